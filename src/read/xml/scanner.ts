/**
 * A small, fast XML reader for the parts of workbooks. It moves forward only and builds nothing: whoever uses it looks at one
 * element after the other. Names are matched without their prefix. Document type declarations are refused, so that no entity
 * beyond XML's own five and numbered characters exists.
 */
import type { Budget } from '../budget.ts'
import { damaged, unreadable } from '../unreadable.ts'

export type XmlEvent = 'open' | 'close' | 'text' | 'end'

const TAB = 0x09
const LINE_FEED = 0x0a
const CARRIAGE_RETURN = 0x0d
const SPACE = 0x20
const EXCLAMATION = 0x21
const SLASH = 0x2f
const COLON = 0x3a
const EQUALS = 0x3d
const GREATER = 0x3e
const QUESTION = 0x3f
const DOUBLE_QUOTE = 0x22
const SINGLE_QUOTE = 0x27

export class XmlScanner {
  /** Name of the element just opened or closed, without prefix. */
  name = ''
  /** How many elements are open; counts the one just opened, not the one just closed. */
  depth = 0

  readonly #text: string
  readonly #budget: Budget
  readonly #lenient: boolean
  /** Names of the open elements as written, and without their prefix. */
  readonly #open: string[] = []
  readonly #openNames: string[] = []
  /** Offsets of the current element's attributes in fours: name start, name end, value start, value end. */
  readonly #attributes: number[] = []
  #position = 0
  #selfClosing = false
  #textStart = 0
  #textEnd = 0
  #textIsLiteral = false

  /**
   * `lenient` is for VML, which programs write with the habits of HTML: elements that are never closed end with the one around
   * them, and a close without an open is passed over.
   */
  constructor(text: string, budget: Budget, lenient = false) {
    this.#text = text
    this.#budget = budget
    this.#lenient = lenient
  }

  /** Moves on to the next event. An element without content gives `open` and then `close`. */
  next(): XmlEvent {
    if (this.#selfClosing) {
      this.#selfClosing = false
      this.#open.pop()
      this.#openNames.pop()
      this.depth -= 1
      return 'close'
    }
    const text = this.#text
    for (;;) {
      const start = this.#position
      if (start >= text.length) return this.#end()
      if (text.charCodeAt(start) !== 0x3c) {
        const found = text.indexOf('<', start)
        this.#position = found < 0 ? text.length : found
        if (this.depth === 0) continue
        this.#textStart = start
        this.#textEnd = this.#position
        this.#textIsLiteral = false
        return 'text'
      }
      const code = text.charCodeAt(start + 1)
      if (code === SLASH) return this.#closeTag(start + 2)
      if (code === QUESTION) this.#position = this.#after('?>', start + 2)
      else if (code !== EXCLAMATION) return this.#openTag(start + 1)
      else if (text.startsWith('<!--', start)) this.#position = this.#after('-->', start + 4)
      else if (text.startsWith('<![CDATA[', start)) {
        this.#position = this.#after(']]>', start + 9)
        this.#textStart = start + 9
        this.#textEnd = this.#position - 3
        this.#textIsLiteral = true
        return 'text'
      } else throw unreadable('file-declares-entities', {})
    }
  }

