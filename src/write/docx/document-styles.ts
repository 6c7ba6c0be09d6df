/** How the paper looks: its styles, and the lists of its paragraphs and bullets (ISO 29500-1, 17.7 and 17.9). Sizes in twentieths of a point. */
import { FONT, fixedColours, type Look } from '../look.ts'
import { DECLARATION } from '../package-parts.ts'

/** A4 with margins of 2.2 cm. */
export const PAGE = { width: 11_906, height: 16_838, margin: 1_247 } as const
export const TEXT_WIDTH = PAGE.width - 2 * PAGE.margin

export const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

/** Numbers of the two lists in the document. */
export const LISTS = { numbered: 1, bullets: 2 } as const

export const QUIET = 'Quiet'
/** Word's own id of the style of what holds the place of an answer. */
export const PLACEHOLDER = 'PlaceholderText'
export const SUBTITLE = 'Meeting'
export const CONTACT = 'Contact'
export const CELL = 'Cell'
export const HEADER_CELL = 'HeaderCell'

interface TextLook {
  /** In half points. */
  readonly size?: number
  readonly colour?: string
  readonly bold?: true
  readonly italic?: true
  readonly underline?: true
}

interface ParagraphLook {
  readonly before?: number
  readonly after?: number
  /** In 240ths of a line. */
  readonly line?: number
  /** Stays with the paragraph below it. */
  readonly keepNext?: true
  /** Stays on one page. */
  readonly keepLines?: true
  /** Level in the outline of the document, from 0. */
  readonly outline?: number
}

interface DocumentStyle {
  readonly id: string
  readonly name: string
  readonly type: 'paragraph' | 'character'
  readonly basedOn: string
  readonly next?: string
  readonly paragraph?: ParagraphLook
  readonly text?: TextLook
}

/** The part of the styles. */
export function stylesPart(look: Look): string {
  const language = '<w:lang w:val="en-GB" w:bidi="ar-SA"/>'
  const normal = textMarkup({ colour: fixedColours.text, size: 22 })
  return [
    `${DECLARATION}<w:styles xmlns:w="${WORD}"><w:docDefaults>`,
    `<w:rPrDefault><w:rPr>${fonts()}${normal}${language}</w:rPr></w:rPrDefault>`,
    `<w:pPrDefault><w:pPr>${paragraphMarkup({ after: 120, line: 264 })}</w:pPr></w:pPrDefault></w:docDefaults>`,
    BASE_STYLES,
    ...documentStyles(look).map(styleMarkup),
    '</w:styles>',
  ].join('')
}

function documentStyles(look: Look): readonly DocumentStyle[] {
  const own = (id: string, name: string, parts: Partial<DocumentStyle>): DocumentStyle => ({
    id,
    name,
    type: 'paragraph',
    basedOn: 'Normal',
    ...parts,
  })
  const words = (id: string, name: string, text: TextLook): DocumentStyle =>
    own(id, name, { type: 'character', basedOn: 'DefaultParagraphFont', text })
  const heading = (level: number, size: number, before: number, after: number) =>
    own(`Heading${level}`, `heading ${level}`, {
      next: 'Normal',
      text: { size, bold: true, colour: look.colour },
      paragraph: { before, after, keepNext: true, keepLines: true, outline: level - 1 },
    })
  return [
    own('Title', 'Title', {
      next: 'Normal',
      text: { size: 40, bold: true, colour: look.colour },
      paragraph: { before: 320, after: 120 },
    }),
    heading(1, 28, 360, 140),
    heading(2, 24, 320, 120),
    heading(3, 22, 240, 100),
    own('ListParagraph', 'List Paragraph', { paragraph: { after: 80 } }),
    own(SUBTITLE, 'Meeting', { text: { size: 24, colour: fixedColours.quiet }, paragraph: { after: 40 } }),
    own(CONTACT, 'Contact', { paragraph: { after: 0 } }),
    own(CELL, 'Cell', { text: { size: 21 }, paragraph: { before: 40, after: 40, line: 252 } }),
    own(HEADER_CELL, 'Header cell', {
      basedOn: CELL,
      text: { bold: true, colour: fixedColours.paper },
      paragraph: { keepNext: true },
    }),
    words('Hyperlink', 'Hyperlink', { colour: look.accent, underline: true }),
    words(QUIET, 'Quiet', { colour: fixedColours.quiet, italic: true }),
    words(PLACEHOLDER, 'Placeholder Text', { colour: fixedColours.quiet }),
  ]
}

