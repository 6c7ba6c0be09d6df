/** Layouts of other councils' forms and of what their programs export, each with a counter-example that must stay as it is. */
import { describe, expect, it } from 'vitest'
import { formSchema } from '../../src/config/schema.ts'
import type { Recognition } from '../../src/recognise/recognise.ts'
import { answersIn, readerOf, severe } from './recognised.ts'
import { sheetOf } from './sheets.ts'

const form = formSchema.parse({
  id: 'alliance',
  label: 'Alliance monitoring return',
  fields: [
    { key: 'org', label: 'Name of alliance', kind: 'partnership' },
    { key: 'period', label: 'Reporting period', kind: 'period', topic: 'period' },
    { key: 'done', label: 'Form completed on', kind: 'date' },
    { key: 'worker', label: 'Link worker', kind: 'contactName' },
    { key: 'chair', label: 'Chair', kind: 'people', role: 'chair' },
    { key: 'vols', label: 'Number of active volunteers', kind: 'number', topic: 'volunteers' },
    { key: 'dsa', label: 'Is a data sharing agreement in place?', kind: 'yesNo', topic: 'agreement' },
    {
      key: 'themes',
      label: 'Themes covered',
      kind: 'choices',
      choices: ['Housing', 'Health', 'Skills'],
      topic: 'themes',
    },
    { key: 'wins', label: 'Key achievements this quarter', kind: 'entries', topic: 'achievements' },
    { key: 'barriers', label: 'Barriers to progress', kind: 'entries', topic: 'challenges' },
  ],
})
const KEYS = form.fields.map(({ key }) => key)
const LABELS = form.fields.map(({ label }) => label)
const HELP: Readonly<Record<string, { help: string }>> = {
  wins: { help: 'Outcomes rather than process, such as:\nHousing\nFood' },
  themes: { help: 'Housing and Health and Skills' },
}
type Answers = Record<string, string>
const ANSWERS: Answers = {
  org: 'Teesmouth Carers Alliance',
  period: 'April to June 2025',
  done: '14 July 2025',
  worker: 'Nia Bevan',
  chair: 'Dr Una Pike',
  vols: '63',
  dsa: 'Yes',
  themes: 'Housing, Skills',
  wins: 'Opened a respite room',
  barriers: 'The minibus failed its test',
}
const OTHERS: Answers = { ...ANSWERS, org: 'Moorfoot Food Alliance', vols: '12', wins: 'Two larders opened' }
const values = (answers: Answers) => KEYS.map((key) => answers[key] ?? '')
const labelOf = (key: string) => LABELS[KEYS.indexOf(key)] ?? ''
const beside = (changed: Record<string, string[][]> = {}) =>
  KEYS.flatMap((key) => changed[key] ?? [[labelOf(key), ANSWERS[key] ?? '']])

const read = readerOf(form)
const answersOf = (found: Recognition, at = 0) => answersIn(found, KEYS, at)
const leftOver = ({ returns }: Recognition) => returns.flatMap((raw) => raw.leftOver.map(({ text }) => text))

