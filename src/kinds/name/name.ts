/** The partnership's name when the form's own question for it was left out or left empty: from a title over the form or the sheet's name. */
import type { Source } from '../../model.ts'
import type { RawReturn } from '../../recognise/raw.ts'
import { nameKey, namesOf } from '../../register/names.ts'
import type { Register } from '../../register/register.ts'
import { tidy } from '../text.ts'

export interface FoundName {
  readonly name: string
  /** The text it was taken from, and whether that is a title or the sheet's name. */
  readonly text: string
  readonly source: Source
}

/** Longer than any title that names a partnership. */
const LONGEST_TITLE = 150

/**
 * A name counts only when the register knows it letter for letter. In a table a title speaks for all rows, so it names none of them.
 */
export function findName(raw: RawReturn, register: Register): FoundName | null {
  if (raw.layout === 'table' || raw.layout === 'turnedTable') return null
  const known = new Set(register.partnerships.flatMap(namesOf).map(nameKey))
  const titles = raw.leftOver.map(({ text, source }) => ({ text: tidy(text), source }))
  const sheet = raw.source.sheet ? [{ text: tidy(raw.source.sheet), source: { ...raw.source, cell: null } }] : []
  for (const { text, source } of [...titles, ...sheet]) {
    if (text.length > LONGEST_TITLE) continue
    const name = namesIn(text).find((part) => known.has(nameKey(part)))
    if (name !== undefined) return { name, text, source }
  }
  return null
}

const FORM_WORDS =
  /^(?:(?:partnership )?(?:updates?|returns?|reports?|forms?)(?: (?:return|form|report))?|quarterly|annual|for|from|by|the|on behalf of|q[1-4]|(?:january|february|march|april|may|june|july|august|september|october|november|december)|(?:19|20)\d\d(?:[/-]\d\d(?:\d\d)?)?)(?=\s|$)/i

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
  return words.join(' ')
}
