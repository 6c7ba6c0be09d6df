/** The layouts of the tests' forms as Word documents: whichever way the document is built, the answers are those of the sheet. */
import { describe, expect, it } from 'vitest'
import config from '../../pipeline.config.ts'
import { configSchema, type Form } from '../../src/config/schema.ts'
import type { ReadFile } from '../../src/read/grid.ts'
import { prepareForms, recognise } from '../../src/recognise/recognise.ts'
import { docx, NUMBERING, p, pageOf, table, tableOf } from '../read/document-fixture.ts'
import { read } from '../read/workbook-fixture.ts'
import { ANSWERS, councilForm } from './council.ts'
import { type Filled, forumForm, LAYOUTS, type Laid, sheetOf } from './sheets.ts'

const forms: Form[] = [...configSchema.parse(config).forms, forumForm, councilForm]
const vocabularies = prepareForms(forms, 'update')

/** Answers that tell what moves where; entries begin like sentences do, one of them like a question. */
function filledOf(form: Form): Filled {
  const values = form.fields.map(({ kind, topic, key }): string[] => {
    if (kind === 'partnership') return ['Riverside Partnership']
    if (kind === 'date') return ['4 May 2012']
    if (kind === 'phone') return ['01632 960101']
    if (kind === 'email') return ['a.marsh@example.org']
    if (kind === 'contactDetails') return ['01632 960103, b.okoro@example.org']
    if (!topic) return ['Cllr Ada Marsh']
    return form === councilForm
      ? [ANSWERS[key] ?? '']
      : [
          `Volunteers cleared the paths for ${key}`,
          `Future challenges include the bridge of ${key}`,
          `Plans for ${key} grew`,
        ]
  })
  return { form, values }
}

type Document = (laid: Laid) => string

const asTable: Document = ({ rows, merges }) => tableOf(sheetOf(rows, merges))

/** How a form of these rows may be built in Word. */
const DOCUMENTS: Record<string, Document> = {
  'one table': asTable,
  'a table in the cell of another': (laid) => table([`${asTable(laid)}${p('')}`]),
  'a table a row, with empty paragraphs between': ({ rows }) =>
    rows.map((row) => (row.length === 0 ? p('') : `${tableOf(sheetOf([row]))}${p('')}`)).join(''),
  'headings and paragraphs': ({ rows, merges }) => pageOf(sheetOf(rows, merges)),
}

/** Each answer by its question, without the marks of lists and the breaks between cells. */
function answersIn(file: ReadFile): string[] {
  const { returns } = recognise('file', file, vocabularies)
  expect(returns).toHaveLength(1)
  return (returns[0]?.fields ?? []).map(({ field, pieces }) =>
    `${field.key}: ${pieces.map(({ text }) => letters(text)).join(' ')}`.trim(),
  )
}

const letters = (text: string) =>
  text
    .replace(/(^|\n|\s)(?:[•·]|\d\.)\s+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

/** Rows that belong together only by merged cells, or by cells left empty beside them, are no tables of their own; paragraphs have no margin. */
const UNFIT: Record<string, RegExp> = {
  'a table a row, with empty paragraphs between': /merged|entry a row|number and entry/,
  'headings and paragraphs': /notes around/,
}

const cases = forms.flatMap((form) =>
  Object.keys(LAYOUTS).flatMap((layout) =>
    Object.keys(DOCUMENTS)
      .filter((way) => UNFIT[way]?.test(layout) !== true)
      .map((way) => [form.id, layout, way] as const),
  ),
)

describe('documents', () => {
  it.each(cases)('form %s, %s, built as %s', (id, layout, way) => {
    const form = forms.find((one) => one.id === id) ?? forumForm
    const laid = LAYOUTS[layout]?.(filledOf(form)) ?? { rows: [], merges: [] }
    const sheet = answersIn({ grids: [sheetOf(laid.rows, laid.merges)], findings: [] })
    const document = read(docx(DOCUMENTS[way]?.(laid) ?? '', { parts: { numbering: NUMBERING } }))
    expect(answersIn(document)).toEqual(sheet)
  })
})
