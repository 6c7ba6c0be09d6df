/** The tables of what the returns say: updates, entries, meetings, claims of targets, sub-groups. */
import { claimedTargets } from '../../model.ts'
import { isLate } from '../figures.ts'
import { type RoundResults, updatesByName } from '../results.ts'
import {
  type DataTable,
  numbered,
  numberField,
  PARTNERSHIP_ID,
  partialDateField,
  precisionField,
  sourceFields,
  sourceValues,
  toPartnership,
} from './table.ts'

const BY_NUMBER = ['partnership_id', 'number'] as const

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
        claimedTargets(update).map(({ code, scheme, text, source }) => ({
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
