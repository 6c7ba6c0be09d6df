/** Each figure is counted once and shown alike: on the screen, the cover, the page and the paper, in the data and as JSON. Two councils, two rounds of each. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeExample } from '../../examples/loughmarsh/make.ts'
import { runCommandLine } from '../../src/cli/command-line.ts'
import { roundRecordSchema } from '../../src/model.ts'
import { runSummarySchema } from '../../src/operate/summary.ts'
import { type RunFigures, runRecordSchema } from '../../src/write/run-record.ts'
import { unzipParts } from '../../src/write/zip.ts'
import { readBack, sheetOf, tableOf } from './read-back.ts'

const folder = mkdtempSync(join(tmpdir(), 'collate-figures-'))
const configOf = (path: string) => fileURLToPath(new URL(`../../${path}pipeline.config.ts`, import.meta.url))
const councils = {
  oxfordshire: { config: configOf(''), input: fileURLToPath(new URL('../../input', import.meta.url)) },
  loughmarsh: { config: configOf('examples/loughmarsh/'), input: join(folder, 'loughmarsh', 'input') },
}
type Council = keyof typeof councils

/** What a run says on the screen, or as JSON. */
async function run(council: Council, ...options: string[]): Promise<string> {
  const said: string[] = []
  const { config, input } = councils[council]
  const places = ['--config', config, '--input', input, '--output', join(folder, council, 'output')]
  const terminal = { out: (text: string) => said.push(text), err: () => undefined, isTerminal: false }
  await runCommandLine(['run', ...places, ...options], terminal)
  return said.join('')
}

const screens = new Map<Council, string>()
const summaries = new Map<Council, string>()

beforeAll(async () => {
  await makeExample(join(folder, 'loughmarsh'))
  for (const council of ['oxfordshire', 'loughmarsh'] as const) {
    screens.set(council, await run(council))
    // Nothing has changed, so this tells what the first run kept.
    summaries.set(council, await run(council, '--json'))
  }
}, 120_000)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

const counts = ['errors', 'queries', 'notes'] as const

