/** A dozen sheets at most: what every list holds is found in the workbook, whatever the form asks, and is read back from it. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { configSchema } from '../../src/config/schema.ts'
import { readPrevious } from '../../src/previous/previous.ts'
import { consolidatedWorkbook } from '../../src/write/consolidated.ts'
import { publicResults } from '../../src/write/public/public-results.ts'
import type { RoundResults } from '../../src/write/results.ts'
import { MOST_SHEETS, planSheets } from '../../src/write/sheet-plan.ts'
import type { SheetList } from '../../src/write/tables/folded.ts'
import { form, partnership, record, results, source, update } from './fixture.ts'
import { readBack, sheetOf, tableOf } from './read-back.ts'

const list = (name: string, rows: number | null, folds: SheetList['folds']): SheetList => ({
  name,
  rows,
  folds,
  sheets: () => [],
  folded: () => [],
})

/** As a workbook has that is read back: nine that always stand. */
const STANDING = Array.from({ length: 8 }, (_, at) => list(`Standing ${at}`, null, 'never'))

/** Names of the lists that share a sheet, and of those left out. */
function planOf(lists: readonly SheetList[]) {
  const { own, folded, empty } = planSheets([...STANDING, ...lists])
  return {
    own: own.slice(STANDING.length).map(({ name }) => name),
    folded: folded.map(({ name }) => name),
    empty: empty.map(({ name }) => name),
  }
}

describe('the plan of the sheets', () => {
  it.each<[string, readonly SheetList[], ReturnType<typeof planOf>]>([
    [
      'few lists each have a sheet',
      [list('A', 1, 'whenFull'), list('B', 9, 'whenFull')],
      { own: ['A', 'B'], folded: [], empty: [] },
    ],
    [
      'three lists fill the dozen',
      [list('A', 5, 'whenFull'), list('B', 1, 'whenFull'), list('C', 2, 'whenFull')],
      { own: ['A', 'B', 'C'], folded: [], empty: [] },
    ],
    [
      'of four the two shortest share one',
      [list('A', 5, 'whenFull'), list('B', 40, 'whenFull'), list('C', 2, 'whenShort'), list('D', 30, 'whenFull')],
      { own: ['B', 'D'], folded: ['A', 'C'], empty: [] },
    ],
    [
      'rows of other forms share one where there are several',
      [list('A', 1, 'whenShort'), list('B', 40, 'whenFull'), list('C', 1, 'whenShort')],
      { own: ['B'], folded: ['A', 'C'], empty: [] },
    ],
    [
      'a single one keeps its sheet',
      [list('A', 1, 'whenShort'), list('B', 40, 'whenFull')],
      { own: ['A', 'B'], folded: [], empty: [] },
    ],
    [
      'empty lists have none; those nobody asked for are not named either',
      [list('A', 0, 'whenFull'), list('B', 0, 'whenShort'), list('C', 0, 'never')],
      { own: [], folded: [], empty: ['A', 'C'] },
    ],
  ])('%s', (_, lists, expected) => {
    expect(planOf(lists)).toEqual(expected)
  })

  it('has a dozen sheets at most and every list with a row once, whatever the lists', () => {
    const lists = fc.array(fc.tuple(fc.nat(60), fc.constantFrom('whenFull' as const, 'whenShort' as const)), {
      maxLength: 40,
    })
    fc.assert(
      fc.property(lists, (made) => {
        const all = made.map(([rows, folds], at) => list(`List ${at}`, rows, folds))
        const { own, folded } = planSheets([...STANDING, ...all])
        expect(1 + own.length + (folded.length > 0 ? 1 : 0)).toBeLessThanOrEqual(MOST_SHEETS)
        const shown = [...own, ...folded].map(({ name }) => name).filter((name) => name.startsWith('List'))
        const filled = all.flatMap(({ name, rows }) => (rows === 0 ? [] : [name]))
        expect(shown.sort()).toEqual(filled.sort())
      }),
    )
  })
})

