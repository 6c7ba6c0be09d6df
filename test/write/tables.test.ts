import { parse } from 'csv-parse/sync'
import type { Workbook } from 'exceljs'
import { describe, expect, it } from 'vitest'
import { formSchema } from '../../src/config/schema.ts'
import { finding } from '../../src/findings/finding.ts'
import type { Contact, Meeting, PartialDate, PartnershipUpdate, Person, StatedAbsence } from '../../src/model.ts'
import { changeReportWorkbook } from '../../src/write/change-report.ts'
import { consolidatedWorkbook } from '../../src/write/consolidated.ts'
import { dataFiles } from '../../src/write/data/data-package.ts'
import { committeeReport } from '../../src/write/docx/committee-report.ts'
import { publicResults } from '../../src/write/public/public-results.ts'
import type { RoundResults } from '../../src/write/results.ts'
import { unzipParts } from '../../src/write/zip.ts'
import { comparison, form, partnership, record, results, source, update } from './fixture.ts'
import { changeReportPage } from './html/one-page.ts'
import { readBack, tableOf } from './read-back.ts'
import { ordinaryRound } from './rounds.ts'

type Row = Readonly<Record<string, string>>

const books = new Map(
  [consolidatedWorkbook, changeReportWorkbook].map((make) => [make, new WeakMap<RoundResults, Workbook>()]),
)

/** Rows of a sheet by their headings. A workbook is made once for a round. */
async function sheetRows(round: RoundResults, sheet: string, make = consolidatedWorkbook): Promise<Row[]> {
  const book = books.get(make)?.get(round) ?? (await readBack(await make(round)))
  books.get(make)?.set(round, book)
  const [header = [], ...rows] = tableOf(book, sheet) ?? []
  return rows.map((row) => Object.fromEntries(header.map((heading, index) => [heading, row[index] ?? ''])))
}

function dataRows(round: RoundResults, table: string): Row[] {
  return parse(Buffer.from(dataFiles(round).get(`${table}.csv`) ?? []), { columns: true })
}

function pageOf(round: RoundResults): string {
  return new TextDecoder().decode(changeReportPage(round))
}

/** Texts of the paper, a paragraph a line. */
async function paperOf(round: RoundResults): Promise<string> {
  const xml =
    unzipParts(await committeeReport(round, null))
      .get('word/document.xml')
      ?.toString('utf8') ?? ''
  return xml.replace(/<\/w:p>/g, '\n').replace(/<[^>]+>/g, '')
}

const at = (cell: string) => source('board.xlsx', cell)

/** A round with one return, of the parts given. */
function roundOf(parts: Partial<PartnershipUpdate>, more: Parameters<typeof results>[2] = {}): RoundResults {
  const round = record('2011-03', [update('board', 'Harbour Board', parts)])
  return results(round, [partnership('board', 'Harbour Board')], more)
}

describe('what a return says in place of a value', () => {
  const absence = (field: string, text: string, cell: string): StatedAbsence => ({ field, text, source: at(cell) })
  const answers = { focus: [], achievements: [], plans: [], meetings: [] }

  it.each(['None', 'n/a', '-', 'Nothing at present', '=nil'])('%j is printed, with its cell', async (text) => {
    const round = roundOf({ answers, statedAbsences: [absence('plans', text, 'B11')] })
    const [updates] = await sheetRows(round, 'Updates')
    const plans = (await sheetRows(round, 'Answers')).find(({ Question }) => Question === 'Plans')
    expect([updates?.Plans, updates?.Achievements]).toEqual([`“${text}”`, 'Left empty'])
    expect([plans?.Answer, plans?.Source]).toEqual([`“${text}”`, 'B11'])
    expect(await paperOf(round)).toContain(`“${text}”`)
    expect(dataRows(round, 'stated-absences')).toMatchObject([{ field: 'plans', text, source_cell: 'B11' }])
  })

  it('is an office only where the question is about one', async () => {
    const statedAbsences = [
      absence('chair', 'Vacant', 'B6'),
      absence('focus', 'None', 'B9'),
      absence('completed', 'TBC', 'B3'),
      absence('contact', 'Post unfilled', 'B4'),
    ]
    const round = roundOf({ answers, people: [], contacts: [], completedOn: null, statedAbsences })
    expect(await sheetRows(round, 'People')).toMatchObject([
      { Office: 'Chair', Name: 'None named', Note: 'Vacant', Source: 'B6' },
    ])
    expect(dataRows(round, 'people').map(({ office }) => office)).toEqual(['chair'])
    expect(await sheetRows(round, 'Contacts')).toMatchObject([
      { Name: 'None named', Note: 'Post unfilled', Source: 'B4' },
    ])
    const [row] = await sheetRows(round, 'Updates')
    expect(row).not.toHaveProperty('Cabinet member')
    expect(row).toMatchObject({
      Chair: '“Vacant”',
      Completed: 'Not given',
      'Date on the return': 'TBC',
    })
  })
})

