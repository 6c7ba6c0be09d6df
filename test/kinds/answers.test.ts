import { describe, expect, it } from 'vitest'
import { ANSWER_KINDS } from '../../src/config/schema.ts'
import { isAwaited, isEmptyAnswer, isPrompt, isVacant } from '../../src/kinds/answers.ts'
import { readReference } from '../../src/kinds/references.ts'
import { form } from './pieces.ts'

const questions = form.fields.filter((field) => ANSWER_KINDS.has(field.kind))

describe('answers that are none', () => {
  it.each([['-'], ['–'], ['n/a'], ['N/A.'], ['NA'], ['none'], ['None.'], ['nil'], ['Not applicable'], [' - ']])(
    '%j is empty',
    (text) => {
      expect(isEmptyAnswer(text)).toBe(true)
    },
  )

  it.each([['None of the targets'], ['Nil return from two districts'], ['5'], ['National'], ['']])(
    '%j is not empty',
    (text) => {
      expect(isEmptyAnswer(text)).toBe(false)
    },
  )

  it.each([
    ['[insert]'],
    ['[Insert name here]'],
    ['xxx'],
    ['Click or tap here to enter text.'],
    ['Enter text here'],
    ['dd/mm/yyyy'],
    ['??'],
    ['<name>'],
  ])('%j holds the place of an answer', (text) => {
    expect(isPrompt(text)).toBe(true)
  })

  it.each([['[1] A plan'], ['Type of grant'], ['Select committee'], ['Enter the market']])(
    '%j is an answer',
    (text) => {
      expect(isPrompt(text)).toBe(false)
    },
  )

  it.each([
    ['TBC'],
    ['tbc.'],
    ['T.B.C.'],
    ['tba'],
    ['Date TBC'],
    ['to be confirmed'],
    ['To be elected at the AGM'],
    ['to follow'],
    ['Awaiting appointment'],
    ['(TBC)'],
  ])('%j is awaited', (text) => {
    expect(isAwaited(text)).toBe(true)
    expect(isVacant(text)).toBe(true)
  })

  it.each([['Agreed at the board'], ['Confirmed'], ['TBC March 09'], ['Pending cases fell']])(
    '%j is not awaited',
    (text) => {
      expect(isAwaited(text)).toBe(false)
    },
  )

  it.each([
    ['Vacant'],
    ['Currently vacant'],
    ['Vacant since May 2010'],
    ['Not applicable at present'],
    ['No chair at present'],
    ['None'],
  ])('%j is an empty office', (text) => {
    expect(isVacant(text)).toBe(true)
  })
})

describe('references', () => {
  const above = 'the answer to “Current activities”'
  const before = 'the answer to this question in the previous round'
  it.each<[string, string | null]>([
    ['As above', above],
    ['As above.', above],
    ['see above', above],
    ['Same as above', above],
    ['ditto', above],
    ['See below', 'the answer to “Targets”'],
    ['see priorities', 'the answer to “Priorities for the year ahead”'],
    ['Please see priorities above.', 'the answer to “Priorities for the year ahead”'],
    ['As per current activities', above],
    ['no change', before],
    ['No changes since last quarter', before],
    ['Unchanged', before],
    ['As last time', before],
    ['As before', before],
    ['See attached', 'another document'],
    ['See appendix A', 'another document'],
    ['As part of the review', null],
    ['No change in funding is expected', null],
    [
      'See above and, further, the new plan for the whole of the coming year with all its many details and dates in full',
      null,
    ],
    ['Build on the work described above', null],
  ])('%j', (text, expected) => {
    const position = questions.findIndex((field) => field.key === 'challenges')
    expect(readReference(text, position, questions)).toBe(expected)
  })
})
