import { mkdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { runCommandLine } from '../../src/cli/command-line.ts'
import { loadSetupFor } from '../../src/cli/folders.ts'
import { systemClock } from '../../src/clock.ts'
import { type Check, examineAll, type Machine } from '../../src/operate/doctor.ts'
import { takeLock } from '../../src/operate/lock.ts'
import { makeOffice, type Office, saveReturn } from './program.ts'

let office: Office
beforeEach(async () => {
  office = makeOffice()
  saveReturn(office, 1, 1)
})
afterEach(() => office.remove())

const machine: Machine = {
  clock: systemClock,
  isAlive: () => false,
  node: '22.1.0',
  neededNode: '20.19',
  host: 'OFFICE-PC',
  pid: 1,
  timeZone: 'Europe/London',
}

const examine = async (parts: Partial<Machine> = {}, output = office.output) => {
  const checks = await examineAll(() => loadSetupFor({ config: office.config, output }), { ...machine, ...parts })
  return new Map(checks.map((check) => [check.name, check]))
}

const collate = (...args: string[]) =>
  runCommandLine([...args, '--config', office.config], {
    out: () => undefined,
    err: () => undefined,
    isTerminal: false,
  })

it('finds all well, before the first run and after it', async () => {
  const checks = await examine()
  expect(checks.size).toBeGreaterThan(4)
  for (const { state, todo } of checks.values()) expect([state, todo]).toEqual(['good', null])
  expect(await collate('run')).toBe(0)
  expect((await examine()).get('Outputs of 2012-06')).toMatchObject({ state: 'good' })
  expect(await collate('doctor')).toBe(0)
})

const owner = { owner: 'robin', host: 'OFFICE-PC', pid: 4711, started: '2011-03-04T09:30:00Z', token: 'one' }

const cases: [string, Check['state'], () => unknown, Partial<Machine>, RegExp][] = [
  ['Node.js', 'bad', () => undefined, { node: '20.9.1' }, /Install Node.js 20.19 or newer/],
  [
    'Configuration',
    'bad',
    () => writeFileSync(office.config, 'export default { rounds: [] }'),
    {},
    /Correct each line/,
  ],
  [
    'input/register.csv',
    'bad',
    () => writeFileSync(join(office.folder, 'input/register.csv'), 'id\nx'),
    {},
    /Correct each line above in input\/register.csv/,
  ],
  ['Input folder', 'doubtful', () => rmSync(office.input, { recursive: true }), {}, /Make a folder for a round/],
  ['Output folder', 'bad', () => writeFileSync(office.output, 'a file'), {}, /choose another output folder/],
  ['Clock', 'doubtful', () => utimesSync(office.input, 4e9, 4e9), {}, /Set the clock/],
  [
    'Runs',
    'doubtful',
    () => takeLock(join(office.output, '.collate/run.lock'), owner, machine),
    {},
    /next run takes over/,
  ],
  [
    'Outputs of 2012-06',
    'doubtful',
    () => mkdirSync(join(office.output, '2012-06/.staging'), { recursive: true }),
    {},
    /next run clears it away/,
  ],
]

it.each(cases)('%s is %s', async (name, state, spoil, parts, todo) => {
  await spoil()
  const check = (await examine(parts)).get(name)
  expect(check).toMatchObject({ state })
  expect(check?.todo).toMatch(todo)
})

it('finds outputs that are not whole, and those that lie beside their places', async () => {
  await collate('run')
  rmSync(join(office.output, '2012-06/consolidated.xlsx'))
  expect((await examine()).get('Outputs of 2012-06')).toMatchObject({
    state: 'doubtful',
    todo: 'Run round 2012-06 again.',
  })
})

it('finds paths that Windows could not open', async () => {
  const deep = join(office.folder, 'a'.repeat(120), 'b'.repeat(90))
  expect((await examine({}, deep)).get('Length of paths')).toMatchObject({ state: 'bad' })
})

describe('lists that the configuration names', () => {
  const withLists = (targets: string, priorities: string) => {
    writeFileSync(join(office.folder, 'input/targets.csv'), targets)
    writeFileSync(join(office.folder, 'input/priorities.csv'), priorities)
    const scheme = `{ id: 'LP', label: 'Local plan', file: 'input/targets.csv', misspellings: ['L1'] }`
    const named = `targetSchemes: [${scheme}], priorities: 'input/priorities.csv', settle:`
    writeFileSync(office.config, readFileSync(office.config, 'utf8').replace('settle:', named))
  }
  const PRIORITIES = 'focus,theme,partnership,priority\nHomes,Places,p1,More homes\n'

  it('are loaded, and each code is tried', async () => {
    withLists('code,description,owner,delivery_groups\nLP 1,Buses,p1,\nLP 2,Paths,,\n', PRIORITIES)
    const checks = await examine()
    expect(checks.get('Targets LP')).toMatchObject({ state: 'good', found: expect.stringContaining('2 targets') })
    expect(checks.get('Priorities')).toMatchObject({ state: 'good', found: '1 priorities' })
  })

  it('are each told by their file, with what is wrong in it', async () => {
    withLists('code,description,owner,delivery_groups\nLP 1,Buses,nobody,\n', 'focus,theme\nHomes,Places\n')
    const checks = await examine()
    expect(checks.get('Configuration')).toMatchObject({ state: 'good' })
    expect(checks.get('input/targets.csv')).toMatchObject({
      state: 'bad',
      found: expect.stringContaining('“nobody”'.slice(1, -1)),
    })
    expect(checks.get('input/priorities.csv')).toMatchObject({ state: 'bad' })
    expect(await collate('doctor')).toBe(1)
  })

  it('are doubtful when they list nothing', async () => {
    withLists('code,description,owner,delivery_groups\n', PRIORITIES)
    expect((await examine()).get('Targets LP')).toMatchObject({
      state: 'doubtful',
      todo: expect.stringContaining('Add a row'),
    })
  })
})
