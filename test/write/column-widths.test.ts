/** How wide columns stand: what a page has room for, what may not be broken, and what is not printed. */
import { describe, expect, it } from 'vitest'
import { type Cell, day, figure, text } from '../../src/write/cells.ts'
import { layOutColumns } from '../../src/write/column-widths.ts'
import { TEXT_SIZE } from '../../src/write/look.ts'
import { MOST_POINTS_A_UNIT, textWidth, unitsOfText } from '../../src/write/measure.ts'
import { layOutRow, type SheetColumn } from '../../src/write/table-layout.ts'

/** Points across a landscape A4 page, and units of it in text of 9 points where columns are widest. */
const PAGE = 784
const ROOM = PAGE / MOST_POINTS_A_UNIT / 0.9

const sentence = 'The board opened two allotments and a repair shop beside the canal. '
const column = (heading: string, width = 30, parts: Partial<SheetColumn> = {}): SheetColumn => ({
  heading,
  width,
  ...parts,
})
const rowsOf = (...rows: readonly (readonly string[])[]): Cell[][] => rows.map((row) => row.map((one) => text(one)))
const unitsOf = (word: string) => unitsOfText(textWidth(word, TEXT_SIZE))

/** The units that each page side by side takes, with the first column on each. */
function across(widths: readonly number[], pagesWide: number): number {
  return widths.reduce((sum, width) => sum + width, 0) + (pagesWide - 1) * (widths[0] ?? 0)
}

describe('the columns of a table', () => {
  it.each([
    ['short words', rowsOf(['Fen Board', 'Yes', 'Green'], ['Moor Board', 'No', 'Red'])],
    ['long answers', rowsOf(['Fen Board', sentence.repeat(6), sentence.repeat(4)], ['Moor Board', '–', sentence])],
    [
      'one long answer of many short ones',
      rowsOf(...Array.from({ length: 50 }, (_, at) => ['Fen Board', 'Yes', at === 9 ? sentence.repeat(9) : 'No'])),
    ],
    ['lists', rowsOf(['Fen Board', 'Coast\nTowns\nFarming\nGetting about', 'A\nB'])],
  ])('stand on one page in 9 points: %s', (_, rows) => {
    const columns = [column('Board', 40), column('Asked for', 90, { widest: 104 }), column('Standing', 60)]
    const { widths, pagesWide, printed } = layOutColumns(columns, rows)
    expect(pagesWide).toBe(1)
    expect(printed).toBe(3)
    expect(across(widths, 1)).toBeLessThanOrEqual(ROOM)
  })

  it('are as narrow as their texts, whatever they might have been', () => {
    const columns = [column('Board', 40), column('Asked', 30), column('Said', 80)]
    const { widths } = layOutColumns(columns, rowsOf(['Fen', 'Yes', sentence.repeat(5)], ['Moor', 'No', sentence]))
    expect(widths[1]).toBeLessThan(14)
    expect(widths[2]).toBeGreaterThan(70)
  })

  it('give the most room to the column with the most to say', () => {
    const rows = Array.from({ length: 40 }, (_, at) => [
      'Fen',
      sentence.repeat(8),
      at === 3 ? sentence.repeat(2) : 'No',
    ])
    const { widths } = layOutColumns([column('Board'), column('Before', 40), column('After', 40)], rowsOf(...rows))
    expect(widths[1]).toBeGreaterThan(1.5 * (widths[2] ?? 0))
  })

  it.each([
    ['words', text('Intercommunication'), unitsOf('Intercommunication')],
    ['figures', figure(2_400_000_000, '€2,400,000,000.00', '#,##0.00'), unitsOf('€2,400,000,000.00')],
    ['links', { text: 'Wetlands Trust Board, Progress', link: '#Cover!A1' }, unitsOf('Wetlands Trust Board, Progress')],
  ])('break no %s', (_, cell, units) => {
    const full = Array.from({ length: 7 }, (__, at) => column(`Said ${at}`, 40))
    const rows = [[cell, ...full.map(() => text(sentence.repeat(4)))]]
    expect(layOutColumns([column('X', 4), ...full], rows).widths[0]).toBeGreaterThanOrEqual(units)
  })

  it('leave days and room to write in as wide as they were made', () => {
    const rows = [[day('2011-05-01', '1 May 2011'), { text: '', look: 'room' as const }, text('x')]]
    const { widths } = layOutColumns([column('Day', 19), column('Reason', 33), column('Z', 9)], rows)
    expect(widths.slice(0, 2)).toEqual([19, 33])
  })

  it('go on to a page beside it where they cannot stand on one, with names on both and none wider than a page', () => {
    const columns = [column('Board', 26), ...Array.from({ length: 12 }, (_, at) => column(`Question ${at}`, 40))]
    const rows = rowsOf(columns.map(() => sentence.repeat(3)))
    const { widths, pagesWide } = layOutColumns(columns, rows)
    expect(pagesWide).toBeGreaterThan(1)
    expect(across(widths, pagesWide)).toBeLessThanOrEqual(pagesWide * ROOM)
    for (const width of widths) expect(width).toBeLessThanOrEqual(ROOM)
  })

  it('print no source behind the last column, and the one before it', () => {
    const source = column('Source', 13, { screenOnly: true })
    const rows = rowsOf(['Fen', 'B2', 'Yes', 'B3'])
    expect(layOutColumns([column('Board'), source, column('Said'), source], rows).printed).toBe(3)
    expect(layOutColumns([source], rowsOf(['B2'])).printed).toBe(1)
  })

  it('keep a text that would be higher than Excel shows in one row', () => {
    const columns = [column('Board', 26), column('Plans', 40, { widest: 104 }), column('Focus', 40, { widest: 104 })]
    const row = rowsOf(['Fen', sentence.repeat(45), sentence.repeat(20)])[0] ?? []
    const { widths } = layOutColumns(columns, [row])
    expect(layOutRow(row, { columns, widths, keyColumn: 0 })).toHaveLength(1)
  })

  it('leave room for the sentences above a narrow table', () => {
    const { widths } = layOutColumns([column('Board', 12)], rowsOf(['Fen']))
    expect(across(widths, 1)).toBeGreaterThanOrEqual(90)
  })
})
