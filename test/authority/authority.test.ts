/** Whole forms of another authority and of other bodies: every value right or asked about, whatever the layout and the writer. */
import { describe, expect, it } from 'vitest'
import { COLLECTIONS, judgeCollection } from './collections.ts'
import { placesIn, type TextKind, textOf, workbookOf } from './files.ts'
import { type Edition, REWORDED } from './form.ts'
import { HARDER } from './harder.ts'
import { LAYOUTS, type Layout } from './layouts.ts'
import { judge } from './score.ts'
import { type Written, writeDown } from './writers.ts'

const SEVERAL = /^(?:Microsoft|Google|SurveyMonkey|a row|a column|a sheet|boards)/
const WITHOUT_TABLES = /^(?:Microsoft|Google|SurveyMonkey|a row|a column|boards beside)/

/** What boards mean, written by officers with manners of their own: layouts and editions take turns. */
function written(name: string, turn: number): { edition: Edition; returns: Written[] } {
  const edition = turn % 2 === 0 ? 'first' : 'second'
  const boards = SEVERAL.test(name) ? [0, 1, 2] : [turn]
  return { edition, returns: boards.map((at) => writeDown(at, turn + at, edition)) }
}

async function judgeLayout(name: string, layout: Layout, turn: number, text?: TextKind) {
  const { edition, returns } = written(name, turn)
  const sheets = layout(returns)
  const bytes = text ? textOf(sheets, text) : await workbookOf(sheets)
  const places = placesIn(sheets, (sheet) => (text ? null : sheet.name))
  const withTables = !WITHOUT_TABLES.test(name)
  return judge(text ? 'return.csv' : 'return.xlsx', bytes, { written: returns, edition, places, withTables })
}

const told = (results: Awaited<ReturnType<typeof judgeLayout>>['results'], verdict: string) =>
  results.filter((one) => one.verdict === verdict).map(({ of, meant, read }) => `${of}: ${meant} was read as ${read}`)

describe('a form with every kind of answer', () => {
  const ways = [...Object.entries(LAYOUTS), ...Object.entries(HARDER)]
  it.each(ways.map(([name, layout], turn) => [name, layout, turn] as const))('%s', async (name, layout, turn) => {
    // The name beside the rows is the first edition's question.
    const { results, extraReturns } = await judgeLayout(name, layout, name.startsWith('a sheet of each') ? 2 : turn)
    expect(told(results, 'silent')).toEqual([])
    expect(results.filter(({ verdict }) => verdict === 'right').length / results.length).toBeGreaterThanOrEqual(0.95)
    expect(extraReturns).toBe(0)
  })

  it.each<[TextKind, number]>([
    ['comma', 0],
    ['semicolon', 1],
    ['tab16', 2],
    ['bar', 3],
    ['ansi', 4],
    ['bom', 5],
  ])('as text: %s', async (kind, turn) => {
    const { beside } = LAYOUTS
    if (!beside) throw new Error('no such layout')
    const { results } = await judgeLayout('beside', beside, turn, kind)
    expect(told(results, 'silent')).toEqual([])
  })

  it('with every question in other words, nine answers in ten', async () => {
    const layout = LAYOUTS['numbered questions in sections']
    if (!layout) throw new Error('no such layout')
    const reworded: Layout = (all) =>
      layout(
        all.map((one) => ({
          ...one,
          items: one.items.map((item) => ({ ...item, label: REWORDED[item.key] ?? item.label })),
          tables: one.tables.map((table) => ({ ...table, label: REWORDED[table.key] ?? table.label })),
        })),
      )
    const { results } = await judgeLayout('reworded', reworded, 4)
    expect(results.filter(({ verdict }) => verdict === 'right').length / results.length).toBeGreaterThan(0.9)
  })
})

describe('forms of other bodies', () => {
  it.each(COLLECTIONS.map((one) => [one.name, one] as const))('%s', async (_, collected) => {
    expect(await judgeCollection(collected)).toEqual({ returns: 1, silent: [] })
  })
})
