/** Who claims each target, against whom the scheme makes responsible. */
import { finding } from '../findings/finding.ts'
import { heldAnswerIn } from '../kinds/held-answer.ts'
import { claimedTargets, type Finding, type PartnershipUpdate, type RoundRecord, type Source } from '../model.ts'
import { dayOfRound, nearestDescendants } from '../register/lineage.ts'
import type { KnownTarget, Register } from '../register/register.ts'
import type { TargetStanding } from './model.ts'

const TOPIC = 'targets'
/** A claim of all targets at once is no claim against anybody. */
const EVERY_TARGET = 'ALL'

/**
 * The standing of every target that is known, claimed now or was claimed last time, in the order of the schemes' lists, others after them
 * by code. Where no return of the round was asked for targets there is nothing to say, and the list is empty; a target whose owner and
 * former claimants were not asked, or sent nothing, is `notAsked`.
 */
export function standTargets(
  current: RoundRecord,
  previous: RoundRecord | null,
  register: Register,
  known: readonly KnownTarget[],
): { targets: TargetStanding[]; findings: Finding[] } {
  const asked = new Set(current.updates.filter(wasAsked).map(({ partnershipId }) => partnershipId))
  if (asked.size === 0) return { targets: [], findings: [] }
  const before = claims(previous?.updates ?? [])
  const heirOf = heirIn(current, register)
  const now = withHeld(claims(current.updates), before, { current, heirOf })
  const listed = new Map(known.map((target) => [target.code, target]))
  const further = [...new Set([...now.keys(), ...before.keys()])].filter((code) => !listed.has(code))
  further.sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))

  const targets = [...listed.keys(), ...further].map((code): TargetStanding => {
    const target = listed.get(code)
    const claimedBy = [...(now.get(code)?.keys() ?? [])]
    const claimedBefore = [...(before.get(code)?.keys() ?? [])]
    const owner = target?.owner ? heirOf(target.owner) : null
    const concerned = [...(owner ? [owner] : []), ...claimedBefore.map(heirOf)]
    // Before a merger or a new name, whoever the owner came from is the owner.
    const isOwner = (id: string) => owner !== null && (id === owner || isHeir(owner, id, register))
    const standing =
      claimedBy.length === 0 && !concerned.some((id) => asked.has(id))
        ? 'notAsked'
        : standingOf(target !== undefined, owner !== null, isOwner, claimedBy, claimedBefore)
    return { code, description: target?.description ?? null, owner, claimedBy, claimedBefore, standing }
  })
  const findings = targets.flatMap((target) =>
    findingFor(target, now.get(target.code)?.values().next().value ?? null, register),
  )
  return { targets, findings }
}

function standingOf(
  known: boolean,
  hasOwner: boolean,
  isOwner: (id: string) => boolean,
  claimedBy: readonly string[],
  claimedBefore: readonly string[],
): TargetStanding['standing'] {
  if (claimedBy.length > 0 && claimedBy.every(isOwner)) return 'agreed'
  if (claimedBy.length > 1) return 'several'
  if (claimedBy.length === 0) return claimedBefore.length > 0 ? 'givenUp' : 'unclaimed'
  if (!known) return 'unknown'
  return hasOwner ? 'otherThanOwner' : 'agreed'
}

function findingFor(target: TargetStanding, source: Source | null, register: Register): Finding[] {
  const nameOf = (id: string) => register.byId.get(id)?.name ?? id.replace(/^unregistered:/, '')
  const list = (ids: readonly string[]) => ids.map(nameOf)
  const { code, owner } = target
  switch (target.standing) {
    case 'several':
      return [finding('target-claimed-by-several', source, { code, partnerships: list(target.claimedBy) })]
    case 'otherThanOwner':
      return [
        finding('target-claimed-by-other', source, {
          code,
          partnerships: list(target.claimedBy),
          owner: owner ? nameOf(owner) : '',
        }),
      ]
    case 'givenUp':
      return [finding('target-given-up', null, { code, partnerships: list(target.claimedBefore) })]
    case 'unclaimed':
      return owner ? [finding('target-unclaimed', null, { code, owner: nameOf(owner) })] : []
    default:
      return []
  }
}

/** What a partnership has become by the time of the round, when it sends no return under its own id. */
function heirIn(current: RoundRecord, register: Register): (id: string) => string {
  const returned = new Set(current.updates.map(({ partnershipId }) => partnershipId))
  return (id) => {
    if (returned.has(id)) return id
    const heirs = nearestDescendants(register, id, dayOfRound(current.round), (other) => returned.has(other))
    return heirs.length === 1 && heirs[0] ? heirs[0].id : id
  }
}

/** Whether `heir` continues `id`, directly or through others, at any time. */
function isHeir(heir: string, id: string, register: Register): boolean {
  return nearestDescendants(register, id, null, (other) => other === heir).length > 0
}

function claims(updates: readonly PartnershipUpdate[]): Map<string, Map<string, Source>> {
  const found = new Map<string, Map<string, Source>>()
  for (const update of updates) {
    const { partnershipId } = update
    for (const { code, source } of claimedTargets(update)) {
      if (code === EVERY_TARGET) continue
      const by = found.get(code) ?? new Map<string, Source>()
      if (!by.has(partnershipId)) by.set(partnershipId, source)
      found.set(code, by)
    }
  }
  return found
}

type Claims = ReadonlyMap<string, ReadonlyMap<string, Source>>

/** The claims with those of last time of which their partnerships say that nothing changed, at the cell that says so. */
function withHeld(
  now: Claims,
  before: Claims,
  { current, heirOf }: { readonly current: RoundRecord; readonly heirOf: (id: string) => string },
): Claims {
  const holding = new Map(
    current.updates.flatMap((update) => {
      const held = heldAnswerIn(update, TOPIC)
      return held ? [[update.partnershipId, held.source] as const] : []
    }),
  )
  if (holding.size === 0) return now
  const all = new Map(now)
  for (const [code, by] of before) {
    for (const id of by.keys()) {
      const heir = heirOf(id)
      const source = holding.get(heir)
      if (source && !all.get(code)?.has(heir)) all.set(code, new Map([...(all.get(code) ?? []), [heir, source]]))
    }
  }
  return all
}

function wasAsked({ answers, targets }: PartnershipUpdate): boolean {
  return TOPIC in answers || targets.length > 0
}
