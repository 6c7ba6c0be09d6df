/** The ways in which returns of the authority are laid out, by officers, by designers of forms and by programs. */
import { asText, type Content, type Item, type Table, type Written } from './writers.ts'

/** A cell with what it answers, so that its address can be looked up: a question's key, or table, row and column. */
export interface Placed {
  readonly content: Content
  readonly of: string
}
export type Cell = Content | Placed
export type Rows = Cell[][]
export interface Sheet {
  readonly name: string
  readonly rows: Rows
  readonly merges?: readonly (readonly [top: number, left: number, bottom: number, right: number])[]
  readonly state?: 'hidden' | 'veryHidden'
}
/** One workbook; with what tells its returns apart where it holds several. */
export type Layout = (written: readonly Written[]) => readonly Sheet[]

const TITLE = 'Tarnside Combined Authority: board assurance return'
export const val = ({ key, content }: Item, board = 0): Placed => ({ content, of: `${board}/${key}` })
export const body = ({ key, rows }: Table, board = 0): Placed[][] =>
  rows.map((row, r) => row.map((content, c) => ({ content, of: `${board}/${key}/${r}/${c}` })))
export const label = ({ label: printed }: { label: string }) => printed
export const blank = (count: number): Cell[] => Array<Cell>(Math.max(0, count)).fill('')

type Label = (item: { key: string; label: string }) => string
export const beside = (items: readonly Item[], say: Label = label, board = 0): Rows =>
  items.map((item) => [say(item), val(item, board)])
export const tables = (written: Written, put: (table: Table) => Rows): Rows =>
  written.tables.flatMap((table) => [[], ...put(table)])
export const plainTable = (table: Table, say: Label = label, board = 0): Rows => [
  [say(table)],
  [...table.headings],
  ...body(table, board),
]
const whole = (written: Written, say: Label = label, board = 0): Rows => [
  ...beside(written.items, say, board),
  ...tables(written, (table) => plainTable(table, say, board)),
]
export const one = (rows: Rows, merges: Sheet['merges'] = []): Sheet[] => [{ name: 'Return', rows, merges }]
export const first = (written: readonly Written[]): Written => {
  const [only] = written
  if (!only) throw new Error('nothing is written')
  return only
}
/** A layout of one return. */
export const single =
  (lay: (written: Written) => readonly Sheet[]): Layout =>
  (written) =>
    lay(first(written))
export const withTables = (put: (table: Table) => Rows): Layout =>
  single((written) => one([...beside(written.items), ...tables(written, put)]))

