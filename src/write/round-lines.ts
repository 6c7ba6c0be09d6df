/** What a cover says of a round besides its name: whose it is and when. */
import type { RoundInfo } from '../model.ts'
import { dayInWords } from './dates.ts'
import { lookOf } from './look.ts'
import { sincePublished } from './publication.ts'
import { compareNames, partnershipName, type RoundResults } from './results.ts'
import { words } from './strings.ts'

export function roundName(round: RoundInfo): string {
  return round.label || round.id
}

/** Organisation; due date and dates of completion. */
export function roundLines(results: RoundResults): readonly string[] {
  const format = lookOf(results.look).dateFormat
  const { due } = results.round.round
  const when = [due ? words.due(dayInWords(due, format)) : null, completedBetween(results, format)]
  const line = when.filter(Boolean).join('; ')
  return [
    results.organisation,
    line.charAt(0).toUpperCase() + line.slice(1),
    newsLine(results, format),
    ...publishedLines(results, format),
  ].filter(Boolean)
}

/** Which returns came last, or since the day that was asked for. */
function newsLine(results: RoundResults, format: string): string {
  const { news } = results
  if (!news) return ''
  const names = news.ids.map((id) => partnershipName(results, id)).sort(compareNames)
  return words.newSince(names.length, dayInWords(news.since, format), names)
}

export function completedBetween(results: RoundResults, format: string): string {
  const days = results.round.updates
    .flatMap(({ completedOn }) => (completedOn?.precision === 'day' ? [completedOn.date] : []))
    .sort()
  const [first, last] = [days[0], days.at(-1)]
  return first && last ? words.completedBetween(dayInWords(first, format), dayInWords(last, format)) : words.noDates
}

/** Who signed the round off, and what has come, changed or gone since. */
function publishedLines(results: RoundResults, format: string): string[] {
  const last = results.published?.at(-1)
  if (!last || results.edition === 'public') return []
  const { came, changed, gone } = sincePublished(last, results.round)
  const named = (ids: readonly string[]) => ids.map((id) => partnershipName(results, id)).sort(compareNames)
  const day = dayInWords(last.day, format)
  return [words.publishedOn(day, last.by, last.note), words.sincePublished(named(came), named(changed), named(gone))]
}
