import { expect, it } from 'vitest'
import { codes, oneCell, read, texts, workbook } from './workbook-fixture.ts'

function shown(cell: string, format: string) {
  const escaped = format.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
  const styles = `<numFmts><numFmt numFmtId="170" formatCode="${escaped}"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs>`
  return read(workbook({ sheets: oneCell(cell), styles }))
}
const number = (value: number, format: string) => shown(`<c r="A1" s="1"><v>${value}</v></c>`, format)
const words = (text: string, format: string) =>
  shown(`<c r="A1" s="1" t="inlineStr"><is><t>${text}</t></is></c>`, format)

it.each([
  [26, '0" homes"', '26 homes'],
  [3, '"Phase "0', 'Phase 3'],
  [7, '0\\ "out of 10"', '7 out of 10'],
  [4.2, '0.0"%"', '4.2%'],
  [0.07, '0%', '7%'],
  [2_500_000, '[>=1000000]£0.0,,"m";[>=1000]£0,"k";£0', '£2.5m'],
  [2_500, '[>=1000000]£0.0,,"m";[>=1000]£0,"k";£0', '£3k'],
  [12, '[>=1000000]£0.0,,"m";[>=1000]£0,"k";£0', '£12'],
  [1, '[=1]"Agreed";[=0]"Refused";0', 'Agreed'],
  [0, '[=1]"Agreed";[=0]"Refused";0', 'Refused'],
  [-1, '"up";"down";"level"', 'down'],
  [0, '"up";"down";"level"', 'level'],
  [1.5, '[h]:mm', '36:00'],
  [0.01, '[mm]:ss', '14:24'],
  [2.5, '# ?/?', '2 1/2'],
  [0.75, '?/?', '3/4'],
  [5, '+0;-0;0', '+5'],
  [-1234.5, '_-£* #,##0.00_-;(£#,##0.00)', '(£1,234.50)'],
  [9, 'General" wards"', '9 wards'],
  [1632960777, '00000 000000', '01632 960777'],
])('shows %d through %s as Excel does', (value, format, expected) => {
  const file = number(value, format)
  expect(texts(file.grids[0])).toEqual({ A1: expected })
  expect(codes(file)).toEqual([])
})

it.each([
  ['Action plan', '@" (draft)"', 'Action plan (draft)'],
  ['Oak', '"Cllr "@', 'Cllr Oak'],
  ['Oak', '0;-0;0;"Ward: "@', 'Ward: Oak'],
  ['Oak', '[Blue]@', 'Oak'],
  ['Oak', '@*.', 'Oak'],
  ['Oak', '0" homes"', 'Oak'],
  ['Oak', '#,##0.00', 'Oak'],
  ['Oak', 'dd/mm/yyyy', 'Oak'],
  ['Oak', '@', 'Oak'],
])('shows the text “%s” through %s as Excel does', (text, format, expected) => {
  const file = words(text, format)
  expect(texts(file.grids[0])).toEqual({ A1: expected })
  expect(codes(file)).toEqual([])
})

it('keeps what a format hides, and says so', () => {
  for (const file of [number(42, ';;;'), words('Oak', ';;;')]) {
    expect(file.grids[0]?.cells[0]).toMatchObject({ hidden: true })
    expect(codes(file)).toEqual(['hidden-cells-read'])
  }
})

it('takes a 0 that the format hides for the empty cell it shows', () => {
  const file = number(0, '0;-0;;@')
  expect(file.grids[0]?.cells).toEqual([])
  expect(codes(file)).toEqual([])
})

const run = (text: string, height = '') =>
  `<r><rPr>${height === '' ? '<b/>' : `<vertAlign val="${height}"/>`}</rPr><t xml:space="preserve">${text}</t></r>`
const UP = 'superscript'
const DOWN = 'subscript'

it.each([
  ['a mark behind a figure', run('26') + run('1', UP) + run(' homes'), '26¹ homes'],
  ['a mark behind a word', run('Cllr Oak') + run('2', UP), 'Cllr Oak²'],
  ['two marks', run('96') + run('1,2', UP), '96¹,²'],
  ['a mark in brackets', run('96') + run('(3)', UP), '96⁽³⁾'],
  ['a letter', run('96') + run('a', UP), '96ᵃ'],
  ['a star', run('96') + run('*', UP), '96*'],
  ['a power', run('10') + run('6', UP), '10⁶'],
  ['an area', run('40 m') + run('2', UP), '40 m²'],
  ['the end of an ordinal', run('17') + run('th', UP) + run(' February'), '17th February'],
  ['a trade mark', run('Rampex') + run('TM', UP), 'RampexTM'],
  ['a formula of chemistry', run('CO') + run('2', DOWN) + run(' saved'), 'CO₂ saved'],
  ['a figure below a figure', run('12') + run('4', DOWN), '12₄'],
  ['what is raised as a whole', run('2011', UP), '2011'],
  ['what stands on the line', run('26') + run('1', 'baseline'), '261'],
])('keeps apart %s', (_, runs, expected) => {
  const inline = read(workbook({ sheets: oneCell(`<c r="A1" t="inlineStr"><is>${runs}</is></c>`) }))
  const shared = read(workbook({ sheets: oneCell('<c r="A1" t="s"><v>0</v></c>'), strings: `<si>${runs}</si>` }))
  expect([inline, shared].map((file) => texts(file.grids[0]).A1)).toEqual([expected, expected])
})

