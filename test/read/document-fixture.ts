/** Word documents built in memory from strings, so that a test can show the very XML it is about, and documents laid out from sheets. */
import type { CellRange, Grid } from '../../src/read/grid.ts'
import { type Parts, relationsPart, zip } from './workbook-fixture.ts'

const MAIN = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ')

export interface DocumentOptions {
  /** Children of the root of each part: `{ numbering: '<w:abstractNum …' }`. */
  readonly parts?: Partial<Record<PartName, string>>
  /** Addresses outside, by the ids of their relations. */
  readonly links?: Readonly<Record<string, string>>
}

type PartName = 'styles' | 'numbering' | 'comments' | 'footnotes' | 'endnotes' | 'header' | 'footer'

const ROOTS: Record<PartName, string> = {
  styles: 'styles',
  numbering: 'numbering',
  comments: 'comments',
  footnotes: 'footnotes',
  endnotes: 'endnotes',
  header: 'hdr',
  footer: 'ftr',
}

/** The bytes of a document with this body. */
export function docx(body: string, options: DocumentOptions = {}): Uint8Array {
  return zip(documentParts(body, options))
}

export function documentParts(body: string, { parts = {}, links = {} }: DocumentOptions = {}): Parts {
  const relations: Record<string, readonly [string, string, string?]> = {}
  const files: Record<string, string> = {}
  for (const [name, root] of Object.entries(ROOTS) as [PartName, string][]) {
    const content = parts[name]
    if (content === undefined) continue
    relations[`rId-${name}`] = [name, `${name}1.xml`]
    files[`word/${name}1.xml`] = `<w:${root} ${MAIN}>${content}</w:${root}>`
  }
  for (const [id, address] of Object.entries(links)) relations[id] = ['hyperlink', address, 'External']
  return {
    '[Content_Types].xml': contentTypes(Object.keys(files)),
    '_rels/.rels': relationsPart({ rId1: ['officeDocument', 'word/document.xml'] }),
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document ${MAIN}><w:body>${body}<w:sectPr/></w:body></w:document>`,
    'word/_rels/document.xml.rels': relationsPart(relations),
    ...files,
  }
}

/** What other programs need to open the file. */
function contentTypes(files: readonly string[]): string {
  const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
  const overrides = files.map((file) => {
    const kind = /(\w+)1\.xml$/.exec(file)?.[1] ?? ''
    return `<Override PartName="/${file}" ContentType="${main}.${kind}+xml"/>`
  })
  return `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${main}.document.main+xml"/>${overrides.join('')}</Types>`
}

/** A run, with its properties before it. */
export function run(text: string, properties = ''): string {
  const content = text
    .split(/(\n|\t)/)
    .map((part) =>
      part === '\n' ? '<w:br/>' : part === '\t' ? '<w:tab/>' : `<w:t xml:space="preserve">${escaped(part)}</w:t>`,
    )
    .join('')
  return `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}${content}</w:r>`
}

export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}

/** A paragraph of runs, or of one run with this text. */
export function p(content: string, properties = ''): string {
  const runs = content.startsWith('<w:') || content.startsWith('<mc:') ? content : run(content)
  return `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${content === '' ? '' : runs}</w:p>`
}

/** A table of rows of cells; a cell is blocks, or text of a paragraph a line. */
export function table(...rows: readonly (readonly string[])[]): string {
  return `<w:tbl><w:tblPr/>${rows.map((cells) => tr(...cells)).join('')}</w:tbl>`
}

export function tr(...cells: readonly string[]): string {
  return `<w:tr>${cells.map((one) => (one.startsWith('<w:tc>') ? one : tc(one))).join('')}</w:tr>`
}

export function tc(content: string, properties = ''): string {
  const blocks = content.startsWith('<w:')
    ? content
    : content
        .split('\n')
        .map((line) => p(line))
        .join('')
  return `<w:tc>${properties && `<w:tcPr>${properties}</w:tcPr>`}${blocks}</w:tc>`
}

/** A sheet as one table, with its merged cells. */
export function tableOf({ cells, merges }: Pick<Grid, 'cells' | 'merges'>): string {
  const texts = new Map(cells.map(({ row, column, text }) => [`${row},${column}`, text]))
  const lastRow = Math.max(...cells.map(({ row }) => row), ...merges.map(({ bottom }) => bottom))
  const lastColumn = Math.max(...cells.map(({ column }) => column), ...merges.map(({ right }) => right))
  const rows: string[] = []
  for (let row = 1; row <= lastRow; row += 1) {
    const row_: string[] = []
    for (let column = 1; column <= lastColumn; ) {
      const merge = merges.find((one) => holds(one, row, column))
      const span = merge ? merge.right - column + 1 : 1
      const down = merge && merge.bottom > merge.top
      const properties = [
        span > 1 ? `<w:gridSpan w:val="${span}"/>` : '',
        down ? `<w:vMerge${row === merge.top ? ' w:val="restart"' : ''}/>` : '',
      ].join('')
      row_.push(tc(texts.get(`${row},${column}`) ?? '', properties))
      column += span
    }
    rows.push(`<w:tr>${row_.join('')}</w:tr>`)
  }
  return `<w:tbl><w:tblPr/>${rows.join('')}</w:tbl>`
}

function holds({ top, left, bottom, right }: CellRange, row: number, column: number): boolean {
  return row >= top && row <= bottom && column >= left && column <= right
}

/** Lists of Word's: 1 has bullets, each from 101 on counts from 1. */
export const NUMBERING = [
  '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="\uF0B7"/></w:lvl></w:abstractNum>',
  '<w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>',
  '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>',
  ...Array.from(
    { length: 50 },
    (_, at) =>
      `<w:num w:numId="${101 + at}"><w:abstractNumId w:val="2"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`,
  ),
].join('')

/**
 * A sheet as officers laid forms out in Word before there were workbooks: the short facts at the head as a table, each question as a
 * heading with its answer in paragraphs beneath, bullets and numbers as Word's own lists. Needs `NUMBERING`.
 */
export function pageOf({ cells }: Pick<Grid, 'cells'>): string {
  const rows = new Map<number, string[]>()
  let last = 0
  for (const { row, column, text } of cells) {
    const above = rows.get(last)
    // What goes on in the rows beneath an answer's cell is one cell of several paragraphs in Word.
    if (column > 1 && row > last && above && above.length > 1) above[1] += `\n${text}`
    else {
      rows.set(row, [...(rows.get(row) ?? []), text])
      last = row
    }
  }
  const blocks: string[] = []
  let head: string[][] = []
  let list = 100
  const write = (texts: readonly string[]) => {
    for (const line of texts.flatMap((text) => text.split('\n'))) {
      const [, bullet, number, item] = /^\s*(?:([•·])|(\d{1,2})\.)\s+(.*)$/.exec(line) ?? []
      if (number === '1') list += 1
      const numPr = `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${bullet ? 1 : list}"/></w:numPr>`
      blocks.push(item ? p(item, numPr) : p(line))
    }
  }
  last = 0
  for (const [row, texts] of rows) {
    if (texts.length > 1 && texts.every((text) => text.length < LONGEST_FACT && !/^[•·]/.test(text)))
      head.push([...texts])
    else {
      if (head.length > 0) blocks.push(table(...head))
      head = []
      if (row > last + 1 || texts.length > 1) blocks.push(p(''))
      write(texts)
    }
    last = row
  }
  if (head.length > 0) blocks.push(table(...head))
  return blocks.join('')
}

const LONGEST_FACT = 90
