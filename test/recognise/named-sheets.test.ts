/** Sheets whose names are the questions, and sheets that only sound so. */
import { describe, expect, it } from 'vitest'
import { prepareForms, recognise } from '../../src/recognise/recognise.ts'
import { ANSWERS, beside, councilForm, labelOf } from './council.ts'
import { sheetOf } from './sheets.ts'

const vocabularies = prepareForms([councilForm], 'assurance')

type Named = [name: string, rows: string[][]]

function read(...sheets: Named[]) {
  const grids = sheets.map(([name, rows]) => sheetOf(rows, [], name))
  const { returns, findings } = recognise('return.xlsx', { grids, findings: [] }, vocabularies)
  const fields = returns.flatMap((raw) => raw.fields).filter(({ pieces }) => pieces.length > 0)
  return {
    count: returns.length,
    answers: Object.fromEntries(
      fields.map(({ field, pieces }) => [field.key, pieces.map(({ text }) => text).join(' | ')]),
    ),
    sources: fields.map(({ labelSource }) => labelSource.cell),
    told: [...findings, ...returns.flatMap((raw) => raw.findings)].map(({ code }) => code),
    coverage: returns.map(({ coverage: { cells, labels } }) => `${cells} ${labels}`),
  }
}
const KEYS = Object.keys(ANSWERS)
const rest = (...without: string[]): Named => ['Return', beside(KEYS.filter((key) => !without.includes(key)))]
const wins: string[][] = [['Forty bakers passed'], ['A second oven']]

describe('a sheet that holds nothing but answers', () => {
  it.each<[string, string]>([
    ['What went well this quarter', 'as the form prints the question'],
    ['9. What went well this quarter', 'with its number'],
    ['WHAT WENT WELL THIS QUARTER', 'in capitals'],
  ])('answers the question it is named for: “%s”, %s', (name) => {
    const found = read(rest('wins'), [name, wins])
    expect(found).toMatchObject({
      count: 1,
      answers: { ...ANSWERS, wins: 'Forty bakers passed | A second oven' },
      coverage: ['28 13'],
    })
    expect(found.told).toEqual(['sheet-joined'])
    expect(found.sources).toContain(null)
  })

  it('may be named by as much of the question as a name of a sheet has room for', () => {
    const name = labelOf('asks').slice(0, 31)
    expect(read(rest('asks'), [name, [['Release the reserve']]]).answers).toEqual(ANSWERS)
  })

  it('may have its answers in several columns, under guidance, and beside the question left empty', () => {
    const rows: string[][] = [
      ['Please use bullet points.'],
      ['Forty bakers passed', 'in June'],
      [],
      [],
      ['', 'A second oven'],
    ]
    const main = beside(KEYS).map(([label = '', answer = '']) => [label, label === labelOf('wins') ? '' : answer])
    const found = read(['Return', main], ['What went well this quarter', rows])
    expect(found.answers.wins).toMatch(/Forty bakers passed \| in June \| A second oven$/)
  })

  it('may be one of many, with a fact of its own each', () => {
    const sheets = KEYS.map((key): Named => [labelOf(key).replace(/[?/]/g, '').slice(0, 31), [[ANSWERS[key] ?? '']]])
    expect(read(...sheets)).toMatchObject({ count: 1, answers: ANSWERS })
  })
})

describe('a sheet is no answer', () => {
  it.each<[string, Named]>([
    ['where its name is no question', ['Notes', wins]],
    ['where its name only holds the words of one', ['Well', wins]],
    ['where it is a list for the form', ['Projects in delivery lists', [['Ovens'], ['Roofs']]]],
    ['where the question asks for a fact and it has many', ['Officer email', [['a@example.org'], ['b@example.org']]]],
    ['where the question asks for a fact and it has none', ['Return signed off', [['By all of us']]]],
  ])('%s', (_, sheet) => {
    const key = KEYS.find((one) => sheet[0].startsWith(labelOf(one).slice(0, 8))) ?? 'wins'
    const found = read(rest(key), sheet)
    expect(found.answers).not.toHaveProperty(key)
    expect(found.told).toContain('sheet-not-a-return')
  })

  it('where the form answers the question itself', () => {
    const found = read(rest(), ['What went well this quarter', wins])
    expect(found.answers).toEqual(ANSWERS)
    expect(found.told).toEqual(['sheet-not-a-return'])
  })
})
