/** When somebody took over or leaves: dates behind a name and in front of it, and what they make of a holder on the day of the return. */
import type { Person } from '../../model.ts'
import { MONTH_STEMS } from '../../words/en/dates.ts'
import { findDates } from '../date/date-grammar.ts'
import { monthOf } from '../date/month-names.ts'

/** Longer texts are prose, not a date behind a name. */
const LONGEST = 200

const WHEN =
  /^(?<name>.+?)\s+(?<when>(?:from|w\.?e\.?f\.?|with effect from|as of|since|until|up to|to|till|in|on|at|after|before)\s+(?:.*\d.*|.*\b(?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|a\.?g\.?m|elections?|meeting|year|week|month)\b.*))$/iu

const STEM = `(?:${MONTH_STEMS.join('|')})`
/** "Ann Reed Apr–Sep". */
const MONTHS_BEHIND = new RegExp(
  String.raw`^(?<name>.+?)\s+(?<when>${STEM}\p{L}*\.?\s?[-–—/]\s?${STEM}\p{L}*\.?(?:\s\d{4})?)$`,
  'iu',
)

/** "Cllr Jill Dunsmore from 1 April 2009", "Cllr Jim Couchman acting": the name and what is said behind it. */
export function splitTrailing(text: string): { name: string; note: string | null; from: string | null } {
  if (text.length > LONGEST) return { name: text, note: null, from: null }
  const remark = /^(.+?)\s+(acting(?: up)?|interim|temporarily|pro tem|in (?:his|her|their) absence)$/iu.exec(text)
  if (remark?.[1] && remark[2]) return { name: remark[1], note: remark[2], from: null }
  const match =
    WHEN.exec(text) ?? MONTHS_BEHIND.exec(text) ?? /^(?<name>.+?)\s+(?<when>(?:until|till|pending)\s+.+)$/iu.exec(text)
  if (!match?.groups?.name || !match.groups.when) return { name: text, note: null, from: null }
  const when = readFrom(match.groups.when)
  if (when && when.rest === '') return { name: match.groups.name, note: null, from: when.from }
  return { name: match.groups.name, note: match.groups.when, from: null }
}

/** "From 01/04/09 Cllr …": the date somebody takes over and what follows it; null for other text. */
export function readFrom(text: string): { from: string; rest: string } | null {
  const start = /^(?:from|w\.?e\.?f\.?|with effect from|as of|as from|since|after)\s+/iu.exec(text)
  const [found] = start ? findDates(text, { loose: true }) : []
  if (!start || !found?.date || found.start > start[0].length + 3) return null
  const rest = text.slice(found.end).replace(/^[\s:,;–-]+/u, '')
  return { from: found.date.date, rest }
}

/** "From April:" without a year in front of a person; null for other text. */
export function monthInFront(text: string): { when: string; rest: string } | null {
  const found =
    /^(?:from|as from|as of|with effect from)\s+(?:\d{1,2}(?:st|nd|rd|th)?\s+)?(\p{L}{3,9})(?:\s+\d{1,2}(?:st|nd|rd|th)?)?(?:[\s:,–-]+|$)/iu.exec(
      text,
    )
  if (!found?.[1] || monthOf(found[1]) === null) return null
  return { when: found[0].replace(/[\s:,–-]+$/u, ''), rest: text.slice(found[0].length) }
}

/**
 * What remarks such as "until May 2011" or "from June" make of a holder.
 * @param day ISO day of the return. A month without a year is the one nearest to it.
 */
export function statusByRemark(remark: string, day: string | null): Person['status'] | null {
  const [, word, rest] = /^(until|till|up to|to|from|as from|as of|since)\s+(.+)$/iu.exec(remark) ?? []
  const when = day === null || rest === undefined ? null : dateIn(rest, day)
  if (when === null || day === null || word === undefined) return null
  const isPast = when < day.slice(0, when.length)
  if (/^(?:until|till|up to|to)$/iu.test(word)) return isPast ? 'former' : 'holds'
  return when > day.slice(0, when.length) ? 'incoming' : 'holds'
}

function dateIn(text: string, day: string): string | null {
  const [found] = findDates(text, { loose: true })
  if (found?.date) return found.date.date
  const month = text
    .split(/[^\p{L}]+/u)
    .map(monthOf)
    .find((one) => one !== null)
  if (!month) return null
  const year = Number(day.slice(0, 4))
  const distance = month - Number(day.slice(5, 7))
  const nearest = distance > 6 ? year - 1 : distance < -6 ? year + 1 : year
  return `${nearest}-${String(month).padStart(2, '0')}`
}
