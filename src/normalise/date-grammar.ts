/**
 * Dates in British text. A date parser for free text was considered and left: it reads 6/2/09 in American order, makes
 * days out of months, and guesses silently, whereas a return needs to know how precise a date is and what was doubtful.
 *
 * Years of two digits lie between 1970 and 2069. A financial year begins in April, so `Q3 2010/11` begins in October 2010.
 */
import type { PartialDate } from '../model.ts'
import { isoDay, isoMonth, MONTHS, WEEKDAYS, weekdayOf } from './calendar.ts'
import { misspelt, monthOf } from './month-names.ts'
import { trimOf } from './text.ts'

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
interface Reading {
  readonly days: readonly string[]
  readonly isRange: boolean
  readonly month: number
  readonly year: number | null
  readonly weekday: string | null
  readonly remarks: readonly DateRemark[]
  /** Set when the pattern alone settles the date. */
  readonly whole: Pick<FoundDate, 'date' | 'until' | 'swapped' | 'remarks'> | null
}

type Matcher = (match: RegExpExecArray, options: DateOptions) => Reading | null

const DAY = String.raw`\d{1,2}(?:\s{0,3}(?:st|nd|rd|th)\b)?`
const WORD = String.raw`(\p{L}{3,10})(?!\p{L})\.?`
/** Two digits are no year where they begin something else: a time ("10 am", "10.30"), an ordinal, the next day and month. */
const NO_YEAR = String.raw`(?!\s{0,5}(?:st|nd|rd|th|[ap]\.?m|noon|hrs|o['’]clock)\b|[:.]\d|[\s\-/.]{0,5}(?:${MONTHS.map((month) => month.slice(0, 3)).join('|')}))`
const YEAR = String.raw`(?:[\s\-/.,'’]{0,9}?((?:19|20)\d\d(?!\d)|(?<![,\d]\s{0,9})\d\d(?!\d)${NO_YEAR}))`
const WEEKDAY = String.raw`(?:\b((?:mon|tue|tues|wed|weds|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?)\b\.?,?\s{1,5}(?:the\s{1,5})?)?`
const LINK = String.raw`\s{0,5}(?:-|–|—|/|&|\bto\b|\band\b)\s{0,5}`

const MATCHERS: readonly (readonly [RegExp, Matcher])[] = [
  [/(?<!\d)(\d{4})([-/])(\d{1,2})\2(\d{1,2})(?:T[\d:.]+Z?)?(?!\d)/giu, readIso],
  [
    pattern(
      String.raw`${WEEKDAY}(?<![\d/.-])(\d{1,2})\s?([/.\-])\s?(\d{1,2})\s?\3\s?((?:19|20)\d\d|\d\d)(?![\d/])(?!\.\d)`,
    ),
    readNumeric,
  ],
  [pattern(String.raw`${WEEKDAY}(?<!\d)(\d{1,2})(\s)(\d{1,2})\s((?:19|20)\d\d)(?!\d)`), readSpaced],
  [
    pattern(
      String.raw`${WEEKDAY}(?<![\d/.:])((?:${DAY},\s{0,5}){0,8}${DAY}${LINK})?(${DAY})(?:\s{1,5}day)?[\s\-/.,]{0,9}(?:of\s{1,5})?${WORD}${YEAR}?`,
    ),
    readWords,
  ],
  [pattern(String.raw`${WEEKDAY}${WORD}\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+((?:19|20)\d\d)(?!\d)`), readMonthFirst],
  [
    pattern(String.raw`\b(?:q|quarter\s*)([1-4])\b(?:\s*(?:of|,))?\s*(20\d\d)(?:\s*[/–-]\s*(\d\d|20\d\d))?(?!\d)`),
    readQuarter,
  ],
  [
    pattern(
      String.raw`\b(first|second|third|fourth|[1-4](?:st|nd|rd|th))\s+quarter(?:\s+of|,)?\s*(20\d\d)(?:\s*[/–-]\s*(\d\d|20\d\d))?(?!\d)`,
    ),
    readQuarter,
  ],
  [
    pattern(String.raw`\b(spring|summer|autumn|winter)\s*(?:of\s+)?(20\d\d)(?:\s*[/–-]\s*(?:\d\d|20\d\d))?(?!\d)`),
    readSeason,
  ],
  [pattern(String.raw`\b(\p{L}{3,10})\.?${LINK}(?:early |mid |late )?${WORD}${YEAR}`), readMonths],
  [pattern(String.raw`\b${WORD}${YEAR}`), readMonth],
  [
    /(?<![\d/.-])(0?[1-9]|1[0-2])[/.-](20\d\d)(?![\d/.-])/gu,
    (match) => monthReading(Number(match[1]), Number(match[2])),
  ],
  [/(?<![\d/.-])(20\d\d)([/-])(\d\d)(?![\d/.-])/gu, readYearAndPart],
  [
    /(?<![\d/.,£-])((?:19|20)\d\d)(?![\d/-])/gu,
    (match, options) => (options.loose ? yearReading(Number(match[1])) : null),
  ],
  [pattern(String.raw`\b${WORD}`), readMonthAlone],
]

