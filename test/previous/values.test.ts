/** Typed values and tables come back from our workbook as they went into it, and what people put right there counts. */
import type ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { configSchema, type FieldInput } from '../../src/config/schema.ts'
import type { PartnershipUpdate, Source, TypedValue } from '../../src/model.ts'
import { readPrevious } from '../../src/previous/previous.ts'
import { consolidatedWorkbook } from '../../src/write/consolidated.ts'
import { record as makeRecord, results as makeResults, partnership, source, update } from '../write/fixture.ts'
import { headerRowOf, readBack, sheetOf } from '../write/read-back.ts'

const fields: FieldInput[] = [
  { key: 'board', label: 'Board', kind: 'partnership' },
  { key: 'budget', label: 'Budget (£000)', title: 'Budget', kind: 'money', topic: 'budget' },
  { key: 'spent', label: 'Spent so far', kind: 'money', topic: 'spentSoFar' },
  { key: 'homes', label: 'How many homes were let?', title: 'Homes let', kind: 'number', topic: 'homes' },
  { key: 'onTime', label: 'Share delivered on time', kind: 'percentage', topic: 'onTime' },
  { key: 'standing', label: 'How do things stand?', kind: 'choice', topic: 'standing', choices: 'rag' },
  { key: 'plan', label: 'Is there a plan?', kind: 'yesNo', topic: 'plan' },
  {
    key: 'themes',
    label: 'Themes',
    title: 'Themes worked on in this half of the year, all of them',
    kind: 'choices',
    topic: 'themes',
    choices: ['Arts, crafts and culture', 'Coast', 'Towns'],
  },
  { key: 'period', label: 'Months covered', kind: 'period', topic: 'period' },
  { key: 'venue', label: 'Venue', kind: 'text', topic: 'venue' },
  {
    key: 'works',
    label: 'Works under way',
    title: 'Works',
    kind: 'table',
    topic: 'works',
    columns: [
      { key: 'work', label: 'Work', kind: 'text', names: true },
      { key: 'state', label: 'State', kind: 'choice', choices: 'rag' },
      { key: 'costSoFar', label: 'Cost so far', kind: 'money' },
      { key: 'share', label: 'Done', kind: 'percentage' },
      { key: 'open', label: 'Open', kind: 'yesNo' },
      { key: 'months', label: 'Months', kind: 'period' },
      { key: 'due', label: 'Due', kind: 'date' },
    ],
  },
]
const columns = [
  { key: 'work', label: 'Work', names: true as const },
  ...['State', 'Cost so far', 'Done', 'Open', 'Months', 'Due'].map((label, at) => ({
    key: ['state', 'costSoFar', 'share', 'open', 'months', 'due'][at] ?? '',
    label,
  })),
]

const config = configSchema.parse({
  region: 'GB',
  forms: [{ id: 'boards', label: 'Board report', fields }],
  rounds: [{ id: '2024-q3', label: 'Third quarter', form: 'boards' }],
})
const [form] = config.forms

const at = (cell: string): Source => source('Harbour.xlsx', cell)
const value = (kind: string, text: string, cell: string, parts: object = {}): TypedValue => ({
  kind,
  ...parts,
  text,
  source: at(cell),
})
const money = (text: string, cell: string, amount: number | null, parts: object = {}) =>
  value('money', text, cell, { amount, currency: amount === null ? null : 'GBP', ...parts })

const works = {
  columns,
  rows: [
    {
      source: at('A20'),
      cells: {
        work: [value('text', 'Pier ladders', 'A20')],
        state: [value('choice', 'amber – late', 'B20', { choice: 'Amber', note: 'late', place: 2 })],
        costSoFar: [money('£27k', 'C20', 27_000)],
        share: [value('percentage', '43%', 'D20', { percent: 42.5 })],
        open: [value('yesNo', 'Y', 'E20', { choice: 'Yes' })],
        months: [value('period', 'Q3 2024/25', 'F20', { from: '2024-10-01', to: '2024-12-31' })],
        due: [value('date', '31/03/2025', 'G20', { date: '2025-03-31', precision: 'day' })],
      },
    },
    {
      source: at('A21'),
      cells: {
        work: [value('text', 'Slipway', 'A21')],
        state: [value('choice', 'n/a', 'B21', { choice: null })],
        costSoFar: [money('about £90k', 'C21', null)],
        due: [value('date', 'June 2025', 'G21', { date: '2025-06', precision: 'month' })],
      },
    },
  ],
}

const values: PartnershipUpdate['values'] = {
  budget: [money('1,200', 'B4', 1_200_000)],
  spentSoFar: [money('£1.2m (capital)', 'B5', 1_234_567.5, { note: 'capital' })],
  homes: [value('number', 'about 40', 'B6', { number: null })],
  onTime: [value('percentage', '82.5%', 'B7', { percent: 82.5 })],
  standing: [value('choice', '🟠', 'B8', { choice: 'Amber', place: 2 })],
  plan: [value('yesNo', 'Yes, since May', 'B9', { choice: 'Yes', note: 'since May' })],
  themes: [
    value('choices', 'Coast; Arts, crafts and culture', 'B10', { chosen: ['Arts, crafts and culture', 'Coast'] }),
  ],
  period: [value('period', 'Oct–Dec 2024', 'B11', { from: '2024-10-01', to: '2024-12-31' })],
  venue: [value('text', 'Town hall,\nupper room', 'B12')],
}
const empty = Object.fromEntries(Object.keys(values).map((topic) => [topic, []]))

