/** The text of an OpenDocument text → blocks, as those of a Word document (OpenDocument 1.3 part 3). */

import { type Block, type TableCell, textOfBlocks } from '../docx/blocks.ts'
import { NOT_TICKED, TICKED } from '../docx/fields.ts'
import { markLists } from '../docx/marks.ts'
import { ParagraphText, PLAIN_STRETCH } from '../docx/paragraph-text.ts'
import { atHeight } from '../raised.ts'
import type { XmlScanner } from '../xml/scanner.ts'
import { OdtLists } from './lists.ts'
import { type OdtStyles, PLAIN, type TextStyle } from './styles.ts'

interface Around {
  readonly style: TextStyle
  readonly link: string | null
  readonly date: string | null
  readonly isPlaceholder: boolean
}

/** A cell that goes on in the rows beneath. */
interface OpenCell {
  readonly span: number
  rows: number
}

/** Columns a table may repeat a cell over. */
const MOST_COLUMNS = 63
const MOST_SPACES = 1_000

export class OdtBodyReader {
  readonly #xml: XmlScanner
  readonly #styles: OdtStyles
  readonly #lists: OdtLists
  /** What tracked changes deleted, by the id of the change. */
  readonly #deleted: Map<string, string>

  constructor(xml: XmlScanner, styles: OdtStyles, deleted = new Map<string, string>()) {
    this.#xml = xml
    this.#styles = styles
    this.#deleted = deleted
    this.#lists = new OdtLists(styles)
  }

  /** The element just opened is left behind. */
  read(): Block[] {
    const blocks: Block[] = []
    this.#readBlocks(blocks)
    return blocks
  }

