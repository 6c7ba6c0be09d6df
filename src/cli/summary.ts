/** What a person reads when a run is over, and the same for programs. */
import { bySeverity, wordingOf } from '../findings/finding.ts'
import type { Finding, Source } from '../model.ts'
import type { RoundRun } from '../pipeline.ts'
import type { RunFigures } from '../write/run-record.ts'

export interface RunSummary {
  round: string
  figures: RunFigures
  outstanding: string[]
  findings: { code: string; severity: string; message: string; action: string; source: Source | null }[]
  folder: string
  outputs: string[]
}

export function summariseRun(run: RoundRun): RunSummary {
  return {
    round: run.record.round.id,
    figures: run.figures,
    outstanding: run.outstanding.map(({ name }) => name),
    findings: [...run.findings].sort(bySeverity).map((found) => ({
      code: found.code,
      severity: found.severity,
      ...wordingOf(found),
      source: found.source,
    })),
    folder: run.folder,
    outputs: run.written.map(({ name }) => name),
  }
}

export function describeRun(run: RoundRun): string {
  const { figures } = run
  const rows: [string, string][] = [
    ['Returns received', `${figures.received}`],
    ['Superseded', `${figures.superseded}`],
    ['Files rejected', `${figures.rejected}`],
    [
      'Outstanding',
      figures.outstanding === 0
        ? 'none'
        : `${figures.outstanding}: ${run.outstanding.map(({ name }) => name).join(', ')}`,
    ],
    [
      'Changes',
      run.record.round.previous === null || run.reconciliation.previous === null
        ? 'no previous round to compare with'
        : `${figures.changes} since ${run.reconciliation.previous}`,
    ],
    [
      'Findings',
      `${count(figures.errors, 'error')}, ${count(figures.queries, 'query', 'queries')}, ${count(figures.notes, 'note')}`,
    ],
    ['Outputs', run.folder],
  ]
  const errors = run.findings.filter(({ severity }) => severity === 'error')
  return `\n${run.record.round.label} (${run.record.round.id})\n${rows.map(([name, value]) => `  ${name.padEnd(18)}${value}\n`).join('')}${describeErrors(errors)}`
}

function describeErrors(errors: readonly Finding[]): string {
  if (errors.length === 0) return ''
  const lines = errors.map((found) => {
    const { message, action } = wordingOf(found)
    return `  - ${describePlace(found.source)}${message} ${action}\n`
  })
  return `\n  To be put right:\n${lines.join('')}`
}

/** `OSCA draft.xlsx, sheet Form, cell B2: ` */
export function describePlace(source: Source | null): string {
  if (!source) return ''
  const parts = [source.file, source.sheet && `sheet ${source.sheet}`, source.cell && `cell ${source.cell}`]
  return `${parts.filter(Boolean).join(', ')}: `
}

/** Folders in the input folder that belong to no configured round are named, so that none is forgotten. */
export function describeStrangers(strangers: readonly string[], input: string): string {
  if (strangers.length === 0) return ''
  const names = strangers.map((name) => `"${name}"`).join(', ')
  return `\nNot run: ${names} in ${input} ${strangers.length === 1 ? 'is' : 'are'} no round of the configuration. Add a round with that id to pipeline.config.ts.\n`
}

function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`
}
