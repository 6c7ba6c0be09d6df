import { expect, it } from 'vitest'
import { codes, oneCell, read, relationsPart, type WorkbookOptions, workbook } from './workbook-fixture.ts'

const CELL = oneCell('<c r="A1"><v>1</v></c>')

function attachments(options: Omit<WorkbookOptions, 'sheets'> & { sheet?: string }) {
  const file = read(workbook({ ...options, sheets: CELL + (options.sheet ?? '') }))
  return { codes: codes(file), found: file.grids[0]?.attachments, findings: file.findings, cells: file.grids[0]?.cells }
}

const NOTES = (ref: string, text: string) =>
  `<comments><authors><author>Ann</author></authors><commentList><comment ref="${ref}" authorId="0"><text><r><rPr><b/></rPr><t>Ann:</t></r><r><t xml:space="preserve">\n${text}</t></r></text></comment></commentList></comments>`

it('quotes notes', () => {
  const { found, findings } = attachments({
    relations: { n: ['comments', '../comments1.xml'] },
    parts: { 'xl/comments1.xml': NOTES('B7', 'ring me') },
  })
  expect(found).toEqual([{ kind: 'comment', row: 7, column: 2, text: 'Ann:\nring me' }])
  expect(findings).toMatchObject([
    { code: 'comment-found', source: { sheet: 'Sheet1', cell: 'B7' }, args: { text: 'Ann:\nring me' } },
  ])
})

it('quotes threaded comments with their authors and leaves the note that stands in for them', () => {
  const { found } = attachments({
    relations: {
      n: ['comments', '../comments1.xml'],
      t: ['threadedComment', '../threadedComments/threadedComment1.xml'],
    },
    parts: {
      'xl/comments1.xml': NOTES('B7', '[Threaded comment]'),
      'xl/threadedComments/threadedComment1.xml':
        '<ThreadedComments><threadedComment ref="B7" personId="{1}" id="{a}"><text>Which year?</text></threadedComment><threadedComment ref="B7" personId="{2}" id="{b}" parentId="{a}"><text>2011</text></threadedComment></ThreadedComments>',
      'xl/persons/person.xml':
        '<personList><person id="{1}" displayName="Ann"/><person id="{2}" displayName="Bob"/></personList>',
    },
  })
  expect(found?.map(({ text }) => text)).toEqual(['Ann: Which year?', 'Bob: 2011'])
})

const anchored = (row: number, column: number, content: string) =>
  `<xdr:twoCellAnchor><xdr:from><xdr:col>${column - 1}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row - 1}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>${content}<xdr:clientData/></xdr:twoCellAnchor>`
const shape = (name: string, paragraphs: string) =>
  `<xdr:sp><xdr:nvSpPr><xdr:cNvPr id="2" name="${name}"/></xdr:nvSpPr><xdr:txBody><a:bodyPr/>${paragraphs}</xdr:txBody></xdr:sp>`

function drawing(content: string, more: Record<string, string> = {}) {
  return attachments({
    sheet: '<drawing r:id="d"/>',
    relations: { d: ['drawing', '../drawings/drawing1.xml'] },
    parts: { 'xl/drawings/drawing1.xml': `<xdr:wsDr xmlns:xdr="x" xmlns:a="a">${content}</xdr:wsDr>`, ...more },
  })
}

it.each([
  [
    'a text box',
    anchored(
      4,
      3,
      shape(
        'TextBox 1',
        '<a:p><a:r><a:t>First </a:t></a:r><a:r><a:t>line</a:t></a:r></a:p><a:p><a:r><a:t>second</a:t></a:r><a:br/><a:r><a:t>third</a:t></a:r></a:p>',
      ),
    ),
    [{ kind: 'shape', row: 4, column: 3, text: 'First line\nsecond\nthird' }],
  ],
  [
    'shapes in groups',
    anchored(
      2,
      1,
      `<xdr:grpSp><xdr:grpSp>${shape('a', '<a:p><a:r><a:t>in</a:t></a:r></a:p>')}</xdr:grpSp>${shape('b', '<a:p><a:r><a:t>out</a:t></a:r></a:p>')}</xdr:grpSp>`,
    ),
    [
      { kind: 'shape', row: 2, column: 1, text: 'in' },
      { kind: 'shape', row: 2, column: 1, text: 'out' },
    ],
  ],
  [
    'a shape and what older programs show instead',
    anchored(
      1,
      1,
      `<mc:AlternateContent><mc:Choice>${shape('a', '<a:p><a:r><a:t>new</a:t></a:r></a:p>')}</mc:Choice><mc:Fallback>${shape('a', '<a:p><a:r><a:t>old</a:t></a:r></a:p>')}</mc:Fallback></mc:AlternateContent>`,
    ),
    [{ kind: 'shape', row: 1, column: 1, text: 'new' }],
  ],
  ['a shape without text', anchored(1, 1, shape('Line', '<a:p/>')), []],
  [
    'a picture by its description',
    anchored(
      9,
      2,
      '<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="3" name="Picture 2" descr="Signature"/></xdr:nvPicPr></xdr:pic>',
    ),
    [{ kind: 'picture', row: 9, column: 2, text: 'Signature' }],
  ],
  [
    'a chart by its name',
    anchored(
      9,
      2,
      '<xdr:graphicFrame><xdr:nvGraphicFramePr><xdr:cNvPr id="3" name="Chart 1"/></xdr:nvGraphicFramePr></xdr:graphicFrame>',
    ),
    [{ kind: 'picture', row: 9, column: 2, text: 'Chart 1' }],
  ],
])('finds %s', (_, content, expected) => {
  expect(drawing(content).found).toEqual(expected)
})