  #readBlocks(blocks: Block[]): void {
    const xml = this.#xml
    const outside = xml.depth - 1
    while (xml.depth > outside) {
      if (xml.next() !== 'open') continue
      if (xml.name === 'p' || xml.name === 'h') this.#readParagraph(blocks)
      else if (xml.name === 'list') {
        this.#lists.begin(xml)
        this.#readBlocks(blocks)
        this.#lists.end()
      } else if (xml.name === 'list-item') {
        this.#lists.item(xml)
        this.#readBlocks(blocks)
      } else if (xml.name === 'table') blocks.push({ kind: 'table', rows: this.#readRows() })
      else if (xml.name === 'tracked-changes') this.#readChanges()
      else if (HOLDS_BLOCKS.has(xml.name)) this.#readBlocks(blocks)
      else if (xml.name === 'frame' || xml.name === 'custom-shape') {
        const text = new ParagraphText()
        this.#readDrawn(text)
        blocks.push(text.build())
      } else xml.skip()
    }
  }

  #readParagraph(blocks: Block[]): void {
    const xml = this.#xml
    const text = new ParagraphText()
    const style = this.#styles.of(xml.attribute('style-name'))
    const isHeading = xml.name === 'h' || style.isHeading
    this.#readInline(text, { style, link: null, date: null, isPlaceholder: false })
    blocks.push(text.build({ mark: this.#lists.take(), isHeading }))
  }

  #readInline(into: ParagraphText, around: Around): void {
    const xml = this.#xml
    const outside = xml.depth - 1
    while (xml.depth > outside) {
      const event = xml.next()
      // Line ends are the writer's own layout.
      if (event === 'text') add(into, xml.text.replace(/[ \t]*[\r\n]+[ \t]*/g, ' '), around)
      if (event === 'open') this.#readElement(into, around)
    }
  }

  #readElement(into: ParagraphText, around: Around): void {
    const xml = this.#xml
    switch (xml.name) {
      case 's':
        add(into, ' '.repeat(countOf(xml)), around)
        return
      case 'tab':
        add(into, '\t', around)
        return
      case 'line-break':
        add(into, '\n', around)
        return
      case 'span':
        this.#readInline(into, { ...around, style: over(around.style, this.#styles.of(xml.attribute('style-name'))) })
        return
      case 'a':
        this.#readInline(into, { ...around, link: xml.attribute('href') })
        return
      case 'content-control':
        this.#readControl(into, around)
        return
      case 'fieldmark':
        this.#readBox(into, around)
        return
      case 'change':
        into.add(this.#deleted.get(xml.attribute('change-id') ?? '') ?? '', { ...PLAIN_STRETCH, standing: 'deleted' })
        return
      case 'note':
        this.#readNote(into)
        return
      case 'annotation':
        into.attach('comment', this.#readAnnotation())
        return
      case 'frame':
      case 'custom-shape':
        this.#readDrawn(into)
        return
      default:
        if (UNSHOWN.has(xml.name)) xml.skip()
        else this.#readInline(into, around)
    }
  }

  #readControl(into: ParagraphText, around: Around): void {
    const xml = this.#xml
    if (xml.attribute('checkbox') === 'true') {
      add(into, xml.attribute('checked') === 'true' ? TICKED : NOT_TICKED, around)
      xml.skip()
      return
    }
    const isPlaceholder = around.isPlaceholder || xml.attribute('showing-place-holder') === 'true'
    const day = /^\d{4}-\d{2}-\d{2}/.exec(xml.attribute('current-date') ?? '')?.[0] ?? null
    this.#readInline(into, { ...around, isPlaceholder, date: day ?? around.date })
  }

  /** A check box of an older form, as a mark in the text. */
  #readBox(into: ParagraphText, around: Around): void {
    const xml = this.#xml
    const isBox = xml.attribute('type')?.endsWith('FORMCHECKBOX') ?? false
    const outside = xml.depth - 1
    let isTicked = false
    while (xml.depth > outside) {
      if (xml.next() !== 'open' || xml.name !== 'param') continue
      if (xml.attribute('name') === 'Checkbox_Checked') isTicked = xml.attribute('value') === 'true'
    }
    if (isBox) add(into, isTicked ? TICKED : NOT_TICKED, around)
  }

  #readNote(into: ParagraphText): void {
    const xml = this.#xml
    const outside = xml.depth - 1
    while (xml.depth > outside) {
      if (xml.next() !== 'open') continue
      if (xml.name === 'note-citation') {
        const sign = [...xml.content().trim()].map((one) => atHeight(one, 'superscript')).join('')
        into.add(sign, PLAIN_STRETCH)
      } else if (xml.name === 'note-body') into.attach('footnote', this.#textWithin())
    }
  }

  #readAnnotation(): string {
    const xml = this.#xml
    const outside = xml.depth - 1
    const lines: string[] = []
    let author = ''
    while (xml.depth > outside) {
      if (xml.next() !== 'open') continue
      if (xml.name === 'creator') author = xml.content().trim()
      else if (xml.name === 'p') lines.push(xml.content())
      else if (xml.name !== 'list' && xml.name !== 'list-item') xml.skip()
    }
    const text = lines.join('\n').trim()
    return author === '' || text === '' ? text : `${author}: ${text}`
  }

  /** A frame or shape just opened: a text box with what is attached in it, or a picture. */
  #readDrawn(into: ParagraphText): void {
    const xml = this.#xml
    const outside = xml.depth - 1
    let name = xml.attribute('name') ?? ''
    let hasText = false
    let isPicture = false
    const lines: Block[] = []
    const inner = new OdtBodyReader(xml, this.#styles, this.#deleted)
    while (xml.depth > outside) {
      if (xml.next() !== 'open') continue
      if (xml.name === 'text-box') {
        hasText = true
        lines.push(...inner.read())
      } else if (xml.name === 'p') {
        hasText = true
        inner.#readParagraph(lines)
      } else if (xml.name === 'title' || xml.name === 'desc') name = xml.content() || name
      else if (xml.name === 'image' || xml.name === 'object' || xml.name === 'object-ole') {
        isPicture = true
        xml.skip()
      }
    }
    if (hasText) into.attachBox(lines)
    else if (isPicture) into.attach('picture', name)
  }

