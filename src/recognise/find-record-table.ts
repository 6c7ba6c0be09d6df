/** Where a table with named columns stands on a sheet: its question, its headings in one row or two, and its rows, upright or turned. */
import type { Form, FormField } from '../config/schema.ts'
import { groupedBy } from '../groups.ts'
import { choiceKey } from '../kinds/choice/match.ts'
import { kindOf } from '../kinds/kinds.ts'
import { type PlacedRow, rowsOf } from '../kinds/places.ts'
import type { TableColumn } from '../kinds/table/columns.ts'
import { type Headings, headingsEitherWay, matchRow, mayHoldHeadings } from '../kinds/table/layout.ts'
import { isInvitation, isRowNumber } from '../kinds/table/rows.ts'
import { tidy } from '../kinds/text.ts'
import { cellAddress, type Grid, type GridCell } from '../read/grid.ts'
import { rememberedOf } from '../remembered.ts'
import { chooseForm } from './choose-form.ts'
import { contentWords, stripNumbering } from './label-text.ts'
import type { Piece } from './raw.ts'
import { labelsOf } from './sheet.ts'
import type { Vocabulary } from './vocabulary.ts'
import { readsAsGuidance } from './wording.ts'

/** Rows between a question and the headings of its table. */
const MOST_ROWS_BETWEEN = 3
/** Lines over a table that has a sheet to itself. */
const MOST_LINES_OVER = 6

export interface RecordTable {
  readonly field: FormField
  readonly label: GridCell
  /** Headings of the section over the question, in the same words. */
  readonly sections: readonly GridCell[]
  /** Between the question and the headings. */
  readonly guidance: readonly GridCell[]
  readonly headings: readonly GridCell[]
  readonly body: readonly GridCell[]
  /** A column that says whose each row is, where rows of several partnerships stand together. */
  readonly names: { readonly heading: GridCell; readonly cells: readonly GridCell[] } | null
  readonly isTurned: boolean
}

/** All cells of a table, with what is printed over it. */
export function cellsOf({ label, sections, guidance, headings, body, names }: RecordTable): GridCell[] {
  return [label, ...sections, ...guidance, ...headings, ...body, ...(names ? [names.heading, ...names.cells] : [])]
}

/** A table of the field among the cells of a sheet; null when there is none. */
export function findRecordTable(grid: Grid, field: FormField, questions: Questions): RecordTable | null {
  const columns = field.columns ?? []
  const cells = grid.cells.filter(({ text }) => text.trim() !== '')
  const texts = cells.map(({ text }) => text)
  if (!mayHoldHeadings(texts, columns)) return null
  const upright = rowsOf(cells.map(asPiece))
  const isOwn = (found: Headings, isTurned: boolean) =>
    isSure(found, columns, questions.printed) &&
    !isAnothers(cells, headingCells(found, isTurned ? cells.map(exchanged) : cells, isTurned), field, {
      sheet: grid.sheet,
      questions,
    })
  const best = headingsEitherWay(upright, columns, isOwn)
  if (!best) return null
  const { isTurned } = best
  // A turned table is read as an upright one over the same cells with rows and columns exchanged.
  const seen = isTurned ? cells.map(exchanged) : cells
  const block = blockUnder(best, seen, {
    isQuestion: (cell) => isQuestion(isTurned ? exchanged(cell) : cell, field, questions),
    isHeaderOfOther: (row) => isHeaderOfOther(row, field, questions),
  })
  const [headings, body] = [block.headings, block.body].map((some) =>
    some.map((cell) => original(cells, cell, isTurned)),
  )
  const [first] = headings ?? []
  if (!first || !headings || !body) return null
  const label = labelOf(cells, field, headings)
  const guidance = label ? guidanceBetween(cells, label, headings) : []
  const names = isTurned ? null : namesBeside(cells, headings, body, questions)
  const own = (some: readonly GridCell[]) =>
    names ? some.filter((cell) => cell.column !== names.heading.column) : some
  return {
    field,
    label: label ?? first,
    sections: sectionsOver(cells, label),
    guidance,
    headings: own(headings),
    body: own(body),
    names,
    isTurned,
  }
}

