/** One file through read, recognise and normalise: what goes wrong behind reading is a finding of that file. */
import { expect, it } from 'vitest'
import config from '../pipeline.config.ts'
import { configSchema, type Limits } from '../src/config/schema.ts'
import { nodeEffects } from '../src/node-effects.ts'
import { createInspector, createReader } from '../src/reading.ts'
import { type Reading, type ReadingContext, readingContext } from '../src/reading-context.ts'
import { hazardKinds } from './read/hazard-kinds.ts'

const parsed = configSchema.parse(config)

function contextWithin(limits: Partial<Limits>): ReadingContext {
  const round = parsed.rounds.at(-1)
  if (!round) throw new Error('expected a round')
  return readingContext({ config: { ...parsed, limits: { ...parsed.limits, ...limits } }, targets: [] }, round)
}

function readAs(bytes: Uint8Array, limits: Partial<Limits> = {}, effects = nodeEffects): Reading {
  return createReader(contextWithin(limits), effects)({ file: 'file', bytes, sha256: 'abc' })
}

it('holds to the limit on returns, and uses none rather than some', () => {
  const bytes = hazardKinds['returns in one table'](12)
  expect(readAs(bytes, { returns: 12 })).toMatchObject({ outcome: 'used', updates: { length: 12 } })
  expect(readAs(bytes, { returns: 11 })).toMatchObject({
    outcome: 'rejected',
    updates: [],
    findings: [{ code: 'limit-returns', args: { limit: 11, found: 12 }, source: { file: 'file' } }],
  })
})

const officers = hazardKinds['officers in one contact field']

it.each<[string, Uint8Array, Partial<Limits>, object]>([
  ['returns', hazardKinds['returns in one table'](12), { returns: 11 }, { limit: 11, found: 12 }],
  ['contacts', officers(6), { contacts: 1 }, { limit: 1, found: 2 }],
  ['details', officers(6), { details: 11 }, { limit: 11, found: 12 }],
  ['contacts', hazardKinds['returns in one table'](12), { contacts: 7 }, { limit: 7, found: 8 }],
])(
  'says the same of a file with too many %s in a round and when it is looked at by itself',
  (what, bytes, limits, args) => {
    const told = [{ code: `limit-${what}`, severity: 'error', args, source: { file: 'file', sheet: null, cell: null } }]
    expect(readAs(bytes, limits)).toEqual({ outcome: 'rejected', updates: [], findings: told })
    const inspect = createInspector(contextWithin(limits), nodeEffects)
    expect(inspect({ file: 'file', bytes, sha256: 'abc' })).toEqual({ returns: [], updates: [], findings: told })
    expect(readAs(bytes).outcome).toBe('used')
  },
)

it('holds to the limit on time behind reading too', () => {
  let clock = 0
  const effects = { ...nodeEffects, now: () => (clock += 100) }
  const found = readAs(hazardKinds['returns in one table'](40), { milliseconds: 1_000 }, effects)
  expect(found.findings).toMatchObject([{ code: 'limit-time', args: { limit: 1_000 } }])
})

it('makes a finding of a fault of its own, which says where it arose and not a word of the return', () => {
  const effects = {
    ...nodeEffects,
    now: () => {
      throw new TypeError('Ann Vale’s number')
    },
  }
  const { outcome, updates, findings } = readAs(new TextEncoder().encode('a,b\nc,d'), {}, effects)
  expect({ outcome, updates }).toEqual({ outcome: 'rejected', updates: [] })
  expect(findings).toMatchObject([{ code: 'reading-failed', severity: 'error', source: { file: 'file' } }])
  expect(findings[0]?.args.place).toMatch(/^TypeError reading\.test\.ts:\d+$/)
})
