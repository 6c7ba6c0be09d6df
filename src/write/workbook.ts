/** A workbook from its first sheet to its bytes. `exceljs` is slow to load, so it is loaded only when a workbook is made. */
import type { Workbook, Worksheet } from 'exceljs'
import { columnName } from '../read/grid.ts'
import type { Drawing } from './drawing.ts'
import { FONT, fixedColours, type Look, lookOf } from './look.ts'
import { finishPackage } from './package.ts'
import type { Edition, RoundResults } from './results.ts'
import { sheetNamer, tableNamer } from './sheet-names.ts'
import { words } from './strings.ts'
import { type Styles, stylesOf } from './styles.ts'
import { cellText, wellFormed } from './text.ts'

/** A workbook being written. */
export interface Book {
  readonly workbook: Workbook
  readonly look: Look
  readonly styles: Styles
  readonly organisation: string
  readonly edition: Edition
  /** What stands on the cover besides its cells. */
  readonly drawings: Drawing[]
  /** Gives a sheet a name Excel accepts and no other sheet has. */
  readonly nameSheet: (wanted: string) => string
  /** Gives the table of a sheet a name no other table has. */
  readonly nameTable: (sheetName: string) => string
}

export async function startBook(results: RoundResults, title: string): Promise<Book> {
  const { default: ExcelJS } = await import('exceljs')
  const workbook = new ExcelJS.Workbook()
  const look = lookOf(results.look)
  const organisation = cellText(results.organisation)
  const date = dateOfRound(results)
  workbook.title = cellText(`${title}: ${results.round.round.label}`)
  workbook.subject = cellText(words.subject(results.round.round.label))
  workbook.creator = organisation || title
  workbook.lastModifiedBy = organisation || title
  workbook.company = organisation
  workbook.created = date
  workbook.modified = date
  const edition = results.edition ?? 'internal'
  return {
    workbook,
    look,
    styles: stylesOf(look),
    organisation,
    edition,
    drawings: [],
    nameSheet: sheetNamer(),
    nameTable: tableNamer(),
  }
}

/**
 * The date that stands in the file's properties. It comes from the round, never from the clock, so that the same returns
 * give the same bytes: the due date, else the last date of completion, else a fixed day.
 */
export function dateOfRound(results: RoundResults): Date {
  const { due } = results.round.round
  const completed = results.round.updates.map((update) => update.completedOn?.date ?? '').sort()
  const date = new Date(due ?? completed.at(-1) ?? '')
  return Number.isNaN(date.getTime()) ? new Date('2000-01-01T00:00:00Z') : date
}

/** Bytes of the finished workbook: the same sheets give the same bytes. */
export async function finishBook(book: Book): Promise<Uint8Array> {
  const written = await book.workbook.xlsx.writeBuffer(STORED)
  return finishPackage(new Uint8Array(written), { filters: book.edition === 'internal', drawings: book.drawings })
}

/** `finishPackage` packs the parts, so `exceljs` need not. */
const STORED = { zip: { compression: 'STORE' } } as Parameters<Workbook['xlsx']['writeBuffer']>[0]

export interface PageLayout {
  /** Row that is repeated at the top of each page and stays in view, or null. */
  readonly headerRow: number | null
  readonly title: string
  /** Pages side by side. More than one repeats the first column on each. */
  readonly pagesWide: number
  /** A cover is shrunk to one page. */
  readonly onePage?: boolean
}

/** Adds a sheet laid out for landscape A4, as wide as the paper, with the organisation, sheet and page number below. */
export function addSheet(book: Book, name: string, layout: PageLayout): Worksheet {
  const { headerRow, pagesWide } = layout
  const sheet = book.workbook.addWorksheet(name, {
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: pagesWide,
      fitToHeight: layout.onePage ? 1 : 0,
      pageOrder: 'overThenDown',
      margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.7, header: 0.3, footer: 0.35 },
    },
    headerFooter: {
      oddFooter: footer(book.organisation),
      ...(pagesWide > 1 ? { oddHeader: header(layout.title, book.look) } : {}),
    },
    views: [
      {
        showGridLines: false,
        activeCell: 'A1',
        ...(headerRow && book.edition === 'internal'
          ? { state: 'frozen', xSplit: 1, ySplit: headerRow }
          : { state: 'normal' }),
      },
    ],
  })
  if (headerRow) sheet.pageSetup.printTitlesRow = `${headerRow}:${headerRow}`
  if (pagesWide > 1) sheet.pageSetup.printTitlesColumn = 'A:A'
  return sheet
}

/**
 * Sets which cells are printed. Where pages lie side by side, the first column is on each of them and would cut off a title that
 * runs on to the right; the title is printed in the page's header instead.
 */
export function setPrintArea(sheet: Worksheet, layout: PageLayout, lastCell: { row: number; column: number }): void {
  const first = layout.pagesWide > 1 && layout.headerRow ? layout.headerRow : 1
  // `exceljs` puts a `$` before the column only; LibreOffice wants one before the row as well.
  sheet.pageSetup.printArea = `A$${first}:${columnName(lastCell.column)}$${lastCell.row}`
}

function header(title: string, look: Look): string {
  const text = wellFormed(cellText(title).replaceAll('\n', ' ').slice(0, 100)).replaceAll('&', '&&')
  return `&L&"${FONT},Bold"&14&K${look.colour} ${text}`
}

/** Excel takes at most 255 characters here; `&` starts a code and stands for itself when doubled. */
function footer(organisation: string): string {
  const left = wellFormed(organisation.replaceAll('\n', ' ').slice(0, 100)).replaceAll('&', '&&')
  const font = `&"${FONT},Regular"&8&K${fixedColours.quiet}`
  return `&L${font}${left && ` ${left}`}&C${font} &A&R${font}${words.page} &P ${words.of} &N`
}
