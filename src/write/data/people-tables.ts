/** The tables of people: holders of offices, and contact officers. */
import { peopleByOffice } from '../../model.ts'
import { type RoundResults, updatesByName } from '../results.ts'
import {
  type DataTable,
  numbered,
  numberField,
  PARTNERSHIP_ID,
  sourceFields,
  sourceValues,
  toPartnership,
} from './table.ts'

const BY_NUMBER = ['partnership_id', 'number'] as const

export function peopleTable(results: RoundResults): DataTable {
  return {
    name: 'people',
    title: 'People',
    description: 'One row for each holder of an office, and one for each office a return states to be vacant.',
    fields: [
      PARTNERSHIP_ID,
      numberField('Place within the partnership, from 1.'),
      {
        name: 'office',
        type: 'string',
        description: 'chair, cabinetMember or another office; for a vacancy, the form’s field.',
        required: true,
      },
      {
        name: 'name',
        type: 'string',
        description: 'Name as written, with title; missing when the office is stated to be vacant.',
      },
      {
        name: 'note',
        type: 'string',
        description: 'Office, council or remark written with the name, or how the vacancy is worded.',
      },
      {
        name: 'takes_over',
        type: 'date',
        description: 'Day from which a named successor takes over; missing for who holds it now.',
      },
      ...sourceFields(),
    ],
    primaryKey: BY_NUMBER,
    foreignKeys: [toPartnership()],
    rows: updatesByName(results).flatMap(({ update }) => {
      const { statedAbsences } = update
      const held = peopleByOffice(update).map(({ role, name, note, from, source }) => ({
        office: role,
        name,
        note,
        takes_over: from,
        ...sourceValues(source),
      }))
      const absent = statedAbsences.map(({ field, text, source }) => ({
        office: field,
        name: null,
        note: text,
        takes_over: null,
        ...sourceValues(source),
      }))
      return numbered(update.partnershipId, [...held, ...absent])
    }),
  }
}

export function contactsTable(results: RoundResults): DataTable {
  return {
    name: 'contacts',
    title: 'Contacts',
    description: 'One row for each way to reach a contact officer; an officer without any has one row.',
    internal: true,
    fields: [
      PARTNERSHIP_ID,
      numberField('Place within the partnership, from 1.'),
      {
        name: 'contact',
        type: 'integer',
        description: 'Which of the partnership’s contact officers, from 1.',
        required: true,
        minimum: 1,
      },
      { name: 'name', type: 'string', description: 'Name as written.' },
      { name: 'role', type: 'string', description: 'Office written with the name.' },
      { name: 'note', type: 'string', description: 'What else was written beside it.' },
      {
        name: 'means',
        type: 'string',
        values: ['telephone', 'email'],
        description: 'How; missing when the return gives no way.',
      },
      { name: 'value', type: 'string', description: 'The number or address as written.' },
      ...sourceFields(),
    ],
    primaryKey: BY_NUMBER,
    foreignKeys: [toPartnership()],
    rows: updatesByName(results).flatMap(({ update }) =>
      numbered(
        update.partnershipId,
        update.contacts.flatMap(({ name, role, note, phones, emails, source }, index) => {
          const ways = [
            ...phones.map((phone) => ({ means: 'telephone', value: phone.number, source: phone.source })),
            ...emails.map((email) => ({ means: 'email', value: email.address, source: email.source })),
          ]
          const rows = ways.length > 0 ? ways : [{ means: null, value: null, source }]
          return rows.map(({ means, value, source: place }) => ({
            contact: index + 1,
            name,
            role,
            note,
            means,
            value,
            ...sourceValues(place),
          }))
        }),
      ),
    ),
  }
}
