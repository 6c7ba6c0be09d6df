import { describe, expect, it } from 'vitest'
import { type LearntForm, learnForm } from '../../src/learn/learn.ts'
import { describeDoubts, describeTrial, printForm } from '../../src/learn/print.ts'
import type { Grid } from '../../src/read/grid.ts'
import { protectedSheet, sheetOf } from '../recognise/sheets.ts'
import { ASKED, withActions } from './moorland-form.ts'

const learn = (...copies: (Grid | readonly Grid[])[]): LearntForm => {
  const learnt = learnForm(
    copies.map((grids, at) => ({ file: `copy ${at + 1}.xlsx`, grids: 'cells' in grids ? [grids] : grids })),
    'draft',
  )
  if (!learnt) throw new Error('expected a draft')
  return learnt
}
const labels = (learnt: LearntForm) => learnt.form.fields.map(({ label }) => label)

const HEAD = [
  ['Name of forum', 'Tarn Forum'],
  ['Date completed', '4 May 2024'],
  ['Chair', 'Cllr Ida Thorne'],
]
const emptied = (rows: readonly (readonly string[])[]) => rows.map(([label = '']) => [label])

describe('a protected form', () => {
  const GUIDANCE = ['The name on the licence of the harbour', 'Quays and slips, whoever paid for them']
  const copy = (answers: readonly string[]) =>
    protectedSheet([
      ['Name of forum'],
      [GUIDANCE[0] ?? ''],
      [`[${answers[0] ?? ''}]`],
      ['Harbour works'],
      [GUIDANCE[1] ?? ''],
      [`[${answers[1] ?? ''}]`],
      ['Chair'],
      [`[${answers[2] ?? ''}]`],
    ])

  it.each([
    ['blank', [copy([])]],
    ['filled in once', [copy(['Tarn Forum', 'A slip was rebuilt', 'Cllr Ida Thorne'])]],
    [
      'filled in twice',
      [
        copy(['Tarn Forum', 'A slip was rebuilt', 'Cllr Ida Thorne']),
        copy(['Mere Forum', 'Nothing yet', 'Dr Bo Lind']),
      ],
    ],
  ])('asks by its labels, and prints what stands between them and the boxes: %s', (_, grids) => {
    const learnt = learn(...grids)
    expect(labels(learnt)).toEqual(['Name of forum', 'Harbour works', 'Chair'])
    expect(learnt.form.furniture).toEqual(GUIDANCE)
  })
})

describe('a table under the questions', () => {
  it.each([
    ['blank', [withActions(null)]],
    ['two filled copies', [withActions(0), withActions(1)]],
    ['one filled copy', [withActions(0)]],
  ])('is one field with its columns, and none of its cells is another: %s', (_, grids) => {
    const learnt = learn(...grids)
    expect(
      labels(learnt).filter((label) => !ASKED.some((asked) => label.startsWith(asked.label.slice(0, 20)))),
    ).toEqual(['Actions agreed'])
    const table = learnt.fields.find(({ field }) => field.label === 'Actions agreed')
    const said = JSON.stringify([table?.field, table?.doubt])
    for (const heading of ['Action', 'Lead', 'Due']) expect(said).toContain(heading)
  })
})

it('takes tables with the same headings for one, and says where they come again', () => {
  const table = (name: string) => [[name], ['Risk', 'Owner', 'Score'], ['', '', ''], ['', '', '']]
  const learnt = learn(
    sheetOf([...emptied(HEAD), ['What went well?'], [], ...table('Project 1'), ...table('Project 2')]),
  )
  expect(labels(learnt).slice(4)).toEqual(['Project 1'])
  expect(learnt.warnings.join()).toContain('comes again with the same headings at A10: one field for all')
})

describe('what is no question', () => {
  const cases: [string, Grid | readonly Grid[], string[]][] = [
    [
      'the parts of an answer in a column between question and answer',
      sheetOf([
        ...HEAD,
        ['Main contact', 'Name', 'Ruth Pell'],
        ['', 'Email', 'ruth@example.org'],
        ['', 'Telephone', '01632 960411'],
        ['What went well?', '', 'The ford was mended'],
      ]),
      ['Name of forum', 'Date completed', 'Chair', 'Main contact', 'What went well?'],
    ],
    [
      'an example in a column of its own',
      sheetOf([
        ['Question', 'Example', 'Your answer'],
        ['Name of forum', 'Riverside Forum', 'Tarn Forum'],
        ['Chair', 'Jo Bloggs', 'Cllr Ida Thorne'],
        ['What went well?', 'We opened a hall', 'The ford was mended'],
      ]),
      ['Name of forum', 'Chair', 'What went well?'],
    ],
    [
      'last time’s answers in a column of their own',
      sheetOf([
        ['Question', 'Last return', 'This return'],
        ['Name of forum', 'Tarn Forum', 'Tarn Forum'],
        ['Chair', 'Dr Sam Abel', 'Cllr Ida Thorne'],
        ['What went well?', 'A hall was opened', 'The ford was mended'],
      ]),
      ['Name of forum', 'Chair', 'What went well?'],
    ],
    [
      'a sheet of lists, one of checks and one of an example',
      [
        sheetOf([...HEAD, ['What went well?', 'The ford was mended']], [], 'Return'),
        sheetOf([['Ward'], ['North ward'], ['South ward'], ['West ward']], [], 'Lookups'),
        sheetOf(
          [
            ['All boxes filled in?', 'Yes'],
            ['Date in the past?', 'Yes'],
          ],
          [],
          'Checks',
        ),
        sheetOf(
          [
            ['Name of forum', 'Riverside Forum'],
            ['Chair', 'Jo Bloggs'],
            ['What went well?', 'Much'],
          ],
          [],
          'Example',
        ),
      ],
      ['Name of forum', 'Date completed', 'Chair', 'What went well?'],
    ],
    [
      'a contents sheet that lists the other sheets',
      [
        sheetOf([['Contents'], ['About you'], ['Your work']], [], 'Start'),
        sheetOf(HEAD, [], 'About you'),
        sheetOf(
          [
            ['What went well?', 'The ford was mended'],
            ['What got in the way?', 'Rain'],
          ],
          [],
          'Your work',
        ),
      ],
      ['Name of forum', 'Date completed', 'Chair', 'What went well?', 'What got in the way?'],
    ],
    [
      'marks that a program left on the form',
      sheetOf([
        ['TF-RETURN_START'],
        ...HEAD,
        ['TF-WENT-WELL_START'],
        ['What went well?', 'The ford was mended'],
        ['TF-WENT-WELL_END'],
      ]),
      ['Name of forum', 'Date completed', 'Chair', 'What went well?'],
    ],
    [
      'headings over the questions of a blank form',
      sheetOf(
        [
          ['Forums of the dale'],
          ['About the forum', ''],
          ...emptied(HEAD),
          ['The year', ''],
          ['What went well?'],
          ['What got in the way?'],
          ['How many members are there?'],
        ],
        [
          [2, 1, 2, 2],
          [6, 1, 6, 2],
        ],
      ),
      [
        'Name of forum',
        'Date completed',
        'Chair',
        'What went well?',
        'What got in the way?',
        'How many members are there?',
      ],
    ],
  ]

  it.each(cases)('%s', (_, grids, wanted) => {
    expect(labels(learn(grids))).toEqual(wanted)
  })
})

