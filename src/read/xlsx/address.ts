/** Addresses in A1 style, within the bounds of Excel's sheets. */
import type { CellRange } from '../grid.ts'
import { damaged } from '../unreadable.ts'

export const LAST_ROW = 1_048_576
export const LAST_COLUMN = 16_384

/** @throws Unreadable for a row further down than any sheet has one */
export function requireRow(row: number): void {
  if (row > LAST_ROW) throw damaged('it has more rows than a sheet can have')
}

/** @throws Unreadable for a column further to the right than any sheet has one */
export function requireColumn(column: number): void {
  if (column > LAST_COLUMN) throw damaged('it has more columns than a sheet can have')
}

export interface Address {
  readonly row: number
  readonly column: number
}

/** `B7`, `$B$7` or `b7` → row 7, column 2; null for anything else, and for what lies outside Excel's sheets. */
export function parseAddress(text: string): Address | null {
  let column = 0
  let row = 0
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i)
    if (code >= 0x30 && code <= 0x39) {
      if (column === 0) return null
      row = row * 10 + code - 0x30
    } else {
      const letter = code & ~0x20
      if (letter >= 0x41 && letter <= 0x5a && row === 0) column = column * 26 + letter - 0x40
      else if (code !== 0x24) return null
    }
    if (row > LAST_ROW || column > LAST_COLUMN) return null
  }
  return row > 0 && column > 0 ? { row, column } : null
}

/** `B7:D9` or `B7` → the block; null for what is no range of cells within a sheet. */
export function parseRange(text: string): CellRange | null {
  const [from = '', to = from] = text.split(':')
  const start = parseAddress(from)
  const end = parseAddress(to)
  if (!start || !end) return null
  return {
    top: Math.min(start.row, end.row),
    left: Math.min(start.column, end.column),
    bottom: Math.max(start.row, end.row),
    right: Math.max(start.column, end.column),
  }
}
