/** A table of the data files: what it holds, its fields as a Table Schema describes them, and its rows. */
import type { Source } from '../../model.ts'

export type Value = string | number | boolean | null

export interface DataField {
  readonly name: string
  /** Types of Table Schema that the data files use. */
  readonly type: 'string' | 'integer' | 'number' | 'boolean' | 'date'
  readonly description: string
  readonly required?: true
  readonly values?: readonly string[]
  readonly pattern?: string
  readonly minimum?: number
  readonly maximum?: number
  /** Left out of the public edition: files, sources and contact details. */
  readonly internal?: true
}

export interface ForeignKey {
  readonly fields: readonly string[]
  /** Another table; `''` is the same one. */
  readonly resource: string
  readonly reference: readonly string[]
}

export interface DataTable {
  /** Also the file's name: `data/<name>.csv`. */
  readonly name: string
  readonly title: string
  readonly description: string
  readonly fields: readonly DataField[]
  readonly primaryKey: readonly string[]
  readonly foreignKeys?: readonly ForeignKey[]
  /** By field name; a field that is not there has no value. */
  readonly rows: readonly Readonly<Record<string, Value>>[]
  /** The whole table is left out of the public edition. */
  readonly internal?: true
}

export const PARTNERSHIP_ID: DataField = {
  name: 'partnership_id',
  type: 'string',
  description:
    'Identifier of the partnership in the register; begins with “unregistered:” when the register does not have it.',
  required: true,
}

export function numberField(what: string): DataField {
  return { name: 'number', type: 'integer', description: what, required: true, minimum: 1 }
}

/** Reference to the partnership a row is about. */
export function toPartnership(field = 'partnership_id'): ForeignKey {
  return { fields: [field], resource: 'partnerships', reference: ['partnership_id'] }
}

const PARTIAL_DATE = String.raw`\d{4}(-\d{2}(-\d{2})?)?`

/** A date that may be known to the month or year only: ISO 8601 as far as it is known. */
export function partialDateField(name: string, description: string): DataField {
  return { name, type: 'string', pattern: PARTIAL_DATE, description: `${description} ISO 8601, as far as it is known.` }
}

export function precisionField(name: string): DataField {
  return {
    name,
    type: 'string',
    values: ['day', 'month', 'quarter', 'season', 'year'],
    description: 'How precisely the date is known. A quarter or season is given by the month in which it begins.',
  }
}

/** Where a value was read: file, sheet, cell and, in a cell of several lines, the line. */
export function sourceFields(prefix = 'source', what = 'the value'): readonly DataField[] {
  return [
    { name: `${prefix}_file`, type: 'string', description: `File that holds ${what}.`, internal: true },
    {
      name: `${prefix}_sheet`,
      type: 'string',
      description: 'Sheet of that file; missing when it has none.',
      internal: true,
    },
    { name: `${prefix}_cell`, type: 'string', description: 'Cell in A1 style.', internal: true },
    {
      name: `${prefix}_line`,
      type: 'integer',
      description: 'Line within the cell, from 1; missing when it has one line.',
      minimum: 1,
      internal: true,
    },
  ]
}

export function sourceValues(source: Source | null, prefix = 'source'): Record<string, Value> {
  return {
    [`${prefix}_file`]: source?.file ?? null,
    [`${prefix}_sheet`]: source?.sheet ?? null,
    [`${prefix}_cell`]: source?.cell ?? null,
    [`${prefix}_line`]: source?.line ?? null,
  }
}

/** The table as the public edition has it; null when it is left out. */
export function publicTable(table: DataTable): DataTable | null {
  if (table.internal) return null
  return { ...table, fields: table.fields.filter((field) => !field.internal) }
}

/** Rows of one partnership, counted from 1. */
export function numbered(id: string, rows: readonly Readonly<Record<string, Value>>[]): Record<string, Value>[] {
  return rows.map((row, index) => ({ partnership_id: id, number: index + 1, ...row }))
}
