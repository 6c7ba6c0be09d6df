/** The styles of our workbooks' cells, and of words marked within them. */
import { FONT, fixedColours, type Look, TEXT_SIZE } from './look.ts'
import type { Alignment, CellStyle, Font } from './workbook/styles-part.ts'

export type StyleName =
  | 'base'
  | 'title'
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
  | 'room'
  | 'mark'
  | 'coverTitle'
  | 'coverRound'
  | 'coverLine'
  | 'coverHeading'
  | 'coverFigure'
  | 'coverPhrase'
  | 'coverPhraseLink'
  | 'coverHeader'
  | 'coverLink'
  | 'coverText'
  | 'addedWords'
  | 'removedWords'

export function stylesOf(look: Look): Readonly<Record<StyleName, CellStyle>> {
  const top: Alignment = { vertical: 'top', horizontal: 'left', indent: 1, wrap: true }
  const right: Alignment = { ...top, horizontal: 'right' }
  const flush: Alignment = { vertical: 'middle', horizontal: 'left', wrap: true }
  const flat: Alignment = { vertical: 'middle' }
  const cell = (font: Partial<Font>, alignment = top): CellStyle => ({
    font: fontOf(font),
    alignment,
    line: { below: 'thin', colour: fixedColours.line },
  })
  const onColour = (alignment: Alignment): CellStyle => ({
    font: fontOf({ bold: true, colour: fixedColours.paper }),
    alignment: { ...alignment, vertical: 'middle' },
    fill: look.colour,
  })
  const plain = (font: Partial<Font>, alignment = flat): CellStyle => ({ font: fontOf(font), alignment })
  const colour = { colour: look.colour }
  const accent = { colour: look.accent }
  const quiet = { colour: fixedColours.quiet }
  return {
    base: plain({}),
    title: { ...plain({ size: 16, bold: true, ...colour }), heading: 1 },
    about: plain(quiet),
    aboutLink: plain({ underline: true, ...accent }),
    header: onColour(top),
    headerRight: onColour(right),
    text: cell({}),
    strong: cell({ bold: true }),
    alert: cell({ bold: true, colour: fixedColours.removed }),
    quiet: cell(quiet),
    formulaLike: { ...cell({}), quotePrefix: true },
    link: cell({ underline: true, ...accent }),
    number: { ...cell({}, right), format: '#,##0' },
    share: { ...cell({}, right), format: '0%' },
    day: { ...cell({}), format: look.dateFormat },
    room: { ...cell({}), fill: ROOM },
    mark: cell({}, { ...top, wrap: false }),
    coverTitle: { ...plain({ size: 26, bold: true, ...colour }), heading: 1 },
    coverRound: plain({ size: 14, ...colour }),
    coverLine: plain({ size: 11, ...quiet }),
    coverHeading: {
      ...plain({ size: 12, bold: true, ...colour }, { vertical: 'bottom' }),
      line: { below: 'medium', colour: look.colour },
      heading: 2,
    },
    coverFigure: {
      ...plain({ size: 16, bold: true, ...accent }, { vertical: 'middle', horizontal: 'left' }),
      format: '#,##0',
    },
    coverHeader: cell(quiet, flush),
    coverLink: cell({ underline: true, ...accent }, flush),
    coverText: cell({}, flush),
    coverPhrase: plain({ size: 11 }, { vertical: 'middle', wrap: true }),
    coverPhraseLink: plain({ size: 11, underline: true, ...accent }, { vertical: 'middle', wrap: true }),
    // Added and removed differ in line as well as in colour.
    addedWords: plain({ underline: true, bold: true, colour: fixedColours.added }),
    removedWords: plain({ strike: true, colour: fixedColours.removed }),
  }
}

/** Pale yellow, as forms mark where to write. */
const ROOM = 'FFF8DC'

function fontOf(font: Partial<Font>): Font {
  return { name: FONT, size: TEXT_SIZE, colour: fixedColours.text, ...font }
}
