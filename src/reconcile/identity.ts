/** One identity for a person across the spellings of a round: "Keith Mitchell", "Cllr Keith Mitchell", "Cllr Keith R Mitchell". */
import { fullnessOf, type NamedPerson, partsOfName, samePerson } from '../register/person.ts'

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
  const places = new Map<string, Set<Identity<T>>>()
  for (const { mention } of order) {
    const keys = keysOf(mention.person)
    const near = new Set(keys.flatMap((key) => [...(places.get(key) ?? [])]))
    const fitting = [...near].filter(({ mentions: members }) =>
      members.every(({ person }) => samePerson(person, mention.person)),
    )
    const [only] = fitting
    const joined = fitting.length === 1 && only ? only : { name: mention.person.name, mentions: [] as Mention<T>[] }
    if (joined.mentions.length === 0) groups.push(joined)
    joined.mentions.push(mention)
    for (const key of keys) places.set(key, (places.get(key) ?? new Set()).add(joined))
  }
  return groups
}

/** Under which words a person is looked for: the surname, and the last word of an office written with the name. */
function keysOf({ name, note }: NamedPerson): string[] {
  const keys = [partsOfName(name).surname]
  if (note) keys.push(partsOfName(note).surname)
  return keys
}
