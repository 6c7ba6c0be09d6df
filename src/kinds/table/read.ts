/** A table of an answer: a record for each row, each cell read by the kind of its column. What belongs to no record is kept beside it. */
import { finding } from '../../findings/finding.ts'
import { groupedBy, groupsOf } from '../../groups.ts'
import { type Finding, isSameCell, type RecordTable, type TypedValue } from '../../model.ts'
import type { Piece, RawField } from '../../recognise/raw.ts'
import { rememberedOf } from '../../remembered.ts'
import { EXAMPLE_HEADING, ROW_NUMBER_HEADINGS, TOTAL_HEADING } from '../../words/en/tables.ts'
import { isEmptyAnswer, isPrompt, isVacant } from '../answers.ts'
import { choiceKey } from '../choice/match.ts'
import { absent, type ReadParts } from '../kind.ts'
import { type PlacedRow, rowsOf } from '../places.ts'
import { isAsBefore, isDitto, readReference } from '../references.ts'
import { sourceOf, textOf, tidy } from '../text.ts'
import { readAnswer } from '../typed.ts'
import { columnField, namingColumn, type TableColumn, valueKindOf } from './columns.ts'
import { layoutAsIssued, layoutOf, type TableLayout } from './layout.ts'
import { isRowNumber, type RowRole, rolesOf } from './rows.ts'
import { findingsOf, type Gathered, nothingGathered, tell } from './told.ts'

interface Reading {
  readonly raw: RawField
  readonly columns: readonly TableColumn[]
  readonly region: string
}

/** The table of one field, which may stand on several sheets. */
export function readTable(raw: RawField, region: string): ReadParts {
  const { field, pieces } = raw
  const columns = field.columns ?? []
  const topic = field.topic ?? field.key
  const whole = tidy(textOf(pieces))
  const gathered = nothingGathered()
  let asBefore: RecordTable['asBefore']
  const table = (): ReadParts => ({
    tables: { [topic]: { rows: gathered.rows, columns: described(columns), ...(asBefore ? { asBefore } : {}) } },
  })
  if (whole === '' || isPrompt(whole)) return table()
  if (isEmptyAnswer(whole) || isVacant(whole)) {
    return { ...table(), statedAbsences: [absent(raw, whole, sourceOf(pieces, raw.labelSource))] }
  }
  const reading: Reading = { raw, columns, region }
  const unread: Piece[] = []
  const absences: ReturnType<typeof absent>[] = []
  const filled = pieces.filter(({ text }) => tidy(text) !== '')
  for (const rows of groupsOf(rowsOf(filled), ({ sheet }) => sheet)) {
    const layout = raw.isIssued ? layoutAsIssued(rows, columns) : (layoutOf(rows, columns) ?? inOrder(rows, reading))
    const nothing = saysNothing(layout?.rows ?? rows)
    if (nothing && isAsBefore(nothing.text)) {
      gathered.findings.push(askedAsBefore(nothing))
      asBefore = { text: tidy(nothing.text), source: nothing.source }
    }
    if (nothing) absences.push(absent(raw, tidy(nothing.text), nothing.source))
    else if (layout) readRows(layout, reading, gathered)
    else unread.push(...rows.flatMap(({ cells }) => cells.map(({ piece }) => piece)))
  }
  const kept = asText(unread)
  if (kept)
    gathered.findings.push(
      finding('table-unread', kept.source, { question: field.title ?? field.label, text: kept.text }),
    )
  return {
    ...table(),
    ...(kept ? { values: { [topic]: [kept] } } : {}),
    statedAbsences: absences,
    setAside: gathered.setAside,
    furniture: gathered.furniture,
    findings: findingsOf(gathered, raw),
  }
}

/** The one thing under the headings, where it says that there is nothing to list. */
function saysNothing(rows: readonly PlacedRow[]): Piece | null {
  const [only, ...others] = rows.flatMap(({ cells }) => cells)
  return only && others.length === 0 && saysNothingNew(tidy(only.piece.text)) ? only.piece : null
}

function saysNothingNew(text: string): boolean {
  return isEmptyAnswer(text) || isAsBefore(text)
}

function askedAsBefore({ text, source }: Piece): Finding {
  return finding('answer-reference', source, { text: tidy(text), refersTo: readReference(text, -1, []) ?? '' })
}