it('reads the texts of a diagram', () => {
  const frame =
    '<xdr:graphicFrame><xdr:nvGraphicFramePr><xdr:cNvPr id="3" name="Diagram 1"/></xdr:nvGraphicFramePr><a:graphic><a:graphicData><dgm:relIds r:dm="g"/></a:graphicData></a:graphic></xdr:graphicFrame>'
  const { found } = drawing(anchored(3, 1, frame), {
    'xl/drawings/_rels/drawing1.xml.rels': relationsPart({ g: ['diagramData', '../diagrams/data1.xml'] }),
    'xl/diagrams/data1.xml':
      '<dgm:dataModel><dgm:pt><dgm:t><a:p><a:r><a:t>Board</a:t></a:r></a:p></dgm:t></dgm:pt><dgm:pt><dgm:t><a:p><a:r><a:t>Forum</a:t></a:r></a:p></dgm:t></dgm:pt></dgm:dataModel>',
  })
  expect(found).toEqual([{ kind: 'shape', row: 3, column: 1, text: 'Board\nForum' }])
})

const vmlShape = (id: number, type: string, anchor: string, text: string, more = '') =>
  `<v:shape id="_x0000_s${id}"><v:textbox><div style='text-align:left'><font face="Tahoma">${text}</font><br></div></v:textbox><x:ClientData ObjectType="${type}"><x:Anchor>${anchor}</x:Anchor>${more}</x:ClientData></v:shape>`

it('reads check boxes and captions of the older drawing, however carelessly it is written', () => {
  const { found, codes } = attachments({
    sheet: '<legacyDrawing r:id="v"/>',
    relations: { v: ['vmlDrawing', '../drawings/vmlDrawing1.vml'] },
    parts: {
      'xl/drawings/vmlDrawing1.vml': `<xml>${vmlShape(1025, 'Checkbox', '1, 15, 4, 2, 3, 0, 5, 0', 'Agreed', '<x:Checked>1</x:Checked>')}${vmlShape(1026, 'Checkbox', '1, 15, 5, 2, 3, 0, 6, 0', 'Refused')}${vmlShape(1027, 'Note', '0,0,0,0,1,1,1,1', 'a note')}${vmlShape(1028, 'Label', '2, 0, 7, 0, 3, 0, 8, 0', 'Your views')}</xml>`,
    },
  })
  expect(found).toEqual([
    { kind: 'checkbox', row: 5, column: 2, text: 'Agreed (ticked)' },
    { kind: 'checkbox', row: 6, column: 2, text: 'Refused (not ticked)' },
    { kind: 'shape', row: 8, column: 3, text: 'Your views' },
  ])
  expect(codes).toEqual(['text-box-found', 'check-box-found', 'check-box-found'])
})

it('reads a check box by its control when only newer drawings have it, once', () => {
  const control =
    '<control shapeId="1025" r:id="c" name="Check Box 1"><controlPr><anchor><from><col>1</col><row>4</row></from><to><col>2</col><row>5</row></to></anchor></controlPr></control>'
  const standIn = anchored(
    5,
    2,
    '<xdr:sp><xdr:nvSpPr><xdr:cNvPr id="1025" name="Check Box 1" hidden="1"><a:extLst><a:ext><a14:compatExt spid="_x0000_s1025"/></a:ext></a:extLst></xdr:cNvPr></xdr:nvSpPr><xdr:txBody><a:p><a:r><a:t>Agreed</a:t></a:r></a:p></xdr:txBody></xdr:sp>',
  )
  const { found } = attachments({
    sheet: `<drawing r:id="d"/><mc:AlternateContent><mc:Choice><controls>${control}</controls></mc:Choice></mc:AlternateContent>`,
    relations: { d: ['drawing', '../drawings/drawing1.xml'], c: ['ctrlProp', '../ctrlProps/ctrlProp1.xml'] },
    parts: {
      'xl/drawings/drawing1.xml': `<xdr:wsDr>${standIn}</xdr:wsDr>`,
      'xl/ctrlProps/ctrlProp1.xml': '<formControlPr objectType="CheckBox" checked="Checked"/>',
    },
  })
  expect(found).toEqual([{ kind: 'checkbox', row: 5, column: 2, text: 'Agreed (ticked)' }])
})

it('keeps the cells of a sheet whose drawing is damaged, and says so', () => {
  const { cells, codes } = attachments({
    sheet: '<drawing r:id="d"/>',
    relations: { d: ['drawing', '../drawings/drawing1.xml'] },
    parts: { 'xl/drawings/drawing1.xml': '<xdr:wsDr><xdr:sp>' },
  })
  expect(cells).toHaveLength(1)
  expect(codes).toEqual(['drawing-unreadable'])
})

it('counts what is beyond fifty findings of a kind rather than listing it', () => {
  const cells = Array.from(
    { length: 60 },
    (_, index) => `<row r="${index + 1}"><c r="A${index + 1}" t="e"><v>#N/A</v></c></row>`,
  )
  const file = read(workbook({ sheets: `<sheetData>${cells.join('')}</sheetData>` }))
  expect(codes(file).filter((code) => code === 'error-value')).toHaveLength(50)
  expect(file.findings.at(-1)).toMatchObject({
    code: 'more-of-a-kind',
    args: { count: 10, code: 'error-value' },
    source: { cell: 'A51' },
  })
})
