/**
 * What officers do to a form, in the words and fields of a form of our own: each row a situation that was, or could be, read wrongly, with
 * counter-examples that must stay untouched. `answers` names the fields that matter; every other answer of the form must be as filled in.
 */
import { describe, expect, it } from 'vitest'
import { formSchema } from '../../src/config/schema.ts'
import type { Grid } from '../../src/read/grid.ts'
import type { Recognition } from '../../src/recognise/recognise.ts'
import { answersIn, readerOf, severe } from './recognised.ts'
import { sheetOf } from './sheets.ts'

const form = formSchema.parse({
  id: 'board',
  label: 'Board return',
  furniture: ['Tell us in your own words what changed for people living in the borough.', 'Contact: ring the hub'],
  fields: [
    { key: 'board', label: 'Name of board', kind: 'partnership' },
    { key: 'date', label: 'Completed on', kind: 'date' },
    { key: 'officer', label: 'Link officer', kind: 'contactName' },
    { key: 'chair', label: 'Board chair', kind: 'people', role: 'chair' },
    { key: 'done', label: 'What was done?', kind: 'entries', topic: 'done' },
    { key: 'next', label: 'What is next?', kind: 'entries', topic: 'next' },
    { key: 'visits', label: 'Visits in 2023-24', kind: 'entries', topic: 'visits' },
    { key: 'risks', label: 'Main risks', kind: 'entries', topic: 'risks' },
  ],
})
const read = readerOf(form)

const FILLED: Record<string, string> = {
  board: 'Harbour Board',
  date: '3 June 2024',
  officer: 'Ivy Nash',
  chair: 'Cllr Omar Reed',
  done: 'A slipway was rebuilt',
  next: 'Mend the north quay',
  visits: '1,204',
  risks: 'Rust in the crane',
}
const KEYS = Object.keys(FILLED)
const labelOf = (key: string) => form.fields.find((field) => field.key === key)?.label ?? ''

type Rows = readonly (readonly string[])[]
/** The form with answers beside the questions, or beneath them; some answers given otherwise, as rows behind or under the label. */
const beside = (changed: Record<string, Rows> = {}): string[][] =>
  KEYS.flatMap((key) => {
    const [first, ...further] = changed[key] ?? [[FILLED[key] ?? '']]
    return [[labelOf(key), ...(first ?? [])], ...further.map((row) => ['', ...row])]
  })
const beneath = (changed: Record<string, Rows> = {}): string[][] =>
  KEYS.flatMap((key) => [[labelOf(key)], ...(changed[key] ?? [[FILLED[key] ?? '']]).map((row) => [...row]), []])
const inCells = (changed: Record<string, string> = {}): string[][] =>
  KEYS.map((key) => [`${labelOf(key)}\n${changed[key] ?? FILLED[key]}`])

const answersOf = (found: Recognition) => answersIn(found, KEYS)

type Case = [situation: string, rows: string[][], answers: Record<string, string>, apart?: string[]]

/** `apart`: texts that are set aside, left over or the form's own, and quoted in a finding where nobody configured them. */
function check(rows: string[][], answers: Record<string, string>, apart: string[] = []): void {
  const found = read(sheetOf(rows))
  expect(found.returns).toHaveLength(1)
  expect(answersOf(found)).toEqual({ ...FILLED, ...answers })
  const ledger = found.returns[0]?.ledger.filter(({ role }) => role !== 'value' && role !== 'label') ?? []
  for (const text of apart) {
    expect(ledger.map((cell) => cell.text)).toContain(text)
    expect(JSON.stringify(found.returns[0]?.findings)).toContain(text)
  }
  expect(severe(found)).toEqual([])
}

const text = (...lines: string[]) => lines.map((line) => [line])

