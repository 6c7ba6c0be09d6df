/** Names of partnerships as keys for comparing: what counts as the same name however it was typed. */
import type { Partnership, Register } from './register.ts'

/** Words that say what sort of body it is, not which; they never tell two partnerships apart by themselves. */
export const BODY_WORDS: ReadonlySet<string> = new Set(
  'partnership partnerships trust board group alliance forum committee panel network body local strategic lsp lsps strategy'.split(
    ' ',
  ),
)
const JOINING_WORDS = new Set('and the of for in with to a'.split(' '))

/** Letters and digits only, in lower case; `&` and `+` read as "and", quotes and accents dropped. */
function plainWords(text: string): string[] {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/['’‘ʼ`´]/g, '')
    .replace(/&amp;|[&+]/g, ' and ')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
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

/** Splits "Oxford Strategic Partnership (OSP)" into the name and what stands in the last brackets. */
export function splitBracket(text: string): { name: string; bracket: string | null } {
  const found = /^(.*\S)\s*\(([^()]+)\)\s*$/s.exec(text)
  return found?.[1] && found[2] ? { name: found[1], bracket: found[2].trim() } : { name: text, bracket: null }
}

/** Every name a partnership goes by: its own first, then its aliases. */
export function namesOf(partnership: Partnership): string[] {
  return [partnership.name, ...partnership.aliases]
}

/**
 * What is special about the names of one register: the county's name that officers put in front or leave out,
 * and compound words ("wellbeing") that are also written apart.
 */
export interface NameHabits {
  readonly prefixes: ReadonlySet<string>
  readonly compounds: ReadonlySet<string>
}

/**
 * Learns the habits from the register itself. A first word is an optional prefix when it begins at least three partnerships'
 * names and, for at least one of them, the same name also stands in the register without it; or when it begins a quarter of all names.
 */
export function learnHabits(register: Register): NameHabits {
  const starts = new Map<string, Set<string>>()
  const optional = new Set<string>()
  const compounds = new Set<string>()
  for (const partnership of register.partnerships) {
    const names = namesOf(partnership)
    const keys = new Set(names.map(nameKey))
    for (const name of names) {
      const words = plainWords(name)
      const first = words[0]
      if (first && words.length > 1) {
        starts.set(first, (starts.get(first) ?? new Set()).add(partnership.id))
        if (keys.has(words.slice(1).join(''))) optional.add(first)
      }
      for (const word of words) if (word.length >= 6) compounds.add(word)
      for (const hyphened of name.match(/\p{L}+(?:[-‐‑]\p{L}+)+/gu) ?? []) compounds.add(nameKey(hyphened))
    }
  }
  const quarter = register.partnerships.length / 4
  const prefixes = new Set<string>()
  for (const [word, ids] of starts) {
    if (JOINING_WORDS.has(word) || BODY_WORDS.has(word) || ids.size < 3) continue
    if (optional.has(word) || ids.size >= Math.max(quarter, 5)) prefixes.add(word)
  }
  return { prefixes, compounds }
}

/** The key of a name without the county in front; null when nothing particular is left ("Oxfordshire Partnership"). */
export function keyWithoutPrefix(text: string, habits: NameHabits): string | null {
  const words = plainWords(text)
  const start = words[0] === 'the' ? 1 : 0
  const rest = habits.prefixes.has(words[start] ?? '') ? words.slice(start + 1) : words.slice(start)
  if (rest.every(isCommonWord)) return null
  return rest.join('')
}

/** The words that tell a partnership from others: no body words, no joining words, no county in front. */
export function tellingWords(text: string, habits: NameHabits): string[] {
  const words = joinCompounds(plainWords(text), habits.compounds)
  const start = words[0] === 'the' ? 1 : 0
  const rest = habits.prefixes.has(words[start] ?? '') ? words.slice(start + 1) : words.slice(start)
  return rest.filter((word) => !isCommonWord(word))
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
