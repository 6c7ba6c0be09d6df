/** The paper's body put into its frame, with what the library cannot say, and the parts packed so that they always give the same bytes. */
import { escapeXml } from '../escape-xml.ts'
import { unzipParts, zipParts } from '../zip.ts'
import { linkId, type Markup } from './pieces.ts'

interface FinishedPaper {
  readonly body: Markup
  /** Web addresses the body links to, in the order of their links. */
  readonly links: readonly string[]
  /** Stands in the properties as the time it was made and last saved. */
  readonly date: Date
}

/** Bytes of the frame as the library wrote it → the bytes of the paper. */
export async function finishDocument(frame: Uint8Array, { body, links, date }: FinishedPaper): Promise<Uint8Array> {
  const parts = unzipParts(frame)
  const edit = (name: string, change: (xml: string) => string) => {
    const content = parts.get(name)
    if (content) parts.set(name, Buffer.from(change(content.toString('utf8')), 'utf8'))
  }
  edit('docProps/core.xml', (xml) =>
    xml.replace(
      /(<dcterms:(created|modified)[^>]*>)[^<]*(?=<)/g,
      (_, open: string) => `${open}${date.toISOString().slice(0, 19)}Z`,
    ),
  )
  edit('word/document.xml', (xml) => xml.slice(0, xml.indexOf(PLACE)) + body + xml.slice(xml.indexOf('<w:sectPr>')))
  // The library writes an empty part of comments even when there are none.
  for (const name of [...parts.keys()]) if (/^word\/(?:_rels\/)?comments/.test(name)) parts.delete(name)
  edit('word/_rels/document.xml.rels', (xml) =>
    xml
      .replace(/<Relationship\b[^>]*\/comments"[^>]*\/>/g, '')
      .replace('</Relationships>', (end) => links.map(linkRelation).join('') + end),
  )
  edit('[Content_Types].xml', (xml) => xml.replace(/<Override\b[^>]*\/word\/comments[^>]*\/>/g, ''))
  // Programs that tell a file's kind by its first bytes expect the list of types first.
  const types = '[Content_Types].xml'
  return zipParts(new Map([...parts].sort(([a], [b]) => Number(b === types) - Number(a === types))))
}

/** How the paragraphs begin that keep the body's place. */
const PLACE = '<w:p><w:pPr><w:pStyle w:val="ListParagraph"/>'

function linkRelation(address: string, index: number): string {
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink'
  return `<Relationship Id="${linkId(index + 1)}" Type="${type}" Target="${escapeXml(address)}" TargetMode="External"/>`
}
