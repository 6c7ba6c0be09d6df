import exceljs from 'exceljs'
import { describe, expect, it } from 'vitest'
import { limitsSchema } from '../../src/config/schema.ts'
import { nodeEffects } from '../../src/node-effects.ts'
import { readAnswerPlaces } from '../../src/read/answer-cells.ts'
import { readReturnFile } from '../../src/read/read.ts'
import { zip } from './workbook-fixture.ts'

const limits = limitsSchema.parse({})

function placesIn(bytes: Uint8Array) {
  const { grids } = readReturnFile('form.xlsx', bytes, limits, nodeEffects)
  return readAnswerPlaces(bytes, grids, limits, nodeEffects)
}

async function answerCells(draw: (book: exceljs.Workbook) => void) {
  const book = new exceljs.Workbook()
  draw(book)
  return placesIn(new Uint8Array(await book.xlsx.writeBuffer())).answerCells
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

const RATINGS = ['Red', 'Amber', 'Green']

it.each([
  ['written in the validation', '"Calm, Rough,Stormy"', ['Calm', 'Rough', 'Stormy']],
  ['on a hidden sheet', "'The lists'' sheet'!$A$2:$A$4", ['Red', 'Amber', 'Green']],
  ['a whole column of cells, without expanding it', "'The lists'' sheet'!$A$2:$A$1048576", ['Red', 'Amber', 'Green']],
  ['a whole column', "'The lists'' sheet'!$A:$A", ['RAG', 'Red', 'Amber', 'Green']],
  ['as many as are filled in', "OFFSET('The lists'' sheet'!$A$1,1,0,COUNTA('The lists'' sheet'!$A:$A)-1,1)", RATINGS],
  ['called by a quoted reference', `INDIRECT("'The lists'' sheet'!$A$2:$A$4")`, RATINGS],
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

it('names the sheets with named lists, but not those where an answer’s cell has a name', async () => {
  const book = new exceljs.Workbook()
  for (const name of ['Form', 'Wards']) book.addWorksheet(name).addRows([['Ward'], ['North'], ['South'], ['West']])
  book.definedNames.add('Wards!$A$2:$A$4', 'Wards')
  book.definedNames.add('Form!$B$1', 'Budget')
  expect(placesIn(new Uint8Array(await book.xlsx.writeBuffer())).listSheets).toEqual(['Wards'])
})

describe('of an OpenDocument form', () => {
  const row = (cells: string, attributes = '') => `<table:table-row ${attributes}>${cells}</table:table-row>`
  const text = (words: string) => `<table:table-cell><text:p>${words}</text:p></table:table-cell>`
  const answer = (name: string, more = '') => `<table:table-cell table:content-validation-name="${name}" ${more}/>`
  const conditions = {
    written: 'of:cell-content-is-in-list(&quot;Calm&quot;;&quot;Rough, at times&quot;;&quot;Stormy&quot;)',
    onSheet: 'of:cell-content-is-in-list([$&apos;The lists&apos;.$A$2:.$A$4])',
    released: 'oooc:cell-content-is-in-list([$&apos;The lists&apos;.$A$2:$&apos;The lists&apos;.$A$4])',
    named: 'of:cell-content-is-in-list(Ratings)',
    number: 'of:cell-content-is-whole-number() and cell-content()&gt;=0',
    date: 'of:cell-content-is-date() and cell-content()&gt;40000',
    anything: 'of:is-true-formula(LEN([.B1])&lt;200)',
  }
  const form = zip({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'content.xml': `<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet><table:content-validations>${Object.entries(
      conditions,
    )
      .map(([name, condition]) => `<table:content-validation table:name="${name}" table:condition="${condition}"/>`)
      .join(
        '',
      )}</table:content-validations><table:table table:name="Form">${row(text('Standing') + answer('written'))}${row(
      text('RAG') + answer('onSheet', 'table:number-columns-repeated="2"'),
    )}${row('<table:table-cell/>', 'table:number-rows-repeated="3"')}${row(
      text('Rows') + answer('named'),
      'table:number-rows-repeated="4"',
    )}${row(text('Number') + answer('number'))}${row(text('Day') + answer('date'))}${row(
      text('Text') + answer('anything'),
    )}${row(text('Old') + answer('released'))}</table:table><table:table table:name="The lists">${[
      'RAG',
      ...['Red', 'Amber', 'Green'],
    ]
      .map((word) => row(text(word)))
      .join(
        '',
      )}</table:table><table:named-expressions><table:named-range table:name="Ratings" table:cell-range-address="$&apos;The lists&apos;.$A$2:.$A$4"/></table:named-expressions></office:spreadsheet></office:body></office:document-content>`,
  })

  it('tells what its cells take, wherever the list stands', () => {
    const told = placesIn(form).answerCells.map(({ sheet, accepts, choices, ranges: [range] }) => [
      `${sheet} ${range?.top}:${range?.left}–${range?.bottom}:${range?.right}`,
      accepts,
      choices,
    ])
    expect(told).toEqual([
      ['Form 1:2–1:2', 'list', ['Calm', 'Rough, at times', 'Stormy']],
      ['Form 2:2–2:3', 'list', RATINGS],
      ['Form 6:2–9:2', 'list', RATINGS],
      ['Form 10:2–10:2', 'number', []],
      ['Form 11:2–11:2', 'date', []],
      ['Form 13:2–13:2', 'list', RATINGS],
    ])
  })

  it('names the sheets with named lists', () => {
    expect(placesIn(form).listSheets).toEqual(['The lists'])
  })
})

it('has none for what is no workbook, or is broken', () => {
  const none = { answerCells: [], listSheets: [] }
  expect(readAnswerPlaces(new TextEncoder().encode('a,b'), [], limits, nodeEffects)).toEqual(none)
  expect(readAnswerPlaces(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), [], limits, nodeEffects)).toEqual(none)
})
