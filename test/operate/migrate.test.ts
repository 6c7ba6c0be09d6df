import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import sample from '../../pipeline.config.ts'
import { readTextFile } from '../../src/cli/read-text.ts'
import { nodeFileSystem } from '../../src/collect/file-system.ts'
import { readRecord } from '../../src/migrate.ts'
import { ROUND_SCHEMA, type RoundRecord } from '../../src/model.ts'
import { storedRecord } from '../../src/rounds.ts'
import { loadSetup } from '../../src/setup.ts'
import { update } from '../write/fixture.ts'

const record: RoundRecord = {
  schema: ROUND_SCHEMA,
  round: { id: '2012-06', label: 'June 2012', form: 'update', due: '2012-05-31', previous: null },
  updates: [update('riverside', 'Riverside Partnership')],
  outstanding: ['hilltop'],
  superseded: [],
  files: [],
  findings: [],
}

const bytes = (value: unknown) => new TextEncoder().encode(JSON.stringify(value))

it('a record of today is read as it is', () => {
  expect(readRecord(bytes(record))).toEqual(record)
})

it('an older record is brought into today’s shape, a step at a time', () => {
  const { outstanding, ...rest } = record
  const older = { ...rest, missing: outstanding, schema: 'collate/round/0' }
  const steps = new Map([
    [0, ({ missing, ...others }: Readonly<Record<string, unknown>>) => ({ ...others, outstanding: missing })],
  ])
  expect(readRecord(bytes(older), steps)).toEqual(record)
  expect(readRecord(bytes(older))).toBe('unreadable')
})

it.each([
  ['a newer one', { ...record, schema: 'collate/round/2' }, 'newer'],
  ['one without a schema', { ...record, schema: undefined }, 'unreadable'],
  ['one with a hole', { ...record, updates: undefined }, 'unreadable'],
  ['a list', [], 'unreadable'],
])('%s is %s', (_, value, expected) => {
  expect(readRecord(bytes(value))).toBe(expected)
})

it('a newer record is refused with the version it needs', async () => {
  const output = mkdtempSync(join(tmpdir(), 'collate-newer-'))
  try {
    const setup = await loadSetup({ config: 'pipeline.config.ts', output }, readTextFile)
    const id = sample.rounds[0]?.id ?? ''
    mkdirSync(join(output, id))
    writeFileSync(join(output, id, 'round.json'), bytes({ ...record, schema: 'collate/round/7' }))
    await expect(storedRecord(setup, id, nodeFileSystem)).rejects.toThrow(/Use a newer version/)
    writeFileSync(join(output, id, 'run.json'), bytes({ version: '3.2.0' }))
    await expect(storedRecord(setup, id, nodeFileSystem)).rejects.toThrow(/Use version 3.2.0 or newer/)
    writeFileSync(join(output, id, 'round.json'), 'half of {')
    await expect(storedRecord(setup, id, nodeFileSystem)).rejects.toThrow(/Run round .* again/)
  } finally {
    rmSync(output, { recursive: true })
  }
})
