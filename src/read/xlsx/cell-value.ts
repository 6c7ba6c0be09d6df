/** From what a cell stores to what it shows. */
import type { StoredValue } from '../grid.ts'
import type { GridBuilder } from '../grid-builder.ts'
import { damaged } from '../unreadable.ts'
import { fetchesOneCell } from './linked-blanks.ts'
import { displayNumber, hidesNumber, type NumberFormat, plainNumber } from './number-format.ts'
import { decodeEscapes, type RichText, splitStruck } from './rich-text.ts'
import { isoOfSerial, serialFor1900, serialOfIso } from './serial-date.ts'
import type { SheetContext } from './sheet.ts'
import { PLAIN_STYLE } from './styles.ts'

/** The parts of a `c` element. */
export interface StoredCell {
  type: string | null
  value: string | null
  rich: RichText | null
  formula: string | null
  /** The cell has a value that only newer programs know, such as a picture; `value` is what older ones show instead. */
  newer: boolean
}

export interface CellPlace {
  readonly row: number
  readonly column: number
  readonly hidden: boolean
}

const TEXT: StoredValue = { kind: 'text' }
const ERROR: StoredValue = { kind: 'error' }

/** Adds the cell to the grid. False when it is a formula without a result. */
export function addCellValue(
  cell: StoredCell,
  styleIndex: string | null,
  place: CellPlace,
  context: SheetContext,
  builder: GridBuilder,
): boolean {
  const style = styleIndex === null ? context.styles[0] : context.styles[Number(styleIndex)]
  const { format, struck, bold } = style ?? PLAIN_STYLE
  const link = cell.formula === null ? null : hyperlinkOf(cell.formula)
  const addPicture = (name: string) => {
    builder.attach('cellPicture', place.row, place.column, name)
    return true
  }
  const picture = pictureIn(cell)
  if (picture !== null) return addPicture(picture)
  const add = (text: RichText, value: StoredValue) => {
    // The formula of a picture that a program saved as if it were text.
    const named = typeof text === 'string' && text.startsWith('=') ? pictureNamed(text) : null
    if (named !== null) return addPicture(named)
    const parts = splitStruck(text, struck)
    if (cell.formula !== null && value.kind === 'text') builder.workOut(place.row, place.column)
    const isHidden = value.kind === 'number' ? hidesNumber(value.number, format) : format.frame?.hides
    // A form that hides its zeros shows an empty cell.
    if (isHidden && value.kind === 'number' && value.number === 0) return true
    builder.addCell(place.row, place.column, value.kind === 'text' ? framed(parts.text, format) : parts.text, value, {
      link: link?.address ?? null,
      struck: parts.struck,
      // Runs of a text have fonts of their own.
      bold: bold && typeof text === 'string',
      hidden: place.hidden || isHidden === true,
    })
    return true
  }
  if (cell.rich !== null) return add(cell.rich, TEXT)
  if (hasNoResult(cell)) return link?.shown ? add(link.shown, TEXT) : cell.formula === null
  const stored = cell.value ?? ''
  switch (cell.type) {
    case 's':
      return add(sharedString(stored, context.strings), TEXT)
    case 'str':
    case 'inlineStr':
      return add(decodeEscapes(stored), TEXT)
    case 'b':
      return add(isTrue(stored) ? 'TRUE' : 'FALSE', { kind: 'boolean', boolean: isTrue(stored) })
    case 'e':
      return add(stored.trim(), ERROR)
    case 'd':
      return add(...isoDate(stored.trim(), format))
    default:
      return add(...linkedOr(cell.formula, numberOrDate(stored.trim(), format, context.starts1904)))
  }
}

/** A text with what its number format puts before and behind it: `@" (draft)"`. */
function framed(text: string, { frame }: NumberFormat): string {
  return frame === null || frame.hides || text.trim() === '' ? text : frame.before + text + frame.after
}

