/** Dates in words. Only the date's own text is used, never a time zone or the clock. */

import { MONTH_NAMES } from '../kinds/date/calendar.ts'
import type { PartialDate } from '../model.ts'
import { words } from './strings.ts'

/** An ISO day in a format such as `d mmmm yyyy`. */
export function dayInWords(iso: string, format: string): string {
  const [year = '', month = '', day = ''] = iso.split('-')
  const name = MONTH_NAMES[Number(month) - 1] ?? month
  return format.replace(/y{4}|y{2}|m{1,4}|d{1,2}/g, (token) => {
    switch (token) {
      case 'yyyy':
        return year
      case 'yy':
        return year.slice(-2)
      case 'mmmm':
        return name
      case 'mmm':
        return name.slice(0, 3)
      case 'mm':
        return month.padStart(2, '0')
      case 'm':
        return String(Number(month))
      case 'dd':
        return day.padStart(2, '0')
      default:
        return String(Number(day))
    }
  })
}

/** A date as precisely as it is known: "17 February 2011", "February 2011", "three months from October 2010", "2011". */
export function dateInWords(date: PartialDate, format: string): string {
  const [year = '', month] = date.date.split('-')
  const monthName = month ? `${MONTH_NAMES[Number(month) - 1] ?? month} ${year}` : year
  switch (date.precision) {
    case 'day':
      return dayInWords(date.date, format)
    case 'quarter':
    case 'season':
      return words.threeMonthsFrom(monthName)
    default:
      return monthName
  }
}

/** A partial date is after a day when all of it is: "March 2011" is after 28 February 2011 but not after 5 March 2011. */
export function isAfter(date: PartialDate, day: string): boolean {
  return date.date > day.slice(0, date.date.length)
}
