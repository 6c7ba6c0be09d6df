/** Files made to hurt, of every kind that ever did, in any size. `size` is what grows: attributes, links, lines, returns. */
import { answerHazards } from './hazards-of-answers.ts'
import { archiveHazards, openDocument } from './hazards-of-archives.ts'
import { repeat, rowOf, workbookHazards } from './hazards-of-workbooks.ts'
import { workbook } from './workbook-fixture.ts'

/** A return on a form of labels beside their answers. */
function filledIn(answers: Record<string, string>): Uint8Array {
  const rows = Object.entries({ Partnership: 'Marsh Forum', 'Date of completion': '17 February 2011', ...answers })
  return workbook({ sheets: `<sheetData>${rows.map(([label, answer]) => rowOf(label, answer)).join('')}</sheetData>` })
}

function withControls(size: number): Uint8Array {
  const controls = repeat(size, (at) => `<control shapeId="${at + 1025}" r:id="c${at}" name="Box ${at}"/>`)
  const shapes = repeat(
    size,
    (at) =>
      `<v:shape id="_x0000_s${at + 1025}"><v:textbox><div>Box ${at}</div></v:textbox><x:ClientData ObjectType="Checkbox"><x:Anchor>1,0,${at},0,2,0,${at + 1},0</x:Anchor></x:ClientData></v:shape>`,
  )
  return workbook({
    sheets: `<sheetData>${rowOf('Agreed?')}</sheetData><legacyDrawing r:id="v"/><controls>${controls}</controls>`,
    relations: { v: ['vmlDrawing', '../drawings/vmlDrawing1.vml'] },
    parts: { 'xl/drawings/vmlDrawing1.vml': `<xml>${shapes}</xml>` },
  })
}

function withLinks(size: number): Uint8Array {
  const relations = Object.fromEntries(
    Array.from({ length: size }, (_, at) => [
      `l${at}`,
      ['hyperlink', `https://example.org/${at}`, 'External'] as const,
    ]),
  )
  const links = repeat(size, (at) => `<hyperlink ref="A${at + 1}" r:id="l${at}"/>`)
  return workbook({ sheets: `<sheetData>${rowOf('see')}</sheetData><hyperlinks>${links}</hyperlinks>`, relations })
}

const NAMES = ['Ann', 'Ben', 'Cara', 'Dev', 'Eve', 'Finn', 'Gita', 'Hugh']

/** Officers with a number and an address each, all in one line. */
function officers(size: number): string {
  return repeat(size, (at) => {
    const given = NAMES[at % NAMES.length] ?? ''
    const surname = `Vale${String.fromCharCode(97 + (at % 26), 97 + (Math.floor(at / 26) % 26))}`
    const number = String(960000 + (at % 1000))
    return `${given} ${surname} 01632 ${number} ${given}.${surname}@example.org, `
  })
}

export const hazardKinds = {
  ...workbookHazards,
  ...answerHazards,
  ...archiveHazards,
  'attributes of one element': (size: number) =>
    workbook({ sheets: `<sheetData ${repeat(size, (at) => `a${at}="1" `)}>${rowOf('Partnership')}</sheetData>` }),
  'entities in one text': (size: number) =>
    workbook({ sheets: `<sheetData>${rowOf('&amp;'.repeat(size))}</sheetData>` }),
  'cells that share a long text': (size: number) =>
    workbook({
      strings: `<si><t>${'word '.repeat(4_000)}</t></si>`,
      sheets: `<sheetData>${repeat(size, () => '<row><c t="s"><v>0</v></c></row>')}</sheetData>`,
    }),
  'a long text repeated over rows': (size: number) =>
    openDocument(
      `<table:table-row table:number-rows-repeated="${size}"><table:table-cell><text:p>${'word '.repeat(4_000)}</text:p></table:table-cell></table:table-row>`,
    ),
  'links and their relations': withLinks,
  'controls and their shapes': withControls,
  sheets: (size: number) =>
    workbook({
      sheets: Object.fromEntries(
        Array.from({ length: size }, (_, at) => [`Sheet ${at}`, `<sheetData>${rowOf('a', 'b')}</sheetData>`]),
      ),
    }),
  'labels and nothing else': (size: number) =>
    workbook({ sheets: `<sheetData>${repeat(size, () => rowOf('Contact details'))}</sheetData>` }),
  'officers in one contact field': (size: number) =>
    filledIn({ 'Contact officer': 'Ann Vale; Ben Vale', 'Contact details': officers(size) }),
  'empty lines in an answer': (size: number) =>
    filledIn({ 'What is the current focus for the Partnership?': `A path${'\n'.repeat(size)}and a bridge` }),
  'ragged lines of a text file': (size: number) =>
    new TextEncoder().encode(repeat(size, (at) => `Marsh Forum${',x'.repeat(at % 7)}\n`)),
  'commas of a text file': (size: number) => new TextEncoder().encode(`${','.repeat(100)}\n`.repeat(size)),
  'number formats': (size: number) =>
    workbook({
      styles: `<numFmts>${repeat(size, (at) => `<numFmt numFmtId="${at + 200}" formatCode="0&quot; n${at}&quot;"/>`)}</numFmts><cellXfs>${repeat(size, (at) => `<xf numFmtId="${at + 200}"/>`)}</cellXfs>`,
      sheets: `<sheetData>${rowOf('a')}</sheetData>`,
    }),
  'spaces with one wide character': (size: number) =>
    workbook({ sheets: `<sheetData>${rowOf('a')}</sheetData><x>${' '.repeat(size)}–</x>` }),
  'returns in one table': (size: number) =>
    new TextEncoder().encode(
      `Partnership,Date of completion,Contact officer,Chairman,What is the current focus for the Partnership?\n${repeat(size, (at) => `Forum ${at},17 February 2011,Ann Vale,Ben Vale,Paths and bridges ${at}\n`)}`,
    ),
} as const satisfies Record<string, (size: number) => Uint8Array>

export type HazardKind = keyof typeof hazardKinds