describe('a table of returns', () => {
  it('may print its headings again, as on each page', () => {
    const found = read(sheetOf([LABELS, values(ANSWERS), LABELS, values(OTHERS), LABELS]))
    expect(found.returns).toHaveLength(2)
    expect([answersOf(found), answersOf(found, 1)]).toEqual([ANSWERS, OTHERS])
    expect(leftOver(found)).toEqual([])
  })

  it('may add up what stands above, under the names', () => {
    const totals = values({ org: 'Grand total', vols: '75', wins: '2 returns' })
    const found = read(sheetOf([LABELS, values(ANSWERS), values(OTHERS), totals]))
    expect(found.returns).toHaveLength(2)
    expect(leftOver(found)).toEqual(['Grand total', '75', '2 returns'])
  })

  it('takes no name that only begins so for a total', () => {
    const trust = { ...OTHERS, org: 'Total Place Alliance' }
    expect(answersOf(read(sheetOf([LABELS, values(ANSWERS), values(trust)])), 1)).toEqual(trust)
  })

  it('may have a column for each option under its question', () => {
    const over = KEYS.flatMap((key) => (key === 'themes' ? [labelOf(key), '', ''] : [labelOf(key)]))
    const kinds = KEYS.flatMap((key) => (key === 'themes' ? ['Housing', 'Health', 'Skills'] : ['Response']))
    const row = KEYS.flatMap((key) => (key === 'themes' ? ['Housing', '', 'Skills'] : [ANSWERS[key] ?? '']))
    const found = read(sheetOf([over, kinds, row]))
    expect(answersOf(found)).toEqual({ ...ANSWERS, themes: 'Housing | Skills' })
  })

  it('keeps a column of its own apart from a check list beside it', () => {
    const over = [...LABELS.slice(0, 8), '', ...LABELS.slice(8)]
    const kinds = [...LABELS.slice(0, 8).map(() => 'Response'), 'Other (please specify)', 'Response', 'Response']
    const row = [...values(ANSWERS).slice(0, 8), 'Allotments', ...values(ANSWERS).slice(8)]
    const found = read(sheetOf([over, kinds, row]))
    expect(answersOf(found)).toEqual(ANSWERS)
    expect(leftOver(found)).toEqual(['Other (please specify): Allotments'])
  })
})

describe('questions side by side with their answers beneath', () => {
  it.each([2, 3, 4])('%i in a row, of which several answers name a time', (across) => {
    const rows = KEYS.flatMap((_, at) =>
      at % across === 0 ? [LABELS.slice(at, at + across), values(ANSWERS).slice(at, at + across)] : [],
    )
    const found = read(sheetOf(rows))
    expect(answersOf(found)).toEqual(ANSWERS)
    expect(severe(found)).toEqual([])
  })
})

describe('captions between a question and its answer', () => {
  it.each<[string, Record<string, string[][]>, Answers]>([
    [
      'the days of a period in one row',
      { period: [[labelOf('period'), 'From', '1 April 2025', 'To', '30 June 2025']] },
      { period: '1 April 2025 | 30 June 2025' },
    ],
    [
      'the days of a period, a row each',
      {
        period: [
          [labelOf('period'), 'Start date:', '1 April 2025'],
          ['', 'End date:', '30 June 2025'],
        ],
      },
      { period: '1 April 2025 | 30 June 2025' },
    ],
    [
      'the contact’s role',
      {
        worker: [
          [labelOf('worker'), 'Name', 'Nia Bevan'],
          ['', 'Role', 'Community lead'],
        ],
      },
      { worker: 'Nia Bevan | Role: Community lead' },
    ],
    [
      'no caption behind a question for any text',
      { wins: [[labelOf('wins'), 'From', 'Easter']] },
      { wins: 'From | Easter' },
    ],
    ['no caption with nothing behind it', { wins: [[labelOf('wins'), 'Role']] }, { wins: 'Role' }],
  ])('%s', (_, changed, wanted) => {
    const found = read(sheetOf(beside(changed)))
    expect(answersOf(found)).toEqual({ ...ANSWERS, ...wanted })
    expect(severe(found)).toEqual([])
  })
})

