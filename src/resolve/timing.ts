/** Was a return on time, and on the right form? */
import type { Round } from '../config/schema.ts'
import { finding } from '../findings/finding.ts'
import { addMonths, firstDay, lastDay } from '../kinds/date/calendar.ts'
import { type CompletedOn, type Finding, sourceOf } from '../model.ts'
import { dayOfRound } from '../register/lineage.ts'
import type { UnresolvedUpdate } from './candidate.ts'

/**
 * Findings about when a return was completed: in another year by a slip, late (after the due date, a query when by more than a year), early (nearer to an earlier due date than to this round's),
 * or for another round (no later than an earlier round's due date, or nearer to a later one's). A month or a quarter is only judged
 * when all its days agree. A round without a due date is judged by the month its id names.
 */
export function judgeDate(completed: CompletedOn | null, round: Round, rounds: readonly Round[]): Finding[] {
  const due = dayOfRound(round)
  if (completed === null || due === null) return []
  const first = firstDay(completed)
  const last = lastDay(completed)
  const others = rounds.filter(({ id }) => id !== round.id).map((other) => ({ other, day: dayOfRound(other) }))
  const dated = others.filter((entry): entry is { other: Round; day: string } => entry.day !== null)
  const before = dated.filter(({ day }) => day < due).sort((a, b) => (a.day < b.day ? -1 : 1))
  const after = dated.filter(({ day }) => day > due).sort((a, b) => (a.day < b.day ? -1 : 1))
  const args = { completed: completed.text, round: round.label }

  const missed = before.find(({ day }) => last <= day)
  if (missed) return [finding('another-round', completed.source, { ...args, other: missed.other.label })]
  const next = after[0]
  if (next && first > due && days(first, next.day) < days(due, first))
    return [finding('another-round', completed.source, { ...args, other: next.other.label })]
  if (round.due !== null && first > round.due) {
    const isFarBehind = first > addMonths(round.due, 12)
    if (!isFarBehind && isAYearOff(first, due, -1)) return [yearDoubtful(completed, round, -1)]
    return [finding(isFarBehind ? 'date-after-due' : 'late-return', completed.source, { ...args, due: round.due })]
  }
  const earlier = before.at(-1)
  const early = earlier ? days(earlier.day, last) < days(last, due) : days(last, due) > HALF_A_YEAR
  if (early && isAYearOff(first, due, 1)) return [yearDoubtful(completed, round, 1)]
  if (early && last < due) return [finding('early-return', completed.source, { ...args, due })]
  return []
}

/** Whether a day is far from the due date, and would be near it in the next year or the one before: in January people go on writing the old year. */
function isAYearOff(day: string, due: string, years: 1 | -1): boolean {
  const other = addMonths(day, 12 * years)
  return Math.abs(days(other, due)) <= NEAR && Math.abs(days(day, due)) > HALF_A_YEAR
}

function yearDoubtful({ date, text, source }: CompletedOn, round: Round, years: 1 | -1): Finding {
  const other = String(Number(date.slice(0, 4)) + years)
  return finding('date-year-doubtful', source, { completed: text, round: round.label, other })
}

/** Days from the due date within which most returns are completed. */
const NEAR = 60

/** Says when a return is on the form of the round before, or on another one. */
export function judgeForm(update: UnresolvedUpdate, round: Round, rounds: readonly Round[]): Finding[] {
  if (update.form === round.form) return []
  const previous = rounds.find(({ id }) => id === round.previous)
  const code = previous?.form === update.form ? 'previous-form' : 'different-form'
  return [finding(code, sourceOf(update), { form: update.form, expected: round.form, round: round.label })]
}

/** Says when a return is on a form that was sent out for another round. */
export function judgeIssue(update: UnresolvedUpdate, round: Round, rounds: readonly Round[]): Finding[] {
  const { issued } = update
  if (!issued || issued.round === round.id) return []
  const other = rounds.find(({ id }) => id === issued.round)?.label ?? issued.round
  return [finding('issued-for-another-round', sourceOf(update), { issued: other, round: round.label })]
}

const HALF_A_YEAR = 183

function days(from: string, to: string): number {
  return Math.abs(Date.parse(to) - Date.parse(from)) / 86_400_000
}
