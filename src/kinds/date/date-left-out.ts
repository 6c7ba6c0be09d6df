/** Whether the reading of a date of completion leaves out what may make it another: part of the day, a word in another language, "due". */
import {
  BEFORE_A_YEAR,
  COPY_BEFORE,
  COUNTED_COPY,
  DAY_OF_ANOTHER_MATTER,
  DAYS_IN_WORDS,
  DOUBT_BEFORE_A_MONTH,
  WEEKDAY_STEMS,
} from '../../words/en/dates.ts'
import type { FoundDate } from './date-readings.ts'

const ANOTHER_MATTER = new RegExp(
  String.raw`(?<!\p{L})(?:${DAY_OF_ANOTHER_MATTER.join('|')})[\s:]{1,3}(?:on\s)?(?:the\s)?$`,
  'iu',
)
const TIME = /(?<!\d)\d{1,2}(?:[:.]\d\d){1,2}(?:\s?[ap]\.?m\b\.?)?(?![\d:])|(?<!\d)\d{1,2}\s?[ap]\.?m\b\.?/giu
/** "2024/25" are two years. */
const TWO_YEARS = /^(?:19|20)\d\d\s?[/–-]\s?\d\d$/

/** @param line of the answer in which the date was found */
export function leavesSomethingOut(line: string, { date, start, end }: FoundDate): boolean {
  if (!date) return false
  const before = line.slice(0, start)
  if (ANOTHER_MATTER.test(before)) return true
  if (date.precision === 'day' || date.precision === 'week') return COPY_BEFORE.test(before)
  if (date.precision === 'year' && TWO_YEARS.test(line.slice(start, end))) return true
  const rest = `${before} ${line.slice(end)}`.replace(TIME, ' ').replace(COUNTED_COPY, ' ')
  if (/\d|\?|(?<!\p{L})[xX]{2}(?!\p{L})/u.test(rest) || DAYS_IN_WORDS.test(rest)) return true
  const last = /(\p{L}+)[.,]?[\s-]*$/u.exec(before)?.[1]?.toLowerCase()
  if (last === undefined) return false
  return date.precision === 'year' ? !BEFORE_A_YEAR.has(last) : DOUBT_BEFORE_A_MONTH.has(last) || isWeekday(last)
}

function isWeekday(word: string): boolean {
  return WEEKDAY_STEMS.some((stem) => word.startsWith(stem) && (word === stem || word.endsWith('day')))
}
