/** What a run uses of a store: hands for its work, and a place for its parts. */
import { setMaxListeners } from 'node:events'
import type { Limits } from '../config/schema.ts'
import type { ReadingProcess } from '../operate/reading-process.ts'
import type { KeptParts } from '../parts.ts'
import type { Effects } from '../pipeline.ts'
import { makeRoom } from './blobs.ts'
import { atADistance, FILES_ON_THEIR_WAY } from './distant.ts'
import type { Store } from './store.ts'
import { partsInStore } from './store-parts.ts'

export interface ShareOptions {
  readonly limits: Limits
  /** Bytes that may lie in the store. */
  readonly mostBytes: number
  readonly fresh: boolean
  readonly signal: AbortSignal
}

export interface Shared {
  readonly effects: Required<Pick<Effects, 'read' | 'compare' | 'atOnce'>>
  readonly parts: KeptParts
  /** Takes what went to and fro out of the store. */
  finish(): Promise<void>
}

export function shareThrough(
  store: Store,
  reading: ReadingProcess,
  { limits, mostBytes, fresh, signal }: ShareOptions,
): Shared {
  const { read, compare, finish } = atADistance(store, reading, { limits, signal })
  // One for each file that is on its way.
  setMaxListeners(2 * FILES_ON_THEIR_WAY, signal)
  const sweep = () => makeRoom(store.database, mostBytes)
  return {
    effects: { read, compare, atOnce: FILES_ON_THEIR_WAY },
    parts: partsInStore(store.blobs, { program: store.program, fresh, sweep }),
    finish,
  }
}
