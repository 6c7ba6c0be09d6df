/** The cells of a protected sheet that can be written in, whichever program saved the workbook. */
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
  if (options.isProtected) await sheet.protect('', { spinCount: 1 })
  return new Uint8Array(await book.xlsx.writeBuffer())
}

function boxesIn(bytes: Uint8Array, name: string): string[] | undefined {
  const [grid] = readReturnFile(name, bytes, limits, nodeEffects).grids
  return grid?.boxes?.map(({ top, left, bottom, right }) => `${top},${left} ${bottom},${right}`)
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

describe.runIf(hasLibreOffice && process.env.COLLATE_FORMS)('the boxes of a sheet that LibreOffice saved', () => {
  let original: Uint8Array = new Uint8Array()
  beforeAll(async () => {
    original = await form({ isProtected: true })
  })

  it.each(['xls', 'ods', 'xlsx'])('as %s', { timeout: 120_000 }, (format) => {
    expect(boxesIn(convert(original, format), `form.${format}`)).toEqual(BOXES)
  })
})
