/** Pairing the entries of answers between returns, and saying what became of each. */
import { settledAs } from '../decisions/judgement.ts'
import { groupedBy } from '../groups.ts'
import type { Entry, PartnershipUpdate } from '../model.ts'
import { heldAsBefore, saysAsBefore } from './as-before.ts'
import { assign, type Edge } from './assign.ts'
import { indexCandidates } from './candidates.ts'
import { type Forced, forcedPairs, notApart, saidToBeApart, saidToBeOne } from './decided-pairs.ts'
import { type Judgements, NO_JUDGEMENTS, pairDecided } from './judgements.ts'
import { isSameMatter, type Likeness, likeness, spelledLike, wordRuns } from './likeness.ts'
import { opposedOutcomes, turnBetween } from './meaning.ts'
import type { Change, Side } from './model.ts'
import { withNear } from './near.ts'
import { type Group, homeOf } from './pairing.ts'
import { lighten, type Prepared, prepare, without } from './prepared.ts'
import { respelled } from './spelling.ts'

/** Entries under different topics are more often alike by chance; chosen in docs/decisions/0001-likeness-thresholds.md. */
const ALIKE_AND_MOVED = 0.55
/** How much of what an entry that was put together with another has in common is its own share, not the other's … */
const OWN_SHARE = 0.5
/** … and of what is its own has to stand in the whole where both tell of one place or body in much the same words. */
const OWN_WORDS = 0.9

/** Below this no two entries are one, whatever became of their matter. */
const LEAST_ALIKE = 0.2

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
  const exchanged = exchangedNames(group)
  const place = (updates: readonly PartnershipUpdate[]) => placeEntries(updates, exchanged, prepareText)
  return { group, before: place(group.before), after: place(group.after) }
}

/** Words of a partnership's own name that another has taken the place of since: they say nothing of the matter. */
function exchangedNames({ links }: Group): Map<PartnershipUpdate, Set<string>> {
  const found = new Map<PartnershipUpdate, Set<string>>()
  for (const { before, after } of links) {
    if (before.partnershipId === after.partnershipId) continue
    const [old, current] = [prepare(before.partnership).counts, prepare(after.partnership).counts]
    const [gone, come] = [notIn(current, old), notIn(old, current)]
    if (gone.length === 0 || come.length === 0) continue
    found.set(before, new Set([...(found.get(before) ?? []), ...gone]))
    found.set(after, new Set([...(found.get(after) ?? []), ...come]))
  }
  return found
}

function notIn(some: Prepared['counts'], others: Prepared['counts']): string[] {
  return [...others.keys()].filter((stem) => !some.has(stem))
}

