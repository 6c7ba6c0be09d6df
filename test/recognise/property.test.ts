/**
 * The promise of the ledger: any text put in any answer's place comes out as a value of that question, or is quoted in a finding. The texts
 * are drawn from what could be taken for something else: labels of the form, the rules' own words, numbers, dates, boxes, prose.
 */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import config from '../../pipeline.config.ts'
import { configSchema, type Form } from '../../src/config/schema.ts'
import type { Grid } from '../../src/read/grid.ts'
import { prepareForms, type Recognition, recognise } from '../../src/recognise/recognise.ts'
import { OFFICE_CAPTIONS, USUAL_QUESTIONS } from '../../src/words/en/usual-questions.ts'
import { type Filled, forumForm, LAYOUTS, sheetOf } from './sheets.ts'

const forms: Form[] = [...configSchema.parse(config).forms, forumForm]
const vocabularies = prepareForms(forms, 'update')

const RULE_WORDS = [
  '12/15',
  '12/3',
  'Version 2.1',
  'Form 7',
  'Page 3',
  'Page 3 of 4',
  '- 4 -',
  'Max 200 words',
  '(no more than five bullet points)',
  'Up to 40 words',
  'About 30 lines of hedge',
  'Please note that the partnership will be wound up in June 2011',
  'Please use bullet points',
  'Many thanks to Cllr Ada Marsh who stood down',
  'Thank you for completing the survey of paths',
  'Please return the vans to the depot by May',
  'Please return this form to the team by May',
  'Completed forms should be kept',
  'For example, the Tuesday bus',
  'e.g. a new hall',
  '(optional)',
  '(Sum of lines 26 and 31)',
  'For office use only',
  'Office use: the hall',
  'Guidance notes',
  'Instructions',
  'End of form',
  'PU12',
  'NI 35',
  '© Marsh Council',
  'Logo',
  '[logo]',
  'Section 2: Progress',
  'Part B',
  'This quarter',
  'Last quarter',
  'Previous update',
  'Comments',
  'Status',
  'RAG',
  'Words',
  'Example',
  'Your answer',
  'Question',
  'No.',
  'Give every village a warden.',
  'List of halls: two',
  'Contact: a volunteer runs the desk',
  'Chairman: new chairman elected in May',
  'Email: a newsletter goes out',
  'Date: to be fixed',
  'Partnership working grew',
  'dd/mm/yyyy',
  '[insert]',
]
const VALUES = [
  '26',
  '1',
  '1250',
  '£40k',
  '> 500',
  '4 May 2012',
  'May',
  '2011',
  '☐ Yes ☑ No',
  '☒',
  'G',
  '50%',
  '..',
  'n/a',
]
const PROSE = [
  'The bus now stops at Grove',
  'paths were cleared',
  'We met twice, and shall again',
  'Two depots became one',
]

const suspicious = (form: Form) =>
  fc.constantFrom(
    ...form.fields.flatMap(({ label, otherLabels }) => [label, `${label}:`, ...otherLabels]),
    ...USUAL_QUESTIONS,
    ...OFFICE_CAPTIONS,
    ...RULE_WORDS,
    ...VALUES,
    ...PROSE,
  )

const PLAIN: Record<string, string> = {
  partnership: 'Riverside Partnership',
  date: '4 May 2012',
  phone: '01632 960101',
  email: 'a.person@example.org',
  contactDetails: '01632 960103, b.person@example.org',
  people: 'Cllr Ada Marsh',
  contactName: 'Ben Okoro',
}

/** A form filled in plainly, but for one text in one answer: alone, or as first or last of three entries. */
function filledWith(form: Form, at: number, place: 'alone' | 'first' | 'last', text: string): Filled {
  const values = form.fields.map(({ kind, key }, index) => {
    const plain = [PLAIN[kind] ?? `Work on ${key} went on`]
    if (index !== at) return plain
    if (PLAIN[kind] || place === 'alone') return [text]
    const others = ['Two halls were mended', 'A fair was held']
    return place === 'first' ? [text, ...others] : [...others, text]
  })
  return { form, values }
}

const letters = (text: string) => text.replace(/[\s•·]+/g, ' ').trim()

function isTold(text: string, key: string, { returns, findings }: Recognition): boolean {
  const wanted = letters(text)
  const pieces = returns.flatMap((raw) =>
    raw.fields.filter(({ field }) => field.key === key).flatMap((one) => one.pieces),
  )
  const quotes = [...returns.flatMap((raw) => raw.findings), ...findings].flatMap(({ args }) => Object.values(args))
  return [letters(pieces.map((piece) => piece.text).join(' ')), ...quotes.map((quote) => letters(`${quote}`))].some(
    (told) => told.includes(wanted),
  )
}

/** Brackets and examples right behind a question in its line are taken for the question's own, a dash for what parts it from its answer. */
const isPartOfQuestion = (name: string, text: string) =>
  name === 'label and value in one line' && /^(?:[([]|- |e\.g\.|For example)/.test(text)

/** Cells of a sheet that hold anything, counted apart from the ledger. */
function filledCells(grid: Grid): number {
  return new Set(
    grid.cells.filter(({ text, struck }) => text.trim() !== '' || struck).map(({ row, column }) => `${row} ${column}`),
  ).size
}

describe.each(Object.keys(LAYOUTS))('%s', (name) => {
  it.each(forms.map((form) => form.id))(
    'form %s: a text in an answer’s place is a value or is quoted, and no cell is uncounted',
    (id) => {
      const form = forms.find((candidate) => candidate.id === id)
      if (!form) throw new Error(`there is no form ${id}`)
      fc.assert(
        fc.property(
          fc.nat(form.fields.length - 1),
          fc.constantFrom('alone', 'first', 'last'),
          suspicious(form),
          (at, place, text) => {
            fc.pre(!isPartOfQuestion(name, text))
            const { rows, merges } = LAYOUTS[name]?.(filledWith(form, at, place, text)) ?? { rows: [], merges: [] }
            const grid = sheetOf(rows, merges)
            const found = recognise('file.xlsx', { grids: [grid], findings: [] }, vocabularies)
            expect(`${isTold(text, form.fields[at]?.key ?? '', found)}`, JSON.stringify(rows)).toBe('true')
            const counted = found.returns.map(
              ({ coverage: { labels, values, furniture, setAside, leftOver } }) =>
                labels + values + furniture + setAside + leftOver,
            )
            expect(counted.reduce((sum, cells) => sum + cells, 0)).toBe(filledCells(grid))
            for (const { ledger, fields } of found.returns) {
              const inLedger = ledger.filter(({ role }) => role === 'value').map((cell) => letters(cell.text))
              for (const piece of fields.flatMap(({ pieces }) => pieces)) {
                expect(inLedger.some((value) => letters(piece.text).includes(value))).toBe(true)
              }
            }
          },
        ),
        { numRuns: Number(process.env.RUNS ?? 40) },
      )
    },
  )
})
