/**
 * Tables that a form asks for with named columns. Their headings are known, so that they are found before anything else is read: the cells under the
 * headings, beside them where a table is turned, go to their question whole, and the rest of the sheet is read without them.
 */
import type { Form, FormField } from '../config/schema.ts'
import { choiceKey } from '../kinds/choice/match.ts'
import { rowsOf } from '../kinds/places.ts'
import type { TableColumn } from '../kinds/table/columns.ts'
import { type Headings, headingsIn, turn } from '../kinds/table/layout.ts'
import { isInvitation, isRowNumber } from '../kinds/table/rows.ts'
import { tidy } from '../kinds/text.ts'
import type { Source } from '../model.ts'
import { addressOf, type CellRange, cellAddress, type Grid, type GridCell } from '../read/grid.ts'
import { parseAddress } from '../read/xlsx/address.ts'
import { chooseForm } from './choose-form.ts'
import { contentWords } from './label-text.ts'
import { countCells } from './ledger.ts'
import type { LedgerCell, Piece, RawField, RawReturn } from './raw.ts'
import type { Recognition } from './recognise.ts'
import { labelsOf } from './sheet.ts'
import type { Vocabulary } from './vocabulary.ts'
import { readsAsGuidance } from './wording.ts'

interface RecordTable {
  readonly field: FormField
  readonly label: GridCell
  /** Between the question and the headings. */
  readonly guidance: readonly GridCell[]
  readonly headings: readonly GridCell[]
  readonly body: readonly GridCell[]
}

interface Cut {
  /** The sheet without the tables. */
  readonly grid: Grid
  readonly tables: readonly RecordTable[]
}

/** Rows between a question and the headings of its table. */
const MOST_ROWS_BETWEEN = 3

/**
 * Recognises the sheets without the tables that a form asks for, and gives each table to the return it stands with: the last that begins above it on
 * its sheet, or the only one of the file. Where a table has no such return, or its form asks for no table, the sheets are read as they are.
 */
export function withRecordTables(
  grids: readonly Grid[],
  vocabularies: readonly Vocabulary[],
  stopIfLate: () => void,
  recognise: (grids: readonly Grid[]) => Recognition,
): Recognition {
  for (const vocabulary of vocabularies.filter((one) => one.form.fields.some(({ columns }) => columns))) {
    const cuts = grids.map((grid) => cutTables(grid, vocabulary, stopIfLate))
    if (cuts.every(({ tables }) => tables.length === 0)) continue
    const recognised = recognise(
      cuts.map(({ grid }) => grid).filter(({ cells }, at) => cells.length > 0 || grids[at]?.cells.length === 0),
    )
    const whole = cuts.reduce<readonly RawReturn[] | null>(
      (returns, cut) => returns && addTables(returns, cut, vocabulary.form),
      recognised.returns,
    )
    if (whole) return { ...recognised, returns: whole }
  }
  return recognise(grids)
}

function addTables(returns: readonly RawReturn[], { grid, tables }: Cut, form: Form): readonly RawReturn[] | null {
  let added = returns
  for (const table of tables) {
    const home = homeOf(added, grid, table)
    if (!home || home.form !== form.id) return null
    added = added.map((raw) => (raw === home ? withTables(raw, grid, [table]) : raw))
  }
  return added
}

function homeOf(returns: readonly RawReturn[], { sheet }: Grid, table: RecordTable): RawReturn | undefined {
  const rowOf = ({ source }: RawReturn) => (source.cell && parseAddress(source.cell)?.row) || 1
  const here = returns.filter(({ source }) => source.sheet === sheet && source.sheet !== null)
  if (here.length > 1) return here.filter((raw) => rowOf(raw) <= table.label.row).at(-1)
  return here[0] ?? (returns.length === 1 ? returns[0] : undefined)
}

/** Takes the tables a form asks for out of a sheet. */
function cutTables(grid: Grid, vocabulary: Vocabulary, stopIfLate: () => void): Cut {
  const { form } = vocabulary
  const asked = form.fields.filter(({ columns }) => columns !== undefined)
  const questions: Questions = {
    printed: new Map(form.fields.flatMap((field) => labelKeysOf(field).map((key) => [key, field] as const))),
    found: questionsOn(grid, vocabulary, stopIfLate),
  }
  let left = grid
  const tables: RecordTable[] = []
  for (const field of asked) {
    for (let table = findTable(left, field, questions); table; table = findTable(left, field, questions)) {
      const taken = new Set([table.label, ...table.guidance, ...table.headings, ...table.body])
      left = { ...left, cells: left.cells.filter((cell) => !taken.has(cell)) }
      tables.push(table)
    }
  }
  return { grid: left, tables }
}

