import exceljs from 'exceljs'
import { describe, expect, it } from 'vitest'
import { startingRegister } from '../../src/operate/starting-register.ts'
import { openList } from '../../src/register/list-file.ts'
import { loadRegister } from '../../src/register/load.ts'
import { loadPriorities } from '../../src/register/priorities.ts'
import { loadTargets } from '../../src/register/targets.ts'

const ROUNDS = ['2010-06', '2010-12', '2011-03']
const HEADING =
  'id,name,kind,accountable_to,aliases,merged_from,split_from,renamed_from,active_from,active_to,expected_in'.split(',')

type Value = string | number | Date | null | { error: '#REF!' }

/** A workbook with these rows on its first sheet, dates and numbers stored as Excel stores them. */
async function workbook(
  rows: readonly (readonly Value[])[],
  more?: (book: exceljs.Workbook) => void,
): Promise<Uint8Array> {
  const book = new exceljs.Workbook()
  const sheet = book.addWorksheet('Partnerships')
  for (const row of rows) {
    sheet.addRow(row.map((value) => value)).eachCell((cell) => {
      if (cell.value instanceof Date) cell.numFmt = 'mmm-yy'
    })
  }
  more?.(book)
  return new Uint8Array(await book.xlsx.writeBuffer())
}

const day = (iso: string) => new Date(`${iso}T00:00:00Z`)
const load = async (bytes: Uint8Array, file: string, rounds: readonly string[] = ROUNDS) =>
  loadRegister(await openList(bytes, file), file, rounds)
const register = async (...rows: Value[][]) => load(await workbook([HEADING, ...rows]), 'register.xlsx')
/** A partnership's row with only what the case is about. */
const row = (id: Value, cells: Partial<Record<string, Value>> = {}): Value[] =>
  HEADING.map((column) => cells[column] ?? { id, name: `Board ${String(id)}`, kind: 'thematic' }[column] ?? null)

