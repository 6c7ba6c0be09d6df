/** HTML in which text is always text: whatever is put into the template is escaped, unless it is markup made the same way. */
import { wellFormed } from '../text.ts'

/** A piece of HTML that is safe to print. Only the functions of this file make one. */
export class Markup {
  readonly html: string

  private constructor(html: string) {
    this.html = html
  }

  static of(html: string): Markup {
    return new Markup(html)
  }
}

export type Content = Markup | string | number | null | false | readonly Content[]

/** Tagged template: html`<p>${text}</p>`. Attribute values must stand in double quotes. */
export function html(parts: TemplateStringsArray, ...contents: readonly Content[]): Markup {
  let whole = parts[0] ?? ''
  for (let at = 0; at < contents.length; at += 1) whole += print(contents[at] ?? null) + (parts[at + 1] ?? '')
  return Markup.of(whole)
}

function print(content: Content): string {
  if (content === null || content === false) return ''
  if (content instanceof Markup) return content.html
  if (typeof content === 'string') return escapeText(content)
  if (typeof content === 'number') return String(content)
  let whole = ''
  for (const one of content) whole += print(one)
  return whole
}

const NAMED: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Text as it may stand between tags or in a quoted attribute. Characters HTML cannot hold go or become the replacement character. */
export function escapeText(text: string): string {
  const whole = wellFormed(text)
  if (!SPECIAL.test(whole)) return whole
  return whole.replace(UNWRITABLE, '').replace(/[&<>"']/g, (character) => NAMED[character] ?? '')
}

/** Most text has none of these, and all text of the pages comes through here. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: all that is looked at more closely
const SPECIAL = /[&<>"'\u0000-\u0008\u000B\u000E-\u001F\u007F-\u009F\uFDD0-\uFDEF\uFFFE\uFFFF]/
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters HTML does not allow in text
const UNWRITABLE = /[\u0000-\u0008\u000B\u000E-\u001F\u007F-\u009F\uFDD0-\uFDEF\uFFFE\uFFFF]/g

/**
 * An address that may stand in `href`: a place on this page or a relative path. Anything with a scheme (`javascript:`, `data:`, `https:`)
 * or another host (`//…`) gives null, since the page links to nothing but itself and the officers' files.
 */
export function safeAddress(address: string | null): string | null {
  if (address === null || /^[\s\\/]*[\\/]{2}/.test(address)) return null
  const beforePath = address.split(/[/?#]/, 1)[0] ?? ''
  return beforePath.includes(':') ? null : address
}

/** The items of a list to show at once and those to fold away, which are never one alone. */
export function shownAndFolded<Item>(
  items: readonly Item[],
  most: number,
): readonly [readonly Item[], readonly Item[]] {
  const end = items.length > most + 1 ? most : items.length
  return [items.slice(0, end), items.slice(end)]
}