const SECTIONS: readonly (readonly [string, number])[] = [
  ['About the board', 7],
  ['Performance', 7],
  ['Finance', 4],
  ['People and places', 3],
  ['Narrative', 99],
]
function sectioned({ items }: Written): [string, readonly Item[]][] {
  let from = 0
  return SECTIONS.map(([name, count]) => {
    const own = items.slice(from, from + count)
    from += count
    return [name, own]
  })
}
const GUIDANCE: Readonly<Record<string, string>> = {
  board: 'Please write the name in full',
  agreed: 'Please give the day on which the chair signed',
  homes: 'Please count a home once its keys are handed over',
  learners: 'Please count each person once',
  budget: 'Please include grants',
  spend: 'Please give the amount paid out so far',
  milestones: 'Please use the list agreed in April',
  successes: 'Please give no more than three',
}
const WELSH: Readonly<Record<string, string>> = {
  board: 'Enw’r bwrdd neu’r rhaglen',
  agreed: 'Dyddiad cytuno’r ffurflen hon',
  officer: 'Prif swyddog ar gyfer ymholiadau',
  email: 'E-bost y prif swyddog',
  phone: 'Llinell uniongyrchol',
  chair: 'Cadeirydd y bwrdd',
  period: 'Cyfnod y ffurflen hon',
  confidence: 'Hyder cyffredinol wrth gyflawni',
  travel: 'Cyfeiriad y daith',
  plan: 'A oes cynllun cyflawni ar waith?',
  assessed: 'A wnaed asesiad cydraddoldeb?',
  homes: 'Cartrefi a orffennwyd yn y cyfnod',
  learners: 'Dysgwyr a gofrestrwyd',
  milestones: 'Cerrig milltir a gyrhaeddwyd',
  budget: 'Cyllideb gymeradwy ar gyfer y flwyddyn',
  spend: 'Gwariant hyd yma',
  variance: 'Amrywiant yn erbyn y gyllideb',
  capital: 'Cyllideb gyfalaf gymeradwy',
  revenue: 'Cyllideb refeniw gymeradwy',
  priorities: 'Blaenoriaethau a hyrwyddwyd',
  sectors: 'Sectorau a gynrychiolir ar y bwrdd',
  venue: 'Ble mae’r bwrdd yn cwrdd fel arfer?',
  successes: 'Prif lwyddiannau',
  barriers: 'Rhwystrau a gafwyd',
  next: 'Beth fydd y bwrdd yn ei wneud nesaf?',
  outcomes: 'Cyfeiriadau’r fframwaith canlyniadau',
  meetings: 'Dyddiadau cyfarfodydd y bwrdd',
  actions: 'Log gweithredu',
  risks: 'Cofrestr risgiau',
  lines: 'Llinellau cyllideb',
}
const numbered = (rows: Rows): Rows => rows.map((row, at) => [String(at + 1), ...row])
const LIST_SHEET: Sheet = {
  name: 'Lists',
  rows: [
    ['Confidence', 'Progress', 'Level', 'Yes/No'],
    ['Green', 'Complete', 'High', 'Yes'],
    ['Amber', 'On track', 'Medium', 'No'],
    ['Red', 'Delayed', 'Low', ''],
  ],
}
const README: Sheet = {
  name: 'How to fill this in',
  rows: [
    ['How to fill in this return'],
    ['1. Fill in the white cells of the sheet “Return”.'],
    ['2. Money', 'Give whole pounds'],
    ['3. Action log', 'One action a row; leave out those closed last quarter'],
    ['Send it to assurance@example.org by 17 January.'],
  ],
}

