/** A browser unpacks and sums up as Node does. */
import { deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { browserEffects } from '../../src/checker/effects.ts'
import { nodeEffects } from '../../src/node-effects.ts'

const repeated = fc
  .tuple(fc.uint8Array({ minLength: 1, maxLength: 40 }), fc.integer({ min: 0, max: 4_000 }))
  .map(([part, times]) => new Uint8Array(Buffer.concat(Array.from({ length: times }, () => part))))
const bytes = fc.oneof(fc.uint8Array({ maxLength: 60_000 }), repeated)

/** What comes out, or that it is refused. */
function outcome(inflate: () => Uint8Array | null): unknown {
  try {
    const whole = inflate()
    return whole && Buffer.from(whole).toString('base64')
  } catch {
    return 'refused'
  }
}

describe('what a browser unpacks', () => {
  it('is what Node unpacks, up to the limit and past it', () => {
    fc.assert(
      fc.property(bytes, fc.integer({ min: -2, max: 2 }), (raw, more) => {
        const packed = deflateRawSync(raw)
        const limit = Math.max(raw.length + more, 1)
        const [here, there] = [browserEffects, nodeEffects].map(({ inflate }) => outcome(() => inflate(packed, limit)))
        expect(here).toBe(there)
      }),
      { numRuns: 60 },
    )
  })

  it('is refused where it is cut off, as Node refuses it', () => {
    fc.assert(
      fc.property(bytes, fc.double({ min: 0, max: 0.99, noNaN: true }), (raw, share) => {
        const packed = deflateRawSync(raw)
        const cut = packed.subarray(0, Math.floor(packed.length * share))
        expect(outcome(() => browserEffects.inflate(cut, 1 << 20))).toBe('refused')
      }),
      { numRuns: 40 },
    )
  })

  it('stops soon after its limit, whatever was packed', () => {
    const packed = deflateRawSync(Buffer.alloc(20_000_000))
    const start = performance.now()
    expect(browserEffects.inflate(packed, 1_000)).toBeNull()
    expect(performance.now() - start).toBeLessThan(2_000)
  })

  it('has the checksum that zip archives use', () => {
    fc.assert(
      fc.property(bytes, (raw) => {
        expect(browserEffects.crc32(raw)).toBe(nodeEffects.crc32(raw))
      }),
    )
  })
})
