/**
 * Where an address of a source stands: `B7` of a sheet, `table 2, row 3, column 1` or `paragraph 12` of a document. The one place that
 * takes addresses apart; whoever compares places asks here.
 */
import { parseAddress } from './xlsx/address.ts'

export interface Place {
  /** What rows and columns count within: '' for a sheet, `table 2`, `paragraphs`. */
  readonly area: string
  readonly row: number
  readonly column: number
}

const IN_TABLE = /^(table \d+), row (\d+)(?:, column (\d+))?(?:, paragraph \d+)?$/
const PARAGRAPH = /^paragraph (\d+)$/

/** Null for what is no address of a cell or paragraph. */
export function placeAt(address: string | null | undefined): Place | null {
  if (!address) return null
  const cell = parseAddress(address)
  if (cell) return { area: '', ...cell }
  const [, area, row, column] = IN_TABLE.exec(address) ?? []
  if (area) return { area, row: Number(row), column: Number(column ?? 1) }
  const paragraph = PARAGRAPH.exec(address)?.[1]
  return paragraph ? { area: 'paragraphs', row: Number(paragraph), column: 1 } : null
}

/** An address that stands for all from one to another: `B7:D7`. */
export function spanOf(first: string | null, last: string | null): string {
  const mark = parseAddress(first ?? '') ? ':' : ' – '
  return `${first}${mark}${last}`
}
