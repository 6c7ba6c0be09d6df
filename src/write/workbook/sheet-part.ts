/** The part of a sheet, written as its rows come (ISO 29500-1, 18.3.1.99); what the format wants behind the rows is gathered meanwhile. */
import { columnName } from '../../read/grid.ts'
import { escapeXml } from '../escape-xml.ts'
import { attributes, DECLARATION, OFFICE, type Relation } from '../package-parts.ts'
import type { PartWriter } from '../zip.ts'
import { MAIN, PIECE, textElement } from './markup.ts'
import type { SheetCell, SheetChoice, SheetLink, SheetRow } from './row.ts'
import type { SharedStrings } from './shared-strings.ts'
import { EXCEL_LIMITS, type PageSetup, type SheetDescription } from './sheet.ts'
import type { StyleSheet } from './styles-part.ts'

/** What the cells of every sheet share. */
export interface Interned<Style extends string> {
  readonly styles: StyleSheet<Style>
  readonly strings: SharedStrings
}

/** What of a sheet is known once its rows are written. */
export interface WrittenRows {
  readonly rows: number
  /** Files that cells lead to, each once. */
  readonly relations: readonly Relation[]
}

export type Rows<Style extends string> = Iterable<SheetRow<Style>> | AsyncIterable<SheetRow<Style>>

/** Writes everything up to the end of what the rows need; `finishSheet` writes the rest. */
export async function writeRows<Style extends string>(
  part: PartWriter,
  { styles, strings }: Interned<Style>,
  sheet: SheetDescription<Style> & { readonly isFirst: boolean },
  rows: Rows<Style>,
): Promise<WrittenRows> {
  const links = linkList()
  const choices = choiceList()
  const letters = columnNames()
  let piece = opening(sheet, styles)
  let number = 0
  for await (const { cells, height } of rows) {
    number += 1
    if (number > EXCEL_LIMITS.rows) throw new Error(`A sheet was given more than ${EXCEL_LIMITS.rows} rows.`)
    piece += height === undefined ? `<row r="${number}">` : `<row r="${number}" ht="${height}" customHeight="1">`
    for (let column = 0; column < cells.length; column += 1) {
      const cell = cells[column]
      if (!cell) continue
      const address = `${letters(column)}${number}`
      piece += `<c r="${address}" s="${styles.indexOf(cell.style, cell.format)}"${content(cell, styles, strings)}`
      if (cell.link) links.add(address, cell.link)
      if (cell.choice) choices.add(address, cell.choice)
    }
    piece += '</row>'
    if (piece.length > PIECE) {
      await part.write(piece)
      piece = ''
    }
  }
  await part.write(`${piece}</sheetData>${choices.markup()}${links.markup()}${pageMarkup(sheet.page)}`)
  return { rows: number, relations: links.relations }
}

/** What stands after the page: the drawing, then the table, by the ids of their relations. */
export async function finishSheet(part: PartWriter, drawing: string | null, table: string | null): Promise<void> {
  await part.write(
    [
      drawing ? `<drawing r:id="${drawing}"/>` : '',
      table ? `<tableParts count="1"><tablePart r:id="${table}"/></tableParts>` : '',
      '</worksheet>',
    ].join(''),
  )
  await part.end()
}

function opening<Style extends string>(
  { columns, view, page, isFirst }: SheetDescription<Style> & { readonly isFirst: boolean },
  styles: StyleSheet<Style>,
): string {
  const cols = columns.map(({ width, style }, at) => {
    const values = { min: at + 1, max: at + 1, width, style: style && styles.indexOf(style), customWidth: 1 }
    return `<col${attributes(values)}/>`
  })
  const viewValues = {
    showGridLines: view.showGridLines ? undefined : 0,
    tabSelected: isFirst ? 1 : undefined,
    workbookViewId: 0,
  }
  return [
    `${DECLARATION}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">`,
    page.pagesWide > 0 || page.pagesHigh > 0 ? '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' : '',
    `<sheetViews><sheetView${attributes(viewValues)}>${panes(view.frozen)}</sheetView></sheetViews>`,
    '<sheetFormatPr defaultRowHeight="15"/>',
    cols.length > 0 ? `<cols>${cols.join('')}</cols>` : '',
    '<sheetData>',
  ].join('')
}

function panes(frozen: SheetDescription['view']['frozen']): string {
  if (!frozen || frozen.rows + frozen.columns === 0) return '<selection activeCell="A1" sqref="A1"/>'
  const { rows, columns } = frozen
  const pane = `${rows > 0 ? 'bottom' : 'top'}${columns > 0 ? 'Right' : 'Left'}`
  const values = {
    xSplit: columns || undefined,
    ySplit: rows || undefined,
    topLeftCell: `${columnName(columns + 1)}${rows + 1}`,
    activePane: pane,
    state: 'frozen',
  }
  return `<pane${attributes(values)}/><selection pane="${pane}" activeCell="A1" sqref="A1"/>`
}

