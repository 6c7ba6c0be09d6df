/** What changed since the round before: plain data, from which every report prints. */
import type { Decision } from '../decisions/decision.ts'
import { finding } from '../findings/finding.ts'
import type { ComparedReturns, Placed } from '../kinds/comparing.ts'
import { ROOMS } from '../kinds/kinds.ts'
import type { Finding, PartnershipUpdate, RoundRecord } from '../model.ts'
import { dayOfRound, type LineageKind, nearestDescendants } from '../register/lineage.ts'
import type { KnownTarget, Register } from '../register/register.ts'
import { remembered } from '../remembered.ts'
import { observeRound } from './across.ts'
import { type Corpus, readCorpus } from './corpus.ts'
import { compareEntries, type EntryChange, type PlacedGroup, placeGroup } from './entries.ts'
import { type Judgements, judgementsByGroup, unplacedDecisions } from './judgements.ts'
import { lapsedJudgements, unplacedJudgements } from './lapsed.ts'
import { comparedReturns } from './linked.ts'
import {
  type Change,
  type ComparisonStatus,
  type PartnershipComparison,
  RECONCILIATION_SCHEMA,
  type Reconciliation,
} from './model.ts'
import { type Group, pairReturns } from './pairing.ts'
import { prepare } from './prepared.ts'
import { followPromises, type PlacedPromise } from './promises.ts'
import { inRank } from './rank.ts'
import { findStale, repeatedShare } from './stale.ts'
import { standTargets } from './targets.ts'

export interface ReconcileInput {
  readonly current: RoundRecord
  /** The round to compare with; null when there is none. */
  readonly previous: RoundRecord | null
  readonly register: Register
  readonly targets: readonly KnownTarget[]
  /** Region of telephone numbers without a country code; left out, numbers are compared by their digits alone. */
  readonly region?: string
  /** Rounds before the previous one, for telling a new partnership from one that returns after an absence. */
  readonly earlier?: readonly RoundRecord[]
  /** What people decided; those about the comparison hold in it. Left out, nothing was. */
  readonly decisions?: readonly Decision[]
}

interface GroupChanges {
  readonly group: Group
  readonly values: readonly Placed[]
  readonly entries: readonly EntryChange[]
  readonly promises: readonly PlacedPromise[]
  readonly findings: readonly Finding[]
}

/**
 * Compares a round with the one before it, partnership by partnership along the register's lineage, and looks across the round.
 * Every entry of both rounds is in exactly one change; a round against itself has only `kept`.
 */
export function reconcile(input: ReconcileInput): Reconciliation {
  const { current, previous, register } = input
  const findings: Finding[] = []
  if (!previous) findings.push(finding('no-previous-round', null, { round: current.round.label }))
  let corpus: Corpus | null = null
  const prepareText = remembered((text) => {
    corpus ??= readCorpus([...textsOf(previous), ...textsOf(current)])
    return prepare(text, corpus)
  })
  const judgementsOf = judgementsByGroup(input.decisions ?? [], current.round.id)
  const groups = pairReturns(current, previous, register)
  const compared = groups.map((group) =>
    compareGroup(placeGroup(group, prepareText), comparedReturns(group, input.region ?? null), judgementsOf(group)),
  )
  findings.push(...compared.flatMap((part) => part.findings))
  findings.push(...unplacedJudgements(unplacedDecisions(input.decisions ?? [], current.round.id, groups)))

  const partnerships: PartnershipComparison[] = []
  for (const part of compared) {
    for (const update of part.group.after) partnerships.push(comparisonOf(update, part, input))
    for (const update of part.group.before) {
      const hasHeir = part.group.links.some(({ before }) => before === update)
      if (!hasHeir) partnerships.push(absentComparison(update, part, input))
    }
  }
  for (const id of current.outstanding) {
    if (partnerships.some(({ partnershipId }) => partnershipId === id)) continue
    partnerships.push({ ...emptyComparison(id, register.byId.get(id)?.name ?? id), status: 'outstanding' })
  }
  partnerships.sort(byRegister(register))

  const standing = standTargets(current, previous, register, input.targets)
  return {
    schema: RECONCILIATION_SCHEMA,
    round: current.round.id,
    previous: previous?.round.id ?? null,
    partnerships,
    targets: standing.targets,
    findings: [...findings, ...standing.findings, ...observeRound(current.updates, input.region ?? null)],
  }
}

function textsOf(round: RoundRecord | null): string[] {
  return (round?.updates ?? []).flatMap(({ answers }) => Object.values(answers).flat()).map(({ text }) => text)
}

