/** The figures of a round, counted once for every output that shows them. */
import { dayOf } from '../clock.ts'
import type { PartnershipUpdate } from '../model.ts'
import type { Change, ChangeKind, ComparisonStatus, PartnershipComparison, Reconciliation } from '../reconcile/model.ts'
import { rememberedOf } from '../remembered.ts'
import { STANDING_COLOURS } from '../words/en/choices.ts'
import { isAfter } from './dates.ts'
import { allFindings, isToConfirm } from './named-findings.ts'
import { isLost } from './promise-words.ts'
import type { RoundResults } from './results.ts'

export interface RoundFigures {
  /** Partnerships asked for a return. */
  readonly expected: number
  readonly received: number
  /** Of those received, how many nobody had asked for; 0 when it is not known who was asked. */
  readonly unasked: number
  /** Null when the round has no due date. */
  readonly late: number | null
  readonly outstanding: number
  readonly changes: number
  readonly errors: number
  /** Queries of any kind. */
  readonly queries: number
  readonly notes: number
  /** Those of them about what a return says, for a person to confirm; the others tell who is outstanding or repeats itself. */
  readonly toConfirm: number
  /** Plans of last time of the compared partnerships, and how many of them nothing speaks of and nobody has judged. */
  readonly plans: number
  readonly plansLost: number
}

export const figuresOf = rememberedOf((results: RoundResults): RoundFigures => {
  const { round } = results
  const findings = allFindings(results)
  const severities = tally(findings.map(({ finding }) => finding.severity))
  const senders = new Set(round.updates.map((update) => update.partnershipId))
  const asked = new Set(results.expected ?? senders)
  const promises = comparedPartnerships(results.reconciliation).flatMap((comparison) => comparison.promises)
  return {
    expected: expectedCount(results, senders),
    received: senders.size,
    unasked: [...senders].filter((id) => !asked.has(id)).length,
    late: round.round.due ? round.updates.filter((update) => isLate(update, round.round.due)).length : null,
    outstanding: round.outstanding.length,
    changes: changeCount(results.reconciliation),
    errors: severities.get('error') ?? 0,
    queries: severities.get('query') ?? 0,
    notes: severities.get('note') ?? 0,
    toConfirm: findings.filter(({ finding }) => isToConfirm(finding)).length,
    plans: promises.length,
    plansLost: promises.filter(isLost).length,
  }
})

/** When nobody says who was asked: whoever is in the register and sent one, and the outstanding. */
function expectedCount(results: RoundResults, senders: ReadonlySet<string>): number {
  if (results.expected) return new Set(results.expected).size
  const asked = [...senders].filter((id) => results.register.byId.has(id))
  return asked.length + results.round.outstanding.length
}

/** Came after the round's due date; where nobody knows when it came, completed after it, as far as its date tells. */
export function isLate(update: PartnershipUpdate, due: string | null): boolean {
  if (!due) return false
  const arrived = arrivedOn(update)
  return arrived ? arrived > due : Boolean(update.completedOn && isAfter(update.completedOn, due))
}

/** The day on which a return or file was first seen; null when nobody knows. */
export function arrivedOn({ arrived }: Pick<PartnershipUpdate, 'arrived'>): string | null {
  return arrived ? dayOf(new Date(arrived)) : null
}

/** There is only one return, or none, so what it says is no change but all there is. */
const NOT_COMPARED: ReadonlySet<ComparisonStatus> = new Set(['new', 'outstanding', 'ceased', 'notAsked'])

/** The partnerships with a return in both rounds. */
export function comparedPartnerships(reconciliation: Reconciliation): readonly PartnershipComparison[] {
  return reconciliation.partnerships.filter(isCompared)
}

export function isCompared(comparison: PartnershipComparison): boolean {
  return !NOT_COMPARED.has(comparison.status) && comparison.previous.length > 0
}

/** Differences of the compared partnerships. */
export function changeCount(reconciliation: Reconciliation): number {
  return reconciliation.partnerships.reduce((sum, comparison) => sum + changeCountOf(comparison), 0)
}

/** Differences of a partnership: what was kept, not asked both times or routine is no change, nor what one return alone says. */
export function changeCountOf(comparison: PartnershipComparison): number {
  if (!isCompared(comparison)) return 0
  return countedKinds(comparison.changes).filter((kind) => kind !== 'kept' && kind !== 'notAsked').length
}

export function kindCounts(reconciliation: Reconciliation): ReadonlyMap<ChangeKind, number> {
  return tally(comparedPartnerships(reconciliation).flatMap(({ changes }) => countedKinds(changes)))
}

/** Kinds of changes, without what is routine. */
export function countedKinds(changes: readonly Change[]): ChangeKind[] {
  return changes.filter(({ rank }) => rank !== 'routine').map(({ kind }) => kind)
}

/** How many entries say the opposite of last time. */
export function turnedMeanings(reconciliation: Reconciliation): number {
  const changes = comparedPartnerships(reconciliation).flatMap((comparison) => comparison.changes)
  return changes.filter(({ rank }) => rank === 'turned').length
}

export interface Turned {
  readonly number: number
  /** What they stand at now, where it is worse than last time; null for those that stand better. */
  readonly to: string | null
}

/** How many values of lists with an order, such as red, amber, green, turned for the worse, by what they stand at now, and for the better. */
export function turnedCounts(reconciliation: Reconciliation): readonly Turned[] {
  const changes = comparedPartnerships(reconciliation).flatMap((comparison) => comparison.changes)
  const worse = changes.filter(({ direction }) => direction === 'worse').map(({ after }) => after?.text ?? '')
  const better = changes.filter(({ direction }) => direction === 'better').length
  return [
    ...[...tally(worse)]
      .map(([to, number]) => ({ number, to }))
      .sort((a, b) => badness(b.to) - badness(a.to) || b.number - a.number),
    ...(better > 0 ? [{ number: better, to: null }] : []),
  ]
}

/** Red before amber; lists of other words have no place among the colours. */
export function badness(choice: string): number {
  return STANDING_COLOURS.findIndex((names) => names.includes(choice.toLowerCase()))
}

export function statusCounts(reconciliation: Reconciliation): ReadonlyMap<ComparisonStatus, number> {
  return tally(reconciliation.partnerships.map((comparison) => comparison.status))
}

export function tally<T>(items: readonly T[]): ReadonlyMap<T, number> {
  const counts = new Map<T, number>()
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1)
  return counts
}
