/** What reading needs from outside, as Node has it. */
import { crc32, inflateRawSync } from 'node:zlib'
import type { ReadEffects } from './read/effects.ts'
import { workingClock } from './working-time.ts'

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
  now: workingClock(),
}

/** With what opens encrypted files, where a password is known. */
export async function effectsWith(passwords: readonly string[] = []): Promise<ReadEffects> {
  if (passwords.length === 0) return nodeEffects
  const { unlockWith } = await import('./unlock.ts')
  return { ...nodeEffects, unlock: unlockWith(passwords) }
}
