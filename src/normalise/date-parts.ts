/** Dates that stand in several cells of a row: day, month and year in three, or the weekday in one of its own. */
import type { Source } from '../model.ts'
import { WEEKDAY_STEMS } from '../words/en/dates.ts'
import { findDates } from './date-grammar.ts'
import { monthOf } from './month-names.ts'
import { tidy } from './text.ts'

interface Part {
  readonly text: string
  readonly source: Source
}

const WEEKDAY = new RegExp(`^(?:${WEEKDAY_STEMS.join('|')})(?:day)?[.,]?$`, 'iu')
const NUMBER = /^(?:\d{1,2}|(?:19|20)\d\d)$/
const ORDINAL = /^\d{1,2}\s?(?:st|nd|rd|th)$/iu
const CAPTION = /^(?:day|month|year|dd?|mm?|yy(?:yy)?)\b[\s:=]*/iu
/** A weekday, day, month and year, with a stroke between. */
const MOST = 7

/**
 * Joins neighbours of one row that together are one day; everything else stays as it is. A joined part has the text of
 * all, and the source of the first.
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
  const isWeekdayAlone = length === 1 && WEEKDAY.test(tidy(parts[from]?.text ?? ''))
  return isWeekdayAlone && next && isSameRow(parts[from], next) && /^\d/.test(tidy(next.text)) ? 2 : length
}

function isPart(part: Part | undefined): boolean {
  const text = part ? tidy(part.text).replace(CAPTION, '') : ''
  return /^[/.\-–]$/.test(text) || NUMBER.test(text) || ORDINAL.test(text) || WEEKDAY.test(text) || isMonth(text)
}

function isMonth(text: string): boolean {
  return /^\p{L}{3,10}\.?$/u.test(text) && monthOf(text) !== null
}

function isSameRow(first: Part | undefined, second: Part | undefined): boolean {
  const [one, other] = [first, second].map((part) => /^[A-Z]+(\d+)$/.exec(part?.source.cell ?? '')?.[1])
  return one !== undefined && one === other && first?.source.sheet === second?.source.sheet
}

function joinedRun<P extends Part>(run: readonly P[]): P | null {
  const [first] = run
  if (!first || run.length < 2) return null
  const texts = run.map((part) => tidy(part.text).replace(CAPTION, '')).filter((text) => !/^[/.\-–]$/.test(text))
  const weekdays = texts.filter((text) => WEEKDAY.test(text))
  const others = texts.filter((text) => !WEEKDAY.test(text))
  const text = [...weekdays, others.join(others.every((one) => NUMBER.test(one)) ? '/' : ' ')].join(' ')
  const [date, second] = findDates(text, { loose: true })
  const isOneDay = date?.hasYear === true && date.until === null && second === undefined
  return isOneDay && (date.date === null || date.date.precision === 'day') ? { ...first, text } : null
}
