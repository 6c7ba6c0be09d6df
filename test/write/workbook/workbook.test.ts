/** Our writer of workbooks, read back by `exceljs` and by our own reader. */
import type { CellValue } from 'exceljs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SheetCell, SheetRow } from '../../../src/write/workbook/row.ts'
import { EXCEL_LIMITS, type SheetDescription } from '../../../src/write/workbook/sheet.ts'
import { startWorkbook, type WorkbookFacts } from '../../../src/write/workbook/workbook.ts'
import { read, texts } from '../../read/workbook-fixture.ts'
import { problemsOf } from '../package-check.ts'
import { part, readBack, sheetOf, tablesOf } from '../read-back.ts'

type Style = 'plain' | 'heavy' | 'quoted'

const facts: WorkbookFacts<Style> = {
  styles: {
    plain: { font: { name: 'Arial', size: 10 } },
    heavy: {
      font: { name: 'Arial', size: 14, bold: true, underline: true, colour: '203040' },
      alignment: { horizontal: 'right', vertical: 'top', wrap: true, indent: 2 },
      fill: 'FFEEDD',
      line: { below: 'thin', colour: 'AABBCC' },
      format: '0.00" km"',
    },
    quoted: { font: { name: 'Arial', size: 10 }, quotePrefix: true },
  },
  normal: { name: 'Arial', size: 10 },
  properties: {
    title: 'Ferries & <bridges>',
    subject: 'A test',
    author: 'Harbour "Board"',
    organisation: 'Harbour Board',
    date: new Date('2024-05-06T00:00:00Z'),
    language: 'en-GB',
  },
}

const margins = { left: 0.5, right: 0.5, top: 0.6, bottom: 0.7, header: 0.3, footer: 0.3 }
const bare: SheetDescription<Style> = {
  columns: [{ width: 12 }, { width: 30, style: 'plain' }],
  view: { showGridLines: true },
  page: { margins, orientation: 'portrait', pagesWide: 1, pagesHigh: 0 },
}

async function written(rows: Iterable<SheetRow<Style>>, description = bare): Promise<Uint8Array> {
  const workbook = startWorkbook(facts)
  await workbook.place('Log').write(description, rows)
  return workbook.finish()
}

/** With so few characters shared that no long text is. */
async function writtenUnshared(rows: Iterable<SheetRow<Style>>): Promise<Uint8Array> {
  const workbook = startWorkbook({ ...facts, mostShared: 0 })
  await workbook.place('Log').write(bare, rows)
  return workbook.finish()
}

const row = (...cells: SheetCell<Style>[]): SheetRow<Style> => ({ cells })
const plain = (text: string): SheetCell<Style> => ({ style: 'plain', text })

describe('more texts than are kept to be shared', () => {
  const long = ` ${'Low & <slack> water at the north quay; '.repeat(3)}\nHigh`

  it('stand in their cells, as they are, beside short ones that are shared', async () => {
    const rows = [row(plain('Tide')), row(plain(long), plain('Tide')), row(plain(long))]
    const bytes = await writtenUnshared(rows)
    expect(problemsOf(bytes)).toEqual([])
    expect(part(bytes, 'xl/worksheets/sheet1.xml').match(/t="(?:s|inlineStr)"/g)).toEqual(
      ['s', 'inlineStr', 's', 'inlineStr'].map((type) => `t="${type}"`),
    )
    expect(part(bytes, 'xl/sharedStrings.xml')).toContain('count="2" uniqueCount="1"')
    const sheet = sheetOf(await readBack(bytes), 'Log')
    expect(['A1', 'A2', 'B2', 'A3'].map((at) => sheet.getCell(at).value)).toEqual(['Tide', long, 'Tide', long])
    const escaped = [row(plain(`${long}_x000D_`))]
    expect(texts(read(await writtenUnshared(escaped)).grids[0])).toEqual(texts(read(await written(escaped)).grids[0]))
  })
})

