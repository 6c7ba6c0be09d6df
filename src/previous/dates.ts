/** Dates as our workbooks write them, read back. The reverse of `write/dates.ts`. */
import type { PartialDate } from '../model.ts'
import { dateInWords } from '../write/dates.ts'
import type { TableCell } from './sheet-table.ts'

const DATE_FORMAT = 'd mmmm yyyy'

/** A day stored as a date, or a week, month, quarter, season or year in words; null for anything else. */
export function readDate({ text, value }: Pick<TableCell, 'text' | 'value'>): PartialDate | null {
  if (value.kind === 'date') return { date: value.iso.slice(0, 10), precision: 'day' }
  const year = /\b(\d{4})\b/.exec(text)?.[1]
  if (!year) return null
  // The winter of 2010/11 begins in 2010, the last quarter of 2010/11 in 2011.
  const years = [year, String(Number(year) + 1)]
  const found = years.flatMap(candidates).find((date) => dateInWords(date, DATE_FORMAT) === text)
  return found ?? released(text)
}

/** "three months from October 2010": how the first released version wrote a quarter or season. */
function released(text: string): PartialDate | null {
  const [before = '', month = ''] = text.split(/(?<=^three months from )/)
  const first = before === 'three months from ' ? readDate({ text: month, value: { kind: 'text' } }) : null
  if (first?.precision !== 'month') return null
  return { ...first, precision: Number(first.date.slice(5)) % 3 === 1 ? 'quarter' : 'season' }
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
  return Array.from({ length: 31 }, (_, index) => {
    const date = `${month}-${String(index + 1).padStart(2, '0')}`
    return [
      { date, precision: 'day' as const },
      { date, precision: 'week' as const },
    ]
  }).flat()
}
