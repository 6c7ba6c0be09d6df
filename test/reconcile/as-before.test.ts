import { describe, expect, it } from 'vitest'
import { reconcile } from '../../src/reconcile/reconcile.ts'
import { makeRegister, makeRound, makeUpdate } from './make-round.ts'

type Answers = Record<string, readonly string[]>

const compare = (before: Answers, after: Answers) => {
  const [previous, current] = [before, after].map((answers, at) =>
    makeRound(`20${at}0-12`, [makeUpdate('alpha', { answers })]),
  )
  if (!previous || !current) throw new Error('expected two rounds')
  const register = makeRegister(['alpha,Alpha Partnership'])
  const { partnerships, findings } = reconcile({ current, previous, register, targets: [], region: 'GB' })
  const [alpha] = partnerships
  const changes = (alpha?.changes ?? []).filter(({ field }) => field === 'answers')
  return {
    changes: changes.map(({ kind, before: then, after: now }) => [kind, then?.text ?? null, now?.text ?? null]),
    plans: (alpha?.promises ?? []).map(({ outcome, words }) => [outcome, words]),
    codes: findings.map(({ code }) => code),
  }
}

const OAKS = 'Plant oaks at every school'
const PONDS = 'Dig two ponds'

describe('an answer that says that nothing changed', () => {
  it('keeps all that was said last time, and what was planned', () => {
    const found = compare({ plans: [OAKS, PONDS] }, { plans: ['No change since the last update'] })
    expect(found.changes).toEqual([
      ['kept', OAKS, 'No change since the last update'],
      ['kept', PONDS, 'No change since the last update'],
    ])
    expect(found.plans).toEqual([
      ['stillPlanned', 'No change since the last update'],
      ['stillPlanned', 'No change since the last update'],
    ])
    expect(found.codes).toEqual([])
  })

  it('keeps what is not said in other words beside it', () => {
    const found = compare({ plans: [OAKS, PONDS] }, { plans: ['As before', 'Dig two ponds by Easter', 'Count newts'] })
    expect(found.changes).toEqual([
      ['kept', OAKS, 'As before'],
      ['reworded', PONDS, 'Dig two ponds by Easter'],
      ['added', null, 'Count newts'],
    ])
  })

  it('says nothing of another question', () => {
    const found = compare({ plans: [OAKS], focus: [PONDS] }, { plans: ['Count newts'], focus: ['No change'] })
    expect(found.changes).toEqual([
      ['added', null, 'Count newts'],
      ['kept', PONDS, 'No change'],
      ['dropped', OAKS, null],
    ])
    expect(found.plans).toEqual([['notMentionedAgain', null]])
  })

  it('is no news where nothing was said last time, and the same again', () => {
    expect(compare({ plans: [] }, { plans: ['No change'] }).changes).toEqual([['added', null, 'No change']])
    expect(compare({ plans: ['No change'] }, { plans: ['No change'] }).changes).toEqual([
      ['kept', 'No change', 'No change'],
    ])
    expect(compare({ plans: ['No change'] }, { plans: [OAKS] }).plans).toEqual([])
  })
})

it('holds targets and meetings as they were, and gives no target up', () => {
  const [before, now] = [
    makeUpdate('alpha', { targets: ['NI 6'], meetings: ['2010-05-01'] }),
    makeUpdate('alpha', { answers: { targets: ['No change'], meetings: ['As before'] } }),
  ].map((update, at) => makeRound(`20${at}0-12`, [update]))
  if (!before || !now) throw new Error('expected two rounds')
  const register = makeRegister(['alpha,Alpha Partnership'])
  const found = reconcile({ current: now, previous: before, register, targets: [] })
  const changes = found.partnerships.flatMap((one) => one.changes).filter(({ field }) => /targets|meetings/.test(field))
  expect(changes.map(({ field, kind, before: from, after }) => [field, kind, from?.text, after?.text])).toEqual([
    ['targets', 'kept', 'NI 6', 'No change'],
    ['meetings', 'kept', '2010-05-01', 'As before'],
  ])
  expect(found.targets.map(({ code, claimedBy, standing }) => [code, claimedBy, standing])).toEqual([
    ['NI 6', ['alpha'], 'unknown'],
  ])
  expect(found.findings).toEqual([])
})

it('tells a mistake of spelling put right from one entry gone and another come', () => {
  const found = compare(
    { plans: ['Resurfase the slipway', 'Open the cafe'] },
    { plans: ['Resurface the slipway', 'Open the café'] },
  )
  expect(found.changes.map(([kind]) => kind)).toEqual(['reworded', 'reworded'])
  expect(found.plans.map(([outcome]) => outcome)).toEqual(['stillPlanned', 'stillPlanned'])
})

it('names what speaks of a plan beside the plan that is gone as an entry', () => {
  const told =
    'We have now lit the beacon on Holm Head, trained two stewards and bought the mill, and this year we want a museum'
  const [previous, current] = [['Light the beacon', 'Count newts'], [told]].map((plans, at) =>
    makeRound(`20${at}0-12`, [makeUpdate('alpha', { answers: { plans } })]),
  )
  if (!previous || !current) throw new Error('expected two rounds')
  const register = makeRegister(['alpha,Alpha Partnership'])
  const [alpha] = reconcile({ current, previous, register, targets: [] }).partnerships
  const dropped = alpha?.changes.filter(({ kind }) => kind === 'dropped') ?? []
  expect(dropped.map(({ before, near }) => [before?.text, near?.text ?? null])).toEqual([
    ['Light the beacon', told],
    ['Count newts', null],
  ])
})
