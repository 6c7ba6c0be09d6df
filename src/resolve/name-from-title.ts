/** The partnership's name when the form's own question for it was left out or left empty: from a title over the form or the sheet's name. */
import { MONTHS } from '../kinds/date/calendar.ts'
import { trimOf } from '../kinds/text.ts'
import { nameKey, namesOf } from '../register/names.ts'
import type { Register } from '../register/register.ts'

/** Longer than any title that names a partnership. */
const LONGEST_TITLE = 150

/** The first name in a title that the register knows letter for letter; a name that is only alike counts for nothing here. */
export function nameInTitles<T extends { readonly text: string }>(
  titles: readonly T[],
  register: Register,
): { readonly name: string; readonly title: T } | null {
  const known = new Set(register.partnerships.flatMap(namesOf).map(nameKey))
  for (const title of titles) {
    if (title.text.length > LONGEST_TITLE) continue
    const name = namesIn(title.text).find((part) => known.has(nameKey(part)))
    if (name !== undefined) return { name, title }
  }
  return null
}

const FORM_WORDS = new RegExp(
  String.raw`^(?:(?:partnership )?(?:updates?|returns?|reports?|forms?)(?: (?:return|form|report))?|quarterly|annual|for|from|by|the|on behalf of|q[1-4]|(?:${MONTHS.join('|')})|(?:19|20)\d\d(?:[/-]\d\d(?:\d\d)?)?)(?=\s|$)`,
  'i',
)

/** The title, what stands on either side of its colon or dash, and each without the words of a form around it. */
function namesIn(title: string): string[] {
  const parts = [title, ...title.split(/\s*:\s*|\s+[-–—|]\s+/)]
  return parts.flatMap((part) => [part, withoutFormWords(part)]).filter((part) => nameKey(part) !== '')
}

function withoutFormWords(text: string): string {
  let words = text.split(' ')
  for (let count = words.length; count > 0; count--) {
    const start = FORM_WORDS.exec(words.join(' '))?.[0]
    const end = FORM_WORDS.exec(words.at(-1) ?? '')?.[0]
    if (start) words = words.join(' ').slice(start.length).trim().split(' ')
    else if (end && end === words.at(-1)) words = words.slice(0, -1)
    else break
  }
  return trimOf('–—-|: ', words.join(' '))
}
