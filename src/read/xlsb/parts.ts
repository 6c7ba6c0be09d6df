/** The parts of a binary workbook that its sheets share: the list of sheets, texts, styles; and the notes of a sheet. */
import type { Budget } from '../budget.ts'
import { unreadable } from '../unreadable.ts'
import { type Font, fontFrom, PLAIN_FONT, textInFonts } from '../xls/styles.ts'
import type { Comment } from '../xlsx/comments.ts'
import { fillOf, type StyleColour } from '../xlsx/fills.ts'
import { NumberFormats } from '../xlsx/number-format.ts'
import type { RichText } from '../xlsx/rich-text.ts'
import type { CellStyle } from '../xlsx/styles.ts'
import type { Listing } from '../xlsx/workbook.ts'
import { type BinaryRecord, RECORD, recordsOf } from './records.ts'

const STATES = ['visible', 'hidden', 'veryHidden'] as const

export function readBinaryListing(part: Uint8Array, budget: Budget): Listing {
  const sheets: Listing['sheets'][number][] = []
  const ownBooks: boolean[] = []
  const references: { book: number; sheet: number }[] = []
  let starts1904 = false
  for (const record of recordsOf(part, budget)) {
    if (record.id === RECORD.workbookProperties) starts1904 = (record.long(0) & 1) === 1
    else if (record.id === RECORD.sheet) {
      const relation = record.text(8)
      const { text: name } = record.text(relation.end)
      sheets.push({ name, state: STATES[record.long(0) & 3] ?? 'visible', relation: relation.text })
    } else if (BOOKS.has(record.id)) ownBooks.push(record.id === RECORD.thisWorkbook || record.id === RECORD.sameSheet)
    else if (record.id === RECORD.references)
      for (let at = 4; at + 12 <= record.data.length; at += 12)
        references.push({ book: record.long(at), sheet: record.long(at + 4) })
  }
  const sheetAt = (reference: number) => {
    const found = references[reference]
    return found && ownBooks[found.book] ? (sheets[found.sheet]?.name ?? null) : null
  }
  return { sheets, starts1904, sheetAt }
}

const BOOKS: ReadonlySet<number> = new Set([RECORD.otherWorkbook, RECORD.thisWorkbook, RECORD.sameSheet, RECORD.addIn])

/** Styles by the index that cells name them with, and the fonts that runs of texts name. */
export interface BinaryStyles {
  readonly styles: readonly CellStyle[]
  readonly fontAt: (number: number) => Font
}

const LONGEST_FONT_HEAD = 10
const LOCKED = 0x1000
/** Where a record of a font has its weight, its height behind it ([MS-XLSB] 2.4.149). */
const WEIGHT_AT = 4

/** @param theme gives the colours of the workbook's theme */
export function readBinaryStyles(
  part: Uint8Array | null,
  theme: () => readonly string[],
  budget: Budget,
): BinaryStyles {
  const formats = new NumberFormats()
  const fonts: Font[] = []
  const fills: (string | null)[] = []
  const styles: CellStyle[] = []
  let inCellFormats = false
  for (const record of part ? recordsOf(part, budget) : []) {
    const { id } = record
    if (id === RECORD.format) formats.add(record.short(0), record.text(2).text)
    else if (id === RECORD.font)
      fonts.push(record.data.length >= LONGEST_FONT_HEAD ? fontFrom(record.view, WEIGHT_AT) : PLAIN_FONT)
    else if (id === RECORD.fill) fills.push(fillOf(colourOf(record), theme))
    else if (id === RECORD.cellFormats) inCellFormats = true
    else if (id === RECORD.cellFormatsEnd) inCellFormats = false
    else if (id === RECORD.cellFormat && inCellFormats) {
      const format = record.short(2)
      const font = fonts[record.short(4)] ?? PLAIN_FONT
      styles.push({
        struck: font.struck,
        bold: font.bold,
        fill: fills[record.short(6)] ?? null,
        isUnlocked: (record.short(12) & LOCKED) === 0,
        get format() {
          return formats.at(format)
        },
      })
    }
  }
  return { styles, fontAt: (number) => fonts[number] ?? PLAIN_FONT }
}

const SOLID = 1
const COLOUR = { indexed: 1, rgb: 2, theme: 3 } as const

/** The colour of a plain fill; null for patterns and none. */
function colourOf(fill: BinaryRecord): StyleColour | null {
  if (fill.long(0) !== SOLID) return null
  const type = fill.byte(4) >> 1
  const index = fill.byte(5)
  const tint = ((fill.short(6) << 16) >> 16) / 0x7fff
  const rgb = [8, 9, 10].map((at) => fill.byte(at).toString(16).padStart(2, '0')).join('')
  return {
    rgb: type === COLOUR.rgb ? rgb : null,
    theme: type === COLOUR.theme ? index : null,
    indexed: type === COLOUR.indexed ? index : null,
    tint,
  }
}

export function readBinaryStrings(part: Uint8Array, { fontAt }: BinaryStyles, budget: Budget): RichText[] {
  const strings: RichText[] = []
  for (const record of recordsOf(part, budget)) {
    if (record.id !== RECORD.textItem) continue
    strings.push(textInFonts(record.richText(0), fontAt))
    if (strings.length > budget.limits.cells) throw unreadable('limit-cells', { limit: budget.limits.cells })
  }
  return strings
}

export function readBinaryNotes(part: Uint8Array, budget: Budget): Comment[] {
  const comments: Comment[] = []
  let place = { row: 1, column: 1 }
  for (const record of recordsOf(part, budget)) {
    if (record.id === RECORD.comment) place = { row: record.long(4) + 1, column: record.long(12) + 1 }
    else if (record.id === RECORD.commentText) comments.push({ ...place, text: record.richText(0).text })
  }
  return comments
}
