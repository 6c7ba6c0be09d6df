/**
 * A stretch of time as text, or in two cells: two days, two months, a month, a quarter or half of a year, a year. A year or quarter that could be the
 * calendar's as well as the organisation's own is not certain: "2024/25" and "Q3 2024/25" are, "2024" and "Q3 2024" are not.
 */

import { MONTH_STEMS } from '../../words/en/dates.ts'
import { HALF, ORDINALS, OWN_YEAR, PERIOD_LINKS, PERIOD_OPENINGS, QUARTER, YEAR_ENDS } from '../../words/en/periods.ts'
import { addDays, isoDay, isoMonth, MONTHS } from '../date/calendar.ts'
import { tidy } from '../text.ts'
import type { AnswerText } from '../typed.ts'

export interface Period {
  /** ISO days, both within it. */
  readonly from: string
  readonly to: string
}

/** First and last day of a part of a period; what it leaves to the other side is null. */
interface Part {
  readonly day: number | null
  readonly month: number | null
  readonly year: number | null
}

interface Manner {
  /** Month in which the organisation's year begins, from 1. */
  readonly starts: number
  /** Days come before months. */
  readonly dayFirst: boolean
}

const MONTH = String.raw`(?<month>(?:${MONTH_STEMS.join('|')})[a-z]*)\.?`
const YEAR = String.raw`(?<year>(?:19|20)\d\d)`
const SPAN = String.raw`(?<first>(?:19|20)\d\d)\s?[/–-]\s?(?<second>(?:20)?\d\d)`
const OWN = String.raw`(?:(?:${OWN_YEAR.join('|')}),?\s)?`
const DAY_WORDS = new RegExp(
  String.raw`^(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\s)?(?<day>\d{1,2})(?:\s?(?:st|nd|rd|th))?(?:\s(?:of\s)?${MONTH}(?:,?\s${YEAR})?)?$`,
  'i',
)
const MONTH_WORDS = new RegExp(String.raw`^${MONTH}(?:,?\s${YEAR})?$`, 'i')
const DAY_FIGURES = /^(?<a>\d{1,2})[/.-](?<b>\d{1,2})[/.-](?<year>(?:20)?\d\d)$/
const DAY_ISO = /^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)$/
const OPENING = new RegExp(String.raw`^(?:${PERIOD_OPENINGS.join('|')})\b[:\s]*`, 'i')
const LINK = new RegExp(String.raw`\s(?:${PERIOD_LINKS.join('|')})\s`, 'i')

/** @param starts month in which the organisation's year begins, from 1 */
export function readPeriod({ text, pieces, region }: AnswerText, starts: number): Period | null {
  const manner: Manner = { starts, dayFirst: region !== 'US' }
  const filled = pieces.filter((piece) => tidy(piece.text) !== '')
  const cells = filled.filter(({ text }, at) => !(at === 1 && filled.length > 2 && LINK.test(` ${tidy(text)} `)))
  const [first, second, ...others] = cells
  if (first && second) {
    const parts = [first, second].map((piece) =>
      piece.value.kind === 'date' ? piece.value.iso.slice(0, 10) : tidy(piece.text),
    )
    return others.length === 0 ? ofTwo(without(parts[0] ?? ''), without(parts[1] ?? '', LINK_AHEAD), manner) : null
  }
  // A day in a cell is one day, and "Oct-24" a month that Excel made of something.
  if (first && first.value.kind !== 'text') return null
  return ofText(tidy(text).replace(/\.$/, ''), manner)
}

const LINK_AHEAD = new RegExp(String.raw`^(?:${PERIOD_LINKS.join('|')})[:\s]+`, 'i')

function without(text: string, opening: RegExp = OPENING): string {
  return tidy(text.replace(opening, ''))
}

function ofText(written: string, manner: Manner): Period | null {
  const text = without(written)
  return ofYear(text, manner) ?? ofQuarter(text, manner) ?? ofMonths(text) ?? ofRange(text, manner)
}

/** "2024/25", "financial year 2024-25", "year ending 31 March 2025". */
function ofYear(text: string, manner: Manner): Period | null {
  const span = new RegExp(`^${OWN}${SPAN}$`, 'i').exec(text)?.groups
  if (span) return ownYear(span, manner)
  const year = new RegExp(`^${OWN}${YEAR}$`, 'i').exec(text)?.groups
  if (year) return manner.starts === 1 ? months(Number(year.year), 1, 12) : null
  const ended = new RegExp(String.raw`^(?:the\s)?(?:${YEAR_ENDS.join('|')})\s(?<end>.+)$`, 'i').exec(text)?.groups?.end
  const end = ended ? lastDayOf(partOf(ended, manner)) : null
  if (!end) return null
  const next = addDays(end, 1)
  return { from: `${Number(next.slice(0, 4)) - 1}${next.slice(4)}`, to: end }
}

/** The first of the two years of "2024/25", which follow each other; null for others. */
function firstYear({ first, second }: Record<string, string | undefined>): number | null {
  const year = Number(first)
  return Number(second) % 100 === (year + 1) % 100 ? year : null
}

function ownYear(span: Record<string, string | undefined>, { starts }: Manner): Period | null {
  const year = firstYear(span)
  // A year from January lies in one year only.
  return year === null || starts === 1 ? null : months(year, starts, 12)
}

