/** Words of periods, as parts of patterns. */

/** Between the first and the last day or month. */
export const PERIOD_LINKS = ['-', '–', '—', 'to', 'until', 'till', 'through', 'up to']

/** May stand before a period without changing it. */
export const PERIOD_OPENINGS = ['from', 'period', 'the period', 'between', 'for', 'during', 'reporting period']

/** A year named by its last day: "year ending 31 March 2025". */
export const YEAR_ENDS = ['year end(?:ing|ed)?', '(?:12|twelve) months (?:to|ending|ended)', 'year to']

/** A year that begins in the month in which the organisation's does. */
export const OWN_YEAR = ['financial year', 'fiscal year', 'fy', 'year']

export const QUARTER = '(?:q|qtr|quarter)'
export const ORDINALS: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  '1st': 1,
  '2nd': 2,
  '3rd': 3,
  '4th': 4,
}
export const HALF = '(?:h|half)'
