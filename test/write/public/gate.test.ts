import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { OutputError } from '../../../src/write/files.ts'
import { type Gate, type LeakKind, leaksOf, passGate } from '../../../src/write/public/gate.ts'
import { type Parts, zipParts } from '../../../src/write/zip.ts'

const gate: Gate = { region: 'GB', known: new Set(), names: null, authors: new Set(['Downland County Council']) }

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

function packageOf(parts: Record<string, string>): Promise<Uint8Array> {
  const all: Parts = new Map(Object.entries(parts).map(([name, text]) => [name, Buffer.from(text)]))
  return zipParts(all)
}

async function workbook(fill: (book: ExcelJS.Workbook, sheet: ExcelJS.Worksheet) => void): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  book.creator = 'Downland County Council'
  book.lastModifiedBy = 'Downland County Council'
  const sheet = book.addWorksheet('Updates')
  sheet.getCell('A1').value = 'Reducing the number of empty homes'
  fill(book, sheet)
  return new Uint8Array(await book.xlsx.writeBuffer())
}

const document = (body: string) =>
  packageOf({ 'word/document.xml': `<w:document><w:body>${body}</w:body></w:document>` })
const paragraph = (...runs: string[]) => `<w:p>${runs.map((run) => `<w:r><w:t>${run}</w:t></w:r>`).join('')}</w:p>`

const leaks: [string, string, LeakKind, () => Uint8Array | Promise<Uint8Array>][] = [
  [
    'an e-mail address in a cell',
    'a.xlsx',
    'email',
    () =>
      workbook((_, sheet) => {
        sheet.getCell('A2').value = 'robin.vale@example.org'
      }),
  ],
  [
    'an e-mail address split over formats',
    'a.xlsx',
    'email',
    () =>
      workbook((_, sheet) => {
        sheet.getCell('A2').value = {
          richText: [{ text: 'robin.vale' }, { font: { bold: true }, text: '@example.org' }],
        }
      }),
  ],
  [
    'a telephone number stored as a number',
    'a.xlsx',
    'phone',
    () =>
      workbook((_, sheet) => {
        sheet.getCell('A2').value = 2079460018
      }),
  ],
  [
    'a telephone number in a cell',
    'a.xlsx',
    'phone',
    () =>
      workbook((_, sheet) => {
        sheet.getCell('A2').value = 'Call 01632 960123'
      }),
  ],
  [
    'an e-mail address in a link',
    'a.xlsx',
    'email',
    () =>
      workbook((_, sheet) => {
        sheet.getCell('A2').value = { text: 'Ask', hyperlink: 'mailto:robin.vale@example.org' }
      }),
  ],
  [
    'a hidden sheet',
    'a.xlsx',
    'hiddenSheet',
    () =>
      workbook((book) => {
        book.addWorksheet('Notes', { state: 'hidden' })
      }),
  ],
  [
    'a very hidden sheet',
    'a.xlsx',
    'hiddenSheet',
    () =>
      workbook((book) => {
        book.addWorksheet('Notes', { state: 'veryHidden' })
      }),
  ],
  [
    'a hidden row',
    'a.xlsx',
    'hiddenCells',
    () =>
      workbook((_, sheet) => {
        sheet.getRow(1).hidden = true
      }),
  ],
  [
    'a hidden column',
    'a.xlsx',
    'hiddenCells',
    () =>
      workbook((_, sheet) => {
        sheet.getColumn(1).hidden = true
      }),
  ],
  [
    'a comment',
    'a.xlsx',
    'comment',
    () =>
      workbook((_, sheet) => {
        sheet.getCell('A1').note = 'Check this'
      }),
  ],
  [
    'an author',
    'a.xlsx',
    'author',
    () =>
      workbook((book) => {
        book.creator = 'Robin Vale'
      }),
  ],
  [
    'who saved it last',
    'a.xlsx',
    'author',
    () =>
      workbook((book) => {
        book.lastModifiedBy = 'Robin Vale'
      }),
  ],
  [
    'a manager',
    'a.xlsx',
    'author',
    () =>
      workbook((book) => {
        book.manager = 'Robin Vale'
      }),
  ],
  [
    'a link to a file beside it',
    'a.xlsx',
    'file',
    () =>
      workbook((_, sheet) => {
        sheet.getCell('A2').value = { text: 'B7', hyperlink: '../../input/2011-03/Robin.xlsx' }
      }),
  ],
  [
    'another workbook it refers to',
    'a.xlsx',
    'file',
    () => packageOf({ 'xl/externalLinks/externalLink1.xml': '<externalLink/>' }),
  ],
  ['macros', 'a.xlsx', 'unreadable', () => packageOf({ 'xl/vbaProject.bin': 'x' })],
  [
    'an e-mail address in a paper, in pieces',
    'a.docx',
    'email',
    () => document(paragraph('robin.', 'vale@exam', 'ple.org')),
  ],
  ['a telephone number in a paper, in pieces', 'a.docx', 'phone', () => document(paragraph('01632 ', '960', '123'))],
  ['a comment in a paper', 'a.docx', 'comment', () => packageOf({ 'word/comments.xml': '<w:comments/>' })],
  [
    'hidden text in a paper',
    'a.docx',
    'hiddenText',
    () => document('<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>x</w:t></w:r></w:p>'),
  ],
  [
    'who made a tracked change',
    'a.docx',
    'author',
    () => document('<w:p><w:ins w:author="Robin Vale"><w:r><w:t>x</w:t></w:r></w:ins></w:p>'),
  ],
  [
    'a link to a network share',
    'a.docx',
    'file',
    () =>
      packageOf({
        'word/_rels/document.xml.rels':
          '<Relationships><Relationship Id="a" Target="file:///\\\\server\\share" TargetMode="External"/></Relationships>',
      }),
  ],
  ['an e-mail address on a page, as entities', 'a.html', 'email', () => encode('<p>robin&#64;example&#x2e;org</p>')],
  ['a telephone number on a page, marked in parts', 'a.html', 'phone', () => encode('<p>01632 <ins>960</ins>123</p>')],
  ['an e-mail address in a title', 'a.html', 'email', () => encode('<p title="robin@example.org">Robin</p>')],
  ['an e-mail address in a script', 'a.html', 'email', () => encode('<script>const a = "robin@example.org"</script>')],
  ['a comment on a page', 'a.html', 'comment', () => encode('<!-- to do --><p>x</p>')],
  ['an author of a page', 'a.html', 'author', () => encode('<meta name="author" content="Robin Vale"><p>x</p>')],
  ['a link to a file from a page', 'a.html', 'file', () => encode('<a href="../../input/return.xlsx">B7</a>')],
  ['an e-mail address in data', 'a.csv', 'email', () => encode('id,text\r\n1,"ask, robin@example.org"\r\n')],
  ['a telephone number in data', 'a.csv', 'phone', () => encode('id,text\r\n1,01632 960123\r\n')],
  ['a meeting’s pass code in data', 'a.csv', 'meeting', () => encode('id,text\r\n1,Passcode: borogove\r\n')],
  ['a home in data', 'a.csv', 'address', () => encode('id,text\r\n1,"14 Wexcombe Road, Dray"\r\n')],
  ['a formula in data', 'a.csv', 'formula', () => encode('id,text\r\n1,=1+1\r\n')],
  ['a path in data', 'a.csv', 'file', () => encode('id,text\r\n1,S:\\Plans\\plan.doc\r\n')],
  ['an e-mail address in a description', 'a.json', 'email', () => encode('{"a":["robin\\u0040example.org"]}')],
  ['a file of a kind nobody knows', 'a.pdf', 'unreadable', () => encode('%PDF')],
  ['a file that is broken', 'a.xlsx', 'unreadable', () => encode('PK no zip')],
  ['a text that is no JSON', 'a.json', 'unreadable', () => encode('{')],
]

