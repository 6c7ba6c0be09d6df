/**
 * The parts of sheets that bear the marks of a form we sent out, with what stands in them. Marks count in the corner's own row and column alone: the same
 * words anywhere else are what somebody wrote.
 */
import { type Corner, type Mark, type Marked, type RowMark, readMarks } from '../issued/marks.ts'
import type { Grid, GridCell } from '../read/grid.ts'
import type { Part } from './answers.ts'
import type { Item } from './sheet.ts'

export interface IssuedRegion {
  readonly grid: Grid
  readonly corner: Corner
  /** Keys of columns, by the sheet's columns. */
  readonly columns: ReadonlyMap<number, string>
  readonly rows: ReadonlyMap<number, RowMark>
  /** Rows of cells that hold text, marks left out, from top to bottom. */
  readonly filled: readonly FilledRow[]
  /** The marks as they stand in cells; those hidden in the text of a document's cell are in none. */
  readonly marks: readonly Part[]
}

export interface FilledRow {
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
    placed.push(...marked.marks.map((mark) => ({ mark, row: cell.row, column: cell.column })))
  }
  for (const { kind, text, row, column } of grid.attachments) {
    const marked = kind === 'hiddenText' ? readMarks(text) : null
    placed.push(...(marked?.marks ?? []).map((mark) => ({ mark, row, column })))
  }
  const corners = cornersOf(placed)
  return corners.map((corner, at) => {
    const until = corners[at + 1]?.row ?? Number.POSITIVE_INFINITY
    return regionOf(grid, { corner, from: at === 0 ? 0 : corner.row, until }, placed, found)
  })
}

interface PlacedCorner {
  readonly mark: Corner
  readonly row: number
  readonly column: number
}

/** Further corners stand beneath the first. */
function cornersOf(placed: readonly PlacedMark[]): PlacedCorner[] {
  const corners = placed.flatMap(({ mark, row, column }) => (mark.kind === 'corner' ? [{ mark, row, column }] : []))
  const [first] = corners.sort((a, b) => a.row - b.row || a.column - b.column)
  return first
    ? corners.filter(({ column, row }) => column === first.column && (row > first.row || column === first.column))
    : []
}

interface Extent {
  readonly corner: PlacedCorner
  readonly from: number
  readonly until: number
}

function regionOf(
  grid: Grid,
  { corner, from, until }: Extent,
  placed: readonly PlacedMark[],
  found: ReadonlyMap<GridCell, Marked>,
): IssuedRegion {
  const within = ({ row }: { readonly row: number }) => row >= from && row < until
  const isMarkPlace = ({ row, column }: { readonly row: number; readonly column: number }) =>
    row === corner.row || column === corner.column
  const own = placed.filter((one) => within(one) && isMarkPlace(one))
  const columns = new Map(
    own.flatMap(({ mark, row, column }) =>
      mark.kind === 'column' && row === corner.row ? [[column, mark.key] as const] : [],
    ),
  )
  const rows = new Map(
    own.flatMap(({ mark, row, column }) =>
      mark.kind === 'row' && column === corner.column ? [[row, mark] as const] : [],
    ),
  )
  const marks: Part[] = []
  const filled = new Map<number, Item[]>()
  for (const cell of grid.cells.filter(within)) {
    const marked = isMarkPlace(cell) ? found.get(cell) : undefined
    const item = itemOf(cell, marked)
    if (marked) {
      const behind = cell.text.length - marked.rest.length
      marks.push({ item: itemOf(cell, undefined), text: cell.text.slice(0, behind).trimEnd(), line: null })
    }
    if (item.cell.text.trim() !== '') filled.set(cell.row, [...(filled.get(cell.row) ?? []), item])
  }
  return {
    grid,
    corner: corner.mark,
    columns,
    rows,
    filled: [...filled].sort(([a], [b]) => a - b).map(([row, items]) => ({ row, items })),
    marks,
  }
}

function itemOf(cell: GridCell, marked: Marked | undefined): Item {
  const { row, column } = cell
  const box = { top: row, left: column, bottom: row, right: column }
  if (!marked) return { cell, box, parts: [] }
  return { cell: { ...cell, text: marked.rest }, box, parts: [], ...(marked.line > 1 ? { line: marked.line } : {}) }
}
