import { describe, expect, it } from 'vitest'
import { groupByPerson } from '../../src/reconcile/identity.ts'
import { samePerson } from '../../src/register/person.ts'

describe('samePerson', () => {
  it.each<[string, string, boolean]>([
    ['Keith Mitchell', 'Cllr Keith Mitchell', true],
    ['Cllr Keith Mitchell', 'Cllr Keith R Mitchell', true],
    ['Cllr K R Mitchell', 'Councillor Keith Mitchell', true],
    ['Mitchell, Keith', 'Keith Mitchell', true],
    ['Cllr Mitchell', 'Keith Mitchell', true],
    ['Dan Orr', 'Daniel Orr', true],
    ['Dr Mary Dare-Hill', 'Mary Dare Hill', false],
    ["Sean O'Brien", 'Sean O’Brien OBE', true],
    ['José Peña', 'Jose Pena', true],
    ['Cllr Ann Lee (interim)', 'Ann Lee', true],
    ['David Robertson', 'John Robertson', false],
    ['Keith R Mitchell', 'Keith T Mitchell', false],
    ['Ann Lee', 'Ann Fox', false],
    ['Bishop of Weston', 'Bishop of Weston', true],
    ['Bishop of Weston', 'Mayor of Weston', false],
    ['Clr Ann Lee', 'Cllr Ann Lee', true],
    ['Cllor. Ann Lee', 'Ann Lee', true],
    ['Bishop Tom Hay', 'Tom Hay', true],
    ['The Venerable Jo Park', 'Archdeacon Jo Park', true],
    ['The Very Revd Dean Jo Park', 'Jo Park', true],
    ['Wing Commander Ian Fell', 'Ian Fell', true],
    ['Lt Col Ian Fell', 'Col Ian Fell', true],
    ['Chief Inspector Dee Orr', 'Insp Dee Orr', true],
    ['Dean Martin', 'John Martin', false],
    ['Earl Shaw', 'Ann Shaw', false],
    ['Wing Chan', 'Amy Chan', false],
    ['Bishop of Weston', 'Tom Weston', false],
    ['Cllr Bishop', 'Cllr Ann Bishop', true],
    ['', '', false],
  ])('%s and %s: %s', (a, b, expected) => {
    expect(samePerson({ name: a }, { name: b })).toBe(expected)
    expect(samePerson({ name: b }, { name: a })).toBe(expected)
  })

  it('knows an office holder by the office', () => {
    expect(samePerson({ name: 'Bishop of Weston' }, { name: 'Tom Hay', note: 'Bishop of Weston' })).toBe(true)
    expect(samePerson({ name: 'Bishop of Weston' }, { name: 'Tom Hay', note: 'Bishop of Easton' })).toBe(false)
  })
})

describe('groupByPerson', () => {
  const group = (...names: string[]) =>
    groupByPerson(names.map((name) => ({ person: { name }, value: name }))).map(({ name, mentions }) => [
      name,
      mentions.length,
    ])

  it('joins spellings under the fullest', () => {
    expect(group('Keith Mitchell', 'Cllr Keith R Mitchell', 'Cllr K Mitchell')).toEqual([['Cllr Keith R Mitchell', 3]])
  })

  it('leaves a surname alone that fits two', () => {
    expect(group('Cllr Robertson', 'David Robertson', 'John Robertson')).toEqual([
      ['David Robertson', 1],
      ['John Robertson', 1],
      ['Cllr Robertson', 1],
    ])
  })
})
