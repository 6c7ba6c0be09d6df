import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, formatDate, isoMonth } from '../../src/kinds/date/calendar.ts'
import { readCompletion } from '../../src/kinds/date/date.ts'
import { findDates } from '../../src/kinds/date/date-grammar.ts'
import type { PartialDate } from '../../src/model.ts'
import { cells, codesOf, piece } from './pieces.ts'

const round = { due: '2011-02-28', previousDue: null }

describe('dates of completion', () => {
  it.each<[string, string | null, string, string[]]>([
    ['25/02/2011', '2011-02-25', 'day', []],
    ['6/2/09', '2009-02-06', 'day', []],
    ['02/02/2009', '2009-02-02', 'day', []],
    ['25.02.11', '2011-02-25', 'day', []],
    ['25 02 2011', '2011-02-25', 'day', []],
    ['2011-02-25', '2011-02-25', 'day', []],
    ['2011-02-25T09:30:00', '2011-02-25', 'day', []],
    ['30-Jan-2009', '2009-01-30', 'day', []],
    ['6th Feb 2009', '2009-02-06', 'day', []],
    ['17 th February 2011', '2011-02-17', 'day', []],
    ['28 th February 2011', '2011-02-28', 'day', []],
    ['11 February  2009', '2009-02-11', 'day', []],
    ['9 February 2009', '2009-02-09', 'day', []],
    ['3\u00a0March\u00a02011', '2011-03-03', 'day', []],
    ['Tuesday 1st of March 2011', '2011-03-01', 'day', []],
    ['25FEB2011', '2011-02-25', 'day', []],
    ['February 25, 2011', '2011-02-25', 'day', []],
    ['Completed 25/02/2011 by AB', '2011-02-25', 'day', []],
    ['Feb 2011', '2011-02', 'month', []],
    ['February 2011', '2011-02', 'month', []],
    ["Feb '11", '2011-02', 'month', []],
    ['February2011', '2011-02', 'month', []],
    ['02/2011', '2011-02', 'month', []],
    ['2011-02', '2011-02', 'month', []],
    ['Date TBC March 11', '2011-03', 'month', ['date-in-part']],
    ['Q3 2010/11', '2010-10', 'quarter', []],
    ['Quarter 4 2010-11', '2011-01', 'quarter', []],
    ['third quarter 2010/11', '2010-10', 'quarter', []],
    ['Spring 2011', '2011-03', 'season', []],
    ['Winter 2010/11', '2010-12', 'season', []],
    ['2011', '2011', 'year', []],
    ['2010/11', '2010', 'year', ['date-in-part']],
    ['25 Chwefror 2011', '2011', 'year', ['date-in-part']],
    ['25/O2/2011', '2011-02', 'month', ['date-in-part']],
    ['25:02:2011', '2011', 'year', ['date-in-part']],
    ['Spring term 2011', '2011', 'year', ['date-in-part']],
    ['twentieth of February 2011', '2011-02', 'month', ['date-in-part']],
    ['XX February 2011', '2011-02', 'month', ['date-in-part']],
    ['Due 25 February 2011', '2011-02-25', 'day', ['date-in-part']],
    ['Not before 25 February 2011', '2011-02-25', 'day', ['date-in-part']],
    ['v2 February 2011', '2011-02-02', 'day', ['date-in-part']],
    ['Quarter ending February 2011', '2011-02', 'month', ['date-in-part']],
    ['Completed in February 2011', '2011-02', 'month', []],
    ['Ann Reed, February 2011', '2011-02', 'month', []],
    ['Approved February 2011', '2011-02', 'month', []],
    ['Loughmarsh LSP, Feb 2011', '2011-02', 'month', []],
    ['February 2011 (v2)', '2011-02', 'month', []],
    ['First draft, February 2011', '2011-02', 'month', []],
    ['Annual report 2011', '2011', 'year', []],
    ['February 2011, 14:35', '2011-02', 'month', []],
    ['Early March 2011 (Ann Reed)', '2011-03', 'month', []],
    ['25 February 2011, signed by Ann Reed', '2011-02-25', 'day', []],
    ['25 Feb ‘11', '2011-02-25', 'day', []],
    ['Q3 2010', '2010-10', 'quarter', ['date-quarter']],
    ['Friday 24 February 2011', '2011-02-24', 'day', ['date-weekday']],
    ['02/25/2011', '2011-02-25', 'day', ['date-american']],
    ['17 Febuary 2011', '2011-02-17', 'day', ['date-month-spelling']],
    ['25 February', '2011-02-25', 'day', ['date-year-assumed']],
    ['25-28 February 2011', '2011-02-28', 'day', ['date-several']],
    ['January/February 2011', '2011-02', 'month', ['date-several']],
    ['25/2/2011 (revised 3/3/2011)', '2011-03-03', 'day', ['date-several']],
    ['02/03/2012', '2012-03-02', 'day', []],
    ['01/12/2011', '2011-12-01', 'day', ['date-swapped']],
    ['40593', '2011-02-19', 'day', ['date-serial']],
    ['31/02/2011', null, '', ['date-impossible']],
    ['29 February 2011', null, '', ['date-impossible']],
    ['00/00/2011', null, '', ['date-impossible']],
    ['end of last week', null, '', ['date-unreadable']],
    ['12345', null, '', ['date-unreadable']],
  ])('%j', (text, date, precision, codes) => {
    const { completedOn, findings } = readCompletion([piece(text)], round)
    expect([completedOn?.date ?? null, completedOn?.precision ?? '']).toEqual([date, precision])
    expect(codesOf(findings)).toEqual(codes)
  })

  it('keeps the text as written beside the date, with its cell', () => {
    const { completedOn } = readCompletion(cells('28 th  February 2011'), round)
    expect(completedOn).toMatchObject({ text: '28 th February 2011', source: { cell: 'B2' } })
  })

  it.each<[string, string, string, string]>([
    ['2/25/11', '2011-02-25', '2011-02-25', 'day'],
    ['25/02/2011 09:30', '2011-02-25T09:30:00', '2011-02-25', 'day'],
    ['Feb-11', '2011-02-01', '2011-02', 'month'],
    ['Feb-11', '2011-02-17', '2011-02-17', 'day'],
  ])('a date cell that displays %j and stores %s', (text, iso, date, precision) => {
    const { completedOn, findings } = readCompletion([piece(text, 'B2', { kind: 'date', iso })], round)
    expect(completedOn).toMatchObject({ date, precision, text })
    expect(findings).toEqual([])
  })
})

