/**
 * Dates in British text. A date parser for free text was considered and left: it reads 6/2/09 in American order, makes
 * days out of months, and guesses silently, whereas a return needs to know how precise a date is and what was doubtful.
 *
 * Years of two digits lie between 1970 and 2069. A financial year begins in April, so `Q3 2010/11` begins in October 2010.
 */

import { trimOf } from '../text.ts'
import { isoDay, isoMonth, MONTHS } from './calendar.ts'
import {
  type DateOptions,
  type DateRemark,
  type FoundDate,
  monthReading,
  type Reading,
  readIso,
  readMonth,
  readMonthAlone,
  readMonthFirst,
  readMonths,
  readNumeric,
  readQuarter,
  readSeason,
  readSpaced,
  readWords,
  readYearAndPart,
  weekdayRemarks,
  yearReading,
} from './date-readings.ts'

export type { DateOptions, DateRemark, FoundDate } from './date-readings.ts'

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
