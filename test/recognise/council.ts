/** A second council's form, of our own invention, and the ways its boards' officers and their programs send it. */
import { formSchema } from '../../src/config/schema.ts'
import type { Grid } from '../../src/read/grid.ts'
import { sheetOf } from './sheets.ts'

export const councilForm = formSchema.parse({
  id: 'assurance',
  label: 'Quarterly assurance return',
  fields: [
    { key: 'board', label: 'Which board is reporting?', kind: 'partnership' },
    { key: 'signed', label: 'Return signed off', kind: 'date' },
    { key: 'officer', label: 'Reporting officer', kind: 'contactName' },
    { key: 'email', label: 'Officer email', kind: 'email' },
    { key: 'convener', label: 'Convener of the board', kind: 'people', role: 'convener' },
    { key: 'budget', label: 'Approved budget this year (£)', kind: 'entries', topic: 'budget' },
    { key: 'spent', label: 'Spend to date (£)', kind: 'entries', topic: 'spent' },
    { key: 'rating', label: 'Overall delivery rating', kind: 'entries', topic: 'rating' },
    { key: 'track', label: 'Is delivery on track?', kind: 'entries', topic: 'track' },
    { key: 'wins', label: 'What went well this quarter?', kind: 'entries', topic: 'achievements' },
    { key: 'problems', label: 'What has not gone to plan?', kind: 'entries', topic: 'challenges' },
    { key: 'projects', label: 'Projects in delivery', kind: 'entries', topic: 'projects' },
    { key: 'next', label: 'Priorities for next quarter', kind: 'entries', topic: 'plans' },
    { key: 'asks', label: 'Decisions needed from the executive', kind: 'entries', topic: 'asks' },
  ],
})

export type Answers = Record<string, string>

export const ANSWERS: Answers = {
  board: 'Skills Board',
  signed: '12 July 2024',
  officer: 'Priya Dunn',
  email: 'p.dunn@example.org',
  convener: 'Mayor Tess Crow',
  budget: '£1.2m',
  spent: '450,000',
  rating: 'Amber',
  track: 'Yes',
  wins: 'Forty bakers passed',
  problems: 'The kiln burst',
  projects: 'Ovens',
  next: 'Open a second school',
  asks: 'Release the reserve',
}
export const OTHERS: Answers = {
  board: 'Homes Board',
  signed: '13 July 2024',
  officer: 'Ned Holt',
  email: 'n.holt@example.org',
  convener: 'Cllr Flo Ray',
  budget: '18k',
  spent: '£0',
  rating: 'Red',
  track: 'No',
  wins: 'A roof was mended',
  problems: 'Rain',
  projects: 'Roofs',
  next: 'Walls',
  asks: 'None',
}
/** What the same board said a quarter earlier. */
export const EARLIER: Answers = { ...OTHERS, board: ANSWERS.board ?? '' }
export const KEYS = Object.keys(ANSWERS)
export const labelOf = (key: string) => councilForm.fields.find((field) => field.key === key)?.label ?? ''

/** The questions in a language nobody configured. */
const WELSH: Answers = {
  board: 'Pa fwrdd sy’n adrodd?',
  signed: 'Llofnodwyd y ffurflen',
  officer: 'Swyddog adrodd',
  email: 'E-bost y swyddog',
  convener: 'Cynullydd y bwrdd',
  budget: 'Cyllideb gymeradwy eleni (£)',
  spent: 'Gwariant hyd yma (£)',
  rating: 'Sgôr cyflawni cyffredinol',
  track: 'A yw’r gwaith ar y trywydd iawn?',
  wins: 'Beth aeth yn dda y chwarter hwn?',
  problems: 'Beth sydd heb fynd yn ôl y cynllun?',
  projects: 'Prosiectau ar waith',
  next: 'Blaenoriaethau’r chwarter nesaf',
  asks: 'Penderfyniadau sydd eu hangen',
}
const welsh = (key: string) => WELSH[key] ?? ''

export type Wording = (key: string) => string
type Rows = string[][]
const value = (key: string, answers: Answers) => answers[key] ?? ''
export const beside = (keys = KEYS, answers = ANSWERS, wording: Wording = labelOf): Rows =>
  keys.map((key) => [wording(key), value(key, answers)])
