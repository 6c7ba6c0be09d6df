/** Layouts of other councils' forms and of what their programs export, each with a counter-example that must stay as it is. */
import { describe, expect, it } from 'vitest'
import { formSchema } from '../../src/config/schema.ts'
import {
  ANSWERS,
  type Answers,
  answersOf,
  beside,
  form,
  KEYS,
  LABELS,
  labelOf,
  leftOver,
  OTHERS,
  read,
  values,
} from './alliance.ts'
import { answersIn, readerOf, severe } from './recognised.ts'
import { sheetOf } from './sheets.ts'

describe('a table of returns', () => {
  it('may print its headings again, as on each page', () => {
    const found = read(sheetOf([LABELS, values(ANSWERS), LABELS, values(OTHERS), LABELS]))
    expect(found.returns).toHaveLength(2)
    expect([answersOf(found), answersOf(found, 1)]).toEqual([ANSWERS, OTHERS])
    expect(leftOver(found)).toEqual([])
  })

  it('may add up what stands above, under the names', () => {
    const totals = values({ org: 'Grand total', vols: '75', wins: '2 returns' })
    const found = read(sheetOf([LABELS, values(ANSWERS), values(OTHERS), totals]))
    expect(found.returns).toHaveLength(2)
    expect(leftOver(found)).toEqual(['Grand total', '75', '2 returns'])
  })

  it('takes no name that only begins so for a total', () => {
    const trust = { ...OTHERS, org: 'Total Place Alliance' }
    expect(answersOf(read(sheetOf([LABELS, values(ANSWERS), values(trust)])), 1)).toEqual(trust)
  })

  it('may have a column for each option under its question', () => {
    const over = KEYS.flatMap((key) => (key === 'themes' ? [labelOf(key), '', ''] : [labelOf(key)]))
    const kinds = KEYS.flatMap((key) => (key === 'themes' ? ['Housing', 'Health', 'Skills'] : ['Response']))
    const row = KEYS.flatMap((key) => (key === 'themes' ? ['Housing', '', 'Skills'] : [ANSWERS[key] ?? '']))
    const found = read(sheetOf([over, kinds, row]))
    expect(answersOf(found)).toEqual({ ...ANSWERS, themes: 'Housing | Skills' })
  })

  it('keeps a column of its own apart from a check list beside it', () => {
    const over = [...LABELS.slice(0, 8), '', ...LABELS.slice(8)]
    const kinds = [...LABELS.slice(0, 8).map(() => 'Response'), 'Other (please specify)', 'Response', 'Response']
    const row = [...values(ANSWERS).slice(0, 8), 'Allotments', ...values(ANSWERS).slice(8)]
    const found = read(sheetOf([over, kinds, row]))
    expect(answersOf(found)).toEqual(ANSWERS)
    expect(leftOver(found)).toEqual(['Other (please specify): Allotments'])
  })
})

describe('questions side by side with their answers beneath', () => {
  it.each([2, 3, 4])('%i in a row, of which several answers name a time', (across) => {
    const rows = KEYS.flatMap((_, at) =>
      at % across === 0 ? [LABELS.slice(at, at + across), values(ANSWERS).slice(at, at + across)] : [],
    )
    const found = read(sheetOf(rows))
    expect(answersOf(found)).toEqual(ANSWERS)
    expect(severe(found)).toEqual([])
  })
})

describe('captions between a question and its answer', () => {
  it.each<[string, Record<string, string[][]>, Answers]>([
    [
      'the days of a period in one row',
      { period: [[labelOf('period'), 'From', '1 April 2025', 'To', '30 June 2025']] },
      { period: '1 April 2025 | 30 June 2025' },
    ],
    [
      'the days of a period, a row each',
      {
        period: [
          [labelOf('period'), 'Start date:', '1 April 2025'],
          ['', 'End date:', '30 June 2025'],
        ],
      },
      { period: '1 April 2025 | 30 June 2025' },
    ],
    [
      'the contact’s role',
      {
        worker: [
          [labelOf('worker'), 'Name', 'Nia Bevan'],
          ['', 'Role', 'Community lead'],
        ],
      },
      { worker: 'Nia Bevan | Role: Community lead' },
    ],
    [
      'no caption behind a question for any text',
      { wins: [[labelOf('wins'), 'From', 'Easter']] },
      { wins: 'From | Easter' },
    ],
    ['no caption with nothing behind it', { wins: [[labelOf('wins'), 'Role']] }, { wins: 'Role' }],
  ])('%s', (_, changed, wanted) => {
    const found = read(sheetOf(beside(changed)))
    expect(answersOf(found)).toEqual({ ...ANSWERS, ...wanted })
    expect(severe(found)).toEqual([])
  })
})

