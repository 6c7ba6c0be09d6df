/** XML Spreadsheets of 2003, as Excel and many systems write them. */
import { expect, it } from 'vitest'
import type { ReadFile } from '../../src/read/grid.ts'
import { codes, read } from './workbook-fixture.ts'

const HEAD = '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>'
const NAMESPACES =
  'xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet" xmlns:html="http://www.w3.org/TR/REC-html40"'
const STYLES = `<Styles>
  <Style ss:ID="Default"><Font ss:FontName="Arial"/></Style>
  <Style ss:ID="day"><NumberFormat ss:Format="Short Date"/></Style>
  <Style ss:ID="money"><NumberFormat ss:Format="&quot;£&quot;#,##0"/></Style>
  <Style ss:ID="gone"><Font ss:StrikeThrough="1"/></Style>
  <Style ss:ID="amber"><Interior ss:Color="#FFC000" ss:Pattern="Solid"/></Style>
  <Style ss:ID="amberDay" ss:Parent="amber"><NumberFormat ss:Format="Medium Date"/></Style></Styles>`

const book = (table: string, options = '') =>
  `${HEAD}<Workbook ${NAMESPACES}>${STYLES}<Worksheet ss:Name="Return"><Table>${table}</Table>${options}</Worksheet></Workbook>`
const cell = (data: string, type = 'String', more = '') => `<Cell ${more}><Data ss:Type="${type}">${data}</Data></Cell>`
const shown = ({ grids }: ReadFile) =>
  grids.flatMap(({ cells }) => cells).map(({ row, column, text }) => [row, column, text])

it('places rows and cells by their numbers, or one behind the other', () => {
  const file = read(
    book(
      `<Row>${cell('A')}${cell('B', 'String', 'ss:MergeAcross="2"')}${cell('E')}</Row><Row ss:Index="4" ss:Span="1">${cell('x', 'String', 'ss:Index="3"')}${cell('y')}</Row><Row>${cell('z', 'String', 'ss:MergeDown="1"')}</Row>`,
    ),
  )
  expect(shown(file)).toEqual([
    [1, 1, 'A'],
    [1, 2, 'B'],
    [1, 5, 'E'],
    [4, 3, 'x'],
    [4, 4, 'y'],
    [6, 1, 'z'],
  ])
  expect(file.grids[0]?.merges).toEqual([
    { top: 1, left: 2, bottom: 1, right: 4 },
    { top: 6, left: 1, bottom: 7, right: 1 },
  ])
})

it('shows values in their formats, which may have names, and takes over those of rows, columns and parents', () => {
  const date = '2011-02-17T00:00:00.000'
  const file = read(
    book(
      `<Column/><Column ss:StyleID="money"/><Row ss:StyleID="day">${cell(date, 'DateTime')}${cell('40', 'Number', 'ss:StyleID="money"')}</Row>` +
        `<Row>${cell(date, 'DateTime', 'ss:StyleID="amberDay"')}${cell('1200', 'Number')}${cell('1', 'Boolean')}${cell('#N/A', 'Error')}</Row>` +
        `<Row>${cell('1905-07-03T00:00:00.000', 'DateTime', 'ss:StyleID="day"')}${cell('01632 960101')}</Row>`,
    ),
  )
  expect(file.grids[0]?.cells.map(({ text, value }) => [text, value.kind])).toEqual([
    ['17/02/2011', 'date'],
    ['£40', 'number'],
    ['17-Feb-11', 'date'],
    ['£1,200', 'number'],
    ['TRUE', 'boolean'],
    ['#N/A', 'error'],
    ['2011', 'number'],
    ['01632 960101', 'text'],
  ])
  expect(file.grids[0]?.fills).toEqual([{ row: 2, column: 1, colour: 'FFC000' }])
  expect(codes(file).sort()).toEqual(['error-value', 'year-in-date-cell'])
})

it('counts days from 1904 where the file says so, with the same day on display', () => {
  const text = book(`<Row>${cell('2011-02-17T00:00:00.000', 'DateTime', 'ss:StyleID="day"')}</Row>`)
  const file = read(text.replace('<Styles>', '<ExcelWorkbook><Date1904/></ExcelWorkbook><Styles>'))
  expect(file.grids[0]?.cells).toMatchObject([{ text: '17/02/2011', value: { kind: 'date', iso: '2011-02-17' } }])
})

it('knows what was struck through, hidden, commented on and linked', () => {
  const rich = `<Cell><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40"><S>Anne Lee</S><Font> Ben Okoro, 40 m</Font><Sup>2</Sup></ss:Data><Comment ss:Author="A"><ss:Data>Since&#10;May</ss:Data></Comment></Cell>`
  const file = read(
    book(
      `<Column ss:Index="2" ss:Hidden="1"/><Row>${rich}${cell('Unseen')}</Row><Row ss:Hidden="1">${cell('Draft')}</Row><Row>${cell('Ann', 'String', 'ss:HRef="mailto:ann@example.org" ss:StyleID="gone"')}</Row>`,
      '<WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel"><Visible>SheetHidden</Visible></WorksheetOptions>',
    ),
  )
  const [grid] = file.grids
  expect(grid?.state).toBe('hidden')
  expect(grid?.cells.map(({ text, struck, hidden = false }) => [text, struck, hidden])).toEqual([
    [' Ben Okoro, 40 m²', 'Anne Lee', false],
    ['Unseen', undefined, true],
    ['Draft', undefined, true],
    ['', 'Ann', false],
  ])
  expect(grid?.cells.at(-1)?.link).toBe('mailto:ann@example.org')
  expect(grid?.attachments).toEqual([{ kind: 'comment', row: 1, column: 1, text: 'Since\nMay' }])
})

it('takes a 0 that fetches an empty cell for a blank, and says which formulas have no result', () => {
  const file = read(
    book(
      `<Row>${cell('0', 'Number', 'ss:Formula="=R[4]C[1]"')}${cell('0', 'Number', 'ss:Formula="=R1C4"')}<Cell ss:Formula="=SUM(R[1]C:R[2]C)"/>${cell('0', 'Number')}</Row>`,
    ),
  )
  expect(shown(file)).toEqual([
    [1, 2, '0'],
    [1, 4, '0'],
  ])
  expect(file.findings).toMatchObject([
    { code: 'formula-without-result', source: { cell: 'C1' } },
    { code: 'linked-blank', source: { cell: 'A1' } },
  ])
})

it.each([
  ['no sheets', `${HEAD}<Workbook ${NAMESPACES}/>`, 'file-no-sheets'],
  ['an end that is missing', book(`<Row>${cell('A')}</Row>`).slice(0, -40), 'file-damaged'],
  [
    'declarations',
    `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><Workbook ${NAMESPACES}/>`,
    'file-declares-entities',
  ],
])('ends in one finding for a file with %s', (_, text, code) => {
  const file = read(text)
  expect(file.grids).toEqual([])
  expect(codes(file)).toEqual([code])
})
