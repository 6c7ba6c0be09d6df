/** What other councils' forms print between, around and beneath their questions, each with a counter-example that must stay untouched. */
import { describe, expect, it } from 'vitest'
import type { Grid } from '../../src/read/grid.ts'
import { timeOf } from '../../src/recognise/heading-time.ts'
import type { Recognition } from '../../src/recognise/recognise.ts'
import { ANSWERS, beneath, beside, councilForm, KEYS, labelOf } from './council.ts'
import { answersIn, readerOf, severe } from './recognised.ts'
import { sheetOf } from './sheets.ts'

const read = readerOf(councilForm)
const answersOf = (found: Recognition) => answersIn(found, KEYS)

/** The rows of the form with those of some questions put otherwise. */
const withRows = (changed: Record<string, string[][]>): string[][] =>
  KEYS.flatMap((key) => changed[key] ?? [[labelOf(key), ANSWERS[key] ?? '']])

describe('captions between a question about a person and its answer', () => {
  const captions = [
    ['Reporting officer', 'Name', 'Priya Dunn'],
    ['', 'Email', 'p.dunn@example.org'],
    ['', 'Telephone', '01632 960444'],
    ['Convener of the board', 'Name', 'Mayor Tess Crow'],
    ['', 'Email', 't.crow@example.org'],
  ]
  it('belong to the question: the name answers it, and nobody’s address becomes another’s', () => {
    const found = read(sheetOf(withRows({ officer: captions, email: [], convener: [] })))
    expect(answersOf(found)).toEqual({ ...ANSWERS, officer: 'Priya Dunn | Telephone: 01632 960444' })
    expect(found.returns[0]?.leftOver.map(({ text }) => text)).toEqual([
      'Convener of the board: Email: t.crow@example.org',
    ])
    expect(severe(found)).toEqual([])
  })

  it('may stand beneath the question', () => {
    const rows = [['Reporting officer'], ['Name', 'Priya Dunn'], ['Email', 'p.dunn@example.org']]
    expect(answersOf(read(sheetOf(withRows({ officer: rows, email: [] }))))).toEqual(ANSWERS)
  })

  it('are answers where nothing stands behind them', () => {
    const rows = [
      ['What went well this quarter?', 'Name'],
      ['', 'Email'],
    ]
    expect(answersOf(read(sheetOf(withRows({ wins: rows })))).wins).toBe('Name | Email')
  })
})

describe('a table that answers a question', () => {
  const table = [
    ['Project', 'Lead officer', 'Email', 'Overall delivery rating', 'Comments'],
    ['Oven house', 'Ivo Lane', 'i.lane@example.org', 'Green', 'Bricks came late'],
    ['Night school', 'Una Moss', 'u.moss@example.org', 'Amber', 'Full'],
  ]
  const whole = table.flat().join(' | ')
  const others = KEYS.filter((key) => key !== 'projects')
  it.each<[string, Grid[]]>([
    ['under its question', [sheetOf(withRows({ projects: [[labelOf('projects')], ...table] }))]],
    [
      'beside its question',
      [
        sheetOf(
          withRows({
            projects: [[labelOf('projects'), ...(table[0] ?? [])], ...table.slice(1).map((row) => ['', ...row])],
          }),
        ),
      ],
    ],
    ['at the end of the form', [sheetOf([...beside(others), [labelOf('projects')], ...table])]],
    [
      'on a sheet of its own',
      [sheetOf(beside(others), [], 'Return'), sheetOf([[labelOf('projects')], [], ...table], [], 'Projects')],
    ],
  ])('%s keeps all of its columns', (_, grids) => {
    const found = read(...grids)
    expect(answersOf(found)).toEqual({ ...ANSWERS, projects: whole })
    expect(severe(found)).toEqual([])
  })

  it('with numbered rows keeps each figure beside what it counts', () => {
    const rows = [
      [labelOf('projects')],
      ['Ref', 'Name of officer', 'Target', 'Comments'],
      ['1', 'Ivo Lane', '20', 'Ovens'],
      ['2', 'Una Moss', '35', 'Flour'],
      ['3'],
      ['4'],
    ]
    expect(answersOf(read(sheetOf(withRows({ projects: rows })))).projects).toBe(
      'Ref | Name of officer | Target | Comments | 1. Ivo Lane | 20 | Ovens | 2. Una Moss | 35 | Flour',
    )
  })

  it('is none where questions of the form follow an empty one', () => {
    const rows = withRows({ problems: [[labelOf('problems')]], projects: [] })
    const facts = [['Projects in delivery', 'Ovens', 'Officer email', 'p.dunn@example.org']]
    const found = read(sheetOf([...rows.filter(([label]) => label !== 'Officer email'), ...facts]))
    expect(answersOf(found)).toEqual({ ...ANSWERS, problems: '' })
  })
})

