/** What public forms of other councils were read wrongly by, each kind in several words and layouts, with what must stay as it is. */
import { describe, expect, it } from 'vitest'
import { type FieldInput, formSchema } from '../../src/config/schema.ts'
import { normalise } from '../../src/normalise/normalise.ts'
import type { Grid } from '../../src/read/grid.ts'
import { prepareForms, recognise } from '../../src/recognise/recognise.ts'
import { context } from '../kinds/pieces.ts'
import { sheetOf } from './sheets.ts'

const FIELDS: FieldInput[] = [
  { key: 'service', label: 'Name of the service', kind: 'partnership' },
  { key: 'filled', label: 'Filled in on', kind: 'date' },
  { key: 'officer', label: 'Filled in by', kind: 'contactName' },
  { key: 'visits', label: 'Visits in 2010/11', kind: 'number', topic: 'visits' },
  { key: 'loans', label: 'Books lent', kind: 'number', topic: 'loans' },
  { key: 'cost', label: 'Net cost', kind: 'money', topic: 'cost' },
  { key: 'news', label: 'What has changed?', kind: 'entries', topic: 'news' },
  { key: 'worries', label: 'What stands in the way?', kind: 'entries', topic: 'worries' },
]
const form = formSchema.parse({ id: 'service', label: 'Service return', fields: FIELDS })
const vocabularies = prepareForms([form], 'service')

const VALUES = {
  service: 'Dales Libraries',
  filled: '17 February 2011',
  officer: 'Ivy Cole',
  visits: '12,400',
  loans: '3,150',
  cost: '£81,000',
  news: 'A van was bought',
  worries: 'Snow on the passes',
}
type Key = keyof typeof VALUES
const KEYS = Object.keys(VALUES) as Key[]
const labelOf = (key: string) => FIELDS.find((field) => field.key === key)?.label ?? ''
const LINES = KEYS.map((key) => [labelOf(key), VALUES[key]])
/** The form's rows with those of a question put otherwise. */
const withRows = (key: Key, ...rows: string[][]) => KEYS.flatMap((own, at) => (own === key ? rows : [LINES[at] ?? []]))
const after = (key: Key, ...rows: string[][]) => withRows(key, LINES[KEYS.indexOf(key)] ?? [], ...rows)
const beneath = (rows: readonly (readonly string[])[]) =>
  rows.flatMap(([label = '', ...answer]) => [[label], answer, []])

function read(...grids: Grid[]) {
  const { returns, findings } = recognise('dales.xlsx', { grids, findings: [] }, vocabularies)
  const updates = returns.map((raw) => normalise(raw, { ...context, form }))
  const values = returns.flatMap((raw) => raw.fields.filter(({ pieces }) => pieces.length > 0))
  const told = [...findings, ...updates.flatMap((update) => update.findings)].filter(
    ({ severity }) => severity !== 'note',
  )
  return {
    count: returns.length,
    values: Object.fromEntries(
      values.map(({ field, pieces }) => [field.key, pieces.map(({ text }) => text.trim()).join(' | ')]),
    ),
    told: told.map(({ code }) => code),
    kept: JSON.stringify(updates.map(({ leftOver, setAside, furniture }) => [leftOver, setAside, furniture])),
  }
}
const WHOLE = { count: 1, values: VALUES, told: [] }

describe('a later table that asks for names again', () => {
  it.each<[string, string[][]]>([
    [
      'beneath the form',
      [
        ...LINES,
        [],
        ['Name of the service', 'Visits', 'Staff'],
        ['Muker branch', '300', '2'],
        ['Reeth branch', '410', '3'],
      ],
    ],
    [
      'with other questions of the form among its headings',
      [
        ...LINES,
        [],
        ['Name of the service', 'Books lent', 'Shelves'],
        ['Muker branch', '30', '9'],
        ['Reeth branch', '41', '7'],
      ],
    ],
    [
      'in the middle of the form',
      after('loans', [], ['Name of the service', 'Opening hours', 'Door code'], ['Muker branch', '9 to 5', 'none'], []),
    ],
  ])('%s does not cut it in two', (_, rows) => {
    const found = read(sheetOf(rows))
    expect(found.count).toBe(1)
    expect(found).toMatchObject(WHOLE)
    expect(JSON.stringify(found)).toContain('Muker branch')
  })
})

