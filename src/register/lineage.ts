/** Who came from whom, and who exists when. */
import type { Round } from '../config/schema.ts'
import { rememberedOf } from '../remembered.ts'
import type { Partnership, Register } from './register.ts'

export type LineageKind = 'renamed' | 'merged' | 'split'

export interface Parent {
  readonly id: string
  readonly kind: LineageKind
}

/** Ids a partnership came from directly, with the way it did. */
export function parentsOf(partnership: Partnership): Parent[] {
  return [
    ...partnership.renamedFrom.map((id) => ({ id, kind: 'renamed' as const })),
    ...partnership.mergedFrom.map((id) => ({ id, kind: 'merged' as const })),
    ...partnership.splitFrom.map((id) => ({ id, kind: 'split' as const })),
  ]
}

export interface Relative {
  readonly id: string
  /** Every step on the way; a rename of a merger has both. */
  readonly kinds: ReadonlySet<LineageKind>
}

/**
 * The nearest forebears for which `stop` holds, each line followed back until it does. A relation holds from the day its
 * partnership became active; on a day before that (`day` not null) it is not followed.
 */
export function nearestForebears(
  register: Register,
  id: string,
  day: string | null,
  stop: (id: string) => boolean,
): Relative[] {
  return follow(id, stop, (from) => {
    const partnership = register.byId.get(from)
    return partnership && holdsOn(partnership, day) ? parentsOf(partnership) : []
  })
}

/** The same in the other direction: what a partnership became. */
export function nearestDescendants(
  register: Register,
  id: string,
  day: string | null,
  stop: (id: string) => boolean,
): Relative[] {
  return follow(id, stop, (from) =>
    (childrenIn(register).get(from) ?? [])
      .filter(({ partnership }) => holdsOn(partnership, day))
      .map(({ partnership, kind }) => ({ id: partnership.id, kind })),
  )
}

interface Child {
  readonly partnership: Partnership
  readonly kind: LineageKind
}

/** By the id of the parent, in the order of the register: gathered once, since it is asked for every return. */
const childrenIn = rememberedOf((register: Register): ReadonlyMap<string, readonly Child[]> => {
  const children = new Map<string, Child[]>()
  for (const partnership of register.partnerships) {
    for (const { id, kind } of parentsOf(partnership)) {
      children.set(id, [...(children.get(id) ?? []), { partnership, kind }])
    }
  }
  return children
})

function follow(start: string, stop: (id: string) => boolean, next: (id: string) => Parent[]): Relative[] {
  const found = new Map<string, Set<LineageKind>>()
  const seen = new Set([start])
  let front: Relative[] = [{ id: start, kinds: new Set() }]
  while (front.length > 0) {
    const ahead: Relative[] = []
    for (const place of front) {
      for (const step of next(place.id)) {
        const kinds = new Set([...place.kinds, step.kind])
        if (stop(step.id) && step.id !== start) {
          found.set(step.id, new Set([...(found.get(step.id) ?? []), ...kinds]))
        } else if (!seen.has(step.id)) {
          seen.add(step.id)
          ahead.push({ id: step.id, kinds })
        }
      }
    }
    front = ahead
  }
  return [...found].map(([id, kinds]) => ({ id, kinds }))
}

function holdsOn(partnership: Partnership, day: string | null): boolean {
  return day === null || partnership.activeFrom === null || partnership.activeFrom <= day
}

/** Whether a partnership exists on an ISO day; without a day every one does. */
export function isActive(partnership: Partnership, day: string | null): boolean {
  if (day === null) return true
  return (
    (partnership.activeFrom === null || partnership.activeFrom <= day) &&
    (partnership.activeTo === null || day <= partnership.activeTo)
  )
}

/** The day a round stands for: its due date, else the end of the month its id names; null when neither is known. */
export function dayOfRound(round: { readonly id: string; readonly due: string | null }): string | null {
  if (round.due) return round.due
  const month = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(round.id)
  if (!month) return null
  return new Date(Date.UTC(Number(month[1]), Number(month[2]), 0)).toISOString().slice(0, 10)
}

/**
 * Ids of the partnerships that should send a return in a round, in register order: those the round's own list names or, without
 * one, those whose `expected_in` names the round and that exist on its day.
 */
export function expectedIn(register: Register, round: Pick<Round, 'id' | 'due' | 'expected'>): string[] {
  if (round.expected) {
    const named = new Set(round.expected)
    const known = register.partnerships.filter((partnership) => named.has(partnership.id)).map(({ id }) => id)
    return [...known, ...[...named].filter((id) => !register.byId.has(id)).sort()]
  }
  const day = dayOfRound(round)
  return register.partnerships
    .filter((partnership) => partnership.expectedIn.includes(round.id) && isActive(partnership, day))
    .map(({ id }) => id)
}
