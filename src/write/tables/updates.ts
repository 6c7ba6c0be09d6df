/** *Updates*: a row a return that stands, with all its answers. */

import type { Form, FormField } from '../../config/schema.ts'
import { type PartnershipUpdate, peopleIn } from '../../model.ts'
import { questionsOf } from '../answers.ts'
import { text } from '../cells.ts'
import { wholeDay } from '../dates.ts'
import { arrivedOn, isLate } from '../figures.ts'
import { lookOf } from '../look.ts'
import { type RoundResults, updatesByName } from '../results.ts'
import { roleName, sheets, words } from '../strings.ts'
import { type Column, columnsOf, partnershipColumn, sourceColumn, type Table } from './column.ts'
import { personText, vacanciesIn } from './offices.ts'
import { statedText } from './stated.ts'
import { hasRecords, isAskedOf, topicColumns } from './topics.ts'

export interface UpdateRow {
  readonly id: string
  readonly update: PartnershipUpdate
  /** Null where either date is not known. */
  readonly late: boolean | null
  readonly source: PartnershipUpdate['source']
}

const column = columnsOf<UpdateRow>()

export function updatesTable(results: RoundResults): Table<UpdateRow> {
  const questions = questionsOf(results)
  const common = questions.filter(({ topic }) => isCommon(results, topic))
  const others = questions
    .filter((question) => !common.includes(question) && !hasRecords(results, question.topic))
    .map(({ name }) => name)
  return {
    key: 'updates',
    sheet: sheets.updates,
    title: 'Updates',
    about: 'One row for each return that stands, with its answers, a column for each topic.',
    ...(others.length > 0 ? { remarks: [words.onAnswers(sheets.answers, others)] } : {}),
    empty: 'No usable return has come in for this round, so there are no updates to show.',
    blankMeans: words.formDoesNotAsk,
    columns: updateColumns(
      results,
      common.flatMap((question) => topicColumns(results, question)),
    ).filter(({ key }) => !OFFICES.has(key) || isAsked(results, key)),
    rows: updateRows(results),
    primaryKey: ['partnership_id'],
  }
}

/** What the round's form asks, or at least half of the returns were asked. What only others were asked is on *Answers*, where it takes no column of all. */
function isCommon({ form, round }: RoundResults, topic: string): boolean {
  const asked = round.updates.filter((update) => isAskedOf(update, topic)).length
  return form.fields.some((field) => field.topic === topic) || asked * 2 >= round.updates.length
}

const OFFICES: ReadonlySet<string> = new Set(['chair', 'cabinetMember'])

/** Whether a form that returns of the round are on asks for the office, or a return names somebody in it. */
function isAsked({ forms, form, round }: RoundResults, role: string): boolean {
  const used = new Set([form.id, ...round.updates.map((update) => update.form)])
  return (
    [form, ...forms].some(({ id, fields }) => used.has(id) && fields.some((field) => isOffice(field, role))) ||
    round.updates.some((update) => peopleIn(update, role).length > 0)
  )
}

export function updateRows(results: RoundResults): readonly UpdateRow[] {
  const { due } = results.round.round
  return updatesByName(results).map(({ update }) => ({
    id: update.partnershipId,
    update,
    late: due && (update.completedOn || update.arrived) ? isLate(update, due) : null,
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
    column.date('completed', 'Date of completion.', ({ update }) => update.completedOn, {
      heading: 'Completed',
      width: 17,
      missing: words.notGiven,
    }),
    officeColumn(context, 'chair'),
    officeColumn(context, 'cabinetMember'),
    ...topics,
    column.text('name_on_return', 'Name as printed on the return.', ({ update }) => update.partnership, {
      heading: 'Name on the return',
      width: 26,
    }),
    column.text('form', 'Form it was given on.', ({ update }) => update.form, { required: true, only: 'data' }),
    column.text(
      'completed_as_written',
      'Date of completion as written on the return.',
      ({ update }) =>
        update.completedOn?.text ?? statedText(context.forms, update, ({ kind }) => kind === 'date')?.text ?? null,
      { heading: 'Date on the return', width: 20, missing: words.notGiven },
    ),
    column.date(
      'arrived',
      'Day on which its file was first seen; missing when nobody knows.',
      ({ update }) => wholeDay(arrivedOn(update)),
      { only: 'data' },
    ),
    column.yesNo(
      'late',
      'Whether it came after the due date or, where nobody knows when it came, was completed after it; missing when neither is known.',
      ({ late }) => late,
      { only: 'data' },
    ),
    column.text('file_sha256', 'Checksum of the file.', ({ update }) => update.source.sha256 || null, {
      pattern: '[0-9a-f]{64}',
      internal: true,
      only: 'data',
    }),
    sourceColumn(24),
  ]
}

/** Whether the form of a return asks who holds an office; one that is no longer known is taken to. */
function asksFor(forms: readonly Form[], { form: used }: PartnershipUpdate, role: string): boolean {
  const form = forms.find(({ id }) => id === used)
  return form === undefined || form.fields.some((field) => isOffice(field, role))
}

function isOffice({ kind, key, role: own }: FormField, role: string): boolean {
  return kind === 'people' && (own ?? key) === role
}

/** Who holds an office, or how the return says that nobody does; nothing where its form does not ask. */
function officeColumn({ forms, look }: ColumnContext, role: string): Column<UpdateRow> {
  const holders = ({ update }: UpdateRow) => {
    const held = peopleIn(update, role).map((person) => personText(person, lookOf(look).dateFormat))
    const vacant = vacanciesIn(forms, update)
      .filter((vacancy) => vacancy.role === role)
      .map(({ text }) => words.quote(text))
    return [...held, ...vacant].join('\n')
  }
  return {
    key: role,
    heading: roleName(role),
    description: 'Who holds the office.',
    type: 'string',
    width: 22,
    only: 'sheet',
    missing: words.notGiven,
    shown: (row) => (holders(row) === '' && !asksFor(forms, row.update, role) ? text(null) : null),
    value: holders,
  }
}
