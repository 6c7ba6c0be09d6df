/** Pairing the entries of answers between returns, and saying what became of each. */
import type { Entry, PartnershipUpdate } from '../model.ts'
import { assign, type Edge } from './assign.ts'
import { likeness, type Prepared, prepare, wordRuns } from './likeness.ts'
import type { Change, Side } from './model.ts'
import { type Group, homeOf } from './pairing.ts'

/** Entries at least this alike are the same entry reworded; chosen in docs/decisions/0001-likeness-thresholds.md. */
export const REWORDED = 0.5
/** The same for entries under different topics, which are more often alike by chance. */
const REWORDED_AND_MOVED = 0.6

export interface PlacedEntry {
  readonly entry: Entry
  readonly topic: string
  readonly of: PartnershipUpdate
  /** Place within its answer, from 0. */
  readonly index: number
  readonly prepared: Prepared
}

export interface EntryChange {
  readonly change: Change
  readonly before: PlacedEntry | null
  readonly after: PlacedEntry | null
  /** The return in whose comparison it is told; null when the partnership has none this round. */
  readonly home: PartnershipUpdate | null
}

/** The entries of all answers, in order. */
export function placeEntries(updates: readonly PartnershipUpdate[]): PlacedEntry[] {
  return updates.flatMap((of) =>
    Object.entries(of.answers).flatMap(([topic, entries]) =>
      entries.map((entry, index) => ({ entry, topic, of, index, prepared: prepare(entry.text) })),
    ),
  )
}

/**
 * Pairs the entries of a group's returns: first those with the same text (same partnership and topic before others), then the rest so that
 * the total likeness is greatest. Every entry of both sides is in exactly one change. Order within an answer is no difference.
 */
export function compareEntries(group: Group): EntryChange[] {
  const linked = new Set(group.links.map(({ before, after }) => `${before.partnershipId} ${after.partnershipId}`))
  const before = placeEntries(group.before)
  const after = placeEntries(group.after)
  const mayPair = (a: PlacedEntry, b: PlacedEntry) => linked.has(`${a.of.partnershipId} ${b.of.partnershipId}`)
  const pairs = pairExact(before, after, mayPair)
  const pairedBefore = new Set(pairs.map(([a]) => a))
  const pairedAfter = new Set(pairs.map(([, b]) => b))
  pairs.push(
    ...pairAlike(
      before.filter((entry) => !pairedBefore.has(entry)),
      after.filter((entry) => !pairedAfter.has(entry)),
      mayPair,
    ),
  )
  return describe(before, after, pairs, group)
}

type Pair = readonly [PlacedEntry, PlacedEntry]
type MayPair = (before: PlacedEntry, after: PlacedEntry) => boolean

function pairExact(before: readonly PlacedEntry[], after: readonly PlacedEntry[], mayPair: MayPair): Pair[] {
  const passes: ((entry: PlacedEntry) => string)[] = [
    ({ prepared, topic, of }) => JSON.stringify([prepared.key, topic, of.partnershipId]),
    ({ prepared, topic }) => JSON.stringify([prepared.key, topic]),
    ({ prepared, of }) => JSON.stringify([prepared.key, of.partnershipId]),
    ({ prepared }) => prepared.key,
  ]
  const pairs: Pair[] = []
  let left = [...before]
  let right = [...after]
  for (const keyOf of passes) {
    if (left.length === 0 || right.length === 0) break
    const waiting = new Map<string, PlacedEntry[]>()
    for (const entry of right) {
      const key = keyOf(entry)
      const others = waiting.get(key)
      if (others) others.push(entry)
      else waiting.set(key, [entry])
    }
    const taken = new Set<PlacedEntry>()
    for (const entry of left) {
      const others = waiting.get(keyOf(entry)) ?? []
      const other = others.find((candidate) => !taken.has(candidate) && mayPair(entry, candidate))
      if (!other) continue
      pairs.push([entry, other])
      taken.add(entry).add(other)
    }
    left = left.filter((entry) => !taken.has(entry))
    right = right.filter((entry) => !taken.has(entry))
  }
  return pairs
}

