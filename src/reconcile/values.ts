/** Name, date of completion, targets and meetings: single values and lists of them. */
import { claimedTargets, type Meeting, type PartnershipUpdate } from '../model.ts'
import { valueChange } from './contacts.ts'
import { judgeSingle } from './entries.ts'
import { entryKey } from './likeness.ts'
import { compareLinked } from './linked.ts'
import type { Side } from './model.ts'
import type { Group } from './pairing.ts'
import type { Placed } from './people.ts'

/** The name printed on the returns, told where it changed. */
export function compareNames(group: Group): Placed[] {
  return group.links.map(({ before, after }) => {
    const kind = entryKey(before.partnership) === entryKey(after.partnership) ? 'kept' : 'changed'
    const side = ({ partnership, partnershipId, source: { file, sheet, cell } }: PartnershipUpdate): Side => ({
      text: partnership,
      partnershipId,
      source: { file, sheet, cell },
    })
    return { change: valueChange('partnership', kind, side(before), side(after), null), home: after }
  })
}

export function compareDates(group: Group): Placed[] {
  const dates = ({ completedOn }: PartnershipUpdate) => (completedOn ? [completedOn] : [])
  const found = compareLinked(group, dates, [
    { kind: 'kept', test: (a, b) => a.date === b.date },
    { kind: 'changed', test: () => true },
  ])
  return found.map(({ kind, before, after, home }) => {
    const side = (end: typeof before): Side | null =>
      end && { text: end.item.text, partnershipId: end.of.partnershipId, source: end.item.source }
    return { change: valueChange('completedOn', kind, side(before), side(after), null), home }
  })
}

/** Targets by their codes. */
export function compareTargets(group: Group): Placed[] {
  const found = compareLinked(group, claimsOf, [{ kind: 'kept', test: (a, b) => a.code === b.code }])
  return found.map(({ kind, before, after, home }) => {
    const side = (end: typeof before): Side | null =>
      end && { text: end.item.code, partnershipId: end.of.partnershipId, source: end.item.source }
    const judged = kind === 'dropped' || kind === 'added' ? judgeSingle(kind, 'targets', group) : { kind, remark: null }
    return { change: valueChange('targets', judged.kind, side(before), side(after), judged.remark), home }
  })
}

/** Each code once, however often a return names it. */
function claimsOf(update: PartnershipUpdate): PartnershipUpdate['targets'] {
  const claims = claimedTargets(update)
  return claims.filter(({ code }, index) => claims.findIndex((other) => other.code === code) === index)
}

/**
 * Meetings by their dates (by their text where they have none). A meeting announced last time is held since when this return says so, and
 * is gone when this return names meetings, but not that one.
 */
export function compareMeetings(group: Group): Placed[] {
  const found = compareLinked(group, ({ meetings }) => meetings, [
    { kind: 'kept', test: (a, b) => isSameMeeting(a, b) && a.when === b.when },
    { kind: 'kept', test: isSameMeeting },
  ])
  return found.map(({ kind, before, after, home }) => {
    const side = (end: typeof before): Side | null =>
      end && { text: end.item.text, partnershipId: end.of.partnershipId, source: end.item.source }
    const judged =
      kind === 'dropped' || kind === 'added' ? judgeSingle(kind, 'meetings', group) : { kind, remark: null }
    const remark = judged.remark ?? remarkOn(before?.item, after?.item)
    return { change: valueChange('meetings', judged.kind, side(before), side(after), remark), home }
  })
}

function isSameMeeting(a: Meeting, b: Meeting): boolean {
  if (a.date && b.date) return a.date.date === b.date.date && a.date.precision === b.date.precision
  return !a.date && !b.date && entryKey(a.text) === entryKey(b.text)
}

function remarkOn(before: Meeting | undefined, after: Meeting | undefined): string | null {
  if (before?.when === 'planned' && after?.when === 'held') return 'announced last time, held since'
  if (before?.when === 'planned' && !after) return 'announced last time, not mentioned since'
  return null
}
