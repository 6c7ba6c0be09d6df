import { describe, expect, it } from 'vitest'
import { shownOf } from './meetings-shown.ts'
import { piece } from './pieces.ts'

const asked = ['date-year-assumed']

describe('weeks', () => {
  it.each<[string, string[], string[]]>([
    ['w/c 11 May 2009', ['planned 2009-05-11/week'], []],
    ['W/C 11/5/09', ['planned 2009-05-11/week'], []],
    ['Next: week beginning 11th May', ['planned 2009-05-11/week'], asked],
    ['week ending Friday 15 May 2009', ['planned 2009-05-11/week'], []],
    ['w/e 18 January 2009', ['held 2009-01-12/week'], []],
    ['in the week of 11 May 2009', ['planned 2009-05-11/week'], []],
    [
      'weeks commencing 11 May, 8 June and 6 July 2009',
      ['planned 2009-05-11/week', 'planned 2009-06-08/week', 'planned 2009-07-06/week'],
      [],
    ],
    ['w/c 11 May 2009, then 9 June 2009', ['planned 2009-05-11/week', 'planned 2009-06-09'], []],
    ['each week we meet; 13 May 2009', ['planned 2009-05-13'], []],
  ])('%j', (text, shown, codes) => {
    expect(shownOf(text)).toEqual({ shown, codes })
  })
})

describe('hours are no years', () => {
  it.each<[string, string[], string[]]>([
    ['13 May 10-12', ['planned 2009-05-13'], asked],
    ['13 May 2009 10-12', ['planned 2009-05-13'], []],
    ['13 May 9.30 to 12', ['planned 2009-05-13'], asked],
    ['13 May 10 till noon', ['planned 2009-05-13'], asked],
    ['13 May, 14 - 16', ['planned 2009-05-13'], asked],
    ['13 May 1400', ['planned 2009-05-13'], asked],
    ['13 May 1930', ['planned 2009-05-13'], asked],
    ['13 May 2000hrs', ['planned 2009-05-13'], asked],
    ['13 May, 2pm – 4pm', ['planned 2009-05-13'], asked],
    ['13 May at 14:00', ['planned 2009-05-13'], asked],
    ['13 May 12 noon', ['planned 2009-05-13'], asked],
    ['13/5/09 10-12', ['planned 2009-05-13'], []],
    ['13 May 09 - 14 July 09', ['planned 2009-05-13', 'planned 2009-07-14'], []],
    ['13 May 10', ['planned 2010-05-13'], []],
  ])('%j', (text, shown, codes) => {
    expect(shownOf(text)).toEqual({ shown, codes })
  })
})

describe('meetings of several days', () => {
  it.each<[string, string[], string[]]>([
    ['9–10 June 2009', ['planned 2009-06-09..2009-06-10'], []],
    ['Mon 8 - Tues 9 June 2009', ['planned 2009-06-08..2009-06-09'], []],
    ['31 March to 2 April 2009', ['planned 2009-03-31..2009-04-02'], []],
    ['30 Sept – 1 Oct 2009', ['planned 2009-09-30..2009-10-01'], []],
    ['from 30 June until 2 July 2009', ['planned 2009-06-30..2009-07-02'], []],
    ['30 June/1 July 2009', ['planned 2009-06-30..2009-07-01'], []],
    ['9/10 June 2009', ['planned 2009-06-09..2009-06-10'], []],
    ['8/6/09-9/6/09', ['planned 2009-06-08..2009-06-09'], []],
    ['8.6.09 to 9.6.09', ['planned 2009-06-08..2009-06-09'], []],
    ['7 January 2009 - 6 May 2009', ['held 2009-01-07', 'planned 2009-05-06'], []],
    ['9 and 10 June 2009', ['planned 2009-06-09', 'planned 2009-06-10'], []],
  ])('%j', (text, shown, codes) => {
    expect(shownOf(text)).toEqual({ shown, codes })
  })
})

describe('dates without a year', () => {
  it.each<[string, string[], string[]]>([
    [
      'Last: 7/1/09. Next: 6/5, 1/7 and 7/10',
      ['held 2009-01-07', 'planned 2009-05-06', 'planned 2009-07-01', 'planned 2009-10-07'],
      [],
    ],
    [
      'Last: 7 January 2009\nNext: 6 May\nThen 1 July',
      ['held 2009-01-07', 'planned 2009-05-06', 'planned 2009-07-01'],
      [],
    ],
    ['11 November and 13 January 2010', ['planned 2009-11-11', 'planned 2010-01-13'], []],
    ['Future: 14 Oct 2009, 20 Jan', ['planned 2009-10-14', 'planned 2010-01-20'], []],
    ['Last meeting 4 December', ['held 2008-12-04'], asked],
    ['Next meeting 4 February', ['planned 2010-02-04'], asked],
    ['6/5 and 1/7', ['planned 2009-05-06', 'planned 2009-07-01'], asked],
    ['Next: 5/21', ['planned 2009-05-21'], [...asked, 'date-american']],
    ['May 6th', ['planned 2009-05-06'], asked],
    ['Held 7 January; next 6 May; AGM 17 June', ['held 2009-01-07', 'planned 2009-05-06', 'planned 2009-06-17'], asked],
  ])('%j', (text, shown, codes) => {
    expect(shownOf(text)).toEqual({ shown, codes })
  })
})

