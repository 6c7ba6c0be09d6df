import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import sample from '../../pipeline.config.ts'
import { readTextFile } from '../../src/cli/read-text.ts'
import { nodeFileSystem } from '../../src/collect/file-system.ts'
import { readRecord } from '../../src/migrate.ts'
import { type PartnershipUpdate, ROUND_SCHEMA, type RoundRecord } from '../../src/model.ts'
import { reconcile } from '../../src/reconcile/reconcile.ts'
import { storedRecord } from '../../src/rounds.ts'
import { loadSetup } from '../../src/setup.ts'
import { entry, update } from '../write/fixture.ts'

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
    [1, (first: Readonly<Record<string, unknown>>) => ({ ...first })],
  ])
  expect(readRecord(bytes(older), steps)).toEqual(record)
  expect(readRecord(bytes(older))).toBe('unreadable')
})

/** An update as `collate/round/1` had it. */
function firstShape({ people, contacts, answers, targets, meetings, coverage, ...rest }: PartnershipUpdate) {
  const { values: _values, tables: _tables, setAside: _setAside, furniture: _furniture, ...first } = rest
  const { setAside: _count, ...counted } = coverage
  const held = (role: string) =>
    people.filter((person) => person.role === role).map(({ role: _role, status: _status, ...person }) => person)
  return {
    ...first,
    contacts: contacts.map((contact) => ({
      ...contact,
      name: contact.name ?? contact.emails[0]?.address ?? '',
      phones: contact.phones.map(({ number }) => number),
      emails: contact.emails.map(({ address }) => address),
    })),
    chairs: held('chair'),
    cabinetMembers: held('cabinetMember'),
    otherPeople: people
      .filter(({ role }) => role !== 'chair' && role !== 'cabinetMember')
      .map(({ status: _status, ...person }) => person),
    answers: Object.fromEntries(
      Object.entries(answers).map(([topic, entries]) => [topic, entries.map(({ leadIn: _leadIn, ...entry }) => entry)]),
    ),
    targets: targets.map(({ claimed: _claimed, ...target }) => target),
    meetings: meetings.map(({ until: _until, ...meeting }) => meeting),
    coverage: counted,
  }
}

describe('a record of the first version', () => {
  const at = { file: 'Riverside.xlsx', sheet: 'Sheet1', cell: 'B6' }
  const now = update('riverside', 'Riverside Partnership', {
    contacts: [
      {
        name: null,
        role: null,
        phones: [],
        emails: [{ address: 'river@example.org', source: at }],
        note: null,
        source: at,
      },
    ],
    people: [
      { role: 'chair', name: 'Ada Marsh', note: null, status: 'holds', from: null, source: at },
      { role: 'chair', name: 'Bo Elm', note: null, status: 'incoming', from: '2011-06-01', source: at },
      { role: 'cabinetMember', name: 'Cllr Cy Reed', note: null, status: 'holds', from: '2010-05-20', source: at },
      { role: 'clerk', name: 'Di Fern', note: 'part-time', status: 'holds', from: null, source: at },
    ],
    answers: {
      plans: [entry('Two things matter:', at), entry('Count the otters.', at, 1), entry('Mend the weir.', at, 1)],
    },
  })
  const files = [{ file: now.source.file, sha256: now.source.sha256, outcome: 'used' as const, findings: [] }]
  const first = { ...record, schema: 'collate/round/1', updates: [firstShape(now)], files }

  it('is read with people in one list, each with a status, and a source for each number and address', () => {
    const read = readRecord(bytes(first))
    const plans = now.answers.plans?.map((one, index) => ({ ...one, leadIn: index === 0 }))
    expect(read).toEqual({
      ...record,
      updates: [{ ...now, answers: { plans } }],
      files: [{ ...files[0], partnershipId: 'riverside', arrived: null }],
    })
  })

  it('compared with the same returns in today’s shape shows no change', () => {
    const before = readRecord(bytes(first))
    if (typeof before === 'string') throw new Error(before)
    const current: RoundRecord = { ...record, round: { ...record.round, id: '2012-12' }, updates: [now] }
    const register = { partnerships: [], byId: new Map() }
    const { partnerships } = reconcile({ current, previous: before, register, targets: [] })
    const kinds = partnerships.flatMap(({ changes }) => changes.map(({ kind }) => kind))
    expect(new Set(kinds)).toEqual(new Set(['kept']))
  })
})

it.each([
  ['a newer one', { ...record, schema: 'collate/round/3' }, 'newer'],
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
