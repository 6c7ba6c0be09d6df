/**
 * Monitoring workbooks as government and councils send them out, all invented: matrices with fixed rows, tables in series, marks for programs,
 * twin sheets, explanations, declarations, progress lists and look-ups. What the form asks becomes a field, and nothing else does.
 */
import { describe, expect, it } from 'vitest'
import { type LearntForm, learnForm } from '../../src/learn/learn.ts'
import type { Copy } from '../../src/learn/pages.ts'
import type { AnswerCells } from '../../src/read/answer-cells.ts'
import type { Grid } from '../../src/read/grid.ts'
import { sheetOf } from '../recognise/sheets.ts'

const learn = (...copies: Omit<Copy, 'file'>[]): LearntForm => {
  const learnt = learnForm(
    copies.map((copy, at) => ({ file: `copy ${at + 1}.xlsx`, ...copy })),
    'draft',
  )
  if (!learnt) throw new Error('expected a draft')
  return learnt
}

/** Labels of the draft; of a table with its headings. */
const drafted = ({ form }: LearntForm) =>
  form.fields.map(({ label, columns }) =>
    columns ? `${label}: ${columns.map((column) => column.label).join(' | ')}` : label,
  )

/** The last row and column are those of the last cell that takes an answer. */
const offers = (sheet: string, range: readonly [number, number, number, number], choices: string[]): AnswerCells => ({
  sheet,
  accepts: choices.length > 0 ? 'list' : 'number',
  choices,
  choicesAt: null,
  ranges: [{ top: range[0], left: range[1], bottom: range[2], right: range[3] }],
})

const HEAD = [
  ['Name of board', 'Saltings Board'],
  ['Date completed', '4 May 2024'],
  ['What went well?', 'The quay was cleared'],
]
const HEAD_LABELS = ['Name of board', 'Date completed', 'What went well?']
const blank = (rows: readonly (readonly string[])[]) => rows.map(([label = '']) => [label])

describe('a matrix whose rows are printed', () => {
  const HEADINGS = ['Kind of spend', 'This year', 'Next year', 'Year after']
  const filled = [
    HEADINGS,
    ['How much is contracted?', '£4,000', '£2,500', '£100'],
    ['How much is not contracted?', '£900', '£0', '£10'],
    ['Match funding:', '£50', '£20', '£5'],
    ['Staff costs', '£70', '£80', '£90'],
    ['Total', '£5,020', '£2,600', '£205'],
  ]
  const wanted = [...HEAD_LABELS, `Money: ${HEADINGS.join(' | ')}`]

  it.each<[string, (string[] | readonly string[])[][]]>([
    ['filled in', [[...HEAD, [], ['Money'], ...filled, [], ['Anything else to tell us?', 'No']]]],
    [
      'blank',
      [[...blank(HEAD), [], ['Money'], HEADINGS, ...blank(filled.slice(1)), [], ['Anything else to tell us?']]],
    ],
    [
      'in two copies',
      [
        [...HEAD, [], ['Money'], ...filled, [], ['Anything else to tell us?', 'No']],
        [
          ['Name of board', 'Fenside Board'],
          ['Date completed', '9 May 2024'],
          ['What went well?', 'A slipway opened'],
          [],
          ['Money'],
          HEADINGS,
          ...filled.slice(1).map(([label = '']) => [label, '£1', '£2', '£3']),
          [],
          ['Anything else to tell us?', 'Thanks for the grant'],
        ],
      ],
    ],
  ])('is one table with its columns: %s', (_, copies) => {
    const learnt = learn(...copies.map((rows) => ({ grids: [sheetOf(rows.map((row) => [...row]))] })))
    expect(drafted(learnt)).toEqual([...wanted, 'Anything else to tell us?'])
  })

  it('counter-example: a list of questions under three headings of the form stays questions', () => {
    const learnt = learn({
      grids: [sheetOf([['Question', 'Guidance', 'Your answer'], ...blank(HEAD), ['How many members are there?']])],
    })
    expect(drafted(learnt)).toEqual([...HEAD_LABELS, 'How many members are there?'])
  })

  it('names its columns by both rows of its headings', () => {
    const rows = [
      ...HEAD,
      [],
      ['Numbers let'],
      ['Kind of home', 'Year 2023/24', '', 'Year 2024/25', ''],
      ['', 'Spring', 'Autumn', 'Spring', 'Autumn'],
      ['Flats', '4', '5', '6', '7'],
      ['Houses', '8', '9', '10', '11'],
    ]
    const merges: [number, number, number, number][] = [
      [6, 2, 6, 3],
      [6, 4, 6, 5],
    ]
    const learnt = learn({ grids: [sheetOf(rows, merges)] })
    const seasons = ['2023/24', '2024/25'].flatMap((year) => [`Year ${year} Spring`, `Year ${year} Autumn`])
    expect(drafted(learnt)).toEqual([...HEAD_LABELS, `Numbers let: ${['Kind of home', ...seasons].join(' | ')}`])
    expect(learnt.fields.at(-1)?.doubt).toBeNull()
    expect(learnt.unread).toEqual([])
  })

  it('says when its headings stand on several rows that are no names of columns', () => {
    const rows = [...HEAD, [], ['Numbers let'], ['Kind of home', 'Homes let', '', 'Homes lost'], ['', '4', '5', '1']]
    const learnt = learn({ grids: [sheetOf([...rows, ['Houses', '8', '9', '2']], [[6, 2, 6, 3]])] })
    expect(learnt.fields.at(-1)?.doubt).toContain('several rows')
  })
})

