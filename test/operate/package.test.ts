/** The package as somebody else installs it: packed, unpacked elsewhere, with nothing of this folder but the packages it depends on. */
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

describe('the package', () => {
  let elsewhere: string
  let team: string

  beforeAll(() => {
    elsewhere = mkdtempSync(join(tmpdir(), 'collate-package-'))
    spawnSync('npm', ['pack', '--silent', '--pack-destination', elsewhere], {
      cwd: root,
      shell: process.platform === 'win32',
    })
    const [tarball = ''] = readdirSync(elsewhere)
    const modules = join(elsewhere, 'office/node_modules')
    mkdirSync(modules, { recursive: true })
    spawnSync('tar', ['-xzf', join(elsewhere, tarball), '-C', modules])
    spawnSync('mv', [join(modules, 'package'), join(modules, 'collate')])
    symlinkSync(join(root, 'node_modules'), join(modules, 'collate', 'node_modules'))
    team = join(elsewhere, 'office')
  }, 60_000)
  afterAll(() => rmSync(elsewhere, { recursive: true, force: true }))

  function collate(...args: string[]) {
    const main = join(team, 'node_modules/collate/dist/cli/main.js')
    return spawnSync(process.execPath, [main, ...args], { cwd: team, encoding: 'utf8' })
  }

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
    expect(collate('verify').stdout).toContain('whole')
  }, 30_000)

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
