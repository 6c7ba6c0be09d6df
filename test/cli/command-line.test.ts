import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { roundRecordSchema } from '../../src/model.ts'
import { reconciliationSchema } from '../../src/reconcile/model.ts'
import { VERSION } from '../../src/version.ts'
import { runRecordSchema } from '../../src/write/run-record.ts'
import { compile } from '../operate/program.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const program = compile()
const folders: string[] = []

function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'collate-test-'))
  folders.push(folder)
  return folder
}

afterAll(() => {
  program.remove()
  for (const folder of folders) rmSync(folder, { recursive: true })
})

/** Runs the program as a person would, in a process of its own. */
function collate(...args: string[]): { code: number | null; out: string; err: string } {
  const run = spawnSync(process.execPath, [program.main, ...args], { cwd: root, encoding: 'utf8' })
  return { code: run.status, out: run.stdout, err: run.stderr }
}

/** Names of the outputs in a round's folder; the list of runs is the one file with a clock in it. */
function outputsIn(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
  return files.filter((name) => name !== 'runs.jsonl' && name !== 'arrivals.json').sort()
}

function configWith(changes: (text: string) => string): string {
  const folder = makeFolder()
  cpSync(join(root, 'input/register.csv'), join(folder, 'input/register.csv'))
  cpSync(join(root, 'input/targets.csv'), join(folder, 'input/targets.csv'))
  cpSync(join(root, 'input/priorities.csv'), join(folder, 'input/priorities.csv'))
  writeFileSync(join(folder, 'pipeline.config.ts'), changes(readFileSync(join(root, 'pipeline.config.ts'), 'utf8')))
  return join(folder, 'pipeline.config.ts')
}

describe('collate run', () => {
  const output = makeFolder()
  const first = collate('run', '--output', output, '--json')
  const again = makeFolder()

  it('finishes with 1 when files of the sample rounds need someone to act, and says so as JSON', () => {
    expect(first.code).toBe(1)
    const summary = JSON.parse(first.out)
    expect(summary.rounds.map(({ round }: { round: string }) => round)).toEqual(['2009-04', '2011-03'])
    expect(summary.rounds[1].outstanding).toEqual(['Spatial Planning and Infrastructure Partnership'])
    expect(summary.rounds[1].findings[0].severity).toBe('error')
  })

  it.each(['2009-04', '2011-03'])('writes the whole set of outputs for %s, each readable through its schema', (id) => {
    const read = (name: string) => JSON.parse(readFileSync(join(output, id, name), 'utf8'))
    const run = runRecordSchema.parse(read('run.json'))
    expect(outputsIn(join(output, id))).toEqual([...run.outputs.map(({ name }) => name), 'run.json'].sort())
    expect(roundRecordSchema.parse(read('round.json')).round.id).toBe(id)
    expect(reconciliationSchema.parse(read('reconciliation.json')).round).toBe(id)
  })

  it('writes the same bytes when it runs again over the same input', () => {
    expect(collate('run', '--output', again, '--edition', 'internal').code).toBe(1)
    for (const id of ['2009-04', '2011-03']) {
      const names = outputsIn(join(output, id))
      expect(names).toContain('round.json')
      expect(outputsIn(join(again, id))).toEqual(names)
      for (const name of names) {
        expect(readFileSync(join(again, id, name)).equals(readFileSync(join(output, id, name))), `${id}/${name}`).toBe(
          true,
        )
      }
    }
  })

  it('writes no public edition when it is not asked for one', () => {
    for (const id of ['2009-04', '2011-03']) {
      for (const folder of [output, again]) expect(existsSync(join(folder, id, 'public'))).toBe(false)
    }
  })

  it('tells a person what came in, what is missing and where the outputs are', () => {
    const { out, err } = collate('run', '--round', '2011-03', '--output', output, '--fresh')
    expect(out).toContain('March 2011 (2011-03)')
    expect(out).toMatch(/Outstanding +1: Spatial Planning and Infrastructure Partnership/)
    expect(out).toMatch(/Changes +\d+ since 2009-04/)
    expect(out).toContain(join(output, '2011-03'))
    expect(err).toContain('15 of 15 files read')
  })

  it('runs the round before first when one round is asked for and its predecessor was never run', () => {
    const empty = makeFolder()
    const { out } = collate('run', '--round', '2011-03', '--output', empty, '--json')
    expect(JSON.parse(out).rounds.map(({ round }: { round: string }) => round)).toEqual(['2009-04', '2011-03'])
  })

  it('finishes with 0 when no file needs anyone', () => {
    const input = makeFolder()
    cpSync(
      join(root, 'input/2009-04/Learning and Skills Partnership.csv'),
      join(input, '2009-04/Learning and Skills Partnership.csv'),
    )
    expect(collate('run', '--input', input, '--output', makeFolder()).code).toBe(0)
  })
})

