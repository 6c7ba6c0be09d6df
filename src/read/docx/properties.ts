/** What the property elements of rows, cells and content controls say. Each reader takes an element just opened and leaves it behind. */
import { isOn } from '../xlsx/rich-text.ts'
import type { XmlScanner } from '../xml/scanner.ts'
import type { TableCell } from './blocks.ts'

export interface Control {
  /** It shows the words that hold the place of an answer. */
  readonly isPlaceholder: boolean
  /** Null for what is no check box. */
  readonly ticked: boolean | null
  /** The day a control for dates holds, as `2011-02-17`. */
  readonly date: string | null
}

/** `sdtPr`. */
export function readControl(xml: XmlScanner): Control {
  const outside = xml.depth - 1
  let found: Control = { isPlaceholder: false, ticked: null, date: null }
  while (xml.depth > outside) {
    if (xml.next() !== 'open') continue
    if (xml.name === 'showingPlcHdr') found = { ...found, isPlaceholder: isOn(xml.attribute('val')) }
    else if (xml.name === 'checkbox') found = { ...found, ticked: found.ticked ?? false }
    else if (xml.name === 'checked') found = { ...found, ticked: isOn(xml.attribute('val')) }
    else if (xml.name === 'date')
      found = { ...found, date: /^\d{4}-\d{2}-\d{2}/.exec(xml.attribute('fullDate') ?? '')?.[0] ?? null }
    // A placeholder's own part and the format of what is typed say nothing of the answer.
    else if (xml.name === 'rPr' || xml.name === 'placeholder') xml.skip()
  }
  return found
}

/** `trPr`: grid columns left out before the first cell, and whether a tracked change deleted the row. */
export function readRowProperties(xml: XmlScanner): { before: number; isDeleted: boolean } {
  const outside = xml.depth - 1
  let before = 0
  let isDeleted = false
  while (xml.depth > outside) {
    if (xml.next() !== 'open') continue
    if (xml.name === 'gridBefore') before = columnsIn(xml, 0)
    else if (xml.name === 'del') isDeleted = true
    else if (xml.name === 'trPrChange') xml.skip()
  }
  return { before, isDeleted }
}

/** `tcPr`: how many columns the cell spans, how it is merged downwards, and whether a tracked change deleted it. */
export function readCellProperties(xml: XmlScanner): Pick<TableCell, 'span' | 'merge'> & { isDeleted: boolean } {
  const outside = xml.depth - 1
  let span = 1
  let merge: TableCell['merge'] = 'none'
  let isDeleted = false
  while (xml.depth > outside) {
    if (xml.next() !== 'open') continue
    if (xml.name === 'gridSpan') span = columnsIn(xml, 1)
    else if (xml.name === 'vMerge') merge = xml.attribute('val') === 'restart' ? 'restart' : 'continue'
    else if (xml.name === 'cellDel') isDeleted = true
    else if (xml.name === 'tcPrChange') xml.skip()
  }
  return { span, merge, isDeleted }
}

/** Word has no more columns than this in a table. */
const MOST_COLUMNS = 63

function columnsIn(xml: XmlScanner, least: number): number {
  const columns = Number(xml.attribute('val') ?? least)
  return Number.isInteger(columns) ? Math.min(MOST_COLUMNS, Math.max(least, columns)) : least
}
