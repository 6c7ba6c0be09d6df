/** Text with look-alikes turned into the plain characters people read them as, so that one list of forms serves every way to write them. */

export interface PlainText {
  readonly plain: string
  /** The place in the text as written of a place in `plain`. */
  readonly place: (index: number) => number
}

const INVISIBLE = /\p{Default_Ignorable_Code_Point}/u
const DASHES = /[\u2010-\u2015\u2212\u2043\uFE58\uFE63\uFF0D\u30FC]/u
const DIGIT = /\p{Nd}/u
const DOTS = /[\u2024\u3002\uFE52\uFF61]/u

/** Digits of other scripts, full-width and mathematical characters become ASCII, dashes a hyphen; what cannot be seen is left out. */
export function plainText(text: string): PlainText {
  if (/^[\t\n\r\x20-\x7e£€“”‘’]*$/.test(text)) return { plain: text, place: (index) => index }
  let plain = ''
  const places: number[] = []
  let at = 0
  for (const character of text) {
    const written = plainCharacter(character)
    for (let unit = 0; unit < written.length; unit += 1) places.push(at)
    plain += written
    at += character.length
  }
  places.push(text.length)
  return { plain, place: (index) => places[index] ?? text.length }
}

function plainCharacter(character: string): string {
  if (character <= '~') return character
  if (INVISIBLE.test(character)) return ''
  if (DASHES.test(character)) return '-'
  if (DOTS.test(character)) return '.'
  const folded = character.normalize('NFKC')
  if (/^[\x20-\x7e]$/.test(folded)) return folded
  return DIGIT.test(character) ? digitOf(character) : character
}

/** Unicode keeps the ten digits of a script together, in order, so a digit's value is how far it stands behind the zero. */
function digitOf(character: string): string {
  const code = character.codePointAt(0) ?? 0
  let value = 0
  while (value < 9 && DIGIT.test(String.fromCodePoint(code - value - 1))) value += 1
  return String(value)
}