describe('what a form prints around its questions', () => {
  const beneathWith = (headings: readonly string[], answers = ANSWERS) =>
    KEYS.flatMap((key, at) => [
      ...(at % 4 === 0 ? [[headings[at / 4] ?? '']].filter(([text]) => text !== '') : []),
      [labelOf(key)],
      [answers[key] ?? ''],
    ])

  it.each<[string, string[]]>([
    ['counted', ['1. About you', '2. The numbers', '3. Your story']],
    ['lettered', ['A. About you', 'B. The numbers', 'C. Your story']],
    ['in capitals', ['ABOUT YOU', 'THE NUMBERS', 'YOUR STORY']],
  ])('headings %s are no more of the answer above', (_, headings) => {
    const found = read(sheetOf(beneathWith(headings)))
    expect(answersOf(found)).toEqual(ANSWERS)
    expect(severe(found)).toEqual([])
  })

  it.each<[string, string[], Answers]>([
    ['answers in capitals', [], { ...ANSWERS, chair: 'DOCTOR UNA PIKE', wins: 'OPENED A RESPITE ROOM' }],
    ['lists of one and of two', [], { ...ANSWERS, wins: '1. Opened a respite room', barriers: '1. Rain\n2. Prices' }],
  ])('%s are answers', (_, headings, answers) => {
    expect(answersOf(read(sheetOf(beneathWith(headings, answers))))).toEqual(answers)
  })

  it.each<[string, Record<string, string[][]>]>([
    [
      'in capitals',
      {
        themes: [[labelOf('themes')], ['Housing, Skills'], ['NHS ENGLAND']],
        wins: [[labelOf('wins')], [ANSWERS.wins ?? ''], ['FOOD BANK']],
      },
    ],
    [
      'that count on',
      { themes: [[labelOf('themes')], ['Both'], ['1. Housing']], wins: [[labelOf('wins')], ['Many'], ['2. Rooms']] },
    ],
  ])('asks about lines %s under two answers', (_, changed) => {
    const rows = KEYS.flatMap((key) => changed[key] ?? [[labelOf(key)], [ANSWERS[key] ?? '']])
    const found = read(sheetOf(rows))
    const lines = Object.values(changed).map((block) => block.at(-1)?.[0])
    expect(severe(found).map(({ code, args }) => [code, args.text])).toEqual(
      lines.map((text) => ['text-doubtful', text]),
    )
    expect(answersOf(found).wins).toContain(lines[1])
  })

  it('asks nothing about a line in capitals in the column of the answers', () => {
    const found = read(
      sheetOf(
        beside({
          themes: [
            [labelOf('themes'), 'Housing'],
            ['', 'SKILLS'],
          ],
        }),
      ),
    )
    expect(answersOf(found)).toEqual({ ...ANSWERS, themes: 'Housing | SKILLS' })
    expect(severe(found)).toEqual([])
  })

  it.each(['Chair: Ann Reed', 'Link worker: Bo Reed', 'Status: fine'])(
    '“%s” under a line of an answer is more of it',
    (text) => {
      const found = read(
        sheetOf(KEYS.flatMap((key) => [[labelOf(key)], [ANSWERS[key] ?? ''], ...(key === 'wins' ? [[text]] : [])])),
      )
      expect(answersOf(found)).toEqual({ ...ANSWERS, wins: `${ANSWERS.wins} | ${text}` })
      expect(severe(found)).toEqual([])
    },
  )

  it('asks about a single line in capitals', () => {
    const found = read(sheetOf(beneathWith(['', '', 'NHS ENGLAND'])))
    expect(answersOf(found).themes).toBe('Housing, Skills | NHS ENGLAND')
    expect(severe(found).map(({ code, args }) => [code, args.text])).toEqual([['text-doubtful', 'NHS ENGLAND']])
  })

  it.each<[string, string]>([
    ['dsa', 'Is a data sharing agreement in place? (Yes/No)'],
    ['dsa', 'Is a data sharing agreement in place: (required)'],
    ['dsa', 'Is a data sharing agreement in place? [required]'],
    ['vols', 'Number of active volunteers: (number)'],
    ['vols', 'Number of active volunteers: (0 to 500)'],
    ['themes', 'Themes covered: (Housing, Health or Skills)'],
    ['themes', 'Themes covered - please tick all that apply'],
    ['vols', 'Number of active volunteers - please count each person once'],
  ])('%s: “%s” is the question', (key, label) => {
    const found = read(sheetOf(beside({ [key]: [[label, ANSWERS[key] ?? '']] })))
    expect(answersOf(found)).toEqual(ANSWERS)
    expect(severe(found)).toEqual([])
  })

  it.each<[string, string, string]>([
    ['vols', 'Number of active volunteers: (63)', '(63)'],
    ['dsa', 'Is a data sharing agreement in place? (Yes)', '(Yes)'],
  ])('%s: “%s” holds its answer', (key, label, answer) => {
    expect(answersOf(read(sheetOf(beside({ [key]: [[label]] }))))).toEqual({ ...ANSWERS, [key]: answer })
  })

  const advised = formSchema.parse({
    ...form,
    fields: form.fields.map((field) => ({ ...field, ...HELP[field.key] })),
  })

  it.each(['Housing', 'Food', 'Housing and Health and Skills'])('“%s” is an answer, help or not', (text) => {
    const key = text.includes(' ') ? 'themes' : 'wins'
    const found = readerOf(advised)(sheetOf(beside({ [key]: [[labelOf(key), text]] })))
    expect(answersOf(found)).toEqual({ ...ANSWERS, [key]: text })
  })

  it('its help is none', () => {
    const guided = [[labelOf('wins')], ['Outcomes rather than process, such as:'], [ANSWERS.wins ?? '']]
    expect(answersOf(readerOf(advised)(sheetOf(beside({ wins: guided }))))).toEqual(ANSWERS)
  })

  it('more lines of an answer after an empty row are no questions', () => {
    const rows = KEYS.flatMap((key) => [[labelOf(key)], [ANSWERS[key] ?? ''], []])
    const at = rows.findIndex(([text]) => text === labelOf('barriers'))
    const found = read(
      sheetOf([...rows.slice(0, at), ['Larders too'], ['Two of them'], ['In May'], [], ...rows.slice(at)]),
    )
    expect(answersOf(found).wins).toBe(`${ANSWERS.wins} | Larders too | Two of them | In May`)
    expect(severe(found)).toEqual([])
  })

  it('a request in the words of the question is asked about where an answer should be', () => {
    const text = 'Please describe any barriers to progress here.'
    const found = read(sheetOf(beside({ barriers: [[labelOf('barriers'), text]] })))
    expect(severe(found).map(({ code, args }) => [code, args.text])).toEqual([['text-doubtful', text]])
  })

  it.each(['Please provide a minibus', 'Write the plan', 'Progress of barriers to be described'])(
    '“%s” is an answer',
    (text) => {
      const found = read(sheetOf(beside({ barriers: [[labelOf('barriers'), text]] })))
      expect(answersOf(found).barriers).toBe(text)
      expect(severe(found)).toEqual([])
    },
  )

  it('takes what was reached, not what was aimed at', () => {
    const rows = beside({ vols: [[labelOf('vols'), '80', '63']] }).map(([label = '', ...given]) =>
      given.length > 1 ? [label, ...given] : [label, '', ...given],
    )
    const found = read(sheetOf([['Measure', 'Target', 'Actual'], ...rows]))
    expect(answersOf(found)).toEqual(ANSWERS)
    expect(found.returns[0]?.setAside.map(({ heading, text }) => [heading, text])).toEqual([['Target', '80']])
  })

  it('reads options across a row, whichever of them has the mark', () => {
    const options = [[labelOf('themes'), 'Housing', '', 'Health', '', 'Skills', '✓']]
    const found = read(sheetOf(beside({ themes: options })))
    expect(answersOf(found).themes).toBe('Housing | Health | Skills | ✓')
    expect(leftOver(found)).toEqual([])
  })

  it('asks nothing about options with a mark beside each, under their question', () => {
    const options = [[labelOf('themes')], ['Housing', '✓'], ['Health'], ['Skills', '✓']]
    const found = read(sheetOf(beside({ themes: options })))
    expect(answersOf(found).themes).toBe('Housing | ✓ | Health | Skills | ✓')
    expect(severe(found)).toEqual([])
  })

  it.each(['Characters: 21 of 500', '296 words remaining', '(Word count = 4)', '479 characters left'])(
    '“%s” beneath an answer only counts it',
    (count) => {
      const found = read(sheetOf(beside({ wins: [[labelOf('wins')], [ANSWERS.wins ?? ''], [count]] })))
      expect(answersOf(found)).toEqual(ANSWERS)
      expect(severe(found)).toEqual([])
    },
  )

  it('what counts an answer that was not given is none, where others are counted', () => {
    const count = '0 of 500 characters used'
    const rows = beside({
      wins: [[labelOf('wins')], [ANSWERS.wins ?? ''], [count]],
      barriers: [[labelOf('barriers')], [count]],
    })
    expect(answersOf(read(sheetOf(rows)))).toEqual({ ...ANSWERS, barriers: '' })
  })

  it.each(['12 words left', '12 characters used'])('“%s” alone is an answer', (text) => {
    expect(answersOf(read(sheetOf(beside({ wins: [[labelOf('wins'), text]] }))))).toEqual({ ...ANSWERS, wins: text })
  })

  it.each(['Words: kind ones', '300 words of thanks', 'Characters in the play: 21 of them'])(
    '“%s” is an answer',
    (text) => {
      const found = read(sheetOf(beside({ wins: [[labelOf('wins')], [ANSWERS.wins ?? ''], [text]] })))
      expect(answersOf(found).wins).toBe(`${ANSWERS.wins} | ${text}`)
    },
  )

  it('asks nothing about lines that nobody has written on', () => {
    const rows = KEYS.map((key) => [`${labelOf(key)}: ${key === 'org' ? ANSWERS.org : '………………'}`])
    const found = read(sheetOf([...rows.slice(0, -1), [labelOf('barriers'), '____ ____']]))
    expect(answersOf(found)).toEqual(Object.fromEntries(KEYS.map((key) => [key, key === 'org' ? ANSWERS.org : ''])))
    expect(severe(found)).toEqual([])
  })

  it('takes the same guidance behind each answer for its own', () => {
    const rows = KEYS.map((key) => [labelOf(key), ANSWERS[key] ?? '', 'Please be brief'])
    const found = read(sheetOf(rows))
    expect(answersOf(found)).toEqual(ANSWERS)
    expect(severe(found)).toEqual([])
  })

  it('asks nothing about the same guidance behind each label', () => {
    const rows = KEYS.map((key) => [`${labelOf(key)}\n(please write clearly)`, ANSWERS[key] ?? ''])
    const found = read(sheetOf(rows))
    expect(answersOf(found)).toEqual(ANSWERS)
    expect(severe(found)).toEqual([])
  })

  it('reads one return where days stand in a column beside the answers', () => {
    const rows = KEYS.map((key, at) => [labelOf(key), ANSWERS[key] ?? '', `${at + 1} May 2025`])
    const found = read(sheetOf([['Question', 'Answer', 'Date'], ...rows]))
    expect(found.returns).toHaveLength(1)
    expect(answersOf(found)).toEqual(ANSWERS)
  })

  it.each([
    ['____Nia Bevan____', 'Nia Bevan'],
    ['_______', ''],
    ['Nia_Bevan', 'Nia_Bevan'],
  ])('the line to write on is no part of an answer: %s', (text, answer) => {
    expect(answersOf(read(sheetOf(beside({ worker: [[labelOf('worker'), text]] })))).worker).toBe(answer)
  })
})

