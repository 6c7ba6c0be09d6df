/** Statements that there is nothing to say, pointers to somewhere else, and prompts left standing; and news that only sounds like them. */
import { describe, expect, it } from 'vitest'
import { isEmptyAnswer, isPrompt, leadingPrompt } from '../../src/kinds/answers.ts'
import { readReference } from '../../src/kinds/references.ts'

describe('statements that there is nothing', () => {
  it.each([
    'None at present',
    'None at the moment',
    'No issues to report',
    'Nothing to report this quarter',
    'Nil return',
    'Nothing to add',
    'There are no sub-groups',
    'No meetings planned',
    'No challenges to report',
    'No known risks',
    'None identified',
    'No concerns',
    'Currently none',
    'We have no further issues to raise',
    'No significant issues at this time.',
    'None so far',
    'no',
    'None required',
    'There is nothing to report for this period',
    'No issues, no concerns',
    'None that we are aware',
    'N/A at this stage',
    'None to date!',
  ])('%j is one', (text) => {
    expect(isEmptyAnswer(text)).toBe(true)
  })

  it.each([
    'None of the targets was missed.',
    'Nothing was lost when the depots moved.',
    'No town has a hall of its own.',
    'Not enough rooms in the town.',
    'No accidents this year',
    'No complaints received',
    'No progress this quarter',
    'Nothing but praise for the wardens',
    'No, the roof still leaks',
    'None to report other than the flood',
    'No issues at present – all going well',
    'No change',
    'No. 4 Mill Lane was let',
    'Present',
    'There is a risk',
    'No smoking day held',
    'Nobody turned up',
    'No issues?',
    'No meetings were missed',
  ])('%j is none', (text) => {
    expect(isEmptyAnswer(text)).toBe(false)
  })
})

describe('answers that only point somewhere else', () => {
  it.each([
    'Attached',
    'See attached',
    'See attached sheet',
    'Please see the other tab',
    'See covering e-mail',
    'As discussed with Una',
    'As discussed',
    'Enclosed',
    'See separate document',
    'see appendix 2',
    'Please refer to the attached report',
    'Details attached',
    'As discussed by phone with Ann Reed',
    'See minutes',
    'Overleaf',
    'See sheet 2',
    'Information emailed separately',
    'See website',
    'Please see my email of yesterday',
    'Ditto',
  ])('%j does', (text) => {
    expect(readReference(text, 0, [])).not.toBeNull()
  })

  it.each([
    'Plan attached to the budget and agreed by the board',
    'We see more children than last year',
    'Refer a friend scheme opened',
    'The officer attached to the team has left',
    'Report published',
    'Action plan agreed',
    'Discussed the flood plan with the parish',
    'See more young people in work',
  ])('%j says something itself', (text) => {
    expect(readReference(text, 0, [])).toBeNull()
  })
})

describe('prompts left before an answer', () => {
  it.each<[string, string]>([
    ['Type your answer here: Safer cycling.', 'Safer cycling.'],
    ['Bullet points please:\n- The shelter stayed open.', '- The shelter stayed open.'],
    ['[insert plans] Plant a garden.', 'Plant a garden.'],
    ['Your text here\nTo open the halls.', 'To open the halls.'],
    ['Click or tap here to enter text. Two new wardens', 'Two new wardens'],
    ['[Please enter your response] Three shops', 'Three shops'],
    ['<enter details> Four shops', 'Four shops'],
    ['Please use bullet points:\n• One', '• One'],
    ['Enter your comments below:\nA new roof', 'A new roof'],
  ])('%j', (text, rest) => {
    expect(text.slice(leadingPrompt(text).length)).toBe(rest)
  })

  it.each([
    'Type 2 diabetes: a new clinic',
    'Add your voice – our campaign – was heard',
    'Insert more bollards in Mill Lane',
    '[Riverside] A new hall',
    'Write to every tenant: done',
    'Your Town, our newsletter: 400 readers',
    'Bullet points were agreed: three of them',
    'Give your time scheme: 40 helpers',
    'Choose Life campaign: launched',
    '[Your Park] opened',
    'Please note that the office moves',
  ])('%j is no prompt and stays whole', (text) => {
    expect([leadingPrompt(text), isPrompt(text)]).toEqual(['', false])
  })

  it.each([
    'Click or tap here to enter text.',
    'Type your answer here',
    '[insert text]',
    'Bullet points please:',
    'Your response here',
    'Choose an item.',
  ])('%j alone is a prompt', (text) => {
    expect(isPrompt(text)).toBe(true)
  })
})
