/** Whatever is typed into the boxes of an issued form stands in their answers, whatever it looks like. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { RULES } from '../../src/recognise/rules.ts'
import { FormSheets, readGrids, returned } from './grids.ts'
import { described, harbourForm, lastContent } from './issued.ts'
import { lastYear } from './last-year.ts'

const printed = new FormSheets(described({ content: lastContent(lastYear) }))
  .grids()
  .flatMap(({ cells }) => cells.map(({ text }) => text))

const ODD = [
  ...printed,
  ...harbourForm.fields.flatMap(({ label, columns = [] }) => [
    label,
    `${label}:`,
    ...columns.map((column) => column.label),
  ]),
  '[insert text here]',
  'Please use bullet points.',
  'For office use only',
  '=HYPERLINK("http://example.org","x")',
  '-',
  'Total',
  'Section 2: Progress',
  '1',
  'n/a',
  'END OF FORM',
]

const anyText = fc.oneof(
  fc.constantFrom(...ODD),
  fc.string({ minLength: 1, maxLength: 60, unit: 'grapheme' }),
  fc.array(fc.constantFrom(...ODD), { minLength: 2, maxLength: 4 }).map((lines) => lines.join('\n')),
)

const boxes = harbourForm.fields
  .filter(({ kind, columns }) => kind !== 'partnership' && kind !== 'reference' && !columns)
  .map(({ key }) => key)
const columns = harbourForm.fields.flatMap(({ columns = [] }) => columns.map(({ key }) => key))

it('in the box of a question', () => {
  fc.assert(
    fc.property(fc.record(Object.fromEntries(boxes.map((key) => [key, anyText]))), fc.boolean(), (typed, hasLast) => {
      const form = returned(hasLast ? lastYear : null)
      for (const [key, text] of Object.entries(typed)) form.set(key, text)
      const [raw, ...others] = readGrids(form.grids()).returns
      expect(others).toEqual([])
      for (const [key, text] of Object.entries(typed)) {
        const place = form.place(key)
        const [piece, ...more] = raw?.fields.find(({ field }) => field.key === key)?.pieces ?? []
        if (text.trim() === '') expect(piece).toBeUndefined()
        else {
          expect([piece?.text, piece?.source.cell, more], key).toEqual([text, `C${place.row}`, []])
          expect(
            raw?.ledger.find(({ source }) => source.sheet === place.sheet.name && source.cell === `C${place.row}`),
          ).toMatchObject({ role: 'value', field: key })
        }
      }
    }),
    { numRuns: 40 },
  )
})

it('in the cells of a table', () => {
  const record = fc.record(Object.fromEntries(columns.map((key) => [key, anyText])))
  fc.assert(
    fc.property(fc.array(record, { minLength: 1, maxLength: 3 }), (records) => {
      const form = returned()
      const texts = records.flatMap((one, nth) =>
        columns.flatMap((key) => {
          form.set('works', one[key] ?? '', key, nth)
          return one[key]?.trim() ? [one[key]] : []
        }),
      )
      const [raw] = readGrids(form.grids()).returns
      const pieces = raw?.fields.find(({ field }) => field.key === 'works')?.pieces ?? []
      expect(pieces.slice(columns.length).map(({ text }) => text)).toEqual(texts)
    }),
    { numRuns: 40 },
  )
})

it('has rules of its own that are stronger than all others', () => {
  const weights = Object.values(RULES).map(({ looksAt, weight }) => ({ isMark: looksAt === 'mark', weight }))
  const least = Math.min(...weights.filter(({ isMark }) => isMark).map(({ weight }) => weight))
  expect(Math.max(...weights.filter(({ isMark }) => !isMark).map(({ weight }) => weight))).toBeLessThan(least)
})
