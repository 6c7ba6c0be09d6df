/**
 * The side of a run that asks: jobs go to whoever is free, this run included. A run never waits for a worker that does not come: what
 * nobody has done when it has nothing else to do it does itself.
 */
import { systemClock } from '../clock.ts'
import type { ReadingProcess } from '../operate/reading-process.ts'
import { answering, answerName, answersByName } from './answer.ts'
import { type Job, LOOK_ANYWAY, type TakenJob } from './queue.ts'
import type { BlobKind, Store } from './store.ts'

/** A job with the bytes it names. */
export interface Asking<Given> {
  readonly job: Job
  readonly context: () => Uint8Array
  readonly order: Uint8Array
  /** Does it here. */
  readonly here: () => Promise<Given>
}

export interface Dispatcher {
  /** What the job gives: as it is when it was done here, else as JSON has it. */
  ask<Given>(asking: Asking<Given>): Promise<Given>
  /** Takes what went to and fro out of the store, once nothing is asked any more. */
  finish(): Promise<void>
}

interface Pending extends Asking<unknown> {
  readonly name: string
  /** When it was sent, in milliseconds; null until then. */
  sentAt: number | null
  isHere: boolean
  /** Those who asked for it. */
  readonly waiting: { readonly resolve: (given: unknown) => void; readonly reject: (error: unknown) => void }[]
}

/** Jobs this run takes at once: what it holds no worker can have. */
const AT_ONCE = 2
/** While one of so many waits for the store, another keeps the reading process busy. */
const HANDS = 2
/** Milliseconds for which what is asked and what is told is gathered. */
const GATHER = 20
/** Milliseconds after which a run no longer counts on whoever took its job. */
const OVERDUE = 2_000
/** So many of its own jobs that it has done a run takes out of the queue at a time. */
const DONE_AT_ONCE = 16

export function dispatching(store: Store, reading: ReadingProcess, signal: AbortSignal | undefined): Dispatcher {
  const { blobs, queue, program } = store
  const { answer } = answering(blobs, reading)
  const { jobs, answers } = queue.news()
  const pending = new Map<string, Pending>()
  /** Names of all that was asked, whether it is answered by now or not. */
  const asked = new Set<string>()
  /** Names of what was sent for it. */
  const sent = new Set<string>()
  let doneHere: TakenJob[] = []
  let isRunning = false

  const settle = (name: string, given: unknown) => {
    for (const { resolve } of pending.get(name)?.waiting ?? []) resolve(given)
    pending.delete(name)
    if (pending.size === 0) jobs.give()
  }

  const collect = async () => {
    const wanted = [...pending.values()].filter(({ isHere }) => !isHere)
    const found = await blobs.get(
      'answers',
      wanted.map(({ name }) => name),
    )
    for (const [name, bytes] of found) settle(name, JSON.parse(bytes.toString('utf8')))
  }

  const send = async () => {
    const open = [...pending.values()].filter(({ sentAt }) => sentAt === null)
    if (open.length === 0) return
    await sendOnce('contexts', new Map(open.map(({ job, context }) => [job.context, context])))
    await sendOnce('orders', new Map(open.map(({ job, order }) => [job.order, () => order])))
    await queue.send(open.map(({ job }) => job))
    const now = Date.now()
    for (const one of open) one.sentAt = now
    jobs.give()
  }

  const sendOnce = async (kind: BlobKind, all: ReadonlyMap<string, () => Uint8Array>) => {
    const added = [...all].filter(([name]) => !sent.has(name))
    for (const [name] of added) sent.add(name)
    await blobs.put(kind, new Map(added.map(([name, make]) => [name, make()])))
  }

  /** Jobs of this run that it does itself, whoever else has taken them. */
  const doHere = async (some: readonly Pending[]) => {
    for (const one of some) one.isHere = true
    await Promise.all(some.map(async ({ name, here }) => settle(name, await here())))
  }

  const doForOthers = async (taken: readonly TakenJob[]) => {
    if (taken.length === 0) return
    const given = await answer(taken.map(({ job }) => job))
    await blobs.put('answers', answersByName(program, taken, given))
    await queue.done(taken)
  }

  const takeOut = async () => {
    const taken = doneHere
    doneHere = []
    await queue.done(taken)
  }

  const isWaitedFor = ({ sentAt, isHere }: Pending) => sentAt !== null && !isHere

  const takeTurn = async (): Promise<boolean> => {
    const taken = (await queue.take(AT_ONCE)).map((one) => ({ ...one, name: answerName(program, one.job) }))
    const own = taken.flatMap(({ name }) => pending.get(name) ?? [])
    await doHere(own.filter(({ isHere }) => !isHere))
    await doForOthers(taken.filter(({ name }) => !asked.has(name)))
    doneHere.push(...taken.filter(({ name }) => asked.has(name)))
    if (doneHere.length >= DONE_AT_ONCE) await takeOut()
    if (taken.length > 0) return true
    const now = Date.now()
    const late = [...pending.values()].filter((one) => isWaitedFor(one) && now - (one.sentAt ?? now) > OVERDUE)
    await doHere(late.slice(0, AT_ONCE))
    return late.length > 0
  }

  /** Milliseconds until the first job is overdue. */
  const untilLate = () => {
    const times = [...pending.values()].filter(isWaitedFor).map(({ sentAt }) => (sentAt ?? 0) + OVERDUE + 1)
    return Math.max(1, Math.min(LOOK_ANYWAY, ...times.map((time) => time - Date.now())))
  }

  const working = async () => {
    while (pending.size > 0) {
      const seen = jobs.given
      if (!(await takeTurn())) await jobs.wait(seen, untilLate(), signal)
    }
  }

  /** Some hands work, and beside them it hears of what others have done, for as long as they do: more may be asked meanwhile. */
  const run = async () => {
    let isOver = false
    const hearing = async () => {
      while (!isOver) {
        await systemClock.pause(GATHER)
        const seen = answers.given
        signal?.throwIfAborted()
        await collect()
        await send()
        await answers.wait(seen, LOOK_ANYWAY, signal)
      }
    }
    const hands = Promise.all(Array.from({ length: HANDS }, working)).finally(() => {
      isOver = true
      answers.give()
    })
    await Promise.all([hands, hearing()])
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
    ask: <Given>(asking: Asking<Given>) =>
      new Promise<Given>((resolve, reject) => {
        const name = answerName(program, asking.job)
        asked.add(name)
        const before = pending.get(name) ?? { ...asking, name, sentAt: null, isHere: false, waiting: [] }
        // Whoever does it is this very program, so that it gives what is given here.
        before.waiting.push({ resolve: (given) => resolve(given as Given), reject })
        pending.set(name, before)
        answers.give()
        if (!isRunning) keepRunning()
      }),
    async finish() {
      await takeOut()
      await blobs.remove(['orders', 'answers', 'contexts'], [...asked, ...sent])
    },
  }
}
