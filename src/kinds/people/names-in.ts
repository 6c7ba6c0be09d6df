/** People named within other words. */
import { isGivenName, looksLikePerson } from './person-look.ts'
import { titlesOf } from './titles.ts'

const NAMES = /\p{Lu}[\p{L}.'’-]*(?:\s\p{Lu}[\p{L}.'’-]+){1,4}/gu
/** In longer texts nobody is looked for. */
const LONGEST = 300

/** Those in a text who can be told from other capitalised words by a title or a known given name. */
export function namesIn(text: string): string[] {
  if (text.length > LONGEST) return []
  return [...text.matchAll(NAMES)].flatMap(([name]) => {
    const words = name.split(' ')
    const from = words.findIndex((word, at) => isGivenName(word) || titlesOf(words.slice(at).join(' ')).length > 0)
    const named = from < 0 ? '' : words.slice(from).join(' ')
    return named.includes(' ') && looksLikePerson(named) ? [named] : []
  })
}
