/**
 * What a run costs, against what opening the same returns costs others: `npm run bench [-- --returns 50,500,2000,10000 --repetitions 3 --folder DIR]`.
 * Everything is a process of its own, and they take turns. The councils that were made stay in the folder and are used again. The table goes to
 * `bench/results.md`, or where `--table` says.
 */
import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { changeOne, makeCouncil, ROUNDS } from './council.ts'
import { type Taken, takeMeasure } from './measured.ts'
import { READERS, sheetJsPath } from './read-with.ts'
import { type Measures, resultsPage } from './results-page.ts'
import { sharesOf } from './shares.ts'

const own = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const { values: options } = parseArgs({
  options: {
    returns: { type: 'string', default: '50,500,2000,10000' },
    repetitions: { type: 'string', default: '3' },
    folder: { type: 'string', default: join(tmpdir(), 'collate-bench') },
    table: { type: 'string', default: own('results.md') },
    python: { type: 'string', default: 'python3' },
  },
})
const main = own('../dist/cli/main.js')
const [before, after] = ROUNDS

const measured: Measures[] = []
for (const count of options.returns.split(',').map(Number)) {
  measured.push(await measureCouncil(count, Number(options.repetitions)))
  writeFileSync(options.table, await resultsPage(measured, options.python))
  console.log(await resultsPage(measured.slice(-1), options.python))
}

async function measureCouncil(count: number, repetitions: number): Promise<Measures> {
  const folder = join(options.folder, String(count))
  await prepareCouncil(folder, count)
  const taken = new Map<string, Taken[]>()
  const add = (name: string, one: Taken) => taken.set(name, [...(taken.get(name) ?? []), one])
  for (let turn = 0; turn < repetitions; turn += 1) {
    startAnew(folder)
    add('cold', await run(folder))
    add('unchanged', await run(folder))
    await changeOne(folder)
    add('one changed', await run(folder))
    for (const reader of READERS) {
      if (reader === 'sheetjs' && sheetJsPath() === null) continue
      add(reader, await readAll(reader, join(folder, 'input', after)))
    }
    const script = await consolidate(join(folder, 'input', after)).catch(() => null)
    if (script) add('script', script)
    add('version', await takeMeasure([process.execPath, main, '--version'], folder))
  }
  return { count, taken, shares: await profileCold(folder) }
}

/** The council with the round before already run: made once, since its outputs are the same each time. */
async function prepareCouncil(folder: string, count: number): Promise<void> {
  if (existsSync(join(folder, 'ready'))) return
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  await makeCouncil(folder, count)
  writeFileSync(join(folder, 'ready'), '')
}

/** Only the record of the round before is there, of this very program. */
function startAnew(folder: string): void {
  const stored = join(folder, 'stored', before)
  if (!existsSync(stored)) return
  rmSync(join(folder, 'output'), { recursive: true, force: true })
  cpSync(stored, join(folder, 'output', before), { recursive: true })
}

async function run(folder: string): Promise<Taken> {
  if (!existsSync(join(folder, 'stored'))) {
    await takeMeasure([process.execPath, main, 'run', '--round', before], folder)
    cpSync(join(folder, 'output', before), join(folder, 'stored', before), { recursive: true })
    startAnew(folder)
  }
  return takeMeasure([process.execPath, main, 'run', '--round', after], folder)
}

async function readAll(reader: string, folder: string): Promise<Taken> {
  const jiti = join(dirname(createRequire(import.meta.url).resolve('jiti/package.json')), 'lib', 'jiti-cli.mjs')
  const whole = await takeMeasure([process.execPath, jiti, own('read-with.ts'), reader, folder], folder)
  const { wall, processor } = JSON.parse(whole.output)
  return { ...whole, wall, processor }
}

async function consolidate(folder: string): Promise<Taken> {
  const made = join(tmpdir(), 'collate-bench.xlsx')
  rmSync(made, { force: true })
  const taken = await takeMeasure([options.python, own('consolidate.py'), folder, made], folder)
  // Without openpyxl it ends at once, which is no measure of it.
  if (!existsSync(made)) throw new Error(`${options.python} made no workbook`)
  return taken
}

async function profileCold(folder: string): Promise<Measures['shares']> {
  startAnew(folder)
  const profiles = join(folder, 'profiles')
  rmSync(profiles, { recursive: true, force: true })
  const flags = ['--cpu-prof', `--cpu-prof-dir=${profiles}`, '--cpu-prof-interval=2000']
  await takeMeasure([process.execPath, ...flags, main, 'run', '--round', after], folder)
  return sharesOf(profiles)
}
