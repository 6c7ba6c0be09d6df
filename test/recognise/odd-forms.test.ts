/** Forms as officers and other programs leave them: each row is a kind of sheet that was once read wrongly. */
import { describe, expect, it } from 'vitest'
import config from '../../pipeline.config.ts'
import { configSchema } from '../../src/config/schema.ts'
import type { Grid } from '../../src/read/grid.ts'
import type { RawReturn } from '../../src/recognise/raw.ts'
import { prepareForms, recognise } from '../../src/recognise/recognise.ts'
import { PACED } from '../paced.ts'
import { forumForm, sheetOf } from './sheets.ts'

const forms = prepareForms([...configSchema.parse(config).forms, forumForm], 'update')

const QUESTIONS = [
  'Partnership',
  'Date of completion',
  'Contact officer',
  'Contact details',
  'Chairman',
  'OCC Cabinet Member',
  'What is the current focus for the Partnership?',
  'What has the Partnership achieved since the last update? (given in September 2010)',
  'What are your plans for the year ahead? (e.g. Membership changes, priorities)',
  'What do you think the role of the Partnership in the Big Society is?',
]
const KEYS = [
  'partnership',
  'completed',
  'contact-officer',
  'contact-details',
  'chairman',
  'cabinet-member',
  'focus',
  'achievements',
  'plans',
  'big-society',
]
const answersOf = (place: string) => [
  `${place} Partnership`,
  '4 May 2012',
  'Ben Okoro',
  '01632 960101, b.okoro@example.org',
  'Cllr Ada Marsh',
  'Cllr Joan Field',
  `Paths in ${place}`,
  `Bridges in ${place}`,
  `A fair in ${place}`,
  `Volunteers in ${place}`,
]
const wanted = (place: string) => Object.fromEntries(KEYS.map((key, at) => [key, answersOf(place)[at]]))

const pairs = QUESTIONS.map((question, at) => [question, answersOf('Marsh')[at] ?? ''] as const)
const head = pairs.slice(0, 6).map((pair) => [...pair])

function given(raw: RawReturn | undefined): Record<string, string> {
  const texts = new Map<string, string>()
  for (const { field, pieces } of raw?.fields ?? []) {
    const text = pieces.map((piece) => piece.text).join('|')
    texts.set(field.key, [texts.get(field.key) ?? '', text].filter((part) => part !== '').join('|'))
  }
  return Object.fromEntries(texts)
}

function read(grid: Grid): readonly RawReturn[] {
  const { returns } = recognise('return.xlsx', { grids: [grid], findings: [] }, forms)
  if (returns.length > 0) {
    const counted = returns.map(({ coverage }) => {
      const { labels, values, furniture, setAside, leftOver } = coverage
      expect(labels + values + furniture + setAside + leftOver).toBe(coverage.cells)
      return coverage.cells
    })
    expect(counted.reduce((sum, cells) => sum + cells, 0)).toBe(grid.cells.length)
  }
  return returns
}

const guidance = [
  'The full name of your partnership',
  'dd/mm/yyyy',
  'Who should we ring?',
  'Telephone and e-mail',
  'Who chairs?',
  'Please give the name of the portfolio holder',
  'Please list up to five areas of work.',
  'Outcomes rather than process please.',
  'Include changes in membership.',
  'Optional',
]

