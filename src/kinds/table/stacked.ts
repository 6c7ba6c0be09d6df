/** Headings over several rows, each of the upper ones over several of the lower: "Target" over "2024" and "2025". */
import { rememberedOf } from '../../remembered.ts'
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
  const levels = all.slice(top, top + 1).map(levelOf)
  const found: Stacked[] = []
  for (let at = top + 1; at < Math.min(all.length, top + MOST_LEVELS); at++) {
    const [above, row] = [levels.at(-1), all[at]]
    if (!above || !row || row.row !== above.row.row + 1) break
    const level = levelOf(row)
    if (!isOverSeveral(above, level)) break
    levels.push(level)
    for (const inOrder of [levels, levels.toReversed()]) found.push({ at, row: joined(levels, inOrder) })
  }
  return found
}

/** A row of headings, to be looked up by column: a sheet has thousands of them. */
interface Level {
  readonly row: PlacedRow
  /** From left to right. */
  readonly columns: readonly number[]
  readonly byColumn: ReadonlyMap<number, PlacedPiece>
}

const levelOf = rememberedOf((row: PlacedRow): Level => {
  const byColumn = new Map(row.cells.map((cell) => [cell.column, cell]))
  return { row, columns: [...byColumn.keys()], byColumn }
})

/** Whether some cell stands over several of the row below. */
function isOverSeveral(above: Level, below: Level): boolean {
  const over = below.columns.flatMap((column) => cellOver(above, column, below) ?? [])
  return new Set(over).size < over.length
}

/**
 * The cell of a row that a column of the row below belongs to: the one above it, the one merged over it, or the one before it which goes on over empty
 * cells, as one does that has a cell beneath it.
 */
function cellOver({ columns, byColumn }: Level, column: number, below: Level): PlacedPiece | undefined {
  const last = byColumn.get(lastUpTo(columns, column))
  if (!last || last.column === column) return last
  const { columns: width = 1 } = last.piece
  const goesOn = width > 1 ? column < last.column + width : below.byColumn.has(last.column)
  return goesOn ? last : undefined
}

/** The last of ascending numbers that is no greater; -1 where there is none. */
function lastUpTo(numbers: readonly number[], most: number): number {
  let [from, to] = [0, numbers.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if ((numbers[middle] ?? 0) <= most) from = middle + 1
    else to = middle
  }
  return numbers[from - 1] ?? -1
}

/** @param words the levels in the order in which their words are to stand */
function joined(levels: readonly Level[], words: readonly Level[]): PlacedRow {
  const columns = [...new Set(levels.flatMap((level) => level.columns))].sort((a, b) => a - b)
  const cells = columns.flatMap((column): PlacedPiece[] => {
    const depth = levels.findLastIndex(({ byColumn }) => byColumn.has(column))
    const own = levels[depth]?.byColumn.get(column)
    if (!own) return []
    const texts = words.flatMap((level) => {
      const at = levels.indexOf(level)
      const below = levels[at + 1]
      const cell = at === depth ? own : at < depth && below ? cellOver(level, column, below) : undefined
      return cell ? [cell.piece.text.trim()] : []
    })
    return [{ ...own, piece: { ...own.piece, text: [...new Set(texts)].join(' ') } }]
  })
  return { sheet: levels[0]?.row.sheet ?? null, row: levels.at(-1)?.row.row ?? 0, cells }
}
