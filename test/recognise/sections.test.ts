/** The same words under several headings: the heading says which question they are, and nothing is guessed where none does. */
import { describe, expect, it } from 'vitest'
import { type FieldInput, formSchema } from '../../src/config/schema.ts'
import type { Grid } from '../../src/read/grid.ts'
import { prepareForms, recognise } from '../../src/recognise/recognise.ts'
import { sheetOf } from './sheets.ts'

const asked = (section: string, key: string, label: string, kind: 'number' | 'entries'): FieldInput => ({
  key: `${section.toLowerCase()}-${key}`,
  label,
  section,
  kind,
  topic: `${section.toLowerCase()}-${key}`,
})
const FORM = formSchema.parse({
  id: 'parish',
  label: 'Parish return',
  fields: [
    { key: 'parish', label: 'Name of the parish', kind: 'partnership' },
    { key: 'theme', label: 'Theme of the year', kind: 'entries', topic: 'theme' },
    { key: 'clerk', label: 'Name', section: 'Clerk', kind: 'contactName' },
    { key: 'clerkEmail', label: 'Email', section: 'Clerk', kind: 'email' },
    { key: 'mayor', label: 'Name', section: 'Mayor', kind: 'people', role: 'mayor' },
    { key: 'mayorNote', label: 'Email', section: 'Mayor', kind: 'entries', topic: 'mayorEmail' },
    ...['Paths', 'Trees'].flatMap((section) => [
      asked(section, 'aim', 'Target', 'number'),
      asked(section, 'done', 'Actual', 'number'),
      asked(section, 'said', 'Comments', 'entries'),
    ]),
  ],
})

const HEAD = [
  ['Name of the parish', 'Muker'],
  ['Theme of the year', 'Trees'],
]
const PEOPLE = [
  ['Clerk'],
  ['Name', 'Ivy Cole'],
  ['Email', 'ivy@example.org'],
  ['Mayor'],
  ['Name', 'Cllr Tom Ash'],
  ['Email', 'tom@example.org'],
]
const block = (title: string, aim: string, done: string, said: string) => [
  [title],
  ['Target', aim],
  ['Actual', done],
  ['Comments', said],
]
const PATHS = block('Paths', '5', '4', 'Mud')
const TREES = block('Trees', '70', '81', 'Frost')
const WHOLE = {
  parish: 'Muker',
  theme: 'Trees',
  clerk: 'Ivy Cole',
  clerkEmail: 'ivy@example.org',
  mayor: 'Cllr Tom Ash',
  mayorNote: 'tom@example.org',
  'paths-aim': '5',
  'paths-done': '4',
  'paths-said': 'Mud',
  'trees-aim': '70',
  'trees-done': '81',
  'trees-said': 'Frost',
}

function read(grids: readonly Grid[], form = FORM) {
  const { returns, findings } = recognise('muker.xlsx', { grids, findings: [] }, prepareForms([form], form.id))
  const fields = returns.flatMap((raw) => raw.fields)
  const answered = fields.filter(({ pieces }) => pieces.length > 0)
  const queries = [...findings, ...returns.flatMap((raw) => raw.findings)].filter(({ severity }) => severity !== 'note')
  return {
    values: Object.fromEntries(
      answered.map(({ field, pieces }) => [field.key, pieces.map(({ text }) => text).join(' | ')]),
    ),
    queries: queries.map(({ code, args }) => `${code} ${args.cells ?? ''}`.trim()),
    leftOver: returns.flatMap((raw) => raw.leftOver.map(({ text }) => text)),
  }
}
const plain = { values: WHOLE, queries: [], leftOver: [] }

describe('the same words under several headings', () => {
  const beneath = (rows: readonly string[][]) =>
    rows.flatMap(([label = '', answer]) => (answer === undefined ? [[], [label]] : [[label], [answer]]))
  it.each<[string, readonly Grid[]]>([
    ['answers beside', [sheetOf([...HEAD, ...PEOPLE, ...PATHS, ...TREES])]],
    ['answers beneath', [sheetOf(beneath([...HEAD, ...PEOPLE, ...PATHS, ...TREES]))]],
    ['in another order', [sheetOf([...HEAD, ...TREES, ...PATHS, ...PEOPLE])]],
    [
      'numbered and in capitals',
      [sheetOf([...HEAD, ...PEOPLE, ['Section 3: Paths'], ...PATHS.slice(1), ['4. TREES'], ...TREES.slice(1)])],
    ],
    [
      'headings in a column of their own',
      [
        sheetOf([
          ...[...HEAD, ...PEOPLE].map((row) => (row.length === 1 ? row : ['', ...row])),
          ...[PATHS, TREES].flatMap(([title = [], ...rows]) =>
            rows.map((row, at) => [at === 0 ? (title[0] ?? '') : '', ...row]),
          ),
        ]),
      ],
    ],
    [
      'side by side',
      [
        sheetOf([
          ...HEAD,
          ...PEOPLE,
          ...PATHS.map((row, at) => [...row, ...(row.length === 1 ? [''] : []), '', ...(TREES[at] ?? [])]),
        ]),
      ],
    ],
    [
      'a row of labels over a row of answers',
      [
        sheetOf([
          ...HEAD,
          ...PEOPLE,
          ...[PATHS, TREES].flatMap(([title = [], ...rows]) => [
            title,
            rows.map(([label = '']) => label),
            rows.map(([, answer = '']) => answer),
          ]),
        ]),
      ],
    ],
    [
      'a sheet for each',
      [
        sheetOf([...HEAD, ...PEOPLE], [], 'Parish'),
        sheetOf(PATHS.slice(1), [], 'Paths'),
        sheetOf(TREES.slice(1), [], 'Trees'),
      ],
    ],
    [
      'one left empty before the next heading',
      [sheetOf([...HEAD, ...PEOPLE, ...PATHS.slice(0, 3), ['Comments'], ...TREES])],
    ],
  ])('%s', (name, grids) => {
    const { 'paths-said': said, ...others } = WHOLE
    expect(read(grids)).toEqual(
      name.startsWith('one left empty')
        ? { ...plain, values: others }
        : { ...plain, values: { ...others, 'paths-said': said } },
    )
  })

  it('one of them left out is not the other', () => {
    const { 'paths-aim': _, ...rest } = WHOLE
    const rows = [...HEAD, ...PEOPLE, ...PATHS.filter(([label]) => label !== 'Target'), ...TREES]
    expect(read([sheetOf(rows)]).values).toEqual(rest)
  })

  it('a heading that the form does not know has none of the others’ answers', () => {
    const found = read([sheetOf([...HEAD, ...PEOPLE, ...PATHS, ...TREES, ...block('Walls', '9', '8', 'Stone')])])
    expect(found.values).toEqual(WHOLE)
    expect(found.leftOver.join()).toMatch(/Target: 9.*Actual: 8.*Comments: Stone/)
  })

  it('an answer that has the words of a heading stays the answer', () => {
    const rows = [
      ['Name of the parish'],
      ['Muker'],
      ['Theme of the year'],
      ['Trees'],
      [],
      ...PEOPLE,
      ...PATHS,
      ...TREES,
    ]
    expect(read([sheetOf(rows)]).values).toEqual(WHOLE)
  })
})

