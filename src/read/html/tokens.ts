/** A web page as tags and texts, in one pass, whatever is wrong with it: what is no tag is text, what is never closed ends with the page. */
import type { Budget } from '../budget.ts'
import { decodeEntities } from '../exported-text.ts'

export type HtmlToken =
  | { readonly kind: 'text'; readonly text: string }
  | {
      /** An element that closes itself opens nothing. */
      readonly kind: 'open' | 'empty' | 'close'
      readonly name: string
      readonly attribute: (name: string) => string | null
    }

/** Elements whose content is no markup; only the first is seen by readers of the page. */
const RAW_ELEMENTS: ReadonlySet<string> = new Set(['textarea', 'script', 'style', 'title', 'xmp', 'noframes'])
const SEEN_RAW = 'textarea'
const NAME = /[a-z][a-z\d:-]*/iy
/** Tags are not longer than this; a quotation mark that opens one and never closes is nobody's. */
const LONGEST_TAG = 100_000
/** A space that does not collapse with others. */
const FIXED_SPACE = /&(?:nbsp|#0*160|#x0*a0);/gi
/** Control characters that numbers of characters may stand for: line breaks and tabs. */
const BREAK_REFERENCE = /&#(?:0*(?:9|10|13)|x0*[9ad]);/gi

export function* htmlTokens(page: string, budget: Budget): Generator<HtmlToken> {
  let at = 0
  while (at < page.length) {
    budget.step()
    const start = page.indexOf('<', at)
    if (start < 0) break
    const end = markupEnd(page, start)
    if (end === null) {
      yield textToken(page.slice(at, start + 1))
      at = start + 1
      continue
    }
    if (start > at) yield textToken(page.slice(at, start))
    at = end
    const tag = tagIn(page, start, end)
    if (!tag) continue
    yield tag
    if (tag.kind !== 'open' || !RAW_ELEMENTS.has(tag.name)) continue
    const close = closeOf(tag.name, page, at)
    if (tag.name === SEEN_RAW) yield textToken(page.slice(at, close))
    at = close
  }
  if (at < page.length) yield textToken(page.slice(at))
}

function textToken(raw: string): HtmlToken {
  return { kind: 'text', text: decoded(raw) }
}

function decoded(raw: string): string {
  if (!raw.includes('&')) return raw
  return decodeEntities(raw.replace(BREAK_REFERENCE, '\n').replace(FIXED_SPACE, '\u00a0'))
}

/** Where the comment, declaration or tag that begins here ends; null when none begins. */
function markupEnd(page: string, start: number): number | null {
  if (page.startsWith('<!--', start)) return after('-->', page, start + 4)
  const code = page[start + 1] ?? ''
  if (code === '!' || code === '?') return after('>', page, start)
  if (!/[a-z/]/i.test(code)) return null
  const last = Math.min(page.length, start + LONGEST_TAG)
  let quote = ''
  for (let at = start + 1; at < last; at += 1) {
    const character = page[at] ?? ''
    if (quote !== '') quote = character === quote ? '' : quote
    else if (character === '>') return at + 1
    else if ((character === '"' || character === "'") && page[at - 1] === '=') quote = character
  }
  const plain = page.indexOf('>', start)
  return plain < 0 ? page.length : plain + 1
}

function after(mark: string, page: string, from: number): number {
  const found = page.indexOf(mark, from)
  return found < 0 ? page.length : found + mark.length
}

/** Where the close of an element without markup begins, or the page ends. */
function closeOf(name: string, page: string, from: number): number {
  const close = new RegExp(`</${name}\\b`, 'gi')
  close.lastIndex = from
  return close.exec(page)?.index ?? page.length
}

function tagIn(page: string, start: number, end: number): Exclude<HtmlToken, { kind: 'text' }> | null {
  const closes = page[start + 1] === '/'
  NAME.lastIndex = start + (closes ? 2 : 1)
  const name = NAME.exec(page)?.[0]
  if (!name) return null
  const written = page.slice(NAME.lastIndex, end - 1)
  return {
    kind: closes ? 'close' : written.endsWith('/') ? 'empty' : 'open',
    name: name.toLowerCase(),
    attribute: (wanted) => attributeIn(written, wanted),
  }
}

/** The value of an attribute, empty for one without; null when it is not there. */
function attributeIn(written: string, wanted: string): string | null {
  for (const [, name = '', double, single, bare] of written.matchAll(ATTRIBUTE)) {
    if (name.toLowerCase() === wanted) return decoded(double ?? single ?? bare ?? '')
  }
  return null
}

const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+)))?/g
