/** Telling whoever waits that something has happened. */

/** One who counts what was given before looking misses nothing that is given while looking. */
export interface Notice {
  /** How often it was given so far. */
  readonly given: number
  give(): void
  /** Waits until it has been given more often than `seen`, for so many milliseconds at most. Ends early, without an error, with the signal. */
  wait(seen: number, milliseconds: number, signal?: AbortSignal): Promise<void>
}

export function createNotice(): Notice {
  let given = 0
  const waiting = new Set<() => void>()
  return {
    get given() {
      return given
    },
    give() {
      given += 1
      for (const end of waiting) end()
    },
    wait: (seen, milliseconds, signal) =>
      new Promise((resolve) => {
        const end = () => {
          clearTimeout(timer)
          signal?.removeEventListener('abort', end)
          waiting.delete(end)
          resolve()
        }
        const timer = setTimeout(end, milliseconds)
        signal?.addEventListener('abort', end)
        waiting.add(end)
        if (given > seen || signal?.aborted) end()
      }),
  }
}
