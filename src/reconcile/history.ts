/** What the stored rounds tell together: who answered when, people and targets over time, and what became of promises. */
import type { RoundRecord } from '../model.ts'
import { groupByPerson, type Mention } from './identity.ts'
import type { PromiseOutcome, Reconciliation } from './model.ts'

export interface RoundStanding {
  readonly round: string
  /** `missed`: expected, no return. `none`: neither expected nor returned. */
  readonly standing: 'returned' | 'missed' | 'none'
  /** Under which id and name it returned: a forebear's in earlier rounds, several before a merger. */
  readonly as: readonly { partnershipId: string; partnership: string }[]
}

export interface PersonHistory {
  readonly name: string
  /** "chair", "cabinetMember", "contact" or an office of a form's own. */
  readonly role: string
  readonly rounds: readonly string[]
}

export interface TargetHistory {
  readonly code: string
  readonly rounds: readonly string[]
}

export interface PromiseHistory {
  /** Round in which it was promised, and the one that was searched for it. */
  readonly promisedIn: string
  readonly followedIn: string
  readonly promise: PromiseOutcome
}

export interface PartnershipHistory {
  readonly partnershipId: string
  readonly partnership: string
  readonly rounds: readonly RoundStanding[]
  readonly people: readonly PersonHistory[]
  readonly targets: readonly TargetHistory[]
  readonly promises: readonly PromiseHistory[]
}

export interface History {
  /** Round ids, oldest first. */
  readonly rounds: readonly string[]
  readonly partnerships: readonly PartnershipHistory[]
}

/**
 * The history of every partnership, or of one, over the rounds given. Lineage comes from the reconciliations: a partnership's history goes on
 * into the returns it was compared with. Those that went on in another are told there. Rounds are put in order by due date, then id.
 */
export function historyOf(
  rounds: readonly RoundRecord[],
  reconciliations: readonly Reconciliation[],
  partnershipId?: string,
): History {
  const ordered = [...rounds].sort((a, b) => {
    const [left, right] = [a, b].map(({ round }) => `${round.due ?? round.id} ${round.id}`)
    return (left ?? '') < (right ?? '') ? -1 : 1
  })
  const byRound = new Map(reconciliations.map((reconciliation) => [reconciliation.round, reconciliation]))
  const ids = partnershipId === undefined ? lastIds(ordered, byRound) : [partnershipId]
  return {
    rounds: ordered.map(({ round }) => round.id),
    partnerships: ids.map((id) => historyOfOne(id, ordered, byRound)),
  }
}

/** Every id that returned or was missed, except those that later went on in another. */
function lastIds(rounds: readonly RoundRecord[], byRound: ReadonlyMap<string, Reconciliation>): string[] {
  const ids = new Set<string>()
  for (const { updates, outstanding } of [...rounds].reverse()) {
    for (const { partnershipId } of updates) ids.add(partnershipId)
    for (const id of outstanding) ids.add(id)
  }
  const wentOn = new Set<string>()
  for (const { partnerships } of byRound.values()) {
    for (const { partnershipId, previous } of partnerships)
      for (const before of previous) if (before.partnershipId !== partnershipId) wentOn.add(before.partnershipId)
  }
  const last = rounds.at(-1)
  const stillThere = new Set([
    ...(last?.updates ?? []).map((update) => update.partnershipId),
    ...(last?.outstanding ?? []),
  ])
  return [...ids].filter((id) => !wentOn.has(id) || stillThere.has(id))
}

function historyOfOne(
  id: string,
  rounds: readonly RoundRecord[],
  byRound: ReadonlyMap<string, Reconciliation>,
): PartnershipHistory {
  const idsIn = followBack(id, rounds, byRound)
  const standings: RoundStanding[] = []
  const people: Mention<{ role: string; round: string }>[] = []
  const targets = new Map<string, Set<string>>()
  for (const { round, updates, outstanding } of rounds) {
    const ids = idsIn.get(round.id) ?? new Set([id])
    const own = updates.filter(({ partnershipId }) => ids.has(partnershipId))
    const missed = [...ids].some((one) => outstanding.includes(one))
    const as = own.map(({ partnershipId, partnership }) => ({ partnershipId, partnership }))
    standings.push({ round: round.id, standing: own.length > 0 ? 'returned' : missed ? 'missed' : 'none', as })
    for (const update of own) {
      const mention = (role: string) => (person: { name: string; note: string | null }) =>
        people.push({ person, value: { role, round: round.id } })
      update.chairs.forEach(mention('chair'))
      update.cabinetMembers.forEach(mention('cabinetMember'))
      for (const person of update.otherPeople) mention(person.role)(person)
      update.contacts.forEach(mention('contact'))
      for (const { code } of update.targets) targets.set(code, (targets.get(code) ?? new Set()).add(round.id))
    }
  }
  const promises = rounds.flatMap(({ round }) => {
    const reconciliation = byRound.get(round.id)
    const ids = idsIn.get(round.id) ?? new Set([id])
    const { previous = null, partnerships = [] } = reconciliation ?? {}
    if (previous === null) return []
    return partnerships
      .filter((comparison) => ids.has(comparison.partnershipId))
      .flatMap((comparison) => comparison.promises)
      .map((promise) => ({ promisedIn: previous, followedIn: round.id, promise }))
  })
  const names = rounds.flatMap(({ updates }) => updates.filter(({ partnershipId }) => partnershipId === id))
  return {
    partnershipId: id,
    partnership: names.at(-1)?.partnership ?? id,
    rounds: standings,
    people: historyOfPeople(people),
    targets: [...targets]
      .map(([code, claimed]) => ({ code, rounds: [...claimed] }))
      .sort((a, b) => a.code.localeCompare(b.code, 'en', { numeric: true })),
    promises,
  }
}

/** For each round the ids under which the partnership's history runs, from the newest back. */
function followBack(
  id: string,
  rounds: readonly RoundRecord[],
  byRound: ReadonlyMap<string, Reconciliation>,
): Map<string, Set<string>> {
  const idsIn = new Map<string, Set<string>>()
  let ids = new Set([id])
  for (const { round } of [...rounds].reverse()) {
    idsIn.set(round.id, new Set([...ids, ...(idsIn.get(round.id) ?? [])]))
    const here = byRound.get(round.id)
    if (!here) continue
    const before = here.partnerships
      .filter(({ partnershipId }) => ids.has(partnershipId))
      .flatMap(({ previous }) => previous.map(({ partnershipId }) => partnershipId))
    ids = new Set([...ids, ...before])
  }
  return idsIn
}

function historyOfPeople(mentions: readonly Mention<{ role: string; round: string }>[]): PersonHistory[] {
  return groupByPerson(mentions).flatMap(({ name, mentions: own }) => {
    const roles = new Map<string, Set<string>>()
    for (const { value } of own) roles.set(value.role, (roles.get(value.role) ?? new Set()).add(value.round))
    return [...roles].map(([role, rounds]) => ({ name, role, rounds: [...rounds].sort() }))
  })
}
