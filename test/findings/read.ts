/** Files that are no spreadsheets or damaged ones, and returns whose cells, drawings or characters are doubtful. */

import { compoundFile, relationsPart, workbook, workbookParts, zip } from '../read/workbook-fixture.ts'
import { at, csv, returnBook, returnRows, returnSheet, type Sent } from './returns.ts'

const officeFile = (part: string, root: string) =>
  zip({ '_rels/.rels': relationsPart({ r: ['officeDocument', part] }), [part]: `<w:${root}/>` })
const BOOK = returnBook('b18')

/** What is no spreadsheet, whatever its name says. */
const KINDS: readonly Sent[] = [
  { file: 'kinds/empty.csv', bytes: '', gives: { 'file-empty': null } },
  { file: 'kinds/cut short.xlsx', bytes: BOOK.subarray(0, BOOK.length - 200), gives: { 'file-truncated': null } },
  {
    file: 'kinds/damaged.xlsx',
    bytes: zip(workbookParts({ sheets: returnSheet('b18') }), { directory: () => ({ checksum: 1 }) }),
    gives: { 'file-damaged': null },
  },
  {
    file: 'kinds/with declarations.xlsx',
    bytes: workbook({ sheets: '', parts: { 'xl/workbook.xml': '<!DOCTYPE a [<!ENTITY b "c">]><workbook/>' } }),
    gives: { 'file-declares-entities': null },
  },
  {
    file: 'kinds/password.xlsx',
    bytes: compoundFile('EncryptionInfo', 'EncryptedPackage'),
    gives: { 'file-password-protected': null },
  },
  { file: 'kinds/old.xls', bytes: Uint8Array.of(9, 4, 6, 0, 0, 0, 0x10, 0), gives: { 'file-old-excel': null } },
  { file: 'kinds/page.xls', bytes: '<html><body></body></html>', gives: { 'file-web-page': null } },
  { file: 'kinds/mail.eml', bytes: 'Received: from a\r\nSubject: b\r\n\r\nc', gives: { 'file-email': null } },
  {
    file: 'kinds/text.doc',
    bytes: compoundFile('WordDocument'),
    gives: { 'file-word-document': null },
  },
  {
    file: 'kinds/slides.pptx',
    bytes: officeFile('ppt/presentation.xml', 'presentation'),
    gives: { 'file-presentation': null },
  },
  { file: 'kinds/scan.pdf', bytes: '%PDF-1.7\n', gives: { 'file-pdf': null } },
  { file: 'kinds/photo.jpg', bytes: Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), gives: { 'file-picture': null } },
  { file: 'kinds/apple.numbers', bytes: zip({ 'Index/Document.iwa': 'x' }), gives: { 'file-apple-numbers': null } },
  { file: 'kinds/all.zip', bytes: zip({ 'returns/board 18.xlsx': 'x' }), gives: { 'file-zip-archive': null } },
  { file: 'kinds/program.exe', bytes: Uint8Array.of(0x4d, 0x5a, 0x90, 0), gives: { 'file-not-spreadsheet': null } },
  { file: 'kinds/note.txt', bytes: 'remember the agenda', gives: { 'file-no-table': null } },
  { file: 'kinds/charts.xlsx', bytes: workbook({ sheets: {} }), gives: { 'file-no-sheets': null } },
]

const inCell = (address: string, text: string) => `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`
/** Text of so many characters that stops within a word. */
const cutAfter = (length: number) =>
  'Ramps were built and lifts were mended in town. '
    .repeat(9)
    .slice(0, length - 7)
    .concat('the thi')
const anchored = (row: number, content: string) =>
  `<xdr:twoCellAnchor><xdr:from><xdr:col>3</xdr:col><xdr:row>${row - 1}</xdr:row></xdr:from>${content}</xdr:twoCellAnchor>`

const drawn = (content: string) => ({
  relations: { d: ['drawing', '../drawings/drawing1.xml'] } as const,
  parts: { 'xl/drawings/drawing1.xml': content },
})

