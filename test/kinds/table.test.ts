import { describe, expect, it } from 'vitest'
import type { FieldInput } from '../../src/config/schema.ts'
import { formSchema } from '../../src/config/schema.ts'
import { cellAddress } from '../../src/read/grid.ts'
import type { Piece } from '../../src/recognise/raw.ts'
import { reconcile } from '../../src/reconcile/reconcile.ts'
import { makeRegister, makeRound, makeUpdate } from '../reconcile/make-round.ts'
import { codesIn, readField } from './typed.ts'

const schemes: FieldInput = {
  key: 'schemes',
  label: 'Your schemes',
  kind: 'table',
  topic: 'schemes',
  columns: [
    { key: 'scheme', label: 'Scheme', otherLabels: ['Name of scheme'], kind: 'text' },
    { key: 'rag', label: 'Standing', kind: 'choice', choices: 'rag' },
    { key: 'cost', label: 'Cost', kind: 'money' },
    { key: 'due', label: 'Finished by', kind: 'date' },
  ],
}
const HEAD = ['Scheme', 'Standing', 'Cost', 'Finished by']
const MILL = ['Mill bridge', 'Green', '£40k', '31 March 2025']
const QUAY = ['Quay steps', 'Red', '£1,250', 'June 2025']

/** Pieces of a sheet from rows of text at B10, as recognise hands them over. */
function pieces(rows: readonly (readonly string[])[], merged: Record<string, number> = {}): Piece[] {
  return rows.flatMap((row, r) =>
    row.flatMap((text, c): Piece[] => {
      const cell = cellAddress(r + 10, c + 2)
      const over = merged[cell]
      const source = { file: 'return.xlsx', sheet: 'Update', cell }
      return text === '' ? [] : [{ text, value: { kind: 'text' }, link: null, source, ...(over ? { rows: over } : {}) }]
    }),
  )
}

function read(rows: readonly (readonly string[])[], merged: Record<string, number> = {}) {
  const update = readField(schemes, pieces(rows, merged))
  const texts = (update.tables.schemes?.rows ?? []).map(({ cells }) =>
    ['scheme', 'rag', 'cost', 'due'].map((key) => {
      const [value] = cells[key] ?? []
      return value ? String(value.choice ?? value.amount ?? value.date ?? value.text) : ''
    }),
  )
  return { update, texts, codes: codesIn(update) }
}
const both = [
  ['Mill bridge', 'Green', '40000', '2025-03-31'],
  ['Quay steps', 'Red', '1250', '2025-06'],
]
const turned = (rows: string[][]) => HEAD.map((_, c) => rows.map((row) => row[c] ?? ''))

