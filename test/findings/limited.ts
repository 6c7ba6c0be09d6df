/** Files that pass one limit each, and files that end, or fill, the process in which they are read. */
import type { Limits } from '../../src/config/schema.ts'
import { nodeEffects } from '../../src/node-effects.ts'
import { openingContainers } from '../../src/open-container.ts'
import type { ReadEffects } from '../../src/read/effects.ts'
import type { ReadElsewhere } from '../../src/read-files.ts'
import { createReader } from '../../src/reading.ts'
import { oneCell, workbook, zip } from '../read/workbook-fixture.ts'
import { csv, returnBook, returnRows, type Sent } from './returns.ts'

/** A return as it usually is passes none of them. */
export const LIMITS: Partial<Limits> = {
  fileBytes: 20_000,
  unpackedBytes: 50_000,
  parts: 20,
  sheets: 3,
  cells: 400,
  cellCharacters: 2_000,
  nesting: 30,
  textCharacters: 5_000,
  attributes: 20,
  returns: 2,
  contacts: 4,
  details: 5,
}

const repeat = (times: number, text: (index: number) => string) =>
  Array.from({ length: times }, (_, index) => text(index)).join('')
const CELL = '<c r="A1" t="inlineStr"><is><t>Board</t></is></c>'
const parts = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`xl/media/image${index}.png`, 'x']))
const sheets = Object.fromEntries(['A', 'B', 'C', 'D'].map((name) => [name, oneCell(CELL)]))
const board = (name: string) => [name, '4 May 2012', 'Robin Vale', 'A ferry', 'The quay']
const HEADINGS = ['Partnership', 'Date of completion', 'Chairman', 'Plans for next year', 'Current activities']

export const LIMITED: readonly Sent[] = [
  { file: 'plain.csv', bytes: csv(returnRows('b10')), gives: {} },
  { file: 'many files.zip', bytes: zip({ a: 'x', b: 'x', c: 'x' }), gives: { 'limit-held-files': null } },
  { file: 'large.csv', bytes: 'a,b\r\n'.repeat(5_000), gives: { 'limit-file-size': null } },
  { file: 'packed.xlsx', bytes: workbook({ sheets: ' '.repeat(60_000) }), gives: { 'limit-unpacked-size': null } },
  { file: 'many parts.xlsx', bytes: workbook({ sheets: oneCell(CELL), parts }), gives: { 'limit-parts': null } },
  { file: 'many sheets.xlsx', bytes: workbook({ sheets }), gives: { 'limit-sheets': null } },
  { file: 'many cells.csv', bytes: 'a,b\r\n'.repeat(300), gives: { 'limit-cells': null } },
  { file: 'long cell.csv', bytes: csv([['a', 'b'.repeat(2_001)]]), gives: { 'limit-cell-text': null } },
  {
    file: 'nested.xlsx',
    bytes: workbook({ sheets: `${oneCell(CELL)}${'<x>'.repeat(31)}${'</x>'.repeat(31)}` }),
    gives: { 'limit-nesting': null },
  },
  {
    file: 'shared text.xlsx',
    bytes: workbook({
      sheets: `<sheetData>${repeat(6, (row) => `<row r="${row + 1}"><c r="A${row + 1}" t="s"><v>0</v></c></row>`)}</sheetData>`,
      strings: `<si><t>${'a'.repeat(1_000)}</t></si>`,
    }),
    gives: { 'limit-text': null },
  },
  {
    file: 'attributes.xlsx',
    bytes: workbook({ sheets: `<sheetData ${repeat(21, (index) => `a${index}="1" `)}/>` }),
    gives: { 'limit-attributes': null },
  },
  {
    file: 'many returns.csv',
    bytes: csv([HEADINGS, board('Board 11'), board('Board 12'), board('Board 13')]),
    gives: { 'limit-returns': null },
  },
  {
    file: 'many officers.csv',
    bytes: csv(returnRows('b16', { officer: 'Ada Marsh; Ben Okoro; Cara Stone; Dev Pike; Edna Lowe' })),
    gives: { 'limit-contacts': null },
  },
  {
    file: 'many numbers.csv',
    bytes: csv(returnRows('b17', { details: [1, 2, 3, 4, 5, 6].map((last) => `01632 96012${last}`).join(', ') })),
    gives: { 'limit-details': null },
  },
  { file: 'slow.xlsx', bytes: returnBook('b14'), gives: { 'limit-time': null } },
  { file: 'faulty.xlsx', bytes: returnBook('b15'), gives: { 'reading-failed': null } },
]

let time = 0
/** What is amiss while a file of this name is read. */
const AMISS: Record<string, Partial<ReadEffects>> = {
  'slow.xlsx': {
    now: () => {
      time += 1_000
      return time
    },
  },
  'faulty.xlsx': {
    now: () => {
      throw new TypeError('a fault of the program itself')
    },
  },
}

/** Reads as a run does, but for what is amiss. */
export const readAmiss: ReadElsewhere = async (context, opened) => {
  const effects = { ...nodeEffects, ...AMISS[opened.file] }
  return openingContainers(createReader(context, effects), context.limits, effects)(opened)
}

/** A process that says it can read and comes to an end over the first file, or fills its memory with it. */
export const FALLING_READER = `
  process.on('message', ({ order }) => {
    if (order.file === 'ends.csv') process.exit(7)
    const held = []
    for (;;) held.push(new Array(100000).fill(held.length))
  })
  process.send('ready')
`

export const FALLEN: readonly Sent[] = [
  { file: 'ends.csv', bytes: csv(returnRows('b16')), gives: { 'reading-stopped': null } },
  { file: 'fills.csv', bytes: csv(returnRows('b17')), gives: { 'limit-memory': null } },
]
export const FALLEN_LIMITS: Partial<Limits> = { memoryBytes: 128 * 1024 * 1024, milliseconds: 20_000 }
