/** Which delivery group of the register a sub-group is, by its name. */
import type { SubGroup } from '../model.ts'
import type { Partnership, Register } from '../register/register.ts'
import { rememberedOf } from '../remembered.ts'

/** Finds the register id for a group's name, abbreviation or alias; null when the register has none, or several. */
export type GroupMatcher = (names: readonly (string | null)[]) => string | null

/** Indexed once for each register. Names are compared without case, punctuation, "the" and "and"; delivery groups come before other partnerships. */
export const groupMatcher = rememberedOf((register: Register): GroupMatcher => {
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
})

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

/** A sub-group with the register's id for it, by its name, the name after a number, or its abbreviation. */
export function registered(group: SubGroup, match: GroupMatcher): SubGroup {
  const { name, note, abbreviation } = group
  const brackets = [abbreviation, note].filter((text) => text !== null).map((text) => ` (${text})`)
  return { ...group, registerId: match([name, name + brackets.join(''), withoutNumber(name), abbreviation]) }
}

/** "OLSP Action Group 1:- Community Learning" is also known by what follows its number. */
function withoutNumber(name: string): string | null {
  return /^.{3,40}\b\d{1,2}\s*[:–-]+\s*(.+)$/u.exec(name)?.[1] ?? null
}