describe('sheets of a workbook', () => {
  it('reads a question in other words on a sheet of its own, and asks', () => {
    const rest = sheetOf(beside(KEYS.filter((key) => key !== 'wins')), [], 'Return')
    const found = read(rest, sheetOf([['In this quarter, what went well?'], ['Forty bakers passed']], [], 'Q9'))
    expect(answersOf(found)).toEqual(ANSWERS)
    expect(severe(found).map(({ code }) => code)).toEqual(['label-near'])
  })

  it('leaves over words close to a question that another sheet asks as printed', () => {
    const money = sheetOf(
      [
        ['Approved budget this year (£)', '£1.2m'],
        ['Overall rating', 'A'],
      ],
      [],
      'Money',
    )
    const rest = sheetOf(beside(KEYS.filter((key) => key !== 'budget')), [], 'Return')
    const found = read(money, rest)
    expect(answersOf(found)).toEqual(ANSWERS)
    expect(JSON.stringify(found)).toContain('Overall rating')
  })

  it('joins sheets that name no partnership at all', () => {
    const nameless = [KEYS.slice(1, 9), KEYS.slice(9)].map((keys, at) => sheetOf(beside(keys), [], `Part ${at}`))
    const found = read(...nameless)
    expect(found.returns).toHaveLength(1)
    expect(answersOf(found)).toEqual({ ...ANSWERS, board: '' })
  })

  it('asks where two sheets answer one question', () => {
    const rest = sheetOf(beside(KEYS.filter((key) => !['budget', 'spent', 'track'].includes(key))), [], 'Return')
    const money = sheetOf([...beside(['budget', 'spent', 'track']), [labelOf('rating'), 'Green']], [], 'Money')
    const found = read(rest, money)
    expect(answersOf(found).rating).toBe('Amber | Green')
    expect(severe(found).map(({ code }) => code)).toEqual(['question-twice'])
  })

  it('prefers the sheet that answers to the contents page that names its section', () => {
    const contents = sheetOf(
      [
        ['Sections of this return'],
        [labelOf('projects')],
        ['Provide a line for each project.'],
        [labelOf('asks')],
        ['Describe the decisions you need.'],
        [labelOf('next')],
        ['List your priorities.'],
      ],
      [],
      'Start',
    )
    const sections = ['projects', 'asks', 'next'].map((key) => sheetOf(beneath([key]), [], key))
    const head = sheetOf(beside(KEYS.filter((key) => !['projects', 'asks', 'next'].includes(key))), [], 'About')
    expect(answersOf(read(contents, head, ...sections))).toEqual(ANSWERS)
  })

  it('takes words that stand on many sheets for the answer where nothing else is', () => {
    const names = ['Air Board', 'Sea Board', 'Land Board']
    const grids = names.map((board) =>
      sheetOf(beside(KEYS, { ...ANSWERS, board, wins: 'Please note the fair in May' }), [], board),
    )
    const { returns } = read(...grids)
    expect(returns.map((raw) => raw.fields.find(({ field }) => field.key === 'wins')?.pieces[0]?.text)).toEqual(
      names.map(() => 'Please note the fair in May'),
    )
  })
})

