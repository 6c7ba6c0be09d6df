/**
 * The gate before publication: opens the bytes of every public file and looks for what must not be in it. It trusts nothing that
 * made the files; a file it cannot look into does not pass. What it knows for certain stops the edition; what only looks as if it could
 * lead to somebody is for a person to read (`suspects.ts`).
 */
import { OutputError } from '../files.ts'
import { findDetails, type Search } from './contact-details.ts'
import { partsOf, type TextPart } from './texts.ts'
import { publicWords } from './words.ts'

export type LeakKind = keyof typeof publicWords.leaks

export interface Leak {
  readonly file: string
  readonly kind: LeakKind
  /** What was found, with a few words around it where it was found in a text. */
  readonly quote: string
}

export interface Gate extends Search {
  /** Who may stand as author in a file's properties: the organisation, and titles of the outputs. */
  readonly authors: ReadonlySet<string>
}

/**
 * Lets the files through or throws.
 *
 * @param files bytes of the public files by name
 * @throws OutputError that names each file with what was found in it
 */
export function passGate(files: ReadonlyMap<string, Uint8Array>, gate: Gate): void {
  const leaks = [...files].flatMap(([name, bytes]) => leaksOf(name, bytes, gate))
  if (leaks.length === 0) return
  const lines = leaks
    .slice(0, MOST_LINES)
    .map(({ file, kind, quote }) => `  ${file}: ${publicWords.leaks[kind]}: “${quote}”`)
  if (leaks.length > MOST_LINES) lines.push(`  ${publicWords.andMore(leaks.length - MOST_LINES)}`)
  throw new OutputError([publicWords.notPublished(leaks.length), ...lines, publicWords.whatToDo].join('\n'))
}

const MOST_LINES = 20

/** What must not be in a file but is. */
export function leaksOf(file: string, bytes: Uint8Array, gate: Gate): readonly Leak[] {
  let parts: readonly TextPart[] | null = null
  try {
    parts = partsOf(file, bytes)
  } catch {
    // A file that is broken is as little checked as one of an unknown kind.
  }
  if (!parts) return [{ file, kind: 'unreadable', quote: file }]
  const found = parts.flatMap((part) => [
    ...textLeaks(part, gate),
    ...formulaLeaks(file, part.texts),
    ...partLeaks(part, gate),
  ])
  const seen = new Set<string>()
  return found
    .filter(({ kind, quote }) => !seen.has(`${kind} ${quote}`) && seen.add(`${kind} ${quote}`))
    .map((leak) => ({ file, ...leak }))
}

type Found = Omit<Leak, 'file'>

/** A checksum of ours can hold figures that look like a number to ring. */
const CHECKSUM_DIGITS = 64
const CHECKSUM = /(?<=sha256:)[0-9a-f]{64}(?![0-9a-f])/g

function textLeaks({ texts, prose }: TextPart, gate: Gate): Found[] {
  const read = new Set(prose)
  return [...new Set(texts)].flatMap((text) =>
    findDetails(text.replace(CHECKSUM, '#'.repeat(CHECKSUM_DIGITS)), gate)
      // In markup "w16 6se" is a name of things, and only in what people read an address.
      .filter(({ kind }) => read.has(text) || (kind !== 'address' && kind !== 'name'))
      .map(({ kind, start, end }) => ({ kind, quote: around(text, start, end) })),
  )
}

/** A spreadsheet opens a data file and works out what begins like a formula. */
function formulaLeaks(file: string, texts: readonly string[]): Found[] {
  if (!/\.csv$/i.test(file)) return []
  const formulas = texts.filter(
    (text) => /^[\s]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/.test(text) && Number.isNaN(Number(text)),
  )
  return formulas.map((text) => ({ kind: 'formula', quote: around(text, 0, 0) }))
}

function around(text: string, start: number, end: number): string {
  const from = Math.max(0, start - 20)
  const to = Math.min(text.length, end + 20)
  return `${from > 0 ? '…' : ''}${text.slice(from, to).replace(/\s+/g, ' ')}${to < text.length ? '…' : ''}`
}

/** What is hidden, remarked or signed in a part of a workbook, document or page. */
function partLeaks({ name, xml }: TextPart, gate: Gate): Found[] {
  return [
    ...hiddenLeaks(name, xml),
    ...commentLeaks(name, xml),
    ...authorLeaks(name, xml, gate),
    ...linkLeaks(name, xml),
    ...foreignParts(name),
  ]
}

