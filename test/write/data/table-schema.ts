/** Checks CSV files against their Table Schemas as the specification words it; written apart from what makes the files. */
import { parse } from 'csv-parse/sync'

interface Field {
  name: string
  type: string
  constraints?: { required?: boolean; enum?: string[]; pattern?: string; minimum?: number; maximum?: number }
}

export interface Resource {
  name: string
  path: string
  bytes: number
  hash: string
  schema: {
    fields: Field[]
    missingValues: string[]
    primaryKey: string[]
    foreignKeys?: { fields: string[]; reference: { resource?: string; fields: string[] } }[]
  }
}

export type Rows = readonly Readonly<Record<string, string>>[]

/** Rows of a CSV file whose header names exactly the fields of its schema, in order. */
export function readRows(resource: Resource, bytes: Uint8Array): Rows {
  const [header = [], ...records]: string[][] = parse(Buffer.from(bytes), { relax_column_count: false })
  const names = resource.schema.fields.map(({ name }) => name)
  if (header.join() !== names.join())
    throw new Error(`${resource.path}: header ${header.join()} is not ${names.join()}`)
  return records.map((record) => Object.fromEntries(names.map((name, index) => [name, record[index] ?? ''])))
}

/** One line for each cell, key or reference that does not agree with the schema. */
export function problemsOf(resource: Resource, tables: ReadonlyMap<string, Rows>): string[] {
  const { fields, primaryKey, foreignKeys = [] } = resource.schema
  const rows = tables.get(resource.name) ?? []
  const problems = rows.flatMap((row, index) =>
    fields.flatMap((field) =>
      cellProblems(field, row[field.name] ?? '').map((what) => `${index + 2} ${field.name}: ${what}`),
    ),
  )
  const keys = rows.map((row) => keyOf(row, primaryKey))
  keys.forEach((key, index) => {
    if (keys.indexOf(key) !== index) problems.push(`${index + 2}: key ${key} again`)
    if (primaryKey.some((name) => rows[index]?.[name] === '')) problems.push(`${index + 2}: part of the key is missing`)
  })
  for (const { fields: from, reference } of foreignKeys) {
    const there = new Set(
      (tables.get(reference.resource ?? resource.name) ?? []).map((row) => keyOf(row, reference.fields)),
    )
    rows.forEach((row, index) => {
      if (from.some((name) => row[name] === '')) return
      if (!there.has(keyOf(row, from)))
        problems.push(`${index + 2} ${from.join()}: nothing to refer to: ${keyOf(row, from)}`)
    })
  }
  return problems.map((problem) => `${resource.path}:${problem}`)
}

function keyOf(row: Readonly<Record<string, string>>, names: readonly string[]): string {
  return JSON.stringify(names.map((name) => row[name]))
}

const LEXICAL: Record<string, RegExp> = {
  string: /^[\s\S]*$/,
  integer: /^[+-]?\d+$/,
  number: /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/,
  boolean: /^(?:true|false)$/,
  date: /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/,
}

function cellProblems({ type, constraints = {} }: Field, text: string): string[] {
  if (text === '') return constraints.required ? ['missing'] : []
  const problems: string[] = []
  if (!LEXICAL[type]?.test(text)) problems.push(`“${text}” is no ${type}`)
  if (constraints.enum && !constraints.enum.includes(text))
    problems.push(`“${text}” is none of ${constraints.enum.join()}`)
  if (constraints.pattern && !new RegExp(`^(?:${constraints.pattern})$`).test(text))
    problems.push(`“${text}” has another pattern`)
  if (constraints.minimum !== undefined && Number(text) < constraints.minimum) problems.push(`${text} is too small`)
  if (constraints.maximum !== undefined && Number(text) > constraints.maximum) problems.push(`${text} is too large`)
  return problems
}
