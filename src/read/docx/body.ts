/**
 * A part of a Word document (its body, a footnote, a header) → blocks (ECMA-376 part 1, 17). Tracked changes are read as accepted, and what
 * they delete is kept beside the text; of what is written twice for older programs the newer is read.
 */
import { atHeight } from '../raised.ts'
import type { XmlScanner } from '../xml/scanner.ts'
import { attachedIn, type Block, type TableCell, textOfBlocks } from './blocks.ts'
import { isPageNumber, NOT_TICKED, OpenFields, TICKED } from './fields.ts'
import { type InList, levelIn, type Numbering, roman } from './numbering.ts'
import { ParagraphText, type Standing } from './paragraph-text.ts'
import { type Control, readCellProperties, readControl, readRowProperties } from './properties.ts'
import { type DocxStyles, readRunProperties, type RunFormat } from './styles.ts'
import { symbolOf } from './symbols.ts'

/** What the parts of a document share. */
export interface DocumentContext {
  readonly styles: DocxStyles
  readonly numbering: Numbering
  /** Addresses of links by relation. */
  readonly links: ReadonlyMap<string, string>
  /** Texts of comments, footnotes and endnotes by their ids. */
  readonly comments: ReadonlyMap<string, string>
  readonly footnotes: ReadonlyMap<string, string>
  readonly endnotes: ReadonlyMap<string, string>
}

/** What surrounds the text that is being read. */
interface Around {
  /** Deleted or moved away by a tracked change. */
  readonly change: 'deleted' | 'moved' | null
  /** Words that only hold the place of an answer. */
  readonly isPlaceholder: boolean
  readonly date: string | null
  readonly link: string | null
}

const NOTHING_AROUND: Around = { change: null, isPlaceholder: false, date: null, link: null }

interface ParagraphProperties {
  readonly format: RunFormat
  readonly list: InList | null
  readonly isJoined: boolean
}

export class BodyReader {
  /** Text that tracked changes moved to where it is now. */
  movedHere = ''
  /** A document within the document that is not read. */
  hasOtherDocument = false
  readonly #xml: XmlScanner
  readonly #context: DocumentContext
  readonly #fields = new OpenFields()
  /** A paragraph whose mark a tracked change deleted: it goes on in the next. */
  #open: ParagraphText | null = null
  #format: RunFormat
  #footnotes = 0
  #endnotes = 0

