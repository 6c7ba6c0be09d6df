import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runCommandLine } from '../../src/cli/command-line.ts'
import { unzipParts } from '../../src/write/zip.ts'
import { profileProblems } from '../write/data/profile.ts'
import { problemsOf, type Resource, type Rows, readRows } from '../write/data/table-schema.ts'
import { comparison, entry, side, source } from '../write/fixture.ts'
import { problemsOf as packageProblems } from '../write/package-check.ts'
import { readBack, tableOf } from '../write/read-back.ts'
import { at, bare, board, chosen, configure, type MadeBody, makeBody, pounds } from './bodies.ts'

const root = mkdtempSync(join(tmpdir(), 'collate-roll-up-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

const place = (...names: string[]) => join(root, ...names)

async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const said = { out: '', err: '' }
  const code = await runCommandLine(['roll-up', ...args], {
    out: (text) => {
      said.out += text
    },
    err: (text) => {
      said.err += text
    },
    isTerminal: false,
  })
  return { code, ...said }
}

const RAG = {
  key: 'standing',
  label: 'Overall standing',
  title: 'Standing',
  kind: 'choice',
  topic: 'standing',
} as const
const BUDGET = { key: 'budget', label: 'Budget for the year', title: 'Budget', topic: 'budget' } as const
const plan = side('Open the second workshop.', 'north', source('old.xlsx', 'B9'))

/** Three bodies: two alike but for the currency, and one whose topics of the same names are other things. */
const downs: MadeBody = {
  organisation: 'Downs Council',
  fields: [
    { ...RAG, choices: 'rag' },
    { ...BUDGET, kind: 'money' },
    { key: 'staff', label: 'Staffing', kind: 'entries', topic: 'staffing', public: false },
  ],
  partnerships: ['north', 'south', 'west'].map((id) => board(id)),
  updates: [
    bare('north', 'North board', {
      contacts: [
        {
          name: 'Robin Vale',
          role: null,
          phones: [{ number: '01632 960123', source: at('B5') }],
          emails: [{ address: 'robin.vale@example.org', source: at('B5') }],
          note: null,
          source: at('B4'),
        },
      ],
      values: { standing: [chosen('Red')], budget: [pounds(1200.1, '£1,200.10')] },
      answers: {
        focus: [entry('A bus on Sundays. Ring Robin Vale on 01632 960123.', at('B9')), entry('=1+1 is two', at('B9'))],
        staffing: [entry('Two posts are to go.', at('B10'))],
      },
    }),
    bare('south', 'South board', {
      values: { standing: [chosen('Green')], budget: [pounds(1000.2, '£1,000.20'), pounds(null, 'about £90k')] },
      answers: { focus: [entry('Nothing to hide but this.', at('B9')), entry('A hidden remark.', at('C9'))] },
      unconfirmed: [{ text: 'A hidden remark.', reason: 'hidden', source: at('C9') }],
    }),
  ],
  round: { outstanding: ['west'] },
  comparisons: [
    comparison('north', 'North board', {
      promises: [
        {
          outcome: 'notMentionedAgain',
          promised: plan,
          topic: 'plans',
          answer: null,
          answerTopic: null,
          likeness: 0,
          words: null,
          figures: null,
        },
      ],
    }),
  ],
}

const marsh: MadeBody = {
  organisation: 'Marsh Council',
  fields: [
    { ...RAG, title: 'How it stands', choices: ['red', 'amber', 'green'] },
    { ...BUDGET, kind: 'money', currency: 'EUR' },
  ],
  partnerships: [board('north', 'Creek board')],
  updates: [
    bare('north', 'Creek board', { values: { standing: [chosen('amber')], budget: [pounds(500, '€500', 'EUR')] } }),
  ],
}

const fen: MadeBody = {
  organisation: 'Fen Council',
  fields: [
    { ...RAG, choices: ['Poor', 'Fair', 'Good'], best: 'last' },
    { ...BUDGET, kind: 'number' },
  ],
  partnerships: [board('lode', 'Lode board')],
  updates: [
    bare('lode', 'Lode board', {
      values: { standing: [chosen('Poor')], budget: [{ kind: 'number', number: 7, text: '7', source: at('B7') }] },
    }),
  ],
}

const out = place('out')
const open = place('public')
let internal = { code: 0, out: '', err: '' }
let published = { code: 0, out: '', err: '' }

beforeAll(async () => {
  await makeBody(place('downs'), downs)
  await makeBody(place('marsh'), marsh)
  await makeBody(place('fen'), fen)
  const list =
    'organisation,config,region\r\n,downs,Coast\r\n,marsh/pipeline.config.ts,Coast\r\nThe Fens,fen,Inland\r\n'
  writeFileSync(place('list.csv'), list)
  internal = await run('--list', place('list.csv'), '--out', out)
  published = await run('--list', place('list.csv'), '--out', open, '--edition', 'public')
}, 60_000)

interface Descriptor {
  readonly name: string
  readonly title: string
  readonly description: string
  readonly contributors: readonly { readonly title: string }[]
  readonly licenses: readonly { readonly name: string }[]
  readonly resources: readonly Resource[]
}

function descriptorIn(folder: string): Descriptor {
  return JSON.parse(readFileSync(join(folder, 'data/datapackage.json'), 'utf8'))
}

function dataIn(folder: string): ReadonlyMap<string, Rows> {
  const { resources } = descriptorIn(folder)
  return new Map(
    resources.map((resource) => [resource.name, readRows(resource, readFileSync(join(folder, 'data', resource.path)))]),
  )
}

/** Some fields of the rows of a data file, a line each. */
function lines(folder: string, table: string, ...fields: string[]): string[] {
  return (dataIn(folder).get(table) ?? []).map((row) => fields.map((field) => row[field]).join('|'))
}

/** All text of all files, unpacked. */
function textOf(folder: string): string {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile())
  return names
    .map((one) => readFileSync(join(one.parentPath, one.name)))
    .flatMap((bytes) => (bytes.subarray(0, 2).toString() === 'PK' ? [...unzipParts(bytes).values()] : [bytes]))
    .map((bytes) => bytes.toString('utf8'))
    .join('\n')
}

