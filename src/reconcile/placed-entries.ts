/** The entries of answers with where they stand, made ready for comparing. */
import type { Entry, PartnershipUpdate } from '../model.ts'
import type { Side } from './model.ts'
import type { Group } from './pairing.ts'
import { type Prepared, prepare, without } from './prepared.ts'

/** An entry with the answer it stands in, and its words as they are compared. */
export interface PlacedEntry {
  readonly entry: Entry
  readonly topic: string
  readonly of: PartnershipUpdate
  /** Place within its answer, from 0. */
  readonly index: number
  readonly prepared: Prepared
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

export type Pair = readonly [PlacedEntry, PlacedEntry]
export type MayPair = (before: PlacedEntry, after: PlacedEntry) => boolean

/** Whether two returns of a group were compared with each other. */
export function linkTest({ links }: Group): (before: PlacedEntry, after: PlacedEntry) => boolean {
  const linked = new Set(links.map(({ before, after }) => `${before.partnershipId} ${after.partnershipId}`))
  return (before, after) => linked.has(`${before.of.partnershipId} ${after.of.partnershipId}`)
}

/** An entry as a change or a plan tells of it. */
export function sideOf({ entry, of }: PlacedEntry): Side {
  return { text: entry.text, partnershipId: of.partnershipId, source: entry.source }
}
