import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { expectedIn } from '../../src/register/lineage.ts'
import { loadRegister } from '../../src/register/load.ts'

const HEADING =
  'id,name,kind,accountable_to,aliases,merged_from,split_from,renamed_from,active_from,active_to,expected_in'

const load = (...rows: string[]) => loadRegister([HEADING, ...rows].join('\n'), 'register.csv')

/** The same line without the cell, which has a test of its own. */
const withoutCell = (line: string) => line.replace(/ \(cell [A-Z]+\d+\)$/, '')

describe('loadRegister', () => {
  it('reads a row with all its lists', () => {
    const { register, problems } = load(
      'north,North Board,county',
      'trees,Trees Group,delivery-group,north,TG| The Tree People |TG,a|b,,,2009-01-01,2011-12-31,2009-04|2011-03',
      'a,A Group,other',
      'b,B Group,other',
    )
    expect(problems).toEqual([])
    expect(register.byId.get('trees')).toEqual({
      id: 'trees',
      name: 'Trees Group',
      kind: 'delivery-group',
      accountableTo: 'north',
      aliases: ['TG', 'The Tree People'],
      mergedFrom: ['a', 'b'],
      splitFrom: [],
      renamedFrom: [],
      activeFrom: '2009-01-01',
      activeTo: '2011-12-31',
      expectedIn: ['2009-04', '2011-03'],
      contactName: null,
      contactEmail: null,
    })
  })

  it.each<[string, string[], string[]]>([
    [
      'an unknown reference',
      ['a,A Board,county,xyz'],
      ['register.csv row 2, accountable_to: expected an id of the register, found "xyz"'],
    ],
    [
      'an unknown forebear',
      ['a,A Board,county,,,q'],
      ['register.csv row 2, merged_from: expected an id of the register, found "q"'],
    ],
    [
      'an unknown kind',
      ['a,A Board,planet'],
      ['register.csv row 2, kind: expected one of county, thematic, district, delivery-group, other, found "planet"'],
    ],
    [
      'no id',
      [',A Board,county'],
      ['register.csv row 2, id: expected an id of small letters, digits and hyphens, found ""'],
    ],
    ['no name', ['a,,county'], ['register.csv row 2, name: expected a name, found nothing']],
    [
      'a day that does not exist',
      ['a,A Board,county,,,,,,2011-02-30'],
      ['register.csv row 2, active_from: expected a date such as 2011-02-28 or nothing, found "2011-02-30"'],
    ],
    [
      'dates the wrong way round',
      ['a,A Board,county,,,,,,2011-01-01,2010-01-01'],
      ['register.csv row 2, active_to: expected a day on or after active_from 2011-01-01, found "2010-01-01"'],
    ],
    [
      'an id twice',
      ['a,A Board,county', 'a,B Board,county'],
      ['register.csv row 3, id: expected each id once, found "a" again (first in row 2)'],
    ],
    [
      'a name twice, however typed',
      ['a,Health & Well-Being Board,county', 'b,health and wellbeing board,county'],
      ['register.csv row 3, name: expected each name once, found "health and wellbeing board" again (first in row 2)'],
    ],
    [
      "an alias that is another's name",
      ['a,A Board,county,,B-Board', 'b,B Board,county'],
      [
        'register.csv row 2, aliases: expected an alias that is no other partnership\'s name, found "B-Board", the name in row 3',
      ],
    ],
    [
      'a circle of accountability',
      ['a,A Board,county,b', 'b,B Board,county,a'],
      ['register.csv row 2, accountable_to: expected no circle, found a → b → a'],
    ],
    [
      'one accountable to itself',
      ['a,A Board,county,a'],
      ['register.csv row 2, accountable_to: expected no circle, found a → a'],
    ],
    [
      'a circle of lineage',
      ['a,A Board,county,,,b', 'b,B Board,county,,,,c', 'c,C Board,county,,,,,a'],
      ['register.csv row 2, lineage: expected no circle, found a → b → c → a'],
    ],
    [
      'several at once, blank rows counted',
      ['', 'a,A Board,county,x', '', 'b,B Board,star'],
      [
        'register.csv row 5, kind: expected one of county, thematic, district, delivery-group, other, found "star"',
        'register.csv row 3, accountable_to: expected an id of the register, found "x"',
      ],
    ],
  ])('says where there is %s', (_, rows, expected) => {
    expect(load(...rows).problems.map(withoutCell)).toEqual(expected)
  })

  it('says which columns are missing, and does not miss the one for splits', () => {
    const { problems } = loadRegister('id,name,kind,aliases\na,A Board,county,', 'register.csv')
    expect(problems).toContain('register.csv row 1, accountable_to: expected this column, not found')
    expect(problems.filter((line) => line.includes('split_from'))).toEqual([])
    expect(problems).toHaveLength(6)
  })

  it('does not pass over a column whose heading is misspelt, and knows one that is another', () => {
    const load = (heading: string) => loadRegister(`${HEADING},${heading}\na,A Board,county`, 'register.csv').problems
    expect(load('contact emial')).toEqual([
      'register.csv row 1, contact_email: expected this column, found “contact_emial”; correct its heading',
    ])
    expect(load('contact phone')).toEqual([])
  })

  it.each<[string, string]>([
    ['a byte-order mark', `\uFEFF${HEADING}\na,A Board,county`],
    ["Excel's semicolons", `${HEADING.replaceAll(',', ';')}\r\na;A Board;county;;;;;;;;\r\n`],
    ['tabs', `${HEADING.replaceAll(',', '\t')}\na\tA Board\tcounty`],
    ['blank rows', `\n,,,\n${HEADING}\n\na,A Board,county\n,,,,\n`],
    [
      'further columns in any order',
      `note,name,id,kind,${HEADING.split(',').slice(3).join(',')}\nhello,A Board,a,County,,,,,,,,`,
    ],
    ['a name over two lines', `${HEADING}\na,"A\nBoard",county`],
    ['headings written for people', `${HEADING.replaceAll('_', ' ').toUpperCase()}\na,A Board,COUNTY`],
  ])('does not mind %s', (_, csv) => {
    const { register, problems } = loadRegister(csv, 'register.csv')
    expect(problems).toEqual([])
    expect(register.partnerships.map(({ id, name, kind }) => [id, name, kind])).toEqual([['a', 'A Board', 'county']])
  })

  it('tells every mistake at once, also those of a row with another mistake, and none that another one makes', () => {
    const { register, problems } = load(
      'north,North Board,council,nowhere,,,,,,,',
      'south,South Board,county,north,,,,,2011-01-01,2010-01-01,',
      'East!,East Board,county,,,,,,2011,,',
      'west,,county,,,south|lost,,,,,',
      'south,South Again,other,,,,,,,,',
    )
    expect(problems.map(withoutCell).sort()).toEqual([
      'register.csv row 2, accountable_to: expected an id of the register, found "nowhere"',
      expect.stringMatching(/^register.csv row 2, kind: expected one of .*, found "council"$/),
      'register.csv row 3, active_to: expected a day on or after active_from 2011-01-01, found "2010-01-01"',
      'register.csv row 4, active_from: expected a date such as 2011-02-28 or nothing, found "2011"',
      'register.csv row 4, id: expected an id of small letters, digits and hyphens, found "East!"',
      'register.csv row 5, merged_from: expected an id of the register, found "lost"',
      'register.csv row 5, name: expected a name, found nothing',
      'register.csv row 6, id: expected each id once, found "south" again (first in row 3)',
    ])
    expect([...register.byId.keys()]).toEqual(['south'])
  })

  it('carries whom to ask, and refuses what is no address', () => {
    const contacts = (cells: string) =>
      loadRegister(`${HEADING},contact_name,contact_email\na,A Board,county,,,,,,,,,${cells}`, 'register.csv')
    expect(contacts('Ines Aldous,ines@example.org').register.byId.get('a')).toMatchObject({
      contactName: 'Ines Aldous',
      contactEmail: 'ines@example.org',
    })
    expect(contacts('Ines Aldous,01632 960001').problems).toEqual([
      'register.csv row 2, contact_email: expected an e-mail address or nothing (cell M2)',
    ])
  })

  it('reads days as Excel shows them', () => {
    const { register } = load('a,A Board,county,,,,,,1/4/2009,31 Mar 2011')
    expect(register.byId.get('a')).toMatchObject({ activeFrom: '2009-04-01', activeTo: '2011-03-31' })
  })

  it.each(['', '\n\n', '\uFEFF'])('says that a file is empty: %j', (csv) => {
    expect(loadRegister(csv, 'register.csv').problems).toHaveLength(1)
  })
})