describe('wording in an answer’s place', () => {
  it.each<Case>([
    ['a score alone', beside({ visits: text('7/9') }), { visits: '7/9' }],
    ['a score under a line', beneath({ risks: text('Piers inspected:', '7/9') }), { risks: 'Piers inspected: | 7/9' }],
    ['a version', beneath({ next: text('Version 3.2 of the tide plan') }), { next: 'Version 3.2 of the tide plan' }],
    ['a version number alone', beside({ next: text('v3.2') }), { next: 'v3.2' }],
    ['a page', beside({ next: text('Page 12 of the plan') }), { next: 'Page 12 of the plan' }],
    ['a page number', beneath({ risks: text('Page 12') }), { risks: 'Page 12' }],
    [
      'a notice',
      beside({ risks: text('Please note that the board will close in May') }),
      { risks: 'Please note that the board will close in May' },
    ],
    [
      'thanks',
      beneath({ risks: text('Many thanks to Cllr Vi Dean, who stood down') }),
      { risks: 'Many thanks to Cllr Vi Dean, who stood down' },
    ],
    [
      'thanks at the very end',
      beneath({ risks: text('Rust', 'Thank you to the divers') }),
      { risks: 'Rust | Thank you to the divers' },
    ],
    ['an order', beside({ next: text('Give each ward a boat') }), { next: 'Give each ward a boat' }],
    [
      'an order before another line',
      beneath({ next: text('Use the old store', 'Paint it') }),
      { next: 'Use the old store | Paint it' },
    ],
    [
      'an example first',
      beneath({ done: text('For example, the ferry ran at night', 'Two more piers') }),
      { done: 'For example, the ferry ran at night | Two more piers' },
    ],
    [
      'about so many lines',
      beneath({ next: text('About 20 lines of rope are to be laid', 'More buoys') }),
      { next: 'About 20 lines of rope are to be laid | More buoys' },
    ],
    [
      'brackets that say something',
      beneath({ done: text('(With the college) a boat was built', 'It floats') }),
      { done: '(With the college) a boat was built | It floats' },
    ],
    [
      'a returned boat',
      beneath({ risks: text('Rust', 'Return of the ferry by May') }),
      { risks: 'Rust | Return of the ferry by May' },
    ],
    [
      'a boat to be returned',
      beneath({ risks: text('Rust', 'Send the crane to the yard before June') }),
      { risks: 'Rust | Send the crane to the yard before June' },
    ],
    ['a code', beside({ done: text('CO2') }), { done: 'CO2' }],
    [
      'a copyright sign',
      beside({ next: text('© of the chart to be bought') }),
      { next: '© of the chart to be bought' },
    ],
    ['part two', beneath({ next: text('Part 2: the north quay') }), { next: 'Part 2: the north quay' }],
    ['section two', beside({ next: text('Section 2') }), { next: 'Section 2' }],
    [
      'official use',
      beside({ done: text('Official use of the slipway grew') }),
      { done: 'Official use of the slipway grew' },
    ],
    ['a box', beside({ visits: text('☑ counted') }), { visits: '☑ counted' }],
    ['a prompt', beside({ next: text('[to be added]') }), { next: '[to be added]' }],
    ['a limit alone', beside({ next: text('No more than 5 bullets') }), { next: 'No more than 5 bullets' }],
    ['the heading of a column', beneath({ done: text('Last quarter') }), { done: 'Last quarter' }],
    ['a state', beside({ risks: text('Status') }), { risks: 'Status' }],
    ['a usual question', beside({ officer: text('Secretary') }), { officer: 'Secretary' }],
    ['a usual question beneath', beneath({ done: text('Budget') }), { done: 'Budget' }],
  ])('%s is an answer', (_, rows, answers) => check(rows, answers))
})

describe('words of another question in an answer', () => {
  it.each<Case>([
    [
      'a line that begins like the contact',
      beside({ done: text('Contact: a diver leads the survey\nTwo piers done') }),
      { done: 'Contact: a diver leads the survey\nTwo piers done' },
    ],
    [
      'a bullet that begins like the chair',
      beside({ next: text('• Chair: to be elected in May\n• Paint') }),
      { next: '• Chair: to be elected in May\n• Paint' },
    ],
    [
      'a line in the middle',
      beside({ next: text('Paint\nMain risks: none seen\nSand') }),
      { next: 'Paint\nMain risks: none seen\nSand' },
    ],
    [
      'the first of several cells',
      beneath({ done: text('Link officer: new post agreed', 'Piers done') }),
      { done: 'Link officer: new post agreed | Piers done' },
    ],
    [
      'behind the label in its cell',
      inCells({ done: 'Chair: elected again\nPiers done' }),
      { done: 'Chair: elected again\nPiers done' },
    ],
    ['the whole answer', beside({ officer: text('Board chair') }), { officer: 'Board chair' }],
    ['the question’s own words', beside({ risks: text('Main risks') }), { risks: 'Main risks' }],
    ['the question’s own words in its cell', inCells({ next: 'What is next?' }), { next: 'What is next?' }],
    ['the last of rows beside', beside({ done: text('Piers', 'Board chair') }), { done: 'Piers | Board chair' }],
  ])('%s stays', (_, rows, answers) => check(rows, answers))

  it('moves with a query when its own question stands nowhere', () => {
    const rows = beside({ done: text('Piers done\nBoard chair: Cllr Omar Reed') }).filter(
      ([label]) => label !== 'Board chair',
    )
    const found = read(sheetOf(rows))
    expect(answersOf(found)).toMatchObject({ done: 'Piers done', chair: 'Cllr Omar Reed' })
    expect(severe(found).map(({ code, source }) => [code, source?.cell])).toEqual([['label-in-text', 'B4']])
  })
})

