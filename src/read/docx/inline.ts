/** The text of paragraphs: runs, links, fields, controls, tracked changes, notes and what is drawn at them. */
import { atHeight } from '../raised.ts'
import type { XmlScanner } from '../xml/scanner.ts'
import type { Block } from './blocks.ts'
import { type Around, type DocumentContext, within } from './context.ts'
import { isPageNumber, NOT_TICKED, OpenFields, TICKED } from './fields.ts'
import { roman } from './numbering.ts'
import { ParagraphText, PLAIN_STRETCH, type Standing } from './paragraph-text.ts'
import { readControl } from './properties.ts'
import { type RunFormat, type RunProperties, readRunProperties } from './styles.ts'
import { symbolOf } from './symbols.ts'

export class InlineReader {
  /** Text that tracked changes moved to where it is now. */
  movedHere = ''
  /** Of the paragraph that is being read. */
  format: RunFormat
  readonly #xml: XmlScanner
  readonly #context: DocumentContext
  readonly #readTextBox: () => Block[]
  readonly #fields = new OpenFields()
  #footnotes = 0
  #endnotes = 0

  /** `readTextBox` reads the blocks of a text box whose content just opened. */
  constructor(xml: XmlScanner, context: DocumentContext, readTextBox: () => Block[]) {
    this.#xml = xml
    this.#context = context
    this.#readTextBox = readTextBox
    this.format = context.styles.of(null)
  }

  /** The children of a paragraph, or of what stands in one. `onProperties` reads the paragraph's own. */
  read(into: ParagraphText, around: Around, onProperties?: () => void): void {
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
          this.read(into, { ...around_, link: this.#linkOf() ?? around_.link })
          break
        case 'del':
        case 'moveFrom':
          this.read(into, { ...around_, change: xml.name === 'del' ? 'deleted' : 'moved' })
          break
        case 'moveTo':
          this.#readMoved(into, around_)
          break
        case 'sdtPr': {
          const control = readControl(xml)
          if (control.ticked !== null) this.#add(into, control.ticked ? TICKED : NOT_TICKED, this.format, around_)
          around_ = { ...within(around_, control), isReplaced: around.isReplaced || control.ticked !== null }
          break
        }
        case 'fldSimple':
          if (isPageNumber(xml.attribute('instr') ?? '')) {
            this.read(into, { ...around_, isReplaced: true })
          } else this.read(into, around_)
          break
        case 'Choice':
          hasChoice = true
          this.read(into, around_)
          break
        case 'Fallback':
          if (hasChoice) xml.skip()
          else this.read(into, around_)
          break
        case 'rt':
        case 'proofErr':
        case 'rPr':
          xml.skip()
          break
        default:
          this.read(into, around_)
      }
    }
  }

  #readMoved(into: ParagraphText, around: Around): void {
    const moved = new ParagraphText()
    this.read(moved, around)
    const { text, attached } = moved.build()
    this.movedHere += `${text}\n`
    into.add(text, PLAIN_STRETCH)
    for (const one of attached) into.attach(one.kind, one.text)
  }

  #linkOf(): string | null {
    return this.#context.links.get(this.#xml.attribute('id') ?? '') ?? null
  }

  #readRun(into: ParagraphText, around: Around): void {
    const xml = this.#xml
    const outside = xml.depth - 1
    let format = this.format
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
          this.read(into, around)
          break
        case 'AlternateContent':
          hasChoice = false
          break
        default:
          xml.skip()
      }
    }
  }

  #formatOf(own: RunProperties): RunFormat {
    const style = this.#context.styles.of(own.style)
    return {
      isPlaceholder: style.isPlaceholder,
      struck: own.struck ?? style.struck ?? this.format.struck,
      hidden: own.hidden ?? style.hidden ?? this.format.hidden,
      bold: own.bold ?? style.bold ?? this.format.bold,
      height: own.height ?? style.height ?? this.format.height,
    }
  }

  #add(into: ParagraphText, text: string, format: RunFormat, around: Around): void {
    if (text === '' || around.isReplaced || this.#fields.isUnshown || this.#fields.isPageNumber) return
    const standing = standingOf(format, around)
    if (standing === null) return
    const stretch = { standing, date: around.date, isBold: format.bold === true }
    into.add(format.height === null ? text : atHeight(text, format.height), stretch)
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
      into.add([...number].map((sign) => atHeight(sign, 'superscript')).join(''), PLAIN_STRETCH)
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
    const box: Record<'left' | 'top' | 'width' | 'height', number> = { left: NaN, top: NaN, width: NaN, height: NaN }
    let side: 'left' | 'top' = 'left'
    while (xml.depth > outside) {
      if (xml.next() !== 'open') continue
      if (xml.name === 'positionH' || xml.name === 'positionV') side = xml.name === 'positionH' ? 'left' : 'top'
      else if (xml.name === 'posOffset') box[side] = Number(xml.content())
      else if (xml.name === 'extent') {
        box.width = Number(xml.attribute('cx'))
        box.height = Number(xml.attribute('cy'))
      } else if (xml.name === 'docPr')
        name ||= xml.attribute('descr') || xml.attribute('title') || xml.attribute('name') || ''
      else if (xml.name === 'txbxContent') {
        hasText = true
        into.attachBox(this.#readTextBox(), Object.values(box).every(Number.isFinite) ? box : null)
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
}

/** Null for words in the look of those that hold the place of an answer: nobody wrote them. */
function standingOf(format: RunFormat, around: Around): Standing | null {
  if (around.isPlaceholder) return format.isPlaceholder ? null : 'placeholder'
  return around.change ?? (format.hidden ? 'hidden' : format.struck ? 'struck' : 'shown')
}

/** Elements of a drawing that show something other than text. */
const PICTURES = new Set(['pic', 'chart', 'relIds', 'imagedata', 'contentPart'])
