import { describe, expect, it } from 'vitest'
import { type FieldInput, formSchema } from '../../../src/config/schema.ts'
import { committeeReport } from '../../../src/write/docx/committee-report.ts'
import { figureTables } from '../../../src/write/docx/figure-tables.ts'
import { publishable } from '../../../src/write/publishable.ts'
import { unzipParts } from '../../../src/write/zip.ts'
import { form, found, partnership, record, results, source, update } from '../fixture.ts'
import { problemsOf } from '../package-check.ts'

const QUESTIONS: FieldInput[] = [
  { key: 'spend', label: 'What was spent?', title: 'Spent', kind: 'money', topic: 'spend' },
  { key: 'people', label: 'How many people came?', title: 'Visitors', kind: 'number', topic: 'people' },
  { key: 'share', label: 'What share was on time?', title: 'On time', kind: 'percentage', topic: 'share' },
  { key: 'rag', label: 'How does it stand?', title: 'Status', kind: 'choice', choices: 'rag', topic: 'rag' },
  { key: 'jobs', label: 'How many jobs?', title: 'Jobs', kind: 'number', topic: 'jobs', public: false },
  { key: 'beds', label: 'How many beds?', title: 'Beds', kind: 'number', topic: 'beds' },
  { key: 'venue', label: 'Where does it meet?', title: 'Venue', kind: 'text', topic: 'venue' },
]
const asking = formSchema.parse({ ...form, fields: [...form.fields, ...QUESTIONS] })
const value = (kind: string, text: string, cell: string) => ({ kind, text, source: source('harbour.xlsx', cell) })

const harbour = {
  spend: [value('money', '£1.2m', 'B1')],
  people: [value('number', '3,400 or so', 'B2')],
  share: [value('percentage', '82.5%', 'B3')],
  rag: [value('choice', 'Amber', 'B4')],
  jobs: [value('number', '12', 'B5')],
  beds: [value('number', '7', 'B6')],
  venue: [value('text', 'Town hall', 'B7')],
}

function round(values: Parameters<typeof update>[2] = { values: harbour }) {
  const updates = [update('harbour', 'Harbour Board', values), update('moor', 'Moor Board', { values: { spend: [] } })]
  const known = [partnership('harbour', 'Harbour Board'), partnership('moor', 'Moor Board')]
  return results(record('2011-03', updates), known, { form: asking, forms: [asking] })
}

describe('figures side by side', () => {
  it('stand as they were written, four questions a table, with what tells why there is none', () => {
    const [first, second] = figureTables(round())
    expect(first?.header).toEqual(['Partnership', 'Spent', 'Visitors', 'On time', 'Status'])
    expect(first?.rows[0]).toEqual(['Harbour Board', '£1.2m', '3,400 or so', '82.5%', 'Amber'])
    expect(first?.rows[1]?.slice(0, 3)).toEqual(['Moor Board', 'Left empty', 'Not asked on this form'])
    expect(second?.header).toEqual(['Partnership', 'Jobs', 'Beds'])
  })

  it('say which one a person is still to confirm, and no other', () => {
    const findings = [
      found('query', 'or so', source('harbour.xlsx', 'B2')),
      found('note', 'late', source('harbour.xlsx', 'B3')),
    ]
    const [first] = figureTables(round({ values: harbour, findings }))
    expect(first?.rows[0]).toEqual(['Harbour Board', '£1.2m', '3,400 or so (to be confirmed)', '82.5%', 'Amber'])
  })

  it('keep what is not for everyone out', async () => {
    const tables = figureTables(await publishable(round()))
    expect(tables.flatMap(({ header }) => header)).not.toContain('Jobs')
    expect(tables.flatMap(({ header }) => header)).toContain('Beds')
  })

  it('need two returns and a figure', () => {
    const only = round()
    only.round.updates.pop()
    expect(figureTables(only)).toEqual([])
    expect(figureTables(round({ values: { venue: harbour.venue } }))).toEqual([])
  })

  it('make a section of a paper that is sound', async () => {
    const bytes = await committeeReport(round(), null)
    const xml = unzipParts(bytes).get('word/document.xml')?.toString('utf8') ?? ''
    expect(xml).toContain('What each partnership gave for: Spent, Visitors, On time and Status')
    expect(xml.match(/<\/w:tbl><w:tbl>/)).toBeNull()
    expect(problemsOf(bytes)).toEqual([])
  })
})
