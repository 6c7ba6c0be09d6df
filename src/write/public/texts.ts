/**
 * Every text a reader, or a program, can find in a file: what the gate looks through. Nothing of the writers is used here, so that
 * what they get wrong is found.
 */
import { parse } from 'csv-parse/sync'
import { type Parts, unzipParts } from '../zip.ts'

/** A part of a file with its texts: a cell, a paragraph or an attribute each. */
export interface TextPart {
  /** `xl/sharedStrings.xml`; empty when the file has no parts. */
  readonly name: string
  readonly xml: string
  readonly texts: readonly string[]
  /** Those that people read: no attributes, scripts or lists of parts. */
  readonly prose: readonly string[]
}

/** The parts of a file by the ending of its name; null for a kind nobody knows how to look into. */
export function partsOf(name: string, bytes: Uint8Array): readonly TextPart[] | null {
  const text = () => new TextDecoder().decode(bytes)
  switch (name.slice(name.lastIndexOf('.') + 1).toLowerCase()) {
    case 'xlsx':
    case 'docx':
      return packageParts(unzipParts(bytes))
    case 'html':
      return [{ name: '', xml: text(), ...markupTexts(text()) }]
    case 'csv': {
      const cells: string[] = parse(text(), { relax_column_count: true }).flat()
      return [{ name: '', xml: '', texts: cells, prose: cells }]
    }
    case 'json':
      return [{ name: '', xml: '', texts: jsonTexts(JSON.parse(text())), prose: [] }]
    default:
      return null
  }
}

function packageParts(parts: Parts): TextPart[] {
  return [...parts].map(([name, content]) => {
    const isMarkup = /\.(?:xml|rels|vml)$/i.test(name)
    const xml = isMarkup ? content.toString('utf8') : ''
    const { texts, prose } = markupTexts(xml)
    return { name, xml, texts: [name, ...texts], prose: READ_PARTS.test(name) ? prose : [] }
  })
}

/** Parts of workbooks and documents whose text people read. */
const READ_PARTS = /^(?:xl\/(?:sharedStrings|worksheets\/)|word\/(?:document|header|footer|footnotes))/

/** Elements that stand within a text; any other ends it. */
const WITHIN =
  /^(?:w:r|w:t|w:rpr|w:hyperlink|w:bookmark\w+|w:prooferr|r|t|rpr|rph|b|i|u|em|strong|span|mark|ins|del|a|abbr|s|small|bdi|q|cite)$/i
/** Elements whose text nobody reads. */
const UNREAD = /<(style)\b[^>]*>[\s\S]*?<\/\1>/gi
/** Attributes that say how a thing looks or where it is drawn. */
const DRAWN =
  /^(?:style|class|d|points|viewbox|transform|x|y|r|s|spans|ht|width|height|w:w|w:rsid\w*|integrity|hash\w*)$/i

/** The texts of markup, entities resolved: runs of text between elements that part them (`prose`), and the values of attributes too. */
function markupTexts(markup: string): Pick<TextPart, 'texts' | 'prose'> {
  const texts: string[] = []
  const prose: string[] = []
  let running = ''
  let inScript = false
  const end = () => {
    if (running.trim()) {
      texts.push(running)
      if (!inScript) prose.push(running)
    }
    running = ''
  }
  for (const [piece, comment, tag, attributes] of markup.replace(UNREAD, '').matchAll(PIECES)) {
    if (comment !== undefined) texts.push(comment)
    else if (tag === undefined) running += entities(piece)
    else {
      if (!WITHIN.test(tag)) end()
      if (tag === 'script') inScript = !piece.startsWith('</')
      for (const [, name = '', double, single] of (attributes ?? '').matchAll(ATTRIBUTE)) {
        const value = double ?? single ?? ''
        if (!DRAWN.test(name) && !value.startsWith('data:')) texts.push(entities(value))
      }
    }
  }
  end()
  return { texts, prose }
}

const PIECES = /<!--([\s\S]*?)-->|<[/!?]?([\w:.-]+)((?:[^>"']|"[^"]*"|'[^']*')*)>|[^<]+|</g
const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  commat: '@',
}

function entities(text: string): string {
  return text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name) => {
    const code = hex ? Number.parseInt(hex, 16) : decimal ? Number(decimal) : null
    if (code !== null) return code <= 0x10ffff ? String.fromCodePoint(code) : whole
    return NAMED[name] ?? whole
  })
}

function jsonTexts(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(jsonTexts)
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, one]) => [key, ...jsonTexts(one)])
  return []
}
