/** Archives and OpenDocument files made to hurt. */

import { repeat } from './hazards-of-workbooks.ts'
import { oneCell, workbookParts, zip } from './workbook-fixture.ts'

const NAMES = ['office', 'table', 'text', 'style']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(' ')

const contentOf = (table: string, styles: string) =>
  `<office:document-content ${NAMES}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet><table:table table:name="Form">${table}</table:table></office:spreadsheet></office:body></office:document-content>`

export function openDocument(table: string, styles = ''): Uint8Array {
  return zip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': contentOf(table, styles) })
}

const row = (cells: string, attributes = '') => `<table:table-row ${attributes}>${cells}</table:table-row>`
const cell = (content: string, attributes = '') => `<table:table-cell ${attributes}>${content}</table:table-cell>`
const said = (text: string, attributes = '') => cell(`<text:p>${text}</text:p>`, attributes)

const plain = () => workbookParts({ sheets: oneCell('<c r="A1" t="inlineStr"><is><t>Marsh Forum</t></is></c>') })

/** What the directory of an archive says again and again of one part. */
function withEntries(size: number, nameOf: (at: number) => string): Uint8Array {
  const bytes = Buffer.from(zip({ 'a.xml': '<a/>'.repeat(10_000) }, { stored: true }))
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]))
  const start = bytes.readUInt32LE(end + 16)
  const entry = bytes.subarray(start, start + 46)
  const entries = Array.from({ length: size }, (_, at) => {
    const name = Buffer.from(nameOf(at))
    const one = Buffer.from(entry)
    one.writeUInt16LE(name.length, 28)
    return Buffer.concat([one, name])
  })
  const directory = Buffer.concat(entries)
  const last = Buffer.from(bytes.subarray(end))
  last.writeUInt16LE(Math.min(size, 0xffff), 8)
  last.writeUInt16LE(Math.min(size, 0xffff), 10)
  last.writeUInt32LE(directory.length, 12)
  return new Uint8Array(Buffer.concat([bytes.subarray(0, start), directory, last]))
}

export const archiveHazards = {
  'parts that lie over one another': (size: number) => withEntries(size, (at) => `xl/part${at}.xml`),
  'parts of one name': (size: number) => withEntries(size, () => 'xl/workbook.xml'),
  'parts with long names': (size: number) => withEntries(Math.ceil(size / 100), (at) => `${'../'.repeat(10_000)}${at}`),
  'an archive that says it is huge': (size: number) =>
    zip(plain(), { zip64: true, directory: () => ({ size: 0xffffffff - size }) }),
  'an archive in front of rubbish': (size: number) =>
    new Uint8Array(Buffer.concat([zip(plain()), Buffer.alloc(size, 'PK\x05\x06')])),
  'rubbish in front of an archive': (size: number) =>
    new Uint8Array(Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(size, 'PK\x01\x02'), zip(plain())])),
  'columns that repeat a text': (size: number) =>
    openDocument(row(said('Marsh Forum', `table:number-columns-repeated="${size}"`)).repeat(20)),
  'rows and columns that repeat a text': (size: number) =>
    openDocument(
      row(said('Marsh Forum', `table:number-columns-repeated="1000"`), `table:number-rows-repeated="${size}"`),
    ),
  'rows that repeat nothing': (size: number) =>
    openDocument(
      repeat(size, () =>
        row(cell('', 'table:number-columns-repeated="16384"'), 'table:number-rows-repeated="1000000"'),
      ),
    ),
  'spaces that are only counted': (size: number) => openDocument(row(said(`a<text:s text:c="${size}"/>b`))),
  'spaces counted in many places': (size: number) => openDocument(row(said('<text:s text:c="90000"/>'.repeat(size)))),
  'annotations of one cell': (size: number) =>
    openDocument(
      row(
        cell(
          `${repeat(size, (at) => `<office:annotation><text:p>Note ${at}</text:p></office:annotation>`)}<text:p>a</text:p>`,
        ),
      ),
    ),
  'annotations of great length': (size: number) =>
    openDocument(
      row(cell(`<office:annotation><text:p>${'note '.repeat(size)}</text:p></office:annotation><text:p>a</text:p>`)),
    ),
  'spans within spans': (size: number) =>
    openDocument(row(said(`${'<text:span>'.repeat(size)}a${'</text:span>'.repeat(size)}`))),
  'paragraphs of one cell': (size: number) => openDocument(row(cell('<text:p>a path</text:p>'.repeat(size)))),
  'line breaks of one cell': (size: number) => openDocument(row(said('a<text:line-break/>'.repeat(size)))),
  'styles of a document': (size: number) =>
    openDocument(
      row(said('a', `table:style-name="s${size - 1}"`)),
      repeat(
        size,
        (at) =>
          `<style:style style:name="s${at}" style:family="table-cell" style:parent-style-name="s${at - 1}"><style:text-properties style:text-line-through-style="solid"/></style:style>`,
      ),
    ),
  'cells that span everything': (size: number) =>
    openDocument(
      repeat(size, (at) =>
        row(said(`Text ${at}`, 'table:number-columns-spanned="16384" table:number-rows-spanned="1048576"')),
      ),
    ),
  'tables within tables': (size: number) =>
    openDocument(row(`${'<table:table-cell><table:table><table:table-row>'.repeat(size)}${said('a')}`)),
  'a document in one file': (size: number) =>
    new TextEncoder().encode(
      `<?xml version="1.0"?><office:document ${NAMES} office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body><office:spreadsheet><table:table table:name="Form">${row(said('a path and a bridge', `table:number-columns-repeated="${size}"`)).repeat(10)}</table:table></office:spreadsheet></office:body></office:document>`,
    ),
} as const satisfies Record<string, (size: number) => Uint8Array>
