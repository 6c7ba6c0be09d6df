/** A year that stands over dates without one: "2025: 13 Feb, 15 May", "Dates for 2025", a year in a line of its own. */
import { isoDay, isoMonth } from '../date/calendar.ts'
import type { FoundDate } from '../date/date-readings.ts'

const ALONE = /^(?:[\p{L}\s]{0,40}\s)?(20\d\d)[\s:.–—-]*$/u
const IN_FRONT = /^(?:[\p{L}\s]{0,40}\s)?(20\d\d)\s?[:–—-]\s/u
const NEXT_IN_FRONT = /[;\n.]\s*(?:[\p{L}\s]{0,40}\s)?(20\d\d)\s?[:–—-]\s/gu

/** The year of a text that holds little else: a heading where dates without a year follow. */
export function yearAlone(text: string): number | null {
  const year = ALONE.exec(text)?.[1]
  return year ? Number(year) : null
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
    { at: 0, year: yearAt(IN_FRONT.exec(text)) },
    ...[...text.matchAll(NEXT_IN_FRONT)].map((match) => ({ at: match.index, year: yearAt(match) })),
  ]
  return found.map((date) => {
    const year = heads.findLast((head) => head.year !== null && head.at < date.start)?.year ?? null
    return date.hasYear || year === null ? date : inYear(date, year)
  })
}

function yearAt(match: RegExpExecArray | RegExpMatchArray | null): number | null {
  return match?.[1] ? Number(match[1]) : null
}

function inYear<D extends FoundDate>(found: D, year: number): D {
  const [, month = '01', day] = found.date?.date.split('-') ?? []
  const iso = day === undefined ? isoMonth(year, Number(month)) : isoDay(year, Number(month), Number(day))
  if (!found.date || found.until || found.date.precision === 'season' || iso === null) return found
  const remarks = found.remarks.filter(({ kind }) => kind !== 'yearAssumed')
  return { ...found, date: { ...found.date, date: iso }, hasYear: true, remarks }
}
