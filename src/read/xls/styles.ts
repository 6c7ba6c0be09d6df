/** Fonts, number formats, colours and cell formats of an old workbook, as the styles that cells name by their number. */
import type { Height } from '../raised.ts'
import { fillOf } from '../xlsx/fills.ts'
import { NumberFormats } from '../xlsx/number-format.ts'
import { type RichText, richTextOf } from '../xlsx/rich-text.ts'
import type { CellStyle } from '../xlsx/styles.ts'
import type { BiffRecord, RunText } from './records.ts'

export interface Font {
  readonly struck: boolean
  readonly bold: boolean
  readonly height: Height | null
}

export const PLAIN_FONT: Font = { struck: false, bold: false, height: null }

const STRUCK = 0x0008
const LOCKED = 0x0001
/** Weight from which on a font is bold. */
const BOLD = 600
/** Where a record of a font has its weight, its height behind it. */
const WEIGHT_AT = 6
const HEIGHTS: readonly (Height | null)[] = [null, 'superscript', 'subscript']
/** No font has this number; those behind it are numbered one higher than they stand. */
const FONT_THAT_NEVER_WAS = 4
const SOLID = 1
/** Colours below this number are fixed; the palette begins here. */
const FIRST_OF_PALETTE = 8

/** Collects the records of the workbook's globals that have to do with styles. */
export class BiffStyles {
  readonly styles: CellStyle[] = []
  readonly #fonts: Font[] = []
  readonly formats = new NumberFormats()
  #palette: string[] = []

  addFont({ view }: BiffRecord): void {
    if (view.byteLength < 10) return
    this.#fonts.push(fontFrom(view, WEIGHT_AT))
  }

  addPalette({ view }: BiffRecord): void {
    this.#palette = []
    for (let at = 2; at + 4 <= view.byteLength; at += 4) {
      const rgb = view.getUint32(at, false) >>> 8
      this.#palette.push(rgb.toString(16).padStart(6, '0'))
    }
  }

  /** A cell format: 20 bytes in BIFF8, 16 in BIFF5. The palette may come later, so that colours are looked up when asked for. */
  addCellFormat({ view }: BiffRecord): void {
    const isLong = view.byteLength >= 20
    if (view.byteLength < 16) return
    const font = this.#fontAt(view.getUint16(0, true))
    const id = view.getUint16(2, true)
    const pattern = isLong ? view.getUint32(14, true) >>> 26 : view.getUint16(10, true) & 0x3f
    const colour = view.getUint16(isLong ? 18 : 8, true) & 0x7f
    const { formats } = this
    const fillNow = () => (pattern === SOLID ? this.#fillOf(colour) : null)
    this.styles.push({
      struck: font.struck,
      bold: font.bold,
      isUnlocked: (view.getUint16(4, true) & LOCKED) === 0,
      get fill() {
        return fillNow()
      },
      get format() {
        return formats.at(id)
      },
    })
  }

  richText(text: RunText): RichText {
    return textInFonts(text, (font) => this.#fontAt(font))
  }

  #fontAt(number: number): Font {
    const at = number > FONT_THAT_NEVER_WAS ? number - 1 : number
    return this.#fonts[at] ?? PLAIN_FONT
  }

  #fillOf(indexed: number): string | null {
    const rgb = this.#palette[indexed - FIRST_OF_PALETTE] ?? null
    return fillOf({ rgb, theme: null, indexed, tint: 0 }, () => [])
  }
}

/** A text whose runs name fonts; what stands before the first of them is in the cell's own. */
export function textInFonts({ text, runs }: RunText, fontAt: (number: number) => Font): RichText {
  const within = runs.filter(({ from }, index) => from < text.length && from >= (runs[index - 1]?.from ?? 0))
  const [first] = within
  if (!first) return text
  const before = first.from === 0 ? [] : [{ text: text.slice(0, first.from), struck: null, height: null }]
  const rest = within.map((run, index) => ({
    text: text.slice(run.from, within[index + 1]?.from),
    ...fontAt(run.font),
  }))
  return richTextOf([...before, ...rest])
}

/** A font's flags, weight and the height of its text, which BIFF5, BIFF8 and BIFF12 store alike but for their places. */
export function fontFrom(view: DataView, weightAt: number): Font {
  const struck = (view.getUint16(2, true) & STRUCK) !== 0
  const bold = view.getUint16(weightAt, true) >= BOLD
  return { struck, bold, height: HEIGHTS[view.getUint16(weightAt + 2, true)] ?? null }
}
