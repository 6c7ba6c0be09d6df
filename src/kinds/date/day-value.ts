/** A date in a table: the day something is due or was done. What the date of completion is read with reads it, too. */
import { z } from 'zod'
import type { PartialDate, TypedValue } from '../../model.ts'
import { MONTH_STEMS } from '../../words/en/dates.ts'
import { asWritten, type ValueKind } from '../typed.ts'
import { formatDate } from './calendar.ts'
import { readCompletion } from './date.ts'

const PRECISIONS = ['day', 'week', 'month', 'quarter', 'season', 'year'] as const

/** A date with nothing said about it: "by 31 March 2025", "week commencing 3 March 2025", "Q1 2025/26". */
const PLAIN = new RegExp(
  String.raw`^(?:[\d\s,./–-]|\b(?:by|on|the|of|due|st|nd|rd|th|w|c|wc|week|commencing|q[1-4]|spring|summer|autumn|winter|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|(?:${MONTH_STEMS.join('|')})[a-z]*)\b|(?<=\d)(?:st|nd|rd|th)\b)+$`,
  'i',
)

export const dayValue: ValueKind = {
  name: 'date',
  stored: { date: z.string().nullable(), precision: z.enum(PRECISIONS).nullable() },
  expected: () => 'one date, such as 31 March 2025',
  unread: { date: null, precision: null },
  readValue: ({ text, pieces }) => {
    if (pieces.every(({ value }) => value.kind === 'text') && !PLAIN.test(text)) return null
    const { completedOn, findings } = readCompletion(pieces, { due: null, previousDue: null })
    const isSure = completedOn !== null && findings.every(({ severity }) => severity === 'note')
    return isSure ? { date: completedOn.date, precision: completedOn.precision } : null
  },
  isSame: (before, after) => dateIn(before) !== null && before.date === after.date,
  difference: () => null,
  columns: (field) => [
    {
      key: 'value',
      heading: field.title ?? field.label,
      description: `${field.label}: date, as far as it is known.`,
      type: 'date',
      width: 20,
      value: (values) => values.map(dateIn).find((date) => date !== null) ?? null,
    },
    asWritten(field),
  ],
  show: (value) => {
    const date = dateIn(value)
    return date ? formatDate(date) : value.text
  },
}

function dateIn({ date, precision }: TypedValue): PartialDate | null {
  const known = PRECISIONS.find((one) => one === precision)
  return typeof date === 'string' && known ? { date, precision: known } : null
}
