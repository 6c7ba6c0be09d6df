/** Every answer of a second council's form is right, whatever the layout and the program, in the printed words and in others. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Grid } from '../../src/read/grid.ts'
import type { Recognition } from '../../src/recognise/recognise.ts'
import {
  ANSWERS,
  beneath,
  beside,
  councilForm,
  EARLIER,
  KEYS,
  labelOf,
  ONE_RETURN,
  OTHERS,
  TWO_RETURNS,
} from './council.ts'
import { answersIn, findingsOf, readerOf, severe } from './recognised.ts'
import { sheetOf } from './sheets.ts'

const read = readerOf(councilForm)
const answersOf = (found: Recognition, at = 0) => answersIn(found, KEYS, at)

/** Cells of the sheets that a return is made of, counted apart from the ledger. */
function expectWhole({ returns }: Recognition, grids: readonly Grid[]): void {
  const used = new Set(returns.flatMap(({ ledger }) => ledger.map(({ source }) => source.sheet)))
  const filled = grids.filter(({ sheet }) => used.has(sheet)).flatMap(({ cells }) => cells).length
  const counted = returns.map(({ coverage: { labels, values, furniture, setAside, leftOver } }) =>
    [labels, values, furniture, setAside, leftOver].reduce((sum, count) => sum + count, 0),
  )
  expect(counted.reduce((sum, count) => sum + count, 0)).toBe(filled)
}

describe('one return', () => {
  it.each(Object.entries(ONE_RETURN))('%s', (_, grids) => {
    const found = read(...grids)
    expect(found.returns).toHaveLength(1)
    expect(answersOf(found)).toEqual(ANSWERS)
    expect(severe(found)).toEqual([])
    expectWhole(found, grids)
  })
})

describe('two returns', () => {
  it.each(Object.entries(TWO_RETURNS))('%s', (_, grids) => {
    const found = read(...grids)
    expect([0, 1].map((at) => answersOf(found, at))).toEqual([ANSWERS, OTHERS])
    expect(found.returns).toHaveLength(2)
    expect(severe(found)).toEqual([])
    expectWhole(found, grids)
  })
})

it('sets an earlier quarter’s answers aside by the column’s name, and names an earlier quarter’s sheet', () => {
  const aside = read(...(ONE_RETURN['the later months first'] ?? [])).returns[0]?.setAside ?? []
  expect(aside.map(({ heading, text }) => [heading, text])).toContainEqual(['Jan–Mar 2024', EARLIER.wins])
  const sheets = findingsOf(read(...(ONE_RETURN['last quarter’s sheet in front'] ?? [])))
  expect(sheets.map(({ code, args }) => [code, args.sheet])).toEqual([['sheet-last-time', 'Last quarter']])
})

it('makes one note of a column in another language, and keeps a second answer given in it apart', () => {
  const once = read(...(ONE_RETURN['a column for the other language'] ?? []))
  expect(findingsOf(once).map(({ code, args }) => [code, args.count])).toEqual([['form-words', KEYS.length]])
  const rows = KEYS.map((key) => [
    labelOf(key),
    ANSWERS[key] ?? '',
    `Cwestiwn ${'abcdefghijklmn'[KEYS.indexOf(key)]}`,
    key === 'wins' ? 'Pasiodd pobyddion' : '',
  ])
  const twice = read(sheetOf(rows))
  expect(answersOf(twice)).toEqual(ANSWERS)
  expect(twice.returns[0]?.setAside.map(({ text }) => text)).toEqual(['Pasiodd pobyddion'])
})

/** The questions longer, shorter and in another order. */
const REWORDED: Record<string, readonly string[]> = {
  board: ['Name of the board that is reporting', 'Board reporting', 'Which board is this return reporting on?'],
  signed: ['Date return was signed off', 'When was the return signed off?', 'Return: date signed off'],
  officer: ['Name of reporting officer', 'The officer reporting', 'Who is the reporting officer?'],
  email: ['Email of reporting officer', 'E-mail address', 'The officer’s email'],
  convener: ['Board convener', 'Who is convener of the board?', 'Name of convener'],
  budget: ['Budget approved for this year, in pounds', 'This year’s approved budget'],
  spent: ['How much has been spent to date? (£)', 'Spent to date'],
  rating: ['Delivery rating (overall)', 'Your overall rating for delivery'],
  track: ['Would you say delivery is on track?', 'On track with delivery?'],
  wins: [
    'What went well in the quarter? Please give up to three examples, with numbers.',
    'In this quarter, what went well?',
  ],
  problems: ['Q11. What has not gone according to plan, and why?', 'What did not go to plan?'],
  projects: ['Which projects are in delivery?', 'Please list the projects in delivery at the moment'],
  next: ['Your priorities for the next quarter – please list no more than five', 'Next quarter: priorities'],
  asks: ['Which decisions do you need from the executive?', 'Executive decisions needed'],
}

describe('questions in other words', () => {
  const wordings = fc.record(
    Object.fromEntries(KEYS.map((key) => [key, fc.constantFrom(labelOf(key), ...(REWORDED[key] ?? []))])),
  )
  it.each<[string, (wording: (key: string) => string) => string[][]]>([
    ['beside', (wording) => beside(KEYS, ANSWERS, wording)],
    ['beneath', (wording) => beneath(KEYS, ANSWERS, wording)],
    ['in a table', (wording) => [KEYS.map(wording), KEYS.map((key) => ANSWERS[key] ?? '')]],
  ])('%s: an answer is right, or its question is named in a finding', (_, layOut) => {
    fc.assert(
      fc.property(wordings, (words) => {
        const found = read(sheetOf(layOut((key) => words[key] ?? '')))
        const answers = answersOf(found)
        if (found.returns.length === 0) return expect(severe(found).map(({ severity }) => severity)).toEqual(['error'])
        const told = JSON.stringify(findingsOf(found).map(({ args }) => Object.values(args)))
        for (const key of KEYS) {
          const isQuoted = told.includes((words[key] ?? '').slice(0, 25)) || told.includes(ANSWERS[key] ?? '')
          if (answers[key] !== ANSWERS[key]) expect([key, words[key], isQuoted]).toEqual([key, words[key], true])
        }
      }),
      { numRuns: 30 },
    )
  })

  it('finds at least nine in ten of them', () => {
    let right = 0
    let all = 0
    fc.assert(
      fc.property(wordings, (words) => {
        const answers = answersOf(read(sheetOf(beside(KEYS, ANSWERS, (key) => words[key] ?? ''))))
        right += KEYS.filter((key) => answers[key] === ANSWERS[key]).length
        all += KEYS.length
      }),
      { numRuns: 30 },
    )
    expect(right / all).toBeGreaterThan(0.9)
  })

  it.each(['Approved capital programme this year', 'Deputy', 'Officer cover next winter', 'Rating agency'])(
    'does not take “%s” for one of them without a word',
    (other) => {
      const rows = beside().map(([label = '', answer = '']) =>
        label === labelOf('budget') ? [other, 'X1'] : [label, answer],
      )
      const found = read(sheetOf(rows))
      const taken = Object.values(answersOf(found)).filter((answer) => answer.includes('X1'))
      const asked = severe(found).filter(({ code }) => code === 'label-near')
      expect(taken.length).toBe(asked.length)
    },
  )
})
