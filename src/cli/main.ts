#!/usr/bin/env node
/** The command line. Only this folder touches the process and the console. */
import { createReadingProcess } from '../operate/reading-process.ts'
import { runCommandLine } from './command-line.ts'

const stop = new AbortController()
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(name, () => stop.abort())

const reading = createReadingProcess()
process.exitCode = await runCommandLine(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  isTerminal: process.stderr.isTTY === true,
  signal: stop.signal,
  reading,
})
reading.end()
