/** The connection to the PostgreSQL of a store. What needs it is loaded only when there is a store. */
import type { Client, Pool } from 'pg'
import { systemClock } from '../clock.ts'
import { listen } from './listener.ts'
import type { Notice } from './notice.ts'
import { StoreError } from './store-error.ts'

export interface Database {
  /**
   * Runs a statement, again after a while when the connection was lost: each statement of a store may be run twice.
   *
   * @throws StoreError when the database could not be reached for as long as it is waited for
   */
  query<Row>(text: string, values?: readonly unknown[]): Promise<Row[]>
  /** Runs statements of which all count or none. */
  transaction(statements: readonly Statement[]): Promise<void>
  /** Gives each notice whenever its channel is told with `NOTIFY`, over a connection of its own, until the end; now and then for nothing. */
  listen(notices: ReadonlyMap<string, Notice>): void
  end(): Promise<void>
}

export interface Statement {
  readonly text: string
  readonly values?: readonly unknown[]
}

export interface DatabaseOptions {
  /** Milliseconds for which a database that does not answer is waited for: it may be restarting. */
  readonly patience?: number
  readonly signal?: AbortSignal | undefined
}

/** Tables of a store. `collate` alone is a word of SQL. */
export const SCHEMA = 'collate_store'

const A_MINUTE = 60_000
const LONGEST_ANSWER = 15_000
const FIRST_PAUSE = 100
const LONGEST_PAUSE = 2_000

/** @param url `postgres://user:password@host:port/database` */
export async function openDatabase(
  url: string,
  { patience = A_MINUTE, signal }: DatabaseOptions = {},
): Promise<Database> {
  const { Client, Pool } = await postgres()
  const connection = {
    connectionString: url,
    application_name: 'collate',
    connectionTimeoutMillis: 10_000,
    // A connection can die without a word; what was asked of it is then asked again.
    query_timeout: LONGEST_ANSWER,
    keepAlive: true,
  }
  const pool = new Pool({ ...connection, max: 4 })
  const ending = new AbortController()
  // A connection that is lost while nobody uses it is opened again when somebody does.
  pool.on('error', () => undefined)
  const again = async <Result>(ask: () => Promise<Result>): Promise<Result> => {
    const begun = Date.now()
    for (let pause = FIRST_PAUSE; ; pause = Math.min(2 * pause, LONGEST_PAUSE)) {
      try {
        return await ask()
      } catch (error) {
        signal?.throwIfAborted()
        if (!isLost(error)) throw inWords(error, url)
        if (Date.now() - begun + pause > patience) throw unreachable(error, url)
        await systemClock.pause(pause)
      }
    }
  }
  return {
    query: async <Row>(text: string, values: readonly unknown[] = []) =>
      (await again(() => query(pool, text, values))) as Row[],
    transaction: (statements) => again(() => together(pool, statements)),
    listen: (notices) => void listen(() => new Client(connection), notices, ending.signal),
    async end() {
      ending.abort()
      await pool.end()
    },
  }
}

async function together(pool: Pool, statements: readonly Statement[]): Promise<void> {
  const client = await pool.connect()
  // A connection that is lost within a transaction is told of by its statements.
  client.on('error', () => undefined)
  try {
    await client.query('BEGIN')
    for (const { text, values = [] } of statements) await client.query(text, [...values])
    await client.query('COMMIT')
    client.release()
  } catch (error) {
    // Closing the connection takes back what was begun.
    client.release(true)
    throw error
  }
}

async function query(pool: Pool, text: string, values: readonly unknown[]): Promise<unknown[]> {
  const { rows } = await pool.query<Record<string, unknown>>(text, [...values])
  return rows
}

async function postgres(): Promise<{ Client: typeof Client; Pool: typeof Pool }> {
  try {
    return (await import('pg')).default
  } catch {
    throw new StoreError('A store needs the package “pg”: npm install pg pg-boss node-pg-migrate')
  }
}

/** Codes of PostgreSQL, and of the network, for what succeeds a little later: it is restarting, cannot be reached, or two got in one another's way. */
const LOST =
  /^(?:08...|57P0[1-3]|53300|40P01|40001|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EAI_AGAIN)$/

function isLost(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if (error instanceof AggregateError) return error.errors.some(isLost)
  return (
    ('code' in error && LOST.test(String(error.code))) ||
    /connection (?:terminated|ended)|timeout exceeded when trying to connect|query read timeout|not queryable/i.test(
      error.message,
    )
  )
}

function unreachable(error: unknown, url: string): StoreError {
  return new StoreError(
    `The store ${shownUrl(url)} could not be reached: ${reasonIn(error)}. See whether PostgreSQL runs there, or leave the store out; what was done is kept.`,
  )
}

const REFUSED: Readonly<Record<string, string>> = {
  '28P01': 'the password is wrong',
  '28000': 'the user may not come in',
  '3D000': 'there is no such database; make it with createdb',
  '42501': 'the user may not do this; docs/regions.md says what it needs',
}

function inWords(error: unknown, url: string): unknown {
  if (!(error instanceof Error)) return error
  const code = 'code' in error ? String(error.code) : ''
  const reason = REFUSED[code] ?? (code === 'ENOTFOUND' ? 'there is no computer of that name' : null)
  return reason === null ? error : new StoreError(`The store ${shownUrl(url)} could not be used: ${reason}.`)
}

function reasonIn(error: unknown): string {
  const one = error instanceof AggregateError ? error.errors[0] : error
  return one instanceof Error ? one.message : String(one)
}

/** The address without what nobody is to read. */
function shownUrl(url: string): string {
  try {
    const { protocol, host, pathname } = new URL(url)
    return `${protocol}//${host}${pathname}`
  } catch {
    return 'given'
  }
}