const withHeadings = (headings: string[], column: (key: string) => string[]): string[][] => [
  headings,
  ...KEYS.map((key) => [labelOf(key), ...column(key)]),
]
const old = (key: string) => (['done', 'next', 'risks'].includes(key) ? `old ${key}` : '')

describe('columns', () => {
  it.each<Case>([
    [
      'last time before this',
      withHeadings(['Question', 'Last return', 'This return'], (key) => [old(key), FILLED[key] ?? '']),
      {},
      ['old done', 'old next'],
    ],
    [
      'this time before last',
      withHeadings(['', 'This period', 'Previous period'], (key) => [FILLED[key] ?? '', old(key)]),
      {},
      ['old risks'],
    ],
    ['years', withHeadings(['', '2022-23', '2023-24'], (key) => [old(key), FILLED[key] ?? '']), {}, ['old next']],
    [
      'years, the latest first',
      withHeadings(['', '2023-24', '2022-23'], (key) => [FILLED[key] ?? '', old(key)]),
      {},
      ['old next'],
    ],
    [
      'comments of the office',
      withHeadings(['Item', 'Response', 'Office use only'], (key) => [FILLED[key] ?? '', old(key)]),
      {},
      ['old done'],
    ],
    [
      'a rating',
      withHeadings(['Item', 'Your answer', 'RAG'], (key) => [FILLED[key] ?? '', old(key) && 'G']),
      {},
      ['G'],
    ],
    [
      'a rating without other headings',
      withHeadings(['', '', 'RAG rating'], (key) => [FILLED[key] ?? '', old(key) && 'Amber']),
      {},
      ['Amber'],
    ],
    [
      'reviewer’s comments',
      withHeadings(['', 'Answer', 'Reviewer comments'], (key) => [FILLED[key] ?? '', old(key)]),
      {},
      ['old risks'],
    ],
    [
      'an example',
      withHeadings(['', 'Example', 'Answer'], (key) => [`e.g. ${old(key)}`, FILLED[key] ?? '']),
      {},
      ['e.g. old next'],
    ],
    [
      'the number of words',
      withHeadings(['Question', 'Answer', 'Word count'], (key) => [FILLED[key] ?? '', '4']),
      {},
      ['4'],
    ],
    [
      'an owner’s column beside this return',
      withHeadings(['', 'This return', 'Owner'], (key) => [FILLED[key] ?? '', old(key) && 'Bo Lind']),
      {},
      ['Bo Lind'],
    ],
    ['comments as the only column', withHeadings(['Question', 'Comments'], (key) => [FILLED[key] ?? '']), {}],
    [
      'a table within an answer',
      beneath({
        done: [
          ['Project', 'Status', 'Comments'],
          ['Slipway', 'open', 'late'],
        ],
      }),
      { done: 'Project | Status | Comments | Slipway | open | late' },
    ],
    [
      'a row of values',
      beside({
        done: [
          ['Piers', 'Quays', 'Slips'],
          ['4', '', '6'],
        ],
      }),
      { done: 'Piers | Quays | Slips | 4 | 6' },
    ],
  ])('%s', (_, rows, answers, apart) => check(rows, answers, apart))

  it('makes one note of a column, however many cells it has', () => {
    const found = read(sheetOf(withHeadings(['', 'Answer', 'Remarks'], (key) => [FILLED[key] ?? '', `seen ${key}`])))
    expect(found.returns[0]?.findings.map(({ code, severity, args }) => [code, severity, args.count])).toEqual([
      ['set-aside', 'note', KEYS.length],
    ])
  })
})

const LIMIT = 'Please use bullet points and no more than 90 words.'

