/** What comes out of the printer: nothing empty, nothing of use on a screen alone, no part of the cover in two pieces. */
import { beforeAll, describe, expect, it } from 'vitest'
import { startBook } from '../../src/write/book.ts'
import { consolidatedWorkbook } from '../../src/write/consolidated.ts'
import { addBookSheets, type CoverConcern, type Figure } from '../../src/write/cover-sheet.ts'
import type { TableSheet } from '../../src/write/table-sheet.ts'
import { part, readBack, sheetOf } from './read-back.ts'
import { emptyRound, ordinaryRound } from './rounds.ts'

/** The print area of each sheet that has one, by its name. */
async function printAreas(bytes: Uint8Array): Promise<Record<string, string>> {
  const xml = part(bytes, 'xl/workbook.xml')
  const areas = [...xml.matchAll(/_xlnm\.Print_Area"[^>]*>'([^']*)'!([^<]*)</g)]
  return Object.fromEntries(areas.map(([, sheet = '', area = '']) => [sheet, area.replaceAll('$', '')]))
}

describe('a sheet on paper', () => {
  let bytes: Uint8Array
  beforeAll(async () => {
    bytes = await consolidatedWorkbook(ordinaryRound())
  }, 60_000)

  it.each([
    ['Entries', 'File', false],
    ['Answers', 'Source', false],
    ['Contacts', 'Source', false],
    ['Findings', 'File', true],
    ['First things', 'File', true],
    ['Returns', 'File', true],
  ])('%s: %s is printed: %s', async (name, heading, isPrinted) => {
    const sheet = sheetOf(await readBack(bytes), name)
    const [, last = ''] = ((await printAreas(bytes))[name] ?? '').split(':')
    const lastColumn = sheet.getCell(last).fullAddress.col
    let place = 0
    for (let row = 1; row <= 8 && place === 0; row += 1) {
      sheet.getRow(row).eachCell((cell, column) => {
        if (cell.text === heading) place = column
      })
    }
    expect(place).toBeGreaterThan(0)
    expect(place <= lastColumn).toBe(isPrinted)
  })

  it('prints nothing where a sentence says that there is nothing', async () => {
    const empty = await consolidatedWorkbook(emptyRound())
    const areas = await printAreas(empty)
    const people = sheetOf(await readBack(empty), 'People')
    const [, row = ''] = /^A(\d+):A\1$/.exec(areas.People ?? '') ?? []
    expect(Number(row)).toBeGreaterThan(people.rowCount)
  })
})

describe('the cover on paper', () => {
  const sheet = (number: number): TableSheet => ({
    name: `Boards ${number}`,
    title: 'Boards',
    about: ['One row for each board.'],
    columns: [{ heading: 'Board', width: 30 }],
    rows: [[{ text: 'Fen Board' }]],
    empty: 'None.',
    keyColumn: 0,
  })
  const figure: Figure = { number: 3, phrase: 'boards expected to send a return' }
  const concern: CoverConcern = { title: 'Came late (9)', names: 'Fen Board; Moor Board; Quay Board; '.repeat(8) }

  /** The texts in column A with which new pages begin. */
  async function newPages(figures: number, concerns: number, sheets: number): Promise<string[]> {
    const book = startBook(ordinaryRound(), 'Boards')
    await addBookSheets(
      book,
      Array.from({ length: sheets }, (_, at) => sheet(at + 1)),
      {
        title: 'Boards',
        round: 'March 2011',
        lines: ['Downland County Council'],
        figures: Array.from({ length: figures }, () => figure),
        concerns: Array.from({ length: concerns }, () => concern),
        notes: [],
      },
    )
    const bytes = await book.writer.finish()
    const cover = sheetOf(await readBack(bytes), 'Cover')
    const breaks = part(bytes, 'xl/worksheets/sheet1.xml').matchAll(/<brk id="(\d+)"/g)
    // A page begins with the empty row above a heading.
    return [...breaks].map(([, row]) => cover.getCell(Number(row) + 2, 1).text)
  }

  it.each([
    [5, 2, 5, []],
    [9, 3, 14, ['Contents']],
    [14, 5, 8, ['First things first']],
    [14, 9, 20, ['First things first', 'Contents']],
  ])('of %i figures, %i concerns and %i sheets breaks before %j', async (figures, concerns, sheets, before) => {
    expect(await newPages(figures, concerns, sheets)).toEqual(before)
  })
})
