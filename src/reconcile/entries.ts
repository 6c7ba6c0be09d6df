/** Pairing the entries of answers between returns, and saying what became of each. */
import type { Entry, PartnershipUpdate } from '../model.ts'
import { assign, type Edge } from './assign.ts'
import { indexCandidates } from './candidates.ts'
import { isSameMatter, likeness, spelledLike, wordRuns } from './likeness.ts'
import { turnBetween } from './meaning.ts'
import type { Change, Side } from './model.ts'
import { type Group, homeOf } from './pairing.ts'
import { type Prepared, prepare, without } from './prepared.ts'

/** Entries under different topics are more often alike by chance; chosen in docs/decisions/0001-likeness-thresholds.md. */
const ALIKE_AND_MOVED = 0.55
/** How much of what an entry that was put together with another has in common is its own share, not the other's. */
const OWN_SHARE = 0.5

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

/** The entries of both sides of a group. */
export interface PlacedGroup {
  readonly group: Group
  readonly before: readonly PlacedEntry[]
  readonly after: readonly PlacedEntry[]
}

/** Makes the entries of a group's answers ready for comparing, in order. */
export function placeGroup(group: Group, prepareText: (text: string) => Prepared): PlacedGroup {
  const place = (updates: readonly PartnershipUpdate[]) => placeEntries(updates, exchangedNames(group), prepareText)
  return { group, before: place(group.before), after: place(group.after) }
}

/** Words of a partnership's own name that another has taken the place of since: they say nothing of the matter. */
function exchangedNames({ links }: Group): Map<PartnershipUpdate, Set<string>> {
  const found = new Map<PartnershipUpdate, Set<string>>()
  for (const { before, after } of links) {
    const [old, current] = [before, after].map(({ partnership }) => new Set(prepare(partnership).counts.keys()))
    if (before.partnershipId === after.partnershipId || !old || !current) continue
    const [gone, come] = [[...old].filter((stem) => !current.has(stem)), [...current].filter((stem) => !old.has(stem))]
    if (gone.length === 0 || come.length === 0) continue
    found.set(before, new Set([...(found.get(before) ?? []), ...gone]))
    found.set(after, new Set([...(found.get(after) ?? []), ...come]))
  }
  return found
}

function placeEntries(
  updates: readonly PartnershipUpdate[],
  exchanged: ReadonlyMap<PartnershipUpdate, ReadonlySet<string>>,
  prepareText: (text: string) => Prepared,
): PlacedEntry[] {
  return updates.flatMap((of) =>
    Object.entries(of.answers).flatMap(([topic, entries]) =>
      entries.map((entry, index) => ({
        entry,
        topic,
        of,
        index,
        prepared: without(prepareText(entry.text), exchanged.get(of)),
      })),
    ),
  )
}

/** Whether two returns of a group were compared with each other. */
export function linkTest({ links }: Group): (before: PlacedEntry, after: PlacedEntry) => boolean {
  const linked = new Set(links.map(({ before, after }) => `${before.partnershipId} ${after.partnershipId}`))
  return (before, after) => linked.has(`${before.of.partnershipId} ${after.of.partnershipId}`)
}

/**
 * Pairs the entries of a group's returns: first those with the same text (same partnership and topic before others), then the rest so that
 * the total likeness is greatest. Every entry of both sides is in a change; in more than one only where two entries were put together
 * or one was taken apart, which the remark says. Order within an answer is no difference.
 */
export function compareEntries(placed: PlacedGroup): EntryChange[] {
  const { group, before, after } = placed
  const mayPair = linkTest(group)
  const exact = pairExact(before, after, mayPair)
  const pairedBefore = new Set(exact.map(([a]) => a))
  const pairedAfter = new Set(exact.map(([, b]) => b))
  const left = before.filter((entry) => !pairedBefore.has(entry))
  const right = after.filter((entry) => !pairedAfter.has(entry))
  const alike = pairAlike(left, right, mayPair)
  const joined = pairJoined(left, right, alike, mayPair)
  return describe(placed, [...exact, ...alike], joined)
}

