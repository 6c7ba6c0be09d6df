import { expect, it } from 'vitest'
import type { StoredValue } from '../../src/read/grid.ts'
import { codes, oneCell, read, texts, workbook } from './workbook-fixture.ts'

const FONTS = '<fonts><font/><font><strike/></font><font><strike val="0"/></font></fonts>'

/** A workbook whose cell style 1 has this number format. */
function withFormat(format: string): string {
  return `<numFmts><numFmt numFmtId="170" formatCode="${format}"/></numFmts>${FONTS}<cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs>`
}

function onlyCell(cell: string, options: { strings?: string; styles?: string; workbook?: string } = {}) {
  const file = read(workbook({ sheets: oneCell(cell), ...options }))
  expect(codes(file).filter((code) => code.startsWith('file-'))).toEqual([])
  return file.grids[0]?.cells[0]
}

it.each([
  ['a shared string', '<c r="A1" t="s"><v>0</v></c>', '<si><t>Cherwell</t></si>', 'Cherwell'],
  [
    'runs joined',
    '<c r="A1" t="s"><v>0</v></c>',
    '<si><r><t>Cher</t></r><r><rPr><b/></rPr><t>well</t></r></si>',
    'Cherwell',
  ],
  [
    'phonetic runs left out',
    '<c r="A1" t="s"><v>0</v></c>',
    '<si><t>東京</t><rPh sb="0" eb="2"><t>とうきょう</t></rPh><phoneticPr/></si>',
    '東京',
  ],
  [
    'an escaped character',
    '<c r="A1" t="s"><v>0</v></c>',
    '<si><t>one_x000D_\ntwo _x005F_x0041_</t></si>',
    'one\ntwo _x0041_',
  ],
  [
    'XML entities',
    '<c r="A1" t="s"><v>0</v></c>',
    '<si><t>A &amp; B &lt;c&gt; &#8211; &#x2022;</t></si>',
    'A & B <c> – •',
  ],
  ['CDATA', '<c r="A1" t="s"><v>0</v></c>', '<si><t><![CDATA[A & <b>]]></t></si>', 'A & <b>'],
  ['an inline string', '<c r="A1" t="inlineStr"><is><t>Inline</t></is></c>', '', 'Inline'],
  [
    'an inline string with phonetic runs',
    '<c r="A1" t="inlineStr"><is><r><t>In</t></r><rPh sb="0" eb="1"><t>x</t></rPh><r><t>line</t></r></is></c>',
    '',
    'Inline',
  ],
  ['a formula with a text result', '<c r="A1" t="str"><f>B1&amp;C1</f><v>both</v></c>', '', 'both'],
  ['text without its type', '<c r="A1"><v>01865 792422</v></c>', '', '01865 792422'],
  [
    'a soft hyphen and zero-width spaces',
    '<c r="A1" t="s"><v>0</v></c>',
    '<si><t>part\u00adner\u200bship\ufeff</t></si>',
    'partnership',
  ],
  ['non-breaking spaces', '<c r="A1" t="s"><v>0</v></c>', '<si><t>NI\u00a056</t></si>', 'NI 56'],
  ['Word’s own bullets', '<c r="A1" t="s"><v>0</v></c>', '<si><t>\uf0b7 first</t></si>', '\uf0b7 first'],
  ['white space at the ends', '<c r="A1" t="s"><v>0</v></c>', '<si><t xml:space="preserve"> end  </t></si>', ' end  '],
])('reads %s', (_, cell, strings, expected) => {
  expect(onlyCell(cell, { strings })).toMatchObject({ text: expected, value: { kind: 'text' } })
})