function pattern(source: string): RegExp {
  return new RegExp(source, 'giu')
}

interface Match {
  start: number
  end: number
  reading: Reading
}

/** Every date of a text, in the order written. */
export function findDates(text: string, options: DateOptions = {}): FoundDate[] {
  const taken: Match[] = []
  const covered = new Uint8Array(text.length)
  for (const [expression, matcher] of MATCHERS) {
    for (let match = expression.exec(text); match; match = expression.exec(text)) {
      const start = match.index
      const end = start + match[0].length
      const isFree = !covered.subarray(start, end).includes(1)
      const reading = isFree ? matcher(match, options) : null
      if (reading) {
        taken.push({ start, end: trimmedEnd(text, start, end), reading })
        covered.fill(1, start, end)
      } else expression.lastIndex = start + 1
    }
  }
  taken.sort((a, b) => a.start - b.start)
  const years = sharedYears(taken.map((match) => match.reading.year))
  return taken.flatMap((match, index) => datesOf(match, years[index] ?? null, text, options))
}

function trimmedEnd(text: string, start: number, end: number): number {
  return start + trimOf(" \t\n\u00a0-/.,'’", text.slice(start, end), 'end').length
}

/** A date without a year takes that of the next date that has one, as in "26 May and 10 November 2009", else the last one's. */
function sharedYears(years: readonly (number | null)[]): (number | null)[] {
  const shared = [...years]
  for (let index = shared.length - 2; index >= 0; index--) shared[index] ??= shared[index + 1] ?? null
  for (let index = 1; index < shared.length; index++) shared[index] ??= shared[index - 1] ?? null
  return shared
}

function datesOf(match: Match, year: number | null, text: string, options: DateOptions): FoundDate[] {
  const { reading, start, end } = match
  const place = { start, end, text: text.slice(start, end) }
  if (reading.whole) return [{ ...place, ...reading.whole }]
  const days = reading.days.map((day) => dated(reading, day, year, options))
  const [first, last] = [days[0], days.at(-1)]
  if (!first || !last || days.some((day) => day === null)) return []
  if (reading.isRange && last !== first) return [{ ...place, until: last?.date ?? null, swapped: null, ...first }]
  return days.flatMap((day) => (day ? [{ ...place, until: null, swapped: null, ...day }] : []))
}

/** A day of a reading; an empty day is its month. Null when it has no year and none can be assumed. */
function dated(
  reading: Reading,
  day: string,
  year: number | null,
  options: DateOptions,
): Pick<FoundDate, 'date' | 'remarks'> | null {
  const assumed =
    year ?? (options.near ? nearestYear(options.near, reading.month, Number.parseInt(day || '1', 10)) : null)
  if (assumed === null) return null
  const remarks: DateRemark[] = [...reading.remarks, ...(year === null ? [{ kind: 'yearAssumed' } as const] : [])]
  if (day === '') return { date: { date: isoMonth(assumed, reading.month), precision: 'month' }, remarks }
  const iso = isoDay(assumed, reading.month, Number.parseInt(day, 10))
  if (!iso) return { date: null, remarks: [{ kind: 'impossible' }] }
  return { date: { date: iso, precision: 'day' }, remarks: [...remarks, ...weekdayRemarks(reading.weekday, iso)] }
}

function nearestYear(near: string, month: number, day: number): number {
  const year = Number(near.slice(0, 4))
  const distance = (candidate: number) =>
    Math.abs(Date.UTC(candidate, month - 1, day) - Date.parse(`${near}T00:00:00Z`))
  return [year - 1, year, year + 1].reduce((best, candidate) =>
    distance(candidate) < distance(best) ? candidate : best,
  )
}

function weekdayRemarks(written: string | null, iso: string): DateRemark[] {
  const actual = weekdayOf(iso)
  if (!written || actual.startsWith(written.toLowerCase().slice(0, 3))) return []
  const full = WEEKDAYS.find((day) => day.startsWith(written.toLowerCase().slice(0, 3))) ?? written
  return [{ kind: 'weekday', written: capital(full), actual: capital(actual) }]
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}

// --- readings ---------------------------------------------------------------------------------------------------------

/** "25 02 2011": numbers parted by spaces, in a date's own field only. */
function readSpaced(match: RegExpExecArray, options: DateOptions): Reading | null {
  return options.loose ? readNumeric(match) : null
}

