import { describe, expect, it } from 'vitest'
import { codes, oneCell, read, relationsPart, texts, workbook, workbookParts, zip } from './workbook-fixture.ts'

const CELL = '<c r="A1" t="inlineStr"><is><t>Cherwell</t></is></c>'

it('gives sheets in the workbook’s order with their state', () => {
  const file = read(
    workbook({
      sheets: { Guidance: oneCell(CELL), __proto__x: oneCell(CELL), Lists: oneCell(CELL), constructor: '<sheetData/>' },
      sheetAttributes: { Lists: 'state="hidden"', __proto__x: 'state="veryHidden"' },
    }),
  )
  expect(file.grids.map((grid) => [grid.sheet, grid.state])).toEqual([
    ['Guidance', 'visible'],
    ['__proto__x', 'veryHidden'],
    ['Lists', 'hidden'],
    ['constructor', 'visible'],
  ])
  expect(codes(file)).toEqual(['hidden-sheet-read', 'hidden-sheet-read'])
})

it('takes __proto__ for a sheet name like any other', () => {
  const parts = workbookParts({ sheets: oneCell(CELL) })
  const renamed = { ...parts, 'xl/workbook.xml': String(parts['xl/workbook.xml']).replace('Sheet1', '__proto__') }
  expect(read(zip(renamed)).grids[0]?.sheet).toBe('__proto__')
})

/** Each arrangement must give the same single cell. */
const plain = workbookParts({ sheets: oneCell('<c r="A1" t="s"><v>0</v></c>'), strings: '<si><t>Cherwell</t></si>' })
const rename = (change: (name: string) => string) =>
  Object.fromEntries(Object.entries(plain).map(([name, content]) => [change(name), content]))
const rewrite = (change: (xml: string) => string | Uint8Array) =>
  Object.fromEntries(Object.entries(plain).map(([name, content]) => [name, change(String(content))]))
const prefixed = (xml: string) => xml.replace(/<(\/?)(?![?!])/g, '<$1x:').replace(/ xmlns=/g, ' xmlns:x=')

it.each([
  ['as it is', zip(plain)],
  ['stored without packing', zip(plain, { stored: true })],
  ['with data descriptors', zip(plain, { dataDescriptor: true })],
  ['with 64-bit sizes', zip(plain, { zip64: true })],
  ['with backslashes in part names', zip(rename((name) => name.replaceAll('/', '\\')))],
  ['with part names in lower case', zip(rename((name) => name.toLowerCase()))],
  ['with part names in capitals', zip(rename((name) => name.toUpperCase()))],
  ['with slashes in front of part names', zip(rename((name) => `/${name}`))],
  ['with prefixes', zip(rewrite(prefixed))],
  ['in UTF-16, little end first', zip(rewrite((xml) => Buffer.from(`\ufeff${xml}`, 'utf16le')))],
  ['in UTF-16, big end first', zip(rewrite((xml) => Buffer.from(`\ufeff${xml}`, 'utf16le').swap16()))],
  ['in UTF-16 without a mark', zip(rewrite((xml) => Buffer.from(xml, 'utf16le')))],
  ['in UTF-8 with a mark', zip(rewrite((xml) => `\ufeff${xml}`))],
  [
    'claiming UTF-16 in UTF-8',
    zip(rewrite((xml) => `<?xml version="1.0" encoding="UTF-16"?>${xml.replace(/^<\?.*?\?>/, '')}`)),
  ],
  [
    'Strict',
    zip(
      rewrite((xml) =>
        xml
          .replaceAll(
            'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
            'http://purl.oclc.org/ooxml/spreadsheetml/main',
          )
          .replaceAll(
            'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
            'http://purl.oclc.org/ooxml/officeDocument/relationships',
          ),
      ),
    ),
  ],
  [
    'without content types',
    zip(Object.fromEntries(Object.entries(plain).filter(([name]) => name !== '[Content_Types].xml'))),
  ],
  [
    'without package relations',
    zip(Object.fromEntries(Object.entries(plain).filter(([name]) => name !== '_rels/.rels'))),
  ],
  ['with comments and processing instructions', zip(rewrite((xml) => `${xml}<!-- <c> --><?x <c> ?>`))],
  ['with a comment after the archive’s end', Buffer.concat([zip(plain), Buffer.from('written on a Tuesday')])],
])('reads a workbook %s', (_, bytes) => {
  const file = read(bytes)
  expect(codes(file)).toEqual([])
  expect(texts(file.grids[0])).toEqual({ A1: 'Cherwell' })
})