/** The columns as the record keeps them. */
export function described(columns: readonly TableColumn[]): RecordTable['columns'] {
  const named = namingColumn(columns)
  return columns.map((column) => ({
    key: column.key,
    label: column.title ?? column.label,
    ...(column === named ? { names: true as const } : {}),
  }))
}

/** What no headings give a place, as one text under the topic. */
function asText(pieces: readonly Piece[]): TypedValue | null {
  const [first] = pieces
  return first ? { kind: 'text', text: pieces.map(({ text }) => tidy(text)).join('\n'), source: first.source } : null
}

/**
 * Without headings the columns are taken in the form's order, where there are as many and every cell reads as its column's kind, which are not all
 * texts; somebody is asked all the same.
 */
function inOrder(rows: readonly PlacedRow[], reading: Reading): TableLayout | null {
  const { columns } = reading
  const used = [...new Set(rows.flatMap(({ cells }) => cells.map(({ column }) => column)))].sort((a, b) => a - b)
  if (used.length !== columns.length || columns.every(({ kind }) => kind === 'text')) return null
  const placed = new Map(columns.map((column, index) => [used[index] ?? 0, column]))
  const reads = ({ cells }: PlacedRow) =>
    cells.every(({ piece, column }) => {
      const own = placed.get(column)
      return own !== undefined && readCell([piece], own, own.label, reading).findings.length === 0
    })
  return rows.every(reads)
    ? { rows, before: [], groups: [], columns: placed, headings: new Map(), rivals: new Set(), isAssumed: true }
    : null
}

/** @param heading as the sheet prints it */
function readCell(pieces: readonly Piece[], column: TableColumn, heading: string, { raw, region }: Reading) {
  const field = columnField(column, raw.field)
  return readAnswer(
    { field, labelText: `${heading}\n${raw.labelText}`, labelSource: raw.labelSource, pieces },
    valueKindOf(column),
    region,
  )
}

function readRows(layout: TableLayout, reading: Reading, into: Gathered): void {
  if (layout.isAssumed) tell(into, 'table-order-assumed', { text: '', source: reading.raw.labelSource })
  for (const { piece } of layout.before) tell(into, 'table-cell-unplaced', piece)
  for (const { piece } of layout.groups) keepWords(piece, into)
  const roles = rolesIn(layout, reading)
  layout.rows.forEach((row, index) => {
    const role = roles[index] ?? 'record'
    if (index === 0 && !reading.raw.isIssued && isOfUnits(layout, reading))
      for (const { piece } of row.cells) keepWords(piece, into)
    else if (role === 'record') readRecord(row, layout, reading, into)
    else keepRow(row, role, reading, into)
  })
}

/** On a form we sent out every row that adds up no others is a record. */
function rolesIn(layout: TableLayout, { raw, columns }: Reading): readonly RowRole[] {
  const roles = rolesOf(layout, namingColumn(columns))
  return raw.isIssued ? roles.map((role) => (role === 'total' ? role : 'record')) : roles
}

/** Right under the headings, without a name, and nothing in it reads as its column's kind: "µl", "dd/mm/yyyy". */
function isOfUnits({ rows, columns }: TableLayout, reading: Reading): boolean {
  const [first, next] = rows
  const naming = namingColumn(reading.columns)
  const isNamed = (row: PlacedRow | undefined) =>
    row?.cells.some(({ column }) => columns.get(column) === naming) ?? false
  const typed = (first?.cells ?? []).flatMap(({ piece, column }) => {
    const own = columns.get(column)
    return own && own.kind !== 'text' ? [readCell([piece], own, own.label, reading)] : []
  })
  const isAsked = typed.some(({ findings }) => findings.length > 0)
  return (
    !isNamed(first) && isNamed(next) && isAsked && typed.every(({ value, findings }) => !value || findings.length > 0)
  )
}

function keepRow(row: PlacedRow, role: RowRole, { raw }: Reading, into: Gathered): void {
  for (const { piece } of row.cells) {
    const { text, source } = piece
    if (role === 'total') into.setAside.push({ heading: TOTAL_HEADING, text, source })
    else if (role === 'example') into.setAside.push({ heading: EXAMPLE_HEADING, text, source })
    else if (role === 'words') keepWords(piece, into)
    else if (role === 'alone') {
      into.setAside.push({ heading: raw.field.title ?? raw.field.label, text, source })
      tell(into, 'table-row-alone', piece)
    } else into.furniture.push({ text, source })
  }
}

