/** `collate status` beside the landing page: one set of figures, from before the first run to after the due date. */
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { runCommandLine } from '../../src/cli/command-line.ts'
import type { RoundStatus } from '../../src/operate/status.ts'
import { csvReturn, makeOffice, type Office } from '../decisions/office.ts'

let office: Office
beforeAll(() => {
  vi.useFakeTimers({ toFake: ['Date'] })
  office = makeOffice()
  office.write(
    'input/register.csv',
    [
      'id,name,kind,accountable_to,aliases,merged_from,split_from,renamed_from,active_from,active_to,expected_in,contact_name,contact_email',
      'rivers,Rivers and Lakes Forum,thematic,,,,,,,,2012-06|2012-09,,',
      'schools,Schools Board,thematic,,,,,,,,2012-06|2012-09,Sam Example,sam@example.org',
      'homes,Homes Alliance,thematic,,,,,,,,2012-06|2012-09,,',
    ].join('\r\n'),
  )
})
afterAll(() => {
  vi.useRealTimers()
  office.remove()
})

const on = (day: string) => vi.setSystemTime(new Date(`${day}T10:00:00Z`))
const put = (name: string, content: string) => office.write(`input/2012-06/${name}`, content)
const page = () => readFileSync(office.path('output/index.html'), 'utf8')
const status = async (...args: string[]): Promise<RoundStatus> =>
  JSON.parse((await office.say('status', '--json', ...args)).out)

it('before the first run it says who is expected, whom to ask and what lies there unread', async () => {
  on('2012-06-04')
  put('rivers.csv', csvReturn({ partnership: 'Rivers and Lakes Forum', completed: '31/02/2012', focus: 'Clean water' }))
  expect(await status()).toMatchObject({
    round: '2012-06',
    days: 26,
    standing: 'notRun',
    lastRun: null,
    expected: 3,
    received: 0,
    waiting: ['rivers.csv'],
  })
  const { out } = await office.say('status')
  expect(out).toContain('2012-06-30, in 26 days')
  expect(out).toContain('- Schools Board: Sam Example, sam@example.org')
  expect(out).toContain('- Homes Alliance: no contact is known')
})

it('after a run its figures are those of the page and of the run, and the open are counted by partnership', async () => {
  const { out } = await office.say('run', '--round', '2012-06', '--json')
  const [{ figures }] = JSON.parse(out).rounds
  const now = await status()
  expect(now).toMatchObject({
    expected: 3,
    received: 1,
    late: figures.late,
    errors: figures.errors,
    queries: figures.toConfirm,
    waiting: [],
    lastRun: '2012-06-04T10:00:00.000Z',
  })
  expect(figures.errors).toBe(1)
  expect(now.open).toEqual([{ id: 'rivers', name: 'Rivers and Lakes Forum', errors: 1, queries: figures.toConfirm }])
  expect(now.outstanding.map(({ name, contacts }) => [name, contacts])).toEqual([
    ['Homes Alliance', []],
    ['Schools Board', ['Sam Example, sam@example.org']],
  ])
  expect(page()).toContain('<strong>1</strong> of 3 returns received')
  expect(page()).toContain('<bdi>Sam Example, sam@example.org</bdi>')
  expect(page()).toContain('<bdi>Rivers and Lakes Forum</bdi> <small>1 to put right')
})

it('tells what is new, what came and could not be used, and what waits for the next run', async () => {
  on('2012-07-02')
  put('homes.csv', csvReturn({ partnership: 'Homes Alliance', completed: '1 July 2012', focus: 'Empty homes' }))
  put('Schools Board.pdf', '%PDF-1.4 nothing')
  await office.run()
  put('late.csv', csvReturn({ partnership: 'Schools Board', completed: '2 July 2012', focus: 'Places' }))
  const now = await status()
  expect(now).toMatchObject({ days: -2, standing: 'overdue', received: 2, late: 1, waiting: ['late.csv'] })
  expect(now.news).toEqual({ since: '2012-07-02', names: ['Homes Alliance'] })
  expect(now.outstanding[0]?.came).toContain('Schools Board.pdf')
  const { out } = await office.say('status')
  expect(out).toMatch(/Since 2012-07-02\s+Homes Alliance/)
  expect(out).toMatch(/Not yet read\s+late\.csv/)
  expect(out).toContain('What came could not be used: Schools Board.pdf')
  expect(page()).toContain('New since 2 July 2012: Homes Alliance.')
  expect(page()).toContain('<bdi>What came could not be used: Schools Board.pdf')
})

it('a decision that the last run did not know is told', async () => {
  await office.say('decide', '1', 'nothing-to-do', '--by', 'Ann Example')
  expect((await status()).hasNewDecisions).toBe(true)
  expect((await office.say('status')).out).toContain('new ones wait for the next run')
})

it('a round asked for is shown, and one that nobody configured is refused with those there are', async () => {
  expect(await status('--round', '2012-09')).toMatchObject({ round: '2012-09', standing: 'notRun', days: 90 })
  const { code, err } = await office.say('status', '--round', '2013-01')
  expect([code, err]).toEqual([2, 'There is no round "2013-01" in the configuration; it has 2012-06, 2012-09.\n'])
})

it('--watch shows it when it has changed, and whatever goes wrong meanwhile, until it is stopped', async () => {
  const stop = new AbortController()
  const shown: string[] = []
  const cleared: string[] = []
  const terminal = {
    out: (text: string) => {
      shown.push(text)
    },
    err: () => undefined,
    draw: (text: string) => {
      cleared.push(text)
    },
    isTerminal: true,
    signal: stop.signal,
  }
  const config = readFileSync(office.path('pipeline.config.ts'), 'utf8')
  const until = (count: number) => vi.waitFor(() => expect(shown).toHaveLength(count), { timeout: 5000 })
  const args = ['status', '--watch', '--every', '0.02', '--config', office.path('pipeline.config.ts')]
  const ended = runCommandLine(args, terminal)
  await until(1)
  put('more.csv', 'not yet read')
  await until(2)
  office.write('input/register.csv', 'id,name\nsame,One\nsame,Two\n')
  await until(3)
  stop.abort()
  expect(await ended).toBe(0)
  expect(shown[1]).toContain('more.csv')
  expect(shown[2]).toContain('The run was not started')
  expect(cleared).toHaveLength(3)
  expect(config).toContain('2012-06')
})
