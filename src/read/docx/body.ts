/**
 * A part of a Word document (its body, a footnote, a header) → blocks (ECMA-376 part 1, 17). Tracked changes are read as accepted, and what
 * they delete is kept beside the text; of what is written twice for older programs the newer is read.
 */
import type { XmlScanner } from '../xml/scanner.ts'
import type { Block, TableCell } from './blocks.ts'
import { type Around, type DocumentContext, NOTHING_AROUND, within } from './context.ts'
import { InlineReader } from './inline.ts'
import { type InList, levelIn } from './numbering.ts'
import { ParagraphText } from './paragraph-text.ts'
import { readCellProperties, readControl, readRowProperties } from './properties.ts'
import { readRunProperties, type Style } from './styles.ts'

interface ParagraphProperties {
  readonly format: Style
  readonly list: InList | null
  readonly isJoined: boolean
}

export class BodyReader {
  /** A document within the document that is not read. */
  hasOtherDocument = false
  readonly #xml: XmlScanner
  readonly #context: DocumentContext
  readonly #inline: InlineReader
  /** A paragraph whose mark a tracked change deleted: it goes on in the next. */
  #open: ParagraphText | null = null

  constructor(xml: XmlScanner, context: DocumentContext) {
    this.#xml = xml
    this.#context = context
    this.#inline = new InlineReader(xml, context, () => {
      const inner = new BodyReader(xml, context)
      const blocks = inner.read()
      this.#inline.movedHere += inner.movedHere
      return blocks
    })
  }

  /** Text that tracked changes moved to where it is now. */
  get movedHere(): string {
    return this.#inline.movedHere
  }

  /** The element just opened (`body`, `tc`, `hdr` …) is left behind. */
  read(): Block[] {
    const blocks: Block[] = []
    this.#readBlocks(blocks, NOTHING_AROUND)
    this.#close(blocks)
    return blocks
  }

  /** `onProperties` reads those of a cell, and says whether it was deleted. */
  #readBlocks(blocks: Block[], around: Around, onProperties?: () => boolean): void {
    const xml = this.#xml
    const outside = xml.depth - 1
    let around_ = around
    let hasChoice = false
    while (xml.depth > outside) {
      if (xml.next() !== 'open') continue
      switch (xml.name) {
        case 'p':
          this.#readParagraph(blocks, around_)
          break
        case 'tbl': {
          this.#close(blocks)
          const rows: TableCell[][] = []
          this.#readRows(rows, around_)
          blocks.push({ kind: 'table', rows })
          break
        }
        case 'tcPr':
          if (onProperties?.()) around_ = { ...around_, change: 'deleted' }
          break
        case 'sdtPr':
          around_ = within(around_, readControl(xml))
          break
        case 'sdt':
        case 'sdtContent':
        case 'customXml':
        case 'ins':
        case 'moveTo':
        case 'AlternateContent':
        case 'txbxContent':
          this.#readBlocks(blocks, around_)
          break
        case 'Choice':
          hasChoice = true
          this.#readBlocks(blocks, around_)
          break
        case 'Fallback':
          if (hasChoice) xml.skip()
          else this.#readBlocks(blocks, around_)
          break
        case 'del':
        case 'moveFrom':
          this.#readBlocks(blocks, { ...around_, change: xml.name === 'del' ? 'deleted' : 'moved' })
          break
        case 'altChunk':
        case 'subDoc':
          this.hasOtherDocument = true
          xml.skip()
          break
        default:
          xml.skip()
      }
    }
  }

  #readParagraph(blocks: Block[], around: Around): void {
    const text = this.#open ?? new ParagraphText()
    this.#open = text
    let properties: ParagraphProperties = { format: this.#context.styles.of(null), list: null, isJoined: false }
    this.#inline.format = properties.format
    this.#inline.read(text, around, () => {
      properties = this.#readParagraphProperties()
      this.#inline.format = properties.format
    })
    const mark = properties.list ? this.#context.numbering.next(properties.list) : null
    if (properties.isJoined) return
    this.#open = null
    blocks.push(text.build({ mark, isHeading: properties.format.isHeading }))
  }

  #readParagraphProperties(): ParagraphProperties {
    const xml = this.#xml
    const outside = xml.depth - 1
    let style: string | null = null
    let list: string | null = null
    let level: number | null = null
    let isJoined = false
    while (xml.depth > outside) {
      if (xml.next() !== 'open') continue
      const value = xml.attribute('val')
      if (xml.name === 'pStyle') style = value
      else if (xml.name === 'numId') list = value
      else if (xml.name === 'ilvl') level = levelIn(value)
      else if (xml.name === 'rPr') isJoined = readRunProperties(xml).isDeleted
      // What the paragraph was like before a tracked change.
      else if (xml.name === 'pPrChange') xml.skip()
    }
    const format = this.#context.styles.of(style)
    const inList = list ?? format.list
    const ofStyle = inList !== null && style !== null ? this.#context.numbering.levelOfStyle(inList, style) : null
    const at = level ?? format.level ?? ofStyle ?? 0
    return { format, list: inList === null || inList === '0' ? null : { list: inList, level: at }, isJoined }
  }

  /** A `tbl`, or a control or change around some of its rows, just opened. */
  #readRows(rows: TableCell[][], around: Around): void {
    const xml = this.#xml
    const outside = xml.depth - 1
    while (xml.depth > outside) {
      if (xml.next() !== 'open') continue
      if (xml.name === 'tr') {
        const row: OpenRow = { cells: [], next: 0, around }
        this.#readCells(row)
        rows.push(row.cells)
      } else if (HOLDS_ROWS.has(xml.name)) this.#readRows(rows, around)
      else xml.skip()
    }
  }

  /** A `tr`, or a control around some of its cells, just opened. What a control says holds for the cells it holds. */
  #readCells(row: OpenRow): void {
    const xml = this.#xml
    const outside = xml.depth - 1
    const { around } = row
    while (xml.depth > outside) {
      if (xml.next() !== 'open') continue
      if (xml.name === 'tc') this.#readCell(row)
      else if (xml.name === 'trPr') {
        const { before, isDeleted } = readRowProperties(xml)
        row.next += before
        if (isDeleted) row.around = { ...around, change: 'deleted' }
      } else if (xml.name === 'sdtPr') row.around = within(around, readControl(xml))
      else if (HOLDS_ROWS.has(xml.name)) this.#readCells(row)
      else xml.skip()
    }
    row.around = around
  }

  #readCell(row: OpenRow): void {
    const blocks: Block[] = []
    let span = 1
    let merge: TableCell['merge'] = 'none'
    this.#readBlocks(blocks, row.around, () => {
      const properties = readCellProperties(this.#xml)
      span = properties.span
      merge = properties.merge
      return properties.isDeleted
    })
    this.#close(blocks)
    row.cells.push({ start: row.next, span, merge, blocks })
    row.next += span
  }

  /** A paragraph that would go on in the next ends where there is none. */
  #close(blocks: Block[]): void {
    if (this.#open) blocks.push(this.#open.build())
    this.#open = null
  }
}

interface OpenRow {
  readonly cells: TableCell[]
  /** Grid column of the next cell. */
  next: number
  around: Around
}

/** Elements that merely hold rows or cells of a table together. */
const HOLDS_ROWS = new Set(['sdt', 'sdtContent', 'customXml', 'ins', 'moveTo'])