describe('answers before their questions', () => {
  it.each<[string, string[][]]>([
    ['left of them', KEYS.map((key) => [ANSWERS[key] ?? '', labelOf(key)])],
    ['above them', KEYS.flatMap((key) => [[ANSWERS[key] ?? ''], [labelOf(key)]])],
  ])('are told, %s', (_, rows) => {
    const { returns, findings } = read(sheetOf(rows))
    expect(returns).toEqual([])
    expect(findings.map(({ code, args }) => [code, String(args.text).includes('14 July 2025')])).toEqual([
      ['answers-out-of-place', true],
    ])
  })

  it.each<[string, string[][]]>([
    ['figures of last time left of the questions', KEYS.map((key) => ['12', labelOf(key), ANSWERS[key] ?? ''])],
    ['numbers of the questions', KEYS.map((key, at) => [`${at + 1}`, labelOf(key), ANSWERS[key] ?? ''])],
    ['answers above the next question', KEYS.flatMap((key) => [[labelOf(key)], [ANSWERS[key] ?? '']])],
  ])('are none: %s', (_, rows) => {
    expect(read(sheetOf(rows)).returns).toHaveLength(1)
  })
})

describe('a table of which the form asks nothing', () => {
  const withTable = (headings: string[], rows: string[][], at = KEYS.length) => [
    ...beside().slice(0, at),
    headings,
    ...rows,
    ...beside().slice(at),
  ]

  it.each<[string, string[], string[][]]>([
    ['last', ['Item', 'Detail', 'Chair'], [['Van', 'Sold', 'Bo Reed']]],
    [
      'in the middle',
      ['Item', 'Chair', 'Detail'],
      [
        ['Van', 'Bo Reed', 'Sold'],
        ['Room', 'Ann Lee', 'Let'],
      ],
    ],
  ])('is in no answer, with a question of the form among its headings, %s', (_, headings, rows) => {
    const found = read(sheetOf(withTable(headings, rows)))
    expect(answersOf(found)).toEqual(ANSWERS)
    expect(leftOver(found).join()).toContain('Bo Reed')
    expect(severe(found)).toEqual([])
  })

  it('is none where the question is asked nowhere else', () => {
    const rows = beside({
      chair: [
        ['Board', 'Since', 'Chair'],
        ['Main', 'May', ANSWERS.chair ?? ''],
      ],
    })
    expect(answersOf(read(sheetOf(rows))).chair).toBe(ANSWERS.chair)
  })
})

