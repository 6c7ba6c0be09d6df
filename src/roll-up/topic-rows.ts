/** What several bodies give under the same topic, gathered for the tables that count it, and the columns these share. */
import { groupsOf } from '../groups.ts'
import { nameKey } from '../register/names.ts'
import { compareNames } from '../write/results.ts'
import { topicName } from '../write/strings.ts'
import { type Column, columnsOf } from '../write/tables/column.ts'
import { byRegion, ORGANISATION } from './tables.ts'
import { keyOf, type TopicKey, type TopicUse } from './topic-uses.ts'

/** The same topic of several bodies, or of one. */
export interface Uses extends TopicKey {
  readonly name: string
  readonly uses: readonly TopicUse[]
}

/** By topic and kind, in the order of the names, which is the title where the bodies agree on one. */
export function usesByTopic(uses: readonly TopicUse[]): readonly Uses[] {
  return groupsOf(uses, keyOf)
    .map((group) => ({ ...keyIn(group), name: nameOf(group), uses: group }))
    .sort((a, b) => compareNames(a.name, b.name) || compareNames(keyOf(a), keyOf(b)))
}

function keyIn([first]: readonly TopicUse[]): TopicKey {
  const { topic = '', column = null, kind = '', list = [] } = first ?? {}
  return { topic, column, kind, list }
}

function nameOf(group: readonly TopicUse[]): string {
  const { topic, column } = keyIn(group)
  const [title = '', ...others] = distinct(group.map((one) => one.title))
  if (others.every((one) => nameKey(one) === nameKey(title))) return title
  return column === null ? topicName(topic) : `${topicName(topic)}, ${topicName(column)}`
}

/** What the bodies of a row gave, one row a body or a region. */
export interface CountedRow extends Uses {
  readonly number: number
  readonly organisation: string
  readonly region: string
}

/** A row for each topic and body. */
export function byOrganisation(uses: readonly TopicUse[]): readonly CountedRow[] {
  return rowsOf(uses, ({ organisation }) => organisation)
}

/** A row for each topic and region. */
export function byRegions(uses: readonly TopicUse[]): readonly CountedRow[] {
  return rowsOf(uses, ({ region }) => region)
}

function rowsOf(uses: readonly TopicUse[], whose: (use: TopicUse) => string): readonly CountedRow[] {
  return numbered(
    usesByTopic(uses).flatMap((row) =>
      byRegion(
        groupsOf(row.uses, whose).flatMap((group) => {
          const [first] = group
          return first ? [{ ...row, organisation: first.organisation, region: first.region, uses: group }] : []
        }),
      ),
    ),
  )
}

export function numbered<Row>(rows: readonly Row[]): (Row & { readonly number: number })[] {
  return rows.map((row, index) => ({ ...row, number: index + 1 }))
}

export const IN_LIST = 'Place in the list, from 1.'
export const TO_ORGANISATION = [{ fields: [ORGANISATION], resource: 'organisations', reference: [ORGANISATION] }]

export function nameColumn<Row extends { readonly name: string }>(): Column<Row> {
  return columnsOf<Row>().text(
    'name',
    'Title of the question where the organisations agree on one, else its topic.',
    ({ name }) => name,
    {
      heading: 'Topic',
      width: 26,
      look: 'strong',
      required: true,
    },
  )
}

export function keyColumns<Row extends TopicKey>(): readonly Column<Row>[] {
  const column = columnsOf<Row>()
  return [
    column.text('topic', 'What the question is about.', ({ topic }) => topic, { required: true, only: 'data' }),
    column.text('column', 'Column of a table; empty for a value that stands alone.', (row) => row.column ?? '', {
      only: 'data',
    }),
    column.text('kind', 'Kind of value.', ({ kind }) => kind, { heading: 'Kind', width: 14, required: true }),
    column.text(
      'list',
      'Choices from the best on, currency or unit; empty for other kinds.',
      ({ list }) => list.join(', '),
      {
        heading: 'Choices, currency or unit',
        width: 30,
      },
    ),
  ]
}

/** What is not in the counts, or is and should be confirmed. */
export function doubtColumns(): readonly Column<CountedRow>[] {
  return [
    countedColumn(
      'unclear',
      'Not certain',
      'Values nobody is certain of, in no count and no total.',
      ({ unclear }) => unclear,
    ),
    countedColumn('left_empty', 'Left empty', 'Returns that left the question empty.', ({ empty }) => empty),
    {
      ...countedColumn(
        'to_confirm',
        'Open query',
        'Values that count and stand in a cell with an open query.',
        ({ toConfirm }) => toConfirm,
      ),
      internal: true,
    },
  ]
}

export function countedColumn(
  key: string,
  heading: string,
  description: string,
  of: (use: TopicUse) => number,
): Column<CountedRow> {
  return columnsOf<CountedRow>().integer(key, description, ({ uses }) => sum(uses, of), {
    heading,
    width: 11,
    minimum: 0,
    required: true,
  })
}

export function sum<T>(all: readonly T[], of: (one: T) => number): number {
  return all.reduce((total, one) => total + of(one), 0)
}

export function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)]
}
