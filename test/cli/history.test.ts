import { describe, expect, it } from 'vitest'
import { describeAll, describeOne } from '../../src/cli/history-text.ts'
import { historyOf } from '../../src/reconcile/history.ts'
import { reconcile } from '../../src/reconcile/reconcile.ts'
import { spansOf } from '../../src/reconcile/spans.ts'
import { makeRegister, makeRound, makeUpdate } from '../reconcile/make-round.ts'

const register = makeRegister([
  'rivers,Rivers Forum',
  'woods,Woodland Forum',
  'nature,Nature Partnership,rivers|woods,,,2011-01-01',
])
const first = makeRound('2010-03', [
  makeUpdate('rivers', {
    name: 'Rivers Forum',
    chairs: ['Cllr Ann Marsh'],
    targets: ['NI 9'],
    answers: { plans: ['Count the otters on every river', 'Open a museum of dredging'] },
  }),
  makeUpdate('woods', { name: 'Woodland Forum', chairs: ['Bo Elm'] }),
])
const second = makeRound('2010-09', [makeUpdate('woods', { name: 'Woodland Forum', chairs: ['Bo Elm'] })], {
  outstanding: ['rivers'],
})
const third = makeRound('2011-03', [
  makeUpdate('nature', {
    name: 'Nature Partnership',
    chairs: ['Bo Elm'],
    answers: { achievements: ['We counted the otters on every river'] },
  }),
])
const records = [first, second, third]
const comparisons = [
  reconcile({ current: first, previous: null, register, targets: [] }),
  reconcile({ current: second, previous: first, register, targets: [] }),
  reconcile({ current: third, previous: second, register, targets: [] }),
]
const labels = new Map([
  ['2010-03', 'March 2010'],
  ['2010-09', '2010-09'],
  ['2011-03', 'March 2011'],
])

describe('history on a terminal', () => {
  it('has a line for each partnership with each round', () => {
    const lines = describeAll(historyOf(records, comparisons, register), labels).split('\n')
    expect(lines[1]?.split(/ {2,}/)).toEqual([
      'Partnership',
      '2010-03',
      '2010-09',
      '2011-03',
      'Chair',
      'Targets',
      'Plans',
    ])
    expect(lines[2]?.split(/ {2,}/)).toEqual([
      'Nature Partnership',
      'returned',
      'returned',
      'returned',
      'Bo Elm',
      '1',
      '-',
    ])
    expect(lines[3]).toBe('')
  })

  it('tells one partnership with those it came from', () => {
    const [nature] = historyOf(records, comparisons, register, 'nature').partnerships
    const text = nature ? describeOne(nature, labels) : ''
    expect(text).toContain('2010-03  March 2010: returned, as Rivers Forum and Woodland Forum\n')
    expect(text).toContain('2010-09  returned, as Woodland Forum\n')
    expect(text).toMatch(/Chair {13}Cllr Ann Marsh +2010-03\n {20}Bo Elm +2010-03 to 2011-03\n/)
    expect(text).toMatch(/NI 9 +2010-03\n/)
  })

  it('tells promises and what became of them', () => {
    const later = { ...third, updates: third.updates.map((one) => ({ ...one, partnershipId: 'rivers' })) }
    const followed = reconcile({ current: later, previous: first, register, targets: [] })
    const [rivers] = historyOf([first, later], [followed], register, 'rivers').partnerships
    const text = rivers ? describeOne(rivers, labels) : ''
    expect(text).toContain('Planned in March 2010, looked for in March 2011:')
    expect(text).toMatch(/Seems done +“Count the otters on every river”\n +now: “We counted the otters on every river”/)
    expect(text).toMatch(/Not mentioned again +“Open a museum of dredging”/)
  })
})

it.each([
  [['b', 'a'], 'a-b'],
  [['a', 'c', 'd'], 'a-a c-d'],
  [[], ''],
])('rounds %j are the spans %s', (some, spans) => {
  expect(
    spansOf(some, ['a', 'b', 'c', 'd'])
      .map(({ first: from, last }) => `${from}-${last}`)
      .join(' '),
  ).toBe(spans)
})
