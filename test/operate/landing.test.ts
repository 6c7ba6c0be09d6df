/** The landing page as the commands leave it. */
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { writeLanding } from '../../src/operate/landing.ts'
import { loadSetup } from '../../src/setup.ts'
import { diskOutput, OutputError, type OutputFileSystem } from '../../src/write/files.ts'
import { csvReturn, makeOffice, type Office } from '../decisions/office.ts'

let office: Office
beforeAll(() => {
  vi.useFakeTimers({ toFake: ['Date'] })
  office = makeOffice()
})
afterAll(() => {
  vi.useRealTimers()
  office.remove()
})

const on = (day: string) => vi.setSystemTime(new Date(`${day}T10:00:00Z`))
const put = (name: string, content: string) => office.write(`input/2012-06/${name}`, content)
const page = () => readFileSync(office.path('output/index.html'), 'utf8')
const setup = async () =>
  loadSetup({ config: office.path('pipeline.config.ts') }, async (path) =>
    existsSync(path) ? readFileSync(path, 'utf8') : null,
  )

it('a run writes it, with what came, who is missing and what waits', async () => {
  on('2012-06-04')
  put('rivers.csv', csvReturn({ partnership: 'Rivers and Lakes Forum', completed: '31/02/2012', focus: 'Clean water' }))
  await office.run()
  expect(page()).toContain('<strong>1</strong> of 4 returns received')
  expect(page()).toContain('<bdi>Homes Alliance</bdi>')
  expect(page()).toContain('4 June 2012, 11:00')
})

it('every link leads to a file or folder that is there, and every output has its link', () => {
  const addresses = [...page().matchAll(/href="([^"#][^"]*)"/g)].map(([, address = '']) => decodeURIComponent(address))
  for (const address of addresses) expect(existsSync(office.path('output', address.split('#')[0] ?? ''))).toBe(true)
  const { outputs } = JSON.parse(readFileSync(office.path('output/2012-06/run.json'), 'utf8'))
  expect(outputs.length).toBeGreaterThan(10)
  for (const { name } of outputs) expect(addresses).toContain(`2012-06/${name}`)
  const report = readFileSync(office.path('output/2012-06/change-report.html'), 'utf8')
  expect(page()).toContain('change-report.html#attention')
  expect(report).toContain('id="attention"')
})

it('the same state on the same day gives the same bytes; another day counts anew', async () => {
  const first = page()
  await office.run()
  expect(page()).toBe(first)
  on('2012-06-06')
  await office.run()
  expect(page()).toContain('As it stood on 6 June 2012')
})

it('a decision is told at once, and what waits for a run is said until it has run', async () => {
  const waits = 'Decisions have been made since the last run'
  expect(page()).not.toContain(waits)
  const { out } = await office.say('decide', '--list', '--json')
  const [first] = JSON.parse(out)
  await office.say('decide', String(first.number), 'nothing-to-do', '--by', 'Ann Example')
  expect(page()).toContain('Ann Example took 1 decision')
  expect(page()).toContain(waits)
  await office.run()
  expect(page()).not.toContain(waits)
  await office.say('decide', '--undo', '1', '--by', 'Bo Example')
  expect(page()).toContain('Bo Example took 1 decision')
  expect(page()).toContain(waits)
  await office.run()
})

it('what is signed off is told, and that a later run made something else', async () => {
  await office.say('publish', '2012-06', '--by', 'Ann Example')
  expect(page()).toContain('Signed off on 6 June 2012 by Ann Example. It is still what the last run made.')
  put('homes.csv', csvReturn({ partnership: 'Homes Alliance', completed: '5 June 2012', focus: 'Empty homes' }))
  await office.run()
  expect(page()).toContain('What the last run made is different from what was signed off.')
})

it('a disk that refuses leaves the page as it was, nothing beside it, and says what to do', async () => {
  const before = page()
  const full: OutputFileSystem = {
    ...diskOutput,
    writeSynced: async (path, bytes) => {
      await diskOutput.writeSynced(path, bytes.slice(0, 100))
      throw Object.assign(new Error('full'), { code: 'ENOSPC' })
    },
  }
  const writing = writeLanding(await setup(), '2012-06-30', full)
  await expect(writing).rejects.toThrow(OutputError)
  await expect(writing).rejects.toThrow('The disk is full: make room and run again.')
  expect(page()).toBe(before)
  expect(readdirSync(office.path('output')).filter((name) => name.includes('.part'))).toEqual([])
  expect(readdirSync(office.path('output/.collate')).filter((name) => name.includes('.part'))).toEqual([])
})

it('a journal and a run.json that make no sense cost their own lines only', async () => {
  office.write('output/2012-06/runs.jsonl', 'half a li')
  await writeLanding(await setup(), '2012-06-30', diskOutput)
  expect(page()).toContain('of 4 returns received')
  rmSync(office.path('output/2012-06/run.json'))
  await writeLanding(await setup(), '2012-06-30', diskOutput)
  expect(page()).toContain('Not run yet')
})
