/** Follows docs/first-hour.md: runs its commands, edits what it edits, and expects what it shows. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import exceljs from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { FILLED, firstHourFiles } from '../scripts/make-first-hour.ts'
import { runCommandLine } from '../src/cli/command-line.ts'
import { limitsSchema } from '../src/config/schema.ts'
import { nodeEffects } from '../src/node-effects.ts'
import { readReturnFile } from '../src/read/read.ts'

const docs = fileURLToPath(new URL('../docs/', import.meta.url))
const page = readFileSync(join(docs, 'first-hour.md'), 'utf8')

/** Code blocks and sentences that say where to put files, in the order of the page. */
const STEPS = [...page.matchAll(/^```(sh|text|diff)\n(.*?)^```$|^Put `(.+?)` and `(.+?)` into `(.+?)`\.$/gms)]
const most = 10

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'collate-first-hour-'))
  cpSync(join(docs, 'first-hour'), folder, { recursive: true })
})
afterAll(() => rmSync(folder, { recursive: true }))

const isCsv = (name: string) => name.endsWith('.csv')
const textsOf = (name: string, bytes: Uint8Array) =>
  readReturnFile(name, bytes, limitsSchema.parse({}), nodeEffects).grids.flatMap(({ cells }) =>
    cells.map(({ text }) => text),
  )

it('has the files that the script makes', async () => {
  for (const [name, bytes] of await firstHourFiles()) {
    const kept = new Uint8Array(readFileSync(join(docs, 'first-hour', name)))
    if (isCsv(name)) expect(kept).toEqual(bytes)
    else expect(textsOf(name, kept)).toEqual(textsOf(name, bytes))
  }
})

describe('the page, followed from its beginning to its end', () => {
  it('gives what it shows, and a right workbook with no more edited lines than promised', async () => {
    let here = folder
    let shown = ''
    let edited = 0
    for (const [, kind, block = '', first, second, into] of STEPS) {
      if (kind === 'sh') {
        shown = ''
        for (const line of block.trim().split('\n')) {
          const [program, ...words] = [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(
            ([, quoted, plain]) => quoted ?? plain ?? '',
          )
          if (program === 'cd') here = join(here, words[0] ?? '')
          else shown += await run(words, here)
        }
      } else if (kind === 'text') {
        for (const line of block.trim().split('\n')) expect(shown).toContain(line)
      } else if (kind === 'diff') {
        edited += applyDiff(block, join(here, 'saltmarsh/pipeline.config.ts'))
      } else {
        for (const name of [first, second]) cpSync(join(here, name ?? ''), join(here, into ?? '', basename(name ?? '')))
      }
    }
    expect(edited).toBeGreaterThan(0)
    expect(edited).toBeLessThanOrEqual(most)
    await expectWorkbook(join(here, 'output/2024-06'))
  }, 60_000)
})

/** Runs a command as it would run in a folder. */
async function run(words: readonly string[], here: string): Promise<string> {
  const [command = '', ...rest] = words
  const args = rest.map((word) => (existsSync(join(here, word)) ? resolve(here, word) : word))
  const place = command === 'init' ? [resolve(here, args.shift() ?? '.')] : []
  const config = command === 'init' ? [] : ['--config', join(here, 'pipeline.config.ts')]
  let out = ''
  const write = (text: string) => {
    out += text
  }
  const code = await runCommandLine([command, ...place, ...args, ...config], {
    out: write,
    err: write,
    isTerminal: false,
  })
  expect([command, code, code === 0 ? '' : out]).toEqual([command, 0, ''])
  return out
}

/** Changes each line of a file that the diff takes away; gives how many. */
function applyDiff(diff: string, file: string): number {
  const lines = diff.trim().split('\n')
  const removed = lines.filter((line) => line.startsWith('-')).map((line) => line.slice(1))
  const added = lines.filter((line) => line.startsWith('+')).map((line) => line.slice(1))
  let text = readFileSync(file, 'utf8')
  removed.forEach((line, at) => {
    expect(text).toContain(line)
    text = text.replace(line, added[at] ?? '')
  })
  mkdirSync(resolve(file, '..'), { recursive: true })
  writeFileSync(file, text)
  return added.length
}

/** Every answer of both returns stands in the workbook, each line of it. */
async function expectWorkbook(output: string): Promise<void> {
  const record = JSON.parse(readFileSync(join(output, 'round.json'), 'utf8'))
  expect(record.updates.map(({ partnershipId }: { partnershipId: string }) => partnershipId)).toEqual([
    'harbour-quarter-board',
    'upland-villages-board',
  ])
  expect(record.updates.map(({ findings }: { findings: unknown[] }) => findings)).toEqual([[], []])
  const book = new exceljs.Workbook()
  await book.xlsx.readFile(join(output, 'consolidated.xlsx'))
  const texts = book.worksheets.flatMap((sheet) => {
    const cells: string[] = []
    sheet.eachRow((row) => row.eachCell((cell) => cells.push(cell.text)))
    return cells
  })
  const whole = texts.join('\n')
  for (const { answers } of FILLED) {
    const { 'Date completed': day, 'Date of next meeting': meeting, ...others } = answers
    expect([day, meeting]).not.toContain(undefined)
    for (const line of Object.values(others).flatMap((answer) => answer.split('\n'))) {
      const text = line.replace(/^• /, '').replace(/^(?:Cllr|Dr) /, '')
      // A stated absence is told in words of its own, a percentage as a number.
      if (text !== 'None' && !text.endsWith('%')) expect(whole).toContain(text)
    }
  }
}