it.each<[string, string, string, string, StoredValue]>([
  ['a plain number', '', '<c r="A1"><v>1865792422</v></c>', '1865792422', { kind: 'number', number: 1865792422 }],
  [
    'a long telephone number',
    '',
    '<c r="A1"><v>441865792422</v></c>',
    '441865792422',
    { kind: 'number', number: 441865792422 },
  ],
  [
    'an inexact fraction',
    '',
    '<c r="A1"><v>0.30000000000000004</v></c>',
    '0.3',
    { kind: 'number', number: 0.30000000000000004 },
  ],
  [
    'a telephone format',
    '00000 000000',
    '<c r="A1" s="1"><v>1865792422</v></c>',
    '01865 792422',
    { kind: 'number', number: 1865792422 },
  ],
  ['a percentage', '0.0%', '<c r="A1" s="1"><v>0.125</v></c>', '12.5%', { kind: 'number', number: 0.125 }],
  ['thousands', '#,##0', '<c r="A1" s="1"><v>1234567</v></c>', '1,234,567', { kind: 'number', number: 1234567 }],
  ['a format that hides', ';;;', '<c r="A1" s="1"><v>42</v></c>', '42', { kind: 'number', number: 42 }],
  ['a format that makes no sense', '[[[', '<c r="A1" s="1"><v>42</v></c>', '42', { kind: 'number', number: 42 }],
  [
    'a date',
    'd mmmm yyyy',
    '<c r="A1" s="1"><v>40591</v></c>',
    '17 February 2011',
    { kind: 'date', iso: '2011-02-17' },
  ],
  [
    'a date and time',
    'dd/mm/yyyy hh:mm',
    '<c r="A1" s="1"><v>40591.395833333336</v></c>',
    '17/02/2011 09:30',
    { kind: 'date', iso: '2011-02-17T09:30:00' },
  ],
  ['a month', 'mmm-yy', '<c r="A1" s="1"><v>40591</v></c>', 'Feb-11', { kind: 'date', iso: '2011-02-17' }],
  [
    'the computer’s long date',
    '[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy',
    '<c r="A1" s="1"><v>40591</v></c>',
    '17 February 2011',
    { kind: 'date', iso: '2011-02-17' },
  ],
  ['a time alone', 'hh:mm', '<c r="A1" s="1"><v>0.5</v></c>', '12:00', { kind: 'number', number: 0.5 }],
  ['no date before the calendar', 'd/m/yyyy', '<c r="A1" s="1"><v>-3</v></c>', '-3', { kind: 'number', number: -3 }],
  [
    'an ISO date',
    'dd/mm/yyyy',
    '<c r="A1" s="1" t="d"><v>2011-02-17T00:00:00</v></c>',
    '17/02/2011',
    { kind: 'date', iso: '2011-02-17' },
  ],
  [
    'a day that never was as what is stored',
    'dd/mm/yyyy',
    '<c r="A1" s="1" t="d"><v>2011-02-30T00:00:00</v></c>',
    '2011-02-30T00:00:00',
    { kind: 'text' },
  ],
  ['a ticked value', '', '<c r="A1" t="b"><v>1</v></c>', 'TRUE', { kind: 'boolean', boolean: true }],
  ['an error', '', '<c r="A1" t="e"><v>#REF!</v></c>', '#REF!', { kind: 'error' }],
])('reads %s', (_, format, cell, text, value) => {
  expect(onlyCell(cell, format ? { styles: withFormat(format) } : {})).toMatchObject({ text, value })
})

it.each([
  ['1900', '', 1, '1900-01-01'],
  ['1900', '', 59, '1900-02-28'],
  ['1900', '', 61, '1900-03-01'],
  ['1900', '', 40591, '2011-02-17'],
  ['1904', '<workbookPr date1904="1"/>', 0, '1904-01-01'],
  ['1904', '<workbookPr date1904="true"/>', 39129, '2011-02-17'],
])('counts days in the %s system', (_, workbookPr, serial, iso) => {
  const cell = onlyCell(`<c r="A1" s="1"><v>${serial}</v></c>`, {
    styles: withFormat('yyyy-mm-dd'),
    workbook: workbookPr,
  })
  expect(cell).toMatchObject({ text: iso, value: { kind: 'date', iso } })
})

it('takes the day that never was (29 February 1900) for a number', () => {
  expect(onlyCell('<c r="A1" s="1"><v>60</v></c>', { styles: withFormat('d/m/yyyy') })?.value).toEqual({
    kind: 'number',
    number: 60,
  })
})

it('shows dates that Excel knows by number the British way', () => {
  const styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>'
  expect(onlyCell('<c r="A1" s="1"><v>40591</v></c>', { styles })?.text).toBe('17/02/2011')
})

it.each([
  [
    'a run',
    '<c r="A1" t="s"><v>0</v></c>',
    '<si><r><t>Ann </t></r><r><rPr><strike/></rPr><t>Bob</t></r></si>',
    'Ann ',
    'Bob',
  ],
  ['a whole cell', '<c r="A1" s="1" t="s"><v>0</v></c>', '<si><t>Bob</t></si>', '', 'Bob'],
  [
    'a cell but for one run',
    '<c r="A1" s="1" t="s"><v>0</v></c>',
    '<si><r><t>Bob</t></r><r><rPr><b/></rPr><t> Ann</t></r></si>',
    ' Ann',
    'Bob',
  ],
  ['a number', '<c r="A1" s="1"><v>12</v></c>', '', '', '12'],
])('keeps what is struck through apart: %s', (_, cell, strings, text, struck) => {
  const styles = `${FONTS}<cellXfs><xf fontId="0"/><xf fontId="1"/></cellXfs>`
  const file = read(workbook({ sheets: oneCell(cell), strings, styles }))
  expect(file.grids[0]?.cells[0]).toMatchObject({ text, struck })
  expect(codes(file)).toEqual(['struck-through-text'])
})

