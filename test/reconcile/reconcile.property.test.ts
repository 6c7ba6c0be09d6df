import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RoundRecord } from '../../src/model.ts'
import type { Change } from '../../src/reconcile/model.ts'
import { reconcile } from '../../src/reconcile/reconcile.ts'
import { makeRegister, makeRound, makeUpdate } from './make-round.ts'

const REGISTER = makeRegister([
  'alpha,Alpha Partnership',
  'beta,Beta Partnership',
  'alpha-beta,Alpha and Beta Partnership,alpha|beta',
  'gamma,Gamma Partnership',
  'gamma-north,Northern Gamma Partnership,,gamma',
  'gamma-south,Southern Gamma Partnership,,gamma',
  'delta,Delta Partnership',
  'delta-two,Delta Forum,,,delta',
])

const WORDS = ['plan', 'trees', 'board', 'agreed', 'with', 'the', 'young', 'people', 'bus', '3', '5', 'fund', 'Weston']
const text = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 8 }).map((words) => words.join(' '))
const topics = fc.dictionary(fc.constantFrom('focus', 'plans', 'achievements'), fc.array(text, { maxLength: 5 }))
const people = fc.uniqueArray(fc.constantFrom('Ann Lee', 'Joe Fox', 'Sue Orr', 'Tom Hay', 'Eve Dale'), { maxLength: 3 })
const days = fc.uniqueArray(fc.constantFrom('2010-05-01', '+2010-06-01', '2010-07-01'), { maxLength: 2 })
const codes = fc.uniqueArray(fc.constantFrom('NI 1', 'NI 2', 'NI 3'), { maxLength: 3 })

const update = fc.record({
  answers: topics,
  chairs: people,
  cabinet: people,
  contacts: people,
  meetings: days,
  targets: codes,
})
const round = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...REGISTER.byId.keys(), 'unregistered:x'), update), {
    selector: ([id]) => id,
    maxLength: 5,
  })
  .map((list) =>
    makeRound(
      '2010-12',
      list.map(([id, short]) => makeUpdate(id, short)),
    ),
  )

const run = (current: RoundRecord, previous: RoundRecord) =>
  reconcile({ current, previous, register: REGISTER, targets: [] }).partnerships.flatMap(({ changes }) => changes)

const entriesOf = ({ updates }: RoundRecord) =>
  updates.flatMap(({ partnershipId, answers }) =>
    Object.values(answers).flatMap((list) => list.map((entry) => `${partnershipId} ${entry.text}`)),
  )
const side = (end: Change['before']) => (end ? `${end.partnershipId} ${end.text}` : null)

const OTHER_WAY: Partial<Record<Change['kind'], Change['kind']>> = { added: 'dropped', dropped: 'added' }

function told({ field, topic, movedFrom, kind, before, after, likeness }: Change) {
  return JSON.stringify([field, kind, topic, movedFrom, side(before), side(after), likeness])
}

function toldFromTheOtherSide({ field, topic, movedFrom, kind, before, after, likeness }: Change) {
  const [from, to] = kind === 'moved' && field === 'answers' ? [movedFrom, topic] : [topic, movedFrom]
  return JSON.stringify([field, OTHER_WAY[kind] ?? kind, from, to, side(after), side(before), likeness])
}

describe('reconcile', () => {
  it('finds no change between a round and itself', () => {
    fc.assert(
      fc.property(round, (record) => {
        expect(run(record, record).filter(({ kind }) => kind !== 'kept')).toEqual([])
        expect(run(record, structuredClone(record)).filter(({ kind }) => kind !== 'kept')).toEqual([])
      }),
    )
  })

  it('has every entry of both rounds in a change, and in more only where some were put together or one was taken apart', () => {
    fc.assert(
      fc.property(round, round, (before, after) => {
        const changes = run(after, before).filter(({ field }) => field === 'answers')
        const sides = (end: 'before' | 'after', some: readonly Change[]) =>
          some.flatMap((change) => side(change[end]) ?? [])
        for (const [end, record] of [
          ['before', before],
          ['after', after],
        ] as const) {
          const whole = end === 'before' ? 'takenApart' : 'putTogether'
          const again = sides(
            end,
            changes.filter(({ joined }) => joined === whole),
          )
          expect(sides(end, changes).sort()).toEqual([...entriesOf(record), ...again].sort())
        }
      }),
    )
  })

  it('tells the same from the other side when the rounds change places', () => {
    fc.assert(
      fc.property(round, round, (before, after) => {
        // Who moved between offices names the office it came from, so moves of people are compared by person alone.
        const plain = (change: Change): Change =>
          change.field === 'chairs' || change.field === 'cabinetMembers'
            ? { ...change, movedFrom: null, field: change.kind === 'moved' ? 'chairs' : change.field }
            : change
        const forth = run(after, before).map((change) => told(plain(change)))
        const back = run(before, after).map((change) => toldFromTheOtherSide(plain(change)))
        expect(back.sort()).toEqual(forth.sort())
      }),
    )
  })
})
