/** The table of one sheet of an XML Spreadsheet 2003: rows and cells follow each other unless they say at which number they stand. */
import { blockOf, cellAddress } from '../grid.ts'
import type { GridBuilder } from '../grid-builder.ts'
import { requireColumn, requireRow } from '../xlsx/address.ts'
import { addCellValue, type StoredCell } from '../xlsx/cell-value.ts'
import { type RichText, type Run, richTextOf } from '../xlsx/rich-text.ts'
import { serialOfIso } from '../xlsx/serial-date.ts'
import type { SheetContext } from '../xlsx/sheet.ts'
import type { XmlScanner } from '../xml/scanner.ts'
import { isOn, type XmlSpreadsheetStyles } from './styles.ts'

export interface XmlTableContext extends SheetContext {
  readonly named: XmlSpreadsheetStyles
}

interface Columns {
  readonly first: number
  readonly last: number
  readonly hidden: boolean
  readonly style: number | null
}

export class XmlTableReader {
  readonly formulas: { row: number; column: number; formula: string }[] = []
  readonly #xml: XmlScanner
  readonly #context: XmlTableContext
  readonly #builder: GridBuilder
  readonly #columns: Columns[] = []
  #nextRow = 1

  constructor(xml: XmlScanner, context: XmlTableContext, builder: GridBuilder) {
    this.#xml = xml
    this.#context = context
    this.#builder = builder
  }

  /** A `Table` just opened, which is left behind. */
  read(): void {
    const xml = this.#xml
    const outside = xml.depth - 1
    while (xml.depth > outside) {
      if (xml.next() !== 'open') continue
      if (xml.name === 'Column') this.#readColumn()
      else if (xml.name === 'Row') this.#readRow()
      else xml.skip()
    }
  }

  #readColumn(): void {
    const xml = this.#xml
    const first = this.#number('Index') ?? (this.#columns.at(-1)?.last ?? 0) + 1
    const last = first + (this.#number('Span') ?? 0)
    const style = this.#context.named.indexOf(xml.attribute('StyleID'))
    this.#columns.push({ first, last, hidden: this.#isHidden('Width'), style })
    xml.skip()
  }

  #readRow(): void {
    const xml = this.#xml
    const row = this.#number('Index') ?? this.#nextRow
    requireRow(row)
    this.#nextRow = row + 1 + (this.#number('Span') ?? 0)
    const hidden = this.#isHidden('Height')
    const style = this.#context.named.indexOf(xml.attribute('StyleID'))
    const outside = xml.depth - 1
    let column = 1
    while (xml.depth > outside) {
      if (xml.next() !== 'open') continue
      if (xml.name !== 'Cell') {
        xml.skip()
        continue
      }
      column = this.#number('Index') ?? column
      requireColumn(column)
      column += this.#readCell(row, column, { hidden, style })
    }
  }

  /** The cell just opened, which is left behind. Gives how many columns it takes. */
  #readCell(row: number, column: number, ofRow: { hidden: boolean; style: number | null }): number {
    const xml = this.#xml
    const ofColumn = this.#columns.find(({ first, last }) => column >= first && column <= last)
    const named = this.#context.named
    const style =
      named.indexOf(xml.attribute('StyleID')) ?? ofRow.style ?? ofColumn?.style ?? named.indexOf('Default') ?? -1
    const across = this.#number('MergeAcross') ?? 0
    const down = this.#number('MergeDown') ?? 0
    const link = xml.attribute('HRef')
    const formula = xml.attribute('Formula')
    const cell: StoredCell = { type: null, value: null, rich: null, formula: null, newer: false }
    if (formula !== null) cell.formula = inA1(formula, row, column)
    const outside = xml.depth - 1
    while (xml.depth > outside) {
      if (xml.next() !== 'open') continue
      if (xml.name === 'Data') this.#readData(cell, style)
      else if (xml.name === 'Comment') this.#builder.attach('comment', row, column, xml.content())
      else xml.skip()
    }
    this.#builder.span(row, column, 1 + down, 1 + across)
    if (link) this.#builder.link(blockOf({ row, column }), link)
    this.#builder.style(row, column, this.#context.styles[style])
    if (cell.value !== null || cell.rich !== null || cell.formula !== null) {
      const place = { row, column, hidden: ofRow.hidden || ofColumn?.hidden === true }
      if (!addCellValue(cell, String(style), place, this.#context, this.#builder))
        this.formulas.push({ row, column, formula: cell.formula ?? '' })
    }
    return 1 + across
  }

  /** The `Data` just opened, which is left behind: its text may hold elements of HTML that say how parts of it look. */
  #readData(cell: StoredCell, style: number): void {
    const type = this.#xml.attribute('Type')
    const text = readRuns(this.#xml)
    const plain = typeof text === 'string' ? text : text.map((run) => run.text).join('')
    if (type === 'Boolean') Object.assign(cell, { type: 'b', value: plain })
    else if (type === 'Error') Object.assign(cell, { type: 'e', value: plain })
    else if (type === 'Number') cell.value = plain
    else if (type === 'DateTime') Object.assign(cell, this.#date(plain.trim(), style))
    else cell.rich = text
  }

  /** Where the cell shows a date it is the number that a workbook stores, so that a year typed alone is found as one. */
  #date(iso: string, style: number): Partial<StoredCell> {
    const kind = this.#context.styles[style]?.format.kind
    const serial = serialOfIso(iso)
    if (serial === null || (kind !== 'date' && kind !== 'time')) return { type: 'd', value: iso }
    return { value: String(this.#context.starts1904 ? serial - 1462 : serial) }
  }

  #isHidden(size: 'Width' | 'Height'): boolean {
    return isOn(this.#xml.attribute('Hidden')) || Number(this.#xml.attribute(size) ?? 1) === 0
  }

  /** A whole number that is not negative; null where there is none. */
  #number(name: string): number | null {
    const value = this.#xml.attribute(name)
    if (value === null || !/^\s*\d{1,7}\s*$/.test(value)) return null
    return Number(value)
  }
}

function readRuns(xml: XmlScanner): RichText {
  const outside = xml.depth - 1
  const runs: Run[] = []
  const around: string[] = []
  while (xml.depth > outside) {
    const event = xml.next()
    if (event === 'open') around.push(xml.name.toLowerCase())
    else if (event === 'close') around.pop()
    else if (event === 'text') {
      const struck = around.includes('s') ? true : null
      const height = around.includes('sup') ? 'superscript' : around.includes('sub') ? 'subscript' : null
      runs.push({ text: xml.text, struck, height })
    }
  }
  return richTextOf(runs)
}

const ONE_CELL = /^(\s*=\s*(?:'(?:[^']|'')+'!|[^\s'!()+*/&<>=,;"-]+!)?)R(\[-?\d+\]|\d*)C(\[-?\d+\]|\d*)\s*$/i

/** A formula that only fetches a cell, which these files name by row and column, as others name it; any other as it stands. */
function inA1(formula: string, row: number, column: number): string {
  const match = ONE_CELL.exec(formula)
  if (!match) return formula
  const [, front = '', toRow = '', toColumn = ''] = match
  const resolved = (written: string, own: number) => {
    if (written.startsWith('[')) return own + Number(written.slice(1, -1))
    return written === '' ? own : Number(written)
  }
  const [atRow, atColumn] = [resolved(toRow, row), resolved(toColumn, column)]
  return atRow >= 1 && atColumn >= 1 ? front + cellAddress(atRow, atColumn) : formula
}
