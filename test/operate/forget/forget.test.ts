/** Forgetting in a folder as an office keeps it: two rounds' worth of outputs, a published round, decisions, and a copy that somebody changed. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import exceljs from 'exceljs'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { firstHourFiles } from '../../../scripts/make-first-hour.ts'
import { runCommandLine } from '../../../src/cli/command-line.ts'
import { holdingOf } from '../../../src/operate/forget/contents.ts'
import { forget } from '../../../src/operate/forget/forget.ts'
import { planForgetting } from '../../../src/operate/forget/plan.ts'
import { wanted } from '../../../src/operate/forget/words.ts'
import { diskOutput } from '../../../src/write/files.ts'

const ROUND = '2024-06'
const TOM = ['Tom Askew', '01632 960221', 'tom.askew@example.org']
const HARBOUR = join('input', ROUND, 'Harbour return.xlsx')

let made = ''
let folder = ''
let out = ''
const write = (text: string) => {
  out += text
}

async function collate(command: string, ...args: string[]): Promise<number> {
  out = ''
  const config = command === 'init' ? [] : ['--config', join(folder, 'pipeline.config.ts')]
  return runCommandLine([command, ...args, ...config], { out: write, err: write, isTerminal: false })
}

beforeAll(async () => {
  made = mkdtempSync(join(tmpdir(), 'collate-forget-'))
  folder = join(made, 'office')
  for (const [name, bytes] of await firstHourFiles()) writeFileSync(join(made, name), bytes)
  const own = ['--form', join(made, 'Board return.xlsx'), '--round', ROUND, '--organisation', 'Saltmarsh']
  writeFileSync(join(made, 'list.csv'), 'Harbour Quarter Board\nUpland Villages Board\nEastfield Youth Board\n')
  expect(await collate('init', folder, ...own, '--partnerships', join(made, 'list.csv'))).toBe(0)
  for (const name of ['Harbour return.xlsx', 'Upland return.xlsx'])
    cpSync(join(made, name), join(folder, 'input', ROUND, name))
  expect(await collate('run', '--edition', 'public')).toBe(0)
  expect(await collate('publish', ROUND, '--by', 'Ann Example')).toBe(0)
  expect(await collate('decide', '1', 'nothing-to-do', '--by', 'Tom Askew', '--why', 'Tom Askew rang')).toBe(0)
  writeFileSync(
    join(folder, 'output', ROUND, 'data', 'people (changed 2024-07-01).csv'),
    'name,of\r\nTom Askew,harbour-quarter-board\r\n',
  )
}, 60_000)
afterAll(() => rmSync(made, { recursive: true }))

/** A copy of the office for each test. */
beforeEach(() => {
  folder = mkdtempSync(join(made, 'copy-'))
  cpSync(join(made, 'office'), folder, { recursive: true })
})

function filesIn(place: string): string[] {
  const all = readdirSync(join(folder, place), { recursive: true, withFileTypes: true }).filter((one) => one.isFile())
  return all.map(({ parentPath, name }) => relative(folder, join(parentPath, name))).sort()
}

/** Everything beneath a folder in which one of the texts stands. */
function holders(texts: readonly string[], place = '.'): string[] {
  return filesIn(place).filter((path) => holdingOf(readFileSync(join(folder, path)), wanted(texts)) === 'something')
}

describe('a person', () => {
  it('is not forgotten while a return still names them, and nothing is changed', async () => {
    const before = filesIn('.').map((path) => [path, readFileSync(join(folder, path), 'base64')])
    expect(await collate('forget', '--person', 'Tom Askew', '--by', 'Ann Example')).toBe(1)
    expect(out).toContain(HARBOUR)
    expect(filesIn('.').map((path) => [path, readFileSync(join(folder, path), 'base64')])).toEqual(before)
  })

  it('is listed with the number and the address known with them before anything is done', async () => {
    rmSync(join(folder, HARBOUR))
    expect(await collate('forget', '--person', 'tom askew')).toBe(0)
    for (const text of TOM.slice(1)) expect(out).toContain(text)
    expect(out).toContain('consolidated.xlsx')
    expect(out).toContain('Nothing was changed')
    expect(holders(TOM, 'output')).not.toEqual([])
  })

  it('is taken out of everything, published copies and decisions too, and verify tells of it', async () => {
    rmSync(join(folder, HARBOUR))
    const count = filesIn(join('output', ROUND)).length
    expect(holders(TOM)).toContain(join('input', 'decisions.csv'))
    expect(await collate('forget', '--person', 'Tom Askew', '--by', 'Ann Example', '--why', 'asked to be')).toBe(0)
    expect(holders(TOM)).toEqual([])
    // Taken out, not thrown away: the note is the one file that came.
    expect(filesIn(join('output', ROUND)).length).toBe(count + 1)
    const book = new exceljs.Workbook()
    await book.xlsx.readFile(join(folder, 'output', ROUND, 'consolidated.xlsx'))
    expect(book.worksheets.length).toBeGreaterThan(3)
    expect(await collate('verify')).toBe(0)
    expect(out).toMatch(
      /whole: .*\n {2}- On \d{4}-\d\d-\d\d Ann Example had a person forgotten: taken out of .*asked to be/,
    )
    expect(await collate('history')).toBe(0)
    expect(await collate('run', '--accept-missing')).toBe(0)
    expect(holders(TOM)).toEqual([])
  })

  it('of whom nothing is held needs nothing done', async () => {
    expect(await collate('forget', '--person', 'Nobody At All', '--by', 'Ann Example')).toBe(0)
    expect(filesIn('output').filter((path) => path.endsWith('forgotten.json'))).toEqual([])
    expect(await collate('verify')).toBe(0)
    expect(out).not.toContain('forgotten')
  })
})

