/** Whose return is this? From what a person wrote down to what is only likely, each step with how sure it is. */
import { isActive, nearestForebears } from '../register/lineage.ts'
import {
  bodyWords,
  isOnlyFurniture,
  learnHabits,
  type NameHabits,
  nameKey,
  namesOf,
  splitBracket,
  tellingWords,
} from '../register/names.ts'
import type { Register } from '../register/register.ts'
import { indexNames, type NameReading, readName } from './name-index.ts'
import { bestName, type NamedPartnership, type NameWords, prepareNames, wordsOf } from './name-likeness.ts'

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
  /** As `byName`, of what is written as a name and does not only resemble one. */
  byWrittenName(text: string, context: MatchContext): Match | null
  /** Whether the text is, letter for letter, a name or alias of the partnership. */
  isNameOf(text: string, id: string): boolean
}

/** Chosen on the table of cases in test/resolve/match.test.ts. */
const NEAR_LIKENESS = 0.6
const NEAR_MARGIN = 0.05

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

  const allowed = (ids: Iterable<string>, { never }: MatchContext) => [...ids].filter((id) => !never.has(id))

  const exactly = (text: string, context: MatchContext): Match | null => {
    const ids = allowed(index.exact(text), context)
    return ids.length > 0 ? surely(ids, text, context) : null
  }

  const asRead = (reading: NameReading, context: MatchContext): Match | null => {
    const [named, bracketed] = [allowed(reading.named, context), allowed(reading.bracketed, context)]
    if (named.length === 0) return null
    const found = surely(named, reading.name, context)
    // "The Alliance (formerly the Forum)" says what the register says too.
    const others = bracketed.filter((id) => !named.includes(id) && !named.some((own) => cameFrom(register, own, id)))
    const isElse = others.length > 0 && !bracketed.some((id) => named.includes(id))
    return reading.doubtful || isElse ? asked(found, others) : found
  }

  return {
    byWrittenName: (text, context) =>
      nameKey(text) === '' ? null : (exactly(text, context) ?? asRead(readName(text, index, habits), context)),
    byReference(reference) {
      const wanted = reference.trim().toLowerCase()
      if (register.byId.has(wanted)) return wanted
      const spaced = wanted.replace(/[\s_]+/g, '-')
      return register.byId.has(spaced) ? spaced : null
    },
    isNameOf: (text, id) => index.exact(text).has(id),
    byName(text, context) {
      if (nameKey(text) === '') return { id: null, candidates: [] }
      const exact = exactly(text, context)
      if (exact) return exact
      const reading = readName(text, index, habits)
      const found = asRead(reading, context)
      if (found) return found
      const bracketed = allowed(reading.bracketed, context)
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

/**
 * Near-match over words; always a question. Where every word that tells partnerships apart has its fellow (typing mistakes, word order, body words and unregistered
 * initials are made up for; a name of four telling words or more may lack one), it is the nearest of these. Else it is one of whose words all stand in the text,
 * or that has all words of the text: "Quillbury Housing Partnership" is asked about as the Housing Partnership. Words missing on both
 * sides are nobody's, and a district's body takes no word more.
 */
function nearest(
  register: Register,
  entries: readonly NamedPartnership[],
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
