/** Whole files: sheets and columns beside the answers, text files in other encodings, other programs' workbooks. */
import { describe, expect, it } from 'vitest'
import { workbook, zip } from '../read/workbook-fixture.ts'
import { is, isOrAsks, readBytes, type Situation, said, verify } from './check.ts'
import { type Cell, type FormId, KEYS, type Layout, PLAIN, type Sheet, sheetOf, textOf } from './returns.ts'

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
type Cells = ReadonlyMap<string, { row: number; column: number; value: string | Cell }>

function xmlOf(cells: Cells, { before = '', hiddenRows = [] as number[] } = {}): string {
  const rows = new Map<number, string>()
  for (const [address, { row, value }] of [...cells].sort(([, a], [, b]) => a.row - b.row || a.column - b.column)) {
    const xml =
      typeof value === 'string'
        ? `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`
        : `<c r="${address}">${value.xml}</c>`
    rows.set(row, (rows.get(row) ?? '') + xml)
  }
  const lines = [...rows].map(
    ([row, xml]) => `<row r="${row}"${hiddenRows.includes(row) ? ' hidden="1"' : ''}>${xml}</row>`,
  )
  return `${before}<sheetData>${lines.join('')}</sheetData>`
}

/** A form with further columns behind the answers, each with a heading over it. */
function withColumns(
  form: FormId,
  headings: readonly string[],
  texts: Partial<Record<(typeof KEYS)[number], readonly string[]>>,
): Sheet {
  const plain = sheetOf(form, 'beside', PLAIN)
  const cells = new Map<string, { row: number; column: number; value: string | Cell }>()
  const put = (row: number, column: number, value: string | Cell) =>
    cells.set(`${String.fromCharCode(64 + column)}${row}`, { row, column, value })
  headings.forEach((heading, index) => {
    if (heading !== '') put(1, index + 1, heading)
  })
  for (const { row, column, value } of plain.cells.values()) put(row + 1, column, value)
  KEYS.forEach((key, index) => {
    texts[key]?.forEach((text, over) => {
      put(index + 2, 3 + over, text)
    })
  })
  const at = Object.fromEntries(KEYS.map((key, index) => [key, [`B${index + 2}`]])) as unknown as Sheet['at']
  const labels = Object.fromEntries(KEYS.map((key, index) => [key, [`A${index + 2}`]])) as unknown as Sheet['labels']
  return { cells, at, labels }
}

const last = {
  plans: ['Mend the north gate.'],
  done: ['The lido was filled.'],
  focus: ['A map of wells.'],
  challenges: ['Rust.'],
}
const COLUMNS: [string, Sheet][] = [
  ['last quarter behind this one', withColumns('quarter', ['', 'This quarter', 'Last quarter'], last)],
  ['previous return behind', withColumns('forum', ['Question', 'Your answer', 'Previous answer'], last)],
  [
    'for the office',
    withColumns('forum', ['', 'Answer', 'Office use'], { plans: ['OK'], done: ['Checked PL'], focus: ['Chase'] }),
  ],
  [
    'a traffic light',
    withColumns('quarter', ['', 'Answer', 'RAG'], {
      plans: ['Green'],
      done: ['Amber'],
      focus: ['Red'],
      challenges: ['Green'],
    }),
  ],
  [
    'comments of the team',
    withColumns('quarter', ['Question', 'Answer', 'Comments'], { plans: ['Which gate?'], done: ['Well done'] }),
  ],
  [
    'a count of words',
    withColumns('forum', ['Question', 'Response', 'Word count'], {
      plans: ['7'],
      done: ['6'],
      focus: ['5'],
      challenges: ['4'],
    }),
  ],
  ['as at last year', withColumns('forum', ['', 'March 2011', 'September 2010'], last)],
]

describe('columns beside the answers', () => {
  it.each(COLUMNS)('%s', (_, sheet) => {
    verify(readBytes(workbook({ sheets: { Return: xmlOf(sheet.cells) } })), sheet, {})
  })
})

const plain = (form: FormId, layout: Layout = 'beside') => sheetOf(form, layout, PLAIN)
const older = (form: FormId, layout: Layout = 'beside') =>
  sheetOf(form, layout, {
    ...PLAIN,
    chair: 'Cllr Basil Croft',
    plans: 'Sell the old depot and the yard beside it, and move both of the teams to the mill by the summer.',
    done: 'The stores of three parishes were counted, and a list of what is kept twice went to each of the treasurers.',
  })

