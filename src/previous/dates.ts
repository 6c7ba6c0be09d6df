/** Dates as our workbooks write them, read back. The reverse of `write/dates.ts`. */
import type { PartialDate } from '../model.ts'
import { dateInWords } from '../write/dates.ts'
import type { TableCell } from './sheet-table.ts'

const FORMATS = ['d mmmm yyyy']

/** A day stored as a date, or a month, quarter, season or year in words; null for anything else. */
export function readDate({ text, value }: TableCell): PartialDate | null {
  if (value.kind === 'date') return { date: value.iso.slice(0, 10), precision: 'day' }
  const year = /\b(\d{4})\b/.exec(text)?.[1]
  if (!year) return null
  return candidates(year).find((date) => FORMATS.some((format) => dateInWords(date, format) === text)) ?? null
}

/** Quarters begin in January, April, July and October; seasons in the months between. */
function candidates(year: string): PartialDate[] {
  const months = Array.from({ length: 12 }, (_, month) => `${year}-${String(month + 1).padStart(2, '0')}`)
  return [
    { date: year, precision: 'year' },
    ...months.map((date): PartialDate => ({ date, precision: 'month' })),
    ...months.map((date, month): PartialDate => ({ date, precision: month % 3 === 0 ? 'quarter' : 'season' })),
    ...months.flatMap((month) => days(month)),
  ]
}

/** A day before Excel's calendar begins stands in the workbook as text. */
function days(month: string): PartialDate[] {
  return Array.from({ length: 31 }, (_, day) => ({
    date: `${month}-${String(day + 1).padStart(2, '0')}`,
    precision: 'day',
  }))
}