describe('a table', () => {
  it.each<[string, string[][]]>([
    ['plainly', [HEAD, MILL, QUAY]],
    ['turned', turned([HEAD, MILL, QUAY])],
    [
      'with longer headings',
      [['Name of scheme (short)', 'Standing now', 'Cost (£)', 'Finished by (date)'], MILL, QUAY],
    ],
    ['in another order', [HEAD, MILL, QUAY].map((row) => [row[2] ?? '', row[0] ?? '', row[3] ?? '', row[1] ?? ''])],
    [
      'with numbered rows',
      [
        ['', ...HEAD],
        ['1', ...MILL],
        ['2', ...QUAY],
        ['3', '', '', '', ''],
        ['4.', '', '', '', ''],
      ],
    ],
    [
      'with a numbered column',
      [
        ['No.', ...HEAD],
        ['1', ...MILL],
        ['2', ...QUAY],
        ['3', '', '', '', ''],
      ],
    ],
    ['with its headings repeated', [HEAD, MILL, HEAD, QUAY]],
    ['with a total', [HEAD, MILL, QUAY, ['Total', '', '£41,250', '']]],
    ['with a grand total', [HEAD, MILL, QUAY, ['Grand total cost:', '', '£41,250', '']]],
    ['with an example', [HEAD, ['e.g. Park benches', 'Amber', '£5k', 'May 2025'], MILL, QUAY]],
    ['with an invitation', [HEAD, MILL, QUAY, ['Add rows as needed', '', '', '']]],
    ['with prompts left standing', [HEAD, MILL, QUAY, ['[insert]', 'Choose an item', '£', 'dd/mm/yyyy']]],
    ['with empty rows between', [HEAD, ['', '', '', ''], MILL, ['', '', '', ''], QUAY]],
  ])('%s gives a record for each row', (_, rows) => {
    const { texts, codes } = read(rows)
    expect(texts).toEqual(both)
    expect(codes).toEqual([])
  })

  it('asks once about a doubtful cell that ditto marks repeat', () => {
    const { codes } = read([HEAD, ['Mill bridge', 'Green', '£40k?', 'May 2025'], ['Quay steps', 'Red', '"', '"']])
    expect(codes).toEqual(['value-unclear', 'table-cell-carried'])
  })

  it('gives each record and value its own cell', () => {
    const { update } = read([HEAD, MILL, QUAY])
    const rows = update.tables.schemes?.rows ?? []
    expect(rows.map(({ source }) => source.cell)).toEqual(['B11', 'B12'])
    expect(rows[1]?.cells.due?.[0]).toEqual({
      kind: 'date',
      date: '2025-06',
      precision: 'month',
      text: 'June 2025',
      source: { file: 'return.xlsx', sheet: 'Update', cell: 'E12' },
    })
  })

  it('keeps a record with little in it, and a name that begins like a total', () => {
    const { texts, codes } = read([
      HEAD,
      ['Total refurbishment of the hall', '', '£3k', ''],
      ['Sum', 'Red', '', ''],
      ['New seats', '', '', ''],
    ])
    expect(texts.map(([name]) => name)).toEqual(['Total refurbishment of the hall', 'New seats'])
    expect(codes).toEqual([])
  })

  it('keeps a column nobody configured with its heading', () => {
    const { texts, update } = read([
      [...HEAD, 'Lead'],
      [...MILL, 'Ann Reed'],
      [...QUAY, 'Bo Lind'],
    ])
    expect(texts).toEqual(both)
    expect(update.setAside.map(({ heading, text }) => `${heading}: ${text}`)).toEqual([
      'Lead: Ann Reed',
      'Lead: Bo Lind',
    ])
    expect(update.findings.filter(({ code }) => code === 'table-column-unknown')).toMatchObject([
      { severity: 'note', args: { question: 'Your schemes', texts: '“Lead”' }, source: { cell: 'F11' } },
    ])
  })

  it('asks about a cell that is doubtful, and keeps its text', () => {
    const { update, codes } = read([HEAD, ['Mill bridge', 'Amber/Green', 'about £40k', 'soon']])
    expect(codes).toEqual(['value-unclear', 'value-unclear', 'value-unclear'])
    expect(update.findings.find(({ code }) => code === 'value-unclear')).toMatchObject({
      args: { question: 'Your schemes, Standing', text: 'Amber/Green' },
      source: { cell: 'C11' },
    })
    expect(update.tables.schemes?.rows[0]?.cells).toMatchObject({
      rag: [{ choice: null, text: 'Amber/Green' }],
      cost: [{ amount: null, text: 'about £40k' }],
      due: [{ date: null, text: 'soon' }],
    })
  })

  it('keeps what a cell says in place of a value', () => {
    const { update, codes } = read([HEAD, ['Mill bridge', 'n/a', 'TBC', '-']])
    expect(update.tables.schemes?.rows[0]?.cells).toMatchObject({
      rag: [{ choice: null, text: 'n/a' }],
      cost: [{ text: 'TBC' }],
    })
    expect(codes).toEqual([])
  })

  it('asks whether a text alone over fuller rows is a record', () => {
    const { texts, codes, update } = read([HEAD, ['Around the harbour', '', '', ''], MILL, QUAY])
    expect(texts).toEqual(both)
    expect(codes).toEqual(['table-row-alone'])
    expect(update.setAside).toMatchObject([{ text: 'Around the harbour', source: { cell: 'B11' } }])
  })

  it('carries down only what is merged over its rows, with a note', () => {
    const rows = [HEAD, MILL, ['', 'Amber', '£2k', 'May 2025']]
    expect(read(rows, { B11: 2 })).toMatchObject({
      texts: [both[0], ['Mill bridge', 'Amber', '2000', '2025-05']],
      codes: ['table-cell-carried'],
    })
    expect(read(rows)).toMatchObject({
      texts: [both[0], ['', 'Amber', '2000', '2025-05']],
      codes: ['table-row-unnamed'],
    })
  })

  it('makes one record of rows whose cells are all merged', () => {
    expect(read([HEAD, MILL, ['', '', '', ''], QUAY], { B11: 2, C11: 2, D11: 2, E11: 2 }).texts).toEqual(both)
  })

  it('takes the form’s order where there are no headings and all cells fit, and asks', () => {
    expect(read([MILL, QUAY])).toMatchObject({ texts: both, codes: ['table-order-assumed'] })
  })

  it('keeps as text what nobody can tell apart', () => {
    const { update, codes } = read([['Mill bridge is going well'], ['Quay steps are late']])
    expect(codes).toEqual(['table-unread'])
    expect(update.values.schemes).toMatchObject([
      { kind: 'text', text: 'Mill bridge is going well\nQuay steps are late' },
    ])
    expect(update.tables.schemes?.rows).toEqual([])
  })

  it('asks about text in front of its headings and outside its columns', () => {
    const { texts, codes, update } = read([['We have two this year'], HEAD, [...MILL, 'late?'], QUAY])
    expect(texts).toEqual(both)
    expect(codes).toEqual(['table-cell-unplaced'])
    expect(JSON.stringify(update.findings)).toContain('“We have two this year”, “late?”')
  })

  it.each(['None', 'n/a', 'Nothing to report'])('%j says that there are no rows', (text) => {
    const { update, codes } = read([[text]])
    expect(update.tables.schemes?.rows).toEqual([])
    expect(update.statedAbsences).toMatchObject([{ field: 'schemes', text }])
    expect(codes).toEqual([])
  })

  it.each([[[HEAD, ['No change', '', '', '']]], [[['No change']]]])(
    'is asked about where all that is written says that nothing changed: %j',
    (rows) => {
      const { texts, codes } = read(rows)
      expect([texts, codes]).toEqual([[], ['answer-reference']])
    },
  )

  it('left as it was sent out has no rows', () => {
    expect(read([HEAD, ['1'], ['2']]).texts).toEqual([])
    expect(read([HEAD]).codes).toEqual([])
  })

  it.each([
    [
      'a column twice',
      [
        { key: 'a', label: 'A', kind: 'text' },
        { key: 'a', label: 'B', kind: 'text' },
      ],
      'column key once',
    ],
    ['two columns that name', ['a', 'b'].map((key) => ({ key, label: key, kind: 'text', names: true })), 'one column'],
    ['a table within', [{ key: 'a', label: 'A', kind: 'table' }], 'expected one of the kinds'],
    ['an option of another kind', [{ key: 'a', label: 'A', kind: 'text', currency: 'GBP' }], 'currency'],
  ])('refuses %s', (_, columns, message) => {
    const fields = [
      { key: 'n', label: 'N', kind: 'partnership' },
      { ...schemes, columns },
    ]
    expect(JSON.stringify(formSchema.safeParse({ id: 'a', label: 'A', fields }).error?.issues)).toContain(message)
  })
})

