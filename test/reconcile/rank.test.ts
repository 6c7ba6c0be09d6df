import { expect, it } from 'vitest'
import { differences, routineDifferences } from '../../src/reconcile/model.ts'
import { reconcile } from '../../src/reconcile/reconcile.ts'
import { makeRegister, makeRound, makeUpdate, type ShortUpdate } from './make-round.ts'

const REGISTER = makeRegister(['alpha,Alpha Board', 'beta,Beta Board', 'both,Alpha and Beta Board,alpha|beta'])

function changesOf(before: Record<string, ShortUpdate>, id: string, after: ShortUpdate) {
  const previous = makeRound(
    '2009-12',
    Object.entries(before).map(([one, short]) => makeUpdate(one, short)),
  )
  const current = makeRound('2010-12', [makeUpdate(id, after)])
  const { partnerships } = reconcile({ current, previous, register: REGISTER, targets: [] })
  const { changes = [] } = partnerships.find(({ partnershipId }) => partnershipId === id) ?? {}
  return {
    counted: differences(changes).map(({ field, after: now }) => `${field} ${now?.text ?? '-'}`),
    apart: routineDifferences(changes).map(({ field, before: then }) => `${field} ${then?.text ?? '-'}`),
  }
}

it('counts dates of completion and the spelling of a name apart', () => {
  expect(
    changesOf({ alpha: { name: 'Alpha Board', completed: '2009-11-02', chairs: ['Ann Lee'] } }, 'alpha', {
      name: 'The Alpha Board (AB)',
      completed: '2010-11-03',
      chairs: ['Joe Fox'],
    }),
  ).toEqual({ counted: ['chairs Joe Fox'], apart: ['partnership Alpha Board', 'completedOn 2009-11-02'] })
})

it('counts a change that both of two forebears see once, and two changes twice', () => {
  const before = (alpha: string, beta: string) => ({ alpha: { chairs: [alpha] }, beta: { chairs: [beta] } })
  const chairs = (...names: [string, string]) => {
    const { counted, apart } = changesOf(before(...names), 'both', { chairs: ['Joe Fox'] })
    return [counted, apart].map((list) => list.filter((line) => line.startsWith('chairs')).length)
  }
  expect(chairs('Ann Lee', 'Cllr Ann Lee')).toEqual([1, 1])
  expect(chairs('Ann Lee', 'Sue Orr')).toEqual([2, 0])
})

it('puts a statement that turned round first and says so', () => {
  const before = { alpha: { chairs: ['Ann Lee'], answers: { focus: ['The ferry runs on Sundays'] } } }
  const after = { chairs: ['Joe Fox'], answers: { focus: ['The ferry no longer runs on Sundays'] } }
  expect(changesOf(before, 'alpha', after).counted[0]).toBe('answers The ferry no longer runs on Sundays')
})

it('takes two entries that were put together, and one taken apart, for the same matters', () => {
  const [one, two] = ['Repair the weir at Holm', 'Train stewards for the regatta']
  const whole = 'Repair the weir at Holm and train stewards for the regatta'
  const kinds = (before: string[], after: string[]) => {
    const previous = makeRound('2009-12', [makeUpdate('alpha', { answers: { focus: before } })])
    const current = makeRound('2010-12', [makeUpdate('alpha', { answers: { focus: after } })])
    const { partnerships } = reconcile({ current, previous, register: REGISTER, targets: [] })
    return partnerships
      .flatMap(({ changes }) => changes)
      .flatMap(({ field, kind, joined }) => (field === 'answers' ? [[kind, joined]] : []))
  }
  expect(kinds([one, two], [whole])).toEqual([
    ['reworded', null],
    ['reworded', 'putTogether'],
  ])
  expect(kinds([whole], [one, two])).toEqual(
    [
      ['reworded', expect.anything()],
      ['reworded', null],
    ].reverse(),
  )
})

it('takes no line that only introduces others for a plan', () => {
  const plans = ['The board will do two things:', 'Repair the weir', 'Train stewards']
  const previous = makeRound('2009-12', [makeUpdate('alpha', { answers: { plans } })])
  const current = makeRound('2010-12', [makeUpdate('alpha', { answers: { plans: [] } })])
  const { partnerships } = reconcile({ current, previous, register: REGISTER, targets: [] })
  expect(partnerships[0]?.promises.map(({ promised }) => promised.text)).toEqual(plans.slice(1))
})
