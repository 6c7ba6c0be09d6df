/** The one table of a sheet of our own workbook, read back: rows by heading, with the parts of continued rows joined again. */
import { cellAddress, type Grid, type GridCell } from '../read/grid.ts'
import { blank, words } from '../write/strings.ts'

export interface TableCell {
  /** Empty for the dash of a cell with nothing to say. */
  readonly text: string
  readonly value: GridCell['value']
  readonly link: string | null
}

export interface TableRow {
  readonly cells: ReadonlyMap<string, TableCell>
  /** Address of the row's first cell, for a value without a source of its own. */
  readonly address: string
}

const EMPTY: TableCell = { text: '', value: { kind: 'text' }, link: null }

export interface SheetTable {
  readonly headings: readonly string[]
  readonly rows: readonly TableRow[]
}

/** The table begins at the first row with more than one cell; a sheet with a sentence in its place has no rows. */
export function readTable(grid: Grid | undefined, keyHeading: string): SheetTable {
  const lines = new Map<number, GridCell[]>()
  for (const cell of grid?.cells ?? []) lines.set(cell.row, [...(lines.get(cell.row) ?? []), cell])
  const header = [...lines].find(([, cells]) => cells.length > 1)
  if (!header) return { headings: [], rows: [] }
  const [headerRow, headerCells] = header
  const columns = new Map(headerCells.map(({ column, text }) => [column, text.trim()]))
  const rows: TableRow[] = []
  for (const [row, cells] of lines) {
    if (row <= headerRow) continue
    const byHeading = new Map(cells.map((cell) => [columns.get(cell.column) ?? '', plainCell(cell)]))
    addRow(rows, { cells: byHeading, address: cellAddress(row, 1) }, keyHeading)
  }
  return { headings: [...columns.values()], rows }
}

export function cellOf(row: TableRow, heading: string): TableCell {
  return row.cells.get(heading) ?? EMPTY
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
function addRow(rows: TableRow[], row: TableRow, keyHeading: string): void {
  const part = PART.exec(cellOf(row, keyHeading).text)
  const before = rows.at(-1)
  if (!part || !before) {
    rows.push(row)
    return
  }
  const joined = new Map(
    [...before.cells].map(([heading, cell]) => {
      const { text } = cellOf(row, heading)
      if (!CONTINUED_FROM.test(text)) return [heading, cell]
      const more = text.replace(CONTINUED_FROM, '')
      return [heading, { ...cell, text: `${cell.text.replace(CONTINUED_IN, '')} ${more}` }]
    }),
  )
  rows[rows.length - 1] = { ...before, cells: joined }
}
