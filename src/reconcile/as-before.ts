/** "No change": an answer by which all that was answered last time holds still. */
import { isAsBefore } from '../kinds/references.ts'
import type { MayPair, Pair, PlacedEntry } from './placed-entries.ts'

/** The entries of last time with the one that says of their question that nothing changed. Nobody can tell from that that any was dropped. */
export function heldAsBefore(before: readonly PlacedEntry[], after: readonly PlacedEntry[], mayPair: MayPair): Pair[] {
  const saying = after.filter(({ entry }) => isAsBefore(entry.text))
  if (saying.length === 0) return []
  return before.flatMap((entry): Pair[] => {
    const said = saying.find((one) => one.topic === entry.topic && mayPair(entry, one))
    return said ? [[entry, said]] : []
  })
}

/** Whether an entry only says that what was answered the time before holds still. */
export function saysAsBefore({ entry }: PlacedEntry): boolean {
  return isAsBefore(entry.text)
}
