import { describe, expect, it } from 'vitest'
import { roundRecordSchema } from '../../src/model.ts'
import { reconciliationSchema } from '../../src/reconcile/model.ts'
import { recordJson } from '../../src/write/record-json.ts'
import { emptyRound, oddRound, ordinaryRound } from './rounds.ts'

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

describe.each([
  ['ordinary', ordinaryRound],
  ['odd', oddRound],
  ['empty', emptyRound],
])('the records of the %s round', (_, make) => {
  const { round, reconciliation } = make()

  it('say what the schema says', () => {
    expect(JSON.parse(text(recordJson(roundRecordSchema, round)))).toEqual(roundRecordSchema.parse(round))
    const compared = JSON.parse(text(recordJson(reconciliationSchema, reconciliation)))
    expect(compared).toEqual(reconciliationSchema.parse(reconciliation))
  })

  it('have a line for each partnership', () => {
    const lines = text(recordJson(roundRecordSchema, round)).split('\n')
    const first = lines.indexOf('"updates":[') + 1
    for (const [at, update] of round.updates.entries()) {
      const line = lines[first + at]?.replace(/,$/, '') ?? ''
      expect(JSON.parse(line)).toMatchObject({ partnershipId: update.partnershipId })
    }
    const comparisons = text(recordJson(reconciliationSchema, reconciliation)).split('\n')
    expect(comparisons.filter((line) => line.startsWith('{"partnershipId"'))).toHaveLength(
      reconciliation.partnerships.length,
    )
  })
})

it('refuses a record that does not fit', () => {
  const { round } = ordinaryRound()
  const [first, ...rest] = round.updates
  const updates = [{ ...first, partnership: 7 }, ...rest]
  expect(() => recordJson(roundRecordSchema, { ...round, updates } as unknown as typeof round)).toThrow(
    /expected string/,
  )
})
