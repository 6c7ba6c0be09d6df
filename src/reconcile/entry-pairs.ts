/** Which entries of two rounds are one: word for word, by what people said, by likeness, or as parts that were put together or taken apart. */
import { groupedBy } from '../groups.ts'
import { assign, type Edge } from './assign.ts'
import { indexCandidates } from './candidates.ts'
import { compareTwo } from './compare-two.ts'
import type { Forced } from './decided-pairs.ts'
import type { MayPair, Pair, PlacedEntry } from './placed-entries.ts'

/** How much of what an entry that was put together with another has in common is its own share, not the other's … */
const OWN_SHARE = 0.5
/** … and of what is its own has to stand in the whole where both tell of one place or body in much the same words. */
const OWN_WORDS = 0.9

interface Free {
  readonly left: readonly PlacedEntry[]
  readonly right: readonly PlacedEntry[]
}

/** Pairs what does not stand word for word on both sides: first what is said to be one, then the rest by likeness. */
export function pairFree({ left, right }: Free, forced: Forced, mayPair: MayPair): { alike: Pair[]; joined: Pair[] } {
  const own = forced.main.flat()
  const parts = except(forced.joined.flat(), own)
  const rest = { left: except(left, parts), right: except(right, parts) }
  const alike = [...forced.main, ...pairAlike(except(rest.left, own), except(rest.right, own), mayPair)]
  return { alike, joined: [...forced.joined, ...pairJoined(rest.left, rest.right, alike, mayPair)] }
}

/** The entries that are not among others. */
export function except(entries: readonly PlacedEntry[], others: readonly PlacedEntry[]): PlacedEntry[] {
  const left = new Set(others)
  return entries.filter((entry) => !left.has(entry))
}

/** Pairs what says the same word for word, the same partnership and topic before others. */
export function pairExact(before: readonly PlacedEntry[], after: readonly PlacedEntry[], mayPair: MayPair): Pair[] {
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

function textOf(entries: readonly PlacedEntry[]): string {
  return JSON.stringify(entries.map(({ entry, topic, of }) => [of.partnershipId, topic, entry.text]))
}
