/** Where pieces of an answer stand beside each other: the rows of a sheet, by the address each piece keeps. */
import { placeAt } from '../read/place.ts'
import type { Piece } from '../recognise/raw.ts'

export interface PlacedPiece {
  readonly piece: Piece
  readonly row: number
  readonly column: number
}

export interface PlacedRow {
  readonly sheet: string | null
  readonly row: number
  /** From left to right. */
  readonly cells: readonly PlacedPiece[]
}

/** The rows of the pieces in reading order; a piece whose address is of no sheet stands in a row of its own. */
export function rowsOf(pieces: readonly Piece[]): PlacedRow[] {
  const rows = new Map<string, { sheet: string | null; row: number; cells: PlacedPiece[] }>()
  pieces.forEach((piece, index) => {
    const { sheet, cell, file } = piece.source
    const place = placeAt(cell) ?? { area: '', row: -index - 1, column: 1 }
    const key = `${file}\n${sheet}\n${place.area}\n${place.row}`
    const row = rows.get(key) ?? { sheet, row: place.row, cells: [] }
    row.cells.push({ piece, row: place.row, column: place.column })
    rows.set(key, row)
  })
  return [...rows.values()].map((row) => ({ ...row, cells: [...row.cells].sort((a, b) => a.column - b.column) }))
}