/** What the others are based on. */
const BASE_STYLES = [
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>',
  '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/>',
  '<w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>',
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>',
  '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>',
  '<w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/>',
  '</w:tblCellMar></w:tblPr></w:style>',
].join('')

function styleMarkup({ id, name, type, basedOn, next, paragraph, text }: DocumentStyle): string {
  return [
    `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="${basedOn}"/>`,
    next ? `<w:next w:val="${next}"/>` : '',
    type === 'paragraph' ? '<w:qFormat/>' : '<w:unhideWhenUsed/>',
    paragraph ? `<w:pPr>${paragraphMarkup(paragraph)}</w:pPr>` : '',
    text ? `<w:rPr>${textMarkup(text)}</w:rPr>` : '',
    '</w:style>',
  ].join('')
}

/** The elements stand in the order the format wants. */
function paragraphMarkup({ before, after, line, keepNext, keepLines, outline }: ParagraphLook): string {
  const spacing = [
    before === undefined ? '' : ` w:before="${before}"`,
    after === undefined ? '' : ` w:after="${after}"`,
    line === undefined ? '' : ` w:line="${line}"`,
  ].join('')
  return [
    keepNext ? '<w:keepNext/>' : '',
    keepLines ? '<w:keepLines/>' : '',
    spacing ? `<w:spacing${spacing}/>` : '',
    outline === undefined ? '' : `<w:outlineLvl w:val="${outline}"/>`,
  ].join('')
}

function textMarkup({ size, colour, bold, italic, underline }: TextLook): string {
  return [
    bold ? '<w:b/><w:bCs/>' : '',
    italic ? '<w:i/><w:iCs/>' : '',
    colour ? `<w:color w:val="${colour}"/>` : '',
    size ? `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>` : '',
    underline ? '<w:u w:val="single"/>' : '',
  ].join('')
}

function fonts(): string {
  return `<w:rFonts w:ascii="${FONT}" w:eastAsia="${FONT}" w:hAnsi="${FONT}" w:cs="${FONT}"/>`
}

/** The part of the lists: paragraphs numbered through the whole paper, and bullets of four levels. */
export function numberingPart(): string {
  const bullets = ['•', '–', '•', '–'].map((mark, level) => listLevel(level, 'bullet', mark, 284))
  const lists = [
    { number: LISTS.numbered, levels: [listLevel(0, 'decimal', '%1.', 567)] },
    { number: LISTS.bullets, levels: bullets },
  ]
  return [
    `${DECLARATION}<w:numbering xmlns:w="${WORD}">`,
    ...lists.map(
      ({ number, levels }) =>
        `<w:abstractNum w:abstractNumId="${number}"><w:multiLevelType w:val="hybridMultilevel"/>${levels.join('')}</w:abstractNum>`,
    ),
    ...lists.map(({ number }) => `<w:num w:numId="${number}"><w:abstractNumId w:val="${number}"/></w:num>`),
    '</w:numbering>',
  ].join('')
}

function listLevel(level: number, format: 'bullet' | 'decimal', text: string, indent: number): string {
  return [
    `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/>`,
    `<w:pPr><w:ind w:left="${indent * (level + 1)}" w:hanging="${indent}"/></w:pPr></w:lvl>`,
  ].join('')
}
