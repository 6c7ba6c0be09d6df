import { describe, expect, it } from 'vitest'
import type { StoredValue } from '../../src/read/grid.ts'
import { cells, codesOf, field, piece, update } from './pieces.ts'

const LINKED: StoredValue = { kind: 'number', number: 0, linked: 'Gone!B2' }

describe('cells that show something nobody wrote', () => {
  it.each<[string, string, StoredValue]>([
    ['hash marks', '#####', { kind: 'error' }],
    ['a 0 that may stand for an empty cell', '0', LINKED],
  ])('%s answer no question', (_, text, value) => {
    const made = update([
      field('focus', piece(text, 'B2', value)),
      field('chair', piece(text, 'B3', value)),
      field('officer', piece(text, 'B4', value)),
      field('completed', piece(text, 'B5', value)),
    ])
    expect(made).toMatchObject({ answers: { focus: [] }, people: [], contacts: [], completedOn: null })
  })

  it.each<[string, StoredValue]>([
    ['0', { kind: 'number', number: 0 }],
    ['0', { kind: 'text' }],
    ['#12 agreed', { kind: 'text' }],
  ])('leave “%s” as an answer (%j)', (text, value) => {
    expect(update([field('focus', piece(text, 'B2', value))]).answers.focus).toMatchObject([{ text }])
  })
})

describe('a date alone as an answer', () => {
  it.each([
    ['03-Oct', '2010-10-03', '3/10'],
    ['7-Dec', '2010-12-07', '7/12'],
    ['09/01/2011', '2011-01-09', '9/1'],
  ])('is asked about in prose: %s', (text, iso, typed) => {
    const made = update([field('focus', piece(text, 'B2', { kind: 'date', iso }))])
    expect(made.answers.focus).toMatchObject([{ text }])
    expect(made.findings).toContainEqual(
      expect.objectContaining({ code: 'answer-is-date', severity: 'query', args: { text, typed } }),
    )
  })

  it('is what is wanted among meetings and as the date of completion', () => {
    const day: StoredValue = { kind: 'date', iso: '2011-03-10' }
    const made = update([
      field('meetings', piece('10/03/2011', 'B2', day)),
      field('completed', piece('10/03/2011', 'B3', day)),
    ])
    expect(codesOf(made.findings)).not.toContain('answer-is-date')
  })

  it('is not asked about where a person typed it as text', () => {
    expect(codesOf(update([field('focus', ...cells('3 October'))]).findings)).not.toContain('answer-is-date')
  })
})
