/** Makes the tables of a store, or brings those of an earlier version to today's shape. */
import { readdir } from 'node:fs/promises'
import { parse } from 'node:path'
import { fileURLToPath } from 'node:url'
import { systemClock } from '../clock.ts'
import { type Database, SCHEMA } from './database.ts'
import { StoreError } from './store-error.ts'

const FOLDER = fileURLToPath(new URL('../store/migrations', import.meta.url))

/** The table in which it is written which of the changes were made. */
const TABLE = 'migrations'

/**
 * Several programs may begin at once: one makes the changes, the others wait for it.
 *
 * @param url `postgres://user:password@host:port/database`
 */
export async function migrateStore(url: string, database: Database): Promise<void> {
  if (await isUpToDate(database)) return
  const { runner } = await migrating()
  for (let tries = 0; ; tries += 1) {
    try {
      await runner({
        databaseUrl: url,
        dir: FOLDER,
        direction: 'up',
        migrationsTable: TABLE,
        schema: SCHEMA,
        createSchema: true,
        log: () => undefined,
      })
      return
    } catch (error) {
      const isTaken = error instanceof Error && /already running|already exists|unique constraint/i.test(error.message)
      if (!isTaken || tries >= MOST_TRIES) throw error
      await systemClock.pause(PAUSE)
    }
  }
}

/** Waits for a database that is starting, with the patience of the database. */
async function isUpToDate(database: Database): Promise<boolean> {
  const [there] = await database.query<{ made: string | null }>(`SELECT to_regclass('${SCHEMA}.${TABLE}') AS made`)
  if (!there?.made) return false
  const made = await database.query<{ name: string }>(`SELECT name FROM ${SCHEMA}.${TABLE}`)
  const names = new Set(made.map(({ name }) => name))
  const files = await readdir(FOLDER)
  return files.every((file) => names.has(parse(file).name))
}

const MOST_TRIES = 100
const PAUSE = 100

async function migrating(): Promise<Pick<typeof import('node-pg-migrate'), 'runner'>> {
  try {
    return await import('node-pg-migrate')
  } catch {
    throw new StoreError('A store needs the package “node-pg-migrate”: npm install pg pg-boss node-pg-migrate')
  }
}
