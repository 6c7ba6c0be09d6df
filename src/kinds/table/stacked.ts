/** Headings over several rows, each of the upper ones over several of the lower: "Target" over "2024" and "2025". */
import type { PlacedPiece, PlacedRow } from '../places.ts'

const MOST_LEVELS = 3

/** The headings of a table as one row. */
export interface Stacked {
  /** The last of its rows, by its place among all. */
  readonly at: number
  /** A cell for each column, with all that stands over it as its text. */
  readonly row: PlacedRow
}

/**
 * The headings that begin in a row, with those under them, in both orders of their words: "Target 2024" and "2024 Target". None where no cell stands
 * over several.
 *
 * @param all rows of one sheet
 * @param top place of the first row among them
 */
export function stackedFrom(all: readonly PlacedRow[], top: number): readonly Stacked[] {
  const levels = [all[top]].filter((row) => row !== undefined)
  const found: Stacked[] = []
  for (let at = top + 1; at < Math.min(all.length, top + MOST_LEVELS); at++) {
    const [above, row] = [levels.at(-1), all[at]]
    if (!above || !row || row.row !== above.row + 1 || !isOverSeveral(above, row)) break
    levels.push(row)
    for (const inOrder of [levels, levels.toReversed()]) found.push({ at, row: joined(levels, inOrder) })
  }
  return found
}

/** Whether some cell stands over several of the row below. */
function isOverSeveral(above: PlacedRow, below: PlacedRow): boolean {
  const over = below.cells.flatMap(({ column }) => cellOver(above, column, below) ?? [])
  return new Set(over).size < over.length
}

/**
 * The cell of a row that a column of the row below belongs to: the one above it, the one merged over it, or the one before it which goes on over empty
 * cells, as one does that has a cell beneath it.
 */
function cellOver({ cells }: PlacedRow, column: number, below: PlacedRow): PlacedPiece | undefined {
  const last = cells.findLast((cell) => cell.column <= column)
  if (!last || last.column === column) return last
  const { columns = 1 } = last.piece
  const goesOn = columns > 1 ? column < last.column + columns : below.cells.some((cell) => cell.column === last.column)
  return goesOn ? last : undefined
}

/** @param words the levels in the order in which their words are to stand */
function joined(levels: readonly PlacedRow[], words: readonly PlacedRow[]): PlacedRow {
  const columns = [...new Set(levels.flatMap(({ cells }) => cells.map(({ column }) => column)))].sort((a, b) => a - b)
  const cells = columns.flatMap((column): PlacedPiece[] => {
    const depth = levels.findLastIndex((row) => row.cells.some((cell) => cell.column === column))
    const own = levels[depth]?.cells.find((cell) => cell.column === column)
    if (!own) return []
    const texts = words.flatMap((row) => {
      const level = levels.indexOf(row)
      const below = levels[level + 1]
      const over = level < depth && below ? cellOver(row, column, below) : undefined
      return row === levels[depth] ? [own.piece.text.trim()] : over ? [over.piece.text.trim()] : []
    })
    return [{ ...own, piece: { ...own.piece, text: [...new Set(texts)].join(' ') } }]
  })
  return { sheet: levels[0]?.sheet ?? null, row: levels.at(-1)?.row ?? 0, cells }
}
