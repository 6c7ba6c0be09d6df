/** One table on a sheet of its own: title, a line or two about it, then the table, marked up, with its header row in view. */
import type { CellValue, Style, Worksheet } from 'exceljs'
import { remembered } from '../remembered.ts'
import { type Cell, isBlank } from './cells.ts'
import { sheetLink } from './links.ts'
import { TEXT_SIZE } from './look.ts'
import { textWidth } from './measure.ts'
import { blank, words } from './strings.ts'
import { runFont, type StyleName } from './styles.ts'
import { columnWidths, headerHeight, type LaidOutRow, layOutRows, type SheetColumn } from './table-layout.ts'
import { cellText, looksLikeFormula, splitText, wellFormed } from './text.ts'
import { addSheet, type Book, setPrintArea } from './workbook.ts'

export interface TableSheet {
  /** Wanted name of the sheet. */
  readonly name: string
  readonly title: string
  /** Sentences under the title. */
  readonly about: readonly string[]
  readonly columns: readonly SheetColumn[]
  readonly rows: readonly (readonly Cell[])[]
  /** What stands in place of a table without rows. */
  readonly empty: string
  /** What a dash in the table means; said above the table when it has one. */
  readonly blankMeans?: string
  /** Index of the column that names the row. */
  readonly keyColumn: number
}

/** Points across a landscape A4 page between its margins. */
const PAGE = 770
/** Text of 10 points printed smaller than this cannot be read; the table then goes on to a page beside it. */
const SMALLEST_SCALE = 0.5
/** Excel opens no sheet with more links than 65,530; further sources are shown without one. */
const MOST_LINKS = 65_000

/** Adds the sheet and gives the name it got. */
export function addTableSheet(book: Book, table: TableSheet): string {
  return table.rows.length === 0 ? addSentence(book, table) : addTable(book, table)
}

function addSentence(book: Book, table: TableSheet): string {
  const name = book.nameSheet(table.name)
  const sheet = addSheet(book, name, { headerRow: null, title: table.title, pagesWide: 1 })
  sheet.getColumn(1).width = 100
  const row = addTitle(book, sheet, table.title, [])
  put(book, sheet, row, 1, table.empty, 'base')
  return name
}

function addTable(book: Book, table: TableSheet): string {
  const { columns } = table
  const name = book.nameSheet(table.name)
  const rows = table.rows.map((row) => row.map((cell) => (isBlank(cell) ? { text: blank } : cell)))
  const widths = columnWidths(columns, rows)
  const points = widths.map((width) => width * 5.25)
  const total = points.reduce((sum, width) => sum + width, 0)
  const pagesWide = Math.max(1, Math.ceil((total * SMALLEST_SCALE) / PAGE))
  const hasBlank = rows.some((row) => row.some((cell) => cell.text === blank))
  const about = hasBlank && table.blankMeans ? [...table.about, words.blanks(table.blankMeans)] : table.about
  const lines = aboutLines(about, Math.min(total, PAGE / SMALLEST_SCALE))
  const headerRow = lines.length + 3
  const layout = { headerRow, title: table.title, pagesWide }
  const sheet = addSheet(book, name, layout)
  widths.forEach((width, index) => {
    sheet.getColumn(index + 1).width = width
  })
  addTitle(book, sheet, table.title, lines)
  const laidOut = layOutRows(rows, widths, table.keyColumn)
  addRows(book, sheet, columns, widths, laidOut, headerRow)
  setPrintArea(sheet, layout, { row: headerRow + laidOut.length, column: columns.length })
  return name
}

/** Title, lines about the sheet and the way back to the contents. Returns the row below them. */
function addTitle(book: Book, sheet: Worksheet, title: string, lines: readonly string[]): number {
  put(book, sheet, 1, 1, title, 'title')
  sheet.getRow(1).height = 30
  lines.forEach((line, index) => {
    put(book, sheet, index + 2, 1, line, 'about')
    sheet.getRow(index + 2).height = 15
  })
  const row = lines.length + 2
  const back = sheet.getCell(row, 1)
  back.value = { text: words.backToCover, hyperlink: sheetLink(words.cover) }
  back.style = book.styles.aboutLink
  sheet.getRow(row).height = 20
  return row + 1
}

