/** The columns of a kind's values, for any table whose rows hold such values. How they are called and shown is for the kind to say. */
import type { FieldNames, ValueColumn } from '../../kinds/kind.ts'
import type { ValueKind } from '../../kinds/typed.ts'
import type { PartialDate, TypedValue } from '../../model.ts'
import { type Cell, figure, text } from '../cells.ts'
import type { Column } from './column.ts'

interface Typed<Row> {
  readonly kind: Pick<ValueKind, 'columns' | 'show'>
  readonly field: FieldNames
  /** Of the column of the value itself; those beside it are called after it. */
  readonly key: string
  valuesOf(row: Row): readonly TypedValue[]
}

/**
 * A column for what was understood and those beside it: the currency, the last day. What was written has a column in the data, and on a sheet where
 * it says more than what was understood.
 */
export function typedColumns<Row>(typed: Typed<Row>, rows: readonly Row[]): readonly Column<Row>[] {
  const saysMore = rows.some((row) => typed.valuesOf(row).some((value) => typeof value.note === 'string'))
  return everyColumn(typed).map((column) =>
    column.key === `${typed.key}_text` && !saysMore ? { ...column, only: 'data' } : column,
  )
}

/** All columns that the values can have, whatever they say. */
export function everyColumn<Row>(typed: Typed<Row>): readonly Column<Row>[] {
  return typed.kind.columns(typed.field).map((column) => columnOf(column, typed))
}

function columnOf<Row>(column: ValueColumn, typed: Typed<Row>): Column<Row> {
  const { heading, description, width, only } = column
  const key = column.key === 'value' ? typed.key : `${typed.key}_${column.key}`
  const parts = { key, heading, description, width, widest: Math.max(64, width), ...(only ? { only } : {}) }
  const shown = (row: Row) => (column.key === 'value' ? typedCell(typed.kind, typed.field, typed.valuesOf(row)) : null)
  const value = (row: Row) => column.value(typed.valuesOf(row))
  switch (column.type) {
    case 'number':
      return { ...parts, type: 'number', value: (row) => asNumber(value(row)), shown }
    case 'date':
      return {
        ...parts,
        type: 'date',
        value: (row) => asDate(value(row)),
        shown: (row) => (value(row) ? null : shown(row)),
      }
    default:
      return { ...parts, type: 'string', value: (row) => asText(value(row)), shown }
  }
}

/** A value as people see it in one cell, with its number behind it; as written where nothing was understood. Null where there is none. */
export function typedCell(
  kind: Pick<ValueKind, 'columns' | 'show'>,
  field: FieldNames,
  values: readonly TypedValue[],
): Cell | null {
  const [first] = values
  if (!first) return null
  const column = kind.columns(field)[0]
  const number = column?.type === 'number' ? column.value(values) : null
  if (typeof number !== 'number') return text(values.map((value) => kind.show(value)).join('\n'))
  return figure(number, kind.show(first), column?.numberFormat?.(values) ?? '#,##0')
}

type Shown = string | number | PartialDate | null

function asNumber(value: Shown): number | null {
  return typeof value === 'number' ? value : null
}

function asText(value: Shown): string | null {
  return typeof value === 'string' ? value : null
}

function asDate(value: Shown): PartialDate | null {
  return typeof value === 'object' ? value : null
}
