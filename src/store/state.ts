/** How a store stands: what waits, what failed, who works, how much is kept. For operators and what they watch with. */
import { PARTS } from './blobs.ts'
import type { Database } from './database.ts'
import { QUEUE_SCHEMA } from './queue.ts'
import { GONE_AFTER, WORKERS } from './worker.ts'

export interface StoreState {
  readonly waiting: number
  readonly active: number
  /** Given up after several tries; a run does such work itself. */
  readonly failed: number
  /** Seconds since the oldest that waits was asked for; null when none waits. */
  readonly oldest: number | null
  readonly workers: readonly WorkerState[]
  readonly parts: number
  readonly bytes: number
  /** Published rounds in the tables. */
  readonly rounds: number
}

export interface WorkerState {
  readonly host: string
  readonly process: number
  readonly program: string
  /** Seconds since it was last heard of. */
  readonly silent: number
  readonly isGone: boolean
  readonly done: number
  readonly failed: number
}

export async function stateOf(database: Database): Promise<StoreState> {
  const [jobs] = await database.query<{ waiting: string; active: string; failed: string; oldest: string | null }>(
    `SELECT count(*) FILTER (WHERE state IN ('created', 'retry')) AS waiting,
            count(*) FILTER (WHERE state = 'active') AS active,
            count(*) FILTER (WHERE state = 'failed') AS failed,
            extract(epoch FROM now() - min(created_on) FILTER (WHERE state IN ('created', 'retry'))) AS oldest
     FROM ${QUEUE_SCHEMA}.job WHERE name LIKE 'collate-%'`,
  )
  const workers = await database.query<{
    host: string
    process: number
    program: string
    silent: string
    done: string
    failed: string
  }>(
    `SELECT host, process, program, extract(epoch FROM now() - seen) AS silent, done, failed
     FROM ${WORKERS} ORDER BY host, process`,
  )
  const [kept] = await database.query<{ parts: string; bytes: string }>(
    `SELECT count(*) AS parts, pg_total_relation_size('${PARTS}') AS bytes FROM ${PARTS}`,
  )
  const [published] = await database.query<{ rounds: string }>('SELECT count(*) AS rounds FROM collate_rounds.round')
  return {
    waiting: Number(jobs?.waiting ?? 0),
    active: Number(jobs?.active ?? 0),
    failed: Number(jobs?.failed ?? 0),
    oldest: jobs?.oldest ? Math.round(Number(jobs.oldest)) : null,
    workers: workers.map((one) => ({
      ...one,
      silent: Math.round(Number(one.silent)),
      isGone: Number(one.silent) > GONE_AFTER,
      done: Number(one.done),
      failed: Number(one.failed),
    })),
    parts: Number(kept?.parts ?? 0),
    bytes: Number(kept?.bytes ?? 0),
    rounds: Number(published?.rounds ?? 0),
  }
}

/** The state in the text format of OpenMetrics, which collectors of metrics read. */
export function asMetrics(state: StoreState): string {
  const gauge = (name: string, help: string, value: number) =>
    `# TYPE collate_${name} gauge\n# HELP collate_${name} ${help}\ncollate_${name} ${value}\n`
  return [
    gauge('jobs_waiting', 'Jobs that nobody has taken yet.', state.waiting),
    gauge('jobs_active', 'Jobs that somebody has taken.', state.active),
    gauge('jobs_failed', 'Jobs given up after several tries.', state.failed),
    gauge('oldest_job_seconds', 'Seconds since the oldest waiting job was asked for.', state.oldest ?? 0),
    gauge('workers', 'Workers heard of lately.', state.workers.filter(({ isGone }) => !isGone).length),
    gauge('parts', 'Parts that are kept.', state.parts),
    gauge('parts_bytes', 'Bytes that the parts take.', state.bytes),
    '# EOF\n',
  ].join('')
}
