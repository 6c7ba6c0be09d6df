/** The tables a team keeps in Excel and saves as CSV: a heading row, a row for each thing, lists within a cell split by `|`. */
import { parse } from 'csv-parse/sync'
import { z } from 'zod'

/** A row by column; `row` is its number as Excel counts. A column the file does not have is empty. */
export interface TableRow<Column extends string> {
  readonly row: number
  readonly cells: Readonly<Record<Column, string>>
}

/**
 * What a table has to have. `optional` columns may be missing; without every `needed` one no row is read. A file with nothing in it
 * is a problem unless it `mayBeEmpty`.
 */
interface Columns<Column extends string> {
  readonly all: readonly Column[]
  readonly optional?: readonly Column[]
  readonly needed: readonly Column[]
  readonly mayBeEmpty?: boolean
}

/** A cell with several values, split by `|`; each value once. */
export const listCell = z
  .string()
  .transform((text) => [...new Set(text.split('|').map((part) => part.trim()))].filter((part) => part !== ''))

/** A cell that may be left empty, which is null. */
export const optionalCell = z.string().transform((text) => (text === '' ? null : text))

/** One line about what is wrong in a table: `register.csv row 12, accountable_to: expected …`. */
export function problemAt(file: string, row: number, column: string, message: string): string {
  return `${file} row ${row}, ${column}: ${message}`
}

/**
 * The rows below the heading row, which is the first that is not blank. Headings are found in any order and case; further columns and
 * blank rows are passed over. A missing or repeated column is added to `problems`, as is a file that is no CSV.
 */
export function readTable<Column extends string>(
  csv: string,
  file: string,
  columns: Columns<Column>,
  problems: string[],
): TableRow<Column>[] {
  const table = parseTable(csv, file, problems)
  if (table === null) return []
  const headerAt = table.findIndex((cells) => cells.some((cell) => cell !== ''))
  const header = table[headerAt]
  if (!header) {
    if (!columns.mayBeEmpty)
      problems.push(`${file} row 1: expected a heading row with ${columns.all.join(', ')}, found nothing`)
    return []
  }
  const places = placesOf(header, columns, (column, message) =>
    problems.push(problemAt(file, headerAt + 1, column, message)),
  )
  if (!columns.needed.every((column) => places.has(column))) return []
  return table.flatMap((cells, index) => {
    if (index <= headerAt || cells.every((cell) => cell === '')) return []
    const byColumn = columns.all.map((column) => [column, cells[places.get(column) ?? -1] ?? ''])
    // Made from the list of columns, so it has each of them.
    return [{ row: index + 1, cells: Object.fromEntries(byColumn) as Record<Column, string> }]
  })
}

function placesOf<Column extends string>(
  header: readonly string[],
  columns: Columns<Column>,
  complain: (column: Column, message: string) => void,
): Map<Column, number> {
  const headings = header.map((cell) => cell.toLowerCase().replace(/[\s-]+/g, '_'))
  const places = new Map<Column, number>()
  for (const column of columns.all) {
    const place = headings.indexOf(column)
    if (place >= 0) places.set(column, place)
    else if (!columns.optional?.includes(column)) complain(column, 'expected this column, not found')
    if (headings.lastIndexOf(column) > place) complain(column, 'expected this column once, found it twice')
  }
  return places
}

/** The headings of a table, as they are written; none when the file is empty or no CSV. */
export function headingsOf(csv: string): string[] {
  const header = parseTable(csv, '', [])?.find((cells) => cells.some((cell) => cell !== ''))
  return header?.filter((cell) => cell !== '') ?? []
}

/** White space within cells is tidied; null when the file is no CSV. */
function parseTable(csv: string, file: string, problems: string[]): string[][] | null {
  const text = csv.replace(/^\uFEFF/, '')
  try {
    const table: string[][] = parse(text, {
      delimiter: separatorOf(text),
      relax_column_count: true,
      relax_quotes: true,
    })
    return table.map((cells) => cells.map((cell) => cell.replace(/[\s\u00a0]+/g, ' ').trim()))
  } catch (error) {
    problems.push(`${file}: expected a CSV file, found ${error instanceof Error ? error.message : String(error)}`)
    return null
  }
}

/** Excel writes a list separator that depends on the country it is set to. */
function separatorOf(text: string): string {
  const heading = text.split(/\r?\n|\r/).find((line) => line.trim() !== '') ?? ''
  const counts = [',', ';', '\t'].map((mark) => ({ mark, count: heading.split(mark).length }))
  counts.sort((a, b) => b.count - a.count)
  return counts[0]?.mark ?? ','
}
