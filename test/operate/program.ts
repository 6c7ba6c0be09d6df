/** The compiled program and a small office, for tests that start and stop it as people and computers do. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { configSchema, type Limits } from '../../src/config/schema.ts'
import { type ReadingContext, readingContext } from '../../src/reading-context.ts'

export const root = fileURLToPath(new URL('../..', import.meta.url))

/** Compiles the program into a folder of its own, where it finds the packages it needs. Starts in a third of the time of the sources. */
export function compile(): { main: string; remove: () => void } {
  mkdirSync(join(root, 'node_modules/.cache'), { recursive: true })
  const folder = mkdtempSync(join(root, 'node_modules/.cache/collate-'))
  const builder = [
    join(root, 'node_modules/jiti/lib/jiti-cli.mjs'),
    join(root, 'scripts/build.ts'),
    join(folder, 'dist'),
  ]
  const { status, stderr } = spawnSync(process.execPath, builder, { cwd: root, encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  cpSync(join(root, 'package.json'), join(folder, 'package.json'))
  return { main: join(folder, 'dist/cli/main.js'), remove: () => rmSync(folder, { recursive: true, force: true }) }
}

export interface Office {
  readonly folder: string
  readonly input: string
  readonly output: string
  readonly config: string
  remove(): void
}

const QUESTIONS = `
        { key: 'partnership', label: 'Partnership', kind: 'partnership', required: true },
        { key: 'completed', label: 'Date completed', kind: 'date' },
        { key: 'chair', label: 'Chair', kind: 'people', role: 'chair' },
        { key: 'focus', label: 'What is the current focus?', kind: 'entries', topic: 'focus' },
        { key: 'plans', label: 'What are the plans?', kind: 'entries', topic: 'plans' },`

/** A council with a few partnerships and one round, without returns yet. */
export function makeOffice(options: { settle?: number; partnerships?: number; milliseconds?: number } = {}): Office {
  const folder = mkdtempSync(join(tmpdir(), 'collate-office-'))
  const input = join(folder, 'input', '2012-06')
  mkdirSync(input, { recursive: true })
  const config = join(folder, 'pipeline.config.ts')
  writeFileSync(
    config,
    `import { defineConfig } from 'collate'
export default defineConfig({
  organisation: 'Hill and Vale Council',
  settle: ${options.settle ?? 0},
  limits: ${JSON.stringify({ milliseconds: options.milliseconds })},
  rounds: [{ id: '2012-06', label: 'June 2012', form: 'update', due: '2012-05-31' }],
  forms: [{ id: 'update', label: 'Update', fields: [${QUESTIONS} ] }],
})
`,
  )
  const rows = Array.from(
    { length: options.partnerships ?? 12 },
    (_, number) => `p${number},Partnership ${number},thematic,,,,,,,,2012-06`,
  )
  const columns =
    'id,name,kind,accountable_to,aliases,merged_from,split_from,renamed_from,active_from,active_to,expected_in'
  writeFileSync(join(folder, 'input/register.csv'), `${[columns, ...rows].join('\r\n')}\r\n`)
  return { folder, input, output: join(folder, 'output'), config, remove: () => rmSync(folder, { recursive: true }) }
}

/** What the reading of such an office's returns depends on. */
export function contextWith(limits: Partial<Limits> = {}): ReadingContext {
  const fields = [
    { key: 'partnership', label: 'Partnership', kind: 'partnership' },
    { key: 'completed', label: 'Date completed', kind: 'date' },
    { key: 'chair', label: 'Chair', kind: 'people', role: 'chair' },
    { key: 'focus', label: 'What is the current focus?', kind: 'entries', topic: 'focus' },
    { key: 'plans', label: 'What are the plans?', kind: 'entries', topic: 'plans' },
  ] as const
  const config = configSchema.parse({
    rounds: [{ id: '2012-06', label: 'June 2012', form: 'update', due: '2012-05-31' }],
    forms: [{ id: 'update', label: 'Update', fields }],
    limits,
  })
  const [round] = config.rounds
  if (!round) throw new Error('expected a round')
  return readingContext({ config, targets: [] }, round)
}

/** A return of one of the office's partnerships. `version` is part of what it says. */
export function returnOf(number: number, version: number): string {
  return [
    `Partnership,Partnership ${number}`,
    'Date completed,2012-05-04',
    `Chair,Robin Vale ${String.fromCharCode(65 + (number % 26))}shworth`,
    `What is the current focus?,"• Work of kind ${version} on matter ${number}\n• A second matter that goes on"`,
    `What are the plans?,To finish step ${version + 1}`,
  ].join('\r\n')
}

/** Saves a return as of a certain day, so that runs of equal input are equal however often the file was written. */
export function saveReturn({ input }: Office, number: number, version: number): void {
  const path = join(input, `return ${number}.csv`)
  writeFileSync(path, returnOf(number, version))
  const saved = new Date(Date.UTC(2012, 4, 4, 12, 0, version))
  utimesSync(path, saved, saved)
}

/** Every file of a folder by its path, without what is about runs rather than results. */
export function outputsIn(folder: string): Map<string, string> {
  const all = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile())
  const paths = all.map((one) => join(one.parentPath, one.name)).sort()
  const named = paths.map((path) => [relative(folder, path), readFileSync(path, 'base64')] as const)
  return new Map(named.filter(([name]) => name !== 'runs.jsonl' && name !== 'arrivals.json'))
}

/** Starts the program; `ended` gives its exit code, or null when it was killed, and all it printed. */
export function start(main: string, args: readonly string[], env: NodeJS.ProcessEnv = process.env): Started {
  const child = spawn(process.execPath, [main, ...args], { stdio: ['ignore', 'pipe', 'pipe'], env })
  let out = ''
  let err = ''
  child.stdout.on('data', (text) => {
    out += text
  })
  child.stderr.on('data', (text) => {
    err += text
  })
  const ended = new Promise<Ended>((resolve) => child.once('close', (code) => resolve({ code, out, err })))
  return { child, ended, errSoFar: () => err }
}

export interface Started {
  readonly child: ChildProcess
  readonly ended: Promise<Ended>
  readonly errSoFar: () => string
}

export interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}