function hiddenLeaks(name: string, xml: string): Found[] {
  const sheets = [...xml.matchAll(/<(?:\w+:)?sheet\b[^>]*\bstate="(?:veryH|h)idden"[^>]*>/g)].map(([tag]) => ({
    kind: 'hiddenSheet' as const,
    quote: attribute(tag, 'name') ?? name,
  }))
  const hidesCells = /^xl\/worksheets\//.test(name) && /<(?:\w+:)?(?:row|col)\b[^>]*\bhidden="(?:1|true)"/.test(xml)
  const hidesText = /^word\//.test(name) && /<w:vanish(?:\s*\/>|\s+w:val="(?:1|true|on)")/.test(xml)
  return [
    ...sheets,
    ...(hidesCells ? [{ kind: 'hiddenCells' as const, quote: name }] : []),
    ...(hidesText ? [{ kind: 'hiddenText' as const, quote: name }] : []),
  ]
}

function commentLeaks(name: string, xml: string): Found[] {
  const isPart =
    /(?:^|\/)(?:threadedComments?|persons?|comments)\w*(?:\/|\.xml$)/i.test(name) && !name.endsWith('.rels')
  const inPage = name === '' && /<!--/.test(xml)
  return isPart || inPage ? [{ kind: 'comment', quote: name || /<!--[\s\S]{0,60}/.exec(xml)?.[0] || '' }] : []
}

const AUTHOR_ELEMENT = /<(dc:creator|cp:lastModifiedBy|Manager|Company)\b[^>]*>([^<]*)</g
const AUTHOR_ATTRIBUTE = /\bw:author="([^"]*)"/g
const AUTHOR_META = /<meta\b[^>]*\bname=["']?(?:author|creator)["']?[^>]*>/gi

function authorLeaks(name: string, xml: string, { authors }: Gate): Found[] {
  const elements = name.startsWith('docProps/') ? [...xml.matchAll(AUTHOR_ELEMENT)].map((match) => match[2] ?? '') : []
  const attributes = [...xml.matchAll(AUTHOR_ATTRIBUTE)].map((match) => match[1] ?? '')
  const metas = name === '' ? [...xml.matchAll(AUTHOR_META)].map(([tag]) => attribute(tag, 'content') ?? tag) : []
  return [...elements, ...attributes, ...metas]
    .map(plain)
    .filter((author) => author.trim() !== '' && !authors.has(author.trim()))
    .map((quote) => ({ kind: 'author', quote }))
}

/** A link out of the file may only lead to the web. */
function linkLeaks(name: string, xml: string): Found[] {
  const targets = name.endsWith('.rels')
    ? [...xml.matchAll(/<Relationship\b[^>]*\bTargetMode="External"[^>]*>/g)].map(
        ([tag]) => attribute(tag, 'Target') ?? '',
      )
    : name === ''
      ? [...xml.matchAll(/<[^>]*\s(?:href|src|action|srcset|poster)=["'][^>]*>/gi)].flatMap(([tag]) =>
          [...tag.matchAll(/\s(?:href|src|action|srcset|poster)=(?:"([^"]*)"|'([^']*)')/gi)].map(
            (match) => match[1] ?? match[2] ?? '',
          ),
        )
      : []
  return targets
    .map(plain)
    .filter((target) => !/^(?:https?:\/\/|#|data:image\/)/i.test(target) && !/^mailto:/i.test(target))
    .map((quote) => ({ kind: 'file', quote }))
}

/** Parts that no output needs: other workbooks, macros, programs embedded in a document. */
function foreignParts(name: string): Found[] {
  if (/(?:^|\/)(?:externalLinks|embeddings|activeX|ctrlProps)\//.test(name)) return [{ kind: 'file', quote: name }]
  return /vbaProject|\.bin$/i.test(name) ? [{ kind: 'unreadable', quote: name }] : []
}

function attribute(tag: string, name: string): string | null {
  const match = new RegExp(String.raw`\s${name}=(?:"([^"]*)"|'([^']*)')`).exec(tag)
  return match ? plain(match[1] ?? match[2] ?? '') : null
}

function plain(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
}
