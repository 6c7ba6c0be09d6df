import { describe, expect, it } from 'vitest'
import { readEntries } from '../../src/kinds/entries/entries.ts'
import { readMeetings } from '../../src/kinds/meetings/meetings.ts'
import { cells, codesOf, piece } from './pieces.ts'
import { codesIn, readField } from './typed.ts'

const completedOn = { date: '2009-02-06', precision: 'day' } as const
const context = { completedOn, due: '2009-02-28', label: 'Date of last and future meeting(s)' }

function show(text: string, label = context.label): { shown: string[]; codes: string[] } {
  const pieces = cells(text)
  const { meetings, findings } = readMeetings(readEntries(pieces), pieces, { ...context, label })
  return {
    shown: meetings.map(({ date, when, text: own }) => `${date?.date ?? 'undated'} ${when}: ${own}`),
    codes: codesOf(findings),
  }
}

describe('meetings', () => {
  it.each<[string, string[], string[]]>([
    ['23 January 2009\n13 March 2009', ['2009-01-23 held: 23 January 2009', '2009-03-13 planned: 13 March 2009'], []],
    ['6 January 2009, 7 April 2009', ['2009-01-06 held: 6 January 2009', '2009-04-07 planned: 7 April 2009'], []],
    ['19 Nov 08\nDate TBC March 09', ['2008-11-19 held: 19 Nov 08', '2009-03 planned: Date TBC March 09'], []],
    [
      'Last meeting 16th January 2009\nNext meeting 27th March 2009',
      ['2009-01-16 held: Last meeting 16th January 2009', '2009-03-27 planned: Next meeting 27th March 2009'],
      [],
    ],
    [
      'Last: 6 Jan 2009 Next: 7 Apr 2009',
      ['2009-01-06 held: Last: 6 Jan 2009', '2009-04-07 planned: Next: 7 Apr 2009'],
      [],
    ],
    [
      '9/1/09 last meeting\nFuture meetings: 26/05/09; 17/09/09; 11/02/2010',
      [
        '2009-01-09 held: 9/1/09 last meeting',
        '2009-05-26 planned: Future meetings: 26/05/09',
        '2009-09-17 planned: 17/09/09',
        '2010-02-11 planned: 11/02/2010',
      ],
      [],
    ],
    ['Future meetings:\n26/05/09\n17/09/09', ['2009-05-26 planned: 26/05/09', '2009-09-17 planned: 17/09/09'], []],
    ['25 and 26 May 2009', ['2009-05-25 planned: 25 and 26 May 2009', '2009-05-26 planned: 25 and 26 May 2009'], []],
    [
      '26 May and 17 Sept 2009 at 10.30 am',
      ['2009-05-26 planned: 26 May', '2009-09-17 planned: 17 Sept 2009 at 10.30 am'],
      [],
    ],
    ['10 March 2009, 2pm, County Hall', ['2009-03-10 planned: 10 March 2009, 2pm, County Hall'], []],
    ['6 February 2009', ['2009-02-06 held: 6 February 2009'], ['meeting-none-planned']],
    [
      'Last meeting: 5 January 2009. Next meeting: to be confirmed',
      ['2009-01-05 held: Last meeting: 5 January 2009', 'undated planned: Next meeting: to be confirmed'],
      ['meeting-undated'],
    ],
    ['Next meeting TBC', ['undated planned: Next meeting TBC'], ['meeting-undated']],
    ['tbc', ['undated planned: tbc'], ['meeting-undated']],
    [
      'Thursday 10 December 2008\nThursday 19 March 2009',
      ['2008-12-10 held: Thursday 10 December 2008', '2009-03-19 planned: Thursday 19 March 2009'],
      ['date-weekday'],
    ],
    ['June 2009 (TBC)', ['2009-06 planned: June 2009 (TBC)'], []],
    ['12 March', ['2009-03-12 planned: 12 March'], ['date-year-assumed']],
    ['31 June 2009', ['undated planned: 31 June 2009'], ['date-impossible']],
    [
      '9/2/09 last meeting, next 26/05/09',
      ['2009-02-09 held: 9/2/09 last meeting', '2009-05-26 planned: next 26/05/09'],
      ['meeting-not-yet-held'],
    ],
    [
      '9/1/09 last meeting, 26/05/09 next meeting',
      ['2009-01-09 held: 9/1/09 last meeting', '2009-05-26 planned: 26/05/09 next meeting'],
      [],
    ],
    ['Next meeting: 5 January 2009', ['2009-01-05 planned: Next meeting: 5 January 2009'], ['meeting-already-past']],
    ['Meetings are held each quarter', [], ['meeting-no-date']],
    ['', [], []],
  ])('%j', (text, expected, codes) => {
    expect(show(text)).toEqual({ shown: expected, codes })
  })

  it('takes the word from a question about one kind of meeting', () => {
    expect(show('5 January 2009', 'Date of next meeting').shown).toEqual(['2009-01-05 planned: 5 January 2009'])
  })

  it('counts the month of completion as past', () => {
    const pieces = cells('18 Feb 09\n10 Jun 09')
    const within = { ...context, completedOn: { date: '2009-02', precision: 'month' } as const }
    expect(readMeetings(readEntries(pieces), pieces, within).meetings.map(({ when }) => when)).toEqual([
      'held',
      'planned',
    ])
  })

  it('goes by the due date where there is no date of completion', () => {
    const pieces = cells('18 Feb 09\n10 Jun 09')
    const { meetings } = readMeetings(readEntries(pieces), pieces, { ...context, completedOn: null })
    expect(meetings.map(({ when }) => when)).toEqual(['held', 'planned'])
  })

  it('uses the day a cell stored, whatever it displays', () => {
    const pieces = [piece('3/10/09', 'B2', { kind: 'date', iso: '2009-03-10' })]
    expect(readMeetings(readEntries(pieces), pieces, context).meetings).toMatchObject([
      { date: { date: '2009-03-10' }, when: 'planned' },
    ])
  })
})

it.each(['No change', 'See our website'])('%j is asked about once, as what points elsewhere', (text) => {
  const field = { key: 'meetings', label: 'Dates of meetings', kind: 'meetings', topic: 'meetings' } as const
  const source = { file: 'return.xlsx', sheet: 'Sheet1', cell: 'B2' }
  expect(codesIn(readField(field, [{ text, value: { kind: 'text' }, link: null, source }]))).toEqual([
    'answer-reference',
  ])
})
