/** Headings over several rows: a column is known by what stands over it, whatever the order of the words and whether cells are merged. */
import { describe, expect, it } from 'vitest'
import type { FieldInput } from '../../src/config/schema.ts'
import { cellAddress } from '../../src/read/grid.ts'
import type { Piece } from '../../src/recognise/raw.ts'
import { codesIn, readField } from './typed.ts'

const figures = (labels: readonly string[]): FieldInput => ({
  key: 'measures',
  label: 'Measures',
  kind: 'table',
  topic: 'measures',
  columns: [
    { key: 'measure', label: 'Measure', kind: 'text' },
    ...labels.map((label, at) => ({ key: `figure-${at}`, label, kind: 'number' as const })),
  ],
})

/** Rows of texts; "Target>2" is merged over two columns. */
function read(field: FieldInput, rows: readonly (readonly string[])[]) {
  const pieces = rows.flatMap((row, r) =>
    row.flatMap((written, c): Piece[] => {
      const [text = '', columns] = written.split('>')
      const source = { file: 'return.xlsx', sheet: 'Update', cell: cellAddress(r + 10, c + 1) }
      const merged = columns === undefined ? {} : { columns: Number(columns) }
      return text === '' ? [] : [{ text, value: { kind: 'text' }, link: null, source, ...merged }]
    }),
  )
  const update = readField(field, pieces)
  const keys = (field.columns ?? []).map(({ key }) => key)
  const rowsRead = (update.tables.measures?.rows ?? []).map(({ cells }) =>
    keys.flatMap((key) => cells[key] ?? []).map((value) => value.number ?? value.text),
  )
  return { rows: rowsRead, codes: codesIn(update) }
}

const PLANNED_AND_DONE = ['Target 2024', 'Target 2025', 'Result 2024', 'Result 2025']
const BODY = [
  ['Boats', '10', '20', '11', '21'],
  ['Berths', '30', '40', '31', '41'],
]
const READ = [
  ['Boats', 10, 20, 11, 21],
  ['Berths', 30, 40, 31, 41],
]

describe('headings over two rows', () => {
  it.each<[string, string[], string[][]]>([
    [
      'merged',
      PLANNED_AND_DONE,
      [
        ['Measure', 'Target>2', '', 'Result>2', ''],
        ['', '2024', '2025', '2024', '2025'],
      ],
    ],
    [
      'not merged',
      PLANNED_AND_DONE,
      [
        ['Measure', 'Target', '', 'Result', ''],
        ['', '2024', '2025', '2024', '2025'],
      ],
    ],
    [
      'with the name of the rows beneath',
      PLANNED_AND_DONE,
      [
        ['', 'Target>2', '', 'Result>2', ''],
        ['Measure', '2024', '2025', '2024', '2025'],
      ],
    ],
    [
      'called the other way round',
      ['2024 target', '2025 target', '2024 result', '2025 result'],
      [
        ['Measure', 'Target>2', '', 'Result>2', ''],
        ['', '2024', '2025', '2024', '2025'],
      ],
    ],
    [
      'in other columns than the form’s',
      ['Result 2025', 'Target 2025', 'Result 2024', 'Target 2024'],
      [
        ['Measure', 'Target>2', '', 'Result>2', ''],
        ['', '2024', '2025', '2024', '2025'],
      ],
    ],
  ])('%s', (_, labels, headings) => {
    const found = read(figures(labels), [...headings, ...BODY])
    const byLabel = labels.map((label) => PLANNED_AND_DONE.findIndex((one) => sameWords(one, label)))
    expect(found.rows).toEqual(READ.map((row) => [row[0], ...byLabel.map((at) => row[at + 1])]))
    expect(found.codes).toEqual([])
  })

  it('leave a table with one row of headings as it is', () => {
    const found = read(figures(['Target', 'Result']), [
      ['Measure', 'Target', 'Result'],
      ['Boats', '10', ''],
      ['', '30', '31'],
    ])
    expect(found.rows).toEqual([
      ['Boats', 10],
      [30, 31],
    ])
  })
})

const wordsOf = (text: string) => text.toLowerCase().split(' ').sort().join(' ')
const sameWords = (one: string, other: string) => wordsOf(one) === wordsOf(other)
