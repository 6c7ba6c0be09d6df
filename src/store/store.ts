/** The store of a region: parts, jobs and workers in one PostgreSQL, for programs on any number of machines. */
import type { PartKind } from '../parts.ts'
import { type Blobs, blobsIn } from './blobs.ts'
import { type Database, type DatabaseOptions, openDatabase } from './database.ts'
import { migrateStore } from './migrate.ts'
import { openQueue, type Queue } from './queue.ts'

/** What lies in a store: parts that are kept, and what jobs need and give on their way. */
export type BlobKind = PartKind | 'contexts' | 'orders' | 'answers'

export interface Store {
  readonly database: Database
  readonly blobs: Blobs<BlobKind>
  readonly queue: Queue
  readonly program: string
  close(): Promise<void>
}

export interface StoreOptions extends DatabaseOptions {
  /** What the program is; see `programIdentity`. */
  readonly program: string
  /** Whether this process also looks after the queue. */
  readonly upkeep: boolean
}

/**
 * Opens a store, and makes its tables where there are none.
 *
 * @param url `postgres://user:password@host:port/database`
 * @throws StoreError when it cannot be used
 */
export async function openStore(url: string, options: StoreOptions): Promise<Store> {
  const database = await openDatabase(url, options)
  try {
    await migrateStore(url, database)
    const queue = await openQueue(database, options)
    return {
      database,
      blobs: blobsIn<BlobKind>(database),
      queue,
      program: options.program,
      async close() {
        await queue.stop()
        await database.end()
      },
    }
  } catch (error) {
    await database.end()
    throw error
  }
}