describe('the form’s own words', () => {
  it.each<Case>([
    [
      'guidance under several questions',
      beneath({ done: text(LIMIT, 'Piers'), next: text(LIMIT, 'Paint') }),
      { done: 'Piers', next: 'Paint' },
      [LIMIT],
    ],
    [
      'a heading under several questions',
      beneath({
        done: text('In the harbour itself', 'Piers'),
        next: text('In the harbour itself', 'Paint'),
        risks: text('In the harbour itself', 'Rust'),
      }),
      { done: 'Piers', next: 'Paint', risks: 'Rust' },
      ['In the harbour itself'],
    ],
    [
      'the same answer to two questions',
      beneath({ done: text('In the harbour itself', 'Piers'), next: text('In the harbour itself', 'Paint') }),
      { done: 'In the harbour itself | Piers', next: 'In the harbour itself | Paint' },
    ],
    [
      'a limit in the cell',
      inCells({ done: 'Max 90 words\nPiers', next: 'Max 90 words\nPaint' }),
      { done: 'Piers', next: 'Paint' },
      ['Max 90 words'],
    ],
    [
      'print between label and answer',
      beside({ visits: [['(Sum of lines 4 and 5)', '1,204']] }),
      {},
      ['(Sum of lines 4 and 5)'],
    ],
    [
      'configured guidance',
      beneath({ done: text('Tell us in your own words what changed for people living in the borough.', 'Piers') }),
      { done: 'Piers' },
    ],
    [
      'configured guidance in front of the answer',
      beside({
        done: text('Tell us in your own words what changed for people living in the borough. Piers were built'),
      }),
      { done: 'Piers were built' },
    ],
    ['configured text like a label', beneath({ done: text('Contact: ring the hub', 'Piers') }), { done: 'Piers' }],
    ['numbers of questions', beside().map((row, at) => [`${at + 1}.`, ...row]), {}],
    [
      'sections',
      [['Section 1: The board'], ...beneath().slice(0, 12), ['Section 2: The year'], ...beneath().slice(12)],
      {},
    ],
    ['an address at the end', [...beneath(), ['Please return this form to hub@example.org by 1 July'], ['BR12']], {}],
  ])('%s', (_, rows, answers, apart) => check(rows, answers, apart))
})

describe('what is said of the form’s own words', () => {
  it.each([
    ['form-words', 'note', beneath({ done: text(LIMIT, 'Piers'), next: text(LIMIT, 'Paint') }), { done: 'Piers' }],
    ['text-doubtful', 'query', beneath({ done: text(LIMIT, 'Piers') }), { done: `${LIMIT} | Piers` }],
  ])('%s is a %s that quotes them once', (code, severity, rows, answers) => {
    const found = read(sheetOf(rows))
    expect(answersOf(found)).toMatchObject(answers)
    expect(found.returns[0]?.findings.map((one) => [one.code, one.severity, one.args.text])).toEqual([
      [code, severity, LIMIT],
    ])
  })
})

describe('figures', () => {
  it.each<Case>([
    [
      'before what they count',
      beneath({
        done: [
          ['26', 'boats let'],
          ['1250', 'meals'],
          ['£40k', 'raised'],
        ],
      }),
      { done: '26 boats let | 1250 meals | £40k raised' },
    ],
    ['beside a figure', beside({ visits: [['8', '98']] }), { visits: '8 | 98' }],
    [
      'that count up',
      beneath({
        next: [
          ['1', 'Paint'],
          ['2', 'Sand'],
        ],
      }),
      { next: '1. Paint | 2. Sand' },
    ],
    [
      'of a template’s empty rows',
      beneath({ next: [['1', 'Paint'], ['2', 'Sand'], ['3'], ['4']] }),
      { next: '1. Paint | 2. Sand' },
    ],
    [
      'in front of the next question',
      Array.from({ length: KEYS.length / 2 }, (_, at) =>
        beside()
          .slice(2 * at, 2 * at + 2)
          .flat(),
      ),
      {},
    ],
    ['alone', beside({ visits: text('26') }), { visits: '26' }],
  ])('%s', (_, rows, answers) => check(rows, answers))
})

describe('questions that nobody configured', () => {
  it.each<[string, string[][], Record<string, string>, string[]]>([
    [
      'under an empty one',
      beside({ officer: [['']] }).flatMap((row) =>
        row[0] === 'Link officer' ? [row, ['Fax', '01632 960111']] : [row],
      ),
      { officer: '' },
      ['Fax: 01632 960111'],
    ],
    [
      'an earlier year',
      beside().flatMap((row) =>
        row[0] === 'Visits in 2023-24' ? [row, ['Visits in 2022-23 (from last year)', '990']] : [row],
      ),
      {},
      ['Visits in 2022-23 (from last year)'],
    ],
    [
      'an earlier year first',
      beside().flatMap((row) => (row[0] === 'Visits in 2023-24' ? [['Visits in 2022-23', '990'], row] : [row])),
      {},
      ['990'],
    ],
    [
      'a table with the name’s label',
      beside().flatMap((row) =>
        row[0] === 'Main risks'
          ? [[], ['Member', 'Name of board', 'Role'], ['One', 'harbour', 'crew'], [], row]
          : [row],
      ),
      {},
      ['Member: Name of board'],
    ],
  ])('%s', (_, rows, answers, quoted) => {
    const found = read(sheetOf(rows))
    expect(answersOf(found)).toEqual({ ...FILLED, ...answers })
    for (const quote of quoted) expect(JSON.stringify(found.returns[0]?.findings)).toContain(quote)
  })

  it('asks about a question that stands twice', () => {
    const found = read(sheetOf([...beside(), ['Main risks', 'Ice']]))
    expect(severe(found).map(({ code }) => code)).toEqual(['question-twice'])
  })
})

