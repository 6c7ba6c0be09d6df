/** What the stored rounds tell together: who answered when, people and targets over time, and what became of promises. */
import { groupedBy } from '../groups.ts'
import { claimedTargets, type PartnershipUpdate, type RoundRecord, type TypedValue } from '../model.ts'
import { dayOfRound, nearestForebears } from '../register/lineage.ts'
import type { Register } from '../register/register.ts'
import { groupByPerson, type Mention } from './identity.ts'
import type { PartnershipComparison, PromiseOutcome, Reconciliation } from './model.ts'

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
  const told = rounds.map((record) => roundById(record, byRound.get(record.round.id)))
  const lines = new Map(
    (partnershipId === undefined ? idsOf(rounds) : [partnershipId]).map((id) => [id, followBack(id, told, register)]),
  )
  const ids = partnershipId === undefined ? lastIds(lines, rounds) : [partnershipId]
  return {
    rounds: rounds.map(({ round }) => round.id),
    partnerships: ids.map((id) => historyOfOne(id, told, lines.get(id) ?? new Map(), register)),
  }
}

/** A round with what is looked up in it for each partnership. */
interface RoundById {
  readonly round: RoundRecord['round']
  readonly updatesOf: (ids: ReadonlySet<string>) => readonly PartnershipUpdate[]
  readonly outstanding: ReadonlySet<string>
  /** Every id that returned or was missed. */
  readonly all: ReadonlySet<string>
  /** Id of the round it was compared with; null when it was compared with none. */
  readonly previous: string | null
  readonly comparisonsOf: (ids: ReadonlySet<string>) => readonly PartnershipComparison[]
}

function roundById(record: RoundRecord, reconciliation: Reconciliation | undefined): RoundById {
  return {
    round: record.round,
    updatesOf: finder(record.updates),
    outstanding: new Set(record.outstanding),
    all: new Set(idsOf([record])),
    previous: reconciliation?.previous ?? null,
    comparisonsOf: finder(reconciliation?.partnerships ?? []),
  }
}

/** Finds those of some partnerships, in the order of the list. */
function finder<One extends { readonly partnershipId: string }>(
  list: readonly One[],
): (ids: ReadonlySet<string>) => readonly One[] {
  const places = groupedBy(list.keys(), (place) => list[place]?.partnershipId)
  return (ids) => {
    const found = [...ids].flatMap((id) => places.get(id) ?? [])
    return found.sort((a, b) => a - b).flatMap((place) => list[place] ?? [])
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
  const stillThere = new Set(last ? idsOf([last]) : [])
  return [...lines.keys()].filter((id) => !wentOn.has(id) || stillThere.has(id))
}

function historyOfOne(id: string, rounds: readonly RoundById[], idsIn: Line, register: Register): PartnershipHistory {
  const standings: RoundStanding[] = []
  const people: Mention<{ role: string; round: string }>[] = []
  const targets = new Map<string, Set<string>>()
  const values = new Map<string, { round: string; value: TypedValue }[]>()
  for (const { round, updatesOf, outstanding } of rounds) {
    const ids = idsIn.get(round.id) ?? new Set([id])
    const own = updatesOf(ids)
    const missed = [...ids].some((one) => outstanding.has(one))
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
  const promises = rounds.flatMap(({ round, previous, comparisonsOf }) => {
    if (previous === null) return []
    return comparisonsOf(idsIn.get(round.id) ?? new Set([id]))
      .flatMap((comparison) => comparison.promises)
      .map((promise) => ({ promisedIn: previous, followedIn: round.id, promise }))
  })
  const names = rounds.flatMap(({ updatesOf }) => updatesOf(new Set([id])))
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
function followBack(id: string, rounds: readonly RoundById[], register: Register): Line {
  const idsIn = new Map<string, ReadonlySet<string>>()
  let ids: ReadonlySet<string> = new Set([id])
  for (const told of [...rounds].reverse()) {
    idsIn.set(told.round.id, ids)
    const before = told.comparisonsOf(ids).flatMap(({ previous }) => previous.map(({ partnershipId }) => partnershipId))
    ids = withStoppedForebears(new Set([...ids, ...before]), told, register)
  }
  return idsIn
}

/** A forebear that has a return of its own in the round, or still owes one, goes on by itself, as after a split. */
function withStoppedForebears(ids: ReadonlySet<string>, told: RoundById, register: Register): ReadonlySet<string> {
  const all = new Set(ids)
  const day = dayOfRound(told.round)
  // A set hands on what is added to it on the way, so forebears of forebears follow.
  for (const id of all) {
    for (const parent of nearestForebears(register, id, day, () => true))
      if (!told.all.has(parent.id)) all.add(parent.id)
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
