/** What changed between the returns of two rounds that belong together, as plain data that can be kept. */
import { ROOMS } from '../kinds/kinds.ts'
import type { Finding, PartnershipUpdate } from '../model.ts'
import { partKey } from '../parts.ts'
import { remembered, rememberedOf } from '../remembered.ts'
import type { Corpus } from './corpus.ts'
import { compareEntries } from './entries.ts'
import type { EntryChange } from './entry-changes.ts'
import type { Judgements } from './judgements.ts'
import { lapsedJudgements } from './lapsed.ts'
import { comparedReturns } from './linked.ts'
import type { Change, PartnershipComparison } from './model.ts'
import type { Group } from './pairing.ts'
import { placeGroup } from './placed-entries.ts'
import { prepare } from './prepared.ts'
import { followPromises, type PlacedPromise } from './promises.ts'
import { inRank } from './rank.ts'
import { findStale, repeatedShare } from './stale.ts'
import { type Asked, traced } from './traced-corpus.ts'

export interface ComparedGroup {
  /** For each return of this round, in the group's order. */
  readonly after: readonly Pick<PartnershipComparison, 'changes' | 'promises' | 'repeated'>[]
  /** For each return of the round before that went on in none, in the group's order. */
  readonly absent: readonly Change[][]
  readonly findings: readonly Finding[]
}

/** A comparison with what it asked the texts of the rounds about words: it holds as long as they answer alike. */
export interface TracedComparison {
  readonly compared: ComparedGroup
  readonly asked: Asked
}

/** Returns that belong together, with what people decided about their comparison. */
export interface JudgedGroup {
  readonly group: Group
  readonly judgements: Judgements
}

/** Tells groups apart by all that their comparison depends on, but for what other texts of the rounds say of words. */
export function groupKey({ group, judgements }: JudgedGroup, region: string | null): string {
  const { before, after, links } = group
  const lines = links.map((link) => [before.indexOf(link.before), after.indexOf(link.after), [...link.kinds]])
  const judged = judgements.decisions.length > 0 ? judgements : null
  return partKey(region, before.map(returnKey), after.map(returnKey), lines, judged)
}

/** Taken once of each return: what may be shown is mostly the same returns, and their groups are told apart twice. */
const returnKey = rememberedOf((update: PartnershipUpdate) => partKey(update))

export function compareGroup(
  { group, judgements }: JudgedGroup,
  region: string | null,
  corpus: Corpus,
): TracedComparison {
  const { corpus: asking, asked } = traced(corpus)
  const placed = placeGroup(
    group,
    remembered((text) => prepare(text, asking)),
  )
  const rooms = ROOMS.map((room) => room.compare(comparedReturns(group, region)))
  const values = rooms.flatMap((room) => room.changes)
  const promises = followPromises(placed, judgements)
  const entries = withSpokenOf(compareEntries(placed, judgements), promises)
  const isLinked = (update: PartnershipUpdate) => group.links.some(({ after }) => after === update)
  const after = group.after.map((update) => ({
    changes: inRank([
      ...values.filter(({ home }) => home === update).map(({ change }) => change),
      ...entriesOf(update, entries).map(({ change }) => change),
    ]),
    promises: promises.filter(({ home }) => home === update).map(({ promise }) => promise),
    repeated: isLinked(update) ? repeatedShare(entriesOf(update, entries)) : null,
  }))
  const absent = withoutHeir(group).map((update) => [
    ...values.filter(({ change }) => change.before?.partnershipId === update.partnershipId).map(({ change }) => change),
    ...entries.filter(({ before }) => before?.of === update).map(({ change }) => change),
  ])
  const findings = [
    ...rooms.flatMap((room) => room.findings),
    ...group.after.filter(isLinked).flatMap((update) => findStale(update, entriesOf(update, entries))),
    ...lapsedJudgements(placed, judgements, promises),
  ]
  return { compared: { after, absent, findings }, asked: asked() }
}

/** A plan that is gone as an entry, with the text that speaks of it: one report says no drop where another says what became of it. */
function withSpokenOf(entries: readonly EntryChange[], promises: readonly PlacedPromise[]): EntryChange[] {
  const answers = new Map(promises.map(({ promise }) => [partKey(promise.promised), promise.answer]))
  return entries.map((one) => {
    const { change } = one
    if (change.kind !== 'dropped' || change.near || !change.before) return one
    const answer = answers.get(partKey(change.before))
    return answer ? { ...one, change: { ...change, near: answer } } : one
  })
}

/** The returns of the round before that went on in none of this round. */
export function withoutHeir({ before, links }: Group): readonly PartnershipUpdate[] {
  return before.filter((update) => !links.some((link) => link.before === update))
}

function entriesOf(update: PartnershipUpdate, entries: readonly EntryChange[]): EntryChange[] {
  return entries.filter(({ home }) => home === update)
}