describe('what is no answer', () => {
  const between = (text: string) =>
    KEYS.flatMap((key) => [
      [`BLOCK-${key.toUpperCase()}-START`],
      [labelOf(key)],
      [ANSWERS[key] ?? ''],
      [`BLOCK-${key.toUpperCase()}-${text}`],
    ])
  it('passes over marks by which a program finds its way', () => {
    const found = read(sheetOf(between('END')))
    expect(answersOf(found)).toEqual(ANSWERS)
    expect(severe(found)).toEqual([])
  })

  it('keeps a code that is in no pair', () => {
    const rows = withRows({ wins: [[labelOf('wins'), 'Dry-stone-walls-END']] })
    expect(answersOf(read(sheetOf(rows))).wins).toBe('Dry-stone-walls-END')
  })

  it('lets a visible answer beneath stand before a hidden list beside', () => {
    const grid = sheetOf(beneath().map((row, at) => (at % 3 === 0 ? [...row, '', `Choice ${at}`] : row)))
    const cells = grid.cells.map((cell) => (cell.text.startsWith('Choice') ? { ...cell, hidden: true } : cell))
    expect(answersOf(read({ ...grid, cells }))).toEqual(ANSWERS)
  })
})

describe('words that stand as questions do, in a form with its answers beneath', () => {
  const blocks = (key: string, label: string) => beneath(KEYS, ANSWERS, (one) => (one === key ? label : labelOf(one)))
  it('ask for themselves under a question for a short fact', () => {
    const found = read(sheetOf(blocks('convener', 'Standing in for them')))
    expect(answersOf(found)).toEqual({ ...ANSWERS, convener: '' })
    expect(found.returns[0]?.leftOver.map(({ text }) => text)).toEqual(['Standing in for them: Mayor Tess Crow'])
  })

  it('are a query under a question for any text', () => {
    const found = read(sheetOf(blocks('problems', 'Setbacks')))
    expect(severe(found).map(({ code, args }) => [code, args.text])).toEqual([['text-doubtful', 'Setbacks']])
  })

  it.each<[string, (rows: string[][]) => string[][], string[]]>([
    ['are a query where no question is missing and each has one cell of answer', (rows) => rows, ['Bakers']],
    ['are the answer’s own where answers take several cells', (rows) => rows.flatMap(withSecondCell), []],
  ])('%s', (_, laid, asked) => {
    const rows = beneath()
    const at = rows.findIndex(([text]) => text === ANSWERS.wins)
    const added = [[], ['Bakers'], ['Forty passed']]
    const found = read(sheetOf(laid([...rows.slice(0, at + 1), ...added, ...rows.slice(at + 1)])))
    expect(answersOf(found).wins).toMatch(/^Forty bakers passed \| (?:and more \| )?Bakers \| Forty passed/)
    expect(severe(found).flatMap(({ args }) => args.text ?? [])).toEqual(asked)
  })
  const withSecondCell = (row: string[]) =>
    [ANSWERS.wins, ANSWERS.problems, ANSWERS.projects, ANSWERS.next].includes(row[0]) ? [row, ['and more']] : [row]
})

describe('headings that name a time', () => {
  it.each([
    ['2022-23', '2023-24'],
    ['March 2024', 'June 2024'],
    ['Jan–Mar 2024', 'Apr–Jun 2024'],
    ['Q4 2023', 'Q1 2024'],
    ['Quarter 1 2024', 'Quarter 2 2024'],
    ['31 March 2024', '30 June 2024'],
    ['FY 2023/24', 'FY 2024/25'],
  ])('%s is before %s', (earlier, later) => {
    expect(timeOf(earlier)).toBeLessThan(timeOf(later) ?? 0)
  })

  it.each(['Progress since 2011', 'May', 'Ward 12', 'The 2012 games', 'Q1'])('%s names none', (text) => {
    expect(timeOf(text)).toBeNull()
  })
})
