/**
 * Rounds of several organisations at once over a store, with workers that are killed and a database that restarts. COLLATE_REGIONS=1
 * (`npm run test:regions`): 500 returns of 25 organisations; otherwise a few.
 */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compile, makeOffice, type Office, outputsIn, type Started, saveReturn, start } from '../operate/program.ts'
import { PACED } from '../paced.ts'
import { hasPostgres, type Postgres, startPostgres } from './postgres.ts'

const IS_WHOLE = process.env.COLLATE_REGIONS === '1'
const [OFFICES, RETURNS, KILLS] = IS_WHOLE ? [25, 20, 40] : [2, 6, 2]

describe.runIf(hasPostgres)(
  'rounds of a region over a store',
  { ...PACED, timeout: IS_WHOLE ? 600_000 : 60_000 },
  () => {
    let program: ReturnType<typeof compile>
    let postgres: Postgres
    let url = ''
    let offices: Office[] = []
    beforeAll(async () => {
      program = compile()
      postgres = await startPostgres()
      url = postgres.database()
      offices = Array.from({ length: OFFICES }, (_, office) => {
        const made = makeOffice({ partnerships: RETURNS, milliseconds: 30_000 })
        for (let number = 0; number < RETURNS; number += 1) saveReturn(made, number, office)
        return made
      })
    })
    afterAll(() => {
      postgres.remove()
      program.remove()
      for (const office of offices) office.remove()
    })

    const withStore = () => ({ ...process.env, COLLATE_STORE: url })
    const run = (office: Office, output: string, env?: NodeJS.ProcessEnv) =>
      start(program.main, ['run', '--config', office.config, '--output', output], env)
    const worker = () => start(program.main, ['work'], withStore())

    /** Some at a time, as on computers of several offices. */
    async function runAll(folder: string, atOnce: number, env?: NodeJS.ProcessEnv): Promise<void> {
      const waiting = [...offices]
      const one = async () => {
        for (let office = waiting.shift(); office; office = waiting.shift()) {
          const { code, err, out } = await run(office, join(office.folder, folder), env).ended
          expect(code, `${err} ${out}`).toBe(0)
        }
      }
      await Promise.all(Array.from({ length: atOnce }, one))
    }

    const expectAlike = (folder: string) => {
      for (const office of offices) {
        const [clean, found] = ['clean', folder].map((name) => outputsIn(join(office.folder, name, '2012-06')))
        expect([...(found ?? [])].length).toBeGreaterThan(5)
        expect(found).toEqual(clean)
      }
    }

    it('give the bytes of runs without one, whoever dies on the way', async () => {
      await runAll('clean', 2)
      const workers: Started[] = [worker(), worker()]
      let isOver = false
      const killing = async () => {
        for (let kill = 0; !isOver && kill < KILLS; kill += 1) {
          await sleep(1_000 + 1_000 * Math.random())
          workers[kill % 2]?.child.kill('SIGKILL')
          workers[kill % 2] = worker()
          if (kill === 1) postgres.restart()
        }
      }
      const killed = killing()
      await runAll('shared', 2, withStore())
      isOver = true
      await killed
      expectAlike('shared')
      // One that was started a moment ago has not heard of signals yet.
      for (const { errSoFar } of workers) await expect.poll(errSoFar, { timeout: 20_000 }).toContain('Waiting for work')
      for (const { child } of workers) child.kill('SIGTERM')
      for (const { ended } of workers) expect(await ended).toMatchObject({ code: 0 })
    })

    it('are read by workers, and by nobody again', async () => {
      await start(program.main, ['work', '--until-idle'], withStore()).ended
      const office = offices[0]
      if (!office) throw new Error('expected an office')
      saveReturn(office, 0, 99)
      const again = await run(office, join(office.folder, 'again'), withStore()).ended
      expect(again.code, again.out).toBe(0)
      await run(office, join(office.folder, 'alone')).ended
      const [shared, alone] = ['again', 'alone'].map((name) => outputsIn(join(office.folder, name, '2012-06')))
      expect(shared).toEqual(alone)
      // What is kept lies in the store, not in the folder.
      expect(readdirSync(join(office.folder, 'again', '.collate'))).not.toContain('kept')
      expect(readdirSync(join(office.folder, 'alone', '.collate'))).toContain('kept')
    })
  },
)