it.each([
  ['WPS Office', '<c r="A1" t="str"><f>_xlfn.DISPIMG("ID_9F",1)</f><v>=DISPIMG("ID_9F",1)</v></c>'],
  ['WPS Office, as text', '<c r="A1" t="inlineStr"><is><t>=DISPIMG("ID_9F",1)</t></is></c>'],
  ['Excel', '<c r="A1" t="e" vm="3"><v>#VALUE!</v></c>'],
  ['Excel, by address', '<c r="A1" t="e" vm="1"><f>_xlfn.IMAGE("https://example.org/a.png")</f><v>#VALUE!</v></c>'],
  [
    'Google',
    '<c r="A1" t="str"><f>IFERROR(__xludf.DUMMYFUNCTION("IMAGE(""https://example.org/a.png"")"),"")</f><v></v></c>',
  ],
])('takes what %s placed in a cell for a picture', (_, cell) => {
  const file = read(workbook({ sheets: oneCell(cell) }))
  expect(file.grids[0]?.cells).toEqual([])
  expect(file.findings).toMatchObject([{ code: 'picture-in-cell', severity: 'query', source: { cell: 'A1' } }])
})

it.each([
  ['an error of a formula', '<c r="A1" t="e"><f>B1+C1</f><v>#VALUE!</v></c>', ['error-value']],
  ['words about pictures', '<c r="A1" t="inlineStr"><is><t>Image (logo) agreed</t></is></c>', []],
])('takes %s for no picture', (_, cell, expected) => {
  expect(codes(read(workbook({ sheets: oneCell(cell) })))).toEqual(expected)
})

it.each([
  [2011, 'dd/mm/yyyy', '2011', '03/07/1905'],
  [1999, 'd mmm yy', '1999', '21 Jun 05'],
])('reads the year %d typed into a cell for dates, and asks', (value, format, expected, day) => {
  const file = number(value, format)
  expect(file.grids[0]?.cells[0]).toMatchObject({ text: expected, value: { kind: 'number', number: value } })
  expect(file.findings).toMatchObject([{ code: 'year-in-date-cell', args: { shown: day, year: value } }])
})

it.each([
  [2011, '0'],
  [40_591, 'dd/mm/yyyy'],
  [1850, 'dd/mm/yyyy'],
])('does not ask about %d shown through %s', (value, format) => {
  expect(codes(number(value, format))).toEqual([])
})

const fetched = (formula: string, extra = '') =>
  `<sheetData><row r="1"><c r="A1"><f${extra}>${formula}</f><v>0</v></c></row></sheetData>`
const answers = (cells: string) => `<sheetData><row r="1">${cells}</row></sheetData>`

it.each([
  ['an empty cell', 'Data!B1', ''],
  ['an empty cell, fixed', 'Data!$B$1', ''],
  ['an empty cell of a sheet with a space', "'The data'!B1", '', 'The data'],
  ['an empty cell with a plus', '+Data!B1', ''],
  ['a cell that fetches an empty one', 'Data!B1', '<c r="B1"><f>C1</f><v>0</v></c>'],
])('takes a 0 fetched from %s for a blank', (_, formula, cells, name = 'Data') => {
  const file = read(workbook({ sheets: { Form: fetched(formula), [name]: answers(cells) } }))
  expect(file.grids[0]?.cells).toEqual([])
  expect(file.findings[0]).toMatchObject({ code: 'linked-blank', args: { cells: 'A1' }, source: { sheet: 'Form' } })
})

it.each([
  ['a cell that holds 0', 'Data!B1', '<c r="B1"><v>0</v></c>'],
  ['a cell that counts', 'Data!B1', '<c r="B1"><f>COUNT(C1:C9)</f><v>0</v></c>'],
  ['a sum', 'Data!B1+Data!C1', ''],
  ['a count', 'COUNTA(Data!B1:B9)', ''],
])('keeps a 0 fetched from %s', (_, formula, cells) => {
  const file = read(workbook({ sheets: { Form: fetched(formula), Data: answers(cells) } }))
  expect(texts(file.grids[0])).toEqual({ A1: '0' })
  expect(codes(file)).toEqual([])
})

it.each(['Gone!B1', '[1]Data!B1', "'[Other book.xlsx]Data'!$B$1"])(
  'marks a 0 fetched from %s, which nobody can see, and asks',
  (formula) => {
    const file = read(workbook({ sheets: { Form: fetched(formula) } }))
    expect(file.grids[0]?.cells[0]).toMatchObject({ text: '0', value: { number: 0, linked: formula } })
    expect(file.findings).toMatchObject([{ code: 'linked-blank', severity: 'query' }])
  },
)

it('follows a formula that is shared down a column', () => {
  const form =
    '<sheetData><row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">Data!B1</f><v>0</v></c></row><row r="2"><c r="A2"><f t="shared" si="0"/><v>0</v></c></row></sheetData>'
  const file = read(workbook({ sheets: { Form: form, Data: answers('<c r="B1"><v>0</v></c>') } }))
  expect(texts(file.grids[0])).toEqual({ A1: '0' })
  expect(file.findings).toMatchObject([{ code: 'linked-blank', args: { cells: 'A2' } }])
})
