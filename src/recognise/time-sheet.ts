/** A sheet of hours, counts or sums that has a few words in common with a form: other work, and no return. */
import type { FormField } from '../config/schema.ts'
import type { RawReturn } from './raw.ts'
import type { RuleName } from './rules.ts'

/** Fewer figures may well be an answer. */
const LEAST_FIGURES = 12
/** Of the cells that are no labels. */
const SHARE_OF_FIGURES = 0.5
const FIGURE = /^[£€$]?\s?[-–]?\d+(?:[.,:]\d+)*\s?(?:%|h|hrs?)?$/i
/** What forms of all sorts ask for. */
const ON_ANY_FORM: ReadonlySet<FormField['kind']> = new Set([
  'partnership',
  'reference',
  'date',
  'contactName',
  'contactDetails',
  'phone',
  'email',
  'people',
])
/** Labels that were guessed: from what such questions are usually called, or from words they share with the form's. */
const GUESSED: ReadonlySet<RuleName> = new Set(['usualLabel', 'nearLabel'])

/**
 * Whether a sheet is a table of figures that was taken for a form: of the questions for more than a name, a date or people every one was guessed
 * ("Work-package" for a question about current work), and what stands on the sheet beside them are figures for the most part.
 */
export function isTimeSheet({ fields, ledger }: RawReturn): boolean {
  const guessed = new Set(ledger.flatMap(({ rule, source: { cell } }) => (GUESSED.has(rule) ? [cell] : [])))
  const asked = fields.filter(({ field }) => !ON_ANY_FORM.has(field.kind))
  if (asked.length === 0 || !asked.every(({ labelSource }) => guessed.has(labelSource.cell))) return false
  const others = ledger.filter(({ role }) => role !== 'label')
  const figures = others.filter(({ text }) => FIGURE.test(text.trim())).length
  return figures >= LEAST_FIGURES && figures >= SHARE_OF_FIGURES * others.length
}
