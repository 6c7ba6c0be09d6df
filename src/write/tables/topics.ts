/**
 * The columns of a topic in a row for each partnership. Every output takes them from here, so that a form's own topic needs none of its
 * own.
 */
import type { Question } from '../answers.ts'
import { answerOrReason } from '../answers.ts'
import { text } from '../cells.ts'
import type { RoundResults } from '../results.ts'
import { type Column, columnsOf } from './column.ts'
import type { UpdateRow } from './updates.ts'

const column = columnsOf<UpdateRow>()

/** Entries are one column of text; it is in the sheets only, because the data has a row for each entry. */
export function topicColumns(
  { forms }: Pick<RoundResults, 'forms'>,
  { topic, name, label }: Question,
): readonly Column<UpdateRow>[] {
  const answer = (row: UpdateRow) => answerOrReason(forms, row.update, topic)
  return [
    column.text(topic, label ?? name, (row) => (answer(row).answered ? answer(row).text : null), {
      heading: name,
      width: 40,
      widest: 104,
      only: 'sheet',
      shown: (row) => text(answer(row).text, answer(row).answered ? undefined : 'quiet'),
    }),
  ]
}
