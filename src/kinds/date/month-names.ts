/** Names of months as they are written: in full, abbreviated, slightly misspelt. */
import { distance } from 'fastest-levenshtein'
import { MONTHS } from './calendar.ts'

/** Number of the month a word names, abbreviated, in full or slightly misspelt ("Febuary"); null for other words. */
export function monthOf(word: string): number | null {
  const lower = word.toLowerCase().replace(/\.$/, '')
  const exact = MONTHS.findIndex(
    (month) => month === lower || (lower.length >= 3 && lower.length <= 4 && isShort(month, lower)),
  )
  if (exact >= 0) return exact + 1
  const near = MONTHS.findIndex((month) => month.length >= 6 && lower[0] === month[0] && distance(lower, month) <= 2)
  if (near >= 0 && lower.length >= 5) return near + 1
  const turned = MONTHS.findIndex(
    (month) => month.length === 5 && lower[0] === month[0] && haveSameLetters(lower, month),
  )
  return turned >= 0 ? turned + 1 : null
}

/** "Arpil", "Marhc": two letters exchanged. */
function haveSameLetters(a: string, b: string): boolean {
  return a.length === b.length && [...a].sort().join('') === [...b].sort().join('')
}

function isShort(month: string, word: string): boolean {
  return word === month.slice(0, 3) || (word === 'sept' && month === 'september')
}

/** Whether a word that names a month is spelt in a way of its own. */
export function misspelt(word: string, month: number): boolean {
  const name = MONTHS[month - 1] ?? ''
  return word.length > 4 && word.toLowerCase() !== name
}
