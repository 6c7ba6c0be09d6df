/** Who has not answered, whom to ask, and for how long. */
import type { Round } from '../config/schema.ts'
import { finding } from '../findings/finding.ts'
import { contactInWords, type Finding, type PartnershipUpdate, type RoundRecord } from '../model.ts'
import { expectedIn, nearestForebears } from '../register/lineage.ts'
import type { Register } from '../register/register.ts'

/**
 * Ids expected in the round and not among `returned`, in register order, each with a finding that names the contact last known and
 * the number of rounds missed in a row. Both are taken from the previous round's record, which carries them on in its own findings.
 */
export function findOutstanding(
  register: Register,
  round: Round,
  returned: ReadonlySet<string>,
  previous: RoundRecord | null,
): { outstanding: string[]; findings: Finding[] } {
  const outstanding: string[] = []
  const findings: Finding[] = []
  for (const id of expectedIn(register, round)) {
    if (returned.has(id)) continue
    const partnership = register.byId.get(id)
    outstanding.push(id)
    if (!partnership) {
      findings.push(finding('expected-not-registered', null, { id, round: round.label }))
      continue
    }
    const last = lastKnown(register, id, previous)
    findings.push(finding('return-outstanding', null, { id, partnership: partnership.name, ...last }))
  }
  return { outstanding, findings }
}

/**
 * Last round's returns of a partnership or, where it has none, of the nearest it was renamed, merged or split from, however many names ago.
 */
export function returnsLastTime(register: Register, id: string, previous: RoundRecord | null): PartnershipUpdate[] {
  if (!previous) return []
  const has = (other: string) => previous.updates.some(({ partnershipId }) => partnershipId === other)
  const ids = has(id) ? [id] : nearestForebears(register, id, null, has).map((relative) => relative.id)
  return previous.updates.filter(({ partnershipId }) => ids.includes(partnershipId))
}

function lastKnown(
  register: Register,
  id: string,
  previous: RoundRecord | null,
): { missed: number; contact: string; lastRound: string } {
  const nothing = { missed: 1, contact: '', lastRound: '' }
  if (!previous) return nothing
  const before = missedBefore(register, id, previous)
  if (before) {
    const missed = Number(before.args.missed) + 1
    return { missed, contact: String(before.args.contact), lastRound: String(before.args.lastRound) }
  }
  const contacts = returnsLastTime(register, id, previous).flatMap((update) => update.contacts)
  if (contacts.length === 0) return { ...nothing, missed: previous.outstanding.includes(id) ? 2 : 1 }
  return { missed: 1, contact: contacts.map(contactInWords).join('; '), lastRound: previous.round.label }
}

/** The finding of last round about it or, where it had another name or was part of another then, about that one. */
function missedBefore(register: Register, id: string, previous: RoundRecord): Finding | undefined {
  const about = (other: string) =>
    previous.findings.find(({ code, args }) => code === 'return-outstanding' && args.id === other)
  const own = about(id)
  if (own || returnsLastTime(register, id, previous).length > 0) return own
  const [forebear] = nearestForebears(register, id, null, (other) => about(other) !== undefined)
  return forebear && about(forebear.id)
}