/**
 * What stands right of a table, beside its headings and rows: a remark, or a table that the form does not ask for. Where a question stands there that is
 * asked nowhere else, it is another part of the form.
 */
export function besideTable(cells: readonly GridCell[], table: RecordTable, questions: Questions): GridCell[] {
  const own = [...table.headings, ...table.body]
  const rows = own.map(({ row }) => row)
  const [top, bottom, right] = [Math.min(...rows), Math.max(...rows), Math.max(...own.map(({ column }) => column))]
  const beside = cells.filter(({ row, column, text }) => {
    return row >= top && row <= bottom && column > right && text.trim() !== ''
  })
  const placeOf = (cell: GridCell) => cellAddress(cell.row, cell.column)
  const places = new Set(beside.map(placeOf))
  const asksMore = (cell: GridCell) => {
    if (!isQuestion(cell, table.field, questions)) return false
    const field = questions.found().get(placeOf(cell)) ?? questions.printed.get(choiceKey(cell.text))
    return ![...questions.found()].some(([place, other]) => other === field && !places.has(place))
  }
  return table.isTurned || beside.some(asksMore) ? [] : beside
}

function asPiece({ text, value, link, row, column }: GridCell): Piece {
  return { text, value, link: link ?? null, source: { file: '', sheet: null, cell: cellAddress(row, column) } }
}

/** The column among the headings, or right beside them, with the form's question for the partnership over it. */
function namesBeside(
  cells: readonly GridCell[],
  headings: readonly GridCell[],
  body: readonly GridCell[],
  { printed }: Questions,
): RecordTable['names'] {
  const places = headings.map(({ column }) => column)
  const [left, right] = [Math.min(...places) - 1, Math.max(...places) + 1]
  const heading = cells.find(({ text, row, column }) => {
    const isBeside = column >= left && column <= right && headings.some((other) => other.row === row)
    const field = isBeside ? printed.get(choiceKey(text)) : undefined
    return field !== undefined && kindOf(field).identifies === true
  })
  const rows = new Set(body.map(({ row }) => row))
  const named = cells.filter(({ row, column }) => column === heading?.column && rows.has(row))
  return heading && named.length > 0 ? { heading, cells: named } : null
}

function exchanged(cell: GridCell): GridCell {
  return { ...cell, row: cell.column, column: cell.row }
}

function original(cells: readonly GridCell[], cell: GridCell, isTurned: boolean): GridCell {
  const [row, column] = isTurned ? [cell.column, cell.row] : [cell.row, cell.column]
  return cells.find((one) => one.row === row && one.column === column) ?? cell
}

/** The cells of the sheet that are the headings found. */
function headingCells({ all, top, at, matched }: Headings, seen: readonly GridCell[], isTurned: boolean): GridCell[] {
  const rows = all.slice(top, at + 1).map(({ row }) => row)
  const own = seen.filter(({ row, column }) => rows.includes(row) && matched.has(column))
  return isTurned ? own.map(exchanged) : own
}

/** Enough headings are as the form prints them, and none of them is a question of the form by itself. */
function isSure(
  { matched, score, all, top, at }: Headings,
  columns: readonly TableColumn[],
  questions: ReadonlyMap<string, FormField>,
) {
  const own = all.slice(top, at + 1).flatMap(({ cells }) => cells.filter(({ column }) => matched.has(column)))
  const isAsked = own.some(({ piece }) => questions.has(choiceKey(piece.text)))
  return !isAsked && matched.size >= Math.min(2, columns.length) && score >= 2 * matched.size
}

