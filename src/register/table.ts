/** The tables a team keeps in Excel, as workbook or CSV: a heading row, a row for each thing, lists within a cell split by `|` or over lines. */
import { distance } from 'fastest-levenshtein'
import { z } from 'zod'
import { cellAddress } from '../read/grid.ts'
import { type ListCell, type ListContent, type ListSheet, readListFile } from './list-file.ts'

/** A row by column; `row` is its number as Excel counts. A column the file does not have is empty. */
export interface TableRow<Column extends string> {
  readonly row: number
  readonly cells: Readonly<Record<Column, string>>
  /** ISO day of a cell in which the workbook stored a date; null for other cells. */
  readonly dayIn: (column: Column) => string | null
  /** One line about what is wrong in this row: `register.xlsx, sheet Partnerships, row 12, accountable_to: expected … (cell D12)`. */
  readonly say: (column: string, message: string) => string
}

/**
 * What a table has to have. `optional` columns may be missing; without every `needed` one no row is read. `lists` are the columns whose cells
 * hold several values; `headings` other words for a column. A file with nothing in it is a problem unless it `mayBeEmpty`.
 */
export interface Columns<Column extends string> {
  readonly all: readonly Column[]
  readonly optional?: readonly Column[]
  readonly needed: readonly Column[]
  readonly lists?: readonly Column[]
  readonly headings?: Readonly<Record<string, readonly string[]>>
  readonly mayBeEmpty?: boolean
}

/** A cell with several values, split by `|`; each value once. */
export const listCell = z
  .string()
  .transform((text) =>
    [...new Set(text.split('|').map((part) => withoutZero(part.trim())))].filter((part) => part !== ''),
  )

/** A cell that may be left empty, which is null. */
export const optionalCell = z.string().transform((text) => (text === '' ? null : text))

/** A code that a program stored as a number with decimals: `7.0` is `7`. */
export const codeCell = z.string().transform(withoutZero)

function withoutZero(text: string): string {
  return text.replace(/^(\d+)\.0+$/, '$1')
}

/** One line about what is wrong in a text file: `decisions.csv row 12, verdict: expected …`. */
export function problemAt(file: string, row: number, column: string, message: string): string {
  return `${file} row ${row}, ${column}: ${message}`
}

/**
 * The rows below the heading row: the first row with all the needed columns, on whichever visible sheet, or else the first that is not blank.
 * Headings are found in any order and case; further columns and blank rows are passed over. What is missing, repeated or cannot be read is
 * added to `problems`, each with its file, sheet and cell.
 */
export function readTable<Column extends string>(
  content: ListContent,
  file: string,
  columns: Columns<Column>,
  problems: string[],
): TableRow<Column>[] {
  const { sheets, problem } = readListFile(content)
  if (problem !== null) {
    problems.push(`${file}: ${problem}`)
    return []
  }
  const tables = sheets.flatMap((sheet) => tableOn(sheet, columns) ?? [])
  if (tables.length > 1) {
    const names = tables.map(({ sheet }) => `“${sheet.sheet}”`).join(' and ')
    problems.push(`${file}: expected the list on one sheet, found its headings on ${names}`)
  }
  const table = tables[0] ?? firstRowOf(sheets)
  if (!table) {
    if (!columns.mayBeEmpty)
      problems.push(`${file} row 1: expected a heading row with ${columns.all.join(', ')}, found nothing`)
    return []
  }
  const where = table.sheet.sheet === null ? file : `${file}, sheet ${table.sheet.sheet},`
  const places = placesOf(table.headings, columns, (column, message) =>
    problems.push(problemAt(where, table.row, column, message)),
  )
  if (!columns.needed.every((column) => places.has(column))) return []
  return [...table.sheet.rows].flatMap(([row, cells]) =>
    row > table.row ? rowOf({ where, row, cells }, columns, places, problems) : [],
  )
}

interface Place {
  readonly where: string
  readonly row: number
  readonly cells: readonly ListCell[]
}

