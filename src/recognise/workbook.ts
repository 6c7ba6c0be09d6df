/** Which sheets of a workbook hold returns, which belong together, and which are guidance, lists, blank forms or hidden copies. */
import { ANSWER_KINDS, type FormField } from '../config/schema.ts'
import { finding } from '../findings/finding.ts'
import type { Finding } from '../model.ts'
import type { Grid } from '../read/grid.ts'
import { EXAMPLE_SHEET, PLACEHOLDER } from '../words/en/furniture.ts'
import { joinReturns } from './join.ts'
import { squeeze } from './label-text.ts'
import { couldFit } from './plausible.ts'
import type { RawReturn } from './raw.ts'
import { isAnswerLimit } from './wording.ts'

/** Labels a sheet must have before it is taken for a form at all. */
export const LEAST_FIELDS = 3

export interface Sheet {
  readonly grid: Grid
  /** What the sheet is: returns, part of a return, a form with nothing filled in, guidance that repeats a form's labels, or something else. */
  readonly kind: 'returns' | 'part' | 'blank' | 'guidance' | 'other'
  readonly returns: readonly RawReturn[]
}

export interface Workbook {
  readonly returns: readonly RawReturn[]
  readonly findings: readonly Finding[]
}

/** Decides between the sheets of one file. */
export function settleSheets(file: string, sheets: readonly Sheet[]): Workbook {
  const { kept: visible, findings: hidden } = withoutHiddenCopies(file, sheets)
  const real = dropExamples(visible)
  const joined = joinSheets(file, real)
  const kept = dropLists(joined.returns)
  const used = new Set([...kept.map(({ source }) => source.sheet), ...joined.used])
  const told = new Set(hidden.map(({ source }) => source?.sheet))
  const findings = sheets.flatMap((sheet) =>
    used.has(sheet.grid.sheet) || told.has(sheet.grid.sheet) ? [] : unusedSheet(file, sheet),
  )
  if (kept.length === 0 && sheets.length > 0) return { returns: [], findings: [noReturn(file, sheets)] }
  return { returns: kept, findings: [...findings, ...hidden, ...joined.findings] }
}

/** A worked example or a list beside a filled-in form is no return. */
function dropExamples(sheets: readonly Sheet[]): readonly Sheet[] {
  const others = sheets.filter(({ grid }) => !EXAMPLE_SHEET.test(grid.sheet ?? ''))
  return others.some(({ kind }) => kind === 'returns') ? others : sheets
}

/** Beside a filled-in form, a sheet with a few labels and next to no values is a list for drop-downs or a stub, not a return. */
function dropLists(returns: readonly RawReturn[]): RawReturn[] {
  const isStub = (raw: RawReturn) => answeredFields(raw).length < LEAST_FIELDS && nameOf(raw) === null
  const others = returns.filter((raw) => !isStub(raw))
  return others.length > 0 ? others : [...returns]
}

/** What can be seen stands: a hidden sheet that names the partnership of a visible one, or none, is a copy of it. */
function withoutHiddenCopies(file: string, sheets: readonly Sheet[]): { kept: Sheet[]; findings: Finding[] } {
  const visible = sheets.filter(({ grid, kind }) => grid.state === 'visible' && kind === 'returns')
  const shown = new Map(
    visible.flatMap(({ returns, grid }) => returns.map((raw) => [nameOf(raw) ?? '', grid.sheet ?? ''] as const)),
  )
  const findings: Finding[] = []
  const kept = sheets.map((sheet): Sheet => {
    const { grid, returns } = sheet
    if (grid.state === 'visible' || returns.length === 0 || visible.length === 0) return sheet
    const others = returns.filter((raw) => nameOf(raw) !== null && !shown.has(nameOf(raw) ?? ''))
    if (others.length < returns.length) {
      const copied = shown.get(returns.map((raw) => nameOf(raw) ?? '').find((name) => shown.has(name)) ?? '')
      const args = { sheet: grid.sheet ?? '', visible: copied ?? visible[0]?.grid.sheet ?? '' }
      findings.push(finding('sheet-hidden-copy', { file, sheet: grid.sheet, cell: null }, args))
    }
    return { ...sheet, kind: others.length > 0 ? 'returns' : 'other', returns: others }
  })
  return { kept, findings }
}

interface Joined {
  readonly returns: readonly RawReturn[]
  /** Sheets that belong to the returns. */
  readonly used: readonly (string | null)[]
  readonly findings: readonly Finding[]
}

