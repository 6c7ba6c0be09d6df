/**
 * Apostrophes that an export put in front of a cell so that no program takes it for a formula or a number: `'-5%`, `'=`,
 * `'0123`. One that an officer wrote stays: `'til`, `'08`, `'quoted'`.
 */
import { ELISIONS } from '../../words/en/elisions.ts'

const GUARDED = /^'(?=[=+@-]|\d{3}|\d[^\d\s]|\d$|[£€$]?\d+[.,]\d)/
const YEAR = /^'\d\d(?!\d)/

/** The fields of a text file as the officer wrote them. An apostrophe before a word goes only where the file shows the habit elsewhere. */
export function withoutGuards(records: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const begun = records.flatMap((fields) => fields.filter((field) => field.startsWith("'") && isUnpaired(field)))
  if (begun.length === 0) return records
  const habit = begun.some((field) => GUARDED.test(field) && !YEAR.test(field))
  return records.map((fields) => fields.map((field) => (isGuarded(field, habit) ? field.slice(1) : field)))
}

function isGuarded(field: string, habit: boolean): boolean {
  if (!field.startsWith("'") || !isUnpaired(field) || YEAR.test(field)) return false
  if (GUARDED.test(field)) return true
  const word = /^'(\p{L}+)/u.exec(field)?.[1]?.toLowerCase()
  return habit && word !== undefined && !ELISIONS.has(word)
}

/** Nothing closes the quotation, if it is one: apostrophes within words do not. */
function isUnpaired(field: string): boolean {
  return !/[^\s']'(?!\p{L})/u.test(field.slice(1))
}
