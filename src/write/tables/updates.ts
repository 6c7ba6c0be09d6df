/** *Updates*: a row a return that stands, with all its answers. */
import { type PartnershipUpdate, peopleIn } from '../../model.ts'
import { questionsOf } from '../answers.ts'
import { isLate } from '../figures.ts'
import { lookOf } from '../look.ts'
import { type RoundResults, updatesByName } from '../results.ts'
import { roleName, sheets, words } from '../strings.ts'
import { type Column, partnershipColumn, sourceColumn, type Table } from './column.ts'
import { personText, vacanciesIn } from './offices.ts'
import { statedText } from './stated.ts'
import { topicColumns } from './topics.ts'

export interface UpdateRow {
  readonly id: string
  readonly update: PartnershipUpdate
  /** Null where either date is not known. */
  readonly late: boolean | null
  readonly source: PartnershipUpdate['source']
}

export function updatesTable(results: RoundResults): Table<UpdateRow> {
  return {
    key: 'updates',
    sheet: sheets.updates,
    title: 'Updates',
    about: 'One row for each return that stands, with its answers, a column for each topic.',
    empty: 'No usable return has come in for this round, so there are no updates to show.',
    columns: updateColumns(
      results,
      questionsOf(results).flatMap((question) => topicColumns(results, question)),
    ),
    rows: updateRows(results),
    primaryKey: ['partnership_id'],
  }
}

export function updateRows(results: RoundResults): readonly UpdateRow[] {
  const { due } = results.round.round
  return updatesByName(results).map(({ update }) => ({
    id: update.partnershipId,
    update,
    late: due && update.completedOn ? isLate(update, due) : null,
    source: update.source,
  }))
}

type ColumnContext = Pick<RoundResults, 'forms' | 'look'>

/** The columns of every form, with those of its topics among them. */
export function updateColumns(
  context: ColumnContext,
  topics: readonly Column<UpdateRow>[],
): readonly Column<UpdateRow>[] {
  return [
    partnershipColumn(26, 'strong'),
    {
      key: 'completed',
      heading: 'Completed',
      description: 'Date of completion.',
      type: 'date',
      width: 17,
      missing: words.notGiven,
      value: ({ update }) => update.completedOn,
    },
    officeColumn(context, 'chair'),
    officeColumn(context, 'cabinetMember'),
    ...topics,
    {
      key: 'name_on_return',
      heading: 'Name on the return',
      description: 'Name as printed on the return.',
      type: 'string',
      width: 26,
      value: ({ update }) => update.partnership,
    },
    {
      key: 'form',
      heading: 'Form',
      description: 'Form it was given on.',
      type: 'string',
      width: 14,
      required: true,
      only: 'data',
      value: ({ update }) => update.form,
    },
    {
      key: 'completed_as_written',
      heading: 'Date on the return',
      description: 'Date of completion as written on the return.',
      type: 'string',
      width: 20,
      missing: words.notGiven,
      value: ({ update }) =>
        update.completedOn?.text ?? statedText(context.forms, update, ({ kind }) => kind === 'date')?.text ?? null,
    },
    {
      key: 'late',
      heading: 'Late',
      description: 'Whether it was completed after the due date; missing when either date is not known.',
      type: 'boolean',
      width: 8,
      only: 'data',
      value: ({ late }) => late,
    },
    {
      key: 'file_sha256',
      heading: 'Checksum',
      description: 'Checksum of the file.',
      type: 'string',
      pattern: '[0-9a-f]{64}',
      width: 20,
      internal: true,
      only: 'data',
      value: ({ update }) => update.source.sha256 || null,
    },
    sourceColumn(24),
  ]
}

/** Who holds an office, or how the return says that nobody does. */
function officeColumn({ forms, look }: ColumnContext, role: string): Column<UpdateRow> {
  return {
    key: role,
    heading: roleName(role),
    description: 'Who holds the office.',
    type: 'string',
    width: 22,
    only: 'sheet',
    missing: words.notGiven,
    value: ({ update }) => {
      const held = peopleIn(update, role).map((person) => personText(person, lookOf(look).dateFormat))
      const vacant = vacanciesIn(forms, update)
        .filter((vacancy) => vacancy.role === role)
        .map(({ text }) => words.quote(text))
      return [...held, ...vacant].join('\n')
    },
  }
}
