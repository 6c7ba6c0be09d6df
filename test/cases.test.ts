/**
 * Whole rounds as folders: `test/cases/<name>/input` is run against `previous` (when there is one) and must give `expected.json`.
 * To add a case, add a folder; to write its expectation, run with UPDATE_CASES=1, then read every line of it.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import sample from '../pipeline.config.ts'
import { systemClock } from '../src/clock.ts'
import { nodeFileSystem } from '../src/collect/file-system.ts'
import { configSchema } from '../src/config/schema.ts'
import { contactInWords, peopleIn } from '../src/model.ts'
import { type RoundRun, runRound } from '../src/pipeline.ts'
import { differences } from '../src/reconcile/model.ts'
import { loadRegister } from '../src/register/load.ts'
import { planRound } from '../src/round-plan.ts'
import type { History } from '../src/round-results.ts'
import type { Setup } from '../src/setup.ts'
import type { OutputFileSystem } from '../src/write/files.ts'

const folder = fileURLToPath(new URL('./cases/', import.meta.url))
const names = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'input')))

const nowhere: OutputFileSystem = {
  makeFolder: async () => undefined,
  writeSynced: async () => undefined,
  rename: async () => undefined,
  remove: async () => undefined,
  syncFolder: async () => undefined,
  read: async () => null,
  list: async () => [],
}

async function runCase(name: string): Promise<RoundRun> {
  const work = await mkdtemp(join(tmpdir(), 'collate-case-'))
  try {
    await cp(join(folder, name, 'input'), join(work, '2012-06'), { recursive: true })
    const hasPrevious = existsSync(join(folder, name, 'previous'))
    if (hasPrevious) await cp(join(folder, name, 'previous'), join(work, '2011-06'), { recursive: true })
    const setup = setupFor(work, hasPrevious)
    const effects = { files: nodeFileSystem, outputs: nowhere, clock: systemClock, progress: () => undefined }
    const [first, second] = setup.config.rounds
    const noHistory: History = { records: [], comparisons: [] }
    const earlier = second && first ? await runRound(planRound(setup, first), noHistory, effects) : null
    const round = second ?? first
    if (!round) throw new Error('expected a round')
    return await runRound(
      planRound(setup, round),
      earlier ? { records: [earlier.record], comparisons: [] } : noHistory,
      effects,
    )
  } finally {
    await rm(work, { recursive: true })
  }
}

function setupFor(input: string, hasPrevious: boolean): Setup {
  const older = { id: '2011-06', label: 'June 2011', form: 'update', due: '2011-05-31' }
  const newer = { id: '2012-06', label: 'June 2012', form: 'update', due: '2012-05-31' }
  const rounds = hasPrevious ? [older, { ...newer, previous: older.id }] : [newer]
  const { register, problems } = loadRegister(readFileSync(join(folder, 'register.csv'), 'utf8'), 'register.csv')
  expect(problems).toEqual([])
  const config = configSchema.parse({ ...sample, rounds, targetSchemes: [] })
  return {
    config,
    register,
    targets: [],
    priorities: null,
    look: {},
    notes: [],
    decisions: [],
    decisionsFile: '',
    input,
    output: join(input, 'output'),
  }
}

/** What a person would check of a round, short enough to read. */
function digest({ record, reconciliation, findings }: RoundRun) {
  return {
    files: Object.fromEntries(record.files.map(({ file, outcome }) => [file, outcome])),
    updates: record.updates.map((update) => ({
      id: update.partnershipId,
      completedOn: update.completedOn?.date ?? null,
      contacts: update.contacts.map(contactInWords),
      chairs: peopleIn(update, 'chair').map(({ name }) => name),
      cabinetMembers: peopleIn(update, 'cabinetMember').map(({ name }) => name),
      answers: Object.fromEntries(
        Object.entries(update.answers).map(([topic, entries]) => [topic, entries.map(({ text }) => text)]),
      ),
    })),
    superseded: record.superseded.map(({ update, by, reason }) => `${update.source.file}: ${reason} (${by.file})`),
    outstanding: record.outstanding,
    comparisons: reconciliation.partnerships.map(({ partnershipId, status, previous, changes, promises }) => ({
      id: partnershipId,
      status,
      previous: previous.map((one) => one.partnershipId),
      changes: differences(changes).map(
        ({ field, topic, kind, before, after }) =>
          `${topic ?? field} ${kind}: ${before?.text ?? '-'} => ${after?.text ?? '-'}`,
      ),
      promises: promises.map(
        ({ outcome, promised, answer }) => `${outcome}: ${promised.text} => ${answer?.text ?? '-'}`,
      ),
    })),
    findings: findings
      .map(({ code, severity, source }) => `${severity} ${code} ${source?.file ?? ''} ${source?.cell ?? ''}`.trim())
      .sort(),
  }
}

describe.each(names)('case %s', (name) => {
  const path = join(folder, name, 'expected.json')

  it('gives what is expected', async () => {
    const found = digest(await runCase(name))
    if (process.env.UPDATE_CASES) writeFileSync(path, `${JSON.stringify(found, null, 2)}\n`)
    expect(found).toEqual(JSON.parse(readFileSync(path, 'utf8')))
  })
})
