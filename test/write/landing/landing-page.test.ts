import { describe, expect, it } from 'vitest'
import { localTime } from '../../../src/write/landing/events.ts'
import { daysBetween, type LandingRound, progressOf, standingOf } from '../../../src/write/landing/model.ts'
import { landingPage } from '../../../src/write/landing/page.ts'
import { landingWords } from '../../../src/write/landing/words.ts'
import { everyState, runWith, TODAY } from './states.ts'

const published = { folder: 'published/2012-03-01', day: '2012-03-01', by: 'Ann', note: '', files: [], returns: [] }

describe('how a round stands', () => {
  it.each([
    ['notRun', '2012-03-24', null],
    ['collecting', '2012-03-24', runWith({ outstanding: 1 })],
    ['collecting', TODAY, runWith({ outstanding: 1 })],
    ['collecting', null, runWith({ outstanding: 1 })],
    ['overdue', '2012-03-09', runWith({ outstanding: 1 })],
    ['complete', '2012-03-09', runWith({})],
    ['published', '2012-03-09', runWith({ outstanding: 1 }, { published })],
  ] as const)('%s: due %s', (standing, due, run) => {
    const round: LandingRound = { id: 'r', label: 'R', due, run }
    expect(standingOf(round, TODAY)).toBe(standing)
  })

  it.each([
    [0, 'today'],
    [1, 'tomorrow'],
    [-1, 'yesterday'],
    [14, 'in 14 days'],
    [-3, '3 days ago'],
    [1500, 'in 1,500 days'],
  ])('%i days are told as "%s"', (days, text) => {
    expect(landingWords.days(days)).toBe(text)
  })

  it('counts no days to a date that is more than a year away', () => {
    const far = { id: 'r', label: 'R', due: '2010-02-28', run: runWith({ outstanding: 1 }) }
    expect(new TextDecoder().decode(landingPage({ ...everyState(), rounds: [far] }))).toContain('Due 28 February 2010<')
  })

  it('counts days over the change of the clocks and a leap day', () => {
    expect(daysBetween('2012-02-28', '2012-03-26')).toBe(27)
    expect(daysBetween('2012-10-29', '2012-10-27')).toBe(-2)
  })

  it('counts of those asked only those who were asked', () => {
    expect(progressOf(runWith({ expected: 12, outstanding: 10, received: 3, unasked: 1 }).figures)).toEqual({
      came: 2,
      of: 12,
    })
    expect(progressOf({ ...runWith({}).figures, expected: undefined })).toBeNull()
  })

  it('tells times where the team is', () => {
    expect(localTime('2012-07-01T23:30:00.000Z', 'Europe/London')).toBe('2012-07-02 00:30')
    expect(localTime('2012-03-10', 'Europe/London')).toBe('2012-03-10')
  })
})

describe('the page', () => {
  const text = new TextDecoder().decode(landingPage(everyState()))

  it.each([
    ['how far away a due date is', 'Due 24 March 2012, in 14 days'],
    ['that one has passed', 'Due 9 March 2012, yesterday'],
    ['no count of days once nobody is waited for', '>Due 20 September 2011<'],
    ['a round that was never run', 'Put the returns into the folder 2012-06'],
    ['how many came of those asked', '<strong>2</strong> of 12 returns received'],
    ['who came unasked', 'and 1 return nobody had asked for'],
    ['the outstanding by name', '<bdi>Moor &lt;b&gt;Board&lt;/b&gt; &amp; Co</bdi>'],
    ['that decisions wait for a run', 'Decisions have been made since the last run'],
    ['where queries are answered', '<a href="2012-03/to-decide.xlsx"><strong>14</strong> to confirm</a>'],
    [
      'where queries are read when there is no workbook for them',
      '<a href="2011-06/change-report.html#attention"><strong>1</strong> to confirm</a>',
    ],
    ['that nothing is to be put right', 'Nothing to put right'],
    ['what is signed off, and that it still is what was made', 'by Ann Example. It is still what the last run made.'],
    [
      'that something else was made since',
      'by Ann Example. What the last run made is different from what was signed off.',
    ],
    ['an id with a blank as an address', 'href="2011-03%20%26%20more/consolidated.xlsx"'],
    ['what happened', 'Round 2012-03 was run: 3 returns, 2 to put right and 14 to confirm.'],
    ['decisions of a day together', 'Bo Example took 2 decisions about Round 2012-03.'],
    ['what was taken back', 'Somebody took 1 decision back.'],
    ['where its links work', 'open index.html in the folder of outputs instead'],
  ])('tells %s', (_, told) => {
    expect(text).toContain(told)
  })

  it('has the share of those in as its bar', () => {
    expect([...text.matchAll(/class="in" width="([\d.]+)"/g)].map(([, share]) => share)).toEqual([
      '16.7',
      '91.7',
      '100',
      '100',
      '100',
    ])
  })

  it('names nothing of the network and is the same from the same state', () => {
    expect(text).not.toMatch(/(?:href|src)="(?:https?:|\/|file:)/)
    expect(new TextDecoder().decode(landingPage(everyState()))).toBe(text)
  })

  it('tells of a folder of outputs of an earlier version what it can', () => {
    const { expected: _, unasked: __, late: ___, ...figures } = runWith({ received: 4, outstanding: 2 }).figures
    const run = { ...runWith({}), figures, toSeeTo: null }
    const page = landingPage({ ...everyState(), rounds: [{ id: 'r', label: 'R', due: null, run }] })
    const told = new TextDecoder().decode(page)
    expect(told).toContain('<strong>4</strong> returns received')
    expect(told).toContain('2 returns outstanding')
    expect(told).not.toContain('<svg')
  })
})
