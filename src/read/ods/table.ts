/** One table (sheet) of an OpenDocument spreadsheet. Repeated rows and cells are kept as counts; only filled ones are written out. */
import type { Budget } from '../budget.ts'
import type { StoredValue } from '../grid.ts'
import type { GridBuilder } from '../grid-builder.ts'
import { requireColumn, requireRow } from '../xlsx/address.ts'
import { describeTicked } from '../xlsx/attachments.ts'
import { plainNumber } from '../xlsx/number-format.ts'
import type { XmlScanner } from '../xml/scanner.ts'
import { type OdsText, type RunStyles, readParagraph } from './paragraphs.ts'
import type { OdsStyles } from './styles.ts'
import { storedText, storedValue } from './value.ts'

export interface OdsFormula {
  readonly row: number
  readonly column: number
  readonly formula: string
}

interface Cell {
  readonly column: number
  readonly times: number
  readonly content: OdsText
  readonly value: StoredValue
  readonly formula: string | null
  readonly bold: boolean
}

interface Attached {
  readonly kind: 'comment' | 'shape' | 'picture' | 'checkbox'
  readonly column: number
  readonly text: string
}

/** What form controls say, by their id: the caption, and whether a check box is ticked. */
type OdsControls = Map<string, { readonly kind: 'checkbox' | 'shape'; readonly text: string }>

export class OdsTableReader {
  readonly formulas: OdsFormula[] = []
  readonly #xml: XmlScanner
  readonly #styles: OdsStyles
  readonly #budget: Budget
  readonly #builder: GridBuilder
  readonly #controls: OdsControls = new Map()
  readonly #hiddenColumns: { first: number; last: number }[] = []
  #nextColumn = 1
  #row = 0

  constructor(xml: XmlScanner, styles: OdsStyles, budget: Budget, builder: GridBuilder) {
    this.#xml = xml
    this.#styles = styles
    this.#budget = budget
    this.#builder = builder
  }

  /** A `table` element just opened; it is left behind. */
  read(): void {
    const xml = this.#xml
    const outside = xml.depth - 1
    while (xml.depth > outside) {
      if (xml.next() !== 'open') continue
      if (xml.name === 'table-column') this.#readColumn()
      else if (xml.name === 'table-row') this.#readRow()
      else if (xml.name === 'forms') this.#readForms()
      else if (xml.name === 'shapes') this.#readShapes()
      else if (!GROUPS.has(xml.name)) xml.skip()
    }
  }

  #readColumn(): void {
    const times = repeats(this.#xml, 'number-columns-repeated')
    if (isHidden(this.#xml)) this.#hiddenColumns.push({ first: this.#nextColumn, last: this.#nextColumn + times - 1 })
    this.#nextColumn += times
  }

  #readRow(): void {
    const xml = this.#xml
    const times = repeats(xml, 'number-rows-repeated')
    const rowHidden = isHidden(xml)
    const outside = xml.depth - 1
    const cells: Cell[] = []
    const attached: Attached[] = []
    const first = this.#row + 1
    let column = 1
    while (xml.depth > outside) {
      if (xml.next() !== 'open') continue
      if (xml.name !== 'table-cell' && xml.name !== 'covered-table-cell') {
        xml.skip()
        continue
      }
      const across = repeats(xml, 'number-columns-repeated')
      this.#addMerge(first, column)
      this.#addLook(first, column, times * across)
      const cell = this.#readCell(column, across, attached)
      if (cell) cells.push(cell)
      column += across
    }
    this.#row += times
    for (const { kind, column, text } of attached) this.#builder.attach(kind, first, column, text)
    if (cells.length === 0) return
    for (let row = first; row < first + times; row += 1) {
      requireRow(row)
      for (const cell of cells) this.#addCell(row, cell, rowHidden)
    }
  }

  /** Of cells that are repeated many times the look is decoration. */
  #addLook(row: number, column: number, times: number): void {
    if (times > 1) return
    const style = this.#xml.attribute('style-name') ?? ''
    const { fills, unlocked } = this.#styles
    this.#builder.style(row, column, { fill: fills.get(style) ?? null, isUnlocked: unlocked.has(style) })
  }

