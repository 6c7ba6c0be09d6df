import { describe, expect, it } from 'vitest'
import config from '../../pipeline.config.ts'
import { configSchema } from '../../src/config/schema.ts'
import type { Grid } from '../../src/read/grid.ts'
import { prepareForms, type Recognition, recognise } from '../../src/recognise/recognise.ts'
import { forumForm, sheetOf } from './sheets.ts'

const forms = prepareForms([...configSchema.parse(config).forms, forumForm], 'update')

function read(...grids: Grid[]): Recognition {
  return recognise('return.xlsx', { grids, findings: [] }, forms)
}

/** The head and questions of the update form, with the labels some officer left. */
function updateForm(
  labels: Partial<Record<'name' | 'date' | 'officer' | 'chair' | 'focus' | 'achieved' | 'plans', string>>,
): Grid {
  return sheetOf([
    [labels.name ?? 'Partnership', 'Riverside Partnership'],
    [labels.date ?? 'Date of completion', '4 May 2012'],
    [labels.officer ?? 'Contact officer', 'Ben Okoro'],
    [labels.chair ?? 'Chairman', 'Cllr Ada Marsh'],
    [labels.focus ?? 'What is the current focus for the Partnership?', 'River paths'],
    [labels.achieved ?? 'What has the Partnership achieved since the last update?', 'Two bridges'],
    [labels.plans ?? 'What are your plans for the year ahead?', 'A third bridge'],
  ])
}

const answerTo = ({ returns }: Recognition, key: string) =>
  returns[0]?.fields.filter(({ field }) => field.key === key).flatMap(({ pieces }) => pieces.map(({ text }) => text))

