/**
 * *Topics* and *Money*: what the bodies give under each topic. What is another kind, list or currency in another body is another row and is never
 * counted with it.
 */
import { groupedBy } from '../groups.ts'
import { withoutDust } from '../kinds/figure.ts'
import { money } from '../kinds/money/kind.ts'
import type { Cell } from '../write/cells.ts'
import { compareNames } from '../write/results.ts'
import { type Column, columnsOf, numberColumn, type Table } from '../write/tables/column.ts'
import { typedCell } from '../write/tables/typed-columns.ts'
import { ORGANISATION, organisationColumn, regionColumn } from './tables.ts'
import {
  byOrganisation,
  byRegions,
  type CountedRow,
  countedColumn,
  distinct,
  doubtColumns,
  IN_LIST,
  keyColumns,
  nameColumn,
  sum,
  TO_ORGANISATION,
  type Uses,
  usesByTopic,
} from './topic-rows.ts'
import type { TopicUse } from './topic-uses.ts'
import { words } from './words.ts'

type TopicRow = Uses & {
  readonly number: number
  readonly titles: readonly string[]
  readonly organisations: readonly string[]
  readonly apart: boolean
}

const ofTopic = columnsOf<TopicRow>()

/** A row for each topic as each kind, list or currency that some body gives it in. */
export function topicsTable(uses: readonly TopicUse[]): Table<TopicRow> {
  return {
    key: 'topics',
    sheet: words.sheets.topics,
    title: 'Topics',
    about:
      'One row for each topic, as each kind of value, list of choices, currency or unit in which an organisation gives it.',
    remarks: [
      'Topics that are kept apart have the same key and are not the same thing everywhere: they are never added up.',
    ],
    empty: 'No return gives an answer.',
    columns: [
      nameColumn(),
      numberColumn(IN_LIST),
      ...keyColumns<TopicRow>(),
      ofTopic.text('titles', 'What the organisations call it.', ({ titles }) => titles.join('\n'), {
        heading: 'Called',
        width: 34,
        required: true,
      }),
      ofTopic.yesNo(
        'apart',
        'Another organisation gives the same topic as another kind, list, currency or unit.',
        ({ apart }) => apart,
        {
          heading: 'Kept apart',
          width: 12,
          required: true,
        },
      ),
      countColumn(
        'organisations',
        'Organisations',
        'Organisations that give or ask for it so.',
        ({ organisations }) => organisations.length,
      ),
      countColumn('answers', 'Answers', 'Entries or values that were understood.', ({ uses: all }) =>
        sum(all, ({ answers }) => answers),
      ),
      ofTopic.text('given_by', 'Names of the organisations.', ({ organisations }) => organisations.join('; '), {
        heading: 'Given by',
        width: 60,
        widest: 90,
        only: 'sheet',
      }),
    ],
    rows: topicRows(uses),
    primaryKey: ['number'],
    foreignKeys: [],
  }
}

export function topicRows(uses: readonly TopicUse[]): readonly TopicRow[] {
  const rows = usesByTopic(uses)
  const kinds = groupedBy(rows, ({ topic, column }) => JSON.stringify([topic, column]))
  return rows.map((row, index) => ({
    ...row,
    number: index + 1,
    titles: distinct(row.uses.map(({ title }) => title)),
    organisations: distinct(row.uses.map(({ organisation }) => organisation)).sort(compareNames),
    apart: (kinds.get(JSON.stringify([row.topic, row.column])) ?? []).length > 1,
  }))
}

export function moneyTable(uses: readonly TopicUse[]): Table<CountedRow> {
  const counted = columnsOf<CountedRow>()
  return {
    key: 'money',
    sheet: words.sheets.money,
    title: 'Money',
    about:
      'One row for each topic that takes money, each currency and each organisation, with all amounts that were understood added up.',
    empty: 'No return gives an amount of money.',
    columns: [
      nameColumn(),
      numberColumn(IN_LIST),
      regionColumn(),
      organisationColumn(),
      ...moneyKeyColumns(),
      counted.text('currency', 'Code of the currency.', ({ list }) => list[0] ?? null, {
        heading: 'Currency',
        width: 12,
        missing: words.noCurrency,
      }),
      {
        key: 'total',
        heading: 'Total',
        description: 'All amounts that were understood, in full units.',
        type: 'number',
        width: 18,
        required: true,
        value: totalOf,
        shown: totalCell,
      },
      countedColumn('amounts', 'Amounts', 'How many amounts that are.', ({ answers }) => answers),
      ...doubtColumns(),
    ],
    rows: byOrganisation(uses.filter(({ kind }) => kind === 'money')),
    primaryKey: ['number'],
    foreignKeys: TO_ORGANISATION,
  }
}

export function moneyByRegionTable(uses: readonly TopicUse[]): Table<CountedRow> {
  const table = moneyTable(uses)
  return {
    ...table,
    sheet: words.sheets.moneyByRegion,
    title: 'Money by region',
    about:
      'One row for each topic that takes money, each currency and each region, with all amounts that were understood added up.',
    columns: table.columns.filter(({ key }) => key !== ORGANISATION),
    rows: byRegions(uses.filter(({ kind }) => kind === 'money')),
  }
}

function totalOf({ uses }: Uses): number {
  return withoutDust(sum(uses, (use) => use.sum ?? 0))
}

function totalCell(row: CountedRow): Cell | null {
  const { value: kind } = money
  const amount = { kind: 'money', amount: totalOf(row), currency: row.list[0] ?? null, text: '' }
  return kind
    ? typedCell(kind, { label: row.name }, [{ ...amount, source: { file: '', sheet: null, cell: null } }])
    : null
}

/** The currency says all of its kind and list. */
function moneyKeyColumns(): readonly Column<CountedRow>[] {
  return keyColumns<CountedRow>().filter(({ key }) => key !== 'kind' && key !== 'list')
}

function countColumn(
  key: string,
  heading: string,
  description: string,
  of: (row: TopicRow) => number,
): Column<TopicRow> {
  return ofTopic.integer(key, description, of, { heading, width: 15, minimum: 0, required: true })
}