function placeEntries(
  updates: readonly PartnershipUpdate[],
  exchanged: ReadonlyMap<PartnershipUpdate, ReadonlySet<string>>,
  prepareText: (text: string) => Prepared,
): PlacedEntry[] {
  return updates.flatMap((of) =>
    Object.entries(of.answers).flatMap(([topic, entries]) =>
      entries.map((entry, index) => {
        let prepared: Prepared | null = null
        return {
          entry,
          topic,
          of,
          index,
          // An entry's words are read when it is first compared with another.
          get prepared() {
            prepared ??= without(prepareText(entry.text), exchanged.get(of))
            return prepared
          },
        }
      }),
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
export function compareEntries(placed: PlacedGroup, judgements = NO_JUDGEMENTS): EntryChange[] {
  const { group, before, after } = placed
  const isLinked = linkTest(group)
  const exact = pairExact(before, after, isLinked)
  const mayPair = notApart(isLinked, judgements)
  const standing = exact.flat()
  const free = { left: except(before, standing), right: except(after, [...standing, ...after.filter(saysAsBefore)]) }
  const made = pairFree(free, { main: [], joined: [] }, mayPair)
  const all = [...exact, ...made.alike, ...made.joined]
  const unmade = saidToBeOne(judgements, placed, mayPair).filter(
    ([a, b]) => !all.some((pair) => pair[0] === a && pair[1] === b),
  )
  const { alike, joined } = unmade.length === 0 ? made : pairFree(free, forcedPairs(unmade, new Set(standing)), mayPair)
  const pairs = [...exact, ...alike]
  const held = heldAsBefore(except(before, [...pairs, ...joined].flat()), after, isLinked)
  return withNear(describe(placed, { pairs, joined, held }, judgements), mayPair)
}

export type Pair = readonly [PlacedEntry, PlacedEntry]
export type MayPair = (before: PlacedEntry, after: PlacedEntry) => boolean

interface Free {
  readonly left: readonly PlacedEntry[]
  readonly right: readonly PlacedEntry[]
}

/** Pairs what does not stand word for word on both sides: first what is said to be one, then the rest by likeness. */
function pairFree({ left, right }: Free, forced: Forced, mayPair: MayPair): { alike: Pair[]; joined: Pair[] } {
  const own = forced.main.flat()
  const parts = except(forced.joined.flat(), own)
  const rest = { left: except(left, parts), right: except(right, parts) }
  const alike = [...forced.main, ...pairAlike(except(rest.left, own), except(rest.right, own), mayPair)]
  return { alike, joined: [...forced.joined, ...pairJoined(rest.left, rest.right, alike, mayPair)] }
}

function except(entries: readonly PlacedEntry[], others: readonly PlacedEntry[]): PlacedEntry[] {
  const left = new Set(others)
  return entries.filter((entry) => !left.has(entry))
}

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
    const waiting = groupedBy(right, keyOf)
    const taken = new Set<PlacedEntry>()
    for (const entry of left) {
      const others = waiting.get(keyOf(entry)) ?? []
      const place = others.findIndex((candidate) => mayPair(entry, candidate))
      const other = others[place]
      if (!other) continue
      others.splice(place, 1)
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
  if (before.length === 0 || after.length === 0) return []
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
  if (pairs.length === 0) return []
  const partners = new Map(pairs.flatMap(([a, b]) => [[a, b] as const, [b, a] as const]))
  const singles = (list: readonly PlacedEntry[]) => list.filter((entry) => !partners.has(entry))
  const whole = (list: readonly PlacedEntry[]) => indexCandidates(list.filter((entry) => partners.has(entry)))
  const find = (part: PlacedEntry, others: readonly PlacedEntry[]) => {
    const fitting = others.flatMap((other) => {
      const { same, alike, contained } = compareTwo(part, other)
      const partner = partners.get(other)
      const fits = same && partner && part.prepared.matter < other.prepared.matter && isPartOf(part, other, partner)
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

/** Whether the whole has something of a part that is not in the whole's other part. */
function isPartOf(part: PlacedEntry, whole: PlacedEntry, otherPart: PlacedEntry): boolean {
  let [common, own, found] = [0, 0, 0]
  for (const [stem, { matters, weight }] of part.prepared.counts) {
    if (!matters) continue
    const isInWhole = whole.prepared.counts.has(stem)
    if (isInWhole) common += weight
    if (otherPart.prepared.counts.has(stem)) continue
    own += weight
    if (isInWhole) found += weight
  }
  return found > 0 && (found >= OWN_SHARE * common || found >= OWN_WORDS * own)
}

/** Both texts as they are compared: abbreviations written out, and what is misspelt in the second as it stands in the first. */
function inOneSpelling(a: Prepared, b: Prepared): readonly [Prepared, Prepared] {
  const left = spelledLike(a, b)
  return [left, respelled(spelledLike(b, a), left)]
}

export function compareTwo(a: PlacedEntry, b: PlacedEntry): Likeness & { same: boolean } {
  const [left, right] = inOneSpelling(a.prepared, b.prepared)
  const found = likeness(left, right)
  const isSame = (one: Prepared, other: Prepared, like: Likeness) =>
    isSameMatter(one, other, like) && (a.topic === b.topic || like.alike >= ALIKE_AND_MOVED)
  if (isSame(left, right, found)) return { same: true, ...found }
  // What became of the matter is not the matter.
  const turned = found.alike < LEAST_ALIKE ? null : opposedOutcomes(left, right)
  if (!turned) return { same: false, ...found }
  const [one, other] = [lighten(left, turned[0]), lighten(right, turned[1])]
  const lightened = likeness(one, other)
  return isSame(one, other, lightened) ? { same: true, ...lightened } : { same: false, ...found }
}

function textOf(entries: readonly PlacedEntry[]): string {
  return JSON.stringify(entries.map(({ entry, topic, of }) => [of.partnershipId, topic, entry.text]))
}

interface Paired {
  readonly pairs: readonly Pair[]
  /** Parts of what was put together or taken apart. */
  readonly joined: readonly Pair[]
  /** By an answer that says that nothing changed. */
  readonly held: readonly Pair[]
}

function describe(
  { group, before, after }: PlacedGroup,
  { pairs, joined, held }: Paired,
  judgements: Judgements,
): EntryChange[] {
  const fellow = new Map(pairs.map(([a, b]) => [b, a]))
  const all = [...pairs, ...joined, ...held]
  const [told, present] = [new Set(all.map(([a]) => a)), new Set(all.map(([, b]) => b))]
  const paired = after
    .flatMap((b): Pair[] => {
      const a = fellow.get(b)
      return a ? [[a, b]] : []
    })
    .map(([a, b]): EntryChange => ({ change: pairChange(a, b, null, judgements), before: a, after: b, home: b.of }))
  const apart = joined.map(([a, b]): EntryChange => {
    const change = pairChange(a, b, fellow.has(b) ? 'putTogether' : 'takenApart', judgements)
    return { change, before: a, after: b, home: b.of }
  })
  const asBefore = held.map(([a, b]): EntryChange => ({ change: heldChange(a, b), before: a, after: b, home: b.of }))
  const single = (side: 'added' | 'dropped', entry: PlacedEntry): Change => {
    const decided = saidToBeApart(judgements, entry, side === 'added' ? before : after)
    return { ...singleChange(side, entry, group), ...(decided ? { decided } : {}) }
  }
  const added = after
    .filter((b) => !present.has(b))
    .map((b): EntryChange => ({ change: single('added', b), before: null, after: b, home: b.of }))
  const gone = before
    .filter((a) => !told.has(a))
    .map(
      (a): EntryChange => ({
        change: single('dropped', a),
        before: a,
        after: null,
        home: homeOf(a.of, group),
      }),
    )
  const places = new Map(after.map((entry, place) => [entry, place]))
  const place = (change: EntryChange) => (change.after ? (places.get(change.after) ?? 0) : after.length)
  return [...paired, ...added, ...apart, ...asBefore, ...gone].sort((a, b) => place(a) - place(b))
}

const JOINED_REMARKS = {
  putTogether: 'put together with another entry',
  takenApart: 'one of the entries it was taken apart into',
} as const

function pairChange(a: PlacedEntry, b: PlacedEntry, joined: Change['joined'], judgements: Judgements): Change {
  const same = a.prepared.key === b.prepared.key
  const moved = a.topic !== b.topic
  const [left, right] = same ? [a.prepared, b.prepared] : inOneSpelling(a.prepared, b.prepared)
  const decided = same || judgements.decisions.length === 0 ? null : pairDecided(judgements, a, b)
  const turn = same || decided?.decision === 'not-turned-round' ? null : turnBetween(left, right)
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
    ...(decided ? { decided: settledAs(decided) } : {}),
  }
}

function heldChange(a: PlacedEntry, b: PlacedEntry): Change {
  return {
    ...pairChange(a, b, null, NO_JUDGEMENTS),
    kind: 'kept',
    rank: 'change',
    words: null,
    remark: `the answer now is “${b.entry.text}”`,
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
