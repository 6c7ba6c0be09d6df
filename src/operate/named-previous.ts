/** Comparing a round with a file that a person names instead of with what is stored of the round before. */
import type { RoundRecord } from '../model.ts'
import type { Earlier } from './earlier.ts'

export interface NamedPrevious {
  readonly record: RoundRecord
  /** Of the named file. */
  readonly checksum: string
}

/**
 * The rounds before, with the named record as the nearest. Of the stored ones those count that come before the named round; when it is none
 * of them, all do.
 */
export function withPrevious({ record, checksum }: NamedPrevious, stored: Earlier): Earlier {
  const before = <T>(items: readonly T[], idOf: (item: T) => string): T[] => {
    const place = items.findIndex((item) => idOf(item) === record.round.id)
    return items.slice(place + 1)
  }
  return {
    checksums: async () => [checksum, ...(await stored.checksums())],
    records: async () => [record, ...before(await stored.records(), ({ round }) => round.id)],
    comparisons: async () => before(await stored.comparisons(), ({ round }) => round),
    // The named file may be anywhere, and may be gone by now.
    comparedWith: async () => null,
  }
}
