import { describe, expect, it } from 'vitest'
import { loadTargets } from '../../src/register/targets.ts'
import { register } from './pieces.ts'

const heading = 'code,description,owner,delivery_groups'
const load = (...rows: string[]) => loadTargets([heading, ...rows].join('\n'), 'targets.csv', 'NI', register)

describe('the list of known targets', () => {
  it('is read with owners and delivery groups', () => {
    expect(load('NI 6,"Volunteering, regular",river-board,flood-group|river-board-group', 'NI7,,,')).toEqual({
      targets: [
        {
          code: 'NI 6',
          scheme: 'NI',
          description: 'Volunteering, regular',
          owner: 'river-board',
          deliveryGroups: ['flood-group', 'river-board-group'],
        },
        { code: 'NI 7', scheme: 'NI', description: null, owner: null, deliveryGroups: [] },
      ],
      problems: [],
    })
  })

  it.each([
    [
      ['NI7', 'ni 12'],
      ['NI 7', 'NI 12'],
    ],
    [
      ['NI07', 'NI12'],
      ['NI07', 'NI12'],
    ],
    [
      ['NI-07', 'NI-12'],
      ['NI-07', 'NI-12'],
    ],
  ])('of %j has the codes %j', (rows, codes) => {
    expect(load(...rows.map((code) => `${code},,,`)).targets.map(({ code }) => code)).toEqual(codes)
  })

  it.each<[string, string[], string]>([
    ['no code', [',Something,,'], 'targets.csv row 2, code: expected a code such as "NI 1", found nothing'],
    [
      'a code twice',
      ['NI 6,,,', 'NI6,,,'],
      'targets.csv row 3, code: expected each code once, found "NI 6" again (first in row 2)',
    ],
    ['an unknown owner', ['NI 6,,nobody,'], 'targets.csv row 2, owner: expected an id of the register, found "nobody"'],
    [
      'an unknown group',
      ['NI 6,,,flood-group|nobody'],
      'targets.csv row 2, delivery_groups: expected an id of the register, found "nobody"',
    ],
  ])('%s is a problem with its row and column', (_case, rows, problem) => {
    expect(load(...rows).problems).toEqual([expect.stringContaining(problem)])
  })

  it('names a missing column and an empty file', () => {
    expect(loadTargets('code,description,owner\nNI 6,,', 'targets.csv', 'NI', register).problems).toEqual([
      'targets.csv row 1, delivery_groups: expected this column, not found',
    ])
    expect(loadTargets('', 'targets.csv', 'NI', register).problems).toHaveLength(1)
  })
})
