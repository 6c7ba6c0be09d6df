/**
 * The package as somebody else installs it: packed, then installed in an empty folder, with nothing of this one. With COLLATE_PACKAGE=1 npm
 * installs it with every package it depends on, in its own way; otherwise it is unpacked beside the packages of this folder, which is quick.
 */
import { spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import exceljs from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { root } from './program.ts'

const isWhole = process.env.COLLATE_PACKAGE === '1'
const isWindows = process.platform === 'win32'

/** Runs a command; its output stands in the error when it fails. */
function done(command: string, args: readonly string[], cwd: string): string {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8', shell: isWindows })
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}:\n${stdout}\n${stderr}`)
  return stdout
}

/** Installs a tarball in a folder as its people would. */
function install(tarball: string, folder: string): void {
  done('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', tarball], folder)
}

/** Puts a tarball where npm would, with the packages of this folder in place of those npm would fetch. */
function unpack(tarball: string, folder: string): void {
  const program = join(folder, 'node_modules/collate')
  mkdirSync(program, { recursive: true })
  done('tar', ['-xzf', tarball, '--strip-components', '1', '-C', program], folder)
  symlinkSync(join(root, 'node_modules'), join(program, 'node_modules'))
}

describe('the package', () => {
  let elsewhere: string
  let team: string

  beforeAll(() => {
    elsewhere = mkdtempSync(join(tmpdir(), 'collate-package-'))
    done('npm', ['pack', '--silent', '--pack-destination', elsewhere], root)
    const [tarball = ''] = readdirSync(elsewhere)
    team = join(elsewhere, 'office')
    mkdirSync(team)
    const put = isWhole ? install : unpack
    put(join(elsewhere, tarball), team)
  }, 300_000)
  afterAll(() => rmSync(elsewhere, { recursive: true, force: true }))

  /** The command as npm puts it on the path; unpacked, the file it leads to. */
  function collate(...args: string[]) {
    const bin = join(team, 'node_modules/.bin', isWindows ? 'collate.cmd' : 'collate')
    const main = join(team, 'node_modules/collate/dist/cli/main.js')
    const options = { cwd: team, encoding: 'utf8', shell: isWhole && isWindows } as const
    return isWhole ? spawnSync(bin, args, options) : spawnSync(process.execPath, [main, ...args], options)
  }

  it('says its version', () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
    const said = collate('--version')
    expect([said.status, said.stdout.trim(), said.stderr]).toEqual([0, version, ''])
  })

  it('holds the program and its pages, and nothing of the sample', () => {
    const names = readdirSync(join(team, 'node_modules/collate')).filter((name) => name !== 'node_modules')
    expect(names.sort()).toEqual(['CHANGELOG.md', 'LICENSE', 'README.md', 'dist', 'docs', 'package.json'])
  })

  it('makes a folder for a council that is not the sample’s, and reads the first return on its form', async () => {
    const made = collate('init', '.', '--organisation', "Northmoor People's Council")
    expect(made.stderr).toBe('')
    expect(made.status).toBe(0)
    const [round = ''] = readdirSync(join(team, 'input')).filter((name) => name !== 'register.xlsx')
    expect(round).toMatch(/^\d{4}-\d{2}$/)
    expect(existsSync(join(team, 'output'))).toBe(true)
    for (const name of ['pipeline.config.ts', 'README.md', 'input/register.xlsx'])
      expect(readFileSync(join(team, name), 'utf8')).not.toMatch(/Oxford|Cherwell/)
    expect(collate('doctor').status).toBe(0)

    await fillIn(join(team, 'forms/Partnership update form.xlsx'), join(team, 'input', round, 'health.xlsx'))
    const run = collate('run', '--json')
    expect(run.stderr).not.toContain('fault')
    const [{ figures, findings }] = JSON.parse(run.stdout).rounds
    expect(figures).toMatchObject({ received: 1, rejected: 0, errors: 0 })
    expect(findings.filter(({ severity }: { severity: string }) => severity !== 'note')).toEqual([])
    expect(run.status).toBe(0)
    const [update] = JSON.parse(readFileSync(join(team, 'output', round, 'round.json'), 'utf8')).updates
    expect(update).toMatchObject({ partnershipId: 'health-board', leftOver: [] })
    expect(update.answers.plans.map(({ text }: { text: string }) => text)).toEqual([
      'Open the second clinic',
      'Recruit a nurse',
    ])
    const verified = collate('verify')
    expect(verified.stdout).toContain('whole')
    expect(verified.status).toBe(0)
  }, 60_000)

  it('does not touch a folder that is in use', () => {
    const again = collate('init')
    expect(again.status).toBe(2)
    expect(again.stderr).toMatch(/already has pipeline.config.ts.*Nothing was made/)
  })
})

async function fillIn(form: string, to: string): Promise<void> {
  const answers: Record<string, string> = {
    'Name of partnership': 'Example Health Partnership',
    'Date completed': new Date().toISOString().slice(0, 10),
    'Contact officer': 'Ada Marsh',
    'Telephone and email': '01632 960123, ada.marsh@example.org',
    Chair: 'Cllr Robin Vale',
    'What is the partnership working on now?': 'Shorter waiting times',
    'What has been achieved since the last update?': 'The first clinic opened',
    'What is planned for the next six months?': 'Open the second clinic\nRecruit a nurse',
    'Which issues should the council know of?': 'None',
    'Dates of the last and the next meeting': '',
  }
  const book = new exceljs.Workbook()
  await book.xlsx.readFile(form)
  book.worksheets[0]?.eachRow((row) => {
    const answer = answers[row.getCell(1).text]
    if (answer) row.getCell(2).value = answer
  })
  writeFileSync(to, new Uint8Array(await book.xlsx.writeBuffer()))
}
