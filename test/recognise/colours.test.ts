/** Cells without text that answer by their colour, and colours that are only how a form looks. */
import { describe, expect, it } from 'vitest'
import { type FieldInput, formSchema } from '../../src/config/schema.ts'
import { namesOfColour } from '../../src/kinds/choice/colour.ts'
import { normalise } from '../../src/normalise/normalise.ts'
import { parseAddress } from '../../src/read/xlsx/address.ts'
import { prepareForms, recognise } from '../../src/recognise/recognise.ts'
import { context } from '../kinds/pieces.ts'
import { sheetOf } from './sheets.ts'

const [RED, AMBER, GREEN, BLUE] = ['C00000', 'FFC000', '00B050', '0070C0']

const fields: FieldInput[] = [
  { key: 'crew', label: 'Name of crew', kind: 'partnership' },
  { key: 'signed', label: 'Signed off on', kind: 'date' },
  { key: 'standing', label: 'How does the work stand?', kind: 'choice', topic: 'standing', choices: 'rag' },
  {
    key: 'money',
    label: 'How does the money stand?',
    kind: 'choice',
    topic: 'money',
    choices: ['Green (in hand)', 'Red (gone)', 'Blue (paid)'],
  },
  { key: 'size', label: 'Size of the crew', kind: 'choice', topic: 'size', choices: ['Small', 'Large'] },
  { key: 'news', label: 'What is new?', kind: 'entries', topic: 'news' },
  {
    key: 'jobs',
    label: 'Jobs in hand',
    kind: 'table',
    topic: 'jobs',
    columns: [
      { key: 'job', label: 'Job', kind: 'text', names: true },
      { key: 'state', label: 'State', kind: 'choice', choices: 'rag' },
      { key: 'lead', label: 'Lead', kind: 'text' },
    ],
  },
]
const form = formSchema.parse({ id: 'crew', label: 'Crew return', fields })
const ROWS = [
  ['Name of crew', 'Quay Crew'],
  ['Signed off on', '3 May 2012'],
  ['How does the work stand?', ''],
  ['How does the money stand?', ''],
  ['Size of the crew', ''],
  ['What is new?', 'A new crane'],
  ['Jobs in hand'],
  ['Job', 'State', 'Lead'],
  ['Repaint the bollards', '', 'Ivy Cole'],
  ['Mend the ladder', '', 'Tom Ash'],
]
const CELLS = { standing: 'B3', money: 'B4', size: 'B5' }

/** What is read of a return whose cells are filled so. */
function readWith(
  colours: Record<string, string>,
  rows: readonly (readonly string[])[] = ROWS,
  merges: [number, number, number, number][] = [],
) {
  const fills = Object.entries(colours).flatMap(([address, colour]) => {
    const place = parseAddress(address)
    return place ? [{ ...place, colour }] : []
  })
  const { returns } = recognise(
    'crew.xlsx',
    { grids: [{ ...sheetOf(rows, merges), fills }], findings: [] },
    prepareForms([form], 'crew'),
  )
  return returns.map((raw) => {
    const { values, tables, findings } = normalise(raw, { ...context, form })
    const chosen = Object.fromEntries(
      ['standing', 'money', 'size'].flatMap((key) =>
        values[key]?.[0] ? [[key, values[key]?.[0]?.choice ?? null]] : [],
      ),
    )
    const jobs = tables.jobs?.rows.map(({ cells }) => cells.state?.[0]?.choice ?? cells.state?.[0]?.text ?? '–') ?? []
    const told = findings.filter(({ code }) => code.startsWith('colour-') || code === 'value-unclear')
    return {
      ...chosen,
      jobs: jobs.join(),
      told: told.map(({ code, source }) => `${code} ${source?.cell}`),
      values,
      coverage: raw.coverage,
    }
  })[0]
}
const nothing = { jobs: '–,–', told: [] }