describe('tables of two rounds', () => {
  function reconciled(before: string[][], after: string[][]) {
    const roundWith = (id: string, rows: string[][]) => {
      const made = makeRound(id, [makeUpdate('alpha', {})])
      return { ...made, updates: made.updates.map((update) => ({ ...update, tables: read(rows).update.tables })) }
    }
    return reconcile({
      current: roundWith('2011-03', after),
      previous: roundWith('2010-12', before),
      register: makeRegister(['alpha,Alpha Board']),
      targets: [],
    })
  }

  const queriesOf = (before: string[][], after: string[][]) =>
    reconciled(before, after).findings.filter(({ severity }) => severity === 'query')

  function compare(before: string[][], after: string[][]) {
    return reconciled(before, after)
      .partnerships.flatMap((one) => one.changes)
      .filter(({ field, kind }) => field === 'values' && kind !== 'kept')
      .map(({ kind, before: from, after: to, remark, direction }) =>
        [kind, from?.text ?? '-', to?.text ?? '-', remark, direction].filter(Boolean).join(' | '),
      )
  }

  it('asks once about a column that is counted in another unit', () => {
    const costs = (...amounts: string[]) => [
      HEAD,
      ...amounts.map((amount, at) => [`Lock ${at + 1}`, 'Green', amount, '']),
    ]
    const [asked, ...others] = queriesOf(costs('£40,000', '£52,000', '£700'), costs('£40', '£52', '£800'))
    expect([asked?.args, others]).toEqual([{ topic: 'schemes', before: '£40,000', after: '£40', others: 1 }, []])
  })

  it.each<[string, string[][], string[][], string[]]>([
    ['rows that moved', [HEAD, MILL, QUAY], [HEAD, QUAY, MILL], []],
    ['the same in other words', [HEAD, MILL], [HEAD, ['MILL BRIDGE', 'G', '£40,000.00', '31/03/2025']], []],
    [
      'a cell',
      [HEAD, MILL, QUAY],
      [HEAD, QUAY, ['Mill bridge', 'Red', '£50k', '31 March 2025']],
      [
        'changed | Green | Red | Mill bridge, Standing: worse | worse',
        'changed | £40,000 | £50,000 | Mill bridge, Cost: up £10,000 (+25%)',
      ],
    ],
    [
      'a better one',
      [HEAD, QUAY],
      [HEAD, ['Quay steps', 'Amber', '£1,250', 'June 2025']],
      ['changed | Red | Amber | Quay steps, Standing: better | better'],
    ],
    ['that nothing changed', [HEAD, MILL, QUAY], [HEAD, ['No change', '', '', '']], []],
    ['that nothing changed, without headings', [HEAD, MILL, QUAY], [['As last time']], []],
    ['that there is nothing', [HEAD, MILL], [['None']], ['dropped | Mill bridge; Green; £40,000; 31 March 2025 | -']],
    ['a row more', [HEAD, MILL], [HEAD, MILL, QUAY], ['added | - | Quay steps; Red; £1,250; June 2025']],
    ['a row less', [HEAD, MILL, QUAY], [HEAD, MILL], ['dropped | Quay steps; Red; £1,250; June 2025 | -']],
    [
      'a name misspelt',
      [HEAD, MILL],
      [HEAD, ['Mill brigde', 'Green', '£40k', '31 March 2025']],
      ['changed | Mill bridge | Mill brigde | Mill brigde, Scheme'],
    ],
    [
      'a name of which a letter makes another',
      [HEAD, ['Market Hall', '', '£40k', 'May 2025']],
      [HEAD, ['Market Hill', '', '£50k', 'May 2025']],
      ['dropped | Market Hall; £40,000; May 2025 | -', 'added | - | Market Hill; £50,000; May 2025'],
    ],
    [
      'another name, as long',
      [HEAD, MILL],
      [HEAD, ['Mill bothy', 'Green', '£40k', '31 March 2025']],
      [
        'dropped | Mill bridge; Green; £40,000; 31 March 2025 | -',
        'added | - | Mill bothy; Green; £40,000; 31 March 2025',
      ],
    ],
    [
      'a cell filled in',
      [HEAD, ['Mill bridge', '', '£40k', '31 March 2025']],
      [HEAD, MILL],
      ['added | - | Green | Mill bridge, Standing'],
    ],
  ])('%s', (_, before, after, expected) => {
    expect(compare(before, after)).toEqual(expected)
  })
})

describe('cells that say what stands elsewhere', () => {
  it('are read as the cell above where they are ditto marks, with a note', () => {
    const { texts, codes } = read([HEAD, MILL, ['Quay steps', '"', '〃', 'ditto'], ['Lock gates', 'Red', 'do.', '"']])
    expect(texts).toEqual([
      ['Mill bridge', 'Green', '40000', '2025-03-31'],
      ['Quay steps', 'Green', '40000', '2025-03-31'],
      ['Lock gates', 'Red', '40000', '2025-03-31'],
    ])
    expect(codes).toEqual(['table-cell-carried'])
  })
  it.each(['See attached list', 'As last quarter'])('are asked about where they are all of a row: %s', (text) => {
    expect(read([HEAD, [text]]).codes).toContain('answer-reference')
    expect(read([HEAD, [text, 'Red', '£5', 'June 2025']]).codes).toEqual([])
  })
})
