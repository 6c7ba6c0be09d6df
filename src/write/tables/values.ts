/** *Values*: what the returns give under the topics of a form that take a figure, a date or a choice, and in its tables, a row a value. */
import type { PartnershipUpdate, TypedValue } from '../../model.ts'
import { type RoundResults, updatesByName } from '../results.ts'
import { topicName, words } from '../strings.ts'
import { BY_NUMBER, columnsOf, numberColumn, numbered, partnershipColumn, sourceColumn, type Table } from './column.ts'

interface ValueRow extends Pick<TypedValue, 'kind' | 'text' | 'source'> {
  readonly id: string
  readonly number: number
  readonly topic: string
  /** Row of a table, from 1, and the key of its column; null for a value that stands alone. */
  readonly row: number | null
  readonly column: string | null
}

const column = columnsOf<ValueRow>()

export function hasValues({ round }: RoundResults): boolean {
  return round.updates.some((update) => valuesOf(update).length > 0)
}

export function valuesTable(results: RoundResults): Table<ValueRow> {
  return {
    key: 'values',
    sheet: 'Values',
    title: 'Values',
    about: 'One row for each figure, date, choice or other value of the form’s own questions and tables.',
    empty: 'No return of this round gives such a value.',
    blankMeans: words.notInTable,
    columns: [
      partnershipColumn(30),
      numberColumn(),
      column.text('topic', 'What the question was about.', ({ topic }) => topic, {
        heading: 'Topic',
        width: 24,
        required: true,
        inWords: topicName,
      }),
      column.integer('row', 'Row of a table, from 1; missing for a value that stands alone.', ({ row }) => row, {
        heading: 'Row',
        width: 8,
        minimum: 1,
      }),
      column.text('column', 'Column of a table; missing for a value that stands alone.', (row) => row.column, {
        heading: 'Column',
        width: 24,
        inWords: topicName,
      }),
      column.text('kind', 'Kind of value.', ({ kind }) => kind, { required: true, only: 'data' }),
      column.text('text', 'As written.', ({ text }) => text, { heading: 'As written', width: 48, widest: 88 }),
      sourceColumn(28),
    ],
    rows: updatesByName(results).flatMap(({ update }) => numbered(update.partnershipId, valuesOf(update))),
    primaryKey: BY_NUMBER,
  }
}

type Unnumbered = Omit<ValueRow, 'id' | 'number'>

function valuesOf({ values, tables }: PartnershipUpdate): Unnumbered[] {
  return [
    ...Object.entries(values).flatMap(([topic, list]) =>
      list.map((value) => valueIn(value, { topic, row: null, column: null })),
    ),
    ...Object.entries(tables).flatMap(([topic, { rows }]) =>
      rows.flatMap(({ cells }, index) =>
        Object.entries(cells).flatMap(([key, list]) =>
          list.map((value) => valueIn(value, { topic, row: index + 1, column: key })),
        ),
      ),
    ),
  ]
}

function valueIn({ kind, text, source }: TypedValue, place: Pick<ValueRow, 'topic' | 'row' | 'column'>): Unnumbered {
  return { kind, text, source, ...place }
}
