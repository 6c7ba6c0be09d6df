/** The other side of a reading process: takes one order after the other from the program that started it, until that ends. */
import { Worker } from 'node:worker_threads'
import { WORKING_STEP } from '../working-time.ts'
import type { makeReady, TaskName } from './tasks.ts'

/** `context` comes with the first order of a task, and whenever it has changed. */
export interface Order {
  readonly task: TaskName
  readonly context: unknown
  readonly order: unknown
  /** Milliseconds of work it may take; a reading that keeps its own limit ends before. */
  readonly milliseconds: number
}

/** `ready` when orders can be taken; then an answer for each, in turn. */
export type Answer = 'ready' | { readonly given: unknown; readonly memory: number }

/** What the guard writes to standard error before it ends the process. */
export const MEMORY_PASSED = 'collate: memory limit passed'

/** What it writes when an order took longer than it may. */
export const TIME_PASSED = 'collate: time limit passed'

/**
 * Limits of the heap do not count what lies outside it, such as unpacked bytes; and a busy process hears no clock. A thread of its own looks at the
 * whole while this one is busy, and also ends a process whose run is no longer there. Time is that in which the process was at work, as in
 * `workingClock`.
 */
const GUARD = `
  const { workerData: { limit, parent, step, memoryWords, timeWords, order } } = require('node:worker_threads')
  const { writeSync } = require('node:fs')
  const end = (words) => {
    if (words) writeSync(2, words)
    process.kill(process.pid, 'SIGKILL')
  }
  const used = () => {
    const { user, system } = process.cpuUsage()
    return (user + system) / 1000
  }
  let last = { number: 0, wall: performance.now(), used: used(), sum: 0 }
  setInterval(() => {
    if (process.ppid !== parent) end()
    if (process.memoryUsage.rss() > limit) end(memoryWords)
    const [number, milliseconds] = order
    const wall = performance.now()
    if (number !== last.number) last = { number, wall, used: used(), sum: 0 }
    if (milliseconds === 0 || wall - last.wall < step) return
    const usedNow = used()
    last = { number, wall, used: usedNow, sum: last.sum + Math.min(wall - last.wall, usedNow - last.used) }
    if (last.sum > milliseconds) end(timeWords)
  }, 20)
`

/** Starts the guard. What it gives is called before each order with the milliseconds it may take, and with 0 after it. */
function guard(limit: number): (milliseconds: number) => void {
  // Which order it is, and what it may take.
  const order = new Int32Array(new SharedArrayBuffer(8))
  const workerData = {
    limit,
    parent: process.ppid,
    step: WORKING_STEP,
    memoryWords: MEMORY_PASSED,
    timeWords: TIME_PASSED,
    order,
  }
  const worker = new Worker(GUARD, { eval: true, workerData, resourceLimits: { maxOldGenerationSizeMb: 8 } })
  worker.unref()
  return (milliseconds) => {
    order[1] = milliseconds
    order[0] = (order[0] ?? 0) + 1
  }
}

function answer(message: Answer): void {
  process.send?.(message)
}

/** As `makeReady`, of what came from the other process, which is this very program. */
type Prepare = (...named: Parameters<typeof makeReady>) => Promise<(order: never) => unknown>

/** @param limit bytes this process may take */
export function serveTasks(limit: number, prepare: Prepare): void {
  const mayTake = guard(limit)
  // Ctrl+C reaches every process of a terminal; the program itself says when this one ends.
  for (const name of ['SIGINT', 'SIGHUP'] as const) process.on(name, () => undefined)
  let perform: Promise<(order: never) => unknown> | null = null
  let turn: Promise<void> = Promise.resolve()
  process.on('message', ({ task, context, order, milliseconds }: Order) => {
    turn = turn.then(async () => {
      if (context !== null || !perform) perform = prepare(task, context as never)
      const ready = await perform
      mayTake(milliseconds)
      const given = await ready(order as never)
      mayTake(0)
      answer({ given, memory: process.memoryUsage.rss() })
    })
  })
  process.on('disconnect', () => process.exit())
  answer('ready')
}
