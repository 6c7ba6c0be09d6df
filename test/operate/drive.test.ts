import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { runCommandLine } from '../../src/cli/command-line.ts'
import { loadSetupFor } from '../../src/cli/folders.ts'
import { systemClock } from '../../src/clock.ts'
import { nodeFileSystem } from '../../src/collect/file-system.ts'
import { storedRounds } from '../../src/operate/earlier.ts'
import { runChangedRound } from '../../src/operate/run-round.ts'
import { planRound } from '../../src/round-plan.ts'
import { diskOutput } from '../../src/write/files.ts'
import { makeOffice, type Office, outputsIn, saveReturn } from './program.ts'

let office: Office
beforeEach(() => {
  office = makeOffice()
  for (let number = 0; number < 4; number += 1) saveReturn(office, number, 1)
})
afterEach(() => office.remove())

const told: string[] = []
const run = (...more: string[]) => {
  told.length = 0
  const terminal = { out: () => undefined, err: (text: string) => void told.push(text), isTerminal: false }
  return runCommandLine(['run', '--config', office.config, ...more], terminal)
}

it('a drive of returns that is not there stops the run, and the last outputs stay', async () => {
  expect(await run()).toBe(0)
  const last = outputsIn(join(office.output, '2012-06'))
  expect(await run('--input', join(office.folder, 'nowhere'))).toBe(2)
  expect(told.join('')).toMatch(/nowhere could not be opened: there is no such folder, or its drive is not connected/)
  expect(outputsIn(join(office.output, '2012-06'))).toEqual(last)
})

it('a drive that goes away in the middle of a run does not look like a round without returns', async () => {
  await run()
  const last = outputsIn(join(office.output, '2012-06'))
  const setup = await loadSetupFor({ config: office.config })
  const [round] = setup.config.rounds
  if (!round) throw new Error('expected a round')
  let reads = 0
  const gone = (path: string) => Object.assign(new Error('gone'), { code: 'ENOENT', path })
  const files = {
    ...nodeFileSystem,
    readFile: (path: string) => {
      if (path.endsWith('.csv')) reads += 1
      return reads > 2 ? Promise.reject(gone(path)) : nodeFileSystem.readFile(path)
    },
    readdir: (path: string) => (reads > 2 ? Promise.reject(gone(path)) : nodeFileSystem.readdir(path)),
  }
  const effects = { files, outputs: diskOutput, clock: systemClock, progress: () => undefined }
  const how = { program: 'test', fresh: true }
  const attempt = runChangedRound(planRound(setup, round), storedRounds(setup, files).before(round), effects, how)
  await expect(attempt).rejects.toThrow('gone')
  expect(outputsIn(join(office.output, '2012-06'))).toEqual(last)
})