describe('labels as people leave them', () => {
  it.each([
    ['name', 'partnership', 'PARTNERSHIP:', 'Riverside Partnership', []],
    ['name', 'partnership', 'Name of partnership *', 'Riverside Partnership', []],
    ['name', 'partnership', '1. Partnership', 'Riverside Partnership', []],
    ['name', 'partnership', 'Partnershp', 'Riverside Partnership', ['label-near']],
    ['date', 'completed', 'Date completed', '4 May 2012', []],
    ['date', 'completed', 'Date of completon', '4 May 2012', ['label-near']],
    ['date', 'completed', 'Date\nof\ncompletion', '4 May 2012', []],
    ['officer', 'contact-officer', 'Lead officer', 'Ben Okoro', []],
    ['officer', 'contact-officer', 'Contact-Officer -', 'Ben Okoro', []],
    ['chair', 'chairman', 'Chair', 'Cllr Ada Marsh', []],
    ['chair', 'chairman', 'Chairperson', 'Cllr Ada Marsh', []],
    ['chair', 'chairman', 'Co-Chair(s)', 'Cllr Ada Marsh', []],
    ['focus', 'focus', 'Q5. What is the current focus for the partnership', 'River paths', []],
    ['focus', 'focus', '5) What is the current focus for the Partnership? *', 'River paths', []],
    ['focus', 'focus', 'What is the\ncurrent focus\nfor the Partnership?', 'River paths', []],
    ['focus', 'focus', "What is the partnership's current focus?", 'River paths', ['label-near']],
    [
      'focus',
      'focus',
      'What is the current focus of your partnership? (bullet points please)',
      'River paths',
      ['label-near'],
    ],
    [
      'achieved',
      'achievements',
      'What has the Partnership achieved since the last update? (given in May 2011)',
      'Two bridges',
      [],
    ],
    [
      'achieved',
      'achievements',
      'What has your Partnership achieved since its last update (given in 2012)?',
      'Two bridges',
      ['label-near'],
    ],
    ['plans', 'plans', 'What are your plans for the year ahead? Please use bullet points.', 'A third bridge', []],
    ['plans', 'plans', 'What are your plans for the coming year?', 'A third bridge', ['label-near']],
  ] as const)('%s: %s is told by %j', (part, key, label, value, findings) => {
    const found = read(updateForm({ [part]: label }))
    expect(answerTo(found, key)).toEqual([value])
    expect(found.returns[0]?.findings.map(({ code }) => code)).toEqual(findings)
    expect(found.returns[0]?.coverage).toEqual({
      cells: 14,
      labels: 7,
      values: 7,
      furniture: 0,
      setAside: 0,
      leftOver: 0,
    })
  })

  it('does not split an answer at a word that looks like a label', () => {
    const rows = [
      ['Partnership', 'Riverside Partnership'],
      ['Date of completion', '4 May 2012'],
      ['Current activities', 'Clearing paths\nEmail: the list is kept by the warden\nFuture challenges include floods'],
      ['Future challenges', 'Chair: nobody has come forward'],
      ['Email', 'warden@example.org'],
    ]
    const found = read(sheetOf(rows))
    expect(answerTo(found, 'current-activities')).toEqual([rows[2]?.[1]])
    expect(answerTo(found, 'email')).toEqual(['warden@example.org'])
  })

  it('says so when a question stands only inside another text', () => {
    const found = read(
      sheetOf([
        ['Partnership', 'Riverside Partnership'],
        ['Date of completion', '4 May 2012'],
        ['Current activities', 'Clearing paths\nFuture challenges:\nFloods'],
      ]),
    )
    expect(answerTo(found, 'current-activities')).toEqual(['Clearing paths'])
    expect(answerTo(found, 'future-challenges')).toEqual(['Floods'])
    expect(found.returns[0]?.findings.map(({ code, source }) => [code, source?.cell])).toEqual([
      ['label-in-text', 'C3'.replace('C', 'B')],
    ])
  })

  it('keeps a name written in brackets behind its label', () => {
    expect(answerTo(read(updateForm({ chair: 'Chairman (Cllr Joan Field)' })), 'chairman')).toEqual([
      'Cllr Joan Field',
      'Cllr Ada Marsh',
    ])
  })

  it('takes a caption beside “Contact details” as part of the details', () => {
    const found = read(
      sheetOf([
        ['Partnership', 'Riverside Partnership'],
        ['Contact officer', 'Ben Okoro'],
        ['Contact details', 'Tel: 01632 960101  Email: b.okoro@example.org'],
        ['What is the current focus for the Partnership?', 'River paths'],
      ]),
    )
    expect(answerTo(found, 'contact-details')).toEqual(['Tel: 01632 960101  Email: b.okoro@example.org'])
  })

  it('splits a cell that holds several short facts, and counts it once', () => {
    const found = read(
      sheetOf([
        [
          'Partnership: Riverside Partnership\nDate of completion: 4 May 2012',
          'Contact officer: Ben Okoro\nTel: 01632 960101\nEmail: b.okoro@example.org',
        ],
        ['Current activities:\nClearing paths', ''],
      ]),
    )
    expect(
      ['partnership', 'completed', 'contact-officer', 'tel', 'email'].map((key) => answerTo(found, key)?.[0]),
    ).toEqual(['Riverside Partnership', '4 May 2012', 'Ben Okoro', '01632 960101', 'b.okoro@example.org'])
    expect(found.returns[0]?.fields.find(({ field }) => field.key === 'email')?.pieces[0]?.source).toEqual({
      file: 'return.xlsx',
      sheet: 'Sheet1',
      cell: 'B1',
      line: 3,
    })
    expect(found.returns[0]?.coverage).toEqual({
      cells: 3,
      labels: 0,
      values: 3,
      furniture: 0,
      setAside: 0,
      leftOver: 0,
    })
  })
})

