/** The date of completion: from text in British order, a date cell, or a serial number left over from Excel. */

import { finding } from '../../findings/finding.ts'
import type { CompletedOn, Finding, PartialDate, Source } from '../../model.ts'
import type { Piece } from '../../recognise/raw.ts'
import { linesOf, tidy } from '../text.ts'
import {
  addDays,
  addMonths,
  DAYS_BETWEEN_CALENDARS,
  dayOfSerial,
  firstDay,
  formatDate,
  lastDay,
  serialOfDay,
} from './calendar.ts'
import { type DateRemark, type FoundDate, findDates } from './date-grammar.ts'
import { leavesSomethingOut } from './date-left-out.ts'
import { joinDateParts } from './date-parts.ts'
import { isNear } from './date-readings.ts'

export interface DateContext {
  /** ISO day the round was due, if any. */
  readonly due: string | null
  /** ISO day the previous round was due, if any. */
  readonly previousDue: string | null
}

export interface ReadDate {
  readonly completedOn: CompletedOn | null
  readonly findings: readonly Finding[]
}

/**
 * Reads the cells of a date field. Gives null and `date-unreadable` or `date-impossible` when there is text but no date;
 * of several dates, or a range, the last counts and a query names the others.
 */
export function readCompletion(pieces: readonly Piece[], context: DateContext): ReadDate {
  const filled = joinDateParts(pieces.filter((piece) => tidy(piece.text) !== ''))
  const [first] = filled
  if (!first) return { completedOn: null, findings: [] }
  const readings = filled.flatMap((piece) => datesOfPiece(piece, context.due))
  const text = tidy(filled.map((piece) => piece.text).join(' '))
  const usable = readings.filter((reading) => reading.date !== null)
  const chosen = latest(usable)
  if (!chosen?.date) return { completedOn: null, findings: unusable(readings[0] ?? null, text, first.source) }
  const date = chosen.until ?? chosen.date
  const source = chosen.source
  return {
    completedOn: { ...date, text, source },
    findings: [
      ...severalDates(usable, chosen, date, text),
      ...remarkFindings(chosen.remarks, chosen.text, date, source),
      ...chosen.findings,
      ...(chosen.isPartial && usable.length === 1
        ? [finding('date-in-part', source, { text, date: formatDate(date) })]
        : []),
      ...swappedFinding(date, chosen, text, context),
    ],
  }
}

export interface SourcedDate extends FoundDate {
  readonly source: Source
  readonly findings: readonly Finding[]
  /** Some of what stands around it may make it another date. */
  readonly isPartial?: boolean
}

function datesOfPiece(piece: Piece, near: string | null): SourcedDate[] {
  const stored = storedDate(piece, near)
  if (stored) return [stored]
  return linesOf(piece).flatMap(({ text, source }) => {
    const dates = findDates(text, { near, loose: true, asked: true })
    const [only] = dates.length === 1 ? dates : []
    const isPartial = only !== undefined && leavesSomethingOut(text, only)
    return dates.map((found) => checked({ ...found, source, findings: [], isPartial }, near))
  })
}

/**
 * A date far from the round is not recorded, and asked about. A year typed into a cell that shows dates is stored as the
 * day so many days after the calendar of spreadsheets begins: 2011 as 3 July 1905.
 * @param near ISO day the round was due, if any
 */
export function checked(found: SourcedDate, near: string | null): SourcedDate {
  const { date, text, source } = found
  if (!date || isLikelyYear(Number(date.date.slice(0, 4)), near)) return found
  const year = date.precision === 'day' ? yearTyped(date.date, near) : null
  if (year === null)
    return { ...found, date: null, remarks: [], findings: [finding('date-implausible', source, { text })] }
  const asked = finding('date-year-typed', source, { text, year })
  return { ...found, date: { date: String(year), precision: 'year' }, swapped: null, remarks: [], findings: [asked] }
}

/** Years of returns where the round has no due date. */
const [EARLIEST, LATEST] = [1990, 2069]

function isLikelyYear(year: number, near: string | null): boolean {
  return near ? isNear(year, near) : year >= EARLIEST && year <= LATEST
}

function yearTyped(day: string, near: string | null): number | null {
  const serial = serialOfDay(day)
  return [serial, serial - DAYS_BETWEEN_CALENDARS].find((year) => isLikelyYear(year, near)) ?? null
}

// 1955 to 2064: serial numbers outside are more likely to be something else, a telephone number for one.
const SERIAL = /^[2-5]\d{4}(?:\.\d+)?$/

/**
 * The day a cell stored, which is surer than how it is displayed (American order, two-digit years). A cell that displays
 * only a month and holds its first day was typed as a month: Excel turns "Feb 2011" into 1 February.
 */
