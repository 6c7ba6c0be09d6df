/**
 * The texts of a workbook, each stored once however many cells show it (ISO 29500-1, 18.4). Sheets of one round say much the same again,
 * which costs neither packing nor room then; docs/decisions has the figures.
 */
import { DECLARATION } from '../package-parts.ts'
import { MAIN, PIECE, textElement } from './markup.ts'

export interface SharedStrings {
  /** Number of a text. */
  indexOf(text: string): number
  /** The part in pieces. */
  part(): Generator<string>
}

export function sharedStrings(): SharedStrings {
  const numbers = new Map<string, number>()
  let uses = 0
  return {
    indexOf: (text) => {
      uses += 1
      const known = numbers.get(text)
      if (known !== undefined) return known
      const number = numbers.size
      numbers.set(text, number)
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
