/** Names of partnerships as keys for comparing: what counts as the same name however it was typed. */
import { BODY_WORDS, COUNCIL_WORDS, JOINING_WORDS, NAME_FURNITURE, NAME_VARIANTS } from '../words/en/name-words.ts'
import type { Partnership, Register } from './register.ts'

/** Letters and digits only, in lower case; `&` and `+` read as "and", quotes and accents dropped. */
export function plainWords(text: string): string[] {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/['’‘ʼ`´]/g, '')
    .replace(/&amp;|[&+]/g, ' and ')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map((word) => (Object.hasOwn(NAME_VARIANTS, word) ? (NAME_VARIANTS[word] ?? word) : word))
}

/**
 * The key under which a name is looked up. Case, punctuation, spaces and hyphens ("Well-Being", "Wellbeing", "Well Being"),
 * `&` for "and", curly quotes, a leading "the" and doubled "and" make no difference.
 */
export function nameKey(text: string): string {
  const words = plainWords(text).filter((word, index, all) => word !== 'and' || all[index - 1] !== 'and')
  if (words[0] === 'the' && words.length > 1) words.shift()
  return words.join('')
}

/**
 * Splits "Oxford Strategic Partnership (OSP)" or "[OSP] Oxford Strategic Partnership" into the name and what stands in brackets. A text that is in brackets as a
 * whole is a name.
 */
export function splitBracket(text: string): { name: string; brackets: string[] } {
  const brackets: string[] = []
  const name = text
    .replace(/\(([^()[\]]+)\)|\[([^()[\]]+)\]/g, (_, round: string | undefined, square: string | undefined) => {
      brackets.push((round ?? square ?? '').trim())
      return ' '
    })
    .replace(/\s+/g, ' ')
    .trim()
  if (plainWords(name).length > 0) return { name, brackets }
  return { name: brackets[0] ?? name, brackets: brackets.slice(1) }
}

/** Every name a partnership goes by: its own first, then its aliases. */
export function namesOf(partnership: Partnership): string[] {
  return [partnership.name, ...partnership.aliases]
}

/** What is special about the names of one register. */
export interface NameHabits {
  /** The words of the place all of it is about, which officers put in front or leave out; empty when it is not known. */
  readonly county: readonly string[]
  /** Initials of the organisation's own name: "wcc". */
  readonly organisation: string
  /** Compound words ("wellbeing") that are also written apart. */
  readonly compounds: ReadonlySet<string>
}

/**
 * Learns the habits of a register. The place is that of the organisation that keeps it; without one it is the word that begins most names of bodies that are no
 * district's, at least three, and no district's name. Any other first word tells one body from another.
 */
export function learnHabits(register: Register, organisation = ''): NameHabits {
  const compounds = new Set<string>()
  for (const name of register.partnerships.flatMap(namesOf)) {
    for (const word of plainWords(name)) if (word.length >= 6) compounds.add(word)
    for (const hyphened of name.match(/\p{L}+(?:[-‐‑]\p{L}+)+/gu) ?? []) compounds.add(nameKey(hyphened))
  }
  const words = plainWords(organisation)
  const place = words.filter((word) => !COUNCIL_WORDS.has(word))
  const isCouncil = words.length > place.length
  const initials = words.filter((word) => !JOINING_WORDS.has(word)).map((word) => word[0])
  return {
    county: isCouncil && place.length > 0 ? place : commonestStart(register),
    organisation: initials.length > 1 ? initials.join('') : '',
    compounds,
  }
}

function commonestStart(register: Register): string[] {
  const starts = new Map<string, Set<string>>()
  const districts = new Set<string>()
  for (const partnership of register.partnerships) {
    for (const name of namesOf(partnership)) {
      const [first, second] = plainWords(name)
      if (!first || !second || isCommonWord(first)) continue
      if (partnership.kind === 'district') districts.add(first)
      else starts.set(first, (starts.get(first) ?? new Set()).add(partnership.id))
    }
  }
  const all = [...starts].filter(([word, ids]) => ids.size >= 3 && !districts.has(word))
  const [most] = all.sort(([, a], [, b]) => b.size - a.size)
  return most ? [most[0]] : []
}

/** Words of a name without what is no part of it at its ends: furniture, years, the organisation's name and its place. */
function coreWords(words: readonly string[], { county, organisation }: NameHabits): string[] {
  const rest = [...words]
  const isPlace = (at: number) =>
    county.length > 0 && county.every((word, index) => rest[at + index] === word || rest[at + index] === `${word}s`)
  for (;;) {
    const before = rest.length
    while (rest.length > 1 && isFurniture(rest[0])) rest.shift()
    while (rest.length > 1 && isFurniture(rest.at(-1))) rest.pop()
    if (rest[0] === organisation && organisation !== '' && rest.length > 1) rest.shift()
    const council = rest.findLastIndex((word) => !COUNCIL_WORDS.has(word)) + 1
    if (council < rest.length && council > county.length && isPlace(council - county.length))
      rest.splice(council - county.length)
    for (const at of [0, rest.length - county.length]) {
      if (!isPlace(at) || rest.length === county.length) continue
      rest.splice(at, county.length)
      while (at === 0 && rest.length > 1 && COUNCIL_WORDS.has(rest[0] ?? '')) rest.shift()
    }
    if (rest.length === before) return rest
  }
}

function isFurniture(word: string | undefined): boolean {
  return (
    word !== undefined && (NAME_FURNITURE.has(word) || /^(?:\d{1,4}(?:st|nd|rd|th)?|q[1-4]|v\d+|fy\d*)$/.test(word))
  )
}

/** Whether a text is nothing but furniture, the organisation or its place: in brackets behind a name it says nothing. */
export function isOnlyFurniture(text: string, habits: NameHabits): boolean {
  const words = plainWords(text)
  const own = new Set([
    ...habits.county,
    ...habits.county.map((word) => `${word}s`),
    ...COUNCIL_WORDS,
    habits.organisation,
  ])
  return words.every((word) => isFurniture(word) || own.has(word))
}

/** The key of a name without what is no part of it; null when nothing particular is left ("Oxfordshire Partnership"). */
export function coreKey(text: string, habits: NameHabits): string | null {
  const rest = coreWords(plainWords(text), habits)
  return rest.every(isCommonWord) ? null : rest.join('')
}

/** The key of a name without furniture at its ends, its place kept; null when nothing particular is left. */
export function bareKey(text: string, habits: NameHabits): string | null {
  const rest = coreWords(plainWords(text), { ...habits, county: [] })
  return rest.every((word) => isCommonWord(word) || isFurniture(word)) ? null : rest.join('')
}

/** The words that tell a partnership from others: no body words, no joining words, no county in front. */
export function tellingWords(text: string, habits: NameHabits): string[] {
  const rest = coreWords(joinCompounds(plainWords(text), habits.compounds), habits)
  return rest.filter((word) => !isCommonWord(word) && !isFurniture(word))
}

/** Body words of a name, in order: "partnership", "board". */
export function bodyWords(text: string): string[] {
  return plainWords(text).filter((word) => BODY_WORDS.has(word))
}

/** First letters of a name's words, with and without joining words: `oscp`; for spotting abbreviations nobody registered. */
export function initialsOf(text: string): string[] {
  const words = plainWords(splitBracket(text).name)
  const short = words.filter((word) => !JOINING_WORDS.has(word))
  const initials = (list: readonly string[]) => list.map((word) => word[0]).join('')
  return [...new Set([initials(words), initials(short)])].filter((letters) => letters.length >= 3)
}

function isCommonWord(word: string): boolean {
  return BODY_WORDS.has(word) || JOINING_WORDS.has(word)
}

function joinCompounds(words: readonly string[], compounds: ReadonlySet<string>): string[] {
  const joined: string[] = []
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? ''
    const pair = word + (words[index + 1] ?? '')
    if (index + 1 < words.length && compounds.has(pair)) {
      joined.push(pair)
      index++
    } else joined.push(word)
  }
  return joined
}