/** Where tables have the same headings, the question over them, or the sheet's name, says whose they are. */
function isAnothers(
  cells: readonly GridCell[],
  headings: readonly GridCell[],
  own: FormField,
  { sheet, questions }: { sheet: string | null; questions: Questions },
): boolean {
  const ownerOf = (text: string) => questions.printed.get(choiceKey(stripNumbering(text)))
  const above = cellsAbove(cells, headings).flatMap(({ text }) => ownerOf(text) ?? [])
  const owner = above.at(-1) ?? ownerOf(sheet ?? '')
  return owner !== undefined && owner !== own && owner.columns !== undefined
}

interface Ends {
  isQuestion(cell: GridCell): boolean
  /** The headings of another table of the form. */
  isHeaderOfOther(row: PlacedRow): boolean
}

/**
 * The headings side by side with those found, and the rows under them: down to a question of the form, the headings of another of its tables, two
 * empty rows, or one behind which a text stands alone.
 */
function blockUnder({ all, top, at, matched }: Headings, cells: readonly GridCell[], ends: Ends) {
  const header = all.slice(top, at + 1).flatMap((row) => row.cells.map(({ column }) => column))
  const row = all[at]?.row ?? 0
  const topRow = all[top]?.row ?? row
  const places = [...matched.keys()]
  let [left, right] = [Math.min(...places), Math.max(...places)]
  while (header.includes(right + 1)) right += 1
  const isCount = (cell: GridCell | undefined) => cell !== undefined && isRowNumber(tidy(cell.text))
  const below = (column: number) => cells.filter((cell) => cell.row > row && cell.column === column)
  if (below(left - 1).length > 0 && isCount(below(left - 1)[0])) left -= 1
  const first = Math.min(...places)
  const headings = cells.filter(
    (cell) => cell.row >= topRow && cell.row <= row && cell.column >= left && cell.column <= right,
  )
  const byRow = groupedBy(
    cells.filter((cell) => cell.row > row),
    (cell) => cell.row,
  )
  const rowsBelow = new Map(all.slice(at + 1).map((one) => [one.row, one]))
  const body: GridCell[][] = []
  let last = row
  for (const [number, own] of [...byRow].sort(([a], [b]) => a - b)) {
    const within = own.filter(({ column }) => column >= left && column <= right)
    const whole = rowsBelow.get(number)
    if (whole && ends.isHeaderOfOther(whole)) {
      // A text alone right above them is their question, in whatever words.
      if (body.at(-1)?.length === 1 && body.at(-1)?.[0]?.row === number - 1) body.pop()
      break
    }
    if (own.some((cell) => cell.column >= left - 1 && cell.column <= first && ends.isQuestion(cell))) break
    const isAfterGap = number > last + 1
    const isAlone = within.length < 2 && !within.some(({ text }) => isInvitation(text))
    if (number > last + MOST_ROWS_BETWEEN || (isAfterGap && isAlone)) break
    if (within.length === 0) continue
    body.push(within)
    last = number
  }
  return { headings, body: body.flat() }
}

function isHeaderOfOther(row: PlacedRow, own: FormField, { tables }: Questions): boolean {
  const scoreFor = (field: FormField) => {
    const { columns, score } = matchRow(row, field.columns ?? [])
    return columns.size >= 2 && score >= 2 * columns.size ? score : 0
  }
  const ours = scoreFor(own)
  return tables.some((other) => other !== own && scoreFor(other) > ours)
}

export interface Questions {
  /** By their labels as the form prints them. */
  readonly printed: ReadonlyMap<string, FormField>
  /** Cells of the sheet that ask one, also in other words, by their address: looked for when a table is there. */
  readonly found: () => ReadonlyMap<string, FormField>
  /** Those that ask for a table. */
  readonly tables: readonly FormField[]
}

/** The questions of a form, and where they stand on a sheet. */
export function tableQuestions(grid: Grid, vocabulary: Vocabulary, stopIfLate: () => void): Questions {
  let found: ReadonlyMap<string, FormField> | null = null
  return {
    ...askedOn(vocabulary.form),
    found: () => {
      found ??= questionsOn(grid, vocabulary, stopIfLate)
      return found
    },
  }
}

