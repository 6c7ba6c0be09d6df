/** Entries that may be one in other words, though too doubtful to be taken for it: for a person to say. */
import { indexCandidates } from './candidates.ts'
import { compareTwo } from './compare-two.ts'
import type { EntryChange } from './entry-changes.ts'
import { isExchanged } from './likeness.ts'
import { type MayPair, type PlacedEntry, sideOf } from './placed-entries.ts'

/** Below what makes two entries one matter (docs/decisions/0001-likeness-thresholds.md), above what any two entries of a partnership share. */
const ALIKE = 0.3
const CONTAINED = 0.5
const LEAST_COMMON = 2

/** The changes, with the likeliest new entry beside each that is gone. */
export function withNear(changes: readonly EntryChange[], mayPair: MayPair): EntryChange[] {
  const added = changes.flatMap(({ change, after }) => (change.kind === 'added' && after ? [after] : []))
  // Words are read only where something is there to be compared with them.
  if (added.length === 0 || !changes.some(({ change }) => change.kind === 'dropped')) return [...changes]
  const index = indexCandidates(added)
  return changes.map((one) => {
    const { change, before } = one
    if (change.kind !== 'dropped' || !before) return one
    const near = nearest(
      before,
      index.near(before.prepared).filter((entry) => mayPair(before, entry)),
    )
    return near ? { ...one, change: { ...change, near: sideOf(near) } } : one
  })
}

function nearest(entry: PlacedEntry, others: readonly PlacedEntry[]): PlacedEntry | null {
  const found = others.flatMap((other) => {
    const { alike, contained, common } = compareTwo(entry, other)
    const isNear = common >= LEAST_COMMON && alike >= ALIKE && contained >= CONTAINED
    return isNear && !isExchanged(entry.prepared, other.prepared) ? [{ other, alike }] : []
  })
  return found.sort((a, b) => b.alike - a.alike)[0]?.other ?? null
}