describe('where no heading stands over them', () => {
  const without = (rows: readonly string[][]) => rows.filter((row) => row.length > 1)
  it('as many as the form prints are read in its order, and asked about', () => {
    const found = read([sheetOf([...HEAD, ...PEOPLE, ...without(PATHS), ...without(TREES)])])
    expect(found.values).toEqual(WHOLE)
    expect(found.queries).toEqual(['section-unclear A9, A12', 'section-unclear A10, A13', 'section-unclear A11, A14'])
  })

  it.each<[string, string[][]]>([
    [
      'the sections stand across',
      [
        ['', 'Paths', 'Trees'],
        ['Target', '5', '70'],
        ['Actual', '4', '81'],
      ],
    ],
    [
      'the sections stand down',
      [
        ['', 'Target', 'Actual'],
        ['Paths', '5', '4'],
        ['Trees', '70', '81'],
      ],
    ],
  ])('one for all of them is left over, and asked about: %s', (_, rows) => {
    const found = read([sheetOf([...HEAD, ...PEOPLE, ...rows])])
    expect(Object.keys(found.values).filter((key) => /^(?:paths|trees)/.test(key))).toEqual([])
    expect(found.queries.filter((query) => query.startsWith('section-unclear'))).toHaveLength(2)
    for (const figure of ['5', '70', '4', '81']) expect(found.leftOver.join(' ')).toContain(figure)
  })

  it('fewer are left over, and asked about', () => {
    const found = read([sheetOf([...HEAD, ...PEOPLE, ['Target', '5']])])
    expect(found.values).not.toHaveProperty('paths-aim')
    expect(found.values).not.toHaveProperty('trees-aim')
    expect(found.queries).toEqual(['section-unclear A9'])
    expect(found.leftOver).toEqual(['Target: 5'])
  })

  it('the question without a heading of its own is meant where the form has one', () => {
    const fields: FieldInput[] = [
      { key: 'parish', label: 'Name of the parish', kind: 'partnership' },
      { key: 'said', label: 'Comments', kind: 'entries', topic: 'said' },
      asked('Paths', 'said', 'Comments', 'entries'),
      asked('Paths', 'aim', 'Aim', 'number'),
    ]
    const form = formSchema.parse({ id: 'short', label: 'Short return', fields })
    const rows = [['Name of the parish', 'Muker'], ['Comments', 'Wet'], ['Paths'], ['Aim', '5'], ['Comments', 'Mud']]
    expect(read([sheetOf(rows)], form)).toEqual({
      ...plain,
      values: { parish: 'Muker', said: 'Wet', 'paths-aim': '5', 'paths-said': 'Mud' },
    })
  })

  it('a form that prints the same words twice without headings is read in its own order', () => {
    const fields: FieldInput[] = [
      { key: 'parish', label: 'Name of the parish', kind: 'partnership' },
      { key: 'theme', label: 'Theme of the year', kind: 'entries', topic: 'theme' },
      { key: 'first', label: 'Comments', kind: 'entries', topic: 'first' },
      { key: 'wish', label: 'Wish for next year', kind: 'entries', topic: 'wish' },
      { key: 'second', label: 'Comments', kind: 'entries', topic: 'second' },
    ]
    const form = formSchema.parse({ id: 'plain', label: 'Plain return', fields })
    const rows = [...HEAD, ['Comments', 'Mud'], ['Wish for next year', 'Sun'], ['Comments', 'Frost']]
    expect(read([sheetOf(rows)], form)).toEqual({
      ...plain,
      values: { parish: 'Muker', theme: 'Trees', first: 'Mud', wish: 'Sun', second: 'Frost' },
    })
  })
})
