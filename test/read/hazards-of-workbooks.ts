/** Workbooks made to hurt by one kind of part each. */
import { cellAddress } from '../../src/read/grid.ts'
import { type WorkbookOptions, workbook } from './workbook-fixture.ts'

export const repeat = (times: number, text: (index: number) => string) =>
  Array.from({ length: times }, (_, at) => text(at)).join('')

export const inline = (text: string, at = '') =>
  `<c ${at === '' ? '' : `r="${at}" `}t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`
export const rowOf = (...texts: string[]) => `<row>${texts.map((text) => inline(text)).join('')}</row>`

const LABELS: Record<string, string> = { Partnership: 'Marsh Forum', 'Date of completion': '17 February 2011' }

/** A return on a form of labels beside their answers, with something more in its sheet or its workbook. */
function withMore(more: string, options: Partial<WorkbookOptions> = {}): Uint8Array {
  const rows = Object.entries(LABELS).map(([label, answer]) => rowOf(label, answer))
  return workbook({
    sheets: `<sheetData>${rows.join('')}${rowOf('Chairman', 'Ann Vale')}</sheetData>${more}`,
    ...options,
  })
}

/** The cells of one sheet alone. */
const cells = (rows: string, more = '', options: Partial<WorkbookOptions> = {}) =>
  workbook({ sheets: `<sheetData>${rows}</sheetData>${more}`, ...options })

/** Cells of column A, one a row. */
const columnOf = (size: number, text: (index: number) => string) =>
  repeat(size, (at) => `<row r="${at + 1}">${inline(text(at), `A${at + 1}`)}</row>`)

const COMMENTS = { c: ['comments', '../comments1.xml'] as const }
const commentsPart = (list: string) => ({
  'xl/comments1.xml': `<comments><authors><author>Ann</author></authors><commentList>${list}</commentList></comments>`,
})
const comment = (at: string, text: string) =>
  `<comment ref="${at}" authorId="0"><text><r><t>${text}</t></r></text></comment>`

