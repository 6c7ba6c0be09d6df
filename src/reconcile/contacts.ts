/** Contact officers, and the telephone numbers and addresses of those who stayed. */
import { finding } from '../findings/finding.ts'
import type { Contact, Finding, PartnershipUpdate } from '../model.ts'
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
    { kind: 'kept', test: (a, b) => a.name !== '' && a.name === b.name },
    { kind: 'kept', test: (a, b) => a.name !== '' && b.name !== '' && samePerson(a, b) },
    { kind: 'kept', test: (a, b) => (a.name === '' || b.name === '') && shareWay(a, b) },
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

function compareWays(field: 'phones' | 'emails', before: End, after: End): Change[] {
  const keyOf = field === 'phones' ? digitsOf : (text: string) => text.trim().toLowerCase()
  const side = (text: string, { item, of }: End): Side => ({
    text,
    partnershipId: of.partnershipId,
    source: item.source,
  })
  const who = after.item.name || before.item.name || null
  const right = [...after.item[field]]
  const changes: Change[] = []
  const gone: string[] = []
  for (const text of before.item[field]) {
    const place = right.findIndex((other) => keyOf(other) === keyOf(text))
    const [same] = place >= 0 ? right.splice(place, 1) : []
    if (same === undefined) gone.push(text)
    else changes.push(valueChange(field, 'kept', side(text, before), side(same, after), who))
  }
  const count = Math.max(gone.length, right.length)
  for (let index = 0; index < count; index++) {
    const [from, to] = [gone[index], right[index]]
    const kind = from === undefined ? 'added' : to === undefined ? 'dropped' : 'changed'
    const apart = field === 'phones' && from && to ? digitsApart(from, to) : null
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
  const args = { name: after.item.name, before: change.before.text, after: change.after.text }
  return finding('phone-nearly-same', after.item.source, args)
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
  return { field, topic: null, movedFrom: null, kind, rank: 'change', before, after, likeness: null, words: null, remark }
}

function describe({ name, emails, phones }: Contact): string {
  return name || [...emails, ...phones].join(', ')
}

function shareWay(a: Contact, b: Contact): boolean {
  const [addresses, numbers] = [b.emails.map((email) => email.toLowerCase()), b.phones.map(digitsOf)]
  return (
    a.emails.some((email) => addresses.includes(email.toLowerCase())) ||
    a.phones.some((phone) => numbers.includes(digitsOf(phone)))
  )
}
