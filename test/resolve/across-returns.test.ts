/** What is said once of a round, and what many returns have in common without a word about it. */
import { describe, expect, it } from 'vitest'
import { formSchema } from '../../src/config/schema.ts'
import { normalise } from '../../src/normalise/normalise.ts'
import { prepareForms, recognise } from '../../src/recognise/recognise.ts'
import { sayOnce } from '../../src/resolve/across-returns.ts'
import { context } from '../kinds/pieces.ts'
import { sheetOf } from '../recognise/sheets.ts'

const form = formSchema.parse({
  id: 'hut',
  label: 'Hut return',
  fields: [
    { key: 'hut', label: 'Name of the hut', kind: 'partnership' },
    { key: 'signed', label: 'Signed off on', kind: 'date' },
    { key: 'stores', label: 'Cost of stores', kind: 'money', topic: 'stores' },
    { key: 'news', label: 'What is new?', kind: 'entries', topic: 'news' },
    { key: 'worries', label: 'What worries you?', kind: 'entries', topic: 'worries' },
    { key: 'meetings', label: 'Meetings', kind: 'meetings', topic: 'meetings' },
  ],
})
const vocabularies = prepareForms([form], 'hut')
const HUTS = ['Gimmer', 'Pike', 'Harrison', 'Rossett', 'Bowfell']

/** A return of each hut, of whose rows the hut may change some. */
function round(changes: (hut: string, at: number) => Record<string, string[]>, huts = HUTS) {
  const updates = huts.flatMap((hut, at) => {
    const rows = Object.values({
      hut: ['Name of the hut', `${hut} Hut`],
      signed: ['Signed off on', '3 May 2011'],
      stores: ['Cost of stores', `£${at + 20}`],
      news: ['What is new?', `A stove came to ${hut}`],
      worries: ['What worries you?', `The path by ${hut} is steep`],
      meetings: ['Meetings', '7 March 2011'],
      ...changes(hut, at),
    })
    const { returns } = recognise(`${hut}.xlsx`, { grids: [sheetOf(rows)], findings: [] }, vocabularies)
    return returns.map((raw) => normalise(raw, { ...context, form }))
  })
  const told = sayOnce(updates, [form])
  return {
    round: told.findings.map(({ code, args }) => ({ code, ...args })),
    own: told.updates.flatMap(({ findings }) => findings.filter(({ code }) => code.startsWith('question-'))),
  }
}
const codes = (...given: Parameters<typeof round>) => round(...given).round.map(({ code }) => code)

describe('a question in the same other words', () => {
  const reworded = () => ({ stores: ['Stores bought for the winter', '£31'] })
  it('is one query for the round, which names the label, the field and the cells', () => {
    const { round: told, own } = round(reworded)
    expect(told).toMatchObject([
      {
        code: 'question-reworded-in-round',
        label: 'Stores bought for the winter',
        key: 'stores',
        form: 'hut',
        count: 5,
      },
    ])
    expect(told[0]).toMatchObject({ cells: expect.stringMatching(/^Gimmer\.xlsx Sheet1!A3, Pike/) })
    expect(own.map(({ code, severity }) => `${code} ${severity}`)).toEqual(Array(5).fill('question-missing note'))
  })

  it('stays with the return where it is one return’s alone', () => {
    const { round: told, own } = round((_, at) => (at === 2 ? reworded() : {}))
    expect(told).toEqual([])
    expect(own.map(({ code }) => code)).toEqual(['question-reworded'])
  })
})

describe('the same words in many returns', () => {
  const GUIDANCE = 'Tell walkers what has changed at the hut.'
  const first = (words: string) => (hut: string) => ({ news: ['What is new?', `${words}\nThe roof of ${hut}\nA bunk`] })

  it('first in an answer, with other text below, are a query that proposes the line', () => {
    expect(round(first(GUIDANCE)).round).toMatchObject([
      { code: 'words-repeated-in-answers', texts: [GUIDANCE], form: 'hut' },
    ])
  })

  it('left over are a note', () => {
    const foot = () => ({ foot: ['', '', '', '', '', '', 'Kept by the huts office of the fells'] })
    expect(round(foot).round).toMatchObject([
      { code: 'words-repeated-left-over', texts: ['Kept by the huts office of the fells'] },
    ])
  })

  it.each<[string, Parameters<typeof round>[0], string[]?]>([
    [
      'are the answer where they stand alone',
      () => ({ news: ['What is new?', 'The whole valley lost its power in the storm'] }),
    ],
    [
      'are the answer where all that follows is the same',
      () => ({ news: ['What is new?', 'The valley lost all of its power\nThe lamps were lit'] }),
    ],
    ['may be a short answer', first('Busy as ever')],
    [
      'may say that there is nothing to say',
      () => ({ worries: ['What worries you?', 'None that we are aware of at present'] }),
    ],
    ['may say so at length', first('No accidents were reported to us in the quarter')],
    ['may point elsewhere', () => ({ worries: ['What worries you?', 'See the attached report of the warden'] })],
    ['may say where something is to be had', first('More is to be had from wardens@example.org or on 01632 960123')],
    [
      'may be a meeting of all',
      () => ({ meetings: ['Meetings', 'All huts met in the valley hall on 7 March 2011\n4 April 2011'] }),
    ],
    ['may be the same figure', () => ({ stores: ['Cost of stores', '£25'] })],
    ['may be in fewer than most', (hut, at) => (at < 2 ? first(GUIDANCE)(hut) : {})],
    ['may be in a round of two', first(GUIDANCE), HUTS.slice(0, 2)],
    ['may stand in an unconfigured question left empty', () => ({ fax: ['Fax', 'None'] })],
  ])('%s', (_, changes, huts) => {
    expect(codes(changes, huts)).toEqual([])
  })
})
