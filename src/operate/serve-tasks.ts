/** The other side of a reading process: takes one order after the other from the program that started it, until that ends. */
import { Worker } from 'node:worker_threads'
import type { makeReady, TaskName } from './tasks.ts'

/** `context` comes with the first order of a task, and whenever it has changed. */
export interface Order {
  readonly task: TaskName
  readonly context: unknown
  readonly order: unknown
}

/** `ready` when orders can be taken; then an answer for each, in turn. */
export type Answer = 'ready' | { readonly given: unknown; readonly memory: number }

/** What the guard writes to standard error before it ends the process. */
export const MEMORY_PASSED = 'collate: memory limit passed'

/**
 * Limits of the heap do not count what lies outside it, such as unpacked bytes. A thread of its own looks at the whole while this one is busy, and
 * also ends a process whose run is no longer there.
 */
const GUARD = `
  const { workerData: { limit, parent, words } } = require('node:worker_threads')
  const { writeSync } = require('node:fs')
  const end = () => process.kill(process.pid, 'SIGKILL')
  setInterval(() => {
    if (process.ppid !== parent) end()
    if (process.memoryUsage.rss() <= limit) return
    writeSync(2, words)
    end()
  }, 20)
`

function guardMemory(limit: number): void {
  const workerData = { limit, parent: process.ppid, words: MEMORY_PASSED }
  const worker = new Worker(GUARD, { eval: true, workerData, resourceLimits: { maxOldGenerationSizeMb: 8 } })
  worker.unref()
}

function answer(message: Answer): void {
  process.send?.(message)
}

/** As `makeReady`, of what came from the other process, which is this very program. */
type Prepare = (...named: Parameters<typeof makeReady>) => Promise<(order: never) => unknown>

/** @param limit bytes this process may take */
export function serveTasks(limit: number, prepare: Prepare): void {
  guardMemory(limit)
  // Ctrl+C reaches every process of a terminal; the program itself says when this one ends.
  for (const name of ['SIGINT', 'SIGHUP'] as const) process.on(name, () => undefined)
  let perform: Promise<(order: never) => unknown> | null = null
  let turn: Promise<void> = Promise.resolve()
  process.on('message', ({ task, context, order }: Order) => {
    turn = turn.then(async () => {
      if (context !== null || !perform) perform = prepare(task, context as never)
      const given = await (await perform)(order as never)
      answer({ given, memory: process.memoryUsage.rss() })
    })
  })
  process.on('disconnect', () => process.exit())
  answer('ready')
}
