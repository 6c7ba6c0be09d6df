/** What a protected sheet says of its cells: which can be written in, and which only the form itself can have filled. */
import { groupedBy } from '../groups.ts'
import type { CellRange, Grid } from '../read/grid.ts'
import { rememberedOf } from '../remembered.ts'
import { type Protection, sharesColumns } from './sheet.ts'

/** Whether a cell of a row, from one column to another, can be written in. */
type HasBox = (row: number, left: number, right: number) => boolean

/** The boxes of a protected sheet, to be asked for; null on a sheet where everything can be written in. */
export const boxesOn = rememberedOf(({ boxes }: Grid): HasBox | null => {
  if (!boxes) return null
  const tall = boxes.filter(({ top, bottom }) => bottom > top)
  const byRow = groupedBy(boxes, ({ top }) => top)
  return (row, left, right) => {
    const cells = { top: row, left, bottom: row, right }
    const isOver = (box: CellRange) => box.top <= row && row <= box.bottom && sharesColumns(box, cells)
    return (byRow.get(row)?.some(isOver) ?? false) || tall.some(isOver)
  }
})

/** Gives what is known of a block of cells; undefined on a sheet where everything can be written in. */
export function protectionOf(grid: Grid): (block: CellRange) => Protection | undefined {
  const hasBox = boxesOn(grid)
  if (!hasBox) return () => undefined
  return ({ top, left, bottom, right }) => ({
    isBox: hasBox(top, left, left),
    hasBoxBefore: hasBox(top, left - 1, left - 1),
    hasBoxBeside: hasBox(top, right + 1, right + 1),
    hasBoxBeneath: hasBox(bottom + 1, left, right),
  })
}
