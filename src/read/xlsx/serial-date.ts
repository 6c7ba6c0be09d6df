/** Dates that Excel stores as a number of days. */

const MILLISECONDS_A_DAY = 86_400_000
/** 1 January 1900 is day 1 of the 1900 system. */
const BEFORE_1900 = Date.UTC(1899, 11, 31)
/** 1 January 1904 is day 0 of the 1904 system. */
const START_1904 = Date.UTC(1904, 0, 1)
/** The 1900 system counts 29 February 1900, a day that never was, as day 60. */
const DAY_THAT_NEVER_WAS = 60
/** 31 December 9999, the last date of either system. */
const LAST = Date.UTC(9999, 11, 31, 23, 59, 59)

/**
 * Days since the beginning of the workbook's date system → `2011-02-17`, or `2011-02-17T09:30:00` when there is a time of day.
 * Null for what is no date in that system.
 */
export function isoOfSerial(serial: number, starts1904: boolean): string | null {
  if (!(serial >= 0)) return null
  if (!starts1904 && (serial < 1 || Math.floor(serial) === DAY_THAT_NEVER_WAS)) return null
  const days = !starts1904 && serial > DAY_THAT_NEVER_WAS ? serial - 1 : serial
  const start = starts1904 ? START_1904 : BEFORE_1900
  // Serial numbers are fractions of a day; to the second is all they hold reliably.
  const moment = start + Math.round((days * MILLISECONDS_A_DAY) / 1000) * 1000
  if (moment > LAST) return null
  const iso = new Date(moment).toISOString()
  return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 19)
}

/** Days of the 1900 system for a number of days of the 1904 system, so that both are displayed by the same rules. */
export function serialFor1900(serial: number, starts1904: boolean): number {
  return starts1904 ? serial + 1462 : serial
}

/** The serial number (1900 system) of an ISO date, for displaying it; null when the text is none, or names a day that never was. */
export function serialOfIso(iso: string): number | null {
  const moment = Date.parse(`${iso.length <= 10 ? `${iso}T00:00:00` : iso.replace(/Z$/, '')}Z`)
  // JavaScript takes 30 February for 2 March.
  if (Number.isNaN(moment) || !new Date(moment).toISOString().startsWith(iso.slice(0, 10))) return null
  const days = (moment - BEFORE_1900) / MILLISECONDS_A_DAY
  return days >= DAY_THAT_NEVER_WAS ? days + 1 : days
}
