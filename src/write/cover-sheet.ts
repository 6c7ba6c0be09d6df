/** The cover: what this is, the round's story in figures, and what each sheet holds. */
import type { Worksheet } from 'exceljs'
import { sheetLink } from './links.ts'
import { heightOfLines, linesOf, pointsOfColumn } from './measure.ts'
import { headings, sheets, words } from './strings.ts'
import type { StyleName } from './styles.ts'
import { cellText } from './text.ts'
import { addSheet, type Book } from './workbook.ts'

export interface Cover {
  readonly title: string
  readonly round: string
  /** Organisation, due date and dates of completion, a line each. */
  readonly lines: readonly string[]
  readonly figures: readonly Figure[]
  readonly contents: readonly ContentsLine[]
  /** Sentences below the contents, e.g. why a sheet is not there. */
  readonly notes: readonly string[]
}

export interface Figure {
  readonly number: number
  readonly phrase: string
}

export interface ContentsLine {
  readonly sheet: string
  readonly holds: string
}

const FIRST_WIDTH = 30
/** Wide enough that a long list, shrunk to fit one landscape page, still fills it across. */
const SECOND_WIDTH = { least: 112, most: 150, perSheet: 9 }

/** Sets the cover up as the first sheet; `fillCover` writes it when the names of the others are known. */
export function startCover(book: Book): Worksheet {
  const sheet = addSheet(book, book.nameSheet(sheets.cover), {
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

export function fillCover(book: Book, sheet: Worksheet, cover: Cover): void {
  const { least, most, perSheet } = SECOND_WIDTH
  sheet.getColumn(2).width = Math.min(most, Math.max(least, perSheet * cover.contents.length))
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
  for (const figure of cover.figures) {
    const cell = sheet.getCell(row, 1)
    cell.value = figure.number
    cell.style = book.styles.coverFigure
    put(book, sheet, row, 2, figure.phrase, 'coverPhrase')
    sheet.getRow(row).height = 25
    row += 1
  }
  row += 1
  heading(book, sheet, row, words.contents)
  row += 1
  row = addContents(book, sheet, row, cover.contents)
  if (cover.notes.length > 0) row += 1
  for (const note of cover.notes) line(note, 'about', 15)
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
    columns: [{ name: headings.sheet }, { name: headings.holds }],
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
