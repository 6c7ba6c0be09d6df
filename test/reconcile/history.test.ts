import { describe, expect, it } from 'vitest'
import { historyOf } from '../../src/reconcile/history.ts'
import { reconcile } from '../../src/reconcile/reconcile.ts'
import { makeRegister, makeRound, makeUpdate } from './make-round.ts'

const register = makeRegister([
  'rivers,Rivers Forum',
  'woods,Woodland Forum',
  'nature,Nature Partnership,rivers|woods,,,2010-09-01',
  'town,Town Partnership',
  'east,East Town Partnership,,town,,2010-09-01',
])

function history(rounds: Record<string, readonly string[]>, missed: Record<string, readonly string[]> = {}) {
  const records = Object.entries(rounds).map(([id, ids]) =>
    makeRound(
      id,
      ids.map((one) => makeUpdate(one, {})),
      { outstanding: [...(missed[id] ?? [])] },
    ),
  )
  const comparisons = records.map((current, index) =>
    reconcile({ current, previous: records[index - 1] ?? null, register, targets: [] }),
  )
  const { partnerships } = historyOf(records, comparisons, register)
  return Object.fromEntries(
    partnerships.map(({ partnershipId, rounds: told }) => [
      partnershipId,
      told.map(({ standing, as }) => [standing, ...as.map((one) => one.partnershipId)].join(' ')),
    ]),
  )
}

describe('whose history a return belongs to', () => {
  it('goes on in the heir even when a forebear was absent in the round just before the merger', () => {
    const rounds = { '2010-03': ['rivers', 'woods'], '2010-06': ['woods'], '2010-12': ['nature'] }
    expect(history(rounds, { '2010-06': ['rivers'] })).toEqual({
      nature: ['returned rivers woods', 'returned woods', 'returned nature'],
    })
  })

  it('goes on in an heir that is outstanding', () => {
    expect(history({ '2010-03': ['rivers', 'woods'], '2010-12': [] }, { '2010-12': ['nature'] })).toEqual({
      nature: ['returned rivers woods', 'missed'],
    })
  })

  it('stays with a forebear that goes on by itself after a split, and is the heir’s too', () => {
    expect(history({ '2010-03': ['town'], '2010-12': ['east', 'town'] })).toEqual({
      east: ['returned town', 'returned east'],
      town: ['returned town', 'returned town'],
    })
  })

  it('does not follow a relation before it holds', () => {
    expect(history({ '2010-03': ['rivers'], '2010-06': ['woods'] })).toEqual({
      woods: ['none', 'returned woods'],
      rivers: ['returned rivers', 'none'],
    })
  })
})
