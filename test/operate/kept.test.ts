import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { runCommandLine } from '../../src/cli/command-line.ts'
import { readingsIn } from '../../src/operate/kept.ts'
import { partsIn } from '../../src/operate/parts-folder.ts'
import { verifyRound } from '../../src/operate/verify.ts'
import type { Reading } from '../../src/reading-context.ts'
import { diskOutput } from '../../src/write/files.ts'
import { makeOffice, type Office, outputsIn, returnOf, root, saveReturn } from './program.ts'

let office: Office
beforeEach(() => {
  office = makeOffice()
  for (let number = 0; number < 4; number += 1) saveReturn(office, number, 1)
})
afterEach(() => office.remove())

async function run(...more: string[]): Promise<{ code: number; out: string; log: { event: string }[] }> {
  let out = ''
  let err = ''
  const terminal = {
    out: (text: string) => {
      out += text
    },
    err: (text: string) => {
      err += text
    },
    isTerminal: false,
  }
  const args = ['run', '--config', office.config, '--output', office.output, '--log', 'json', ...more]
  const code = await runCommandLine(args, terminal)
  return {
    code,
    out,
    log: err
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line)),
  }
}

const outputs = () => outputsIn(join(office.output, '2012-06'))
const kept = () => join(office.output, '.collate/kept/2012-06')
/** Names of the parts of a kind that are kept, in the order in which they came. */
function partsKept(kind: string, folder = kept()): string[] {
  const lines = readFileSync(join(folder, `${kind}.index`), 'latin1')
    .split('\n')
    .filter(Boolean)
  return lines.map((line) => line.split(' ')[0] ?? '')
}
const asFresh = async () => {
  const before = outputs()
  await run('--fresh')
  const after = outputs()
  const isSame = [...after].every(([name, content]) => before.get(name) === content)
  return isSame && after.size > 0 && after.size === before.size
}

describe('what earlier runs read', () => {
  it('is used again: one changed file reads one file, with the same bytes as reading all', async () => {
    await run()
    const before = partsKept('readings')
    saveReturn(office, 2, 2)
    await run()
    const after = partsKept('readings')
    expect(before).toHaveLength(4)
    expect(after.slice(0, 4)).toEqual(before)
    expect(after).toHaveLength(5)
    expect(await asFresh()).toBe(true)
  })

  it('is found again for a renamed file, whose sources then carry the new name', async () => {
    await run()
    const before = partsKept('readings')
    renameSync(join(office.input, 'return 1.csv'), join(office.input, 'Robin’s return.csv'))
    await run()
    expect(partsKept('readings')).toEqual(before)
    const record = readFileSync(join(office.output, '2012-06/round.json'), 'utf8')
    expect(record).toContain('Robin’s return.csv')
    expect(record).not.toContain('return 1.csv')
    expect(await asFresh()).toBe(true)
  })

  it.each([
    ['the packs are cut off', 'pack', (bytes: Buffer) => bytes.subarray(0, 40)],
    ['the packs are empty', 'pack', () => Buffer.alloc(0)],
    ['a character of each part is another', 'pack', (bytes: Buffer) => Buffer.from(bytes.map((byte) => byte ^ 1))],
    [
      'the packs are longer than the index knows',
      'pack',
      (bytes: Buffer) => Buffer.concat([bytes, Buffer.from('{"file":')]),
    ],
    ['the index is cut off in a line', 'index', (bytes: Buffer) => bytes.subarray(0, bytes.length - 30)],
    ['the index is no index', 'index', () => Buffer.from('not at all')],
  ])('is made again where %s', async (_, ending, spoil) => {
    await run()
    for (const name of readdirSync(kept()).filter((one) => one.endsWith(ending))) {
      const path = join(kept(), name)
      writeFileSync(path, spoil(readFileSync(path)))
    }
    const before = outputs()
    saveReturn(office, 0, 1)
    writeFileSync(join(office.input, 'more.csv'), returnOf(5, 1))
    expect((await run()).code).toBe(0)
    expect(outputs()).not.toEqual(before)
    expect(await asFresh()).toBe(true)
  })

  it('is not kept of a file that took too long: it may be read on a quieter day', async () => {
    const parts = partsIn(kept(), { program: 'this', fresh: false })
    const folder = readingsIn(parts, 'fingerprint')
    const slow: Reading = {
      outcome: 'rejected',
      findings: [{ code: 'limit-time', severity: 'error', args: { limit: 1 }, source: null }],
      updates: [],
    }
    await folder.put('abc', 'slow.xlsx', slow)
    expect(await folder.get('abc', 'slow.xlsx')).toBeNull()
    await folder.put('def', 'empty.xlsx', { outcome: 'rejected', findings: [], updates: [] })
    await folder.finish()
    expect(await folder.get('def', 'empty.xlsx')).toEqual({ outcome: 'rejected', findings: [], updates: [] })
    expect(await readingsIn(parts, 'another').get('def', 'empty.xlsx')).toBeNull()
  })
})

