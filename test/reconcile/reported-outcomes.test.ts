/** What an officer chooses of a plan on a form that lists it. */
import { describe, expect, it } from 'vitest'
import { nameDecision } from '../../src/decisions/decision.ts'
import type { PromiseReport } from '../../src/model.ts'
import { reconcile } from '../../src/reconcile/reconcile.ts'
import { outcomeWord } from '../../src/write/promise-words.ts'
import { makeRegister, makeRound, makeUpdate } from './make-round.ts'

const REGISTER = makeRegister(['alpha,Alpha Board', 'beta,Beta Board', 'gamma,Gamma Board,,,alpha,2012-09-01'])
const PLAN = 'Open a pantry in Sedge'
const source = { file: 'alpha.xlsx', sheet: 'Plans of last time', cell: 'C6' }
const report = (outcome: PromiseReport['outcome'], promise = PLAN): PromiseReport => ({
  promise,
  outcome,
  text: 'Dropped',
  remark: 'No money',
  source,
})

function promiseOf(
  reports: readonly PromiseReport[],
  after: string,
  decisions: ReturnType<typeof nameDecision>[] = [],
) {
  const previous = makeRound('2012-06', [makeUpdate('alpha', { answers: { plans: [PLAN] } })])
  const update = {
    ...makeUpdate('alpha', { completed: '2012-09-10', answers: { achievements: [after] } }),
    promiseReports: [...reports],
  }
  const result = reconcile({
    current: makeRound('2012-09', [update]),
    previous,
    register: REGISTER,
    targets: [],
    decisions,
  })
  return result.partnerships[0]?.promises[0]
}

describe('an outcome that the officer reports', () => {
  it.each<[string, string]>([
    ['against what the texts seem to tell', 'A pantry was opened in Sedge'],
    ['where they tell nothing', 'The hedges were surveyed'],
  ])('counts %s, with its cell', (_, after) => {
    const promise = promiseOf([report('dropped')], after)
    expect(promise).toMatchObject({
      outcome: 'dropped',
      promised: { text: PLAN },
      answer: { text: 'Dropped – No money', source },
      decided: { decision: 'dropped', by: 'the contact officer, on the form', when: '2012-09-10', why: 'No money' },
    })
    expect(promise && outcomeWord(promise)).toBe('Dropped')
  })

  it('is known again when white space changed', () => {
    expect(promiseOf([report('partlyDone', ' Open a  pantry\nin Sedge ')], 'None')?.outcome).toBe('partlyDone')
  })

  it('says nothing of another plan', () => {
    expect(promiseOf([report('dropped', 'Open a pantry in Reed')], 'A pantry was opened in Sedge')).toMatchObject({
      outcome: 'reportedDone',
      answer: { text: 'A pantry was opened in Sedge' },
    })
  })

  it('gives way to what a person decided', () => {
    const decision = nameDecision({
      round: '2012-09',
      partnership: 'alpha',
      value: '',
      text: PLAN,
      by: 'Ann Example',
      when: '2012-09-20',
      why: 'rang the officer',
      decision: 'postponed',
    })
    expect(promiseOf([report('dropped')], 'None', [decision])).toMatchObject({
      outcome: 'postponed',
      decided: { by: 'Ann Example' },
    })
  })
})
