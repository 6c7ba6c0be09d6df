/** A file, or the sheet of a return, that bears the name of another partnership than the form in it. */
import { finding } from '../findings/finding.ts'
import { groupedBy } from '../groups.ts'
import { type Finding, sourceOf } from '../model.ts'
import { parentsOf } from '../register/lineage.ts'
import { initialsOf, nameKey, namesOf, plainWords } from '../register/names.ts'
import type { Partnership, Register } from '../register/register.ts'
import { rememberedOf } from '../remembered.ts'
import { baseName, type UnresolvedUpdate } from './candidate.ts'
import { type Names, nameOf } from './name-queries.ts'
import { plainName } from './plain-name.ts'

interface Identified {
  readonly update: UnresolvedUpdate
  /** Whose return it was taken to be. */
  readonly id: string
}

/** More partnerships than this do not send their returns under the name of one by mistake: it is the form's own. */
const MOST_MISTAKEN = 2

/**
 * Asks about a return whose file or sheet is plainly named for a partnership that has nothing to do with its own: one may have been filled in or copied for the
 * other. What a name only resembles or abbreviates says nothing, nor does that of a file that holds the returns of several, nor one that several
 * partnerships send theirs under.
 *
 * @param returns those of the round
 */
export function namedForAnother(returns: readonly Identified[], names: Names): (one: Identified) => Finding[] {
  const inFile = groupedBy(returns, ({ update }) => update.source.file)
  const namesGiven = ({ update: { source } }: Identified) => {
    const isAlone = inFile.get(source.file)?.length === 1
    return [...(isAlone ? [plainName(baseName(source.file))] : []), source.sheet ?? '']
  }
  const bearers = new Map<string, Set<string>>()
  for (const one of returns)
    for (const key of namesGiven(one).map(nameKey)) bearers.set(key, (bearers.get(key) ?? new Set()).add(one.id))

  return (one) => {
    const { update } = one
    const own = names.register.byId.get(one.id)
    if (!own) return []
    for (const text of namesGiven(one)) {
      if ((bearers.get(nameKey(text))?.size ?? 0) > MOST_MISTAKEN) continue
      const other = plainlyNamed(text, names)
      if (!other || isRelated(own, other, names.register)) continue
      if (isPartOfName(text, [...namesOf(own), update.partnership])) continue
      const args = { named: text, other: nameOf(other.id, names), partnership: own.name }
      return [finding('named-for-another', sourceOf(update), args)]
    }
    return []
  }
}

function plainlyNamed(text: string, { matcher, register, day, expected }: Names): Partnership | null {
  const found = matcher.byWrittenName(text, { day, expected, never: new Set() })
  if (found?.way === 'name') return register.byId.get(found.id) ?? null
  const [only, ...others] = [...(shortNamesIn(register).get(nameKey(text)) ?? [])]
  return only && others.length === 0 ? only : null
}

/** Whom a name means whose last words are shortened to their initials, as those of files often are: "South Sedge HWB". */
const shortNamesIn = rememberedOf((register: Register): ReadonlyMap<string, ReadonlySet<Partnership>> => {
  const named = new Map<string, Set<Partnership>>()
  for (const partnership of register.partnerships) {
    for (const name of namesOf(partnership)) {
      const words = plainWords(name)
      for (let from = 1; from < words.length; from++) {
        for (const initials of initialsOf(words.slice(from).join(' '))) {
          const key = nameKey([...words.slice(0, from), initials].join(' '))
          named.set(key, (named.get(key) ?? new Set()).add(partnership))
        }
      }
    }
  }
  return named
})

/** The same, one that came from the other, or one that answers to it, at once or by steps. */
function isRelated(own: Partnership, other: Partnership, register: Register): boolean {
  return own.id === other.id || kinOf(own, register).has(other.id) || kinOf(other, register).has(own.id)
}

function kinOf(one: Partnership, register: Register): ReadonlySet<string> {
  const found = new Set<string>()
  const waiting = [one]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    for (const id of [next.accountableTo, ...parentsOf(next).map((parent) => parent.id)]) {
      const kin = id === null || found.has(id) ? undefined : register.byId.get(id)
      if (!kin) continue
      found.add(kin.id)
      waiting.push(kin)
    }
  }
  return found
}

function isPartOfName(text: string, names: readonly string[]): boolean {
  return names.some((name) => {
    const words = new Set(plainWords(name))
    return plainWords(text).every((word) => words.has(word))
  })
}
