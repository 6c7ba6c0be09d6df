/**
 * The side of a run that asks: jobs go to whoever is free, this run included. A run never waits for a worker that does not come: what
 * nobody has done when it has nothing else to do it does itself.
 */
import { systemClock } from '../clock.ts'
import type { ReadingProcess } from '../operate/reading-process.ts'
import { answering, answerName, answersByName } from './answer.ts'
import type { Job } from './queue.ts'
import type { BlobKind, Store } from './store.ts'

/** A job with the bytes it names. */
export interface Asking {
  readonly job: Job
  readonly context: () => Uint8Array
  readonly order: Uint8Array
}

export interface Dispatcher {
  /** What the job gives, as JSON; null when it could not be done, here or elsewhere. */
  ask(asking: Asking): Promise<string | null>
  /** Takes what went to and fro out of the store, once nothing is asked any more. */
  finish(): Promise<void>
}

interface Pending extends Asking {
  readonly name: string
  /** When it was sent, in milliseconds. */
  since: number
  isSent: boolean
  isHere: boolean
  /** Those who asked for it. */
  readonly waiting: { readonly resolve: (answer: string | null) => void; readonly reject: (error: unknown) => void }[]
}

/** Jobs this run takes at once: what it holds no worker can have. */
const AT_ONCE = 2
/** Milliseconds for which what is asked is gathered before it is sent. */
const GATHER = 5
const PAUSE = 50
/** Milliseconds after which a run no longer counts on whoever took its job. */
const OVERDUE = 2_000

export function dispatching(store: Store, reading: ReadingProcess, signal: AbortSignal | undefined): Dispatcher {
  const { blobs, queue, program } = store
  const { answer } = answering(blobs, reading)
  const pending = new Map<string, Pending>()
  /** Names of all that was asked, whether it is answered by now or not. */
  const asked = new Set<string>()
  /** What lies in the store on its way. */
  const left = { orders: new Set<string>(), contexts: new Set<string>(), answers: asked }
  let isRunning = false

  const settle = (name: string, text: string | null) => {
    for (const { resolve } of pending.get(name)?.waiting ?? []) resolve(text)
    pending.delete(name)
  }

  /** What somebody has done already is not asked for again, and what the store holds is not sent again. */
  const send = async () => {
    const added = [...pending.values()].filter(({ isSent }) => !isSent)
    if (added.length === 0) return
    for (const one of added) one.isSent = true
    await collect(added)
    const open = added.filter(({ name }) => pending.has(name))
    const missing = async (kind: BlobKind & keyof typeof left, all: ReadonlyMap<string, () => Uint8Array>) => {
      for (const name of all.keys()) left[kind].add(name)
      const there = await blobs.has(kind, [...all.keys()])
      const bytes = [...all].flatMap(([name, make]) => (there.has(name) ? [] : [[name, make()] as const]))
      await blobs.put(kind, new Map(bytes))
    }
    await missing('contexts', new Map(open.map(({ job, context }) => [job.context, context])))
    await missing('orders', new Map(open.map(({ job, order }) => [job.order, () => order])))
    if (open.length > 0) await queue.send(open.map(({ job }) => job))
    for (const one of open) one.since = Date.now()
  }

  const collect = async (wanted: Iterable<Pending>) => {
    const names = [...wanted].map(({ name }) => name)
    for (const [name, bytes] of await blobs.get('answers', names)) settle(name, bytes.toString('utf8'))
  }

  /** Jobs of this run that it does itself, whoever else has taken them. What they need it has. */
  const doHere = async (some: readonly Pending[]) => {
    for (const one of some) one.isHere = true
    const own = new Map(
      some.flatMap(
        ({ job, context, order }) =>
          [
            [job.context, context()],
            [job.order, order],
          ] as const,
      ),
    )
    const answers = await answering(holding(own), reading).answer(some.map(({ job }) => job))
    some.forEach(({ name }, at) => {
      settle(name, answers[at] ?? null)
    })
  }

  const takeTurn = async (): Promise<boolean> => {
    const taken = await queue.take(AT_ONCE)
    const own = taken.flatMap(({ job }) => pending.get(answerName(program, job)) ?? [])
    const others = taken.filter(({ job }) => !asked.has(answerName(program, job)))
    if (own.length > 0) await doHere(own)
    const answers = await answer(others.map(({ job }) => job))
    await blobs.put('answers', answersByName(program, others, answers))
    await queue.done(taken.map(({ id }) => id))
    if (taken.length > 0) return true
    const late = [...pending.values()].filter((one) => one.isSent && !one.isHere && Date.now() - one.since > OVERDUE)
    if (late.length > 0) await doHere(late.slice(0, AT_ONCE))
    return late.length > 0
  }

  /** One loop works, the other hears of what others have done, for as long as that works: more may be asked while it does. */
  const run = async () => {
    await systemClock.pause(GATHER)
    let isOver = false
    const working = async () => {
      while (pending.size > 0) if (!(await takeTurn())) await systemClock.pause(PAUSE)
    }
    const hearing = async () => {
      while (!isOver) {
        signal?.throwIfAborted()
        await send()
        await collect([...pending.values()].filter(({ isHere }) => !isHere))
        await systemClock.pause([...pending.values()].some(({ isSent }) => !isSent) ? GATHER : PAUSE)
      }
    }
    await Promise.all([
      working().finally(() => {
        isOver = true
      }),
      hearing(),
    ])
  }

  const keepRunning = () => {
    isRunning = true
    run()
      .catch((error: unknown) => {
        for (const { waiting } of pending.values()) for (const one of waiting) one.reject(error)
        pending.clear()
      })
      .finally(() => {
        isRunning = false
        // Something may have been asked just as it came to its end.
        if (pending.size > 0) keepRunning()
      })
  }

  return {
    ask: (asking) =>
      new Promise((resolve, reject) => {
        const name = answerName(program, asking.job)
        asked.add(name)
        const before = pending.get(name)
        if (before) before.waiting.push({ resolve, reject })
        else
          pending.set(name, {
            ...asking,
            name,
            since: 0,
            isSent: false,
            isHere: false,
            waiting: [{ resolve, reject }],
          })
        if (!isRunning) keepRunning()
      }),
    async finish() {
      for (const kind of ['orders', 'answers', 'contexts'] as const) await blobs.remove(kind, [...left[kind]])
    },
  }
}

function holding(bytes: ReadonlyMap<string, Uint8Array>): Pick<Store['blobs'], 'get'> {
  return {
    get: async (_, names) =>
      new Map(
        names.flatMap((name) => {
          const found = bytes.get(name)
          return found ? [[name, Buffer.from(found)] as const] : []
        }),
      ),
  }
}
