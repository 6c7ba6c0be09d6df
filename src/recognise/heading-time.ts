/** Headings that are nothing but a time: a year, a quarter, a month or the months from one to another. */
import { MONTH_STEMS } from '../words/en/dates.ts'

const MONTH = String.raw`(${MONTH_STEMS.join('|')})[a-z]*\.?`
const TO = String.raw`\s*(?:[-–—/]|to)\s*`
const QUARTER = /^(?:quarter |q)([1-4])$/i
const YEARS = /^(?:f\.?y\.? ?)?((?:19|20)\d\d)(?:\s*[/–-]\s*\d{2,4})?$/i
const MONTHS = new RegExp(String.raw`^(?:\d{1,2} )?(?:${MONTH}(?: (?:19|20)\d\d)?${TO})?(?:\d{1,2} )?${MONTH}$`, 'i')
const MONTHS_OF_A_QUARTER = 3
const MONTHS_OF_A_YEAR = 12

/** A figure that grows with the time a heading names, and null for any other text. Only to be compared with one another. */
export function timeOf(text: string): number | null {
  if (!/(?:19|20)\d\d/.test(text)) return null
  const words = text
    .replace(/[(),:]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const years =
    /(?:19|20)\d\d(?:\s*[/–-]\s*\d{2,4})?$/.exec(words) ?? /^(?:19|20)\d\d(?:\s*[/–-]\s*\d{2,4})?/.exec(words)
  if (!years || words.length > LONGEST) return null
  const year = Number(YEARS.exec(years[0])?.[1] ?? Number.NaN) * MONTHS_OF_A_YEAR
  const rest = words.replace(years[0], '').trim()
  if (rest === '' || /^(?:f\.?y\.?|year|financial year)$/i.test(rest)) return year
  const quarter = QUARTER.exec(rest)?.[1]
  if (quarter) return year + Number(quarter) * MONTHS_OF_A_QUARTER
  const month = MONTHS.exec(rest)?.[2]
  return month ? year + MONTH_STEMS.indexOf(month.toLowerCase()) + 1 : null
}

const LONGEST = 40
