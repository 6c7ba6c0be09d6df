/** Tables that are more than one sheet of Excel holds go on on further sheets. */
import type { Cell } from './cells.ts'
import { mostRows } from './table-layout.ts'
import { EXCEL_LIMITS } from './workbook/sheet.ts'

export interface SheetLimits {
  readonly rows: number
  readonly links: number
}

/** Room for what stands above a table and for the link back to the contents. */
const ABOVE = 100
const TABLE_LIMITS: SheetLimits = { rows: EXCEL_LIMITS.rows - ABOVE, links: EXCEL_LIMITS.links - ABOVE }

/** The rows in as many parts as it takes that each fits a sheet, with no row in two of them. */
export function sheetsOfRows(
  rows: readonly (readonly Cell[])[],
  widths: readonly number[],
  limits: SheetLimits = TABLE_LIMITS,
): (readonly (readonly Cell[])[])[] {
  const parts: (readonly Cell[])[][] = [[]]
  let used = { rows: 0, links: 0 }
  for (const row of rows) {
    const height = mostRows(row, widths)
    // Each continued part of a row repeats its link.
    const links = row.reduce((sum, { link }) => (link ? sum + 1 : sum), 0) * height
    const isFull = used.rows + height > limits.rows || used.links + links > limits.links
    if (isFull && parts.at(-1)?.length) {
      parts.push([])
      used = { rows: 0, links: 0 }
    }
    parts.at(-1)?.push(row)
    used = { rows: used.rows + height, links: used.links + links }
  }
  return parts
}
