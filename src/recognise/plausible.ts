/** Whether a text looks like the value a field takes: what tells a filled-in form from guidance that repeats its labels. */
import type { FormField } from '../config/schema.ts'
import { NO_NAME_OPENING } from '../words/en/furniture.ts'

/** `unknown` for free text, where anything may be an answer. */
export type Fit = 'yes' | 'no' | 'unknown'

const ABSENT = /^(?:n\/?a|none|nil|tbc|tba|vacant|not applicable.*|to be (?:confirmed|appointed|agreed).*|[-–—])\.?$/i
const DATE =
  /\d{1,4}\s*[/.-]\s*\d{1,2}|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b|\b(?:spring|summer|autumn|winter)\b|\bq[1-4]\b|^\s*\d{4,5}\s*$|\bweek\b/i

export function fits(field: FormField, text: string): Fit {
  const value = text.trim()
  if (value === '') return 'unknown'
  switch (field.kind) {
    case 'partnership':
      return isYes(looksLikeName(value, 16))
    case 'reference':
      return isYes(/^[\w./-]{1,60}$/.test(value))
    case 'date':
      return isYes(value.length <= 80 && (DATE.test(value) || ABSENT.test(value)))
    case 'contactName':
    case 'people':
      return isYes(ABSENT.test(value) || looksLikeName(value, 40) || /@|\d{5}/.test(value))
    case 'phone':
      return isYes((value.match(/\d/g) ?? []).length >= 5 || ABSENT.test(value))
    case 'email':
      return isYes(/\S@\S/.test(value) || ABSENT.test(value))
    case 'contactDetails':
      return isYes(/\S@\S/.test(value) || (value.match(/\d/g) ?? []).length >= 5 || ABSENT.test(value))
    default:
      return 'unknown'
  }
}

function isYes(yes: boolean): Fit {
  return yes ? 'yes' : 'no'
}

/** Names begin with a capital and are not sentences: "give the full name of the partnership." is none. */
function looksLikeName(text: string, mostWords: number): boolean {
  return /^[\p{Lu}\d"'‘“(]/u.test(text) && isNoSentence(text, mostWords)
}

function isNoSentence(text: string, mostWords: number): boolean {
  const words = text.split(/\s+/)
  if (words.length > mostWords || /[.!?]$/.test(text.replace(/\b(?:Co|Ltd|Jr|Snr)\.$/, ''))) return false
  return !NO_NAME_OPENING.test(text)
}

const NAMED: ReadonlySet<FormField['kind']> = new Set(['partnership', 'contactName', 'people'])
const LONGEST_NAME = 8

/** As `fits`, but a form typed wholly in lower case is a form too: a short text that is no sentence may be a name. */
export function couldFit(field: FormField, text: string): Fit {
  const fit = fits(field, text)
  return fit === 'no' && NAMED.has(field.kind) && isNoSentence(text.trim(), LONGEST_NAME) ? 'yes' : fit
}
