/** When two ways of writing a name mean one person. */
import { remembered } from '../remembered.ts'
import { TITLES_AND_NAMES } from '../words/en/title-names.ts'
import { COUNCILLOR, COUNCILS_OF_COUNCILLORS, OFFICE_TITLES, TITLES } from '../words/en/titles.ts'

export interface NamedPerson {
  readonly name: string
  /** Office or remark written with the name: "Bishop of Dorchester". */
  readonly note?: string | null
}

export interface NameParts {
  /** In lower case, hyphens and apostrophes dropped; empty for an office without a name. */
  readonly surname: string
  readonly given: readonly string[]
}

const LETTERS_AFTER = new Set('obe mbe cbe kbe jp qc kc dl phd msc ma ba bsc mp mep'.split(' '))

/** A name without title and letters after it. "Mitchell, Keith" is read as Keith Mitchell. */
export const partsOfName = remembered((name): NameParts => {
  const plain = name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’‘`´]/g, '')
    .replace(/\([^)]*\)/g, ' ')
    .toLowerCase()
  const [before = '', after] = plain.split(',', 2)
  const turned = after !== undefined && wordsOf(before).length === 1 ? `${after} ${before}` : before
  const words = wordsOf(turned)
  while (startsWithTitle(words)) words.shift()
  while (words.length > 1 && LETTERS_AFTER.has(words.at(-1) ?? '')) words.pop()
  return { surname: words.at(-1) ?? '', given: words.slice(0, -1) }
})

/** A word that is a title and a name as well is a title where a whole name follows: "Bishop Colin Fletcher", but "Dean Martin". */
function startsWithTitle(words: readonly string[]): boolean {
  const [first = ''] = words
  if (first === 'the') return words.length > 1
  if (COUNCILS_OF_COUNCILLORS.has(first) && COUNCILLOR.test(words[1] ?? '')) return true
  if (!TITLES.has(first) && !OFFICE_TITLES.has(first)) return false
  return words.length > (TITLES_AND_NAMES.has(first) ? 2 : 1) && words[1] !== 'of'
}

/**
 * Whether two written names can be one person: the same surname and first names that do not contradict each other (an initial, a
 * shortened or a missing first name does not). Titles say nothing. An office alone is the person whose note names that office.
 */
export function samePerson(a: NamedPerson, b: NamedPerson): boolean {
  if (isOfficeOf(a, b) || isOfficeOf(b, a)) return true
  const left = partsOfName(a.name)
  const right = partsOfName(b.name)
  if (left.surname === '' || left.surname !== right.surname) return false
  if (isOffice(a.name) || isOffice(b.name)) return plainText(a.name) === plainText(b.name)
  const shared = Math.min(left.given.length, right.given.length)
  if (shared === 0) return true
  const same = (place: number) => compatible(left.given[place] ?? '', right.given[place] ?? '')
  return same(0) && (left.given.length !== right.given.length || left.given.every((_, place) => same(place)))
}

/** How fully a name is written: more first names, and longer ones, count more. */
export function fullnessOf(name: string): number {
  return partsOfName(name).given.join(' ').length
}

function compatible(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  return short === long || (short.length !== 2 && long.startsWith(short))
}

/** An office in place of a name: "Bishop of Dorchester". */
export function isOffice(name: string): boolean {
  return /\sof\s/i.test(name)
}

function isOfficeOf(office: NamedPerson, person: NamedPerson): boolean {
  if (!isOffice(office.name) || !person.note) return false
  return plainText(person.note).includes(plainText(office.name))
}

function plainText(text: string): string {
  return wordsOf(text.toLowerCase()).join(' ').replace(/^the /, '')
}

function wordsOf(text: string): string[] {
  return text.split(/[^\p{L}\p{N}-]+/u).flatMap((word) => {
    const bare = word.replace(/-/g, '')
    return bare === '' ? [] : [bare]
  })
}
