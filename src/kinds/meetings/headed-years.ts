/** A year that stands over dates without one: "2025: 13 Feb, 15 May", "Dates for 2025", a year in a line of its own. */
import { isoDay, isoMonth } from '../date/calendar.ts'
import type { FoundDate } from '../date/date-readings.ts'

const ALONE = /^(?:[\p{L}\s]{0,40}\s)?(20\d\d)[\s:.–—-]*$/gu
const IN_FRONT = /^(?:[\p{L}\s]{0,40}\s)?(20\d\d)\s?[:–—-]\s/gu
const NEXT_IN_FRONT = /[;\n.]\s*(?:[\p{L}\s]{0,40}\s)?(20\d\d)\s?[:–—-]\s/gu
/** A heading further from the day of the return than so many years is about something else: "Founded 2008". */
const FURTHEST = 2

interface Heading {
  readonly at: number
  readonly year: number | null
}

/**
 * The year of a text that holds little else: a heading where dates without a year follow.
 *
 * @param found the dates of the text: "November 2010" is a meeting, no heading
 * @param near a day of the year in which the return was made, if one is known
 */
export function yearAlone(text: string, found: readonly FoundDate[], near: string | null): number | null {
  return headingsIn(text, ALONE, found).find(({ year }) => year !== null && isNearBy(year, near))?.year ?? null
}

/**
 * The dates of an entry, those without a year in the one that is written in front of them.
 *
 * @param over the year of the heading over the entry, if any
 */
export function inHeadedYear<D extends FoundDate>(text: string, found: readonly D[], over: number | null): D[] {
  if (found.every(({ hasYear }) => hasYear)) return [...found]
  const heads = [
    { at: -1, year: over },
    ...headingsIn(text, IN_FRONT, found),
    ...headingsIn(text, NEXT_IN_FRONT, found),
  ]
  return found.map((date) => {
    const year = heads.findLast((head) => head.year !== null && head.at < date.start)?.year ?? null
    return date.hasYear || year === null ? date : inYear(date, year)
  })
}

/** The years that head what follows them; one that belongs to a month or season is that date's alone. */
function headingsIn(text: string, pattern: RegExp, found: readonly FoundDate[]): Heading[] {
  return [...text.matchAll(pattern)].flatMap(({ 0: head, 1: year = '', index }) => {
    const at = index + head.lastIndexOf(year)
    const isOfDate = found.some(({ date, start, end }) => date?.precision !== 'year' && start <= at && at < end)
    return isOfDate ? [] : [{ at: index, year: Number(year) }]
  })
}

function isNearBy(year: number, near: string | null): boolean {
  return near === null || Math.abs(year - Number(near.slice(0, 4))) <= FURTHEST
}

function inYear<D extends FoundDate>(found: D, year: number): D {
  const [, month = '01', day] = found.date?.date.split('-') ?? []
  const iso = day === undefined ? isoMonth(year, Number(month)) : isoDay(year, Number(month), Number(day))
  if (!found.date || found.until || found.date.precision === 'season' || iso === null) return found
  const remarks = found.remarks.filter(({ kind }) => kind !== 'yearAssumed')
  return { ...found, date: { ...found.date, date: iso }, hasYear: true, remarks }
}