describe('dates in running text', () => {
  const near = '2009-02-06'
  it.each<[string, string[]]>([
    ['26/05/09; 17/09/09; 10/11/09; 11/02/2010', ['2009-05-26', '2009-09-17', '2009-11-10', '2010-02-11']],
    ['26 May, 17 September and 10 November 2009', ['2009-05-26', '2009-09-17', '2009-11-10']],
    ['3, 10 and 17 March 2009', ['2009-03-03', '2009-03-10', '2009-03-17']],
    ['28 Feb - 2 March 2009', ['2009-02-28']],
    ['6 March, 10 am', ['2009-03-06']],
    ['6 March 10:30', ['2009-03-06']],
    ['10.00 on 6 March 2009', ['2009-03-06']],
    ['5 people on 10 March 2009', ['2009-03-10']],
    ['29th March', ['2009-03-29']],
    ['late Feb/early mar 09', ['2009-02']],
    ['by March 2011are 4% and 7%', ['2011-03']],
    ['we may meet, as Oxfordshire 2030 says in 2007/08', []],
    ['room 2.1.03.4, 01865 323605', []],
  ])('%j', (text, dates) => {
    expect(findDates(text, { near }).map((found) => found.date?.date)).toEqual(dates)
  })

  it('gives the place of each date', () => {
    const text = 'Last: 6 Jan 2009. Next: 7 Apr 2009.'
    expect(findDates(text).map((found) => text.slice(found.start, found.end))).toEqual(['6 Jan 2009', '7 Apr 2009'])
  })
})

const day = fc
  .integer({ min: 0, max: 40_000 })
  .map((days): PartialDate => ({ date: addDays('1970-01-01', days), precision: 'day' }))
const inMonth = (precision: PartialDate['precision'], months: number[]) =>
  fc
    .tuple(fc.integer({ min: 2001, max: 2068 }), fc.constantFrom(...months))
    .map(([year, month]): PartialDate => ({ date: isoMonth(year, month), precision }))
const year = fc.integer({ min: 2000, max: 2068 }).map((one): PartialDate => ({ date: String(one), precision: 'year' }))
const anyDate = fc.oneof(
  day.filter((one) => one.date < '2069'),
  inMonth('month', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]),
  inMonth('quarter', [1, 4, 7, 10]),
  inMonth('season', [3, 6, 9, 12]),
  year,
)

describe('properties of dates', () => {
  it('a date put into words and read again is the same date', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        expect(findDates(formatDate(date), { loose: true })).toMatchObject([{ date, remarks: [] }])
      }),
    )
  })

  it('every day in British numbers is read as that day', () => {
    fc.assert(
      fc.property(day, fc.constantFrom('/', '.', '-'), (date, separator) => {
        const written = date.date.split('-').reverse().join(separator)
        expect(findDates(written)[0]?.date).toEqual(date)
      }),
    )
  })
})

it('counts days over the end of a month', () => {
  expect(addDays('2011-02-28', 90)).toBe('2011-05-29')
})

it.each([
  ['figures', ['22', '02', '2011'], '2011-02-22'],
  ['a month in words', ['3', 'March', '2011'], '2011-03-03'],
  ['an ordinal and a short year', ['1st', 'Feb', '11'], '2011-02-01'],
])('reads day, month and year in three cells of a row: %s', (_, texts, date) => {
  const row = texts.map((text, index) => piece(text, `${'BCD'[index]}4`))
  expect(readCompletion(row, { due: '2011-02-28', previousDue: null })).toMatchObject({
    completedOn: { date, source: { cell: 'B4:D4' } },
    findings: [],
  })
})

it('does not join three figures below each other', () => {
  const column = ['22', '02', '2011'].map((text, index) => piece(text, `B${index + 4}`))
  expect(readCompletion(column, { due: '2011-02-28', previousDue: null }).completedOn?.date).toBe('2011')
})
