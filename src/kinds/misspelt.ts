/** Whether two words differ by a mistake of spelling. */
import { distance } from 'fastest-levenshtein'
import { ALIKE_WORDS } from '../words/en/alike-words.ts'

/** Shorter words are others with one letter more, less or other: "form" and "farm", "plans" and "plants", "flood" and "food". */
const SHORTEST = 6
/** Of these two letters may still be in each other's place: "raod". */
const SHORTEST_EXCHANGED = 4
/** Words of so many letters may be spelled wrong in two. */
const LONG = 9

/** One letter more, less or other, or two side by side exchanged; in long words two. What begins with another letter is another word, and so is what the list of words that are alike holds. */
export function isMisspelt(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length)
  if (shorter < SHORTEST_EXCHANGED || a[0] !== b[0] || ![a, b].every((word) => /^\p{L}+$/u.test(word))) return false
  if (areBothWords(a, b)) return false
  const apart = distance(a, b)
  const most = shorter < SHORTEST ? 0 : shorter < LONG ? 1 : 2
  return apart <= most || (apart === 2 && isTransposed(a, b))
}

const alikeWords: ReadonlyMap<string, readonly string[]> = new Map(
  ALIKE_WORDS.flatMap((words) => words.map((word) => [word, words] as const)),
)

/** "Carers" and "careers". */
function areBothWords(a: string, b: string): boolean {
  const [one, other] = [a, b].map((word) => word.replace(/s$/, ''))
  return alikeWords.get(one ?? '')?.includes(other ?? '') ?? false
}

/** Two letters side by side in each other's place: "hosue". */
export function isTransposed(a: string, b: string): boolean {
  if (a.length !== b.length) return false
  const first = [...a].findIndex((letter, place) => letter !== b[place])
  return a[first] === b[first + 1] && a[first + 1] === b[first] && a.slice(first + 2) === b.slice(first + 2)
}