function rowOf<Column extends string>(
  { where, row, cells }: Place,
  columns: Columns<Column>,
  places: ReadonlyMap<string, number>,
  problems: string[],
): TableRow<Column>[] {
  const at = (column: Column) => cells[places.get(column) ?? -1]
  const say = (column: string, message: string) => {
    const place = places.get(column)
    const cell = place === undefined ? '' : ` (cell ${cellAddress(row, place + 1)})`
    return problemAt(where, row, column, message) + cell
  }
  for (const column of columns.all) {
    const fault = at(column)?.fault
    if (fault) problems.push(say(column, `expected a text, found ${fault}`))
  }
  if (cells.every(({ text }) => text === '')) return []
  const byColumn = columns.all.map((column) => {
    const text = at(column)?.text ?? ''
    return [column, text.replaceAll('\n', columns.lists?.includes(column) ? '|' : ' ')]
  })
  // Made from the list of columns, so it has each of them.
  const record = Object.fromEntries(byColumn) as Record<Column, string>
  return [{ row, cells: record, dayIn: (column) => at(column)?.day ?? null, say }]
}

interface FoundTable {
  readonly sheet: ListSheet
  readonly row: number
  readonly headings: readonly string[]
}

/** Rows that may stand above the headings: a title, who keeps the list, guidance. */
const MOST_ROWS_ABOVE = 30

function tableOn<Column extends string>(sheet: ListSheet, columns: Columns<Column>): FoundTable | null {
  for (const [row, cells] of [...sheet.rows].slice(0, MOST_ROWS_ABOVE)) {
    const headings = cells.map(({ text }) => text)
    const places = placesOf(headings, columns, () => undefined)
    if (columns.needed.every((column) => places.has(column))) return { sheet, row, headings }
  }
  return null
}

function firstRowOf(sheets: readonly ListSheet[]): FoundTable | null {
  for (const sheet of sheets) {
    for (const [row, cells] of sheet.rows) return { sheet, row, headings: cells.map(({ text }) => text) }
  }
  return null
}

function placesOf<Column extends string>(
  header: readonly string[],
  columns: Columns<Column>,
  complain: (column: Column, message: string) => void,
): Map<Column, number> {
  const headings = header.map(keyOf)
  const places = new Map<Column, number>()
  for (const column of columns.all) {
    const own = placesIn(headings, [column])
    const found = own.length > 0 ? own : placesIn(headings, columns.headings?.[column]?.map(keyOf) ?? [])
    const [place] = found
    const misspelt = place === undefined ? misspeltAs(column, headings, columns) : undefined
    if (place !== undefined) places.set(column, place)
    else if (misspelt !== undefined) complain(column, `expected this column, found “${misspelt}”; correct its heading`)
    else if (!columns.optional?.includes(column)) complain(column, 'expected this column, not found')
    if (found.length > 1) complain(column, 'expected this column once, found it twice')
  }
  return places
}

/** Letters of a heading of which one in so many may be wrong. */
const LETTERS_A_SLIP = 5

/** A heading that is no column's, but a slip or two away from this one: it would be passed over, and the column be empty without a word. */
function misspeltAs<Column extends string>(
  column: Column,
  headings: readonly string[],
  { all, headings: words }: Columns<Column>,
): string | undefined {
  const known = new Set<string>(all.flatMap((one) => [one, ...(words?.[one] ?? []).map(keyOf)]))
  return headings.find(
    (heading) => !known.has(heading) && distance(heading, column) <= Math.floor(column.length / LETTERS_A_SLIP),
  )
}

function placesIn(headings: readonly string[], wanted: readonly string[]): number[] {
  return headings.flatMap((heading, place) => (wanted.includes(heading) ? [place] : []))
}

function keyOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[\s-]+/g, '_')
    .replace(/[:*_]+$/, '')
}

/** The headings of a table, as they are written; none when the file is empty or no CSV. */
export function headingsOf(csv: string): string[] {
  const first = firstRowOf(readListFile(csv).sheets)
  return first?.headings.filter((heading) => heading !== '') ?? []
}
