/**
 * *Topics*, *Standings* and *Money*: what the bodies give under each topic. What is another kind, list or currency in another body is another row and is
 * never counted with it.
 */
import { groupedBy, groupsOf } from '../groups.ts'
import { choiceKey } from '../kinds/choice/match.ts'
import { withoutDust } from '../kinds/figure.ts'
import { money } from '../kinds/money/kind.ts'
import { nameKey } from '../register/names.ts'
import type { Cell } from '../write/cells.ts'
import { compareNames } from '../write/results.ts'
import { topicName } from '../write/strings.ts'
import { type Column, columnsOf, numberColumn, type Table } from '../write/tables/column.ts'
import { typedCell } from '../write/tables/typed-columns.ts'
import { byRegion, ORGANISATION, organisationColumn, regionColumn } from './tables.ts'
import { isStanding, keyOf, type TopicKey, type TopicUse } from './topic-uses.ts'
import { words } from './words.ts'

/** The same topic of several bodies, or of one. */
interface Uses extends TopicKey {
  readonly name: string
  readonly uses: readonly TopicUse[]
}

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

/** By topic and kind, in the order of the names, which is the title where the bodies agree on one. */
function usesByTopic(uses: readonly TopicUse[]): readonly Uses[] {
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
interface CountedRow extends Uses {
  readonly number: number
  readonly organisation: string
  readonly region: string
}

/** A row for each topic and body. */
function byOrganisation(uses: readonly TopicUse[]): readonly CountedRow[] {
  return rowsOf(uses, ({ organisation }) => organisation)
}

/** A row for each topic and region. */
function byRegions(uses: readonly TopicUse[]): readonly CountedRow[] {
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

function numbered<Row>(rows: readonly Row[]): (Row & { readonly number: number })[] {
  return rows.map((row, index) => ({ ...row, number: index + 1 }))
}

// --- standings ----------------------------------------------------------------------------------------------------------

/** More choices than this cannot be read across. */
const MOST_CHOICES = 20

/** The sheet, with a column for each choice. */
export function choicesTable(uses: readonly TopicUse[]): Table<CountedRow> {
  return {
    key: 'standings',
    sheet: words.sheets.choices,
    title: 'Standings',
    about:
      'One row for each topic with an ordered list of choices, such as red, amber, green, and each organisation: how many returns chose what.',
    empty: 'No return chooses from a list that has an order.',
    blankMeans: words.notInList,
    columns: [nameColumn(), regionColumn(), organisationColumn(), ...choiceColumns(uses), ...doubtColumns()],
    rows: byOrganisation(uses.filter(isStanding)),
  }
}

export function choicesByRegionTable(uses: readonly TopicUse[]): Table<CountedRow> {
  const table = choicesTable(uses)
  return {
    ...table,
    sheet: words.sheets.choicesByRegion,
    title: 'Standings by region',
    about:
      'One row for each topic with an ordered list of choices and each region: how many returns of its organisations chose what.',
    columns: table.columns.filter(({ key }) => key !== ORGANISATION),
    rows: byRegions(uses.filter(isStanding)),
  }
}

function choiceColumns(uses: readonly TopicUse[]): readonly Column<CountedRow>[] {
  const names = new Map<string, string>()
  for (const { list, chosen } of uses.filter(isStanding))
    for (const one of [...list, ...chosen.keys()]) if (!names.has(choiceKey(one))) names.set(choiceKey(one), one)
  const counted = columnsOf<CountedRow>()
  if (names.size > MOST_CHOICES)
    return [
      counted.text('chosen', 'How often each choice was made.', chosenInWords, {
        heading: 'Chosen',
        width: 60,
        only: 'sheet',
      }),
    ]
  return [...names].map(([key, name]) =>
    counted.integer(key, name, (row) => (hasChoice(row, key) ? timesChosen(row, key) : null), {
      heading: name,
      width: 13,
      minimum: 0,
      only: 'sheet',
    }),
  )
}

function hasChoice(row: CountedRow, key: string): boolean {
  return row.list.some((one) => choiceKey(one) === key) || timesChosen(row, key) > 0
}

function timesChosen({ uses }: Uses, key: string): number {
  return sum(uses, ({ chosen }) => sum([...chosen], ([choice, times]) => (choiceKey(choice) === key ? times : 0)))
}

function chosenInWords(row: CountedRow): string {
  return choicesOf(row)
    .map((choice) => `${choice} ${timesChosen(row, choiceKey(choice))}`)
    .join('; ')
}

/** Those of the list, then any other that was made. */
function choicesOf({ list, uses }: Uses): readonly string[] {
  const known = new Map(list.map((one) => [choiceKey(one), one]))
  for (const { chosen } of uses)
    for (const one of chosen.keys()) if (!known.has(choiceKey(one))) known.set(choiceKey(one), one)
  return [...known.values()]
}

type ChoiceRow = CountedRow & { readonly choice: string; readonly place: number }

/** The data, a row a choice. */
export function choiceCountsTable(uses: readonly TopicUse[]): Table<ChoiceRow> {
  const counted = columnsOf<ChoiceRow>()
  return {
    key: 'standings',
    sheet: words.sheets.choices,
    title: 'Standings',
    about: 'One row for each choice of an ordered list under a topic of an organisation, with how often it was made.',
    empty: 'No return chooses from a list that has an order.',
    columns: [
      numberColumn(IN_LIST),
      organisationColumn(),
      ...keyColumns<ChoiceRow>(),
      counted.text('choice', 'The choice.', ({ choice }) => choice, { required: true, only: 'data' }),
      counted.integer('place', 'Place in the list from the best, 1.', ({ place }) => place, {
        minimum: 1,
        required: true,
        only: 'data',
      }),
      counted.integer('returns', 'How often it was made.', (row) => timesChosen(row, choiceKey(row.choice)), {
        minimum: 0,
        required: true,
        only: 'data',
      }),
    ],
    rows: numbered(
      byOrganisation(uses.filter(isStanding)).flatMap((row) =>
        choicesOf(row).map((choice, index) => ({ ...row, choice, place: index + 1 })),
      ),
    ),
    primaryKey: ['number'],
    foreignKeys: TO_ORGANISATION,
  }
}

const IN_LIST = 'Place in the list, from 1.'
const TO_ORGANISATION = [{ fields: [ORGANISATION], resource: 'organisations', reference: [ORGANISATION] }]

// --- money --------------------------------------------------------------------------------------------------------------

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

// --- columns that several have ------------------------------------------------------------------------------------------

function nameColumn<Row extends { readonly name: string }>(): Column<Row> {
  return columnsOf<Row>().text(
    'name',
    'Title of the question where the organisations agree on one, else its topic.',
    ({ name }) => name,
    {
      heading: 'Topic',
      width: 30,
      look: 'strong',
      required: true,
    },
  )
}

function keyColumns<Row extends TopicKey>(): readonly Column<Row>[] {
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

/** The currency says all of its kind and list. */
function moneyKeyColumns(): readonly Column<CountedRow>[] {
  return keyColumns<CountedRow>().filter(({ key }) => key !== 'kind' && key !== 'list')
}

/** What is not in the counts, or is and should be confirmed. */
function doubtColumns(): readonly Column<CountedRow>[] {
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

function countedColumn(
  key: string,
  heading: string,
  description: string,
  of: (use: TopicUse) => number,
): Column<CountedRow> {
  return columnsOf<CountedRow>().integer(key, description, ({ uses }) => sum(uses, of), {
    heading,
    width: 13,
    minimum: 0,
    required: true,
  })
}

function countColumn(
  key: string,
  heading: string,
  description: string,
  of: (row: TopicRow) => number,
): Column<TopicRow> {
  return ofTopic.integer(key, description, of, { heading, width: 15, minimum: 0, required: true })
}

function sum<T>(all: readonly T[], of: (one: T) => number): number {
  return all.reduce((total, one) => total + of(one), 0)
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)]
}
