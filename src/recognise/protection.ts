/** What a protected sheet says of its cells: which can be written in, and which only the form itself can have filled. */
import { groupedBy } from '../groups.ts'
import type { CellRange, Grid } from '../read/grid.ts'
import { type Protection, sharesColumns } from './sheet.ts'

/** Gives what is known of a block of cells; undefined on a sheet where everything can be written in. */
export function protectionOf({ boxes }: Grid): (block: CellRange) => Protection | undefined {
  if (!boxes) return () => undefined
  const tall = boxes.filter(({ top, bottom }) => bottom > top)
  const byRow = groupedBy(boxes, ({ top }) => top)
  const hasBox = (row: number, left: number, right: number) => {
    const cells = { top: row, left, bottom: row, right }
    const isOver = (box: CellRange) => box.top <= row && row <= box.bottom && sharesColumns(box, cells)
    return (byRow.get(row)?.some(isOver) ?? false) || tall.some(isOver)
  }
  return ({ top, left, bottom, right }) => ({
    isBox: hasBox(top, left, left),
    hasBoxBefore: hasBox(top, left - 1, left - 1),
    hasBoxBeside: hasBox(top, right + 1, right + 1),
    hasBoxBeneath: hasBox(bottom + 1, left, right),
  })
}