const CELLS: readonly Sent[] = [
  {
    file: 'cells/odd.xlsx',
    bytes: returnBook(
      'b19',
      {
        answers: { plans: cutAfter(255) },
        cells: {
          [at('challenges')]: inCell(at('challenges'), '#######'),
          [at('tel')]: `<c r="${at('tel')}" t="e"><v>#REF!</v></c>`,
          [at('email')]: `<c r="${at('email')}"><f>A40&amp;B40</f></c>`,
          [at('targets')]: `<c r="${at('targets')}" t="inlineStr"><is><r><rPr><strike/></rPr><t>NI 1</t></r></is></c>`,
          [at('groups')]: `<c r="${at('groups')}" t="e" vm="3"><v>#VALUE!</v></c>`,
          [at('focus')]: `<c r="${at('focus')}" s="1"><v>41002</v></c>`,
          [at('completed')]: `<c r="${at('completed')}" s="1"><v>2012</v></c>`,
          [at('details')]: `<c r="${at('details')}"><f>Data!B1</f><v>0</v></c>`,
        },
        rows: { 8: 'hidden="1"' },
      },
      { styles: '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>', sheets: { Data: '<sheetData/>' } },
    ),
    gives: {
      'text-cut-off': at('plans'),
      'hash-marks': at('challenges'),
      'error-value': at('tel'),
      'formula-without-result': at('email'),
      'struck-through-text': at('targets'),
      'picture-in-cell': at('groups'),
      'answer-is-date': at('focus'),
      'year-in-date-cell': at('completed'),
      'linked-blank': at('details'),
      'hidden-cells-read': 'B8',
    },
  },
  {
    file: 'cells/many errors.xlsx',
    bytes: returnBook('b20', {
      cells: Object.fromEntries(
        Array.from({ length: 60 }, (_, index) => [`D${index + 1}`, `<c r="D${index + 1}" t="e"><v>#N/A</v></c>`]),
      ),
    }),
    gives: { 'error-value': 'D1', 'more-of-a-kind': 'D51' },
  },
  {
    file: 'cells/drawn over.xlsx',
    bytes: returnBook(
      'b21',
      { behind: '<drawing r:id="d"/><legacyDrawing r:id="v"/>' },
      {
        relations: {
          ...drawn('').relations,
          v: ['vmlDrawing', '../drawings/vmlDrawing1.vml'],
          n: ['comments', '../comments1.xml'],
        },
        parts: {
          'xl/drawings/drawing1.xml': `<xdr:wsDr>${anchored(4, '<xdr:sp><xdr:nvSpPr><xdr:cNvPr id="2" name="a"/></xdr:nvSpPr><xdr:txBody><a:p><a:r><a:t>and the pier</a:t></a:r></a:p></xdr:txBody></xdr:sp>')}${anchored(9, '<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="3" name="Picture 2" descr="Signature"/></xdr:nvPicPr></xdr:pic>')}</xdr:wsDr>`,
          'xl/drawings/vmlDrawing1.vml':
            '<xml><v:shape id="_x0000_s1025"><v:textbox><div>Agreed</div></v:textbox><x:ClientData ObjectType="Checkbox"><x:Anchor>3, 0, 6, 0, 4, 0, 7, 0</x:Anchor></x:ClientData></v:shape></xml>',
          'xl/comments1.xml':
            '<comments><authors><author>Ann</author></authors><commentList><comment ref="B9" authorId="0"><text><t>Is it?</t></text></comment></commentList></comments>',
        },
      },
    ),
    gives: {
      'text-box-found': 'D4',
      'picture-found': 'D9',
      'check-box-found': 'D7',
      'comment-found': 'B9',
    },
  },
  {
    file: 'cells/drawing damaged.xlsx',
    bytes: returnBook('b22', { behind: '<drawing r:id="d"/>' }, drawn('<xdr:wsDr><xdr:sp>')),
    gives: { 'drawing-unreadable': null },
  },
  {
    file: 'cells/hidden sheet.xlsx',
    bytes: returnBook(
      'b23',
      {},
      { sheets: { 'Board 24': returnSheet('b24') }, sheetAttributes: { 'Board 24': 'state="hidden"' } },
    ),
    gives: { 'hidden-sheet-read': null },
  },
  {
    file: 'cells/macros.xlsm',
    bytes: withRelations(
      '<Relationship Id="m" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/><Relationship Id="e" Type="http://x/externalLink" Target="externalLinks/externalLink1.xml"/>',
    ),
    gives: { 'macros-not-run': null, 'external-links-not-followed': null },
  },
  {
    file: 'cells/one sheet of two.xlsx',
    bytes: returnBook('b26', {}, { sheets: { Second: '' }, parts: { 'xl/worksheets/sheet2.xml': '<svg/>' } }),
    gives: { 'sheet-unreadable': null },
  },
  {
    file: 'cells/open quotation.csv',
    bytes: `${csv(returnRows('b27')).replaceAll('"', '')}Remarks,"not closed\r\nand on\r\n`,
    gives: { 'quotation-mark-not-closed': null },
  },
  {
    file: 'cells/lost character.csv',
    bytes: csv(returnRows('b28', { focus: 'the town\uFFFDs plan' })),
    gives: { 'encoding-doubtful': at('focus') },
  },
  {
    file: 'cells/encoded twice.csv',
    bytes: Buffer.from(Buffer.from(csv(returnRows('b29', { focus: 'A café by the quay' }))).toString('latin1')),
    gives: { 'encoding-mended': at('focus') },
  },
]

/** A workbook with further relations. */
function withRelations(more: string): Uint8Array {
  const parts = workbookParts({ sheets: returnSheet('b25') })
  const name = 'xl/_rels/workbook.xml.rels'
  return zip({ ...parts, [name]: String(parts[name]).replace('</Relationships>', `${more}</Relationships>`) })
}

export const READ: readonly Sent[] = [...KINDS, ...CELLS]
