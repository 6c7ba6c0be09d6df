/**
 * The few formulas that reading looks at, from their tokens to how Excel writes them: one that only fetches a cell, and
 * `HYPERLINK` with fixed texts. Rules: [MS-XLS] 2.5.198.
 */
import { cellAddress } from '../grid.ts'
import { LAST_COLUMN, LAST_ROW } from '../xlsx/address.ts'
import { decodeUtf16 } from './records.ts'

/** What a formula's tokens need to be understood at their place. */
export interface FormulaPlace {
  readonly row: number
  readonly column: number
  readonly isBiff8: boolean
  /** Name of the sheet that a reference to another one means; null for what is outside the workbook. */
  readonly sheetAt: (reference: number) => string | null
}

const SHARED = 0x01
const TEXT = 0x17
const HYPERLINK = 359
/** The class of a token's result, which two of its bits say, is of no interest here. */
const tokenOf = (byte: number | undefined) => {
  const token = byte ?? 0
  return token & 0x60 ? (token & 0x1f) | 0x20 : token
}
const REFERENCE = 0x24
const RELATIVE = 0x2c
const REFERENCE_3D = 0x3a
const FUNCTION = 0x22

/** A formula as text; empty for any that is of no interest. */
export function formulaText(tokens: Uint8Array, place: FormulaPlace): string {
  const view = new DataView(tokens.buffer, tokens.byteOffset, tokens.byteLength)
  const first = tokenOf(tokens[0])
  if (first === REFERENCE && tokens.length === (place.isBiff8 ? 5 : 4)) return referenceAt(view, 1, place.isBiff8)
  if (first === REFERENCE_3D && place.isBiff8 && tokens.length === 7) {
    const sheet = place.sheetAt(view.getUint16(1, true)) ?? '[another workbook]'
    return `'${sheet.replaceAll("'", "''")}'!${referenceAt(view, 3, true)}`
  }
  if (first === RELATIVE && place.isBiff8 && tokens.length === 5) return relativeReference(view, place)
  return first === TEXT && place.isBiff8 ? hyperlink(tokens) : ''
}

/** The cell whose formula a shared one is kept with (`row,column`, counted from 0); null for a formula of its own. */
export function sharedWith(tokens: Uint8Array): string | null {
  if (tokens[0] !== SHARED || tokens.length < 5) return null
  return `${(tokens[1] ?? 0) | ((tokens[2] ?? 0) << 8)},${(tokens[3] ?? 0) | ((tokens[4] ?? 0) << 8)}`
}

function referenceAt(view: DataView, at: number, isBiff8: boolean): string {
  const row = view.getUint16(at, true)
  if (isBiff8) return cellAddress(row + 1, (view.getUint16(at + 2, true) & 0x3fff) + 1)
  return cellAddress((row & 0x3fff) + 1, view.getUint8(at + 2) + 1)
}

/** In a shared formula, how far the cell it fetches is away. */
function relativeReference(view: DataView, { row, column }: FormulaPlace): string {
  const rows = view.getInt16(1, true)
  const columns = view.getUint16(3, true)
  const toRow = columns & 0x8000 ? row + rows : (rows & 0xffff) + 1
  const toColumn = columns & 0x4000 ? column + ((columns << 24) >> 24) : (columns & 0x3fff) + 1
  const isWithin = toRow >= 1 && toRow <= LAST_ROW && toColumn >= 1 && toColumn <= LAST_COLUMN
  return isWithin ? cellAddress(toRow, toColumn) : ''
}

function hyperlink(tokens: Uint8Array): string {
  const texts: string[] = []
  let at = 0
  while (tokens[at] === TEXT) {
    const isWide = ((tokens[at + 2] ?? 0) & 1) === 1
    const end = at + 3 + (tokens[at + 1] ?? 0) * (isWide ? 2 : 1)
    const bytes = tokens.subarray(at + 3, end)
    texts.push(isWide ? decodeUtf16(bytes) : String.fromCharCode(...bytes))
    at = end
  }
  const isHyperlink =
    tokenOf(tokens[at]) === FUNCTION &&
    at + 4 === tokens.length &&
    ((tokens[at + 2] ?? 0) | ((tokens[at + 3] ?? 0) << 8)) === HYPERLINK
  return isHyperlink ? `HYPERLINK(${texts.map((text) => `"${text.replaceAll('"', '""')}"`).join(',')})` : ''
}
