/** "No change": who held an office last round holds it still. */
import { finding } from '../findings/finding.ts'
import type { Finding, PartnershipUpdate, Source } from '../model.ts'
import { samePerson } from '../register/person.ts'

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

/** The roles under which a contact, and how to reach one, are asked for. */
const CONTACT_ROLE = 'contact'
const DETAILS_ROLE = 'contactDetails'

function takeOver(update: PartnershipUpdate, asked: Finding, before: LastRound): PartnershipUpdate {
  const { question, role, text } = asked.args
  const { source } = asked
  if (source === null || typeof question !== 'string' || typeof text !== 'string') return update
  const people = before.people
    .filter((person) => person.role === role && person.status === 'holds')
    .map((person) => ({ ...person, source }))
  const isOfContact = role === CONTACT_ROLE || role === DETAILS_ROLE
  const contacts = isOfContact ? contactsOf(update.contacts, before.contacts, source) : update.contacts
  if (role === DETAILS_ROLE && !contacts.every(isReachable)) return update
  const names = isOfContact ? contacts.flatMap(role === DETAILS_ROLE ? waysTo : nameOf) : people.map(({ name }) => name)
  if (names.length === 0) return update
  const note = finding('holder-carried-on', source, { question, text, name: names.join(', ') })
  return {
    ...update,
    people: [...update.people, ...people],
    contacts,
    statedAbsences: update.statedAbsences.filter(
      (absence) => !(absence.text === text && absence.source.cell === source.cell),
    ),
    findings: update.findings.flatMap((one) => {
      if (one === asked) return [note]
      return one.code === 'contact-details-missing' && contacts.every(isReachable) ? [] : [one]
    }),
  }
}

type Contacts = PartnershipUpdate['contacts']

function nameOf({ name }: Contacts[number]): string[] {
  return name === null ? [] : [name]
}

function waysTo({ phones, emails }: Contacts[number]): string[] {
  return [...phones.map(({ number }) => number), ...emails.map(({ address }) => address)]
}

function isReachable(contact: Contacts[number]): boolean {
  return waysTo(contact).length > 0
}

/** Last round's contacts; details that were given now for the only one of them are this round's, and who has none now has those of last time. */
function contactsOf(now: Contacts, before: Contacts, source: Source): Contacts {
  const [only] = now
  const named = before.filter(({ name }) => name !== null).map((contact) => saidAt(contact, source))
  if (!only) return named
  const [last] = named
  const isOne = now.length === 1 && named.length === 1 && only.name === null && last !== undefined
  if (isOne) return [{ ...only, name: last.name, role: only.role ?? last.role, source }]
  return now.map((contact) => {
    const { name } = contact
    if (isReachable(contact) || name === null) return contact
    const same = named.find((one) => one.name !== null && samePerson({ name }, { name: one.name }))
    return same ? { ...contact, phones: same.phones, emails: same.emails } : contact
  })
}

/** A contact of last time as the cell says that it is the same still. */
function saidAt(contact: Contacts[number], source: Source): Contacts[number] {
  const phones = contact.phones.map((phone) => ({ ...phone, source }))
  const emails = contact.emails.map((email) => ({ ...email, source }))
  return { ...contact, phones, emails, source }
}
