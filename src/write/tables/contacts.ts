/** *Contacts*: whom to ask, a row for each number and address, each with its own cell. */
import type { Contact, PartnershipUpdate, Source } from '../../model.ts'
import { contactKinds, type RoundResults } from '../results.ts'
import { contactWords, sheets, words } from '../strings.ts'
import {
  BY_NUMBER,
  type Column,
  columnsOf,
  numberColumn,
  partnershipColumn,
  rowsOfReturns,
  sourceColumn,
  type Table,
} from './column.ts'
import { fieldOf } from './stated.ts'

interface ContactRow {
  readonly id: string
  readonly number: number
  /** Which of the partnership's contact officers, from 1. */
  readonly contact: number
  readonly name: string | null
  readonly role: string | null
  readonly note: string | null
  readonly means: Means | null
  readonly value: string | null
  readonly source: Source
}

type Means = keyof typeof contactWords

const column = columnsOf<ContactRow>()

export const contactColumns: readonly Column<ContactRow>[] = [
  partnershipColumn(30),
  numberColumn(),
  column.integer('contact', 'Which of the partnership’s contact officers, from 1.', ({ contact }) => contact, {
    heading: 'Contact',
    minimum: 1,
    width: 10,
    required: true,
  }),
  column.text('name', 'Name as written.', ({ name }) => name, {
    heading: 'Name',
    width: 28,
    look: 'strong',
    missing: words.noneNamed,
  }),
  column.text('role', 'Office written with the name.', ({ role }) => role, { heading: 'Office', width: 24 }),
  column.text('note', 'What else was written beside it, or how it is said that there is nobody.', ({ note }) => note, {
    heading: 'Note',
    width: 26,
  }),
  column.code('means', 'How to reach them; missing when the return gives no way.', ({ means }) => means, {
    heading: 'Means',
    words: contactWords,
    width: 12,
  }),
  column.text('value', 'The number or address as written.', ({ value }) => value, {
    heading: 'Number or address',
    width: 42,
  }),
  sourceColumn(26),
]

export function contactsTable(results: RoundResults): Table<ContactRow> {
  return {
    key: 'contacts',
    sheet: sheets.contacts,
    title: 'Contacts',
    about: 'One row for each way to reach a contact officer; an officer without any has one row.',
    empty: 'No return of this round names a contact officer.',
    blankMeans: words.returnSilent,
    internal: true,
    columns: contactColumns,
    rows: rowsOfReturns(results, (update) => rowsOf(results, update)),
    primaryKey: BY_NUMBER,
  }
}

type Unnumbered = Omit<ContactRow, 'id' | 'number'>

function rowsOf({ forms }: RoundResults, update: PartnershipUpdate): Unnumbered[] {
  const { contacts, statedAbsences } = update
  const missing = statedAbsences.filter(({ field }) => contactKinds.has(fieldOf(forms, update, field)?.kind ?? ''))
  return [
    ...contacts.flatMap((contact, index) =>
      waysOf(contact).map((way) => ({ ...namedBy(contact), ...way, contact: index + 1 })),
    ),
    ...missing.map(({ text, source }, index) => ({
      contact: contacts.length + index + 1,
      name: null,
      role: null,
      note: text,
      means: null,
      value: null,
      source,
    })),
  ]
}

function namedBy({ name, role, note }: Contact): Pick<ContactRow, 'name' | 'role' | 'note'> {
  return { name: name || null, role, note }
}

function waysOf({ phones, emails, source }: Contact): Pick<ContactRow, 'means' | 'value' | 'source'>[] {
  const ways = [
    ...phones.map((phone) => ({ means: 'telephone' as const, value: phone.number, source: phone.source })),
    ...emails.map((email) => ({ means: 'email' as const, value: email.address, source: email.source })),
  ]
  return ways.length > 0 ? ways : [{ means: null, value: null, source }]
}