/**
 * A form over several sheets is one return: sheets that answer other questions than the one with the partnership's name, and name no other
 * partnership, belong to it. With several partnerships in one workbook nobody knows whose a nameless sheet is.
 */
function joinSheets(file: string, sheets: readonly Sheet[]): Joined {
  const all = sheets.filter(({ grid, returns }) => grid.state === 'visible' && returns.length > 0)
  const hidden = sheets.filter(({ grid, kind }) => grid.state !== 'visible' && kind === 'returns')
  const alone = (): Joined => {
    const whole = [...all.filter(({ kind }) => kind === 'returns'), ...hidden]
    return { returns: whole.flatMap(({ returns }) => returns), used: [], findings: [] }
  }
  const names = new Set(all.flatMap(({ returns }) => returns.map(nameOf)).filter((name) => name !== null))
  if (names.size !== 1 || all.length < 2 || all.some(({ returns }) => returns.length > 1)) return alone()
  const parts = all.flatMap(({ returns }) => returns)
  const main = parts.find((raw) => nameOf(raw) !== null)
  if (!main || main.layout === 'table' || main.layout === 'turnedTable') return alone()
  const taken = new Set(answeredFields(main))
  const added = parts.filter((raw) => {
    const answers = answeredFields(raw).filter((field) => ANSWER_KINDS.has(field.kind) || nameOf(raw) === null)
    const belongs =
      raw !== main && raw.form === main.form && answers.length > 0 && answers.every((field) => !taken.has(field))
    if (belongs) for (const field of answers) taken.add(field)
    return belongs
  })
  const whole = [main, ...added]
  const fields = new Set(whole.flatMap(({ fields: asked }) => asked.map(({ field }) => field)))
  if (added.length === 0 || fields.size < LEAST_FIELDS) return alone()
  const others = all.filter(({ kind, returns }) => kind === 'returns' && !whole.some((raw) => returns.includes(raw)))
  return {
    returns: [joinReturns(main, added), ...[...others, ...hidden].flatMap(({ returns }) => returns)],
    used: whole.map(({ source }) => source.sheet),
    findings: added.map(({ source }) =>
      finding(
        'sheet-joined',
        { file, sheet: source.sheet, cell: null },
        { sheet: source.sheet ?? '', to: main.source.sheet ?? '' },
      ),
    ),
  }
}

function answeredFields(raw: RawReturn): FormField[] {
  return raw.fields.filter(({ pieces }) => pieces.length > 0).map(({ field }) => field)
}

/** The partnership a return names, squeezed; null when it names none. */
function nameOf(raw: RawReturn): string | null {
  const named = raw.fields.find(({ field, pieces }) => field.kind === 'partnership' && pieces.length > 0)
  return named ? squeeze(named.pieces.map(({ text }) => text).join(' ')) : null
}

/** Whether anything was written into a form that a printer's blank would not hold. */
export function isFilledIn(raw: RawReturn): boolean {
  return raw.fields.some(({ pieces }) =>
    pieces.some(({ text }) => text.trim() !== '' && !PLACEHOLDER.test(text.trim()) && !isAnswerLimit(text)),
  )
}

/** Guidance repeats the labels and says what to write; none of what stands beside them looks like a name, date, number or address. */
export function isGuidance(raw: RawReturn): boolean {
  const judged = raw.fields.flatMap(({ field, pieces }) =>
    pieces.slice(0, 1).map((piece) => couldFit(field, piece.text)),
  )
  const head = judged.filter((fit) => fit !== 'unknown')
  return head.length > 0 && !head.includes('yes')
}

function unusedSheet(file: string, { grid, kind }: Sheet): Finding[] {
  if (grid.cells.length === 0) return []
  const source = { file, sheet: grid.sheet, cell: null }
  const name = grid.sheet ?? ''
  if (kind === 'blank') return [finding('sheet-blank-form', source, { sheet: name })]
  return [finding('sheet-not-a-return', source, { sheet: name, cells: grid.cells.length })]
}

function noReturn(file: string, sheets: readonly Sheet[]): Finding {
  const blank = sheets.find(({ kind }) => kind === 'blank')
  if (blank) return finding('blank-form', { file, sheet: blank.grid.sheet, cell: null }, {})
  const cells = sheets.flatMap(({ grid }) => grid.cells)
  if (cells.length === 0) return finding('nothing-written', { file, sheet: null, cell: null }, {})
  const first = cells.find(({ text }) => text.trim() !== '')
  return finding(
    'not-a-return',
    { file, sheet: null, cell: null },
    { begins: (first?.text ?? '').trim().replace(/\s+/g, ' ').slice(0, 60) },
  )
}
