/**
 * Half an hour of an office, squeezed: returns arrive in pieces, are renamed, deleted and replaced while `collate watch` runs, and outputs
 * are held open. At the end the result is that of one clean run over the final folder and the journal of arrivals. COLLATE_OFFICE_SECONDS
 * says how long (`npm run test:office`: 60).
 */
import {
  appendFileSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PACED } from '../paced.ts'
import { compile, type Ended, makeOffice, type Office, outputsIn, returnOf, saveReturn, start } from './program.ts'

const SECONDS = Number(process.env.COLLATE_OFFICE_SECONDS ?? 4)

let program: ReturnType<typeof compile>
beforeAll(() => {
  program = compile()
}, 60_000)
afterAll(() => program.remove())

describe('an office that never rests', PACED, () => {
  let office: Office
  beforeAll(() => {
    office = makeOffice({ settle: 0.3 })
  })
  afterAll(() => office.remove())

  it(
    `comes to the result of a single clean run after ${SECONDS} seconds`,
    async () => {
      const watching = start(program.main, ['watch', '--config', office.config, '--log', 'json', '--every', '2'])
      let ended: Ended | null = null
      const end = watching.ended.then((how) => {
        ended = how
        return how
      })
      const until = performance.now() + SECONDS * 1000
      const rounds = () => watching.errSoFar().split('round finished').length - 1
      // On a busy machine the office stays open until watch has come round twice.
      for (let minute = 0; performance.now() < until || (rounds() < 2 && minute < 100); minute += 1) {
        await somethingHappens(office, minute)
        expect(ended, 'watch goes on').toBeNull()
      }
      // Whatever somebody held open is closed in the evening.
      rmSync(join(office.output, '2012-06', 'consolidated.xlsx'), { recursive: true, force: true })
      await calm(watching.errSoFar)
      const asked = performance.now()
      watching.child.kill('SIGTERM')
      const { code, err } = await end
      expect(performance.now() - asked).toBeLessThan(5_000)
      expect(code, err).toBe(0)
      const events = err
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).event)
      expect(events[0]).toBe('watching')
      expect(events.at(-1)).toBe('stopped')
      expect(events.filter((event) => event === 'round finished').length).toBeGreaterThan(1)

      // When files came, and which are gone, only the journal knows.
      const clean = join(office.folder, 'clean')
      mkdirSync(join(clean, '2012-06'), { recursive: true })
      copyFileSync(join(office.output, '2012-06/arrivals.json'), join(clean, '2012-06/arrivals.json'))
      const run = await start(program.main, ['run', '--config', office.config, '--output', clean]).ended
      expect([0, 1]).toContain(run.code)
      const found = outputsIn(join(office.output, '2012-06'))
      const expected = outputsIn(join(clean, '2012-06'))
      expect(expected.size).toBeGreaterThan(5)
      expect([...found.keys()]).toEqual([...expected.keys()])
      for (const [name, content] of expected) expect(found.get(name) === content, name).toBe(true)
    },
    60_000 + SECONDS * 1_000,
  )
})

describe('stopping in the middle of a run', PACED, () => {
  let office: Office
  beforeAll(() => {
    office = makeOffice()
    for (let number = 0; number < 12; number += 1) saveReturn(office, number, 1)
  })
  afterAll(() => office.remove())

  it.each([
    ['run', 'SIGINT', 2],
    ['run', 'SIGTERM', 2],
    ['watch', 'SIGTERM', 0],
    ['schedule', 'SIGINT', 0],
  ] as const)(
    '%s ends within five seconds after %s, with exit code %i and the last outputs whole',
    async (command, signal, expected) => {
      const args = ['--config', office.config, '--log', 'json']
      await start(program.main, ['run', ...args]).ended
      const before = outputsIn(join(office.output, '2012-06'))
      expect(before.size).toBeGreaterThan(5)
      for (let number = 0; number < 12; number += 1) saveReturn(office, number, expected + 2)
      const { child, ended, errSoFar } = start(program.main, [
        command,
        ...(command === 'schedule' ? ['* * * * * *'] : []),
        ...args,
      ])
      while (!errSoFar().includes('run started')) await sleep(2)
      const asked = performance.now()
      child.kill(signal)
      const { code } = await ended
      expect(performance.now() - asked).toBeLessThan(5_000)
      expect(code).toBe(expected)
      expect([...outputsIn(join(office.output, '2012-06'))]).toEqual([...before])
      expect(existsSync(join(office.output, '.collate/run.lock'))).toBe(false)
      for (let number = 0; number < 12; number += 1) saveReturn(office, number, 1)
    },
  )
})

/** Waits until two runs in turn found nothing to do. */
async function calm(log: () => string): Promise<void> {
  const from = log().length
  const quiet = () => log().slice(from).split('nothing has changed since the last run').length > 2
  for (let waited = 0; !quiet() && waited < 30_000; waited += 100) await sleep(100)
}

/** What people do to a shared folder. */
async function somethingHappens({ input, output }: Office, minute: number): Promise<void> {
  const number = minute % 7
  const path = join(input, `return ${number}.csv`)
  const whole = returnOf(number, minute)
  const acts = [
    () => writeFileSync(path, whole),
    async () => {
      writeFileSync(path, '')
      for (let at = 0; at < whole.length; at += 40) {
        appendFileSync(path, whole.slice(at, at + 40))
        await sleep(60)
      }
    },
    () => existsSync(path) && renameSync(path, join(input, `return ${number} - Copy (${minute}).csv`)),
    () => rmSync(path, { force: true }),
    () => {
      writeFileSync(`${path}.tmp`, whole)
      renameSync(`${path}.tmp`, path)
    },
    () => writeFileSync(join(input, `~$return ${number}.xlsx`), 'lock'),
    () => holdOpen(join(output, '2012-06', 'consolidated.xlsx')),
    () => {
      mkdirSync(join(input, 'late returns'), { recursive: true })
      writeFileSync(join(input, 'late returns', `return ${number}.csv`), whole)
    },
    () => existsSync(path) && utimesSync(path, new Date(), new Date(Date.now() - minute * 1000)),
  ]
  await acts[minute % acts.length]?.()
  await sleep(100 + (minute % 5) * 150)
}

/** A folder in a file's place cannot be replaced by a file: here it stands for a workbook that Excel has open. */
function holdOpen(path: string): void {
  if (!existsSync(path) || statSync(path).isDirectory()) return
  rmSync(path)
  mkdirSync(path)
  writeFileSync(join(path, 'open'), '')
}
