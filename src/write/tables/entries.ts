/** *Entries*: each bullet and paragraph of every answer. */
import type { Entry } from '../../model.ts'
import { type RoundResults, updatesByName } from '../results.ts'
import { sheets, topicName } from '../strings.ts'
import { type Column, columnsOf, partnershipColumn, sourceColumn, type Table } from './column.ts'

type EntryRow = Entry & { readonly id: string; readonly topic: string; readonly number: number }

const column = columnsOf<EntryRow>()

export const entryColumns: readonly Column<EntryRow>[] = [
  partnershipColumn(30),
  column.text('topic', 'What the question was about, the same whatever the form.', ({ topic }) => topic, {
    heading: 'Topic',
    width: 18,
    required: true,
    inWords: topicName,
  }),
  column.integer('number', 'Place within the answer, from 1.', ({ number }) => number, {
    heading: 'Number',
    width: 10,
    minimum: 1,
    required: true,
  }),
  column.integer('level', 'Depth of a nested list; 0 is the outermost.', ({ level }) => level, {
    minimum: 0,
    required: true,
    only: 'data',
  }),
  column.text('text', 'The text as written, without its bullet or number.', ({ text }) => text, {
    heading: 'Text',
    width: 72,
    widest: 112,
    required: true,
  }),
  sourceColumn(34),
]

export function entriesTable(results: RoundResults): Table<EntryRow> {
  return {
    key: 'entries',
    sheet: sheets.entries,
    title: 'Entries',
    about: 'One row for each bullet or paragraph of every answer, in the order written.',
    empty: 'No return of this round holds an answer, so there are no entries to show.',
    columns: entryColumns,
    rows: updatesByName(results).flatMap(({ update }) =>
      Object.entries(update.answers).flatMap(([topic, entries]) =>
        entries.map((entry, index) => ({ ...entry, id: update.partnershipId, topic, number: index + 1 })),
      ),
    ),
    primaryKey: ['partnership_id', 'topic', 'number'],
  }
}