describe('what cannot run ends with 2, writes nothing and says what to do', () => {
  it.each([
    ['a configuration that is not there', ['--config', 'nowhere.ts'], 'There is no configuration at'],
    [
      'an unknown round',
      ['--round', '1999-01'],
      'There is no round "1999-01" in the configuration; it has 2009-04, 2011-03.',
    ],
    ['a folder without rounds', ['--input', 'src'], 'has no folder for any configured round (2009-04, 2011-03)'],
    ['an unknown option', ['--fast'], "unknown option '--fast'"],
    ['an unknown command', ['runn'], 'There is no command "runn". Did you mean "collate run"?'],
  ])('%s', (_, args, message) => {
    const output = makeFolder()
    const { code, err } = collate(...(args[0]?.startsWith('--') ? ['run', ...args, '--output', output] : args))
    expect(code).toBe(2)
    expect(err).toContain(message)
    expect(err).not.toMatch(/\n\s+at /)
    expect(readdirSync(output)).toEqual([])
  })

  it('every mistake of a configuration, a line each with its place', () => {
    const config = configWith((text) =>
      text
        .replace("due: '2009-02-20'", "due: '20/02/2009'")
        .replace("previous: '2009-04'", "previous: '2008-04'")
        .replace("form: 'update'", "form: 'updates'")
        .replace("region: 'GB'", "regoin: 'GB'"),
    )
    const { code, err } = collate('run', '--config', config)
    expect(code).toBe(2)
    expect(
      err
        .split('\n')
        .filter((line) => line.startsWith('  '))
        .sort(),
    ).toEqual([
      '  configuration: unknown setting "regoin"; check the spelling',
      '  rounds[0].due: expected a date such as "2011-02-28"',
      '  rounds[1].form: expected one of the forms "quarterly", "update", found "updates"',
      '  rounds[1].previous: expected another of the rounds "2009-04", "2011-03", found "2008-04"',
    ])
    expect(existsSync(join(config, '../output'))).toBe(false)
  })

  it('mistakes in the register, with row and column', () => {
    const config = configWith((text) => text)
    const register = join(config, '../input/register.csv')
    writeFileSync(register, `${readFileSync(register, 'utf8')}new-one,New One,sort,nobody,,,,,,,\r\n`)
    const { code, err } = collate('run', '--config', config)
    expect(code).toBe(2)
    expect(err).toMatch(/register\.csv row \d+, kind: expected /)
  })
})

describe('collate check', () => {
  const checked = collate('check', 'input/2009-04/OSCP return (Safer Communities) 10.02.09.xlsx', '--round', '2009-04')

  it('shows form, layout, every field with its cell, and what is wrong', () => {
    const { code, out } = checked
    expect(code).toBe(0)
    expect(out).toContain('one return')
    expect(out).toContain('Form “quarterly”')
    expect(out).toMatch(/partnership\s+Partnership\n\s+D\d+\s+Oxfordshire Safer Communities Partnership/)
  })

  it('shows what was read from each answer, and why the rest is in none', () => {
    const { out } = checked
    expect(out).toMatch(/read as date: 2009-\d\d-\d\d \(day\)/)
    expect(out).toMatch(/read as entry: \S/)
    expect(out).toMatch(/, because it /)
  })

  it('names the rounds when it is asked for one that there is not', () => {
    const { code, err } = collate('check', 'input/2011-03/Travel budget 2010-11.xlsx', '--round', '2011-30')
    expect([code, err]).toEqual([
      2,
      'There is no round "2011-30" in the configuration. Its rounds are 2009-04, 2011-03.\n',
    ])
  })

  it('ends with 1 for a file that gives no return, and with 2 for one that is not there', () => {
    expect(collate('check', 'input/2011-03/Travel budget 2010-11.xlsx').code).toBe(1)
    expect(collate('check', 'nothing.xlsx')).toMatchObject({ code: 2, err: 'There is no file nothing.xlsx.\n' })
  })
})

describe('help and version', () => {
  it('names every command', () => {
    const { code, out } = collate('--help')
    expect(code).toBe(0)
    for (const command of ['run', 'check']) expect(out).toMatch(new RegExp(`^  ${command} `, 'm'))
  })

  it('gives the version of package.json', () => {
    expect(collate('--version').out.trim()).toBe(VERSION)
    expect(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version).toBe(VERSION)
  })
})
