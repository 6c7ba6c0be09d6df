/** Which sheets of a workbook hold returns, which belong together, and which are guidance, lists, blank forms or hidden copies. */
import { finding } from '../findings/finding.ts'
import type { Finding } from '../model.ts'
import type { Grid } from '../read/grid.ts'
import { EXAMPLE_SHEET, PLACEHOLDER } from '../words/en/furniture.ts'
import { useOf } from './columns.ts'
import { answeredFields, joinSheets, nameOf } from './join.ts'
import { nearFields } from './near-twins.ts'
import { couldFit } from './plausible.ts'
import type { RawReturn } from './raw.ts'
import { quoteAll } from './return-findings.ts'
import { isAnswerLimit } from './wording.ts'

/** Labels a sheet must have before it is taken for a form at all. */
export const LEAST_FIELDS = 3

export interface Sheet {
  readonly grid: Grid
  /** What the sheet is: returns, part of a return, a form with nothing filled in, guidance that repeats a form's labels, or something else. */
  readonly kind: 'returns' | 'part' | 'blank' | 'guidance' | 'other'
  readonly returns: readonly RawReturn[]
  /** Texts that stand where nobody looks for the answers; only of a form on which none was found where it belongs. */
  readonly outOfPlace?: readonly string[]
}

export interface Workbook {
  readonly returns: readonly RawReturn[]
  readonly findings: readonly Finding[]
}

/** Decides between the sheets of one file. */
export function settleSheets(file: string, sheets: readonly Sheet[]): Workbook {
  const { kept: visible, findings: hidden } = withoutHiddenCopies(file, sheets)
  const { kept: current, findings: earlier } = withoutLastTime(file, dropExamples(visible))
  const joined = joinSheets(file, current)
  const kept = dropLists(joined.returns)
  const used = new Set([...kept.map(({ source }) => source.sheet), ...joined.used])
  const apart = [...hidden, ...earlier]
  const told = new Set(apart.map(({ source }) => source?.sheet))
  const findings = sheets.flatMap((sheet) =>
    used.has(sheet.grid.sheet) || told.has(sheet.grid.sheet) ? [] : unusedSheet(file, sheet),
  )
  if (kept.length === 0 && sheets.length > 0) return { returns: [], findings: [noReturn(file, sheets)] }
  return { returns: kept, findings: [...findings, ...apart, ...joined.findings] }
}

/** A worked example or a list beside a filled-in form is no return. */
function dropExamples(sheets: readonly Sheet[]): readonly Sheet[] {
  const others = sheets.filter(({ grid }) => !EXAMPLE_SHEET.test(grid.sheet ?? ''))
  return others.some(({ kind }) => kind === 'returns' || kind === 'part') ? others : sheets
}

/** A sheet named for an earlier round ("Last quarter") that answers what another sheet answers is kept from this round's answers. */
function withoutLastTime(file: string, sheets: readonly Sheet[]): { kept: readonly Sheet[]; findings: Finding[] } {
  const isEarlier = ({ grid, returns }: Sheet) => returns.length > 0 && useOf(grid.sheet ?? '') === 'lastTime'
  const answered = new Set(sheets.flatMap((sheet) => (isEarlier(sheet) ? [] : sheet.returns.flatMap(answeredFields))))
  const earlier = sheets.filter((sheet) => {
    const fields = sheet.returns.flatMap(answeredFields)
    return isEarlier(sheet) && fields.filter((field) => answered.has(field)).length * 2 > fields.length
  })
  const findings = earlier.map(({ grid }) =>
    finding('sheet-last-time', { file, sheet: grid.sheet, cell: null }, { sheet: grid.sheet ?? '' }),
  )
  return { kept: sheets.filter((sheet) => !earlier.includes(sheet)), findings }
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

/** Whether anything was written into a form that a printer's blank would not hold. */
export function isFilledIn(raw: RawReturn): boolean {
  return raw.fields.some(({ pieces }) =>
    pieces.some(({ text }) => text.trim() !== '' && !PLACEHOLDER.test(text.trim()) && !isAnswerLimit(text)),
  )
}

/** Guidance repeats the labels and says what to write; none of what stands beside them looks like a name, date, number or address. */
export function isGuidance(raw: RawReturn): boolean {
  const near = nearFields(raw)
  const sure = raw.fields.filter((field) => !near.has(field))
  const judged = (sure.length > 0 ? sure : raw.fields).flatMap(({ field, pieces }) =>
    pieces.slice(0, 1).map((piece) => couldFit(field, piece.text)),
  )
  const head = judged.filter((fit) => fit !== 'unknown')
  return head.length > 0 && !head.includes('yes')
}

function unusedSheet(file: string, sheet: Sheet): Finding[] {
  const { grid, kind } = sheet
  if (grid.cells.length === 0) return []
  if (sheet.outOfPlace) return [toldOutOfPlace(file, sheet)]
  const source = { file, sheet: grid.sheet, cell: null }
  const name = grid.sheet ?? ''
  if (kind === 'blank') return [finding('sheet-blank-form', source, { sheet: name })]
  return [addedSheet(file, grid)]
}

/** A sheet beside a return that holds none. */
export function addedSheet(file: string, { sheet, cells }: Grid): Finding {
  return finding('sheet-not-a-return', { file, sheet, cell: null }, { sheet: sheet ?? '', cells: cells.length })
}

function toldOutOfPlace(file: string, { grid: { sheet }, outOfPlace = [] }: Sheet): Finding {
  return finding('answers-out-of-place', { file, sheet, cell: null }, { text: quoteAll(outOfPlace) })
}

function noReturn(file: string, sheets: readonly Sheet[]): Finding {
  const blanks = sheets.filter(({ kind }) => kind === 'blank')
  const blank = blanks.find(({ outOfPlace }) => outOfPlace) ?? blanks[0]
  if (blank?.outOfPlace) return toldOutOfPlace(file, blank)
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
