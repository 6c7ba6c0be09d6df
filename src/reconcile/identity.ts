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
    .map((mention, index) => ({ mention, index }))
    .filter(({ mention }) => partsOfName(mention.person.name).surname !== '')
    .sort((a, b) => fullnessOf(b.mention.person.name) - fullnessOf(a.mention.person.name) || a.index - b.index)
  const groups: Identity<T>[] = []
  for (const { mention } of order) {
    const fitting = groups.filter(({ mentions: members }) =>
      members.every(({ person }) => samePerson(person, mention.person)),
    )
    const [only] = fitting
    if (fitting.length === 1 && only) only.mentions.push(mention)
    else groups.push({ name: mention.person.name, mentions: [mention] })
  }
  return groups
}
