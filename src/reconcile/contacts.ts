/** Contact officers, and the telephone numbers and addresses of those who stayed. */
import { finding } from '../findings/finding.ts'
import type { Contact, Finding, PartnershipUpdate, Source } from '../model.ts'
import { samePerson } from './identity.ts'
import { compareLinked } from './linked.ts'
import type { Change, ChangeField, Side } from './model.ts'
import type { Group } from './pairing.ts'
import type { Placed } from './people.ts'

/**
 * Contacts by who they are (name, or address where a name is missing). For those who stayed, numbers and addresses are compared one by
 * one; a number that differs from last time's in one or two digits is a query, since it is likely a typing mistake.
 */
export function compareContacts(group: Group): { changes: Placed[]; findings: Finding[] } {
  const changes: Placed[] = []
  const findings: Finding[] = []
  const found = compareLinked(group, ({ contacts }) => contacts, [
    { kind: 'kept', test: (a, b) => a.name !== null && a.name === b.name },
    { kind: 'kept', test: isSamePerson },
    { kind: 'kept', test: (a, b) => (a.name === null || b.name === null) && shareWay(a, b) },
    { kind: 'changed', test: () => true },
  ])
  for (const { kind, before, after, home } of found) {
    const side = (end: typeof before): Side | null =>
      end && { text: describe(end.item), partnershipId: end.of.partnershipId, source: end.item.source }
    changes.push({ change: valueChange('contacts', kind, side(before), side(after), null), home })
    if (kind !== 'kept' || !before || !after) continue
    for (const field of ['phones', 'emails'] as const) {
      for (const change of compareWays(field, before, after)) {
        changes.push({ change, home })
        const query = mistypedNumber(change, after)
        if (query) findings.push(query)
      }
    }
  }
  return { changes, findings }
}

interface End {
  readonly item: Contact
  readonly of: PartnershipUpdate
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

function compareWays(field: 'phones' | 'emails', before: End, after: End): Change[] {
  const keyOf = field === 'phones' ? digitsOf : (text: string) => text.trim().toLowerCase()
  const side = (way: Way, { of }: End): Side => ({ ...way, partnershipId: of.partnershipId })
  const who = after.item.name ?? before.item.name
  const right = waysOf(field, after.item)
  const changes: Change[] = []
  const gone: Way[] = []
  for (const way of waysOf(field, before.item)) {
    const place = right.findIndex((other) => keyOf(other.text) === keyOf(way.text))
    const [same] = place >= 0 ? right.splice(place, 1) : []
    if (same === undefined) gone.push(way)
    else changes.push(valueChange(field, 'kept', side(way, before), side(same, after), who))
  }
  const count = Math.max(gone.length, right.length)
  for (let index = 0; index < count; index++) {
    const [from, to] = [gone[index], right[index]]
    const kind = from === undefined ? 'added' : to === undefined ? 'dropped' : 'changed'
    const apart = field === 'phones' && from && to ? digitsApart(from.text, to.text) : null
    const remark =
      apart === null ? who : `${who ?? 'contact'}; ${apart === 1 ? '1 digit differs' : `${apart} digits differ`}`
    const ends = [from === undefined ? null : side(from, before), to === undefined ? null : side(to, after)] as const
    changes.push(valueChange(field, kind, ...ends, remark))
  }
  return changes
}

function mistypedNumber(change: Change, after: End): Finding | null {
  if (change.field !== 'phones' || change.kind !== 'changed' || !change.before || !change.after) return null
  const apart = digitsApart(change.before.text, change.after.text)
  if (apart === null) return null
  const args = { name: after.item.name ?? '', before: change.before.text, after: change.after.text }
  return finding('phone-nearly-same', change.after.source, args)
}

/** How many digits differ between two numbers of the same length; null when more than two do or the lengths differ. */
function digitsApart(a: string, b: string): number | null {
  const [left, right] = [digitsOf(a), digitsOf(b)]
  if (left.length !== right.length || left.length < 6) return null
  const apart = [...left].filter((digit, index) => digit !== right[index]).length
  return apart >= 1 && apart <= 2 ? apart : null
}

/** The digits of a number, without extension marks and with a country code for home read as 0. */
export function digitsOf(phone: string): string {
  return phone
    .replace(/\(0\)/g, '')
    .replace(/\D/g, '')
    .replace(/^(?:00)?44(?=\d{9,10}$)/, '0')
}

export function valueChange(
  field: ChangeField,
  kind: Change['kind'],
  before: Side | null,
  after: Side | null,
  remark: string | null,
): Change {
  return {
    field,
    topic: null,
    movedFrom: null,
    kind,
    rank: 'change',
    joined: null,
    before,
    after,
    likeness: null,
    words: null,
    remark,
  }
}

function describe({ name, emails, phones }: Contact): string {
  return name ?? [...emails.map(({ address }) => address), ...phones.map(({ number }) => number)].join(', ')
}

function shareWay(a: Contact, b: Contact): boolean {
  const addresses = b.emails.map(({ address }) => address.toLowerCase())
  const numbers = b.phones.map(({ number }) => digitsOf(number))
  return (
    a.emails.some(({ address }) => addresses.includes(address.toLowerCase())) ||
    a.phones.some(({ number }) => numbers.includes(digitsOf(number)))
  )
}
