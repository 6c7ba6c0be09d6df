/**
 * A table of a body, lifted into one of all bodies with a column that says whose row it is. What the table holds is described where it always is; bodies
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
import { packedRows } from './packed-rows.ts'
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

export interface LiftedTable {
  add(organisation: string, table: OwnTable): void
  /** The sheet of all bodies; null where the edition has none, or nobody a row. */
  sheet(): TableSheet | null
  /** The data file of all bodies; null where there is none. */
  data(): DataTable | null
}

export function liftedTable(): LiftedTable {
  const sheets = liftedSheet()
  const files = liftedData()
  return {
    add(organisation, { sheet, data }) {
      if (sheet) sheets.add(organisation, sheet)
      if (data) files.add(organisation, data)
    },
    sheet: sheets.all,
    data: files.all,
  }
}

/** A sheet has room for one name of a partnership. */
function sheetTable<Row>(table: Table<Row>): Table<Row> {
  const named = table.columns.some(({ type }) => type === 'partnership')
  return named ? { ...table, columns: table.columns.filter(({ key }) => key !== 'name') } : table
}

/** What was added of a body: its rows, and the place of each of its columns among all. */
interface Rows<Value> {
  readonly organisation: string
  readonly places: readonly number[]
  readonly rows: readonly (readonly Value[])[]
}

/** Rows as wide as all columns, each with whose it is in front. */
function* widened<Value>(
  all: Iterable<Rows<Value>>,
  width: number,
  first: (organisation: string) => Value,
  none: Value,
) {
  for (const { organisation, places, rows } of all) {
    const whose = first(organisation)
    for (const row of rows) {
      const wide: Value[] = [whose, ...Array.from({ length: width }, () => none)]
      row.forEach((value, at) => {
        wide[(places[at] ?? 0) + 1] = value
      })
      yield wide
    }
  }
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

function liftedSheet() {
  const columns: SheetColumn[] = []
  const packed = packedRows<Rows<Cell>>()
  let first: TableSheet | null = null
  let count = 0
  return {
    add(organisation: string, table: TableSheet): void {
      first ??= { ...table, rows: [] }
      count += table.rows.length
      const places = placesAmong(columns, table.columns, ({ heading }) => heading)
      packed.add([{ organisation, places, rows: table.rows }])
    },
    all(): TableSheet | null {
      if (!first || count === 0) return null
      const whose = (organisation: string): Cell => ({ text: organisation, look: 'strong' })
      return {
        ...first,
        columns: [{ heading, width }, ...columns],
        rows: [...widened(packed.rows(), columns.length, whose, { text: blank })],
        keyColumn: first.keyColumn + 1,
      }
    },
  }
}

function liftedData() {
  const fields: DataField[] = []
  const packed = packedRows<Rows<Value>>()
  let first: DataTable | null = null
  return {
    add(organisation: string, table: DataTable): void {
      first ??= { ...table, rows: [], partnerships: [] }
      const places = placesAmong(fields, table.fields, ({ name }) => name)
      packed.add([{ organisation, places, rows: [...table.rows] }])
    },
    all(): DataTable | null {
      if (!first) return null
      const own = (names: readonly string[]) => [ORGANISATION, ...names]
      const isFilled = (name: string) => fields.some((one) => one.name === name && one.constraints?.required === true)
      // Of several fields that refer together, some validators take one without a value for a value that is not there.
      const keys = first.foreignKeys
        .filter((key) => key.fields.every(isFilled))
        .map((key): ForeignKey => ({ ...key, fields: own(key.fields), reference: own(key.reference) }))
      return {
        ...first,
        fields: [{ name: ORGANISATION, type: 'string', description, constraints: { required: true } }, ...fields],
        primaryKey: own(first.primaryKey),
        foreignKeys: [{ fields: [ORGANISATION], resource: 'organisations', reference: [ORGANISATION] }, ...keys],
        rows: [...widened(packed.rows(), fields.length, (organisation): Value => organisation, null)],
        partnerships: [],
      }
    },
  }
}
