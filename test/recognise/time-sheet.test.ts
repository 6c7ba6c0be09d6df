/** Sheets of figures that share a few words with a form are refused; forms with figures in their answers are not. */
import { expect, it } from 'vitest'
import config from '../../pipeline.config.ts'
import { configSchema } from '../../src/config/schema.ts'
import { nodeEffects } from '../../src/node-effects.ts'
import { createInspector } from '../../src/reading.ts'
import { readingContext } from '../../src/reading-context.ts'
import { workbook } from '../read/workbook-fixture.ts'

const parsed = configSchema.parse(config)
const round = parsed.rounds.at(-1)
if (!round) throw new Error('expected a round')
const inspect = createInspector(readingContext({ config: parsed, targets: [] }, round), nodeEffects)

type Rows = readonly (readonly string[])[]

function sheetOf(rows: Rows): string {
  const cell = (text: string, column: number, row: number) =>
    text === '' ? '' : `<c r="${String.fromCharCode(65 + column)}${row}" t="inlineStr"><is><t>${text}</t></is></c>`
  return `<sheetData>${rows.map((texts, at) => `<row r="${at + 1}">${texts.map((text, column) => cell(text, column, at + 1)).join('')}</row>`).join('')}</sheetData>`
}

function inspected(sheets: Record<string, Rows>) {
  const bytes = workbook({
    sheets: Object.fromEntries(Object.entries(sheets).map(([name, rows]) => [name, sheetOf(rows)])),
  })
  return inspect({ file: 'file', bytes, sha256: '' })
}

const HEAD = [
  ['Partnership', 'Dale Partnership'],
  ['Contact officer', 'Ann Vale'],
  ['Date of completion', '4 April 2011'],
]
const MONTHS = 'January February March April May June July August September October November December'.split(' ')
const days = Array.from({ length: 12 }, (_, day) => String(day + 1))
const hours = (label: string) => [label, 'Site visits', ...days.map(() => '7.5')]

const byDay: Rows = [['Time-sheet'], ...HEAD, ['Work-package', 'Activity', ...days], ...['WP1', 'WP2'].map(hours)]
const byWeek: Rows = [
  ['Hours worked'],
  ...HEAD,
  ['Work-package', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri'],
  ...['Management', 'Field work', 'Outreach', 'Total'].map((label) => [label, '2', '3:30', '1', '0', '7 h']),
]
const spending: Rows = [
  ...HEAD,
  ['Focus of work', 'Budget', 'Spent', 'Left'],
  ...['Paths', 'Bridges', 'Signs', 'Trees', 'Total'].map((label) => [label, '£1,200', '£800', '40%']),
]

it.each<[string, Record<string, Rows>]>([
  ['a sheet a month with a column a day', Object.fromEntries(MONTHS.map((month) => [month, byDay]))],
  [
    'a sheet a quarter with a column for each day of the week',
    Object.fromEntries(['Q1', 'Q2', 'Q3', 'Q4'].map((quarter) => [quarter, byWeek])),
  ],
  ['one sheet', { Sheet1: byDay }],
  ['a table of sums', { Spending: spending }],
])('%s is no return, and one finding says so', (_, sheets) => {
  const { returns, findings } = inspected(sheets)
  expect(returns).toEqual([])
  expect(findings).toMatchObject([{ code: 'not-a-return', severity: 'error', source: { file: 'file' } }])
})

const printed = 'What is the current focus for the Partnership?'
it.each<[string, Rows]>([
  ['the question as printed, answered by figures', [...HEAD, [printed, 'Visits', ...days], ['', 'Counts', ...days]]],
  [
    'a question in other words, answered in words',
    [...HEAD, ['Work-package', 'Two new paths along the river'], ['', 'A bridge']],
  ],
  [
    'a question in other words, with more words than figures',
    [
      ...HEAD,
      ['Work-package', 'Paths'],
      ...days.map((day) => ['', `Path ${day} was mended`]),
      ['', ...days.slice(0, 11)],
    ],
  ],
  [
    'another question as printed',
    [...HEAD, ['Work-package', ...days], ['What are your plans for the year ahead?', 'A bridge and two paths']],
  ],
])('%s: a return', (_, rows) => {
  expect(inspected({ Return: rows }).returns).toHaveLength(1)
})

it('reads the return beside it, and says that the time sheet was not used', () => {
  const { returns, findings } = inspected({ Return: [...HEAD, [printed, 'A bridge']], Hours: byDay })
  expect(returns.map(({ source }) => source.sheet)).toEqual(['Return'])
  expect(findings).toMatchObject([{ code: 'sheet-not-a-return', source: { sheet: 'Hours' } }])
})