describe('a form of one return', () => {
  it.each<[string, string[][], [number, number, number, number][]]>([
    ['answers far to the right', pairs.map(([question, answer]) => [question, '', '', '', '', '', '', '', answer]), []],
    [
      'answers merged far to the right',
      pairs.map(([question, answer]) => [question, '', '', '', '', '', '', answer]),
      pairs.map((_, at) => [at + 1, 8, at + 1, 12]),
    ],
    ['the number of each question in a column of its own', pairs.map((pair, at) => [`Q${at + 1}`, ...pair]), []],
    [
      'headings over the columns',
      [['No.', 'Question', 'Your answer'], ...pairs.map((pair, at) => [`${at + 1}`, ...pair])],
      [],
    ],
    [
      'guidance in a column between',
      [
        ['Question', 'Guidance', 'Answer'],
        ...pairs.map(([question, answer], at) => [question, guidance[at] ?? '', answer]),
      ],
      [],
    ],
    [
      'guidance between, without a heading',
      pairs.map(([question, answer], at) => [question, guidance[at] ?? '', answer]),
      [],
    ],
    [
      'guidance behind each question in its cell',
      pairs.map(([question, answer], at) => [
        at < 6 ? question : `${question} Please give no more than ${at} points. Use plain English.`,
        answer,
      ]),
      [],
    ],
    [
      'labels in a second language',
      pairs.map(([question, answer], at) => [at < 6 ? `${question} / Cwestiwn ${'abcdef'[at]}` : question, answer]),
      [],
    ],
    [
      'another year in the questions',
      pairs.map(([question, answer], at) => [
        at === 8 ? 'What are your plans for the year ahead 2012-13?' : question,
        answer,
      ]),
      [],
    ],
    [
      'sections, a return address and an office note',
      [
        ['Section 1: Contact details'],
        ...head,
        ['Section 2: Progress'],
        ...pairs.slice(6).flatMap(([question, answer]) => [[question], [answer]]),
        [],
        ['Please return to the partnerships team by 30 June 2012'],
        ['Office use only: received'],
      ],
      [],
    ],
    [
      'labels full of typing mistakes',
      [
        'Partnerhsip',
        'Date of competion',
        'Contcat officer',
        'Contact detials',
        'Chariman',
        'OCC Cabnet Memeber',
        'What is the curent focus for the Partnershp?',
        'What has the Partership acheived since the last updat?',
        'What are you plans for the year a head?',
        'What do you think the roll of the Partnership in the Big Soceity is?',
      ].map((label, at) => [label, answersOf('Marsh')[at] ?? '']),
      [],
    ],
    [
      'questions in other words',
      [
        'Name of your partnership',
        'When was this completed?',
        'Lead contact',
        'How can we contact you?',
        'Who chairs the partnership?',
        'County council cabinet member',
        'What are you focusing on at the moment?',
        'What have you achieved?',
        "Next year's plans",
        'What part could you play in the Big Society?',
      ].map((label, at) => [label, answersOf('Marsh')[at] ?? '']),
      [],
    ],
  ])('%s', (_, rows, merges) => {
    const returns = read(sheetOf(rows, merges))
    expect(returns).toHaveLength(1)
    expect(given(returns[0])).toEqual(wanted('Marsh'))
  })

  it('leaves over a question that is none of the form’s, with its answer', () => {
    const rows = [
      ...head.slice(0, 5),
      ['Which villages do you cover', 'Upper and Lower Marsh'],
      ...pairs.slice(5).map((pair) => [...pair]),
    ]
    rows[4] = ['Chairman', 'Cllr Ada Marsh', 'Vice-Chairman', 'Cllr Bo Lind']
    const [raw] = read(sheetOf(rows))
    expect(given(raw)).toEqual(wanted('Marsh'))
    expect(raw?.leftOver.map(({ text }) => text)).toEqual([
      'Vice-Chairman: Cllr Bo Lind',
      'Which villages do you cover: Upper and Lower Marsh',
    ])
  })

  it('keeps an answer together over many blank rows, and each cell of a table within it', () => {
    const rows = [
      ...head,
      [QUESTIONS[6] ?? ''],
      ['Paths'],
      ...Array.from({ length: 6 }, () => []),
      ['Walls', '100', '97', 'G'],
      [QUESTIONS[7] ?? ''],
      ['Bridges'],
    ]
    expect(given(read(sheetOf(rows))[0]).focus?.replace(/[. ]+\|?/g, '|')).toBe('Paths|Walls|100|97|G')
  })

  it('takes no title for the partnership’s name, and leaves over a title that says more', () => {
    const [raw] = read(
      sheetOf([
        ['Partnership Update Return March 2012'],
        ['Partnership update: Marsh'],
        ...pairs.slice(1).map((pair) => [...pair]),
      ]),
    )
    expect(given(raw).partnership).toBeUndefined()
    expect(raw?.leftOver.map(({ text }) => text)).toEqual(['Partnership update: Marsh'])
  })
})