/** The rest of a cell's element. */
function content<Style extends string>(
  { text, runs, number, date }: SheetCell<Style>,
  styles: StyleSheet<Style>,
  strings: SharedStrings,
): string {
  if (runs) {
    requireLength(runs.reduce((sum, run) => sum + run.text.length, 0))
    const written = runs.map((run) => `<r>${styles.runProperties(run.style)}${textElement(run.text)}</r>`)
    return inline(written.join(''))
  }
  if (text !== undefined) {
    requireLength(text.length)
    const number = strings.indexOf(text)
    return number === null ? inline(textElement(text)) : ` t="s"><v>${number}</v></c>`
  }
  if (date !== undefined) return `><v>${serialDay(date)}</v></c>`
  return number === undefined ? '/>' : `><v>${number}</v></c>`
}

function inline(markup: string): string {
  return ` t="inlineStr"><is>${markup}</is></c>`
}

function requireLength(length: number): void {
  if (length > EXCEL_LIMITS.cellLength)
    throw new Error(`A cell was given ${length} characters; Excel takes ${EXCEL_LIMITS.cellLength}.`)
}

const DAY = 86_400_000
/** What Excel counts days from, as it counts from March 1900 on (18.17.4.1). */
const FIRST_DAY = Date.UTC(1899, 11, 30)

function serialDay(iso: string): number {
  return (Date.parse(`${iso}T00:00:00Z`) - FIRST_DAY) / DAY
}

/** Names of columns from 0, each worked out once. */
function columnNames(): (column: number) => string {
  const names: string[] = []
  return (column) => {
    names[column] ??= columnName(column + 1)
    return names[column]
  }
}

/** The links of a sheet: a file is named once, in a relation, and the place within it with each link (18.3.1.47). */
function linkList() {
  const files = new Map<string, Relation>()
  const written: string[] = []
  const relationOf = (file: string): Relation => {
    const known = files.get(file)
    if (known) return known
    const relation: Relation = { id: `link${files.size + 1}`, type: 'hyperlink', target: file, isExternal: true }
    files.set(file, relation)
    return relation
  }
  return {
    get relations(): readonly Relation[] {
      return [...files.values()]
    },
    add: (address: string, { file, place }: SheetLink) => {
      const relation = file === null ? '' : ` r:id="${relationOf(file).id}"`
      written.push(`<hyperlink ref="${address}"${relation}${place === null ? '' : ` location="${escapeXml(place)}"`}/>`)
      if (written.length > EXCEL_LIMITS.links)
        throw new Error(`A sheet was given more than ${EXCEL_LIMITS.links} links.`)
    },
    markup: () => (written.length > 0 ? `<hyperlinks>${written.join('')}</hyperlinks>` : ''),
  }
}

/** The drop-downs of a sheet, each list once for all cells that have it. */
function choiceList() {
  const cells = new Map<string, string[]>()
  return {
    add: (address: string, { options, title, message }: SheetChoice) => {
      const values = { type: 'list', allowBlank: 1, showErrorMessage: 1, errorTitle: title, error: message }
      const key = `${attributes(values)} sqref="\n"><formula1>${escapeXml(`"${options.join(',')}"`)}</formula1>`
      const known = cells.get(key)
      if (known) known.push(address)
      else cells.set(key, [address])
    },
    markup: () => {
      const written = [...cells].map(
        ([key, addresses]) => `<dataValidation${key.replace('\n', () => addresses.join(' '))}</dataValidation>`,
      )
      return written.length > 0
        ? `<dataValidations count="${written.length}">${written.join('')}</dataValidations>`
        : ''
    },
  }
}

/** A4. */
const PAPER = 9

function pageMarkup(page: PageSetup): string {
  const { margins, orientation, pagesWide, pagesHigh, header, footer, scale, newPagesAt = [] } = page
  const { left, right, top, bottom } = margins
  const setup = {
    paperSize: PAPER,
    scale,
    fitToWidth: pagesWide,
    fitToHeight: pagesHigh,
    pageOrder: 'overThenDown',
    orientation,
  }
  const odd = [
    header ? `<oddHeader>${escapeXml(header)}</oddHeader>` : '',
    footer ? `<oddFooter>${escapeXml(footer)}</oddFooter>` : '',
  ].join('')
  return [
    `<pageMargins${attributes({ left, right, top, bottom, header: margins.header, footer: margins.footer })}/>`,
    `<pageSetup${attributes(setup)}/>`,
    odd ? `<headerFooter>${odd}</headerFooter>` : '',
    rowBreaks(newPagesAt),
  ].join('')
}

/** A break stands behind a row, across all columns (18.3.1.3). */
function rowBreaks(rows: readonly number[]): string {
  if (rows.length === 0) return ''
  const breaks = rows.map((row) => `<brk${attributes({ id: row - 1, max: 16_383, man: 1 })}/>`)
  return `<rowBreaks${attributes({ count: rows.length, manualBreakCount: rows.length })}>${breaks.join('')}</rowBreaks>`
}
