/** An XML Spreadsheet 2003, which Excel and many systems write as `.xml` or `.xls` → its sheets as grids. */
import type { Finding } from '../../model.ts'
import type { Budget } from '../budget.ts'
import type { Grid, ReadFile } from '../grid.ts'
import { GridBuilder } from '../grid-builder.ts'
import { sheetFindings } from '../sheet-findings.ts'
import { unreadable } from '../unreadable.ts'
import { withoutLinkedBlanks } from '../xlsx/linked-blanks.ts'
import { decodeXml } from '../xml/decode.ts'
import { XmlScanner } from '../xml/scanner.ts'
import { XmlSpreadsheetStyles } from './styles.ts'
import { XmlTableReader } from './table.ts'

export function readSpreadsheetMl(file: string, bytes: Uint8Array, budget: Budget): ReadFile {
  budget.spendUnpacked(bytes.length)
  budget.spendDecoded(bytes)
  const xml = new XmlScanner(decodeXml(bytes), budget)
  const named = new XmlSpreadsheetStyles()
  const grids: Grid[] = []
  const findings: Finding[] = []
  let starts1904 = false
  for (let event = xml.next(); event !== 'end'; event = xml.next()) {
    if (event !== 'open') continue
    if (xml.name === 'Style') named.read(xml)
    else if (xml.name === 'Date1904') starts1904 = true
    else if (xml.name === 'Worksheet') {
      budget.spendSheet()
      const builder = new GridBuilder(xml.attribute('Name') ?? `Sheet${grids.length + 1}`, budget)
      const context = { strings: [], styles: named.styles, named, starts1904, budget }
      const formulas = readWorksheet(xml, new XmlTableReader(xml, context, builder), builder)
      const grid = builder.build()
      grids.push(grid)
      findings.push(...sheetFindings(file, grid, formulas))
    }
  }
  if (grids.length === 0) throw unreadable('file-no-sheets', {})
  const settled = withoutLinkedBlanks(file, grids)
  return { grids: settled.grids, findings: [...findings, ...settled.findings] }
}

const STATES: Readonly<Record<string, Grid['state']>> = { SheetHidden: 'hidden', SheetVeryHidden: 'veryHidden' }

/** The `Worksheet` just opened, which is left behind. Gives its formulas without a result. */
function readWorksheet(xml: XmlScanner, table: XmlTableReader, builder: GridBuilder): XmlTableReader['formulas'] {
  builder.isProtected = xml.attribute('Protected') === '1'
  const outside = xml.depth - 1
  while (xml.depth > outside) {
    if (xml.next() !== 'open') continue
    if (xml.name === 'Table') table.read()
    else if (xml.name === 'Visible') builder.state = STATES[xml.content().trim()] ?? 'visible'
    else if (xml.name !== 'WorksheetOptions') xml.skip()
  }
  return table.formulas
}
