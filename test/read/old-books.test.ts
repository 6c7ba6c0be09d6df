/** Workbooks in older and other formats read like new ones: every layout in every format, and what each format says beside the texts. */
import { expect, it } from 'vitest'
import config from '../../pipeline.config.ts'
import { configSchema } from '../../src/config/schema.ts'
import type { Grid, ReadFile } from '../../src/read/grid.ts'
import { prepareForms, recognise } from '../../src/recognise/recognise.ts'
import { type Filled, forumForm, LAYOUTS, sheetOf } from '../recognise/sheets.ts'
import {
  BIFF5,
  BIFF8,
  biffBook,
  biffStream,
  bookOf,
  byte,
  compound,
  double,
  FORMATS,
  long,
  type Record,
  wide,
  written,
} from './old-book-fixture.ts'
import { codes, read } from './workbook-fixture.ts'

const vocabularies = prepareForms([...configSchema.parse(config).forms, forumForm], 'update')

const filled: Filled = {
  form: forumForm,
  values: [
    ['Hill & Vale Forum'],
    ['4 May 2012'],
    ['Cllr Ada Marsh'],
    ['Ben Okoro'],
    ['The fair drew more than 2,000 people', 'Volunteers mended “Low Bridge” – twice'],
    ['Rain in June'],
    ['A path along the river by 2013', 'A café at the mill for £40k'],
    ['Advice on leases'],
  ],
}

const words = (text: string) => text.replace(/\s+/g, ' ').trim()

/** What a reader makes of a file: the words of each answer. */
function answersOf({ grids, findings }: ReadFile): string[] {
  const { returns } = recognise('file', { grids, findings }, vocabularies)
  return returns.flatMap(({ form, fields }) => [
    form,
    ...fields.map(({ field, pieces }) => `${field.key}: ${words(pieces.map(({ text }) => text).join(' '))}`),
  ])
}

const cases = Object.entries(FORMATS).flatMap(([name, format]) =>
  Object.entries(LAYOUTS).map(([layout, lay]) => ({ name, format, layout, lay })),
)

it.each(cases)('$name: $layout', ({ format, lay }) => {
  const laid = lay(filled)
  const file = read(bookOf(format, laid))
  const sheet = sheetOf(laid.rows, laid.merges)
  const said = ({ cells }: Grid) => cells.map(({ row, column, text }) => `${row},${column} ${words(text)}`)
  expect(file.grids.flatMap(said)).toEqual(said(sheet))
  // Excel 5 has no merged cells.
  if (format !== 'biff5') expect(file.grids[0]?.merges).toEqual(sheet.merges)
  expect(codes(file)).toEqual([])
  if (format !== 'biff5') expect(answersOf(file)).toEqual(answersOf({ grids: [sheet], findings: [] }))
})

it.each(['biff8', 'xlsb', 'xlml'] as const)(
  'shows numbers, dates and truth values in %s as a new workbook does',
  (format) => {
    const sheet = {
      '!ref': 'A1:B5',
      A1: { t: 'n', v: 40591, z: 'dd/mm/yyyy' },
      A2: { t: 'n', v: 1234.5, z: '"£"#,##0.00' },
      A3: { t: 'n', v: 0.425, z: '0.0%' },
      A4: { t: 'b', v: true },
      A5: { t: 'e', v: 0x2a },
      B1: { t: 'n', v: 2010, z: 'd-mmm-yy' },
      B2: { t: 'n', v: 441632960101 },
    } as const
    const [grid] = read(written({ SheetNames: ['Figures'], Sheets: { Figures: sheet } }, format)).grids
    const shown = new Map(
      grid?.cells.map(({ row, column, text, value }) => [`${'AB'[column - 1]}${row}`, { text, value }]),
    )
    expect(grid?.sheet).toBe('Figures')
    expect(shown.get('A1')).toEqual({ text: '17/02/2011', value: { kind: 'date', iso: '2011-02-17' } })
    expect(shown.get('A2')).toEqual({ text: '£1,234.50', value: { kind: 'number', number: 1234.5 } })
    expect(shown.get('A3')?.text).toBe('42.5%')
    expect(shown.get('A4')?.value).toEqual({ kind: 'boolean', boolean: true })
    expect(shown.get('A5')).toEqual({ text: '#N/A', value: { kind: 'error' } })
    expect(shown.get('B1')).toMatchObject({ text: '2010', value: { kind: 'number', number: 2010 } })
    expect(shown.get('B2')?.text).toBe('441632960101')
  },
)