it.each(['<strike val="0"/>', '<strike val="false"/>', ''])('does not take %s for struck through', (strike) => {
  const cell = onlyCell('<c r="A1" t="s"><v>0</v></c>', { strings: `<si><r><rPr>${strike}</rPr><t>Ann</t></r></si>` })
  expect(cell).toMatchObject({ text: 'Ann' })
  expect(cell?.struck).toBeUndefined()
})

it.each([
  ['spaces', ' \u00a0\t '],
  ['zero-width characters', '\u200b\ufeff\u00ad'],
  ['line breaks', '&#10;_x000D_'],
])('takes a cell of %s for empty', (_, text) => {
  expect(onlyCell('<c r="A1" t="s"><v>0</v></c>', { strings: `<si><t>${text}</t></si>` })).toBeUndefined()
})

it.each([
  ['no result', '<c r="B2"><f>SUM(A1:A9)</f></c>', ['formula-without-result']],
  ['an empty result element', '<c r="B2"><f>SUM(A1:A9)</f><v></v></c>', ['formula-without-result']],
  ['an empty text as its result', '<c r="B2" t="str"><f>IF(A1,"x","")</f><v></v></c>', []],
])('tells a formula with %s', (_, cell, expected) => {
  const file = read(workbook({ sheets: `<sheetData><row r="2">${cell}</row></sheetData>` }))
  expect(codes(file)).toEqual(expected)
  expect(file.grids[0]?.cells).toEqual([])
  if (expected.length > 0)
    expect(file.findings[0]).toMatchObject({ args: { formula: 'SUM(A1:A9)' }, source: { cell: 'B2' } })
})

it('takes address and text of a HYPERLINK formula, calculated or not', () => {
  const formula = '<f>HYPERLINK("mailto:ann@example.org","Ann")</f>'
  for (const value of ['<v>Ann</v>', '']) {
    expect(
      onlyCell(`<c r="A1" t="str">${formula}${value}</c>`.replace('t="str"', value ? 't="str"' : '')),
    ).toMatchObject({
      text: 'Ann',
      link: 'mailto:ann@example.org',
    })
  }
})

it('gives cells the addresses of hyperlinks over them', () => {
  const file = read(
    workbook({
      sheets: `${oneCell('<c r="A1" t="inlineStr"><is><t>Ann</t></is></c><c r="B1" t="inlineStr"><is><t>page</t></is></c><c r="C1"><v>1</v></c>')}<hyperlinks><hyperlink ref="A1" r:id="a"/><hyperlink ref="B1:B5" r:id="b"/><hyperlink ref="C1" location="Sheet1!A1"/></hyperlinks>`,
      relations: {
        a: ['hyperlink', 'mailto:ann@example.org', 'External'],
        b: ['hyperlink', 'https://example.org/?a=1&amp;b=2', 'External'],
      },
    }),
  )
  expect(file.grids[0]?.cells.map((cell) => cell.link)).toEqual([
    'mailto:ann@example.org',
    'https://example.org/?a=1&b=2',
    undefined,
  ])
})

it('reads the top-left cell of a merged block and what some programs leave in the others', () => {
  const file = read(
    workbook({
      sheets: `${oneCell('<c r="A1"><v>1</v></c><c r="B1"/><c r="C1"><v>3</v></c>')}<mergeCells><mergeCell ref="A1:C2"/></mergeCells>`,
    }),
  )
  expect(texts(file.grids[0])).toEqual({ A1: '1', C1: '3' })
  expect(file.grids[0]?.merges).toEqual([{ top: 1, left: 1, bottom: 2, right: 3 }])
})

it('marks cells in hidden rows and columns and says so once', () => {
  const file = read(
    workbook({
      sheets:
        '<cols><col min="2" max="16384" hidden="1"/></cols><sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row><row r="2" hidden="true"><c r="A2"><v>3</v></c></row></sheetData>',
    }),
  )
  expect(file.grids[0]?.cells.map((cell) => cell.hidden ?? false)).toEqual([false, true, true])
  expect(file.findings).toMatchObject([
    { code: 'hidden-cells-read', severity: 'query', args: { count: 2, cells: 'B1, A2' } },
  ])
})