describe('a form with marks for a program', () => {
  const rows = [
    ['Quay fund: monitoring'],
    ['QF_LEAD-OFFICER_START'],
    ['Lead officer'],
    ['Ada Marsh'],
    ['QF_LEAD-OFFICER_END'],
    ['Overall picture'],
    ['The next questions are about the whole programme and all of its schemes.'],
    ['QF_PROGRESS_START'],
    ['Progress'],
    ['How is the programme getting on?'],
    ['Well, on the whole.'],
    ['500 words suggested', '', 'QF_PROGRESS_END'],
    ['QF_BOARD-NAME_START'],
    ['Board name'],
    ['Saltings Board'],
    ['QF_BOARD-NAME_END'],
    ['QF_SITES_START'],
    ['Name of scheme', 'Where it is'],
    ['', 'Give a postcode, or several with commas between.'],
    ['Long quay', 'ZZ1 1AA'],
    ['Short quay', 'ZZ1 1AB, ZZ1 1AC'],
    ['Old lock', 'ZZ9 9AA'],
    [],
    [],
    ['', 'QF_SITES_END'],
    ['QF_SIGNED-ON_START'],
    ['Date signed'],
    ['Use this format: dd/mm/yyyy'],
    ['04/03/2024'],
    ['QF_SIGNED-ON_END'],
  ]

  it('asks what its marks enclose, and tables among them', () => {
    expect(drafted(learn({ grids: [sheetOf(rows)] }))).toEqual([
      'Lead officer',
      'Progress',
      'Board name',
      'Sites: Name of scheme | Where it is',
      'Date signed',
    ])
  })
})

describe('sheets of one workbook that look alike', () => {
  const themes = [
    ['What the themes are'],
    ['Theme', 'Meaning'],
    ['Calm water', 'Works whose first aim is to keep boats and moorings safe in rough weather all year round'],
    ['Busy quays', 'Works whose first aim is to bring trade and visitors to the old quays of the borough'],
  ]
  const measures = (what: string, rows: string[][]) => [
    [`What was delivered, and what is still to be delivered by the end?`],
    ['Tell us about what your schemes have given so far and what is still to come from them.'],
    ...themes,
    [],
    [`${what}s so far`],
    ['Theme', what, 'Unit', 'This year', 'Next year'],
    ...rows,
  ]
  const workbook = [
    sheetOf([...HEAD, ['What got in the way?', 'Rain']], [], 'About the board'),
    sheetOf(
      [
        ['What comes next?', 'A ramp'],
        ['Who could help?', 'The harbour team'],
      ],
      [],
      'Plans',
    ),
    sheetOf(measures('Output', [['Calm water', 'Fenders hung', 'n', '4', '6']]), [], 'Outputs'),
    sheetOf(measures('Outcome', [['Busy quays', 'Visits', 'n', '400', '600']]), [], 'Outcomes'),
  ]

  it('are two pages where the form has other sheets besides, and what both explain is no question', () => {
    expect(drafted(learn({ grids: workbook }))).toEqual([
      ...HEAD_LABELS,
      'What got in the way?',
      'What comes next?',
      'Who could help?',
      'Outputs so far: Theme | Output | Unit | This year | Next year',
      'Outcomes so far: Theme | Outcome | Unit | This year | Next year',
    ])
  })

  it('counter-example: a question that both ask, with room for an answer, stays', () => {
    const long = 'What else would you like the county team to know about this part of the work?'
    const grids = [
      sheetOf([...HEAD, [long, 'Nothing'], ['Best day', 'Monday']], [], 'Part one'),
      sheetOf(
        [
          ['What comes next?', 'A ramp'],
          ['Who could help?', 'The mayor'],
          [long, 'More of the same'],
        ],
        [],
        'Part two',
      ),
      sheetOf(
        [
          ['How many boats?', '40'],
          ['How many crews?', '12'],
        ],
        [],
        'Part three',
      ),
    ]
    expect(drafted(learn({ grids }))).toContain(long)
  })

  it('counter-example: a return on each sheet is one page in several copies', () => {
    const of = (name: string, went: string) =>
      sheetOf(
        [
          ['Name of board', name],
          ['Chair', 'Cllr Ida Thorne'],
          ['What went well?', went],
        ],
        [],
        name,
      )
    const learnt = learn({ grids: [of('Saltings', 'Much'), of('Fenside', 'Little'), of('Wharf', 'Nothing yet')] })
    expect(drafted(learnt)).toEqual(['Name of board', 'Chair', 'What went well?'])
    expect(learnt.warnings).toEqual([])
  })
})

