import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { systemClock } from '../../src/clock.ts'
import { createLog } from '../../src/operate/log.ts'
import { patternProblem, schedule } from '../../src/operate/schedule.ts'
import { watch } from '../../src/operate/watch.ts'
import { PACED } from '../paced.ts'

function memoryLog() {
  const events: string[] = []
  const write = (line: string) => events.push(JSON.parse(line).event)
  return { events, log: createLog({ format: 'json', level: 'debug', now: () => new Date(), write }) }
}

describe('watch', PACED, () => {
  function setUp(codes: (number | null)[] = [], every = 60) {
    const stop = new AbortController()
    const { events, log } = memoryLog()
    const heard = { change: () => {}, fail: (_: unknown) => {}, listening: 0 }
    const runs: number[] = []
    const watching = watch(
      { settle: 0.1, every },
      {
        clock: systemClock,
        log,
        run: async () => {
          runs.push(Date.now())
          return codes.length === 0 ? 0 : (codes.shift() ?? null)
        },
        listen: async (onChange, onFailure) => {
          heard.change = onChange
          heard.fail = onFailure
          heard.listening += 1
          return async () => undefined
        },
      },
      stop.signal,
    )
    return { stop, events, heard, runs, watching }
  }

  it('runs at once, then once after many changes have calmed down, and stops when asked', async () => {
    const { stop, events, heard, runs, watching } = setUp()
    await wait(50)
    expect(runs).toHaveLength(1)
    for (let change = 0; change < 8; change += 1) {
      heard.change()
      await wait(40)
    }
    expect(runs).toHaveLength(1)
    await wait(250)
    expect(runs).toHaveLength(2)
    stop.abort()
    await watching
    expect(events.at(-1)).toBe('stopped')
  })

  it('does not wait for ever while changes never stop', async () => {
    const { stop, heard, runs, watching } = setUp()
    for (let change = 0; change < 60; change += 1) {
      heard.change()
      await wait(20)
    }
    stop.abort()
    await watching
    expect(runs.length).toBeGreaterThan(1)
  })

  it('looks now and then though nothing was heard', async () => {
    const { stop, runs, watching } = setUp([], 0.1)
    await wait(550)
    stop.abort()
    await watching
    expect(runs.length).toBeGreaterThan(2)
  })

  it('survives runs that fail, and listens again when listening failed', async () => {
    const { stop, events, heard, runs, watching } = setUp([2, null], 0.1)
    await wait(30)
    heard.fail(Object.assign(new Error('gone'), { code: 'ENOENT' }))
    await wait(500)
    stop.abort()
    await watching
    expect(runs.length).toBeGreaterThan(2)
    expect(heard.listening).toBe(2)
    expect(events).toEqual(
      expect.arrayContaining(['the run could not be carried out', 'the run was ended from outside', 'watching failed']),
    )
  })
})

describe('schedule', PACED, () => {
  const timeZone = 'Europe/London'

  it.each([
    ['0 7 * * 1-5', null],
    ['*/15 8-18 * * MON-FRI', null],
    ['7 o’clock', /is no schedule: expected minute, hour/],
    ['61 * * * *', /is no schedule/],
    ['0 0 31 2 *', /names no time|is no schedule/],
  ])('%s', (pattern, problem) => {
    const found = patternProblem({ pattern, timeZone })
    if (problem === null) expect(found).toBeNull()
    else expect(found).toMatch(problem)
  })

  it('runs at its times, survives a run that fails, passes over times while a run is under way, and stops when asked', async () => {
    const stop = new AbortController()
    const { events, log } = memoryLog()
    let runs = 0
    let together = 0
    const run = async () => {
      runs += 1
      together += 1
      expect(together).toBe(1)
      await wait(1_300)
      together -= 1
      return 2
    }
    const scheduled = schedule({ pattern: '* * * * * *', timeZone }, { log, run }, stop.signal)
    await wait(4_200)
    stop.abort()
    await scheduled
    expect(together).toBe(0)
    expect(runs).toBeGreaterThanOrEqual(2)
    expect(events).toEqual(
      expect.arrayContaining(['waiting', 'the run could not be carried out', 'a run is still under way']),
    )
    expect(events.at(-1)).toBe('stopped')
  })
})
