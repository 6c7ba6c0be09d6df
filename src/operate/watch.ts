/** Running again whenever something has changed, once things have calmed down, until told to stop. */
import type { Clock } from '../clock.ts'
import type { Log } from './log.ts'

export interface WatchEffects {
  readonly clock: Clock
  readonly log: Log
  /** Performs a run and gives its exit code; null when it was ended from outside. */
  readonly run: (signal: AbortSignal) => Promise<number | null>
  /**
   * Calls back at each change below the watched paths, and when watching itself failed. Gives how to end watching.
   */
  readonly listen: (onChange: () => void, onFailure: (error: unknown) => void) => Promise<() => Promise<void>>
}

export interface WatchOptions {
  /** Seconds without a change before a run. */
  readonly settle: number
  /** Seconds after which to look even though nothing was heard: network drives do not tell every change. */
  readonly every: number
}

/** Runs once at the start, then after each change. Returns when `signal` aborts; a run under way has ended by then. */
export async function watch(
  { settle, every }: WatchOptions,
  effects: WatchEffects,
  signal: AbortSignal,
): Promise<void> {
  const { clock, log, run } = effects
  const bell = createBell()
  let stopListening: (() => Promise<void>) | null = null
  const listen = async () => {
    await stopListening?.().catch(() => undefined)
    stopListening = await effects
      .listen(bell.ring, (error) => {
        log.error('watching failed', { reason: reasonOf(error) })
        stopListening = null
      })
      .catch((error) => {
        log.error('watching failed', { reason: reasonOf(error) })
        return null
      })
  }
  log.info('watching')
  while (!signal.aborted) {
    if (!stopListening) await listen()
    bell.silence()
    const code = await run(signal)
    if (signal.aborted) break
    describeEnd(code, log)
    // A run that could not work, or met files still being saved, is tried again soon though nothing changes.
    const patience = code === 0 || code === 1 ? every : Math.min(every, RETRY)
    await calm(bell, clock, patience, settle, signal)
  }
  await (stopListening as (() => Promise<void>) | null)?.().catch(() => undefined)
  log.info('stopped')
}

/** Seconds before a run that failed is tried again. */
const RETRY = 30

/** Waits for a change (or `every` seconds), then until nothing has changed for `settle` seconds. */
async function calm(bell: Bell, clock: Clock, every: number, settle: number, signal: AbortSignal): Promise<void> {
  await bell.rung(clock, every * 1000, signal)
  while (bell.silence() && !signal.aborted) await bell.rung(clock, settle * 1000, signal)
}

function describeEnd(code: number | null, log: Log): void {
  if (code === 0 || code === 1) log.debug('run ended', { code })
  else if (code === null) log.error('the run was ended from outside')
  else log.error('the run could not be carried out', { code })
}

function reasonOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
}

interface Bell {
  ring(): void
  /** Forgets that it rang; true when it had. */
  silence(): boolean
  /** Ends when it rings, after some milliseconds, or at the signal. */
  rung(clock: Clock, milliseconds: number, signal: AbortSignal): Promise<void>
}

function createBell(): Bell {
  let rang = false
  let wake: (() => void) | null = null
  return {
    ring() {
      rang = true
      wake?.()
    },
    silence() {
      const before = rang
      rang = false
      return before
    },
    async rung(clock, milliseconds, signal) {
      if (rang || signal.aborted) return
      const over = new AbortController()
      wake = () => over.abort()
      await clock.pause(milliseconds, AbortSignal.any([over.signal, signal])).catch(() => undefined)
      wake = null
    },
  }
}
