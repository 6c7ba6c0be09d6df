/** Groups that report to a partnership, out of a list in free text. Which of the register they are is for `resolve`. */
import type { Entry, SubGroup } from '../../model.ts'
import { readPeople } from '../people/people.ts'
import { looksLikePerson } from '../people/people-parts.ts'
import { trimOf } from '../text.ts'

/** The groups an answer lists. Headings, introductions and sentences about groups stay entries and are no groups. */
export function readSubGroups(entries: readonly Entry[]): SubGroup[] {
  return entries.flatMap((entry) => partsOf(entry.text).map((text) => readGroup(text, entry)))
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

function readGroup(text: string, entry: Entry): SubGroup {
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
    registerId: null,
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
