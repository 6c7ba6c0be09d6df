/** A table with named columns, each of a simple kind: projects with their status and budget, risks, actions. A record for each row. */
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
  stored: null,
  looksLike: () => 0.5,
  columns: () => [],
  show: ({ text }) => text,
  input: () => ({ lines: 8 }),
}

/** A question whose cells came in several parts is one table. */
function readTables(fields: readonly RawField[], region: string): ReadParts {
  const byKey = new Map<string, RawField>()
  for (const raw of fields) {
    const known = byKey.get(raw.field.key)
    byKey.set(raw.field.key, known ? { ...known, pieces: [...known.pieces, ...raw.pieces] } : raw)
  }
  const parts = [...byKey.values()].map((raw) => readTable(raw, region))
  return {
    tables: Object.assign({}, ...parts.map(({ tables }) => tables)),
    values: Object.assign({}, ...parts.map(({ values }) => values)),
    statedAbsences: parts.flatMap((part) => part.statedAbsences ?? []),
    setAside: parts.flatMap((part) => part.setAside ?? []),
    furniture: parts.flatMap((part) => part.furniture ?? []),
    findings: parts.flatMap((part) => part.findings ?? []),
  }
}
