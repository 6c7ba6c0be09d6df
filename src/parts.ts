/**
 * Parts of results that are kept between runs: what reading a file or comparing a partnership gave, as text by a key that is the
 * checksum of all it was made from. What is kept saves time and nothing else: without it the same bytes come out.
 */
import { sha256 } from './checksum.ts'

/** Each kind is kept by itself. */
export type PartKind = 'readings' | 'comparisons'

export interface Parts {
  /** Those of the keys that are kept. A part that is damaged is as if it were not there. */
  get(kind: PartKind, keys: readonly string[]): Promise<ReadonlyMap<string, string>>
  /** Keeps parts, by key. Never fails: what could not be kept is made again. */
  put(kind: PartKind, parts: ReadonlyMap<string, string>): Promise<void>
}

/** Keeps nothing. */
export const noParts: Parts = {
  get: async () => new Map(),
  put: async () => undefined,
}

/** The key of a part: the checksum of what it is made from, as plain data. */
export function partKey(...madeFrom: readonly unknown[]): string {
  return sha256(JSON.stringify(madeFrom))
}

/** How many parts are asked for, and kept, at a time. */
const AT_ONCE = 250

export interface PartMaker<Item, Part> {
  readonly kind: PartKind
  readonly keyOf: (item: Item) => string
  /** Key under which another run of the same maker may have kept a part that holds here too; asked where there is none of its own. */
  readonly otherKeyOf?: (item: Item) => string
  /** Plain data that JSON holds. */
  readonly make: (item: Item) => Part
  /** Whether a kept part still holds; left out, its key says all. */
  readonly holds?: (part: Part) => boolean
}

/** The parts of items, in their order: those that are kept as they are, the others made now and kept. */
export async function partsOf<Item, Part>(
  items: readonly Item[],
  parts: Parts,
  { kind, keyOf, otherKeyOf, make, holds = () => true }: PartMaker<Item, Part>,
): Promise<Part[]> {
  const all: Part[] = []
  for (let start = 0; start < items.length; start += AT_ONCE) {
    const batch = items.slice(start, start + AT_ONCE).map((item) => {
      const key = keyOf(item)
      return { item, key, keys: otherKeyOf ? [key, otherKeyOf(item)] : [key] }
    })
    const kept = await parts.get(
      kind,
      batch.flatMap(({ keys }) => keys),
    )
    const made = new Map<string, string>()
    for (const { item, key, keys } of batch) {
      const before = firstOf<Part>(keys, kept, holds)
      const part = before ?? make(item)
      if (before === null) made.set(key, JSON.stringify(part))
      all.push(part)
    }
    if (made.size > 0) await parts.put(kind, made)
  }
  return all
}

/** The kept part of the first of the keys that still holds. */
function firstOf<Part>(
  keys: readonly string[],
  kept: ReadonlyMap<string, string>,
  holds: (part: Part) => boolean,
): Part | null {
  for (const key of keys) {
    const text = kept.get(key)
    const part: Part | null = text === undefined ? null : JSON.parse(text)
    if (part !== null && holds(part)) return part
  }
  return null
}
