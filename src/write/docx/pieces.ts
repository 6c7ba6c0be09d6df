/**
 * The pieces the paper is put together from, as WordprocessingML (ISO 29500-1, 17): paragraphs, lists and tables that repeat their header
 * and split with care. A paper of many returns has hundreds of thousands of these, too many to make an object of each element first.
 */
import { escapeXml } from '../escape-xml.ts'
import { fixedColours, type Look } from '../look.ts'
import { legalText } from '../text.ts'
import type { AnswerRow } from './content.ts'
import { CELL, CONTACT, HEADER_CELL, LISTS, PLACEHOLDER, QUIET, TEXT_WIDTH } from './document-styles.ts'
import { committeeWords } from './words.ts'

/** Elements that may stand in the body of a document. */
export type Markup = string

export interface Paper {
  readonly look: Look
  /** Web addresses the paper links to, in the order of their links. */
  readonly links: string[]
  /** Names of the places that links within the paper lead to, in their order. */
  readonly places: string[]
}

interface ParagraphLook {
  readonly style?: string
  readonly heading?: 'Heading1' | 'Heading2' | 'Heading3' | 'Title'
  readonly list?: { readonly number: number; readonly level: number }
  readonly keepNext?: boolean
  readonly onNewPage?: boolean
  readonly quiet?: boolean
  /** Where a tab ends, flush with the right, in twentieths of a point. */
  readonly tab?: number
  /** Twentieths of a point below it. */
  readonly spaceAfter?: number
  /** Stands before the text and is not seen. */
  readonly hidden?: string
}

/** A paragraph of plain text. Line ends within it stay; text that begins from the right is laid out from the right. */
export function paragraph(text: string, look: ParagraphLook = {}): Markup {
  return paragraphOf(hiddenRun(look) + runs(text, look.quiet), { ...look, fromRight: readsFromRight(text) })
}

export interface ChoiceBox {
  /** What is chosen here, for those who do not see what stands around it. */
  readonly name: string
  readonly choices: readonly string[]
  /** Holds the place of the answer until there is one. */
  readonly prompt: string
}

/** A paragraph with a list to choose from, which takes other words too (ISO 29500-1, 17.5.2.5). */
export function choiceParagraph(chosen: string, box: ChoiceBox, look: ParagraphLook = {}): Markup {
  const items = box.choices.map((choice) => {
    const text = escapeXml(legalText(choice))
    return `<w:listItem w:displayText="${text}" w:value="${text}"/>`
  })
  const isEmpty = chosen === ''
  const control = [
    `<w:sdt><w:sdtPr><w:alias w:val="${escapeXml(legalText(box.name))}"/>${isEmpty ? '<w:showingPlcHdr/>' : ''}`,
    `<w:comboBox>${items.join('')}</w:comboBox></w:sdtPr><w:sdtContent>`,
    isEmpty ? run(box.prompt, `<w:rStyle w:val="${PLACEHOLDER}"/>`) : runs(chosen),
    '</w:sdtContent></w:sdt>',
  ].join('')
  return paragraphOf(hiddenRun(look) + control, look)
}

function hiddenRun({ hidden }: ParagraphLook): Markup {
  return hidden === undefined ? '' : run(hidden, '<w:noProof/><w:vanish/>')
}

/** Its properties stand in the order in which the format wants them. */
function paragraphOf(content: Markup, look: ParagraphLook & { readonly fromRight?: boolean }): Markup {
  const { heading, list, keepNext, onNewPage, spaceAfter, tab, fromRight } = look
  const style = look.style ?? heading ?? (list ? 'ListParagraph' : null)
  const properties = [
    style ? `<w:pStyle w:val="${style}"/>` : '',
    keepNext ? '<w:keepNext/>' : '',
    onNewPage ? '<w:pageBreakBefore/>' : '',
    list ? `<w:numPr><w:ilvl w:val="${list.level}"/><w:numId w:val="${list.number}"/></w:numPr>` : '',
    tab === undefined ? '' : `<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="${tab}"/></w:tabs>`,
    fromRight ? '<w:bidi/>' : '',
    spaceAfter === undefined ? '' : `<w:spacing w:after="${spaceAfter}"/>`,
  ].join('')
  return `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`
}

