/**
 * The texts of a workbook, each stored once however many cells show it (ISO 29500-1, 18.4). Sheets of one round say much the same again,
 * which costs neither packing nor room then; docs/decisions has the figures.
 */
import { DECLARATION } from '../package-parts.ts'
import { MAIN, PIECE, textElement } from './markup.ts'

/** Characters that are kept to be found again: more than an ordinary round has, and what memory can bear of the rounds of hundreds of bodies. */
const MOST_KEPT = 1 << 24
/** Texts so short are names and headings, which come again, and of which a table's headings have to be shared. */
const SHORT = 80

export interface SharedStrings {
  /** Number of a text; null for a new and long one where no more are kept, which then stands in its cell. */
  indexOf(text: string): number | null
  /** The part in pieces. */
  part(): Generator<string>
}

export function sharedStrings(mostKept = MOST_KEPT): SharedStrings {
  const numbers = new Map<string, number>()
  let uses = 0
  let kept = 0
  return {
    indexOf: (text) => {
      const known = numbers.get(text)
      if (known === undefined && text.length > SHORT && kept + text.length > mostKept) return null
      uses += 1
      if (known !== undefined) return known
      const number = numbers.size
      numbers.set(text, number)
      kept += text.length
      return number
    },
    *part() {
      yield `${DECLARATION}<sst xmlns="${MAIN}" count="${uses}" uniqueCount="${numbers.size}">`
      let piece = ''
      for (const text of numbers.keys()) {
        piece += `<si>${textElement(text)}</si>`
        if (piece.length > PIECE) {
          yield piece
          piece = ''
        }
      }
      yield `${piece}</sst>`
    },
  }
}
