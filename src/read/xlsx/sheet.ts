/** The cells of one worksheet part. Validations, conditional formats and other parts of the sheet are passed over unread. */
import type { Budget } from '../budget.ts'
import type { CellRange } from '../grid.ts'
import type { GridBuilder } from '../grid-builder.ts'
import { damaged } from '../unreadable.ts'
import type { XmlScanner } from '../xml/scanner.ts'
import { LAST_COLUMN, LAST_ROW, parseAddress, parseRange } from './address.ts'
import { addCellValue, type StoredCell } from './cell-value.ts'
import { readPlace } from './drawing.ts'
import { shiftedReference } from './linked-blanks.ts'
import { isOn, type RichText, readRichText } from './rich-text.ts'
import type { CellStyle } from './styles.ts'

export interface SheetContext {
  readonly strings: readonly RichText[]
  readonly styles: readonly CellStyle[]
  readonly starts1904: boolean
  readonly budget: Budget
}

/** What the sheet says of things that stand in other parts, and of formulas nobody has calculated. */
export interface SheetExtras {
  readonly hyperlinks: readonly { readonly range: CellRange; readonly relation: string | null }[]
  /** Relations of the drawing and of the older (VML) drawing of the sheet; null when it has none. */
  readonly drawing: string | null
  readonly olderDrawing: string | null
  readonly controls: readonly Control[]
  readonly embedded: readonly { readonly program: string; readonly shape: string }[]
  readonly formulasWithoutResult: readonly FormulaWithoutResult[]
}

interface FormulaWithoutResult {
  readonly row: number
  readonly column: number
  readonly formula: string
}

/** A form control such as a check box. */
export interface Control {
  /** Number of its shape in the sheet's drawings. */
  readonly shape: string
  readonly relation: string | null
  readonly name: string
  readonly row: number
  readonly column: number
}

export function readSheet(xml: XmlScanner, text: string, context: SheetContext, builder: GridBuilder): SheetExtras {
  const reader = new SheetReader(xml, context, builder)
  reader.read()
  if (reader.cellsSeen === 0 && /<(?:\w+:)?(?:v|is)>/.test(text)) {
    throw damaged(`the cells of its sheet “${builder.sheet}” cannot be made out`)
  }
  return reader
}

class SheetReader implements SheetExtras {
  readonly hyperlinks: { range: CellRange; relation: string | null }[] = []
  drawing: string | null = null
  olderDrawing: string | null = null
  readonly controls: Control[] = []
  readonly embedded: { program: string; shape: string }[] = []
  readonly formulasWithoutResult: FormulaWithoutResult[] = []
  cellsSeen = 0
  readonly #xml: XmlScanner
  readonly #context: SheetContext
  readonly #builder: GridBuilder
  /** 1 for each hidden column; null while none is. */
  #hiddenColumns: Uint8Array | null = null
  /** Shapes that controls and embedded documents were met for. */
  readonly #shapes = new Set<string>()
  readonly #embeddedShapes = new Set<string>()
  readonly #sharedFormulas = new Map<string, FormulaWithoutResult>()
  #row = 0
  #column = 0
  #rowHidden = false

  constructor(xml: XmlScanner, context: SheetContext, builder: GridBuilder) {
    this.#xml = xml
    this.#context = context
    this.#builder = builder
  }

  read(): void {
    const xml = this.#xml
    for (let event = xml.next(); event !== 'end'; event = xml.next()) {
      if (event !== 'open' || xml.depth === 1) continue
      if (xml.name === 'sheetData') this.#readRows()
      else if (xml.name === 'col') this.#hideColumn()
      else if (xml.name === 'mergeCell') this.#addMerge()
      else if (xml.name === 'hyperlink') this.#addHyperlink()
      else if (xml.name === 'drawing') this.drawing = xml.attribute('id')
      else if (xml.name === 'legacyDrawing') this.olderDrawing = xml.attribute('id')
      else if (xml.name === 'control') this.#addControl()
      else if (xml.name === 'oleObject') this.#addEmbedded()
      else if (xml.name === 'sheetProtection') this.#builder.isProtected = isOn(xml.attribute('sheet') ?? '0')
      else if (xml.name === 'protectedRange') this.#unlock()
      else if (PASSED_OVER.has(xml.name)) xml.skip()
    }
  }

