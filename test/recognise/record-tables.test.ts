import { describe, expect, it } from 'vitest'
import { type FieldInput, formSchema } from '../../src/config/schema.ts'
import { normalise } from '../../src/normalise/normalise.ts'
import type { Grid } from '../../src/read/grid.ts'
import { prepareForms, recognise } from '../../src/recognise/recognise.ts'
import { context } from '../kinds/pieces.ts'
import { sheetOf } from './sheets.ts'

const actions: FieldInput = {
  key: 'actions',
  label: 'Actions agreed by the panel',
  kind: 'table',
  topic: 'actions',
  columns: [
    { key: 'action', label: 'Action', kind: 'text' },
    { key: 'owner', label: 'Owner', kind: 'text' },
    { key: 'state', label: 'State', kind: 'choice', choices: ['Open', 'Closed'] },
  ],
}
const form = formSchema.parse({
  id: 'panel',
  label: 'Panel return',
  fields: [
    { key: 'panel', label: 'Name of panel', kind: 'partnership' },
    { key: 'signed', label: 'Signed off on', kind: 'date' },
    { key: 'news', label: 'What is new?', kind: 'entries', topic: 'news' },
    actions,
    { key: 'worries', label: 'What worries you?', kind: 'entries', topic: 'worries' },
  ],
})
const HEAD = ['Action', 'Owner', 'State']
const ROWS = [
  ['Repaint the jetty', 'Ivy Cole', 'Open'],
  ['Ring the miller', 'Tom Ash', 'Closed'],
]
const TOP = [
  ['Name of panel', 'Jetty Panel'],
  ['Signed off on', '3 May 2010'],
  ['What is new?', 'The jetty is open'],
]
const WORRIES = ['What worries you?', 'Rot in the piles']

function read(...grids: Grid[]) {
  const { returns, findings } = recognise('panel.xlsx', { grids, findings: [] }, prepareForms([form], 'panel'))
  const updates = returns.map((raw) => normalise(raw, { ...context, form }))
  const all = updates.map((update) => ({
    name: update.partnership,
    news: update.answers.news?.map(({ text }) => text),
    worries: update.answers.worries?.map(({ text }) => text),
    actions: update.tables.actions?.rows.map(({ cells }) =>
      ['action', 'owner', 'state']
        .map((key) => String(cells[key]?.[0]?.choice ?? cells[key]?.[0]?.text ?? ''))
        .join('/'),
    ),
    queries: [...findings, ...update.findings].filter(({ severity }) => severity !== 'note').map(({ code }) => code),
    leftOver: update.leftOver.map(({ text }) => text),
    update,
  }))
  return all
}

describe('a row right under the headings', () => {
  const actionsUnder = (row: string[]) => {
    const [found] = read(sheetOf([...TOP, ['Actions agreed by the panel'], HEAD, row, ...ROWS, WORRIES]))
    return { actions: found?.actions, queries: found?.queries }
  }
  const records = ROWS.map((row) => row.join('/'))

  it.each([
    [['Please list each action', 'Please give a name', 'Please choose from the list']],
    [['(what)', '(who)', '(open or closed)']],
  ])('is no record where it tells how to answer: %j', (row) => {
    expect(actionsUnder(row)).toEqual({ actions: records, queries: [] })
  })

  it.each([
    [['List the sites', 'Ada Marsh', 'Open']],
    [['(Buy 2 buoys)', '(Ada Marsh)', '(open)']],
    [['Please the mayor', 'Ada Marsh', 'Closed']],
  ])('is one where any of it answers: %j', (row) => {
    expect(actionsUnder(row).actions).toHaveLength(ROWS.length + 1)
  })
})

describe('what stands right of a table', () => {
  const withRight = (...right: string[][]) =>
    sheetOf([
      ...TOP,
      ['Actions agreed by the panel'],
      ...[HEAD, ...ROWS].map((row, at) => [...row, ...(right[at] ?? [])]),
      WORRIES,
    ])

  it.each<[string, string[][], string[]]>([
    ['a remark', [[], [], ['', '', 'ask Jo']], ['ask Jo']],
    ['a remark right beside it', [[], ['not yet paid']], ['not yet paid']],
    [
      'a table that the form does not ask for',
      [
        ['', 'Supplier', 'What is new?'],
        ['', 'Mole and Sons', 'A van'],
      ],
      ['Supplier', 'What is new?', 'Mole and Sons', 'A van'],
    ],
  ])('%s is in no answer', (_, right, leftOver) => {
    const [found] = read(withRight(...right))
    expect(found).toMatchObject({ news: ['The jetty is open'], worries: ['Rot in the piles'], leftOver })
    expect(found?.actions).toHaveLength(ROWS.length)
    const told = found?.update.findings.filter(({ code }) => code === 'left-over')
    expect(told?.map(({ args }) => args.text)).toEqual([leftOver.join('; ')])
  })

  it('is another part of the form where it asks a question', () => {
    const [found] = read(
      sheetOf([...TOP, ...[HEAD, ...ROWS].map((row, at) => [...row, '', ...([[], WORRIES, []][at] ?? [])])]),
    )
    expect(found).toMatchObject({ worries: ['Rot in the piles'], leftOver: [], queries: [] })
  })
})
const whole = {
  name: 'Jetty Panel',
  news: ['The jetty is open'],
  worries: ['Rot in the piles'],
  actions: ['Repaint the jetty/Ivy Cole/Open', 'Ring the miller/Tom Ash/Closed'],
  queries: [],
  leftOver: [],
}

