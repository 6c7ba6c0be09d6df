/** Fonts, number formats, colours and cell formats of an old workbook, as the styles that cells name by their number. */
import type { Height } from '../raised.ts'
import { fillOf } from '../xlsx/fills.ts'
import { builtInFormat, type NumberFormat, numberFormat } from '../xlsx/number-format.ts'
import { type RichText, richTextOf } from '../xlsx/rich-text.ts'
import type { CellStyle } from '../xlsx/styles.ts'
import type { BiffRecord, FontRun, RunText } from './records.ts'

interface Font {
  readonly struck: boolean
  readonly height: Height | null
}

const STRUCK = 0x0008
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
  readonly #patterns = new Map<number, string>()
  readonly #formats = new Map<number, NumberFormat>()
  #palette: string[] = []

  addFont({ view }: BiffRecord): void {
    if (view.byteLength < 10) return
    const struck = (view.getUint16(2, true) & STRUCK) !== 0
    this.#fonts.push({ struck, height: HEIGHTS[view.getUint16(8, true)] ?? null })
  }

  addFormat(id: number, pattern: string): void {
    this.#patterns.set(id, pattern)
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
    const formatOf = () => this.#formatOf(id)
    const fillNow = () => (pattern === SOLID ? this.#fillOf(colour) : null)
    this.styles.push({
      struck: font.struck,
      get fill() {
        return fillNow()
      },
      get format() {
        return formatOf()
      },
    })
  }

  /** A text whose runs name fonts; what stands before the first of them is in the cell's own. */
  richText({ text, runs }: RunText): RichText {
    const within = runs.filter(({ from }, index) => from < text.length && from >= (runs[index - 1]?.from ?? 0))
    if (within.length === 0) return text
    const start = { text: text.slice(0, within[0]?.from), struck: null, height: null }
    const rest = within.map((run, index) => ({
      text: text.slice(run.from, within[index + 1]?.from),
      ...this.#fontOfRun(run),
    }))
    return richTextOf(start.text === '' ? rest : [start, ...rest])
  }

  #fontOfRun({ font }: FontRun): Font {
    return this.#fontAt(font)
  }

  #fontAt(number: number): Font {
    const at = number > FONT_THAT_NEVER_WAS ? number - 1 : number
    return this.#fonts[at] ?? { struck: false, height: null }
  }

  #formatOf(id: number): NumberFormat {
    const known = this.#formats.get(id)
    if (known) return known
    const pattern = this.#patterns.get(id)
    const format = pattern === undefined ? builtInFormat(id) : numberFormat(pattern)
    this.#formats.set(id, format)
    return format
  }

  #fillOf(indexed: number): string | null {
    const rgb = this.#palette[indexed - FIRST_OF_PALETTE] ?? null
    return fillOf({ rgb, theme: null, indexed, tint: 0 }, () => [])
  }
}