describe('a small figure before another', () => {
  it.each<[string, string[][], string]>([
    ['in the cell before', withRows('news', [labelOf('news'), '2', '15 vans']), '2 15 vans'],
    ['beneath the question', withRows('news', [labelOf('news')], ['3', '40']), '3 | 40'],
    ['of several cells', withRows('news', [labelOf('news'), '1', '4', '9']), '1 | 4 | 9'],
  ])('is a figure: %s', (_, rows, news) => {
    expect(read(sheetOf(rows)).values.news).toBe(news)
  })
})

describe('a hidden sheet that mirrors the visible form', () => {
  const hidden = (rows: string[][], name: string, state: Grid['state'] = 'hidden'): Grid => ({
    ...sheetOf(rows, [], name),
    state,
  })
  const mirror = LINES.map(([label = '', value = '']) => [label, label === labelOf('cost') ? '81000' : value])
  it.each<[string, Grid[]]>([
    ['before it', [hidden(mirror, 'Export'), sheetOf(LINES, [], 'Return')]],
    ['behind it, very hidden', [sheetOf(LINES, [], 'Return'), hidden(mirror, 'Data', 'veryHidden')]],
    [
      'as a table',
      [
        hidden([LINES.map(([label = '']) => label), LINES.map(([, value = '']) => value)], 'Flat'),
        sheetOf(LINES, [], 'Return'),
      ],
    ],
  ])('does not stand before it: %s', (_, grids) => {
    expect(read(...grids)).toMatchObject(WHOLE)
  })
})

describe('a sheet is not refused', () => {
  it.each<[string, string[][], object]>([
    [
      'for a name in lower case',
      withRows('service', [labelOf('service'), 'dales libraries']),
      { service: 'dales libraries' },
    ],
    [
      'for a name in lower case with an officer in lower case',
      withRows('service', [labelOf('service'), 'dales libraries']).map(([label = '', value = '']) => [
        label,
        label === labelOf('officer') ? 'ivy cole' : value,
      ]),
      { officer: 'ivy cole' },
    ],
    [
      'for an ordinary row that is like a question',
      after('loans', ['Books bought', '120'], ['Books lost', '4']),
      VALUES,
    ],
    ['for a name of one word', withRows('service', [labelOf('service'), 'dales']), { service: 'dales' }],
  ])('%s', (_, rows, values) => {
    const found = read(sheetOf(rows))
    expect(found.count).toBe(1)
    expect(found.values).toMatchObject(values)
  })
})

describe('behind a gap in a row of answers', () => {
  it.each<[string, string[][], Key, string]>([
    ['values stay with their question', withRows('loans', ['Books lent', '3,150', '', '12']), 'visits', VALUES.visits],
    [
      'of one left empty at first',
      withRows('news', ['What has changed?', '', '', 'A van was bought']),
      'cost',
      VALUES.cost,
    ],
    [
      'of many cells',
      after('news').map((row) => (row[0] === labelOf('news') ? [...row, '', 'and a shed', '', 'and a boat'] : row)),
      'cost',
      VALUES.cost,
    ],
  ])('%s', (_, rows, above, value) => {
    expect(read(sheetOf(rows)).values[above]).toBe(value)
  })
})

describe('an empty question', () => {
  it.each<[string, string[][], Key, string]>([
    [
      'for a person, before “Fax”',
      withRows('officer', ['Filled in by', ''], ['Fax', '01632 960111']),
      'officer',
      '01632 960111',
    ],
    [
      'for a figure, before one nobody configured',
      withRows('loans', ['Books lent', ''], ['Films lent', '77']),
      'loans',
      '77',
    ],
    [
      'for a sum, before one with a colon',
      withRows('cost', ['Net cost', ''], ['Gross cost of it all:', '£99,000']),
      'cost',
      '£99,000',
    ],
    [
      'for any text, before one that asks',
      withRows('news', ['What has changed?', ''], ['Who paid for it?', 'The county']),
      'news',
      'The county',
    ],
    [
      'for a figure, beneath',
      beneath(withRows('loans', ['Books lent', ''], ['Films lent', '77'])),
      'loans',
      'Films lent',
    ],
  ])('does not take the next label’s answer without a word: %s', (_, rows, key, wrong) => {
    const found = read(sheetOf(rows))
    const taken = found.values[key] ?? ''
    if (found.told.length === 0) expect(taken).not.toContain(wrong)
    expect(JSON.stringify(found)).toContain(wrong)
  })
})

