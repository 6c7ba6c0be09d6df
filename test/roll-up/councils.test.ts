/** The project's two councils, whose forms, currencies and rounds have little in common, and a third that gives one of their topics as something else. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { makeExample } from '../../examples/loughmarsh/make.ts'
import { runCommandLine } from '../../src/cli/command-line.ts'
import { readRecord } from '../../src/migrate.ts'
import { at, bare, board, makeBody } from './bodies.ts'

const project = fileURLToPath(new URL('../..', import.meta.url))
const root = mkdtempSync(join(tmpdir(), 'collate-councils-'))
const place = (...names: string[]) => join(root, ...names)
afterAll(() => rmSync(root, { recursive: true, force: true }))

const silent = { out: () => undefined, err: () => undefined, isTerminal: false }

beforeAll(async () => {
  mkdirSync(place('sample'))
  cpSync(join(project, 'input'), place('sample/input'), { recursive: true })
  cpSync(join(project, 'pipeline.config.ts'), place('sample/pipeline.config.ts'))
  await makeExample(place('loughmarsh'))
  for (const name of ['pipeline.config.ts', 'register.csv'])
    cpSync(join(project, 'examples/loughmarsh', name), place('loughmarsh', name))
  const rounds = [
    ['sample', '2009-04'],
    ['loughmarsh', '2024-q3'],
  ] as const
  for (const [name, round] of rounds)
    await runCommandLine(['run', '--config', place(name, 'pipeline.config.ts'), '--round', round], silent)
  await makeBody(place('third'), {
    organisation: 'Fen Council',
    fields: [{ key: 'volunteers', label: 'Volunteers in full', kind: 'text', topic: 'volunteers' }],
    partnerships: [board('lode')],
    updates: [
      bare('lode', 'Lode board', { values: { volunteers: [{ kind: 'text', text: 'some forty', source: at('B7') }] } }),
    ],
  })
  const bodies = ['sample', 'loughmarsh', 'third'].map((name) => place(name))
  await runCommandLine(['roll-up', ...bodies, '--out', place('out')], silent)
}, 90_000)

function rowsOf(table: string): Record<string, string>[] {
  return parse(readFileSync(place('out/data', `${table}.csv`)), { columns: true })
}

function recordOf(body: string, round: string) {
  const record = readRecord(readFileSync(place(body, 'output', round, 'round.json')))
  if (typeof record === 'string') throw new Error(`expected a record, found one that is ${record}`)
  return record
}

it('every entry and every amount of each council is in the picture, once', () => {
  const [sample, loughmarsh] = [recordOf('sample', '2009-04'), recordOf('loughmarsh', '2024-q3')]
  const entries = [sample, loughmarsh].map(({ updates }) =>
    updates.reduce((sum, { answers }) => sum + Object.values(answers).flat().length, 0),
  )
  const listed = rowsOf('entries').map(({ organisation }) => organisation)
  expect(
    ['Oxfordshire County Council', 'Loughmarsh County Council'].map(
      (name) => listed.filter((one) => one === name).length,
    ),
  ).toEqual(entries)
  const budgets = loughmarsh.updates.flatMap(({ values }) => values.budget ?? [])
  const total = budgets.reduce((sum, { amount }) => sum + Number(amount), 0)
  expect(rowsOf('money').find(({ topic }) => topic === 'budget')).toMatchObject({ currency: 'EUR', total: `${total}` })
})

it('the topic that the third gives as something else is kept apart, and no other', () => {
  const apart = rowsOf('topics').filter((row) => row.apart === 'true')
  expect(apart.map(({ topic, kind, organisations }) => [topic, kind, organisations])).toEqual([
    ['volunteers', 'number', '1'],
    ['volunteers', 'text', '1'],
  ])
})

it('councils that have nothing to do with each other do not contradict each other', () => {
  expect(rowsOf('contradictions')).toEqual([])
})
