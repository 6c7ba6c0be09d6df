/** A workbook of ours from its first sheet to its bytes: how its pages are laid out, what stands in its properties. */

import { FONT, fixedColours, type Look, lookOf, TEXT_SIZE } from './look.ts'
import type { Edition, RoundResults } from './results.ts'
import { sheetNamer, tableNamer } from './sheet-names.ts'
import { words } from './strings.ts'
import { type StyleName, stylesOf } from './styles.ts'
import { legalText } from './text.ts'
import type { PageSetup, SheetView } from './workbook/sheet.ts'
import { startWorkbook, type WorkbookWriter } from './workbook/workbook.ts'

/** A workbook being written. */
export interface Book {
  readonly writer: WorkbookWriter<StyleName>
  readonly look: Look
  readonly organisation: string
  readonly edition: Edition
  /** Gives a sheet a name Excel accepts and no other sheet has. */
  readonly nameSheet: (wanted: string) => string
  /** Gives the table of a sheet a name no other table has. */
  readonly nameTable: (sheetName: string) => string
}

export function startBook(results: RoundResults, title: string): Book {
  const look = lookOf(results.look)
  const organisation = legalText(results.organisation)
  const writer = startWorkbook({
    styles: stylesOf(look),
    normal: { name: FONT, size: TEXT_SIZE },
    properties: {
      title: `${title}: ${results.round.round.label}`,
      subject: words.subject(results.round.round.label),
      author: organisation || title,
      organisation,
      date: dateOfRound(results),
      language: 'en-GB',
    },
  })
  const edition = results.edition ?? 'internal'
  return { writer, look, organisation, edition, nameSheet: sheetNamer(), nameTable: tableNamer() }
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

export interface PageLayout {
  /** Row that is repeated at the top of each page and stays in view, or null. */
  readonly headerRow: number | null
  readonly title: string
  /** Pages side by side. More than one repeats the first column on each; 0 prints in full size. */
  readonly pagesWide: number
  /** Column with which printing ends, from 1; the last one of the sheet when left out. */
  readonly lastColumn?: number
}

/** As much paper as common printers can use from side to side. */
const MARGINS = { left: 0.4, right: 0.4, top: 0.6, bottom: 0.7, header: 0.3, footer: 0.35 } as const

/** Points of a landscape A4 page between these margins. */
export const PAGE = { across: 784, down: 501 } as const

/**
 * Landscape A4, as wide as the paper, with the organisation, sheet and page number below. Where pages lie side by side, the first column is on
 * each of them and would cut off a title that runs on to the right; the title is printed in the page's header instead. A published workbook has no headers
 * and footers, which screen readers do not read.
 */
export function pageSetup(book: Book, { headerRow, title, pagesWide, lastColumn }: PageLayout): PageSetup {
  const isSideBySide = pagesWide > 1
  return {
    margins: MARGINS,
    orientation: 'landscape',
    pagesWide,
    pagesHigh: 0,
    ...(book.edition === 'internal' ? { footer: footer(book.organisation) } : {}),
    ...(isSideBySide ? { titleColumn: 1 } : {}),
    ...(isSideBySide && book.edition === 'internal' ? { header: header(title, book.look) } : {}),
    ...(headerRow ? { titleRow: headerRow, firstPrinted: isSideBySide ? headerRow : 1 } : {}),
    ...(lastColumn ? { lastPrintedColumn: lastColumn } : {}),
  }
}

/** A published table keeps everything in its place; the team's own keeps headings and names in view. */
export function sheetView(book: Book, headerRow: number | null): SheetView {
  const isFrozen = headerRow !== null && book.edition === 'internal'
  return { showGridLines: false, ...(isFrozen ? { frozen: { rows: headerRow, columns: 1 } } : {}) }
}

function header(title: string, look: Look): string {
  return `&L&"${FONT},Bold"&14&K${look.colour} ${inHeader(title)}`
}

function footer(organisation: string): string {
  const left = inHeader(organisation)
  const font = `&"${FONT},Regular"&9&K${fixedColours.quiet}`
  return `&L${font}${left && ` ${left}`}&C${font} &A&R${font}${words.page} &P ${words.of} &N`
}

/** Excel takes at most 255 characters there; `&` starts a code and stands for itself when doubled. */
function inHeader(text: string): string {
  return legalText(text).replaceAll('\n', ' ').slice(0, 100).toWellFormed().replaceAll('&', '&&')
}
