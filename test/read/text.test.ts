import { expect, it } from 'vitest'
import { PACED } from '../paced.ts'
import { codes, read, texts } from './workbook-fixture.ts'

const TABLE = { A1: 'Partnership', B1: 'Café & Co', A2: 'Chair', B2: '“Ann” – interim' }
const LINES = 'Partnership,Café & Co\r\nChair,“Ann” – interim\r\n'
const windows1252 = (text: string) =>
  Buffer.from(
    text
      .replaceAll('“', '\x93')
      .replaceAll('”', '\x94')
      .replaceAll('–', '\x96')
      .replaceAll('•', '\x95')
      .replaceAll('’', '\x92'),
    'latin1',
  )

it.each<[string, Uint8Array]>([
  ['UTF-8', Buffer.from(LINES)],
  ['UTF-8 with a mark', Buffer.from(`\ufeff${LINES}`)],
  ['Windows-1252', windows1252(LINES)],
  ['UTF-16, little end first, with a mark', Buffer.from(`\ufeff${LINES}`, 'utf16le')],
  ['UTF-16, big end first, with a mark', Buffer.from(`\ufeff${LINES}`, 'utf16le').swap16()],
  ['UTF-16, little end first, without', Buffer.from(LINES, 'utf16le')],
  ['UTF-16, big end first, without', Buffer.from(LINES, 'utf16le').swap16()],
  ['Unicode text of Excel', Buffer.from(`\ufeff${LINES.replaceAll(',', '\t')}`, 'utf16le')],
])('reads %s', (_, bytes) => {
  const file = read(bytes)
  expect(codes(file)).toEqual([])
  expect(texts(file.grids[0])).toEqual(TABLE)
  expect(file.grids[0]).toMatchObject({ sheet: null, state: 'visible', merges: [] })
})

it.each([
  ['commas', 'a,b\nc,d\n', { A1: 'a', B1: 'b', A2: 'c', B2: 'd' }],
  [
    'semicolons with commas in the text',
    'Chair;Ann Lee, interim\nFocus;roads, rivers, rails\nPlans;none\n',
    { A1: 'Chair', B1: 'Ann Lee, interim', A2: 'Focus', B2: 'roads, rivers, rails', A3: 'Plans', B3: 'none' },
  ],
  [
    'tabs with commas in the text',
    'Chair\tAnn Lee, interim\nFocus\troads, rivers\n',
    { A1: 'Chair', B1: 'Ann Lee, interim', A2: 'Focus', B2: 'roads, rivers' },
  ],
  [
    'commas with semicolons in the text',
    'Chair,Ann; Bob\nFocus,"roads; rivers, rails"\n',
    { A1: 'Chair', B1: 'Ann; Bob', A2: 'Focus', B2: 'roads; rivers, rails' },
  ],
  ['a declared delimiter', 'sep=;\r\nChair;Ann\r\n', { A2: 'Chair', B2: 'Ann' }],
  ['a declared delimiter that would not be guessed', 'sep=#\nChair#Ann, Bob\n', { A2: 'Chair', B2: 'Ann, Bob' }],
  [
    'ragged rows',
    'Title\nChair,Ann\nFocus,roads,"rivers, rails"\n\nPlans\n',
    { A1: 'Title', A2: 'Chair', B2: 'Ann', A3: 'Focus', B3: 'roads', C3: 'rivers, rails', A5: 'Plans' },
  ],
  [
    'lines of a mail with commas in figures, lists and at a greeting’s end',
    'Hello Jo,\nChair: Ann\nSpent: £41,250\nFocus: roads, rivers\n',
    { A1: 'Hello Jo,', A2: 'Chair: Ann', A3: 'Spent: £41,250', A4: 'Focus: roads, rivers' },
  ],
  [
    'ragged rows of which some end with an empty field',
    'Title\nChair,Ann\nFocus,\nSpent,"41,250"\nPlans\n',
    { A1: 'Title', A2: 'Chair', B2: 'Ann', A3: 'Focus', A4: 'Spent', B4: '41,250', A5: 'Plans' },
  ],
  ['empty fields first', ',,Chair,Ann\n,,Plans,none\n', { C1: 'Chair', D1: 'Ann', C2: 'Plans', D2: 'none' }],
  ['old Macintosh line ends', 'Chair,Ann\rPlans,none\r', { A1: 'Chair', B1: 'Ann', A2: 'Plans', B2: 'none' }],
  [
    'line breaks within quotation marks',
    'Focus,"• roads\r\n• rivers"\r\nChair,Ann\r\n',
    { A1: 'Focus', B1: '• roads\n• rivers', A2: 'Chair', B2: 'Ann' },
  ],
  [
    'doubled quotation marks',
    'Focus,"the ""big"" one"\nChair,Ann\n',
    { A1: 'Focus', B1: 'the "big" one', A2: 'Chair', B2: 'Ann' },
  ],
  [
    'stray quotation marks',
    'Focus,the "big" one\nHeight,6" pipe\n',
    { A1: 'Focus', B1: 'the "big" one', A2: 'Height', B2: '6" pipe' },
  ],
  ['a single column', 'Chair\nAnn Lee\nPlans\nnone\n', { A1: 'Chair', A2: 'Ann Lee', A3: 'Plans', A4: 'none' }],
  [
    'lines of prose, which are not a table',
    'Chair: Ann Lee, interim\nPlans: roads, rivers, rails\nnone\n',
    { A1: 'Chair: Ann Lee, interim', A2: 'Plans: roads, rivers, rails', A3: 'none' },
  ],
  ['one record of a table', 'Chair,Ann\n', { A1: 'Chair', B1: 'Ann' }],
])('reads %s', (_, text, expected) => {
  const file = read(text)
  expect(codes(file)).toEqual([])
  expect(texts(file.grids[0])).toEqual(expected)
})

it('says when a quotation mark is never closed, and loses nothing', () => {
  const file = read('Chair,Ann\nFocus,"roads\nPlans,none\n')
  expect(codes(file)).toEqual(['quotation-mark-not-closed'])
  expect(Object.values(texts(file.grids[0])).join(' ')).toMatch(/Ann.*roads.*Plans.*none/)
})

it('reads 50,000 records in a second', PACED, () => {
  const text = Array.from({ length: 50_000 }, (_, index) => `${index},"roads, rivers",none`).join('\n')
  const started = performance.now()
  expect(read(text).grids[0]?.cells).toHaveLength(150_000)
  expect(performance.now() - started).toBeLessThan(1_500)
})