function runs(text: string, quiet = false): Markup {
  const style = quiet ? `<w:rStyle w:val="${QUIET}"/>` : ''
  const properties = style + (readsFromRight(text) ? '<w:rtl/>' : '')
  return legalText(text)
    .split('\n')
    .map((line, index) => run(line, properties, index > 0 ? '<w:br/>' : ''))
    .join('')
}

function run(line: string, properties: Markup, before: Markup = ''): Markup {
  const shown = `${before}<w:t xml:space="preserve">${escapeXml(line)}</w:t>`
  return `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}${shown}</w:r>`
}

function linkRun(text: string): Markup {
  return run(legalText(text), '<w:rStyle w:val="Hyperlink"/>')
}

/** Whether the first letter of a text is one of a script that is written from the right (Unicode's rule P2). */
function readsFromRight(text: string): boolean {
  const letter = /\p{L}/u.exec(text)?.[0]
  return (
    letter !== undefined &&
    /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(letter)
  )
}

/** A line that opens an address. */
export function linkLine({ links }: Paper, text: string, address: string): Markup {
  const id = linkId(links.push(address))
  return paragraphOf(`<w:hyperlink w:history="1" r:id="${id}">${linkRun(text)}</w:hyperlink>`, { style: CONTACT })
}

/** Name of the relation of a paper's link; links are counted from 1. */
export function linkId(number: number): string {
  return `link${number}`
}

/** The next numbered paragraph of the paper. */
export function numbered(text: string): Markup {
  return paragraph(text, { list: { number: LISTS.numbered, level: 0 } })
}

export function bullet(text: string, level: number, look: ParagraphLook = {}): Markup {
  return paragraph(text, { ...look, list: { number: LISTS.bullets, level: Math.min(level, 3) } })
}

/** A heading that links can lead to. */
export function headingWithPlace(
  { places }: Paper,
  text: string,
  heading: 'Heading2' | 'Heading3',
  place: string,
): Markup {
  const id = places.push(place)
  const start = `<w:bookmarkStart w:name="${place}" w:id="${id}"/>`
  return paragraphOf(`${start}${runs(text)}<w:bookmarkEnd w:id="${id}"/>`, { heading })
}

/**
 * A line of the contents. Its page number is a field that only a program that lays the paper out can fill in: LibreOffice does so when it opens
 * the paper, Word when it prints it, makes a PDF of it or is told to (select all, F9). Until then nothing stands there, rather than a guess.
 */
export function contentsLine(text: string, place: string, level: number): Markup {
  const link = `<w:hyperlink w:history="1" w:anchor="${place}">${linkRun(text)}</w:hyperlink>`
  return paragraphOf(`${link}<w:r><w:tab/></w:r>${pageOf(place)}`, {
    list: { number: LISTS.bullets, level },
    spaceAfter: 60,
    tab: TEXT_WIDTH,
  })
}

/** The page a place is on (ISO 29500-1, 17.16.5.45), marked as not worked out yet. */
function pageOf(place: string): Markup {
  return [
    '<w:r><w:fldChar w:fldCharType="begin" w:dirty="true"/></w:r>',
    `<w:r><w:instrText xml:space="preserve"> PAGEREF ${place} \\h </w:instrText></w:r>`,
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>',
  ].join('')
}

/** Rows shorter than this stay whole on a page; longer ones go on to the next, or half a page would stand empty. */
const MOST_LINES_KEPT_WHOLE = 14
const CHARACTERS_A_LINE = 62
/** Rows that stay together below a heading. */
const FEWEST_ROWS = 3

/** Questions on the left, answers on the right, the partnership's name above both and again on each further page. */
export function answerTable(paper: Paper, label: string, name: string, rows: readonly AnswerRow[]): Markup {
  const body = rows.map((row, index) => {
    // A heading at the foot of a page has something below it.
    const keepNext = index < FEWEST_ROWS
    return {
      keptWhole: linesOf(row) <= MOST_LINES_KEPT_WHOLE,
      cells: [paragraph(row.question, { style: CELL, keepNext }), answerParagraphs(row, keepNext)],
    }
  })
  const facts = { title: name, description: committeeWords.updateTable(name) }
  return table(paper, facts, [0.3, 0.7], [label, name].map(headerText), body)
}

