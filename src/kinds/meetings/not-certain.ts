/** Dates of which a text does not say that a meeting is on that day: one of two that may be, or the first or last day it can be. */
import { BOUNDS } from '../../words/en/meeting-states.ts'
import type { FoundDate } from '../date/date-readings.ts'

const BOUND = new RegExp(String.raw`(?<!\p{L})(?:${BOUNDS.join('|')})\s(?:the\s)?$`, 'iu')
const OR = /^[\s,]*(?:or)\s(?:on\s)?(?:the\s)?(?:\p{L}{3,9}day\s)?$/iu
/** As many characters as such words take. */
const REACH = 30

/** For each date, whether it is such a one. */
export function areNotCertain(text: string, found: readonly FoundDate[]): boolean[] {
  const isAlternative = found.map((one, index) => {
    const next = found[index + 1]
    if (!next) return false
    const between = next.start === one.start ? null : text.slice(one.end, next.start)
    return between === null ? /\d\S{0,3}\sor\s/iu.test(one.text) : OR.test(between)
  })
  return found.map((one, index) => {
    const isBound = one.date?.precision === 'day' && BOUND.test(text.slice(Math.max(0, one.start - REACH), one.start))
    return isBound || isAlternative[index] === true || isAlternative[index - 1] === true
  })
}
