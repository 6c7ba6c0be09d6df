/** The dates of an entry: the day its cell stored, or those that are written in it. */
import type { Entry } from '../../model.ts'
import type { Piece } from '../../recognise/raw.ts'
import { rememberedOf } from '../../remembered.ts'
import { WITH_A_YEAR } from '../../words/en/dates.ts'
import { isAwaited } from '../answers.ts'
import { checked, storedDate } from '../date/date.ts'
import { type FoundDate, findDates } from '../date/date-grammar.ts'
import { tidy } from '../text.ts'
import type { Draft } from './draft.ts'
import { splitMoved } from './states.ts'

/** The cell that holds an entry and nothing else. */
export function cellOf(entry: Entry, pieces: readonly Piece[]): Piece | undefined {
  return pieces.find((piece) => piece.source.cell === entry.source.cell && tidiedOf(piece) === entry.text)
}

/** A cell is set against each of its lines. */
const tidiedOf = rememberedOf((piece: Piece) => tidy(piece.text))

/** The dates of an entry: the day its cell stored, or those written. */
export function datesIn(entry: Entry, pieces: readonly Piece[], near: string | null): EntryDate[] {
  const stored = cellOf(entry, pieces)
  const cell = stored ? storedDate(stored, near) : null
  if (cell) return [{ ...cell, isStored: true }]
  const loose = isAwaited(withoutMonth(entry.text)) || isYearAlone(entry.text)
  const dates = findDates(entry.text, { near, loose, asked: true })
  const years = loose ? [] : yearsAlone(entry.text, dates)
  return splitMoved(
    entry.text,
    [...dates, ...years].sort((a, b) => a.start - b.start),
  ).map((found) => ({
    ...checked({ ...found, source: entry.source, findings: [] }, near),
    isStored: false,
  }))
}

export type EntryDate = FoundDate & Pick<Draft, 'isStored' | 'findings'>

/** "Then sometime in 2010" has nothing in it but the year and words that say when. */
function isYearAlone(text: string): boolean {
  const words = text.toLowerCase().match(/[\p{L}\d]+/gu) ?? []
  return words.every((word) => /^20\d\d$/.test(word) || WITH_A_YEAR.includes(word))
}

/** "13 févr. 2025": the stop is that of a month, in another language perhaps. */
const BEHIND_A_DAY = /\d\s\p{L}{2,9}\.\s?$/u

/** The same in a sentence behind others: "Last: 18 January 2011. Then some time in 2012". */
function yearsAlone(text: string, dates: readonly FoundDate[]): FoundDate[] {
  const sentences = [...text.matchAll(/[^.;\n]+/gu)].filter(
    ([sentence]) => /20\d\d/.test(sentence) && isYearAlone(sentence),
  )
  if (sentences.length === 0) return []
  return findDates(text, { loose: true }).filter(
    ({ date, start, end }) =>
      date?.precision === 'year' &&
      !BEHIND_A_DAY.test(text.slice(0, start)) &&
      sentences.some((sentence) => start >= sentence.index && end <= sentence.index + sentence[0].length) &&
      !dates.some((other) => other.start < end && start < other.end),
  )
}

/** "Date TBC March" holds a month that may do without a year; "may" in a sentence does not. */
function withoutMonth(text: string): string {
  return tidy(
    text.replace(/(?:in |for )?\b\p{Lu}\p{L}{2,8}\b/gu, (word) =>
      findDates(word, { near: '2000-01-01', loose: true }).length > 0 ? '' : word,
    ),
  )
}
