/** Which store a command uses, and opening it. */
import type { Setup } from '../setup.ts'
import type { Store, StoreOptions } from '../store/store.ts'
import { StoreError } from '../store/store-error.ts'
import { diskOutput } from '../write/files.ts'

export interface StoreChoice {
  store?: string
}

/** The address of the store: what was said, else what the computer is set up with, else what the configuration says; null when there is none. */
export function storeAddress({ store }: StoreChoice, configured?: string): string | null {
  return store ?? process.env.COLLATE_STORE ?? configured ?? null
}

/** @throws StoreError when there is none, or it cannot be used */
export async function openNamedStore(address: string | null, options: StoreOptions): Promise<Store> {
  if (address === null)
    throw new StoreError('Say with --store which store is meant, such as postgres://collate@db.example.org/collate.')
  // What a store needs is loaded only when there is one.
  const { openStore } = await import('../store/store.ts')
  return openStore(address, options)
}

/** Rounds that were published, when there was a store or before, stand in its tables. */
export async function tellHistory({ database }: Store, setup: Setup): Promise<void> {
  const { recordPublished } = await import('../store/history.ts')
  await recordPublished(database, setup, diskOutput)
}
