/** Starting a run as a program of its own: whatever happens to it, who started it goes on, and its memory is given back. */
import { spawn } from 'node:child_process'
import type { Log } from './log.ts'

/** A run gets this long to stop by itself. It is safe to end it at any moment; see docs/decisions/0002-whole-outputs.md. */
const GRACE = 3_000

export interface ChildOptions {
  /** The program and its first arguments. */
  readonly command: readonly [string, ...string[]]
  readonly args: readonly string[]
  readonly log: Log
  readonly signal: AbortSignal
}

/** Runs the program with its log on our own screen. Gives its exit code; null when it was ended from outside. Never throws. */
export function runChild({ command, args, log, signal }: ChildOptions): Promise<number | null> {
  const [program, ...first] = command
  return new Promise((resolve) => {
    const child = spawn(program, [...first, ...args], { stdio: ['ignore', 'ignore', 'inherit'], windowsHide: true })
    let killer: NodeJS.Timeout | undefined
    const stop = () => {
      child.kill('SIGTERM')
      killer = setTimeout(() => child.kill('SIGKILL'), GRACE)
    }
    const finish = (code: number | null) => {
      clearTimeout(killer)
      signal.removeEventListener('abort', stop)
      resolve(code)
    }
    child.once('error', (error) => {
      log.error('the run could not be started', { reason: error.name })
      finish(null)
    })
    child.once('exit', finish)
    if (signal.aborted) stop()
    else signal.addEventListener('abort', stop, { once: true })
  })
}
