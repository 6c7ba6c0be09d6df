/** What the stored rounds tell together: who answered when, people and targets over time, and what became of promises. */
import { claimedTargets, type RoundRecord, type TypedValue } from '../model.ts'
import { dayOfRound, nearestForebears } from '../register/lineage.ts'
import type { Register } from '../register/register.ts'
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

interface TargetHistory {
  readonly code: string
  readonly rounds: readonly string[]
}

export interface PromiseHistory {
  /** Round in which it was promised, and the one that was searched for it. */
  readonly promisedIn: string
  readonly followedIn: string
  readonly promise: PromiseOutcome
}

/** What a return gives under a topic that takes one value, round by round. */
export interface ValueHistory {
  readonly topic: string
  readonly rounds: readonly { readonly round: string; readonly value: TypedValue }[]
}

export interface PartnershipHistory {
  readonly partnershipId: string
  readonly partnership: string
  readonly rounds: readonly RoundStanding[]
  readonly people: readonly PersonHistory[]
  readonly targets: readonly TargetHistory[]
  readonly values: readonly ValueHistory[]
  readonly promises: readonly PromiseHistory[]
}

export interface History {
  /** Round ids, oldest first. */
  readonly rounds: readonly string[]
  readonly partnerships: readonly PartnershipHistory[]
}

/**
 * The history of every partnership, or of one, over the rounds given, which are the oldest first. A partnership's history goes on into the
 * returns it was compared with and, by the register, into those of its forebears that had stopped, whether or not they answered in the
 * round just before. Those that went on in another are told there.
 */
export function historyOf(
  rounds: readonly RoundRecord[],
  reconciliations: readonly Reconciliation[],
  register: Register,
  partnershipId?: string,
): History {
  const byRound = new Map(reconciliations.map((reconciliation) => [reconciliation.round, reconciliation]))
  const lines = new Map(
    (partnershipId === undefined ? idsOf(rounds) : [partnershipId]).map((id) => [
      id,
      followBack(id, rounds, byRound, register),
    ]),
  )
  const ids = partnershipId === undefined ? lastIds(lines, rounds) : [partnershipId]
  return {
    rounds: rounds.map(({ round }) => round.id),
    partnerships: ids.map((id) => historyOfOne(id, rounds, byRound, lines.get(id) ?? new Map(), register)),
  }
}

/** Every id that returned or was missed, those of the newest round first. */
function idsOf(rounds: readonly RoundRecord[]): string[] {
  const ids = new Set<string>()
  for (const { updates, outstanding } of [...rounds].reverse()) {
    for (const { partnershipId } of updates) ids.add(partnershipId)
    for (const id of outstanding) ids.add(id)
  }
  return [...ids]
}

/** Those that did not later go on in another. */
function lastIds(lines: ReadonlyMap<string, Line>, rounds: readonly RoundRecord[]): string[] {
  const wentOn = new Set<string>()
  for (const [id, line] of lines) {
    for (const ids of line.values()) for (const one of ids) if (one !== id) wentOn.add(one)
  }
  const last = rounds.at(-1)
  const stillThere = last ? idsOf([last]) : []
  return [...lines.keys()].filter((id) => !wentOn.has(id) || stillThere.includes(id))
}

function historyOfOne(
  id: string,
  rounds: readonly RoundRecord[],
  byRound: ReadonlyMap<string, Reconciliation>,
  idsIn: Line,
  register: Register,
): PartnershipHistory {
  const standings: RoundStanding[] = []
  const people: Mention<{ role: string; round: string }>[] = []
  const targets = new Map<string, Set<string>>()
  const values = new Map<string, { round: string; value: TypedValue }[]>()
  for (const { round, updates, outstanding } of rounds) {
    const ids = idsIn.get(round.id) ?? new Set([id])
    const own = updates.filter(({ partnershipId }) => ids.has(partnershipId))
    const missed = [...ids].some((one) => outstanding.includes(one))
    const as = own.map(({ partnershipId, partnership }) => ({ partnershipId, partnership }))
    standings.push({ round: round.id, standing: own.length > 0 ? 'returned' : missed ? 'missed' : 'none', as })
    for (const update of own) {
      const contacts = update.contacts.map(({ name, note }) => ({ name, note, role: 'contact' }))
      for (const { name, note, role } of [...update.people, ...contacts]) {
        if (name !== null) people.push({ person: { name, note }, value: { role, round: round.id } })
      }
      for (const [topic, list] of Object.entries(update.values)) {
        const told = list.map((value) => ({ round: round.id, value }))
        values.set(topic, [...(values.get(topic) ?? []), ...told])
      }
      for (const { code } of claimedTargets(update)) targets.set(code, (targets.get(code) ?? new Set()).add(round.id))
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
    partnership: register.byId.get(id)?.name ?? names.at(-1)?.partnership ?? id,
    rounds: standings,
    people: historyOfPeople(people),
    targets: [...targets]
      .map(([code, claimed]) => ({ code, rounds: [...claimed] }))
      .sort((a, b) => a.code.localeCompare(b.code, 'en', { numeric: true })),
    values: [...values].map(([topic, told]) => ({ topic, rounds: told })),
    promises,
  }
}

/** For each round the ids under which a partnership's history runs. */
type Line = ReadonlyMap<string, ReadonlySet<string>>

/** Follows a partnership from the newest round back. */
function followBack(
  id: string,
  rounds: readonly RoundRecord[],
  byRound: ReadonlyMap<string, Reconciliation>,
  register: Register,
): Line {
  const idsIn = new Map<string, ReadonlySet<string>>()
  let ids: ReadonlySet<string> = new Set([id])
  for (const record of [...rounds].reverse()) {
    idsIn.set(record.round.id, ids)
    const before = (byRound.get(record.round.id)?.partnerships ?? [])
      .filter(({ partnershipId }) => ids.has(partnershipId))
      .flatMap(({ previous }) => previous.map(({ partnershipId }) => partnershipId))
    ids = withStoppedForebears(new Set([...ids, ...before]), record, register)
  }
  return idsIn
}

/** A forebear that has a return of its own in the round, or still owes one, goes on by itself, as after a split. */
function withStoppedForebears(ids: ReadonlySet<string>, record: RoundRecord, register: Register): ReadonlySet<string> {
  const all = new Set(ids)
  const own = new Set(idsOf([record]))
  const day = dayOfRound(record.round)
  // A set hands on what is added to it on the way, so forebears of forebears follow.
  for (const id of all) {
    for (const parent of nearestForebears(register, id, day, () => true)) if (!own.has(parent.id)) all.add(parent.id)
  }
  return all
}

function historyOfPeople(mentions: readonly Mention<{ role: string; round: string }>[]): PersonHistory[] {
  return groupByPerson(mentions).flatMap(({ name, mentions: own }) => {
    const roles = new Map<string, Set<string>>()
    for (const { value } of own) roles.set(value.role, (roles.get(value.role) ?? new Set()).add(value.round))
    return [...roles].map(([role, rounds]) => ({ name, role, rounds: [...rounds].sort() }))
  })
}
