import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readFileBytes, readTextFile } from '../../src/cli/read-text.ts'
import { systemClock } from '../../src/clock.ts'
import { nodeFileSystem } from '../../src/collect/file-system.ts'
import { configSchema } from '../../src/config/schema.ts'
import type { Contact, Meeting, PartialDate, Person, RoundRecord, Source } from '../../src/model.ts'
import { type RoundRun, runRound } from '../../src/pipeline.ts'
import { readPrevious } from '../../src/previous/previous.ts'
import { differences, type Reconciliation } from '../../src/reconcile/model.ts'
import { reconcile } from '../../src/reconcile/reconcile.ts'
import { planRound } from '../../src/round-plan.ts'
import { loadSetup, type Setup } from '../../src/setup.ts'
import { consolidatedWorkbook } from '../../src/write/consolidated.ts'
import { diskOutput } from '../../src/write/files.ts'
import { publicResults } from '../../src/write/public/public-results.ts'
import type { RoundResults } from '../../src/write/results.ts'
import { legalText } from '../../src/write/text.ts'
import { form, record as makeRecord, results as makeResults, partnership, source, update } from '../write/fixture.ts'
import { headerRowOf, readBack, sheetOf } from '../write/read-back.ts'
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
    expect(sources(rebuilt).length).toBeGreaterThan(100)
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
    const compared = new Set(partnerships.map(({ partnershipId }) => partnershipId))
    expect(results.round.updates.filter(({ partnershipId }) => !compared.has(partnershipId))).toEqual([])
    expect(partnerships.flatMap(({ changes }) => differences(changes))).toEqual([])
  })
})