/** "Q3 2024/25", "2024/25 Q3", "third quarter of 2024/25", "H1 2024/25". */
function ofQuarter(text: string, manner: Manner): Period | null {
  const ordinal = Object.keys(ORDINALS).join('|')
  const part = String.raw`(?:(?<letter>${QUARTER}|${HALF})\s?(?<number>[1-4])|(?<ordinal>${ordinal})\s(?<name>quarter|half)(?:\syear)?)`
  const year = String.raw`${OWN}(?:${SPAN}|${YEAR})`
  const found =
    new RegExp(String.raw`^${part},?\s?[-–(:]?\s?(?:of\s)?${year}\)?$`, 'i').exec(text)?.groups ??
    new RegExp(String.raw`^${year},?\s?[-–:]?\s?${part}$`, 'i').exec(text)?.groups
  if (!found) return null
  const number = Number(found.number ?? ORDINALS[found.ordinal?.toLowerCase() ?? ''])
  const length = /^h/i.test(found.letter ?? found.name ?? '') ? 6 : 3
  if (number * length > 12) return null
  const from = manner.starts + (number - 1) * length
  if (found.first) {
    const first = manner.starts === 1 ? null : firstYear(found)
    return first === null ? null : months(first, from, length)
  }
  return manner.starts === 1 ? months(Number(found.year), from, length) : null
}

/** "October 2024", "Oct–Dec 2024", "Nov 2024 to Jan 2025", "Nov–Jan 2024/25". */
function ofMonths(text: string): Period | null {
  const alone = MONTH_WORDS.exec(text)?.groups
  if (alone?.year) {
    const month = monthOf(alone.month)
    return month ? months(Number(alone.year), month, 1) : null
  }
  const link = String.raw`\s?(?:${PERIOD_LINKS.join('|')}|/)\s?`
  const stem = String.raw`(?:${MONTH_STEMS.join('|')})[a-z]*\.?`
  const found = new RegExp(
    String.raw`^(?<a>${stem})(?:\s(?<aYear>20\d\d))?${link}(?<b>${stem})\s(?:${SPAN}|${YEAR})$`,
    'i',
  ).exec(text)?.groups
  const [from, to] = [monthOf(found?.a), monthOf(found?.b)]
  if (!found || !from || !to) return null
  if (found.first) {
    const first = firstYear(found)
    return first !== null && !found.aYear && to < from ? months(first, from, to + 13 - from) : null
  }
  const last = Number(found.year)
  const first = found.aYear ? Number(found.aYear) : last
  const length = (last - first) * 12 + to - from + 1
  return length > 0 && length <= 36 ? months(first, from, length) : null
}

/** "1 April 2024 to 31 March 2025", "1–30 April 2024", "01/04/2024 - 31/03/2025". */
function ofRange(text: string, manner: Manner): Period | null {
  const spaced = text.split(LINK)
  const [a, b, ...others] =
    spaced.length === 2
      ? spaced
      : text.split(
          /\s?[–—]\s?|(?<!\d)-|(?<=^\d{1,2}(?:st|nd|rd|th)?)-(?=\d{1,2}(?:st|nd|rd|th)?\s\p{L})|(?<=\d{4}|[/.]\d\d[/.]?\d\d|[/.]\d[/.]\d\d)-(?=\d{1,2}[/.])|\sand\s/u,
        )
  return a && b && others.length === 0 ? ofTwo(a, b, manner) : null
}

/** From the first day of one part to the last of the other, which gives the first the month and the year it leaves out. */
function ofTwo(a: string, b: string, manner: Manner): Period | null {
  const [first, last] = [partOf(a, manner), partOf(b, manner)]
  if (!first || !last || last.year === null) return null
  const month = first.month ?? last.month
  // A month after the last one lies in the year before, which nobody wrote.
  const from = firstDayOf({ day: first.day, month, year: first.year ?? last.year })
  const to = lastDayOf(last)
  const isOneKind = (first.day === null) === (last.day === null)
  return from && to && from < to && isOneKind ? { from, to } : null
}

function partOf(text: string, { dayFirst }: Manner): Part | null {
  const day = DAY_WORDS.exec(text)?.groups
  if (day) return part(day.day, day.month, day.year)
  const month = MONTH_WORDS.exec(text)?.groups
  if (month) return part(undefined, month.month, month.year)
  const iso = DAY_ISO.exec(text)?.groups
  if (iso) return { day: Number(iso.day), month: Number(iso.month), year: Number(iso.year) }
  const figures = DAY_FIGURES.exec(text)?.groups
  if (!figures) return null
  const [d, m] = dayFirst ? [figures.a, figures.b] : [figures.b, figures.a]
  const year = Number(figures.year)
  return { day: Number(d), month: Number(m), year: year < 100 ? 2000 + year : year }
}

function part(day: string | undefined, name: string | undefined, year: string | undefined): Part | null {
  const month = monthOf(name)
  if (name && !month) return null
  return { day: day ? Number(day) : null, month, year: year ? Number(year) : null }
}

/** A month in full or shortened; null for another word that begins so. */
function monthOf(name: string | undefined): number | null {
  const written = name?.toLowerCase().replace(/\.$/, '') ?? ''
  const place = MONTHS.findIndex(
    (month) => written.length >= 3 && (month.startsWith(written) || (written === 'sept' && month === 'september')),
  )
  return place < 0 ? null : place + 1
}

function firstDayOf({ day, month, year }: Part): string | null {
  return year === null || month === null ? null : isoDay(year, month, day ?? 1)
}

function lastDayOf(given: Part | null): string | null {
  if (!given) return null
  const { day, month, year } = given
  if (year === null || month === null) return null
  return day === null ? months(year, month, 1).to : isoDay(year, month, day)
}

function months(year: number, month: number, length: number): Period {
  return { from: `${isoMonth(year, month)}-01`, to: addDays(`${isoMonth(year, month + length)}-01`, -1) }
}