describe('contacts', () => {
  const contact = (parts: Partial<Contact>): Contact => ({
    name: 'Robin Vale',
    role: null,
    phones: [{ number: '01632 960123', source: at('B5') }],
    emails: [{ address: 'robin.vale@example.org', source: at('B6') }],
    note: null,
    source: at('B4'),
    ...parts,
  })

  it('cite the cell of each number and address', async () => {
    const round = roundOf({ contacts: [contact({}), contact({ name: null, phones: [], source: at('C4') })] })
    const rows = await sheetRows(round, 'Contacts')
    expect(rows.map((row) => [row.Contact, row.Name, row.Means, row['Number or address'], row.Source])).toEqual([
      ['1', 'Robin Vale', 'Telephone', '01632 960123', 'B5'],
      ['1', 'Robin Vale', 'E-mail', 'robin.vale@example.org', 'B6'],
      ['2', 'None named', 'E-mail', 'robin.vale@example.org', 'B6'],
    ])
    expect(dataRows(round, 'contacts').map((row) => row.source_cell)).toEqual(['B5', 'B6', 'B6'])
  })

  const fields = (kinds: readonly ('contactName' | 'contactDetails' | 'phone' | 'email')[]) =>
    formSchema.parse({
      ...form,
      fields: [
        { key: 'name', label: 'Board', kind: 'partnership' },
        ...kinds.map((kind) => ({ key: kind, label: `Asks for ${kind}`, kind })),
      ],
    })

  it.each([
    [['contactName', 'phone', 'email'] as const, '01632 960123, or ext 4417'],
    [['contactName', 'contactDetails'] as const, '01632 960123, robin.vale@example.org, or ext 4417'],
    [['contactName', 'email'] as const, 'robin.vale@example.org, or ext 4417'],
    [['contactName'] as const, 'Robin Vale, or ext 4417'],
  ])('with a remark keep it on the paper of a form that asks for %j', async (kinds, expected) => {
    const asked = fields(kinds)
    const paper = await paperOf(
      roundOf({ contacts: [contact({ note: 'or ext 4417' })] }, { form: asked, forms: [asked] }),
    )
    expect(paper).toContain(`${expected}\n`)
    expect(paper.split('or ext 4417')).toHaveLength(2)
  })
})

describe('people', () => {
  const person = (parts: Partial<Person>): Person => ({
    role: 'chair',
    name: 'Cllr Ash Tarrant',
    note: null,
    status: 'holds',
    from: null,
    source: at('B6'),
    ...parts,
  })

  it('who are gone or to come are not shown as holding the office', async () => {
    const people = [
      person({}),
      person({ name: 'Jo Merrick', status: 'incoming', from: '2011-05' }),
      person({ name: 'Lee Fold', status: 'incoming', note: 'Downland DC' }),
      person({ name: 'Sam Reed', status: 'former' }),
    ]
    const round = roundOf({ people })
    const [row] = await sheetRows(round, 'Updates')
    expect(row?.Chair).toBe('Cllr Ash Tarrant\nJo Merrick (from May 2011)\nLee Fold (Downland DC, to take over)')
    expect((await sheetRows(round, 'People')).map(({ Name, Status, From }) => [Name, Status, From])).toEqual([
      ['Cllr Ash Tarrant', 'In office', '–'],
      ['Jo Merrick', 'To take over', 'May 2011'],
      ['Lee Fold', 'To take over', '–'],
      ['Sam Reed', 'No longer in office', '–'],
    ])
  })
})