export const LAYOUTS: Readonly<Record<string, Layout>> = {
  beside: single((w) => one(whole(w))),
  'two columns, one half beside the other': single((w) => {
    const half = Math.ceil(w.items.length / 2)
    return one([
      ...w.items.slice(0, half).map((item, at) => {
        const other = w.items[half + at]
        return [item.label, val(item), '', ...(other ? [other.label, val(other)] : [])]
      }),
      ...tables(w, plainTable),
    ])
  }),
  'three questions a row, answers beneath': single((w) =>
    one([
      ...Array.from({ length: Math.ceil(w.items.length / 3) }, (_, at) => w.items.slice(3 * at, 3 * at + 3)).flatMap(
        (some) => [some.map(label), some.map((item) => val(item)), []],
      ),
      ...tables(w, plainTable),
    ]),
  ),
  'merged blocks': single((w) =>
    one(
      [...w.items.flatMap((item) => [[item.label], [val(item)], [], []]), ...tables(w, plainTable)],
      w.items.flatMap((_, at): [number, number, number, number][] => [
        [4 * at + 1, 1, 4 * at + 1, 6],
        [4 * at + 2, 1, 4 * at + 4, 6],
      ]),
    ),
  ),
  'sections with bars': single((w) =>
    one([
      [TITLE],
      [],
      ...sectioned(w).flatMap(([name, own], at): Rows => [[`Section ${at + 1}: ${name}`], ...beside(own), []]),
      ...w.tables.flatMap(
        (table, at): Rows => [
          [`Section ${at + 6}: ${table.label}`],
          [table.label],
          [...table.headings],
          ...body(table),
          [],
        ],
      ),
    ]),
  ),
  'numbered questions in sections': single((w) =>
    one([
      ...sectioned(w).flatMap(
        ([name, own], at): Rows => [
          [`${'ABCDE'[at]}. ${name.toUpperCase()}`],
          ...own.map((item, n): Cell[] => [`${'ABCDE'[at]}${n + 1}`, item.label, val(item)]),
        ],
      ),
      ...w.tables.flatMap(
        (table, at): Rows => [
          [`F${at + 1}`, table.label],
          ['', ...table.headings],
          ...body(table).map((row) => ['', ...row]),
        ],
      ),
    ]),
  ),
  'a section a sheet': single((w) => [
    ...sectioned(w).map(([name, own]): Sheet => ({ name, rows: [[name], [], ...beside(own)] })),
    ...w.tables.map(
      (table): Sheet => ({ name: table.label, rows: [[table.label], [], [...table.headings], ...body(table)] }),
    ),
  ]),
  'a question a sheet': single((w) => [
    README,
    ...w.items.map((item, at): Sheet => ({ name: `Q${at + 1}`, rows: [[item.label], [val(item)]] })),
    ...w.tables.map((table, at): Sheet => ({ name: `T${at + 1}`, rows: plainTable(table) })),
  ]),
  'all tables on one sheet': single((w) => [
    { name: 'Return', rows: beside(w.items) },
    { name: 'Tables', rows: w.tables.flatMap((table) => [...plainTable(table), []]) },
  ]),
  'tables side by side': single((w) => {
    const [a, b, c] = w.tables
    if (!a || !b || !c) return []
    const left: Rows = plainTable(a)
    const right: Rows = plainTable(b)
    const rows: Rows = Array.from({ length: Math.max(left.length, right.length) }, (_, at) => {
      const own = left[at] ?? []
      return [...own, ...blank(5 - own.length), ...(right[at] ?? [])]
    })
    return one([...beside(w.items), [], ...rows, [], ...plainTable(c)])
  }),
  'groups within tables': withTables((table) => {
    const rows = body(table)
    return [
      [table.label],
      [...table.headings],
      ['Led by the authority'],
      ...rows.slice(0, 1),
      ['Led by others'],
      ...rows.slice(1),
    ]
  }),
  'blank numbered rows': withTables((table) => [
    [table.label],
    ['No.', ...table.headings],
    ...numbered([...body(table), [], [], []]),
    ['Add rows as needed'],
  ]),
  'headings over two rows': withTables((table) => [
    [table.label],
    ['', 'Details', '', 'Standing'].slice(0, table.headings.length),
    [...table.headings],
    ...body(table),
  ]),
  'notes column of tables': withTables((table) => [
    [table.label],
    [...table.headings, 'Notes'],
    ...body(table).map((row, at) => [...row, at === 0 ? 'Ring Gil first' : '']),
  ]),
  'guidance between question and table': withTables((table) => [
    [table.label],
    ['Please list the most important first; add rows if you need them.'],
    [...table.headings],
    ...body(table),
  ]),
  'units in headings': withTables((table) => [
    [table.label],
    table.headings.map(
      (heading) =>
        ({
          Allocated: 'Allocated (£)',
          Spent: 'Spent (£)',
          'Share spent': 'Share spent (%)',
          'Due date': 'Due date (dd/mm/yyyy)',
          Likelihood: 'Likelihood (H/M/L)',
          Progress: 'Progress to date',
        })[heading] ?? heading,
    ),
    ...body(table),
  ]),
  'last return behind': single((w) =>
    one([
      ['Question', 'This return', 'Previous return', 'Comments'],
      ...w.items.map((item, at): Cell[] => [
        item.label,
        val(item),
        at < 7 ? '' : '17',
        at === 12 ? 'Check with Gil' : '',
      ]),
      ...tables(w, plainTable),
    ]),
  ),
  'guidance between': single((w) =>
    one([
      ['Question', 'Guidance', 'Answer'],
      ...w.items.map((item): Cell[] => [item.label, GUIDANCE[item.key] ?? '', val(item)]),
      ...tables(w, plainTable),
    ]),
  ),
  'guidance in the question': single((w) =>
    one(whole(w, ({ key, label: printed }) => (GUIDANCE[key] ? `${printed}\n(${GUIDANCE[key]})` : printed))),
  ),
  'two languages in a cell': single((w) => one(whole(w, ({ key, label: printed }) => `${WELSH[key]} / ${printed}`))),
  'two languages in columns': single((w) =>
    one([...w.items.map((item): Cell[] => [item.label, WELSH[item.key] ?? '', val(item)]), ...tables(w, plainTable)]),
  ),
  'in one cell': single((w) =>
    one([
      ...w.items.map((item): Cell[] => [
        { content: `${item.label}${item.label.endsWith('?') ? '' : ':'} ${asText(item.content)}`, of: `0/${item.key}` },
      ]),
      ...tables(w, plainTable),
    ]),
  ),
  'tables first': single((w) =>
    one([...beside(w.items.slice(0, 2)), ...tables(w, plainTable), [], ...beside(w.items.slice(2))]),
  ),
  'with a hidden mirror': single((w) => [
    { name: 'Return', rows: whole(w) },
    {
      name: 'export',
      state: 'hidden',
      rows: [...w.items.map((item): Cell[] => [item.label, asText(item.content)]), ['Status', 'ok']],
    },
  ]),
  'with instructions, lists and checks': single((w) => [
    README,
    { name: 'Return', rows: whole(w) },
    LIST_SHEET,
    {
      name: 'Checks',
      rows: [
        ['Check', 'Result'],
        ['Name of board or programme', 'OK'],
        ['Spend to date', 'OK'],
        ['Learners enrolled', 'Is this right?'],
      ],
    },
  ]),
  'units behind the answers': single((w) =>
    one([
      ...w.items.map((item): Cell[] => [
        item.label,
        val(item),
        { homes: 'homes', learners: 'people', budget: 'GBP', milestones: '(per cent)' }[item.key] ?? '',
      ]),
      ...tables(w, plainTable),
    ]),
  ),
  'Microsoft Forms': (all) =>
    exported(all, ['Id', 'Start time', 'Completion time', 'Email', 'Name'], (at) => [
      String(at + 1),
      '14/01/2025 09:30',
      '14/01/2025 09:52',
      'anonymous',
      '',
    ]),
  SurveyMonkey: (all) =>
    exported(
      all,
      ['Respondent ID', 'Collector ID', 'Start Date', 'End Date', 'IP Address'],
      (at) => [`1141700000${at}`, '4300011', '14/01/2025', '14/01/2025', '192.0.2.7'],
      true,
    ),
  'a column a board': (all) => [
    {
      name: 'All boards',
      rows: first(all).items.map((item, at) => [
        item.label,
        ...all.map(({ items }, board) => val(items[at] as Item, board)),
      ]),
    },
  ],
  'a sheet a board': (all) => all.map((w, board) => ({ name: `Board ${board + 1}`, rows: whole(w, label, board) })),
  'boards under each other': (all) => [
    { name: 'Returns', rows: all.flatMap((w, board) => [...whole(w, label, board), []]) },
  ],
  'boards beside each other': (all) => {
    const blocks = all.map((w, board) => beside(w.items, label, board))
    return [
      { name: 'Returns', rows: (blocks[0] ?? []).map((_, at) => blocks.flatMap((rows) => [...(rows[at] ?? []), ''])) },
    ]
  },
}

function exported(
  all: readonly Written[],
  front: string[],
  before: (at: number) => string[],
  hasSecondHeader = false,
): Sheet[] {
  const { items } = first(all)
  return [
    {
      name: 'Sheet1',
      rows: [
        [...front, ...items.map(label)],
        ...(hasSecondHeader ? [[...blank(front.length), ...items.map(() => 'Open-Ended Response')]] : []),
        ...all.map(({ items: own }, board) => [...before(board), ...own.map((item) => val(item, board))]),
      ],
    },
  ]
}