describe('the register in a workbook', () => {
  it('is read by content, below a title, with headings in people’s words', async () => {
    const bytes = await workbook([
      ['Partnerships of the county'],
      ['Kept by the partnerships team'],
      [],
      [
        'Name of partnership',
        'Identifier',
        'Type',
        'Accountable to',
        'Other names',
        'Merged from',
        'Renamed from',
      ].concat(['Active from', 'Active to', 'Rounds', 'Contact officer', 'E-mail', 'Remarks']),
      [
        'Otter Forum',
        'otters',
        'Thematic',
        null,
        'OF\nOtter Group',
        null,
        null,
        day('2010-04-01'),
        null,
        '2010-06\n2010-12',
      ].concat(['Ines Aldous', 'ines@example.org', 'ring first']),
    ])
    const { register: read, problems } = await load(bytes, 'anything.csv')
    expect(problems).toEqual([])
    expect(read.partnerships).toEqual([
      {
        id: 'otters',
        name: 'Otter Forum',
        kind: 'thematic',
        accountableTo: null,
        aliases: ['OF', 'Otter Group'],
        mergedFrom: [],
        splitFrom: [],
        renamedFrom: [],
        activeFrom: '2010-04-01',
        activeTo: null,
        expectedIn: ['2010-06', '2010-12'],
        contactName: 'Ines Aldous',
        contactEmail: 'ines@example.org',
      },
    ])
  })

  it.each<[string, Value[], string]>([
    ['a stored date', row('a', { expected_in: day('2011-03-01') }), '2011-03'],
    ['a text that Excel left of one', row('a', { expected_in: 'Mar-11' }), '2011-03'],
    ['a date as another country shows it', row('a', { expected_in: '01/12/2010' }), '2010-12'],
    ['the number Excel stores for a date', row('a', { expected_in: 40330 }), '2010-06'],
  ])('undoes %s in expected_in and says so', async (_, cells, round) => {
    const { register: read, problems, notes } = await register(cells)
    expect(problems).toEqual([])
    expect(read.byId.get('a')?.expectedIn).toEqual([round])
    expect(notes).toEqual([
      expect.stringMatching(
        new RegExp(
          `^register\\.xlsx, sheet Partnerships, row 2, expected_in: .* is read as ${round}, .*\\(cell K2\\)$`,
        ),
      ),
    ])
  })

  it('undoes one mangled round among several of a list', async () => {
    const { register: read, notes } = await register(row('a', { expected_in: '2010-06|Dec-10' }))
    expect(read.byId.get('a')?.expectedIn).toEqual(['2010-06', '2010-12'])
    expect(notes).toHaveLength(1)
  })

  it('undoes references to ids that look like dates, and zeros that were lost, where one id alone can be meant', async () => {
    const { register: read, problems } = await register(
      row('1-2'),
      row('007'),
      row('a', { accountable_to: day('2026-02-01') }),
      row('b', { merged_from: 7 }),
      row(12, { name: 'Twelve' }),
      row('c', { renamed_from: '12.0' }),
    )
    expect(problems).toEqual([])
    expect(read.byId.get('a')?.accountableTo).toBe('1-2')
    expect(read.byId.get('b')?.mergedFrom).toEqual(['007'])
    expect(read.byId.get('c')?.renamedFrom).toEqual(['12'])
  })

  it.each<[string, Value[][], RegExp]>([
    [
      'an id that is a date',
      [row(day('2026-02-01'), { name: 'x' })],
      /row 2, id: expected an id, found "Feb-26", a date .* as text \(cell A2\)$/,
    ],
    [
      'an id that a CSV made of one',
      [row('01-Feb', { name: 'x' })],
      /row 2, id: expected an id, found "01-Feb", a date .*\(cell A2\)$/,
    ],
    [
      'a date that is no configured round',
      [row('a', { expected_in: day('2012-05-01') })],
      /row 2, expected_in: expected ids of configured rounds \(2010-06, 2010-12, 2011-03\), found "May-12", a date .*\(cell K2\)$/,
    ],
    [
      'a round nobody configured',
      [row('a', { expected_in: '2010-07' })],
      /expected_in: .* found "2010-07" \(cell K2\)$/,
    ],
    [
      'rounds parted by commas',
      [row('a', { expected_in: '2010-06, 2010-12' })],
      /expected_in: .* found "2010-06, 2010-12" \(cell K2\)$/,
    ],
    [
      'an unknown partnership',
      [row('a', { split_from: 'zz' })],
      /split_from: expected an id of the register, found "zz" \(cell G2\)$/,
    ],
    [
      'an id that lost its zeros',
      [row(7), row('b', { accountable_to: '007' })],
      /row 3, accountable_to: .* found "007" \(cell D3\)$/,
    ],
    [
      'an error of a formula',
      [row('a', { aliases: { error: '#REF!' } })],
      /row 2, aliases: expected a text, found an error of a formula \(cell E2\)$/,
    ],
  ])('refuses %s, with its cell', async (_, rows, problem) => {
    const { problems } = await register(...rows)
    expect(problems).toEqual([expect.stringMatching(problem)])
    expect(problems[0]).toMatch(/^register\.xlsx, sheet Partnerships, row /)
  })

  it('does not choose between two rounds that Excel shows alike', () => {
    const csv = `${HEADING.join(',')}\na,A Board,county,,,,,,,,01-Feb\n`
    const { problems } = loadRegister(csv, 'register.csv', ['1-2', '2-1'])
    expect(problems).toEqual([expect.stringContaining('expected ids of configured rounds (1-2, 2-1), found "01-Feb"')])
  })

  it('refuses a row that is struck through rather than passing it over', async () => {
    const bytes = await workbook([HEADING, row('a'), row('b')], (book) => {
      book
        .getWorksheet('Partnerships')
        ?.getRow(3)
        .eachCell((cell) => {
          cell.font = { strike: true }
        })
    })
    const { problems } = await load(bytes, 'register.xlsx')
    expect(problems).toContainEqual(
      expect.stringMatching(/row 3, id: expected a text, found text that is struck through \(cell A3\)$/),
    )
  })

  it('reads the sheet that has the headings, and says when two do', async () => {
    const notes = (book: exceljs.Workbook) => {
      book.addWorksheet('How to').addRow(['id', 'a short name that never changes'])
    }
    expect((await load(await workbook([HEADING, row('a')], notes), 'r.xlsx')).problems).toEqual([])
    const twice = (book: exceljs.Workbook) => {
      book.addWorksheet('Old').addRow(HEADING)
    }
    expect((await load(await workbook([HEADING, row('a')], twice), 'r.xlsx')).problems).toEqual([
      'r.xlsx: expected the list on one sheet, found its headings on “Partnerships” and “Old”',
    ])
  })

  it('says why a file cannot be read', async () => {
    const { problems } = await load(new TextEncoder().encode('%PDF-1.4 x'), 'register.xlsx')
    expect(problems).toEqual([expect.stringMatching(/^register\.xlsx: .*PDF/)])
  })

  it('reads a CSV as Excel saves it, in the encoding of Windows', async () => {
    const bytes = Uint8Array.from(`${HEADING.join(',')}\r\na,Caf\xe9 Forum,county\r\n`, (letter) =>
      letter.charCodeAt(0),
    )
    expect((await load(bytes, 'register.csv')).register.byId.get('a')?.name).toBe('Café Forum')
  })
})

