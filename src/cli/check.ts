/** `collate check`: what a single file gives, before it goes into a round. */
import { basename } from 'node:path'
import type { Form, Round } from '../config/schema.ts'
import { settingOf, wordingOf } from '../findings/finding.ts'
import { heldName } from '../held-name.ts'
import type { Finding, Source } from '../model.ts'
import type { UnresolvedUpdate } from '../normalise/normalise.ts'
import { type ReadValue, readValues, valuesOf } from '../read-values.ts'
import {
  type HeldFacts,
  type Inspection,
  type OpenedFile,
  type ReadingContext,
  readingContext,
} from '../reading-context.ts'
import type { LedgerCell, RawField, RawReturn } from '../recognise/raw.ts'
import { RULES } from '../recognise/rules.ts'
import { sayOnce } from '../resolve/across-returns.ts'
import { loadSetup } from '../setup.ts'
import { shorten } from '../shorten.ts'
import { visibleOnOneLine } from '../visible.ts'
import { openWithin, perform } from './named-files.ts'
import { readFileBytes, readTextFile } from './read-text.ts'
import { roundOf } from './rounds.ts'
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
  const setup = await loadSetup(
    { config: options.config, passwords: process.env.COLLATE_PASSWORDS },
    readTextFile,
    readFileBytes,
  )
  const round = roundOf(setup.config.rounds, options.round)
  const context = readingContext(setup, round)
  const checks: Check[] = []
  for (const path of paths) checks.push(...(await inspectAll(path, context, terminal)))
  if (options.json) terminal.out(`${JSON.stringify(checks, null, 2)}\n`)
  else {
    terminal.out(describeRound(round, setup.config.forms))
    for (const check of checks) terminal.out(describeCheck(check))
    terminal.out(describeAll(checks, setup.config.forms))
  }
  return checks.some(({ findings }) => findings.some(({ severity }) => severity === 'error')) ? 1 : 0
}

/** A file and, of a mail or an archive, each file it holds. */
async function inspectAll(path: string, context: ReadingContext, terminal: Terminal): Promise<Check[]> {
  const order = await openWithin(path, context.limits)
  if ('code' in order) return [{ file: basename(path), returns: [], updates: [], findings: [order] }]
  const checks: Check[] = []
  const waiting: Held[] = [order]
  for (let next = waiting.shift(); next && checks.length < context.limits.returns; next = waiting.shift()) {
    const { isText, problem, ...opened } = next
    const { held = [], contents = [], mail: _, ...found } = await inspect(opened, context, terminal)
    const { file } = next
    const inspected = problem ? { returns: [], updates: [], findings: [problem] } : found
    // What a mail says itself is told of it; that it is no return goes without saying.
    if (isText && inspected.returns.length === 0) continue
    checks.push({ file, ...inspected, ...(held.length > 0 ? { holds: held.length } : {}) })
    waiting.unshift(
      ...held.map(({ name, ...facts }, at) => ({
        ...facts,
        file: heldName(file, name),
        bytes: contents[at] ?? new Uint8Array(),
      })),
    )
  }
  return checks
}

/** A file, or one that came inside it. */
type Held = OpenedFile & Partial<Pick<HeldFacts, 'isText' | 'problem'>>

async function inspect(order: OpenedFile, context: ReadingContext, terminal: Terminal): Promise<Inspection> {
  const { limits } = context
  const result = await perform(terminal, { task: 'check', context, order, limits, file: order.file })
  return 'given' in result ? result.given : { returns: [], updates: [], findings: [result.fell] }
}

interface Check extends Inspection {
  readonly file: string
  /** How many files are inside, of a mail or an archive. */
  readonly holds?: number
}

/** What the files have in common, as a round of them would say. */
function describeAll(checks: readonly Check[], forms: readonly Form[]): string {
  const { findings } = sayOnce(
    checks.flatMap(({ updates }) => updates),
    forms,
  )
  return findings.length === 0 ? '' : `\nOver all of these files\n${describeFindings(findings)}`
}

/** As returns of which round the files are read: it says which form and which dates are expected. */
function describeRound({ id, label, form, due }: Round, forms: readonly Form[]): string {
  const expected = forms.find((one) => one.id === form)?.label ?? form
  const facts = [`form “${expected}”`, due === null ? null : `due ${due}`].filter(Boolean).join(', ')
  return `Read as returns of round ${id}${label && label !== id ? `, ${label}` : ''} (${facts}).\n`
}

