/** Finding what is to be forgotten in a text, however it is spaced, and putting a mark in its place. */

/** What stands where something was taken out. */
export const FORGOTTEN = '[forgotten]'

/** What is to be forgotten, ready to be looked for. */
export interface Wanted {
  readonly texts: readonly string[]
  readonly pattern: RegExp
}

/** Between two words: white space, as text and as pages write it, and the tags that may part them there. */
const GAP = String.raw`(?:\s|&nbsp;|&#160;|<[^<>]*>)+`
const APOSTROPHE = "(?:['’‘]|&apos;|&#39;|&#x27;)"
const ESCAPED: Readonly<Record<string, string>> = {
  '&': '&(?:amp;)?',
  '<': '(?:<|&lt;)',
  '>': '(?:>|&gt;)',
  '"': '(?:"|&quot;|\\\\")',
}

/**
 * Each text is looked for as whole words, in any case.
 *
 * @param texts names, numbers and addresses as they were written; those without a letter or figure are left out
 */
export function wanted(texts: readonly string[]): Wanted {
  const said = [...new Set(texts.map((text) => text.trim()).filter((text) => /[\p{L}\p{N}]/u.test(text)))]
  // The longest first, so that an address is not taken for the name in it.
  const sorted = said.sort((a, b) => b.length - a.length)
  const either = sorted.map(patternOf).join('|')
  return {
    texts: sorted,
    pattern: new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${either || '(?!)'})(?![\p{L}\p{N}])`, 'giu'),
  }
}

function patternOf(text: string): string {
  return text.split(/\s+/).map(wordPattern).join(GAP)
}

function wordPattern(word: string): string {
  return [...word]
    .map((sign) => {
      if (/['’‘]/.test(sign)) return APOSTROPHE
      return ESCAPED[sign] ?? sign.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
    })
    .join('')
}

export function isIn(text: string, { pattern }: Wanted): boolean {
  return text.search(pattern) >= 0 || withoutTags(text).search(pattern) >= 0
}

/** Tags that stood within what is taken out stay, so that a page or part is still one. */
export function takeOut(text: string, { pattern }: Wanted): string {
  return text.replace(pattern, (found) => FORGOTTEN + (found.match(/<[^<>]*>/g) ?? []).join(''))
}

/** As a person reads it: words that are parted by marks of changes or spelling are one. */
function withoutTags(text: string): string {
  return text.replace(/<[^<>]*>/g, '')
}
