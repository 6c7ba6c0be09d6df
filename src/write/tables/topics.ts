/**
 * The columns of a topic in a row for each partnership, and the table of a topic that has rows of its own. Every output takes them from
 * here, so that a form's own topic needs none of its own; how the values of a kind stand in columns and words is for the kind to say.
 */
import type { TableRow } from '../../model.ts'
import { answerOrReason, type Question } from '../answers.ts'
import { text } from '../cells.ts'
import { type RoundResults, updatesByName } from '../results.ts'
import { topicName, words } from '../strings.ts'
import { type Column, columnsOf, partnershipColumn, sourceColumn, type Table } from './column.ts'
import type { UpdateRow } from './updates.ts'

/** One column of text; it is in the sheets only, because the data has a row for each entry and value. */
export function topicColumns(
  { forms }: Pick<RoundResults, 'forms'>,
  { topic, name, label }: Question,
): readonly Column<UpdateRow>[] {
  const answer = (row: UpdateRow) => answerOrReason(forms, row.update, topic)
  const column = columnsOf<UpdateRow>().text(
    topic,
    label ?? name,
    (row) => (answer(row).answered ? answer(row).text : null),
    {
      heading: name,
      width: 40,
      widest: 104,
      only: 'sheet',
      shown: (row) => text(answer(row).text, answer(row).answered ? undefined : 'quiet'),
    },
  )
  return [column]
}

type RecordRow = TableRow & { readonly id: string }

/** A row for each record under the topic, with the columns its records have; null where no return gives one. */
export function recordsTable(results: RoundResults, { topic, name, label }: Question): Table<RecordRow> | null {
  const rows = updatesByName(results).flatMap(({ update }) =>
    (Object.hasOwn(update.tables, topic) ? (update.tables[topic]?.rows ?? []) : []).map((row) => ({
      ...row,
      id: update.partnershipId,
    })),
  )
  if (rows.length === 0) return null
  const keys = [...new Set(rows.flatMap(({ cells }) => Object.keys(cells)))]
  return {
    key: topic,
    sheet: name,
    title: name,
    about: label ? words.questionAbout(label) : words.questionNotOnForm,
    empty: words.questionEmpty,
    blankMeans: words.returnSilent,
    columns: [partnershipColumn(30, 'strong'), ...keys.map(recordColumn), sourceColumn(26)],
    rows,
  }
}

function recordColumn(key: string): Column<RecordRow> {
  const written = ({ cells }: RecordRow) => cells[key]?.map((value) => value.text).join('\n') ?? null
  return columnsOf<RecordRow>().text(key, topicName(key), written, {
    heading: topicName(key),
    width: 24,
    widest: 64,
    only: 'sheet',
  })
}
