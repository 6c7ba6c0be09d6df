/** A return saved by LibreOffice as an `.xls` reads like the workbook it was: values, struck-through text, comments, colours, hidden rows. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import type { ReadFile } from '../../src/read/grid.ts'
import { convert, hasLibreOffice } from '../write/read-back.ts'
import { codes, read } from './workbook-fixture.ts'

const sample = (name: string) => readFileSync(fileURLToPath(new URL(`../../input/${name}`, import.meta.url)))

const seen = ({ grids }: ReadFile) =>
  grids.map(({ sheet, state, cells, merges, attachments, fills }) => {
    const inOrder = merges.map(({ top, left, bottom, right }) => `${top},${left},${bottom},${right}`).sort()
    return { sheet, state, cells, merges: inOrder, attachments, fills: fills?.length }
  })

it.runIf(hasLibreOffice)('reads what LibreOffice saves as .xls like the workbook', { timeout: 120_000 }, () => {
  const bytes = sample('2011-03/Oxford Strategic Partnership (OSP).xlsx')
  const [workbook, old] = [read(bytes), read(convert(bytes, 'xls:MS Excel 97'))]
  expect(codes(workbook)).toContain('struck-through-text')
  expect(seen(old)).toEqual(seen(workbook))
  expect(codes(old)).toEqual(codes(workbook))
})