describe('dates', () => {
  it.each<[PartialDate, string]>([
    [{ date: '2010-10', precision: 'quarter' }, 'Q3 2010/11'],
    [{ date: '2011-01', precision: 'quarter' }, 'Q4 2010/11'],
    [{ date: '2010-12', precision: 'season' }, 'Winter 2010/11'],
    [{ date: '2011-04-18', precision: 'week' }, 'week of 18 April 2011'],
    [{ date: '2011-04', precision: 'month' }, 'April 2011'],
  ])('%j reads %s in sheets, page, paper and findings alike', async (date, expected) => {
    const said = { ...date, text: 'as typed', source: at('B3') }
    const meeting: Meeting = { date, until: null, when: 'planned', text: 'as typed', source: at('B14') }
    const round = roundOf(
      { completedOn: said, meetings: [meeting] },
      { comparisons: [comparison('board', 'Harbour Board')] },
    )
    const [row] = await sheetRows(round, 'Updates')
    const [met] = await sheetRows(round, 'Meetings')
    expect([row?.Completed, met?.Date]).toEqual([expected, expected])
    expect(pageOf(round)).toContain(`<dd>${expected}</dd>`)
    expect(await paperOf(round)).toContain(expected)
    expect(dataRows(round, 'meetings')).toMatchObject([{ date: date.date, date_precision: date.precision }])
  })

  it('of a finding read as they do on sheets, whatever the format', async () => {
    const late = finding('meetings-same-day', null, {
      date: '2011-05-01',
      partnerships: ['Harbour Board', 'Quay Board'],
    })
    const round = { ...roundOf({}), look: { dateFormat: 'd mmm yy' } }
    round.round.findings.push(late)
    const [row] = await sheetRows(round, 'Findings')
    expect(row?.['What was found']).toBe('On 1 May 11 there are meetings of Harbour Board, Quay Board.')
    expect(dataRows(round, 'findings').map(({ message }) => message)).toContain(row?.['What was found'])
  })

  it('of a meeting over several days stand beside each other, and a cancelled one says so', async () => {
    const day = (date: string): PartialDate => ({ date, precision: 'day' })
    const meeting = (parts: Partial<Meeting>): Meeting => ({
      date: day('2011-05-02'),
      until: null,
      when: 'planned',
      text: 'Away days',
      source: at('B14'),
      ...parts,
    })
    const over = roundOf({ meetings: [meeting({ until: day('2011-05-04') }), meeting({ when: 'cancelled' })] })
    const rows = await sheetRows(over, 'Meetings')
    expect(rows.map(({ Until, When }) => [Until === '–', When])).toEqual([
      [false, 'Planned'],
      [true, 'Cancelled'],
    ])
    const [plain] = await sheetRows(roundOf({ meetings: [meeting({})] }), 'Meetings')
    expect(plain).not.toHaveProperty('Until')
  })
})

describe('targets', () => {
  const claim = (code: string, claimed = true) => ({ code, text: code, scheme: null, claimed, source: at('B12') })
  const claimants = (count: number) =>
    Array.from({ length: count }, (_, index) => update(`p-${index}`, `Board ${index}`, { targets: [claim('ALL')] }))

  it.each([1, 3, 5])('claimed all at once by %d partnerships are counted as often', (count) => {
    const round = results(record('2011-03', claimants(count)), [])
    expect(dataRows(round, 'targets')).toMatchObject([{ code: 'ALL', claims: String(count), claims_before: '0' }])
  })

  it('a partnership disowns are claimed by nobody', async () => {
    const round = roundOf({ targets: [claim('NI 17', false), claim('NI 16')] })
    expect(dataRows(round, 'targets').map(({ code, claims }) => [code, claims])).toEqual([
      ['NI 16', '1'],
      ['NI 17', '0'],
    ])
    const rows = await sheetRows(round, 'Targets')
    expect(rows.map((row) => row['Harbour Board'])).toEqual(['Claims it', '–'])
  })
})

describe('a finding about several partnerships', () => {
  const names = ['Homes, Health and Care Board', 'Waste Board', 'Harbour Board']
  const round = () => {
    const updates = names.map((name, index) => update(`p-${index}`, name, { findings: [] }))
    const partnerships = names.map((name, index) => partnership(`p-${index}`, name))
    const comparisons = names.map((name, index) => comparison(`p-${index}`, name))
    return results(record('2011-03', updates), partnerships, { comparisons })
  }
  const cardsWith = (page: string, text: string) =>
    [...page.matchAll(/<article class="card" id="(p\d)"[\s\S]*?<\/article>/g)]
      .filter(([card]) => card.includes(text))
      .map(([, id]) => id)

  it.each([
    ['two of which one has a comma', ['Homes, Health and Care Board', 'Waste Board'], null, 2],
    ['all three, found in one return', names, source('Waste Board.xlsx', 'B12'), 3],
    ['one, which is not another', ['Harbour Board'], null, 1],
  ])('reaches the card of each: %s', (_, partnerships, from, count) => {
    const told = round()
    told.round.findings.push(finding('target-claimed-by-several', from, { code: 'NI 1', partnerships }))
    expect(cardsWith(pageOf(told), 'NI 1 is claimed by')).toHaveLength(count)
  })

  it('reads so that the names can be told apart', () => {
    const told = round()
    told.round.findings.push(finding('target-given-up', null, { code: 'NI 1', partnerships: names.slice(0, 2) }))
    expect(dataRows(told, 'findings').map(({ message }) => message)).toEqual([
      'NI 1 was claimed by Homes, Health and Care Board; Waste Board last time and is claimed by nobody now.',
    ])
  })
})

