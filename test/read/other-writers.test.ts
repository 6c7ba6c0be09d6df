import exceljs from 'exceljs'
import { expect, it } from 'vitest'
import { read, texts } from './workbook-fixture.ts'

async function written(fill: (sheet: exceljs.Worksheet) => void): Promise<Uint8Array> {
  const book = new exceljs.Workbook()
  fill(book.addWorksheet('Return'))
  return new Uint8Array(await book.xlsx.writeBuffer())
}

it('reads back what exceljs writes', async () => {
  const bytes = await written((sheet) => {
    sheet.getCell('B2').value = 'Chair'
    sheet.getCell('C2').value = {
      richText: [{ text: 'Cllr ' }, { text: 'Ann', font: { bold: true } }, { text: ' Bob', font: { strike: true } }],
    }
    sheet.getCell('B3').value = new Date(Date.UTC(2011, 1, 17))
    sheet.getCell('B3').numFmt = 'd mmmm yyyy'
    sheet.getCell('B4').value = { text: 'Ann', hyperlink: 'mailto:ann@example.org' }
    sheet.getCell('B5').value = { formula: 'B6*2', result: 84 }
    sheet.getCell('B6').value = 42
    sheet.getCell('B7').value = true
    sheet.getCell('B8').value = { error: '#REF!' }
    sheet.getCell('B9').value = 'merged'
    sheet.mergeCells('B9:D11')
    sheet.getCell('B12').note = 'ring me'
    sheet.getCell('B13').value = 'out of sight'
    sheet.getRow(13).hidden = true
  })
  const { grids, findings } = read(bytes)
  const [grid] = grids
  expect(texts(grid)).toEqual({
    B2: 'Chair',
    C2: 'Cllr Ann',
    B3: '17 February 2011',
    B4: 'Ann',
    B5: '84',
    B6: '42',
    B7: 'TRUE',
    B8: '#REF!',
    B9: 'merged',
    B13: 'out of sight',
  })
  const at = (row: number) => grid?.cells.find((cell) => cell.row === row)
  expect(at(3)?.value).toEqual({ kind: 'date', iso: '2011-02-17' })
  expect(at(4)?.link).toBe('mailto:ann@example.org')
  expect(at(13)?.hidden).toBe(true)
  expect(grid?.cells.find((cell) => cell.column === 3)?.struck).toBe(' Bob')
  expect(grid?.merges).toEqual([{ top: 9, left: 2, bottom: 11, right: 4 }])
  expect(grid?.attachments).toEqual([{ kind: 'comment', row: 12, column: 2, text: 'ring me' }])
  expect(findings.map(({ code }) => code).sort()).toEqual([
    'comment-found',
    'error-value',
    'hidden-cells-read',
    'struck-through-text',
  ])
})

it('keeps the texts of cells apart from the file they were cut out of', async () => {
  const bytes = await written((sheet) => {
    for (let row = 1; row <= 200; row += 1) sheet.getCell(`A${row}`).value = `answer number ${row} of this return`
  })
  expect(read(bytes).grids[0]?.cells[150]?.text).toBe('answer number 151 of this return')
})
