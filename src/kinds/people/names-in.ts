/** People named within other words. */
import { ADDRESS_ENDS, BODY_ENDS, NAMESAKES, PLACE_ENDS, PLACES_LIKE_SURNAMES } from '../../words/en/no-names.ts'
import { isGivenName, looksLikePerson } from './person-look.ts'
import { titlesOf } from './titles.ts'

const NAMES = /\p{Lu}[\p{L}.'’-]*(?:\s\p{Lu}[\p{L}.'’-]+){1,4}/gu
/** "Ann Reed Head of Policy": the last word begins an office. */
const OFFICE_BEHIND = /^\s(?:of|for)\s/u
/** In longer texts nobody is looked for. */
const LONGEST = 300

export interface NameIn {
  readonly name: string
  /** What stands in front of it. */
  readonly before: string
}

/** Those in a text who can be told from other capitalised words by a title or a known given name; places called after somebody are none of them. */
export function namesIn(text: string): NameIn[] {
  if (text.length > LONGEST) return []
  return [...text.matchAll(NAMES)].flatMap(({ 0: run, index }) => {
    const isOffice = OFFICE_BEHIND.test(text.slice(index + run.length))
    const words = run.split(' ').slice(0, isOffice ? -1 : undefined)
    const from = words.findIndex((word, at) => isGivenName(word) || titlesOf(words.slice(at).join(' ')).length > 0)
    const named = from < 0 ? [] : words.slice(from)
    const name = named.join(' ')
    const isPerson = named.length > 1 && looksLikePerson(name) && !isPlace(named, words[from - 1])
    return isPerson ? [{ name, before: text.slice(0, index + run.indexOf(name)) }] : []
  })
}

/** Whether a text names a place or a body called after somebody: "Albert Dock", "St Thomas Court", "Dr Barnardo's". */
export function isPlaceName(text: string): boolean {
  const words = text.split(/\s+/)
  return isPlace(words, NAMESAKES.has((words[0] ?? '').toLowerCase()) ? words[0] : '')
}

function isPlace(words: readonly string[], before = ''): boolean {
  const last = (words.at(-1) ?? '').toLowerCase()
  const titles = titlesOf(words.join(' ')).length
  if (NAMESAKES.has(before.toLowerCase()) || BODY_ENDS.has(last) || /['’]s$/u.test(last)) return true
  if (titles > 0) return false
  return PLACE_ENDS.has(last) || ADDRESS_ENDS.has(last) || (PLACES_LIKE_SURNAMES.has(last) && words.length > 2)
}