function compareGroup(placed: PlacedGroup, returns: ComparedReturns, judgements: Judgements): GroupChanges {
  const { group } = placed
  const compared = ROOMS.map((room) => room.compare(returns))
  const entries = compareEntries(placed, judgements)
  const promises = followPromises(placed, judgements)
  const linked = group.after.filter((update) => group.links.some(({ after }) => after === update))
  return {
    group,
    values: compared.flatMap((room) => room.changes),
    entries,
    promises,
    findings: [
      ...compared.flatMap((room) => room.findings),
      ...linked.flatMap((update) => findStale(update, entriesOf(update, entries))),
      ...lapsedJudgements(placed, judgements, promises),
    ],
  }
}

function comparisonOf(update: PartnershipUpdate, part: GroupChanges, input: ReconcileInput): PartnershipComparison {
  const links = part.group.links.filter(({ after }) => after === update)
  const entries = entriesOf(update, part.entries)
  const lastReturnedIn = links.length === 0 ? lastReturn(update.partnershipId, input) : null
  return {
    ...emptyComparison(update.partnershipId, update.partnership),
    status: statusOf(update, part.group, lastReturnedIn !== null),
    ...(lastReturnedIn === null ? {} : { lastReturnedIn }),
    previous: links.map(({ before }) => ({ partnershipId: before.partnershipId, partnership: before.partnership })),
    changes: changesOf(update, part),
    promises: part.promises.filter(({ home }) => home === update).map(({ promise }) => promise),
    repeated: links.length === 0 ? null : repeatedShare(entries),
  }
}

function statusOf(update: PartnershipUpdate, group: Group, returned: boolean): ComparisonStatus {
  const links = group.links.filter(({ after }) => after === update)
  if (links.length === 0) return returned ? 'returned' : 'new'
  const kinds = new Set<LineageKind>(links.flatMap((link) => [...link.kinds]))
  if (links.length > 1 || kinds.has('merged')) return 'merged'
  if (kinds.has('split')) return 'split'
  return kinds.has('renamed') ? 'renamed' : 'continuing'
}

/** A partnership of the previous round that neither answered nor went on in another. */
function absentComparison(update: PartnershipUpdate, part: GroupChanges, input: ReconcileInput): PartnershipComparison {
  const { current, register } = input
  const day = dayOfRound(current.round)
  const ended = register.byId.get(update.partnershipId)?.activeTo ?? null
  const heirs = nearestDescendants(register, update.partnershipId, day, () => true)
  const heirOutstanding = heirs.some(({ id }) => current.outstanding.includes(id))
  const status: ComparisonStatus = current.outstanding.includes(update.partnershipId)
    ? 'outstanding'
    : (ended !== null && day !== null && ended < day) || heirs.length > 0
      ? 'ceased'
      : 'notAsked'
  return {
    ...emptyComparison(update.partnershipId, update.partnership),
    status: status === 'ceased' && heirOutstanding && ended === null ? 'outstanding' : status,
    previous: [{ partnershipId: update.partnershipId, partnership: update.partnership }],
    changes: [
      ...part.values
        .filter(({ change }) => change.before?.partnershipId === update.partnershipId)
        .map(({ change }) => change),
      ...part.entries.filter(({ before }) => before?.of === update).map(({ change }) => change),
    ],
  }
}

function changesOf(update: PartnershipUpdate, part: GroupChanges): Change[] {
  const changes = [
    ...part.values.filter(({ home }) => home === update).map(({ change }) => change),
    ...entriesOf(update, part.entries).map(({ change }) => change),
  ]
  return inRank(changes)
}

function entriesOf(update: PartnershipUpdate, entries: readonly EntryChange[]): EntryChange[] {
  return entries.filter(({ home }) => home === update)
}

/** The latest earlier round with a return of the partnership. */
function lastReturn(id: string, { earlier = [], previous }: ReconcileInput): string | null {
  if (!previous) return null
  const found = earlier.filter(({ updates }) => updates.some(({ partnershipId }) => partnershipId === id))
  found.sort((a, b) => ((dayOfRound(a.round) ?? a.round.id) < (dayOfRound(b.round) ?? b.round.id) ? -1 : 1))
  return found.at(-1)?.round.id ?? null
}

function emptyComparison(partnershipId: string, partnership: string): PartnershipComparison {
  return { partnershipId, partnership, status: 'new', previous: [], changes: [], promises: [], repeated: null }
}

function byRegister(register: Register): (a: PartnershipComparison, b: PartnershipComparison) => number {
  const order = new Map(register.partnerships.map(({ id }, index) => [id, index]))
  const place = ({ partnershipId }: PartnershipComparison) => order.get(partnershipId) ?? order.size
  return (a, b) => place(a) - place(b) || (a.partnership < b.partnership ? -1 : a.partnership > b.partnership ? 1 : 0)
}
