/** Parts in a store: what one machine has read or compared none does again. */
import { sha256 } from '../checksum.ts'
import type { KeptParts, PartKind } from '../parts.ts'
import type { Blobs } from './blobs.ts'
import { StoreError } from './store-error.ts'

export interface StorePartsOptions {
  /** What the program is: parts that another made are not known. */
  readonly program: string
  /** Trusts nothing that was kept. */
  readonly fresh: boolean
  /** Called when a run has ended. */
  readonly sweep: () => Promise<void>
}

/** A store that cannot be reached any more ends the run; anything else that goes wrong costs only what was kept. */
export function partsInStore(blobs: Blobs<PartKind>, { program, fresh, sweep }: StorePartsOptions): KeptParts {
  const nameOf = (key: string) => sha256(`${program} ${key}`)
  const known = new Set<string>()
  return {
    async get(kind, keys) {
      const names = new Map(keys.map((key) => [nameOf(key), key]))
      // What this run kept itself is no less fresh for it.
      const asked = fresh ? [...names.keys()].filter((name) => known.has(name)) : [...names.keys()]
      const found = await blobs.get(kind, asked).catch(orNothing)
      for (const name of found.keys()) known.add(name)
      return new Map([...found].map(([name, bytes]) => [names.get(name) ?? name, bytes.toString('utf8')]))
    },
    async put(kind, parts) {
      const made = [...parts].map(([key, text]) => [nameOf(key), Buffer.from(text)] as const)
      const added = made.filter(([name]) => !known.has(name))
      if (fresh)
        await blobs
          .remove(
            [kind],
            added.map(([name]) => name),
          )
          .catch(orNothing)
      await blobs.put(kind, new Map(added)).catch(orNothing)
      for (const [name] of added) known.add(name)
    },
    sweep,
  }
}

function orNothing(error: unknown): ReadonlyMap<string, Buffer> {
  if (error instanceof StoreError) throw error
  return new Map()
}
