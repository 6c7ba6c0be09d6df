/** Whether a text looks like the value a field takes: what tells a filled-in form from guidance that repeats its labels. */
import type { FormField } from '../config/schema.ts'
import { kindOf } from '../kinds/kinds.ts'
import { isNoSentence } from '../kinds/looks.ts'

/** `unknown` for free text, where anything may be an answer. */
export type Fit = 'yes' | 'no' | 'unknown'

export function fits(field: FormField, text: string): Fit {
  const value = text.trim()
  const likeness = value === '' ? UNTOLD : kindOf(field).looksLike(value)
  return likeness === UNTOLD ? 'unknown' : likeness > UNTOLD ? 'yes' : 'no'
}

const UNTOLD = 0.5
/** Kinds whose answers look like nothing else. */
export const TELLING_KINDS: ReadonlySet<FormField['kind']> = new Set(['date', 'phone', 'email', 'contactDetails'])
const LONGEST_NAME = 8

/** As `fits`, but a form typed wholly in lower case is a form too: a short text that is no sentence may be a name. */
export function couldFit(field: FormField, text: string): Fit {
  const fit = fits(field, text)
  return fit === 'no' && kindOf(field).isName && isNoSentence(text.trim(), LONGEST_NAME) ? 'yes' : fit
}
