/** The cover: what this is, the round's story in figures, and what each sheet holds. */
import type { Worksheet } from 'exceljs'
import type { Logo } from '../config/look.ts'
import type { Chart } from './chart.ts'
import type { Drawing } from './drawing.ts'
import { sheetLink } from './links.ts'
import type { Look } from './look.ts'
import { heightOfLines, linesOf, pointsOfColumn } from './measure.ts'
import { words } from './strings.ts'
import type { StyleName } from './styles.ts'
import { addTableSheet, type TableSheet } from './table-sheet.ts'
import { cellText } from './text.ts'
import { addSheet, type Book } from './workbook.ts'

export interface Cover {
  readonly title: string
  readonly round: string
  /** Organisation, due date and dates of completion, a line each. */
  readonly lines: readonly string[]
  readonly figures: readonly Figure[]
  /** Shown beside the figures; left out when there is nothing to see in it. */
  readonly chart?: CoverChart | null
  /** Sentences below the contents, e.g. why a sheet is not there. */
  readonly notes: readonly string[]
}

export interface CoverChart {
  readonly title: string
  readonly bars: Chart['bars']
}

export interface Figure {
  readonly number: number
  readonly phrase: string
}

interface ContentsLine {
  readonly sheet: string
  readonly holds: string
}

const FIRST_WIDTH = 30
/** Wide enough that a long list, shrunk to fit one landscape page, still fills it across. */
const SECOND_WIDTH = { least: 118, most: 150, perSheet: 9 }

/** Adds the cover, which lists the sheets by the names they got, and the sheets after it. */
export function addBookSheets(book: Book, sheets: readonly TableSheet[], cover: Cover): void {
  const first = startCover(book)
  const contents = sheets.map((sheet) => ({ sheet: addTableSheet(book, sheet), holds: sheet.about[0] ?? '' }))
  fillCover(book, first, cover, contents)
}

function startCover(book: Book): Worksheet {
  const sheet = addSheet(book, book.nameSheet(words.cover), {
    headerRow: null,
    title: '',
    pagesWide: 1,
    onePage: true,
  })
  sheet.columns = [
    { width: FIRST_WIDTH, style: book.styles.base },
    { width: SECOND_WIDTH.least, style: book.styles.base },
  ]
  return sheet
}

function fillCover(book: Book, sheet: Worksheet, cover: Cover, contents: readonly ContentsLine[]): void {
  const { least, most, perSheet } = SECOND_WIDTH
  const width = Math.min(most, Math.max(least, perSheet * contents.length))
  sheet.getColumn(2).width = width
  const right = width * DIGIT + PADDING
  if (book.look.logo) book.drawings.push(placeLogo(book.look.logo, right, book.organisation))
  let row = 1
  const line = (value: string, style: StyleName, height: number) => {
    put(book, sheet, row, 1, value, style)
    sheet.getRow(row).height = height
    row += 1
  }
  line(cover.title, 'coverTitle', 40)
  line(cover.round, 'coverRound', 24)
  for (const text of cover.lines) line(text, 'subtitle', 17)
  row += 1
  heading(book, sheet, row, words.atAGlance)
  row += 1
  if (cover.chart) book.drawings.push(placeChart(cover.chart, book.look, { row, rows: cover.figures.length, right }))
  for (const figure of cover.figures) {
    const cell = sheet.getCell(row, 1)
    cell.value = figure.number
    cell.style = book.styles.coverFigure
    put(book, sheet, row, 2, figure.phrase, 'coverPhrase')
    sheet.getRow(row).height = FIGURE_HEIGHT
    row += 1
  }
  row += 1
  heading(book, sheet, row, words.contents)
  row += 1
  row = addContents(book, sheet, row, contents)
  if (cover.notes.length > 0) row += 1
  for (const note of cover.notes) line(note, 'about', 15)
}

const FIGURE_HEIGHT = 25
/** In pixels: a digit of the workbook's typeface, what Excel adds to each column, and the places of what is drawn. */
const DIGIT = 7
const PADDING = 5
const LOGO = { width: 260, height: 76 }
const CHART = { width: 360, title: 34, bar: 36 }

/** The logo stands at the right, above everything. */
function placeLogo(logo: Logo, right: number, organisation: string): Drawing {
  const scale = Math.min(1, LOGO.width / logo.width, LOGO.height / logo.height)
  const [width, height] = [logo.width * scale, logo.height * scale]
  return {
    box: { column: 1, row: 0, left: Math.max(0, right - width - 4), top: 8, width, height },
    alternative: words.logoOf(organisation),
    shows: { kind: 'logo', logo },
  }
}

/** The chart stands beside the figures, at the right, where their phrases leave room. */
function placeChart(
  { title, bars }: CoverChart,
  look: Look,
  place: { readonly row: number; readonly rows: number; readonly right: number },
): Drawing {
  const room = (place.rows * FIGURE_HEIGHT * 4) / 3
  const height = Math.min(room, CHART.title + bars.length * CHART.bar)
  const left = Math.max(0, place.right - CHART.width - 4)
  return {
    box: { column: 1, row: place.row - 1, left, top: 4, width: CHART.width, height },
    alternative: words.chartShows(title, bars),
    shows: { kind: 'chart', chart: { title, bars, colour: look.accent } },
  }
}

function heading(book: Book, sheet: Worksheet, row: number, text: string): void {
  put(book, sheet, row, 1, text, 'coverHeading')
  sheet.getCell(row, 2).style = book.styles.coverHeading
  sheet.getRow(row).height = 22
}

function addContents(book: Book, sheet: Worksheet, row: number, contents: readonly ContentsLine[]): number {
  sheet.addTable({
    name: book.nameTable(words.contents),
    ref: `A${row}`,
    headerRow: true,
    style: { theme: 'TableStyleLight1', showRowStripes: false },
    columns: [{ name: words.sheet }, { name: words.holds }],
    rows: contents.map(({ sheet: name, holds }) => [{ text: name, hyperlink: sheetLink(name) }, cellText(holds)]),
  })
  for (const column of [1, 2]) sheet.getCell(row, column).style = book.styles.coverHeader
  contents.forEach(({ holds }, index) => {
    const at = row + 1 + index
    sheet.getCell(at, 1).style = book.styles.coverLink
    sheet.getCell(at, 2).style = book.styles.coverText
    sheet.getRow(at).height = Math.max(18, heightOfLines(linesOf(holds, pointsOfColumn(SECOND_WIDTH.least), 10), 10))
  })
  return row + 1 + contents.length
}

function put(book: Book, sheet: Worksheet, row: number, column: number, value: string, style: StyleName): void {
  const cell = sheet.getCell(row, column)
  cell.value = cellText(value)
  cell.style = book.styles[style]
}
