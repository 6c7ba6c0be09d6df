/** What there is to ask about the name and the reference of a return, by the register and the round alone. */
import { finding } from '../findings/finding.ts'
import { type Finding, sourceOf } from '../model.ts'
import type { Register } from '../register/register.ts'
import type { UnresolvedUpdate } from './candidate.ts'
import type { Match, Matcher } from './match.ts'

/** Where names are looked up. */
export interface Names {
  readonly register: Register
  readonly matcher: Matcher
  /** ISO day of the round; null when nothing says it. */
  readonly day: string | null
  /** Ids of the partnerships that a return is expected of. */
  readonly expected: ReadonlySet<string>
}

/** All that is asked where nobody has decided anything and nothing is known of earlier rounds. */
export function nameQueries(update: UnresolvedUpdate, names: Names): Finding[] {
  const { reference, partnership: name } = update
  const { matcher, day, expected } = names
  const id = reference ? matcher.byReference(reference) : null
  if (id !== null) return disagreement(update, id, names)
  const unknown = reference ? [finding('unknown-reference', sourceOf(update), { reference })] : []
  const found = matcher.byName(name, { day, expected, never: new Set() })
  if (found.id !== null) return found.way === 'name' ? unknown : [...unknown, nameQuery(update, found, names)]
  const nearest = found.candidates.map((one) => nameOf(one, names)).join(' or ')
  return [...unknown, finding('unregistered-partnership', sourceOf(update), { name, nearest })]
}

/** About a name that is only likely the partnership's. */
export function nameQuery(update: UnresolvedUpdate, found: Match, names: Pick<Names, 'register'>): Finding {
  const [partnership = '', runnerUp = ''] = found.candidates.map((id) => nameOf(id, names))
  const name = update.partnership
  if (found.way === 'several') {
    const partnerships = found.candidates.map((id) => nameOf(id, names))
    return finding('ambiguous-name', sourceOf(update), { name, partnerships, partnership })
  }
  const code = found.way === 'generic' ? 'name-fits-several' : 'near-match'
  return finding(code, sourceOf(update), { name, partnership, runnerUp })
}

/** About a name that is another partnership's than the reference. */
export function disagreement(update: UnresolvedUpdate, id: string, names: Names): Finding[] {
  const context = { day: names.day, expected: names.expected, never: new Set<string>() }
  const named = names.matcher.byName(update.partnership, context)
  if (named.id === null || named.id === id || named.way !== 'name' || names.matcher.isNameOf(update.partnership, id))
    return []
  const args = { reference: update.reference ?? '', name: update.partnership, other: nameOf(named.id, names) }
  return [finding('reference-disagrees', sourceOf(update), args)]
}

export function nameOf(id: string, { register }: Pick<Names, 'register'>): string {
  return register.byId.get(id)?.name ?? id
}
