/** What goes back to an officer and is sent again as it is says what it said: every kind, however it was written and laid out. */
import exceljs from 'exceljs'
import { describe, expect, it } from 'vitest'
import { feedbackFiles } from '../../src/feedback/feedback.ts'
import { finding } from '../../src/findings/finding.ts'
import type { PartnershipUpdate } from '../../src/model.ts'
import { nodeEffects } from '../../src/node-effects.ts'
import { createInspector, createReader } from '../../src/reading.ts'
import { type Inspection, readingContext } from '../../src/reading-context.ts'
import { returnKey, writtenOf } from '../../src/written.ts'
import { config, harbourForm, quaySide } from '../issue/issued.ts'
import { record, results } from '../write/fixture.ts'

const [, round] = config.rounds
if (!round) throw new Error('expected a round')
const context = readingContext({ config, targets: [] }, round)
const inspect = createInspector(context, nodeEffects)
const readFile = createReader(context, nodeEffects)

type Cell =
  | string
  | number
  | Date
  | { readonly value: number; readonly format: string }
  | { readonly text: string; readonly link: string }

/** A return with each question beside its answer; further cells of an answer stand below. */
async function returnWith(
  answers: Readonly<Record<string, Cell | readonly Cell[]>>,
  table: readonly (readonly Cell[])[] = [],
) {
  const book = new exceljs.Workbook()
  const sheet = book.addWorksheet('Return')
  const put = (cell: exceljs.Cell, value: Cell) => {
    if (typeof value === 'object' && 'format' in value) {
      cell.value = value.value
      cell.numFmt = value.format
    } else if (typeof value === 'object' && 'link' in value) cell.value = { text: value.text, hyperlink: value.link }
    else cell.value = value
  }
  let row = 1
  for (const { key, label, columns = [] } of harbourForm.fields) {
    sheet.getCell(row, 1).value = label
    if (key === 'works') {
      row += 1
      columns.forEach((column, at) => {
        sheet.getCell(row, at + 1).value = column.label
      })
      for (const record of table) {
        row += 1
        record.forEach((value, at) => {
          put(sheet.getCell(row, at + 1), value)
        })
      }
    }
    for (const value of [answers[key] ?? []].flat()) {
      put(sheet.getCell(row, 2), value as Cell)
      row += 1
    }
    if (answers[key] === undefined || [answers[key]].flat().length === 0) row += 1
  }
  return new Uint8Array(await book.xlsx.writeBuffer())
}

function only({ returns: [raw], updates: [update] }: Inspection) {
  if (!raw || !update) throw new Error('expected a return')
  return { raw, update }
}

/** The workbook that goes back about a return of which something is asked. */
async function sentBack(bytes: Uint8Array): Promise<Uint8Array> {
  const { raw, update: read } = only(inspect({ file: 'return.xlsx', bytes, sha256: 'first' }))
  const asked = finding('answer-placeholder', null, { question: 'Motto', text: 'x' })
  const { reference: _, unnamed: __, written: ___, ...rest } = read
  const update: PartnershipUpdate = { partnershipId: quaySide.id, ...rest, findings: [...rest.findings, asked] }
  const written = new Map([[returnKey(update), writtenOf(raw, read)]])
  const given = results(record('2014-05', [update]), [quaySide], { form: harbourForm, forms: config.forms, written })
  const [file] = (await feedbackFiles(given)).values()
  if (!file) throw new Error('expected a workbook')
  return file
}

/** All that a return says, without where. */
function saidIn({ update }: { readonly update: ReturnType<typeof only>['update'] }) {
  const { completedOn, contacts, people, answers, values, tables, targets, meetings, subGroups } = update
  const { statedAbsences, leftOver, findings } = update
  const codes = findings
    .map(({ code }) => code)
    .filter((code) => !['question-missing', 'required-question-missing'].includes(code))
  const said = {
    completedOn,
    contacts,
    people,
    answers,
    values,
    tables,
    targets,
    meetings,
    subGroups,
    statedAbsences,
    leftOver,
    codes,
  }
  const plain = JSON.parse(JSON.stringify(said, (key, value) => (key === 'source' ? undefined : value)))
  const { text: _, ...day } = plain.completedOn ?? {}
  return { ...plain, completedOn: day, codes: [...new Set(plain.codes as string[])].sort() }
}

