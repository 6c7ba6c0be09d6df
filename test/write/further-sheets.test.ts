/** Tables that are more than a sheet of Excel holds, with limits of the test's own. */
import { describe, expect, it } from 'vitest'
import { startBook } from '../../src/write/book.ts'
import type { Cell, CellRows } from '../../src/write/cells.ts'
import { addBookSheets } from '../../src/write/cover-sheet.ts'
import type { SheetLimits } from '../../src/write/sheet-limits.ts'
import { rowsOfSheets } from '../../src/write/sheet-limits.ts'
import { layOutRow, mostRows } from '../../src/write/table-layout.ts'
import { problemsOf } from './package-check.ts'
import { part, readBack, sheetOf, tableOf } from './read-back.ts'
import { ordinaryRound } from './rounds.ts'

const columns = [
  { heading: 'Board', width: 90 },
  { heading: 'Source', width: 12 },
]
const cover = { title: 'Boards', round: 'May', lines: [], figures: [], notes: [] }
const rows = Array.from({ length: 7 }, (_, at): Cell[] => [
  { text: `Board ${at + 1}` },
  { text: `B${at + 1}`, link: `../a.xlsx#'S'!B${at + 1}` },
])

async function written(limits: SheetLimits, given: CellRows = rows): Promise<Uint8Array> {
  const book = startBook(ordinaryRound(), 'Boards')
  const about = ['Each board.']
  const sheet = { name: 'Boards', title: 'Boards', about, columns, rows: given, empty: 'None.', keyColumn: 0 }
  await addBookSheets(book, [sheet], cover, limits)
  return book.writer.finish()
}

describe.each([
  ['rows', { rows: 3, links: 100 }],
  ['links', { rows: 100, links: 3 }],
])('a table with more %s than a sheet holds', (_, limits) => {
  it('goes on on further sheets, with every row once, and says so there and on the cover', async () => {
    const bytes = await written(limits)
    expect(problemsOf(bytes)).toEqual([])
    const workbook = await readBack(bytes)
    const names = ['Boards', 'Boards 2', 'Boards 3']
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(['Cover', ...names])
    const boards = names.map((name) => (tableOf(workbook, name) ?? []).slice(1).map(([board]) => board))
    expect(boards.flat()).toEqual(rows.map(([cell]) => cell?.text))
    expect(Math.max(...boards.map((list) => list.length))).toBe(3)
    expect(tableOf(workbook, 'Cover')?.slice(1)).toEqual([
      ['Boards', 'Each board.'],
      ['Boards 2', 'Continues the sheet Boards.'],
      ['Boards 3', 'Continues the sheet Boards 2.'],
    ])
    const sheet = sheetOf(workbook, 'Boards 2')
    expect([1, 2, 3].map((at) => sheet.getCell(at, 1).text)).toEqual([
      'Boards',
      'Continues the sheet Boards.',
      'Excel can hold no more on one sheet: continued on the sheet Boards 3.',
    ])
    const first = sheetOf(workbook, 'Cover')
    expect(first.getCell(first.rowCount, 1).text).toContain('Boards 2, Boards 3')
    for (const number of [2, 3, 4]) {
      const links = part(bytes, `xl/worksheets/sheet${number}.xml`).match(/<hyperlink [^>]*r:id/g)
      expect(links?.length).toBeLessThanOrEqual(3)
    }
  })
})

it('needs no more than one row at a time, each as often as it is gone through', async () => {
  const oneByOne: CellRows = {
    length: rows.length,
    *[Symbol.iterator]() {
      for (const row of rows) yield row.map((cell) => ({ ...cell }))
    },
  }
  const limits = { rows: 3, links: 100 }
  expect(Buffer.from(await written(limits, oneByOne)).equals(Buffer.from(await written(limits)))).toBe(true)
})

it('is one sheet where it fits, and the cover says nothing of others', async () => {
  const workbook = await readBack(await written({ rows: 7, links: 7 }))
  expect(workbook.worksheets.map(({ name }) => name)).toEqual(['Cover', 'Boards'])
  const texts: string[] = []
  sheetOf(workbook, 'Cover').eachRow((row) => texts.push(row.getCell(1).text))
  expect(texts.join()).not.toContain('further')
})

it.each([
  ['short', 'Quay'],
  ['as many lines as characters', '\n'.repeat(400)],
  ['long', 'harbour '.repeat(9_000)],
  ['one word', 'W'.repeat(5_000)],
  ['wide characters', '漢'.repeat(3_000)],
])('counts no fewer rows for a text that is %s than it is laid out in', (_, text) => {
  for (const width of [8, 24, 72]) {
    const layout = { columns: [{ heading: 'Text', width }], widths: [width], keyColumn: 0 }
    expect(mostRows([{ text }], [width])).toBeGreaterThanOrEqual(layOutRow([{ text }], layout).length)
  }
})

it('gives a row that alone is more than a sheet a sheet of its own', () => {
  const long: Cell[] = [{ text: 'harbour '.repeat(4_000) }]
  expect(rowsOfSheets([[{ text: 'a' }], long, [{ text: 'b' }]], [20], { rows: 2, links: 2 })).toEqual([1, 1, 1])
})
