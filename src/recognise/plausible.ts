/** Whether a text looks like the value a field takes: what tells a filled-in form from guidance that repeats its labels. */
import type { FormField } from '../config/schema.ts'

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
  const words = text.split(/\s+/)
  if (words.length > mostWords || /[.!?]$/.test(text.replace(/\b(?:Co|Ltd|Jr|Snr)\.$/, ''))) return false
  return (
    /^[\p{Lu}\d"'‘“(]/u.test(text) &&
    !/^(?:Please|The (?:person|name|day|date|full|partnership's)|Enter|Give|Name of|Who |Which |What )\b/.test(text)
  )
}