describe('answers before their questions', () => {
  it.each<[string, string[][]]>([
    ['left of them', KEYS.map((key) => [ANSWERS[key] ?? '', labelOf(key)])],
    ['above them', KEYS.flatMap((key) => [[ANSWERS[key] ?? ''], [labelOf(key)]])],
  ])('are told, %s', (_, rows) => {
    const { returns, findings } = read(sheetOf(rows))
    expect(returns).toEqual([])
    expect(findings.map(({ code, args }) => [code, String(args.text).includes('14 July 2025')])).toEqual([
      ['answers-out-of-place', true],
    ])
  })

  it.each<[string, string[][]]>([
    ['figures of last time left of the questions', KEYS.map((key) => ['12', labelOf(key), ANSWERS[key] ?? ''])],
    ['numbers of the questions', KEYS.map((key, at) => [`${at + 1}`, labelOf(key), ANSWERS[key] ?? ''])],
    ['answers above the next question', KEYS.flatMap((key) => [[labelOf(key)], [ANSWERS[key] ?? '']])],
  ])('are none: %s', (_, rows) => {
    expect(read(sheetOf(rows)).returns).toHaveLength(1)
  })
})

describe('a table of which the form asks nothing', () => {
  const withTable = (headings: string[], rows: string[][], at = KEYS.length) => [
    ...beside().slice(0, at),
    headings,
    ...rows,
    ...beside().slice(at),
  ]

  it.each<[string, string[], string[][]]>([
    ['last', ['Item', 'Detail', 'Chair'], [['Van', 'Sold', 'Bo Reed']]],
    [
      'in the middle',
      ['Item', 'Chair', 'Detail'],
      [
        ['Van', 'Bo Reed', 'Sold'],
        ['Room', 'Ann Lee', 'Let'],
      ],
    ],
  ])('is in no answer, with a question of the form among its headings, %s', (_, headings, rows) => {
    const found = read(sheetOf(withTable(headings, rows)))
    expect(answersOf(found)).toEqual(ANSWERS)
    expect(leftOver(found).join()).toContain('Bo Reed')
    expect(severe(found)).toEqual([])
  })

  it('is none where the question is asked nowhere else', () => {
    const rows = beside({
      chair: [
        ['Board', 'Since', 'Chair'],
        ['Main', 'May', ANSWERS.chair ?? ''],
      ],
    })
    expect(answersOf(read(sheetOf(rows))).chair).toBe(ANSWERS.chair)
  })
})

describe('how to reach people', () => {
  const reach = formSchema.parse({
    ...form,
    fields: [
      ...form.fields,
      { key: 'phone', label: 'Phone', kind: 'phone' },
      { key: 'email', label: 'Email', kind: 'email' },
    ],
  })
  const keys = [...KEYS, 'phone', 'email']
  const worker = [
    [labelOf('worker'), 'Nia Bevan'],
    ['Phone', '01632 960210'],
    ['Email', 'n.bevan@example.org'],
  ]
  const chair = [
    [labelOf('chair'), 'Dr Una Pike'],
    ['Phone', '01632 960299'],
    ['Email', 'u.pike@example.org'],
  ]
  const wanted = { ...ANSWERS, phone: '01632 960210', email: 'n.bevan@example.org' }

  it.each<[string, Record<string, string[][]>]>([
    ['beneath each other', { worker, chair }],
    ['in one row', { worker: [worker.flat()], chair: [chair.flat()] }],
    ['side by side', { worker: worker.map((row, at) => [...row, ...(chair[at] ?? [])]), chair: [] }],
    ['the chair first', { worker: [...chair, ...worker], chair: [] }],
    [
      'each above its answer',
      { worker: worker.flat().map((text) => [text]), chair: chair.flat().map((text) => [text]) },
    ],
  ])('the contact is not reached by what stands behind the chair, %s', (_, changed) => {
    const found = readerOf(reach)(sheetOf(beside(changed)))
    expect(answersIn(found, keys)).toEqual(wanted)
    expect(leftOver(found)).toEqual(['Chair: Phone: 01632 960299', 'Chair: Email: u.pike@example.org'])
  })

  it('but by what stands there when it is asked for nowhere else', () => {
    const found = readerOf(reach)(sheetOf(beside({ chair: [...chair.slice(0, 1), ...worker.slice(1)] })))
    expect(answersIn(found, keys)).toEqual(wanted)
  })

  it('and lines of an answer that begin like questions asked elsewhere stay in the answer', () => {
    const text = 'Themes covered: more than ever\nPhone: a new line was put in\nChair: a new one was bought'
    const found = readerOf(reach)(sheetOf(beside({ worker, wins: [[labelOf('wins'), text]] })))
    expect(answersIn(found, keys)).toEqual({ ...wanted, wins: text })
    expect(severe(found)).toEqual([])
  })
})

describe('a question in nearly the words of the form', () => {
  const asked = (key: string, label: string) =>
    severe(read(sheetOf(beside({ [key]: [[label, ANSWERS[key] ?? '']] })))).map(({ code }) => code)

  it.each([
    ['wins', 'The key achievements in this quarter'],
    ['wins', 'Key achievements of this quarter'],
    ['dsa', 'Data sharing agreement in place?'],
    ['worker', 'The link worker'],
  ])('%s: nobody is asked about “%s”', (key, label) => {
    expect(asked(key, label)).toEqual([])
  })

  it.each([
    ['wins', 'Key achievements last quarter'],
    ['barriers', 'Barriers from progress'],
    ['barriers', 'Progress to barriers'],
    ['vols', 'Number of inactive volunteers'],
  ])('%s: somebody is asked about “%s”', (key, label) => {
    expect(asked(key, label)).not.toEqual([])
  })
})