const font = (flags: number, height = 0): Record => [0x31, 200, flags, 0x7fff, 400, height, 0, byte(5, 0), 'Arial']
const PLAIN = font(0)
const STRUCK = font(0x08)
const RAISED = font(0, 1)
/** A cell format: its font, number format, and the colour of a plain fill. */
const cellFormat = (fontNumber: number, format = 0, colour = 0): Record => [
  0xe0,
  fontNumber,
  format,
  0,
  0,
  0,
  0,
  0,
  0,
  colour === 0 ? 0 : 0x0400,
  colour,
  0,
]
const label = (row: number, column: number, text: string, style = 0): Record => [
  0x204,
  row,
  column,
  style,
  text.length,
  byte(0),
  text,
]
const cellsOf = ({ grids }: ReadFile) => grids.flatMap(({ cells }) => cells)

it('leaves out what was struck through in an old workbook, in part or as a whole, and raises what stands above the line', () => {
  const globals: Record[] = [PLAIN, STRUCK, RAISED, cellFormat(0), cellFormat(1)]
  const texts: Record = [
    0xfc,
    long(2),
    long(2),
    // “Anne Ben Okoro”, of which the first word is in the font that strikes through.
    14,
    byte(8),
    2,
    'Anne Ben Okoro',
    0,
    1,
    4,
    0,
    // “40 m2”, the last figure in the raised font.
    5,
    byte(8),
    1,
    '40 m2',
    4,
    2,
  ]
  const shared = (row: number, index: number): Record => [0xfd, row, 0, 0, long(index)]
  const file = read(biffBook([...globals, texts], [{ records: [shared(0, 0), shared(1, 1), label(2, 0, 'Gone', 1)] }]))
  expect(cellsOf(file).map(({ text, struck }) => [text, struck])).toEqual([
    [' Ben Okoro', 'Anne'],
    ['40 m²', undefined],
    ['', 'Gone'],
  ])
  expect(codes(file)).toEqual(['struck-through-text', 'struck-through-text'])
})

it('reads texts that are split over records, each part in bytes of its own width', () => {
  const long = 'x'.repeat(20)
  const texts: Record = [0xfc, 1, 0, 1, 0, 40, byte(0), long]
  const rest: Record = [0x3c, byte(1), wide('–'.repeat(20))]
  const file = read(biffBook([PLAIN, cellFormat(0), texts, rest], [{ records: [[0xfd, 0, 0, 0, 0, 0]] }]))
  expect(cellsOf(file).map(({ text }) => text)).toEqual([`${long}${'–'.repeat(20)}`])
})

it('knows hidden rows, columns and sheets, colours, merged cells and links of an old workbook', () => {
  const url = wide('mailto:ann@example.org\0')
  const link: Record = [
    0x1b8,
    2,
    2,
    0,
    0,
    new Uint8Array(16),
    long(2),
    long(3),
    byte(0xe0, 0xc9, 0xea, 0x79, 0xf9, 0xba, 0xce, 0x11, 0x8c, 0x82, 0, 0xaa, 0, 0x4b, 0xa9, 0x0b),
    long(url.length),
    url,
  ]
  const records: Record[] = [
    [0x7d, 1, 1, 2000, 0, 1],
    [0x208, 1, 0, 2, 255, 0, 0, 0x20, 0],
    label(0, 0, 'Seen'),
    label(0, 1, 'In a hidden column'),
    label(1, 0, 'In a hidden row'),
    label(2, 0, 'Ann', 1),
    [0xe5, 1, 0, 0, 0, 3],
    link,
  ]
  const globals: Record[] = [
    [0x92, 2, byte(1, 2, 3, 0), byte(0xff, 0xc0, 0x10, 0)],
    PLAIN,
    cellFormat(0),
    cellFormat(0, 0, 9),
  ]
  const { grids } = read(
    biffBook(globals, [
      { name: 'Return', records },
      { name: 'Draft', state: 2, records: [label(0, 0, 'Old')] },
    ]),
  )
  expect(grids.map(({ sheet, state }) => [sheet, state])).toEqual([
    ['Return', 'visible'],
    ['Draft', 'veryHidden'],
  ])
  expect(grids[0]?.cells.map(({ text, hidden = false }) => [text, hidden])).toEqual([
    ['Seen', false],
    ['In a hidden column', true],
    ['In a hidden row', true],
    ['Ann', false],
  ])
  expect(grids[0]?.merges).toEqual([{ top: 1, left: 1, bottom: 1, right: 4 }])
  expect(grids[0]?.cells.at(-1)?.link).toBe('mailto:ann@example.org')
  expect(grids[0]?.fills).toEqual([{ row: 3, column: 1, colour: 'FFC010' }])
})

