/** Whose return is this? From what a person wrote down to what is only likely, each step with how sure it is. */
import { diffChars } from 'diff'
import { isActive } from '../register/lineage.ts'
import {
  BODY_WORDS,
  bodyWords,
  initialsOf,
  keyWithoutPrefix,
  learnHabits,
  type NameHabits,
  nameKey,
  namesOf,
  splitBracket,
  tellingWords,
} from '../register/names.ts'
import type { Partnership, Register } from '../register/register.ts'

interface Match {
  readonly id: string
  /** How it was found. `near` and `generic` want a person to confirm. */
  readonly way: 'name' | 'generic' | 'near'
  readonly likeness: number
  /** The partnership that came next, if any. */
  readonly runnerUp: string | null
}

interface NoMatch {
  readonly id: null
  /** Partnerships the text fits equally well, or the nearest one. */
  readonly candidates: readonly string[]
  readonly equal: boolean
}

interface MatchContext {
  /** ISO day of the round; partnerships that exist on it are preferred when a text fits several. */
  readonly day: string | null
  readonly expected: ReadonlySet<string>
  /** Ids ruled out by a person. */
  readonly never: ReadonlySet<string>
}

export interface Matcher {
  byReference(reference: string): string | null
  byName(text: string, context: MatchContext): Match | NoMatch
  /** Whether the text is, letter for letter, a name or alias of the partnership. */
  isNameOf(text: string, id: string): boolean
}

/** Chosen on the table of cases in test/resolve/match.test.ts. */
const NEAR_LIKENESS = 0.6
const NEAR_MARGIN = 0.05

/** Indexes a register for looking up names. */
export function createMatcher(register: Register): Matcher {
  const habits = learnHabits(register)
  const exact = new Map<string, Set<string>>()
  const unprefixed = new Map<string, Set<string>>()
  const add = (index: Map<string, Set<string>>, key: string | null, id: string) => {
    if (key) index.set(key, (index.get(key) ?? new Set()).add(id))
  }
  for (const partnership of register.partnerships) {
    for (const name of namesOf(partnership)) {
      add(exact, nameKey(name), partnership.id)
      add(exact, nameKey(splitBracket(name).name), partnership.id)
      add(unprefixed, keyWithoutPrefix(splitBracket(name).name, habits), partnership.id)
    }
  }
  const cores = coresOf(register, habits)
  const entries = register.partnerships.map((partnership) => prepareNames(partnership, habits))

  const lookUp = (text: string): ReadonlySet<string> => {
    const { name, bracket } = splitBracket(text)
    const steps = [
      exact.get(nameKey(text)),
      exact.get(nameKey(name)),
      unprefixed.get(keyWithoutPrefix(name, habits) ?? ''),
      bracket === null ? undefined : exact.get(nameKey(bracket)),
    ]
    return steps.find((ids) => ids !== undefined && ids.size > 0) ?? new Set()
  }

  return {
    byReference(reference) {
      const wanted = reference.trim().toLowerCase()
      if (register.byId.has(wanted)) return wanted
      const spaced = wanted.replace(/[\s_]+/g, '-')
      return register.byId.has(spaced) ? spaced : null
    },
    isNameOf: (text, id) => exact.get(nameKey(text))?.has(id) ?? false,
    byName(text, context) {
      if (nameKey(text) === '') return { id: null, candidates: [], equal: false }
      const found = [...lookUp(text)].filter((id) => !context.never.has(id))
      if (found.length > 0) {
        const preferred = prefer(register, found, context)
        if (preferred === null) return { id: null, candidates: found, equal: true }
        const rivals = found.length > 1 ? found : namesakes(text, cores, habits)
        const rival = rivals.find((id) => id !== preferred && !context.never.has(id))
        return { id: preferred, way: rival ? 'generic' : 'name', likeness: 1, runnerUp: rival ?? null }
      }
      return nearest(register, entries, wordsOf(text, habits), context)
    },
  }
}

/** Partnerships by their telling words alone: "health wellbeing" is both a partnership and a board. */
function coresOf(register: Register, habits: NameHabits): Map<string, Set<string>> {
  const cores = new Map<string, Set<string>>()
  for (const partnership of register.partnerships) {
    for (const name of namesOf(partnership)) {
      const core = tellingWords(splitBracket(name).name, habits).join(' ')
      if (core !== '') cores.set(core, (cores.get(core) ?? new Set()).add(partnership.id))
    }
  }
  return cores
}

