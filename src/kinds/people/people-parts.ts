/** Cutting a line that names people into names, brackets and words of who held the office before and after. */

import { CONTACT_CUE } from '../../words/en/contact-labels.ts'
import { TENURE_PHRASES, type TenurePhrase } from '../../words/en/tenure.ts'
import { RETIRED_MARK } from '../../words/en/titles.ts'
import { trimOf } from '../text.ts'
import { isGivenName, isInitial, isOfficeText, looksLikePerson } from './person-look.ts'
import { isOnlyTitles, titlesOf } from './titles.ts'

export { isOfficeText, looksLikePerson } from './person-look.ts'

/** A run of text, the bracket it stood in, or words of tenure between two runs. */
export type Part = TextPart | BracketPart | TenurePart
export interface TextPart {
  readonly kind: 'text'
  readonly text: string
  readonly separator: Separator
  /** The separator as written. */
  readonly lead: string
}
interface BracketPart {
  readonly kind: 'bracket'
  readonly text: string
}
export interface TenurePart {
  readonly kind: 'tenure'
  readonly text: string
  readonly phrase: TenurePhrase
}
/** How firmly a separator parts two people: a comma may part a person from an office, "and" seldom does. */
export type Separator = 'start' | 'hard' | 'and' | 'soft'

/** Cuts a line at its separators, brackets and words of tenure. */
export function partsOf(line: string): Part[] {
  const parts: Part[] = []
  let separator: Separator = 'start'
  let lead = ''
  let text = ''
  const isCapitals = line === line.toUpperCase()
  const close = () => {
    const tidied = withoutCue(trimOf(' ,;:', text, 'end').trim())
    if (tidied !== '') {
      parts.push({ kind: 'text', text: tidied, separator, lead })
      separator = 'start'
      lead = ''
    }
    text = ''
  }
  for (let at = 0; at < line.length; ) {
    const bracket = bracketAt(line, at, text)
    const tenure = bracket ? null : tenureAt(line, at, text === '' || isCapitals)
    const found = bracket || tenure ? null : separatorAt(line, at, text)
    if (bracket?.isOfTitle) {
      text += line.slice(at, bracket.end)
      at = bracket.end
    } else if (bracket) {
      close()
      if (bracket.text !== '') parts.push({ kind: 'bracket', text: bracket.text })
      separator = 'soft'
      at = bracket.end
    } else if (tenure) {
      close()
      parts.push({ kind: 'tenure', text: tenure.text, phrase: tenure.phrase })
      at = tenure.end
    } else if (found) {
      close()
      separator = strongest(separator, found.separator)
      lead = line.slice(at, found.end)
      at = found.end
    } else {
      // Nothing is parted within a word.
      REST_OF_WORD.lastIndex = at
      const run = REST_OF_WORD.exec(line)?.[0] ?? line[at] ?? ''
      if (text !== '' || run !== ' ') text += run
      at += run.length
    }
  }
  close()
  return shareSurnames(joinSurnamesFirst(parts))
}

/** "Please contact Ann Reed": the name alone. */
function withoutCue(text: string): string {
  const cue = CONTACT_CUE.exec(text)?.[0]
  const name = cue === undefined ? '' : text.slice(cue.length)
  return cue !== undefined && looksLikePerson(name) ? name : text
}

const REST_OF_WORD = /[A-Za-z]+/y

/** A bracket; one that belongs to the titles in front of it ("Lt Col (Retd)", "Cllr (Mrs)") is no part of its own. */
function bracketAt(line: string, at: number, before: string): { text: string; end: number; isOfTitle: boolean } | null {
  const open = line[at]
  if (open !== '(' && open !== '[') return null
  let depth = 0
  for (let index = at; index < line.length; index++) {
    const character = line[index] ?? ''
    if ('(['.includes(character)) depth++
    if (')]'.includes(character) && --depth === 0) {
      const text = line.slice(at + 1, index).trim()
      const isOfTitle = isOnlyTitles(before) && (RETIRED_MARK.test(text) || isOnlyTitles(text))
      return { text, end: index + 1, isOfTitle }
    }
  }
  return { text: line.slice(at + 1).trim(), end: line.length, isOfTitle: false }
}

const TENURE = TENURE_PHRASES.map((phrase) => ({ phrase, pattern: tenurePattern(phrase.words) }))
/** One look tells that none of them begins at a place. */
const ANY_TENURE = tenurePattern(TENURE_PHRASES.map(({ words }) => words).join('|'))

