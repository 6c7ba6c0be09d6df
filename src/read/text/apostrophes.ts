/**
 * Apostrophes that an export put in front of a cell so that no program takes it for a formula or a number: `'-5%`, `'=`,
 * `'0123`. One that an officer wrote stays: `'til`, `'08`, `'quoted'`.
 */
import { ELISIONS } from '../../words/en/elisions.ts'

const GUARDED = /^'(?=[=+@-]|\d{3}|\d[^\d\s]|\d$|[£€$]?\d+[.,]\d)/
const YEAR = /^'\d\d(?!\d)/

/** The fields of a text file as the officer wrote them. An apostrophe before a word goes only where the file shows the habit elsewhere. */
export function* withoutGuards(records: Iterable<readonly string[]>): Generator<readonly string[]> {
  const habit = hasHabit(records)
  for (const fields of records)
    yield fields.some((field) => field.startsWith("'"))
      ? fields.map((field) => (isGuarded(field, habit) ? field.slice(1) : field))
      : fields
}

function hasHabit(records: Iterable<readonly string[]>): boolean {
  for (const fields of records)
    if (fields.some((field) => GUARDED.test(field) && isUnpaired(field) && !YEAR.test(field))) return true
  return false
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
