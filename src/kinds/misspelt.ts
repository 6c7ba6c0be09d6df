/** Whether two words differ by a mistake of spelling. */
import { distance } from 'fastest-levenshtein'

/** Shorter words are others with one letter more or less: "form" and "farm". */
const SHORTEST = 4
/** Words of so many letters may be spelled wrong in two. */
const LONG = 9

/** One letter more, less or other, or two side by side exchanged; in long words two. What begins with another letter is another word. */
export function isMisspelt(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length)
  if (shorter < SHORTEST || a[0] !== b[0] || ![a, b].every((word) => /^\p{L}+$/u.test(word))) return false
  const apart = distance(a, b)
  return apart <= (shorter >= LONG ? 2 : 1) || (apart === 2 && isTransposed(a, b))
}

/** Two letters side by side in each other's place: "hosue". */
export function isTransposed(a: string, b: string): boolean {
  if (a.length !== b.length) return false
  const first = [...a].findIndex((letter, place) => letter !== b[place])
  return a[first] === b[first + 1] && a[first + 1] === b[first] && a.slice(first + 2) === b.slice(first + 2)
}