/** The workbook with one cell of a sheet put right or wrong by hand. */
async function edited(bytes: Uint8Array, sheet: string, edit: (sheet: ExcelJS.Worksheet) => void): Promise<Uint8Array> {
  const workbook = await readBack(bytes)
  edit(sheetOf(workbook, sheet))
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

/** Writes beside the last heading, or over the heading given. */
function putHeading(sheet: ExcelJS.Worksheet, text: string, over: string | null): void {
  const header = sheet.getRow(headerRowOf(sheet) ?? 1)
  const at = over === null ? header.cellCount + 1 : (header.values as unknown[]).indexOf(over)
  header.getCell(at).value = text
}

describe('a consolidated workbook that people have worked on', () => {
  const config = configSchema.parse({ forms: [form], rounds: [{ id: '2011-03', label: 'March 2011', form: 'update' }] })
  const results = ordinaryRound()
  const setup = { config, register: results.register }
  const read = async (sheet: string, edit: (sheet: ExcelJS.Worksheet) => void) =>
    readPrevious('consolidated.xlsx', await edited(await consolidatedWorkbook(results), sheet, edit), setup)

  it.each([
    ['Updates', 'My remarks', null],
    ['Entries', 'What they said', 'Text'],
    ['People', 'Position', 'Office'],
    ['Contacts', 'Phone or mail', 'Number or address'],
    ['Meetings', 'Day', 'Date'],
    ['Targets', 'Nobody’s Partnership', null],
  ])('is refused when %s has the heading %j', async (sheet, heading, over) => {
    const found = await read(sheet, (one) => putHeading(one, heading, over))
    expect(found).toEqual({ problem: expect.stringContaining(`“${heading}” on the sheet “${sheet}”`) })
  })

  it('is refused when what it is to be compared by is gone', async () => {
    const found = await read('Entries', (sheet) => {
      const header = sheet.getRow(headerRowOf(sheet) ?? 1)
      header.getCell((header.values as unknown[]).indexOf('Text')).value = null
    })
    expect(found).toEqual({ problem: expect.stringContaining('lacks a heading: “Text” on the sheet “Entries”') })
  })

  it.each([
    ['Entries', '  topic ', 'Topic'],
    ['People', 'OFFICE', 'Office'],
    ['Updates', 'Chair 2', 'Chair'],
  ])('is read when %s has the heading %j in another spelling', async (sheet, heading, over) => {
    expect(await read(sheet, (one) => putHeading(one, heading, over))).toHaveProperty('record')
  })

  it('is read by what its columns are, not by where they stand', async () => {
    const found = await read('Sub-groups', (sheet) => {
      const rows = [...Array(sheet.rowCount)].map((_, index) => sheet.getRow(index + 1))
      for (const row of rows.slice((headerRowOf(sheet) ?? 1) - 1)) {
        const [group, abbreviation] = [row.getCell(2).value, row.getCell(3).value]
        row.getCell(2).value = abbreviation
        row.getCell(3).value = group
      }
    })
    const groups = 'record' in found ? found.record.updates.flatMap(({ subGroups }) => subGroups) : []
    expect(new Set(groups.map(({ name, abbreviation }) => `${name}, ${abbreviation}`))).toEqual(
      new Set(['Housing Delivery Group, HDG']),
    )
  })
})

describe('values of every shape', () => {
  const dates: PartialDate[] = [
    { date: '2011-02-17', precision: 'day' },
    { date: '2011-04-18', precision: 'week' },
    { date: '2011-04', precision: 'month' },
    { date: '2010-10', precision: 'quarter' },
    { date: '2011-01', precision: 'quarter' },
    { date: '2010-12', precision: 'season' },
    { date: '2011-03', precision: 'season' },
    { date: '2011', precision: 'year' },
  ]
  const at = source('board.xlsx', 'B2')
  const people: Person[] = [
    { role: 'chair', name: 'Ash Tarrant', note: 'Downland DC', status: 'holds', from: null, source: at },
    { role: 'chair', name: 'Jo Merrick', note: null, status: 'incoming', from: '2011-05', source: at },
    { role: 'chair', name: 'Sam Reed', note: null, status: 'former', from: null, source: at },
  ]
  const contacts: Contact[] = [
    {
      name: 'Robin Vale',
      role: 'Officer',
      phones: [
        { number: '01632 960123', source: source('board.xlsx', 'B5') },
        { number: '01632 960124', source: source('board.xlsx', 'B6') },
      ],
      emails: [{ address: 'robin.vale@example.org', source: source('board.xlsx', 'B7') }],
      note: 'Tue & Wed',
      source: source('board.xlsx', 'B5'),
    },
    { name: 'Lee Fold', role: null, phones: [], emails: [], note: null, source: at },
  ]
  const meetings: Meeting[] = [
    ...dates.map((date): Meeting => ({ date, until: null, when: 'planned', text: 'as typed', source: at })),
    {
      date: { date: '2011-05-02', precision: 'day' },
      until: { date: '2011-05-04', precision: 'day' },
      when: 'cancelled',
      text: 'Away days',
      source: at,
    },
  ]

  it('come back from the workbook as they were', async () => {
    const one = update('board', 'Harbour Board', { people, contacts, meetings })
    const results = makeResults(makeRecord('2011-03', [one]), [partnership('board', 'Harbour Board')])
    const config = configSchema.parse({
      forms: [form],
      rounds: [{ id: '2011-03', label: 'March 2011', form: 'update' }],
    })
    const [read] = record('consolidated.xlsx', await consolidatedWorkbook(results), {
      config,
      register: results.register,
    }).updates
    expect(read?.people).toEqual(people)
    expect(read?.contacts).toEqual(contacts)
    const inOrder = (list: readonly Meeting[]) =>
      list.map((meeting) => JSON.stringify([meeting.date, meeting.until, meeting.when, meeting.text])).sort()
    expect(inOrder(read?.meetings ?? [])).toEqual(inOrder(meetings))
  })
})

describe('a workbook of the first released version', () => {
  const tables: Record<string, string[][]> = {
    Updates: [
      [
        'Partnership',
        'Completed',
        'Chair',
        'Cabinet member',
        'Plans',
        'Name on the return',
        'Date on the return',
        'File',
        'Source',
      ],
      [
        'Harbour Board',
        'three months from October 2010',
        'Ash Tarrant',
        'Not given',
        'Dredge',
        'Harbour Board',
        'Q3',
        'board.xlsx, Return',
        'A1',
      ],
    ],
    Entries: [
      ['Partnership', 'Topic', 'Number', 'Text', 'File', 'Source'],
      ['Harbour Board', 'Plans', '1', 'Dredge', 'board.xlsx, Return', 'B9'],
    ],
    'People and contacts': [
      ['Partnership', 'Office', 'Name', 'Note', 'Takes over', 'Telephone', 'E-mail', 'File', 'Source'],
      ['Harbour Board', 'Chair', 'Ash Tarrant', 'Downland DC', '–', '–', '–', 'board.xlsx, Return', 'B6'],
      ['Harbour Board', 'Chair', 'Jo Merrick', '–', 'May 2011', '–', '–', 'board.xlsx, Return', 'B6'],
      ['Harbour Board', 'Cabinet member', 'None named: “Vacant”', '–', '–', '–', '–', 'board.xlsx, Return', 'B7'],
      [
        'Harbour Board',
        'Contact officer',
        'Robin Vale',
        '–',
        '–',
        '01632 960123\n01632 960124',
        'robin.vale@example.org',
        'board.xlsx, Return',
        'B4',
      ],
    ],
  }

  it('is read with its people and contacts on one sheet', async () => {
    const workbook = new ExcelJS.Workbook()
    workbook.addWorksheet('Cover').addRows([['Partnership updates'], ['March 2011']])
    for (const [name, rows] of Object.entries(tables)) workbook.addWorksheet(name).addRows([[name], ...rows])
    const bytes = new Uint8Array(await workbook.xlsx.writeBuffer())
    const config = configSchema.parse({
      forms: [form],
      rounds: [{ id: '2011-03', label: 'March 2011', form: 'update' }],
    })
    const [read] = record('consolidated.xlsx', bytes, { config, register: ordinaryRound().register }).updates
    expect(read?.completedOn).toMatchObject({ date: '2010-10', precision: 'quarter' })
    expect(read?.people.map(({ role, name, status, from }) => [role, name, status, from])).toEqual([
      ['chair', 'Ash Tarrant', 'holds', null],
      ['chair', 'Jo Merrick', 'incoming', '2011-05'],
    ])
    expect(read?.statedAbsences.map(({ field, text }) => [field, text])).toEqual([['cabinetMember', 'Vacant']])
    expect(read?.contacts).toMatchObject([
      {
        name: 'Robin Vale',
        phones: [{ number: '01632 960123' }, { number: '01632 960124' }],
        emails: [{ address: 'robin.vale@example.org' }],
      },
    ])
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
