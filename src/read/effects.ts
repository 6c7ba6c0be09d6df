import type { Budget } from './budget.ts'

/** What reading needs from outside: everything else is plain computation, so the same reader runs in a browser. */
export interface ReadEffects {
  /**
   * Unpacks raw "deflate" data. Gives null when the result would be longer than `limit` bytes; throws when the data is damaged.
   */
  inflate(packed: Uint8Array, limit: number): Uint8Array | null
  /** The checksum zip archives use. */
  crc32(bytes: Uint8Array): number
  /** Milliseconds since any fixed moment; used for the time limit only. */
  now(): number
  /** Opens an encrypted workbook or document with a password that is known; null when none is the right one. Left out where no password is known. */
  readonly unlock?: (bytes: Uint8Array, budget: Budget) => Uint8Array | null
}