/** Sentences cut into lines that end before the table does, because text in an unwrapped cell runs on to the right. */
function aboutLines(about: readonly string[], points: number): string[] {
  const fits = (text: string) => textWidth(text, TEXT_SIZE) <= points
  return about.flatMap((sentence) =>
    splitText(cellText(sentence).replaceAll('\n', ' '), fits).map((line) => line.trim()),
  )
}

function put(book: Book, sheet: Worksheet, row: number, column: number, value: string, style: StyleName): void {
  const cell = sheet.getCell(row, column)
  cell.value = cellText(value)
  cell.style = book.styles[style]
}

function addRows(
  book: Book,
  sheet: Worksheet,
  columns: readonly SheetColumn[],
  widths: readonly number[],
  rows: readonly LaidOutRow[],
  headerRow: number,
): void {
  const headings = uniqueHeadings(columns)
  let links = 0
  const withinLinks = (cell: Cell): Cell => {
    if (!cell.link) return cell
    links += 1
    return links > MOST_LINKS ? { text: cell.text } : cell
  }
  const cells = rows.map((row) => row.cells.map(withinLinks))
  sheet.addTable({
    name: book.nameTable(sheet.name),
    ref: `A${headerRow}`,
    headerRow: true,
    style: { theme: 'TableStyleLight1', showRowStripes: false },
    columns: headings.map((heading) => ({ name: heading, filterButton: true })),
    rows: cells.map((row) => row.map(storedValue)),
  })
  const styles = cellStyles(book)
  const header = sheet.getRow(headerRow)
  header.height = headerHeight(columns, widths)
  columns.forEach((column, index) => {
    header.getCell(index + 1).style = book.styles[column.align === 'right' ? 'headerRight' : 'header']
  })
  cells.forEach((row, index) => {
    const written = sheet.getRow(headerRow + 1 + index)
    written.height = rows[index]?.height ?? 18
    row.forEach((cell, column) => {
      written.getCell(column + 1).style = styles(cell, columns[column])
    })
  })
}

/** Each number format's style is made once. */
function cellStyles(book: Book): (cell: Cell, column: SheetColumn | undefined) => Partial<Style> {
  const formatted = remembered((format) => ({ ...book.styles.number, numFmt: format }))
  return (cell, column) => {
    const format = cell.value && 'format' in cell.value ? cell.value.format : undefined
    return format ? formatted(format) : book.styles[styleOf(cell, column)]
  }
}

function storedValue(cell: Cell): CellValue {
  if (cell.value?.kind === 'day') return new Date(`${cell.value.iso}T00:00:00Z`)
  if (cell.value) return cell.value.number
  if (cell.runs) return { richText: cell.runs.map((run) => ({ text: run.text, font: runFont(run.mark) })) }
  if (cell.link) return { text: cell.text, hyperlink: cell.link }
  return cell.text
}

function styleOf(cell: Cell, column: SheetColumn | undefined): StyleName {
  if (cell.value) return cell.value.kind
  if (cell.link) return 'link'
  if (cell.text === blank && column?.align === 'right') return 'number'
  if (looksLikeFormula(cell.text)) return 'formulaLike'
  return cell.look ?? 'text'
}

/** Excel wants the headings of a table on one line and no two the same, whatever the case. */
function uniqueHeadings(columns: readonly SheetColumn[]): string[] {
  const taken = new Set<string>()
  return columns.map(({ heading }) => {
    const wanted = wellFormed(cellText(heading).replace(/\s+/g, ' ').trim().slice(0, 240)) || blank
    let name = wanted
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${wanted} ${number}`
    taken.add(name.toLowerCase())
    return name
  })
}
