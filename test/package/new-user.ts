/** What somebody does who has just got Collate: a folder of their own, two returns, a run, a look at what came out. */
import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import exceljs from 'exceljs'
import { unzipSync } from 'fflate'
import { expect } from 'vitest'
import { firstHourFiles } from '../../scripts/make-first-hour.ts'
import { root } from '../operate/program.ts'

export interface Newcomer {
  /** The program and its first arguments. */
  readonly command: readonly [string, ...string[]]
  /** An empty folder. */
  readonly folder: string
  /** What the newcomer's computer says of itself: a home of its own, and no more on the path than there is. */
  readonly env: Readonly<Record<string, string>>
}

const FORM = 'Board return.xlsx'
const RETURNS = ['Harbour return.xlsx', 'Upland return.xlsx']
const ROUND = '2024-06'

/** An environment with a home and an npm cache that nobody has used, and a certain Node.js first on the path. */
export function freshAccount(home: string, node = ''): Record<string, string> {
  mkdirSync(home, { recursive: true })
  const { XDG_CACHE_HOME, NODE_OPTIONS, ...env } = Object.fromEntries(
    Object.entries(process.env).filter(([name, value]) => value !== undefined && !/^npm_/i.test(name)),
  ) as Record<string, string>
  const path = [node, env.PATH ?? ''].filter((each) => each !== '').join(process.platform === 'win32' ? ';' : ':')
  return { ...env, PATH: path, HOME: home, USERPROFILE: home, LOCALAPPDATA: home, npm_config_cache: join(home, 'npm') }
}

/** From `init` with a form and a list of their own to `verify`; everything after `init` through the file that `init` leaves in the folder. */
export async function followAsNewUser({ command, folder, env }: Newcomer): Promise<void> {
  const ours = join(folder, 'ours')
  mkdirSync(ours)
  for (const name of [FORM, ...RETURNS, 'Boards.csv'])
    copyFileSync(join(root, 'docs/first-hour', name), join(ours, name))
  expect([...(await firstHourFiles()).keys()]).toEqual(expect.arrayContaining([FORM, ...RETURNS]))
  const [program, ...first] = command
  const call = (program: string, args: readonly string[], cwd: string) => {
    const { status, stdout, stderr } = spawnSync(program, args, { cwd, env, encoding: 'utf8' })
    return { status, stdout, stderr }
  }

  const office = join(folder, 'office')
  const asked = [
    '--organisation',
    "Saltmarsh People's Borough",
    '--form',
    join(ours, FORM),
    '--partnerships',
    join(ours, 'Boards.csv'),
  ]
  const made = call(program, [...first, 'init', office, ...asked, '--round', ROUND], folder)
  expect([made.status, made.stderr]).toEqual([0, ''])
  const collate = (...args: string[]) => call(join(office, 'collate'), args, folder)

  // A computer that does many things at once is no newcomer's; all else is as init made it.
  const config = join(office, 'pipeline.config.ts')
  writeFileSync(
    config,
    readFileSync(config, 'utf8').replace("  region: 'GB',", "  region: 'GB',\n  limits: { milliseconds: 60_000 },"),
  )

  const learnt = collate('learn', join(ours, RETURNS[0] ?? ''))
  expect([learnt.status, learnt.stderr]).toEqual([0, ''])
  expect(learnt.stdout).toContain('Name of board')
  expect(collate('doctor')).toMatchObject({ status: 0, stderr: '' })

  for (const name of RETURNS) copyFileSync(join(ours, name), join(office, 'input', ROUND, name))
  const run = collate('run', '--json')
  expect(run.stderr).not.toContain('fault')
  const [{ figures, findings }] = JSON.parse(run.stdout).rounds
  expect(figures).toMatchObject({ received: 2, rejected: 0, errors: 0 })
  const queries = findings.filter(({ severity }: { severity: string }) => severity !== 'note')
  expect(queries.map(({ code }: { code: string }) => code)).toEqual(Array(3).fill('return-outstanding'))
  expect(run.status).toBe(0)
  await openOutputs(join(office, 'output', ROUND))

  expect(collate('verify')).toMatchObject({ status: 0, stderr: '', stdout: expect.stringContaining('whole') })
  expect(collate('help', 'settling').stdout).toContain('# ')
  expect(existsSync(join(office, 'node_modules'))).toBe(false)
}

/** Everything a person would open can be opened, and says what the returns said. */
async function openOutputs(output: string): Promise<void> {
  const [update] = JSON.parse(readFileSync(join(output, 'round.json'), 'utf8')).updates
  expect(update).toMatchObject({ partnershipId: 'harbour-quarter-board', leftOver: [] })
  const book = new exceljs.Workbook()
  await book.xlsx.readFile(join(output, 'consolidated.xlsx'))
  const texts: string[] = []
  for (const sheet of book.worksheets) sheet.eachRow((row) => row.eachCell(({ text }) => texts.push(text)))
  expect(texts).toContain('Open the net loft as a workshop')
  const paper = unzipSync(readFileSync(join(output, 'committee-report.docx')))
  expect(new TextDecoder().decode(paper['word/document.xml'])).toContain('Paint the sea wall')
  expect(readFileSync(join(output, 'change-report.html'), 'utf8')).toContain('</html>')
  expect(readdirSync(join(output, 'data'))).toContain('datapackage.json')
}
