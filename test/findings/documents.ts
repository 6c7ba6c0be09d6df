/** Returns as Word documents with doubtful text in them, and documents that only LibreOffice could read. */
import { docx, p, run, table } from '../read/document-fixture.ts'
import { compoundFile } from '../read/workbook-fixture.ts'
import { type Answers, FIELDS, type Key, returnRows, type Sent } from './returns.ts'

/** A return with a question a row; of some answers the cell's own XML. */
function returnTable(reference: string, cells: Partial<Record<Key, string>> = {}, answers: Answers = {}): string {
  const rows = returnRows(reference, answers).map(([label = '', answer = ''], index) => {
    const key = FIELDS[index]?.key
    return [label, (key && cells[key]) ?? answer]
  })
  return table(...rows)
}

/** The place of an answer in such a return. */
function at(key: Key): string {
  return `table 1, row ${FIELDS.findIndex((field) => field.key === key) + 1}, column 2`
}

/** A line of text in a box of its own, so many inches from the left and so many lines down. */
function boxed(text: string, left: number, line: number): string {
  return `<w:r><w:drawing><wp:anchor><wp:positionH><wp:posOffset>${left * 914_400}</wp:posOffset></wp:positionH><wp:positionV><wp:posOffset>${line * 165_000}</wp:posOffset></wp:positionV><wp:extent cx="${text.length * 80_000}" cy="160000"/><wps:txbx><w:txbxContent>${p(text)}</w:txbxContent></wps:txbx></wp:anchor></w:drawing></w:r>`
}

export const DOCUMENTS: readonly Sent[] = [
  { file: 'documents/plain.docx', bytes: docx(returnTable('b185')), gives: {} },
  {
    file: 'documents/changed.docx',
    bytes: docx(
      returnTable('b186', {
        plans: p(`<w:del>${run('Close the pier')}</w:del><w:ins>${run('Open the pier')}</w:ins>`),
        focus: p(`${run('Shorter waits')}<w:r><w:footnoteReference w:id="2"/></w:r>`),
        challenges: p(`${run('Storms')}${run(' and staff', '<w:vanish/>')}`),
        groups: p(
          `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run('Pier group')}</w:sdtContent></w:sdt>`,
        ),
      }),
      {
        parts: { footnotes: `<w:footnote w:id="2">${p('Since May')}</w:footnote>`, header: p('Return of the boards') },
      },
    ),
    gives: {
      'deleted-text': at('plans'),
      'footnote-found': at('focus'),
      'hidden-text': at('challenges'),
      'placeholder-left-out': at('groups'),
      'page-margin-found': 'page header',
    },
  },
  {
    file: 'documents/with another.docx',
    bytes: docx(`${returnTable('b187')}<w:altChunk r:id="rId1"/>`),
    gives: { 'document-within': null },
  },
  {
    file: 'documents/in boxes.docx',
    bytes: docx(
      p(
        returnRows('b175')
          .map(([label = '', answer = ''], line) => boxed(label, 1, line) + (answer && boxed(answer, 5, line)))
          .join(''),
      ),
    ),
    gives: { 'text-in-boxes': null },
  },
]

const OLD = compoundFile('WordDocument')

/** What is sent to a run that converts. */
export const CONVERTED: readonly Sent[] = [
  { file: 'converted/old.doc', bytes: OLD, gives: { 'document-converted': null } },
  { file: 'converted/printed.pdf', bytes: '%PDF-1.7\n', gives: { 'document-converted': null } },
  {
    file: 'converted/broken.rtf',
    bytes: '{\\rtf1 broken}',
    gives: { 'file-word-document': null, 'conversion-failed': null },
  },
]

/** Stands in for LibreOffice: it makes returns of the first two. */
export async function convert(bytes: Uint8Array): Promise<Uint8Array | null> {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2))
  if (head === '{\\') return null
  return docx(returnTable(head === '%P' ? 'b174' : 'b173'))
}
