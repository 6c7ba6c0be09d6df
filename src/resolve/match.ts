/** Whose return is this? From what a person wrote down to what is only likely, each step with how sure it is. */
import { diffChars } from 'diff'
import { stemmer } from 'stemmer'
import { isActive, nearestForebears } from '../register/lineage.ts'
import {
  bareKey,
  bodyWords,
  coreKey,
  initialsOf,
  isOnlyFurniture,
  learnHabits,
  type NameHabits,
  nameKey,
  namesOf,
  splitBracket,
  tellingWords,
} from '../register/names.ts'
import type { Partnership, Register } from '../register/register.ts'
import { BODY_WORDS, FORMERLY } from '../words/en/name-words.ts'

export interface Match {
  readonly id: string
  /** How it was found. All but `name` want a person to confirm; `several` fits the others as well. */
  readonly way: 'name' | 'generic' | 'near' | 'several'
  readonly likeness: number
  /** The partnership that came next, if any. */
  readonly runnerUp: string | null
  /** Every partnership it may be, the one taken first. */
  readonly candidates: readonly string[]
}

interface NoMatch {
  readonly id: null
  /** The nearest partnerships, for a person to choose from. */
  readonly candidates: readonly string[]
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

/** What it adds when the name begins with the whole text, its place and all: "Safer Wessex" is rather the Safer Wessex Partnership than Safer Roads. */
const BEGINS_ALIKE = 0.2

/** How many partnerships a question offers. */
const OFFERED = 3

/**
 * Indexes a register for looking up names.
 * @param organisation whose place may stand in front of any name; another first word is part of the name
 */
export function createMatcher(register: Register, organisation = ''): Matcher {
  const habits = learnHabits(register, organisation)
  const index = indexNames(register, habits)
  const entries = register.partnerships.map((partnership) => prepareNames(partnership, habits))
  const cores = coresOf(register, habits)

  const surely = (found: readonly string[], text: string, context: MatchContext): Match => {
    const preferred = prefer(register, found, context)
    if (preferred === null) return several(found)
    const rivals =
      found.length > 1 ? found : [...namesakes(text, cores, habits), ...index.districtsWith(text, preferred)]
    const rival = rivals.find((id) => id !== preferred && !context.never.has(id)) ?? null
    const candidates = rival ? [preferred, rival] : [preferred]
    return { id: preferred, way: rival ? 'generic' : 'name', likeness: 1, runnerUp: rival, candidates }
  }

  return {
    byReference(reference) {
      const wanted = reference.trim().toLowerCase()
      if (register.byId.has(wanted)) return wanted
      const spaced = wanted.replace(/[\s_]+/g, '-')
      return register.byId.has(spaced) ? spaced : null
    },
    isNameOf: (text, id) => index.exact(text).has(id),
    byName(text, context) {
      if (nameKey(text) === '') return { id: null, candidates: [] }
      const allowed = (ids: Iterable<string>) => [...ids].filter((id) => !context.never.has(id))
      const written = allowed(index.exact(text))
      if (written.length > 0) return surely(written, text, context)
      const reading = readName(text, index, habits)
      const [named, bracketed] = [allowed(reading.named), allowed(reading.bracketed)]
      if (named.length > 0) {
        const found = surely(named, reading.name, context)
        // "The Alliance (formerly the Forum)" says what the register says too.
        const others = bracketed.filter(
          (id) => !named.includes(id) && !named.some((own) => cameFrom(register, own, id)),
        )
        const isElse = others.length > 0 && !bracketed.some((id) => named.includes(id))
        const doubtful = reading.doubtful || isElse
        return doubtful ? asked(found, others) : found
      }
      if (isOnlyFurniture(reading.name, habits) && bracketed.length === 0) return { id: null, candidates: [] }
      const near = nearest(register, entries, wordsOf(reading.name, habits), context)
      const [only] = bracketed
      // "Strategic Partnership (North Marlow)": together they may be a name, which is then only likely.
      if (only === undefined && near.candidates.length === 0)
        return nearest(register, entries, wordsOf(text.replace(/[()[\]]/g, ' '), habits), context)
      if (only === undefined) return near
      const others = [...bracketed.slice(1), ...near.candidates.filter((id) => !bracketed.includes(id))]
      return {
        id: only,
        way: 'near',
        likeness: NEAR_LIKENESS,
        runnerUp: others[0] ?? null,
        candidates: [only, ...others].slice(0, OFFERED),
      }
    },
  }
}

/** Whether a partnership is what another was renamed, merged or split into, at once or by steps. */
function cameFrom(register: Register, id: string, from: string): boolean {
  return nearestForebears(register, id, null, (one) => one === from).length > 0
}

/** A match a person has to confirm. */
function asked(found: Match, others: readonly string[]): Match {
  const candidates = [...found.candidates, ...others]
  return { ...found, way: found.way === 'several' ? 'several' : 'near', runnerUp: candidates[1] ?? null, candidates }
}

/** Fits them all; the first is taken until a person says otherwise. */
function several(ids: readonly string[]): Match {
  return { id: ids[0] ?? '', way: 'several', likeness: 1, runnerUp: ids[1] ?? null, candidates: ids }
}

interface NameIndex {
  exact(text: string): ReadonlySet<string>
  /** Without furniture and, on both sides, the place of the whole register. */
  plain(text: string): ReadonlySet<string>
  /** Other bodies whose name is a first word and this text, where the text is the partnership's own name without its first word. */
  districtsWith(text: string, id: string): string[]
  knows(word: string): boolean
}

const NOBODY: ReadonlySet<string> = new Set()

function indexNames(register: Register, habits: NameHabits): NameIndex {
  const exact = new Map<string, Set<string>>()
  const cores = new Map<string, Set<string>>()
  const shortened = new Map<string, Set<string>>()
  const words = new Set<string>()
  const add = (map: Map<string, Set<string>>, key: string | null, id: string) => {
    if (key) map.set(key, (map.get(key) ?? new Set()).add(id))
  }
  for (const partnership of register.partnerships) {
    for (const name of namesOf(partnership)) {
      const plain = splitBracket(name).name
      add(exact, nameKey(name), partnership.id)
      add(exact, nameKey(plain), partnership.id)
      add(cores, coreKey(plain, habits), partnership.id)
      for (const short of shortenedBy(plain, partnership.aliases)) add(exact, nameKey(short), partnership.id)
      for (const word of tellingWords(plain, habits)) words.add(word)
    }
    const own = /^(\S+)\s+(.*\S)$/s.exec(partnership.name)
    if (own && !habits.county.includes(nameKey(own[1] ?? ''))) add(shortened, nameKey(own[2] ?? ''), partnership.id)
  }
  return {
    exact: (text) => exact.get(nameKey(text)) ?? NOBODY,
    plain(text) {
      const bare = bareKey(text, habits)
      const found = bare === null ? undefined : exact.get(bare)
      return found ?? cores.get(coreKey(text, habits) ?? '') ?? NOBODY
    },
    districtsWith(text, id) {
      const ids = shortened.get(nameKey(text))
      return ids?.has(id) ? [...ids].filter((other) => other !== id) : []
    },
    knows: (word) => words.has(word),
  }
}

/** A name whose last words an alias of the same body shortens: "Wessex and Avon LEP" of "Wessex and Avon Local Enterprise Partnership", which is also "LEP". */
function shortenedBy(name: string, aliases: readonly string[]): string[] {
  const words = name.split(/\s+/)
  return aliases.flatMap((alias) => {
    const start = words.findIndex(
      (_, place) => place > 0 && initialsOf(words.slice(place).join(' ')).includes(nameKey(alias)),
    )
    return start > 0 ? [[...words.slice(0, start), alias].join(' ')] : []
  })
}

interface NameReading {
  /** The name without brackets. */
  readonly name: string
  readonly named: ReadonlySet<string>
  /** Whom what stands in brackets names. */
  readonly bracketed: ReadonlySet<string>
  /** Something beside the name may make it another body's. */
  readonly doubtful: boolean
}

/**
 * Takes a text apart: name, brackets, and the parts of a name given twice ("/" and "|" between languages, an abbreviation before a dash). A bracket confirms and
 * never decides; one that says something nobody knows leaves a doubt.
 */
function readName(text: string, index: NameIndex, habits: NameHabits): NameReading {
  const { name, brackets } = splitBracket(text)
  const whole = index.plain(name)
  const parts = whole.size > 0 ? [] : partsOfName(name)
  const foundParts = parts.map((part) => ({ part, ids: index.plain(part) }))
  const known = foundParts.filter(({ ids }) => ids.size > 0)
  const unknown = foundParts.filter(({ ids }) => ids.size === 0)
  const spelledOut = brackets.find((bracket) => isInitialsOf(name, bracket))
  const own = whole.size > 0 ? whole : new Set(known.flatMap(({ ids }) => [...ids]))
  const named = own.size === 0 && spelledOut !== undefined ? index.plain(spelledOut) : own
  const saysMore = (part: string) =>
    !isOnlyFurniture(part, habits) && tellingWords(part, habits).some((word) => index.knows(word))
  const doubtfulPart =
    known.some(({ ids }) => [...named].some((id) => !ids.has(id))) ||
    unknown.some(({ part }) => saysMore(part)) ||
    (unknown.length > 0 &&
      !/[/|]/.test(name) &&
      unknown.some(({ part }) => !isOnlyFurniture(part, habits) && !isInitialsOf(part, name)))
  const bracketIds = brackets.map((bracket) => ({ bracket, ids: index.plain(bracket.replace(FORMERLY, '')) }))
  // What it was called once, and nobody is called now, makes it nobody else's.
  const doubtfulBracket = bracketIds.some(
    ({ bracket, ids }) =>
      ids.size === 0 &&
      !FORMERLY.test(bracket) &&
      !isOnlyFurniture(bracket, habits) &&
      !isBodyOnly(bracket) &&
      !isInitialsOf(bracket, name),
  )
  return {
    name,
    named,
    bracketed: new Set(bracketIds.flatMap(({ ids }) => [...ids])),
    doubtful: doubtfulPart || doubtfulBracket,
  }
}

function partsOfName(name: string): string[] {
  const parts = name.split(/\s*[|/]\s*|\s+[-–—]\s+|\s*:\s+/).filter((part) => nameKey(part) !== '')
  return parts.length > 1 ? parts : []
}

function isBodyOnly(text: string): boolean {
  return bodyWords(text).join('') === nameKey(text)
}

function isInitialsOf(letters: string, name: string): boolean {
  const key = nameKey(letters).replaceAll('and', '')
  return (
    initialsOf(name).some((initials) => initials === key || initials.startsWith(key) || initials.endsWith(key)) &&
    key.length >= 2
  )
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
  const { name, brackets } = splitBracket(text)
  if (brackets.length > 0 || bodyWords(name).length > 0) return []
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
  /** All telling words of the text stand in the name, or those of the name in the text, which has at most twice as many. */
  readonly within: boolean
}

/**
 * Near-match over words; always a question. Where every word that tells partnerships apart has its fellow (typing mistakes, word order, body words and unregistered
 * initials are made up for; a name of four telling words or more may lack one), it is the nearest of these. Else it is one of whose words all stand in the text,
 * or that has all words of the text: "Quillbury Housing Partnership" is asked about as the Housing Partnership. Words missing on both
 * sides are nobody's, and a district's body takes no word more.
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
    .sort((a, b) => Number(b.same) - Number(a.same) || b.likeness - a.likeness || (a.id < b.id ? -1 : 1))
  const close = scored.filter(({ same, likeness }) => same && likeness >= NEAR_LIKENESS)
  const pool = close.length > 0 ? close : scored.filter(({ within }) => within)
  const offered = scored.slice(0, OFFERED).map(({ id }) => id)
  const best = pool[0]
  if (!best) return { id: null, candidates: offered }
  const level = pool.filter(({ likeness }) => best.likeness - likeness < NEAR_MARGIN).map(({ id }) => id)
  const chosen = prefer(register, level, context)
  if (chosen === null) return { ...several(level), likeness: best.likeness }
  const candidates = [chosen, ...offered.filter((id) => id !== chosen)]
  const likeness = scored.find(({ id }) => id === chosen)?.likeness ?? best.likeness
  return { id: chosen, way: 'near', likeness, runnerUp: candidates[1] ?? null, candidates }
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
  /** A district's body: with a word more it is another district's, or another body of this one. */
  readonly local: boolean
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
    local: partnership.kind === 'district',
    names: names.map((name) => wordsOf(name, habits)),
    initials: new Set(names.flatMap(initialsOf)),
  }
}

function bestName({ id, local, names, initials }: Entry, text: NameWords): Scored {
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
