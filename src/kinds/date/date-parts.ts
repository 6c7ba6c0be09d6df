/** Dates that stand in several cells of a row: day, month and year in three, or the weekday in one of its own. */
import type { Source } from '../../model.ts'
import type { StoredValue } from '../../read/grid.ts'
import { placeAt, spanOf } from '../../read/place.ts'
import { WEEKDAY_STEMS } from '../../words/en/dates.ts'
import { tidy, trimOf } from '../text.ts'
import { findDates } from './date-grammar.ts'
import { monthOf } from './month-names.ts'

interface Part {
  readonly text: string
  /** A day that its cell stored is whole by itself. */
  readonly value?: StoredValue | undefined
  readonly source: Source
}

const WEEKDAY = new RegExp(`^(?:${WEEKDAY_STEMS.join('|')})(?:day)?$`, 'iu')
const NUMBER = /^(?:\d{1,2}|(?:19|20)\d\d)$/
const ORDINAL = /^\d{1,2}(?:st|nd|rd|th)$/iu
const CAPTION = /^(?:day|month|year|dd?|mm?|yy(?:yy)?)\b[\s:=]*/iu
/** A weekday, day, month and year, with a stroke between. */
const MOST = 7

/**
 * Joins neighbours of one row that together are one day; everything else stays as it is. A joined part has the text of
 * all, and a source that names their cells from the first to the last.
 */
export function joinDateParts<P extends Part>(parts: readonly P[]): P[] {
  const joined: P[] = []
  let index = 0
  while (index < parts.length) {
    const run = runFrom(parts, index)
    const one = joinedRun(parts.slice(index, index + run))
    const part = parts[index]
    if (one) joined.push(one)
    else if (part) joined.push(part)
    index += one ? run : 1
  }
  return joined
}

/** How many parts from an index on could make up one date. */
function runFrom<P extends Part>(parts: readonly P[], from: number): number {
  let length = 0
  while (length < MOST && isPart(parts[from + length]) && isSameRow(parts[from], parts[from + length])) length++
  const next = parts[from + length]
  const isWeekdayAlone = length === 1 && WEEKDAY.test(tokensOf(parts[from])[0] ?? '')
  return isWeekdayAlone &&
    next &&
    next.value?.kind !== 'date' &&
    isSameRow(parts[from], next) &&
    /^\d/.test(tidy(next.text))
    ? 2
    : length
}

function isPart(part: Part | undefined): boolean {
  const tokens = tokensOf(part)
  const isOne = (token: string) => [NUMBER, ORDINAL, WEEKDAY].some((kind) => kind.test(token)) || isMonth(token)
  return part !== undefined && part.value?.kind !== 'date' && tokens.length <= 2 && tokens.every(isOne)
}

/** The words and numbers of a part, without strokes and the dots of list marks. */
function tokensOf(part: Part | undefined): string[] {
  const words = tidy(part?.text ?? '')
    .slice(0, LONGEST)
    .replace(CAPTION, '')
    .split(' ')
  return words.map((word) => trimOf('.,/-–', word)).filter((word) => word !== '')
}

/** Characters in which a part of a date has room. */
const LONGEST = 40

function isMonth(text: string): boolean {
  return /^\p{L}{3,10}$/u.test(text) && monthOf(text) !== null
}

function isSameRow(first: Part | undefined, second: Part | undefined): boolean {
  const [one, other] = [first, second].map((part) => placeAt(part?.source.cell))
  const isOneRow = one && other && one.area === other.area && one.row === other.row
  return isOneRow === true && first?.source.sheet === second?.source.sheet
}

function joinedRun<P extends Part>(run: readonly P[]): P | null {
  const [first] = run
  if (!first || run.length < 2) return null
  const tokens = run.every(isPart) ? run.flatMap(tokensOf) : run.map(({ text }) => tidy(text))
  const weekdays = tokens.filter((token) => WEEKDAY.test(token))
  const others = tokens.filter((token) => !WEEKDAY.test(token))
  const text = [...weekdays, others.join(others.every((one) => NUMBER.test(one)) ? '/' : ' ')].join(' ')
  const [date, second] = findDates(text, { loose: true })
  const isOneDay = date?.hasYear === true && date.until === null && second === undefined
  if (!isOneDay || (date.date !== null && date.date.precision !== 'day')) return null
  const source = { ...first.source, cell: spanOf(first.source.cell, run.at(-1)?.source.cell ?? null) }
  return { ...first, text, source, ...(first.value ? { value: { kind: 'text' } } : {}) }
}
