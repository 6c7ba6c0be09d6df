/** What the library cannot say, put into the parts of the paper, and the parts packed so that they always give the same bytes. */
import { unzipParts, zipParts } from '../zip.ts'

export interface DocumentFacts {
  /** Stands in the properties as the time it was made and last saved. */
  readonly date: Date
  /** Of each table in turn: the short text and the sentence that screen readers give. */
  readonly tables: readonly { readonly title: string; readonly description: string }[]
}

/** Bytes of a `.docx` as the library wrote them → the bytes to keep. */
export function finishDocument(bytes: Uint8Array, { date, tables }: DocumentFacts): Uint8Array {
  const parts = unzipParts(bytes)
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
  let index = 0
  edit('word/document.xml', (xml) =>
    xml.replace(/<\/w:tblPr>/g, (end) => {
      const facts = tables[index]
      index += 1
      if (!facts) return end
      return `<w:tblCaption w:val="${escapeAttribute(facts.title)}"/><w:tblDescription w:val="${escapeAttribute(facts.description)}"/>${end}`
    }),
  )
  const links = linkNames(parts.get('word/_rels/document.xml.rels')?.toString('utf8') ?? '')
  const renamed = (xml: string) =>
    xml.replace(/(\b(?:Id|r:id)=")([^"]*)(?=")/g, (_, start: string, id: string) => start + (links.get(id) ?? id))
  edit('word/_rels/document.xml.rels', renamed)
  edit('word/document.xml', (xml) => countBookmarks(renamed(xml)))
  // The library writes an empty part of comments even when there are none.
  for (const name of [...parts.keys()]) if (/^word\/(?:_rels\/)?comments/.test(name)) parts.delete(name)
  edit('word/_rels/document.xml.rels', (xml) => xml.replace(/<Relationship\b[^>]*\/comments"[^>]*\/>/g, ''))
  edit('[Content_Types].xml', (xml) => xml.replace(/<Override\b[^>]*\/word\/comments[^>]*\/>/g, ''))
  // Programs that tell a file's kind by its first bytes expect the list of types first.
  const types = '[Content_Types].xml'
  return zipParts(new Map([...parts].sort(([a], [b]) => Number(b === types) - Number(a === types))))
}

/** The library names links to the web at random; here they are counted. */
function linkNames(relations: string): ReadonlyMap<string, string> {
  const external = [...relations.matchAll(/<Relationship\b[^>]*\bTargetMode="External"[^>]*>/g)]
  const ids = external.flatMap(([tag]) => /\bId="([^"]*)"/.exec(tag)?.[1] ?? [])
  return new Map(ids.map((id, index) => [id, `link${index + 1}`]))
}

/** The library counts bookmarks through all documents of a run; here they are counted in this one. */
function countBookmarks(xml: string): string {
  const numbers = new Map<string, number>()
  return xml.replace(/(<w:bookmark(?:Start|End)\b[^>]*\bw:id=")(\d+)/g, (_, start: string, id: string) => {
    const number = numbers.get(id) ?? numbers.size + 1
    numbers.set(id, number)
    return `${start}${number}`
  })
}

function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