/** A form that asks for everything: five tables of its own, figures, meetings, targets and sub-groups. */
function everything(): RoundResults {
  const tables = ['risks', 'projects', 'grants', 'events', 'staff']
  const at = source('Quay.xlsx', 'A20')
  const rows = (topic: string) =>
    [1, 2, 3, 4].map((number) => ({
      cells: { what: [{ kind: 'text', text: `${topic} number ${number}`, source: at }] },
      source: at,
    }))
  const updates = ['quay', 'pier', 'mill'].map((id) =>
    update(id, `${id} board`, {
      values: { budget: [{ kind: 'money', text: '£3', amount: 3, currency: 'GBP', source: at }] },
      tables: Object.fromEntries(tables.map((topic) => [topic, { rows: rows(topic) }])),
    }),
  )
  const partnerships = ['quay', 'pier', 'mill', 'away'].map((id) => partnership(id, `${id} board`))
  return results({ ...record('2011-03', updates), outstanding: ['away'] }, partnerships)
}

describe('a workbook of a form that asks for everything', () => {
  it.each([
    ['the team', () => everything()],
    ['everyone', () => publicResults(everything())],
  ])('for %s has a dozen sheets at most, says on the cover what shares one, and loses no row', async (_, make) => {
    const workbook = await readBack(await consolidatedWorkbook(make()))
    const names = workbook.worksheets.map(({ name }) => name)
    expect(names.length).toBeLessThanOrEqual(MOST_SHEETS)
    expect(names).toContain('Other answers')
    const cover: string[] = []
    sheetOf(workbook, 'Cover').eachRow((row) => cover.push(row.getCell(1).text))
    expect(cover.join('\n')).toMatch(/Risks, .*: short lists, together on the sheet Other answers\./)
    const told = workbook.worksheets.flatMap(({ name }) => (tableOf(workbook, name) ?? []).flat()).join('\n')
    for (const topic of ['risks', 'projects', 'grants', 'events', 'staff']) expect(told).toContain(`${topic} number 2`)
    for (const said of ['Housing Delivery Group', 'Last met in January', 'NI 154']) expect(told).toContain(said)
  })

  it('is read back with its meetings, sub-groups and targets as they were', async () => {
    const made = everything()
    const config = configSchema.parse({
      forms: [form],
      rounds: [{ id: '2011-03', label: 'March 2011', form: 'update' }],
    })
    const bytes = await consolidatedWorkbook(made)
    expect((await readBack(bytes)).getWorksheet('Meetings')).toBeUndefined()
    const read = readPrevious('consolidated.xlsx', bytes, { config, register: made.register })
    if ('problem' in read) throw new Error(read.problem)
    const quay = read.record.updates.find(({ partnershipId }) => partnershipId === 'quay')
    const [was] = made.round.updates
    expect(quay?.meetings.map(({ date, when, text }) => ({ date, when, text }))).toEqual(
      expect.arrayContaining(was?.meetings.map(({ date, when, text }) => ({ date, when, text })) ?? []),
    )
    expect(quay?.subGroups.map(({ name, abbreviation }) => [name, abbreviation])).toEqual([
      ['Housing Delivery Group', 'HDG'],
    ])
    expect(quay?.meetings[0]?.source.file).toBe('quay board.xlsx')
    expect(read.record.outstanding).toEqual(['away'])
  })
})

it('an answer that its form does not ask for is a dash, and a question of few is on Answers', async () => {
  const at = source('Quay.xlsx', 'B20')
  const value = [{ kind: 'text', text: 'Town hall', source: at }]
  const asked = ['quay', 'pier', 'mill', 'weir', 'lock'].map((id) =>
    update(id, `${id} board`, {
      ...(id === 'quay' ? { values: { venue: value } } : {}),
      ...(id === 'lock' ? { answers: { focus: [] } } : {}),
    }),
  )
  const made = results(
    record('2011-03', asked),
    asked.map(({ partnershipId, partnership: name }) => partnership(partnershipId, name)),
  )
  const workbook = await readBack(await consolidatedWorkbook(made))
  const [header = [], ...rows] = tableOf(workbook, 'Updates') ?? []
  expect(header).not.toContain('Venue')
  expect(rows.find(([name]) => name === 'lock board')?.[header.indexOf('Achievements')]).toBe('–')
  expect(rows.flat()).not.toContain('Not asked on this form')
  expect(tableOf(workbook, 'Answers')?.flat()).toContain('Town hall')
  const above: string[] = []
  sheetOf(workbook, 'Updates').eachRow((row) => above.push(row.getCell(1).text))
  expect(above).toContain('Asked of fewer than half of the returns, so on the sheet Answers only: Venue.')
})
