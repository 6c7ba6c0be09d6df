import { describe, expect, it } from 'vitest'
import { findSameText } from '../../src/reconcile/same-text.ts'
import { makeUpdate } from './make-round.ts'

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
    ['nothing', [[], []], []],
  ])('%s', (_, texts, expected) => {
    const found = findSameText(texts.map((own, place) => returnOf('ABC'[place] ?? '', own)))
    expect(found.map(({ code, args }) => [code, args.partnerships, args.share])).toEqual(
      expected.map(([partnerships, share]) => ['returns-say-the-same', partnerships, share]),
    )
    if (expected.length > 0) expect(found[0]?.source?.file).toBe('B.xlsx')
  })

  it('stands at the later, whatever question the text answers', () => {
    const [found] = findSameText([returnOf('A', [OAKS, NEWTS, KILNS]), returnOf('B', [OAKS], [NEWTS, KILNS, LAMPS])])
    expect(found?.args).toEqual({ partnerships: ['A', 'B'], share: 100 })
  })

  it('is no matter of a text that every return holds', () => {
    const many = Array.from({ length: 20 }, (_, at) => returnOf(`P${at}`, [OAKS, NEWTS, KILNS]))
    expect(findSameText(many)).toEqual([])
  })
})