const none = { answers: {}, targets: [], subGroups: [], meetings: [] }
const harbour = update('harbour', 'Harbour Board', { ...none, values, tables: { works } })
const moor = update('moor', 'Moor Board', { ...none, values: empty, tables: { works: { rows: [], columns } } })

async function workbook(): Promise<Uint8Array> {
  if (!form) throw new Error('expected a form')
  const partnerships = [partnership('harbour', 'Harbour Board'), partnership('moor', 'Moor Board')]
  const results = makeResults(
    {
      ...makeRecord('2024-q3', [harbour, moor]),
      round: { ...makeRecord('2024-q3', []).round, label: 'Third quarter' },
    },
    partnerships,
  )
  return consolidatedWorkbook({ ...results, form, forms: [form] })
}

const register = makeResults(makeRecord('2024-q3', []), [
  partnership('harbour', 'Harbour Board'),
  partnership('moor', 'Moor Board'),
]).register

/** The record of the workbook after somebody worked on a sheet. */
async function reread(sheet: string, edit: (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void) {
  const book = await readBack(await workbook())
  edit(sheetOf(book, sheet), book)
  return readPrevious('consolidated.xlsx', new Uint8Array(await book.xlsx.writeBuffer()), { config, register })
}

/** What the workbook says of the first board. */
async function harbourAfter(...edit: Parameters<typeof reread>): Promise<PartnershipUpdate | undefined> {
  const read = await reread(...edit)
  if ('problem' in read) throw new Error(read.problem)
  return read.record.updates.find(({ partnershipId }) => partnershipId === 'harbour')
}

/** The cell under a heading in the nth row of the table. */
function cellUnder(sheet: ExcelJS.Worksheet, heading: string, row = 1): ExcelJS.Cell {
  const header = headerRowOf(sheet) ?? 1
  return sheet.getRow(header + row).getCell((sheet.getRow(header).values as unknown[]).indexOf(heading))
}

describe('values and tables read back from a workbook', () => {
  it('are what they were, with their texts, notes and cells', async () => {
    const read = readPrevious('consolidated.xlsx', await workbook(), { config, register })
    if ('problem' in read) throw new Error(read.problem)
    const [first, second] = ['harbour', 'moor'].map((id) =>
      read.record.updates.find(({ partnershipId }) => partnershipId === id),
    )
    expect(first?.values).toEqual(values)
    expect(first?.tables).toEqual({ works })
    expect(second?.values).toEqual(empty)
    expect(second?.tables).toEqual({ works: { rows: [], columns } })
  })

  it.each([
    [
      'Budget',
      { text: '£900,000', number: 900_000, heading: 'Budget' },
      'budget',
      { amount: 900_000, text: '£900,000' },
    ],
    ['Homes let', { text: '41', number: 41, heading: 'Homes let' }, 'homes', { number: 41, text: '41' }],
    ['Standing', { text: 'Red', number: null, heading: 'Standing' }, 'standing', { choice: 'Red', text: 'Red' }],
    ['Venue', { text: 'Library', number: null, heading: 'Venue' }, 'venue', { text: 'Library' }],
  ])('%s put right in Updates is what it was put right to', async (_, { text, number, heading }, topic, expected) => {
    const read = await harbourAfter('Updates', (sheet) => {
      cellUnder(sheet, heading).value = number ?? text
    })
    expect(read?.values[topic]).toMatchObject([expected])
    const others = Object.entries(read?.values ?? {}).filter(([other]) => other !== topic)
    expect(Object.fromEntries(others)).toEqual(Object.fromEntries(Object.entries(values).filter(([o]) => o !== topic)))
  })

  it('count the rows of a table’s own sheet where one was taken out there', async () => {
    const read = await harbourAfter('Works', (sheet) => sheet.spliceRows((headerRowOf(sheet) ?? 1) + 1, 1))
    expect(read?.tables.works?.rows.map(({ cells }) => [cells.work?.[0]?.text, cells.costSoFar?.[0]?.text])).toEqual([
      ['Slipway', 'about £90k'],
    ])
  })

  it('take a cell put right on a table’s own sheet', async () => {
    const read = await harbourAfter('Works', (sheet) => {
      cellUnder(sheet, 'Cost so far', 2).value = 91_500
    })
    expect(read?.tables.works?.rows[1]?.cells.costSoFar).toMatchObject([{ amount: 91_500 }])
  })

  it.each(['Values', 'Works', 'Answers'])('are there still when the sheet %s was taken out', async (gone) => {
    const read = await harbourAfter(gone, (sheet, book) => book.removeWorksheet(sheet.id))
    const amounts = (of: PartnershipUpdate | undefined) => [
      of?.values.budget?.[0]?.amount,
      of?.values.standing?.[0]?.choice,
      of?.values.period?.[0]?.to,
      of?.values.themes?.[0]?.chosen,
      ...(of?.tables.works?.rows ?? []).map(({ cells }) => [
        cells.work?.[0]?.text,
        cells.costSoFar?.[0]?.amount,
        cells.months?.[0]?.to,
        cells.due?.[0]?.date,
      ]),
    ]
    expect(amounts(read)).toEqual(amounts(harbour))
  })

  it.each([
    ['Values', 'Seen by'],
    ['Works', 'Remarks of the team'],
  ])('are refused when %s has a heading of somebody else', async (name, heading) => {
    const read = await reread(name, (sheet) => {
      const header = sheet.getRow(headerRowOf(sheet) ?? 1)
      header.getCell(header.cellCount + 1).value = heading
    })
    expect(read).toEqual({ problem: expect.stringContaining(`“${heading}” on the sheet “${name}”`) })
  })
})
