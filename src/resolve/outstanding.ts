/** Who has not answered, whom to ask, and for how long. */
import type { Round } from '../config/schema.ts'
import { finding } from '../findings/finding.ts'
import { contactInWords, type Finding, type RoundRecord } from '../model.ts'
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

function lastKnown(
  register: Register,
  id: string,
  previous: RoundRecord | null,
): { missed: number; contact: string; lastRound: string } {
  const nothing = { missed: 1, contact: '', lastRound: '' }
  if (!previous) return nothing
  const before = previous.findings.find(({ code, args }) => code === 'return-outstanding' && args.id === id)
  if (before) {
    const missed = Number(before.args.missed) + 1
    return { missed, contact: String(before.args.contact), lastRound: String(before.args.lastRound) }
  }
  const has = (other: string) => previous.updates.some(({ partnershipId }) => partnershipId === other)
  const sources = has(id) ? [id] : nearestForebears(register, id, null, has).map((relative) => relative.id)
  const contacts = previous.updates
    .filter(({ partnershipId }) => sources.includes(partnershipId))
    .flatMap((u) => u.contacts)
  if (contacts.length === 0) return { ...nothing, missed: previous.outstanding.includes(id) ? 2 : 1 }
  return { missed: 1, contact: contacts.map(contactInWords).join('; '), lastRound: previous.round.label }
}