describe('a cell without text', () => {
  it.each<[string, Record<string, string>, object]>([
    [
      'is read beside its question',
      { [CELLS.standing]: GREEN },
      { standing: 'Green', jobs: '–,–', told: ['colour-read B3'] },
    ],
    [
      'is read by its hue, however pale',
      { [CELLS.standing]: 'FFEB9C' },
      { standing: 'Amber', told: ['colour-read B3'] },
    ],
    ['is read by the colour that an option bears among other words', { [CELLS.money]: BLUE }, { money: 'Blue (paid)' }],
    ['may stand behind an empty column', { D3: RED }, { standing: 'Red', told: ['colour-read D3'] }],
    ['may be as wide as it likes', { B3: RED, C3: RED, D3: RED }, { standing: 'Red', told: ['colour-read B3'] }],
    [
      'is one note for all of them',
      { B3: GREEN, B4: RED, B9: AMBER, B10: GREEN },
      { standing: 'Green', money: 'Red (gone)', jobs: 'Amber,Green', told: ['colour-read B3'] },
    ],
    ['is asked about where no option has the colour', { [CELLS.standing]: BLUE }, { told: ['colour-unclear B3'] }],
  ])('%s', (_, colours, expected) => {
    expect(readWith(colours)).toMatchObject(expected)
  })

  it('is read beneath its question, over a merged block and in a turned table', () => {
    const beneath = ROWS.slice(0, 6).flatMap(([label = '', answer = '']) => [[label], [answer], []])
    expect(readWith({ A8: AMBER }, beneath)).toMatchObject({ standing: 'Amber', told: ['colour-read A8'] })
    expect(
      readWith({ B3: RED, C3: RED, B4: RED, C4: RED }, [...ROWS.slice(0, 3), [], ...ROWS.slice(5)], [[3, 2, 4, 3]]),
    ).toMatchObject({ standing: 'Red' })
    const turned = [
      ...ROWS.slice(0, 7),
      ['Job', 'Repaint the bollards', 'Mend the ladder'],
      ['State'],
      ['Lead', 'Ivy Cole', 'Tom Ash'],
    ]
    expect(readWith({ B9: GREEN, C9: RED }, turned)).toMatchObject({ jobs: 'Green,Red' })
  })

  it('is read in the row of each return of a table of returns', () => {
    const labels = ROWS.slice(0, 6).map(([label = '']) => label)
    const rows = [labels, ...['Quay Crew', 'Lock Crew'].map((name) => [name, '3 May 2012', '', '', '', 'A crane'])]
    expect(readWith({ C2: GREEN, C3: RED }, rows)).toMatchObject({ standing: 'Green', told: ['colour-read C2'] })
  })

  it('counts as a value, and keeps its cell', () => {
    const found = readWith({ B3: GREEN })
    expect(found?.values.standing).toMatchObject([
      { choice: 'Green', text: '(green cell)', place: 1, source: { cell: 'B3' } },
    ])
    const { cells, ...parts } = found?.coverage ?? { cells: 0 }
    expect(Object.values(parts).reduce((sum, count) => sum + count, 0)).toBe(cells)
  })
})

describe('a colour says nothing', () => {
  it.each<[string, Record<string, string>]>([
    ['that the questions have', { A3: GREEN, A4: GREEN, B3: GREEN }],
    ['that other answers have', { B1: 'FFFF99', B2: 'FFFF99', B3: 'FFFF99', B6: 'FFFF99' }],
    ['that a row without a question has', { B3: GREEN, B20: GREEN }],
    ['that the headings of a table have', { A8: GREEN, B8: GREEN, C8: GREEN, B9: GREEN }],
    ['that bands a table', { A9: GREEN, B9: GREEN, C9: GREEN }],
    ['that blank rows of a table have', { B9: RED, B10: RED, B11: RED, B12: RED }],
    ['of a question that is not for colours', { [CELLS.size]: GREEN }],
    ['that is nearly white, or grey', { B3: 'FAFAFA', B4: 'D9D9D9' }],
    ['far from its question', { J3: GREEN }],
  ])('%s', (_, colours) => {
    expect(readWith(colours)).toMatchObject(nothing)
    expect(readWith(colours)?.values).toMatchObject({ standing: [], money: [], size: [] })
  })

  it('against a key beside the form', () => {
    const rows = [...ROWS, [], ['Green'], ['Red – stopped'], ['On hold is blue']]
    expect(readWith({ B3: GREEN, A12: GREEN, A13: RED, A14: BLUE }, rows)).toMatchObject({ standing: 'Green' })
  })
})

describe('text and colour', () => {
  const says = (text: string) => ROWS.map((row) => (row[0] === 'How does the work stand?' ? [row[0], text] : row))
  it.each<[string, string, string | null, string[]]>([
    ['Green', GREEN, 'Green', []],
    ['Amber – slipping', 'FFC000', 'Amber', []],
    ['Green', RED, 'Green', ['colour-contradicts B3']],
    ['Red', BLUE, 'Red', []],
    ['Slipping', RED, null, ['value-unclear B3']],
  ])('“%s” over %s is %s', (text, colour, standing, told) => {
    expect(readWith({ B3: colour }, says(text))).toMatchObject({ standing, told })
  })

  it('contradict each other in a table as well, but not where the colour is the form’s', () => {
    const rows = ROWS.map((row) => (row[0] === 'Mend the ladder' ? ['Mend the ladder', 'Red', 'Tom Ash'] : row))
    expect(readWith({ B10: GREEN }, rows)).toMatchObject({ jobs: '–,Red', told: ['colour-contradicts B10'] })
    expect(readWith({ B10: GREEN, A10: GREEN, C10: GREEN }, rows)).toMatchObject({ jobs: '–,Red', told: [] })
  })
})

it.each([
  ['FF0000 C00000 FFC7CE F8696B E6002B', 'red'],
  ['FFC000 ED7D31 FF9900 FFE699', 'amber'],
  ['FFFF00 FFEB9C', 'yellow'],
  ['00B050 92D050 C6EFCE 70AD47 008000 63BE7B', 'green'],
  ['0070C0 4472C4 DDEBF7 00B0F0', 'blue'],
  ['7030A0', 'purple'],
  ['808080 BFBFBF', 'grey'],
  ['FFFFFF FAFAFA 000000', undefined],
])('%s are %s', (colours, name) => {
  for (const colour of colours.split(' ')) expect(namesOfColour(colour)[0], colour).toBe(name)
})