describe('a table with named columns', () => {
  const under = (rows: readonly (readonly string[])[], label = 'Actions agreed by the panel') => [
    ...TOP,
    [label],
    HEAD,
    ...rows,
  ]

  it.each<[string, Grid[]]>([
    ['under its question', [sheetOf([...under(ROWS), WORRIES])]],
    ['with a gap behind it', [sheetOf([...under(ROWS), [], WORRIES])]],
    ['with a gap in it', [sheetOf([...under([ROWS[0] ?? [], [], ROWS[1] ?? []]), [], WORRIES])]],
    [
      'under its question in other words',
      [sheetOf([...under(ROWS, '4. Which actions has the panel agreed? Please list.'), WORRIES])],
    ],
    [
      'with guidance between',
      [
        sheetOf([
          ...TOP,
          ['Actions agreed by the panel'],
          ['Please list each action on a row of its own.'],
          HEAD,
          ...ROWS,
          WORRIES,
        ]),
      ],
    ],
    ['without its question', [sheetOf([...TOP, [], HEAD, ...ROWS, [], WORRIES])]],
    [
      'beside its question',
      [sheetOf([...TOP, ['Actions agreed by the panel', ...HEAD], ...ROWS.map((row) => ['', ...row]), WORRIES])],
    ],
    ['at the end', [sheetOf([...TOP, WORRIES, [], ['Actions agreed by the panel'], HEAD, ...ROWS])]],
    [
      'to the right of the form',
      [
        sheetOf([
          [...(TOP[0] ?? []), '', ...HEAD],
          [...(TOP[1] ?? []), '', ...(ROWS[0] ?? [])],
          [...(TOP[2] ?? []), '', ...(ROWS[1] ?? [])],
          WORRIES,
        ]),
      ],
    ],
    ['on a sheet of its own', [sheetOf([...TOP, WORRIES]), sheetOf([HEAD, ...ROWS], [], 'Actions')]],
    [
      'on a sheet in front',
      [sheetOf([['Actions agreed by the panel'], HEAD, ...ROWS], [], 'Actions'), sheetOf([...TOP, WORRIES])],
    ],
    [
      'over two sheets',
      [sheetOf([...under(ROWS.slice(0, 1)), WORRIES]), sheetOf([HEAD, ...ROWS.slice(1)], [], 'More actions')],
    ],
    [
      'turned',
      [
        sheetOf([
          ...TOP,
          ['Actions agreed by the panel'],
          ...HEAD.map((head, c) => [head, ...ROWS.map((row) => row[c] ?? '')]),
          [],
          WORRIES,
        ]),
      ],
    ],
    [
      'with numbers and an invitation',
      [
        sheetOf([
          ...TOP,
          ['Actions agreed by the panel'],
          ['No', ...HEAD],
          ['1', ...(ROWS[0] ?? [])],
          ['2', ...(ROWS[1] ?? [])],
          ['3'],
          ['4'],
          ['Add further rows if needed'],
          [],
          WORRIES,
        ]),
      ],
    ],
  ])('%s comes to its question whole', (_, grids) => {
    const [only, ...others] = read(...grids)
    expect(only).toMatchObject(whole)
    expect(others).toEqual([])
  })

  it('counts each of its cells once', () => {
    const sheet = sheetOf([...under(ROWS), WORRIES])
    const [only] = read(sheet)
    const { cells, ...counts } = only?.update.coverage ?? { cells: 0 }
    expect(cells).toBe(sheet.cells.length)
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(cells)
    expect(only?.update.tables.actions?.rows[1]?.cells.owner?.[0]?.source).toMatchObject({
      sheet: 'Sheet1',
      cell: 'B7',
    })
  })

  it('left empty has no rows and is not missing', () => {
    expect(read(sheetOf([...under([]), WORRIES]))[0]).toMatchObject({ ...whole, actions: [] })
  })

  it('goes to the return it stands in, where a sheet has several', () => {
    const second = [
      ['Name of panel', 'Mill Panel'],
      ['Signed off on', '4 May 2010'],
      ['What is new?', 'The race was dug'],
      ['Actions agreed by the panel'],
      HEAD,
      ['Oil the wheel', 'Ned Roe', 'Open'],
      WORRIES,
    ]
    const both = read(sheetOf([...under(ROWS), WORRIES, [], ...second]))
    expect(both.map(({ name, actions: rows }) => [name, rows])).toEqual([
      ['Jetty Panel', whole.actions],
      ['Mill Panel', ['Oil the wheel/Ned Roe/Open']],
    ])
  })

  it('does not take a question of the form for a record', () => {
    const [only] = read(sheetOf([...under(ROWS), ['What is worrying you now?', 'Rot in the piles']]))
    const told = JSON.stringify([only?.worries, only?.update.findings])
    expect(told).toContain('Rot in the piles')
  })

  it('leaves nothing unsaid of what stands behind it', () => {
    const [only] = read(sheetOf([...under(ROWS), [], [], [], ['One more thing about the jetty']]))
    expect(only?.actions).toEqual(whole.actions)
    expect(only?.news).toEqual(whole.news)
    expect(only?.leftOver).toEqual(['One more thing about the jetty'])
  })
})