  #addMerge(row: number, column: number): void {
    const down = Number(this.#xml.attribute('number-rows-spanned') ?? 1)
    const across = Number(this.#xml.attribute('number-columns-spanned') ?? 1)
    this.#builder.span(row, column, down, across)
  }

  #addCell(row: number, cell: Cell, rowHidden: boolean): void {
    const { content, value, formula, bold } = cell
    for (let column = cell.column; column < cell.column + cell.times; column += 1) {
      this.#budget.step()
      if (formula !== null) {
        this.#budget.spendCell(formula.length)
        this.formulas.push({ row, column, formula })
        continue
      }
      requireColumn(column)
      const hidden = rowHidden || this.#hiddenColumns.some(({ first, last }) => column >= first && column <= last)
      this.#builder.addCell(row, column, content.text, value, {
        link: content.link,
        struck: content.struck,
        bold,
        hidden,
      })
    }
  }

  /** The cell just opened; null when it holds nothing. */
  #readCell(column: number, times: number, attached: Attached[]): Cell | null {
    const xml = this.#xml
    const style = xml.attribute('style-name')
    const type = xml.attribute('value-type')
    const formula = xml.attribute('formula')
    const stored = storedText(xml, type)
    const value = storedValue(type, stored)
    const cellStruck = style !== null && this.#styles.struck.has(style)
    const content: OdsText = { text: '', struck: '', link: null }
    const outside = xml.depth - 1
    let paragraphs = 0
    while (xml.depth > outside) {
      if (xml.next() !== 'open') continue
      if (xml.name === 'p' || xml.name === 'h') {
        if (paragraphs > 0) content[cellStruck ? 'struck' : 'text'] += '\n'
        paragraphs += 1
        readParagraph(xml, this.#styles, content, cellStruck)
      } else if (xml.name === 'annotation') attached.push({ kind: 'comment', column, text: this.#readAnnotation() })
      else if (DRAWN.has(xml.name)) attached.push(...this.#readDrawn(column))
      else xml.skip()
    }
    if (paragraphs === 0 && stored !== null) content.text = value.kind === 'number' ? plainNumber(value.number) : stored
    const isError = type === 'string' && formula !== null && /^(?:#[A-Z/0!?]+|Err:\d+)$/.test(content.text)
    const missing = formula !== null && type === null && content.text === ''
    if (content.text === '' && content.struck === '' && !missing) return null
    const bold = style !== null && this.#styles.bold.has(style)
    return {
      column,
      times,
      content,
      value: isError ? { kind: 'error' } : value,
      formula: missing ? formula : null,
      bold,
    }
  }

  #readAnnotation(): string {
    const xml = this.#xml
    const outside = xml.depth - 1
    const content: OdsText = { text: '', struck: '', link: null }
    let author = ''
    while (xml.depth > outside) {
      if (xml.next() !== 'open') continue
      if (xml.name === 'creator') author = xml.content().trim()
      else if (xml.name === 'p') {
        if (content.text !== '') content.text += '\n'
        readParagraph(xml, NONE, content, false)
      } else if (xml.name !== 'list' && xml.name !== 'list-item') xml.skip()
    }
    return author === '' ? content.text : `${author}: ${content.text}`
  }

  /** Objects drawn over the sheet as a whole have no cell; they are put down at A1. */
  #readShapes(): void {
    const xml = this.#xml
    const outside = xml.depth - 1
    while (xml.depth > outside) {
      if (xml.next() !== 'open') continue
      if (!DRAWN.has(xml.name)) continue
      for (const { kind, text } of this.#readDrawn(1)) this.#builder.attach(kind, 1, 1, text)
    }
  }

  /** A drawn object just opened, with what is grouped in it. */
  #readDrawn(column: number): Attached[] {
    const xml = this.#xml
    const found: Attached[] = []
    const control = xml.name === 'control' ? this.#controls.get(xml.attribute('control') ?? '') : undefined
    if (control !== undefined) found.push({ ...control, column })
    const name = xml.attribute('name') ?? ''
    const outside = xml.depth - 1
    const content: OdsText = { text: '', struck: '', link: null }
    let title = ''
    let isPicture = false
    while (xml.depth > outside) {
      if (xml.next() !== 'open') continue
      if (xml.name === 'p') {
        if (content.text !== '') content.text += '\n'
        readParagraph(xml, NONE, content, false)
      } else if (xml.name === 'image' || xml.name === 'object' || xml.name === 'object-ole') {
        isPicture = true
        xml.skip()
      } else if (xml.name === 'title' || xml.name === 'desc') title ||= xml.content()
      else if (DRAWN.has(xml.name) && xml.name !== 'text-box') found.push(...this.#readDrawn(column))
    }
    if (isPicture) found.push({ kind: 'picture', column, text: title || name })
    else if (content.text.trim() !== '') found.push({ kind: 'shape', column, text: content.text })
    return found
  }

  #readForms(): void {
    const xml = this.#xml
    const outside = xml.depth - 1
    while (xml.depth > outside) {
      if (xml.next() !== 'open') continue
      const id = xml.attribute('id')
      const label = xml.attribute('label') ?? ''
      if (id === null) continue
      if (xml.name === 'checkbox' || xml.name === 'radio') {
        const state = xml.attribute('current-state') ?? xml.attribute('current-selected')
        const caption = label || xml.attribute('name') || 'no caption'
        const ticked = state === 'checked' || state === 'true'
        this.#controls.set(id, { kind: 'checkbox', text: describeTicked(caption, ticked) })
      } else if (label !== '') this.#controls.set(id, { kind: 'shape', text: label })
    }
  }
}

const NONE: RunStyles = { struck: new Set(), heights: new Map() }

/** Elements that merely hold rows and columns together. */
const GROUPS = new Set([
  'table-columns',
  'table-header-columns',
  'table-column-group',
  'table-rows',
  'table-header-rows',
  'table-row-group',
])

const DRAWN = new Set([
  'frame',
  'text-box',
  'custom-shape',
  'rect',
  'ellipse',
  'circle',
  'line',
  'connector',
  'caption',
  'polygon',
  'polyline',
  'path',
  'g',
  'control',
])

function repeats(xml: XmlScanner, name: string): number {
  const times = Number(xml.attribute(name) ?? 1)
  return Number.isInteger(times) && times > 0 ? times : 1
}

function isHidden(xml: XmlScanner): boolean {
  const visibility = xml.attribute('visibility')
  return visibility === 'collapse' || visibility === 'filter'
}