/** Best total likeness; the sides are put in an order of their own first, so that comparing the other way round pairs the same. */
function pairAlike(before: readonly PlacedEntry[], after: readonly PlacedEntry[], mayPair: MayPair): Pair[] {
  const turned = textOf(after) < textOf(before)
  const [left, right] = turned ? [after, before] : [before, after]
  const edges: Edge[] = []
  left.forEach((a, row) => {
    right.forEach((b, column) => {
      if (turned ? !mayPair(b, a) : !mayPair(a, b)) return
      const sameTopic = a.topic === b.topic
      const least = sameTopic ? REWORDED : REWORDED_AND_MOVED
      const alike = likeness(a.prepared, b.prepared, least)
      if (alike < least) return
      const near = 1e-4 / (1 + Math.abs(a.index - b.index))
      const own = a.of.partnershipId === b.of.partnershipId ? 0.02 : 0
      edges.push({ left: row, right: column, gain: alike + (sameTopic ? 0.1 : 0) + own + near })
    })
  })
  return assign(edges).flatMap((edge): Pair[] => {
    const a = left[edge.left]
    const b = right[edge.right]
    return a && b ? [turned ? [b, a] : [a, b]] : []
  })
}

function textOf(entries: readonly PlacedEntry[]): string {
  return JSON.stringify(entries.map(({ entry, topic, of }) => [of.partnershipId, topic, entry.text]))
}

function describe(
  before: readonly PlacedEntry[],
  after: readonly PlacedEntry[],
  pairs: readonly Pair[],
  group: Group,
): EntryChange[] {
  const fellow = new Map(pairs.map(([a, b]) => [b, a]))
  const paired = new Set(pairs.map(([a]) => a))
  const present = after.map((b): EntryChange => {
    const a = fellow.get(b)
    return { change: a ? pairChange(a, b) : singleChange('added', b, group), before: a ?? null, after: b, home: b.of }
  })
  const gone = before
    .filter((a) => !paired.has(a))
    .map(
      (a): EntryChange => ({
        change: singleChange('dropped', a, group),
        before: a,
        after: null,
        home: homeOf(a.of, group),
      }),
    )
  return [...present, ...gone]
}

function pairChange(a: PlacedEntry, b: PlacedEntry): Change {
  const same = a.prepared.key === b.prepared.key
  const moved = a.topic !== b.topic
  return {
    field: 'answers',
    topic: b.topic,
    movedFrom: moved ? a.topic : null,
    kind: moved ? 'moved' : same ? 'kept' : 'reworded',
    before: sideOf(a),
    after: sideOf(b),
    likeness: likeness(a.prepared, b.prepared),
    words: same ? null : wordRuns(a.entry.text, b.entry.text),
    remark: null,
  }
}

function singleChange(side: 'added' | 'dropped', placed: PlacedEntry, group: Group): Change {
  const { kind, remark } = judgeSingle(side, placed.topic, group)
  return {
    field: 'answers',
    topic: placed.topic,
    movedFrom: null,
    kind,
    before: side === 'dropped' ? sideOf(placed) : null,
    after: side === 'added' ? sideOf(placed) : null,
    likeness: null,
    words: null,
    remark,
  }
}

/** What it means that a text stands on one side only: nothing, when the other side's form does not ask for it. */
export function judgeSingle(
  side: 'added' | 'dropped',
  topic: string,
  group: Group,
): { kind: 'added' | 'dropped' | 'notAsked'; remark: string | null } {
  const others = side === 'added' ? group.before : group.after
  const when = side === 'added' ? 'last time' : 'this time'
  if (others.length === 0) return { kind: side, remark: `no return to compare with ${when}` }
  if (others.some(({ answers, values }) => Object.hasOwn(answers, topic) || Object.hasOwn(values, topic)))
    return { kind: side, remark: null }
  return { kind: 'notAsked', remark: `not asked ${when}` }
}

export function sideOf({ entry, of }: PlacedEntry): Side {
  return { text: entry.text, partnershipId: of.partnershipId, source: entry.source }
}
