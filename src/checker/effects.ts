/** What reading needs from outside, as a browser has it. */
import { Inflate } from 'fflate'
import type { ReadEffects } from '../read/effects.ts'

/** Packed bytes handed over at a time: unpacked they are at most a thousand times as many, which is what a limit can be passed by. */
const STEP = 1 << 14

class LimitPassed extends Error {}

export const browserEffects: ReadEffects = {
  inflate(packed, limit) {
    if (packed.length === 0) throw new Error('Nothing is packed.')
    const chunks: Uint8Array[] = []
    let length = 0
    const stream = new Inflate((chunk) => {
      length += chunk.length
      if (length > limit) throw new LimitPassed()
      chunks.push(chunk)
    })
    try {
      for (let at = 0; at < packed.length; at += STEP)
        stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length)
    } catch (error) {
      if (error instanceof LimitPassed) return null
      throw error
    }
    return joined(chunks, length)
  },
  crc32(bytes) {
    let rest = 0xffffffff
    for (const byte of bytes) rest = (CRC_TABLE[(rest ^ byte) & 0xff] ?? 0) ^ (rest >>> 8)
    return (rest ^ 0xffffffff) >>> 0
  },
  now: () => performance.now(),
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const [first] = chunks
  if (first && chunks.length === 1) return first
  const whole = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}

/** The checksum of each byte, for the polynomial zip archives use. */
const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte
  for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1
  return rest
})
