/** One identity for a person across the spellings of a round: "Keith Mitchell", "Cllr Keith Mitchell", "Cllr Keith R Mitchell". */
import { fullnessOf, isOffice, type NamedPerson, partsOfName, samePerson } from '../register/person.ts'

export { samePerson } from '../register/person.ts'

export interface Mention<T> {
  readonly person: NamedPerson
  readonly value: T
}

export interface Identity<T> {
  /** The fullest way the name is written. */
  readonly name: string
  readonly mentions: Mention<T>[]
}

/**
 * Groups mentions by person, fuller names first. A surname alone joins a person only when it fits one; "Cllr Robertson" beside David and
 * John Robertson stays by itself.
 */
export function groupByPerson<T>(mentions: readonly Mention<T>[]): Identity<T>[] {
  const order = mentions
    .map((mention, index) => ({ mention, index, fullness: fullnessOf(mention.person.name) }))
    .filter(({ mention }) => partsOfName(mention.person.name).surname !== '')
    .sort((a, b) => b.fullness - a.fullness || a.index - b.index)
  const groups: Identity<T>[] = []
  const places = placesOf<Identity<T>>()
  const members = new Map<Identity<T>, Members>()
  for (const { mention } of order) {
    const fitting = places.near(mention.person).filter((group) => members.get(group)?.fit(mention.person))
    const [only] = fitting
    const joined = fitting.length === 1 && only ? only : { name: mention.person.name, mentions: [] as Mention<T>[] }
    if (joined.mentions.length === 0) groups.push(joined)
    joined.mentions.push(mention)
    const own = members.get(joined) ?? membersOf()
    own.add(mention.person)
    members.set(joined, own)
    places.add(mention.person, joined)
  }
  return groups
}

interface Members {
  add(person: NamedPerson): void
  /** Whether all of them can be the person. */
  fit(person: NamedPerson): boolean
}

/** Those of a group, each way of writing once: whoever is named in thousands of returns is compared with the few ways in which that is done. */
function membersOf(): Members {
  const names = new Map<string, NamedPerson>()
  const noted = new Map<string, NamedPerson>()
  return {
    add: (person) => {
      names.set(person.name, person)
      noted.set(JSON.stringify([person.name, person.note]), person)
    },
    // What is written with a name tells only whether it is the person of an office.
    fit: (person) =>
      [...(isOffice(person.name) ? noted : names).values()].every((member) => samePerson(member, person)),
  }
}

/** Where groups are looked for: under the surname and the first name, whole or shortened; what has to do with offices under the last word of the office. */
function placesOf<Group>() {
  const all = new Map<string, Set<Group>>()
  const offices = new Map<string, Set<Group>>()
  const names = new Map<string, Set<Group>>()
  const beginnings = new Map<string, Set<Group>>()
  const put = (places: Map<string, Set<Group>>, key: string, group: Group) =>
    places.set(key, (places.get(key) ?? new Set()).add(group))
  return {
    add: (person: NamedPerson, group: Group) => {
      for (const key of keysOf(person)) {
        put(all, key, group)
        if (isOffice(person.name)) put(offices, key, group)
      }
      const { own, shorter } = nameKeys(person)
      put(names, own, group)
      for (const key of [own, ...shorter]) put(beginnings, key, group)
    },
    near: (person: NamedPerson): Group[] => {
      const keys = keysOf(person)
      if (isOffice(person.name) || partsOfName(person.name).given.length === 0) return inAny(all, keys)
      const { own, shorter } = nameKeys(person)
      const named = [...inAny(beginnings, [own]), ...inAny(names, [own, ...shorter])]
      return [...new Set([...named, ...inAny(offices, keys)])]
    },
  }
}

/** Longer first names are told apart by their beginnings. */
const LONGEST = 12

/** The surname with the first name, and with all that the first name can be shortened to. */
function nameKeys({ name }: NamedPerson): { readonly own: string; readonly shorter: readonly string[] } {
  const { surname, given } = partsOfName(name)
  const first = (given[0] ?? '').slice(0, LONGEST)
  const shorter = Array.from({ length: first.length }, (_, length) => `${surname} ${first.slice(0, length)}`)
  return { own: `${surname} ${first}`, shorter }
}

function inAny<Group>(places: ReadonlyMap<string, ReadonlySet<Group>>, keys: readonly string[]): Group[] {
  return [...new Set(keys.flatMap((key) => [...(places.get(key) ?? [])]))]
}

/** The surname, and the last word of an office written with the name. */
function keysOf({ name, note }: NamedPerson): string[] {
  const keys = [partsOfName(name).surname]
  if (note) keys.push(partsOfName(note).surname)
  return keys
}
