/** What the look of cells tells, whichever program saved the workbook: which of a protected sheet can be written in, and what is in bold. */
import exceljs from 'exceljs'
import { beforeAll, describe, expect, it } from 'vitest'
import { limitsSchema } from '../../src/config/schema.ts'
import { nodeEffects } from '../../src/node-effects.ts'
import { readReturnFile } from '../../src/read/read.ts'
import { convert, hasLibreOffice } from '../write/read-back.ts'

const limits = limitsSchema.parse({})

/** A label and guidance above a box, a row of two boxes, and a box nobody has written in. */
async function form(options: { readonly isProtected: boolean }): Promise<Uint8Array> {
  const book = new exceljs.Workbook()
  const sheet = book.addWorksheet('Form')
  sheet.addRows([['Tides'], ['Say when.'], ['Twice a day'], [], ['Boats', 'Moored', '12']])
  for (const address of ['A3', 'B5', 'C5', 'A7']) sheet.getCell(address).protection = { locked: false }
  sheet.getCell('A1').font = { bold: true }
  if (options.isProtected) await sheet.protect('', { spinCount: 1 })
  return new Uint8Array(await book.xlsx.writeBuffer())
}

function boxesIn(bytes: Uint8Array, name: string): string[] | undefined {
  const [grid] = readReturnFile(name, bytes, limits, nodeEffects).grids
  return grid?.boxes?.map(({ top, left, bottom, right }) => `${top},${left} ${bottom},${right}`)
}

function boldIn(bytes: Uint8Array, name: string): string[] | undefined {
  const [grid] = readReturnFile(name, bytes, limits, nodeEffects).grids
  return grid?.cells.filter(({ bold }) => bold).map(({ text }) => text)
}

const BOXES = ['3,1 3,1', '5,2 5,3', '7,1 7,1']

describe('the boxes of a sheet', () => {
  it('are its unlocked cells, filled or not', async () => {
    expect(boxesIn(await form({ isProtected: true }), 'form.xlsx')).toEqual(BOXES)
  })

  it('say nothing where anybody can write anywhere', async () => {
    expect(boxesIn(await form({ isProtected: false }), 'form.xlsx')).toBeUndefined()
  })
})

it('bold cells are told from others', async () => {
  expect(boldIn(await form({ isProtected: false }), 'form.xlsx')).toEqual(['Tides'])
})

describe.runIf(hasLibreOffice && process.env.COLLATE_FORMS)('a sheet that LibreOffice saved', () => {
  let original: Uint8Array = new Uint8Array()
  beforeAll(async () => {
    original = await form({ isProtected: true })
  })

  it.each(['xls', 'ods', 'xlsx'])('as %s', { timeout: 120_000 }, (format) => {
    const saved = convert(original, format)
    expect(boxesIn(saved, `form.${format}`)).toEqual(BOXES)
    expect(boldIn(saved, `form.${format}`)).toEqual(['Tides'])
  })
})
