/** A file that ends the process in which it is read costs a command nothing but that file, and the person is told which limit it passed. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, beforeEach, expect, it } from 'vitest'
import { runCommandLine } from '../../src/cli/command-line.ts'
import { createReadingProcess, type ReadingProcess } from '../../src/operate/reading-process.ts'

const config = fileURLToPath(new URL('../../pipeline.config.ts', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'collate-wall-'))
afterAll(() => rmSync(folder, { recursive: true }))
const hostile = join(folder, 'hostile.csv')
writeFileSync(hostile, 'Partnership,Marsh Forum\n')
const good = join(folder, 'good.csv')
writeFileSync(good, 'Partnership,Marsh Forum\nChair,Ann Vale\n')

/** Says that it can read, and then runs out of memory over whatever holds the file of that name; of others it gives nothing. */
const FILLED = `
  process.on('message', ({ order }) => {
    const files = Array.isArray(order) ? order : [order]
    if (!files.some(({ file }) => file.endsWith('hostile.csv'))) return process.send({ given: ${JSON.stringify({
      learnt: null,
      findings: [],
    })}, memory: 0 })
    const held = []
    for (;;) held.push(new Array(100000).fill(held.length))
  })
  process.send('ready')
`

let reading: ReadingProcess
beforeEach(() => {
  reading = createReadingProcess([process.execPath, '--max-old-space-size=40', '-e', FILLED])
})
afterEach(() => reading.end())

async function collate(...args: string[]) {
  const said = { out: '', err: '' }
  const terminal = {
    out: (text: string) => {
      said.out += text
    },
    err: (text: string) => {
      said.err += text
    },
    isTerminal: false,
    openReading: async () => reading,
  }
  return { code: await runCommandLine(args, terminal), ...said }
}

const PASSED = /more than 280 MB of memory/

it('check tells the limit as a finding of the file', async () => {
  const { code, out, err } = await collate('check', hostile, '--config', config)
  expect({ code, err }).toEqual({ code: 1, err: '' })
  expect(out).toMatch(/hostile\.csv: no return\n {2}ERROR/)
  expect(out).toMatch(PASSED)
})

it('check gives it as data too', async () => {
  const { out } = await collate('check', hostile, '--json', '--config', config)
  expect(JSON.parse(out)).toMatchObject([{ file: 'hostile.csv', returns: [], findings: [{ code: 'limit-memory' }] }])
})

it.each([
  ['alone', [hostile]],
  ['among others', [good, hostile]],
])('learn names the file, %s', async (_, files) => {
  const { code, err } = await collate('learn', ...files)
  expect(code).toBe(2)
  expect(err).toMatch(/^hostile\.csv: /m)
  expect(err).toMatch(PASSED)
})

it.each(['--form', '--partnerships'])('init %s makes nothing', async (option) => {
  const made = join(folder, 'made')
  const { code, err } = await collate('init', made, option, hostile, '--organisation', 'Dale Council')
  expect(code).toBe(2)
  expect(err).toMatch(PASSED)
  expect(err).toMatch(/hostile\.csv/)
  expect(existsSync(made)).toBe(false)
})

it('run --previous names the file and writes nothing', async () => {
  const output = join(folder, 'output')
  const options = ['--round', '2011-03', '--previous', hostile, '--config', config, '--output', output]
  const { code, err } = await collate('run', ...options)
  expect(code).toBe(2)
  expect(err).toMatch(/hostile\.csv could not be read\. .*more than [\d,]+ MB of memory/)
  expect(existsSync(output)).toBe(false)
})