describe('a cell', () => {
  it.each<[string, SheetCell<Style>, CellValue]>([
    ['a text', plain('Low water'), 'Low water'],
    ['a text with spaces at its ends', plain('  Low \n water '), '  Low \n water '],
    ['what could be markup', plain('<b> & "c" \'d\''), '<b> & "c" \'d\''],
    ['what could be an escape', plain('_x000D_ and _x41_'), '_x000D_ and _x41_'],
    ['what could be a formula', { style: 'quoted', text: '=1+1' }, '=1+1'],
    ['a number', { style: 'heavy', number: -12.5 }, -12.5],
    ['a day', { style: 'plain', date: '1900-03-01', format: 'd mmm yyyy' }, new Date('1900-03-01T00:00:00Z')],
    ['a leap day', { style: 'plain', date: '2024-02-29', format: 'd mmm yyyy' }, new Date('2024-02-29T00:00:00Z')],
    ['nothing', { style: 'heavy' }, null],
    [
      'a link to a place in a file',
      { ...plain('B7'), link: { file: '../in%20put/a%26b.xlsx', place: "'Bo''s & co'!B7" } },
      { text: 'B7', hyperlink: '../in%20put/a%26b.xlsx' },
    ],
  ])('holds %s', async (_, cell, expected) => {
    const bytes = await written([row(cell)])
    expect(problemsOf(bytes)).toEqual([])
    expect(sheetOf(await readBack(bytes), 'Log').getCell('A1').value).toEqual(expected)
  })

  it('holds words in several fonts', async () => {
    const runs = [
      { text: 'Slack ', style: 'plain' },
      { text: 'water', style: 'heavy' },
    ] as const
    const bytes = await written([row({ style: 'plain', runs })])
    const { richText } = sheetOf(await readBack(bytes), 'Log').getCell('A1').value as {
      richText: { text: string; font?: { bold?: boolean } }[]
    }
    expect(richText.map(({ text, font }) => [text, font?.bold ?? false])).toEqual([
      ['Slack ', false],
      ['water', true],
    ])
    expect(texts(read(bytes).grids[0])).toEqual({ A1: 'Slack water' })
  })

  it('has its style, or another number format', async () => {
    const bytes = await written([row({ style: 'heavy', number: 3 }, { style: 'heavy', number: 3, format: '0%' })])
    const sheet = sheetOf(await readBack(bytes), 'Log')
    expect(sheet.getCell('A1').style).toEqual({
      font: { name: 'Arial', family: 2, size: 14, bold: true, underline: true, color: { argb: 'FF203040' } },
      alignment: { horizontal: 'right', vertical: 'top', wrapText: true, indent: 2 },
      fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFEEDD' } },
      border: { bottom: { style: 'thin', color: { argb: 'FFAABBCC' } } },
      numFmt: '0.00" km"',
    })
    expect(sheet.getCell('B1').numFmt).toBe('0%')
    expect(sheet.getCell('B1').font).toEqual(sheet.getCell('A1').font)
  })

  it('offers its choices, one list for all cells that have it', async () => {
    const choice = (options: string[]) => ({ options, title: 'Tide', message: 'High or low.' })
    const cells = [choice(['High', 'Low']), choice(['High']), choice(['High', 'Low'])]
    const bytes = await written(cells.map((one) => row({ style: 'plain', choice: one })))
    const sheet = sheetOf(await readBack(bytes), 'Log')
    expect(['A1', 'A2', 'A3'].map((address) => sheet.getCell(address).dataValidation.formulae[0])).toEqual([
      '"High,Low"',
      '"High"',
      '"High,Low"',
    ])
    expect(part(bytes, 'xl/worksheets/sheet1.xml').match(/<dataValidation /g)).toHaveLength(2)
    expect(problemsOf(bytes)).toEqual([])
  })

  it('is refused when Excel could not hold it', async () => {
    const longest = 'x'.repeat(EXCEL_LIMITS.cellLength)
    const bytes = await written([row(plain(longest))])
    expect(sheetOf(await readBack(bytes), 'Log').getCell('A1').text).toHaveLength(EXCEL_LIMITS.cellLength)
    await expect(written([row(plain(`${longest}x`))])).rejects.toThrow('32768 characters')
    const runs = [longest, 'x'].map((text) => ({ text, style: 'plain' as const }))
    await expect(written([row({ style: 'plain', runs })])).rejects.toThrow('32768 characters')
  })
})

