/** Comparing lists of values (people, targets, meetings) between returns that belong together. */
import type { ComparedReturns, Found, Step } from '../kinds/comparing.ts'
import type { PartnershipUpdate } from '../model.ts'
import { judgeSingle } from './entry-changes.ts'
import { type Group, homeOf } from './pairing.ts'

/** The returns of a group, as the kinds compare them. */
export function comparedReturns(group: Group, region: string | null): ComparedReturns {
  return {
    links: group.links,
    region,
    pair: (itemsOf, steps) => compareLinked(group, itemsOf, steps),
    judgeSingle: (side, topic) => judgeSingle(side, topic, group),
  }
}

/**
 * Compares what each return of a group holds with each return it is linked to, so that every difference says with whom. A value found
 * again in one of several linked returns is neither new nor gone in the others; one found nowhere is told once.
 */
function compareLinked<T>(
  group: Group,
  itemsOf: (update: PartnershipUpdate) => readonly T[],
  steps: readonly Step<T>[],
): Found<T>[] {
  const wrap = (updates: readonly PartnershipUpdate[]) =>
    new Map(updates.map((update) => [update, itemsOf(update).map((item) => ({ item }))]))
  const before = wrap(group.before)
  const after = wrap(group.after)
  const found: Found<T>[] = []
  const settled = new Set<Held<T>>()
  for (const kind of ['kept', 'moved', 'changed'] as const) {
    const ofKind = steps.filter((step) => step.kind === kind)
    const earlier = new Set(settled)
    for (const link of group.links) {
      const open = (held: Held<T>) => !earlier.has(held)
      const left = (before.get(link.before) ?? []).filter(open)
      const right = (after.get(link.after) ?? []).filter(open)
      for (const [a, b] of pairUp(left, right, ofKind)) {
        const [from, to] = [
          { item: a.item, of: link.before },
          { item: b.item, of: link.after },
        ]
        found.push({ kind, before: from, after: to, home: link.after })
        settled.add(a).add(b)
      }
    }
  }
  for (const [update, list] of before) {
    for (const held of list)
      if (!settled.has(held))
        found.push({
          kind: 'dropped',
          before: { item: held.item, of: update },
          after: null,
          home: homeOf(update, group),
        })
  }
  for (const [update, list] of after) {
    for (const held of list)
      if (!settled.has(held))
        found.push({ kind: 'added', before: null, after: { item: held.item, of: update }, home: update })
  }
  return found
}

/** A value in one place; two places can hold the same object. */
interface Held<T> {
  readonly item: T
}

function pairUp<T>(left: Held<T>[], right: Held<T>[], steps: readonly Step<T>[]): [Held<T>, Held<T>][] {
  const pairs: [Held<T>, Held<T>][] = []
  for (const { test } of steps) {
    for (const a of [...left]) {
      const place = right.findIndex((b) => test(a.item, b.item))
      const b = right[place]
      if (b === undefined) continue
      pairs.push([a, b])
      left.splice(left.indexOf(a), 1)
      right.splice(place, 1)
    }
  }
  return pairs
}
