/** A worker: takes jobs of any round of any organisation until it is told to stop. */
import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import type { ReadingProcess } from '../operate/reading-process.ts'
import { answering, answersByName } from './answer.ts'
import { PARTS } from './blobs.ts'
import { type Database, SCHEMA } from './database.ts'
import { LOOK_ANYWAY, type TakenJob } from './queue.ts'
import type { Store } from './store.ts'

export interface WorkOptions {
  readonly reading: ReadingProcess
  readonly signal: AbortSignal | undefined
  /** Ends when there is nothing left to do. */
  readonly untilIdle: boolean
}

/** How many jobs a worker did, and how many it gave back. */
export interface Tally {
  readonly done: number
  readonly failed: number
}

/** Jobs taken at once: enough that the way to the database is short for each, few enough that little waits when a worker dies. */
const AT_ONCE = 4
/** While one of so many waits for the database, another keeps the reading process busy. */
const HANDS = 2
/** Milliseconds after which a worker says that it is there. */
const HEARTBEAT = 5_000
/** A worker that was not heard of for so many seconds is gone. */
export const GONE_AFTER = 30

/** The table of workers. */
export const WORKERS = `${SCHEMA}.worker`

export async function work(store: Store, { reading, signal, untilIdle }: WorkOptions): Promise<Tally> {
  const { answer } = answering(store.blobs, reading)
  const id = randomUUID()
  const tally = { done: 0, failed: 0 }
  await announce(store, id)
  let heard = Date.now()
  const { jobs } = store.queue.news()
  const working = async () => {
    while (!signal?.aborted) {
      const seen = jobs.given
      const taken = await store.queue.take(AT_ONCE)
      if (Date.now() - heard >= HEARTBEAT) {
        heard = Date.now()
        await beat(store.database, id, tally)
      }
      if (taken.length > 0) {
        const { done, failed } = await doJobs(taken, store, answer)
        tally.done += done
        tally.failed += failed
      } else if (untilIdle) break
      else await jobs.wait(seen, LOOK_ANYWAY, signal)
    }
  }
  await Promise.all(Array.from({ length: HANDS }, working))
  await store.database.query(`DELETE FROM ${WORKERS} WHERE id = $1`, [id])
  return tally
}

/** What one worker cannot do, because it cannot be done at all or because this very machine is ill, another tries. */
async function doJobs(
  taken: readonly TakenJob[],
  { blobs, queue, program }: Store,
  answer: ReturnType<typeof answering>['answer'],
): Promise<Tally> {
  const answers = await answer(taken.map(({ job }) => job)).catch(() => taken.map(() => null))
  const isDone = (_: TakenJob, at: number) => typeof answers[at] === 'string'
  const [done, failed] = [taken.filter(isDone), taken.filter((one, at) => !isDone(one, at))]
  await blobs.put('answers', answersByName(program, taken, answers))
  await queue.done(done)
  await queue.failed(failed)
  return { done: done.length, failed: failed.length }
}

async function announce({ database, program }: Store, id: string): Promise<void> {
  await database.query(`DELETE FROM ${WORKERS} WHERE seen < now() - interval '1 day'`)
  // Of runs that were ended before they could tidy up.
  await database.query(
    `DELETE FROM ${PARTS} WHERE kind IN ('contexts', 'orders', 'answers') AND used < now() - interval '1 day'`,
  )
  await database.query(
    `INSERT INTO ${WORKERS} (id, host, process, program) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`,
    [id, hostname(), process.pid, program],
  )
}

async function beat(database: Database, id: string, { done, failed }: Tally): Promise<void> {
  await database.query(`UPDATE ${WORKERS} SET seen = now(), done = $2, failed = $3 WHERE id = $1`, [id, done, failed])
}