describe('how to reach people', () => {
  const reach = formSchema.parse({
    ...form,
    fields: [
      ...form.fields,
      { key: 'phone', label: 'Phone', kind: 'phone' },
      { key: 'email', label: 'Email', kind: 'email' },
    ],
  })
  const keys = [...KEYS, 'phone', 'email']
  const worker = [
    [labelOf('worker'), 'Nia Bevan'],
    ['Phone', '01632 960210'],
    ['Email', 'n.bevan@example.org'],
  ]
  const chair = [
    [labelOf('chair'), 'Dr Una Pike'],
    ['Phone', '01632 960299'],
    ['Email', 'u.pike@example.org'],
  ]
  const wanted = { ...ANSWERS, phone: '01632 960210', email: 'n.bevan@example.org' }

  it.each<[string, Record<string, string[][]>]>([
    ['beneath each other', { worker, chair }],
    ['in one row', { worker: [worker.flat()], chair: [chair.flat()] }],
    ['side by side', { worker: worker.map((row, at) => [...row, ...(chair[at] ?? [])]), chair: [] }],
    ['the chair first', { worker: [...chair, ...worker], chair: [] }],
    [
      'each above its answer',
      { worker: worker.flat().map((text) => [text]), chair: chair.flat().map((text) => [text]) },
    ],
  ])('the contact is not reached by what stands behind the chair, %s', (_, changed) => {
    const found = readerOf(reach)(sheetOf(beside(changed)))
    expect(answersIn(found, keys)).toEqual(wanted)
    expect(leftOver(found)).toEqual(['Chair: Phone: 01632 960299', 'Chair: Email: u.pike@example.org'])
  })

  it('but by what stands there when it is asked for nowhere else', () => {
    const found = readerOf(reach)(sheetOf(beside({ chair: [...chair.slice(0, 1), ...worker.slice(1)] })))
    expect(answersIn(found, keys)).toEqual(wanted)
  })

  it('and lines of an answer that begin like questions asked elsewhere stay in the answer', () => {
    const text = 'Themes covered: more than ever\nPhone: a new line was put in\nChair: a new one was bought'
    const found = readerOf(reach)(sheetOf(beside({ worker, wins: [[labelOf('wins'), text]] })))
    expect(answersIn(found, keys)).toEqual({ ...wanted, wins: text })
    expect(severe(found)).toEqual([])
  })
})

describe('a question in nearly the words of the form', () => {
  const asked = (key: string, label: string) =>
    severe(read(sheetOf(beside({ [key]: [[label, ANSWERS[key] ?? '']] })))).map(({ code }) => code)

  it.each([
    ['wins', 'The key achievements in this quarter'],
    ['wins', 'Key achievements of this quarter'],
    ['dsa', 'Data sharing agreement in place?'],
    ['worker', 'The link worker'],
  ])('%s: nobody is asked about “%s”', (key, label) => {
    expect(asked(key, label)).toEqual([])
  })

  it.each([
    ['wins', 'Key achievements last quarter'],
    ['barriers', 'Barriers from progress'],
    ['barriers', 'Progress to barriers'],
    ['vols', 'Number of inactive volunteers'],
  ])('%s: somebody is asked about “%s”', (key, label) => {
    expect(asked(key, label)).not.toEqual([])
  })
})
