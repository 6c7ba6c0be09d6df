/** What a person reads when a run is over. */
import { doubtOf } from '../decisions/choices.ts'
import type { Source } from '../model.ts'
import type { RunSummary } from '../operate/summary.ts'
import { visibleOnOneLine } from '../visible.ts'
import { firstWords, someNames } from '../write/first-words.ts'
import { isToConfirm } from '../write/named-findings.ts'

export function describeRun(run: RunSummary): string {
  const { figures, outstanding } = run
  const rows: [string, string][] = [
    ['Returns received', receivedText(figures)],
    ['Superseded', `${figures.superseded}`],
    ['Files rejected', `${figures.rejected}`],
    ['Outstanding', outstanding.length === 0 ? 'none' : `${outstanding.length}: ${outstanding.join(', ')}`],
    [
      'Changes',
      run.previous === null ? 'no previous round to compare with' : `${figures.changes} since ${run.previous}`,
    ],
    [
      'Findings',
      `${count(figures.errors, 'error')}, ${count(figures.queries, 'query', 'queries')}, ${count(figures.notes, 'note')}`,
    ],
    ...(run.news
      ? [
          [
            `Since ${run.news.since}`,
            run.news.names.length === 0 ? 'no return has come' : run.news.names.join(', '),
          ] as [string, string],
        ]
      : []),
    ...alsoFirst(run.firstThings),
    ['Outputs', run.folder],
  ]
  const unchanged = run.unchanged ? '  Nothing has changed since the last run, so nothing was written.\n' : ''
  const width = Math.max(16, ...rows.map(([name]) => name.length)) + 2
  const lines = rows.map(([name, value]) => `  ${name.padEnd(width)}${visibleOnOneLine(value)}\n`).join('')
  return `\n${run.label} (${run.round})\n${unchanged}${lines}${describeErrors(run.findings)}${describeQueries(run)}${describeSetAside(run.setAside)}${describeKeptAside(run.keptAside)}`
}

/** "12 of 12 expected, and 1 nobody had asked for". */
function receivedText({ received, expected, outstanding, unasked = 0 }: RunSummary['figures']): string {
  if (expected === undefined) return `${received}`
  const others = unasked > 0 ? `, and ${unasked} nobody had asked for` : ''
  return `${expected - outstanding} of ${expected} expected${others}`
}

/** Those that the lines above do not tell. */
const ALSO_FIRST: ReadonlySet<string> = new Set(['late', 'people', 'worse', 'turned', 'promises', 'stale'])

/** `New chairs and members: 2, Harbour Board; Quay Forum`, as the cover has it. */
function alsoFirst(concerns: RunSummary['firstThings']): [string, string][] {
  return concerns
    .filter(({ key }) => ALSO_FIRST.has(key))
    .map(({ key, count, names }) => [firstWords.titles[key], `${count}: ${someNames(names)}`])
}

function describeErrors(findings: RunSummary['findings']): string {
  const errors = findings.filter(({ severity }) => severity === 'error')
  if (errors.length === 0) return ''
  const lines = errors.map(
    ({ source, message, action }) => `  - ${describePlace(source)}${visibleOnOneLine(`${message} ${action}`)}\n`,
  )
  return `\n  To be put right:\n${lines.join('')}`
}

/** Queries that are named; the others are counted. */
const WORST = 3

/** How many queries wait for an answer, and the ones on which most rests. */
function describeQueries({ findings, round }: RunSummary): string {
  const queries = findings.filter(isToConfirm)
  if (queries.length === 0) return ''
  const worst = [...queries].sort((a, b) => doubtOf(a.code) - doubtOf(b.code)).slice(0, WORST)
  const lines = worst.map(({ source, message }) => `  - ${describePlace(source)}${visibleOnOneLine(message)}\n`)
  const rest = queries.length - worst.length
  const more = rest > 0 ? `  - and ${rest} more\n` : ''
  const how = `  Fill in to-decide.xlsx, or answer them with: collate decide --list --round ${round}\n`
  return `\n  To confirm (${queries.length})${rest > 0 ? ', the most important first' : ''}:\n${lines.join('')}${more}${how}`
}

function describeSetAside(setAside: RunSummary['setAside']): string {
  if (setAside.length === 0) return ''
  const lines = setAside.map(({ name, as }) => `  - ${name}: the new one is "${as}" until then.\n`)
  return `\n  Open in another program, so not replaced. Close it; the next run puts the new one in its place:\n${lines.join('')}`
}

function describeKeptAside(keptAside: RunSummary['keptAside']): string {
  if (keptAside.length === 0) return ''
  const lines = keptAside.map(({ name, as }) => `  - ${name}: what was changed is "${as}" now.\n`)
  return `\n  Changed by somebody since the last run, so kept beside the new ones:\n${lines.join('')}`
}

/** `OSCA draft.xlsx, sheet Form, cell B2: ` */
export function describePlace(source: Source | null): string {
  if (!source) return ''
  const parts = [source.file, source.sheet && `sheet ${source.sheet}`, source.cell && `cell ${source.cell}`]
  return `${visibleOnOneLine(parts.filter(Boolean).join(', '))}: `
}

/** Folders in the input folder that belong to no configured round are named, so that none is forgotten. */
export function describeStrangers(strangers: readonly string[], input: string): string {
  if (strangers.length === 0) return ''
  const names = strangers.map((name) => `"${visibleOnOneLine(name)}"`).join(', ')
  return `\nNot run: ${names} in ${input} ${strangers.length === 1 ? 'is' : 'are'} no round of the configuration. Add a round with that id to pipeline.config.ts.\n`
}

function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`
}