export const beneath = (keys = KEYS, answers = ANSWERS, wording: Wording = labelOf): Rows =>
  keys.flatMap((key) => [[wording(key)], [value(key, answers)], []])

const sheet = (rows: Rows, name = 'Return') => sheetOf(rows, [], name)
const eachOnItsSheet = (rows: (key: string, at: number) => Rows) =>
  KEYS.map((key, at) => sheet(rows(key, at), `Q${at + 1}`))
const columns = (headings: string[], cells: (key: string) => string[]): Grid[] => [
  sheet([headings, ...KEYS.map((key) => [labelOf(key), ...cells(key)])]),
]
const exported = (front: string[], first: string[], second: string[], below: Rows = []): Grid[] => [
  sheet([
    [...front, ...KEYS.map(labelOf)],
    ...below,
    [...first, ...KEYS.map((key) => value(key, ANSWERS))],
    [...second, ...KEYS.map((key) => value(key, OTHERS))],
  ]),
]

const README = sheet(
  [
    ['Instructions'],
    ['Please fill in one tab for each question.'],
    ['Q1', 'Which board is reporting?', 'Choose the board from the list'],
    ['Send the file to the hub by 14 July.'],
  ],
  'Read me',
)
const LISTS = sheet(
  [
    ['Boards', 'Rating', 'Yes/No'],
    ['Skills Board', 'Red', 'Yes'],
    ['Homes Board', 'Amber', 'No'],
    ['Air Board', 'Green', ''],
  ],
  'Lists',
)
const LIST = ['Red', 'Amber', 'Green', 'Yes', 'No', 'Skills Board', 'Homes Board']
const withList = (rows: Rows): Rows =>
  rows.map((row, at) => (row.length > 0 ? [...row, ...Array<string>(6).fill(''), LIST[at] ?? ''] : row))