describe('sheets beside the return', () => {
  it.each<[string, Record<string, string>, Record<string, string>]>([
    [
      'a hidden copy in front',
      { Old: xmlOf(older('forum').cells), Return: xmlOf(plain('forum').cells) },
      { Old: 'state="hidden"' },
    ],
    [
      'a very hidden copy behind',
      { Return: xmlOf(plain('forum').cells), Old: xmlOf(older('forum').cells) },
      { Old: 'state="veryHidden"' },
    ],
    [
      'guidance in front',
      {
        Guidance:
          '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Guidance: please fill in the second sheet.</t></is></c></row></sheetData>',
        Return: xmlOf(plain('forum').cells),
      },
      {},
    ],
    [
      'lists behind',
      {
        Return: xmlOf(plain('forum').cells),
        Lists:
          '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Red</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>Green</t></is></c></row></sheetData>',
      },
      { Lists: 'state="hidden"' },
    ],
  ])('%s', (_, sheets, sheetAttributes) => {
    verify(readBytes(workbook({ sheets, sheetAttributes })), plain('forum'), {})
  })

  it('reads a return from a hidden sheet only with a word about it', () => {
    const { updates, findings } = readBytes(
      workbook({
        sheets: { Old: xmlOf(plain('forum').cells), Note: oneText('Nothing here') },
        sheetAttributes: { Old: 'state="hidden"' },
      }),
    )
    expect(updates.map((update) => said(update).chair)).toEqual([['Cllr Angus Dray']])
    expect(findings.some(({ args, source }) => source?.sheet === 'Old' || JSON.stringify(args).includes('Old'))).toBe(
      true,
    )
  })

  it('says that a hidden row was read', () => {
    const sheet = plain('forum')
    const { findings, updates } = readBytes(workbook({ sheets: { Return: xmlOf(sheet.cells, { hiddenRows: [9] }) } }))
    expect(updates.map((update) => said(update).done)).toEqual([[PLAIN.done]])
    expect(findings.filter(({ args }) => JSON.stringify(args).includes('B9')).length).toBeGreaterThan(0)
  })
})

function oneText(text: string): string {
  return `<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>${escaped(text)}</t></is></c></row></sheetData>`
}

// --- text files -------------------------------------------------------------------------------------------------------

const utf16 = (text: string) => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'))
const windows = (text: string) => {
  const table = new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 256 }, (_, byte) => byte))
  return Uint8Array.from([...text].map((character) => table.indexOf(character)))
}
const mac = (text: string) => {
  const table = new TextDecoder('macintosh').decode(Uint8Array.from({ length: 256 }, (_, byte) => byte))
  return Uint8Array.from([...text].map((character) => table.indexOf(character)))
}
const utf8 = (text: string) => new TextEncoder().encode(text)
const ENCODED: [string, Partial<typeof PLAIN>, (text: string) => Uint8Array][] = [
  ['copyright alone in Windows', { focus: 'Dwr Cymru © 2011 lends us its maps' }, windows],
  ['copyright alone on a Mac', { focus: 'Dwr Cymru © 2011 lends us its maps' }, mac],
  ['copyright and nothing else', { focus: 'Dwr Cymru © 2011' }, windows],
  ['copyright as UTF-8', { focus: 'Dŵr Cymru © 2011' }, utf8],
  [
    'copyright read twice',
    { focus: 'Dwr Cymru © 2011' },
    (text) => utf8(new TextDecoder('windows-1252').decode(utf8(text))),
  ],
  ['registered in Windows', { focus: 'Bikeability® for all' }, windows],
  ['a pound in Windows', { done: 'Gave £900 to the mill' }, windows],
  ['a pound on a Mac', { done: 'Gave £900 to the mill – twice' }, mac],
  ['a degree', { focus: 'Rooms at 19° in winter' }, windows],
  ['quotation marks on a Mac', { focus: 'The mill’s “open” day' }, mac],
  ['an accent on a Mac', { chair: 'Cllr Zoë Dray', focus: 'Café nights' }, mac],
  ['an accent in Windows', { chair: 'Cllr Zoë Dray', focus: 'Café nights' }, windows],
  ['two bytes a letter', { focus: 'Café nights – “open”' }, utf16],
]

