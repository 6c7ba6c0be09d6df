/** What the gaps of a sheet tell: where questions stand over their answers, and where there are none. */
import type { Grid, GridCell } from '../read/grid.ts'
import { rightOf } from './help.ts'

/** Where each question stands over its answer with a gap behind both, the first cell of each such block. */
export function openingCells({ cells }: Grid): Set<GridCell> {
  const blocks: GridCell[][] = []
  for (const cell of cells) {
    const block = blocks.at(-1)
    const before = block?.at(-1)
    if (block && before && cell.row <= before.row + 1) block.push(cell)
    else blocks.push([cell])
  }
  const isPair = (block: readonly GridCell[]) => {
    const rows = new Set(block.map(({ row }) => row))
    return rows.size === block.length && (rows.size === 2 || rows.size === 3)
  }
  const pairs = blocks.filter(isPair)
  const isBlocked = pairs.length >= LEAST_BLOCKS && pairs.length >= blocks.length * 0.8
  return new Set(isBlocked ? pairs.flatMap(([first]) => first ?? []) : [])
}

const LEAST_BLOCKS = 4

/** Texts of a line with nothing beside or beneath any of them: there is room for answers, and there are none. */
export function standApart(pool: readonly GridCell[], grid: Grid): boolean {
  const taken = new Set(grid.cells.map(({ row, column }) => `${row} ${column}`))
  const isApart = (cell: GridCell) =>
    !taken.has(`${cell.row} ${rightOf(cell, grid) + 1}`) &&
    !taken.has(`${cell.row + 1} ${cell.column}`) &&
    !/\n|:\s*\S/.test(cell.text.trim())
  return pool.length >= LEAST_BLOCKS && pool.filter(isApart).length >= pool.length * 0.9
}
