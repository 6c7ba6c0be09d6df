/** Dates in words. Only the date's own text is used, never a time zone or the clock. */

import { formatDate, MONTH_NAMES } from '../kinds/date/calendar.ts'
import type { PartialDate } from '../model.ts'

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

/** A date as precisely as it is known, as findings show it: "17 February 2011", "February 2011", "Q3 2010/11", "2011". */
export function dateInWords(date: PartialDate, format: string): string {
  return date.precision === 'day' ? dayInWords(date.date, format) : formatDate(date)
}

/** Days written as `2011-02-28` in a remark or message, in words. What stands in quotation marks is left as it was written. */
export function daysInWords(text: string, format: string): string {
  return text.replace(/(?<![\w"“‘'-])\d{4}-\d{2}-\d{2}(?![\w"”’'-])/g, (day) => dayInWords(day, format))
}

/** An ISO day as a date; null where there is none. */
export function wholeDay(iso: string | null): PartialDate | null {
  return iso === null ? null : { date: iso, precision: 'day' }
}

/** A partial date is after a day when all of it is: "March 2011" is after 28 February 2011 but not after 5 March 2011. */
export function isAfter(date: PartialDate, day: string): boolean {
  return date.date > day.slice(0, date.date.length)
}
