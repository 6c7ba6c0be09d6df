/** Doing a job: from the names of what it needs to the name of what it gave. */
import { sha256 } from '../checksum.ts'
import type { ReadingProcess } from '../operate/reading-process.ts'
import type { ReadingContext } from '../reading-context.ts'
import type { CompareContext, CompareOrder } from '../reconcile/compare-apart.ts'
import type { TracedComparison } from '../reconcile/compare-group.ts'
import type { Job, TakenJob } from './queue.ts'
import type { Store } from './store.ts'

/** The answer's name says all it was made from, so that an answer that is there is never made again. */
export function answerName(program: string, { task, context, order, file }: Job): string {
  return sha256(JSON.stringify([program, task, context, order, file]))
}

/** Answers to jobs by their names, as the store holds them; without those that could not be given. */
export function answersByName(
  program: string,
  taken: readonly TakenJob[],
  answers: readonly (string | null)[],
): ReadonlyMap<string, Uint8Array> {
  const given = taken.flatMap(({ job }, at) => {
    const text = answers[at]
    return typeof text === 'string' ? [[answerName(program, job), Buffer.from(text)] as const] : []
  })
  return new Map(given)
}

/** Contexts, which many jobs share, are fetched once; so many are remembered. */
const MOST_CONTEXTS = 8

export interface Answering {
  /**
   * What each of the jobs gives, as JSON; null for one that could not be done.
   */
  answer(jobs: readonly Job[]): Promise<(string | null)[]>
}

/** @param blobs where contexts and orders lie */
export function answering(blobs: Pick<Store['blobs'], 'get'>, reading: ReadingProcess): Answering {
  const contexts = new Map<string, Promise<unknown>>()
  const fetchContext = async (name: string): Promise<unknown> => {
    const bytes = (await blobs.get('contexts', [name])).get(name)
    return bytes ? JSON.parse(bytes.toString('utf8')) : undefined
  }
  const contextOf = (name: string) => {
    const known = contexts.get(name)
    if (known) return known
    const coming = fetchContext(name)
    const [oldest] = contexts.keys()
    if (contexts.size >= MOST_CONTEXTS && oldest !== undefined) contexts.delete(oldest)
    contexts.set(name, coming)
    // What was not to be had may be there another time.
    const forget = () => contexts.delete(name)
    coming.then((context) => context === undefined && forget(), forget)
    return coming
  }
  return {
    async answer(jobs) {
      const orders = await blobs.get(
        'orders',
        jobs.map(({ order }) => order),
      )
      return Promise.all(
        jobs.map(async (job) => {
          const context = await contextOf(job.context)
          const order = orders.get(job.order)
          // Whoever asked has gone, and taken with it what the job needs.
          if (context === undefined || !order) return null
          return job.task === 'read'
            ? read(job, context as ReadingContext, order, reading)
            : compare(context as CompareContext, JSON.parse(order.toString('utf8')), reading)
        }),
      )
    },
  }
}

async function read({ file, order }: Job, context: ReadingContext, bytes: Buffer, reading: ReadingProcess) {
  const { contents: _, ...lasting } = await reading.read(context, { file, bytes, sha256: order })
  return JSON.stringify(lasting)
}

async function compare(context: CompareContext, order: CompareOrder, reading: ReadingProcess) {
  const given = await compareThere(reading, context, order)
  return given && JSON.stringify(given)
}

/** A comparison in the reading process; null when it fell over it. */
export async function compareThere(
  reading: ReadingProcess,
  context: CompareContext,
  order: CompareOrder,
): Promise<TracedComparison | null> {
  const result = await reading.perform({ task: 'compare', context, order, limits: context.limits, file: '' })
  return 'given' in result ? result.given : null
}
