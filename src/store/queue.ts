/** Jobs for whoever is free to take them, over the queue that pg-boss keeps in the database. */
import type PgBoss from 'pg-boss'
import type { Database } from './database.ts'
import { StoreError } from './store-error.ts'

/**
 * One piece of work by the names of what it needs, so that the same work has the same job wherever it is asked for. Whoever takes a job
 * may die over it, and another may have done it already: doing it twice does no harm.
 */
export interface Job {
  readonly task: 'read' | 'compare'
  /** Names of the context and of the order among what the store holds. */
  readonly context: string
  readonly order: string
  /** The file to be read, as it is to be named in sources; empty for a comparison. */
  readonly file: string
}

export interface TakenJob {
  readonly id: string
  readonly job: Job
}

export interface Queue {
  send(jobs: readonly Job[]): Promise<void>
  /** Up to so many jobs, which nobody else then gets; none when there are none. */
  take(most: number): Promise<TakenJob[]>
  done(ids: readonly string[]): Promise<void>
  /** Gives jobs back: another tries them, a bounded number of times. */
  failed(ids: readonly string[], reason: string): Promise<void>
  stop(): Promise<void>
}

/** Tables of pg-boss. */
export const QUEUE_SCHEMA = 'collate_jobs'

/** Of one job, so that what a computer dies of does not go round for ever. */
const RETRIES = 2
/** Seconds after which a job is given to another: whoever took it is gone. Far more than the limit of time of any file. */
const LONGEST_JOB = 600
/** Seconds after which a job that nobody wanted any more is forgotten. */
const FORGOTTEN = 24 * 60 * 60

/**
 * @param program what the program is: only the same program takes the job
 * @param upkeep whether this process also looks after the queue: a run does not, a worker does
 */
export async function openQueue(
  database: Database,
  { program, upkeep }: { readonly program: string; readonly upkeep: boolean },
): Promise<Queue> {
  const Boss = await bossClass()
  const boss = new Boss({
    db: { executeSql: async (text, values) => ({ rows: await database.query(text, values) }) },
    schema: QUEUE_SCHEMA,
    schedule: false,
    supervise: upkeep,
  })
  // What goes wrong with its upkeep goes wrong again at the next statement, which says so.
  boss.on('error', () => undefined)
  await boss.start()
  const name = queueName(program)
  await makeQueue(boss, name)
  return {
    send: (jobs) => boss.insert(jobs.map((data) => ({ name, data }))),
    async take(batchSize) {
      const taken = await boss.fetch<Job>(name, { batchSize })
      return taken.map(({ id, data }) => ({ id, job: data }))
    },
    // The answer lies in the store; a job that is done is of no use.
    done: async (ids) => (ids.length > 0 ? boss.deleteJob(name, [...ids]) : undefined),
    failed: async (ids, reason) => {
      for (const id of ids) await boss.fail(name, id, { reason })
    },
    stop: () => boss.stop({ graceful: false, close: false, wait: false }),
  }
}

/** Of several that make it at once one succeeds, which is enough. */
async function makeQueue(boss: PgBoss, name: string): Promise<void> {
  if (await boss.getQueue(name)) return
  const times = { retryLimit: RETRIES, expireInSeconds: LONGEST_JOB, retentionSeconds: FORGOTTEN }
  await boss.createQueue(name, { name, ...times }).catch(async (error: unknown) => {
    if (!(await boss.getQueue(name))) throw error
  })
}

/** Programs of different versions do not take one another's jobs. */
function queueName(program: string): string {
  return `collate-${program.replace(/[^\w-]+/g, '-')}`
}

async function bossClass(): Promise<typeof PgBoss> {
  try {
    return (await import('pg-boss')).default
  } catch {
    throw new StoreError('A store needs the package “pg-boss”: npm install pg pg-boss@10 node-pg-migrate')
  }
}