it('gives back whatever texts and numbers it was given, to both readers', async () => {
  const cell = fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).map(plain),
    fc.constantFrom('_x0041_', ' a', 'b\n', '\tc', "'", '</t>', ']]>', '&amp;').map(plain),
    fc.integer({ min: -1_000_000, max: 1_000_000 }).map((number): SheetCell<Style> => ({ style: 'plain', number })),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 6 }), async (cells) => {
      const bytes = await written(cells.map((list) => row(...list)))
      expect(problemsOf(bytes)).toEqual([])
      const sheet = sheetOf(await readBack(bytes), 'Log')
      cells.forEach((list, at) => {
        const values = list.map(({ text, number }) => text ?? number)
        expect(list.map((_, column) => sheet.getCell(at + 1, column + 1).value)).toEqual(values)
      })
      const own = texts(read(bytes).grids[0])
      const numbers = cells.flatMap((list, at) =>
        list.flatMap(({ number }, column) =>
          number === undefined ? [] : [[`${'ABCD'[column]}${at + 1}`, `${number}`]],
        ),
      )
      expect(own).toMatchObject(Object.fromEntries(numbers))
    }),
    { numRuns: 40 },
  )
})

describe('a sheet', () => {
  const table = {
    name: 'tides',
    headerRow: 2,
    headings: ['Place', 'Height & hour'],
    filters: 'buttons',
    look: 'TableStyleLight1',
  } as const
  const rows = [
    row(plain('Tides')),
    row(plain('Place'), plain('Height & hour')),
    row(plain('Quay'), { style: 'plain', number: 4 }),
  ]
  const picture = Buffer.from('89504e470d0a1a0a', 'hex')
  const full: SheetDescription<Style> = {
    columns: [{ width: 12.5 }, { width: 30 }],
    view: { showGridLines: false, frozen: { rows: 2, columns: 1 } },
    page: {
      margins,
      orientation: 'landscape',
      pagesWide: 2,
      pagesHigh: 0,
      header: '&L Tides',
      footer: '&P',
      titleRow: 2,
      titleColumn: 1,
      firstPrinted: 2,
    },
    table,
    drawings: [
      {
        box: { column: 1, row: 0, left: 4, top: 2, width: 40, height: 20 },
        name: 'Logo',
        alternative: 'A gull & a "boat"',
        shows: { kind: 'picture', bytes: picture, format: 'png' },
      },
    ],
  }

  it('has its table, widths, view, print setup and pictures', async () => {
    const bytes = await written(rows, full)
    expect(problemsOf(bytes)).toEqual([])
    const sheet = sheetOf(await readBack(bytes), 'Log')
    const [only] = Object.values(tablesOf(sheet))
    expect(only?.table).toMatchObject({ name: 'tides', tableRef: 'A2:B3', autoFilterRef: 'A2:B3' })
    expect(only?.table.columns.map(({ name }) => name)).toEqual(['Place', 'Height & hour'])
    expect(sheet.columns.map(({ width }) => width)).toEqual([12.5, 30])
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', xSplit: 1, ySplit: 2, showGridLines: false })
    expect(sheet.pageSetup).toMatchObject({
      orientation: 'landscape',
      fitToWidth: 2,
      fitToHeight: 0,
      margins,
      printTitlesRow: '2:2',
      printTitlesColumn: 'A:A',
      printArea: 'A2:B3',
    })
    expect(sheet.headerFooter).toMatchObject({ oddHeader: '&L Tides', oddFooter: '&P' })
    expect(sheet.getImages()).toHaveLength(1)
    expect(part(bytes, 'xl/drawings/drawing1.xml')).toContain('descr="A gull &amp; a &quot;boat&quot;"')
  })

  it.each([
    ['buttons', '<autoFilter ref="A2:B3"/>'],
    ['hidden', '<filterColumn colId="1" hiddenButton="1"/>'],
    ['none', null],
  ] as const)('filters its table by %s', async (filters, expected) => {
    const bytes = await written(rows, { ...full, table: { ...table, filters } })
    const xml = part(bytes, 'xl/tables/table1.xml')
    if (expected) expect(xml).toContain(expected)
    else expect(xml).not.toContain('autoFilter')
  })

  it('names a file once, however many cells lead to it', async () => {
    const link = (file: string | null, place: string | null) => row({ ...plain('see'), link: { file, place } })
    const bytes = await written([
      link('a.xlsx', 'S!A1'),
      link('a.xlsx', null),
      link('b.csv', null),
      link(null, 'Log!A1'),
    ])
    expect(part(bytes, 'xl/worksheets/_rels/sheet1.xml.rels').match(/<Relationship /g)).toHaveLength(2)
    expect(part(bytes, 'xl/worksheets/sheet1.xml').match(/<hyperlink [^>]*>/g)).toEqual([
      '<hyperlink ref="A1" r:id="link1" location="S!A1"/>',
      '<hyperlink ref="A2" r:id="link1"/>',
      '<hyperlink ref="A3" r:id="link2"/>',
      '<hyperlink ref="A4" location="Log!A1"/>',
    ])
    expect(problemsOf(bytes)).toEqual([])
  })

  it('is refused with more links than Excel opens', async () => {
    const cell = { ...plain('see'), link: { file: null, place: 'Log!A1' } }
    const rowsOf = (count: number) => Array.from({ length: count }, () => row(cell))
    await expect(written(rowsOf(EXCEL_LIMITS.links + 1))).rejects.toThrow('more than 65530 links')
  })

  it('takes rows as they come', async () => {
    async function* coming() {
      yield row(plain('ebb'))
      await Promise.resolve()
      yield row(plain('flow'))
    }
    const workbook = startWorkbook(facts)
    await workbook.place('Log').write(bare, coming())
    const sheet = sheetOf(await readBack(await workbook.finish()), 'Log')
    expect(sheet.getColumn(1).values.slice(1)).toEqual(['ebb', 'flow'])
  })
})

