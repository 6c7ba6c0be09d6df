import type { Workbook } from 'exceljs'
import { describe, expect, it } from 'vitest'
import { formSchema } from '../../src/config/schema.ts'
import { valueChange } from '../../src/kinds/comparing.ts'
import { changeReportWorkbook } from '../../src/write/change-report.ts'
import { consolidatedWorkbook } from '../../src/write/consolidated.ts'
import { committeeReport } from '../../src/write/docx/committee-report.ts'
import { publicResults } from '../../src/write/public/public-results.ts'
import { unzipParts } from '../../src/write/zip.ts'
import { comparison, form, partnership, record, results, source, update } from './fixture.ts'
import { changeReportPage } from './html/one-page.ts'
import { readBack, tableOf } from './read-back.ts'

const asking = formSchema.parse({
  ...form,
  fields: [
    ...form.fields,
    {
      key: 'share',
      label: 'What share of homes was let in a week?',
      title: 'Homes let',
      kind: 'percentage',
      topic: 'homesLet',
    },
  ],
})

const at = (cell: string) => source('board.xlsx', cell)
const percent = (percent: number | null, text: string) => ({ kind: 'percentage', percent, text, source: at('C7') })
const side = (text: string) => ({ text, partnershipId: 'harbour', source: at('C7') })
const change = {
  ...valueChange('values', 'changed', side('42.4%'), side('47.5%'), 'up 5.1 percentage points'),
  topic: 'homesLet',
}

const told = results(
  record('2011-03', [
    update('harbour', 'Harbour Board', { values: { homesLet: [percent(47.5, '47.5%')] } }),
    update('moor', 'Moor Board', { values: { homesLet: [] } }),
    update('wood', 'Wood Board', {
      values: { homesLet: [] },
      statedAbsences: [{ field: 'share', text: 'TBC', source: at('C8') }],
    }),
    update('lake', 'Lake Board'),
  ]),
  ['harbour', 'moor', 'wood', 'lake'].map((id) => partnership(id, `${id} board`)),
  { form: asking, forms: [asking], comparisons: [comparison('harbour', 'Harbour Board', { changes: [change] })] },
)

const column = (book: Workbook, sheet: string, heading: string): string[] => {
  const [header = [], ...rows] = tableOf(book, sheet) ?? []
  return rows.map((row) => row[header.indexOf(heading)] ?? '').sort()
}

it('a percentage has a column under its title, which tells left empty, stated and not asked apart', async () => {
  const book = await readBack(await consolidatedWorkbook(told))
  expect(column(book, 'Updates', 'Homes let')).toEqual(['47.5', 'Left empty', '–', '“TBC”'].sort())
})

it('the page shows what it was and is, and by how much', () => {
  const page = new TextDecoder().decode(changeReportPage(told))
  const plain = page.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
  expect(plain).toMatch(/Homes let.*42\.4%.*became.*47\.5%.*Up 5\.1 percentage points/)
})

it('the paper gives it under its question', async () => {
  const parts = unzipParts(await committeeReport(told, null))
  const xml = parts.get('word/document.xml')?.toString('utf8') ?? ''
  expect(xml.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')).toContain('What share of homes was let in a week? 47.5%')
})

it('what a form keeps to the team is in no part of the public edition', () => {
  const hidden = formSchema.parse({
    ...asking,
    fields: asking.fields.map((field) =>
      field.topic === 'homesLet' || field.topic === 'plans' ? { ...field, public: false } : field,
    ),
  })
  const open = JSON.stringify(publicResults(told))
  const closed = JSON.stringify(publicResults({ ...told, form: hidden, forms: [hidden] }))
  for (const secret of ['47.5%', '42.4%', 'homesLet', 'TBC', 'plans']) {
    expect(open).toContain(secret)
    expect(closed).not.toContain(secret)
  }
})

describe('which way values went', () => {
  const rag = (choice: string, place: number) => ({ kind: 'choice', choice, place, text: choice, source: at('C9') })
  const standing = formSchema.parse({
    ...asking,
    fields: [
      ...asking.fields,
      {
        key: 'rag',
        label: 'How does the work plan stand?',
        title: 'Work plan',
        kind: 'choice',
        topic: 'eia',
        choices: 'rag',
      },
    ],
  })
  const turned = (before: string, after: string, direction: 'better' | 'worse') => ({
    ...valueChange('values', 'changed', side(before), side(after), direction),
    topic: 'eia',
    direction,
  })
  const ids = ['harbour', 'moor', 'wood', 'lake']
  const turns = [
    turned('Green', 'Red', 'worse'),
    turned('Amber', 'Red', 'worse'),
    turned('Green', 'Amber', 'worse'),
    turned('Red', 'Green', 'better'),
  ]
  const round = (id: string, choices: [string, number][], percents: number[]) =>
    record(
      id,
      ids.map((own, index) => {
        const [choice = '', place = 1] = choices[index] ?? []
        const value = percents[index] ?? 0
        return update(own, `${own} board`, {
          values: { eia: [rag(choice, place)], homesLet: [percent(value, `${value}%`)] },
        })
      }),
    )
  const now = round(
    '2011-03',
    [
      ['Red', 3],
      ['Red', 3],
      ['Amber', 2],
      ['Green', 1],
    ],
    [47.5, 50, 60, 70],
  )
  const then = round(
    '2010-12',
    [
      ['Green', 1],
      ['Amber', 2],
      ['Green', 1],
      ['Red', 3],
    ],
    [42.4, 50, 60, 70],
  )
  const both = results(
    now,
    ids.map((id) => partnership(id, `${id} board`)),
    {
      form: standing,
      forms: [standing],
      previous: then,
      history: { records: [then], comparisons: [] },
      comparisons: ids.map((id, index) => comparison(id, `${id} board`, { changes: turns.slice(index, index + 1) })),
    },
  )

  it('is first on the cover and the page', async () => {
    const book = await readBack(await consolidatedWorkbook(both))
    const cover = book.getWorksheet('Cover')
    const lines = [7, 8, 9].map((row) => `${cover?.getCell(row, 1).text} ${cover?.getCell(row, 2).text}`)
    expect(lines.join('\n')).toMatch(
      /2 turned red since last time\n1 turned amber since last time\n1 recovered since last time/,
    )
    const plain = new TextDecoder()
      .decode(changeReportPage(both))
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ')
    expect(plain).toMatch(/2 turned red since last time 1 turned amber since last time 1 recovered since last time 4 /)
  })

  it('is told over the rounds, under the title of the question', async () => {
    const book = await readBack(await changeReportWorkbook(both))
    expect(column(book, 'Over the rounds', 'Homes let')[0]).toMatch(/: 42\.4%\n.*: 47\.5%, up 5\.1 percentage points$/)
    expect(column(book, 'Over the rounds', 'Work plan')).toContainEqual(
      expect.stringMatching(/: Green\n.*: Red, worse$/),
    )
    const consolidated = await readBack(await consolidatedWorkbook(both))
    expect(column(consolidated, 'Answers', 'Question')).toContain('Work plan')
    expect(book.worksheets.map(({ name }) => name)).not.toContain('Eia')
  })
})
