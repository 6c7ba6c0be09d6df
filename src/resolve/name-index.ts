/** Taking a name apart, and looking up who goes by it letter for letter. */
import {
  bareKey,
  bodyWords,
  coreKey,
  initialsOf,
  isOnlyFurniture,
  type NameHabits,
  nameKey,
  namesOf,
  splitBracket,
  tellingWords,
} from '../register/names.ts'
import type { Register } from '../register/register.ts'
import { FORMERLY } from '../words/en/name-words.ts'

/** A register by what its partnerships are called. */
export interface NameIndex {
  exact(text: string): ReadonlySet<string>
  /** Without furniture and, on both sides, the place of the whole register. */
  plain(text: string): ReadonlySet<string>
  /** Other bodies whose name is a first word and this text, where the text is the partnership's own name without its first word. */
  districtsWith(text: string, id: string): string[]
  knows(word: string): boolean
}

const NOBODY: ReadonlySet<string> = new Set()

/** Indexes a register by its names, with the furniture of all of them known. */
export function indexNames(register: Register, habits: NameHabits): NameIndex {
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

/** What a text says of whose it is. */
export interface NameReading {
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
export function readName(text: string, index: NameIndex, habits: NameHabits): NameReading {
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
