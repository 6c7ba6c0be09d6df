/**
 * The parts of sheets that bear the marks of a form we sent out, with what stands in them. Marks count in the corner's own row and column alone: the same
 * words anywhere else are what somebody wrote.
 */
import { type Corner, type Mark, type Marked, type RowMark, readMarks } from '../issued/marks.ts'
import { blockOf, type Grid, type GridCell } from '../read/grid.ts'
import type { Part } from './answers.ts'
import type { Item } from './sheet.ts'

export interface IssuedRegion {
  readonly grid: Grid
  readonly corner: Corner
  /** Keys of columns, by the sheet's columns. */
  readonly columns: ReadonlyMap<number, string>
  /** The same the other way round. */
  readonly columnAt: ReadonlyMap<string, number>
  readonly rows: ReadonlyMap<number, RowMark>
  /** Rows of cells that hold text, marks left out, from top to bottom. */
  readonly filled: readonly FilledRow[]
  /** The marks as they stand in cells; those hidden in the text of a document's cell are in none. */
  readonly marks: readonly Part[]
}

interface FilledRow {
  readonly row: number
  readonly items: readonly Item[]
}

/** A mark with its place. */
interface PlacedMark {
  readonly mark: Mark
  readonly row: number
  readonly column: number
}

/** The regions of a sheet from top to bottom; none where it bears no corner. */
export function issuedRegions(grid: Grid): IssuedRegion[] {
  const found = new Map<GridCell, Marked>()
  const placed: PlacedMark[] = []
  for (const cell of grid.cells) {
    const marked = readMarks(cell.text)
    if (!marked) continue
    found.set(cell, marked)
    for (const mark of marked.marks) placed.push({ mark, row: cell.row, column: cell.column })
  }
  for (const { kind, text, row, column } of grid.attachments) {
    const marked = kind === 'hiddenText' ? readMarks(text) : null
    for (const mark of marked?.marks ?? []) placed.push({ mark, row, column })
  }
  const corners = cornersOf(placed)
  const marksOf = split(placed, corners)
  const cellsOf = split(grid.cells, corners)
  return corners.map((corner, at) =>
    regionOf(grid, corner, { placed: marksOf[at] ?? [], cells: cellsOf[at] ?? [], found }),
  )
}

interface PlacedCorner {
  readonly mark: Corner
  readonly row: number
  readonly column: number
}

/** Parts of a form in one sheet that are looked for: a document has one for each table. */
const MOST_REGIONS = 100

/** Further corners stand beneath the first. */
function cornersOf(placed: readonly PlacedMark[]): PlacedCorner[] {
  const corners = placed.flatMap(({ mark, row, column }) => (mark.kind === 'corner' ? [{ mark, row, column }] : []))
  const [first] = corners.sort((a, b) => a.row - b.row || a.column - b.column)
  return corners.filter(({ column }) => column === first?.column).slice(0, MOST_REGIONS)
}

/** What belongs to each corner: all from its row down to the next corner's, for the first what stands above it too. */
function split<T extends { readonly row: number }>(all: readonly T[], corners: readonly PlacedCorner[]): T[][] {
  const parts = corners.map((): T[] => [])
  for (const one of all) {
    const at = corners.findLastIndex(({ row }) => row <= one.row)
    parts[Math.max(0, at)]?.push(one)
  }
  return parts
}

interface Holdings {
  readonly placed: readonly PlacedMark[]
  readonly cells: readonly GridCell[]
  readonly found: ReadonlyMap<GridCell, Marked>
}

function regionOf(grid: Grid, corner: PlacedCorner, { placed, cells, found }: Holdings): IssuedRegion {
  const columns = new Map<number, string>()
  const columnAt = new Map<string, number>()
  const rows = new Map<number, RowMark>()
  for (const { mark, row, column } of placed) {
    if (mark.kind === 'column' && row === corner.row) {
      columns.set(column, mark.key)
      columnAt.set(mark.key, column)
    } else if (mark.kind === 'row' && column === corner.column) rows.set(row, mark)
  }
  const marks: Part[] = []
  const filled = new Map<number, Item[]>()
  for (const cell of cells) {
    const marked = cell.row === corner.row || cell.column === corner.column ? found.get(cell) : undefined
    const item = itemOf(cell, marked)
    if (marked) {
      const behind = cell.text.length - marked.rest.length
      marks.push({ item: itemOf(cell, undefined), text: cell.text.slice(0, behind).trimEnd(), line: null })
    }
    if (item.cell.text.trim() === '') continue
    const row = filled.get(cell.row)
    if (row) row.push(item)
    else filled.set(cell.row, [item])
  }
  return {
    grid,
    corner: corner.mark,
    columns,
    columnAt,
    rows,
    filled: [...filled].sort(([a], [b]) => a - b).map(([row, items]) => ({ row, items })),
    marks,
  }
}

function itemOf(cell: GridCell, marked: Marked | undefined): Item {
  const box = blockOf(cell)
  if (!marked) return { cell, box, parts: [] }
  return { cell: { ...cell, text: marked.rest }, box, parts: [], ...(marked.line > 1 ? { line: marked.line } : {}) }
}