it('keeps what two copies share and makes a question of no answer, however long both are', () => {
  const copy = (went: string, way: string) =>
    sheetOf([
      ['Name of forum', `${went.slice(0, 4)} Forum`],
      ['Sign-off by', 'Ida Thorne'],
      ['Highlights', went],
      ['Lowlights', way],
    ])
  const learnt = learn(copy('Tarn paths: cleared at last', 'Why did it rain?'), copy('Beck bridges: two', 'Who knows?'))
  expect(labels(learnt)).toEqual(['Name of forum', 'Sign-off by', 'Highlights', 'Lowlights'])
})

describe('a draft says what it is unsure of', () => {
  it('when two questions may ask for the partnership, and has one such field', () => {
    const learnt = learn(
      sheetOf([...HEAD, ['Name of lead organisation', 'Dale Trust'], ['What went well?', 'The ford was mended']]),
    )
    expect(learnt.form.fields.filter(({ kind }) => kind === 'partnership').map(({ label }) => label)).toEqual([
      'Name of forum',
    ])
    expect(describeDoubts(learnt).join('\n')).toMatch(
      /“Name of lead organisation” \(A4\) may ask for the partnership too/,
    )
  })

  it('when no question plainly asks for the partnership', () => {
    const learnt = learn(
      sheetOf([
        ['Title', 'Tarn'],
        ['Chair', 'Cllr Ida Thorne'],
        ['What went well?', 'Much'],
      ]),
    )
    expect(describeDoubts(learnt).join('\n')).toContain('no question plainly asks for the partnership')
  })

  it('when a second date is asked for', () => {
    const learnt = learn(sheetOf([...emptied(HEAD), ['Date of last review'], ['What went well?']]))
    expect(learnt.form.fields.filter(({ kind }) => kind === 'date').map(({ label }) => label)).toEqual([
      'Date completed',
    ])
    expect(printForm(learnt)).toMatch(/Date of last review.*Doubtful: a date other than that of completion/)
  })

  it('when a label comes again', () => {
    const learnt = learn(
      sheetOf([...emptied(HEAD), ['Comments on the year'], ['What went well?'], ['Comments on the year']]),
    )
    expect(learnt.warnings.join()).toContain('“Comments on the year” stands at Sheet1, A4 and again at Sheet1, A6')
  })

  it('when a drop-down tells the choices', () => {
    const cells = sheetOf([...HEAD, ['How do things stand?', 'Calm'], ['What went well?', 'Much']])
    const ranges = [{ top: 4, left: 2, bottom: 4, right: 2 }]
    const answerCells = [
      { sheet: 'Sheet1', accepts: 'list', ranges, choices: ['< Select >', 'Calm', 'Rough'], choicesAt: null },
    ] as const
    const learnt = learnForm([{ file: 'tarn.xlsx', grids: [cells], answerCells }], 'draft')
    const field = learnt?.fields.find(({ cell }) => cell === 'A4')
    expect(JSON.stringify(field)).toContain('Calm')
    expect(JSON.stringify(field)).not.toContain('Select')
    expect(['text', 'choice']).toContain(field?.field.kind)
  })
})

describe('a draft is tried on its own copies', () => {
  it('and says so when every cell was read', () => {
    const learnt = learn(sheetOf([...HEAD, ['What went well?', 'The ford was mended']]))
    expect(describeTrial(learnt)).toEqual(['Tried on its own copies: every cell was read.'])
    expect(learnt.read).toBe(1)
  })

  it('and names the cells that belong to no question', () => {
    const learnt = learn(
      sheetOf([['Dale Council'], ['Seen by JK on Friday, thanks'], ...HEAD, ['What went well?', 'Much']]),
    )
    expect(describeTrial(learnt).join('\n')).toContain(
      'copy 1.xlsx, Sheet1, A2: “Seen by JK on Friday, thanks” belongs to no question.',
    )
  })
})
