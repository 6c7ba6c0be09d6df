/** A council to measure with: two rounds of returns on three forms, a register and a configuration, the same on every run. */
import { mkdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ExcelJS from 'exceljs'
import { layouts as boardLayouts } from '../examples/loughmarsh/layouts.ts'
import { writeDown } from '../examples/loughmarsh/writers.ts'
import { itemsOf, plainText, writeLayout } from '../scripts/sample/layouts.ts'
import { csvBytes } from '../scripts/sample/text-files.ts'
import { loadConfig } from '../src/config/load.ts'
import { boardReturn, type Told, updateReturn } from './filled-in.ts'
import { type Chance, chanceFrom } from './numbers.ts'
import { aRoundLater, makeStatement } from './sentences.ts'
import { BODIES, FIRST_NAMES, LAST_NAMES, PLACES } from './vocabulary.ts'

export const ROUNDS = ['2010-03', '2011-03'] as const

/** Shares of the forms: most send the round's own, some the one of before, some are boards of another kind. */
const FORMS = { update: 60, quarterly: 20, board: 20 }
/** Shares of the layouts among those who send one of the sample's forms. */
const LAYOUTS = {
  beside: 36,
  offset: 16,
  above: 10,
  inCell: 8,
  pairs: 8,
  rowsRight: 8,
  rowsRightMerged: 6,
  pastedFromWord: 5,
  csv: 3,
}
/** Shares of the layouts among the boards. */
const BOARD_LAYOUTS = {
  beside: 40,
  offset: 15,
  above: 8,
  pairs: 8,
  merged: 8,
  ownSheet: 7,
  numbered: 6,
  twoSheets: 4,
  besideTable: 4,
}
/** As saved long ago: what was saved a moment ago is waited for. */
const SAVED = [1_262_304_000, 1_298_937_600] as const

/**
 * Writes the council into a folder.
 *
 * @param first councils with another first number say other things
 */
export async function makeCouncil(folder: string, count: number, first = 0): Promise<void> {
  for (const round of ROUNDS) mkdirSync(join(folder, 'input', round), { recursive: true })
  const names = partnershipNames(count)
  for (const [number, name] of names.entries()) {
    const chance = chanceFrom(first + number + 1)
    const [before, after] = tellTwice(name, chance)
    const form = chance.pickWeighted(FORMS)
    const layout = form === 'board' ? chance.pickWeighted(BOARD_LAYOUTS) : chance.pickWeighted(LAYOUTS)
    for (const [place, told] of [before, after].entries()) {
      const path = join(folder, 'input', ROUNDS[place] ?? '', fileName(number, name, layout))
      await writeReturn(path, told, { form, layout, manner: number + place })
      const saved = SAVED[place] ?? 0
      utimesSync(path, saved, saved)
    }
  }
  writeFileSync(join(folder, 'input/register.csv'), registerOf(names))
  writeFileSync(join(folder, 'input/targets.csv'), targetList())
  writeFileSync(join(folder, 'pipeline.config.ts'), `export default ${JSON.stringify(await configuration())}\n`)
}

/** One return of the newest round says something else: its first statement in other words. */
export async function changeOne(folder: string): Promise<void> {
  const [name = ''] = partnershipNames(1)
  const chance = chanceFrom(1)
  const [, after] = tellTwice(name, chance)
  const form = chance.pickWeighted(FORMS)
  const layout = form === 'board' ? chance.pickWeighted(BOARD_LAYOUTS) : chance.pickWeighted(LAYOUTS)
  const path = join(folder, 'input', ROUNDS[1], fileName(0, name, layout))
  const other = chanceFrom(Date.now())
  const changed = {
    ...after,
    achieved: after.achieved.map((one, at) => (at === 0 ? makeStatement(other, PLACES) : one)),
  }
  await writeReturn(path, changed, { form, layout, manner: 1 })
  utimesSync(path, SAVED[1] + 60, SAVED[1] + 60)
}

function partnershipNames(count: number): string[] {
  const chance = chanceFrom(7)
  const places = PLACES.map((place) => ({ place, order: chance.number() })).sort((a, b) => a.order - b.order)
  return Array.from({ length: count }, (_, number) => {
    const { place = '' } = places[number % places.length] ?? {}
    const body = BODIES[Math.floor(number / places.length) % BODIES.length] ?? ''
    return `${place} ${number < places.length ? BODIES[number % BODIES.length] : body}`
  }).map((name, number, all) => (all.indexOf(name) === number ? name : `${name} ${number}`))
}

/** What a partnership tells in both rounds. */
function tellTwice(name: string, chance: Chance): [Told, Told] {
  const places = [name.split(' ')[0] ?? name, ...Array.from({ length: 4 }, () => chance.pick(PLACES))]
  const some = (least: number, most: number) =>
    Array.from({ length: chance.between(least, most) }, () => makeStatement(chance, places))
  const person = () => `${chance.pick(FIRST_NAMES)} ${chance.pick(LAST_NAMES)}`
  const before: Told = {
    name,
    day: `2010-02-${String(chance.between(1, 26)).padStart(2, '0')}`,
    officer: person(),
    phone: `01632 960${chance.between(100, 999)}`,
    chair: person(),
    member: person(),
    focus: some(3, 6),
    achieved: some(3, 7),
    planned: some(3, 6),
    role: some(1, 2),
  }
  const later = (list: Told['focus']) => aRoundLater(list, chance, places)
  const after: Told = {
    ...before,
    day: `2011-02-${String(chance.between(1, 26)).padStart(2, '0')}`,
    officer: chance.number() < 0.7 ? before.officer : person(),
    chair: chance.number() < 0.7 ? before.chair : person(),
    focus: later(before.focus),
    achieved: later(before.achieved),
    planned: later(before.planned),
    role: later(before.role),
  }
  return [before, after]
}

interface Manner {
  readonly form: keyof typeof FORMS
  readonly layout: string
  /** Other numbers write figures and days in other ways. */
  readonly manner: number
}

function fileName(number: number, name: string, layout: string): string {
  return `${String(number).padStart(5, '0')} ${name.replaceAll('’', '')}.${layout === 'csv' ? 'csv' : 'xlsx'}`
}

async function writeReturn(path: string, told: Told, { form, layout, manner }: Manner): Promise<void> {
  const workbook = new ExcelJS.Workbook()
  workbook.created = new Date('2011-01-01T09:00:00Z')
  workbook.modified = workbook.created
  if (form === 'board') boardLayouts[layout]?.(workbook, writeDown(boardReturn(told, manner), manner, false))
  else {
    const sample = updateReturn(told, form, layout === 'csv' ? 'beside' : (layout as keyof typeof LAYOUTS & 'beside'))
    if (layout === 'csv')
      return writeFileSync(path, csvBytes(itemsOf(sample).map((item) => [item.label, plainText(item)])))
    writeLayout(sample.layout, workbook.addWorksheet('Sheet1'), itemsOf(sample))
  }
  await workbook.xlsx.writeFile(path)
}

function registerOf(names: readonly string[]): string {
  const columns = 'id,name,kind,accountable_to,aliases,merged_from,renamed_from,active_from,active_to,expected_in'
  const lines = names.map((name, number) => `p-${number},${name},thematic,,,,,,,${ROUNDS.join('|')}`)
  return `${[columns, ...lines].join('\r\n')}\r\n`
}

function targetList(): string {
  const lines = Array.from({ length: 198 }, (_, at) => `NI ${at + 1},Indicator number ${at + 1},,`)
  return `code,description,owner,delivery_groups\r\n${lines.join('\r\n')}\r\n`
}

/** The forms of both councils of the project, in one. */
async function configuration(): Promise<unknown> {
  const own = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url))
  const { config } = await loadConfig(own('pipeline.config.ts'))
  const { config: boards } = await loadConfig(own('examples/loughmarsh/pipeline.config.ts'))
  const [before, after] = ROUNDS
  return {
    ...config,
    priorities: undefined,
    targetSchemes: config.targetSchemes.map((scheme) => ({ ...scheme, file: 'input/targets.csv' })),
    forms: [...config.forms, ...boards.forms.slice(0, 1)],
    rounds: [
      { id: before, label: 'March 2010', form: 'update', due: '2010-02-28', previous: null },
      { id: after, label: 'March 2011', form: 'update', due: '2011-02-28', previous: before },
    ],
  }
}
