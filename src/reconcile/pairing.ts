/** Which returns of two rounds belong together: the same partnership, or its forebears and heirs by the register. */
import type { PartnershipUpdate, RoundRecord } from '../model.ts'
import { dayOfRound, type LineageKind, nearestDescendants, nearestForebears } from '../register/lineage.ts'
import type { Register } from '../register/register.ts'

interface Link {
  readonly before: PartnershipUpdate
  readonly after: PartnershipUpdate
  /** How one came from the other; empty for the same partnership. */
  readonly kinds: ReadonlySet<LineageKind>
}

/** Returns that hang together by links; one side can be empty. */
export interface Group {
  readonly before: readonly PartnershipUpdate[]
  readonly after: readonly PartnershipUpdate[]
  readonly links: readonly Link[]
}

/**
 * Pairs the returns of two rounds. The same id is the same partnership; whoever has no return under its own id in the other round is
 * linked along the register's lineage to the nearest relatives that have, forebears or heirs. A relation holds from the day its
 * partnership became active.
 */
export function pairReturns(current: RoundRecord, previous: RoundRecord | null, register: Register): Group[] {
  const after = new Map(current.updates.map((update) => [update.partnershipId, update]))
  const before = new Map((previous?.updates ?? []).map((update) => [update.partnershipId, update]))
  const day = laterDay(dayOfRound(current.round), previous && dayOfRound(previous.round))
  const links = new Map<string, Link>()
  const link = (
    from: PartnershipUpdate | undefined,
    to: PartnershipUpdate | undefined,
    kinds: ReadonlySet<LineageKind>,
  ) => {
    if (from && to) links.set(`${from.partnershipId} ${to.partnershipId}`, { before: from, after: to, kinds })
  }
  const relatives = (id: string, has: (id: string) => boolean) => [
    ...nearestForebears(register, id, day, has),
    ...nearestDescendants(register, id, day, has),
  ]
  for (const [id, update] of after) {
    if (before.has(id)) link(before.get(id), update, new Set())
    else
      for (const found of relatives(id, (other) => before.has(other))) link(before.get(found.id), update, found.kinds)
  }
  for (const [id, update] of before) {
    if (after.has(id)) continue
    for (const found of relatives(id, (other) => after.has(other))) link(update, after.get(found.id), found.kinds)
  }
  return gather([...before.values()], [...after.values()], [...links.values()])
}

function gather(before: PartnershipUpdate[], after: PartnershipUpdate[], links: Link[]): Group[] {
  const [ofBefore, ofAfter] = [new Map<PartnershipUpdate, Gathered>(), new Map<PartnershipUpdate, Gathered>()]
  for (const update of after) ofAfter.set(update, { before: new Set(), after: new Set([update]), links: [] })
  for (const update of before) ofBefore.set(update, { before: new Set([update]), after: new Set(), links: [] })
  const groups = new Set([...ofAfter.values(), ...ofBefore.values()])
  for (const link of links) {
    const left = ofAfter.get(link.after)
    const right = ofBefore.get(link.before)
    if (!left || !right) continue
    left.links.push(link)
    if (left === right) continue
    for (const update of right.before) {
      left.before.add(update)
      ofBefore.set(update, left)
    }
    for (const update of right.after) {
      left.after.add(update)
      ofAfter.set(update, left)
    }
    left.links.push(...right.links)
    groups.delete(right)
  }
  const [orderBefore, orderAfter] = [inOrderOf(before), inOrderOf(after)]
  return [...groups].map((group) => ({
    before: orderBefore(group.before),
    after: orderAfter(group.after),
    links: group.links,
  }))
}

interface Gathered {
  readonly before: Set<PartnershipUpdate>
  readonly after: Set<PartnershipUpdate>
  readonly links: Link[]
}

/** Puts some of the list in the order in which they stand there. */
function inOrderOf<T>(list: readonly T[]): (some: Iterable<T>) => T[] {
  const places = new Map(list.map((one, at) => [one, at]))
  return (some) => [...some].sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0))
}

function laterDay(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b
  return a > b ? a : b
}

/** The return in whose comparison something that went from `before` is told: its own, else the first of its heirs. */
export function homeOf(before: PartnershipUpdate, group: Group): PartnershipUpdate | null {
  const heirs = group.after.filter((after) =>
    group.links.some((link) => link.before === before && link.after === after),
  )
  return heirs.find(({ partnershipId }) => partnershipId === before.partnershipId) ?? heirs[0] ?? null
}
