import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import config from '../../pipeline.config.ts'
import { configSchema, type Form, type FormField } from '../../src/config/schema.ts'
import type { Grid } from '../../src/read/grid.ts'
import type { RawReturn } from '../../src/recognise/raw.ts'
import { prepareForms, recognise } from '../../src/recognise/recognise.ts'
import { type Filled, forumForm, LAYOUTS, sheetOf } from './sheets.ts'

const forms: Form[] = [...configSchema.parse(config).forms, forumForm]
const vocabularies = prepareForms(forms, 'update')

/** Whole sentences, among them words that also stand in labels: they must not split an answer. */
const sentence = fc
  .tuple(
    fc.constantFrom(
      'Future challenges include',
      'Contact with schools has',
      'The chair and the board',
      'Priorities for the county',
      'Partnership working',
      'Achievements were',
      'Our plans',
      'New members',
      'Meetings in villages',
      'The date of the fair',
      'Volunteers',
    ),
    fc.array(
      fc.constantFrom(
        'grew',
        'helped',
        'spread',
        'again',
        'with',
        'the',
        'town',
        'and',
        'river',
        'paths',
        '2030',
        'café',
        '£40k',
      ),
      {
        minLength: 2,
        maxLength: 8,
      },
    ),
  )
  .map(([start, words]) => `${start} ${words.join(' ')}`)

function headValue(field: FormField): fc.Arbitrary<string> {
  if (field.kind === 'partnership')
    return fc.constantFrom('Riverside Partnership', 'Hill & Vale Forum', "Children's Alliance (CA)")
  if (field.kind === 'date') return fc.constantFrom('4 May 2012', '04/05/2012', 'May 2012')
  if (field.kind === 'phone') return fc.constantFrom('01632 960101', '01632 960 102')
  if (field.kind === 'email') return fc.constantFrom('a.person@example.org', 'office@example.org')
  if (field.kind === 'contactDetails') return fc.constantFrom('01632 960103, b.person@example.org')
  return fc.constantFrom('Cllr Ada Marsh', 'Ben Okoro', 'Dr Cy Webb and Dee Lane')
}

function filledForm(form: Form): fc.Arbitrary<Filled> {
  const values = form.fields.map((field) =>
    field.topic ? fc.array(sentence, { minLength: 1, maxLength: 4 }) : headValue(field).map((value) => [value]),
  )
  return fc.tuple(...values).map((list) => ({ form, values: list }))
}

/** What a reader would call the answer, whatever marks and cells it was spread over. */
function textOf(raw: RawReturn, key: string): string {
  const pieces = raw.fields.filter(({ field }) => field.key === key).flatMap((field) => field.pieces)
  return letters(pieces.map(({ text }) => text).join(' '))
}

const letters = (text: string) =>
  text
    .replace(/(^|\n|\s)(?:[•·]|\d\.)\s+/g, ' ')
    .replace(/[;\s]+/g, ' ')
    .trim()

function read(grid: Grid): readonly RawReturn[] {
  return recognise('file.xlsx', { grids: [grid], findings: [] }, vocabularies).returns
}

function expectWhole(raw: RawReturn | undefined, filled: Filled): void {
  expect(raw?.form).toBe(filled.form.id)
  if (!raw) return
  for (const [at, field] of filled.form.fields.entries()) {
    expect(`${field.key}: ${textOf(raw, field.key)}`).toBe(
      `${field.key}: ${letters((filled.values[at] ?? []).join(' '))}`,
    )
  }
}

describe.each(Object.keys(LAYOUTS))('%s', (name) => {
  const layout = LAYOUTS[name]
  it.each(forms.map((form) => form.id))('gives every answer of form %s and accounts for every cell', (id) => {
    const form = forms.find((candidate) => candidate.id === id) as Form
    fc.assert(
      fc.property(filledForm(form), (filled) => {
        const laid = layout?.(filled) ?? { rows: [], merges: [] }
        const grid = sheetOf(laid.rows, laid.merges)
        const returns = read(grid)
        expect(returns).toHaveLength(1)
        expectWhole(returns[0], filled)
        const { cells, labels, values, furniture, setAside, leftOver } = (returns[0] as RawReturn).coverage
        expect(cells).toBe(grid.cells.length)
        expect(labels + values + furniture + setAside + leftOver).toBe(cells)
      }),
      { numRuns: 25 },
    )
  })
})

