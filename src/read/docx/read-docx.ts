/** A Word document (`.docx`, `.docm`, `.dotx`, transitional or Strict) → one sheet of its paragraphs and tables. */
import { finding } from '../../findings/finding.ts'
import type { Finding } from '../../model.ts'
import type { Budget } from '../budget.ts'
import type { ReadFile } from '../grid.ts'
import { GridBuilder } from '../grid-builder.ts'
import { sheetFindings } from '../sheet-findings.ts'
import { damaged, Unreadable } from '../unreadable.ts'
import type { OfficePackage, Relation } from '../xlsx/package.ts'
import type { XmlScanner } from '../xml/scanner.ts'
import { settleMoves, textOfBlocks } from './blocks.ts'
import { BodyReader } from './body.ts'
import type { DocumentContext } from './context.ts'
import { layOut } from './layout.ts'
import { markLists } from './marks.ts'
import { Numbering } from './numbering.ts'
import { PageMargins } from './page-margins.ts'
import { readBoxes } from './positioned.ts'
import { DocxStyles } from './styles.ts'

/** `part` is the document part. Ends in a finding when the file is damaged or a limit is passed. */
export function readDocx(file: string, office: OfficePackage, part: string, budget: Budget): ReadFile {
  budget.spendSheet()
  const xml = office.scan(part)
  if (!xml || !openFirst(xml, 'body')) throw damaged('its text is missing')
  const relations = office.relations(part).filter(({ external, target }) => external || office.has(target))
  const parts = new DocumentParts(office, relations)
  const context = parts.context()
  const body = new BodyReader(xml, context)
  const read = markLists(settleMoves(body.read(), body.movedHere))
  const blocks = readBoxes(read)
  const builder = new GridBuilder(null, budget)
  layOut(blocks, builder)
  parts.margins(context).attachTo(builder)
  const grid = builder.build()
  const whole = { file, sheet: null, cell: null }
  const findings: Finding[] = []
  if (relations.some(({ type }) => type === 'vbaproject')) findings.push(finding('macros-not-run', whole, {}))
  if (body.hasOtherDocument) findings.push(finding('document-within', whole, {}))
  if (blocks !== read) findings.push(finding('text-in-boxes', whole, {}))
  if (!parts.isComplete) findings.push(finding('drawing-unreadable', whole, {}))
  return { grids: [grid], findings: [...findings, ...sheetFindings(file, grid, [])] }
}

/** The parts beside the body: styles, lists, comments, notes, headers and footers. */
class DocumentParts {
  /** False once one of them is damaged; the body is good all the same. */
  isComplete = true
  readonly #office: OfficePackage
  readonly #relations: readonly Relation[]

  constructor(office: OfficePackage, relations: readonly Relation[]) {
    this.#office = office
    this.#relations = relations
  }

  context(): DocumentContext {
    const styles = new DocxStyles()
    const numbering = new Numbering()
    this.#each('styles', (xml) => styles.read(xml))
    this.#each('numbering', (xml) => numbering.read(xml, (style) => styles.of(style).list))
    const links = linksOf(this.#relations)
    const none: ReadonlyMap<string, string> = new Map()
    const context = { styles, numbering, links, comments: none, footnotes: none, endnotes: none }
    return {
      ...context,
      comments: this.#texts('comments', 'comment', context),
      footnotes: this.#texts('footnotes', 'footnote', context),
      endnotes: this.#texts('endnotes', 'endnote', context),
    }
  }

  margins(context: DocumentContext): PageMargins {
    const margins = new PageMargins()
    for (const type of ['header', 'footer'] as const) {
      this.#each(type, (xml) => {
        if (openFirst(xml, null)) margins.add(`page ${type}`, new BodyReader(xml, context).read())
      })
    }
    return margins
  }

  /** Texts of a part's elements by their ids, behind the name of who wrote them. */
  #texts(type: string, element: string, context: DocumentContext): ReadonlyMap<string, string> {
    const texts = new Map<string, string>()
    this.#each(type, (xml) => {
      for (let event = xml.next(); event !== 'end'; event = xml.next()) {
        if (event !== 'open' || xml.name !== element) continue
        const id = xml.attribute('id') ?? ''
        const author = xml.attribute('author')
        const text = textOfBlocks(markLists(new BodyReader(xml, context).read()))
        texts.set(id, author && text !== '' ? `${author}: ${text}` : text)
      }
    })
    return texts
  }

  #each(type: string, read: (xml: XmlScanner) => void): void {
    for (const { target } of this.#relations.filter((one) => one.type === type && !one.external)) {
      try {
        const xml = this.#office.scan(target)
        if (xml) read(xml)
      } catch (error) {
        if (error instanceof Unreadable && error.isLimit) throw error
        this.isComplete = false
      }
    }
  }
}

function linksOf(relations: readonly Relation[]): ReadonlyMap<string, string> {
  return new Map(relations.filter(({ external }) => external).map(({ id, target }) => [id, target]))
}

/** Moves to the first element of that name, or to the first at all; false when there is none. */
function openFirst(xml: XmlScanner, name: string | null): boolean {
  for (let event = xml.next(); event !== 'end'; event = xml.next()) {
    if (event === 'open' && (name === null || xml.name === name)) return true
  }
  return false
}
