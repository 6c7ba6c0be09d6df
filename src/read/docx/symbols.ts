/** Characters of symbol fonts that mean something in a form; others are bullets and ornaments. */

const WINGDINGS: ReadonlyMap<number, string> = new Map([
  [0x6c, '●'],
  [0x6e, '■'],
  [0x6f, '☐'],
  [0x71, '☐'],
  [0x72, '☐'],
  [0xa1, '○'],
  [0xa4, '◉'],
  [0xa8, '☐'],
  [0xfb, '✗'],
  [0xfc, '✓'],
  [0xfd, '☒'],
  [0xfe, '☑'],
])

const WINGDINGS_2: ReadonlyMap<number, string> = new Map([
  [0x4f, '✗'],
  [0x50, '✓'],
  [0x51, '☒'],
  [0x52, '☑'],
  [0x53, '☒'],
  [0x54, '☒'],
  [0xa3, '☐'],
])

const SYMBOL: ReadonlyMap<number, string> = new Map([
  [0xa3, '≤'],
  [0xb1, '±'],
  [0xb3, '≥'],
  [0xb7, '•'],
  [0xae, '→'],
])

const FONTS: ReadonlyMap<string, ReadonlyMap<number, string>> = new Map([
  ['wingdings', WINGDINGS],
  ['wingdings 2', WINGDINGS_2],
  ['symbol', SYMBOL],
])

/** A `sym` element's font and character number (`F0FE`) as a character people read; what is unknown stays as Word stores it. */
export function symbolOf(font: string, char: string): string {
  const code = Number.parseInt(char, 16)
  if (!(code > 0 && code <= 0xffff)) return ''
  return FONTS.get(font.toLowerCase())?.get(code & 0xff) ?? String.fromCharCode(code)
}
