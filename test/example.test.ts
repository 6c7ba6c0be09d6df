/** The second sample: what its boards meant to say comes out of every layout and every manner of writing. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { BoardReturn } from '../examples/loughmarsh/boards.ts'
import { type Made, makeExample } from '../examples/loughmarsh/make.ts'
import { runCommandLine } from '../src/cli/command-line.ts'
import { readFileBytes, readTextFile } from '../src/cli/read-text.ts'
import { type PartnershipUpdate, roundRecordSchema, type TypedValue } from '../src/model.ts'
import { readPrevious } from '../src/previous/previous.ts'
import { type Change, reconciliationSchema } from '../src/reconcile/model.ts'
import { reconcile } from '../src/reconcile/reconcile.ts'
import { loadSetup } from '../src/setup.ts'

const folder = mkdtempSync(join(tmpdir(), 'collate-example-'))
const config = fileURLToPath(new URL('../examples/loughmarsh/pipeline.config.ts', import.meta.url))
let made: Readonly<Record<string, readonly Made[]>> = {}

const output = (name: string) => readFileSync(join(folder, 'output', name), 'utf8')
const record = (round: string) => roundRecordSchema.parse(JSON.parse(output(`${round}/round.json`)))

beforeAll(async () => {
  made = await makeExample(folder)
  const terminal = { out: () => undefined, err: () => undefined, isTerminal: false }
  const places = ['--input', join(folder, 'input'), '--output', join(folder, 'output')]
  await runCommandLine(['run', '--config', config, ...places], terminal)
}, 60_000)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What a return was read as, in the shape of what was meant. */
function meantBy({ partnership, completedOn, contacts, values, answers, tables }: PartnershipUpdate) {
  const value = (topic: string): Partial<TypedValue> => values[topic]?.[0] ?? {}
  const yes = (topic: string) => (value(topic).choice === undefined ? undefined : value(topic).choice === 'Yes')
  const visit = yes('visit')
  const { chosen } = value('themes')
  return {
    board: partnership,
    person: contacts.map(({ name }) => name).join('; '),
    signed: completedOn?.date,
    period: [value('period').from, value('period').to],
    standing: value('standing').choice,
    budget: value('budget').amount,
    volunteers: value('volunteers').number,
    onTime: value('onTime').percent,
    workPlan: yes('workPlan'),
    themes: Array.isArray(chosen) ? chosen.map(String).sort() : null,
    venue: value('venue').text,
    wentWell: answers.achievements?.map(({ text }) => text),
    projects: tables.projects?.rows.map(({ cells }) => ({
      project: cells.project?.[0]?.text,
      status: cells.status?.[0]?.choice,
      cost: cells.cost?.[0]?.amount,
      due: cells.due?.[0]?.date,
    })),
    ...(visit === undefined ? {} : { visit }),
  }
}

const withoutSource = (key: string, value: unknown) => (key === 'source' ? undefined : value)

const meant = (sent: BoardReturn) => ({ ...sent, themes: [...sent.themes].sort() })

describe('the second sample', () => {
  it.each(['2024-q3', '2024-q4'])('%s is read as it was meant, in whatever layout', (round) => {
    const { updates, outstanding } = record(round)
    const sent = made[round] ?? []
    expect(
      new Set(
        Object.values(made)
          .flat()
          .map(({ way }) => way),
      ).size,
    ).toBeGreaterThanOrEqual(13)
    const read = sent.map(({ file }) => updates.find(({ source }) => source.file.endsWith(file)))
    expect(read.map((update) => update && meantBy(update))).toEqual(sent.map((one) => meant(one.sent)))
    expect(updates).toHaveLength(12)
    expect(outstanding).toEqual([])
    expect(updates.flatMap(({ leftOver, setAside }) => [...leftOver, ...setAside])).toEqual([])
    expect(updates.flatMap(({ findings }) => findings.filter(({ severity }) => severity !== 'note'))).toEqual([])
  })

  it('keeps every value’s own cell', () => {
    const all = record('2024-q4').updates.flatMap(({ values, tables }) => [
      ...Object.values(values).flat(),
      ...Object.values(tables).flatMap(({ rows }) => rows.flatMap(({ cells }) => Object.values(cells).flat())),
    ])
    expect(all.length).toBeGreaterThan(150)
    expect(all.filter(({ source }) => !/^[A-Z]+\d+$/.test(source.cell ?? ''))).toEqual([])
    const places = all.map(({ source, kind }) => `${source.file} ${source.sheet} ${source.cell} ${kind}`)
    expect(new Set(places).size).toBe(places.length)
  })

  it('tells what changed as what it is', () => {
    const { partnerships } = reconciliationSchema.parse(JSON.parse(output('2024-q4/reconciliation.json')))
    const changes = partnerships.flatMap((one) =>
      one.changes
        .filter(({ field, kind }) => field === 'values' && kind === 'changed')
        .map(
          ({ topic, before, after, remark }) =>
            `${one.partnership}, ${topic}: ${before?.text} > ${after?.text}, ${remark}`,
        ),
    )
    expect(changes).toEqual(
      expect.arrayContaining([
        'Curlew Bay Coastal Board, budget: €1,200,000 > €1,400,000, up €200,000 (+17%)',
        'Curlew Bay Coastal Board, standing: Green > Amber, worse',
        'Market Towns Board, themes: Towns, Getting about > Towns, Young people, added: Young people; removed: Getting about',
        'Market Towns Board, projects: Green > Amber, Shopfront grants, Status: worse',
        'Hill Farming Forum, projects: 28 February 2025 > 31 December 2025, Hedge scheme, Due',
        'Rural Bus Partnership, onTime: 47.5% > 52%, up 4.5 percentage points',
        'Youth Voice Loughmarsh, volunteers: 156 > 171, up 15 (+10%)',
        'Hill Farming Forum, workPlan: No > Yes, null',
      ]),
    )
    const turned = partnerships
      .flatMap((one) => one.changes)
      .filter(({ topic, direction }) => topic === 'standing' && direction)
    expect(turned.map(({ direction, after }) => `${direction} ${after?.text}`).sort()).toEqual([
      'better Amber',
      'better Green',
      'better Green',
      'worse Amber',
      'worse Red',
      'worse Red',
    ])
  })

  it('compares in the same way with the workbook of the round before as with its record', async () => {
    const setup = await loadSetup({ config }, readTextFile, readFileBytes)
    const compared = ['round.json', 'consolidated.xlsx'].map((name) => {
      const path = join(folder, 'output', '2024-q3', name)
      const read = readPrevious(path, readFileSync(path), setup)
      if ('problem' in read) throw new Error(read.problem)
      const { register, targets } = setup
      const { partnerships } = reconcile({ current: record('2024-q4'), previous: read.record, register, targets })
      // The workbook has no cell of its own for the day of completion and the name of a contact who has a number.
      const told = (change: Change) => (change.field === 'values' ? change : JSON.stringify(change, withoutSource))
      return partnerships.map((one) => ({ ...one, changes: one.changes.map(told) }))
    })
    expect(compared[0]?.flatMap(({ changes }) => changes).length).toBeGreaterThan(200)
    expect(compared[1]?.map(({ changes }) => changes)).toEqual(compared[0]?.map(({ changes }) => changes))
  })

  it('has a data file for its table, with numbers as numbers', () => {
    const [header, first] = output('2024-q3/data/table-projects.csv').split('\r\n')
    expect(header).toContain('partnership_id,number,project,status,')
    expect(first).toMatch(/^curlew-bay-coastal-board,1,Dune fencing,Green,.*40000,EUR,/)
  })
})