describe('mixed layouts', () => {
  /** How one field is laid out; `shift` is the column it starts in. */
  const way = fc.constantFrom(
    'beside',
    'beneath',
    'in its cell',
    'beneath after a blank row',
    'beneath its guidance',
    'a row each',
    'beside after a blank column',
  )

  it.each(forms.map((form) => form.id))('form %s, each question in its own way, blank rows between', (id) => {
    const form = forms.find((candidate) => candidate.id === id) as Form
    const ways = fc.array(way, { minLength: form.fields.length, maxLength: form.fields.length })
    fc.assert(
      fc.property(
        filledForm(form),
        ways,
        fc.array(fc.nat(2), { minLength: 30, maxLength: 30 }),
        (filled, chosen, blanks) => {
          const rows = form.fields.flatMap(({ label, topic }, at): string[][] => {
            const entries = filled.values[at] ?? []
            const text = entries.join('\n')
            const blank: string[][] = Array.from({ length: blanks[at] ?? 0 }, () => [])
            switch (topic || chosen[at]?.startsWith('be') ? chosen[at] : 'beside') {
              case 'beneath':
                return [[label], [text], ...blank]
              case 'in its cell':
                return [[`${label}\n${text}`], ...blank]
              case 'beneath after a blank row':
                return [[label], [], [text], ...blank]
              case 'beneath its guidance':
                return topic ? [[label], ['(max 200 words)'], [text], ...blank] : [[label], [text], ...blank]
              case 'a row each':
                return [[label], ...entries.map((entry) => [entry]), ...blank]
              case 'beside after a blank column':
                return [[label, '', text], ...blank]
              default:
                return [[label, text], ...blank]
            }
          })
          const grid = sheetOf(rows)
          const returns = read(grid)
          expect(returns).toHaveLength(1)
          expectWhole(returns[0], filled)
          expect(returns[0]?.coverage.cells).toBe(grid.cells.length)
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe('several returns', () => {
  const two = forms.flatMap((form) => Object.keys(LAYOUTS).map((name) => [form.id, name] as const))

  it.each(two)('stacked in one sheet: form %s, %s', (id, name) => {
    const form = forms.find((candidate) => candidate.id === id) as Form
    fc.assert(
      fc.property(filledForm(form), filledForm(form), (one, other) => {
        const first = LAYOUTS[name]?.(one) ?? { rows: [], merges: [] }
        const second = LAYOUTS[name]?.(other) ?? { rows: [], merges: [] }
        const gap = first.rows.length + 2
        const merges = second.merges.map(([top, left, bottom, right]): [number, number, number, number] => [
          top + gap,
          left,
          bottom + gap,
          right,
        ])
        const grid = sheetOf([...first.rows, [], [], ...second.rows], [...first.merges, ...merges])
        const returns = read(grid)
        expect(returns).toHaveLength(2)
        expectWhole(returns[0], one)
        expectWhole(returns[1], other)
        expect(returns.reduce((sum, { coverage }) => sum + coverage.cells, 0)).toBe(grid.cells.length)
      }),
      { numRuns: 8 },
    )
  })

  it.each(forms.map((form) => form.id))('in a table, a row each: form %s', (id) => {
    const form = forms.find((candidate) => candidate.id === id) as Form
    fc.assert(
      fc.property(fc.array(filledForm(form), { minLength: 1, maxLength: 5 }), (filled) => {
        const rows = [
          form.fields.map(({ label }) => label),
          ...filled.map(({ values }) => values.map((entries) => entries.join('\n'))),
        ]
        const returns = read(sheetOf(rows))
        expect(returns.map(({ layout }) => layout)).toEqual(filled.map(() => 'table'))
        for (const [at, one] of filled.entries()) expectWhole(returns[at], one)
      }),
      { numRuns: 15 },
    )
  })

  it.each(forms.map((form) => form.id))('in an online form’s export: form %s', (id) => {
    const form = forms.find((candidate) => candidate.id === id) as Form
    fc.assert(
      fc.property(fc.array(filledForm(form), { minLength: 1, maxLength: 4 }), (filled) => {
        const head = ['ID', 'Start time', 'Completion time', 'Email', 'Name']
        const rows = [
          [...head, ...form.fields.map(({ label }) => label)],
          ...filled.map(({ values }, at) => [
            `${at + 1}`,
            '2/3/12 9:00:00',
            '2/3/12 9:20:00',
            'sender@example.org',
            'A Sender',
            ...values.map((entries) => entries.join('\n')),
          ]),
        ]
        const returns = read(sheetOf(rows))
        expect(returns).toHaveLength(filled.length)
        for (const [at, one] of filled.entries()) expectWhole(returns[at], one)
        expect(returns[0]?.submission?.email?.text).toBe('sender@example.org')
        expect(returns[0]?.leftOver).toEqual([])
      }),
      { numRuns: 15 },
    )
  })

  it.each(forms.map((form) => form.id))('in a table on its side: form %s', (id) => {
    const form = forms.find((candidate) => candidate.id === id) as Form
    fc.assert(
      fc.property(fc.array(filledForm(form), { minLength: 2, maxLength: 4 }), (filled) => {
        const rows = form.fields.map(({ label }, at) => [
          label,
          ...filled.map(({ values }) => (values[at] ?? []).join('\n')),
        ])
        const returns = read(sheetOf(rows))
        expect(returns.map(({ layout }) => layout)).toEqual(filled.map(() => 'turnedTable'))
        for (const [at, one] of filled.entries()) expectWhole(returns[at], one)
      }),
      { numRuns: 15 },
    )
  })

  it('side by side in one sheet', () => {
    fc.assert(
      fc.property(filledForm(forumForm), filledForm(forumForm), (one, other) => {
        const first = LAYOUTS['label beside value']?.(one).rows ?? []
        const second = LAYOUTS['label beside value']?.(other).rows ?? []
        const returns = read(sheetOf(first.map((row, at) => [...row, '', ...(second[at] ?? [])])))
        expect(returns).toHaveLength(2)
        expectWhole(returns[0], one)
        expectWhole(returns[1], other)
      }),
      { numRuns: 20 },
    )
  })
})
