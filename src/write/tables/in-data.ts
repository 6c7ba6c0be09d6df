/** A table as a data file: its fields as a Table Schema describes them, and its rows by field. */
import { precisionSchema, type Source } from '../../model.ts'
import type { RoundResults } from '../results.ts'
import { type Column, columnsFor, type ForeignKey, type Table, toPartnership } from './column.ts'

export type Value = string | number | boolean | null

/** A field of a Table Schema. */
export interface DataField {
  readonly name: string
  readonly type: 'string' | 'integer' | 'number' | 'boolean'
  readonly description: string
  readonly constraints?: Readonly<Record<string, Value | readonly string[]>>
}

export interface DataTable {
  /** Also the file's name: `data/<name>.csv`. */
  readonly name: string
  readonly title: string
  readonly description: string
  readonly fields: readonly DataField[]
  readonly primaryKey: readonly string[]
  readonly foreignKeys: readonly ForeignKey[]
  /** Values in the order of the fields; to be gone through as often as it takes. */
  readonly rows: Iterable<readonly Value[]>
  /** Ids of the partnerships its rows name. */
  readonly partnerships: readonly string[]
}

/** The data file of the table in the edition of the results; none where the edition leaves the table out. */
export function dataOf<Row>(results: RoundResults, table: Table<Row>): DataTable[] {
  const edition = results.edition ?? 'internal'
  if (table.internal && edition === 'public') return []
  const columns = columnsFor(table.columns, 'data', edition)
  const named = columns.filter((column) => column.type === 'partnership')
  const file = {
    name: table.key,
    title: table.title,
    description: table.about,
    fields: columns.flatMap(fieldsOf),
    primaryKey: table.primaryKey ?? [],
    foreignKeys: table.foreignKeys ?? named.map(({ key }) => toPartnership(key)),
    rows: { [Symbol.iterator]: () => valuesOfRows(columns, table.rows) },
    partnerships: [...new Set(table.rows.flatMap((row) => named.flatMap((column) => column.value(row) ?? [])))],
  }
  return [file]
}

const PARTIAL_DATE = String.raw`\d{4}(-\d{2}(-\d{2})?)?`
const LIKE_ISO = 'ISO 8601, as far as it is known.'
const PRECISION =
  'How precisely the date is known. A week is given by its Monday or the day written, a quarter or season by the month in which it begins.'

function fieldsOf<Row>(column: Column<Row>): DataField[] {
  const { key: name, description } = column
  const required = column.required ? { required: true } : {}
  switch (column.type) {
    case 'integer':
      return [field({ name, type: 'integer', description }, { ...required, minimum: column.minimum })]
    case 'share':
      return [field({ name, type: 'number', description }, { ...required, minimum: 0, maximum: 1 })]
    case 'number':
      return [field({ name, type: 'number', description }, required)]
    case 'boolean':
      return [field({ name, type: 'boolean', description }, required)]
    case 'code':
      return [field({ name, type: 'string', description }, { ...required, enum: Object.keys(column.words) })]
    case 'date':
      return [
        field(
          { name, type: 'string', description: `${description} ${LIKE_ISO}` },
          { ...required, pattern: PARTIAL_DATE },
        ),
        field(
          { name: `${name}_precision`, type: 'string', description: PRECISION },
          { enum: [...precisionSchema.options] },
        ),
      ]
    case 'source':
      return sourceFields(name, description)
    case 'string':
      return [
        field(
          { name, type: 'string', description },
          { ...required, ...(column.pattern ? { pattern: column.pattern } : {}) },
        ),
      ]
    default:
      return [field({ name, type: 'string', description }, required)]
  }
}

function field(named: DataField, constraints: NonNullable<DataField['constraints']>): DataField {
  return Object.keys(constraints).length > 0 ? { ...named, constraints } : named
}

function correctedText({ was, by, when }: NonNullable<Source['corrected']>): string {
  return [by, when, was].filter(Boolean).join('; ')
}

/** Where a value was read: file, sheet, cell and, in a cell of several lines, the line. */
function sourceFields(prefix: string, what: string): DataField[] {
  return [
    { name: `${prefix}_file`, type: 'string', description: `File that holds ${what}.` },
    { name: `${prefix}_sheet`, type: 'string', description: 'Sheet of that file; missing when it has none.' },
    { name: `${prefix}_cell`, type: 'string', description: 'Cell in A1 style.' },
    {
      name: `${prefix}_line`,
      type: 'integer',
      description: 'Line within the cell, from 1; missing when it has one line.',
      constraints: { minimum: 1 },
    },
    {
      name: `${prefix}_corrected`,
      type: 'string',
      description:
        'Who corrected what that cell says, when, and what it says; missing when it is as the officer wrote it.',
    },
  ]
}

/** A row's values are there only while they are written. */
function* valuesOfRows<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): Generator<readonly Value[]> {
  for (const row of rows) yield rowOf(columns, row)
}

function rowOf<Row>(columns: readonly Column<Row>[], row: Row): Value[] {
  const values: Value[] = []
  for (const column of columns) {
    if (column.type === 'source' || column.type === 'date') values.push(...valuesOf(column, row))
    else values.push(column.value(row))
  }
  return values
}

/** Of a value that takes several fields. */
function valuesOf<Row>(column: Column<Row> & { readonly type: 'source' | 'date' }, row: Row): Value[] {
  switch (column.type) {
    case 'source': {
      const source = column.value(row)
      const corrected = source?.corrected ? correctedText(source.corrected) : null
      return [source?.file ?? null, source?.sheet ?? null, source?.cell ?? null, source?.line ?? null, corrected]
    }
    case 'date': {
      const date = column.value(row)
      return [date?.date ?? null, date?.precision ?? null]
    }
  }
}
