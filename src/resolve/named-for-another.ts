/** A file, or the sheet of a return, that bears the name of another partnership than the form in it. */
import { finding } from '../findings/finding.ts'
import { type Finding, sourceOf } from '../model.ts'
import { parentsOf } from '../register/lineage.ts'
import { initialsOf, nameKey, namesOf, plainWords } from '../register/names.ts'
import type { Partnership, Register } from '../register/register.ts'
import { rememberedOf } from '../remembered.ts'
import { baseName, type UnresolvedUpdate } from './candidate.ts'
import { type Names, nameOf } from './name-queries.ts'
import { plainName } from './plain-name.ts'

/**
 * Asks about a return whose file or sheet is plainly named for a partnership that has nothing to do with its own: one may have been filled in or copied for the
 * other. What a name only resembles or abbreviates says nothing, nor does that of a file that holds the returns of several.
 *
 * @param id whose return it was taken to be
 * @param isAlone whether its file holds no other return
 */
export function namedForAnother(
  update: UnresolvedUpdate,
  { id, isAlone }: { readonly id: string; readonly isAlone: boolean },
  names: Names,
): Finding[] {
  const own = names.register.byId.get(id)
  if (!own) return []
  const { file, sheet } = update.source
  const given = [...(isAlone ? [plainName(baseName(file))] : []), sheet ?? '']
  for (const text of given) {
    const other = plainlyNamed(text, names)
    if (!other || isRelated(own, other) || isPartOfName(text, [...namesOf(own), update.partnership])) continue
    const partnership = nameOf(other.id, names)
    return [finding('named-for-another', sourceOf(update), { named: text, other: partnership, partnership: own.name })]
  }
  return []
}

function plainlyNamed(text: string, { matcher, register, day, expected }: Names): Partnership | null {
  const found = matcher.byName(text, { day, expected, never: new Set() })
  if (found.id !== null && found.way === 'name') return register.byId.get(found.id) ?? null
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

/** The same, one that came from the other, or one that answers to it. */
function isRelated(own: Partnership, other: Partnership): boolean {
  const kin = (one: Partnership) => [one.accountableTo, ...parentsOf(one).map(({ id }) => id)]
  return own.id === other.id || kin(own).includes(other.id) || kin(other).includes(own.id)
}

function isPartOfName(text: string, names: readonly string[]): boolean {
  return names.some((name) => {
    const words = new Set(plainWords(name))
    return plainWords(text).every((word) => words.has(word))
  })
}
