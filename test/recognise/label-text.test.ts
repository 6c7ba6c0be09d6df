import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { choiceKey } from '../../src/kinds/choice/match.ts'
import { timeOf } from '../../src/recognise/heading-time.ts'
import { squeeze, stripNumbering } from '../../src/recognise/label-text.ts'

describe('the number of a question', () => {
  it.each([
    ['a) Who leads it?', 'Who leads it?'],
    ['B) Who leads it?', 'Who leads it?'],
    ['(c) Who leads it?', 'Who leads it?'],
    ['  d) Who leads it?', 'Who leads it?'],
    ['q4 Who leads it?', 'Who leads it?'],
    ['Question 12: Who leads it?', 'Who leads it?'],
    ['4.2 Who leads it?', 'Who leads it?'],
    ['3) Who leads it?', 'Who leads it?'],
    ['– Who leads it?', 'Who leads it?'],
  ])('is taken off: %s', (text, rest) => expect(stripNumbering(text)).toBe(rest))

  it.each(['Quality of the paths', 'Who leads it?', 'A', 'a.', 'At 4.2 km', 'm² of meadow', 'Åse leads it'])(
    'is nothing that a text begins with by itself: %s',
    (text) => expect(stripNumbering(text)).toBe(text),
  )
})

describe('plain texts', () => {
  const plain = fc.string({ unit: fc.constantFrom(...'aZ09 -.,:$+<=>^`|~%&()/\n\t_') })

  it('have the same key of an option as beside a character that is not plain', () => {
    fc.assert(
      fc.property(plain, (text) => {
        expect(choiceKey(`${text} ✓`)).toBe(`${choiceKey(text)} ✓`.trim())
      }),
    )
  })

  it('have the same key of a label as beside a character that is not plain', () => {
    fc.assert(
      fc.property(plain, (text) => {
        expect(squeeze(`${text} é`)).toBe(`${squeeze(`${text} e`)}`)
      }),
    )
  })
})

describe('a time over a column', () => {
  it.each(['2015-16', 'Q3 2014', '(March, 2024)', 'FY 2019', '12 May 2020'])('is told by its year: %s', (text) =>
    expect(timeOf(text)).not.toBeNull(),
  )

  it.each(['Spring', 'Room 1234', '20 (10) trees', 'We planted 2,010 trees', '1.9.11'])('is not %s', (text) =>
    expect(timeOf(text)).toBeNull(),
  )
})