function readIso(match: RegExpExecArray): Reading | null {
  const year = Number(match[1])
  if (year < 1900 || year > 2100) return null
  return wholeDay(isoDay(year, Number(match[3]), Number(match[4])), null, [])
}

function readNumeric(match: RegExpExecArray): Reading {
  const [first, second, year] = [Number(match[2]), Number(match[4]), fullYear(match[5] ?? '')]
  const british = isoDay(year, second, first)
  const american = isoDay(year, first, second)
  const weekday = match[1] ?? null
  if (british) return wholeDay(british, american === british ? null : american, weekdayRemarks(weekday, british))
  if (american) return wholeDay(american, null, [{ kind: 'order' }, ...weekdayRemarks(weekday, american)])
  return wholeDay(null, null, [{ kind: 'impossible' }])
}

function readWords(match: RegExpExecArray, options: DateOptions): Reading | null {
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

function readMonthFirst(match: RegExpExecArray): Reading | null {
  const month = monthOf(match[2] ?? '')
  if (month === null) return null
  const spelling = spellingRemarks(match[2] ?? '', month)
  const reading = { days: [match[3] ?? ''], isRange: false, month, year: Number(match[4]), whole: null }
  return { ...reading, weekday: match[1] ?? null, remarks: spelling }
}

function readMonth(match: RegExpExecArray): Reading | null {
  const month = monthOf(match[1] ?? '')
  const year = yearOf(match[2])
  if (month === null || year === null) return null
  const reading = { days: [''], isRange: false, month, year, weekday: null, whole: null }
  return { ...reading, remarks: spellingRemarks(match[1] ?? '', month) }
}

/** "January/February 2009", "late Feb/early Mar 09": a range of months. */
function readMonths(match: RegExpExecArray): Reading | null {
  const [first, last] = [monthOf(match[1] ?? ''), monthOf(match[2] ?? '')]
  const year = yearOf(match[3])
  if (first === null || last === null || year === null) return null
  const date: PartialDate = { date: isoMonth(last < first ? year - 1 : year, first), precision: 'month' }
  const until: PartialDate = { date: isoMonth(year, last), precision: 'month' }
  return { ...wholeReading(date, null, []), whole: { date, until, swapped: null, remarks: [] } }
}

function readQuarter(match: RegExpExecArray): Reading {
  const quarter = Math.max(['first', 'second', 'third', 'fourth'].indexOf((match[1] ?? '').toLowerCase()) + 1, 0)
  const number = quarter || Number.parseInt(match[1] ?? '1', 10)
  const year = Number(match[2])
  const date: PartialDate = { date: isoMonth(year, 3 * number + 1), precision: 'quarter' }
  const other: PartialDate = { date: isoMonth(year, 3 * number - 2), precision: 'quarter' }
  return wholeReading(date, null, match[3] ? [] : [{ kind: 'quarter', other }])
}

const SEASON_MONTHS: Record<string, number> = { spring: 3, summer: 6, autumn: 9, winter: 12 }

function readSeason(match: RegExpExecArray): Reading {
  const month = SEASON_MONTHS[(match[1] ?? '').toLowerCase()] ?? 3
  return wholeReading({ date: isoMonth(Number(match[2]), month), precision: 'season' }, null, [])
}

/** `2010/11` and `2010-11` are financial years, `2011-02` a month. */
function readYearAndPart(match: RegExpExecArray, options: DateOptions): Reading | null {
  const [year, part] = [Number(match[1]), Number(match[3])]
  if (!options.loose) return null
  if (part === (year + 1) % 100) return yearReading(year)
  return part >= 1 && part <= 12 ? monthReading(part, year) : null
}

function readMonthAlone(match: RegExpExecArray, options: DateOptions): Reading | null {
  const month = monthOf(match[1] ?? '')
  if (month === null || misspelt(match[1] ?? '', month) || !options.loose || !/^\p{Lu}/u.test(match[0])) return null
  return { days: [''], isRange: false, month, year: null, weekday: null, remarks: [], whole: null }
}

function monthReading(month: number, year: number): Reading {
  return wholeReading({ date: isoMonth(year, month), precision: 'month' }, null, [])
}

function yearReading(year: number): Reading {
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

// --- words and years --------------------------------------------------------------------------------------------------

function yearOf(written: string | undefined): number | null {
  return written ? fullYear(written) : null
}

function fullYear(written: string): number {
  const year = Number(written)
  if (written.length === 4) return year
  return year < 70 ? 2000 + year : 1900 + year
}

function spellingRemarks(word: string, month: number): DateRemark[] {
  return misspelt(word, month)
    ? [{ kind: 'monthSpelling', written: word, month: capital(MONTHS[month - 1] ?? '') }]
    : []
}
