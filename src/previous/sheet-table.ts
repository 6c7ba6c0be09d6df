/** The one table of a sheet of our own workbook, read back: rows by column key, with the parts of continued rows joined again. */
import { cellAddress, type Grid, type GridCell } from '../read/grid.ts'
import { blank, words } from '../write/strings.ts'
import type { KeyedHeading } from '../write/tables/in-cells.ts'

export interface TableCell {
  /** Empty for the dash of a cell with nothing to say. */
  readonly text: string
  readonly value: GridCell['value']
  readonly link: string | null
}

export interface TableRow {
  /** By the key of the column. */
  readonly cells: ReadonlyMap<string, TableCell>
  /** Address of the row's first cell, for a value without a source of its own. */
  readonly address: string
}

const EMPTY: TableCell = { text: '', value: { kind: 'text' }, link: null }

export interface SheetTable {
  /** Keys of the columns that are there. */
  readonly keys: ReadonlySet<string>
  readonly rows: readonly TableRow[]
  /** Headings that no column of the table has, and those it needs and the sheet lacks. */
  readonly problems: readonly HeadingProblem[]
}

export interface HeadingProblem {
  readonly kind: 'unknown' | 'missing'
  readonly sheet: string
  readonly heading: string
}

/**
 * The table begins at the first row with more than one cell; a sheet with a sentence in its place has no rows.
 *
 * @param headings the columns the table can have
 * @param namedBy key of the column that says which part a continued row is
 */
export function readTable(grid: Grid | undefined, headings: readonly KeyedHeading[], namedBy: string): SheetTable {
  const lines = new Map<number, GridCell[]>()
  for (const cell of grid?.cells ?? []) lines.set(cell.row, [...(lines.get(cell.row) ?? []), cell])
  const header = [...lines].find(([, cells]) => cells.length > 1)
  if (!header) return { keys: new Set(), rows: [], problems: [] }
  const [headerRow, headerCells] = header
  const { columns, unknown } = columnKeys(headerCells, headings)
  const rows: TableRow[] = []
  for (const [row, cells] of lines) {
    if (row <= headerRow) continue
    const byKey = new Map(
      cells.flatMap((cell) => {
        const key = columns.get(cell.column)
        return key === undefined ? [] : [[key, plainCell(cell)] as const]
      }),
    )
    addRow(rows, { cells: byKey, address: cellAddress(row, 1) }, namedBy)
  }
  const sheet = grid?.sheet ?? ''
  const keys = new Set(columns.values())
  const missing = headings.filter(({ key, required }) => required && !keys.has(key))
  return {
    keys,
    rows,
    problems: [
      ...unknown.map((heading) => ({ kind: 'unknown' as const, sheet, heading })),
      ...missing.map(({ heading }) => ({ kind: 'missing' as const, sheet, heading })),
    ],
  }
}

/** Which column of the sheet is which of the table's. Where two have one heading, the second stands there with a number. */
function columnKeys(
  cells: readonly GridCell[],
  headings: readonly KeyedHeading[],
): { columns: ReadonlyMap<number, string>; unknown: readonly string[] } {
  const columns = new Map<number, string>()
  const unknown: string[] = []
  const taken = new Set<string>()
  for (const { column, text } of cells) {
    const written = plainHeading(text)
    const free = headings.filter(({ key }) => !taken.has(key))
    const found =
      free.find(({ heading }) => plainHeading(heading) === written) ??
      free.find(({ heading }) => plainHeading(heading) === written.replace(/ \d+$/, ''))
    if (found) {
      taken.add(found.key)
      columns.set(column, found.key)
    } else unknown.push(text.trim())
  }
  return { columns, unknown }
}

function plainHeading(text: string): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, 240).toLowerCase()
}

export function cellOf(row: TableRow, key: string): TableCell {
  return row.cells.get(key) ?? EMPTY
}

function plainCell({ text, value, link }: GridCell): TableCell {
  return { text: text === blank ? '' : text, value, link: link ?? null }
}

const NUMBER = '(\\d+)'
const PART = pattern(words.part(1, 2), 'end')
const CONTINUED_IN = pattern(` ${words.continuedIn(2)}`, 'end')
const CONTINUED_FROM = pattern(`${words.continuedFrom(1)} `, 'start')

/** The words with any numbers in place of theirs. */
function pattern(text: string, place: 'start' | 'end'): RegExp {
  const numbers = text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\d+/g, NUMBER)
  return new RegExp(place === 'start' ? `^${numbers}` : `${numbers}$`)
}

/** A row that was too long is continued in the next ones, whose key says which part they are. */
function addRow(rows: TableRow[], row: TableRow, namedBy: string): void {
  const part = PART.exec(cellOf(row, namedBy).text)
  const before = rows.at(-1)
  if (!part || !before) {
    rows.push(row)
    return
  }
  const joined = new Map(
    [...before.cells].map(([key, cell]) => {
      const { text } = cellOf(row, key)
      if (!CONTINUED_FROM.test(text)) return [key, cell]
      const more = text.replace(CONTINUED_FROM, '')
      return [key, { ...cell, text: `${cell.text.replace(CONTINUED_IN, '')} ${more}` }]
    }),
  )
  rows[rows.length - 1] = { ...before, cells: joined }
}
