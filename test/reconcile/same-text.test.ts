import { describe, expect, it } from 'vitest'
import { reconcile } from '../../src/reconcile/reconcile.ts'
import { findSameText } from '../../src/reconcile/same-text.ts'
import { makeRegister, makeRound, makeUpdate } from './make-round.ts'

const OAKS = 'Oaks for the nine schools that asked for them'
const NEWTS = 'Newts counted by volunteers in eleven ponds'
const KILNS = 'Kilns at the pottery lit again in the spring'
const LAMPS = 'Lamps along the towpath mended by prisoners'
const LONG = `${OAKS}, ${NEWTS}, ${KILNS} and ${LAMPS}. `.repeat(3)

const returnOf = (name: string, texts: readonly string[], more: readonly string[] = []) =>
  makeUpdate(name, { name, answers: { focus: texts, plans: more } })

describe('returns of different partnerships that hold the same text', () => {
  it.each<[string, readonly (readonly string[])[], (readonly [string[], number])[]]>([
    [
      'the same',
      [
        [OAKS, NEWTS, KILNS],
        [OAKS, NEWTS, KILNS],
      ],
      [[['A', 'B'], 100]],
    ],
    [
      'in another order, case and punctuation',
      [
        [OAKS, NEWTS, KILNS],
        [`${KILNS}.`, OAKS, NEWTS.toUpperCase()],
      ],
      [[['A', 'B'], 100]],
    ],
    [
      'the same with one entry more',
      [
        [OAKS, NEWTS, KILNS],
        [OAKS, NEWTS, KILNS, LAMPS],
      ],
      [[['A', 'B'], 100]],
    ],
    ['one long paragraph', [[LONG], [LONG]], [[['A', 'B'], 100]]],
    [
      'three of them',
      [
        [OAKS, NEWTS, KILNS],
        [OAKS, NEWTS, KILNS],
        [OAKS, NEWTS, KILNS],
      ],
      [[['A', 'B', 'C'], 100]],
    ],
    [
      'one entry that both were given',
      [
        [OAKS, NEWTS, LAMPS],
        [OAKS, KILNS],
      ],
      [],
    ],
    [
      'short answers alone',
      [
        ['Crime', 'Health', 'Jobs', 'Homes'],
        ['Crime', 'Health', 'Jobs', 'Homes'],
      ],
      [],
    ],
    [
      'meetings on the same days',
      [
        ['3 April 2012; 2 July 2012', '4 May', '9 June'],
        ['3 April 2012; 2 July 2012', '4 May', '9 June'],
      ],
      [],
    ],
    [
      'titles of the programmes they all have',
      [
        ['Healthy and thriving communities', 'Environment and climate change', 'Reducing inequalities everywhere'],
        ['Healthy and thriving communities', 'Environment and climate change', 'Reducing inequalities everywhere'],
      ],
      [],
    ],
    ['nothing', [[], []], []],
  ])('%s', (_, texts, expected) => {
    const found = findSameText(
      texts.map((own, place) => returnOf('ABC'[place] ?? '', own)),
      [],
    )
    expect(found.map(({ code, args }) => [code, args.partnerships, args.share])).toEqual(
      expected.map(([partnerships, share]) => ['returns-say-the-same', partnerships, share]),
    )
    if (expected.length > 0) expect(found[0]?.source?.file).toBe('B.xlsx')
  })

  it('stands at the later, whatever question the text answers', () => {
    const [found] = findSameText(
      [returnOf('A', [OAKS, NEWTS, KILNS]), returnOf('B', [OAKS], [NEWTS, KILNS, LAMPS])],
      [],
    )
    expect(found?.args).toEqual({ partnerships: ['A', 'B'], share: 100 })
  })

  it('is no matter of a text that every return holds', () => {
    const many = Array.from({ length: 20 }, (_, at) => returnOf(`P${at}`, [OAKS, NEWTS, KILNS]))
    expect(findSameText(many, [])).toEqual([])
  })
})

it.each(['targets', 'meetings', 'subGroups'])('is no matter of the %s that partnerships share', (topic) => {
  const texts = [OAKS, NEWTS, KILNS]
  const both = ['A', 'B'].map((name) => makeUpdate(name, { name, answers: { [topic]: texts } }))
  expect(findSameText(both, [])).toEqual([])
})

describe('a return that holds what another partnership said last time', () => {
  const register = makeRegister(['a,A Board', 'b,B Board', 'c,C Board,,,a', 'd,D Board,b'])
  type Said = Readonly<Record<string, readonly string[]>>
  const ofRound = (id: string, said: Said) =>
    makeRound(
      id,
      Object.entries(said).map(([id, focus]) =>
        makeUpdate(id, { name: register.byId.get(id)?.name ?? 'A Board', answers: { focus } }),
      ),
    )
  const ALL = [OAKS, NEWTS, KILNS]

  it.each<[string, Said, Said, readonly (readonly unknown[])[]]>([
    ['all of it', { a: ALL, b: [LAMPS] }, { b: ALL }, [['says-what-another-said', 'B Board', 'A Board', 100]]],
    [
      'most of it',
      { a: ALL },
      { a: [LAMPS], b: [...ALL, 'Ducks'] },
      [['says-what-another-said', 'B Board', 'A Board', 100]],
    ],
    ['of whom it is called now', { a: ALL }, { c: ALL }, []],
    ['its own, before it was registered', { 'unregistered:a-board': ALL }, { a: ALL }, []],
    ['of whom it was merged from', { b: ALL }, { d: ALL }, []],
    ['its own again', { a: ALL, b: ALL }, { b: ALL }, []],
    ['its own again beside the other’s', { a: ALL, b: ALL }, { a: ALL, b: ALL }, [['returns-say-the-same']]],
    ['what is the other’s again', { a: ALL }, { a: ALL, b: ALL }, [['returns-say-the-same']]],
    ['one entry', { a: ALL }, { b: [OAKS, LAMPS, 'Ducks on the mill pond at Holm'] }, []],
  ])('%s', (_, before, now, expected) => {
    const { findings } = reconcile({
      current: ofRound('2011', now),
      previous: ofRound('2010', before),
      register,
      targets: [],
    })
    const told = findings.flatMap(({ code, args }) =>
      code === 'says-what-another-said'
        ? [[code, args.partnership, args.other, args.share]]
        : code === 'returns-say-the-same'
          ? [[code]]
          : [],
    )
    expect(told).toEqual(expected)
  })
})
