import { describe, expect, it } from 'vitest'
import { phoneKey } from '../../src/kinds/contacts/phones.ts'
import { reconcile } from '../../src/reconcile/reconcile.ts'
import { makeRegister, makeRound, makeUpdate, type ShortUpdate } from '../reconcile/make-round.ts'

function changes(field: string, before: ShortUpdate, after: ShortUpdate, region?: string) {
  const [previous, current] = [before, after].map((short, index) =>
    makeRound(`2010-0${index + 1}`, [makeUpdate('alpha', short)]),
  )
  if (!previous || !current) throw new Error('expected two rounds')
  const register = makeRegister(['alpha,Alpha Board'])
  const made = reconcile({ current, previous, register, targets: [], ...(region ? { region } : {}) })
  return made.partnerships
    .flatMap((one) => one.changes)
    .filter((change) => change.field === field)
    .map(({ kind, before: from, after: to }) => `${kind}: ${from?.text ?? '-'} > ${to?.text ?? '-'}`)
}

describe('telephone numbers', () => {
  it.each<[string, string, string | null, boolean]>([
    ['01632 960560', '+44 (0)1632-960560', 'GB', true],
    ['01632 960560', '0044 1632 960560', 'GB', true],
    ['(01632) 960 560', '01632960560', 'GB', true],
    ['01632 960560 ext 12', '01632 960560 x12', 'GB', true],
    ['01632 960560 ext 12', '01632 960560', 'GB', false],
    ['01632 960560', '+353 1632 960560', 'GB', false],
    ['01 99 00 12 34', '+33 1 99 00 12 34', 'FR', true],
    ['01 99 00 12 34', '0033 (0)1 99 00 12 34', 'FR', true],
    ['01 99 00 12 34', '+44 1 99 00 12 34', 'FR', false],
    ['44 1632 960560', '01632 960560', 'FR', false],
    ['(555) 234-0100', '+1 555 234 0100', 'US', true],
    ['2340', '2340', 'GB', true],
    ['2340', '02340', 'GB', false],
    ['01632 960560', '01632-960560', null, true],
    ['01632 960560', '+44 1632 960560', null, false],
  ])('%j and %j in %s: %s', (a, b, region, isSame) => {
    expect(phoneKey(a, region) === phoneKey(b, region)).toBe(isSame)
  })

  it('compare by the numbering plan of the region', () => {
    const [before, after] = [{ contacts: ['Ann Lee; 01 99 00 12 34'] }, { contacts: ['Ann Lee; +33 1 99 00 12 34'] }]
    expect(changes('phones', before, after, 'FR')).toEqual(['kept: 01 99 00 12 34 > +33 1 99 00 12 34'])
    expect(changes('phones', before, after, 'GB')).toEqual(['changed: 01 99 00 12 34 > +33 1 99 00 12 34'])
  })
})

describe('figures that are hardly counted in the same unit', () => {
  it.each<['money' | 'number', number | null, number | null, boolean]>([
    ['money', 1_200_000, 1.2, true],
    ['money', 1.2, 1_300_000, true],
    ['money', -40, -40_000, true],
    ['number', 24, 24_000, true],
    ['number', 24, 240, false],
    ['money', 1_200_000, 40_000, false],
    ['money', 1_200_000, 0, false],
    ['money', null, 1_200_000, false],
  ])('%s %s and %s: %s', (kind, before, after, isAsked) => {
    const [previous, current] = [before, after].map((figure, at) => {
      const update = makeUpdate('alpha', {})
      const { source } = update
      const held = kind === 'money' ? { amount: figure, currency: 'GBP' } : { number: figure }
      const values = { budget: [{ kind, ...held, text: `${figure}`, source }] }
      return makeRound(`2010-0${at + 1}`, [{ ...update, values } as typeof update])
    })
    if (!previous || !current) throw new Error('expected two rounds')
    const register = makeRegister(['alpha,Alpha Board'])
    const { findings } = reconcile({ current, previous, register, targets: [] })
    expect(findings.map(({ code }) => code)).toEqual(isAsked ? ['figure-out-of-scale'] : [])
  })
})

describe('holders of an office', () => {
  it.each([
    ['Clr Ann Lee', 'Cllr Ann Lee'],
    ['Bishop Colin Reed', 'Colin Reed'],
    ['Wing Commander Ian Fell', 'Wing Cdr Ian Fell'],
  ])('%s is still %s', (before, after) => {
    expect(changes('chairs', { chairs: [before] }, { chairs: [after] })).toEqual([`kept: ${before} > ${after}`])
  })

  it.each([
    ['Dean Martin', 'John Martin'],
    ['Bishop Colin Reed', 'Bishop Ann Reed'],
  ])('%s is not %s', (before, after) => {
    expect(changes('chairs', { chairs: [before] }, { chairs: [after] })).toEqual([`changed: ${before} > ${after}`])
  })
})
