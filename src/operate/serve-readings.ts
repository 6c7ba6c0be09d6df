/** The other side of a reading process: takes one file after the other from the run that started it, until that run ends. */
import { Worker } from 'node:worker_threads'
import type { OpenedFile, Reading, ReadingContext, ReadOpened } from '../reading-context.ts'

/** A file to read. `context` comes with the first file, and whenever it has changed. */
export interface Order {
  readonly context: ReadingContext | null
  readonly file: OpenedFile
}

/** `ready` when files can be taken; then an answer for each file, in order. */
export type Answer = 'ready' | { readonly reading: Reading; readonly memory: number }

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

/** @param limit bytes this process may take */
export function serveReadings(limit: number, makeReader: (context: ReadingContext) => ReadOpened): void {
  guardMemory(limit)
  // Ctrl+C reaches every process of a terminal; the run itself says when this one ends.
  for (const name of ['SIGINT', 'SIGHUP'] as const) process.on(name, () => undefined)
  let read: ReadOpened | null = null
  process.on('message', ({ context, file }: Order) => {
    if (context || !read) read = makeReader(context ?? missingContext())
    answer({ reading: read(file), memory: process.memoryUsage.rss() })
  })
  process.on('disconnect', () => process.exit())
  answer('ready')
}

function missingContext(): never {
  throw new Error('The first file came without its context')
}
