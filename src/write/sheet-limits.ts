/** Tables that are more than one sheet of Excel holds go on on further sheets. */
import type { CellRows } from './cells.ts'
import { mostRows } from './table-layout.ts'
import { EXCEL_LIMITS } from './workbook/sheet.ts'

export interface SheetLimits {
  readonly rows: number
  readonly links: number
}

/** Room for what stands above a table and for the link back to the contents. */
const ABOVE = 100
const TABLE_LIMITS: SheetLimits = { rows: EXCEL_LIMITS.rows - ABOVE, links: EXCEL_LIMITS.links - ABOVE }

/** How many rows, one after the other, stand on each sheet, so that each fits and no row is on two. */
export function rowsOfSheets(
  rows: CellRows,
  widths: readonly number[],
  limits: SheetLimits = TABLE_LIMITS,
): readonly number[] {
  const full: number[] = []
  let count = 0
  let used = { rows: 0, links: 0 }
  for (const row of rows) {
    const height = mostRows(row, widths)
    // Each continued part of a row repeats its link.
    const links = row.reduce((sum, { link }) => (link ? sum + 1 : sum), 0) * height
    const isFull = used.rows + height > limits.rows || used.links + links > limits.links
    if (isFull && count > 0) {
      full.push(count)
      count = 0
      used = { rows: 0, links: 0 }
    }
    count += 1
    used = { rows: used.rows + height, links: used.links + links }
  }
  return [...full, count]
}
