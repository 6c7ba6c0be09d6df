/** The year of dates that were written without one: that of a neighbour, or the one on the right side of completion. */
import type { PartialDate } from '../../model.ts'
import { firstDay, isoDay, lastDay } from '../date/calendar.ts'
import { weekdayRemarks } from '../date/date-readings.ts'
import type { Draft, MeetingContext } from './draft.ts'

/**
 * Gives each date without a year its year. A meeting said to be planned is the next such day after completion, one said to
 * be held the last before it; in a list, dates follow one another. Where a neighbour's year bears it out, nothing is asked.
 */
export function settleYears(drafts: readonly Draft[], context: MeetingContext): Draft[] {
  const settled: Draft[] = []
  for (const [index, draft] of drafts.entries()) {
    const previous = settled.findLast((one) => one.date !== null) ?? null
    const next = drafts.slice(index + 1, index + 1 + NEIGHBOURS).find((one) => one.date !== null && one.hasYear) ?? null
    settled.push(draft.hasYear || !draft.date ? draft : withYear(draft, { previous, next }, context))
  }
  return settled
}

/** How far ahead a neighbour is looked for. */
const NEIGHBOURS = 30

interface Neighbours {
  readonly previous: Draft | null
  readonly next: Draft | null
}

function withYear(draft: Draft, neighbours: Neighbours, context: MeetingContext): Draft {
  const anchor = (neighbours.previous ?? neighbours.next)?.date ?? context.completedOn ?? draft.date
  const year = Number((anchor ?? { date: context.due ?? '' }).date.slice(0, 4))
  const candidates = [year - 1, year, year + 1, year + 2].flatMap((one) => inYear(draft, one) ?? [])
  const inOrder = byNeighbours(draft, candidates, neighbours)
  const said = draft.state === 'cancelled' ? null : bySaying(draft, candidates, context)
  const agrees = inOrder !== null && (said === null || isOnSide(inOrder, draft, context))
  const chosen = (agrees ? inOrder : said) ?? draft
  const isBorneOut = agrees && hasWrittenYear(neighbours)
  const remarks = chosen.remarks.filter(({ kind }) => kind !== 'yearAssumed')
  return { ...chosen, hasYear: isBorneOut, remarks: isBorneOut ? remarks : [...remarks, { kind: 'yearAssumed' }] }
}

function hasWrittenYear({ previous, next }: Neighbours): boolean {
  return previous?.hasYear === true || next !== null
}

function byNeighbours(draft: Draft, candidates: readonly Draft[], { previous, next }: Neighbours): Draft | null {
  const neighbour = previous ?? next
  if (!neighbour?.date) return null
  const day = firstDay(neighbour.date)
  const isExchange = draft.state === 'cancelled' || neighbour.state === 'cancelled'
  if (isExchange) return nearest(candidates, day)
  if (previous) return candidates.find((one) => dayOf(one) >= day) ?? null
  return candidates.findLast((one) => dayOf(one) <= day) ?? null
}

function bySaying(draft: Draft, candidates: readonly Draft[], context: MeetingContext): Draft | null {
  if (draft.said === 'planned') return candidates.find((one) => isOnSide(one, draft, context)) ?? null
  // Nobody is vague about the past.
  if (draft.said === null && draft.date?.precision !== 'day') {
    return candidates.find((one) => isOnSide(one, { ...draft, said: 'planned' }, context)) ?? null
  }
  if (draft.said === 'held') return candidates.findLast((one) => isOnSide(one, draft, context)) ?? null
  return null
}

/** Whether a date is after completion where the meeting is planned, and not after it where it was held. */
function isOnSide({ date }: Draft, { said }: Draft, { completedOn, due }: MeetingContext): boolean {
  const limit = completedOn ?? (due === null ? null : ({ date: due, precision: 'day' } as const))
  if (!date || !limit) return true
  if (said === 'planned') return lastDay(date) >= firstDay(limit)
  return said !== 'held' || firstDay(date) <= lastDay(limit)
}

function nearest(candidates: readonly Draft[], day: string): Draft | null {
  const distance = (one: Draft) => Math.abs(Date.parse(dayOf(one)) - Date.parse(day))
  return candidates.reduce<Draft | null>((best, one) => (best && distance(best) <= distance(one) ? best : one), null)
}

function dayOf({ date }: Draft): string {
  return date ? firstDay(date) : ''
}

/** The draft in another year; null when that year has no such day. */
function inYear(draft: Draft, year: number): Draft | null {
  if (!draft.date) return null
  const date = moved(draft.date, year)
  const over = draft.until ? Number(draft.until.date.slice(0, 4)) - Number(draft.date.date.slice(0, 4)) : 0
  const until = draft.until ? moved(draft.until, year + over) : null
  if (!date || (draft.until && !until)) return null
  const others = draft.remarks.filter(({ kind }) => kind !== 'weekday')
  return { ...draft, date, until, remarks: [...others, ...weekdayRemarks(draft.weekday, firstDay(date))] }
}

function moved(date: PartialDate, year: number): PartialDate | null {
  const [, month = '01', day] = date.date.split('-')
  if (day === undefined) return { ...date, date: `${year}-${month}` }
  const iso = isoDay(year, Number(month), Number(day))
  return iso ? { ...date, date: iso } : null
}
