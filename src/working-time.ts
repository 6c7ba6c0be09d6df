/** Time as a busy computer gives it to a process: what it spends waiting for its turn is nobody's fault. */

/** Milliseconds after which it is looked how much of them was work. Some systems count the time of processors in steps of 16 of them. */
export const WORKING_STEP = 100

/**
 * A clock of milliseconds in which this process was at work, to the nearest step. On a quiet computer it goes as any clock does while there
 * is work; where others are at work as well it stands still for as long as they are.
 */
export function workingClock(): () => number {
  let [wall, used, sum] = [performance.now(), processorTime(), 0]
  return () => {
    const now = performance.now()
    if (now - wall < WORKING_STEP) return sum
    const usedNow = processorTime()
    // The process may use several processors at once; time goes no faster for it.
    sum += Math.min(now - wall, usedNow - used)
    wall = now
    used = usedNow
    return sum
  }
}

function processorTime(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
