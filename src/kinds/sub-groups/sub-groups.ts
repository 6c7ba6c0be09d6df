/** Groups that report to a partnership, out of a list in free text, matched to the register by name. */
import type { Entry, SubGroup } from '../../model.ts'
import type { Partnership, Register } from '../../register/register.ts'
import { readPeople } from '../people/people.ts'
import { looksLikePerson } from '../people/people-parts.ts'
import { trimOf } from '../text.ts'

/** Finds the register id for a group's name, abbreviation or alias; null when the register has none, or several. */
export type GroupMatcher = (names: readonly (string | null)[]) => string | null

/** Names are compared without case, punctuation, "the" and "and"; delivery groups come before other partnerships. */
export function groupMatcher(register: Register): GroupMatcher {
  const known = MATCHERS.get(register)
  if (known) return known
  const matcher = makeMatcher(register)
  MATCHERS.set(register, matcher)
  return matcher
}

/** A register is indexed once, not for each return. */
const MATCHERS = new WeakMap<Register, GroupMatcher>()

function makeMatcher(register: Register): GroupMatcher {
  const byName = new Map<string, Partnership[]>()
  for (const partnership of register.partnerships) {
    for (const key of new Set([partnership.name, ...partnership.aliases].flatMap(keysOf))) {
      byName.set(key, [...(byName.get(key) ?? []), partnership])
    }
  }
  return (names) => {
    for (const key of names.flatMap((name) => (name ? keysOf(name) : []))) {
      const all = byName.get(key) ?? []
      const groups = all.filter((partnership) => partnership.kind === 'delivery-group')
      const [only, ...others] = groups.length > 0 ? groups : all
      if (only && others.length === 0) return only.id
    }
    return null
  }
}

/** A name and the same name without what stands in brackets. */
function keysOf(name: string): string[] {
  const keys = [name, name.replace(/\s*\([^)]*\)/g, ' ')].map(keyOf)
  return [...new Set(keys)].filter((key) => key !== '')
}

function keyOf(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/&/g, ' ')
    .replace(/[’']/g, '')
    .replace(/\b(?:the|and)\b/g, ' ')
    .replace(/well[\s-]?being/g, 'wellbeing')
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim()
}

/** The groups an answer lists. Headings, introductions and sentences about groups stay entries and are no groups. */
export function readSubGroups(entries: readonly Entry[], match: GroupMatcher): SubGroup[] {
  return entries.flatMap((entry) => partsOf(entry.text).map((text) => readGroup(text, entry, match)))
}

const GROUP_WORD =
  /\b(?:groups?|sub-?groups?|boards?|committees?|forums?|panels?|teams?|partnerships?|networks?|task ?forces?|steering|alliances?|trusts?|TGs?|[A-Z]{2,}Gs?)\b/iu
const SENTENCE_VERB =
  /\b(?:is|are|was|were|has|have|had|will|would|can|should|report(?:s|ing)? to|receives?|monitors?|employs?|meets?|being)\b/u

/** Longer lines are prose. */
const LONGEST_NAME = 400

/** The names in a line: several when it is a plain list of groups, none when it is a heading or a sentence. */
function partsOf(text: string): string[] {
  if (text.length > LONGEST_NAME) return []
  const outside = text.replace(/\([^)]*\)/g, ' ').trim()
  if (outside === '' || outside.endsWith(':') || /^(?:all|none|other|various|see|as)\b/iu.test(outside)) return []
  if (SENTENCE_VERB.test(outside.replace(/,?\s*chaired by.*$/iu, '')) || /[.!?]\s+\p{Lu}/u.test(outside)) return []
  if (/\bchair(?:ed|man|person)?\b/iu.test(outside)) return [text]
  const parts = text.split(/\s*[,;]\s*(?![^(]*\))/u).filter((part) => part !== '')
  const isList =
    parts.length > 1 && parts.every((part) => part.split(' ').length <= 7) && GROUP_WORD.test(parts[0] ?? '')
  return isList ? parts : [text]
}

const CHAIRED =
  /^(?<name>.+?)(?:[\s,;:–-]|\()+(?:chaired by|led by|(?:co-?)?chair(?:man|woman|person|ed)?|lead)(?:\s*[:–,-]|\s+is\b)?\s+(?<chair>[^()]+?)\s*\)?\s*(?<rest>\(.*\))?$/iu
const ABBREVIATION = /^[A-Z][A-Za-z&-]*[A-Z]s?\d?$/u

function readGroup(text: string, entry: Entry, match: GroupMatcher): SubGroup {
  const found = CHAIRED.exec(text)?.groups
  const chaired = found?.chair && namesPerson(found.chair) ? found : undefined
  const chair = chaired ? readChair(chaired.chair ?? '', entry) : null
  const named = chaired ? `${chaired.name ?? ''} ${chaired.rest ?? ''}`.trim() : text
  const { name, brackets } = splitBrackets(named)
  const abbreviation = brackets.find((bracket) => ABBREVIATION.test(bracket)) ?? null
  const notes = [...brackets.filter((bracket) => bracket !== abbreviation), ...(chair?.note ? [chair.note] : [])]
  return {
    name,
    abbreviation,
    chair: chair?.name ?? null,
    note: notes.length > 0 ? notes.join('; ') : null,
    registerId: match([name, named, withoutNumber(name), abbreviation]),
    source: entry.source,
  }
}

function namesPerson(text: string): boolean {
  return looksLikePerson(text.split(/\s*[,;–]\s*|\s+and\s+/u)[0] ?? '')
}

function readChair(text: string, entry: Entry): { name: string; note: string | null } {
  const piece = { text, value: { kind: 'text' } as const, link: null, source: entry.source }
  const { people } = readPeople([piece])
  const [first] = people
  return { name: people.map((person) => person.name).join(' and ') || text, note: first?.note ?? null }
}

/** Brackets at the end of a name; those in the middle of it belong to it. */
function splitBrackets(text: string): { name: string; brackets: string[] } {
  const brackets: string[] = []
  let name = trimOf(' .,;', text, 'end')
  for (let match = /^(.+?)\s*\(([^()]*)\)$/u.exec(name); match; match = /^(.+?)\s*\(([^()]*)\)$/u.exec(name)) {
    brackets.unshift((match[2] ?? '').trim())
    name = trimOf(' .,;', match[1] ?? '', 'end')
  }
  return { name, brackets: brackets.filter((bracket) => bracket !== '') }
}

/** "OLSP Action Group 1:- Community Learning" is also known by what follows its number. */
function withoutNumber(name: string): string | null {
  return /^.{3,40}\b\d{1,2}\s*[:–-]+\s*(.+)$/u.exec(name)?.[1] ?? null
}
