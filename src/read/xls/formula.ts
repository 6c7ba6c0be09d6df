/**
 * The few formulas that reading looks at, from their tokens to how Excel writes them: one that only fetches a cell, and
 * `HYPERLINK` with fixed texts. Rules: [MS-XLS] 2.5.198.
 */
import { viewOf } from '../../view-of.ts'
import { cellAddress } from '../grid.ts'
import { LAST_COLUMN, LAST_ROW } from '../xlsx/address.ts'
import { decodeUtf16 } from './records.ts'

/** BIFF12 is that of `.xlsb`. */
export type TokenForm = 'biff5' | 'biff8' | 'biff12'

/** What a formula's tokens need to be understood at their place. */
export interface FormulaPlace {
  readonly row: number
  readonly column: number
  readonly form: TokenForm
  /** Name of the sheet that a reference to another one means; null for what is outside the workbook. */
  readonly sheetAt: (reference: number) => string | null
}

const SHARED = 0x01
const TEXT = 0x17
const REFERENCE = 0x24
const RELATIVE = 0x2c
const REFERENCE_3D = 0x3a
const FUNCTION = 0x22
const HYPERLINK = 359
/** Bytes of a reference to one cell, and the rows of a sheet, round which relative references go. */
const REFERENCE_BYTES: Readonly<Record<TokenForm, number>> = { biff5: 3, biff8: 4, biff12: 6 }
const ROWS: Readonly<Record<TokenForm, number>> = { biff5: 16_384, biff8: 65_536, biff12: 1_048_576 }

/** A formula as text; empty for any that is of no interest. */
export function formulaText(tokens: Uint8Array, place: FormulaPlace): string {
  const { form, sheetAt } = place
  const view = viewOf(tokens)
  const first = tokenOf(tokens[0])
  const length = REFERENCE_BYTES[form]
  if (first === REFERENCE && tokens.length === 1 + length) return cellAt(view, 1, form)
  if (first === RELATIVE && tokens.length === 1 + length) return relativeCell(view, place)
  if (first === REFERENCE_3D && form !== 'biff5' && tokens.length === 3 + length) {
    const sheet = sheetAt(view.getUint16(1, true)) ?? '[another workbook]'
    return `'${sheet.replaceAll("'", "''")}'!${cellAt(view, 3, form)}`
  }
  return first === TEXT ? hyperlink(tokens, form) : ''
}

/** The class of a token's result, which two of its bits say, is of no interest here. */
function tokenOf(byte: number | undefined): number {
  const token = byte ?? 0
  return token & 0x60 ? (token & 0x1f) | 0x20 : token
}

/**
 * The cell whose formula a shared one is kept with (`row,column`, counted from 0); null for a formula of its own.
 *
 * @param behind what follows the tokens, where BIFF12 has the column
 */
export function sharedWith(tokens: Uint8Array, form: TokenForm, behind = tokens): string | null {
  if (tokens[0] !== SHARED || tokens.length < 5) return null
  const view = viewOf(tokens)
  if (form !== 'biff12') return `${view.getUint16(1, true)},${view.getUint16(3, true)}`
  return `${view.getUint32(1, true)},${(behind[0] ?? 0) | ((behind[1] ?? 0) << 8)}`
}

interface Location {
  readonly row: number
  readonly column: number
  readonly rowIsRelative: boolean
  readonly columnIsRelative: boolean
}

function locationAt(view: DataView, at: number, form: TokenForm): Location {
  const column = form === 'biff5' ? view.getUint8(at + 2) : view.getUint16(at + REFERENCE_BYTES[form] - 2, true)
  const row = form === 'biff12' ? view.getUint32(at, true) : view.getUint16(at, true)
  const flags = form === 'biff5' ? row : column
  return {
    row: form === 'biff5' ? row & 0x3fff : row,
    column: column & 0x3fff,
    rowIsRelative: (flags & 0x8000) !== 0,
    columnIsRelative: (flags & 0x4000) !== 0,
  }
}

function cellAt(view: DataView, at: number, form: TokenForm): string {
  const { row, column } = locationAt(view, at, form)
  return addressWithin(row + 1, column + 1)
}

/** In a shared formula a reference may say how far away its cell is, round the edges of the sheet. */
function relativeCell(view: DataView, { row, column, form }: FormulaPlace): string {
  const found = locationAt(view, 1, form)
  const columns = form === 'biff12' ? 16_384 : 256
  return addressWithin(
    found.rowIsRelative ? ((row - 1 + found.row) % ROWS[form]) + 1 : found.row + 1,
    found.columnIsRelative ? ((column - 1 + found.column) % columns) + 1 : found.column + 1,
  )
}

function addressWithin(row: number, column: number): string {
  return row <= LAST_ROW && column <= LAST_COLUMN ? cellAddress(row, column) : ''
}

function hyperlink(tokens: Uint8Array, form: TokenForm): string {
  const texts: string[] = []
  let at = 0
  while (tokens[at] === TEXT) {
    const { text, end } = textAt(tokens, at + 1, form)
    texts.push(text)
    at = end
  }
  const called = (tokens[at + 2] ?? 0) | ((tokens[at + 3] ?? 0) << 8)
  const isHyperlink = tokenOf(tokens[at]) === FUNCTION && at + 4 === tokens.length && called === HYPERLINK
  return isHyperlink ? `HYPERLINK(${texts.map((text) => `"${text.replaceAll('"', '""')}"`).join(',')})` : ''
}

function textAt(tokens: Uint8Array, at: number, form: TokenForm): { text: string; end: number } {
  const long = form === 'biff12' ? (tokens[at + 1] ?? 0) << 8 : 0
  const length = (tokens[at] ?? 0) | long
  const start = form === 'biff5' ? at + 1 : at + 2
  const isWide = form === 'biff12' || (form === 'biff8' && ((tokens[at + 1] ?? 0) & 1) === 1)
  const end = start + length * (isWide ? 2 : 1)
  const bytes = tokens.subarray(start, end)
  return { text: isWide ? decodeUtf16(bytes) : String.fromCharCode(...bytes), end }
}