describe.each([
  ['oxfordshire', '2009-04'],
  ['oxfordshire', '2011-03'],
  ['loughmarsh', '2024-q3'],
  ['loughmarsh', '2024-q4'],
] as const)('the figures of %s, %s', (council, round) => {
  const bytes = (name: string) => readFileSync(join(folder, council, 'output', round, name))
  const figures = (): RunFigures => runRecordSchema.parse(JSON.parse(bytes('run.json').toString())).figures
  const csv = (name: string): Record<string, string>[] => parse(bytes(`data/${name}.csv`), { columns: true, bom: true })

  it('are those of the record', () => {
    const record = roundRecordSchema.parse(JSON.parse(bytes('round.json').toString()))
    const { received, outstanding, superseded } = figures()
    expect(received).toBe(new Set(record.updates.map(({ partnershipId }) => partnershipId)).size)
    expect([outstanding, superseded]).toEqual([record.outstanding.length, record.superseded.length])
  })

  it('are those of the data', () => {
    const one = figures()
    expect(csv('updates')).toHaveLength(one.standing)
    const severities = csv('findings').map(({ severity }) => severity)
    expect(severities).toHaveLength(counts.reduce((sum, count) => sum + one[count], 0))
    expect(severities.filter((severity) => severity === 'error')).toHaveLength(one.errors)
  })

  it('are those of the screen and of the JSON it can print', () => {
    const { outstanding, changes, errors, toConfirm, notes } = figures()
    const screen = (screens.get(council) ?? '').split(`(${round})`)[1]?.split(/\n\n\S/)[0] ?? ''
    expect(screen).toMatch(new RegExp(`Outstanding +${outstanding === 0 ? 'none' : outstanding}\\b`))
    expect(screen).toMatch(new RegExp(`${errors} to put right, ${toConfirm} to confirm, ${notes} worth knowing`))
    expect(screen).toMatch(changes === 0 ? /Changes +(?:no previous|0 )/ : new RegExp(`Changes +${changes} since`))
    const printed: { rounds: unknown[] } = JSON.parse(summaries.get(council) ?? '')
    const summary = printed.rounds.map((one) => runSummarySchema.parse(one)).find((one) => one.round === round)
    expect(summary?.figures).toEqual(figures())
  })

  it('are those of the cover, and each concern has as many as its lines tell', async () => {
    const workbook = await readBack(bytes('consolidated.xlsx'))
    const cover = sheetOf(workbook, 'Cover')
    const shown = new Map<string, unknown>()
    const concerns = new Map<string, number>()
    cover.eachRow((row) => {
      const [first, second] = [row.getCell(1), row.getCell(2).text]
      if (typeof first.value === 'number') shown.set(second.split(/[ :]/).slice(0, 4).join(' '), first.value)
      const [, title = '', count] = /^(.*) \((\d+)\)$/.exec(first.text) ?? []
      if (count !== undefined) concerns.set(title, Number(count))
    })
    const { expected, received, late, outstanding, errors, toConfirm } = figures()
    const under = (start: string) => [...shown].find(([phrase]) => phrase.includes(start))?.[1]
    expect([under('expected'), under('received')]).toEqual([expected, received])
    expect([under('outstanding'), under('to put right'), under('to confirm')]).toEqual([outstanding, errors, toConfirm])
    expect([concerns.get('Outstanding') ?? 0, concerns.get('Late') ?? 0]).toEqual([outstanding, late ?? 0])
    expect([concerns.get('To put right') ?? 0, concerns.get('To confirm') ?? 0]).toEqual([errors, toConfirm])
    const told = new Set((tableOf(workbook, 'First things') ?? []).slice(1).map(([concern]) => concern))
    expect([...told]).toEqual([...concerns.keys()])
    const page = bytes('change-report.html').toString()
    const onPage = [...page.matchAll(/<h3>([^<]*) <span class="count">(\d+)<\/span>/g)]
    expect(onPage.map(([, title, count]) => [title, Number(count)])).toEqual([...concerns])
  })

  it('are those of the landing page', () => {
    const { expected = 0, received, late, outstanding, errors, toConfirm } = figures()
    const page = readFileSync(join(folder, council, 'output', 'index.html')).toString()
    const card = page.split('<article').find((one) => one.includes(`href="${round}/consolidated.xlsx"`)) ?? ''
    const text = card.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')
    expect(text).toMatch(new RegExp(`\\b${expected - outstanding} of ${expected} returns? received`))
    expect(received).toBeGreaterThanOrEqual(expected - outstanding)
    expect(text.includes(' outstanding ')).toBe(outstanding > 0)
    expect(text.includes(` ${late} late`)).toBe((late ?? 0) > 0)
    expect(text).toContain(errors === 0 ? 'Nothing to put right' : `${errors} to put right`)
    expect(text).toContain(toConfirm === 0 ? 'Nothing to confirm' : `${toConfirm} to confirm`)
  })

  it('of the findings are those of their sheet, cause by cause', async () => {
    const [header = [], ...rows] = tableOf(await readBack(bytes('consolidated.xlsx')), 'Findings') ?? []
    const { errors, toConfirm = 0, notes } = figures()
    for (const [state, count] of [
      ['To put right', errors],
      ['To confirm', toConfirm],
      ['Worth knowing', notes],
    ] as const) {
      const own = rows.filter((row) => row[header.indexOf('What it is')] === state)
      expect(own.length > 0, state).toBe(count > 0)
      expect(own.length, state).toBeLessThanOrEqual(count)
      const who = new Set(own.map((row) => row[header.indexOf('Who has to act')]))
      expect(who.has('Nobody'), state).toBe(state === 'Worth knowing' && count > 0)
    }
    const text = rows.map((row) => row[header.indexOf('What was found')]).join('\n')
    for (const { message = '' } of csv('findings')) expect(text).toContain(message)
  })

  it('are those of the page and of the paper', () => {
    const { expected = 0, received, outstanding, errors, toConfirm, changes } = figures()
    const page = bytes('change-report.html').toString()
    const top = page.slice(page.indexOf('<ul class="figures ')).split('</ul>')[0] ?? ''
    const text = top.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')
    expect(text).toContain(`${received} return`)
    expect(text).toContain(`${outstanding} outstanding`)
    expect(text).toMatch(new RegExp(`\\b${errors} to put right .*\\b${toConfirm} to confirm`))
    if (changes > 0) expect(text).toContain(`${changes} change`)
    const paper = unzipParts(bytes('committee-report.docx')).get('word/document.xml')?.toString() ?? ''
    const sentence = paper.replace(/<[^>]*>/g, '')
    expect(sentence).toMatch(
      outstanding === 0
        ? new RegExp(`All ${expected} partnerships that were asked`)
        : new RegExp(`Of ${expected} partnerships asked for an update, ${expected - outstanding} sent one`),
    )
  })
})
