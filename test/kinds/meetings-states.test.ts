import { describe, expect, it } from 'vitest'
import { shownOf } from './meetings-shown.ts'

describe('meetings that do not take place', () => {
  it.each<[string, string[]]>([
    ['7 January 2009 – CANCELLED – ice on the roads', ['cancelled 2009-01-07']],
    ['7 January 2009 (cancelled)', ['cancelled 2009-01-07']],
    ['7/1/09 canceled, next 6/5/09', ['cancelled 2009-01-07', 'planned 2009-05-06']],
    ['The 7 January 2009 meeting did not take place. Next: 6 May 2009', ['cancelled 2009-01-07', 'planned 2009-05-06']],
    ['6 May 2009, 2pm, Corn Exchange – called off', ['cancelled 2009-05-06']],
    ['Wednesday 6 May 2009 at 10.30 - abandoned', ['cancelled 2009-05-06']],
    ['Last: 5 November 2008. 7 January 2009 stood down.', ['held 2008-11-05', 'cancelled 2009-01-07']],
    ['Cancelled: 7 January 2009. Next 6 May 2009', ['cancelled 2009-01-07', 'planned 2009-05-06']],
    ['The board meeting of 7 January 2009 was not held', ['cancelled 2009-01-07']],
    ['There was no meeting in January 2009; next 6 May 2009', ['cancelled 2009-01/month', 'planned 2009-05-06']],
    ['We did not meet on 7 January 2009', ['cancelled 2009-01-07']],
    ['Next: 6 May 2009 (7 January meeting was abandoned)', ['planned 2009-05-06', 'cancelled 2009-01-07']],
    [
      '7 January and 4 February 2009 were cancelled for lack of a room',
      ['cancelled 2009-01-07', 'cancelled 2009-02-04'],
    ],
    ['7 January 2009\nCANCELLED\n6 May 2009', ['cancelled 2009-01-07', 'planned 2009-05-06']],
    ['Cancelled meetings:\n7 January 2009\n4 February 2009', ['cancelled 2009-01-07', 'cancelled 2009-02-04']],
    ['Meeting due on 7 January 2009 had to be called off owing to illness', ['cancelled 2009-01-07']],
    ['6 May 2009 will not take place; next 1 July 2009', ['cancelled 2009-05-06', 'planned 2009-07-01']],
    ['6 May 2009 (postponed)', ['cancelled 2009-05-06']],
    ['6 May 2009 deferred to a later date', ['cancelled 2009-05-06']],
    ['7 January 2009 inquorate', ['cancelled 2009-01-07']],
    ['AGM 6 May 2009 – cancelled', ['cancelled 2009-05-06']],
  ])('%j', (text, shown) => {
    expect(shownOf(text)).toEqual({ shown, codes: [] })
  })

  it('keeps a new date that is still to come as a meeting without one', () => {
    expect(shownOf('6 May 2009 postponed, new date TBC')).toEqual({
      shown: ['cancelled 2009-05-06', 'planned undated'],
      codes: ['meeting-undated'],
    })
  })
})

