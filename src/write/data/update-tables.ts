/** The tables of what the returns say: partnerships, updates, entries, people, contacts, meetings, targets, sub-groups. */
import { REGISTER_KINDS } from '../../register/register.ts'
import { isLate } from '../figures.ts'
import { compareNames, partnershipName, type RoundResults, updatesByName } from '../results.ts'
import {
  type DataTable,
  numberField,
  PARTNERSHIP_ID,
  partialDateField,
  precisionField,
  sourceFields,
  sourceValues,
  toPartnership,
  type Value,
} from './table.ts'

const BY_NUMBER = ['partnership_id', 'number'] as const

/** Every partnership that another table names, and no other. */
export function partnershipsTable(results: RoundResults, ids: Iterable<string>): DataTable {
  const sent = new Set(results.round.updates.map(({ partnershipId }) => partnershipId))
  const outstanding = new Set(results.round.outstanding)
  const rows = [...withSuperiors(results, ids)]
    .map((id) => ({ id, name: partnershipName(results, id), registered: results.register.byId.get(id) }))
    .sort((a, b) => compareNames(a.name, b.name) || (a.id < b.id ? -1 : 1))
    .map(({ id, name, registered }) => ({
      partnership_id: id,
      name,
      kind: registered?.kind ?? null,
      accountable_to: registered?.accountableTo ?? null,
      in_register: registered !== undefined,
      standing: sent.has(id) ? 'received' : outstanding.has(id) ? 'outstanding' : 'named-only',
    }))
  return {
    name: 'partnerships',
    title: 'Partnerships',
    description: 'One row for each partnership or group that any other table names.',
    fields: [
      PARTNERSHIP_ID,
      { name: 'name', type: 'string', description: 'Name of the partnership.', required: true },
      {
        name: 'kind',
        type: 'string',
        values: REGISTER_KINDS,
        description: 'Kind of partnership; missing when the register does not have it.',
      },
      {
        name: 'accountable_to',
        type: 'string',
        description: 'Identifier of what it reports to, as the register has it.',
      },
      {
        name: 'in_register',
        type: 'boolean',
        description: 'Whether the register of partnerships has it.',
        required: true,
      },
      {
        name: 'standing',
        type: 'string',
        values: ['received', 'outstanding', 'named-only'],
        description:
          'received: sent a usable return. outstanding: was asked for one and sent none. named-only: named by a return, a target or the round before.',
        required: true,
      },
    ],
    primaryKey: ['partnership_id'],
    foreignKeys: [{ fields: ['accountable_to'], resource: '', reference: ['partnership_id'] }],
    rows,
  }
}

/** With what each reports to, and what that reports to. */
function withSuperiors(results: RoundResults, ids: Iterable<string>): ReadonlySet<string> {
  const all = new Set(ids)
  // A set can grow while it is gone through.
  for (const id of all) {
    const superior = results.register.byId.get(id)?.accountableTo
    if (superior) all.add(superior)
  }
  return all
}

export function updatesTable(results: RoundResults): DataTable {
  const { due } = results.round.round
  return {
    name: 'updates',
    title: 'Updates',
    description: 'One row for each return that stands: who sent it, on which form, completed when.',
    fields: [
      PARTNERSHIP_ID,
      { name: 'name_on_return', type: 'string', description: 'Name as printed on the return.' },
      { name: 'form', type: 'string', description: 'Form it was given on.', required: true },
      partialDateField('completed', 'Date of completion.'),
      precisionField('completed_precision'),
      { name: 'completed_as_written', type: 'string', description: 'Date of completion as written on the return.' },
      {
        name: 'late',
        type: 'boolean',
        description: 'Whether it was completed after the due date; missing when either date is not known.',
      },
      {
        name: 'file_sha256',
        type: 'string',
        pattern: '[0-9a-f]{64}',
        description: 'Checksum of the file.',
        internal: true,
      },
      ...sourceFields('source', 'the return'),
    ],
    primaryKey: ['partnership_id'],
    foreignKeys: [toPartnership()],
    rows: updatesByName(results).map(({ update }) => ({
      partnership_id: update.partnershipId,
      name_on_return: update.partnership,
      form: update.form,
      completed: update.completedOn?.date ?? null,
      completed_precision: update.completedOn?.precision ?? null,
      completed_as_written: update.completedOn?.text ?? null,
      late: due && update.completedOn ? isLate(update, due) : null,
      file_sha256: update.source.sha256 || null,
      ...sourceValues(update.source),
    })),
  }
}