describe('the gate', () => {
  it.each(leaks)('stops %s', async (_, name, kind, make) => {
    const found = leaksOf(name, await make(), gate)
    expect(found.map((leak) => leak.kind)).toEqual([kind])
  })

  it.each<[string, string, () => Uint8Array | Promise<Uint8Array>]>([
    [
      'a workbook',
      'a.xlsx',
      () =>
        workbook((_, sheet) => {
          sheet.getCell('A2').value = { text: 'Contents', hyperlink: "#'Updates'!A1" }
          sheet.getCell('A3').value = new Date('2011-02-17T00:00:00Z')
          sheet.getCell('A4').value = 0.6266666666666667
        }),
    ],
    ['a paper', 'a.docx', () => document(paragraph('In 2011 the partnership met at 10.30.'))],
    [
      'a page',
      'a.html',
      () =>
        encode(
          '<style>p{color:#016329601}</style><p><a href="#top">Top</a> <a href="https://www.example.org/a">Web</a></p>',
        ),
    ],
    ['data', 'a.csv', () => encode("id,likeness\r\n1,0.01632960123\r\n2,-2\r\n3,'=1+1\r\n")],
    [
      'a checksum with figures like a number to ring',
      'a.json',
      () => encode(`{"hash":"sha256:${'4b'.repeat(26)}01632960123a"}`),
    ],
    ['a description', 'a.json', () => encode('{"bytes":1632960123,"hash":"sha256:0163296012abcdef"}')],
  ])('lets %s through that holds nothing of the kind', async (_, name, make) => {
    expect(leaksOf(name, await make(), gate)).toEqual([])
  })

  it('says in which file what was found, and what to do', () => {
    const files = new Map([
      ['public/data/entries.csv', encode('text\r\nPlease ask robin@example.org before May\r\n')],
      ['public/data/people.csv', encode('name\r\nCllr Ash Tarrant\r\n')],
    ])
    expect(() => passGate(files, gate)).toThrow(OutputError)
    expect(() => passGate(files, gate)).toThrow(
      /public\/data\/entries\.csv: an e-mail address: “Please ask robin@example\.org before May”[\s\S]*Take it out/,
    )
  })

  it('lists twenty things and counts the rest', () => {
    const rows = Array.from({ length: 30 }, (_, index) => `person${index}@example.org\r\n`).join('')
    expect(() => passGate(new Map([['a.csv', encode(`text\r\n${rows}`)]]), gate)).toThrow(/and 10 more\./)
  })
})