/** One return in each; every answer must be as filled in. */
export const ONE_RETURN: Record<string, Grid[]> = {
  'answers beside': [sheet(beside())],
  'answers beneath': [sheet(beneath())],
  'in one cell': [sheet(KEYS.map((key) => [`${labelOf(key)}\n${value(key, ANSWERS)}`]))],
  'in one cell behind a colon': [sheet(KEYS.map((key) => [`${labelOf(key)}: ${value(key, ANSWERS)}`]))],
  'merged answers': [
    sheetOf(
      KEYS.flatMap((key) => [[labelOf(key)], [value(key, ANSWERS)], [], []]),
      KEYS.flatMap((_, at): [number, number, number, number][] => [
        [at * 4 + 1, 1, at * 4 + 1, 6],
        [at * 4 + 2, 1, at * 4 + 4, 6],
      ]),
    ),
  ],
  'a table of one row': [sheet([KEYS.map(labelOf), KEYS.map((key) => value(key, ANSWERS))])],
  'a question a sheet': [README, ...eachOnItsSheet((key) => beside([key])), LISTS],
  'a question a sheet, answered beneath': [README, ...eachOnItsSheet((key) => beneath([key])), LISTS],
  'a question a sheet, with a title and guidance on each': [
    README,
    ...eachOnItsSheet((key, at) => [
      [`Question ${at + 1}`],
      [],
      [`${at + 1}. ${labelOf(key)}`],
      ['Please answer below.'],
      [],
      [value(key, ANSWERS)],
    ]),
    LISTS,
  ],
  'a section a sheet': [
    README,
    sheet(beside(KEYS.slice(0, 5)), 'About'),
    sheet(beside(KEYS.slice(5, 9)), 'Money'),
    sheet(beneath(KEYS.slice(9)), 'Story'),
    LISTS,
  ],
  'a section a sheet, the board’s name on each': [
    sheet(beside(KEYS.slice(0, 5)), 'About'),
    sheet([['Which board is reporting?', 'The Skills Board'], ...beside(KEYS.slice(5))], 'Story'),
  ],
  'last quarter’s sheet in front': [sheet(beside(KEYS, EARLIER), 'Last quarter'), sheet(beside(), 'This quarter')],
  'two languages in a cell': [sheet(beside(KEYS, ANSWERS, (key) => `${welsh(key)} / ${labelOf(key)}`))],
  'two languages in a cell, the other behind': [
    sheet(beside(KEYS, ANSWERS, (key) => `${labelOf(key)} / ${welsh(key)}`)),
  ],
  'two languages on two lines': [sheet(beside(KEYS, ANSWERS, (key) => `${welsh(key)}\n${labelOf(key)}`))],
  'two languages above the answers': [sheet(beneath(KEYS, ANSWERS, (key) => `${welsh(key)} / ${labelOf(key)}`))],
  'two languages above the answers, the other behind': [
    sheet(beneath(KEYS, ANSWERS, (key) => `${labelOf(key)} / ${welsh(key)}`)),
  ],
  'two languages on two lines above the answers': [
    sheet(beneath(KEYS, ANSWERS, (key) => `${labelOf(key)}\n${welsh(key)}`)),
  ],
  'a column for the other language': [sheet(KEYS.map((key) => [labelOf(key), welsh(key), value(key, ANSWERS)]))],
  'a column for the other language in front': [
    sheet(KEYS.map((key) => [welsh(key), labelOf(key), value(key, ANSWERS)])),
  ],
  'headed columns for both languages': [
    sheet([
      ['English', 'Cymraeg', 'Answer / Ateb'],
      ...KEYS.map((key) => [labelOf(key), welsh(key), value(key, ANSWERS)]),
    ]),
  ],
  'answered in the other language’s column': [
    sheet([
      ['English', 'Answer', 'Cymraeg', 'Ateb'],
      ...KEYS.map((key) => [labelOf(key), '', welsh(key), value(key, ANSWERS)]),
    ]),
  ],
  'answered now beside one language, now beside the other': [
    sheet(
      KEYS.map((key, at) => [
        welsh(key),
        at % 2 === 0 ? '' : value(key, ANSWERS),
        labelOf(key),
        at % 2 === 0 ? value(key, ANSWERS) : '',
      ]),
    ),
  ],
  'last quarter beside this': columns(['', 'Last quarter', 'This quarter'], (key) => [
    value(key, EARLIER),
    value(key, ANSWERS),
  ]),
  'quarters with a word in brackets': columns(['Question', 'Q4 2023/24 (previous)', 'Q1 2024/25 (current)'], (key) => [
    value(key, EARLIER),
    value(key, ANSWERS),
  ]),
  'the later months first': columns(['', 'Apr–Jun 2024', 'Jan–Mar 2024'], (key) => [
    value(key, ANSWERS),
    value(key, EARLIER),
  ]),
  'lists far to the right': [sheet(withList(beside()))],
  'lists far to the right of answers beneath': [sheet(withList(beneath()))],
  'a form Google exports, answered once': [
    sheet([
      ['Timestamp', 'Email address', ...KEYS.map(labelOf)],
      ['12/07/2024 10:01:02', 'p.dunn@example.org', ...KEYS.map((key) => value(key, ANSWERS))],
    ]),
  ],
}

/** The returns of two boards. */
export const TWO_RETURNS: Record<string, Grid[]> = {
  'a table': exported([], [], []),
  'a table on its side': [sheet(KEYS.map((key) => [labelOf(key), value(key, ANSWERS), value(key, OTHERS)]))],
  'Microsoft Forms': exported(
    ['ID', 'Start time', 'Completion time', 'Email', 'Name'],
    ['1', '12/07/2024 09:00', '12/07/2024 09:20', 'anonymous', ''],
    ['2', '13/07/2024 09:00', '13/07/2024 09:20', 'anonymous', ''],
  ),
  SurveyMonkey: exported(
    ['Respondent ID', 'Collector ID', 'Start Date', 'End Date', 'IP Address', 'Email Address', 'First Name'],
    ['118', '44', '07/12/2024', '07/12/2024', '192.0.2.4', '', ''],
    ['119', '44', '07/13/2024', '07/13/2024', '192.0.2.5', '', ''],
    [['', '', '', '', '', '', '', ...KEYS.map((key) => (key === 'track' ? 'Response' : 'Open-Ended Response'))]],
  ),
  'a sheet a board': [sheet(beside(), 'Skills'), sheet(beside(KEYS, OTHERS), 'Homes')],
}
