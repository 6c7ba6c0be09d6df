/** Jobs for whoever is free to take them, over the queue that pg-boss keeps in the database. */
import { randomUUID } from 'node:crypto'
import type PgBoss from 'pg-boss'
import { sha256 } from '../checksum.ts'
import type { Database } from './database.ts'
import { createNotice, type Notice } from './notice.ts'
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
  /** The channel on which whoever asked for it hears that it is done. */
  readonly asker: string
}

export interface Queue {
  send(jobs: readonly Job[]): Promise<void>
  /** Up to so many jobs, which nobody else then gets; none when there are none. */
  take(most: number): Promise<TakenJob[]>
  /** Takes jobs out, whose answers lie in the store by now, and tells those who asked for them. */
  done(taken: readonly TakenJob[]): Promise<void>
  /** Gives jobs back: another tries them, a bounded number of times. */
  failed(taken: readonly TakenJob[]): Promise<void>
  /** Of what goes on elsewhere this process is told from the first time it asks for this. */
  news(): News
  stop(): Promise<void>
}

/** A notice may fail to come, or come for nothing: whoever waits for one looks by itself after `LOOK_ANYWAY`. */
export interface News {
  /** There may be a job to take. */
  readonly jobs: Notice
  /** There may be an answer to what this process has sent. */
  readonly answers: Notice
}

/** Milliseconds. A pooler that shares connections between transactions lets no notice through. */
export const LOOK_ANYWAY = 5_000

/** Tables of pg-boss. */
export const QUEUE_SCHEMA = 'collate_jobs'

/** Of one job, so that what a computer dies of does not go round for ever. */
const RETRIES = 2
/** Seconds after which a job is given to another: whoever took it is gone. Far more than the limit of time of any file. */
const LONGEST_JOB = 600
/** Minutes after which a job that nobody wanted any more is forgotten. */
const FORGOTTEN = 24 * 60

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
  const sent = `collate_jobs_${sha256(name).slice(0, 32)}`
  const own = `collate_answers_${randomUUID().replaceAll('-', '')}`
  // By itself: PostgreSQL commits what tells something one after the other, and this has nothing to wait for a disk for.
  const tell = (channels: readonly string[]) =>
    database.query("SELECT pg_notify(channel, '') FROM unnest($1::text[]) AS told (channel)", [channels])
  let news: News | null = null
  return {
    async send(jobs) {
      await boss.insert(jobs.map((job) => ({ name, data: { job, asker: own } })))
      await tell([sent])
    },
    async take(batchSize) {
      const taken = await boss.fetch<Omit<TakenJob, 'id'>>(name, { batchSize })
      return taken.map(({ id, data: { job, asker } }) => ({ id, job, asker }))
    },
    async done(taken) {
      // The answer lies in the store; a job that is done is of no use.
      if (taken.length > 0) await boss.deleteJob(name, idsOf(taken))
      const askers = new Set(taken.map(({ asker }) => asker))
      // What this process was asked for by itself it knows.
      askers.delete(own)
      if (askers.size > 0) await tell([...askers])
    },
    async failed(taken) {
      if (taken.length === 0) return
      await boss.fail(name, idsOf(taken))
      await tell([sent])
    },
    news() {
      if (news) return news
      news = { jobs: createNotice(), answers: createNotice() }
      database.listen(
        new Map([
          [sent, news.jobs],
          [own, news.answers],
        ]),
      )
      return news
    },
    stop: () => boss.stop({ graceful: false, close: false, wait: false }),
  }
}

function idsOf(taken: readonly TakenJob[]): string[] {
  return taken.map(({ id }) => id)
}

/** Of several that make it at once one succeeds, which is enough. */
async function makeQueue(boss: PgBoss, name: string): Promise<void> {
  if (await boss.getQueue(name)) return
  const times = { retryLimit: RETRIES, expireInSeconds: LONGEST_JOB, retentionMinutes: FORGOTTEN }
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
