import type ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Answers, csvReturn, fillIn, makeOffice, type Office, unpacked, workbookReturn } from './office.ts'

/** A way in which words could reach readers that nobody confirmed; each word appears nowhere else. */
const cases: { way: string; word: string }[] = []
/** Words that have to be there, so that an empty edition does not pass. */
const shown: string[] = []

let count = 0
function secret(way: string): string {
  count += 1
  const word = `quorndale${letters(count)}`
  cases.push({ way, word })
  return word
}
function open(): string {
  count += 1
  const word = `brightmoor${letters(count)}`
  shown.push(word)
  return word
}
const letters = (number: number) =>
  [...String(number).padStart(3, '0')].map((digit) => 'abcdefghij'[Number(digit)]).join('')

const FIELDS = ['completed', 'officer', 'details', 'chair', 'focus', 'plans', 'targets', 'groups', 'meetings'] as const

/** An answer to each question, every one with a word of its own. */
function answersOf(partnership: string, word: (field: string) => string): Answers {
  return {
    partnership,
    completed: `12 June 2012 ${word('completed')}`,
    officer: `Robin ${word('officer')}`,
    details: `robin@${word('details')}.example.org`,
    chair: `Cllr Ash ${word('chair')}`,
    focus: `Clean water for ${word('focus')}\nA second matter about ${word('focus, second line')}`,
    plans: `To finish the ${word('plans')} by autumn`,
    targets: `NI 56 ${word('targets')}`,
    groups: `The ${word('groups')} Group`,
    meetings: `19 July 2012 at ${word('meetings')}`,
  }
}

/** Fields of the open return that are given otherwise, or are about the contact officer. */
const OVERRIDDEN: ReadonlySet<string> = new Set(['completed', 'officer', 'details', 'targets', 'plans'])

const NAMES: Record<string, string> = {
  rows: 'Rivers and Lakes Forum',
  columns: 'Schools Board',
  formats: 'Homes Alliance',
  sheet: 'Skills Partnership',
  veryhidden: 'Arts Consortium',
  withheld: 'Health Network',
  open: 'Transport Group',
  repeated: 'Heritage Panel',
}

async function hiddenSheetReturn(answers: Answers, state: 'hidden' | 'veryHidden'): Promise<Uint8Array> {
  return workbookReturn(answers, (sheet) => {
    sheet.state = state
    sheet.workbook.addWorksheet('Cover').addRow(['Please see the other sheet'])
  })
}

let office: Office
/** What is published of this round, and of the last. */
let published: string
let publishedBefore: string
let paper: string
let internal: string