/** Adds the tables of a sheet to the return that its other cells, or the other sheets, gave. */
function withTables(raw: RawReturn, grid: Grid, tables: readonly RecordTable[]): RawReturn {
  const own = tables.map((table) => readTable(raw.source.file, grid, table))
  const ledger = [...raw.ledger, ...own.flatMap((one) => one.ledger)]
  return {
    ...raw,
    fields: [...raw.fields, ...own.map(({ field }) => field)],
    furniture: [...raw.furniture, ...own.flatMap(({ furniture }) => furniture)],
    ledger,
    coverage: countCells(ledger),
    findings: raw.findings,
  }
}

function readTable(file: string, grid: Grid, { field, label, guidance, headings, body }: RecordTable) {
  const at = (cell: GridCell): Source => ({ file, sheet: grid.sheet, cell: addressOf(cell) })
  const claim = (role: LedgerCell['role'], rule: LedgerCell['rule']) => (cell: GridCell) => ({
    source: at(cell),
    role,
    field: role === 'furniture' ? null : field.key,
    rule,
    text: cell.text,
  })
  const printed = guidance.filter(({ text }) => readsAsGuidance(text))
  const pieces = [...guidance.filter((cell) => !printed.includes(cell)), ...headings, ...body]
  const isHeading = headings.includes(label)
  const ledger: LedgerCell[] = [
    ...(isHeading ? [] : [label].map(claim('label', 'printedLabel'))),
    ...printed.map(claim('furniture', 'addressedToOfficer')),
    ...headings.map(claim('label', 'tableHeading')),
    ...pieces.filter((cell) => !headings.includes(cell)).map(claim('value', 'inTableCell')),
  ]
  const raw: RawField = {
    field,
    labelText: label.text,
    labelSource: at(label),
    pieces: pieces.map((cell): Piece => ({ ...pieceOf(cell, at(cell)), ...rowsOver(cell, grid.merges) })),
  }
  return { field: raw, ledger, furniture: printed.map((cell) => ({ text: cell.text, source: at(cell) })) }
}

function pieceOf({ text, value, link }: GridCell, source: Source): Piece {
  return { text, value, link: link ?? null, source }
}

function rowsOver({ row, column }: GridCell, merges: readonly CellRange[]): { rows?: number } {
  const merge = merges.find(({ top, left, bottom }) => top === row && left === column && bottom > top)
  return merge ? { rows: merge.bottom - merge.top + 1 } : {}
}

function findTable(grid: Grid, field: FormField, questions: Questions): RecordTable | null {
  const columns = field.columns ?? []
  const cells = grid.cells.filter(({ text }) => text.trim() !== '')
  const upright = rowsOf(
    cells.map((cell) => pieceOf(cell, { file: '', sheet: null, cell: cellAddress(cell.row, cell.column) })),
  )
  const found = headingsIn(upright, columns)
  const turned = headingsIn(turn(upright), columns)
  const isTurned = (turned?.score ?? 0) > (found?.score ?? 0)
  const best = isTurned ? turned : found
  if (!best || !isSure(best, columns, questions.printed)) return null
  // A turned table is read as an upright one over the same cells with rows and columns exchanged.
  const seen = isTurned ? cells.map(exchanged) : cells
  const block = blockUnder(best, seen, (cell) => isQuestion(isTurned ? exchanged(cell) : cell, field, questions))
  const [headings, body] = [block.headings, block.body].map((some) =>
    some.map((cell) => original(cells, cell, isTurned)),
  )
  const [first] = headings ?? []
  if (!first || !headings || !body) return null
  const label = labelOf(cells, field, headings)
  const guidance = label ? cells.filter((cell) => isBetween(cell, label, headings)) : []
  return { field, label: label ?? first, guidance, headings, body }
}

function exchanged(cell: GridCell): GridCell {
  return { ...cell, row: cell.column, column: cell.row }
}

function original(cells: readonly GridCell[], cell: GridCell, isTurned: boolean): GridCell {
  const [row, column] = isTurned ? [cell.column, cell.row] : [cell.row, cell.column]
  return cells.find((one) => one.row === row && one.column === column) ?? cell
}

