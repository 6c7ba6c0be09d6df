/** *Standings*: how often each choice of an ordered list, such as red, amber, green, was made, by body and by region. */
import { choiceKey } from '../kinds/choice/match.ts'
import { type Column, columnsOf, numberColumn, type Table } from '../write/tables/column.ts'
import { ORGANISATION, organisationColumn, regionColumn } from './tables.ts'
import {
  byOrganisation,
  byRegions,
  type CountedRow,
  doubtColumns,
  IN_LIST,
  keyColumns,
  nameColumn,
  numbered,
  sum,
  TO_ORGANISATION,
  type Uses,
} from './topic-rows.ts'
import { isStanding, type TopicUse } from './topic-uses.ts'
import { words } from './words.ts'

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
      width: 11,
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
