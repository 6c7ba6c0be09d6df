/** Whether text reads as a person, as an office, or as neither. */
import { GIVEN_NAMES } from '../../words/en/given-names.ts'
import { ADDRESS_ENDS, NO_NAMES } from '../../words/en/no-names.ts'
import {
  NOBODYS_OFFICE,
  OFFICE_BEFORE_NAME,
  OFFICE_JOINTS,
  OFFICE_NOUNS,
  OFFICE_WORDS,
  SURNAMES_LIKE_OFFICES,
} from '../../words/en/offices.ts'
import { TITLES_OF_OFFICES } from '../../words/en/titles.ts'
import { trimOf } from '../text.ts'
import { titlesOf } from './titles.ts'

/** Longer than any name or office people write. */
const LONGEST = 120

/** Whether text reads as an office, body or remark rather than a name. */
export function isOfficeText(text: string): boolean {
  if (looksLikePerson(text)) return false
  return /^\p{Ll}/u.test(text) || OFFICE_WORDS.test(text) || /^\p{Lu}{2,}$/u.test(text)
}

const NAME_WORD =
  /^(?:\p{Lu}[\p{L}'’.-]*|\p{Lu}\.?|(?:de|van|von|der|den|la|le|du|di|da|al|el|bin|ap|ab|y|st|ter|dos|ibn)\.?|[dDoO]['’]\p{L}+)$/u
const INITIAL = /^(?:\p{L}\.?){1,3}$/u

/**
 * A title and a name; two to five words that could all be names; or, in small letters, a known given name and a surname. Words of offices
 * count as a surname behind a given name or an initial ("Noel Head"), else they make an office of it ("Deputy Head").
 */
export function looksLikePerson(text: string): boolean {
  if (text.length > LONGEST || /\d/.test(text)) return false
  const [surname = '', given, ...more] = text.split(', ')
  if (given !== undefined) return more.length === 0 && !given.includes(',') && looksLikePerson(`${given} ${surname}`)
  const words = text.split(/\s+/)
  const titles = titlesOf(text).length
  const names = words.slice(titles)
  if (holdsNoName(names, titles > 0)) return false
  if (titles > 0 && beginsAnOffice(words[titles - 1] ?? '', names)) return false
  if (titles > 0) return names.length > 0 && names.length <= 6 && isNameBehindTitle(names)
  if (names.length < 2 || names.length > 5) return false
  const isSmall = text === text.toLowerCase()
  if (isSmall)
    return (
      isGivenName(names[0] ?? '') &&
      names.length < 4 &&
      !OFFICE_WORDS.test(names.slice(0, -1).join(' ')) &&
      endsInSurname(names)
    )
  if (!names.every((word) => NAME_WORD.test(word))) return false
  const mayBeNone = OFFICE_WORDS.test(text) || ADDRESS_ENDS.has((names.at(-1) ?? '').toLowerCase())
  return mayBeNone ? isGivenOrInitial(names[0] ?? '') && endsInSurname(names) : true
}

/** "Chief Executive": the last of the titles is a word of the office that follows. */
function beginsAnOffice(title: string, names: readonly string[]): boolean {
  return (
    TITLES_OF_OFFICES.has(title.toLowerCase()) &&
    !isGivenOrInitial(names[0] ?? '') &&
    OFFICE_WORDS.test(names.join(' ')) &&
    !(names.length === 1 && SURNAMES_LIKE_OFFICES.has((names[0] ?? '').toLowerCase()))
  )
}

function isNameBehindTitle(names: readonly string[]): boolean {
  const [first = ''] = names
  if (/^(?:\p{Lu}|[dDoO]['’])/u.test(first) || isGivenOrInitial(first)) return true
  return names.length < 4 && names.every((word) => /^\p{L}[\p{L}'’-]+$/u.test(word) && !OFFICE_WORDS.test(word))
}

/** Words of prompts and references; behind a title or a known given name a capitalised one is a surname ("Mark Last"). */
function holdsNoName(names: readonly string[], isTitled: boolean): boolean {
  const isNamed = isTitled || isGivenName(names[0] ?? '')
  return names.some((word) => NO_NAMES.has(word.toLowerCase()) && !(isNamed && /^\p{Lu}/u.test(word)))
}

/** The last word is a surname: no word of an office, or one that people are called. */
function endsInSurname(names: readonly string[]): boolean {
  const last = (names.at(-1) ?? '').toLowerCase()
  const middle = names.slice(1, -1).join(' ')
  const isSurname = SURNAMES_LIKE_OFFICES.has(last) || !OFFICE_WORDS.test(last) || last.includes('-')
  return isSurname && !OFFICE_WORDS.test(middle)
}

export function isGivenName(word: string): boolean {
  return GIVEN_NAMES.has(trimOf('.,', word.toLowerCase(), 'end').split('-')[0] ?? '')
}

export function isInitial(word: string): boolean {
  return INITIAL.test(word) && (word.includes('.') || word.length === 1)
}

function isGivenOrInitial(word: string): boolean {
  return isInitial(word) || isGivenName(word)
}

/**
 * An office that stands for its holder: its words are capitalised, joining words, or words of offices throughout. "Chair" alone and "Rotating
 * chair" say nothing of who it is.
 */
export function isNamedOffice(text: string): boolean {
  const [first = ''] = text.toLowerCase().split(/\s+/)
  if (text.length > LONGEST || !OFFICE_NOUNS.test(text) || NOBODYS_OFFICE.test(text) || NO_NAMES.has(first))
    return false
  return text
    .split(/\s+/)
    .every((word) => /^[\p{Lu}(]/u.test(word) || OFFICE_JOINTS.has(word) || OFFICE_WORDS.test(word))
}

/** "Vice-Chair Dr Ann Reed" in its two parts; null when no office stands in front of a person. */
export function officeBeforeName(text: string): { office: string; name: string } | null {
  if (text.length > LONGEST) return null
  const office = OFFICE_BEFORE_NAME.exec(text)?.[0]
  if (office === undefined) return null
  const name = text.slice(office.length).trim()
  const first = name.split(/\s+/)[0] ?? ''
  const isSure = titlesOf(name).length > 0 || isGivenOrInitial(first) || !OFFICE_WORDS.test(name)
  return isSure && looksLikePerson(name) ? { office, name } : null
}
