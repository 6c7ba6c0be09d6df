/** What is left of an answer about dates when those that can be read are taken away: rules, feasts, and what only looks like a date. */
import { COUNTED_HERE, FESTIVALS, MONTH_STEMS, NOT_DAYS, RECURRENCES, WEEKDAY_STEMS } from '../../words/en/dates.ts'
import { trimOf } from '../text.ts'
import { type FoundDate, isInCode } from './date-readings.ts'

type Place = Pick<FoundDate, 'start' | 'end'>

const UNDATED = new RegExp(
  String.raw`(?<!\p{L})(?:(?:${RECURRENCES.join('|')})\s(?:(?:${WEEKDAY_STEMS.join('|')})(?:day)?s?|month)|(?:${FESTIVALS.join('|')}))(?!\p{L})`,
  'iu',
)
const LOOKS_LIKE_A_DATE = new RegExp(
  [
    String.raw`(?<![\d/.£-])\d{1,4}([/.\\-])\d{1,2}\1(?:\d{4}|\d{2})(?![\d/%])(?!\.\d)`,
    String.raw`(?<![\d/.:£-])\d{1,2}\.(?:0?[1-9]|1[0-2])\.(?![\d.])`,
    String.raw`(?<![\d/.£-])\d{1,2}\s{0,3}(?:st|nd|rd|th)(?![\p{L}\d])(?!\s(?:${NOT_DAYS.join('|')})(?!\p{L}))`,
    String.raw`(?<![\d/.:£-])\d{1,2}(?:st|nd|rd|th)?\s{1,3}(?:of\s)?(?!(?:${COUNTED_HERE.join('|')})(?!\p{L}))\p{L}{3,10}[.,]?\s20\d\d(?!\d)`,
    String.raw`(?<![\d/.:-])\d{1,2}\s{0,3}(?:of\s)?(?:${MONTH_STEMS.join('|')})(?:uary|ch|il|e|y|ust|tember|ober|ember|t)?(?!\p{L})`,
  ].join('|'),
  'giu',
)
/** "Next: 22/4 Town Hall". */
const BRIEF =
  /(?:^|[,;:]\s?|(?<!\p{L})(?:[Nn]ext|[Ll]ast|[Tt]hen|[Oo]n|[Mm]eetings?)\s)((?:[0-2]?\d|3[01])\/(?:0?[1-9]|1[0-2]))(?![\d/%])(?=\s\p{Lu})/gu
/** "Next: 19.04" may be a day or an hour. */
const BRIEF_WITH_STOP =
  /(?:^|[,;:]\s?|(?<!\p{L})(?:next|last|then|on)\s)((?:1[3-9]|2\d|3[01])\.(?:0[1-9]|1[0-2]))(?=\s*(?:$|[,;.)]))/giu
const CLAUSE = /[.;\n]/g

/** Meetings that are given by a rule or a feast instead of a date, each as the clause it stands in. */
export function undatedIn(text: string, found: readonly Place[]): string[] {
  return remains(text, found, CLAUSE).filter((clause) => UNDATED.test(clause))
}

/** What looks like a date and is none of those found. */
export function unreadIn(text: string, found: readonly Place[]): string[] {
  const looking = remains(text, found).flatMap((part) => [
    ...[...part.matchAll(LOOKS_LIKE_A_DATE)].flatMap((match) => (isInCode(part, match.index) ? [] : [match[0]])),
    ...[BRIEF, BRIEF_WITH_STOP].flatMap((pattern) => [...part.matchAll(pattern)].map(([, written = '']) => written)),
  ])
  return [...looking, ...found.flatMap((place) => brokenYear(text, place))]
}

/** "19 April 201" and "19 April 20111": a year was meant behind a day and month. */
function brokenYear(text: string, { start, end }: Place): string[] {
  const written = /^\s(?:(?:19|20)\d|(?:19|20)\d{3})(?!\d|[:.]\d|\s?\p{L})/u.exec(text.slice(end, end + 12))?.[0]
  return written !== undefined && /\p{L}$/u.test(text.slice(start, end)) ? [text.slice(start, end) + written] : []
}

/** The text between dates, cut further at some signs. */
function remains(text: string, found: readonly Place[], cuts?: RegExp): string[] {
  const parts: string[] = []
  let from = 0
  for (const place of [...found, { start: text.length, end: text.length }]) {
    const part = text.slice(from, Math.max(from, place.start))
    parts.push(...(cuts ? part.split(cuts) : [part]))
    from = Math.max(from, place.end)
  }
  return parts.map((part) => trimOf(' ,;:&/–-', part)).filter((part) => part !== '')
}