describe('tables', () => {
  const rows = [answersOf('North'), answersOf('South')]
  const turned = (columns: readonly string[][]) =>
    QUESTIONS.map((question, at) => [question, ...columns.map((column) => column[at] ?? '')])

  it.each<[string, string[][]]>([
    [
      'Microsoft Forms',
      [
        [
          'ID',
          'Start time',
          'Completion time',
          'Email',
          'Name',
          'Last modified time',
          ...QUESTIONS.map((question) => `${question}\n`),
        ],
        ...rows.map((row, at) => [`${at + 1}`, '5/2/12 9:00', '5/2/12 9:20', 'anonymous', '', '5/2/12 9:30', ...row]),
      ],
    ],
    [
      'a survey program with a second row of headings',
      [
        ['Respondent ID', 'Collector ID', 'Start Date', 'End Date', 'IP Address', ...QUESTIONS],
        ['', '', '', '', '', ...QUESTIONS.map(() => 'Open-Ended Response')],
        ...rows.map((row) => ['1141', '77', '05/02/2012', '05/02/2012', '192.0.2.1', ...row]),
      ],
    ],
    ['a line of totals beneath', [QUESTIONS, ...rows, [], ['Total: 2 returns']]],
    ['on its side, a column blank between', turned([rows[0] ?? [], [], rows[1] ?? []])],
    ['on its side, under running numbers', [['ID', '1', '2'], ...turned(rows)]],
    ['on its side, guidance before the returns', turned([guidance, ...rows])],
    [
      'on its side, names above without a label',
      [['', 'North Partnership', 'South Partnership'], ...turned(rows).slice(1)],
    ],
  ])('%s', (_, table) => {
    const returns = read(sheetOf(table))
    expect(returns.map(given)).toEqual([wanted('North'), wanted('South')])
  })

  it('reads a table whose questions are all in other words', () => {
    const returns = read(
      sheetOf([
        [
          'Timestamp',
          'Which partnership is this return for?',
          'Your name',
          'What are you currently focusing on?',
          'What have you achieved since your last update?',
          'What do you plan to do in the year ahead?',
        ],
        ['05/02/2012 09:00', 'North Partnership', 'Ben Okoro', 'Paths', 'Bridges', 'A fair'],
        ['05/02/2012 09:10', 'South Partnership', 'Ana Bell', 'Mills', 'Weirs', 'A market'],
      ]),
    )
    expect(returns.map((raw) => [given(raw).partnership, given(raw).focus, given(raw).plans])).toEqual([
      ['North Partnership', 'Paths', 'A fair'],
      ['South Partnership', 'Mills', 'A market'],
    ])
  })
})

it('takes no list for drop-downs for a return beside a filled-in form', () => {
  const list = sheetOf([['Chairman'], ['Partnership'], ['Contact officer'], ['Yes'], ['No']], [], 'Lists')
  const form = sheetOf(pairs.map((pair) => [...pair]))
  const { returns, findings } = recognise('return.xlsx', { grids: [form, list], findings: [] }, forms)
  expect(returns.map(({ source }) => source.sheet)).toEqual(['Sheet1'])
  expect(findings.map(({ code }) => code)).toEqual(['sheet-not-a-return'])
})

it('reads large sheets in time that grows with their size', PACED, () => {
  const rows = (count: number) =>
    Array.from({ length: count }, (_, row) => Array.from({ length: 10 }, (__, at) => `Entry ${row} ${at}`))
  const time = (count: number) => {
    const grid = sheetOf([...pairs.map((pair) => [...pair]), ...rows(count)])
    const start = performance.now()
    recognise('return.xlsx', { grids: [grid], findings: [] }, forms)
    return performance.now() - start
  }
  time(500)
  // Four times the cells; were each cell compared with each other, it would be sixteen times the time.
  expect(time(4_000)).toBeLessThan(10 * Math.max(time(1_000), 20))
})