type Pair = readonly [PlacedEntry, PlacedEntry]
type MayPair = (before: PlacedEntry, after: PlacedEntry) => boolean

function pairExact(before: readonly PlacedEntry[], after: readonly PlacedEntry[], mayPair: MayPair): Pair[] {
  const passes: ((entry: PlacedEntry) => string)[] = [
    ({ prepared, topic, of }) => `${prepared.key}\n${topic}\n${of.partnershipId}`,
    ({ prepared, topic }) => `${prepared.key}\n${topic}`,
    ({ prepared, of }) => `${prepared.key}\n${of.partnershipId}`,
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
  const columns = new Map(right.map((entry, column) => [entry, column]))
  const index = indexCandidates(right)
  const edges: Edge[] = []
  left.forEach((a, row) => {
    for (const b of index.near(a.prepared)) {
      if (turned ? !mayPair(b, a) : !mayPair(a, b)) continue
      const found = compareTwo(a, b)
      if (!found.same) continue
      const near = 1e-4 / (1 + Math.abs(a.index - b.index))
      const own = a.of.partnershipId === b.of.partnershipId ? 0.02 : 0
      const topic = a.topic === b.topic ? 0.1 : 0
      edges.push({
        left: row,
        right: columns.get(b) ?? 0,
        gain: found.alike + found.contained / 4 + topic + own + near,
      })
    }
  })
  return assign(edges).flatMap((edge): Pair[] => {
    const a = left[edge.left]
    const b = right[edge.right]
    return a && b ? [turned ? [b, a] : [a, b]] : []
  })
}

/** Entries left over that stand within one that is paired already, with words its fellow does not have: two were put together, or one was taken apart. */
function pairJoined(
  before: readonly PlacedEntry[],
  after: readonly PlacedEntry[],
  pairs: readonly Pair[],
  mayPair: MayPair,
): Pair[] {
  const partners = new Map(pairs.flatMap(([a, b]) => [[a, b] as const, [b, a] as const]))
  const singles = (list: readonly PlacedEntry[]) => list.filter((entry) => !partners.has(entry))
  const whole = (list: readonly PlacedEntry[]) => indexCandidates(list.filter((entry) => partners.has(entry)))
  const find = (part: PlacedEntry, others: readonly PlacedEntry[]) => {
    const fitting = others.flatMap((other) => {
      const { same, alike, contained } = compareTwo(part, other)
      const partner = partners.get(other)
      const fits =
        same && partner && part.prepared.matter < other.prepared.matter && ownShare(part, other, partner) >= OWN_SHARE
      return fits ? [{ other, score: contained + alike, text: other.entry.text }] : []
    })
    return fitting.sort((a, b) => b.score - a.score || (a.text < b.text ? -1 : 1))[0]?.other
  }
  const wholeAfter = whole(after)
  const wholeBefore = whole(before)
  return [
    ...singles(before).flatMap((a): Pair[] => {
      const b = find(
        a,
        wholeAfter.near(a.prepared).filter((other) => mayPair(a, other)),
      )
      return b ? [[a, b]] : []
    }),
    ...singles(after).flatMap((b): Pair[] => {
      const a = find(
        b,
        wholeBefore.near(b.prepared).filter((other) => mayPair(other, b)),
      )
      return a ? [[a, b]] : []
    }),
  ]
}

/** How much of what a part has in common with the whole is not in the whole's other part. */
function ownShare(part: PlacedEntry, whole: PlacedEntry, otherPart: PlacedEntry): number {
  let [common, own] = [0, 0]
  for (const [stem, { matters, weight }] of part.prepared.counts) {
    if (!matters || !whole.prepared.counts.has(stem)) continue
    common += weight
    if (!otherPart.prepared.counts.has(stem)) own += weight
  }
  return common === 0 ? 0 : own / common
}

function compareTwo(a: PlacedEntry, b: PlacedEntry): { same: boolean; alike: number; contained: number } {
  const [left, right] = [spelledLike(a.prepared, b.prepared), spelledLike(b.prepared, a.prepared)]
  const found = likeness(left, right)
  const same = isSameMatter(left, right, found) && (a.topic === b.topic || found.alike >= ALIKE_AND_MOVED)
  return { same, alike: found.alike, contained: found.contained }
}

function textOf(entries: readonly PlacedEntry[]): string {
  return JSON.stringify(entries.map(({ entry, topic, of }) => [of.partnershipId, topic, entry.text]))
}

function describe(
  { group, before, after }: PlacedGroup,
  pairs: readonly Pair[],
  joined: readonly Pair[],
): EntryChange[] {
  const fellow = new Map(pairs.map(([a, b]) => [b, a]))
  const all = [...pairs, ...joined]
  const [told, present] = [new Set(all.map(([a]) => a)), new Set(all.map(([, b]) => b))]
  const paired = after
    .flatMap((b): Pair[] => {
      const a = fellow.get(b)
      return a ? [[a, b]] : []
    })
    .map(([a, b]): EntryChange => ({ change: pairChange(a, b, null), before: a, after: b, home: b.of }))
  const apart = joined.map(([a, b]): EntryChange => {
    return { change: pairChange(a, b, fellow.has(b) ? 'putTogether' : 'takenApart'), before: a, after: b, home: b.of }
  })
  const added = after
    .filter((b) => !present.has(b))
    .map((b): EntryChange => ({ change: singleChange('added', b, group), before: null, after: b, home: b.of }))
  const gone = before
    .filter((a) => !told.has(a))
    .map(
      (a): EntryChange => ({
        change: singleChange('dropped', a, group),
        before: a,
        after: null,
        home: homeOf(a.of, group),
      }),
    )
  const places = new Map(after.map((entry, place) => [entry, place]))
  const place = (change: EntryChange) => (change.after ? (places.get(change.after) ?? 0) : after.length)
  return [...paired, ...added, ...apart, ...gone].sort((a, b) => place(a) - place(b))
}

const JOINED_REMARKS = {
  putTogether: 'put together with another entry',
  takenApart: 'one of the entries it was taken apart into',
} as const

function pairChange(a: PlacedEntry, b: PlacedEntry, joined: Change['joined']): Change {
  const same = a.prepared.key === b.prepared.key
  const moved = a.topic !== b.topic
  const [left, right] = [spelledLike(a.prepared, b.prepared), spelledLike(b.prepared, a.prepared)]
  const turn = same ? null : turnBetween(left, right)
  return {
    field: 'answers',
    topic: b.topic,
    movedFrom: moved ? a.topic : null,
    kind: moved ? 'moved' : same ? 'kept' : 'reworded',
    rank: turn ? 'turned' : 'change',
    joined,
    before: sideOf(a),
    after: sideOf(b),
    likeness: likeness(left, right).alike,
    words: same ? null : wordRuns(a.entry.text, b.entry.text),
    remark: turn
      ? `the meaning turned round: “${turn.before}” last time, “${turn.after}” now`
      : joined && JOINED_REMARKS[joined],
  }
}

function singleChange(side: 'added' | 'dropped', placed: PlacedEntry, group: Group): Change {
  const { kind, remark } = judgeSingle(side, placed.topic, group)
  return {
    field: 'answers',
    topic: placed.topic,
    movedFrom: null,
    kind,
    rank: 'change',
    joined: null,
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
  const isAsked = ({ answers, values, tables }: PartnershipUpdate) =>
    [answers, values, tables].some((held) => Object.hasOwn(held, topic))
  if (others.some(isAsked)) return { kind: side, remark: null }
  return { kind: 'notAsked', remark: `not asked ${when}` }
}

export function sideOf({ entry, of }: PlacedEntry): Side {
  return { text: entry.text, partnershipId: of.partnershipId, source: entry.source }
}
