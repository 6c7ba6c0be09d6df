/** Bytes by kind and name in the table of a store. What has a name never changes: the name is the checksum of what it was made from. */
import { promisify } from 'node:util'
import { deflateRaw, deflateRawSync, inflateRaw, inflateRawSync } from 'node:zlib'
import { type Database, SCHEMA } from './database.ts'

export interface Blobs<Kind extends string> {
  /** Those of the names that are there. */
  get(kind: Kind, names: readonly string[]): Promise<ReadonlyMap<string, Buffer>>
  put(kind: Kind, blobs: ReadonlyMap<string, Uint8Array>): Promise<void>
  remove(kinds: readonly Kind[], names: readonly string[]): Promise<void>
}

/** The table, by its whole name: a pooler between may not know which schema was meant. */
export const PARTS = `${SCHEMA}.part`

interface Row {
  readonly name: string
  readonly body: Buffer
}

/** Bytes up to which handing over to another thread takes longer than the work itself. */
const SMALL = 64 * 1024
const QUICKLY = { level: 3 }
const [packElsewhere, unpackElsewhere] = [promisify(deflateRaw), promisify(inflateRaw)]

async function pack(bytes: Uint8Array): Promise<Buffer> {
  return bytes.length <= SMALL ? deflateRawSync(bytes, QUICKLY) : packElsewhere(bytes, QUICKLY)
}

async function unpack(bytes: Buffer): Promise<Buffer> {
  return bytes.length <= SMALL ? inflateRawSync(bytes) : unpackElsewhere(bytes)
}

/** A name in use is touched once a day, so that what nobody uses can go. */
const GET = `
  WITH touched AS (
    UPDATE ${PARTS} SET used = now() WHERE kind = $1 AND name = ANY($2) AND used < now() - interval '1 day'
  )
  SELECT name, body FROM ${PARTS} WHERE kind = $1 AND name = ANY($2)`

export function blobsIn<Kind extends string>(database: Database): Blobs<Kind> {
  return {
    async get(kind, names) {
      if (names.length === 0) return new Map()
      const rows = await database.query<Row>(GET, [kind, names])
      const opened = rows.map(async ({ name, body }) => [name, await unpack(body)] as const)
      return new Map(await Promise.all(opened))
    },
    async put(kind, blobs) {
      if (blobs.size === 0) return
      // In one order, so that two that keep the same at once do not wait for one another in a circle.
      const sorted = [...blobs].sort(([a], [b]) => (a < b ? -1 : 1))
      const names = sorted.map(([name]) => name)
      const bodies = await Promise.all(sorted.map(([, bytes]) => pack(bytes)))
      await database.query(
        `INSERT INTO ${PARTS} (kind, name, body) SELECT $1, name, body FROM unnest($2::text[], $3::bytea[]) AS new (name, body) ON CONFLICT DO NOTHING`,
        [kind, names, bodies],
      )
    },
    async remove(kinds, names) {
      if (names.length > 0)
        await database.query(`DELETE FROM ${PARTS} WHERE kind = ANY($1) AND name = ANY($2)`, [kinds, names])
    },
  }
}

/** Makes room: while the parts take more than so many bytes, those that were longest without use go. */
export async function makeRoom(database: Database, mostBytes: number): Promise<void> {
  // Asked first, since it looks at no row.
  const [table] = await database.query<{ bytes: string }>(`SELECT pg_total_relation_size('${PARTS}') AS bytes`)
  if (Number(table?.bytes ?? 0) <= mostBytes) return
  await database.query(
    `DELETE FROM ${PARTS} WHERE (kind, name) IN (
       SELECT kind, name FROM (
         SELECT kind, name, sum(length(body)) OVER (ORDER BY used DESC, kind, name) AS newer FROM ${PARTS}
       ) AS by_age WHERE newer > $1)`,
    [mostBytes],
  )
}
