/**
 * How wide and how high text will be on a sheet. Neither Excel nor LibreOffice reliably sizes rows of wrapped text when a
 * workbook is opened, so rows are given a height from this estimate. Widths are those of Arial, which the workbooks are set in.
 */

/** Widths of the characters from space to `~` in thousandths of the type size, as Arial and Liberation Sans have them. */
const ARIAL = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
  556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833,
  722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556,
  556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334,
  260, 334, 584,
]

/** Programs differ a little in how they set text; a line is taken to be this much longer than it measures. */
const SAFETY = 1.03
const BOLD = 1.08

/** Points across one of Excel's width units: 7 pixels. */
export const POINTS_A_UNIT = 5.25
/** The same where LibreOffice makes columns the wider: what has to fit a page has to fit there as well. */
export const MOST_POINTS_A_UNIT = 5.56

/** Points of text that fit a cell so many of Excel's width units wide: 7 pixels each, less padding and an indent of one. */
export function pointsOfColumn(width: number): number {
  return Math.max(12, (width * 7 - 14) * 0.75)
}

/** Excel's width units of a column that text of so many points fits on one line. */
export function unitsOfText(points: number): number {
  return (points / 0.75 + 14) / 7
}

/** Width in points of text without line breaks. */
export function textWidth(text: string, size: number, bold = false): number {
  let thousandths = 0
  for (const character of text) thousandths += characterWidth(character.codePointAt(0) ?? 0)
  return inPoints(thousandths, size, bold)
}

function inPoints(thousandths: number, size: number, bold: boolean): number {
  return ((thousandths * size) / 1000) * SAFETY * (bold ? BOLD : 1)
}

function characterWidth(code: number): number {
  if (code < SPACE) return 0
  if (code < DELETE) return ARIAL[code - SPACE] ?? 556
  if (code >= 0x300 && code <= 0x36f) return 0
  if (code === 0x200d || (code >= 0xfe00 && code <= 0xfe0f)) return 0
  if (code === 0x2022) return 350
  if (code < 0x1100) return 610
  return code < 0x2e80 ? 700 : WIDEST
}

/** Of any character. */
const WIDEST = 1250

const SPACE = 0x20
const DELETE = 0x7f
const LINE_END = 0x0a

/**
 * Lines that text takes when wrapped at words to so many points. In one pass and in thousandths of the type size, since every text of a workbook
 * is measured.
 */
export function linesOf(text: string, points: number, size: number, bold = false): number {
  const room = points / inPoints(1, size, bold)
  // Most texts are so short that no character could make them too long.
  if (text.length * WIDEST <= room && !text.includes('\n')) return 1
  const space = ARIAL[0] ?? 0
  let lines = 1
  let used = 0
  let word = 0
  for (let index = 0; index <= text.length; index += 1) {
    const unit = index < text.length ? text.charCodeAt(index) : LINE_END
    if (unit > SPACE && unit < DELETE) {
      word += ARIAL[unit - SPACE] ?? 0
      continue
    }
    if (unit !== SPACE && unit !== LINE_END) {
      const code = text.codePointAt(index) ?? 0
      if (code > 0xffff) index += 1
      word += characterWidth(code)
      continue
    }
    if (used > 0 && used + space + word > room) {
      lines += 1
      used = 0
    }
    // A word longer than the column is broken where the column ends.
    const extra = word > room ? Math.ceil(word / room) - 1 : 0
    lines += extra
    used += (used > 0 ? space : 0) + word - extra * room
    word = 0
    if (unit === LINE_END && index < text.length) {
      lines += 1
      used = 0
    }
  }
  return lines
}

/** Height in points of so many lines, with a little air above and below. */
export function heightOfLines(lines: number, size: number): number {
  return Math.ceil(lines * size * 1.28 + 5)
}