it('keeps comments, text boxes and check boxes of an old workbook at their places', () => {
  const anchor = (row: number, column: number): Record => [
    0xec,
    byte(0x0f, 0, 4, 0xf0),
    long(26),
    byte(0, 0, 0x10, 0xf0),
    long(18),
    0,
    column,
    0,
    row,
    0,
    column + 1,
    0,
    row + 1,
    0,
  ]
  const object = (type: number, id: number, ...more: (number | Uint8Array)[]): Record => [
    0x5d,
    0x15,
    0x12,
    type,
    id,
    new Uint8Array(14),
    ...more,
    long(0),
  ]
  const text = (words: string): Record[] => [
    [0x1b6, 0, 0, 0, 0, 0, words.length, 16, long(0)],
    [0x3c, byte(0), words],
    [0x3c, new Uint8Array(16)],
  ]
  const file = read(
    biffBook(
      [PLAIN, cellFormat(0)],
      [
        {
          records: [
            label(0, 0, 'Chair'),
            anchor(4, 2),
            object(0x06, 1),
            ...text('Please ring first'),
            anchor(5, 1),
            object(0x0b, 2, 0x12, 8, 1, 0, 0, 0),
            ...text('Agreed'),
            anchor(0, 1),
            object(0x19, 3),
            ...text('On leave until May'),
            [0x1c, 0, 0, 0, 3, 1, byte(0), 'A'],
          ],
        },
      ],
    ),
  )
  expect(file.grids[0]?.attachments).toEqual([
    { kind: 'comment', row: 1, column: 1, text: 'On leave until May' },
    { kind: 'shape', row: 5, column: 3, text: 'Please ring first' },
    { kind: 'checkbox', row: 6, column: 2, text: 'Agreed (ticked)' },
  ])
})

/** A formula with its last result and its tokens. */
const formula = (row: number, column: number, result: Uint8Array, tokens: Uint8Array): Record => [
  0x06,
  row,
  column,
  0,
  result,
  0,
  long(0),
  tokens.length,
  tokens,
]

it('takes the last result of a formula, and a 0 that fetches an empty cell for a blank', () => {
  const isText = byte(0, 0, 0, 0, 0, 0, 0xff, 0xff)
  const reference = (row: number, column: number) => byte(0x44, row, 0, column, 0xc0)
  const file = read(
    biffBook(
      [PLAIN, cellFormat(0)],
      [
        {
          records: [
            formula(0, 0, isText, byte(0x1e, 1, 0)),
            [0x207, 5, byte(0), 'Ready'],
            formula(1, 0, double(0), reference(20, 1)),
            formula(2, 0, double(0), reference(3, 0)),
            [0x203, 3, 0, 0, double(0)],
            formula(4, 0, double(7), byte(0x1e, 7, 0)),
          ],
        },
      ],
    ),
  )
  expect(cellsOf(file).map(({ row, text }) => [row, text])).toEqual([
    [1, 'Ready'],
    [3, '0'],
    [4, '0'],
    [5, '7'],
  ])
  expect(file.findings).toMatchObject([{ code: 'linked-blank', source: { cell: 'A2' } }])
})

it('counts the days of an old workbook from 1904 where it says so', () => {
  const file = read(biffBook([[0x22, 1], PLAIN, cellFormat(0, 14)], [{ records: [[0x203, 0, 0, 0, double(39129)]] }]))
  expect(cellsOf(file)).toMatchObject([{ text: '17/02/2011', value: { kind: 'date', iso: '2011-02-17' } }])
})

it.each([
  [1252, 'caf\xe9 \x96 \xa35', 'café – £5', []],
  [10000, 'caf\x8e', 'café', []],
  [1250, '\x8ai\x9ekov', 'Šižkov', []],
  [10029, 'caf\x8e', 'cafŽ', ['encoding-doubtful']],
])(
  'decodes the texts of Excel 5 by their code page %i, and says where that is not known',
  (codePage, stored, shown, found) => {
    const short = (words: string, row: number): Record => [0x204, row, 0, 0, words.length, words]
    const globals: Record[] = [
      [0x42, codePage],
      [0x31, 200, 0, 0x7fff, 400, 0, byte(0, 0, 0, 0, 0)],
      [0xe0, 0, 0, 0, 0, 0, 0, 0, 0],
    ]
    const file = read(biffBook(globals, [{ records: [short(stored, 0)] }], BIFF5))
    expect(cellsOf(file).map(({ text }) => text)).toEqual([shown])
    expect(codes(file)).toEqual(found)
  },
)

it.each<[string, Uint8Array, string]>([
  ['an encrypted one', biffBook([[0x2f, 1, 1, 1]], [{ records: [] }]), 'file-password-protected'],
  [
    'one that was cut off',
    compound(
      biffStream([PLAIN, cellFormat(0)], [{ records: [label(0, 0, 'Chair')] }], BIFF8).subarray(0, -6),
      'Workbook',
    ),
    'file-damaged',
  ],
  [
    'a cell without its text',
    biffBook([PLAIN, cellFormat(0)], [{ records: [[0xfd, 0, 0, 0, long(9)]] }]),
    'file-damaged',
  ],
  ['one of charts alone', biffBook([PLAIN], []), 'file-no-sheets'],
])('ends in one finding for %s', (_, bytes, code) => {
  const file = read(bytes)
  expect(file.grids).toEqual([])
  expect(codes(file)).toEqual([code])
})