it.each(['windows-1252', 'ISO-8859-1'])('reads parts that declare %s', (encoding) => {
  const strings = Buffer.from(
    `<?xml version="1.0" encoding="${encoding}"?><sst><si><t>Caf\xe9 \x96 \x93A\x94</t></si></sst>`,
    'latin1',
  )
  expect(texts(read(zip({ ...plain, 'xl/sharedStrings.xml': strings })).grids[0])).toEqual({ A1: 'Café – “A”' })
})

it('follows relations to parts at unusual paths', () => {
  const file = read(
    zip({
      '_rels/.rels': relationsPart({ r: ['officeDocument', '/book/main.xml'] }),
      'book/main.xml': '<workbook xmlns:r="x"><sheets><sheet name="A" sheetId="1" r:id="s"/></sheets></workbook>',
      'book/_rels/main.xml.rels': relationsPart({
        s: ['worksheet', '../other/page%201.xml'],
        t: ['sharedStrings', './texts.xml'],
      }),
      'other/page 1.xml': `<worksheet>${oneCell('<c r="A1" t="s"><v>0</v></c>')}</worksheet>`,
      'book/texts.xml': '<sst><si><t>found</t></si></sst>',
    }),
  )
  expect(texts(file.grids[0])).toEqual({ A1: 'found' })
})

it.each([
  [
    'positions without addresses',
    '<row><c><v>1</v></c><c><v>2</v></c></row><row><c/><c><v>3</v></c></row>',
    { A1: '1', B1: '2', B2: '3' },
  ],
  [
    'addresses again after positions',
    '<row r="3"><c><v>1</v></c><c r="D3"><v>2</v></c><c><v>3</v></c></row>',
    { A3: '1', D3: '2', E3: '3' },
  ],
  [
    'cells out of order',
    '<row r="2"><c r="B2"><v>3</v></c><c r="A2"><v>2</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>',
    { A1: '1', A2: '2', B2: '3' },
  ],
  ['an address twice', '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>', { A1: '2' }],
  ['the last cell there is', '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>', { XFD1048576: '1' }],
])('places %s', (_, rows, expected) => {
  const [grid] = read(workbook({ sheets: `<sheetData>${rows}</sheetData>` })).grids
  expect(texts(grid)).toEqual(expected)
  expect(grid?.cells.map((cell) => cell.text)).toEqual(Object.values(expected))
})

it.each([
  ['a cell beyond the last column', oneCell('<c r="XFE1"><v>1</v></c>'), /XFE1/],
  ['a cell beyond the last row', oneCell('<c r="A1048577"><v>1</v></c>'), /A1048577/],
  ['a cell without a place', oneCell('<c r="?"><v>1</v></c>'), /“\?”/],
  ['a text that is not there', oneCell('<c r="A1" t="s"><v>5</v></c>'), /a text that the file does not have/],
  ['a text number that is none', oneCell('<c r="A1" t="s"><v>x</v></c>'), /a text that the file does not have/],
  ['XML that stops', '<sheetData><row r="1"><c r="A1">', /./],
  ['tags that cross', '<sheetData><row></sheetData></row>', /not well formed/],
  [
    'cells that cannot be made out',
    '<sheetdata><row r="1"><C r="A1"><v>1</v></C></row></sheetdata>',
    /cannot be made out/,
  ],
])('refuses %s', (_, sheet, detail) => {
  const file = read(workbook({ sheets: sheet }))
  expect(file.grids).toEqual([])
  expect(file.findings).toMatchObject([{ code: 'file-damaged', severity: 'error' }])
  expect(file.findings[0]?.args.detail).toMatch(detail)
})