it('gives the sample rounds the bytes that making all anew gives, and so when a return has changed', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'collate-sample-'))
  try {
    const [input, output] = [join(folder, 'input'), join(folder, 'output')]
    cpSync(join(root, 'input'), input, { recursive: true, preserveTimestamps: true })
    const args = ['run', '--config', join(root, 'pipeline.config.ts'), '--input', input, '--output', output]
    const terminal = { out: () => undefined, err: () => undefined, isTerminal: false }
    const written = () => ['2009-04', '2011-03'].map((id) => outputsIn(join(output, id)))
    const keptThen = () =>
      (['readings', 'comparisons'] as const).map((kind) => partsKept(kind, join(output, '.collate/kept/2011-03')))
    expect(await runCommandLine(args, terminal)).toBe(1)
    const [read, before] = [written(), keptThen()]
    for (const id of ['2009-04', '2011-03', '.collate/rounds']) rmSync(join(output, id), { recursive: true })
    await runCommandLine(args, terminal)
    expect(keptThen()).toEqual(before)
    expect(before.every((names) => names.length > 10)).toBe(true)
    expect(written()).toEqual(read)

    const path = join(input, '2011-03/WOSP update 2011.csv')
    const { atime, mtime } = statSync(path)
    writeFileSync(path, readFileSync(path, 'latin1').replace(' and ', ' or '), 'latin1')
    utimesSync(path, atime, mtime)
    await runCommandLine(args, terminal)
    const changed = written()
    expect(changed).not.toEqual(read)
    await runCommandLine([...args, '--fresh'], terminal)
    expect(written()).toEqual(changed)
  } finally {
    rmSync(folder, { recursive: true })
  }
})

describe('a run over unchanged input', () => {
  const events = (log: { event: string }[]) => log.map(({ event }) => event)

  it('says so, writes nothing, and tells the same result again', async () => {
    const first = await run('--json')
    const before = readFileSync(join(office.output, '2012-06/runs.jsonl'), 'utf8')
    const again = await run('--json')
    expect(again.code).toBe(first.code)
    expect(events(again.log)).toContain('nothing has changed since the last run')
    expect(JSON.parse(again.out).rounds[0]).toEqual({ ...JSON.parse(first.out).rounds[0], unchanged: true })
    expect(readFileSync(join(office.output, '2012-06/runs.jsonl'), 'utf8')).toBe(before)
    expect((await run('--round', '2012-06')).out).toContain(
      'Nothing has changed since the last run, so nothing was written.',
    )
  })

  it.each([
    ['a return', () => saveReturn(office, 1, 3)],
    ['a new return', () => saveReturn(office, 7, 1)],
    ['the register', () => replace(join(office.folder, 'input/register.csv'), 'Partnership 9,', 'Ninth Partnership,')],
    ['the configuration', () => replace(office.config, 'Hill and Vale', 'Dale and Vale')],
    [
      'a decision',
      () =>
        writeFileSync(
          join(office.folder, 'input/decisions.csv'),
          'text,verdict,id,by,when\nPartnership 1,is,p9,Robin,2012-05-05\n',
        ),
    ],
    ['the text for the committee', () => writeFileSync(join(office.input, 'background.txt'), 'How it came about.')],
    ['an output', () => writeFileSync(join(office.output, '2012-06/consolidated.xlsx'), 'spoilt')],
  ])('is none when %s changed', async (_, change) => {
    await run()
    change()
    expect(events((await run()).log)).toContain('round finished')
    expect(await asFresh()).toBe(true)
  })

  it('is one when everything that was kept is deleted: the same bytes come out, and nothing is written', async () => {
    await run()
    rmSync(join(office.output, '.collate'), { recursive: true })
    expect(events((await run()).log)).toContain('nothing has changed since the last run')
  })
})

