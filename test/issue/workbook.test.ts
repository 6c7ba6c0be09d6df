/** The workbook itself: what Excel, paper and screen readers make of it. */
import type exceljs from 'exceljs'
import { beforeAll, describe, expect, it } from 'vitest'
import { contrast } from '../../src/config/contrast.ts'
import { readMarks } from '../../src/issued/marks.ts'
import { unzipParts } from '../../src/write/zip.ts'
import { cellOf, issue, lastContent, open } from './issued.ts'
import { lastYear } from './last-year.ts'

let bytes = new Uint8Array() as Uint8Array
let book: exceljs.Workbook
beforeAll(async () => {
  bytes = await issue({ content: lastContent(lastYear) })
  book = await open(bytes)
})

const cellsIn = (sheet: exceljs.Worksheet) => {
  const cells: exceljs.Cell[] = []
  sheet.eachRow((row) => row.eachCell({ includeEmpty: true }, (cell) => cells.push(cell)))
  return cells
}

describe('the workbook of an issued form', () => {
  it('lets officers write in its boxes alone, without a password', () => {
    const shown = book.worksheets.filter(({ state }) => state === 'visible')
    expect(shown.map(({ name }) => name)).toEqual([
      'Read me first',
      'Your update',
      'Works under way',
      'Plans of last time',
    ])
    for (const sheet of shown) {
      const { sheetProtection } = sheet as unknown as { sheetProtection: Record<string, unknown> }
      expect(sheetProtection).toMatchObject({ sheet: true })
      expect(sheetProtection.hashValue).toBeUndefined()
      for (const cell of cellsIn(sheet)) {
        const isFilled = cell.fill?.type === 'pattern' && cell.fill.pattern === 'solid'
        if (cell.protection?.locked === false)
          expect([isFilled, cell.border?.top?.style], cell.address).toEqual([false, 'thin'])
      }
    }
    expect(cellOf(book, 'board', 'answer').protection?.locked).not.toBe(false)
  })

  it('hides its marks, and says whose form it is in three places', () => {
    for (const sheet of book.worksheets.filter(({ state }) => state === 'visible')) {
      expect([sheet.getRow(1).hidden, sheet.getColumn(1).hidden], sheet.name).toEqual([true, true])
      expect(readMarks(sheet.getCell('A1').text)?.marks[0]).toMatchObject({
        kind: 'corner',
        partnership: 'quay-side',
        round: '2014-05',
      })
    }
    expect(book.getWorksheet('collate')?.state).toBe('veryHidden')
    expect(readMarks(book.keywords)?.marks[0]).toEqual(
      readMarks(book.getWorksheet('collate')?.getCell('A1').text ?? '')?.marks[0],
    )
  })

  it.each<[string, string, object]>([
    ['done-on', 'answer', { type: 'date', errorStyle: 'warning' }],
    ['boats', 'answer', { type: 'decimal', errorStyle: 'warning' }],
    ['work', 'answer', { type: 'textLength', formulae: [500], errorStyle: 'warning' }],
    ['state', 'answer', { type: 'list', errorStyle: 'stop' }],
    ['chair', 'confirmed', { type: 'list', errorStyle: 'stop' }],
    ['works', 'rag', { type: 'list' }],
    ['works', 'end', { type: 'date' }],
  ])('%s, %s takes what its kind takes', (key, column, validation) => {
    expect(cellOf(book, key, column).dataValidation).toMatchObject(validation)
  })

  it('offers lists by reference, so that commas in choices and long lists stay whole', () => {
    const [formula] = cellOf(book, 'state', 'answer').dataValidation.formulae
    const [, column = '', last = ''] = /^collate!\$(\w+)\$1:\$\w+\$(\d+)$/.exec(String(formula)) ?? []
    const list = Array.from(
      { length: Number(last) },
      (_, at) => book.getWorksheet('collate')?.getCell(`${column}${at + 1}`).text,
    )
    expect(list).toEqual(['Green', 'Amber', 'Red'])
  })

  it('never holds a formula but those that count', () => {
    const formulas = book.worksheets.flatMap((sheet) =>
      cellsIn(sheet)
        .filter(({ formula }) => formula)
        .map(({ formula }) => formula),
    )
    expect(formulas).toEqual([expect.stringMatching(/^LEN\(C\d+\)&" of 500"$/)])
    expect(cellOf(book, 'work', 'last').value).toBe('• Painting the lighthouse\n• =HYPERLINK("http://example.org")')
  })

  it('keeps what is typed as text as text', () => {
    for (const key of ['work', 'motto', 'tel', 'season']) expect(cellOf(book, key, 'answer').numFmt, key).toBe('@')
  })

  it('can be read by all: names for boxes and headings, text that stands out, headings again on each page', () => {
    const names = book.definedNames.model.map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining(['answer_chair', 'confirmed_chair', 'answer_done_on']))
    expect(names.filter((name) => name.startsWith('TitleRegion'))).toHaveLength(3)
    for (const sheet of book.worksheets.filter(({ state }) => state === 'visible'))
      for (const { font, fill, address } of cellsIn(sheet)) {
        const paper = fill?.type === 'pattern' ? (fill.fgColor?.argb ?? 'FFFFFFFF') : 'FFFFFFFF'
        const ink = font?.color?.argb
        if (ink) expect(contrast(ink.slice(2), paper.slice(2)), address).toBeGreaterThan(4.5)
      }
    expect(book.getWorksheet('Your update')?.pageSetup).toMatchObject({
      paperSize: 9,
      orientation: 'landscape',
      fitToWidth: 1,
    })
    expect(book.title).toBe('Harbour boards update: May 2014')
  })

  it('is the same file each time', async () => {
    const again = await issue({ content: lastContent(lastYear) })
    expect([...unzipParts(again)].map(([name, part]) => [name, part.toString()])).toEqual(
      [...unzipParts(bytes)].map(([name, part]) => [name, part.toString()]),
    )
    expect(Buffer.compare(Buffer.from(again), Buffer.from(bytes))).toBe(0)
  })
})