/** Enough headings are as the form prints them, and none of them is a question of the form by itself. */
function isSure(
  { matched, score, all, at }: Headings,
  columns: readonly TableColumn[],
  questions: ReadonlyMap<string, FormField>,
) {
  const own = (all[at]?.cells ?? []).filter(({ column }) => matched.has(column))
  const isAsked = own.some(({ piece }) => questions.has(choiceKey(piece.text)))
  return !isAsked && matched.size >= Math.min(2, columns.length) && score >= 2 * matched.size
}

/**
 * The headings side by side with those found, and the rows under them: down to a question of the form, to two empty rows, or to one behind which
 * a text stands alone.
 */
function blockUnder({ all, at, matched }: Headings, cells: readonly GridCell[], isNext: (cell: GridCell) => boolean) {
  const header = all[at]?.cells.map(({ column }) => column) ?? []
  const row = all[at]?.row ?? 0
  const places = [...matched.keys()]
  let [left, right] = [Math.min(...places), Math.max(...places)]
  while (header.includes(right + 1)) right += 1
  const isCount = (cell: GridCell | undefined) => cell !== undefined && isRowNumber(tidy(cell.text))
  const below = (column: number) => cells.filter((cell) => cell.row > row && cell.column === column)
  if (below(left - 1).length > 0 && isCount(below(left - 1)[0])) left -= 1
  const first = Math.min(...places)
  const headings = cells.filter((cell) => cell.row === row && cell.column >= left && cell.column <= right)
  const byRow = new Map<number, GridCell[]>()
  for (const cell of cells) if (cell.row > row) byRow.set(cell.row, [...(byRow.get(cell.row) ?? []), cell])
  const body: GridCell[] = []
  let last = row
  for (const [number, own] of [...byRow].sort(([a], [b]) => a - b)) {
    const within = own.filter(({ column }) => column >= left && column <= right)
    if (own.some((cell) => cell.column >= left - 1 && cell.column <= first && isNext(cell))) break
    const isAfterGap = number > last + 1
    const isAlone = within.length < 2 && !within.some(({ text }) => isInvitation(text))
    if (number > last + MOST_ROWS_BETWEEN || (isAfterGap && isAlone)) break
    if (within.length === 0) continue
    body.push(...within)
    last = number
  }
  return { headings, body }
}

interface Questions {
  /** By their labels as the form prints them. */
  readonly printed: ReadonlyMap<string, FormField>
  /** Cells of the sheet that ask one, also in other words, by their address. */
  readonly found: ReadonlyMap<string, FormField>
}

function questionsOn(grid: Grid, vocabulary: Vocabulary, stopIfLate: () => void): ReadonlyMap<string, FormField> {
  const uses = labelsOf(chooseForm(grid, [vocabulary], stopIfLate, 1)?.items ?? []).filter(
    ({ label }) => label.strength !== 'weak',
  )
  return new Map(uses.map(({ item: { cell }, label }) => [cellAddress(cell.row, cell.column), label.field]))
}

function isQuestion({ text, row, column }: GridCell, own: FormField, { printed, found }: Questions): boolean {
  if (text.trim().endsWith('?')) return true
  const [line = ''] = text.split('\n')
  const asks = [text, line, line.split(':')[0] ?? ''].map((one) => printed.get(choiceKey(one)))
  return [...asks, found.get(cellAddress(row, column))].some((field) => field !== undefined && field !== own)
}

/** The question over the headings, in their row or a few above: as printed, else the nearest that has most of its words. */
function labelOf(cells: readonly GridCell[], field: FormField, headings: readonly GridCell[]): GridCell | null {
  const keys = labelKeysOf(field)
  const top = Math.min(...headings.map(({ row }) => row))
  const above = cells.filter(
    (cell) => cell.row <= top && cell.row >= top - MOST_ROWS_BETWEEN - 1 && !headings.includes(cell),
  )
  const words = [field.label, ...field.otherLabels].map(contentWords)
  const hasWords = ({ text }: GridCell) => {
    const own = contentWords(text)
    return words.some(
      (asked) => 2 * [...asked].filter((word) => own.has(word)).length > Math.max(asked.size, own.size / 2),
    )
  }
  return above.findLast(({ text }) => keys.includes(choiceKey(text))) ?? above.findLast(hasWords) ?? null
}

function isBetween({ row, column }: GridCell, label: GridCell, headings: readonly GridCell[]): boolean {
  const top = Math.min(...headings.map((cell) => cell.row))
  const right = Math.max(...headings.map((cell) => cell.column))
  return row > label.row && row < top && column <= right
}

function labelKeysOf({ label, otherLabels }: FormField): string[] {
  return [label, ...otherLabels].map(choiceKey)
}
