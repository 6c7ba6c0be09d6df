/** What a style says that reading needs: how numbers are displayed, whether text is struck through, and the colour of the cell. */
import type { XmlScanner } from '../xml/scanner.ts'
import { fillOf, readFill } from './fills.ts'
import { GENERAL, type NumberFormat, NumberFormats } from './number-format.ts'
import { type CellFont, isOn, PLAIN_CELL_FONT, readCellFont } from './rich-text.ts'

export interface CellStyle {
  /** Worked out when a cell first uses it: a workbook may list tens of thousands that none uses. */
  readonly format: NumberFormat
  readonly struck: boolean
  readonly bold: boolean
  /** `RRGGBB` with which the cell is filled; null for none, and for white. */
  readonly fill: string | null
  /** It can be written in although its sheet is protected. */
  readonly isUnlocked: boolean
}

export const PLAIN_STYLE: CellStyle = { format: GENERAL, ...PLAIN_CELL_FONT, fill: null, isUnlocked: false }

/**
 * Styles by the index that cells name them with. Everything after the cell formats is left unread.
 *
 * @param theme gives the colours of the workbook's theme
 */
export function readStyles(xml: XmlScanner, theme: () => readonly string[]): CellStyle[] {
  const formats = new NumberFormats()
  const fonts: CellFont[] = []
  const fills: (string | null)[] = []
  const styles: { -readonly [Part in keyof CellStyle]: CellStyle[Part] }[] = []
  let inCellFormats = false
  for (let event = xml.next(); event !== 'end'; event = xml.next()) {
    if (event === 'close' && xml.name === 'cellXfs') break
    if (event !== 'open') continue
    if (xml.name === 'numFmt' && xml.depth === 3) {
      formats.add(Number(xml.attribute('numFmtId')), xml.attribute('formatCode') ?? '')
    } else if (xml.name === 'font' && xml.depth === 3) fonts.push(readCellFont(xml))
    else if (xml.name === 'fill' && xml.depth === 3) fills.push(fillOf(readFill(xml), theme))
    else if (xml.name === 'borders' || xml.name === 'cellStyleXfs') xml.skip()
    else if (xml.name === 'cellXfs') inCellFormats = true
    else if (xml.name === 'xf' && inCellFormats) {
      const id = Number(xml.attribute('numFmtId') ?? 0)
      const { struck, bold } = fonts[Number(xml.attribute('fontId') ?? 0)] ?? PLAIN_CELL_FONT
      const fill = fills[Number(xml.attribute('fillId') ?? 0)] ?? null
      styles.push({
        struck,
        bold,
        fill,
        isUnlocked: false,
        get format() {
          return formats.at(id)
        },
      })
    } else if (xml.name === 'protection' && inCellFormats) {
      const style = styles.at(-1)
      if (style) style.isUnlocked = !isOn(xml.attribute('locked') ?? '1')
    }
  }
  return styles
}
