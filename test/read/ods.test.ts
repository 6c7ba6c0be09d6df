import { expect, it } from 'vitest'
import { PACED } from '../paced.ts'
import { codes, read, texts, zip } from './workbook-fixture.ts'

const STYLES =
  '<office:automatic-styles><style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style><style:style style:name="T1" style:family="text"><style:text-properties style:text-line-through-style="solid"/></style:style><style:style style:name="T2" style:family="text"><style:text-properties style:text-line-through-style="none"/></style:style><style:style style:name="ce1" style:parent-style-name="T1"/><style:style style:name="T3" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style><style:style style:name="T4" style:family="text"><style:text-properties style:text-position="-33% 58%"/></style:style></office:automatic-styles>'

const content = (tables: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x">${STYLES}<office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`

function ods(tables: string, more: Record<string, string> = {}) {
  return zip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': content(tables), ...more })
}

const table = (rows: string) => `<table:table table:name="Return">${rows}</table:table>`
const cell = (paragraphs: string, attributes = 'office:value-type="string"') =>
  `<table:table-cell ${attributes}>${paragraphs}</table:table-cell>`
const row = (cells: string, attributes = '') => `<table:table-row ${attributes}>${cells}</table:table-row>`

it.each([
  ['text', cell('<text:p>Chair</text:p>'), { text: 'Chair', value: { kind: 'text' } }],
  [
    'paragraphs, breaks, spaces and tabs',
    cell('<text:p>• one<text:line-break/>two</text:p><text:p>a<text:s text:c="3"/>b<text:tab/>c</text:p>'),
    { text: '• one\ntwo\na   b\tc' },
  ],
  ['spans', cell('<text:p>Cher<text:span text:style-name="T2">well</text:span></text:p>'), { text: 'Cherwell' }],
  [
    'raised and lowered figures',
    cell(
      '<text:p>26<text:span text:style-name="T3">1</text:span> on the 4<text:span text:style-name="T3">th</text:span>, CO<text:span text:style-name="T4">2</text:span> down</text:p>',
    ),
    { text: '26¹ on the 4th, CO₂ down' },
  ],
  [
    'a struck span',
    cell('<text:p>Ann<text:span text:style-name="T1"> Bob</text:span></text:p>'),
    { text: 'Ann', struck: ' Bob' },
  ],
  [
    'a struck cell',
    cell('<text:p>Bob</text:p>', 'table:style-name="ce1" office:value-type="string"'),
    { text: '', struck: 'Bob' },
  ],
  [
    'a link',
    cell('<text:p><text:a xlink:href="mailto:ann@example.org">Ann</text:a></text:p>'),
    { text: 'Ann', link: 'mailto:ann@example.org' },
  ],
  [
    'a number',
    cell('<text:p>1,865</text:p>', 'office:value-type="float" office:value="1865"'),
    { text: '1,865', value: { kind: 'number', number: 1865 } },
  ],
  ['a number without its text', cell('', 'office:value-type="float" office:value="1865"'), { text: '1865' }],
  [
    'a date',
    cell('<text:p>17/02/11</text:p>', 'office:value-type="date" office:date-value="2011-02-17"'),
    { text: '17/02/11', value: { kind: 'date', iso: '2011-02-17' } },
  ],
  [
    'a date and time',
    cell('<text:p>17/02/11</text:p>', 'office:value-type="date" office:date-value="2011-02-17T09:30:00"'),
    { value: { kind: 'date', iso: '2011-02-17T09:30:00' } },
  ],
  [
    'a time',
    cell('<text:p>12:00</text:p>', 'office:value-type="time" office:time-value="PT12H00M00S"'),
    { text: '12:00', value: { kind: 'number', number: 0.5 } },
  ],
  [
    'a truth value',
    cell('<text:p>TRUE</text:p>', 'office:value-type="boolean" office:boolean-value="true"'),
    { text: 'TRUE', value: { kind: 'boolean', boolean: true } },
  ],
  [
    'an error',
    cell('<text:p>#REF!</text:p>', 'table:formula="of:=[.#REF!]" office:value-type="string" office:string-value=""'),
    { text: '#REF!', value: { kind: 'error' } },
  ],
])('reads %s', (_, markup, expected) => {
  const [grid] = read(ods(table(row(markup)))).grids
  expect(grid?.cells).toMatchObject([{ row: 1, column: 1, ...expected }])
})

it('counts repeated rows and cells without writing empty ones out', PACED, () => {
  const started = performance.now()
  const [grid] = read(
    ods(
      table(
        `${row('<table:table-cell table:number-columns-repeated="16384"/>', 'table:number-rows-repeated="1048000"')}${row(`<table:table-cell table:number-columns-repeated="2"/>${cell('<text:p>x</text:p>', 'table:number-columns-repeated="2"')}`, 'table:number-rows-repeated="2"')}`,
      ),
    ),
  ).grids
  expect(texts(grid)).toEqual({ C1048001: 'x', D1048001: 'x', C1048002: 'x', D1048002: 'x' })
  expect(performance.now() - started).toBeLessThan(500)
})

it('stops at the limit when filled rows are repeated to the end', () => {
  const file = read(ods(table(row(cell('<text:p>x</text:p>'), 'table:number-rows-repeated="1048576"'))))
  expect(codes(file)).toEqual(['limit-cells'])
})

it('knows merges, covered cells, hidden rows, columns and sheets, comments and drawings', () => {
  const file = read(
    ods(
      `<table:table table:name="Return"><table:table-column/><table:table-column table:visibility="collapse"/><table:table-header-rows>${row(`${cell('<office:annotation><dc:creator>Ann</dc:creator><dc:date>2011-02-17</dc:date><text:p>ring me</text:p></office:annotation><text:p>Chair</text:p>', 'table:number-columns-spanned="2" table:number-rows-spanned="2"')}<table:covered-table-cell><text:p>left</text:p></table:covered-table-cell>`)}</table:table-header-rows>${row(cell('<text:p>Bob</text:p>'), 'table:visibility="collapse"')}${row('<table:table-cell><draw:frame draw:name="Picture 1"><draw:image/></draw:frame><draw:custom-shape><text:p>a box</text:p></draw:custom-shape></table:table-cell>')}</table:table><table:table table:name="Lists" table:style-name="ta2">${row(cell('<text:p>x</text:p>'))}</table:table>`,
    ),
  )
  const [grid, lists] = file.grids
  expect(texts(grid)).toEqual({ A1: 'Chair', B1: 'left', A2: 'Bob' })
  expect(grid?.cells.map(({ hidden }) => hidden ?? false)).toEqual([false, true, true])
  expect(grid?.merges).toEqual([{ top: 1, left: 1, bottom: 2, right: 2 }])
  expect(grid?.attachments).toEqual([
    { kind: 'comment', row: 1, column: 1, text: 'Ann: ring me' },
    { kind: 'picture', row: 3, column: 1, text: 'Picture 1' },
    { kind: 'shape', row: 3, column: 1, text: 'a box' },
  ])
  expect(lists?.state).toBe('hidden')
  expect(codes(file).sort()).toEqual([
    'comment-found',
    'hidden-cells-read',
    'hidden-sheet-read',
    'picture-found',
    'text-box-found',
  ])
})

it('finds form controls: check boxes with their state, captions as text', () => {
  const forms =
    '<office:forms><form:form><form:checkbox form:id="c1" form:label="Agreed" form:current-state="checked"/><form:checkbox form:id="c2" form:label="Refused"/><form:fixed-text form:id="c3" form:label="Your views"/></form:form></office:forms>'
  const shapes =
    '<table:shapes>' +
    ['c1', 'c2', 'c3'].map((id) => `<draw:control draw:control="${id}"/>`).join('') +
    '</table:shapes>'
  const [grid] = read(ods(table(forms + shapes + row(cell('<text:p>x</text:p>'))))).grids
  expect(grid?.attachments.map(({ kind, text }) => [kind, text])).toEqual([
    ['checkbox', 'Agreed (ticked)'],
    ['checkbox', 'Refused (not ticked)'],
    ['shape', 'Your views'],
  ])
})

it('keeps leading spaces but not the layout of the XML', () => {
  const [grid] = read(ods(table(row(cell('<text:p>one</text:p><text:p>  ○ two\n      three</text:p>'))))).grids
  expect(grid?.cells[0]?.text).toBe('one\n  ○ two three')
})

it('asks for the password of an encrypted file', () => {
  const manifest =
    '<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>'
  expect(codes(read(ods('', { 'META-INF/manifest.xml': manifest })))).toEqual(['file-password-protected'])
})

it('reads the single-file form', () => {
  const flat = `<?xml version="1.0" encoding="UTF-8"?><office:document xmlns:office="o" office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body><office:spreadsheet>${table(row(cell('<text:p>Chair</text:p>')))}</office:spreadsheet></office:body></office:document>`
  expect(texts(read(flat).grids[0])).toEqual({ A1: 'Chair' })
})