const PLAIN = {
  board: 'Quayside Board',
  code: 'quay-side',
  'done-on': '12 May 2014',
  chair: 'Cllr Ada Marsh',
  officer: 'Ben Quill',
  work: 'Mend the quay',
}

type Sent = [
  name: string,
  answers: Readonly<Record<string, Cell | readonly Cell[]>>,
  table?: readonly (readonly Cell[])[],
]

const RETURNS: Sent[] = [
  ['words alone', PLAIN],
  [
    'an answer of several cells, of which one goes on where another ends',
    { ...PLAIN, work: ['Mend the quay', 'and the wall by the old mill', 'Dredge the basin.', '- a mark', '  deeper'] },
  ],
  [
    'marks and levels in one cell',
    {
      ...PLAIN,
      work: 'We do three things:\n• Mend the quay\n   – by hand\n• Dredge\n1. First\n2. Second',
      next: '> 40 boats\n~ 3 men',
    },
  ],
  [
    'stored dates and figures',
    {
      ...PLAIN,
      'done-on': new Date('2014-05-12T00:00:00Z'),
      boats: 41,
      let: { value: 0.85, format: '0%' },
      dues: { value: 125000, format: '"£"#,##0' },
    },
  ],
  [
    'figures in words',
    {
      ...PLAIN,
      boats: 'about forty',
      let: 'most',
      dues: '£1.2m',
      state: 'Amber/Green',
      open: 'Yes',
      offers: 'Fuel, Crane',
      season: 'April to September 2014',
    },
  ],
  ['said to be none', { ...PLAIN, chair: 'Vacant', work: 'None', next: 'n/a', aims: '-', motto: 'tbc' }],
  [
    'people and contacts with all that goes with them',
    {
      ...PLAIN,
      chair: 'Cllr Ada Marsh (interim), Bo Reed from June 2014\nformerly Cy Dale',
      officer: ['Ben Quill', 'Dee Oak (Tue & Wed)'],
      reach: 'Ben: 01632 960123 ext 4, ben.quill@example.org\nDee: 01632 960124 (fax 01632 960125)',
      tel: '01632 960126',
    },
  ],
  [
    'targets, meetings and groups',
    {
      ...PLAIN,
      aims: 'NI 56, NI 7 (not ours: NI 9)',
      met: 'Last met 3 March 2014; next 4 June 2014, cancelled: 1 May 2014',
      groups: 'Dredging Group (Chair: Eve Ford)\nFriends of the Quay',
    },
  ],
  [
    'texts like labels, prompts and formulas',
    {
      ...PLAIN,
      work: ['Chair', 'Contact details: to follow', '=1+1', '[please list]', 'collate:row:answer:work'],
      motto: "'quoted",
    },
  ],
  [
    'a table',
    PLAIN,
    [
      ['Wall', { value: 1200, format: '"£"#,##0' }, 'Red', new Date('2014-09-30T00:00:00Z')],
      ['Crane\nof iron', 'about £90k', 'amber', 'Spring 2015'],
      ['Steps', '', '', ''],
    ],
  ],
  ['hardly anything', { board: 'Quayside Board', work: 'Mend the quay', motto: 'x' }],
]

describe('sent again as it is', () => {
  it.each(RETURNS)('%s', async (_, answers, table) => {
    const bytes = await returnWith(answers, table)
    const again = only(inspect({ file: 'again.xlsx', bytes: await sentBack(bytes), sha256: 'again' }))
    expect(saidIn(again)).toEqual(saidIn(only(inspect({ file: 'return.xlsx', bytes, sha256: 'first' }))))
    expect(again.update.reference).toBe(quaySide.id)
  })
})

it('an address that stood behind a name is written out', async () => {
  const mail = { text: 'Ben Quill', link: 'mailto:quay@example.org?subject=Hello' }
  const bytes = await returnWith({ ...PLAIN, officer: mail })
  const { update } = only(inspect({ file: 'again.xlsx', bytes: await sentBack(bytes), sha256: 'again' }))
  expect(update.contacts.flatMap(({ name, emails }) => [name, ...emails.map(({ address }) => address)])).toEqual([
    'Ben Quill',
    'quay@example.org',
  ])
})

