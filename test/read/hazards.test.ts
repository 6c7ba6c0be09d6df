import { deflateRawSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { PACED } from '../paced.ts'
import { hazardKinds } from './hazard-kinds.ts'
import { codes, oneCell, read, texts, workbook, workbookParts, zip } from './workbook-fixture.ts'

const CELL = '<c r="A1" t="inlineStr"><is><t>Cherwell</t></is></c>'
const MILLISECONDS = 1_000
const MEGABYTES = 150

/** Reads, holding to the time and memory a hostile or clumsy file may take. */
function readWithin(bytes: Uint8Array, changes = {}) {
  const before = process.memoryUsage()
  const started = performance.now()
  const file = read(bytes, changes)
  const milliseconds = performance.now() - started
  const after = process.memoryUsage()
  expect(milliseconds).toBeLessThan(MILLISECONDS)
  expect((after.rss - before.rss) / 1024 / 1024).toBeLessThan(MEGABYTES)
  return file
}

const repeat = (times: number, text: (index: number) => string) =>
  Array.from({ length: times }, (_, i) => text(i)).join('')

it.each([
  [
    'validations over whole columns',
    `${oneCell(CELL)}<dataValidations>${repeat(20, (i) => `<dataValidation type="list" sqref="${String.fromCharCode(65 + i)}1:${String.fromCharCode(65 + i)}1048576"><formula1>"Yes,No"</formula1></dataValidation>`)}</dataValidations>`,
  ],
  [
    '100,000 merges',
    `${oneCell(CELL)}<mergeCells>${repeat(100_000, (i) => `<mergeCell ref="B${i * 2 + 1}:C${i * 2 + 2}"/>`)}</mergeCells>`,
  ],
  ['one merge over the whole sheet', `${oneCell(CELL)}<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>`],
  [
    'formatting to the last row',
    `<cols><col min="1" max="16384" style="1"/></cols><sheetData><row r="1">${CELL}</row>${repeat(100_000, (i) => `<row r="${i + 2}" s="1" customFormat="1"/>`)}<row r="1048576" s="1" customFormat="1"/></sheetData>`,
  ],
  [
    'conditional formats over everything',
    `${oneCell(CELL)}${repeat(500, () => '<conditionalFormatting sqref="A1:XFD1048576"><cfRule type="expression"><formula>1</formula></cfRule></conditionalFormatting>')}`,
  ],
  [
    'links over whole columns',
    `${oneCell(CELL)}<hyperlinks>${repeat(1_000, () => '<hyperlink ref="A1:XFD1048576" r:id="a"/>')}</hyperlinks>`,
  ],
])('takes %s in its stride', PACED, (_, sheet) => {
  const file = readWithin(workbook({ sheets: sheet }))
  expect(texts(file.grids[0])).toEqual({ A1: 'Cherwell' })
})

it('takes names defined over whole columns in its stride', PACED, () => {
  const parts = workbookParts({ sheets: oneCell(CELL) })
  const names = repeat(5_000, (i) => `<definedName name="n${i}">Sheet1!$A$1:$XFD$1048576</definedName>`)
  const book = String(parts['xl/workbook.xml']).replace('</sheets>', `</sheets><definedNames>${names}</definedNames>`)
  expect(texts(readWithin(zip({ ...parts, 'xl/workbook.xml': book })).grids[0])).toEqual({ A1: 'Cherwell' })
})

/** A part of `megabytes` of spaces around a cell, packed without ever standing in memory whole. */
function sheetOfSpaces(megabytes: number, said: number): Uint8Array {
  const parts = workbookParts({ sheets: oneCell(CELL) })
  const million = Buffer.alloc(1024 * 1024, ' ')
  const packed = deflateRawSync(Buffer.concat(Array.from({ length: megabytes }, () => million)))
  return zipWithPacked({ ...parts, 'xl/worksheets/sheet1.xml': '' }, 'xl/worksheets/sheet1.xml', packed, said)
}

/** An archive in which one part's packed bytes and size are as given, whatever they unpack to. */
function zipWithPacked(
  parts: Record<string, string | Uint8Array>,
  name: string,
  packed: Uint8Array,
  said: number,
): Uint8Array {
  const stored = zip(
    { ...parts, [name]: packed },
    { stored: true, directory: (entry) => (entry.name === name ? { size: said } : {}) },
  )
  const bytes = Buffer.from(stored)
  for (let at = bytes.indexOf(name); at >= 0; at = bytes.indexOf(name, at + 1)) {
    if (bytes.readUInt32LE(at - 46) === 0x02014b50) bytes.writeUInt16LE(8, at - 36)
  }
  return bytes
}

it('refuses a sheet that says it unpacks to 1 GB without unpacking it', PACED, () => {
  const file = readWithin(sheetOfSpaces(64, 1024 ** 3))
  expect(file.findings).toMatchObject([{ code: 'limit-unpacked-size', args: { limit: 96 * 1024 ** 2 } }])
})

it('stops unpacking a sheet that is longer than it says', PACED, () => {
  const file = readWithin(sheetOfSpaces(64, 1000))
  expect(file.findings).toMatchObject([{ code: 'file-damaged', args: { detail: expect.stringContaining('longer') } }])
})

const CELLS = (count: number) =>
  `<sheetData>${repeat(count, (i) => `<row r="${i + 1}"><c r="A${i + 1}"><v>1</v></c></row>`)}</sheetData>`

it.each([
  ['the size of the file', workbook({ sheets: oneCell(CELL) }), { fileBytes: 100 }, 'limit-file-size', { limit: 100 }],
  [
    'the unpacked size',
    workbook({ sheets: oneCell(CELL) }),
    { unpackedBytes: 300 },
    'limit-unpacked-size',
    { limit: 300 },
  ],
  ['the number of parts', workbook({ sheets: oneCell(CELL) }), { parts: 4 }, 'limit-parts', { limit: 4, found: 5 }],
  ['the number of cells', workbook({ sheets: CELLS(11) }), { cells: 10 }, 'limit-cells', { limit: 10 }],
  [
    'the number of merged blocks',
    workbook({ sheets: `<mergeCells>${repeat(11, (i) => `<mergeCell ref="B${i + 1}:C${i + 1}"/>`)}</mergeCells>` }),
    { cells: 10 },
    'limit-cells',
    { limit: 10 },
  ],
  [
    'the number of texts',
    workbook({ sheets: oneCell(CELL), strings: '<si/>'.repeat(11) }),
    { cells: 10 },
    'limit-cells',
    { limit: 10 },
  ],
  [
    'the number of sheets',
    workbook({ sheets: { A: oneCell(CELL), B: oneCell(CELL), C: oneCell(CELL) } }),
    { sheets: 2 },
    'limit-sheets',
    { limit: 2 },
  ],
  [
    'the text of all cells',
    workbook({ sheets: `<sheetData>${repeat(3, () => `<row>${CELL.replace(' r="A1"', '')}</row>`)}</sheetData>` }),
    { textCharacters: 20 },
    'limit-text',
    { limit: 20 },
  ],
  [
    'the attributes of an element',
    workbook({ sheets: `<sheetData ${repeat(21, (i) => `a${i}="1" `)}/>` }),
    { attributes: 20 },
    'limit-attributes',
    { limit: 20 },
  ],
  ['the number of fields', Buffer.from('a,b\n'.repeat(6)), { cells: 10 }, 'limit-cells', { limit: 10 }],
  [
    'the text of a cell',
    workbook({ sheets: oneCell(CELL) }),
    { cellCharacters: 7 },
    'limit-cell-text',
    { limit: 7, found: 8 },
  ],
  [
    'nesting',
    workbook({ sheets: `${oneCell(CELL)}${'<x>'.repeat(20)}${'</x>'.repeat(20)}` }),
    { nesting: 20 },
    'limit-nesting',
    { limit: 20 },
  ],
])('holds to the limit on %s', PACED, (_, bytes, changes, code, args) => {
  const file = read(bytes, changes)
  expect(file.grids).toEqual([])
  expect(file.findings).toMatchObject([{ code, severity: 'error', args, source: { file: 'file.xlsx' } }])
})

it('holds to the limit on time', async () => {
  const { readReturnFile } = await import('../../src/read/read.ts')
  const { nodeEffects } = await import('../../src/node-effects.ts')
  const { limits } = await import('./workbook-fixture.ts')
  let clock = 0
  const effects = { ...nodeEffects, now: () => (clock += 400) }
  const file = readReturnFile('slow.xlsx', workbook({ sheets: CELLS(100) }), limits({ milliseconds: 1_000 }), effects)
  expect(file.findings).toMatchObject([{ code: 'limit-time', args: { limit: 1_000 }, source: { file: 'slow.xlsx' } }])
})

const flipAt = (bytes: Uint8Array, at: number) => bytes.map((byte, index) => (index === at ? byte ^ 1 : byte))

it.each([
  ['cut short', (bytes: Uint8Array) => bytes.subarray(0, bytes.length - 200), 'file-truncated'],
  ['with one bit turned', (bytes: Uint8Array) => flipAt(bytes, Buffer.from(bytes).indexOf('Cherwell')), 'file-damaged'],
])('refuses an archive %s', (_, change, code) => {
  expect(codes(read(change(zip(workbookParts({ sheets: oneCell(CELL) }), { stored: true }))))).toEqual([code])
})

it.each([
  ['a wrong checksum', { checksum: 1 }, 'file-damaged'],
  ['a size that is too large', { size: 100_000 }, 'file-damaged'],
  ['encryption of zip’s own', { flags: 1 }, 'file-password-protected'],
])('refuses an archive with %s', (_, said, code) => {
  expect(codes(read(zip(workbookParts({ sheets: oneCell(CELL) }), { directory: () => said })))).toEqual([code])
})

it('never uses the paths inside an archive', () => {
  const parts = workbookParts({ sheets: oneCell(CELL) })
  const file = read(zip({ '../../../etc/passwd': 'x', 'C:\\windows\\x': 'x', ...parts }))
  expect(texts(file.grids[0])).toEqual({ A1: 'Cherwell' })
})

it('gives grids or one error finding for every prefix of a workbook, and for every byte changed', () => {
  const bytes = workbook({
    sheets: oneCell('<c r="A1" t="s"><v>0</v></c>'),
    strings: '<si><t>Cherwell</t></si>',
    styles: '<cellXfs><xf/></cellXfs>',
  })
  const check = (changed: Uint8Array) => {
    const file = read(changed)
    const errors = file.findings.filter((found) => found.severity === 'error')
    expect(errors.length).toBe(file.grids.length > 0 ? 0 : 1)
  }
  for (let length = 0; length < bytes.length; length += 7) check(bytes.subarray(0, length))
  for (let at = 0; at < bytes.length; at += 3) check(bytes.map((byte, index) => (index === at ? byte ^ 0x55 : byte)))
})

it('gives up a text of very many entities before it is decoded', PACED, () => {
  const bytes = workbook({ sheets: oneCell(`<c t="inlineStr"><is><t>${'&amp;'.repeat(4_000_000)}</t></is></c>`) })
  expect(codes(readWithin(bytes))).toEqual(['limit-cell-text'])
})

it('decodes a long text of entities whole, wherever it is cut into pieces', () => {
  const text = `${'x'.repeat(65_530)}${'a&amp;b'.repeat(20)}`
  const file = read(workbook({ sheets: oneCell(`<c t="inlineStr"><is><t>${text}</t></is></c>`) }))
  expect(texts(file.grids[0])).toEqual({ A1: text.replaceAll('&amp;', '&') })
})

it.each(['cells that share a long text', 'a long text repeated over rows'] as const)('stops at %s', PACED, (kind) => {
  expect(codes(readWithin(hazardKinds[kind](50_000)))).toEqual(['limit-text'])
})

it('counts text outside Latin-1 twice, as it stands in memory', () => {
  const bytes = hazardKinds['spaces with one wide character'](2 * 1024 ** 2)
  expect(codes(read(bytes, { unpackedBytes: 3 * 1024 ** 2 }))).toEqual(['limit-unpacked-size'])
  expect(codes(read(bytes, { unpackedBytes: 5 * 1024 ** 2 }))).toEqual([])
})
