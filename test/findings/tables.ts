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

const CARRIED = sheetOfRows(rowsOf(169, [HEAD, MILL, ['', 'Amber', '£2k', 'May 2013']]))
const MERGED = `<mergeCells count="1"><mergeCell ref="A${FIRST_ROW + 1}:A${FIRST_ROW + 2}"/></mergeCells>`

const LINE_ABOVE = [['All costs are in £ thousands'], ...rowsOf(168, [HEAD, ['Lock gates', 'Green', '40', 'May 2013']])]
const SHEETS_OF_TWO = {
  North: sheetOfRows(rowsOf(166, []).slice(0, 3)),
  South: sheetOfRows(rowsOf(167, []).slice(0, 3)),
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