function tenurePattern(words: string): RegExp {
  return new RegExp(String.raw`(?:who |which )?(?:${words})(?![\p{L}'’])[-:]?`, 'iuy')
}

/** Words of tenure begin a run, or stand in small letters within one: "Will Still" is a name. */
function tenureAt(
  line: string,
  at: number,
  mayBeCapital: boolean,
): { text: string; phrase: TenurePhrase; end: number } | null {
  if (
    /[\p{L}'’-]/u.test(line[at - 1] ?? ' ') ||
    /\ba $/u.test(line.slice(Math.max(at - 3, 0), at)) ||
    !/[\p{L}→=>»-]/u.test(line[at] ?? '')
  )
    return null
  if (!mayBeCapital && /\p{Lu}/u.test(line[at] ?? '')) return null
  ANY_TENURE.lastIndex = at
  if (!ANY_TENURE.test(line)) return null
  for (const { phrase, pattern } of TENURE) {
    pattern.lastIndex = at
    const found = pattern.exec(line)?.[0]
    if (found !== undefined) return { text: trimOf(':-', found, 'end'), phrase, end: at + found.length }
  }
  return null
}

const SEPARATORS: readonly (readonly [RegExp, Separator])[] = [
  // "T/Supt" and "A/Insp" hold a rank for a while.
  [/\s*(?:;|\||(?<!\d|(?<!\p{L})[AaTt])\/(?!\d))\s*/uy, 'hard'],
  [/(?<=\p{Ll}{3})\.\s+(?=\p{Lu})/uy, 'hard'],
  [/\s*,?\s+(?:and|AND|&|\+|with(?! effect)|plus)\s+/uy, 'and'],
  [/\s*[&+]\s*/uy, 'and'],
  [/\s*[,:]\s+(?:and|AND|&)\s+/uy, 'and'],
  [/\s*(?:,|:-?|\s[-–—](?!-?>))\s*/uy, 'soft'],
]

/** The separator at a place. "Mr and Mrs" is not parted: `before`, what stands in front of it, holds titles only. */
function separatorAt(line: string, at: number, before: string): { separator: Separator; end: number } | null {
  if (!/[\s;|/.,:&+]/u.test(line[at] ?? '')) return null
  for (const [pattern, separator] of SEPARATORS) {
    pattern.lastIndex = at
    const match = pattern.exec(line)
    const isStop = match?.[0].startsWith('.') === true && before !== '' && !before.includes(' ')
    if (match) return isStop || isOnlyTitles(before) ? null : { separator, end: at + match[0].length }
  }
  return null
}

const STRENGTH: Record<Separator, number> = { start: 0, soft: 1, and: 2, hard: 3 }

function strongest(a: Separator, b: Separator): Separator {
  return STRENGTH[a] > STRENGTH[b] ? a : b
}

// --- the surname first ------------------------------------------------------------------------------------------------

/** Between stronger separators, "Mitchell, Keith" is one person; so are two and two in "Reed, Ann, Stone, Bob". */
function joinSurnamesFirst(parts: readonly Part[]): Part[] {
  const joined: Part[] = []
  for (let at = 0; at < parts.length; ) {
    const part = parts[at]
    if (part === undefined) break
    const run = part.kind === 'text' ? commaRun(parts, at) : []
    const pairs = pairsOf(run, parts[at + run.length])
    if (pairs === 0) {
      joined.push(part)
      at++
      continue
    }
    for (let pair = 0; pair < pairs; pair++) {
      const [surname, given] = [run[pair * 2], run[pair * 2 + 1]]
      if (surname && given)
        joined.push({
          ...surname,
          separator: pair === 0 ? surname.separator : 'hard',
          text: `${surname.text}, ${given.text}`,
        })
    }
    at += pairs * 2
  }
  return joined
}

/** No list of surnames and given names is longer; looking no further keeps odd texts from taking long. */
const LONGEST_RUN = 24

/** Text parts from a place on that commas part, and nothing stronger. */
function commaRun(parts: readonly Part[], at: number): TextPart[] {
  const run: TextPart[] = []
  for (let index = at; index < Math.min(parts.length, at + LONGEST_RUN); index++) {
    const part = parts[index]
    const goesOn = part?.kind === 'text' && (index === at || part.separator === 'soft')
    if (!goesOn) break
    run.push(part)
  }
  return run
}

/** How many pairs of surname and given name a run begins with. */
function pairsOf(run: readonly TextPart[], next: Part | undefined): number {
  const [first, second, third] = run
  if (!first || !second?.lead.includes(',') || !isSurname(first.text)) return 0
  const isList =
    next?.kind === 'text' && next.separator === 'and' && isKnownGiven(first.text) && isKnownGiven(second.text)
  if (isList) return 0
  if (run.length === 2) return isGiven(second.text) ? 1 : 0
  const isSure = isKnownGiven(second.text) && !isKnownGiven(first.text)
  const all =
    run.length % 2 === 0 &&
    run.every(({ text }, index) => (index % 2 === 0 ? isSurname(text) && !isGivenName(text) : isKnownGiven(text)))
  if (all) return run.length / 2
  return isSure && third && !isLoneName(third.text) ? 1 : 0
}

const SURNAME = /^(?:(?:de|van|von|der|den|la|le|du|di|da|al|el|bin|ap|ab|st|mac|o)['’ ]\s?){0,2}\p{Lu}[\p{L}'’-]+$/iu
const GIVEN = /^\p{Lu}[\p{L}'’-]*\.?(?: \p{Lu}[\p{L}'’-]*\.?){0,2}$/u

/** One capitalised word, with its "van der"; a word of offices only where a known given name follows. */
function isSurname(text: string): boolean {
  return SURNAME.test(text) && /\p{Lu}/u.test(text)
}

function isGiven(text: string): boolean {
  const bare = withoutTitles(text)
  return GIVEN.test(bare) && (isKnownGiven(text) || (!isOfficeText(bare) && /\p{Ll}/u.test(bare)))
}

function isKnownGiven(text: string): boolean {
  const bare = withoutTitles(text)
  const [first = ''] = bare.split(/\s+/)
  return GIVEN.test(bare) && (isGivenName(first) || isInitial(first))
}

function isLoneName(text: string): boolean {
  return /^\p{Lu}[\p{L}'’-]+$/u.test(text) && !isOfficeText(text)
}

function withoutTitles(text: string): string {
  return text.split(/\s+/).slice(titlesOf(text).length).join(' ')
}

// --- one surname for two ----------------------------------------------------------------------------------------------

const PARTICLES = /^(?:de|van|von|der|den|la|le|du|di|da|al|el|bin|ap|ab|st|ter)$/iu

/** "Mr R & Mrs J Reed", "Tom and Una Greenwood", "Drs A and B Stone": the surname that is written once is that of both. */
function shareSurnames(parts: readonly Part[]): Part[] {
  const shared = [...parts]
  for (let at = shared.length - 2; at >= 0; at--) {
    const part = shared[at]
    const next = shared[at + 1]
    if (part?.kind !== 'text' || next?.kind !== 'text') continue
    const third = shared[at + 2]
    const isListed =
      next.separator === 'soft' && third?.kind === 'text' && third.separator === 'and' && isGivenName(part.text)
    const isJoined = next.separator === 'and' || isListed
    const surname = isJoined ? surnameOf(next.text) : null
    if (surname !== null && lacksSurname(part.text, next.text))
      shared[at] = { ...part, text: `${part.text} ${surname}` }
  }
  return shared
}

/** The surname of a name that is written in full. */
function surnameOf(text: string): string | null {
  const names = withoutTitles(text).split(/\s+/)
  if (names.length < 2 || text.includes(',') || !looksLikePerson(text)) return null
  let from = names.length - 1
  while (from > 1 && PARTICLES.test(names[from - 1] ?? '')) from--
  return names.slice(from).join(' ')
}

/** Whether text is titles and a given name or initials, beside somebody written in full. */
function lacksSurname(text: string, beside: string): boolean {
  const titles = titlesOf(text)
  const names = text.split(/\s+/).slice(titles.length)
  const [only = ''] = names
  if (names.length > 1) return names.every(isInitial)
  if (names.length === 0 || !/^\p{L}/u.test(only)) return false
  if (isInitial(only) || isGivenName(only)) return true
  const others = titlesOf(beside).map(plainTitle)
  const isCouple = titles
    .map(plainTitle)
    .some((title) => (title === 'mr' ? others.includes('mrs') : title === 'mrs' && others.includes('mr')))
  return isCouple
}

function plainTitle(title: string): string {
  return trimOf('.', title.toLowerCase(), 'end')
}