describe('a workbook', () => {
  it('keeps the places of its sheets in whatever order they are written', async () => {
    const workbook = startWorkbook(facts)
    const [first, second] = [workbook.place('First & last'), workbook.place('Second')]
    await second.write(bare, [row(plain('two'))])
    await first.write(bare, [row(plain('one'))])
    const bytes = await workbook.finish()
    expect(problemsOf(bytes)).toEqual([])
    const read = await readBack(bytes)
    expect(read.worksheets.map((sheet) => [sheet.name, sheet.getCell('A1').text])).toEqual([
      ['First & last', 'one'],
      ['Second', 'two'],
    ])
    expect(read).toMatchObject({ title: 'Ferries & <bridges>', creator: 'Harbour "Board"', company: 'Harbour Board' })
    expect(read.created).toEqual(facts.properties.date)
  })

  it('has the same bytes for the same content', async () => {
    const make = () => written([row(plain('ebb'), { style: 'heavy', number: 2 })])
    expect(Buffer.from(await make()).equals(Buffer.from(await make()))).toBe(true)
  })

  it('is not finished while a sheet is missing', async () => {
    const workbook = startWorkbook(facts)
    workbook.place('Log')
    await expect(workbook.finish()).rejects.toThrow('The sheet Log was never written.')
  })
})
