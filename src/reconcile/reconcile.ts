/** What changed since the round before: plain data, from which every report prints. */
import type { Decision } from '../decisions/decision.ts'
import { finding } from '../findings/finding.ts'
import type { PartnershipUpdate, RoundRecord } from '../model.ts'
import { type Parts, partKey, partsOf } from '../parts.ts'
import { dayOfRound, type LineageKind, nearestDescendants } from '../register/lineage.ts'
import type { KnownTarget, Register } from '../register/register.ts'
import { observeRound } from './across.ts'
import type { CompareElsewhere } from './compare-apart.ts'
import { type ComparedGroup, compareGroup, groupKey, type JudgedGroup, withoutHeir } from './compare-group.ts'
import { corpusWhenAsked, readWordFacts, type WordFacts } from './corpus.ts'
import { judgementsByGroup, unplacedDecisions } from './judgements.ts'
import { unplacedJudgements } from './lapsed.ts'
import {
  type ComparisonStatus,
  type PartnershipComparison,
  RECONCILIATION_SCHEMA,
  type Reconciliation,
} from './model.ts'
import { type Group, pairReturns } from './pairing.ts'
import { standTargets } from './targets.ts'
import { answersAlike } from './traced-corpus.ts'

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

/**
 * Compares a round with the one before it, partnership by partnership along the register's lineage, and looks across the round.
 * Every entry of both rounds is in exactly one change; a round against itself has only `kept`.
 */
export function reconcile(input: ReconcileInput): Reconciliation {
  const corpus = corpusWhenAsked(wordFactsOf(input))
  return together(
    input,
    groupsOf(input).map((judged) => ({
      group: judged.group,
      compared: compareGroup(judged, input.region ?? null, corpus).compared,
    })),
  )
}

/** The same, with the comparisons of partnerships that are kept; the others are made here, or where `elsewhere` says. */
export async function reconcileWithParts(
  input: ReconcileInput,
  parts: Parts,
  elsewhere?: CompareElsewhere,
): Promise<Reconciliation> {
  return reconcileKept(input, parts, { keyOf: (judged) => groupKey(judged, input.region ?? null), elsewhere })
}

/**
 * The same of what may be shown. Its texts say something else of words than all texts do, so that a partnership whose own returns are shown whole
 * may compare otherwise; under one key the two comparisons would drive each other out in each run.
 */
export async function reconcileShown(input: ReconcileInput, parts: Parts): Promise<Reconciliation> {
  const wholeKey = (judged: JudgedGroup) => groupKey(judged, input.region ?? null)
  return reconcileKept(input, parts, { keyOf: (judged) => partKey('shown', wholeKey(judged)), otherKeyOf: wholeKey })
}

interface Keeping {
  readonly keyOf: (judged: JudgedGroup) => string
  readonly otherKeyOf?: (judged: JudgedGroup) => string
  readonly elsewhere?: CompareElsewhere | undefined
}

async function reconcileKept(
  input: ReconcileInput,
  parts: Parts,
  { keyOf, otherKeyOf, elsewhere }: Keeping,
): Promise<Reconciliation> {
  const facts = wordFactsOf(input)
  const corpus = corpusWhenAsked(facts)
  const groups = groupsOf(input)
  const region = input.region ?? null
  const compared = await partsOf(groups, parts, {
    kind: 'comparisons',
    keyOf,
    ...(otherKeyOf ? { otherKeyOf } : {}),
    make: (some) => {
      const here = (judged: JudgedGroup) => compareGroup(judged, region, corpus)
      if (!elsewhere) return some.map(here)
      return Promise.all(some.map(async (judged) => (await elsewhere(facts(), region, judged)) ?? here(judged)))
    },
    holds: ({ asked }) => answersAlike(asked, corpus),
  })
  return together(
    input,
    groups.flatMap(({ group }, at) => {
      const part = compared[at]
      return part ? [{ group, compared: part.compared }] : []
    }),
  )
}

function groupsOf({ current, previous, register, decisions = [] }: ReconcileInput): JudgedGroup[] {
  const judgementsOf = judgementsByGroup(decisions, current.round.id)
  return pairReturns(current, previous, register).map((group) => ({ group, judgements: judgementsOf(group) }))
}

/** Read once, when they are first asked for. */
function wordFactsOf({ previous, current }: ReconcileInput): () => WordFacts {
  let read: WordFacts | null = null
  return () => {
    read ??= readWordFacts([...textsOf(previous), ...textsOf(current)])
    return read
  }
}

function textsOf(round: RoundRecord | null): string[] {
  return (round?.updates ?? []).flatMap(({ answers }) => Object.values(answers).flat()).map(({ text }) => text)
}

interface GroupPart {
  readonly group: Group
  readonly compared: ComparedGroup
}

/** The round's comparison, from those of its partnerships. */
function together(input: ReconcileInput, parts: readonly GroupPart[]): Reconciliation {
  const { current, previous, register } = input
  const groups = parts.map(({ group }) => group)
  const partnerships: PartnershipComparison[] = []
  const told = new Set<string>()
  const tell = (comparison: PartnershipComparison) => {
    partnerships.push(comparison)
    told.add(comparison.partnershipId)
  }
  for (const part of parts) {
    part.group.after.forEach((update, at) => {
      tell(comparisonOf(update, { ...part, at }, input))
    })
    withoutHeir(part.group).forEach((update, at) => {
      tell(absentComparison(update, { ...part, at }, input))
    })
  }
  for (const id of current.outstanding)
    if (!told.has(id)) tell({ ...emptyComparison(id, register.byId.get(id)?.name ?? id), status: 'outstanding' })
  partnerships.sort(byRegister(register))

  const standing = standTargets(current, previous, register, input.targets)
  return {
    schema: RECONCILIATION_SCHEMA,
    round: current.round.id,
    previous: previous?.round.id ?? null,
    partnerships,
    targets: standing.targets,
    findings: [
      ...(previous ? [] : [finding('no-previous-round', null, { round: current.round.label })]),
      ...parts.flatMap(({ compared }) => compared.findings),
      ...unplacedJudgements(unplacedDecisions(input.decisions ?? [], current.round.id, groups)),
      ...standing.findings,
      ...observeRound(current.updates, groups, input.region ?? null),
    ],
  }
}

/** A return's place among those of its group. */
interface PlacePart extends GroupPart {
  readonly at: number
}

function comparisonOf(update: PartnershipUpdate, part: PlacePart, input: ReconcileInput): PartnershipComparison {
  const { group, compared, at } = part
  const links = group.links.filter(({ after }) => after === update)
  const lastReturnedIn = links.length === 0 ? lastReturn(update.partnershipId, input) : null
  return {
    ...emptyComparison(update.partnershipId, update.partnership),
    status: statusOf(update, group, lastReturnedIn !== null),
    ...(lastReturnedIn === null ? {} : { lastReturnedIn }),
    previous: links.map(({ before }) => ({ partnershipId: before.partnershipId, partnership: before.partnership })),
    ...compared.after[at],
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
function absentComparison(update: PartnershipUpdate, part: PlacePart, input: ReconcileInput): PartnershipComparison {
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
    changes: part.compared.absent[part.at] ?? [],
  }
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