describe('meetings that were moved', () => {
  it.each<[string, string[]]>([
    ['moved from 6 to 13 May 2009', ['cancelled 2009-05-06', 'planned 2009-05-13']],
    ['Next meeting moved from 6 May 2009 to 13 May 2009', ['cancelled 2009-05-06', 'planned 2009-05-13']],
    ['6 May 2009 – now 13 May 2009', ['cancelled 2009-05-06', 'planned 2009-05-13']],
    ['6 May 2009 rescheduled to 13 May 2009', ['cancelled 2009-05-06', 'planned 2009-05-13']],
    ['13 May 2009 (rescheduled from 6 May)', ['planned 2009-05-13', 'cancelled 2009-05-06']],
    ['6/5/09 re-arranged for 13/5/09', ['cancelled 2009-05-06', 'planned 2009-05-13']],
    ['6 May 2009 postponed until 10 June 2009', ['cancelled 2009-05-06', 'planned 2009-06-10']],
    ['Next: 6 May 2009 (brought forward to 29 April 2009)', ['cancelled 2009-05-06', 'planned 2009-04-29']],
    ['29 April 2009, brought forward from 6 May 2009', ['planned 2009-04-29', 'cancelled 2009-05-06']],
    ['13 May instead of 6 May 2009', ['planned 2009-05-13', 'cancelled 2009-05-06']],
    ['13 May 2009 rather than 6 May 2009', ['planned 2009-05-13', 'cancelled 2009-05-06']],
    ['13 May 2009 (was 6 May 2009)', ['planned 2009-05-13', 'cancelled 2009-05-06']],
    ['13 May 2009 (originally planned for 6 May 2009)', ['planned 2009-05-13', 'cancelled 2009-05-06']],
    ['13 May 2009, not 6 May 2009 as first said', ['planned 2009-05-13', 'cancelled 2009-05-06']],
    ['6 May 2009 has had to be put back to 10 June 2009', ['cancelled 2009-05-06', 'planned 2009-06-10']],
    ['6 May 2009 → 13 May 2009', ['cancelled 2009-05-06', 'planned 2009-05-13']],
    ['Instead of 6 May the board will meet on 13 May 2009', ['cancelled 2009-05-06', 'planned 2009-05-13']],
    [
      '7 January 2009 was cancelled and will now be held on 4 March 2009',
      ['cancelled 2009-01-07', 'planned 2009-03-04'],
    ],
    ['7 January 2009 called off and rearranged for 21 January 2009', ['cancelled 2009-01-07', 'held 2009-01-21']],
    ['6 May 2009\nMoved to 13 May 2009', ['cancelled 2009-05-06', 'planned 2009-05-13']],
    ['6 May 2009 at 2pm (please note change from 29 April 2009)', ['planned 2009-05-06', 'cancelled 2009-04-29']],
    ['6 May 2009, 10.00, Corn Exchange: moved to 13 May 2009', ['cancelled 2009-05-06', 'planned 2009-05-13']],
    ['6 May 2009 replaced by 13 May 2009', ['cancelled 2009-05-06', 'planned 2009-05-13']],
  ])('%j', (text, shown) => {
    expect(shownOf(text)).toEqual({ shown, codes: [] })
  })

  it('reads a move between days without a year, asking once', () => {
    expect(shownOf('6 May – now 13 May')).toEqual({
      shown: ['cancelled 2009-05-06', 'planned 2009-05-13'],
      codes: ['date-year-assumed'],
    })
  })
})

describe('something else that was cancelled or moved', () => {
  it.each<[string, string[]]>([
    ['7 January 2009 (the minibus from Wick was cancelled)', ['held 2009-01-07']],
    ['6 May 2009: visit by the auditors cancelled', ['planned 2009-05-06']],
    ['6 May 2009 (speaker has cancelled)', ['planned 2009-05-06']],
    ['6 May 2009 – report on postponed works', ['planned 2009-05-06']],
    ['6 May 2009; training session was called off', ['planned 2009-05-06']],
    ['7 January 2009 (everyone was moved by the choir)', ['held 2009-01-07']],
    ['6 May 2009 moved to the Corn Exchange', ['planned 2009-05-06']],
    ['The meeting about the cancelled ring road is on 6 May 2009', ['planned 2009-05-06']],
    ['7 January 2009 - cancelled courses discussed', ['held 2009-01-07']],
    ['6 May 2009 is not cancelled', ['planned 2009-05-06']],
    ['6 May 2009 may be cancelled', ['planned 2009-05-06']],
    ['No meeting until 6 May 2009. Last 5 November 2008', ['planned 2009-05-06', 'held 2008-11-05']],
    ['No meeting has been held since 7 January 2009', ['held 2009-01-07']],
    ['7 January 2009: agreed to abandon the newsletter', ['held 2009-01-07']],
    ['6 May 2009 (now at the Corn Exchange)', ['planned 2009-05-06']],
    ['Last 7 January 2009, next 6 May 2009', ['held 2009-01-07', 'planned 2009-05-06']],
  ])('%j', (text, shown) => {
    expect(shownOf(text)).toEqual({ shown, codes: [] })
  })

  it.each<[string, string[]]>([
    ['6 May 2009 (the gala has been moved to 11 July 2009)', ['planned 2009-05-06']],
    ['Last meeting 7 January 2009. Newsletter postponed until 6 May 2009', ['held 2009-01-07']],
    ['Next 6 May 2009. The gala on 11 July 2009 has been called off', ['planned 2009-05-06']],
    ['6 May 2009 (cancelled on 3 March 2009)', ['cancelled 2009-05-06']],
  ])('%j notes that the other date is no meeting', (text, shown) => {
    expect(shownOf(text)).toEqual({ shown, codes: ['meeting-other-date'] })
  })

  it.each<[string, string[]]>([
    ['6 May 2009 Corn Exchange cancelled', ['planned 2009-05-06']],
    ['6 May 2009 (the Wick meeting was cancelled)', ['planned 2009-05-06']],
    ['7 January 2009 and 4 February 2009 cancelled', ['held 2009-01-07', 'cancelled 2009-02-04']],
  ])('%j is kept and asked about', (text, shown) => {
    expect(shownOf(text)).toEqual({ shown, codes: ['meeting-state-doubtful'] })
  })
})
