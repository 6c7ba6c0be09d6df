import { expect, it } from 'vitest'
import { type Round, roundSchema } from '../../src/config/schema.ts'
import type { CompletedOn } from '../../src/model.ts'
import { judgeDate } from '../../src/resolve/timing.ts'

const round: Round = roundSchema.parse({ id: '2011-03', label: 'March 2011', form: 'update', due: '2011-02-28' })

it.each<[string, CompletedOn['precision'], string[]]>([
  ['2011-02-28', 'day', []],
  ['2011-03-01', 'day', ['late-return']],
  ['2011-08-28', 'day', ['late-return']],
  ['2012-02-28', 'day', ['date-year-doubtful']],
  ['2010-02-20', 'day', ['date-year-doubtful']],
  ['2012-03-01', 'day', ['date-after-due']],
  ['2021', 'year', ['date-after-due']],
])('a round by itself: completed %s (%s)', (date, precision, codes) => {
  const source = { file: 'a.xlsx', sheet: 'Sheet1', cell: 'B2' }
  const found = judgeDate({ date, precision, text: date, source }, round, [round])
  expect(found.map(({ code }) => code)).toEqual(codes)
  expect(found.every((one) => one.source === source)).toBe(true)
})