beforeAll(async () => {
  office = makeOffice()
  const ids = Object.keys(NAMES)
  const rows = ids.map((id) => `${id},${NAMES[id]},thematic,,,,,,,,2012-06|2012-09`)
  const heading =
    'id,name,kind,accountable_to,aliases,merged_from,split_from,renamed_from,active_from,active_to,expected_in'
  office.write('input/register.csv', [heading, ...rows].join('\r\n'))
  const hide = (how: string) => (field: string) => secret(`${how}: ${field}`)
  const name = (id: string) => NAMES[id] ?? ''
  for (const round of ['2012-06', '2012-09'] as const) {
    const put = (file: string, bytes: Uint8Array | string) => office.write(`input/${round}/${file}`, bytes)
    const when = round === '2012-06' ? 'last round, ' : ''
    put(
      'rows.xlsx',
      await workbookReturn(answersOf(name('rows'), hide(`${when}hidden row`)), (_, row) => {
        for (const field of FIELDS) row(field).hidden = true
      }),
    )
    put(
      'columns.xlsx',
      await workbookReturn({ ...answersOf(name('columns'), hide(`${when}hidden column`)) }, (sheet) => {
        sheet.getColumn(2).hidden = true
      }),
    )
    put(
      'formats.xlsx',
      await workbookReturn(answersOf(name('formats'), hide(`${when}format that shows nothing`)), (_, row) => {
        for (const field of FIELDS) row(field).getCell(2).numFmt = ';;;'
      }),
    )
    put('sheet.xlsx', await hiddenSheetReturn(answersOf(name('sheet'), hide(`${when}hidden sheet`)), 'hidden'))
    put('very.xlsx', await hiddenSheetReturn(answersOf(name('veryhidden'), hide(`${when}very hidden`)), 'veryHidden'))
  }
  const struck: ExcelJS.CellValue = {
    richText: [{ text: `Reading for all ${open()} ` }, { text: secret('struck through'), font: { strike: true } }],
  }
  office.write(
    `input/2012-09/open ${secret('name of a file')}.xlsx`,
    await workbookReturn(
      {
        ...answersOf(name('open'), (field) => (OVERRIDDEN.has(field) ? '' : open())),
        officer: `Sam ${secret('contact officer')}`,
        details: `01632 960001, ${secret('note of a contact')}@example.org`,
        frank: `Between us: ${secret('question that is not public')}`,
        completed: '12 June 2012',
        targets: 'NI 56',
      },
      (sheet, row) => {
        row('plans').getCell(2).value = struck
        row('chair').getCell(2).note = `Ask about ${secret('comment')}`
        row('focus').getCell(5).value = `Please ring about ${secret('left over')}`
        sheet.workbook.addWorksheet(`Notes ${secret('name of a sheet')}`).addRow([secret('sheet that is no return')])
      },
    ),
  )
  const repeated = `The bid for the ${secret('said last round, held back now')} is not yet known`
  office.write(
    'input/2012-06/repeated.csv',
    csvReturn({ partnership: name('repeated'), completed: '12 June 2012', chair: 'Cllr Ash Vale', focus: repeated }),
  )
  office.write(
    'input/2012-09/repeated.xlsx',
    await workbookReturn(
      { partnership: name('repeated'), completed: '12 June 2012', focus: repeated, plans: open() },
      (_, row) => {
        row('focus').hidden = true
      },
    ),
  )
  const held = {
    focus: `Empty homes ${secret('withheld entry')}`,
    second: `A matter of ${secret('withheld line beside one that is shown')}`,
    plans: `To sell the ${secret('corrected, as it was')}`,
    chair: `Cllr Jo ${secret('withheld name')}`,
    meetings: `20 July 2012 in the ${secret('withheld meeting')}`,
    groups: `The ${secret('no answer')} Group`,
  }
  office.write(
    'input/2012-09/withheld.csv',
    csvReturn({
      partnership: name('withheld'),
      focus: `${held.focus}\n${held.second}\nThe open matter of ${open()}`,
      plans: held.plans,
      chair: held.chair,
      meetings: held.meetings,
      groups: held.groups,
    }),
  )
  const row = (field: string, text: string, decision: string, value = '') =>
    `2012-09,withheld,${field},,"${text}",${decision},"${value}",Ann Example,2012-06-20,"${secret(`reason of a decision about ${field}`)}"`
  office.write(
    'input/decisions.csv',
    [
      'round,partnership,field,finding,text,decision,value,by,when,why',
      row('focus', held.focus, 'withhold'),
      row('focus', held.second, 'withhold'),
      row('plans', held.plans, 'correct', `To sell the ${open()}`),
      row('chair', held.chair, 'withhold'),
      row('meetings', held.meetings, 'withhold'),
      row('subGroups', held.groups, 'not-an-answer'),
    ].join('\r\n'),
  )
  office.write(`input/2012-09/broken ${secret('name of a broken file')}.xlsx`, 'PK')
  // An officer's explanation settles the query about hidden text, and no more.
  const first = await office.say('run', '--edition', 'public')
  expect(first.code).toBe(1)
  const path = office.path('output/2012-09/to-decide.xlsx')
  const explained = await fillIn(path, [{ text: /water/, decision: 'nothing to do', why: secret('explanation') }])
  office.write('input/2012-09/explained.xlsx', explained)
  const { code, err } = await office.say('run', '--edition', 'public')
  expect(`${code} ${err}`).toMatch(/^1 /)
  const textOf = (folder: string) =>
    [...unpacked(folder)]
      .map(([file, text]) => `${file}\n${text}`)
      .join('\n')
      .toLowerCase()
  published = textOf(office.path('output/2012-09/public'))
  publishedBefore = textOf(office.path('output/2012-06/public'))
  const all = unpacked(office.path('output'))
  paper = [...all]
    .flatMap(([file, text]) => (/2012-09\/committee-report\.docx$/.test(file) ? [text] : []))
    .join('')
    .toLowerCase()
  internal = [...all]
    .flatMap(([file, text]) => (file.endsWith('round.json') ? [text] : []))
    .join('\n')
    .toLowerCase()
}, 120_000)
afterAll(() => office.remove())

/** In decisions.csv, or in a sheet that is no return and stays in its file. */
const KEPT_ELSEWHERE = /^(?:reason of a decision|name of a sheet|sheet that is no return)/

describe('words that nobody confirmed', () => {
  it('are tried in sixty ways and more', () => {
    expect(cases.length).toBeGreaterThan(60)
    expect(new Set(cases.map(({ word }) => word)).size).toBe(cases.length)
  })

  it('are in no file of the public edition', () => {
    expect(cases.filter(({ word }) => published.includes(word))).toEqual([])
    const before = cases.filter(({ way }) => !way.startsWith('said last round'))
    expect(before.filter(({ word }) => publishedBefore.includes(word))).toEqual([])
  })

  it('are not in the paper, but for the contact officer it names', () => {
    const found = cases.filter(
      ({ word, way }) => paper.includes(word) && !/^(?:contact officer|note of a contact)$/.test(way),
    )
    expect(found).toEqual([])
  })

  it('are kept for the team all the same', () => {
    const lost = cases.filter(({ word, way }) => !internal.includes(word) && !KEPT_ELSEWHERE.test(way))
    expect(lost.map(({ way }) => way)).toEqual([])
  })

  it('do not take what is confirmed with them', () => {
    expect(shown.filter((word) => !published.includes(word))).toEqual([])
    expect(shown.filter((word) => !paper.includes(word))).toEqual([])
  })
})
