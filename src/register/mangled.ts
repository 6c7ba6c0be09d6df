/**
 * Ids that Excel turned into dates when somebody typed them: `2011-03` is stored as 1 March 2011 and shown as `Mar-11`, `1-2` as 1 February. What
 * was typed is certain only when one known id, and no other, gives that date.
 */
import { monthOf } from '../kinds/date/month-names.ts'
import { isoOfSerial } from '../read/xlsx/serial-date.ts'

interface Day {
  /** Null where the year is the one in which it was typed. */
  readonly year: number | null
  readonly month: number
  readonly day: number
}

/**
 * The one known id that Excel makes this date, or this look of a date, of; null when the text is no such thing, or several ids or none do.
 *
 * @param written as displayed
 * @param stored ISO day, where the workbook stored one
 */
export function idBehindDate(written: string, stored: string | null, ids: Iterable<string>): string | null {
  const days = daysWritten(stored ?? written)
  if (days.length === 0) return null
  const behind = [...new Set(ids)].filter((id) => daysOfId(id).some((one) => days.some((other) => isSame(one, other))))
  const [only] = behind
  return behind.length === 1 && only !== undefined ? only : null
}

/** Whether a text looks as Excel shows a date. */
export function looksMangled(written: string, stored: string | null): boolean {
  return stored !== null || daysWritten(written).length > 0
}

function isSame(a: Day, b: Day): boolean {
  return a.month === b.month && a.day === b.day && (a.year === null || b.year === null || a.year === b.year)
}

/** What Excel takes an id for when it is typed. */
function daysOfId(id: string): Day[] {
  const [first = '', second = '', third] = id.split('-')
  if (third !== undefined) return daysWritten(id)
  const months = /^\p{L}+$/u.test(first) ? monthOf(first) : null
  if (months !== null && /^\d{4}$|^\d\d$/.test(second))
    return valid([{ year: fullYear(second), month: months, day: 1 }])
  if (!/^\d+$/.test(first) || !/^\d+$/.test(second)) return []
  const [a, b] = [Number(first), Number(second)]
  if (first.length === 4) return valid([{ year: a, month: b, day: 1 }])
  if (second.length === 4) return valid([{ year: b, month: a, day: 1 }])
  // Day and month in either order, or a month with a year that is no day.
  const monthAndYear = b > 12 ? [{ year: fullYear(second), month: a, day: 1 }] : []
  return valid([{ year: null, month: b, day: a }, { year: null, month: a, day: b }, ...monthAndYear])
}

/** Each day that a text Excel shows for a date can stand for. */
function daysWritten(text: string): Day[] {
  const iso = /^(\d{4})-(\d\d)-(\d\d)(?:[ T][\d:.]+)?$/.exec(text)
  if (iso) return valid([{ year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) }])
  const british = /^(\d{1,2})\/(\d{1,2})\/(\d{2}|\d{4})(?: [\d:]+)?$/.exec(text)
  if (british) return valid([{ year: fullYear(british[3]), month: Number(british[2]), day: Number(british[1]) }])
  const monthFirst = /^(\p{L}{3,9})[- ](\d{2}|\d{4})$/u.exec(text)
  if (monthFirst) return valid([{ year: fullYear(monthFirst[2]), month: monthOf(monthFirst[1] ?? '') ?? 0, day: 1 }])
  const dayFirst = /^(\d{1,2})[- ](\p{L}{3,9})(?:[- ](\d{2}|\d{4}))?$/u.exec(text)
  if (dayFirst) {
    const year = dayFirst[3] === undefined ? null : fullYear(dayFirst[3])
    return valid([{ year, month: monthOf(dayFirst[2] ?? '') ?? 0, day: Number(dayFirst[1]) }])
  }
  const serial = /^[2-6]\d{4}$/.test(text) ? isoOfSerial(Number(text), false) : null
  return serial === null ? [] : daysWritten(serial)
}

/** Excel's own rule for years of two digits. */
function fullYear(text = ''): number {
  const year = Number(text)
  return text.length > 2 ? year : year < 30 ? 2000 + year : 1900 + year
}

function valid(days: readonly Day[]): Day[] {
  return days.filter(({ month, day }) => month >= 1 && month <= 12 && day >= 1 && day <= 31)
}