it('what was hidden is asked about and comes back in no box', async () => {
  const book = await opened(await returnWith({ ...PLAIN, work: ['Mend the quay', 'a note to self'] }))
  const [sheet] = book.worksheets
  sheet?.eachRow((row) => {
    if (row.getCell(2).text === 'a note to self') row.hidden = true
  })
  const bytes = await sentBack(new Uint8Array(await book.xlsx.writeBuffer()))
  const { update } = only(inspect({ file: 'again.xlsx', bytes, sha256: 'again' }))
  expect(JSON.stringify([update.answers, update.leftOver])).not.toContain('note to self')
  const questions = (await opened(bytes)).getWorksheet('Our questions')
  const texts: string[] = []
  questions?.eachRow((row) => texts.push(row.getCell(5).text))
  expect(texts.join()).toContain('a note to self')
})

async function opened(bytes: Uint8Array): Promise<exceljs.Workbook> {
  const book = new exceljs.Workbook()
  await book.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer)
  return book
}

/** The workbook with other text in cells chosen by what their row says. */
async function changed(bytes: Uint8Array, sheet: string, change: (row: exceljs.Row) => void): Promise<Uint8Array> {
  const book = await opened(bytes)
  book.getWorksheet(sheet)?.eachRow(change)
  return new Uint8Array(await book.xlsx.writeBuffer())
}

describe('a workbook that was sent back', () => {
  it('with one box changed says that and all else as before', async () => {
    const bytes = await sentBack(await returnWith({ ...PLAIN, motto: 'x', work: ['Mend the quay', 'Dredge'] }))
    const corrected = await changed(bytes, 'Your update', (row) => {
      if (row.getCell(3).text === 'x') row.getCell(3).value = 'Steady as she goes'
    })
    const { update } = only(inspect({ file: 'again.xlsx', bytes: corrected, sha256: 'again' }))
    expect(update.values.motto?.map(({ text }) => text)).toEqual(['Steady as she goes'])
    expect(update.answers.focus?.map(({ text }) => text)).toEqual(['Mend the quay', 'Dredge'])
  })

  it('tells which return it answers, and what is explained; an empty box explains nothing', async () => {
    const bytes = await sentBack(await returnWith({ ...PLAIN, motto: 'x', boats: 'about forty' }))
    const explained = await changed(bytes, 'Our questions', (row) => {
      if (row.getCell(3).text === 'Motto') row.getCell(7).value = ' it is short '
      if (row.getCell(3).text === 'Boats moored') row.getCell(7).value = 'n/a'
    })
    expect(readFile({ file: 'again.xlsx', bytes: explained, sha256: 'again' }).explained).toMatchObject({
      answersTo: 'first',
      rows: [
        { round: '2014-05', question: { partnership: 'quay-side', finding: 'answer-placeholder' }, why: 'it is short' },
      ],
    })
  })

  it('asks in the order of the form, and claims to understand nothing that could not be read', async () => {
    const book = await opened(await sentBack(await returnWith({ ...PLAIN, motto: 'x', boats: 'dozens', let: 'most' })))
    const about: string[] = []
    book.getWorksheet('Our questions')?.eachRow((row) => {
      if (/^\d+$/.test(row.getCell(2).text)) about.push(row.getCell(3).text)
    })
    expect(about).toEqual(['Motto', 'Boats moored', 'Berths let'])
    book.getWorksheet('Your update')?.eachRow((row) => {
      if (row.getCell(2).text === 'Boats moored')
        expect([row.getCell(3).text, row.getCell(5).text]).toEqual(['dozens', ''])
      if (row.getCell(2).text === 'Chair') expect(row.getCell(5).text).toBe('Cllr Ada Marsh')
    })
  })

  it('protects what it prints and lets what is asked about be changed', async () => {
    const book = await opened(await sentBack(await returnWith({ ...PLAIN, motto: 'x' })))
    expect(book.worksheets.map(({ name, state }) => [name, state]).slice(0, 3)).toEqual([
      ['Our questions', 'visible'],
      ['Your update', 'visible'],
      ['Works under way', 'visible'],
    ])
    const asked: string[] = []
    book.getWorksheet('Your update')?.eachRow((row) => {
      if (row.getCell(4).text.startsWith('Question')) asked.push(row.getCell(2).text)
      if (row.getCell(2).text === 'Motto') expect(row.getCell(3).protection.locked).toBe(false)
    })
    expect(asked).toContain('Motto')
  })
})
