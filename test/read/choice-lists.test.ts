import exceljs from 'exceljs'
import { expect, it } from 'vitest'
import { limitsSchema } from '../../src/config/schema.ts'
import { nodeEffects } from '../../src/node-effects.ts'
import { readReturnFile } from '../../src/read/read.ts'
import { readAnswerCells } from '../../src/read/xlsx/choice-lists.ts'

const limits = limitsSchema.parse({})

async function answerCells(draw: (book: exceljs.Workbook) => void) {
  const book = new exceljs.Workbook()
  draw(book)
  const bytes = new Uint8Array(await book.xlsx.writeBuffer())
  const { grids } = readReturnFile('form.xlsx', bytes, limits, nodeEffects)
  return readAnswerCells(bytes, grids, limits, nodeEffects)
}

const choicesOf = async (formula: string, draw: (book: exceljs.Workbook) => void = () => undefined) => {
  const cells = await answerCells((book) => {
    const form = book.addWorksheet('Form')
    form.getCell('A1').value = 'How is it going?'
    form.getCell('B1').dataValidation = { type: 'list', formulae: [formula] }
    const lists = book.addWorksheet("The lists' sheet", { state: 'hidden' })
    lists.addRows([['RAG'], ['Red'], ['Amber'], ['Green']])
    draw(book)
  })
  return cells[0]?.choices
}

it.each([
  ['written in the validation', '"Calm, Rough,Stormy"', ['Calm', 'Rough', 'Stormy']],
  ['on a hidden sheet', "'The lists'' sheet'!$A$2:$A$4", ['Red', 'Amber', 'Green']],
  ['a whole column of cells, without expanding it', "'The lists'' sheet'!$A$2:$A$1048576", ['Red', 'Amber', 'Green']],
  ['a formula, which is not worked out', 'INDIRECT("A"&B2)', []],
])('reads choices that are %s', async (_, formula, wanted) => {
  expect(await choicesOf(formula)).toEqual(wanted)
})

it('reads choices by the name of a range', async () => {
  const named = (book: exceljs.Workbook) => book.definedNames.add("'The lists'' sheet'!$A$3:$A$4", 'Ratings')
  expect(await choicesOf('Ratings', named)).toEqual(['Amber', 'Green'])
})

it('tells numbers and dates, each with its cells, and passes over what accepts anything', async () => {
  const cells = await answerCells((book) => {
    const form = book.addWorksheet('Form')
    form.getCell('A1').value = 'Figures'
    form.getCell('B1').dataValidation = { type: 'decimal', operator: 'greaterThan', formulae: [0] }
    form.getCell('B2').dataValidation = { type: 'date', operator: 'greaterThan', formulae: [new Date(0)] }
    form.getCell('B3').dataValidation = { type: 'custom', formulae: ['LEN(B3)<200'] }
  })
  expect(cells.map(({ accepts, ranges }) => [accepts, ranges[0]?.top])).toEqual([
    ['number', 1],
    ['date', 2],
  ])
})

it('has none for what is no workbook, or is broken', () => {
  expect(readAnswerCells(new TextEncoder().encode('a,b'), [], limits, nodeEffects)).toEqual([])
  expect(readAnswerCells(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), [], limits, nodeEffects)).toEqual([])
})