describe('expectedIn', () => {
  const { register } = load(
    'a,A Board,county,,,,,,,,r1|r2',
    'b,B Board,county,,,,,,2010-01-01,,r1|r2',
    'c,C Board,county,,,,,,,2010-06-30,r1|r2',
    'd,D Board,county',
  )
  it.each<[string, { id: string; due: string | null; expected?: string[] }, string[]]>([
    ['those named and active', { id: 'r1', due: '2010-03-01' }, ['a', 'b', 'c']],
    ['not those to come', { id: 'r1', due: '2009-12-31' }, ['a', 'c']],
    ['not those that ended', { id: 'r2', due: '2010-07-01' }, ['a', 'b']],
    ['all named when the day is unknown', { id: 'r2', due: null }, ['a', 'b', 'c']],
    ["the round's own list before all", { id: 'r2', due: '2010-07-01', expected: ['zz', 'd', 'a'] }, ['a', 'd', 'zz']],
  ])('gives %s', (_, round, expected) => {
    expect(expectedIn(register, round)).toEqual(expected)
  })
})

describe('the sample register', () => {
  const csv = readFileSync(new URL('../../input/register.csv', import.meta.url), 'utf8')
  const { register, problems } = loadRegister(csv, 'register.csv')

  it('is without problems', () => {
    expect(problems).toEqual([])
    expect(register.partnerships.length).toBeGreaterThan(90)
  })

  it('holds only the lineage that is told as fact', () => {
    const lineage = register.partnerships.flatMap(({ id, mergedFrom, splitFrom, renamedFrom }) =>
      [...mergedFrom, ...splitFrom, ...renamedFrom].map((from) => `${from} > ${id}`),
    )
    expect(lineage.sort()).toEqual([
      'environment-partnership > environment-waste-partnership',
      'ovsdp > stronger-communities-partnership',
      'stronger-communities-partnership > osca',
      'waste-partnership > environment-waste-partnership',
    ])
  })
})
