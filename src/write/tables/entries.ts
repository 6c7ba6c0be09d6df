/** *Entries*: each bullet and paragraph of every answer. */
import type { Entry } from '../../model.ts'
import { type RoundResults, updatesByName } from '../results.ts'
import { sheets, topicName } from '../strings.ts'
import { type Column, numberColumn, partnershipColumn, sourceColumn, type Table } from './column.ts'

type EntryRow = Entry & { readonly id: string; readonly topic: string; readonly number: number }

export const entryColumns: readonly Column<EntryRow>[] = [
  partnershipColumn(30),
  {
    key: 'topic',
    heading: 'Topic',
    description: 'What the question was about, the same whatever the form.',
    type: 'string',
    width: 18,
    required: true,
    value: ({ topic }) => topic,
    inWords: topicName,
  },
  numberColumn('Place within the answer, from 1.', 'both'),
  {
    key: 'level',
    heading: 'Level',
    description: 'Depth of a nested list; 0 is the outermost.',
    type: 'integer',
    minimum: 0,
    width: 8,
    required: true,
    only: 'data',
    value: ({ level }) => level,
  },
  {
    key: 'text',
    heading: 'Text',
    description: 'The text as written, without its bullet or number.',
    type: 'string',
    width: 72,
    widest: 112,
    required: true,
    value: ({ text }) => text,
  },
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
