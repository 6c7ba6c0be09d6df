/** Titles before a name: "Cllr", "Dr", "The Rt Revd", "Lt Col (Retd)". They stay with the name and tell a person from an office. */
import { COUNCILLOR, COUNCILS_OF_COUNCILLORS, OFFICE_TITLES, RETIRED_MARK, TITLES } from '../../words/en/titles.ts'
import { trimOf } from '../text.ts'

/** Titles in front of a name, in words; empty for none. */
export function titlesOf(name: string): string[] {
  const words = name.split(/\s+/).filter((word) => word !== '')
  const start = words[0]?.toLowerCase() === 'the' && isTitle(words[1] ?? '', words[2]) ? 1 : 0
  let count = start
  while (count < words.length && isTitleOrMark(words, count, start)) count++
  return words.slice(0, count)
}

function isTitleOrMark(words: readonly string[], at: number, start: number): boolean {
  const word = words[at] ?? ''
  const inner = /^[([](.+)[)\]]$/u.exec(word)?.[1]
  if (inner === undefined) return isTitle(word, words[at + 1])
  return at > start && (RETIRED_MARK.test(inner) || isTitle(inner, words[at + 1]))
}

/** Whether text is titles and nothing else: "Lt Col", "The Rt Hon". */
export function isOnlyTitles(text: string): boolean {
  const trimmed = text.trim()
  return trimmed !== '' && trimmed.length < 40 && titlesOf(trimmed).join(' ') === trimmed.replace(/\s+/g, ' ')
}

function isTitle(word: string, next: string | undefined): boolean {
  // "T/Supt": the rank is held for a while.
  const bare = trimOf('.,', word.toLowerCase(), 'end').replace(/^[at]\//u, '')
  if (next !== undefined && COUNCILS_OF_COUNCILLORS.has(bare) && COUNCILLOR.test(next)) return true
  const named = next !== undefined && /^[\p{Lu}([]/u.test(next)
  if (TITLES.has(bare)) return named || (bare === 'chief' ? false : next === undefined || next.toLowerCase() !== 'of')
  return OFFICE_TITLES.has(bare) && named
}
