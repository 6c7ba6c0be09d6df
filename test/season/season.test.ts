/**
 * A whole season: twelve boards on the second sample's form, from the forms that go out to the next round's. Each step is a command as the team gives it,
 * and its figures are asserted. With `COLLATE_SEASON=1` one officer's LibreOffice saves a form anew, which takes its time.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import PostalMime from 'postal-mime'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { makeExample } from '../../examples/loughmarsh/make.ts'
import { createChecker } from '../../src/checker/check-file.ts'
import { checkerSetup } from '../../src/checker/setup.ts'
import { runCommandLine } from '../../src/cli/command-line.ts'
import { readFileBytes, readTextFile } from '../../src/cli/read-text.ts'
import { roundRecordSchema } from '../../src/model.ts'
import { nodeEffects } from '../../src/node-effects.ts'
import type { RoundStatus } from '../../src/operate/status.ts'
import { loadSetup } from '../../src/setup.ts'
import { cellOf, open } from '../issue/issued.ts'
import { convert, hasLibreOffice } from '../write/read-back.ts'
import { answered, boardNamed, fillIn, pastedOver, typedBy } from './boards.ts'

const withOffice = process.env.COLLATE_SEASON !== undefined && hasLibreOffice
const folder = mkdtempSync(join(tmpdir(), 'collate-season-'))
const path = (...names: string[]) => join(folder, ...names)
const example = fileURLToPath(new URL('../../examples/loughmarsh/pipeline.config.ts', import.meta.url))

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  await makeExample(folder)
  // Of the round that is played there are no returns yet.
  rmSync(path('input/2024-q4'), { recursive: true })
  const register = readFileSync(path('register.csv'), 'utf8')
  writeFileSync(path('register.csv'), register.replaceAll('2024-q3|2024-q4', '2024-q3|2024-q4|2025-q1'))
  writeFileSync(
    path('pipeline.config.ts'),
    `import sample from ${JSON.stringify(example)}
export default {
  ...sample, settle: 0,
  committee: { contact: { role: 'Boards team', email: 'boards@example.org' } },
  rounds: [...sample.rounds, { id: '2025-q1', label: 'First quarter of 2025', form: 'board-2', due: '2025-04-15', previous: '2024-q4' }],
}
`,
  )
}, 60_000)

afterAll(() => {
  vi.useRealTimers()
  rmSync(folder, { recursive: true, force: true })
})

const on = (day: string) => vi.setSystemTime(new Date(`${day}T10:00:00Z`))
const read = (name: string) => new Uint8Array(readFileSync(path(name)))
const put = (name: string, bytes: Uint8Array) => writeFileSync(path('input/2024-q4', name), bytes)
const form = (board: string, round = '2024-q4') => {
  const name = readdirSync(path('forms', round)).find((one) => one.startsWith(board))
  return read(`forms/${round}/${name}`)
}
const record = () => roundRecordSchema.parse(JSON.parse(readFileSync(path('output/2024-q4/round.json'), 'utf8')))
const updateOf = (board: string) => record().updates.find(({ partnership }) => partnership === board)

async function say(...args: string[]): Promise<string> {
  const told: string[] = []
  const hear = (text: string) => {
    told.push(text)
  }
  const terminal = { out: hear, err: () => undefined, isTerminal: false }
  await runCommandLine([...args, '--config', path('pipeline.config.ts')], terminal)
  return told.join('')
}

const run = async () => JSON.parse(await say('run', '--round', '2024-q4', '--json')).rounds[0].figures
const status = async (): Promise<RoundStatus> => JSON.parse(await say('status', '--round', '2024-q4', '--json'))

const CLEAN = [
  'Curlew Bay Coastal Board',
  'Hill Farming Forum',
  'Rural Bus Partnership',
  'Youth Voice Loughmarsh',
  'Harbour Safety Group',
  'Islands Committee',
]
const [DATELESS, FIGURELESS, PASTED, BY_LIBREOFFICE] = [
  'Market Towns Board',
  'Greenways Board',
  'Town Centre Forum',
  'Wetlands Trust Board',
] as const
const MISSING = ['Festivals Board', 'Skills and Trades Panel']

it('the forms go out, with what was said last time', async () => {
  on('2024-12-16')
  await say('run', '--round', '2024-q3')
  expect(await say('issue', '--round', '2024-q4')).toContain('Made 12 forms')
  const sent = await open(form('Curlew Bay Coastal Board'))
  expect(cellOf(sent, 'venue', 'last').text).toBe('Harbour office, Curlew Bay')
  expect(await status()).toMatchObject({ standing: 'notRun', expected: 12, received: 0, days: 32 })
}, 60_000)

it('ten are filled in; the page that officers check them with says what the run will', async () => {
  on('2025-01-15')
  mkdirSync(path('input/2024-q4'))
  const filled = async (board: string, other: Record<string, string | number> = {}) => {
    const sent = boardNamed(board)
    return fillIn(form(board), { ...typedBy(sent), ...other }, sent.projects)
  }
  for (const board of CLEAN) put(`${board}.xlsx`, await filled(board))
  const dateless = await filled(DATELESS, { signed: '31/11/2024' })
  put('market towns.xlsx', dateless)
  put('greenways.xlsx', await filled(FIGURELESS, { budget: 'about the same', volunteers: 'dozens' }))
  put('town centre (pasted).xlsx', await pastedOver(await filled(PASTED, { onTime: 'three quarters' })))
  const wetlands = await filled(BY_LIBREOFFICE)
  put('wetlands.xlsx', withOffice ? new Uint8Array(convert(wetlands, 'xlsx')) : wetlands)

  const setup = await loadSetup({ config: path('pipeline.config.ts') }, readTextFile, readFileBytes)
  const round = setup.config.rounds.find(({ id }) => id === '2024-q4')
  if (!round) throw new Error('expected the round')
  const check = createChecker(checkerSetup(setup, round), nodeEffects)
  const codes = (bytes: Uint8Array) =>
    check({ file: 'x.xlsx', bytes, sha256: 'x' }).returns.flatMap(({ findings }) =>
      findings.filter(({ severity }) => severity !== 'note').map(({ code }) => code),
    )
  expect(codes(dateless)).toEqual(['date-impossible'])
  expect(codes(await filled(CLEAN[0] ?? ''))).toEqual([])
}, 60_000)

it('the run reads them: ten in, two outstanding, what is open by board', async () => {
  expect(await run()).toMatchObject({ expected: 12, received: 10, late: 0, outstanding: 2, errors: 1, toConfirm: 3 })
  const { open: found, ...now } = await status()
  expect(now.outstanding.map(({ name }) => name)).toEqual(MISSING)
  expect(found.map(({ name, errors, queries }) => [name, errors, queries])).toEqual([
    [DATELESS, 1, 0],
    [FIGURELESS, 0, 2],
    [PASTED, 0, 1],
  ])
  const page = readFileSync(path('output/index.html'), 'utf8')
  expect(page).toContain('<strong>10</strong> of 12 returns received')
  expect(updateOf(PASTED)?.values.budget?.[0]).toMatchObject({ amount: boardNamed(PASTED).budget })
  expect(updateOf(BY_LIBREOFFICE)?.values.onTime?.[0]).toMatchObject({ percent: boardNamed(BY_LIBREOFFICE).onTime })
}, 60_000)

it('three get their questions back, and the two outstanding a reminder with their form', async () => {
  on('2025-01-20')
  expect(readdirSync(path('output/2024-q4/feedback')).sort()).toEqual([
    'greenways-board.xlsx',
    'market-towns-board.xlsx',
    'town-centre-forum.xlsx',
  ])
  const rows = JSON.parse(await say('chase', '--round', '2024-q4', '--queries', '--json'))
  expect(rows.map(({ name, kind }: { name: string; kind: string }) => [name, kind])).toEqual([
    ['Festivals Board', 'outstanding'],
    ['Skills and Trades Panel', 'outstanding'],
    [DATELESS, 'errors'],
    [FIGURELESS, 'queries'],
    [PASTED, 'queries'],
  ])
  const mail = async (name: string) => PostalMime.parse(readFileSync(path('output/2024-q4/chase', name)))
  const festivals = await mail('festivals-board.eml')
  expect(festivals.to?.[0]?.address).toBe('grainne.toal@example.org')
  expect(festivals.attachments[0]?.filename).toContain('Festivals Board')
  expect(
    cellOf(await open(new Uint8Array(festivals.attachments[0]?.content as ArrayBuffer)), 'venue', 'last').text,
  ).toBe('Old mill, Curlew Bay')
  const market = await mail('market-towns-board.eml')
  expect(market.to?.[0]?.address).toBe('dermot.lacey@example.org')
  expect(new Uint8Array(market.attachments[0]?.content as ArrayBuffer)).toEqual(
    read('output/2024-q4/feedback/market-towns-board.xlsx'),
  )
  await say('chase', '--round', '2024-q4', '--sent')
}, 60_000)

it('three corrections and an explanation settle what was open, and are not late', async () => {
  on('2025-01-22')
  const feedback = (name: string) => read(`output/2024-q4/feedback/${name}.xlsx`)
  put('market towns again.xlsx', await answered(feedback('market-towns-board'), { signed: '30 November 2024' }))
  put(
    'greenways again.xlsx',
    await answered(feedback('greenways-board'), { volunteers: 44 }, { 'about the same': 'the grant is not known yet' }),
  )
  put('town centre again.xlsx', await answered(feedback('town-centre-forum'), { onTime: 0.75 }))
  expect(await run()).toMatchObject({
    expected: 12,
    received: 10,
    superseded: 3,
    late: 0,
    outstanding: 2,
    errors: 0,
    toConfirm: 0,
  })
  const reasons = record().superseded.map(({ reason }) => reason)
  expect(reasons).toEqual(['answered', 'answered', 'answered'])
  expect(updateOf(DATELESS)?.completedOn).toMatchObject({ date: '2024-11-30' })
  expect(updateOf(DATELESS)?.values.budget?.[0]).toMatchObject({ amount: boardNamed(DATELESS).budget })
  expect(updateOf(FIGURELESS)?.values.volunteers?.[0]).toMatchObject({ number: 44 })
  expect(updateOf(FIGURELESS)?.tables.projects?.rows).toHaveLength(boardNamed(FIGURELESS).projects.length)
  const settled = updateOf(FIGURELESS)?.findings.flatMap((one) => one.settled ?? [])
  const { person } = boardNamed(FIGURELESS)
  expect(settled).toEqual([
    { decision: 'confirm', by: `${person} (contact officer)`, when: '2025-01-22', why: 'the grant is not known yet' },
  ])
  expect(readFileSync(path('decisions.csv'), 'utf8')).toContain(`${person} (contact officer)`)
  expect(readdirSync(path('output/2024-q4'))).not.toContain('feedback')
}, 60_000)

it('only the two outstanding are left to chase, for the second time', async () => {
  on('2025-01-27')
  const rows = JSON.parse(await say('chase', '--round', '2024-q4', '--queries', '--json'))
  expect(rows.map(({ name, sent }: { name: string; sent: string[] }) => [name, sent])).toEqual(
    MISSING.map((name) => [name, ['2025-01-20']]),
  )
  expect(readdirSync(path('output/2024-q4/chase')).sort()).toEqual([
    'festivals-board.eml',
    'skills-and-trades-panel.eml',
    'to-chase.xlsx',
  ])
  expect(await say('status', '--round', '2024-q4')).toContain('second reminder is next')
}, 60_000)

it('the round is signed off with two outstanding, and the next goes out from it', async () => {
  on('2025-03-17')
  expect(await run()).toMatchObject({ received: 10, outstanding: 2, errors: 0, toConfirm: 0 })
  expect(await say('publish', '2024-q4', '--by', 'Ann Example')).toContain('signed off by Ann Example')
  expect(await status()).toMatchObject({ standing: 'published', received: 10, expected: 12 })
  expect(await say('issue', '--round', '2025-q1')).toContain('Made 12 forms')
  const next = await open(form(FIGURELESS, '2025-q1'))
  expect(cellOf(next, 'volunteers', 'last').text).toContain('44')
  expect(cellOf(await open(form('Festivals Board', '2025-q1')), 'contact', 'answer').text).toBe('')
}, 60_000)
