/** Four times as much of anything in a file takes no more than six times as long to read, recognise and normalise. */
import { expect, it } from 'vitest'
import config from '../../pipeline.config.ts'
import { configSchema } from '../../src/config/schema.ts'
import { nodeEffects } from '../../src/node-effects.ts'
import { createReader } from '../../src/reading.ts'
import { readingContext } from '../../src/reading-context.ts'
import { type HazardKind, hazardKinds } from './hazard-kinds.ts'

const parsed = configSchema.parse(config)
const round = parsed.rounds.at(-1)
if (!round) throw new Error('expected a round')
const unlimited = {
  ...parsed.limits,
  textCharacters: 1e9,
  attributes: 1e9,
  returns: 1e9,
  sheets: 1e9,
  parts: 1e9,
  milliseconds: 60_000,
}
const lists = { config: { ...parsed, limits: unlimited }, targets: [], register: { partnerships: [] } }
const read = createReader(readingContext(lists, round), nodeEffects)

/** Processor time in milliseconds, which does not grow because other programs run. */
function timeOf(bytes: Uint8Array): number {
  const times = [1, 2].map(() => {
    const before = process.cpuUsage()
    read({ file: 'return', bytes, sha256: '' })
    const { user } = process.cpuUsage(before)
    return user / 1000
  })
  return Math.min(...times)
}

/** Below this a file is so small that what every file costs, and a pause of the machine, hide how it grows. */
const LEAST = 20
/** Growth shows each time; a pause of the machine does not. */
const TRIES = { retry: 3 }

const KINDS: [HazardKind, number][] = [
  ['attributes of one element', 20_000],
  ['entities in one text', 5_000],
  ['cells that share a long text', 25],
  ['a long text repeated over rows', 25],
  ['links and their relations', 2_000],
  ['controls and their shapes', 1_000],
  ['sheets', 60],
  ['labels and nothing else', 400],
  ['officers in one contact field', 40],
  ['empty lines in an answer', 2_000],
  ['ragged lines of a text file', 800],
  ['commas of a text file', 500],
  ['number formats', 1_000],
  ['spaces with one wide character', 1_000_000],
  ['returns in one table', 40],
]
/** More of the same kinds of thing, tried with `npm run test:hazards`. */
const OTHERS: [HazardKind, number][] = [
  ['shared formulas', 700],
  ['runs of one rich text', 1_500],
  ['comments on one cell', 700],
  ['comments each on its cell', 700],
  ['text boxes of a drawing', 700],
  ['validations', 3_000],
  ['defined names', 3_000],
  ['cells in the last rows and columns', 1_500],
  ['cells in a slanting line', 1_500],
  ['one address again and again', 1_000],
  ['merges over one another', 700],
  ['merges of two cells beside texts', 700],
  ['links over whole sheets', 700],
  ['styles and cells of each', 500],
  ['a number format of great length', 20],
  ['hidden rows and columns', 700],
  ['relations of the workbook', 1_500],
  ['forms, one a sheet', 12],
  ['sheets with a question each', 20],
  ['forms beneath one another', 15],
  ['returns in the columns of a table', 15],
  ['questions in nearly their words', 50],
  ['questions of nobody', 80],
  ['labels within one cell', 150],
  ['lines of bullets at many depths', 300],
  ['people in one office', 600],
  ['dates in one answer', 150],
  ['brackets within brackets', 800],
  ['addresses that are nearly addresses', 700],
  ['columns of a text file', 700],
  ['quotation marks that are never closed', 600],
  ['separators of all sorts', 1_500],
  ['line ends of a Mac', 600],
  ['half signs of UTF-16', 10_000],
  ['UTF-16 without its mark', 300],
  ['columns that repeat a text', 150],
  ['rows that repeat nothing', 800],
  ['annotations of one cell', 1_500],
  ['paragraphs of one cell', 3_000],
  ['line breaks of one cell', 3_000],
  ['styles of a document', 1_500],
  ['cells that span everything', 400],
  ['a document in one file', 300],
]

it.each(process.env.COLLATE_HAZARDS ? [...KINDS, ...OTHERS] : KINDS)('%s', TRIES, (kind, size) => {
  const make = hazardKinds[kind]
  const once = timeOf(make(size))
  expect(timeOf(make(4 * size))).toBeLessThan(6 * Math.max(once, LEAST))
})
