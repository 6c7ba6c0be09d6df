import { describe, expect, it } from 'vitest'
import { learnPartnerships } from '../../src/learn/partnerships.ts'
import { readListFile } from '../../src/register/list-file.ts'
import { loadRegister } from '../../src/register/load.ts'

const learn = (...lines: string[]) => learnPartnerships(readListFile(lines.join('\r\n')), 'list.csv', '2024-06')
const names = (...lines: string[]) => learn(...lines).rows.map(({ name }) => name)

describe('the column of names', () => {
  const cases: [string, string[], string[]][] = [
    [
      'under a heading that says so',
      ['Board,Ward', 'Harbour Board,North', 'Mill Board,South'],
      ['Harbour Board', 'Mill Board'],
    ],
    [
      'behind other columns',
      ['No.,Lead officer,Name of forum', '1,Tom Askew,Tarn Forum', '2,Ivy Lund,Beck Forum'],
      ['Tarn Forum', 'Beck Forum'],
    ],
    [
      'under a title and a gap',
      ['Our partnerships 2024,', ',', 'Partnership,Type', 'Tarn Forum,thematic'],
      ['Tarn Forum'],
    ],
    ['without headings', ['Tarn Forum', 'Beck Forum', 'Fell Alliance'], ['Tarn Forum', 'Beck Forum', 'Fell Alliance']],
    ['split by semicolons', ['Ref;Partnership', 'A1;Tarn Forum', 'A2;Beck Forum'], ['Tarn Forum', 'Beck Forum']],
    ['in a register', ['id,name,kind', 'tarn,Tarn Forum,district'], ['Tarn Forum']],
  ]
  it.each(cases)('%s', (_, lines, wanted) => {
    expect(names(...lines)).toEqual(wanted)
  })
})

it('makes ids that are unique, and keeps those of the list where all can be used', () => {
  const made = learn('Partnership', 'The Tarn & Beck Forum', 'Tarn and Beck: Forum!', 'Fell Alliance')
  expect(new Set(made.rows.map(({ id }) => id)).size).toBe(made.rows.length)
  expect(learn('id,name', 'TARN 1,Tarn Forum', 'fell,Fell Alliance').rows.map(({ id }) => id)).toEqual([
    'tarn-1',
    'fell',
  ])
  expect(learn('id,name', 'x,Tarn Forum', 'x,Fell Alliance').rows.map(({ id }) => id)).toEqual([
    'tarn-forum',
    'fell-alliance',
  ])
})

it('names rows that are double, empty, nameless or a total, and leaves them out', () => {
  const { rows, told } = learn(
    'Partnership,Contact',
    'Tarn Forum,Tom Askew',
    ',',
    'the tarn forum,Ivy Lund',
    ',Sam Quill',
    'Total,2',
    'Beck Forum,',
  )
  expect(rows.map(({ name }) => name)).toEqual(['Tarn Forum', 'Beck Forum'])
  const said = told.join('\n')
  expect(said).toContain('Row 4, “the tarn forum”, stands in row 2 already')
  expect(said).toContain('Row 5 has no name and was left out: Sam Quill.')
  expect(said).toContain('Row 6, “Total”')
  expect(said).toContain('Empty rows were passed over: 3.')
})

it('takes over kinds, other names, contacts and parents that it knows, and tells of others', () => {
  const { rows, told } = learn(
    'Partnership,Type,Other names,Reports to,Contact,Email',
    'Dale Board,county,DB,,Tom Askew,tom@example.org',
    'Tarn Forum,Thematic,,Dale Board,,',
    'Beck Forum,statutory,,Moon Board,,',
  )
  expect(rows).toMatchObject([
    { kind: 'county', aliases: 'DB', accountable_to: '', contact_name: 'Tom Askew', contact_email: 'tom@example.org' },
    { kind: 'thematic', accountable_to: 'dale-board' },
    { kind: 'other', accountable_to: '' },
  ])
  expect(told.join('\n')).toMatch(/“statutory” is none of.*“Beck Forum” reports to “Moon Board”/s)
})

it('makes rows that the register can be loaded from', () => {
  const { rows } = learn('Partnership,Reports to', 'Dale Board,', 'Tarn “upper” Forum,Dale Board')
  const columns = [
    'id',
    'name',
    'kind',
    'accountable_to',
    'aliases',
    'merged_from',
    'split_from',
    'renamed_from',
    'active_from',
    'active_to',
    'expected_in',
  ]
  const csv = [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))]
    .map((line) => line.join(','))
    .join('\n')
  const { register, problems } = loadRegister(csv, 'register.csv', ['2024-06'])
  expect(problems).toEqual([])
  expect(register.partnerships.map(({ expectedIn }) => expectedIn)).toEqual([['2024-06'], ['2024-06']])
})

it('finds nothing in a file without names', () => {
  expect(learn('1,2', '3,4')).toEqual({ rows: [], told: ['list.csv: no column of names was found.'] })
})
