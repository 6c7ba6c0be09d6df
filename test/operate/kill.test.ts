/**
 * The process is killed at random moments of a run, without a chance to tidy up. COLLATE_KILLS says how often (`npm run test:kill`: 200).
 */
import type { ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { systemClock } from '../../src/clock.ts'
import { verifyRound } from '../../src/operate/verify.ts'
import { finishExchange, STAGING } from '../../src/write/exchange.ts'
import { diskOutput } from '../../src/write/files.ts'
import { PACED } from '../paced.ts'
import { compile, makeOffice, type Office, outputsIn, saveReturn, start } from './program.ts'

const KILLS = Number(process.env.COLLATE_KILLS ?? 2)
/** Milliseconds that writing and renaming a round's outputs take, and some more. */
const EXCHANGE = 60

describe('a run that is killed', PACED, () => {
  let program: ReturnType<typeof compile>
  let office: Office
  beforeAll(() => {
    program = compile()
    office = makeOffice()
  })
  afterAll(() => {
    program.remove()
    office.remove()
  })

  const folder = () => join(office.output, '2012-06')
  const args = () => ['run', '--config', office.config]

  /** Two versions of the input, and the outputs each must give. */
  async function expectedOutputs(): Promise<Map<string, string>[]> {
    const expected: Map<string, string>[] = []
    for (const version of [1, 2]) {
      for (let number = 0; number < 12; number += 1) saveReturn(office, number, version)
      expect((await start(program.main, args()).ended).code).toBe(0)
      expected.push(outputsIn(folder()))
    }
    return expected
  }

  let longest = 0

  /** At any time of the run, or within the short time in which the outputs are exchanged. Gives the moment in words. */
  async function killSometime(child: ChildProcess, when: 'any time' | 'while writing'): Promise<string> {
    const begun = performance.now()
    let delay = longest * Math.random()
    if (when === 'while writing') {
      // The last output that is staged before the exchange is decided.
      const isWriting = () => existsSync(join(folder(), STAGING, 'round.json'))
      while (!isWriting() && child.exitCode === null) await sleep(1)
      delay = EXCHANGE * Math.random()
    }
    await sleep(delay)
    child.kill('SIGKILL')
    return `killed after ${Math.round(performance.now() - begun)} ms`
  }

  it(
    `leaves whole outputs ${KILLS} times, and the next run ends as if nothing had been`,
    async () => {
      const [first, second] = await expectedOutputs()
      if (!first || !second) throw new Error('expected two sets of outputs')
      expect(isEqual(first, second)).toBe(false)
      const begun = performance.now()
      expect((await start(program.main, [...args(), '--fresh']).ended).code).toBe(0)
      longest = performance.now() - begun
      const seen = { killed: 0, last: 0, new: 0 }
      // A run that ended before it could be killed is checked like the others, but does not count as killed.
      for (let kill = 0; seen.killed < KILLS && kill < KILLS * 10; kill += 1) {
        const [last, next] = kill % 2 === 0 ? [second, first] : [first, second]
        for (let number = 0; number < 12; number += 1) saveReturn(office, number, kill % 2 === 0 ? 1 : 2)
        const { child, ended } = start(program.main, args())
        const started = performance.now()
        const moment = await killSometime(child, kill % 4 < 2 ? 'any time' : 'while writing')
        if ((await ended).code === null) seen.killed += 1
        else longest = Math.min(longest, performance.now() - started)
        await finishExchange(folder(), { outputs: diskOutput, clock: systemClock })
        expect(await verifyRound(folder(), diskOutput), moment).toMatchObject({ whole: true })
        const found = outputsIn(folder())
        const isNew = isEqual(found, next)
        if (!isNew) expect(isEqual(found, last), `${moment}: neither the last nor the new outputs`).toBe(true)
        seen[isNew ? 'new' : 'last'] += 1
        const again = await start(program.main, args()).ended
        expect(again.code, again.err).toBe(0)
        expect(isEqual(outputsIn(folder()), next), `the run after: ${moment}`).toBe(true)
      }
      console.log(
        `${seen.last + seen.new} runs: ${seen.killed} killed; ${seen.last} left the last outputs, ${seen.new} the new ones`,
      )
      expect(seen.killed).toBe(KILLS)
    },
    30_000 + KILLS * 20_000,
  )
})

function isEqual(left: ReadonlyMap<string, string>, right: ReadonlyMap<string, string>): boolean {
  return left.size === right.size && [...left].every(([name, content]) => right.get(name) === content)
}
