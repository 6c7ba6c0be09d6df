/** `collate check`: what a single file gives, before it goes into a round. */
import { stat } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { nodeFileSystem } from '../collect/file-system.ts'
import { loadConfig } from '../config/load.ts'
import type { Limits } from '../config/schema.ts'
import { finding, wordingOf } from '../findings/finding.ts'
import type { Finding } from '../model.ts'
import { nodeEffects } from '../node-effects.ts'
import type { ReadFile } from '../read/grid.ts'
import { readReturnFile } from '../read/read.ts'
import type { RawReturn } from '../recognise/raw.ts'
import { prepareForms, recognise } from '../recognise/recognise.ts'
import { shorten } from '../shorten.ts'
import { visibleOnOneLine } from '../visible.ts'
import { UsageError } from './failure.ts'
import { describePlace } from './summary.ts'
import type { ExitCode, Terminal } from './terminal.ts'

export interface CheckOptions {
  config: string
  round?: string
  json?: boolean
}

export async function checkFiles(
  paths: readonly string[],
  options: CheckOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { config } = await loadConfig(options.config)
  const round = config.rounds.find(({ id }) => id === options.round) ?? config.rounds.at(-1)
  const forms = prepareForms(config.forms, round?.form ?? '')
  const checks = []
  for (const path of paths) {
    const file = basename(path)
    const read = await readFileWithin(path, config.limits)
    const { returns, findings } = recognise(file, read, forms)
    checks.push({ file, returns, findings: [...read.findings, ...findings] })
  }
  if (options.json) terminal.out(`${JSON.stringify(checks, null, 2)}\n`)
  else for (const check of checks) terminal.out(describeCheck(check))
  return checks.some(({ findings }) => findings.some(({ severity }) => severity === 'error')) ? 1 : 0
}

/** The sheets of a file that a person named. Its size is looked at before it is opened. */
export async function readFileWithin(path: string, limits: Limits): Promise<ReadFile> {
  const file = basename(path)
  const found = await stat(path).catch(() => null)
  if (!found?.isFile()) throw new UsageError(`There is no file ${path}.`)
  if (found.size > limits.fileBytes) {
    const args = { limit: limits.fileBytes, found: found.size }
    return { grids: [], findings: [finding('limit-file-size', { file, sheet: null, cell: null }, args)] }
  }
  return readReturnFile(file, await nodeFileSystem.readFile(resolve(path)), limits, nodeEffects)
}

interface Check {
  file: string
  returns: readonly RawReturn[]
  findings: readonly Finding[]
}

function describeCheck({ file, returns, findings }: Check): string {
  const head = `\n${visibleOnOneLine(file)}: ${returns.length === 0 ? 'no return' : returns.length === 1 ? 'one return' : `${returns.length} returns`}\n`
  return head + returns.map(describeReturn).join('') + describeFindings(findings)
}

function describeReturn(raw: RawReturn): string {
  const { cells, labels, values, furniture, leftOver } = raw.coverage
  const fields = raw.fields.map(({ field, labelSource, labelText, pieces }) => {
    const label = `  ${labelSource.cell ?? ''}  ${field.key}`.padEnd(28) + shorten(labelText, 50)
    const answers = pieces
      .map(({ text, source }) => `      ${(source.cell ?? '').padEnd(6)}${shorten(text, 100)}\n`)
      .join('')
    return `${label}\n${answers || '      (left empty)\n'}`
  })
  return [
    `\n  Form “${raw.form}”, laid out ${LAYOUTS[raw.layout]}${raw.source.sheet === null ? '' : `, sheet “${visibleOnOneLine(raw.source.sheet)}”`}\n`,
    `  ${cells} cells: ${labels} labels, ${values} values, ${furniture} furniture, ${leftOver} left over\n`,
    ...fields,
    describeFindings(raw.findings),
  ].join('')
}

const LAYOUTS: Record<RawReturn['layout'], string> = {
  beside: 'with answers beside the questions',
  above: 'with answers beneath the questions',
  inCell: 'with answers in the questions’ own cells',
  mixed: 'in several ways',
  table: 'as a table with a return in each row',
  turnedTable: 'as a table with a return in each column',
}

function describeFindings(findings: readonly Finding[]): string {
  return findings
    .map(
      (found) =>
        `  ${found.severity.toUpperCase()}  ${describePlace(found.source && { ...found.source, file: '' })}${visibleOnOneLine(wordingOf(found).message)}\n`,
    )
    .join('')
}