describe('verify', () => {
  it('says when a round was compared with a former record of the round before', async () => {
    const [earlier] = [join(office.folder, 'input', '2012-03')]
    mkdirSync(earlier)
    replace(
      office.config,
      'rounds: [',
      "rounds: [{ id: '2012-03', label: 'March 2012', form: 'update', due: '2012-02-28' }, ",
    )
    replace(office.config, "due: '2012-05-31' }", "due: '2012-05-31', previous: '2012-03' }")
    saveReturn({ ...office, input: earlier }, 1, 1)
    await run()
    const problems = async () => (await verifyRound(join(office.output, '2012-06'), diskOutput)).problems
    expect(await problems()).toEqual([])
    saveReturn({ ...office, input: earlier }, 1, 2)
    await run('--round', '2012-03')
    expect(await problems()).toEqual([expect.stringMatching(/record of round 2012-03.*written anew/)])
    await run()
    expect(await problems()).toEqual([])
  })
})

describe('runs.jsonl', () => {
  it('tells of every run that changed something: when, which version, which inputs, with which result', async () => {
    await run()
    saveReturn(office, 1, 2)
    await run()
    const lines = readFileSync(join(office.output, '2012-06/runs.jsonl'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(lines).toHaveLength(2)
    expect(lines[1]).toMatchObject({ version: expect.stringMatching(/^\d+\.\d+\.\d+$/), figures: { received: 4 } })
    expect(Date.parse(lines[1].when)).toBeGreaterThanOrEqual(Date.parse(lines[0].when))
    expect(lines[0].inputs[1].sha256).not.toBe(lines[1].inputs[1].sha256)
  })

  it('gets the line of a run that was killed before it wrote it, once', async () => {
    await run()
    const journal = join(office.output, '2012-06/runs.jsonl')
    const whole = JSON.parse(readFileSync(journal, 'utf8'))
    writeFileSync(journal, '')
    await run()
    await run()
    const { when, ...line } = JSON.parse(readFileSync(journal, 'utf8'))
    expect(line).toEqual({
      ...line,
      version: whole.version,
      run: whole.run,
      inputs: whole.inputs,
      figures: whole.figures,
    })
    expect(Math.abs(Date.parse(when) - Date.parse(whole.when))).toBeLessThan(60_000)
  })

  it('of version 0.1.0, whose lines name no run, is not written twice', async () => {
    await run()
    const journal = join(office.output, '2012-06/runs.jsonl')
    const { run: _run, ...older } = JSON.parse(readFileSync(journal, 'utf8'))
    writeFileSync(journal, `${JSON.stringify(older)}\n`)
    await run()
    expect(JSON.parse(readFileSync(journal, 'utf8'))).toEqual(older)
  })
})

it('the log of a run holds no word of an answer and no contact detail', async () => {
  saveReturn(office, 1, 2)
  const { log } = await run('--log-level', 'debug')
  const record = JSON.parse(readFileSync(join(office.output, '2012-06/round.json'), 'utf8'))
  const text = JSON.stringify(log)
  expect(text).toContain('round finished')
  expect(record.updates).toHaveLength(4)
  for (const { answers, people } of record.updates) {
    expect(people.length).toBeGreaterThan(0)
    expect(Object.values(answers).flat().length).toBeGreaterThan(0)
    for (const { name } of people) expect(text).not.toContain(name)
    for (const entry of Object.values(answers).flat() as { text: string }[]) expect(text).not.toContain(entry.text)
  }
})

function replace(path: string, from: string, to: string): void {
  writeFileSync(path, readFileSync(path, 'utf8').replace(from, to))
}
