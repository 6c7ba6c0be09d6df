/** Putting other words in the place of texts of a return, each read again as its field reads it. */

import { lastDay } from '../kinds/date/calendar.ts'
import { findDates } from '../kinds/date/date-grammar.ts'
import type { Contact, Meeting, PartialDate, PartnershipUpdate, Source, TypedValue } from '../model.ts'
import { type Retyping, retyped } from './retyped.ts'

export type Answered = Omit<PartnershipUpdate, 'findings'>

/** What becomes of a text: another text, the same one, or null when it is taken out. */
export type Rewrite = (field: string, text: string, source: Source) => string | null

export interface Rewritten {
  readonly update: Answered
  /** Texts for which no value of the field could be read out of the words put in their place; they stand as they were. */
  readonly refused: readonly string[]
}

export function rewriteTexts(update: Answered, rewrite: Rewrite, mark: Mark, reading = PLAINLY): Rewritten {
  const { due } = reading
  const refused: string[] = []
  /** The value with its new text, read by `read`; unchanged where that gives nothing. */
  const each = <Value extends { readonly source: Source }>(
    field: string,
    value: Value,
    text: string,
    read: (text: string) => Value | null,
  ): Value[] => {
    const next = rewrite(field, text, value.source)
    if (next === text) return [value]
    if (next === null) return []
    const changed = read(next)
    if (!changed) refused.push(next)
    return [changed ? { ...changed, source: mark(value.source, text) } : value]
  }
  const typed = (topic: string, list: readonly TypedValue[]) =>
    list.flatMap((value) => each(topic, value, value.text, (text) => retyped(topic, value, text, reading)))
  const completedOn = update.completedOn
    ? each('completedOn', update.completedOn, update.completedOn.text, (text) => {
        const date = dateIn(text, due)
        return date && update.completedOn && { ...update.completedOn, ...date, text }
      })[0]
    : null
  return {
    update: {
      ...update,
      completedOn: completedOn ?? null,
      contacts: update.contacts.flatMap((contact) => rewriteContact(contact, rewrite, mark)),
      people: update.people.flatMap((person) =>
        each(person.role, person, person.name, (name) => ({ ...person, name })),
      ),
      answers: mapValues(update.answers, (topic, entries) =>
        entries.flatMap((entry) => each(topic, entry, entry.text, (text) => ({ ...entry, text }))),
      ),
      values: mapValues(update.values, typed),
      tables: mapValues(update.tables, (topic, { rows, asBefore, ...table }) => ({
        ...table,
        ...(asBefore && rewrite(topic, asBefore.text, asBefore.source) === asBefore.text ? { asBefore } : {}),
        rows: rows.map((row) => ({ ...row, cells: mapValues(row.cells, (_, cells) => typed(topic, cells)) })),
      })),
      targets: update.targets.flatMap((target) =>
        each('targets', target, target.text, (text) => ({ ...target, code: text, text })),
      ),
      meetings: update.meetings.flatMap((meeting) =>
        each('meetings', meeting, meeting.text, (text) => movedMeeting(meeting, text, update, due)),
      ),
      subGroups: update.subGroups.flatMap((group) =>
        each('subGroups', group, group.name, (name) => ({ ...group, name })),
      ),
      statedAbsences: update.statedAbsences.filter(({ field, text, source }) => rewrite(field, text, source) === text),
    },
    refused,
  }
}

/** For taking texts out, when nothing is read again. */
const PLAINLY: Retyping = { forms: [], due: null }

/** Notes beside the officer's cell whose decision it is. */
export type Mark = (source: Source, was: string) => Source

function rewriteContact(contact: Contact, rewrite: Rewrite, mark: Mark): Contact[] {
  const phones = contact.phones.flatMap((phone) => {
    const number = rewrite('contacts', phone.number, phone.source)
    if (number === phone.number) return [phone]
    return number === null ? [] : [{ number, source: mark(phone.source, phone.number) }]
  })
  const emails = contact.emails.flatMap((email) => {
    const address = rewrite('contacts', email.address, email.source)
    if (address === email.address) return [email]
    return address === null ? [] : [{ address, source: mark(email.source, email.address) }]
  })
  const name = contact.name === null ? null : rewrite('contacts', contact.name, contact.source)
  const isGone = name === null && phones.length + emails.length === 0
  const changed = contact.name !== null && name !== null && name !== contact.name
  const source = changed ? mark(contact.source, contact.name ?? '') : contact.source
  return isGone ? [] : [{ ...contact, name, phones, emails, source }]
}

function movedMeeting(meeting: Meeting, text: string, update: Answered, due: string | null): Meeting | null {
  const date = dateIn(text, due)
  if (!date) return null
  const day = update.completedOn && lastDay(update.completedOn)
  const when = meeting.when === 'cancelled' || day === null ? meeting.when : lastDay(date) <= day ? 'held' : 'planned'
  return { ...meeting, date, until: null, when, text }
}

/** The date that a person gives, as an ISO day, month or year or as officers write one. */
export function dateIn(text: string, due: string | null): PartialDate | null {
  return findDates(text, { near: due, loose: true, asked: true })[0]?.date ?? null
}

function mapValues<Value, Result>(
  record: Readonly<Record<string, Value>>,
  make: (key: string, value: Value) => Result,
): Record<string, Result> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, make(key, value)]))
}