/** A table of short texts. */
export function plainTable(
  paper: Paper,
  facts: TableFacts,
  shares: readonly number[],
  header: readonly string[],
  rows: readonly (readonly string[])[],
): Markup {
  const body = rows.map((row) => ({ keptWhole: true, cells: row.map((text) => paragraph(text, { style: CELL })) }))
  return table(paper, facts, shares, header.map(headerText), body)
}

function headerText(text: string): Markup {
  return paragraph(text, { style: HEADER_CELL })
}

/** The short text and the sentence that screen readers give. */
export interface TableFacts {
  readonly title: string
  readonly description: string
}

export interface BodyRow {
  /** Not split between two pages. */
  readonly keptWhole: boolean
  /** Room that is left however little stands in it, in twentieths of a point. */
  readonly height?: number
  /** For each cell whether it is shaded; left out, the first is. */
  readonly shaded?: readonly boolean[]
  readonly cells: readonly Markup[]
}

/** A table whose header comes again on each page; the first cell of each row heads it. */
export function table(
  { look }: Pick<Paper, 'look'>,
  { title, description }: TableFacts,
  shares: readonly number[],
  header: readonly Markup[],
  rows: readonly BodyRow[],
): Markup {
  const widths = shares.map((share) => Math.round(TEXT_WIDTH * share))
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')
  const headings = header.map((content, index) => cell(widths[index], content, look.colour)).join('')
  return [
    `<w:tbl><w:tblPr>${TABLE_LOOK}<w:tblCaption w:val="${escapeXml(title)}"/>`,
    `<w:tblDescription w:val="${escapeXml(description)}"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>`,
    `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${headings}</w:tr>`,
    ...rows.map((row) => bodyRow(widths, row)),
    '</w:tbl>',
  ].join('')
}

/** Lines between rows only; the first row and the first column are headers. */
const TABLE_LOOK = [
  `<w:tblW w:type="dxa" w:w="${TEXT_WIDTH}"/><w:tblBorders>`,
  ...['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) =>
    ['left', 'right', 'insideV'].includes(side)
      ? `<w:${side} w:val="none" w:color="auto" w:sz="0"/>`
      : `<w:${side} w:val="single" w:color="${fixedColours.line}" w:sz="4"/>`,
  ),
  '</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar>',
  '<w:top w:type="dxa" w:w="60"/><w:left w:type="dxa" w:w="113"/><w:bottom w:type="dxa" w:w="60"/><w:right w:type="dxa" w:w="113"/>',
  '</w:tblCellMar><w:tblLook w:firstRow="true" w:lastRow="false" w:firstColumn="true" w:lastColumn="false" w:noHBand="true" w:noVBand="true"/>',
].join('')

/** Behind the first column. */
const SHADE = 'F2F5F7'

function bodyRow(widths: readonly number[], { keptWhole, height, shaded = [true], cells }: BodyRow): Markup {
  const written = cells.map((content, index) => cell(widths[index], content, shaded[index] ? SHADE : null)).join('')
  const properties = [
    keptWhole ? '<w:cantSplit/>' : '',
    height === undefined ? '' : `<w:trHeight w:val="${height}" w:hRule="atLeast"/>`,
  ].join('')
  return `<w:tr>${properties && `<w:trPr>${properties}</w:trPr>`}${written}</w:tr>`
}

function cell(width: number | undefined, content: Markup, fill: string | null): Markup {
  const shade = fill ? `<w:shd w:fill="${fill}" w:color="auto" w:val="clear"/>` : ''
  return `<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="${width ?? 0}"/>${shade}</w:tcPr>${content}</w:tc>`
}

/** One paragraph as it is, several as a list, nothing with a word that says so; then what is to be said of them. */
function answerParagraphs({ entries, none, remarks }: AnswerRow, keepNext: boolean): Markup {
  const look = { style: CELL, keepNext }
  const [only] = entries
  if (!only) return paragraph(none, { ...look, quiet: true })
  const said = remarks.map((remark) => paragraph(remark, { ...look, quiet: true })).join('')
  if (entries.length === 1) return paragraph(only.text, look) + said
  return entries.map(({ text, level }) => bullet(text, level, look)).join('') + said
}

function linesOf({ entries }: AnswerRow): number {
  return entries.reduce((sum, { text }) => sum + Math.ceil((text.length + 1) / CHARACTERS_A_LINE), 0)
}