describe('a figure of another year', () => {
  it.each<[string, string[][]]>([
    ['above this year’s', withRows('visits', ['Visits in 2009/10', '9,900'], ['Visits in 2010/11', '12,400'])],
    ['below this year’s', withRows('visits', ['Visits in 2010/11', '12,400'], ['Visits in 2009/10', '9,900'])],
    [
      'of two years',
      withRows('visits', ['Visits in 2008/09', '8'], ['Visits in 2009/10', '9'], ['Visits in 2010/11', '12,400']),
    ],
    [
      'in a column of its own',
      [
        ['', '2010/11', '2009/10'],
        ...LINES.map(([label = '', value = '']) => [label, value, label === labelOf('visits') ? '9,900' : '']),
      ],
    ],
  ])('is not joined with this year’s: %s', (_, rows) => {
    const found = read(sheetOf(rows))
    expect(found.values.visits).toBe('12,400')
    expect(found.told).toEqual([])
  })
})

describe('print between a question and its answer', () => {
  it.each<[string, string[][]]>([
    ['in brackets, in a cell of its own', withRows('cost', ['Net cost', '(Sum of lines 26 and 31)', '£81,000'])],
    ['in brackets beneath the question', withRows('cost', ['Net cost'], ['(line 4 less line 9)'], ['£81,000'])],
    ['that tells how to answer', withRows('loans', ['Books lent', '(please include renewals)', '3,150'])],
    ['the limit of the answer', withRows('news', ['What has changed?', '(no more than 50 words)', 'A van was bought'])],
  ])('is no answer: %s', (_, rows) => {
    expect(read(sheetOf(rows)).values).toEqual(VALUES)
  })

  it('is the answer where nothing else is', () => {
    expect(read(sheetOf(withRows('news', ['What has changed?', '(the same as last year)']))).values.news).toBe(
      '(the same as last year)',
    )
  })
})

describe('columns and sheets that are no returns', () => {
  const example = ['Upper Fells', '1 February 2010', 'Ann Example', '100', '20', '£5,000', 'We opened a branch', 'Rain']
  it.each<[string, Grid[]]>([
    [
      'a printed example beside the answers',
      [
        sheetOf([
          ['', 'Example', 'Your answer'],
          ...LINES.map(([label = '', value = ''], at) => [label, example[at] ?? '', value]),
        ]),
      ],
    ],
    [
      'a printed example behind the answers',
      [
        sheetOf([
          ['', 'Your answer', 'Worked example'],
          ...LINES.map(([label = '', value = ''], at) => [label, value, example[at] ?? '']),
        ]),
      ],
    ],
    [
      'a sheet of checks',
      [
        sheetOf(LINES, [], 'Return'),
        sheetOf(
          LINES.map(([label = '']) => [label, 'OK']),
          [],
          'Checks',
        ),
      ],
    ],
    [
      'a sheet with an example',
      [
        sheetOf(LINES, [], 'Return'),
        sheetOf(
          LINES.map(([label = ''], at) => [label, example[at] ?? '']),
          [],
          'Example return',
        ),
      ],
    ],
  ])('%s', (_, grids) => {
    expect(read(...grids)).toMatchObject(WHOLE)
  })
})

describe('what is no name', () => {
  it.each([
    '..',
    '…',
    'Please select your authority (click inside cell)',
    '<choose from the list>',
    'Click here and pick a service',
    '- select -',
  ])('“%s” names nobody', (text) => {
    const { returns } = recognise(
      'dales.xlsx',
      { grids: [sheetOf(withRows('service', ['Name of the service', text]))], findings: [] },
      vocabularies,
    )
    const [update] = returns.map((raw) => normalise(raw, { ...context, form }))
    expect(update?.partnership).toBe('')
  })
})
