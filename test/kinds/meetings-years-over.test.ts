/** Years that stand over dates, months that stand before their day, and days on which there may be no meeting. The form was completed on 6 February 2009. */
import { describe, expect, it } from 'vitest'
import { shownOf } from './meetings-shown.ts'

describe('a year over dates', () => {
  it.each<[string, string[]]>([
    ['2009: 13 Jan, 15 May, 17 Jul', ['held 2009-01-13', 'planned 2009-05-15', 'planned 2009-07-17']],
    ['Dates for 2009: 13/1, 15/5', ['held 2009-01-13', 'planned 2009-05-15']],
    ['2008: 14 Nov; 2009: 13 Jan, 15 May', ['held 2008-11-14', 'held 2009-01-13', 'planned 2009-05-15']],
    ['2009\n13 Jan\n15 May', ['held 2009-01-13', 'planned 2009-05-15']],
    ['2008\n14 Nov\n2009\n13 Jan', ['held 2008-11-14', 'held 2009-01-13']],
    ['Meetings in 2010:\n13 Feb\n15 May', ['planned 2010-02-13', 'planned 2010-05-15']],
  ])('%s', (text, shown) => {
    expect(shownOf(text)).toEqual({ shown, codes: [] })
  })
  it('is a meeting of that year where no such dates follow', () => {
    expect(shownOf('14 November 2008\nThen some time in 2010').shown).toEqual(['held 2008-11-14', 'planned 2010/year'])
  })
  it('ends where a date has its own', () => {
    expect(shownOf('2008\n14 Nov\n13 Jan 2009\n15 May').shown).toEqual([
      'held 2008-11-14',
      'held 2009-01-13',
      'planned 2009-05-15',
    ])
  })
})

describe('months in front of figures', () => {
  it.each<[string, string[]]>([
    ['Jan 09, Apr 09', ['held 2009-01/month', 'planned 2009-04/month']],
    ['November 08, April 09', ['held 2008-11/month', 'planned 2009-04/month']],
    ['Jan 16th, Apr 13th', ['held 2009-01-16', 'planned 2009-04-13']],
    ['25, April 2009', ['planned 2009-04-25']],
  ])('%s', (text, shown) => {
    expect(shownOf(text).shown).toEqual(shown)
  })
})

describe('a year that is no heading', () => {
  it.each([
    ['November 2008\n13 January\n12 April', ['held 2008-11/month', 'held 2009-01-13', 'planned 2009-04-12']],
    ['Founded 2001\n13 January', ['held 2009-01-13']],
  ])('%s', (text, shown) => {
    expect(shownOf(text).shown).toEqual(shown)
  })
})

describe('a meeting that will be held', () => {
  it.each([
    ['Next meeting will be held on 20 May 2009', ['planned 2009-05-20']],
    ['Future meetings will be held on 20 May and 12 July 2009', ['planned 2009-05-20', 'planned 2009-07-12']],
  ])('%s', (text, shown) => {
    const found = shownOf(text)
    expect(found).toEqual({ shown, codes: [] })
  })
})

describe('a day on which there may be no meeting', () => {
  it.each([
    '13 or 20 March 2009',
    'Either 13 March 2009 or 20 March 2009',
    'Before 31 March 2009',
    'Not before 1 May 2009',
  ])('%s', (text) => {
    expect(shownOf(text).codes.filter((code) => code === 'meeting-state-doubtful')).toHaveLength(1)
  })
  it.each(['13 March 2009, then lunch', 'Papers by 6 March 2009, meeting 13 March 2009', 'By end of March 2009'])(
    'is plain: %s',
    (text) => {
      expect(shownOf(text).codes).not.toContain('meeting-state-doubtful')
    },
  )
  it('is asked about where the month is in another language', () => {
    expect(shownOf('13 févr. 2009')).toEqual({ shown: [], codes: ['meeting-date-unread'] })
  })
  it('is the old one of a meeting that was postponed', () => {
    const { shown } = shownOf('13 March 2009 (postponed from 16 January 2009)')
    expect(shown).toEqual(['planned 2009-03-13', 'cancelled 2009-01-16'])
  })
})
