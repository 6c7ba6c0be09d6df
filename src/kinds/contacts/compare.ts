/** Contact officers, and the telephone numbers and addresses of those who stayed. */
import { finding } from '../../findings/finding.ts'
import type { Contact, Finding, Source } from '../../model.ts'
import type { Change, Side } from '../../reconcile/model.ts'
import { samePerson } from '../../register/person.ts'
import { type ComparedReturns, type ComparedValues, type End, type Placed, valueChange } from '../comparing.ts'
import { phoneKey } from './phones.ts'

/**
 * Contacts by who they are (name, or address where a name is missing). For those who stayed, numbers and addresses are compared one by
 * one; a number that differs from last time's in one or two digits is a query, since it is likely a typing mistake.
 */
export function compareContacts(returns: ComparedReturns): ComparedValues {
  const { region } = returns
  const changes: Placed[] = []
  const findings: Finding[] = []
  const found = returns.pair(
    ({ contacts }) => contacts,
    [
      { kind: 'kept', test: (a, b) => a.name !== null && a.name === b.name },
      { kind: 'kept', test: isSamePerson },
      { kind: 'kept', test: (a, b) => (a.name === null || b.name === null) && shareWay(a, b, region) },
      { kind: 'changed', test: () => true },
    ],
  )
  for (const { kind, before, after, home } of found) {
    const side = (end: typeof before): Side | null =>
      end && { text: describe(end.item), partnershipId: end.of.partnershipId, source: end.item.source }
    changes.push({ change: valueChange('contacts', kind, side(before), side(after), null), home })
    if (kind !== 'kept' || !before || !after) continue
    for (const field of ['phones', 'emails'] as const) {
      for (const change of compareWays(field, before, after, region)) {
        changes.push({ change, home })
        const query = mistypedNumber(change, after, region)
        if (query) findings.push(query)
      }
    }
  }
  return { changes, findings }
}

function isSamePerson(a: Contact, b: Contact): boolean {
  return a.name !== null && b.name !== null && samePerson({ ...a, name: a.name }, { ...b, name: b.name })
}

interface Way {
  readonly text: string
  readonly source: Source
}

function waysOf(field: 'phones' | 'emails', { phones, emails }: Contact): Way[] {
  if (field === 'phones') return phones.map(({ number, source }) => ({ text: number, source }))
  return emails.map(({ address, source }) => ({ text: address, source }))
}

function compareWays(
  field: 'phones' | 'emails',
  before: End<Contact>,
  after: End<Contact>,
  region: string | null,
): Change[] {
  const keyOf = (text: string) => (field === 'phones' ? phoneKey(text, region) : text.trim().toLowerCase())
  const side = (way: Way, { of }: End<Contact>): Side => ({ ...way, partnershipId: of.partnershipId })
  const who = after.item.name ?? before.item.name
  const ofPerson = who === null ? {} : { person: who }
  const right = waysOf(field, after.item)
  const changes: Change[] = []
  const gone: Way[] = []
  for (const way of waysOf(field, before.item)) {
    const place = right.findIndex((other) => keyOf(other.text) === keyOf(way.text))
    const [same] = place >= 0 ? right.splice(place, 1) : []
    if (same === undefined) gone.push(way)
    else changes.push({ ...valueChange(field, 'kept', side(way, before), side(same, after), who), ...ofPerson })
  }
  const count = Math.max(gone.length, right.length)
  for (let index = 0; index < count; index++) {
    const [from, to] = [gone[index], right[index]]
    const kind = from === undefined ? 'added' : to === undefined ? 'dropped' : 'changed'
    const apart = field === 'phones' && from && to ? digitsApart(from.text, to.text, region) : null
    const remark =
      apart === null ? who : `${who ?? 'contact'}; ${apart === 1 ? '1 digit differs' : `${apart} digits differ`}`
    const ends = [from === undefined ? null : side(from, before), to === undefined ? null : side(to, after)] as const
    const differing = apart === null ? {} : { digitsDiffer: apart }
    changes.push({ ...valueChange(field, kind, ...ends, remark), ...ofPerson, ...differing })
  }
  return changes
}

function mistypedNumber(change: Change, after: End<Contact>, region: string | null): Finding | null {
  if (change.field !== 'phones' || change.kind !== 'changed' || !change.before || !change.after) return null
  const apart = digitsApart(change.before.text, change.after.text, region)
  if (apart === null) return null
  const args = { name: after.item.name ?? '', before: change.before.text, after: change.after.text }
  return finding('phone-nearly-same', change.after.source, args)
}

/** How many digits differ between two numbers of the same length; null when more than two do or the lengths differ. */
function digitsApart(a: string, b: string, region: string | null): number | null {
  const [left, right] = [phoneKey(a, region), phoneKey(b, region)]
  if (left.length !== right.length || left.length < 6) return null
  const apart = [...left].filter((digit, index) => digit !== right[index]).length
  return apart >= 1 && apart <= 2 ? apart : null
}

function describe({ name, emails, phones }: Contact): string {
  return name ?? [...emails.map(({ address }) => address), ...phones.map(({ number }) => number)].join(', ')
}

function shareWay(a: Contact, b: Contact, region: string | null): boolean {
  const addresses = b.emails.map(({ address }) => address.toLowerCase())
  const numbers = b.phones.map(({ number }) => phoneKey(number, region))
  return (
    a.emails.some(({ address }) => addresses.includes(address.toLowerCase())) ||
    a.phones.some(({ number }) => numbers.includes(phoneKey(number, region)))
  )
}
