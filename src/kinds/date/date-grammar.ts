/**
 * Dates in British text. A date parser for free text was considered and left: it reads 6/2/09 in American order, makes
 * days out of months, and guesses silently, whereas a return needs to know how precise a date is and what was doubtful.
 *
 * Years of two digits lie between 1970 and 2069. A financial year begins in April, so `Q3 2010/11` begins in October 2010.
 */
import { HOUR_ENDS, MONTH_STEMS, WEEKDAY_STEMS } from '../../words/en/dates.ts'
import { trimOf } from '../text.ts'
import { isoDay, isoMonth } from './calendar.ts'
import {
  type DateOptions,
  type DateRemark,
  type FoundDate,
  monthReading,
  type Reading,
  readCompact,
  readDayAndMonth,
  readIso,
  readMonth,
  readMonthAlone,
  readMonthFirst,
  readMonths,
  readNumeric,
  readQuarter,
  readSeason,
  readSeasonAlone,
  readSpaced,
  readWords,
  readYearAndPart,
  readYearFirst,
  weekdayRemarks,
  yearReading,
} from './date-readings.ts'
import { joinRanges, markWeeks } from './date-spans.ts'

export type { DateOptions, DateRemark, FoundDate } from './date-readings.ts'

type Matcher = (match: RegExpExecArray, options: DateOptions) => Reading | null

const DAY = String.raw`\d{1,2}(?:\s{0,3}(?:st|nd|rd|th)\b)?`
const WORD = String.raw`(\p{L}{3,10})(?!\p{L})\.?`
const ANY_MONTH = `(?:${MONTH_STEMS.join('|')})`
/** "10-12", "10 to 12noon", "14 - 16": hours, unless what follows the dash is a day and its month. */
const TO_AN_HOUR = String.raw`\s{0,3}(?:[-–—]|to\b|till?\b|until\b)\s{0,3}(?:noon|midday|\d{1,2}(?![\d/]|\.\d{1,2}\.|\s{0,3}(?:st|nd|rd|th)\b|[\s\-.]{0,5}${ANY_MONTH}))`
/** Two digits are no year where they begin something else: a time ("10 am", "10.30", "10-12"), an ordinal, the next day and month. */
const NO_YEAR = String.raw`(?!\s{0,5}(?:st|nd|rd|th|${HOUR_ENDS.join('|')})\b|[:.]\d|h\d|${TO_AN_HOUR}|[\s\-/.]{0,5}${ANY_MONTH})`
const YEAR = String.raw`(?:[\s\-/.,'’‘′]{0,9}?((?:19|20)\d\d(?!\d|\s{0,3}(?:hrs?|hours)\b)|(?<![,\d]\s{0,9})\d\d(?!\d)${NO_YEAR}))`
const DAY_NAME = `(?:${WEEKDAY_STEMS.join('|')})(?:day)?`
const WEEKDAY = String.raw`(?:\b(${DAY_NAME})\b\.?,?\s{1,5}(?:the\s{1,5})?)?`
/** No digit, and no part of a longer number, in front; a dash only behind the year of another date. */
const NUMBER_STARTS = String.raw`(?<![\d/.\\])(?<!(?<![/.]\d\d|[/.]\d{4})-)`
const LINK = String.raw`\s{0,5}(?:-|–|—|/|&|\bto\b|\band\b|\bor\b)\s{0,5}`

const MATCHERS: readonly (readonly [RegExp, Matcher])[] = [
  [/(?<!\d)(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?(?!\d)/giu, readIso],
  [/(?<![\d/.-])((?:19|20)\d\d)(\d\d)(\d\d)(?![\d/.-])/gu, readCompact],
  [
    pattern(
      String.raw`${WEEKDAY}${NUMBER_STARTS}(\d{1,2})\s?([/.\-\\|])\s?(\d{1,2})\s?\3\s?((?:19|20)\d\d|\d\d)(?![\d/])(?!\.\d)`,
    ),
    readNumeric,
  ],
  [pattern(String.raw`${WEEKDAY}(?<!\d)(\d{1,2})(\s)(\d{1,2})\s((?:19|20)\d\d)(?!\d)`), readSpaced],
  [
    pattern(
      String.raw`${WEEKDAY}(?<![\d.:]|\d/)((?:${DAY},\s{0,5}){0,8}${DAY}${LINK}(?:${DAY_NAME}\s{1,5})?)?(${DAY})(?:\s{1,5}day)?[\s\-/.,]{0,9}(?:of\s{1,5})?${WORD}${YEAR}?`,
    ),
    readWords,
  ],
  [pattern(String.raw`(?<![\d/.-])((?:19|20)\d\d)[\s\-/.]{1,3}${WORD}[\s\-/.]{0,3}(\d{1,2})(?![\d:/])`), readYearFirst],
  [
    pattern(
      String.raw`${WEEKDAY}${WORD}\s{1,5}(?:the\s)?(\d{1,2})(?!\d|[:.]\d)(st|nd|rd|th)?(?:,?\s{1,5}((?:19|20)\d\d)(?!\d))?(?!\s?[-/]\s?\d)`,
    ),
    readMonthFirst,
  ],
  [
    pattern(String.raw`${WEEKDAY}${NUMBER_STARTS}(?<![£%-])(\d{1,2})\s?(/)\s?(\d{1,2})(?![\d/%]|[.-]\d)`),
    readDayAndMonth,
  ],
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
  [
    pattern(String.raw`\b(\p{L}{3,10})\.?\s{0,5}(?:-|–|—|/|\bto\b|\bor\b)\s{0,5}(?:early |mid |late )?${WORD}${YEAR}`),
    readMonths,
  ],
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
  [pattern(String.raw`\b(spring|summer|autumn|winter)\b`), readSeasonAlone],
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
  const found = taken.flatMap((match, index) => datesOf(match, years[index] ?? null, text, options))
  return markWeeks(text, joinRanges(text, found))
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
  const place = { start, end, text: text.slice(start, end), hasYear: reading.year !== null, weekday: reading.weekday }
  if (reading.whole) return [{ ...place, ...reading.whole }]
  const days = reading.days.map((day) => dated(reading, day, year, options))
  const [first, last] = [days[0], days.at(-1)]
  if (!first || !last || days.some((day) => day === null)) return []
  if (reading.isRange && last !== first) return [{ ...place, until: last?.date ?? null, swapped: null, ...first }]
  return days.flatMap((day) => (day ? [{ ...place, until: null, swapped: null, ...day }] : []))
}

/** A day of a reading; an empty day is its month or season. Null when it has no year and none can be assumed. */
function dated(
  reading: Reading,
  day: string,
  year: number | null,
  options: DateOptions,
): Pick<FoundDate, 'date' | 'remarks'> | null {
  const number = Number.parseInt(day || '1', 10)
  const assumed = year ?? (options.near ? nearestYear(options.near, reading.month, number) : null)
  if (assumed === null) return null
  const remarks: DateRemark[] = [...reading.remarks, ...(year === null ? [{ kind: 'yearAssumed' } as const] : [])]
  if (day === '') {
    return { date: { date: isoMonth(assumed, reading.month), precision: reading.precision ?? 'month' }, remarks }
  }
  const iso = isoDay(assumed, reading.month, number)
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
