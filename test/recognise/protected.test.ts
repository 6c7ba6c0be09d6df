/** Protected sheets: what nobody can have written is the form's own where there is a box for the answer, and the answer where there is none. */
import { expect, it } from 'vitest'
import { formSchema } from '../../src/config/schema.ts'
import { answersIn, findingsOf, readerOf } from './recognised.ts'
import { protectedSheet } from './sheets.ts'

const form = formSchema.parse({
  id: 'harbour',
  label: 'Harbour return',
  fields: [
    { key: 'board', label: 'Name of board', kind: 'partnership' },
    { key: 'chair', label: 'Chair', kind: 'people', role: 'chair' },
    { key: 'done', label: 'Works done', kind: 'entries', topic: 'done' },
    { key: 'next', label: 'Works to come', kind: 'entries', topic: 'next' },
    { key: 'dues', label: 'Dues', kind: 'money', topic: 'dues' },
    { key: 'light', label: 'Light', kind: 'choice', choices: ['Red', 'White', 'None'], topic: 'light' },
    { key: 'met', label: 'Meetings', kind: 'meetings', topic: 'met' },
  ],
})
const read = readerOf(form)
const KEYS = ['board', 'chair', 'done', 'next', 'dues', 'light', 'met']

/** Guidance that no wording gives away. */
const GUIDANCE = 'Quays, slips and basins count; boats and buoys are for the harbour master'

const beneath = (changed: Record<string, string[]>) =>
  [
    ['Name of board', ...(changed.board ?? ['[Mole End Board]'])],
    ['Chair', ...(changed.chair ?? ['[Cllr Ada Marsh]'])],
    ['Works done', ...(changed.done ?? ['[A slip was rebuilt]'])],
    ['Works to come', ...(changed.next ?? ['[Dredge the basin]'])],
    ['Dues', ...(changed.dues ?? ['[£1,200]'])],
    ['Light', '[White]'],
    ['Meetings', '[Last met on 3 May 2025]'],
  ].flatMap((block) => block.map((text) => [text]))

const beside = (changed: Record<string, string[]>) => [
  ['Name of board', ...(changed.board ?? ['[Mole End Board]'])],
  ['Chair', ...(changed.chair ?? ['[Cllr Ada Marsh]'])],
  ['Works done', ...(changed.done ?? ['[A slip was rebuilt]'])],
  ['Works to come', ...(changed.next ?? ['[Dredge the basin]'])],
  ['Dues', ...(changed.dues ?? ['[£1,200]'])],
  ['Light', ...(changed.light ?? ['[White]'])],
  ['Meetings', ...(changed.met ?? ['[Last met on 3 May 2025]'])],
]

const PLAIN = {
  board: 'Mole End Board',
  chair: 'Cllr Ada Marsh',
  done: 'A slip was rebuilt',
  next: 'Dredge the basin',
  dues: '£1,200',
  light: 'White',
  met: 'Last met on 3 May 2025',
}

it.each<[string, string[][], Record<string, string>]>([
  ['guidance above a filled box', beneath({ done: [GUIDANCE, '[A slip was rebuilt]'] }), {}],
  ['guidance above an empty box', beneath({ done: [GUIDANCE, '[]'] }), { done: '' }],
  ['guidance beneath a filled box', beneath({ done: ['[A slip was rebuilt]', GUIDANCE] }), {}],
  ['guidance between question and box', beside({ done: [GUIDANCE, '[A slip was rebuilt]'] }), {}],
  ['guidance beside an empty box', beside({ done: [GUIDANCE, '[]'] }), { done: '' }],
  [
    'a question in full over the name of the board',
    beneath({ board: ['Whose return is it?', '[Mole End Board]'] }),
    {},
  ],
  ['the same words as guidance, in the box', beside({ done: [`[${GUIDANCE}]`] }), { done: GUIDANCE }],
  ['a name filled in beforehand', beneath({ board: ['Mole End Board'] }), {}],
  ['a name filled in beforehand, beside', beside({ board: ['Mole End Board'] }), {}],
  ['a person filled in beforehand, and a box beside', beside({ chair: ['Cllr Ada Marsh', '[]'] }), {}],
  ['a figure worked out beforehand', beside({ dues: ['£1,200', '[]'] }), {}],
  ['a word that names no figure', beside({ dues: ['Total', '[£1,200]'] }), {}],
  ['the thousands of a figure', beside({ dues: ['[1.2]', 'thousand'] }), { dues: '1.2 thousand' }],
  ['what the figure counts in', beside({ dues: ['£000', '[1.2]'] }), { dues: '£000 | 1.2' }],
  ['an option of last time', beside({ light: ['Red', '[White]'] }), {}],
  ['options that are a key to the box', beside({ light: ['[White]', 'Red', 'White', 'None'] }), {}],
  ['options beside their boxes', beside({ light: ['Red', '[]', 'White', '[x]'] }), { light: 'Red | White | x' }],
  [
    'which meeting is meant',
    beside({ met: ['Next meeting', '[3 May 2025]', 'Cancelled', '[1 May 2025]'] }),
    { met: 'Next meeting | 3 May 2025 | Cancelled | 1 May 2025' },
  ],
  ['an answer where there is no box at all', beside({ next: ['Dredge the basin'] }), {}],
])('%s', (_, rows, changed) => {
  expect(answersIn(read(protectedSheet(rows)), KEYS)).toEqual({ ...PLAIN, ...changed })
})

it('quotes all of it in one note', () => {
  const rows = beneath({ done: [GUIDANCE, '[A slip was rebuilt]'], next: ['In the coming year', '[Dredge the basin]'] })
  const found = findingsOf(read(protectedSheet(rows))).filter(({ code }) => code === 'form-words')
  expect(found).toMatchObject([{ args: { count: 2, text: expect.stringContaining('In the coming year') } }])
})