describe('the other lists in workbooks', () => {
  it('give targets and priorities, with what is wrong in each cell', async () => {
    const { register: read } = await register(row('rivers'))
    const targets = await workbook([
      ['Indicator', 'Title', 'Lead partnership', 'Delivery groups'],
      ['NI 7', 'Otters', 'rivers', 'rivers\nlakes'],
      [day('2011-02-01'), 'x', null, null],
    ])
    const loaded = loadTargets(await openList(targets, 'targets.xlsx'), 'targets.xlsx', 'NI', read)
    expect(loaded.targets.map(({ code, deliveryGroups }) => [code, deliveryGroups])).toEqual([
      ['NI 7', ['rivers', 'lakes']],
    ])
    expect(loaded.problems).toEqual([
      expect.stringMatching(/sheet Partnerships, row 2, delivery_groups: .* found "lakes" \(cell D2\)$/),
      expect.stringMatching(/row 3, code: expected a code, found "Feb-11", a date; .*\(cell A3\)$/),
    ])
    const priorities = await workbook([
      ['Focus', 'Theme', 'Partnership', 'Priority'],
      ['Water', null, 'lakes', 'Fewer floods'],
    ])
    expect(loadPriorities(await openList(priorities, 'priorities.xlsx'), 'priorities.xlsx', read).problems).toEqual([
      'priorities.xlsx, sheet Partnerships, row 2, partnership: expected an id of the register, found "lakes" (cell C2)',
    ])
  })
})

describe('the register a council starts from', () => {
  it('reads back without problems, with its examples and choices', async () => {
    const bytes = await startingRegister(['2012-06'])
    const { register: read, problems } = await load(bytes, 'register.xlsx', ['2012-06'])
    expect(problems).toEqual([])
    expect(read.partnerships.map(({ id }) => id)).toEqual(['health-board', 'safer-places', 'growth-board'])
    const book = new exceljs.Workbook()
    await book.xlsx.load(Buffer.from(bytes).buffer as ArrayBuffer)
    const cell = (address: string) => book.getWorksheet('Partnerships')?.getCell(address)
    expect(cell('C5')?.dataValidation.formulae).toEqual(['"county,thematic,district,delivery-group,other"'])
    expect(cell('K5')).toMatchObject({ numFmt: '@', dataValidation: { formulae: ['"2012-06"'] } })
  })
})