  #textWithin(): string {
    return textOfBlocks(markLists(new OdtBodyReader(this.#xml, this.#styles, this.#deleted).read()))
  }

  #readChanges(): void {
    const xml = this.#xml
    const outside = xml.depth - 1
    let id = ''
    while (xml.depth > outside) {
      if (xml.next() !== 'open') continue
      if (xml.name === 'changed-region') id = xml.attribute('id') ?? ''
      else if (xml.name === 'change-info') xml.skip()
      else if (xml.name === 'deletion') this.#deleted.set(id, this.#textWithin())
    }
  }

  #readRows(): TableCell[][] {
    const xml = this.#xml
    const outside = xml.depth - 1
    const rows: TableCell[][] = []
    const open = new Map<number, OpenCell>()
    while (xml.depth > outside) {
      if (xml.next() !== 'open') continue
      if (xml.name === 'table-row') rows.push(this.#readRow(open))
      else if (!HOLDS_ROWS.has(xml.name)) xml.skip()
    }
    return rows
  }

  #readRow(open: Map<number, OpenCell>): TableCell[] {
    const xml = this.#xml
    const outside = xml.depth - 1
    const cells: TableCell[] = []
    let start = 0
    while (xml.depth > outside) {
      if (xml.next() !== 'open') continue
      const times = numberIn(xml, 'number-columns-repeated')
      if (xml.name === 'table-cell') {
        const span = numberIn(xml, 'number-columns-spanned')
        const down = Number(xml.attribute('number-rows-spanned') ?? 1)
        const blocks = this.read()
        if (down > 1) open.set(start, { span, rows: down })
        for (let at = 0; at < times; at += 1) {
          cells.push({ start: start + at, span, merge: down > 1 ? 'restart' : 'none', blocks })
        }
      } else if (xml.name === 'covered-table-cell') {
        const above = open.get(start)
        const blocks = this.read()
        if (above && above.rows > 1) {
          above.rows -= 1
          cells.push({ start, span: above.span, merge: 'continue', blocks })
        }
      } else {
        xml.skip()
        continue
      }
      start += times
    }
    return cells
  }
}

function add(into: ParagraphText, written: string, { style, link, date, isPlaceholder }: Around): void {
  if (written === '') return
  const text = style.height === null ? written : atHeight(written, style.height)
  const standing = isPlaceholder ? 'placeholder' : style.hidden ? 'hidden' : style.struck ? 'struck' : 'shown'
  into.add(text, { standing, date, isBold: style.bold === true })
  if (standing === 'shown') into.link ??= link
}

/** What a style says over what surrounds it. */
function over(around: TextStyle, own: TextStyle): TextStyle {
  return {
    ...PLAIN,
    struck: own.struck ?? around.struck,
    hidden: own.hidden ?? around.hidden,
    bold: own.bold ?? around.bold,
    height: own.height ?? around.height,
  }
}

function countOf(xml: XmlScanner): number {
  const count = Number(xml.attribute('c') ?? 1)
  return Number.isInteger(count) && count > 0 ? Math.min(count, MOST_SPACES) : 1
}

function numberIn(xml: XmlScanner, attribute: string): number {
  const count = Number(xml.attribute(attribute) ?? 1)
  return Number.isInteger(count) && count > 0 ? Math.min(count, MOST_COLUMNS) : 1
}

/** Elements that merely hold paragraphs and tables together. */
const HOLDS_BLOCKS = new Set(['section', 'list-header', 'index-body', 'table-of-content', 'index-title', 'note-body'])
const HOLDS_ROWS = new Set(['table-header-rows', 'table-rows', 'table-row-group'])

/** What stands in a paragraph without being seen there, and numbers of pages. */
const UNSHOWN = new Set([
  'ruby-text',
  'placeholder',
  'hidden-text',
  'page-number',
  'page-count',
  'annotation-end',
  'tracked-changes',
  'script',
  'fieldmark-end',
])