export function entriesTable(results: RoundResults): DataTable {
  return {
    name: 'entries',
    title: 'Entries',
    description: 'One row for each bullet or paragraph of an answer, in the order written.',
    fields: [
      PARTNERSHIP_ID,
      {
        name: 'topic',
        type: 'string',
        description: 'What the question was about, the same whatever the form.',
        required: true,
      },
      numberField('Place within the answer, from 1.'),
      {
        name: 'level',
        type: 'integer',
        description: 'Depth of a nested list; 0 is the outermost.',
        required: true,
        minimum: 0,
      },
      {
        name: 'text',
        type: 'string',
        description: 'The text as written, without its bullet or number.',
        required: true,
      },
      ...sourceFields(),
    ],
    primaryKey: ['partnership_id', 'topic', 'number'],
    foreignKeys: [toPartnership()],
    rows: updatesByName(results).flatMap(({ update }) =>
      Object.entries(update.answers).flatMap(([topic, entries]) =>
        entries.map(({ text, level, source }, index) => ({
          partnership_id: update.partnershipId,
          topic,
          number: index + 1,
          level,
          text,
          ...sourceValues(source),
        })),
      ),
    ),
  }
}

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
      const { chairs, cabinetMembers, otherPeople, statedAbsences } = update
      const held = [
        ...chairs.map((person) => ({ ...person, role: 'chair' })),
        ...cabinetMembers.map((person) => ({ ...person, role: 'cabinetMember' })),
        ...otherPeople,
      ].map(({ role, name, note, from, source }) => ({
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
          const ways: { means: string | null; value: string | null }[] = [
            ...phones.map((value) => ({ means: 'telephone', value })),
            ...emails.map((value) => ({ means: 'email', value })),
          ]
          if (ways.length === 0) ways.push({ means: null, value: null })
          return ways.map((way) => ({ contact: index + 1, name, role, note, ...way, ...sourceValues(source) }))
        }),
      ),
    ),
  }
}

export function meetingsTable(results: RoundResults): DataTable {
  return {
    name: 'meetings',
    title: 'Meetings',
    description: 'One row for each meeting a return speaks of.',
    fields: [
      PARTNERSHIP_ID,
      numberField('Place within the partnership, from 1.'),
      partialDateField('date', 'Day of the meeting; missing when the return gives none.'),
      precisionField('precision'),
      {
        name: 'when',
        type: 'string',
        values: ['held', 'planned'],
        description: 'Whether it had been held or was planned.',
        required: true,
      },
      { name: 'text', type: 'string', description: 'As written.' },
      ...sourceFields(),
    ],
    primaryKey: BY_NUMBER,
    foreignKeys: [toPartnership()],
    rows: updatesByName(results).flatMap(({ update }) =>
      numbered(
        update.partnershipId,
        update.meetings.map(({ date, when, text, source }) => ({
          date: date?.date ?? null,
          precision: date?.precision ?? null,
          when,
          text,
          ...sourceValues(source),
        })),
      ),
    ),
  }
}

export function targetClaimsTable(results: RoundResults): DataTable {
  return {
    name: 'target-claims',
    title: 'Claims of targets',
    description: 'One row for each target a return says its partnership is responsible for.',
    fields: [
      PARTNERSHIP_ID,
      numberField('Place within the partnership, from 1.'),
      { name: 'code', type: 'string', description: 'The code meant.', required: true },
      { name: 'scheme', type: 'string', description: 'Scheme of targets it belongs to.' },
      { name: 'as_written', type: 'string', description: 'The code as written.' },
      ...sourceFields(),
    ],
    primaryKey: BY_NUMBER,
    foreignKeys: [toPartnership(), { fields: ['code'], resource: 'targets', reference: ['code'] }],
    rows: updatesByName(results).flatMap(({ update }) =>
      numbered(
        update.partnershipId,
        update.targets.map(({ code, scheme, text, source }) => ({
          code,
          scheme,
          as_written: text,
          ...sourceValues(source),
        })),
      ),
    ),
  }
}

export function subGroupsTable(results: RoundResults): DataTable {
  return {
    name: 'sub-groups',
    title: 'Sub-groups',
    description: 'One row for each group that a return says reports to its partnership.',
    fields: [
      PARTNERSHIP_ID,
      numberField('Place within the partnership, from 1.'),
      { name: 'name', type: 'string', description: 'Name of the group.', required: true },
      { name: 'abbreviation', type: 'string', description: 'Abbreviation written with it.' },
      { name: 'chair', type: 'string', description: 'Who chairs it.' },
      { name: 'note', type: 'string', description: 'What else was written beside it.' },
      {
        name: 'register_id',
        type: 'string',
        description: 'Identifier of the group in the register, where it was found there.',
      },
      ...sourceFields(),
    ],
    primaryKey: BY_NUMBER,
    foreignKeys: [toPartnership(), toPartnership('register_id')],
    rows: updatesByName(results).flatMap(({ update }) =>
      numbered(
        update.partnershipId,
        update.subGroups.map(({ name, abbreviation, chair, note, registerId, source }) => ({
          name,
          abbreviation,
          chair,
          note,
          register_id: registerId,
          ...sourceValues(source),
        })),
      ),
    ),
  }
}

/** Rows of one partnership, counted from 1. */
export function numbered(id: string, rows: readonly Readonly<Record<string, Value>>[]): Record<string, Value>[] {
  return rows.map((row, index) => ({ partnership_id: id, number: index + 1, ...row }))
}