export const workbookHazards = {
  'nested elements': (size: number) => withMore(`${'<x>'.repeat(size)}${'</x>'.repeat(size)}`),
  'shared formulas': (size: number) =>
    cells(
      repeat(
        size,
        (at) =>
          `<row r="${at + 1}"><c r="A${at + 1}"><f t="shared" si="0"${at === 0 ? ` ref="A1:XFD1048576">${'A1+'.repeat(1_000)}1</f>` : '/>'}<v>${at}</v></c></row>`,
      ),
    ),
  'formulas of great length': (size: number) =>
    cells(`<row r="1"><c r="A1"><f>${'A1+'.repeat(size)}1</f><v>1</v></c></row>`),
  'runs of one rich text': (size: number) =>
    cells('<row><c t="s"><v>0</v></c></row>', '', {
      strings: `<si>${repeat(size, (at) => `<r><rPr>${at % 2 ? '<strike/>' : '<b/>'}</rPr><t>a</t></r>`)}</si>`,
    }),
  'phonetic runs': (size: number) =>
    cells('<row><c t="s"><v>0</v></c></row>', '', {
      strings: `<si><t>a</t>${'<rPh sb="0" eb="1"><t>a</t></rPh>'.repeat(size)}</si>`,
    }),
  'strings nobody uses': (size: number) =>
    cells('<row><c t="s"><v>0</v></c></row>', '', { strings: '<si><t>a</t></si>'.repeat(size) }),
  'comments on one cell': (size: number) =>
    withMore('', { relations: COMMENTS, parts: commentsPart(repeat(size, (at) => comment('B1', `Note ${at}`))) }),
  'comments each on its cell': (size: number) =>
    cells(
      columnOf(size, (at) => `Text ${at}`),
      '',
      {
        relations: COMMENTS,
        parts: commentsPart(repeat(size, (at) => comment(`A${at + 1}`, `Note ${at}`))),
      },
    ),
  'text boxes of a drawing': (size: number) =>
    withMore('<drawing r:id="d"/>', {
      relations: { d: ['drawing', '../drawings/drawing1.xml'] },
      parts: {
        'xl/drawings/drawing1.xml': `<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">${repeat(size, (at) => `<xdr:twoCellAnchor><xdr:from><xdr:col>1</xdr:col><xdr:row>${at}</xdr:row></xdr:from><xdr:to><xdr:col>2</xdr:col><xdr:row>${at + 1}</xdr:row></xdr:to><xdr:sp><xdr:nvSpPr><xdr:cNvPr id="${at + 2}" name="Box ${at}"/></xdr:nvSpPr><xdr:txBody><a:p><a:r><a:t>Text ${at}</a:t></a:r></a:p></xdr:txBody></xdr:sp></xdr:twoCellAnchor>`)}</xdr:wsDr>`,
      },
    }),
  validations: (size: number) =>
    withMore(
      `<dataValidations>${repeat(size, (at) => `<dataValidation type="list" sqref="A${at + 1}:XFD${at + 2}"><formula1>"Yes,No"</formula1></dataValidation>`)}</dataValidations>`,
    ),
  'defined names': (size: number) =>
    withMore('', {
      workbook: `<definedNames>${repeat(size, (at) => `<definedName name="n${at}">Sheet1!$A$1:$XFD$1048576</definedName>`)}</definedNames>`,
    }),
  'cells in the last rows and columns': (size: number) =>
    cells(
      repeat(size, (at) => {
        const row = 1_048_576 - size + at + 1
        return `<row r="${row}">${inline(`Text ${at}`, `${at % 2 ? 'XFD' : 'A'}${row}`)}</row>`
      }),
    ),
  'cells in a slanting line': (size: number) =>
    cells(
      repeat(size, (at) => `<row r="${at + 1}">${inline(`Text ${at}`, cellAddress(at + 1, (at % 16_384) + 1))}</row>`),
    ),
  'one address again and again': (size: number) =>
    cells(repeat(size, (at) => `<row r="1">${inline(`Text ${at}`, 'A1')}</row>`)),
  'merges over one another': (size: number) =>
    cells(
      columnOf(size, (at) => `Text ${at}`),
      `<mergeCells>${repeat(size, (at) => `<mergeCell ref="A${at + 1}:XFD1048576"/>`)}</mergeCells>`,
    ),
  'merges of two cells beside texts': (size: number) =>
    cells(
      columnOf(size, (at) => `Text ${at}`),
      `<mergeCells>${repeat(size, (at) => `<mergeCell ref="B${at + 1}:C${at + 1}"/>`)}</mergeCells>`,
    ),
  'links over whole sheets': (size: number) =>
    cells(
      columnOf(size, (at) => `Text ${at}`),
      `<hyperlinks>${repeat(size, () => '<hyperlink ref="A1:XFD1048576" location="x"/>')}</hyperlinks>`,
    ),
  'styles and cells of each': (size: number) =>
    workbook({
      styles: `<fonts>${repeat(size, (at) => `<font>${at % 2 ? '<strike/>' : ''}</font>`)}</fonts><cellXfs>${repeat(size, (at) => `<xf fontId="${at}" numFmtId="14" applyFont="1"/>`)}</cellXfs>`,
      sheets: `<sheetData>${repeat(size, (at) => `<row><c s="${at}"><v>${40_000 + at}</v></c></row>`)}</sheetData>`,
    }),
  'a number format of great length': (size: number) =>
    workbook({
      styles: `<numFmts><numFmt numFmtId="200" formatCode="${'[Red]0.0;'.repeat(size)}"/></numFmts><cellXfs><xf numFmtId="200"/></cellXfs>`,
      sheets: `<sheetData>${'<row><c s="0"><v>4</v></c></row>'.repeat(200)}</sheetData>`,
    }),
  'figures of great length': (size: number) => cells(`<row><c><v>${'9'.repeat(size)}</v></c></row>`.repeat(20)),
  'remarks and instructions of XML': (size: number) => withMore('<!-- a --><?b c?>'.repeat(size)),
  'a part that never closes its quotation mark': (size: number) => withMore(`<x a="${'<y b=1 '.repeat(size)}`),
  'a remark that never ends': (size: number) => withMore('<!-- <x '.repeat(size)),
  'hidden rows and columns': (size: number) =>
    workbook({
      sheets: `<cols>${repeat(Math.min(size, 16_000), (at) => `<col min="${at + 1}" max="16384" hidden="1"/>`)}</cols><sheetData>${repeat(size, (at) => `<row r="${at + 1}" hidden="1">${inline(`Text ${at}`, `A${at + 1}`)}</row>`)}</sheetData>`,
    }),
  'relations of the workbook': (size: number) =>
    workbook({
      sheets: `<sheetData>${rowOf('a')}</sheetData>`,
      parts: {
        'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships>${repeat(size, (at) => `<Relationship Id="x${at}" Type="http://example.org/${at}" Target="${'../'.repeat(50)}a${at}"/>`)}</Relationships>`,
      },
    }),
} as const satisfies Record<string, (size: number) => Uint8Array>