function counted(count: number, what: string): string {
  if (count === 0) return `no ${what}`
  return count === 1 ? `one ${what}` : `${count} ${what}s`
}

function describeCheck({ file, returns, updates, findings, holds }: Check): string {
  const head = `\n${visibleOnOneLine(file)}: ${holds === undefined ? counted(returns.length, 'return') : `${counted(holds, 'file')} inside`}\n`
  const described = returns.map((raw, at) => describeReturn(raw, updates[at]))
  return head + described.join('') + describeFindings(findings)
}

function describeReturn(raw: RawReturn, update: UnresolvedUpdate | undefined): string {
  const { cells, labels, values, furniture, setAside, leftOver } = raw.coverage
  const read = update ? readValues(update, raw.fields) : []
  return [
    `\n  Form “${raw.form}”, laid out ${LAYOUTS[raw.layout]}${raw.source.sheet === null ? '' : `, sheet “${raw.source.sheet}”`}\n`,
    `  ${cells} cells: ${labels} labels, ${values} values, ${furniture} furniture, ${setAside} set aside, ${leftOver} left over\n`,
    ...raw.fields.map((field) => describeField(field, read, raw)),
    describeCells('The form’s own text', raw, 'furniture'),
    describeCells('Set aside', raw, 'setAside'),
    describeCells('Left over', raw, 'leftOver'),
    describeFindings(update?.findings ?? raw.findings),
  ].join('')
}

/** A question with its cells as they are, and what was read from them. */
function describeField(raw: RawField, read: readonly ReadValue[], whole: RawReturn): string {
  const { field, labelSource, labelText, pieces } = raw
  const label = `${`  ${placeOf(labelSource, whole)}  ${field.key}`.padEnd(26)}  ${shorten(labelText, 50)}`
  const cells = pieces.map(({ text, source }) => `      ${cellOf(source, whole)}${shorten(text, 100)}\n`)
  const values = valuesOf(raw, read).map((value) => `        read as ${shorten(inWords(value), 100)}\n`)
  const unread = pieces.length > 0 && values.length === 0 ? ['        read as nothing\n'] : []
  return `${label}\n${cells.join('') || '      (left empty)\n'}${[...values, ...unread].join('')}`
}

/** "telephone: 01632 960001", "chair, holds: Ann Example". */
function inWords({ what, state, text }: ReadValue): string {
  return `${state === undefined ? what : `${what}, ${state}`}: ${text}`
}

/** The cell, and of a return over several sheets the sheet before it. */
function placeOf({ sheet, cell }: Source, { source }: RawReturn): string {
  return [source.sheet === null ? sheet : null, cell].filter((part) => part !== null).join(', ')
}

function cellOf(source: Source, whole: RawReturn): string {
  return `${placeOf(source, whole).padEnd(4)}  `
}

/** The cells of one role, each with the reason why it is none of an answer's. */
function describeCells(title: string, raw: RawReturn, role: LedgerCell['role']): string {
  const cells = raw.ledger.filter((cell) => cell.role === role)
  if (cells.length === 0) return ''
  const lines = cells.map(
    ({ source, text, rule }) => `      ${cellOf(source, raw)}${shorten(text, 70)}, because ${RULES[rule].why}\n`,
  )
  return `  ${title}\n${lines.join('')}`
}

const LAYOUTS: Record<RawReturn['layout'], string> = {
  beside: 'with answers beside the questions',
  above: 'with answers beneath the questions',
  inCell: 'with answers in the questions’ own cells',
  mixed: 'in several ways',
  table: 'as a table with a return in each row',
  turnedTable: 'as a table with a return in each column',
  issued: 'as it was sent out, by its own marks',
}

function describeFindings(findings: readonly Finding[]): string {
  return findings.map(describeFinding).join('')
}

/** What was found, and below it what to do; whoever looks after the configuration reads here which line of it that is. */
function describeFinding(found: Finding): string {
  const { message, action } = wordingOf(found)
  const place = describePlace(found.source && { ...found.source, file: '' })
  const lead = `  ${found.severity.toUpperCase()}  `
  const setting = settingOf(found)
  const below = [`→ ${action}`, ...(setting === null ? [] : [`In the configuration: ${setting}`])]
  const indent = ' '.repeat(lead.length)
  return `${lead}${place}${visibleOnOneLine(message)}\n${below.map((line) => `${indent}${visibleOnOneLine(line)}\n`).join('')}`
}