const askedOn = rememberedOf(({ fields }: Form) => ({
  printed: new Map(fields.flatMap((field) => labelKeysOf(field).map((key) => [key, field] as const))),
  tables: fields.filter(({ columns }) => columns !== undefined),
}))

function questionsOn(grid: Grid, vocabulary: Vocabulary, stopIfLate: () => void): ReadonlyMap<string, FormField> {
  const uses = labelsOf(chooseForm(grid, [vocabulary], stopIfLate, 1)?.items ?? []).filter(
    ({ label }) => label.strength !== 'weak',
  )
  return new Map(uses.map(({ item: { cell }, label }) => [cellAddress(cell.row, cell.column), label.field]))
}

function isQuestion({ text, row, column }: GridCell, own: FormField, { printed, found }: Questions): boolean {
  if (text.trim().endsWith('?')) return true
  const [line = ''] = text.split('\n')
  const isOther = (field: FormField | undefined) => field !== undefined && field !== own
  const asks = [text, line, line.split(':')[0] ?? ''].some((one) => isOther(printed.get(choiceKey(one))))
  return asks || isOther(found().get(cellAddress(row, column)))
}

/** Before the headings, in their row or a few above. */
function cellsAbove(cells: readonly GridCell[], headings: readonly GridCell[]): GridCell[] {
  const top = Math.min(...headings.map(({ row }) => row))
  return cells.filter((cell) => cell.row <= top && cell.row >= top - MOST_ROWS_BETWEEN - 1 && !headings.includes(cell))
}

/** The question over the headings: as printed, else the nearest that has most of its words. */
function labelOf(cells: readonly GridCell[], field: FormField, headings: readonly GridCell[]): GridCell | null {
  const keys = labelKeysOf(field)
  const above = cellsAbove(cells, headings)
  const words = [field.label, ...field.otherLabels].map(contentWords)
  const hasWords = ({ text }: GridCell) => {
    const own = contentWords(text)
    return words.some(
      (asked) => 2 * [...asked].filter((word) => own.has(word)).length > Math.max(asked.size, own.size / 2),
    )
  }
  return (
    above.findLast(({ text }) => keys.includes(choiceKey(text))) ??
    above.findLast(hasWords) ??
    titleOver(cells, headings, hasWords)
  )
}

/** A title in the first row of a sheet on which nothing but the table and what is printed over it stands. */
function titleOver(cells: readonly GridCell[], headings: readonly GridCell[], isLabel: (cell: GridCell) => boolean) {
  const top = Math.min(...headings.map(({ row }) => row))
  const above = cells.filter(({ row }) => row < top)
  const [title] = above
  return title && above.length <= MOST_LINES_OVER && isLabel(title) ? title : null
}

/** "Section 6: Risk register" right over the question "Risk register". */
function sectionsOver(cells: readonly GridCell[], label: GridCell | null): GridCell[] {
  if (!label) return []
  const own = choiceKey(stripNumbering(label.text))
  return cells.filter(
    ({ text, row, column }) =>
      row < label.row && row >= label.row - 2 && column === label.column && choiceKey(text).endsWith(` ${own}`),
  )
}

/** What stands between the question and the headings; under a title further up only what speaks to the officer. */
function guidanceBetween(cells: readonly GridCell[], label: GridCell, headings: readonly GridCell[]): GridCell[] {
  const top = Math.min(...headings.map(({ row }) => row))
  const right = Math.max(...headings.map(({ column }) => column))
  const isFar = label.row < top - MOST_ROWS_BETWEEN - 1
  return cells.filter(
    ({ row, column, text }) => row > label.row && row < top && column <= right && (!isFar || readsAsGuidance(text)),
  )
}

function labelKeysOf({ label, otherLabels }: FormField): string[] {
  return [label, ...otherLabels].map(choiceKey)
}
