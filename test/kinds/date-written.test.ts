import { describe, expect, it } from 'vitest'
import { readCompletion } from '../../src/kinds/date/date.ts'
import { findDates } from '../../src/kinds/date/date-grammar.ts'
import { workingClock } from '../../src/working-time.ts'
import { PACED } from '../paced.ts'
import { codesOf, piece } from './pieces.ts'

const round = { due: '2011-02-28', previousDue: null }

function shown(pieces: Parameters<typeof readCompletion>[0]): { date: string | null; codes: string[] } {
  const { completedOn, findings } = readCompletion(pieces, round)
  return { date: completedOn?.date ?? null, codes: codesOf(findings) }
}

describe('dates of completion in other ways', () => {
  it.each<[string, string | null, string[]]>([
    ['2011-02-21T00:00:00Z', '2011-02-21', []],
    ['2011-02-21T09:15:00+00:00', '2011-02-21', []],
    ['2011/2/21', '2011-02-21', []],
    ['20110221', '2011-02-21', []],
    ['2011-Feb-21', '2011-02-21', []],
    ['21.2.11', '2011-02-21', []],
    ['21\\02\\2011', '2011-02-21', []],
    ['21/02/2011 16:45', '2011-02-21', []],
    ['21-Feb-11', '2011-02-21', []],
    ['Feb 21 2011', '2011-02-21', []],
    ['21feb2011', '2011-02-21', []],
    ['1st of March ’11', '2011-03-01', []],
    ['the 21st of February, 2011', '2011-02-21', []],
    ['2/21/11', '2011-02-21', ['date-american']],
    ['40595', '2011-02-21', ['date-serial']],
    ['21/2', '2011-02-21', ['date-year-assumed']],
    ['Feb 21', '2011-02-21', ['date-year-assumed']],
    ['Mon 21 Feb 10am', '2011-02-21', ['date-year-assumed']],
    ['w/e 20 February 2011', '2011-02-14', []],
    ['28 Feb – 1 March 2011', '2011-03-01', ['date-several']],
    ['21/02/1911', null, ['date-implausible']],
    ['21', null, ['date-unreadable']],
    ['21st', null, ['date-unreadable']],
    ['24/7', '2011-07-24', ['date-year-assumed']],
  ])('%j', (text, date, codes) => {
    expect(shown([piece(text)])).toEqual({ date, codes })
  })

  it.each<[string, string, string | null, string[]]>([
    ['03/07/1905', '1905-07-03', '2011', ['date-year-typed']],
    ['04/07/1909', '1909-07-04', '2011', ['date-year-typed']],
    ['21/01/1900', '1900-01-21', null, ['date-implausible']],
    ['21/02/1931', '1931-02-21', null, ['date-implausible']],
    ['Monday, 21 February 2011', '2011-02-21T00:00:00', '2011-02-21', []],
  ])('a date cell that displays %j', (text, iso, date, codes) => {
    expect(shown([piece(text, 'B4', { kind: 'date', iso })])).toEqual({ date, codes })
  })

  it.each<[string[], string | null, string[]]>([
    [['21', 'February', '2011'], '2011-02-21', []],
    [['21st', 'Feb', '2011'], '2011-02-21', []],
    [['21', '2', '2011'], '2011-02-21', []],
    [['21', '02', '11'], '2011-02-21', []],
    [['21', '/', '2', '/', '2011'], '2011-02-21', []],
    [['Day: 21', 'Month: February', 'Year: 2011'], '2011-02-21', []],
    [['2011', '02', '21'], '2011-02-21', []],
    [['Monday', '21 February 2011'], '2011-02-21', []],
    [['Monday', '21', 'Feb', '2011'], '2011-02-21', []],
    [['Friday', '21 February 2011'], '2011-02-21', ['date-weekday']],
    [['2', '21', '2011'], '2011-02-21', ['date-american']],
    [['31', 'February', '2011'], null, ['date-impossible']],
  ])('cells of a row: %j', (texts, date, codes) => {
    const row = texts.map((text, index) => piece(text, `${'BCDEFGH'.charAt(index)}4`))
    expect(shown(row)).toEqual({ date, codes })
  })
})

it('takes time in proportion to the text, whatever it holds', PACED, () => {
  const near = '2011-02-28'
  for (const text of ['1/', '12 ', 'w/c ', '1st, ', 'May ', '1 May - ', '2011-', 'Mon 3, ']) {
    const long = text.repeat(4_000)
    const worked = workingClock()
    findDates(long, { near, loose: true, asked: true })
    expect(worked()).toBeLessThan(1_500)
  }
})