describe('encodings', () => {
  it.each(ENCODED)('%s', (_, answers, encode) => {
    const sheet = sheetOf('forum', 'beside', { ...PLAIN, ...answers })
    const wanted: Situation[2] = Object.fromEntries(Object.entries(answers).map(([key, text]) => [key, is(text)]))
    verify(readBytes(encode(textOf(sheet.cells, ','))), sheet, wanted)
  })

  it('says so where one byte is wrong, and reads the rest', () => {
    const sheet = sheetOf('forum', 'beside', {
      ...PLAIN,
      focus: 'Café nights at the mill’s yard',
      done: 'The slipway X was mended.',
    })
    const bytes = utf8(textOf(sheet.cells, ',')).map((byte) => (byte === 'X'.charCodeAt(0) ? 0x96 : byte))
    verify(readBytes(bytes), sheet, {
      focus: is('Café nights at the mill’s yard'),
      done: { holds: ['The slipway', 'was mended.'], asked: 'may' },
    })
  })

  it.each(['\t', '|'])('parts fields at %j', (delimiter) => {
    const sheet = plain('quarter')
    const text = [...sheet.cells.values()].reduce<string[][]>((lines, { row, column, value }) => {
      lines[row - 1] = [...(lines[row - 1] ?? [])]
      ;(lines[row - 1] ?? [])[column - 1] = String(value)
      return lines
    }, [])
    verify(readBytes(utf8(text.map((line) => line.join(delimiter)).join('\n'))), sheet, {})
  })
})

// --- open document ------------------------------------------------------------------------------------------------------

function odsOf(cells: Cells): Uint8Array {
  const rows: string[] = []
  for (const { row, column, value } of cells.values()) {
    while (rows.length < row) rows.push('')
    const filled = (rows[row - 1]?.match(/<table:table-cell/g) ?? []).length
    const empty = '<table:table-cell/>'.repeat(column - 1 - filled)
    const paragraphs = String(value)
      .split('\n')
      .map((line) => `<text:p>${escaped(line)}</text:p>`)
    rows[row - 1] += `${empty}<table:table-cell office:value-type="string">${paragraphs.join('')}</table:table-cell>`
  }
  const table = `<table:table table:name="Return">${rows.map((row) => `<table:table-row>${row}</table:table-row>`).join('')}</table:table>`
  return zip({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'content.xml': `<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet>${table}</office:spreadsheet></office:body></office:document-content>`,
  })
}

describe('open document', () => {
  it.each<[string, Partial<typeof PLAIN>, Situation[2], Layout]>([
    ['plain', {}, {}, 'beside'],
    ['above', {}, {}, 'above'],
    ['people', { chair: 'Was Ron Vale, now Meg Foss' }, { chair: is('former: Ron Vale', 'Meg Foss') }, 'lines'],
    ['figures', { done: '> 500 walkers\n26 homes let' }, { done: is('> 500 walkers', '26 homes let') }, 'beside'],
    [
      'meetings',
      { meetings: 'Last: 18 January 2011\n19 April 2011 – cancelled\n3 May 2011' },
      { meetings: is('held 2011-01-18', 'cancelled 2011-04-19', 'planned 2011-05-03') },
      'above',
    ],
    ['prompt', { focus: 'Please choose…' }, { focus: { lines: [], asked: 'must' } }, 'table'],
    [
      'buttons',
      { focus: '○ Begun\n● Half done\n○ Done' },
      { focus: isOrAsks('○ Begun', '● Half done', '○ Done') },
      'beside',
    ],
  ])('%s', (_, answers, wanted, layout) => {
    const sheet = sheetOf('forum', layout, { ...PLAIN, ...answers })
    verify(readBytes(odsOf(sheet.cells)), sheet, wanted)
  })
})

describe('two returns in one file', () => {
  it('keeps each value with its own return, and asks about one alone', () => {
    const second = sheetOf('forum', 'beside', {
      ...PLAIN,
      name: 'Hill Forum',
      chair: 'Select one',
      plans: 'Lay the hedge.',
    })
    const { updates, findings } = readBytes(
      workbook({ sheets: { A: xmlOf(plain('forum').cells), B: xmlOf(second.cells) } }),
    )
    expect(updates.map((update) => [update.partnership, ...said(update).plans])).toEqual([
      ['Harbour Forum', PLAIN.plans],
      ['Hill Forum', 'Lay the hedge.'],
    ])
    expect(
      findings.filter(({ severity }) => severity !== 'note').map(({ source }) => [source?.sheet, source?.cell]),
    ).toEqual([['B', 'B6']])
  })
})
