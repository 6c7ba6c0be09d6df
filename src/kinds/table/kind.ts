/** A table with named columns, each of a simple kind: projects with their status and budget, risks, actions. A record for each row. */
import type { RecordTable } from '../../model.ts'
import type { RawField } from '../../recognise/raw.ts'
import type { Kind, ReadParts } from '../kind.ts'
import { columnsSchema } from './columns.ts'
import { compareTables } from './compare.ts'
import { readTable } from './read.ts'

const OPTIONS = { columns: columnsSchema }

export const table: Kind<typeof OPTIONS> = {
  room: { read: (fields, { region }) => readTables(fields, region), compare: compareTables },
  options: OPTIONS,
  under: 'values',
  canBePrivate: true,
  spansRows: true,
  stored: null,
  looksLike: () => 0.5,
  columns: () => [],
  show: ({ text }) => text,
  input: () => ({ lines: 8 }),
}

/** A question may have its table in several places, each with headings of its own: all their rows are its records. */
function readTables(fields: readonly RawField[], region: string): ReadParts {
  const parts = fields.map((raw) => readTable(raw, region))
  const tables = new Map<string, RecordTable>()
  for (const [topic, table] of parts.flatMap((part) => Object.entries(part.tables ?? {}))) {
    tables.set(topic, { ...table, rows: [...(tables.get(topic)?.rows ?? []), ...table.rows] })
  }
  return {
    tables: Object.fromEntries(tables),
    values: Object.fromEntries(parts.flatMap((part) => Object.entries(part.values ?? {}))),
    statedAbsences: parts.flatMap((part) => part.statedAbsences ?? []),
    setAside: parts.flatMap((part) => part.setAside ?? []),
    furniture: parts.flatMap((part) => part.furniture ?? []),
    findings: parts.flatMap((part) => part.findings ?? []),
  }
}
