/** Records of earlier versions in today's shape. The number at the end of a record's `schema` says which shape it has. */
import { ROUND_SCHEMA, type RoundRecord, roundRecordSchema } from './model.ts'

/** Turns a record of the shape it stands under into the next one. */
type Migrations = ReadonlyMap<number, (record: Readonly<Record<string, unknown>>) => Record<string, unknown>>

/** A change of `roundRecordSchema` that older records do not fit gives `ROUND_SCHEMA` a new number and adds a step here. */
const MIGRATIONS: Migrations = new Map()

const SCHEMA = /^collate\/round\/(\d+)$/
const CURRENT = Number(SCHEMA.exec(ROUND_SCHEMA)?.[1])

/**
 * Reads a `round.json`, whichever version wrote it.
 *
 * @returns the record, or why there is none: a newer version wrote it, or it is no record at all
 */
export function readRecord(bytes: Uint8Array, migrations = MIGRATIONS): RoundRecord | 'newer' | 'unreadable' {
  let record = parseJson(new TextDecoder().decode(bytes))
  if (!isRecord(record)) return 'unreadable'
  const shape = Number(SCHEMA.exec(String(record.schema))?.[1])
  if (shape > CURRENT) return 'newer'
  for (let step = shape; step < CURRENT; step += 1) {
    const migrate = migrations.get(step)
    if (!migrate || !isRecord(record)) return 'unreadable'
    record = { ...migrate(record), schema: `collate/round/${step + 1}` }
  }
  return roundRecordSchema.safeParse(record).data ?? 'unreadable'
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Null for what is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