describe('tables in series', () => {
  const RISKS = ['No.', 'Risk', 'Owner', 'Score']
  const scheme = (name: string) => [[name, 'Long quay'], [], RISKS, ['1', 'Silt', 'Ada Marsh', '4'], ['2'], ['3'], []]
  const rows = [...HEAD, [], ['SECTION B: Risks of the schemes'], [], ...scheme('Scheme 1:'), ...scheme('Scheme 2:')]

  it('are one table, called by the section, and no scheme’s name is a heading', () => {
    const top = 9
    const answerCells = [
      offers('Sheet1', [top + 1, 4, top + 3, 4], ['1', '2', '3', '4']),
      offers('Sheet1', [top + 8, 4, top + 10, 4], ['1', '2', '3', '4']),
    ]
    const learnt = learn({ grids: [sheetOf(rows)], answerCells })
    expect(drafted(learnt).filter((label) => label.includes('|'))).toEqual([
      expect.stringMatching(/^Risks of the schemes: (?:No\. \| )?Risk \| Owner \| Score$/),
    ])
    expect(learnt.form.fields.map(({ kind }) => kind).filter((kind) => kind === 'table')).toHaveLength(1)
  })

  it('that have one name and other headings stay two', () => {
    const grids = [
      sheetOf(
        [...HEAD, [], ['Scheme 1'], ['Part', 'Cost', 'Paid'], ['Wall', '£4', '£3'], ['Gate', '£2', '£1']],
        [],
        'Money',
      ),
      sheetOf(
        [
          ['Best news?', 'None'],
          [],
          ['Scheme 1'],
          ['Part', 'Start', 'End'],
          ['Wall', 'May', 'June'],
          ['Gate', 'July', 'May'],
        ],
        [],
        'Days',
      ),
    ]
    const tables = drafted(learn({ grids })).filter((label) => label.includes('|'))
    expect(tables).toHaveLength(2)
    expect(tables.join()).toMatch(/Part \| Cost \| Paid.*Part \| Start \| End/)
  })
})

describe('what surrounds the questions', () => {
  it('of a sign-off: what is declared is no question, who declares it is', () => {
    const sheet: Grid = sheetOf(
      [
        ['Sign-off'],
        ['I confirm that: • the figures are right • the board has seen them'],
        ['Name', 'Ada Marsh'],
        ['Role', 'Treasurer'],
        ['Date (dd/mm/yyyy)', '14/02/2024'],
        [],
        ['State of the sheets'],
        ['About the board', 'All boxes are filled in.'],
        ['Plans (start here)', 'Not all boxes are filled in.'],
        ['Figures', 'All boxes are filled in.'],
        ['END', 'END', 'END'],
      ],
      [],
      'Sign-off',
    )
    const grids = [
      sheetOf(
        [
          ['Name of board', 'Saltings Board'],
          ['What went well?', 'Much'],
        ],
        [],
        'About the board',
      ),
      sheetOf(
        [
          ['What comes next?', 'A ramp'],
          ['Who could help?', 'The mayor'],
        ],
        [],
        'Plans',
      ),
      sheetOf(
        [
          ['How many boats?', '40'],
          ['How many crews?', '12'],
        ],
        [],
        'Figures',
      ),
      sheet,
    ]
    expect(drafted(learn({ grids }))).toEqual([
      'Name of board',
      'What went well?',
      'What comes next?',
      'Who could help?',
      'How many boats?',
      'How many crews?',
      'Name',
      'Role',
      'Date (dd/mm/yyyy)',
    ])
  })

  it('a list to look things up in is no page of the form, and the draft says so', () => {
    const schemes = Array.from({ length: 70 }, (_, at) => [`QF-${at}`, `Scheme ${at}`, 'Saltings', 'Live'])
    const answerCells = [offers('Return', [4, 2, 4, 2], ['Calm', 'Rough'])]
    const learnt = learn({
      grids: [
        sheetOf([...HEAD, ['How do things stand?', 'Calm']], [], 'Return'),
        sheetOf([['All schemes'], ['Reference', 'Name of scheme', 'Board', 'State'], ...schemes], [], 'Scheme details'),
        sheetOf([['Wards'], ['North'], ['South'], ['West']], [], 'Wards'),
      ],
      answerCells,
      listSheets: ['Wards'],
    })
    expect(drafted(learnt)).toEqual([...HEAD_LABELS, 'How do things stand?'])
    expect(learnt.warnings.join()).toMatch(/“Scheme details”.*“Wards”|“Wards”.*“Scheme details”/)
  })
})

describe('answers that most copies share', () => {
  const copy = (standing: string, help: string) =>
    sheetOf([
      ['Name of board', `${help.slice(0, 4)} Board`],
      ['Overall standing', standing],
      ['What help is wanted?', help],
      [],
      ['Who else was there?'],
      ['Nobody from outside the board'],
    ])

  it('are no questions where one copy says otherwise', () => {
    const copies = [copy('Good', 'Tide tables'), copy('Good', 'Rope and paint'), copy('So-so', 'None of any kind')]
    expect(drafted(learn(...copies.map((grid) => ({ grids: [grid] }))))).toEqual([
      'Name of board',
      'Overall standing',
      'What help is wanted?',
      'Who else was there?',
    ])
  })
})
