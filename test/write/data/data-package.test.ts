import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { roundRecordSchema } from '../../../src/model.ts'
import { differences, reconciliationSchema, routineDifferences } from '../../../src/reconcile/model.ts'
import { dataFiles } from '../../../src/write/data/data-package.ts'
import { publicResults } from '../../../src/write/public/public-results.ts'
import { runRecordSchema } from '../../../src/write/run-record.ts'
import { emptyRound, largeRound, oddRound, oddTexts, ordinaryRound } from '../rounds.ts'
import { readJson, runSamples, within } from '../sample-outputs.ts'
import { profileProblems } from './profile.ts'
import { problemsOf, type Resource, type Rows, readRows } from './table-schema.ts'

interface Descriptor {
  name: string
  licenses: { name: string }[]
  resources: Resource[]
}

function packageOf(files: ReadonlyMap<string, Uint8Array>): Descriptor {
  return JSON.parse(new TextDecoder().decode(files.get('datapackage.json')))
}

function tablesOf(files: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, Rows> {
  return new Map(
    packageOf(files).resources.map((resource) => [
      resource.name,
      readRows(resource, files.get(resource.path) ?? new Uint8Array()),
    ]),
  )
}

type Files = ReadonlyMap<string, Uint8Array>

const samples = [runSamples(), runSamples()] as const

/** Of two runs, one and then the other, so that they can be compared. */
async function sampleFiles(round: string, folder: string, run: 0 | 1): Promise<Files> {
  return within(`${round}/${folder}`, await samples[run])
}

const rounds: [string, (run: 0 | 1) => Promise<Files> | Files][] = [
  ['an ordinary round', () => dataFiles(ordinaryRound())],
  ['an odd round', () => dataFiles(oddRound())],
  ['an empty round', () => dataFiles(emptyRound())],
  ['two hundred partnerships', () => dataFiles(largeRound(200))],
  ['the sample of 2009', (run) => sampleFiles('2009-04', 'data/', run)],
  ['the sample of 2011', (run) => sampleFiles('2011-03', 'data/', run)],
  ['the public edition of an ordinary round', () => dataFiles(publicResults(ordinaryRound()))],
  ['the public edition of the sample of 2009', (run) => sampleFiles('2009-04', 'public/data/', run)],
  ['the public edition of the sample of 2011', (run) => sampleFiles('2011-03', 'public/data/', run)],
]

describe.each(rounds)('the data files of %s', (_, make) => {
  it('are described by a valid data package', async () => {
    const files = await make(0)
    expect(profileProblems(packageOf(files))).toEqual([])
    expect(
      packageOf(files)
        .resources.map(({ path }) => path)
        .sort(),
    ).toEqual([...files.keys()].filter((name) => name !== 'datapackage.json').sort())
  })

  it('agree with their table schemas, row by row', async () => {
    const files = await make(0)
    const tables = tablesOf(files)
    expect(packageOf(files).resources.flatMap((resource) => problemsOf(resource, tables))).toEqual([])
  })

  it('have the length and checksum the package gives, CRLF at the end of each record and no mark at the start', async () => {
    const files = await make(0)
    const { resources } = packageOf(files)
    expect(resources.length).toBeGreaterThan(5)
    for (const { path, bytes, hash } of resources) {
      const content = Buffer.from(files.get(path) ?? new Uint8Array())
      expect(content.length).toBe(bytes)
      expect(`sha256:${createHash('sha256').update(content).digest('hex')}`).toBe(hash)
      expect(content[0]).not.toBe(0xef)
      expect(content.subarray(-2).toString()).toBe('\r\n')
    }
  })

  it('are the same bytes each time', async () => {
    const [first, second] = [await make(0), await make(1)]
    expect([...first.keys()]).toContain('datapackage.json')
    expect([...first].map(([name, bytes]) => [name, Buffer.from(bytes).toString('hex')])).toEqual(
      [...second].map(([name, bytes]) => [name, Buffer.from(bytes).toString('hex')]),
    )
  })
})

describe('the data files', () => {
  it('keep text as it was written, whatever a spreadsheet would make of it', () => {
    const texts = (tablesOf(dataFiles(oddRound())).get('entries') ?? []).map(({ text }) => text)
    const kept = oddTexts.filter((text) => !text.includes('\ud83d stay'))
    expect(texts).toEqual(expect.arrayContaining(kept))
  })

  it('quote a cell with a line end of any kind', () => {
    const round = ordinaryRound()
    const [update] = round.round.updates
    if (update?.completedOn) update.completedOn.text = 'first\nsecond\rthird "quoted", fourth'
    const rows = tablesOf(dataFiles(round)).get('updates') ?? []
    expect(rows.map((row) => row.completed_as_written)).toContain('first\nsecond\rthird "quoted", fourth')
  })

  it('hold a row for every entry, change, promise and finding', async () => {
    const outputs = within('2011-03/', await samples[0])
    const tables = tablesOf(within('data/', outputs))
    const record = roundRecordSchema.parse(readJson(outputs, 'round.json'))
    const reconciliation = reconciliationSchema.parse(readJson(outputs, 'reconciliation.json'))
    const { figures } = runRecordSchema.parse(readJson(outputs, 'run.json'))
    const entries = record.updates.flatMap(({ answers }) => Object.values(answers).flat())
    const { partnerships } = reconciliation
    expect(tables.get('findings')).toHaveLength(figures.errors + figures.queries + figures.notes)
    expect(tables.get('entries')).toHaveLength(entries.length)
    expect(tables.get('promises')).toHaveLength(partnerships.flatMap(({ promises }) => promises).length)
    const changes = partnerships.flatMap(({ changes }) => [...differences(changes), ...routineDifferences(changes)])
    expect(tables.get('changes')).toHaveLength(changes.length)
    expect(new Set(tables.get('returns')?.map(({ file }) => file))).toEqual(
      new Set(record.files.map(({ file }) => file)),
    )
  })

  it('give the licence of the configuration, or say that there is none yet', () => {
    expect(packageOf(dataFiles(ordinaryRound())).licenses).toEqual([
      { name: 'notspecified', title: 'No licence has been given yet' },
    ])
    const licence = { name: 'OGL-UK-3.0', title: 'Open Government Licence 3.0' }
    expect(packageOf(dataFiles({ ...ordinaryRound(), licence })).licenses).toEqual([licence])
  })

  it('leave contact officers, files and findings out of the public edition', () => {
    const { resources } = packageOf(dataFiles(publicResults(ordinaryRound())))
    expect(resources.map(({ name }) => name)).not.toEqual(expect.arrayContaining(['contacts']))
    expect(resources.map(({ name }) => name)).not.toEqual(expect.arrayContaining(['findings']))
    expect(resources.map(({ name }) => name)).not.toEqual(expect.arrayContaining(['returns']))
    const fields = resources.flatMap(({ schema }) => schema.fields.map(({ name }) => name))
    expect(fields.filter((name) => /source|sha256|file/.test(name))).toEqual([])
  })
})

describe('the check of rows', () => {
  const resource: Resource = {
    name: 'small',
    path: 'small.csv',
    bytes: 0,
    hash: '',
    schema: {
      fields: [
        { name: 'id', type: 'integer', constraints: { required: true, minimum: 1 } },
        { name: 'kind', type: 'string', constraints: { enum: ['a', 'b'] } },
        { name: 'parent', type: 'integer' },
      ],
      missingValues: [''],
      primaryKey: ['id'],
      foreignKeys: [{ fields: ['parent'], reference: { fields: ['id'] } }],
    },
  }

  it.each([
    ['1,a,\r\n', 0],
    ['x,a,\r\n', 1],
    ['0,a,\r\n', 1],
    ['1,c,\r\n', 1],
    ['1,a,\r\n1,b,\r\n', 1],
    ['1,a,7\r\n', 1],
    [',a,\r\n', 2],
  ])('finds in %j as many problems as there are', (text, count) => {
    const rows = readRows(resource, new TextEncoder().encode(`id,kind,parent\r\n${text}`))
    expect(problemsOf(resource, new Map([['small', rows]]))).toHaveLength(count)
  })
})