/** A picture placed in a cell, by Excel, by WPS Office or by Google; its name or address, null when there is none. */
const PICTURE =
  /^\s*=?\s*(?:IFERROR\(__xludf\.DUMMYFUNCTION\(")?=?(?:_xlfn\.)?(?:_xlws\.)?(?:DISPIMG|IMAGE)\(\s*"*([^",)]*)/i

function pictureIn({ type, value, formula, newer }: StoredCell): string | null {
  if (newer && type === 'e' && value?.trim() === '#VALUE!') return 'shown by newer programs only'
  return formula === null ? null : pictureNamed(formula)
}

function pictureNamed(formula: string): string | null {
  const match = PICTURE.exec(formula)
  return match ? match[1] || 'without a name' : null
}

/** A 0 from a formula that only fetches another cell is marked, because Excel gives it for an empty cell as well. */
function linkedOr(formula: string | null, [text, value]: [string, StoredValue]): [string, StoredValue] {
  if (formula === null || value.kind !== 'number' || value.number !== 0 || !fetchesOneCell(formula))
    return [text, value]
  return [text, { ...value, linked: formula }]
}

/** A formula whose result is an empty text has one, stored as an empty value; a formula that no program has calculated has none. */
function hasNoResult(cell: StoredCell): boolean {
  if (cell.value === null) return true
  return cell.value.trim() === '' && cell.type !== 'str' && cell.type !== 'inlineStr'
}

function sharedString(index: string, strings: readonly RichText[]): RichText {
  const text = /^\s*\d+\s*$/.test(index) ? strings[Number(index)] : undefined
  if (text === undefined) throw damaged('a cell refers to a text that the file does not have')
  return text
}

function isTrue(stored: string): boolean {
  return stored.trim() === '1' || stored.trim().toLowerCase() === 'true'
}

function isoDate(iso: string, format: NumberFormat): [string, StoredValue] {
  const serial = serialOfIso(iso)
  if (serial === null) return [iso, TEXT]
  const shown = format.kind === 'date' || format.kind === 'time' ? displayNumber(serial, format) : iso.replace('T', ' ')
  const stored = isoOfSerial(serial, false)
  return [shown, stored === null ? { kind: 'number', number: serial } : { kind: 'date', iso: stored }]
}

function numberOrDate(stored: string, format: NumberFormat, starts1904: boolean): [string, StoredValue] {
  const number = Number(stored)
  // Some writers leave the type out for text; Excel then shows what is stored.
  if (!Number.isFinite(number)) return [stored, TEXT]
  const value: StoredValue = { kind: 'number', number }
  if (format.kind !== 'date' && format.kind !== 'time') return [displayNumber(number, format), value]
  if (number < 0 && !starts1904) return [plainNumber(number), value]
  const text = displayNumber(serialFor1900(number, starts1904), format)
  if (format.kind === 'date' && isYear(number)) return [String(number), { ...value, shown: text }]
  const iso = format.kind === 'date' ? isoOfSerial(number, starts1904) : null
  return [text, iso === null ? value : { kind: 'date', iso }]
}

/** Days 1900 to 2100 lie before 1910: whoever typed such a number into a cell for dates meant a year. */
function isYear(number: number): boolean {
  return Number.isInteger(number) && number >= 1900 && number <= 2100
}

/** `HYPERLINK("mailto:a@example.org","Ann")` → address and shown text; null for any other formula. */
function hyperlinkOf(formula: string): { address: string; shown: string | null } | null {
  const match = /^\s*=?\s*HYPERLINK\(\s*"((?:[^"]|"")*)"\s*(?:[,;]\s*"((?:[^"]|"")*)"\s*)?\)\s*$/i.exec(formula)
  if (!match?.[1]) return null
  const plain = (text: string) => text.replaceAll('""', '"')
  return { address: plain(match[1]), shown: plain(match[2] ?? match[1]) }
}
