/** Reading in a process of its own: a file that ends the process costs itself and nothing else. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'rolldown'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { sha256 } from '../../src/checksum.ts'
import { nodeEffects } from '../../src/node-effects.ts'
import { createReadingProcess, type ReadingProcess } from '../../src/operate/reading-process.ts'
import { createReader } from '../../src/reading.ts'
import type { OpenedFile } from '../../src/reading-context.ts'
import { PACED } from '../paced.ts'
import { contextWith, returnOf } from './program.ts'

const folder = mkdtempSync(join(tmpdir(), 'collate-reading-'))
const falling = join(folder, 'falling-reader.cjs')
let reading: ReadingProcess

beforeAll(async () => {
  const source = fileURLToPath(new URL('./falling-reader.ts', import.meta.url))
  await build({
    input: source,
    platform: 'node',
    output: { file: falling, format: 'cjs', codeSplitting: false },
    logLevel: 'silent',
  })
})
afterAll(() => rmSync(folder, { recursive: true }))
beforeEach(() => {
  reading = createReadingProcess([process.execPath, falling])
})
afterEach(() => reading.end())

function opened(file: string, number: number): OpenedFile {
  const bytes = new TextEncoder().encode(returnOf(number, 1))
  return { file, bytes, sha256: sha256(bytes) }
}

it('one of forty returns aborts its process, and the other 39 come out byte for byte as without it', async () => {
  const context = contextWith()
  const files = Array.from({ length: 40 }, (_, number) =>
    opened(number === 17 ? 'aborts.csv' : `return ${number}.csv`, number),
  )
  const here = createReader(context, nodeEffects)
  const readings = await Promise.all(files.map((file) => reading.read(context, file)))
  const fallen = readings[17]
  expect(fallen).toMatchObject({
    outcome: 'rejected',
    updates: [],
    findings: [{ code: 'reading-stopped', severity: 'error', source: { file: 'aborts.csv' } }],
  })
  const others = files.filter((_, at) => at !== 17).map((file) => JSON.stringify(here(file)))
  expect(readings.filter((_, at) => at !== 17).map((one) => JSON.stringify(one))).toEqual(others)
  expect(others[0]).toContain('"outcome":"used"')
}, 60_000)

it.each([
  ['exits.csv', {}, { code: 'reading-stopped', args: { reason: 'exit code 7' } }],
  ['hangs.csv', { milliseconds: 500 }, { code: 'limit-time', args: { limit: 500 } }],
  ['fills the heap.csv', {}, { code: 'limit-memory', args: { limit: 280 * 1024 ** 2 } }],
  ['fills what lies beside the heap.csv', {}, { code: 'limit-memory', args: { limit: 280 * 1024 ** 2 } }],
])(
  'a file that %s is told of by what it passed, and the next one is read',
  { ...PACED, timeout: 60_000 },
  async (name, limits, found) => {
    const context = contextWith(limits)
    const [fallen, next] = await Promise.all([
      reading.read(context, opened(name, 1)),
      reading.read(context, opened('next.csv', 2)),
    ])
    expect(fallen.findings).toMatchObject([{ ...found, source: { file: name, sheet: null, cell: null } }])
    expect(next).toMatchObject({ outcome: 'used', updates: [{ partnership: 'Partnership 2' }] })
  },
)

it('reads with the program as it is, from its sources as when built', async () => {
  const own = createReadingProcess()
  const read = await own.read(contextWith(), opened('return.csv', 3)).finally(() => own.end())
  expect(read).toMatchObject({ outcome: 'used', updates: [{ partnership: 'Partnership 3' }] })
}, 60_000)

it('says so when the process cannot be started at all', async () => {
  const nowhere = createReadingProcess(['/no/such/program'])
  await expect(nowhere.read(contextWith(), opened('a.csv', 1))).rejects.toThrow('could not be started')
})
