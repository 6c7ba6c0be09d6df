/** How near the names of partnerships are to a text, word by word. */
import { diffChars } from 'diff'
import { stemmer } from 'stemmer'
import {
  bodyWords,
  initialsOf,
  type NameHabits,
  nameKey,
  namesOf,
  splitBracket,
  tellingWords,
} from '../register/names.ts'
import type { Partnership } from '../register/register.ts'
import { BODY_WORDS } from '../words/en/name-words.ts'

/** What it adds when the name begins with the whole text, its place and all: "Safer Wessex" is rather the Safer Wessex Partnership than Safer Roads. */
const BEGINS_ALIKE = 0.2

/** How near a partnership is to a text. */
export interface Scored {
  readonly id: string
  readonly likeness: number
  /** Every telling word of the text has its fellow in the name, and the other way round. */
  readonly same: boolean
  /** All telling words of the text stand in the name, or those of the name in the text, which has at most twice as many. */
  readonly within: boolean
}

/** The words of a name, by what they tell. */
export interface NameWords {
  readonly key: string
  readonly telling: readonly string[]
  readonly body: ReadonlySet<string>
  /** Telling words that are more likely a body word mistyped. */
  readonly mistyped: ReadonlySet<string>
}

/** A partnership with the words of all its names. */
export interface NamedPartnership {
  readonly id: string
  /** A district's body: with a word more it is another district's, or another body of this one. */
  readonly local: boolean
  readonly names: readonly NameWords[]
  readonly initials: ReadonlySet<string>
}

/** The words of a text as those of names are compared. */
export function wordsOf(text: string, habits: NameHabits): NameWords {
  const { name } = splitBracket(text)
  const telling = tellingWords(name, habits)
  const mistyped = new Set(telling.filter(isMistypedBodyWord))
  return { key: nameKey(text), telling, body: new Set(bodyWords(text)), mistyped }
}

/** Made ready once, since many texts are compared with each. */
export function prepareNames(partnership: Partnership, habits: NameHabits): NamedPartnership {
  const names = namesOf(partnership)
  return {
    id: partnership.id,
    local: partnership.kind === 'district',
    names: names.map((name) => wordsOf(name, habits)),
    initials: new Set(names.flatMap(initialsOf)),
  }
}

/** How near the nearest of a partnership's names is to a text. */
export function bestName({ id, local, names, initials }: NamedPartnership, text: NameWords): Scored {
  const scores = names.map((name) => {
    const score = scoreName(name, text)
    return local && text.telling.length > name.telling.length ? { ...score, within: false } : score
  })
  if (initials.has(text.key) || initials.has(text.key.replace('and', '')))
    scores.push({ likeness: 0.8, same: true, within: true })
  scores.sort(
    (a, b) => Number(b.same) - Number(a.same) || Number(b.within) - Number(a.within) || b.likeness - a.likeness,
  )
  return { id, likeness: 0, same: false, within: false, ...scores[0] }
}

function scoreName(name: NameWords, text: NameWords): Omit<Scored, 'id'> {
  const known = name.telling
  const asked = text.telling.filter((word) => known.includes(word) || !text.mistyped.has(word))
  if (known.length === 0 || asked.length === 0) return { likeness: 0, same: false, within: false }
  const closeness = pairWords(asked, known)
  const paired = closeness.length
  const lackingOne = known.length >= 4 && paired === asked.length && known.length - paired === 1
  const same = paired === asked.length && (paired === known.length || lackingOne)
  const within = paired === asked.length || (paired === known.length && asked.length <= 2 * known.length)
  const telling = (2 * closeness.reduce((sum, value) => sum + value, 0)) / (asked.length + known.length)
  const likeness = 0.85 * telling + 0.15 * bodyLikeness(name.body, text.body)
  return { likeness: Math.min(1, likeness + (name.key.startsWith(text.key) ? BEGINS_ALIKE : 0)), same, within }
}

/** "Aliance", "Stategic": a body word mistyped tells nothing either. */
function isMistypedBodyWord(word: string): boolean {
  return [...BODY_WORDS].some((body) => body.length > 4 && isTypingMistake(word, body))
}

function bodyLikeness(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  if (left.size + right.size === 0) return 1
  return (2 * [...left].filter((word) => right.has(word)).length) / (left.size + right.size)
}

/** Pairs words one to one, the same first, then those a typing mistake apart; how close each pair is. */
function pairWords(asked: readonly string[], known: readonly string[]): number[] {
  const left = [...known]
  const unpaired: string[] = []
  const closeness: number[] = []
  for (const word of asked) {
    const place = left.indexOf(word)
    if (place >= 0) {
      left.splice(place, 1)
      closeness.push(1)
    } else unpaired.push(word)
  }
  for (const word of unpaired) {
    const place = left.findIndex((other) => isTypingMistake(word, other) || stemmer(word) === stemmer(other))
    if (place >= 0) {
      left.splice(place, 1)
      closeness.push(0.8)
    }
  }
  return closeness
}

/** One letter more, less, other or swapped (not the first of a short word: East, West); two in words of nine letters and more. */
function isTypingMistake(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length)
  if (shorter < 4 || Math.abs(a.length - b.length) > 2) return false
  if (shorter < 8 && a[0] !== b[0]) return false
  const parts = diffChars(a, b, { maxEditLength: shorter >= 9 ? 4 : 2 })
  return parts !== undefined
}
