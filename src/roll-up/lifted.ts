/**
 * The same table of many bodies, lifted into one with a column that says whose row it is. What the table holds is described where it always is; bodies
 * whose table has a column the others have not leave it empty there.
 */
import type { Cell } from '../write/cells.ts'
import type { RoundResults } from '../write/results.ts'
import { blank } from '../write/strings.ts'
import type { SheetColumn } from '../write/table-layout.ts'
import type { TableSheet } from '../write/table-sheet.ts'
import type { ForeignKey, Table } from '../write/tables/column.ts'
import { sheetOf } from '../write/tables/in-cells.ts'
import { type DataField, type DataTable, dataOf, type Value } from '../write/tables/in-data.ts'
import { packRows } from './packed-rows.ts'
import { ORGANISATION, organisationColumn } from './tables.ts'

const { heading, width, description } = organisationColumn()

/** A table of one body in both renderings; null in an edition that leaves it out. */
export interface OwnTable {
  readonly key: string
  readonly sheet: TableSheet | null
  readonly data: DataTable | null
}

export function ownTable<Row>(results: RoundResults, table: Table<Row>): OwnTable {
  const [sheet = null] = sheetOf(results, sheetTable(table))
  const [data = null] = dataOf(results, table)
  return { key: table.key, sheet, data: table.primaryKey ? data : null }
}

/** A sheet has room for one name of a partnership. */
function sheetTable<Row>(table: Table<Row>): Table<Row> {
  const named = table.columns.some(({ type }) => type === 'partnership')
  return named ? { ...table, columns: table.columns.filter(({ key }) => key !== 'name') } : table
}

/** The same table with its rows packed. */
export function packed({ key, sheet, data }: OwnTable): OwnTable {
  return {
    key,
    sheet: sheet && { ...sheet, rows: packRows(sheet.rows) },
    // Which partnerships are named, the table of the partnerships says.
    data: data && { ...data, rows: packRows(data.rows), partnerships: [] },
  }
}

/** A table with whose it is. */
export interface Lifted<Own> {
  readonly organisation: string
  readonly own: Own
}

/** The sheet of all bodies; null where nobody has a row. */
export function liftedSheet(all: readonly Lifted<TableSheet>[]): TableSheet | null {
  const [first] = all
  const length = all.reduce((sum, { own }) => sum + own.rows.length, 0)
  if (!first || length === 0) return null
  const columns: SheetColumn[] = []
  const placed = all.map(({ organisation, own }): Placed<Cell> => {
    return { organisation, rows: own.rows, places: placesAmong(columns, own.columns, (one) => one.heading) }
  })
  const whose = (organisation: string): Cell => ({ text: organisation, look: 'strong' })
  return {
    ...first.own,
    columns: [{ heading, width }, ...columns],
    rows: { length, [Symbol.iterator]: () => widened(placed, columns.length, whose, { text: blank }) },
    keyColumn: first.own.keyColumn + 1,
  }
}

/** The data file of all bodies; null where there is none. */
export function liftedData(all: readonly Lifted<DataTable>[]): DataTable | null {
  const [first] = all
  if (!first) return null
  const fields: DataField[] = []
  const placed = all.map(({ organisation, own }): Placed<Value> => {
    return { organisation, rows: own.rows, places: placesAmong(fields, own.fields, ({ name }) => name) }
  })
  const owned = (names: readonly string[]) => [ORGANISATION, ...names]
  const isFilled = (name: string) => fields.some((one) => one.name === name && one.constraints?.required === true)
  // Of several fields that refer together, some validators take one without a value for a value that is not there.
  const keys = first.own.foreignKeys
    .filter((key) => key.fields.every(isFilled))
    .map((key): ForeignKey => ({ ...key, fields: owned(key.fields), reference: owned(key.reference) }))
  return {
    ...first.own,
    fields: [{ name: ORGANISATION, type: 'string', description, constraints: { required: true } }, ...fields],
    primaryKey: owned(first.own.primaryKey),
    foreignKeys: [{ fields: [ORGANISATION], resource: 'organisations', reference: [ORGANISATION] }, ...keys],
    rows: { [Symbol.iterator]: () => widened(placed, fields.length, (organisation): Value => organisation, null) },
  }
}

/** The rows of a body, and the place of each of its columns among all. */
interface Placed<Content> {
  readonly organisation: string
  readonly rows: Iterable<readonly Content[]>
  readonly places: readonly number[]
}

/** The place of each of some columns among all columns, which grow by those that are new. */
function placesAmong<Column>(all: Column[], columns: readonly Column[], nameOf: (one: Column) => string): number[] {
  const taken = new Set<number>()
  return columns.map((column) => {
    const found = all.findIndex((one, at) => !taken.has(at) && nameOf(one) === nameOf(column))
    const place = found >= 0 ? found : all.push(column) - 1
    taken.add(place)
    return place
  })
}

/** Rows as wide as all columns, each with whose it is in front. */
function* widened<Content>(
  all: readonly Placed<Content>[],
  width: number,
  whose: (organisation: string) => Content,
  none: Content,
): Generator<readonly Content[]> {
  for (const { organisation, rows, places } of all) {
    const empty: readonly Content[] = [whose(organisation), ...Array.from({ length: width }, () => none)]
    for (const row of rows) {
      const wide = [...empty]
      for (let at = 0; at < row.length; at += 1) wide[(places[at] ?? 0) + 1] = row[at] ?? none
      yield wide
    }
  }
}
