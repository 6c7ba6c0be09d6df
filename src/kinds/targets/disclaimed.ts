/** Codes that a return names to say that they are not its own: "Not NI 17", "NI 35: no", "We are no longer responsible for NI 8". */
import { DISCLAIMED_AFTER, DISCLAIMED_BEFORE, NONE_BUT } from '../../words/en/disclaimers.ts'

const BEFORE = DISCLAIMED_BEFORE.map((words) => new RegExp(`(?:${words})(?<codes>.*)$`, 'isu'))
const AFTER = DISCLAIMED_AFTER.map((words) => new RegExp(words, 'iu'))
/** Between the words and the code stand other codes of the same list, if anything. */
const CODES_ONLY = /^(?:\s|[,;:/&.()–—-]|\d|\p{Lu}{1,6}|and|or|nor|targets?|indicators?|the|for|on|of|any|either)*$/u
const CODES_BEHIND = /^(?:\s*(?:,|&|\/|and|or|nor|–|-|to)\s*(?:\p{Lu}{1,6}\s*)?\d{1,3}\b)*/u
/** What is said last counts: "We do not lead on it but remain responsible for NI 5". */
const TURN = /\b(?:but|however|although|though)\b/giu
/** No clause is longer; looking no further keeps odd texts from taking long. */
const LONGEST_CLAUSE = 200

/**
 * Whether a text says of the code that stands in it that the partnership is not responsible for it.
 *
 * @param place where the code stands in the text
 */
export function isDisclaimed(text: string, place: { readonly start: number; readonly end: number }): boolean {
  const before = text.slice(Math.max(0, place.start - LONGEST_CLAUSE), place.start)
  const clause = /[^.;!?\n]*$/u.exec(before)?.[0] ?? ''
  if (/\bnot only\b/iu.test(clause) || NONE_BUT.test(clause)) return false
  const turn = [...clause.matchAll(TURN)].at(-1)?.index ?? 0
  const said = clause.slice(turn)
  const inBracket = /(?<=[([])[^()[\]]*$/u.exec(said)?.[0] ?? said
  if (
    [said, inBracket].some((words) =>
      BEFORE.some((pattern) => CODES_ONLY.test(pattern.exec(words)?.groups?.codes ?? '?')),
    )
  )
    return true
  const after = text.slice(place.end, place.end + LONGEST_CLAUSE)
  const behind = after.slice(CODES_BEHIND.exec(after)?.[0].length ?? 0)
  return AFTER.some((pattern) => pattern.test(behind))
}
