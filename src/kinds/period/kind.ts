/** A stretch of time: "Oct–Dec 2024", "Q3 2024/25", two days in two cells. */
import { z } from 'zod'
import type { PartialDate, TypedValue } from '../../model.ts'
import { formatDate } from '../date/calendar.ts'
import type { Kind } from '../kind.ts'
import { asWritten, typedKind } from '../typed.ts'
import { readPeriod } from './read.ts'

const OPTIONS = {
  /** Month in which the organisation's year begins, from 1; April when left out. */
  yearStarts: z.number().int().min(1).max(12).optional(),
}
const APRIL = 4

const isoDay = z.iso.date().nullable()

export const period: Kind<typeof OPTIONS> = typedKind({
  name: 'period',
  options: OPTIONS,
  /** ISO days, both within the period. */
  stored: { from: isoDay, to: isoDay },
  expected: () => 'a period, such as October–December 2024 or Q3 2024/25',
  unread: { from: null, to: null },
  readValue: (answer, { yearStarts = APRIL }) => {
    const read = readPeriod(answer, yearStarts)
    return read && { from: read.from, to: read.to }
  },
  looksLike: (text) => (text.length <= 60 && /\d{2}/.test(text) ? 0.8 : 0.2),
  isSame: (before, after) => typeof before.from === 'string' && before.from === after.from && before.to === after.to,
  difference: () => null,
  columns: (field) => [
    {
      key: 'value',
      heading: field.title ?? field.label,
      description: `${field.label}: first day.`,
      type: 'date',
      width: 20,
      value: (values) => asDate(dayIn(values, 'from')),
    },
    {
      key: 'to',
      heading: `${field.title ?? field.label}, to`,
      description: `${field.label}: last day.`,
      type: 'date',
      width: 20,
      value: (values) => asDate(dayIn(values, 'to')),
    },
    asWritten(field),
  ],
  show: (value) => {
    const [from, to] = [dayIn([value], 'from'), dayIn([value], 'to')]
    return from && to ? `${inWords(from)} to ${inWords(to)}` : value.text
  },
  input: () => ({ lines: 1 }),
})

function dayIn(values: readonly TypedValue[], part: 'from' | 'to'): string | null {
  const days = values.map((value) => value[part])
  return days.find((day) => typeof day === 'string') ?? null
}

function asDate(day: string | null): PartialDate | null {
  return day === null ? null : { date: day, precision: 'day' }
}

function inWords(day: string): string {
  return formatDate({ date: day, precision: 'day' })
}
