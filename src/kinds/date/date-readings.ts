/** What each pattern of a date means: the day, month, quarter, season or year it gives, and what was doubtful about it. */
import type { PartialDate } from '../../model.ts'
import { isoDay, isoMonth, MONTH_NAMES, WEEKDAYS, weekdayOf } from './calendar.ts'
import { misspelt, monthOf } from './month-names.ts'

/** What was doubtful about a date, or was put right. */
export type DateRemark =
  /** No such day. */
  | { readonly kind: 'impossible' }
  /** Only American order (month first) gives a day. */
  | { readonly kind: 'order' }
  /** The weekday written is not that of the day. */
  | { readonly kind: 'weekday'; readonly written: string; readonly actual: string }
  | { readonly kind: 'monthSpelling'; readonly written: string; readonly month: string }
  | { readonly kind: 'yearAssumed' }
  /** A quarter without a financial year; `other` is the calendar quarter. */
  | { readonly kind: 'quarter'; readonly other: PartialDate }

export interface FoundDate {
  /** Place in the text searched. */
  readonly start: number
  readonly end: number
  readonly text: string
  /** Null for a date that cannot be. */
  readonly date: PartialDate | null
  /** Last day of a range such as "25–28 February 2011"; `date` is the first. */
  readonly until: PartialDate | null
  /** The other reading, in American order, of a date in numbers. */
  readonly swapped: PartialDate | null
  readonly remarks: readonly DateRemark[]
}

export interface DateOptions {
  /** ISO day near which a date without a year lies; without one such dates are not read. */
  readonly near?: string | null
  /** Whether a year or month alone is a date: right for a date's own field, wrong in running text. */
  readonly loose?: boolean
}

/** A date as the patterns see it, before years are shared between neighbours. */
export interface Reading {
  readonly days: readonly string[]
  readonly isRange: boolean
  readonly month: number
  readonly year: number | null
  readonly weekday: string | null
  readonly remarks: readonly DateRemark[]
  /** Set when the pattern alone settles the date. */
  readonly whole: Pick<FoundDate, 'date' | 'until' | 'swapped' | 'remarks'> | null
}

export function weekdayRemarks(written: string | null, iso: string): DateRemark[] {
  const actual = weekdayOf(iso)
  if (!written || actual.startsWith(written.toLowerCase().slice(0, 3))) return []
  const full = WEEKDAYS.find((day) => day.startsWith(written.toLowerCase().slice(0, 3))) ?? written
  return [{ kind: 'weekday', written: capital(full), actual: capital(actual) }]
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}

/** "25 02 2011": numbers parted by spaces, in a date's own field only. */
export function readSpaced(match: RegExpExecArray, options: DateOptions): Reading | null {
  return options.loose ? readNumeric(match) : null
}

export function readIso(match: RegExpExecArray): Reading | null {
  const year = Number(match[1])
  if (year < 1900 || year > 2100) return null
  return wholeDay(isoDay(year, Number(match[3]), Number(match[4])), null, [])
}

export function readNumeric(match: RegExpExecArray): Reading {
  const [first, second, year] = [Number(match[2]), Number(match[4]), fullYear(match[5] ?? '')]
  const british = isoDay(year, second, first)
  const american = isoDay(year, first, second)
  const weekday = match[1] ?? null
  if (british) return wholeDay(british, american === british ? null : american, weekdayRemarks(weekday, british))
  if (american) return wholeDay(american, null, [{ kind: 'order' }, ...weekdayRemarks(weekday, american)])
  return wholeDay(null, null, [{ kind: 'impossible' }])
}

export function readWords(match: RegExpExecArray, options: DateOptions): Reading | null {
  const [, weekday, before = '', day = '', word = ''] = match
  const month = monthOf(word)
  if (month === null) return null
  const year = yearOf(match[5])
  if (misspelt(word, month) && year === null && !options.loose) return null
  const days = [...before.matchAll(/\d{1,2}/g)].map((number) => number[0])
  const isRange = /[-–—]|\bto\b/u.test(before)
  return {
    days: [...days, day],
    isRange,
    month,
    year,
    weekday: days.length > 0 ? null : (weekday ?? null),
    remarks: spellingRemarks(word, month),
    whole: null,
  }
}