/** Headings over several columns or rows, and remarks beneath. */
function keepWords({ text, source }: Piece, into: Gathered): void {
  into.furniture.push({ text, source })
  tell(into, 'table-words', { text, source })
}

function readRecord(row: PlacedRow, layout: TableLayout, reading: Reading, into: Gathered): void {
  const cells: Record<string, TypedValue[]> = {}
  const read = (column: TableColumn, heading: string, pieces: readonly Piece[]): readonly Finding[] => {
    const answer = readCell(pieces, column, heading, reading)
    if (answer.value) cells[column.key] = [answer.value]
    // "None" in a cell is what the cell says, without a figure or a choice.
    else if (answer.absence)
      cells[column.key] = [{ kind: column.kind, ...valueKindOf(column).unread, ...answer.absence }]
    return answer.findings
  }
  for (const [at, column] of layout.columns) {
    const own = row.cells.filter((cell) => cell.column === at).map(({ piece }) => piece)
    const carried = own.length === 0 ? mergedOver(row, at, layout) : repeatedBy(own, { row, at }, layout)
    if (carried) tell(into, 'table-cell-carried', carried)
    const doubts = read(column, layout.headings.get(at) ?? column.label, carried ? [carried] : own)
    // What repeats a cell above is asked about there.
    const isAsked = (one: Finding) => carried !== undefined && into.findings.some((other) => isSameDoubt(one, other))
    into.findings.push(...doubts.filter((one) => !isAsked(one)))
  }
  const [first, ...others] = row.cells
  if (!first) return
  const refersTo = others.length === 0 ? readReference(first.piece.text, -1, []) : null
  if (refersTo !== null)
    into.findings.push(finding('answer-reference', first.piece.source, { text: tidy(first.piece.text), refersTo }))
  const named = namingColumn(reading.columns)
  if (named && !cells[named.key])
    tell(into, 'table-row-unnamed', { ...first.piece, text: row.cells.map(({ piece }) => piece.text).join('; ') })
  into.rows.push({ cells, source: first.piece.source })
  for (const { piece, column } of row.cells) {
    if (layout.columns.has(column)) continue
    keepBeside(piece, layout.headings.get(column), layout.rivals.has(column), into)
  }
}

function isSameDoubt(a: Finding, b: Finding): boolean {
  return a.code === b.code && a.source !== null && b.source !== null && isSameCell(a.source, b.source)
}

/** The cell above that is merged over the row. */
function mergedOver(row: PlacedRow, at: number, { rows }: TableLayout): Piece | undefined {
  return mergedIn(rows)
    .get(at)
    ?.find((cell) => cell.row < row.row && cell.row + (cell.piece.rows ?? 1) > row.row)?.piece
}

/** What a ditto mark repeats: the nearest cell above it that is none. */
function repeatedBy(
  own: readonly Piece[],
  { row, at }: { readonly row: PlacedRow; readonly at: number },
  { rows }: TableLayout,
): Piece | undefined {
  const [only, ...others] = own
  if (!only || others.length > 0 || !isDitto(only.text)) return undefined
  return columnsIn(rows)
    .get(at)
    ?.findLast((cell) => cell.row < row.row && !isDitto(cell.piece.text))?.piece
}

/** The cells of each column, from above. */
const columnsIn = rememberedOf((rows: readonly PlacedRow[]) =>
  groupedBy(
    rows.flatMap(({ cells }) => cells),
    ({ column }) => column,
  ),
)

/** Of those, the ones that are merged over further rows. */
const mergedIn = rememberedOf((rows: readonly PlacedRow[]) =>
  groupedBy(
    rows.flatMap(({ cells }) => cells.filter(({ piece }) => (piece.rows ?? 1) > 1)),
    ({ column }) => column,
  ),
)

/** A cell in a column that is none of the form's. */
function keepBeside(piece: Piece, heading: string | undefined, isRival: boolean, into: Gathered): void {
  const { text, source } = piece
  const isCount = isRowNumber(tidy(text)) && (heading === undefined || ROW_NUMBER_HEADINGS.has(choiceKey(heading)))
  if (isCount) into.furniture.push({ text, source })
  else if (heading === undefined) {
    into.setAside.push({ heading: '', text, source })
    tell(into, 'table-cell-unplaced', piece)
  } else {
    into.setAside.push({ heading, text, source })
    tell(into, isRival ? 'table-column-doubtful' : 'table-column-unknown', { text: heading, source })
  }
}