export function storedDate(piece: Piece, near: string | null = null): SourcedDate | null {
  const text = tidy(piece.text)
  const place = { start: 0, end: text.length, text, until: null, hasYear: true, weekday: null }
  const plain = { ...place, remarks: [], source: piece.source, findings: [] }
  if (piece.value.kind === 'date') {
    const day = piece.value.iso.slice(0, 10)
    const [shown] = day.endsWith('-01') ? findDates(text, { near }) : []
    const isMonth = shown?.date?.precision === 'month' && firstDay(shown.date) === day
    const date: PartialDate = isMonth && shown?.date ? shown.date : { date: day, precision: 'day' }
    return checked({ ...plain, date, swapped: swapOf(day) }, near)
  }
  const serial = piece.value.kind === 'number' ? piece.value.number : Number(text)
  if (!SERIAL.test(text) || !Number.isFinite(serial)) return null
  const date: PartialDate = { date: dayOfSerial(serial), precision: 'day' }
  const note = finding('date-serial', piece.source, { text, date: formatDate(date) })
  return checked({ ...plain, date, swapped: null, findings: [note] }, near)
}

function swapOf(day: string): PartialDate | null {
  const [year, month, date] = day.split('-')
  return Number(date) <= 12 && date !== month ? { date: `${year}-${date}-${month}`, precision: 'day' } : null
}

function latest(dates: readonly SourcedDate[]): SourcedDate | null {
  const dayOf = (found: SourcedDate) => (found.date ? lastDay(found.until ?? found.date) : '')
  return dates.reduce<SourcedDate | null>((best, next) => (best && dayOf(best) >= dayOf(next) ? best : next), null)
}

function unusable(reading: SourcedDate | null, text: string, source: Source): readonly Finding[] {
  if (!reading) return [finding('date-unreadable', source, { text })]
  if (reading.findings.length > 0) return reading.findings
  return [finding('date-impossible', reading.source, { text: reading.text })]
}

function severalDates(usable: readonly SourcedDate[], chosen: SourcedDate, date: PartialDate, text: string): Finding[] {
  const others = usable.flatMap((found) => (found === chosen ? [] : [found.date])).filter((other) => other !== null)
  const days = [...(chosen.until && chosen.date ? [chosen.date] : []), ...others].map(formatDate)
  const different = [...new Set(days)].filter((day) => day !== formatDate(date))
  if (different.length === 0) return []
  return [finding('date-several', chosen.source, { text, date: formatDate(date), others: different.join(', ') })]
}

/** What was doubtful about a date, as findings; `date` is how it was read. */
export function remarkFindings(
  remarks: readonly DateRemark[],
  text: string,
  date: PartialDate | null,
  source: Source,
): Finding[] {
  return remarks.map((remark) => remarkFinding(remark, text, date, source))
}

function remarkFinding(remark: DateRemark, text: string, date: PartialDate | null, source: Source): Finding {
  const read = date ? formatDate(date) : ''
  switch (remark.kind) {
    case 'impossible':
      return finding('date-impossible', source, { text })
    case 'order':
      return finding('date-american', source, { text, date: read })
    case 'weekday':
      return finding('date-weekday', source, { text, date: read, written: remark.written, actual: remark.actual })
    case 'monthSpelling':
      return finding('date-month-spelling', source, { text, written: remark.written, month: remark.month })
    case 'yearAssumed':
      return finding('date-year-assumed', source, { text, date: read })
    case 'quarter': {
      const other = monthAndYear(firstDay(remark.other))
      return finding('date-quarter', source, { text, date: monthAndYear(firstDay(date ?? remark.other)), other })
    }
  }
}

function monthAndYear(day: string): string {
  return formatDate({ date: day.slice(0, 7), precision: 'month' })
}

/** `01/12/2011` for a round due in early 2012 may be the 12th of January, typed the American way. */
function swappedFinding(date: PartialDate, chosen: SourcedDate, text: string, context: DateContext): Finding[] {
  const { source } = chosen
  const { due, previousDue } = context
  const other = chosen.swapped
  if (!other || !due || isLikely(date, due, previousDue) || !isLikely(other, due, previousDue)) return []
  return [finding('date-swapped', source, { text, date: formatDate(date), other: formatDate(other) })]
}

/** Between the previous round (or half a year before this one) and two months after this one was due. */
function isLikely(date: PartialDate, due: string, previousDue: string | null): boolean {
  const earliest = previousDue && previousDue > addMonths(due, -6) ? previousDue : addMonths(due, -6)
  return lastDay(date) >= earliest && firstDay(date) <= addDays(due, 60)
}
