/** *Values*: what the returns give under the topics of a form that take a figure, a date or a choice, and in its tables, a row a value. */
import { type PartialDate, type PartnershipUpdate, partialDateSchema, type TypedValue } from '../../model.ts'
import { questionName } from '../answers.ts'
import type { RoundResults } from '../results.ts'
import { sheets, topicName, words } from '../strings.ts'
import {
  BY_NUMBER,
  type Column,
  columnsOf,
  numberColumn,
  partnershipColumn,
  rowsOfReturns,
  sourceColumn,
  type Table,
} from './column.ts'

interface ValueRow extends Pick<TypedValue, 'kind' | 'text' | 'source'>, Understood {
  readonly id: string
  readonly number: number
  /** Place of the value, from 1: of several choices ticked in one answer, each is a row of the data. */
  readonly value: number
  readonly topic: string
  /** Row of a table, from 1, and the key of its column; null for a value that stands alone. */
  readonly row: number | null
  readonly column: string | null
}

/** What was understood, as far as the kind of value has such a part. */
interface Understood {
  readonly amount: number | null
  readonly currency: string | null
  /** In the order of the form's list. */
  readonly chosen: readonly string[]
  readonly date: PartialDate | null
  readonly until: PartialDate | null
  readonly note: string | null
}

const column = columnsOf<ValueRow>()

/** A part of what was understood, for programs. */
function part(key: 'currency' | 'note', description: string): Column<ValueRow> {
  return column.text(key, description, (row) => row[key], { only: 'data' })
}

const ABOUT = 'One row for each figure, date, choice or other value of the form’s own questions and tables.'

export function valuesTable(results: RoundResults): Table<ValueRow> {
  return {
    key: 'values',
    sheet: sheets.values,
    title: 'Values',
    about: ABOUT,
    empty: 'No return of this round gives such a value.',
    blankMeans: words.notInTable,
    columns: valueColumns((topic) => questionName(results, topic)),
    rows: rowsOfReturns(results, valuesOf),
    primaryKey: BY_NUMBER,
  }
}

/** The same for programs: a row for each of several choices ticked in one answer. */
export function valuesData(results: RoundResults): Table<ValueRow> {
  const each = (row: Unnumbered): Unnumbered[] =>
    row.chosen.length > 1 ? row.chosen.map((choice) => ({ ...row, chosen: [choice] })) : [row]
  return {
    ...valuesTable(results),
    about: `${ABOUT} Of several choices ticked in one answer, each has a row.`,
    rows: rowsOfReturns(results, (update) => valuesOf(update).flatMap(each)),
  }
}

/** @param nameOf what people call a topic */
export function valueColumns(nameOf: (topic: string) => string): readonly Column<ValueRow>[] {
  return [
    partnershipColumn(30),
    numberColumn(),
    column.integer(
      'value',
      'Place of the value within the partnership, from 1. Rows with the same one are choices ticked in one answer.',
      ({ value }) => value,
      { minimum: 1, required: true, only: 'data' },
    ),
    column.text('topic', 'What the question was about.', ({ topic }) => topic, {
      heading: 'Topic',
      width: 24,
      required: true,
      inWords: nameOf,
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
    {
      key: 'amount',
      heading: 'Amount',
      description:
        'Number, percentage (42.5 for 42.5%) or amount of money; missing for other kinds and where it was not certain.',
      type: 'number',
      width: 14,
      only: 'data',
      value: ({ amount }) => amount,
    },
    part('currency', 'Code of the currency of an amount of money.'),
    column.text(
      'chosen',
      'What was chosen from a list; missing where it was not certain, or nothing was.',
      ({ chosen }) => chosen.join('\n') || null,
      { only: 'data' },
    ),
    column.date('date', 'Date, or first day of a period.', ({ date }) => date, { only: 'data' }),
    column.date('until', 'Last day of a period.', ({ until }) => until, { only: 'data' }),
    part('note', 'What was written beside the value.'),
    column.text('text', 'As written.', ({ text }) => text, { heading: 'As written', width: 48, widest: 88 }),
    sourceColumn(28),
  ]
}

type Unnumbered = Omit<ValueRow, 'id' | 'number'>

function valuesOf({ values, tables }: PartnershipUpdate): Unnumbered[] {
  const all = [
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
  return all.map((one, index) => ({ ...one, value: index + 1 }))
}

function valueIn(value: TypedValue, place: Pick<ValueRow, 'topic' | 'row' | 'column'>): Omit<Unnumbered, 'value'> {
  const { kind, text, source } = value
  return { kind, text, source, ...place, ...understood(value) }
}

function understood(value: TypedValue): Understood {
  const isText = (one: unknown): one is string => typeof one === 'string'
  const day = (one: unknown, precision: unknown = 'day') =>
    partialDateSchema.safeParse({ date: one, precision }).data ?? null
  const { chosen } = value
  return {
    amount: [value.number, value.percent, value.amount].find((one) => typeof one === 'number') ?? null,
    currency: isText(value.currency) ? value.currency : null,
    chosen: isText(value.choice) ? [value.choice] : Array.isArray(chosen) ? chosen.map(String) : [],
    date: day(value.date, value.precision) ?? day(value.from),
    until: day(value.to),
    note: isText(value.note) ? value.note : null,
  }
}