describe('dates that are not exact', () => {
  it.each<[string, string[], string[]]>([
    ['Next: early June', ['planned 2009-06/month'], asked],
    ['mid-July 2009', ['planned 2009-07/month'], []],
    ['end of May 2009', ['planned 2009-05/month'], []],
    ['sometime in spring', ['planned 2009-03/season'], asked],
    ['in the autumn', ['planned 2009-09/season'], asked],
    ['late summer 2009', ['planned 2009-06/season'], []],
    ['Then sometime in 2010', ['planned 2010/year'], []],
    ['After Easter', ['planned undated'], ['meeting-undated']],
    ['last Thursday of each month', ['planned undated'], ['meeting-undated']],
    [
      'Last: 7 January 2009. Next: first Tuesday of every month',
      ['held 2009-01-07', 'planned undated'],
      ['meeting-undated'],
    ],
    ['March, June and September 2009', ['planned 2009-03/month', 'planned 2009-06/month', 'planned 2009-09/month'], []],
    ['In March and June', ['planned 2009-03/month', 'planned 2009-06/month'], asked],
    ['To be agreed', ['planned undated'], ['meeting-undated']],
  ])('%j', (text, shown, codes) => {
    expect(shownOf(text)).toEqual({ shown, codes })
  })
})

describe('what looks like a date and is not read is asked about', () => {
  it.each<[string, string[], string[]]>([
    ['the 17th', [], ['meeting-date-unread']],
    ['Last met on the 14th, next 6 May 2009', ['planned 2009-05-06'], ['meeting-date-unread']],
    ['Last 7.1.09, next 6.5.', ['held 2009-01-07'], ['meeting-date-unread']],
    ['7 January 2009, then 6/5 Corn Exchange', ['held 2009-01-07'], ['meeting-date-unread']],
    ['32 January 2009', ['planned undated'], ['date-impossible']],
    ['6 May 2019', ['planned undated'], ['date-implausible']],
    ['14/1/1909 and 6/5/09', ['planned undated', 'planned 2009-05-06'], ['date-implausible']],
  ])('%j', (text, shown, codes) => {
    expect(shownOf(text)).toEqual({ shown, codes })
  })
})

describe('numbers and words that are no dates', () => {
  it.each<[string, string[]]>([
    ['12/15 members came on 7 January 2009', ['held 2009-01-07']],
    ['7 January 2009: 2/3 of the board came; helpline open 24/7', ['held 2009-01-07']],
    ['7 January 2009 discussed NI 4/5/11', ['held 2009-01-07']],
    ['5th anniversary on 6 May 2009', ['planned 2009-05-06']],
    ['6 May 2009 on the 4th floor, room 2.10', ['planned 2009-05-06']],
    ['Jane May takes the chair on 6 May 2009', ['planned 2009-05-06']],
    ['we may meet again on 6 May 2009', ['planned 2009-05-06']],
    ['6 May 2009 (spring fair planning)', ['planned 2009-05-06']],
    ['6 May 2009, 7 for 7.30pm, tel 01632 960123', ['planned 2009-05-06']],
    ['6 May 2009: review of the 2030 strategy', ['planned 2009-05-06']],
    ['6 May 2009: half the 1/2 million is spent', ['planned 2009-05-06']],
    ['6 May 2009, 50/50 split of costs', ['planned 2009-05-06']],
  ])('%j', (text, shown) => {
    expect(shownOf(text)).toEqual({ shown, codes: [] })
  })
})

describe('cells', () => {
  const stored = (text: string, cell: string, iso: string) => piece(text, cell, { kind: 'date', iso })

  it('asks once where only the days past the 12th stayed text', () => {
    const { shown, codes } = shownOf([
      piece('14/01/2009', 'B2'),
      stored('10/03/2009', 'B3', '2009-03-10'),
      piece('20/05/2009', 'B4'),
      stored('09/07/2009', 'B5', '2009-07-09'),
    ])
    expect(shown).toHaveLength(4)
    expect(codes).toEqual(['meeting-exchanged'])
  })

  it('asks when the only coming meeting is far, and near with day and month exchanged', () => {
    const { shown, codes } = shownOf([
      stored('13/01/2009', 'B2', '2009-01-13'),
      stored('03/12/2009', 'B3', '2009-12-03'),
    ])
    expect(shown).toEqual(['held 2009-01-13', 'planned 2009-12-03'])
    expect(codes).toEqual(['meeting-exchanged'])
  })

  it.each<[string, string]>([
    ['10/03/2009', '2009-03-10'],
    ['09/07/2009', '2009-07-09'],
  ])('reads stored %j beside others without asking', (text, iso) => {
    expect(shownOf([stored('14/01/2009', 'B2', '2009-01-14'), stored(text, 'B3', iso)]).codes).toEqual([])
  })

  it('asks for a meeting stored as a day of 1900', () => {
    expect(shownOf([stored('06/01/1900', 'B2', '1900-01-06')])).toEqual({
      shown: ['planned undated'],
      codes: ['date-implausible'],
    })
  })

  it('joins day, month and year of one row, and a weekday with its date', () => {
    const row = [
      piece('6', 'B2'),
      piece('May', 'C2'),
      piece('2009', 'D2'),
      piece('Tuesday', 'B3'),
      piece('7 July 2009', 'C3'),
    ]
    expect(shownOf(row)).toEqual({ shown: ['planned 2009-05-06', 'planned 2009-07-07'], codes: [] })
  })

  it('leaves a weekday beside a stored day apart, whose display may be American', () => {
    expect(shownOf([piece('Tuesday', 'B3'), stored('7/10/09', 'C3', '2009-10-07')]).shown).toEqual([
      'planned 2009-10-07',
    ])
  })

  it('hears a weekday in a cell of its own that does not belong to the date', () => {
    expect(shownOf([piece('Monday', 'B3'), piece('7 July 2009', 'C3')]).codes).toEqual(['date-weekday'])
  })
})
