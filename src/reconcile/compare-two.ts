/** Whether two entries tell of the same matter. */
import { isSameMatter, type Likeness, likeness, spelledLike } from './likeness.ts'
import { opposedOutcomes } from './meaning.ts'
import type { PlacedEntry } from './placed-entries.ts'
import { lighten, type Prepared } from './prepared.ts'
import { respelled } from './spelling.ts'

/** Entries under different topics are more often alike by chance; chosen in docs/decisions/0001-likeness-thresholds.md. */
const ALIKE_AND_MOVED = 0.55
/** Below this no two entries are one, whatever became of their matter. */
const LEAST_ALIKE = 0.2

/** Both texts as they are compared: abbreviations written out, and what is misspelt in the second as it stands in the first. */
export function inOneSpelling(a: Prepared, b: Prepared): readonly [Prepared, Prepared] {
  const left = spelledLike(a, b)
  return [left, respelled(spelledLike(b, a), left)]
}

/** How alike two entries are, and whether they tell of the same matter, whatever became of it. */
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
