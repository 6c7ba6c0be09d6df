/** A question of the form with every partnership's answer beside its name. */
import { topicEntries } from '../../model.ts'
import type { Question } from '../answers.ts'
import type { RoundResults } from '../results.ts'
import { words } from '../strings.ts'
import { partnershipColumn, sourceColumn, type Table } from './column.ts'
import { statedText } from './stated.ts'
import { questionColumns } from './topics.ts'
import { type UpdateRow, updateRows } from './updates.ts'

const WIDTHS = { width: 84, widest: 124 }

export function questionTable(results: RoundResults, question: Question): Table<UpdateRow> {
  const { topic, name, label } = question
  const rows = updateRows(results)
  const own = questionColumns(results, question, rows)
  const columns = own.length > 1 ? own : own.map((column) => ({ ...column, ...WIDTHS }))
  return {
    key: topic,
    sheet: name,
    title: name,
    about: label ? words.questionAbout(label) : words.questionNotOnForm,
    empty: words.questionEmpty,
    columns: [partnershipColumn<UpdateRow>(30, 'strong'), ...columns, sourceColumn<UpdateRow>(26)],
    rows: rows.flatMap((row) => {
      const typed = Object.hasOwn(row.update.values, topic) ? row.update.values[topic] : undefined
      const entries = typed ?? topicEntries(row.update.answers, topic)
      if (!entries) return []
      const from = entries[0] ?? statedText(results.forms, row.update, (field) => field.topic === topic)
      return [{ ...row, source: { ...row.source, ...(from?.source ?? {}) } }]
    }),
  }
}
