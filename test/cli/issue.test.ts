import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { runCommandLine } from '../../src/cli/command-line.ts'
import { ROUND_SCHEMA } from '../../src/model.ts'
import { cellOf, everyKind, open } from '../issue/issued.ts'
import { lastYear } from '../issue/last-year.ts'

let folder = ''
let out = ''
const write = (text: string) => {
  out += text
}
const terminal = { out: write, err: write, isTerminal: false }
const path = (...names: string[]) => join(folder, ...names)
const issue = (...args: string[]) =>
  runCommandLine(['issue', '--round', '2014-05', '--config', path('pipeline.config.ts'), ...args], terminal)

const REGISTER = [
  'id,name,kind,accountable_to,aliases,merged_from,renamed_from,active_from,active_to,expected_in',
  'quay-side,Quayside Board,thematic,,,,,,,2014-05',
  'mole-end,Mole: End? Board,thematic,,,,,,,2014-05',
  `long,${'Very '.repeat(40)}Long Board,thematic,,,,,,,2014-05`,
  'dry-dock,Dry Dock Group,thematic,,,,,,,',
].join('\n')

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'collate-issue-'))
  out = ''
  mkdirSync(path('input'))
  mkdirSync(path('output', '2013-05'), { recursive: true })
  writeFileSync(path('input', 'register.csv'), REGISTER)
  const rounds = [
    { id: '2013-05', label: 'May 2013', form: 'harbour', due: '2013-05-31' },
    { id: '2014-05', label: 'May 2014', form: 'harbour', due: '2014-05-30', previous: '2013-05' },
  ]
  const config = { organisation: 'Harbour County Council', forms: [everyKind], rounds }
  writeFileSync(path('pipeline.config.ts'), `export default ${JSON.stringify(config)}`)
})
afterEach(() => rmSync(folder, { recursive: true }))

function storeLastRound(): void {
  const record = {
    schema: ROUND_SCHEMA,
    round: { id: '2013-05', label: 'May 2013', form: 'harbour', due: '2013-05-31', previous: null },
    updates: [lastYear],
    outstanding: [],
    superseded: [],
    files: [],
    findings: [],
  }
  writeFileSync(path('output', '2013-05', 'round.json'), JSON.stringify(record))
}

describe('collate issue', () => {
  it('makes a workbook for each expected partnership, filled with last round’s', async () => {
    storeLastRound()
    expect(await issue()).toBe(0)
    const names = [
      'Mole End Board – May 2014.xlsx',
      `${'Very '.repeat(20)} (long) – May 2014.xlsx`,
      'Quayside Board – May 2014.xlsx',
    ]
    expect(readdirSync(path('forms', '2014-05')).sort()).toEqual(names.sort())
    const book = await open(readFileSync(path('forms', '2014-05', 'Quayside Board – May 2014.xlsx')))
    expect(cellOf(book, 'chair', 'answer').text).toBe('Cllr Ida Thorne')
    expect(cellOf(book, 'chair', 'answer').protection).toMatchObject({ locked: false })
    expect(cellOf(book, 'chair', 'last').protection?.locked).not.toBe(false)
    expect(cellOf(book, 'work', 'last').text).toBe('• Painting the lighthouse\n• =HYPERLINK("http://example.org")')
    expect(cellOf(book, 'work', 'last').type).toBe(3)
    expect(out).toContain('3 forms')
  })

  it('says when the round before was not run', async () => {
    expect(await issue('--partnership', 'Dry Dock Group')).toBe(0)
    expect(readdirSync(path('forms', '2014-05'))).toEqual(['Dry Dock Group – May 2014.xlsx'])
    expect(out).toContain('Round 2013-05 has not been run')
  })

  it('makes one form for all, also for Word', async () => {
    expect([await issue('--blank'), await issue('--blank', '--word')]).toEqual([0, 0])
    expect(readdirSync(path('forms', '2014-05')).sort()).toEqual([
      'Blank form – May 2014.docx',
      'Blank form – May 2014.xlsx',
    ])
  })

  it.each<[string, string[], RegExp]>([
    ['a partnership that nobody knows', ['--partnership', 'quay-sid'], /does not know "quay-sid".*quay-side/s],
    ['a folder among the returns', ['--blank', '--out', 'input/2014-05'], /is in the folder of returns/],
  ])('refuses %s', async (_, args, message) => {
    const own = args.map((arg) => (arg.startsWith('input/') ? path(arg) : arg))
    expect(await issue(...own)).toBe(2)
    expect(out).toMatch(message)
  })

  it('never overwrites, and makes nothing then', async () => {
    await issue('--partnership', 'mole-end')
    expect(await issue()).toBe(2)
    expect(out).toContain('already has Mole End Board – May 2014.xlsx')
    expect(readdirSync(path('forms', '2014-05'))).toEqual(['Mole End Board – May 2014.xlsx'])
  })
})
