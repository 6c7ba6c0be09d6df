/** Time as the program sees it; tests hand in their own. */
import { setTimeout as sleep } from 'node:timers/promises'

export interface Clock {
  now(): Date
  /** Waits. Ends early, with the signal's reason as the error, when the signal is given. */
  pause(milliseconds: number, signal?: AbortSignal): Promise<void>
}

export const systemClock: Clock = {
  now: () => new Date(),
  pause: (milliseconds, signal) => sleep(milliseconds, undefined, signal ? { signal } : {}),
}

/** The ISO day on the clock of whoever runs the program. */
export function dayOf(now: Date): string {
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10)
}
