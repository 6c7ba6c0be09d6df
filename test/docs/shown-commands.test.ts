/**
 * Every command that a page shows: there is such a command, it takes these options, and nothing is asked of npm that could be somebody else's. With
 * COLLATE_DOCS=1 each is also run, in the office of the first hour or in the sample.
 */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { firstHourFiles } from '../../scripts/make-first-hour.ts'
import { buildProgram, runCommandLine } from '../../src/cli/command-line.ts'
import { VERSION } from '../../src/version.ts'
import { root } from '../operate/program.ts'
import { pages, type Shown, shownOn } from './shown.ts'

const shown = pages().flatMap(shownOn)
const ours = shown.filter(({ program }) => program === 'collate')
const titled = (list: readonly Shown[]) => list.map((each) => [each.page, each.line, each] as const)
const silent = { out: () => undefined, err: () => undefined, isTerminal: false }

/** What stands for something a person knows: FILE…, [ROUND], ARGUMENTS. */
const isPlaceholder = (word: string) => /^\[?[A-Z]{2,}…?\]?$|^…$/.test(word)
/** Programs of the system, which no test of ours starts. */
const OTHERS = new Set(['cd', 'docker', 'systemctl', 'journalctl', 'schtasks', 'apt-get', 'node'])

it('pages show commands of every kind', () => {
  expect(new Set(shown.map(({ program }) => program))).toEqual(
    new Set([...OTHERS, 'collate', 'npm'].filter((name) => name !== 'node')),
  )
  expect(ours.length).toBeGreaterThan(60)
})

describe('nothing is fetched by a name that is not ours', () => {
  it.each(titled(shown.filter(({ program }) => program !== 'collate')))('%s: %s', (_, line, { program, args }) => {
    expect(OTHERS.has(program) || program === 'npm', line).toBe(true)
    if (program !== 'npm') return
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
    const [command = '', ...rest] = args
    if (command === 'run') expect(Object.keys(scripts)).toContain(rest[0])
    else if (command === 'install')
      for (const what of rest.filter((word) => !/^(?:--.*|\.)$/.test(word)))
        expect(what).toMatch(new RegExp(`^\\.?/.*-(?:${VERSION}|NEW|OLD|\\*)\\.tgz$`))
    else expect(['ci', 'test', 'pack', 'start']).toContain(command)
  })
})

describe('there is such a command, with these options', () => {
  const program = buildProgram(silent, () => undefined)

  it.each(titled(ours))('%s: %s', (_, __, { args }) => {
    const [name = 'run', ...rest] = args
    if (isPlaceholder(name) || ['--help', '--version'].includes(name)) return
    const command = program.commands.find((each) => each.name() === name)
    const options = (command?.options ?? []).map(({ long }) => long)
    expect([name, command?.name()]).toEqual([name, name])
    expect(options).toEqual(expect.arrayContaining(rest.filter((word) => word.startsWith('--'))))
  })
})

let place = ''
/** What was saved a moment ago may still be being saved. */
const COPIED = { recursive: true, preserveTimestamps: true }

async function run(args: readonly string[]): Promise<{ code: number; said: string }> {
  let said = ''
  const write = (text: string) => {
    said += text
  }
  // What would go on until it is stopped is stopped.
  const signal = ['watch', 'schedule'].includes(args[0] ?? '') ? AbortSignal.abort() : AbortSignal.timeout(60_000)
  const code = await runCommandLine(args, { out: write, err: write, isTerminal: false, signal })
  return { code, said }
}

/** The office of the first hour and the sample, each run once. */
async function prepare(): Promise<void> {
  place = mkdtempSync(join(tmpdir(), 'collate-shown-'))
  const [sample, office] = [join(place, 'made/sample'), join(place, 'made/office')]
  for (const name of ['input', 'pipeline.config.ts']) cpSync(join(root, name), join(sample, name), COPIED)
  for (const [name, bytes] of await firstHourFiles()) writeFileSync(join(place, name), bytes)
  const form = ['Board return.xlsx', 'Harbour return.xlsx'].map((name) => join(place, name))
  const made = ['--form', ...form, '--partnerships', join(place, 'Boards.csv'), '--round', '2024-06']
  expect(await run(['init', office, ...made])).toMatchObject({ code: 0 })
  cpSync(join(place, 'Harbour return.xlsx'), join(office, 'input/2024-06/Harbour return.xlsx'))
  for (const folder of [sample, office]) await run(['run', '--config', join(folder, 'pipeline.config.ts')])
}

/** Runs a line as it would be run in the folder it speaks of; each page has folders of its own, in which its commands follow one another. */
async function follow({ page, line, args }: Shown) {
  const pagePlace = join(place, page.replaceAll(/\W/g, '-'))
  if (!existsSync(pagePlace)) cpSync(join(place, 'made'), pagePlace, COPIED)
  const here = join(pagePlace, /2024-06|Harbour|Board return|Tom Askew|saltmarsh/i.test(line) ? 'office' : 'sample')
  const [command = '', ...rest] = args
  const found = rest.map((word, at) =>
    isMade(rest[at - 1]) ? join(here, word) : ([here, place].map((folder) => join(folder, word)).find(isFile) ?? word),
  )
  if (command === 'checker' && !found.includes('--out')) found.push('--out', join(here, 'checker.html'))
  if (command === 'init')
    return run([command, mkdtempSync(join(place, 'made-')), ...found.slice(rest[0]?.startsWith('--') ? 0 : 1)])
  const config =
    ['help', 'learn'].includes(command) || command.startsWith('--')
      ? []
      : ['--config', join(here, 'pipeline.config.ts')]
  return run([command, ...found, ...config])
}

/** What follows is the name of a file to be made. */
function isMade(option: string | undefined): boolean {
  return option === '--out' || option === '--task'
}

function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile()
}

/** In a line of text, a name alone is only a name, and a file may be any file. */
function isToBeRun({ args, isBlock }: Shown): boolean {
  // These want a store, or several offices, which tests of their own have.
  if (['work', 'roll-up'].includes(args[0] ?? '') || args.includes('--store')) return false
  if (isBlock) return args.length > 0
  return args.length > 1 && !args.some((word) => isPlaceholder(word) || /^[<[]|\.(?:xlsx|csv)$/.test(word))
}

if (process.env.COLLATE_DOCS === '1')
  describe('each does what it says', () => {
    beforeAll(prepare, 60_000)
    afterAll(() => rmSync(place, { recursive: true }))

    it.each(titled(ours.filter(isToBeRun)))('%s: %s', async (_, __, each) => {
      const { code, said } = await follow(each)
      expect(said).not.toContain('fault of its own')
      expect([code === 1 ? 0 : code, said]).toEqual([0, said])
    })
  })
