/** What the words between and before dates make of them: ranges over the end of a month, and weeks. */
import type { PartialDate } from '../../model.ts'
import { RANGE_LINKS, WEEK_BEGINS, WEEK_ENDS, WEEKDAY_STEMS } from '../../words/en/dates.ts'
import { addDays, weekdayOf } from './calendar.ts'
import type { FoundDate } from './date-readings.ts'

/** Days a meeting can last; a longer span is two dates. */
const LONGEST = 14
const WEEKDAY = `(?:(?:${WEEKDAY_STEMS.join('|')})(?:day)?\\.?,?\\s{1,3})?`
const LINK = new RegExp(String.raw`^\s{0,3}(?:${RANGE_LINKS.join('|')})\s{0,3}(?:the\s)?${WEEKDAY}$`, 'iu')
const IN_A_LIST = /^\s{0,3}(?:,|;|&|and\b|or\b|,\s?and\b)\s{0,3}$/iu
const behind = (words: readonly string[]) =>
  new RegExp(String.raw`(?<![\p{L}\d])(?:${words.join('|')})\.?\s{0,3}:?\s{0,3}(?:on\s)?(?:the\s)?${WEEKDAY}$`, 'iu')
const BEGINS = behind(WEEK_BEGINS)
const ENDS = behind(WEEK_ENDS)
/** As many characters as the words in front of a week can take. */
const REACH = 40

/** "30 June to 2 July 2009" is one date with its last day: two days, a fortnight apart at most, with nothing but a dash or "to" between. */
export function joinRanges(text: string, found: readonly FoundDate[]): FoundDate[] {
  const joined: FoundDate[] = []
  for (const next of found) {
    const last = joined.at(-1)
    const between = last ? text.slice(last.end, next.start) : ''
    const isNextDay =
      between.trim() === '/' && last?.date?.precision === 'day' && next.date?.date === addDays(last.date.date, 1)
    const isLinked = last && next.start > last.end && between.length <= REACH && (isNextDay || LINK.test(between))
    if (isLinked && last.until === null && next.until === null && isSpan(last.date, next.date)) {
      joined[joined.length - 1] = {
        ...last,
        end: next.end,
        text: text.slice(last.start, next.end),
        until: next.date,
        swapped: null,
        hasYear: last.hasYear || next.hasYear,
        remarks: last.remarks.length > 0 ? last.remarks : next.remarks,
      }
    } else joined.push(next)
  }
  return joined
}

function isSpan(first: PartialDate | null, last: PartialDate | null): boolean {
  if (first?.precision !== 'day' || last?.precision !== 'day') return false
  return last.date > first.date && last.date <= addDays(first.date, LONGEST)
}

/**
 * Days that stand for their week: "w/c 20 April". The day written is kept, or the Monday where the week's end is written.
 * Further days of a list are weeks as well when they fall on the same weekday.
 */
export function markWeeks(text: string, found: readonly FoundDate[]): FoundDate[] {
  const marked: FoundDate[] = []
  let list: { weekday: string; toWeek: (day: string) => string } | null = null
  for (const [index, one] of found.entries()) {
    const before = found[index - 1]
    const from = Math.max(before && before.end <= one.start ? before.end : 0, one.start - REACH)
    const lead = text.slice(from, one.start)
    const isNext = before !== undefined && (before.start === one.start || IN_A_LIST.test(lead))
    const day = one.until === null && one.date?.precision === 'day' ? one.date.date : null
    if (BEGINS.test(lead)) list = { weekday: day ? weekdayOf(day) : '', toWeek: (of) => of }
    else if (ENDS.test(lead)) list = { weekday: day ? weekdayOf(day) : '', toWeek: mondayOf }
    else if (!isNext || !day || list?.weekday !== weekdayOf(day)) list = null
    marked.push(list && day ? { ...one, date: { date: list.toWeek(day), precision: 'week' }, swapped: null } : one)
  }
  return marked
}

function mondayOf(day: string): string {
  return addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7))
}
