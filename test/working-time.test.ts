import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { workingClock } from '../src/working-time.ts'
import { PACED } from './paced.ts'

it('goes while the process is at work, and stands still while it waits', PACED, async () => {
  const now = workingClock()
  await sleep(400)
  const waited = now()
  expect(waited).toBeLessThan(200)
  // Half a second on the clock may be less of work, never more.
  const begun = performance.now()
  while (performance.now() - begun < 500) Math.sqrt(begun)
  expect(now() - waited).toBeGreaterThan(20)
  expect(now() - waited).toBeLessThanOrEqual(performance.now() - begun)
})