it('refuses document type declarations and expands nothing', () => {
  const bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
  const parts = workbookParts({ sheets: oneCell('<c r="A1" t="s"><v>0</v></c>') })
  const file = read(zip({ ...parts, 'xl/sharedStrings.xml': `${bomb}<sst><si><t>&b;</t></si></sst>` }))
  expect(codes(file)).toEqual(['file-declares-entities'])
  expect(file.grids).toEqual([])
})

it('says once that macros were not run and other files not opened', () => {
  const parts = workbookParts({ sheets: { A: oneCell(CELL), B: oneCell(CELL) } })
  const relations = String(parts['xl/_rels/workbook.xml.rels']).replace(
    '</Relationships>',
    '<Relationship Id="m" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/><Relationship Id="e" Type="http://x/externalLink" Target="externalLinks/externalLink1.xml"/></Relationships>',
  )
  const file = read(zip({ ...parts, 'xl/_rels/workbook.xml.rels': relations, 'xl/vbaProject.bin': 'x' }))
  expect(codes(file)).toEqual(['macros-not-run', 'external-links-not-followed'])
  expect(file.grids).toHaveLength(2)
})

it('reports a sheet whose contents are missing', () => {
  const { 'xl/worksheets/sheet1.xml': _, ...parts } = workbookParts({ sheets: oneCell(CELL) })
  expect(read(zip(parts)).findings).toMatchObject([
    { code: 'file-damaged', args: { detail: expect.stringContaining('Sheet1') } },
  ])
})

describe('sheets whose part is not what it should be', () => {
  const cell = (text: string) => oneCell(`<c r="A1" t="inlineStr"><is><t>${text}</t></is></c>`)
  const sheets = { Form: cell('kept'), Second: cell('also kept') }
  const secondAs = (type: string, content?: string) => {
    const parts = workbookParts({ sheets })
    const relations = { rId1: ['worksheet', 'worksheets/sheet1.xml'], rId2: [type, 'worksheets/sheet2.xml'] } as const
    const replaced = content === undefined ? {} : { 'xl/worksheets/sheet2.xml': content }
    return read(zip({ ...parts, 'xl/_rels/workbook.xml.rels': relationsPart(relations), ...replaced }))
  }

  it.each(['worksheetX', 'sheet', 'chartsheet', 'dialogsheet', 'xlMacrosheet'])(
    'are read when %s leads to cells',
    (type) => {
      const file = secondAs(type)
      expect(file.grids.map(({ sheet }) => sheet)).toEqual(['Form', 'Second'])
      expect(texts(file.grids[1])).toEqual({ A1: 'also kept' })
    },
  )

  it.each([
    ['another element', 'worksheet', '<sheeet><sheetData/></sheeet>'],
    ['another element', 'worksheetX', '<svg/>'],
    ['no XML', 'oleObject', 'BM\u0001\u0002'],
    ['nothing', 'unknown', ''],
  ])('are named when they hold %s (%s)', (_what, type, content) => {
    const file = secondAs(type, content)
    expect(file.grids.map(({ sheet }) => sheet)).toEqual(['Form'])
    expect(file.findings).toMatchObject([{ code: 'sheet-unreadable', severity: 'error', args: { sheet: 'Second' } }])
  })

  it.each(['chartsheet', 'dialogsheet'])('are passed over when they are a %s, which has no cells', (root) => {
    const file = secondAs(root, `<${root}/>`)
    expect(file.grids.map(({ sheet }) => sheet)).toEqual(['Form'])
    expect(file.findings).toEqual([])
  })
})
