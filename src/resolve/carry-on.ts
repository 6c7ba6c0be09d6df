/** "No change": who held an office last round holds it still. */
import { finding } from '../findings/finding.ts'
import type { Finding, PartnershipUpdate } from '../model.ts'

type LastRound = Pick<PartnershipUpdate, 'people' | 'contacts'>

/**
 * Takes over last round's holders where a return says that nothing changed, each with the cell that says so as its source; the query that
 * asks for the name becomes a note. Where last round has nobody, the stated absence and the query stay.
 * @param before the same partnership's update of the previous round, if any
 */
export function carryOn(update: PartnershipUpdate, before: LastRound | null): PartnershipUpdate {
  return update.findings.reduce(
    (carried, found) => (before && asksWhoHolds(found) ? takeOver(carried, found, before) : carried),
    update,
  )
}

/** Where a person has given the name, or said that this is no answer, last round's name is not wanted. */
function asksWhoHolds({ code, settled }: Finding): boolean {
  return code === 'holder-same-as-before' && settled?.decision !== 'correct' && settled?.decision !== 'not-an-answer'
}

/** The role under which a contact is asked for. */
const CONTACT_ROLE = 'contact'

function takeOver(update: PartnershipUpdate, asked: Finding, before: LastRound): PartnershipUpdate {
  const { question, role, text } = asked.args
  const { source } = asked
  if (source === null || typeof question !== 'string' || typeof text !== 'string') return update
  const people = before.people
    .filter((person) => person.role === role && person.status === 'holds')
    .map((person) => ({ ...person, source }))
  const contacts = role === CONTACT_ROLE ? contactsOf(update.contacts, before.contacts, source) : update.contacts
  const names = role === CONTACT_ROLE ? contacts.flatMap(({ name }) => name ?? []) : people.map(({ name }) => name)
  if (names.length === 0) return update
  const note = finding('holder-carried-on', source, { question, text, name: names.join(', ') })
  return {
    ...update,
    people: [...update.people, ...people],
    contacts,
    statedAbsences: update.statedAbsences.filter(
      (absence) => !(absence.text === text && absence.source.cell === source.cell),
    ),
    findings: update.findings.map((one) => (one === asked ? note : one)),
  }
}

/** Last round's contacts; details that were given now for the only one of them are this round's. */
function contactsOf(
  now: PartnershipUpdate['contacts'],
  before: PartnershipUpdate['contacts'],
  source: NonNullable<Finding['source']>,
): PartnershipUpdate['contacts'] {
  const [only] = now
  const named = before.filter(({ name }) => name !== null)
  if (!only) return named.map((contact) => ({ ...contact, source }))
  const [last] = named
  const isOne = now.length === 1 && named.length === 1 && only.name === null && last !== undefined
  return isOne ? [{ ...only, name: last.name, role: only.role ?? last.role, source }] : now
}
