/** Titles before a name: "Cllr", "Dr", "The Rt Revd". They stay with the name and tell a person from an office. */

import { OFFICE_TITLES, TITLES } from '../../words/en/titles.ts'
import { trimOf } from '../text.ts'

/** Titles in front of a name, in words; empty for none. */
export function titlesOf(name: string): string[] {
  const words = name.split(/\s+/).filter((word) => word !== '')
  const start = words[0]?.toLowerCase() === 'the' && isTitle(words[1] ?? '', words[2]) ? 1 : 0
  let count = start
  while (count < words.length && isTitle(words[count] ?? '', words[count + 1])) count++
  return words.slice(0, count)
}

function isTitle(word: string, next: string | undefined): boolean {
  const bare = trimOf('.,', word.toLowerCase(), 'end')
  const named = next !== undefined && /^\p{Lu}/u.test(next)
  if (TITLES.has(bare)) return named || (bare === 'chief' ? false : next === undefined || next.toLowerCase() !== 'of')
  return OFFICE_TITLES.has(bare) && named
}