  #readRows(): void {
    const xml = this.#xml
    const outside = xml.depth - 1
    while (xml.depth > outside) {
      if (xml.next() !== 'open') continue
      if (xml.name === 'row') this.#startRow()
      else if (xml.name === 'c') this.#readCell()
      else xml.skip()
    }
  }

  #startRow(): void {
    const number = this.#xml.attribute('r')
    this.#row = number === null ? this.#row + 1 : Number(number)
    if (!Number.isInteger(this.#row) || this.#row < 1 || this.#row > LAST_ROW) throw outOfBounds(number ?? '')
    this.#column = 0
    const hidden = this.#xml.attribute('hidden')
    this.#rowHidden = (hidden !== null && isOn(hidden)) || Number(this.#xml.attribute('ht') ?? 1) === 0
  }

  #readCell(): void {
    const xml = this.#xml
    this.cellsSeen += 1
    this.#moveTo(xml.attribute('r'))
    const cell: StoredCell = {
      type: xml.attribute('t'),
      value: null,
      rich: null,
      formula: null,
      newer: xml.attribute('vm') !== null,
    }
    const style = xml.attribute('s')
    const outside = xml.depth - 1
    while (xml.depth > outside) {
      if (xml.next() !== 'open') continue
      if (xml.name === 'v') cell.value = xml.content()
      else if (xml.name === 'f') cell.formula = this.#readFormula()
      else if (xml.name === 'is') cell.rich = readRichText(xml)
      else xml.skip()
    }
    if (style !== null) this.#builder.style(this.#row, this.#column, this.#context.styles[Number(style)])
    if (cell.value === null && cell.rich === null && cell.formula === null) return
    const at = { row: this.#row, column: this.#column, hidden: this.#isHidden() }
    if (addCellValue(cell, style, at, this.#context, this.#builder)) return
    this.formulasWithoutResult.push({ row: at.row, column: at.column, formula: cell.formula ?? '' })
  }

  /** The formula just opened; one that is shared with the cell where it was first written reads as it does here. */
  #readFormula(): string {
    const xml = this.#xml
    const shared = xml.attribute('t') === 'shared' ? xml.attribute('si') : null
    const formula = xml.content()
    if (shared === null) return formula
    const first = this.#sharedFormulas.get(shared)
    if (formula === '' && first) {
      return shiftedReference(first.formula, this.#row - first.row, this.#column - first.column)
    }
    this.#sharedFormulas.set(shared, { formula, row: this.#row, column: this.#column })
    return formula
  }

  #moveTo(address: string | null): void {
    if (address === null) {
      this.#column += 1
      if (this.#row === 0) this.#row = 1
      if (this.#column > LAST_COLUMN) throw outOfBounds(`column ${this.#column}`)
      return
    }
    const at = parseAddress(address)
    if (!at) throw outOfBounds(address)
    this.#row = at.row
    this.#column = at.column
  }

  #isHidden(): boolean {
    return this.#rowHidden || this.#hiddenColumns?.[this.#column] === 1
  }

  #hideColumn(): void {
    const hidden = this.#xml.attribute('hidden')
    if (!(hidden !== null && isOn(hidden)) && Number(this.#xml.attribute('width') ?? 1) !== 0) return
    const first = Math.max(1, Number(this.#xml.attribute('min') ?? 1))
    const last = Math.min(LAST_COLUMN, Number(this.#xml.attribute('max') ?? first))
    this.#hiddenColumns ??= new Uint8Array(LAST_COLUMN + 1)
    if (first <= last) this.#hiddenColumns.fill(1, first, last + 1)
  }

  #addMerge(): void {
    const range = parseRange(this.#xml.attribute('ref') ?? '')
    if (range) this.#builder.merge(range)
  }

  /** Cells that some may write in, or all. */
  #unlock(): void {
    for (const reference of (this.#xml.attribute('sqref') ?? '').split(' ', MOST_RANGES)) {
      const range = parseRange(reference)
      if (range) this.#builder.unlock(range)
    }
  }

  #addHyperlink(): void {
    const range = parseRange(this.#xml.attribute('ref') ?? '')
    if (range) this.hyperlinks.push({ range, relation: this.#xml.attribute('id') })
  }

  #addControl(): void {
    const xml = this.#xml
    const shape = xml.attribute('shapeId') ?? ''
    const relation = xml.attribute('id')
    const name = xml.attribute('name') ?? ''
    const at = this.#readAnchor()
    // A choice and its fallback both list the control.
    if (!this.#shapes.has(shape)) this.controls.push({ shape, relation, name, ...at })
    this.#shapes.add(shape)
  }

  #addEmbedded(): void {
    const program = this.#xml.attribute('progId') ?? 'unknown program'
    const shape = this.#xml.attribute('shapeId') ?? ''
    if (!this.#embeddedShapes.has(shape)) this.embedded.push({ program, shape })
    this.#embeddedShapes.add(shape)
    this.#xml.skip()
  }

  /** The cell at which the control just opened stands; A1 when it does not say. Leaves the control behind. */
  #readAnchor(): { row: number; column: number } {
    const xml = this.#xml
    const outside = xml.depth - 1
    let place = { row: 1, column: 1 }
    while (xml.depth > outside) if (xml.next() === 'open' && xml.name === 'from') place = readPlace(xml)
    return place
  }
}

/** Of one list of cells. */
const MOST_RANGES = 1_000

/** Children of a worksheet that say nothing about what its cells hold. */
const PASSED_OVER = new Set([
  'sheetPr',
  'dimension',
  'sheetViews',
  'autoFilter',
  'conditionalFormatting',
  'dataValidations',
  'rowBreaks',
  'colBreaks',
  'ignoredErrors',
  'tableParts',
  'extLst',
])

function outOfBounds(address: string) {
  return damaged(`it has a cell at “${address.slice(0, 40)}”, where no sheet has one`)
}
