/** Headings over groups of questions are no questions, and what a question says of its answer is taken as it says it. */
import { describe, expect, it } from 'vitest'
import { learnForm } from '../../src/learn/learn.ts'
import { sheetOf } from '../recognise/sheets.ts'

const QUESTIONS = [
  ['Name of alliance', 'Teesmouth Carers Alliance'],
  ['Form completed on', '14 July 2025'],
  ['Chair', 'Dr Una Pike'],
  ['Grant spent to date', '£41,250'],
  ['Number of active volunteers', '63'],
  ['Percentage of milestones met', '72%'],
  ['Barriers to progress', 'The minibus failed its test twice'],
  ['Plans for next quarter', 'Train ten new befrienders in the hall'],
  ['Board meeting dates', '17 September 2025'],
] as const

const learnt = (headings: readonly string[], isFilled: boolean) => {
  const rows = QUESTIONS.flatMap(([question, answer], at) => [
    ...(at % 3 === 0 ? [[headings[at / 3] ?? '']] : []),
    [question, isFilled ? answer : ''],
  ])
  return learnForm([{ file: 'a.xlsx', grids: [sheetOf([['Alliance monitoring return'], [], ...rows])] }], 'alliance')
}

describe.each([
  ['counted', ['1. About you', '2. The numbers', '3. Your story']],
  ['lettered', ['A) About you', 'B) The numbers', 'C) Your story']],
  ['in capitals', ['ABOUT YOU', 'THE NUMBERS', 'YOUR STORY']],
])('headings %s', (_, headings) => {
  it.each([
    ['blank', false],
    ['filled in', true],
  ])('of a form that is %s', (__, isFilled) => {
    const form = learnt(headings, isFilled)
    expect(form?.fields.map(({ field }) => field.label)).toEqual(QUESTIONS.map(([question]) => question))
    expect(form?.form.furniture).toEqual(headings)
  })
})

it('takes counted questions with their answers beneath for questions', () => {
  const rows = QUESTIONS.flatMap(([question, answer], at) => [[`${at + 1}. ${question}`], [answer], []])
  const form = learnForm([{ file: 'a.xlsx', grids: [sheetOf(rows)] }], 'alliance')
  expect(form?.fields.map(({ field }) => field.label)).toEqual(QUESTIONS.map(([question]) => question))
})

it('knows what is spent to date, what hinders progress and when the board meets', () => {
  const drafted = new Map(
    learnt(['1. About you', '2. The numbers', '3. Your story'], true)?.fields.map((one) => [one.field.label, one]),
  )
  expect(drafted.get('Grant spent to date')).toMatchObject({ field: { kind: 'money' }, doubt: null })
  expect(drafted.get('Barriers to progress')).toMatchObject({ field: { kind: 'entries', topic: 'challenges' } })
  expect(drafted.get('Board meeting dates')).toMatchObject({ field: { kind: 'meetings', topic: 'meetings' } })
})

describe('what stands as headings do', () => {
  const beneath = (between: readonly string[], write: (question: string, at: number) => string) =>
    QUESTIONS.flatMap(([question, answer], at) => [[write(question, at)], ...between.map((text) => [text]), [answer]])
  const furniture = (rows: string[][]) =>
    learnForm([{ file: 'a.xlsx', grids: [sheetOf(rows)] }], 'alliance')?.form.furniture ?? []

  it.each<[string, (question: string, at: number) => string]>([
    ['counted', (question, at) => `${at + 1}. ${question}`],
    ['in capitals', (question) => question.toUpperCase()],
  ])('questions %s with guidance and a limit beneath are none', (_, write) => {
    const printed = QUESTIONS.map(([question], at) => write(question, at))
    const found = furniture(beneath(['Tell us in short', '(max 200 words)'], write))
    expect(found.filter((text) => printed.includes(text))).toEqual([])
  })

  it('lines in capitals under two answers are none', () => {
    const rows = beneath([], (question) => question)
    const lines = [['COVID RECOVERY'], ['FUNDING BIDS']]
    expect(
      furniture([
        ...rows.slice(0, 4),
        ...lines.slice(0, 1),
        ...rows.slice(4, 12),
        ...lines.slice(1),
        ...rows.slice(12),
      ]),
    ).toEqual([])
  })
})
