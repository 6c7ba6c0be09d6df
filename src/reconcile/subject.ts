/** What a verb is told of. */
import { PREPOSITIONS, RELATIVES, SUBJECT_FOLLOWS } from '../words/en/stop-words.ts'
import { COUNTING, isTelling } from './plan.ts'
import type { Token } from './prepared.ts'

/** How many words may stand between a verb and what it leans on. */
export const BEFORE_VERB = 3

/** What stands before the first preposition, or before a "which" whose verb it is; behind "where" or "as" another subject stands. */
export function subjectOf(all: readonly Token[]): readonly Token[] {
  const start = all.findLastIndex(({ word }) => SUBJECT_FOLLOWS.has(word)) + 1
  const nearest = all.slice(start)
  const before = nearest.some(isTelling) && !nearest.some(({ word }) => PREPOSITIONS.has(word)) ? nearest : all
  const relative = before.findLastIndex(({ word }) => RELATIVES.has(word))
  if (relative > 0 && relative >= before.length - BEFORE_VERB) {
    const start = before.slice(0, relative).findLastIndex(({ word }) => PREPOSITIONS.has(word) && word !== 'of')
    return before.slice(start + 1, relative)
  }
  const end = before.findIndex(
    ({ word }, place) =>
      place > 0 &&
      PREPOSITIONS.has(word) &&
      !(word === 'of' && (isCounting(before[place - 1]) || isCounting(before[0]))),
  )
  return end < 0 ? before : before.slice(0, end)
}

/** "Half of the lamps": what counts is the lamps. */
function isCounting(token: Token | undefined): boolean {
  return token !== undefined && (token.kind === 'number' || COUNTING.has(token.stem))
}
