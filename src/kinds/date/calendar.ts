/** Days, months and weekdays of the calendar, without time zones. Days are ISO strings: `2011-02-17`. */
import type { PartialDate } from '../../model.ts'

export const MONTH_NAMES = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
/** In small letters, as written text is compared with them. */
export const MONTHS = MONTH_NAMES.map((name) => name.toLowerCase())
export const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']

/** ISO day, or null when the calendar has no such day. */
export function isoDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return exists ? date.toISOString().slice(0, 10) : null
}

/** ISO month; months past December run on into the next year. */
export function isoMonth(year: number, month: number): string {
  const months = year * 12 + month - 1
  return `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}`
}

export function weekdayOf(day: string): string {
  return WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? ''
}

/** `addMonths('2011-01-31', 1)` is `2011-03-03`: good enough to compare with, not to print. */
export function addMonths(day: string, months: number): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCMonth(date.getUTCMonth() + months)
  return date.toISOString().slice(0, 10)
}

/** The ISO day so many days later. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

/** First day of a date, however precise it is. */
export function firstDay(date: PartialDate): string {
  const [year = '', month = '01', day = '01'] = date.date.split('-')
  return `${year}-${month}-${day}`
}

/** Months in each. */
const LENGTH = { month: 1, quarter: 3, season: 3, year: 12 }

/** Last day of a date, however precise it is. */
export function lastDay(date: PartialDate): string {
  const first = firstDay(date)
  if (date.precision === 'day') return first
  if (date.precision === 'week') return addDays(first, 6)
  return addDays(addMonths(first, LENGTH[date.precision]), -1)
}

/** Day of an Excel serial number (1900 system), whose first sixty days nobody needs. */
export function dayOfSerial(serial: number): string {
  return addDays('1899-12-30', Math.floor(serial))
}

/** The serial number of an ISO day, in the 1900 system. */
export function serialOfDay(day: string): number {
  return Math.round((Date.parse(`${day}T00:00:00Z`) - Date.parse('1899-12-30T00:00:00Z')) / 86_400_000)
}

/** Days by which the 1904 system of older Macs is behind. */
export const DAYS_BETWEEN_CALENDARS = 1462

const SEASONS: Record<string, string> = { '03': 'Spring', '06': 'Summer', '09': 'Autumn', '12': 'Winter' }

/** A date in British words: `17 February 2011`, `week of 14 February 2011`, `February 2011`, `Q3 2010/11`, `Winter 2010/11`, `2011`. */
export function formatDate(date: PartialDate): string {
  const [year = '', month = '01', day = '01'] = date.date.split('-')
  const monthName = MONTH_NAMES[Number(month) - 1] ?? ''
  if (date.precision === 'day') return `${Number(day)} ${monthName} ${year}`
  if (date.precision === 'week') return `week of ${Number(day)} ${monthName} ${year}`
  if (date.precision === 'month') return `${monthName} ${year}`
  if (date.precision === 'season') {
    return `${SEASONS[month] ?? monthName} ${month === '12' ? acrossYears(Number(year)) : year}`
  }
  if (date.precision === 'quarter') {
    const financialYear = Number(month) < 4 ? Number(year) - 1 : Number(year)
    return `Q${Math.floor(((Number(month) + 8) % 12) / 3) + 1} ${acrossYears(financialYear)}`
  }
  return year
}

/** `2010/11`. */
function acrossYears(year: number): string {
  return `${year}/${String((year + 1) % 100).padStart(2, '0')}`
}

/** The day a return speaks of: its day of completion (the last it can mean), else the day the round was due. */
export function dayOf({
  completedOn,
  round,
}: {
  readonly completedOn: PartialDate | null
  readonly round: { readonly due: string | null }
}): string | null {
  return completedOn ? lastDay(completedOn) : round.due
}
