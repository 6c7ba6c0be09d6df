import fc from 'fast-check'
import { expect, it } from 'vitest'
import { packRows } from '../../src/roll-up/packed-rows.ts'

const contents = fc.oneof(
  fc.string({ unit: 'binary' }).map((text) => text.toWellFormed()),
  fc.constantFrom('', '1', 'true', 'null'),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.record({ text: fc.string(), link: fc.option(fc.webUrl(), { nil: undefined }) }, { noNullPrototype: true }),
)

it('gives rows back as they were, as often as they are gone through', () => {
  fc.assert(
    fc.property(fc.array(fc.array(contents, { maxLength: 4 }), { maxLength: 12 }), (rows) => {
      const packed = packRows(rows)
      const plain: unknown = JSON.parse(JSON.stringify(rows))
      expect(packed).toHaveLength(rows.length)
      expect([...packed]).toEqual(plain)
      expect([...packed]).toEqual(plain)
    }),
    { numRuns: 200 },
  )
})

it('makes what stands on many rows once', () => {
  const rows = Array.from({ length: 3 }, (_, at) => [{ text: 'Quay' }, { text: `${at}` }])
  const cells = [...packRows(rows)].map(([cell]) => cell)
  expect(new Set(cells).size).toBe(1)
})