/** The bodies a text could also mean when it leaves out what sort of body is meant. */
function namesakes(text: string, cores: ReadonlyMap<string, ReadonlySet<string>>, habits: NameHabits): string[] {
  const { name, bracket } = splitBracket(text)
  if (bracket !== null || bodyWords(name).length > 0) return []
  return [...(cores.get(tellingWords(name, habits).join(' ')) ?? [])]
}

/** The one of several that exists on the round's day, or that is expected to send a return; null when that leaves a choice. */
function prefer(register: Register, ids: readonly string[], context: MatchContext): string | null {
  if (ids.length === 1) return ids[0] ?? null
  const active = ids.filter((id) => {
    const partnership = register.byId.get(id)
    return partnership !== undefined && isActive(partnership, context.day)
  })
  const pool = active.length > 0 ? active : ids
  if (pool.length === 1) return pool[0] ?? null
  const expected = pool.filter((id) => context.expected.has(id))
  return expected.length === 1 ? (expected[0] ?? null) : null
}

interface Scored {
  readonly id: string
  readonly likeness: number
  /** Every telling word of the text has its fellow in the name, and the other way round. */
  readonly same: boolean
}

/**
 * Near-match over words. A word that tells partnerships apart must never be missing on either side: "Environment Partnership" is not
 * "Environment & Waste Partnership" however much of it is the same. Only body words ("Partnership", "Trust"), the county in front,
 * word order, typing mistakes and unregistered initials are made up for; a name of four telling words or more may lack one.
 */
function nearest(
  register: Register,
  entries: readonly Entry[],
  text: NameWords,
  context: MatchContext,
): Match | NoMatch {
  const scored = entries
    .filter(({ id }) => !context.never.has(id))
    .map((entry) => bestName(entry, text))
    .filter(({ likeness }) => likeness > 0)
    .sort((a, b) => b.likeness - a.likeness || (a.id < b.id ? -1 : 1))
  const close = scored.filter(({ same, likeness }) => same && likeness >= NEAR_LIKENESS)
  const best = close[0]
  if (!best) return { id: null, candidates: scored.slice(0, 1).map(({ id }) => id), equal: false }
  const level = close.filter(({ likeness }) => best.likeness - likeness < NEAR_MARGIN).map(({ id }) => id)
  const chosen = prefer(register, level, context)
  if (chosen === null) return { id: null, candidates: level, equal: true }
  const runnerUp = scored.find(({ id }) => id !== chosen)?.id ?? null
  const likeness = scored.find(({ id }) => id === chosen)?.likeness ?? best.likeness
  return { id: chosen, way: 'near', likeness, runnerUp }
}

interface NameWords {
  readonly key: string
  readonly telling: readonly string[]
  readonly body: ReadonlySet<string>
  /** Telling words that are more likely a body word mistyped. */
  readonly mistyped: ReadonlySet<string>
}

interface Entry {
  readonly id: string
  readonly names: readonly NameWords[]
  readonly initials: ReadonlySet<string>
}

function wordsOf(text: string, habits: NameHabits): NameWords {
  const { name } = splitBracket(text)
  const telling = tellingWords(name, habits)
  const mistyped = new Set(telling.filter(isMistypedBodyWord))
  return { key: nameKey(text), telling, body: new Set(bodyWords(text)), mistyped }
}

function prepareNames(partnership: Partnership, habits: NameHabits): Entry {
  const names = namesOf(partnership)
  return {
    id: partnership.id,
    names: names.map((name) => wordsOf(name, habits)),
    initials: new Set(names.flatMap(initialsOf)),
  }
}

function bestName({ id, names, initials }: Entry, text: NameWords): Scored {
  const scores = names.map((name) => scoreName(name, text))
  if (initials.has(text.key)) scores.push({ likeness: 0.8, same: true })
  scores.sort((a, b) => Number(b.same) - Number(a.same) || b.likeness - a.likeness)
  return { id, likeness: 0, same: false, ...scores[0] }
}

function scoreName(name: NameWords, text: NameWords): { likeness: number; same: boolean } {
  const known = name.telling
  const asked = text.telling.filter((word) => known.includes(word) || !text.mistyped.has(word))
  if (known.length === 0 || asked.length === 0) return { likeness: 0, same: false }
  const closeness = pairWords(asked, known)
  const paired = closeness.length
  const lackingOne = known.length >= 4 && paired === asked.length && known.length - paired === 1
  const same = paired === asked.length && (paired === known.length || lackingOne)
  const telling = (2 * closeness.reduce((sum, value) => sum + value, 0)) / (asked.length + known.length)
  return { likeness: 0.85 * telling + 0.15 * bodyLikeness(name.body, text.body), same }
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
    const place = left.findIndex((other) => isTypingMistake(word, other))
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
