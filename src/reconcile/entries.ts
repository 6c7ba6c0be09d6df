/** Pairing the entries of answers between returns, and saying what became of each. */
import { heldAsBefore, saysAsBefore } from './as-before.ts'
import { forcedPairs, notApart, saidToBeOne } from './decided-pairs.ts'
import { describe, type EntryChange } from './entry-changes.ts'
import { except, pairExact, pairFree } from './entry-pairs.ts'
import { NO_JUDGEMENTS } from './judgements.ts'
import { withNear } from './near.ts'
import { linkTest, type PlacedGroup } from './placed-entries.ts'

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