export function readMonthFirst(match: RegExpExecArray): Reading | null {
  const month = monthOf(match[2] ?? '')
  if (month === null) return null
  const spelling = spellingRemarks(match[2] ?? '', month)
  const reading = { days: [match[3] ?? ''], isRange: false, month, year: Number(match[4]), whole: null }
  return { ...reading, weekday: match[1] ?? null, remarks: spelling }
}

export function readMonth(match: RegExpExecArray): Reading | null {
  const month = monthOf(match[1] ?? '')
  const year = yearOf(match[2])
  if (month === null || year === null) return null
  const reading = { days: [''], isRange: false, month, year, weekday: null, whole: null }
  return { ...reading, remarks: spellingRemarks(match[1] ?? '', month) }
}

/** "January/February 2009", "late Feb/early Mar 09": a range of months. */
export function readMonths(match: RegExpExecArray): Reading | null {
  const [first, last] = [monthOf(match[1] ?? ''), monthOf(match[2] ?? '')]
  const year = yearOf(match[3])
  if (first === null || last === null || year === null) return null
  const date: PartialDate = { date: isoMonth(last < first ? year - 1 : year, first), precision: 'month' }
  const until: PartialDate = { date: isoMonth(year, last), precision: 'month' }
  return { ...wholeReading(date, null, []), whole: { date, until, swapped: null, remarks: [] } }
}

export function readQuarter(match: RegExpExecArray): Reading {
  const quarter = Math.max(['first', 'second', 'third', 'fourth'].indexOf((match[1] ?? '').toLowerCase()) + 1, 0)
  const number = quarter || Number.parseInt(match[1] ?? '1', 10)
  const year = Number(match[2])
  const date: PartialDate = { date: isoMonth(year, 3 * number + 1), precision: 'quarter' }
  const other: PartialDate = { date: isoMonth(year, 3 * number - 2), precision: 'quarter' }
  return wholeReading(date, null, match[3] ? [] : [{ kind: 'quarter', other }])
}

const SEASON_MONTHS: Record<string, number> = { spring: 3, summer: 6, autumn: 9, winter: 12 }

export function readSeason(match: RegExpExecArray): Reading {
  const month = SEASON_MONTHS[(match[1] ?? '').toLowerCase()] ?? 3
  return wholeReading({ date: isoMonth(Number(match[2]), month), precision: 'season' }, null, [])
}

/** `2010/11` and `2010-11` are financial years, `2011-02` a month. */
export function readYearAndPart(match: RegExpExecArray, options: DateOptions): Reading | null {
  const [year, part] = [Number(match[1]), Number(match[3])]
  if (!options.loose) return null
  if (part === (year + 1) % 100) return yearReading(year)
  return part >= 1 && part <= 12 ? monthReading(part, year) : null
}

export function readMonthAlone(match: RegExpExecArray, options: DateOptions): Reading | null {
  const month = monthOf(match[1] ?? '')
  if (month === null || misspelt(match[1] ?? '', month) || !options.loose || !/^\p{Lu}/u.test(match[0])) return null
  return { days: [''], isRange: false, month, year: null, weekday: null, remarks: [], whole: null }
}

export function monthReading(month: number, year: number): Reading {
  return wholeReading({ date: isoMonth(year, month), precision: 'month' }, null, [])
}

export function yearReading(year: number): Reading {
  return wholeReading({ date: String(year), precision: 'year' }, null, [])
}

function wholeDay(day: string | null, swapped: string | null, remarks: readonly DateRemark[]): Reading {
  const other: PartialDate | null = swapped ? { date: swapped, precision: 'day' } : null
  return wholeReading(day ? { date: day, precision: 'day' } : null, other, remarks)
}

function wholeReading(date: PartialDate | null, swapped: PartialDate | null, remarks: readonly DateRemark[]): Reading {
  const year = date ? Number(date.date.slice(0, 4)) : null
  return {
    days: [],
    isRange: false,
    month: 1,
    year,
    weekday: null,
    remarks: [],
    whole: { date, until: null, swapped, remarks },
  }
}

function yearOf(written: string | undefined): number | null {
  return written ? fullYear(written) : null
}

function fullYear(written: string): number {
  const year = Number(written)
  if (written.length === 4) return year
  return year < 70 ? 2000 + year : 1900 + year
}

function spellingRemarks(word: string, month: number): DateRemark[] {
  return misspelt(word, month) ? [{ kind: 'monthSpelling', written: word, month: MONTH_NAMES[month - 1] ?? '' }] : []
}
