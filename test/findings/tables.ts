/** Returns on a form with a table, each with one doubtful thing about its rows. */
import type { FindingCode } from '../../src/findings/catalogue.ts'
import { workbook } from '../read/workbook-fixture.ts'
import { csv, type Sent, sheetOfRows } from './returns.ts'

export const WORKS_FORM = {
  id: 'works',
  label: 'Form works',
  fields: [
    { key: 'partnership', label: 'Partnership', kind: 'partnership' },
    { key: 'completed', label: 'Date of completion', kind: 'date' },
    { key: 'aims', label: 'Aims of the works board', kind: 'entries', topic: 'aims' },
    { key: 'quays', label: 'Remarks of the surveyor', section: 'Quays', kind: 'entries', topic: 'quays' },
    { key: 'mills', label: 'Remarks of the surveyor', section: 'Mills', kind: 'entries', topic: 'mills' },
    {
      key: 'schemes',
      label: 'Schemes the works board pays for',
      kind: 'table',
      topic: 'schemes',
      columns: [
        { key: 'scheme', label: 'Scheme', kind: 'text' },
        { key: 'standing', label: 'Standing', kind: 'choice', choices: 'rag' },
        { key: 'cost', label: 'Cost', kind: 'money' },
        { key: 'due', label: 'Finished by', kind: 'date' },
      ],
    },
  ],
} as const

const HEAD = ['Scheme', 'Standing', 'Cost', 'Finished by']
const MILL = ['Mill bridge', 'Green', 'GBP 40k', '31 March 2013']
const QUAY = ['Quay steps', 'Red', 'GBP 1,250', 'June 2013']
/** The row of the first line under the question. */
const FIRST_ROW = 5

function rowsOf(board: number, table: readonly (readonly string[])[]): string[][] {
  return [
    ['Partnership', `Board ${board}`],
    ['Date of completion', '4 May 2012'],
    ['Aims of the works board', 'Bridges and steps that last'],
    ['Schemes the works board pays for'],
    ...table.map((row) => [...row]),
  ]
}

type Case = readonly [code: FindingCode, cell: string, table: readonly (readonly string[])[]]

const CASES: readonly Case[] = [
  ['table-unread', `A${FIRST_ROW}`, [['Mill bridge is going well'], ['Quay steps are late']]],
  ['table-order-assumed', `A${FIRST_ROW - 1}`, [MILL, QUAY]],
  ['table-row-alone', `A${FIRST_ROW + 1}`, [HEAD, ['Around the harbour', '', '', ''], MILL, QUAY]],
  ['table-row-unnamed', `B${FIRST_ROW + 2}`, [HEAD, MILL, ['', 'Amber', '£2k', 'May 2013']]],
  [
    'table-column-unknown',
    `E${FIRST_ROW + 1}`,
    [
      [...HEAD, 'Lead'],
      [...MILL, 'Ann Reed'],
      [...QUAY, 'Bo Lind'],
    ],
  ],
  ['table-words', `A${FIRST_ROW + 2}`, [HEAD, MILL, ['Note: all costs are before tax']]],
  ['table-cell-unplaced', `A${FIRST_ROW}`, [['We have two this year'], HEAD, [...MILL, 'late?'], QUAY]],
]

const TWO_COSTS = [
  ['Scheme', 'Standing', 'Cost to us', 'Cost to others', 'Finished by'],
  ['Mill bridge', 'Green', '£40k', '£2k', '31 March 2013'],
]
const CARRIED = sheetOfRows(rowsOf(169, [HEAD, MILL, ['', 'Amber', '£2k', 'May 2013']]))
const MERGED = `<mergeCells count="1"><mergeCell ref="A${FIRST_ROW + 1}:A${FIRST_ROW + 2}"/></mergeCells>`

const LINE_ABOVE = [['All costs are in £ thousands'], ...rowsOf(168, [HEAD, ['Lock gates', 'Green', '40', 'May 2013']])]
const SHEETS_OF_TWO = {
  North: sheetOfRows(rowsOf(206, []).slice(0, 3)),
  South: sheetOfRows(rowsOf(207, []).slice(0, 3)),
  Schemes: sheetOfRows([HEAD, MILL, QUAY]),
}

export const TABLES: readonly Sent[] = [
  ...CASES.map(
    ([code, cell, table], index): Sent => ({
      file: `tables/${code}.csv`,
      bytes: csv(rowsOf(160 + index, table)),
      gives: { [code]: cell },
    }),
  ),
  {
    file: 'tables/two costs.csv',
    bytes: csv(rowsOf(179, TWO_COSTS)),
    gives: { 'table-column-doubtful': `D${FIRST_ROW + 1}` },
  },
  { file: 'tables/in thousands.csv', bytes: csv(LINE_ABOVE), gives: { 'amounts-counted-in': 'A1' } },
  {
    file: 'tables/of two.xlsx',
    bytes: workbook({ sheets: SHEETS_OF_TWO }),
    gives: { 'table-without-return': 'A1' },
  },
  {
    file: 'tables/carried.xlsx',
    bytes: workbook({ sheets: { Works: `${CARRIED}${MERGED}` } }),
    gives: { 'table-cell-carried': `A${FIRST_ROW + 1}` },
  },
]

/** Three rows whose standings are filled green, blue and, over the word “Red”, green. */
const COLOURED = sheetOfRows(
  rowsOf(170, [HEAD, ['Mill bridge', '', 'GBP 40k', '31 March 2013'], ['Weir', '', 'GBP 5k', 'May 2013'], QUAY]),
).replace(/(<row r="(\d+)">.*?)<\/row>/g, (row, cells: string, number: string) => {
  const style = { 6: 1, 7: 2, 8: 1 }[number]
  if (style === undefined) return row
  const cell = `<c r="B${number}" s="${style}"`
  return cells.includes(`<c r="B${number}"`)
    ? row.replace(`<c r="B${number}"`, cell)
    : row.replace('<c r="C', `${cell}/><c r="C`)
})
const solid = (rgb: string) => `<fill><patternFill patternType="solid"><fgColor rgb="FF${rgb}"/></patternFill></fill>`

export const SECTIONLESS: Sent = {
  file: 'tables/no section.csv',
  bytes: csv([
    ...rowsOf(171, []).slice(0, 3),
    ['Remarks of the surveyor', 'Sound'],
    ...rowsOf(171, [HEAD, MILL]).slice(3),
  ]),
  gives: { 'section-unclear': 'A4' },
}

export const COLOURS: Sent = {
  file: 'tables/colours.xlsx',
  bytes: workbook({
    sheets: { Works: COLOURED },
    styles: `<fills><fill/>${solid('00B050')}${solid('0070C0')}</fills><cellXfs><xf/><xf fillId="1"/><xf fillId="2"/></cellXfs>`,
  }),
  gives: { 'colour-read': 'B6', 'colour-unclear': 'B7', 'colour-contradicts': 'B8' },
}
