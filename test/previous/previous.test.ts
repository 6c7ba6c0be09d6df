import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readFileBytes, readTextFile } from '../../src/cli/read-text.ts'
import { systemClock } from '../../src/clock.ts'
import { nodeFileSystem } from '../../src/collect/file-system.ts'
import { configSchema } from '../../src/config/schema.ts'
import type { RoundRecord, Source } from '../../src/model.ts'
import { planRound, type RoundRun, runRound } from '../../src/pipeline.ts'
import { readPrevious } from '../../src/previous/previous.ts'
import { differences, type Reconciliation } from '../../src/reconcile/model.ts'
import { reconcile } from '../../src/reconcile/reconcile.ts'
import { loadSetup, type Setup } from '../../src/setup.ts'
import { consolidatedWorkbook } from '../../src/write/consolidated.ts'
import { diskOutput } from '../../src/write/files.ts'
import { publicResults } from '../../src/write/public/public-results.ts'
import type { RoundResults } from '../../src/write/results.ts'
import { legalText } from '../../src/write/text.ts'
import { form, partnership } from '../write/fixture.ts'
import { emptyRound, largeRound, oddRound, ordinaryRound } from '../write/rounds.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const output = mkdtempSync(join(tmpdir(), 'collate-previous-'))
afterAll(() => rmSync(output, { recursive: true }))

/** Every change as one line: whose, what, and the texts. */
function told({ partnerships }: Reconciliation): string[] {
  return partnerships
    .flatMap(({ partnershipId, status, changes, promises }) => [
      ...changes.map(({ field, topic, kind, before, after, remark }) =>
        JSON.stringify([partnershipId, status, field, topic, kind, before?.text, after?.text, remark]),
      ),
      ...promises.map(({ outcome, promised, answer }) =>
        JSON.stringify([partnershipId, outcome, promised.text, answer?.text]),
      ),
    ])
    .sort()
}

function record(path: string, bytes: Uint8Array, setup: Pick<Setup, 'config' | 'register'>): RoundRecord {
  const read = readPrevious(path, bytes, setup)
  if ('problem' in read) throw new Error(read.problem)
  return read.record
}

describe('the sample rounds', () => {
  let setup: Setup
  let runs: RoundRun[]
  beforeAll(async () => {
    setup = await loadSetup({ config: join(root, 'pipeline.config.ts'), output }, readTextFile, readFileBytes)
    runs = []
    for (const round of setup.config.rounds) {
      const effects = { files: nodeFileSystem, outputs: diskOutput, clock: systemClock, progress: () => undefined }
      const records = runs.map((run) => run.record).reverse()
      runs.push(await runRound(planRound(setup, round), { records, comparisons: [] }, effects))
    }
  }, 60_000)

  it('compare in the same way with a round.json and with a consolidated.xlsx', () => {
    const compare = (previous: RoundRecord) =>
      reconcile({ current: runs[1]?.record ?? previous, previous, register: setup.register, targets: setup.targets })
    const [fromRecord, fromWorkbook] = ['round.json', 'consolidated.xlsx'].map((name) => {
      const path = join(output, '2009-04', name)
      return compare(record(path, readFileSync(path), setup))
    })
    if (!fromRecord || !fromWorkbook) throw new Error('expected both')
    expect(told(fromRecord).length).toBeGreaterThan(200)
    expect(told(fromWorkbook)).toEqual(told(fromRecord))
  })

  it('keep round, sources and who was outstanding in the workbook', () => {
    const [first] = runs
    const path = join(output, '2009-04', 'consolidated.xlsx')
    const rebuilt = record(path, readFileSync(path), setup)
    expect(rebuilt.round).toEqual(first?.record.round)
    expect(rebuilt.outstanding).toEqual(first?.record.outstanding)
    const sources = ({ updates }: RoundRecord) =>
      updates.flatMap(({ answers }) => Object.values(answers).flatMap((entries) => entries.map(({ source }) => source)))
    const key = ({ file, sheet, cell, line = 1 }: Source) => `${file}|${sheet}|${cell}|${line}`
    expect(sources(rebuilt).map(key).sort()).toEqual(first ? sources(first.record).map(key).sort() : [])
  })
})

const made: [string, () => RoundResults][] = [
  ['an ordinary round', ordinaryRound],
  ['a round of odd texts', oddRound],
  ['a round without returns', emptyRound],
  ['a round of 200 partnerships', () => largeRound(200)],
]

/** With every partnership in the register, targets as the returns claim them, and no text that no file format can hold. */
function realistic(results: RoundResults): RoundResults {
  const { round, register } = results
  const strangers = round.updates.filter(({ partnershipId }) => !register.byId.has(partnershipId))
  const partnerships = [
    ...register.partnerships,
    ...strangers.map((update) => partnership(update.partnershipId, update.partnership)),
  ]
  const whole = { partnerships, byId: new Map(partnerships.map((one) => [one.id, one])) }
  for (const { answers } of round.updates) {
    for (const entries of Object.values(answers)) for (const entry of entries) entry.text = legalText(entry.text)
  }
  const reconciliation = reconcile({ current: round, previous: null, register: whole, targets: [] })
  return { ...results, register: whole, reconciliation }
}

describe.each(made)('%s', (_, make) => {
  it('read back from its workbook shows no difference from itself', { timeout: 60_000 }, async () => {
    const results = realistic(make())
    const config = configSchema.parse({
      forms: [form],
      rounds: [{ id: '2011-03', label: 'March 2011', form: 'update' }],
    })
    const rebuilt = record('consolidated.xlsx', await consolidatedWorkbook(results), {
      config,
      register: results.register,
    })
    expect(rebuilt.updates.map(({ partnershipId }) => partnershipId).sort()).toEqual(
      results.round.updates.map(({ partnershipId }) => partnershipId).sort(),
    )
    const { partnerships } = reconcile({
      current: results.round,
      previous: rebuilt,
      register: results.register,
      targets: [],
    })
    expect(partnerships.flatMap(({ changes }) => differences(changes))).toEqual([])
  })
})

describe('a file that cannot be compared with', () => {
  const setup = {
    config: configSchema.parse({ forms: [form], rounds: [{ id: '2011-03', label: 'March 2011', form: 'update' }] }),
    register: ordinaryRound().register,
  }
  const text = (words: string) => new TextEncoder().encode(words)
  it.each([
    [
      'another JSON file',
      'package.json',
      async () => text('{ "name": "x" }'),
      /neither a round\.json nor a consolidated\.xlsx/,
    ],
    ['a CSV file', 'a.csv', async () => text('a,b\n1,2\n'), /neither a round\.json nor a consolidated\.xlsx/],
    ['nothing', 'nothing.xlsx', async () => text(''), /neither a round\.json nor a consolidated\.xlsx/],
    [
      'a record of a newer version',
      'round.json',
      async () => text('{ "schema": "collate/round/99" }'),
      /newer Collate/,
    ],
    [
      'a public edition',
      'public/consolidated.xlsx',
      () => consolidatedWorkbook(publicResults(ordinaryRound())),
      /is a public edition/,
    ],
  ])('%s: says so', async (_, path, make, message) => {
    expect(readPrevious(path, await make(), setup)).toEqual({ problem: expect.stringMatching(message) })
  })
})