  constructor(xml: XmlScanner, context: DocumentContext) {
    this.#xml = xml
    this.#context = context
    this.#format = context.styles.of(null)
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
    this.#format = properties.format
    this.#readInline(text, around, () => {
      properties = this.#readParagraphProperties()
      this.#format = properties.format
    })
    const mark = properties.list ? this.#context.numbering.next(properties.list) : ''
    if (properties.isJoined) return
    this.#open = null
    blocks.push(text.build(mark))
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

  /** The children of a paragraph, or of what stands in one. `onProperties` reads the paragraph's own. */
  #readInline(into: ParagraphText, around: Around, onProperties?: () => void): void {
    const xml = this.#xml
    const outside = xml.depth - 1
    let around_ = around
    let hasChoice = false
    while (xml.depth > outside) {
      if (xml.next() !== 'open') continue
      switch (xml.name) {
        case 'pPr':
          if (onProperties) onProperties()
          else xml.skip()
          break
        case 'r':
          this.#readRun(into, around_)
          break
        case 'hyperlink':
          this.#readInline(into, { ...around_, link: this.#linkOf() ?? around_.link })
          break
        case 'del':
        case 'moveFrom':
          this.#readInline(into, { ...around_, change: xml.name === 'del' ? 'deleted' : 'moved' })
          break
        case 'moveTo':
          this.#readMoved(into, around_)
          break
        case 'sdtPr': {
          const control = readControl(xml)
          if (control.ticked !== null) this.#add(into, control.ticked ? TICKED : NOT_TICKED, this.#format, around_)
          around_ = within(around_, { ...control, isPlaceholder: control.isPlaceholder || control.ticked !== null })
          break
        }
        case 'fldSimple':
          if (isPageNumber(xml.attribute('instr') ?? '')) {
            this.#readInline(into, { ...around_, isPlaceholder: true })
          } else this.#readInline(into, around_)
          break
        case 'Choice':
          hasChoice = true
          this.#readInline(into, around_)
          break
        case 'Fallback':
          if (hasChoice) xml.skip()
          else this.#readInline(into, around_)
          break
        case 'rt':
        case 'proofErr':
        case 'rPr':
          xml.skip()
          break
        default:
          this.#readInline(into, around_)
      }
    }
  }

  #readMoved(into: ParagraphText, around: Around): void {
    const moved = new ParagraphText()
    this.#readInline(moved, around)
    const { text, attached } = moved.build('')
    this.movedHere += `${text}\n`
    into.add(text, 'shown', null)
    for (const one of attached) into.attach(one.kind, one.text)
  }

  #linkOf(): string | null {
    return this.#context.links.get(this.#xml.attribute('id') ?? '') ?? null
  }

  #readRun(into: ParagraphText, around: Around): void {
    const xml = this.#xml
    const outside = xml.depth - 1
    let format = this.#format
    let hasChoice = false
    while (xml.depth > outside) {
      if (xml.next() !== 'open') continue
      switch (xml.name) {
        case 'rPr':
          format = this.#formatOf(readRunProperties(xml))
          break
        case 't':
        case 'delText':
          this.#add(into, xml.content(), format, around)
          break
        case 'tab':
        case 'ptab':
          this.#add(into, '\t', format, around)
          break
        case 'br':
        case 'cr':
          this.#add(into, '\n', format, around)
          break
        case 'noBreakHyphen':
          this.#add(into, '-', format, around)
          break
        case 'sym':
          this.#add(into, symbolOf(xml.attribute('font') ?? '', xml.attribute('char') ?? ''), format, around)
          break
        case 'fldChar':
          this.#add(into, this.#fields.mark(xml), format, around)
          break
        case 'instrText':
          this.#fields.instruct(xml.content())
          break
        case 'footnoteReference':
        case 'endnoteReference':
          this.#addNote(into, xml.name === 'footnoteReference')
          break
        case 'commentReference':
          into.attach('comment', this.#context.comments.get(xml.attribute('id') ?? '') ?? '')
          break
        case 'drawing':
        case 'pict':
        case 'object':
          this.#readDrawn(into)
          break
        case 'Choice':
          hasChoice = true
          break
        case 'Fallback':
          if (hasChoice) xml.skip()
          break
        case 'ruby':
          this.#readInline(into, around)
          break
        case 'AlternateContent':
          hasChoice = false
          break
        default:
          xml.skip()
      }
    }
  }

  #formatOf(own: RunFormat & { readonly style: string | null }): RunFormat {
    const style = this.#context.styles.of(own.style)
    return {
      struck: own.struck ?? style.struck ?? this.#format.struck,
      hidden: own.hidden ?? style.hidden ?? this.#format.hidden,
      height: own.height ?? style.height ?? this.#format.height,
    }
  }

  #add(into: ParagraphText, text: string, format: RunFormat, around: Around): void {
    if (text === '' || around.isPlaceholder || this.#fields.isUnshown || this.#fields.isPageNumber) return
    const standing: Standing = around.change ?? (format.hidden ? 'hidden' : format.struck ? 'struck' : 'shown')
    into.add(format.height === null ? text : atHeight(text, format.height), standing, around.date)
    if (standing === 'shown') into.link ??= around.link ?? this.#fields.link
  }

  /** The number of a note as it shows, and what the note says beside the text. */
  #addNote(into: ParagraphText, isFootnote: boolean): void {
    const xml = this.#xml
    const notes = isFootnote ? this.#context.footnotes : this.#context.endnotes
    const text = notes.get(xml.attribute('id') ?? '')
    const hasOwnMark = xml.attribute('customMarkFollows') !== null
    xml.skip()
    if (text === undefined) return
    if (!hasOwnMark) {
      if (isFootnote) this.#footnotes += 1
      else this.#endnotes += 1
      const number = isFootnote ? String(this.#footnotes) : roman(this.#endnotes)
      into.add([...number].map((sign) => atHeight(sign, 'superscript')).join(''), 'shown', null)
    }
    into.attach('footnote', text)
  }

  /** A drawing, an older picture or an embedded object just opened. */
  #readDrawn(into: ParagraphText): void {
    const xml = this.#xml
    const outside = xml.depth - 1
    let name = ''
    let isPicture = xml.name === 'object'
    let hasText = false
    while (xml.depth > outside) {
      if (xml.next() !== 'open') continue
      if (xml.name === 'docPr') name ||= xml.attribute('descr') || xml.attribute('title') || xml.attribute('name') || ''
      else if (xml.name === 'txbxContent') {
        hasText = true
        this.#readTextBox(into)
      } else if (xml.name === 'Fallback') xml.skip()
      else if (xml.name === 'OLEObject') name = `embedded document (${xml.attribute('ProgID') ?? ''})`
      else if (PICTURES.has(xml.name)) {
        isPicture = true
        name ||= xml.attribute('title') ?? ''
        xml.skip()
      }
    }
    if (isPicture && !hasText) into.attach('picture', name)
  }

  #readTextBox(into: ParagraphText): void {
    const inner = new BodyReader(this.#xml, this.#context)
    const blocks = inner.read()
    this.movedHere += inner.movedHere
    into.attach('shape', textOfBlocks(blocks))
    for (const one of attachedIn(blocks)) into.attach(one.kind, one.text)
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
    if (this.#open) blocks.push(this.#open.build(''))
    this.#open = null
  }
}

interface OpenRow {
  readonly cells: TableCell[]
  /** Grid column of the next cell. */
  next: number
  around: Around
}

function within(around: Around, { isPlaceholder, date }: Control): Around {
  return { ...around, date: date ?? around.date, isPlaceholder: around.isPlaceholder || isPlaceholder }
}

/** Elements that merely hold rows or cells of a table together. */
const HOLDS_ROWS = new Set(['sdt', 'sdtContent', 'customXml', 'ins', 'moveTo'])

/** Elements of a drawing that show something other than text. */
const PICTURES = new Set(['pic', 'chart', 'relIds', 'imagedata', 'contentPart'])
