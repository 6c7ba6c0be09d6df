/** What each pattern of a date means: the day, month, quarter, season or year it gives, and what was doubtful about it. */
import type { PartialDate } from '../../model.ts'
import { AFTER_A_DATE, BEFORE_A_DATE, BEFORE_A_MONTH, CODE_PREFIXES } from '../../words/en/dates.ts'
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
  /** False where the year was not written with this date, and is another date's or the one nearest to the round. */
  readonly hasYear: boolean
  /** As written with it. */
  readonly weekday: string | null
}

export interface DateOptions {
  /** ISO day near which a date without a year lies; without one such dates are not read. */
  readonly near?: string | null
  /** Whether a year or month alone is a date: right for a date's own field, wrong in running text. */
  readonly loose?: boolean
  /** Whether the text answers a question about dates, where "22/4", "in March" and "early autumn" are dates too. */
  readonly asked?: boolean
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
  /** Of a reading without days; a month unless said. */
  readonly precision?: 'season'
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

/** "20110217", as programs write it. */
export function readCompact(match: RegExpExecArray): Reading | null {
  const day = isoDay(Number(match[1]), Number(match[2]), Number(match[3]))
  return day ? wholeDay(day, null, []) : null
}

const IN_A_CODE = new RegExp(`(?<!\\p{L})(?:${CODE_PREFIXES.join('|')})[\\s.:]{0,2}$`, 'u')

/** Whether a number is behind the letters of a target's code: "NI 4/5/11". */
export function isInCode(text: string, place: number): boolean {
  return IN_A_CODE.test(text.slice(Math.max(0, place - 8), place))
}

export function readNumeric(match: RegExpExecArray): Reading | null {
  if (isInCode(match.input, match.index)) return null
  const [first, second, year] = [Number(match[2]), Number(match[4]), fullYear(match[5] ?? '')]
  const british = isoDay(year, second, first)
  const american = isoDay(year, first, second)
  const weekday = match[1] ?? null
  if (british) return wholeDay(british, american === british ? null : american, weekdayRemarks(weekday, british))
  if (american) return wholeDay(american, null, [{ kind: 'order' }, ...weekdayRemarks(weekday, american)])
  return wholeDay(null, null, [{ kind: 'impossible' }])
}

/** "Week 2 of May" is no second of May. */
const COUNTS_WEEKS = /\b(?:week|wk)\.?\s$/iu

export function readWords(match: RegExpExecArray, options: DateOptions): Reading | null {
  const [, weekday, before = '', day = '', word = ''] = match
  const month = monthOf(word)
  // "Jan 25, Apr 24": the figure is what the month before it has.
  const lead = match.input.slice(Math.max(0, match.index - 12), match.index)
  if (before === '' && /^\S{1,4},/u.test(match[0].slice(match[0].indexOf(day))) && endsInMonth(lead)) return null
  if (month === null || COUNTS_WEEKS.test(match.input.slice(Math.max(0, match.index - 12), match.index))) return null
  const year = yearUnlessHour(match[5], options)
  if (misspelt(word, month) && year === null && !options.loose) return null
  const days = [...before.matchAll(/\d{1,2}/g)].map((number) => number[0])
  const isNextDay = days.length === 1 && before.includes('/') && Number(days[0]) + 1 === Number.parseInt(day, 10)
  const isRange = isNextDay || /[-–—]|\bto\b/u.test(before)
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

function endsInMonth(text: string): boolean {
  const word = /(\p{L}{3,10})\.?\s+$/u.exec(text)?.[1]
  return word !== undefined && monthOf(word) !== null
}

/** "February 17, 2011"; without a year only where the number is an ordinal or cannot be the year itself. */
export function readMonthFirst(match: RegExpExecArray, options: DateOptions): Reading | null {
  const [, weekday = null, word = '', day = '', ordinal, written] = match
  const month = monthOf(word)
  if (month === null || (misspelt(word, month) && !written)) return null
  const isYear = day.length === 2 && (!options.near || isNear(fullYear(day), options.near))
  if (!written && (!/^\p{Lu}/u.test(word) || !(ordinal || (options.near && !isYear)))) return null
  const reading = { days: [day], isRange: false, month, year: yearOf(written), whole: null }
  return { ...reading, weekday, remarks: spellingRemarks(word, month) }
}

/** "2011-Feb-17". */
export function readYearFirst(match: RegExpExecArray): Reading | null {
  const month = monthOf(match[2] ?? '')
  if (month === null) return null
  return wholeDay(isoDay(Number(match[1]), month, Number(match[3])), null, [])
}

/** "22/4" beside other dates or alone, never "24/7 helpline" or "2/3 of the board"; month first where only that fits. */
export function readDayAndMonth(match: RegExpExecArray, options: DateOptions): Reading | null {
  if (!options.asked || !options.near || !standsAlone(match)) return null
  const [first, second] = [Number(match[2]), Number(match[4])]
  const [day, month, remarks] =
    second > 12 && first <= 12 ? [second, first, [{ kind: 'order' } as const]] : [first, second, []]
  // 2012 is a leap year, so that 29 February passes.
  if (isoDay(2012, month, day) === null) return null
  return { days: [String(day)], isRange: false, month, year: null, weekday: match[1] ?? null, remarks, whole: null }
}

const STARTS = new RegExp(String.raw`(?:^|[,;:&(.–—-]|(?<!\p{L})(?:${BEFORE_A_DATE.join('|')})\.?)\s{0,3}$`, 'iu')
const STOPS = new RegExp(
  String.raw`^\s{0,3}(?:$|[,;:.&)(?–—→-]|(?:${AFTER_A_DATE.join('|')})(?!\p{L})|\d{1,2}(?:[:.]\d\d|\s?[ap]\.?m|\s?-\s?\d))`,
  'iu',
)
const QUALIFIED = new RegExp(String.raw`(?<!\p{L})(?:${BEFORE_A_MONTH.join('|')})[\s-]{1,3}(?:the\s)?$`, 'iu')

/** Whether a match has nothing beside it that makes it part of a sentence. */
function standsAlone(match: RegExpExecArray): boolean {
  const { before, after } = around(match)
  return STARTS.test(before) && STOPS.test(after)
}

function isQualified(match: RegExpExecArray): boolean {
  const { before, after } = around(match)
  return QUALIFIED.test(before) && !/^\s(?:\p{Lu}|\p{Ll}{4,}\s)/u.test(after)
}

function around(match: RegExpExecArray): { before: string; after: string } {
  const end = match.index + match[0].length
  return {
    before: match.input.slice(Math.max(0, match.index - 30), match.index),
    after: match.input.slice(end, end + 30),
  }
}

export function readMonth(match: RegExpExecArray, options: DateOptions): Reading | null {
  const month = monthOf(match[1] ?? '')
  const year = yearUnlessHour(match[2], options)
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

/** "Spring" where a date is asked for and the word stands for one: not "the spring fair". */
export function readSeasonAlone(match: RegExpExecArray, options: DateOptions): Reading | null {
  if (!options.asked || !(isQualified(match) || standsAlone(match))) return null
  const month = SEASON_MONTHS[(match[1] ?? '').toLowerCase()] ?? 3
  return { days: [''], isRange: false, month, year: null, weekday: null, remarks: [], whole: null, precision: 'season' }
}

export function readMonthAlone(match: RegExpExecArray, options: DateOptions): Reading | null {
  const month = monthOf(match[1] ?? '')
  if (month === null || misspelt(match[1] ?? '', month) || !/^\p{Lu}/u.test(match[0])) return null
  if (!options.loose && !(options.asked && (isQualified(match) || standsAlone(match)))) return null
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

/** The hours of a clock: "22 April 1930" of a round in 2009 is half past seven. */
const HOURS = /^(?:19|20)(?:00|15|30|45)$/
/** Years between a round and the dates its returns speak of. */
const FAR = 4

function yearUnlessHour(written: string | undefined, options: DateOptions): number | null {
  const year = yearOf(written)
  if (year === null || !options.near || isNear(year, options.near)) return year
  return HOURS.test(written ?? '') ? null : year
}

/** Whether a year is one that returns of a round due on `near` speak of. */
export function isNear(year: number, near: string): boolean {
  return Math.abs(year - Number(near.slice(0, 4))) <= FAR
}

function fullYear(written: string): number {
  const year = Number(written)
  if (written.length === 4) return year
  return year < 70 ? 2000 + year : 1900 + year
}

function spellingRemarks(word: string, month: number): DateRemark[] {
  return misspelt(word, month) ? [{ kind: 'monthSpelling', written: word, month: MONTH_NAMES[month - 1] ?? '' }] : []
}
