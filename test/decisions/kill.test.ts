/**
 * The process is killed at random moments of a run that takes over decisions. COLLATE_KILLS says how often (`npm run test:kill`: 200).
 */
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseDecisions } from '../../src/decisions/decision.ts'
import { compile, start } from '../operate/program.ts'
import { PACED } from '../paced.ts'
import { csvReturn, fillIn, makeOffice, type Office } from './office.ts'

const KILLS = Number(process.env.COLLATE_KILLS ?? 1)
/** Milliseconds around the moment at which the decisions are kept. */
const AROUND = 80

let office: Office
let program: ReturnType<typeof compile>
beforeAll(async () => {
  program = compile()
  office = makeOffice()
  const answers = { partnership: 'Schools Board', completed: '31/02/2012', focus: 'As above', plans: 'TBC' }
  office.write('input/2012-06/schools.csv', csvReturn(answers))
}, 60_000)
afterAll(() => {
  program.remove()
  office.remove()
})

const file = () => office.path('input/decisions.csv')
const kept = () =>
  existsSync(file())
    ? parseDecisions(readFileSync(file(), 'utf8'), '')
        .decisions.map(({ text }) => text)
        .sort()
    : []
const run = () => start(program.main, ['run', '--config', office.path('pipeline.config.ts')])

describe('a run that is killed while it takes over decisions', PACED, () => {
  it(
    `loses none and takes none twice, ${KILLS} times`,
    async () => {
      await run().ended
      const filled = await fillIn(office.path('output/2012-06/to-decide.xlsx'), [
        { text: /31\/02/, decision: 'correct', value: '28 February 2012' },
        { text: /As above/, decision: 'confirm' },
        { text: /TBC/, decision: 'withhold' },
      ])
      const all = ['31/02/2012', 'As above', 'TBC']
      let killed = 0
      for (let round = 0; killed < KILLS && round < KILLS * 10; round += 1) {
        rmSync(file(), { force: true })
        // In turn beside the rounds, where the run looks first, and among the returns, where it looks last.
        rmSync(office.path('input/done.xlsx'), { force: true })
        rmSync(office.path('input/2012-06/done.xlsx'), { force: true })
        office.write(round % 2 === 0 ? 'input/done.xlsx' : 'input/2012-06/done.xlsx', filled)
        const { child, ended } = run()
        const moment = AROUND * Math.random()
        while (!existsSync(`${file()}.lock`) && !existsSync(file()) && child.exitCode === null) await sleep(1)
        await sleep(round % 3 === 0 ? 0 : moment)
        child.kill('SIGKILL')
        if ((await ended).code === null) killed += 1
        expect([[], all]).toContainEqual(kept())
        // Left behind by the kill; a run takes it over by itself, ten seconds later.
        rmSync(`${file()}.lock`, { force: true })
        await run().ended
        expect(kept(), `killed ${moment} ms after it began to keep them`).toEqual(all)
      }
      expect(killed).toBe(KILLS)
    },
    60_000 + KILLS * 15_000,
  )
})
