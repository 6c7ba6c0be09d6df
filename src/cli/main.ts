#!/usr/bin/env node
/** The command line. Only this folder touches the process and the console. */
import { boundHeap } from '../operate/heap.ts'
import { delayMachineCode } from '../operate/machine-code.ts'
import type { ReadingProcess } from '../operate/reading-process.ts'
import { visible } from '../visible.ts'
import { runCommandLine } from './command-line.ts'

delayMachineCode()
boundHeap()

// Whoever reads the output may have seen enough, as `head` has; that is no reason to stop.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })

const stop = new AbortController()
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(name, () => stop.abort())

const opened: ReadingProcess[] = []
async function openReading(): Promise<ReadingProcess> {
  const { createReadingProcess } = await import('../operate/reading-process.ts')
  const [reading = createReadingProcess()] = opened
  opened[0] = reading
  return reading
}
process.exitCode = await runCommandLine(process.argv.slice(2), {
  out: (text) => process.stdout.write(visible(text)),
  err: (text) => process.stderr.write(visible(text)),
  draw: (text) => process.stderr.write(text),
  isTerminal: process.stderr.isTTY === true,
  signal: stop.signal,
  openReading,
})
for (const reading of opened) reading.end()