describe('one picture of three bodies', () => {
  it('says which round of each it shows', () => {
    expect(internal).toMatchObject({ code: 0, err: '' })
    expect(internal.out).toContain('The Fens, Round of 2024-06 (2024-06)')
    expect(
      lines(out, 'organisations', 'organisation', 'region', 'standing', 'round', 'expected', 'received', 'outstanding'),
    ).toEqual([
      'Downs Council|Coast|included|2024-06|3|2|1',
      'Marsh Council|Coast|included|2024-06|1|1|0',
      'The Fens|Inland|included|2024-06|1|1|0',
    ])
    expect(lines(out, 'regions', 'region', 'organisations', 'expected', 'received', 'outstanding')).toEqual([
      'Coast|2|4|3|1',
      'Inland|1|1|1|0',
    ])
  })

  it('adds up money of one currency, and only what was understood', async () => {
    expect(lines(out, 'money', 'organisation', 'topic', 'currency', 'total', 'amounts', 'unclear')).toEqual([
      'Marsh Council|budget|EUR|500|1|0',
      'Downs Council|budget|GBP|2200.3|2|1',
    ])
    const book = await readBack(readFileSync(join(out, 'roll-up.xlsx')))
    expect(
      tableOf(book, 'Money by region')
        ?.slice(1)
        .map((row) => row.slice(0, 4)),
    ).toEqual([
      ['Budget', 'Coast', 'EUR', '500'],
      ['Budget', 'Coast', 'GBP', '2200.3'],
    ])
  })

  it('counts choices of one list together, however its words are typed, and of another apart', async () => {
    const book = await readBack(readFileSync(join(out, 'roll-up.xlsx')))
    const [heading = [], ...rows] = tableOf(book, 'Standings by region') ?? []
    const counted = rows.map((row) => row.slice(1, 8).join(' '))
    expect(heading.slice(1, 8).join(' ')).toBe('Region Green Amber Red Good Fair Poor')
    expect(counted.sort()).toEqual(['Coast 1 1 1 – – –', 'Inland – – – 0 0 1'])
  })

  it('says what is not the same everywhere', () => {
    expect(lines(out, 'topics', 'topic', 'kind', 'list', 'organisations', 'apart').sort()).toEqual([
      'budget|money|EUR|1|true',
      'budget|money|GBP|1|true',
      'budget|number||1|true',
      'focus|entries||1|false',
      'staffing|entries||1|false',
      'standing|choice|Good, Fair, Poor|1|true',
      'standing|choice|Green, Amber, Red|2|true',
    ])
  })

  it('names a topic by its title where the bodies agree on one', () => {
    const names = new Map(
      (dataIn(out).get('topics') ?? []).map((row) => [
        `${row.topic} ${row.kind} ${row.list}`,
        `${row.name} (${row.titles})`,
      ]),
    )
    expect(names.get('budget money GBP')).toBe('Budget (Budget)')
    expect(names.get('standing choice Green, Amber, Red')).toBe('Standing (Standing\nHow it stands)')
  })

  it('lifts the tables of each body into one, with whose row it is', () => {
    expect(lines(out, 'partnerships', 'organisation', 'partnership_id', 'standing').sort()).toEqual([
      'Downs Council|north|received',
      'Downs Council|south|received',
      'Downs Council|west|outstanding',
      'Marsh Council|north|received',
      'The Fens|lode|received',
    ])
    expect(lines(out, 'promises', 'organisation', 'promised', 'outcome')).toEqual([
      'Downs Council|Open the second workshop.|notMentionedAgain',
    ])
    expect(lines(out, 'entries', 'organisation', 'topic', 'text')).toContain(
      'Downs Council|staffing|Two posts are to go.',
    )
  })

  it.each([out, open])('has data as its descriptor says (%#)', (folder) => {
    const { resources, ...descriptor } = descriptorIn(folder)
    expect(profileProblems({ ...descriptor, resources })).toEqual([])
    const tables = dataIn(folder)
    expect(resources.flatMap((resource) => problemsOf(resource, tables))).toEqual([])
    expect(resources.filter(({ schema }) => schema.primaryKey.length === 0)).toEqual([])
    expect(packageProblems(readFileSync(join(folder, 'roll-up.xlsx')))).toEqual([])
  })

  it('leads to each body’s own workbook and page, and to the officer’s file', async () => {
    const page = readFileSync(join(out, 'roll-up.html'), 'utf8')
    const addresses = [...page.matchAll(/href="([^"#]+)"/g)].map(([, address = '']) => address)
    expect(addresses).toContain('../downs/output/2024-06/consolidated.xlsx')
    expect(addresses.filter((address) => !existsSync(join(out, address)))).toEqual([])
    const book = unzipParts(readFileSync(join(out, 'roll-up.xlsx')))
    const links = [...book].flatMap(([name, bytes]) => (name.endsWith('.rels') ? [bytes.toString()] : [])).join('')
    expect(links).toContain('Target="../marsh/output/2024-06/change-report.html"')
    expect(links).toContain('Target="../downs/input/2024-06/return.xlsx')
  })

  it('says whose the data are', () => {
    expect(descriptorIn(out).contributors.map(({ title }) => title)).toEqual([
      'Downs Council',
      'Marsh Council',
      'The Fens',
    ])
    expect(descriptorIn(out).title).toContain('The latest round that each organisation has run')
  })

  it('gives the same bytes again, and says that nothing has changed', async () => {
    const before = textOf(out)
    expect((await run('--list', place('list.csv'), '--out', out)).out).toContain('Nothing has changed')
    rmSync(out, { recursive: true })
    await run('--list', place('list.csv'), '--out', out)
    expect(textOf(out)).toBe(before)
  })

  it('gives the same bytes in whatever order organisations are named, and names none twice', async () => {
    const ways = [
      ['downs', 'marsh', 'fen'],
      ['fen', 'marsh/pipeline.config.ts', 'downs'],
    ]
    const texts: string[] = []
    for (const [at, names] of ways.entries()) {
      const to = place(`order ${at}`)
      await run(...names.map((name) => place(name)), '--out', to)
      texts.push(textOf(to))
      expect(lines(to, 'organisations', 'organisation')).toEqual(['Downs Council', 'Fen Council', 'Marsh Council'])
    }
    expect(texts[0]).toBe(texts[1])
  })

  it.each([
    ['2024-03-31', false],
    ['2024-03-01', true],
  ])(
    'says where rounds are of different times: one due on %s, the others on 30 June 2024 (%s)',
    async (due, isSaid) => {
      await makeBody(place('times', due), { ...fen, organisation: 'Early Council', due })
      const to = place('times', `${due} out`)
      const { out: said } = await run(place('times', due), place('marsh'), '--out', to)
      const book = await readBack(readFileSync(join(to, 'roll-up.xlsx')))
      const cover = JSON.stringify(book.worksheets[0]?.getSheetValues())
      const page = readFileSync(join(to, 'roll-up.html'), 'utf8')
      const text = 'The oldest were due on 1 March 2024 (Early Council), the newest on 30 June 2024 (Marsh Council)'
      expect([said, cover, page].map((one) => one.includes(text))).toEqual([isSaid, isSaid, isSaid])
    },
  )

  it('keeps what somebody has written into it, and tells programs how each body stands', async () => {
    await run(place('fen'), '--out', place('kept'))
    writeFileSync(place('kept/roll-up.html'), 'With remarks of ours')
    const { out: said } = await run(place('fen'), '--out', place('kept'), '--json')
    const { organisations, outputs } = JSON.parse(said)
    expect(organisations).toMatchObject([
      { organisation: 'Fen Council', outcome: 'included', counted: { received: 1 } },
    ])
    expect(readFileSync(place('kept', outputs.keptAside[0].as), 'utf8')).toBe('With remarks of ours')
  })

  it('reads nothing but what is stored', async () => {
    cpSync(place('fen'), place('apart/fen'), { recursive: true })
    expect(existsSync(place('apart/fen/input'))).toBe(false)
    expect((await run(place('apart/fen'), '--out', place('apart/out'))).code).toBe(0)
  })
})

describe('the terms on which the data may be used', () => {
  const open = { name: 'OGL-UK-3.0', title: 'Open Government Licence' }
  const other = { name: 'CC-BY-4.0', title: 'Attribution' }

  it.each([
    ['those all have named', [open, open], 'OGL-UK-3.0', ['OGL-UK-3.0', 'OGL-UK-3.0']],
    ['none, where one has named none', [open, undefined], 'notspecified', ['OGL-UK-3.0', '']],
    ['none, where they differ', [open, other], 'notspecified', ['OGL-UK-3.0', 'CC-BY-4.0']],
    ['none, where nobody has named any', [undefined, undefined], 'notspecified', ['', '']],
  ])('are %s', async (name, licences, whole, each) => {
    const folders = licences.map((_, at) => place('terms', name, `${at}`))
    for (const [at, licence] of licences.entries())
      await makeBody(folders[at] ?? '', { ...fen, organisation: `Council ${at}`, licence })
    const to = place('terms', name, 'out')
    await run(...folders, '--out', to)
    const { licenses, description } = descriptorIn(to)
    expect(licenses.map((one) => one.name)).toEqual([whole])
    expect(lines(to, 'organisations', 'licence')).toEqual(each)
    expect(description.includes('have not all named the same licence')).toBe(each[0] !== each[1])
  })
})

describe('the public edition', () => {
  it('holds what each body’s own would', () => {
    expect(published).toMatchObject({ code: 0, err: '' })
    const entries = lines(open, 'entries', 'organisation', 'text')
    expect(entries).toEqual([
      'Downs Council|A bus on Sundays. Ring [name of a contact removed] on [telephone number removed].',
      "Downs Council|'=1+1 is two",
      'Downs Council|Nothing to hide but this.',
    ])
    expect(lines(open, 'money', 'organisation', 'total')).toEqual(['Marsh Council|500', 'Downs Council|2200.3'])
  })

  it.each([
    ['a contact', 'Robin Vale'],
    ['a number', '960123'],
    ['a hidden text', 'A hidden remark'],
    ['what a form keeps to the team', 'Two posts'],
    ['its topic', 'staffing'],
    ['a file', 'return.xlsx'],
    ['a way into a body’s folders', 'downs/output'],
    ['where it lies', root],
    ['what is to be confirmed', 'Open query'],
  ])('holds no %s, which the internal one does', (_, text) => {
    const isAbsolute = text === root
    expect(textOf(out).includes(text)).toBe(!isAbsolute)
    expect(textOf(open).includes(text)).toBe(false)
  })

  it('leaves a body out about which people have decided since its run', async () => {
    cpSync(place('marsh'), place('decided'), { recursive: true })
    const columns = 'round,partnership,file,question,text,decision,value,by,when,why,undone'
    writeFileSync(
      place('decided/decisions.csv'),
      `${columns}\r\n2024-06,north,return.xlsx,Budget,€500,withhold,,Ann Example,2024-07-02,,\r\n`,
    )
    const inside = await run(place('decided'), '--out', place('decided-out'))
    const outside = await run(place('decided'), '--out', place('decided-open'), '--edition', 'public')
    expect([inside.code, outside.code]).toEqual([1, 1])
    expect(lines(place('decided-out'), 'organisations', 'standing')).toEqual(['doubtful'])
    expect(lines(place('decided-open'), 'organisations', 'standing')).toEqual(['decidedSince'])
    expect(textOf(place('decided-open'))).not.toContain('500')
  })

  it('or about a round before, whose texts it may repeat', async () => {
    await makeBody(place('before'), { ...marsh, due: '2024-03-31' })
    await makeBody(place('before'), marsh)
    const path = place('before/pipeline.config.ts')
    const config = readFileSync(path, 'utf8').replace('"due":"2024-06-30"', '"due":"2024-06-30","previous":"2024-03"')
    const march = '{"id":"2024-03","label":"March","form":"update","due":"2024-03-31"}'
    writeFileSync(path, config.replace('"rounds":[', `"rounds":[${march},`))
    const standing = async (to: string) => {
      await run(place('before'), '--out', place(to), '--edition', 'public')
      return lines(place(to), 'organisations', 'round', 'standing')
    }
    expect(await standing('before-open')).toEqual(['2024-06|included'])
    const columns = 'round,partnership,file,question,text,decision,value,by,when,why,undone'
    writeFileSync(
      place('before/decisions.csv'),
      `${columns}\r\n2024-03,north,return.xlsx,Budget,€500,withhold,,Ann Example,2024-07-02,,\r\n`,
    )
    expect(await standing('before-closed')).toEqual(['2024-06|decidedSince'])
  })

  it('leaves a body out that does not pass its own gate, and keeps the others', async () => {
    const fields = [{ ...BUDGET, kind: 'money' as const, title: 'Budget, ask 01632 960188' }]
    await makeBody(place('leaky'), { ...marsh, organisation: 'Leaky Council', fields })
    const { code, out: said } = await run(
      place('leaky'),
      place('fen'),
      '--out',
      place('leak-open'),
      '--edition',
      'public',
    )
    expect(code).toBe(1)
    expect(said).toContain('a telephone number')
    expect(lines(place('leak-open'), 'organisations', 'organisation', 'standing')).toEqual([
      'Fen Council|included',
      'Leaky Council|leaks',
    ])
    expect(textOf(place('leak-open'))).not.toContain('960188')
  })
})

describe('what cannot be shown is named', () => {
  const cases: readonly [string, string, (folder: string) => void, string?][] = [
    ['a round that was never run', 'notRun', (folder) => rmSync(join(folder, 'output'), { recursive: true })],
    ['a round it does not have', 'noRound', () => undefined, '2031-01'],
    ['a record that somebody changed', 'notWhole', (folder) => change(join(folder, 'output/2024-06/round.json'))],
    ['a record that is gone', 'notWhole', (folder) => rmSync(join(folder, 'output/2024-06/reconciliation.json'))],
    [
      'a run record that makes no sense',
      'notWhole',
      (folder) => writeFileSync(join(folder, 'output/2024-06/run.json'), '{'),
    ],
    ['a run that was interrupted', 'notWhole', interrupt],
    [
      'a configuration with mistakes',
      'unusable',
      (folder) => writeFileSync(join(folder, 'pipeline.config.ts'), 'export default {}'),
    ],
    [
      'a workbook that somebody changed, with a word',
      'doubtful',
      (folder) => change(join(folder, 'output/2024-06/consolidated.xlsx')),
    ],
  ]

  it.each(cases)('%s', async (name, standing, spoil, round) => {
    const folder = place('spoilt', name)
    cpSync(place('marsh'), folder, { recursive: true })
    spoil(folder)
    const to = `${folder} out`
    const { code, out: said } = await run(folder, place('fen'), '--out', to, ...(round ? ['--round', round] : []))
    expect(code).toBe(1)
    const [row] = (dataIn(to).get('organisations') ?? []).filter(({ organisation }) => organisation !== 'Fen Council')
    expect(row).toMatchObject({ standing, why: expect.stringMatching(/\w{4,}/) })
    expect(said).toContain(row?.organisation)
    const isShown = standing === 'doubtful'
    expect(lines(to, 'partnerships', 'organisation').includes('Marsh Council')).toBe(isShown)
    expect(readFileSync(join(to, 'roll-up.html'), 'utf8')).toContain(isShown ? 'Included, although' : 'Left out: ')
  })

  function change(path: string): void {
    writeFileSync(path, Buffer.concat([readFileSync(path), Buffer.from(' ')]))
  }

  function interrupt(folder: string): void {
    const output = join(folder, 'output/2024-06')
    mkdirSync(join(output, '.staging'))
    cpSync(join(output, 'run.json'), join(output, '.staging/run.json'))
  }

  it('shows the latest round that was run where none is asked for', async () => {
    await makeBody(place('two'), { ...marsh, due: '2024-03-31' })
    const path = place('two/pipeline.config.ts')
    const later = '{"id":"2024-09","label":"Autumn","form":"update","due":"2024-09-30"}'
    writeFileSync(path, readFileSync(path, 'utf8').replace('"rounds":[', `"rounds":[${later},`))
    await run(place('two'), '--out', place('two-out'))
    expect(lines(place('two-out'), 'organisations', 'round', 'standing')).toEqual(['2024-03|included'])
  })
})

describe('what was not meant says so, and writes nothing', () => {
  beforeAll(() => symlinkSync(place('fen'), place('by-another-path'), 'junction'))

  it.each<[string, readonly string[], string]>([
    ['nothing named', [], 'Name the configurations'],
    ['no such folder', ['nowhere'], 'There is no configuration at'],
    ['a folder without one', ['.'], 'There is no configuration at'],
    ['one named twice', ['fen', 'fen/pipeline.config.ts'], 'is named twice'],
    ['one by two paths', ['fen', 'by-another-path'], 'is the same configuration as'],
    ['two of one name', ['fen', 'apart/fen'], 'Two organisations are called “Fen Council”'],
    ['configurations and a list', ['fen', '--list', 'list.csv'], 'not both'],
    ['no such list', ['--list', 'none.csv'], 'There is no list'],
    ['an edition there is none of', ['fen', '--edition', 'secret'], 'Allowed choices are internal, public'],
    ['an option there is none of', ['fen', '--rounds', '2024'], 'unknown option'],
    ['a folder with a body’s own outputs', ['fen', '--out', 'marsh/output/2024-06'], 'holds outputs of something else'],
  ])('%s', async (_, args, message) => {
    const at = process.cwd()
    process.chdir(root)
    try {
      const before = readdirSync(root, { recursive: true }).length
      const { code, err } = await run(...args)
      expect(code).toBe(2)
      expect(err).toContain(message)
      expect(readdirSync(root, { recursive: true }).length).toBe(before)
    } finally {
      process.chdir(at)
    }
  })

  it('each mistake of a list, with its row', async () => {
    writeFileSync(place('wrong.csv'), 'organisation,region\r\nFen,Inland\r\n')
    expect((await run('--list', place('wrong.csv'), '--out', place('wrong'))).err).toContain(
      'config: expected this column',
    )
    writeFileSync(place('wrong.csv'), 'config,region\r\nfen,Inland\r\n,Coast\r\n')
    expect((await run('--list', place('wrong.csv'), '--out', place('wrong'))).err).toContain('row 3, config')
    expect(existsSync(place('wrong'))).toBe(false)
  })
})

it('a body that was never run has a folder to call it by', async () => {
  configure(place('nameless'), { organisation: '' })
  await run(place('nameless'), '--out', place('nameless-out'))
  expect(lines(place('nameless-out'), 'organisations', 'organisation', 'standing')).toEqual(['nameless|notRun'])
})
