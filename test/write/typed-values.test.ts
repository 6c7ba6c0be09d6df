import type { Workbook } from 'exceljs'
import { expect, it } from 'vitest'
import { formSchema } from '../../src/config/schema.ts'
import { valueChange } from '../../src/kinds/comparing.ts'
import { consolidatedWorkbook } from '../../src/write/consolidated.ts'
import { committeeReport } from '../../src/write/docx/committee-report.ts'
import { changeReportPage } from '../../src/write/html/change-report-page.ts'
import { publicResults } from '../../src/write/public/public-results.ts'
import { unzipParts } from '../../src/write/zip.ts'
import { comparison, form, partnership, record, results, source, update } from './fixture.ts'
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
  expect(column(book, 'Updates', 'Homes let')).toEqual(
    ['47.5%', 'Left empty', 'Not asked on this form', '“TBC”'].sort(),
  )
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
