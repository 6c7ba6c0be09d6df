/** Cell styles of a workbook, each made once: `exceljs` looks styles up by object, and a large round has many cells. */
import type { Alignment, Borders, Font, Style } from 'exceljs'
import { FONT, fixedColours, type Look, TEXT_SIZE } from './look.ts'
import { FORMULA_LIKE_FORMAT } from './package.ts'

export type StyleName =
  | 'base'
  | 'title'
  | 'subtitle'
  | 'about'
  | 'aboutLink'
  | 'header'
  | 'headerRight'
  | 'text'
  | 'strong'
  | 'alert'
  | 'quiet'
  | 'formulaLike'
  | 'link'
  | 'number'
  | 'share'
  | 'day'
  | 'coverTitle'
  | 'coverRound'
  | 'coverHeading'
  | 'coverFigure'
  | 'coverPhrase'
  | 'coverHeader'
  | 'coverLink'
  | 'coverText'

export type Styles = Readonly<Record<StyleName, Partial<Style>>>

export function stylesOf(look: Look): Styles {
  const top: Partial<Alignment> = { vertical: 'top', horizontal: 'left', indent: 1, wrapText: true }
  const right: Partial<Alignment> = { ...top, horizontal: 'right' }
  const flush: Partial<Alignment> = { vertical: 'middle', horizontal: 'left', wrapText: true }
  const flat: Partial<Alignment> = { vertical: 'middle' }
  const rule: Partial<Borders> = { bottom: { style: 'thin', color: colour(fixedColours.line) } }
  const cell = (font: Partial<Font>, alignment = top) => ({ font: fontOf(font), alignment, border: rule })
  const header = (alignment: Partial<Alignment>): Partial<Style> => ({
    font: fontOf({ bold: true, color: colour(fixedColours.paper) }),
    alignment,
    fill: { type: 'pattern', pattern: 'solid', fgColor: colour(look.colour) },
  })
  const accent = { color: colour(look.accent) }
  const quiet = { color: colour(fixedColours.quiet) }
  return {
    base: { font: fontOf({}), alignment: flat },
    title: { font: fontOf({ size: 16, bold: true, color: colour(look.colour) }), alignment: flat },
    subtitle: { font: fontOf({ size: 11, ...quiet }), alignment: flat },
    about: { font: fontOf(quiet), alignment: flat },
    aboutLink: { font: fontOf({ underline: true, ...accent }), alignment: flat },
    header: header({ ...top, vertical: 'middle' }),
    headerRight: header({ ...right, vertical: 'middle' }),
    text: cell({}),
    strong: cell({ bold: true }),
    alert: cell({ bold: true, color: colour(fixedColours.removed) }),
    quiet: cell(quiet),
    formulaLike: { ...cell({}), numFmt: FORMULA_LIKE_FORMAT },
    link: cell({ underline: true, ...accent }),
    number: { ...cell({}, right), numFmt: '#,##0' },
    share: { ...cell({}, right), numFmt: '0%' },
    day: { ...cell({}), numFmt: look.dateFormat },
    coverTitle: { font: fontOf({ size: 26, bold: true, color: colour(look.colour) }), alignment: flat },
    coverRound: { font: fontOf({ size: 14, color: colour(look.colour) }), alignment: flat },
    coverHeading: {
      font: fontOf({ size: 12, bold: true, color: colour(look.colour) }),
      alignment: { vertical: 'bottom' },
      border: { bottom: { style: 'medium', color: colour(look.colour) } },
    },
    coverFigure: {
      font: fontOf({ size: 16, bold: true, ...accent }),
      alignment: { vertical: 'middle', horizontal: 'left' },
      numFmt: '#,##0',
    },
    coverHeader: cell(quiet, flush),
    coverLink: cell({ underline: true, ...accent }, flush),
    coverText: cell({}, flush),
    coverPhrase: { font: fontOf({ size: 11 }), alignment: { vertical: 'middle', wrapText: true } },
  }
}

/** Font of a run of words within a cell. Added and removed differ in line as well as in colour. */
export function runFont(mark: 'none' | 'added' | 'removed' | 'quiet'): Partial<Font> {
  switch (mark) {
    case 'added':
      return fontOf({ underline: true, bold: true, color: colour(fixedColours.added) })
    case 'removed':
      return fontOf({ strike: true, color: colour(fixedColours.removed) })
    case 'quiet':
      return fontOf({ color: colour(fixedColours.quiet) })
    default:
      return fontOf({})
  }
}

function fontOf(font: Partial<Font>): Partial<Font> {
  return { name: FONT, family: 2, size: TEXT_SIZE, color: colour(fixedColours.text), ...font }
}

function colour(rgb: string): { argb: string } {
  return { argb: `FF${rgb}` }
}
