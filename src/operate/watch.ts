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
  const changes = createChanges()
  let stopListening: (() => Promise<void>) | null = null
  const listen = async () => {
    await stopListening?.().catch(() => undefined)
    stopListening = await effects
      .listen(changes.note, (error) => {
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
    changes.forget()
    const code = await run(signal)
    if (signal.aborted) break
    describeEnd(code, log)
    // A run that could not work, or met files still being saved, is tried again soon though nothing changes.
    const patience = code === 0 || code === 1 ? every : Math.min(every, RETRY)
    await waitForCalm(changes, clock, { every: patience, settle }, signal)
  }
  await (stopListening as (() => Promise<void>) | null)?.().catch(() => undefined)
  log.info('stopped')
}

/** Seconds before a run that failed is tried again. */
const RETRY = 30

/** While changes never stop, a run begins after this many times the seconds it would wait for calm. */
const MOST_WAITS = 5

/**
 * Waits for a change (or `every` seconds), then until nothing has changed for `settle` seconds. A file that is touched all the time does
 * not put the others off for ever: the run itself leaves out what is still being saved.
 */
async function waitForCalm(
  changes: Changes,
  clock: Clock,
  { every, settle }: WatchOptions,
  signal: AbortSignal,
): Promise<void> {
  await changes.heard(clock, every * 1000, signal)
  const begun = clock.now().getTime()
  while (changes.forget() && !signal.aborted) {
    if (clock.now().getTime() - begun >= MOST_WAITS * settle * 1000) return
    await changes.heard(clock, settle * 1000, signal)
  }
}

function describeEnd(code: number | null, log: Log): void {
  if (code === 0 || code === 1) log.debug('run ended', { code })
  else if (code === null) log.error('the run was ended from outside')
  else log.error('the run could not be carried out', { code })
}

function reasonOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
}

interface Changes {
  note(): void
  /** Forgets that there was a change; true when there was. */
  forget(): boolean
  /** Ends at a change, after some milliseconds, or at the signal. */
  heard(clock: Clock, milliseconds: number, signal: AbortSignal): Promise<void>
}

function createChanges(): Changes {
  let changed = false
  let wake: (() => void) | null = null
  return {
    note() {
      changed = true
      wake?.()
    },
    forget() {
      const before = changed
      changed = false
      return before
    },
    async heard(clock, milliseconds, signal) {
      if (changed || signal.aborted) return
      const over = new AbortController()
      wake = () => over.abort()
      await clock.pause(milliseconds, AbortSignal.any([over.signal, signal])).catch(() => undefined)
      wake = null
    },
  }
}
