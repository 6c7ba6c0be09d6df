/** What reading needs from outside: everything else is plain computation, so the same reader can run in a browser. */
import { crc32, inflateRawSync } from 'node:zlib'

export interface ReadEffects {
  /**
   * Unpacks raw "deflate" data. Gives null when the result would be longer than `limit` bytes; throws when the data is damaged.
   */
  inflate(packed: Uint8Array, limit: number): Uint8Array | null
  /** The checksum zip archives use. */
  crc32(bytes: Uint8Array): number
  /** Milliseconds since any fixed moment; used for the time limit only. */
  now(): number
}

const SMALLEST_CHUNK = 64
const LARGEST_CHUNK = 1 << 20

export const nodeEffects: ReadEffects = {
  inflate(packed, limit) {
    // A chunk one byte longer than the expected result unpacks a small part in a single step.
    const chunkSize = Math.min(Math.max(limit + 1, SMALLEST_CHUNK), LARGEST_CHUNK)
    try {
      return inflateRawSync(packed, { maxOutputLength: Math.max(limit, 1), chunkSize })
    } catch (error) {
      if (error instanceof RangeError) return null
      throw error
    }
  },
  crc32: (bytes) => crc32(bytes),
  now: () => performance.now(),
}