describe('workbooks', () => {
  const part = (keys: string[], name: string) =>
    sheetOf(
      keys.map((key) => [labelOf(key), FILLED[key] ?? '']),
      [],
      name,
    )
  const whole = sheetOf(beside(), [], 'Return')

  it.each<[string, Grid[]]>([
    ['a section a sheet', [part(KEYS.slice(0, 4), 'About'), part(KEYS.slice(4), 'Year')]],
    ['a question a sheet', [part(KEYS.slice(0, 4), 'About'), ...KEYS.slice(4).map((key) => part([key], key))]],
    ['two labels a sheet', [0, 2, 4, 6].map((at) => part(KEYS.slice(at, at + 2), `Sheet ${at}`))],
    ['the name on each sheet', [part(KEYS.slice(0, 5), 'About'), part(['board', ...KEYS.slice(5)], 'Year')]],
  ])('%s is one return', (_, grids) => {
    const found = read(...grids)
    expect(found.returns).toHaveLength(1)
    expect(answersOf(found)).toEqual(FILLED)
    expect(found.returns[0]?.source.sheet).toBeNull()
    expect(new Set(found.returns[0]?.ledger.map(({ source }) => source.sheet)).size).toBe(grids.length)
    expect(severe(found)).toEqual([])
    expect(found.findings.map(({ code }) => code)).toEqual(grids.slice(1).map(() => 'sheet-joined'))
  })

  it.each<[string, Grid, string]>([
    [
      'a hidden copy',
      { ...sheetOf(beside({ done: text('An older, much longer answer') }), [], 'Return (2)'), state: 'hidden' },
      'sheet-hidden-copy',
    ],
    [
      'a hidden row for a program',
      { ...sheetOf([KEYS.map(labelOf), KEYS.map((key) => FILLED[key] ?? '')], [], 'Export'), state: 'veryHidden' },
      'sheet-hidden-copy',
    ],
    [
      'a list for drop-downs',
      sheetOf([['Board chair'], ['Cllr Omar Reed'], ['Cllr Vi Dean']], [], 'Lookups'),
      'sheet-not-a-return',
    ],
    [
      'a sheet of checks',
      sheetOf(
        KEYS.map((key) => [labelOf(key), 'OK']),
        [],
        'Checks',
      ),
      'sheet-not-a-return',
    ],
    [
      'a blank form',
      sheetOf(
        KEYS.map((key) => [labelOf(key)]),
        [],
        'Spare',
      ),
      'sheet-blank-form',
    ],
  ])('%s beside it is none', (_, other, code) => {
    for (const grids of [
      [whole, other],
      [other, whole],
    ]) {
      const found = read(...grids)
      expect(found.returns.map(({ source }) => source.sheet)).toEqual(['Return'])
      expect(answersOf(found)).toEqual(FILLED)
      expect(found.findings.map((one) => one.code)).toEqual([code])
    }
  })

  it('reads a form typed wholly in lower case', () => {
    const rows = KEYS.filter((key) => key !== 'date').map((key) => [
      labelOf(key).toLowerCase(),
      (FILLED[key] ?? '').toLowerCase(),
    ])
    expect(answersOf(read(sheetOf(rows)))).toMatchObject({ board: 'harbour board', chair: 'cllr omar reed' })
  })

  it('lets a visible cell answer before a hidden one', () => {
    const rows = beside({ done: [['Old piers', 'New piers']] })
    const grid = sheetOf(rows)
    const hidden = {
      ...grid,
      cells: grid.cells.map((cell) => (cell.text === 'Old piers' ? { ...cell, hidden: true } : cell)),
    }
    const found = read(hidden)
    expect(answersOf(found).done).toBe('New piers')
    expect(found.returns[0]?.setAside.map((cell) => cell.text)).toEqual(['Old piers'])
  })
})

it('reads the form as filled in, in each of the three layouts', () => {
  expect(answersOf(read(sheetOf(beside())))).toEqual(FILLED)
  expect(answersOf(read(sheetOf(beneath())))).toEqual(FILLED)
  expect(answersOf(read(sheetOf(inCells())))).toEqual(FILLED)
})