describe('a partnership', () => {
  it('is not forgotten while its return lies there', async () => {
    expect(await collate('forget', '--partnership', 'Harbour Quarter Board', '--by', 'Ann Example')).toBe(1)
    expect(out).toContain(HARBOUR)
    expect(await collate('verify')).toBe(0)
  })

  it('goes with what its return said; the others stay', async () => {
    rmSync(join(folder, HARBOUR))
    expect(await collate('forget', '--partnership', 'Harbour Quarter Board', '--by', 'Ann Example')).toBe(0)
    expect(holders([...TOM.slice(1), 'Open the net loft as a workshop'], 'output')).toEqual([])
    const { updates, files } = JSON.parse(readFileSync(join(folder, 'output', ROUND, 'round.json'), 'utf8'))
    expect(updates.map(({ partnershipId }: { partnershipId: string }) => partnershipId)).toEqual([
      'upland-villages-board',
    ])
    expect(files.map(({ file }: { file: string }) => file)).toEqual(['Upland return.xlsx'])
    expect(await collate('verify')).toBe(0)
    expect(out).toMatch(/Ann Example had a partnership forgotten: .*removed with .*consolidated.xlsx/)
    expect(await collate('run', '--accept-missing')).toBe(0)
    expect(holders(['Two halls have new roofs'], 'output')).toContain(join('output', ROUND, 'consolidated.xlsx'))
  })

  it('has to be in the register', async () => {
    expect(await collate('forget', '--partnership', 'Harbour Quater Board', '--by', 'Ann Example')).toBe(2)
    expect(out).toMatch(/Did you mean.*\n.*Harbour Quarter Board/)
  })
})

const refused: [string, string[], RegExp][] = [
  ['nobody', [], /Say who is to be forgotten/],
  ['two at once', ['--person', 'Tom Askew', '--partnership', 'Harbour Quarter Board'], /Say who is to be forgotten/],
  ['a name of two letters', ['--person', 'Jo'], /too short/],
]
it.each(refused)('refuses %s', async (_, args, message) => {
  expect(await collate('forget', ...args)).toBe(2)
  expect(out).toMatch(message)
})

it('names a file that another program has open', async () => {
  const open = join(folder, 'output', ROUND, 'consolidated.xlsx')
  const read = (path: string) =>
    path === open ? Promise.reject(Object.assign(new Error('busy'), { code: 'EBUSY' })) : diskOutput.read(path)
  const places = { input: join(folder, 'input'), output: join(folder, 'output'), lists: [] }
  const plan = await planForgetting({ about: 'person', name: 'Tom Askew' }, places, { ...diskOutput, read })
  expect(plan.unknown).toEqual([open])
})

it('is finished by saying it again when it was killed half way', async () => {
  rmSync(join(folder, HARBOUR))
  const places = { input: join(folder, 'input'), output: join(folder, 'output'), lists: [] }
  const subject = { about: 'person', name: 'Tom Askew' } as const
  let left = 6
  const failing = {
    ...diskOutput,
    rename: async (from: string, to: string) => {
      left -= 1
      if (left < 0) throw Object.assign(new Error('killed'), { code: 'EIO' })
      await diskOutput.rename(from, to)
    },
  }
  const plan = await planForgetting(subject, places, failing)
  const forgetting = { subject, day: '2024-07-01', by: 'Ann Example', why: '' }
  await expect(forget(plan, forgetting, places.output, failing)).rejects.toThrow('The disk reported a fault')
  expect(await collate('verify')).toBe(1)
  expect(await collate('forget', '--person', 'Tom Askew', '--by', 'Ann Example')).toBe(0)
  expect(holders(TOM, 'output')).toEqual([])
  expect(await collate('verify')).toBe(0)
})