describe('what is no return', () => {
  const guidance = sheetOf(
    [
      ['How to fill in the form'],
      ['Partnership: give the full name of the partnership.'],
      ['Date of completion: the day you finished the form.'],
      ['Contact officer: the person to ring about it'],
      ['Chairman: who chairs the meetings'],
      ['What is the current focus for the Partnership? Use up to five bullets.'],
    ],
    [],
    'Notes',
  )

  it.each([
    [
      'an empty form',
      [updateForm({})].map((grid) => ({ ...grid, cells: grid.cells.filter(({ column }) => column === 1) })),
      'blank-form',
    ],
    ['guidance that repeats the labels', [guidance], 'not-a-return'],
    [
      'another workbook',
      [
        sheetOf([
          ['Room', 'Booked by'],
          ['Blue room', 'Ada'],
        ]),
      ],
      'not-a-return',
    ],
    ['a list with a label above it', [sheetOf([['Partnership'], ['Riverside'], ['Hill and Vale']])], 'not-a-return'],
    ['a sheet without a cell', [sheetOf([])], 'nothing-written'],
  ])('%s is rejected with its own reason', (_, grids, code) => {
    const found = read(...grids)
    expect(found.returns).toEqual([])
    expect(found.findings.map((one) => [one.code, one.severity])).toEqual([[code, 'error']])
  })

  it('reads the return beside guidance, a list and a worked example, and names the sheets it did not use', () => {
    const list = sheetOf([['Partnership'], ['Riverside']], [], 'Lists')
    const empty = {
      ...updateForm({}),
      sheet: 'Spare form',
      cells: updateForm({}).cells.filter(({ column }) => column === 1),
    }
    const found = read(guidance, updateForm({}), { ...updateForm({}), sheet: 'Worked example' }, list, empty)
    expect(found.returns.map(({ source }) => source.sheet)).toEqual(['Sheet1'])
    expect(found.findings.map(({ code, args }) => [code, args.sheet])).toEqual([
      ['sheet-not-a-return', 'Notes'],
      ['sheet-not-a-return', 'Worked example'],
      ['sheet-not-a-return', 'Lists'],
      ['sheet-blank-form', 'Spare form'],
    ])
  })
})

describe('what is left over', () => {
  it('is quoted with its address and counted', () => {
    const grid = sheetOf([
      ['Sent back by Ben on Tuesday'],
      ['Partnership', 'Riverside Partnership', '', '', '', '', '', 'ring Ada first'],
      ['Date of completion', '4 May 2012'],
      ['Current activities', 'Clearing paths'],
      [],
      ['Sorry this is late'],
    ])
    const [raw] = read(grid).returns
    expect(raw?.leftOver.map(({ text, source }) => [source.cell, text])).toEqual([
      ['A1', 'Sent back by Ben on Tuesday'],
      ['H2', 'ring Ada first'],
      ['A6', 'Sorry this is late'],
    ])
    expect(raw?.findings.filter(({ code }) => code === 'left-over')).toHaveLength(3)
    expect(raw?.coverage).toEqual({ cells: 9, labels: 3, values: 3, furniture: 0, setAside: 0, leftOver: 3 })
  })

  it('holds the text of shapes and of cells struck through', () => {
    const grid: Grid = {
      ...updateForm({}),
      attachments: [
        { kind: 'shape', row: 9, column: 2, text: 'Steering group' },
        { kind: 'comment', row: 1, column: 1, text: 'not left over: a finding of its own' },
      ],
    }
    const struck = { row: 8, column: 2, text: '', struck: 'old plan', value: { kind: 'text' } } as const
    const [raw] = read({ ...grid, cells: [...grid.cells, struck] }).returns
    expect(raw?.leftOver.map(({ text, source }) => [source.cell, text])).toEqual([
      ['B9', 'Steering group'],
      ['B8', 'old plan'],
    ])
    expect(raw?.coverage).toEqual({ cells: 15, labels: 7, values: 7, furniture: 0, setAside: 0, leftOver: 1 })
  })

  it('does not hold a form’s own furniture', () => {
    const grid = updateForm({})
    const title = { row: 1, column: 1, text: 'Partnership update return', value: { kind: 'text' } } as const
    const shifted = grid.cells.map((cell) => ({ ...cell, row: cell.row + 2 }))
    const foot = ['Page 1 of 2', 'SYP10'].map((text, at) => ({
      row: 20 + at,
      column: 1,
      text,
      value: { kind: 'text' } as const,
    }))
    const [raw] = read({ ...grid, cells: [title, ...shifted, ...foot] }).returns
    expect(raw?.coverage).toEqual({ cells: 17, labels: 7, values: 7, furniture: 3, setAside: 0, leftOver: 0 })
  })
})

describe('which form', () => {
  it('is the one whose questions the sheet asks, whatever the round', () => {
    const old = sheetOf([
      ['Partnership', 'Riverside Partnership'],
      ['Chairman', 'Cllr Ada Marsh'],
      ['Priorities for the year ahead', 'A third bridge'],
      ['Future challenges', 'Floods'],
    ])
    expect(read(old).returns[0]?.form).toBe('quarterly')
  })
})
