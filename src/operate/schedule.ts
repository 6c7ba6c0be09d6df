/** Running at the times a cron expression says, until told to stop. */
import { Cron } from 'croner'
import type { Log } from './log.ts'

export interface ScheduleOptions {
  /** Five fields (minute, hour, day, month, weekday), or six with seconds first. */
  readonly pattern: string
  readonly timeZone: string
}

export interface ScheduleEffects {
  readonly log: Log
  readonly run: (signal: AbortSignal) => Promise<number | null>
}

/** Why a pattern cannot be used; null when it can. */
export function patternProblem({ pattern, timeZone }: ScheduleOptions): string | null {
  try {
    const next = new Cron(pattern, { timezone: timeZone, paused: true }).nextRun()
    return next ? null : `"${pattern}" names no time that is still to come.`
  } catch {
    return `"${pattern}" is no schedule: expected minute, hour, day, month and weekday, for example "0 7 * * 1-5" for seven o’clock from Monday to Friday.`
  }
}

/** Returns when `signal` aborts; a run under way has ended by then. A time that comes while a run is under way is passed over. */
export async function schedule(
  { pattern, timeZone }: ScheduleOptions,
  { log, run }: ScheduleEffects,
  signal: AbortSignal,
): Promise<void> {
  let underWay: Promise<void> = Promise.resolve()
  const tellNext = () => log.info('waiting', { next: job.nextRun()?.toISOString() ?? 'never', timeZone })
  const once = async () => {
    const code = await run(signal)
    if (signal.aborted) return
    if (code === null || code > 1) log.error('the run could not be carried out', { code: code ?? 'ended from outside' })
    tellNext()
  }
  const job = new Cron(pattern, { timezone: timeZone, protect: () => log.warn('a run is still under way') }, () => {
    underWay = once()
    return underWay
  })
  tellNext()
  await new Promise<void>((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve(), { once: true })
  })
  job.stop()
  await underWay
  log.info('stopped')
}