  /** The text of the current `text` event, decoded. */
  get text(): string {
    const raw = withLineFeeds(this.#text.slice(this.#textStart, this.#textEnd))
    if (!this.#textIsLiteral && raw.includes('&')) return this.#decodeInPieces(raw)
    this.#budget.checkCellText(raw.length)
    return raw
  }

  /** Value of an attribute of the element just opened, by its name without prefix; null when it has none. */
  attribute(name: string): string | null {
    const at = this.#attributes
    for (let i = 0; i < at.length; i += 4) {
      const start = at[i] ?? 0
      const end = at[i + 1] ?? 0
      if (end - start < name.length || !this.#text.startsWith(name, end - name.length)) continue
      if (end - start > name.length && this.#text.charCodeAt(end - name.length - 1) !== COLON) continue
      return decodeEntities(this.#text.slice(at[i + 2], at[i + 3]))
    }
    return null
  }

  /** After `open`: goes past the element's close. */
  skip(): void {
    const outside = this.depth - 1
    while (this.depth > outside) if (this.next() === 'end') return
  }

  /** After `open`: all text within the element, which is left behind. */
  content(): string {
    const outside = this.depth - 1
    let content = ''
    while (this.depth > outside) {
      const event = this.next()
      if (event === 'text') content += this.text
      else if (event === 'end') break
    }
    return content
  }

  /** A text of very many entities is given up as soon as it has become too long, not when all of it is decoded. */
  #decodeInPieces(raw: string): string {
    let decoded = ''
    for (let at = 0; at < raw.length; ) {
      const end = pieceEnd(raw, at + LONGEST_PIECE)
      decoded += decodeEntities(raw.slice(at, end))
      this.#budget.checkCellText(decoded.length)
      at = end
    }
    return decoded
  }

  #end(): XmlEvent {
    if (this.depth > 0 && !this.#lenient) throw damaged('one of its parts stops in the middle')
    this.depth = 0
    return 'end'
  }

  #after(mark: string, from: number): number {
    const found = this.#text.indexOf(mark, from)
    if (found < 0) throw damaged('one of its parts stops in the middle')
    return found + mark.length
  }

  #closeTag(start: number): XmlEvent {
    const end = this.#text.indexOf('>', start)
    if (end < 0) throw damaged('one of its parts stops in the middle')
    this.#position = end + 1
    const open = this.#open.pop()
    if (open !== undefined && this.#closes(open, start, end)) {
      this.name = this.#openNames.pop() ?? ''
      this.depth -= 1
      return 'close'
    }
    if (!this.#lenient) throw damaged('one of its parts is not well formed')
    if (open !== undefined) this.#open.push(open)
    return this.#closeLeniently(this.#text.slice(start, end).trim())
  }

  /** Whether the close tag names the element as it was opened, prefix and all. */
  #closes(open: string, start: number, end: number): boolean {
    const nameEnd = start + open.length
    return this.#text.startsWith(open, start) && (nameEnd === end || isSpace(this.#text.charCodeAt(nameEnd)))
  }

  #closeLeniently(name: string): XmlEvent {
    const at = this.#open.lastIndexOf(name)
    if (at < 0) return this.next()
    this.#open.length = at
    this.#openNames.length = at
    this.depth = at
    this.name = localName(name)
    return 'close'
  }

  #openTag(start: number): XmlEvent {
    this.#budget.step()
    const text = this.#text
    const attributes = this.#attributes
    attributes.length = 0
    let at = start
    let code = text.charCodeAt(at)
    // Beyond a space no character is white space, and most are: asking so is quicker.
    while (code !== GREATER && code !== SLASH && (code > SPACE || !isSpace(code))) {
      at += 1
      code = text.charCodeAt(at)
      if (at >= text.length) throw damaged('one of its parts stops in the middle')
    }
    const whole = text.slice(start, at)
    for (;;) {
      while (isSpace(code)) code = text.charCodeAt(++at)
      if (code === GREATER || code === SLASH || at >= text.length) break
      const nameStart = at
      while (code !== EQUALS && (code > SPACE || !isSpace(code)) && code !== GREATER && at < text.length)
        code = text.charCodeAt(++at)
      const nameEnd = at
      while (isSpace(code)) code = text.charCodeAt(++at)
      if (code !== EQUALS) throw damaged('one of its parts is not well formed')
      code = text.charCodeAt(++at)
      while (isSpace(code)) code = text.charCodeAt(++at)
      if (code !== DOUBLE_QUOTE && code !== SINGLE_QUOTE) throw damaged('one of its parts is not well formed')
      const end = text.indexOf(code === DOUBLE_QUOTE ? '"' : "'", at + 1)
      if (end < 0) throw damaged('one of its parts stops in the middle')
      attributes.push(nameStart, nameEnd, at + 1, end)
      if (attributes.length > 4 * this.#budget.limits.attributes) this.#budget.refuseAttributes()
      at = end + 1
      code = text.charCodeAt(at)
    }
    this.#selfClosing = code === SLASH
    if (this.#selfClosing) at += 1
    if (text.charCodeAt(at) !== GREATER) throw damaged('one of its parts stops in the middle')
    this.#position = at + 1
    this.name = localName(whole)
    this.#open.push(whole)
    this.#openNames.push(this.name)
    this.depth += 1
    const limit = this.#budget.limits.nesting
    if (this.depth > limit) throw unreadable('limit-nesting', { limit })
    return 'open'
  }
}

/** Any line end is one line feed, before anything is decoded (XML 1.0, 2.11). */
function withLineFeeds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
}

function isSpace(code: number): boolean {
  return code === SPACE || code === LINE_FEED || code === CARRIAGE_RETURN || code === TAB
}

function localName(name: string): string {
  const colon = name.indexOf(':')
  return colon < 0 ? name : name.slice(colon + 1)
}

const LONGEST_PIECE = 1 << 16
const LONGEST_ENTITY = 10

/** A place near `at` that is not in the middle of an entity. */
function pieceEnd(text: string, at: number): number {
  if (at >= text.length) return text.length
  const start = text.lastIndexOf('&', at)
  return start > at - LONGEST_ENTITY ? start : at
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
])

/** Replaces `&amp;`, `&#65;`, `&#x41;`; what is none of XML's own stays as written. */
function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(
    /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|(lt|gt|amp|quot|apos));/g,
    (whole, decimal, hex, name) => {
      if (name) return ENTITIES.get(name) ?? whole
      const point = decimal ? Number.parseInt(decimal, 10) : Number.parseInt(hex, 16)
      return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole
    },
  )
}
