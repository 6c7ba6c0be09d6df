/** What is stored of the rounds before a round, read from the disk once, and only when it is needed. */
import { join } from 'node:path'
import { sha256 } from '../checksum.ts'
import type { FileSystem } from '../collect/file-system.ts'
import type { Round } from '../config/schema.ts'
import type { RoundRecord } from '../model.ts'
import type { Reconciliation } from '../reconcile/model.ts'
import { earlierIds, storedComparison, storedRecord } from '../rounds.ts'
import type { Setup } from '../setup.ts'
import type { ComparedWith } from '../write/exchange.ts'
import { type NamedPrevious, withPrevious } from './named-previous.ts'

/** The rounds before one, the nearest first. */
export interface Earlier {
  /** Checksums of what is stored of them; tell whether it has changed without reading it. */
  checksums(): Promise<string[]>
  records(): Promise<RoundRecord[]>
  comparisons(): Promise<Reconciliation[]>
  /** Which stored record the nearest is; null when there is none. */
  comparedWith(): Promise<ComparedWith | null>
}

export interface StoredRounds {
  before(round: Round): Earlier
  /** To be called when a round has been run: what was read of it before is out of date. */
  forget(id: string): void
}

/** @param named a file to compare with instead of what is stored of the round before */
export function storedRounds(setup: Setup, files: FileSystem, named: NamedPrevious | null = null): StoredRounds {
  const checksums = remembering(async (id) => {
    const parts = ['round.json', 'reconciliation.json'].map(async (name) => {
      const bytes = await files.readFile(join(setup.output, id, name)).catch(() => null)
      return bytes ? sha256(bytes) : ''
    })
    return (await Promise.all(parts)).join(' ')
  })
  const records = remembering((id) => storedRecord(setup, id, files))
  const comparisons = remembering((id) => storedComparison(setup, id, files))
  return {
    before(round) {
      const ids = earlierIds(setup.config.rounds, round)
      const stored = {
        checksums: () => inTurn(ids, checksums.get),
        records: async () => present(await inTurn(ids, records.get)),
        comparisons: async () => present(await inTurn(ids, comparisons.get)),
        comparedWith: async () => {
          const [nearest] = present(await inTurn(ids, records.get))
          if (!nearest) return null
          const [sha256 = ''] = (await checksums.get(nearest.round.id)).split(' ')
          return { round: nearest.round.id, sha256 }
        },
      }
      return named ? withPrevious(named, stored) : stored
    },
    forget(id) {
      for (const memory of [checksums, records, comparisons]) memory.forget(id)
    },
  }
}

interface Memory<T> {
  get(id: string): Promise<T>
  forget(id: string): void
}

function remembering<T>(load: (id: string) => Promise<T>): Memory<T> {
  const known = new Map<string, T>()
  return {
    async get(id) {
      const before = known.get(id)
      if (before !== undefined) return before
      const value = await load(id)
      known.set(id, value)
      return value
    },
    forget: (id) => {
      known.delete(id)
    },
  }
}

async function inTurn<T>(ids: readonly string[], load: (id: string) => Promise<T>): Promise<T[]> {
  const values: T[] = []
  for (const id of ids) values.push(await load(id))
  return values
}

function present<T>(values: readonly (T | null)[]): T[] {
  return values.filter((value) => value !== null)
}