describe('topics of a form’s own', () => {
  const money = (text: string, cell: string) => ({
    kind: 'money',
    amount: Number(text.slice(1)),
    currency: 'GBP',
    text,
    source: at(cell),
  })
  const round = () =>
    roundOf({
      targets: [],
      subGroups: [],
      values: { budgetThisYear: [{ ...money('£1.2m', 'C7'), amount: 1_200_000 }] },
      tables: {
        riskRegister: {
          rows: [
            {
              cells: { risk: [{ kind: 'text', text: 'Flood', source: at('A20') }], cost: [money('£3', 'B20')] },
              source: at('A20'),
            },
            { cells: { risk: [{ kind: 'text', text: 'Fire', source: at('A21') }] }, source: at('A21') },
          ],
        },
      },
    })

  it('have a column, a sheet and rows of data without more being said', async () => {
    const told = round()
    const [row] = await sheetRows(told, 'Updates')
    expect(row).toMatchObject({ 'Budget this year': '£1.2m', 'Risk register': 'Flood; £3\nFire' })
    expect((await sheetRows(told, 'Answers')).filter(({ Question }) => Question === 'Budget this year')).toMatchObject([
      { Partnership: 'Harbour Board', Answer: '£1.2m', Source: 'C7' },
    ])
    expect(await sheetRows(told, 'Risk register')).toMatchObject([
      { Partnership: 'Harbour Board', Risk: 'Flood', Cost: '3', Source: 'A20' },
      { Partnership: 'Harbour Board', Risk: 'Fire', Cost: '–', Source: 'A21' },
    ])
    expect(dataRows(told, 'values').map((one) => [one.topic, one.row, one.column, one.text, one.source_cell])).toEqual([
      ['budgetThisYear', '', '', '£1.2m', 'C7'],
      ['riskRegister', '1', 'risk', 'Flood', 'A20'],
      ['riskRegister', '1', 'cost', '£3', 'B20'],
      ['riskRegister', '2', 'risk', 'Fire', 'A21'],
    ])
    expect(dataRows(told, 'values').map(({ amount, currency }) => [amount, currency])).toEqual([
      ['1200000', 'GBP'],
      ['', ''],
      ['3', 'GBP'],
      ['', ''],
    ])
    expect(dataRows(told, 'table-riskRegister').map((one) => [one.risk, one.cost, one.cost_currency])).toEqual([
      ['Flood', '3', 'GBP'],
      ['Fire', '', ''],
    ])
  })

  it('lose contact details and sources in the public edition', () => {
    const told = roundOf({
      values: { helpline: [{ kind: 'text', text: 'Ring 01632 960123', said: 'a@example.org', source: at('C7') }] },
    })
    const text = JSON.stringify(publicResults(told).round)
    expect(text).not.toMatch(/960123|example\.org|board\.xlsx/)
    expect(text).toContain('[telephone number removed]')
  })

  it('are not there in a round that has none', async () => {
    const book = await readBack(await consolidatedWorkbook(ordinaryRound()))
    expect(book.worksheets.map(({ name }) => name)).not.toContain('Values')
  })
})

describe('a table, wherever it is shown', () => {
  it('has the figures and words of the summary on the page as on the sheet', async () => {
    const round = ordinaryRound()
    const rows = await sheetRows(round, 'Summary', changeReportWorkbook)
    const page = /<section class="overview"[\s\S]*?<\/section>/.exec(pageOf(round))?.[0] ?? ''
    const cells = (html: string, tag: string) =>
      [...html.matchAll(new RegExp(`<${tag}\\b[^>]*>([\\s\\S]*?)</${tag}>`, 'g'))].map(([, inner]) =>
        (inner ?? '').replace(/<[^>]+>/g, '').replaceAll('&amp;', '&'),
      )
    const [head = '', body = ''] = page.split('</thead>')
    const headings = cells(head, 'th')
    const shown = body
      .split('</tr>')
      .filter((row) => row.includes('<td'))
      .map((row) => [...cells(row, 'th'), ...cells(row, 'td')])
    const share = (text: string | undefined, heading: string) =>
      heading === 'Text repeated' && text !== '–' ? `${Math.round(Number(text) * 100)}%` : text
    expect(headings).toEqual(Object.keys(rows[0] ?? {}).filter((name) => name !== 'Compared with' && name !== 'Kept'))
    expect(shown.length).toBeGreaterThan(3)
    expect(shown).toEqual(rows.map((row) => headings.map((heading) => share(row[heading], heading))))
  })

  it('is the same table in the public edition, without what is internal', async () => {
    const round = ordinaryRound()
    const internal = await sheetRows(round, 'People')
    const open = await sheetRows(publicResults(round), 'People')
    const withoutSource = internal.map(({ File: _, Source: __, ...rest }) => rest)
    expect(internal.length).toBeGreaterThan(3)
    expect(open).toEqual(withoutSource)
    expect([...dataFiles(publicResults(round)).keys()]).not.toEqual(expect.arrayContaining(['contacts.csv']))
  })
})
