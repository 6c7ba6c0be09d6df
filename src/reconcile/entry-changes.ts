/** What became of each entry, once it is known which are one. */
import { settledAs } from '../decisions/judgement.ts'
import { remarkOnHeld } from '../kinds/held-answer.ts'
import type { PartnershipUpdate } from '../model.ts'
import { inOneSpelling } from './compare-two.ts'
import { saidToBeApart } from './decided-pairs.ts'
import { type Judgements, NO_JUDGEMENTS, pairDecided } from './judgements.ts'
import { likeness, wordRuns } from './likeness.ts'
import { turnBetween } from './meaning.ts'
import type { Change } from './model.ts'
import { type Group, homeOf } from './pairing.ts'
import { type Pair, type PlacedEntry, type PlacedGroup, sideOf } from './placed-entries.ts'

/** What became of an entry, with the entries it is about. */
export interface EntryChange {
  readonly change: Change
  readonly before: PlacedEntry | null
  readonly after: PlacedEntry | null
  /** The return in whose comparison it is told; null when the partnership has none this round. */
  readonly home: PartnershipUpdate | null
}

/** The entries that are one. */
export interface Paired {
  readonly pairs: readonly Pair[]
  /** Parts of what was put together or taken apart. */
  readonly joined: readonly Pair[]
  /** By an answer that says that nothing changed. */
  readonly held: readonly Pair[]
}

/** The changes of both sides, in the order of this round’s entries; what is gone comes last. */
export function describe(
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
    remark: remarkOnHeld(b.entry),
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
