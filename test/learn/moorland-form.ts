/** A form of an invented council with a question of every kind, in the layouts officers and offices lay forms out in. */

import type { Grid, GridCell } from '../../src/read/grid.ts'
import type { AnswerCells } from '../../src/read/xlsx/choice-lists.ts'
import { sheetOf } from '../recognise/sheets.ts'

export interface Asked {
  readonly label: string
  /** Kinds that are right for it. */
  readonly kinds: readonly string[]
  /** The answers of two copies. */
  readonly answers: readonly [string, string]
  readonly choices?: readonly string[]
}

/** Each kind that answers can have; typed ones may be read as text while a kind is not there. */
export const ASKED: readonly Asked[] = [
  { label: 'Name of partnership', kinds: ['partnership'], answers: ['Kelder Moor Forum', 'Brackenfell Alliance'] },
  { label: 'Date completed', kinds: ['date'], answers: ['3 May 2024', '14/05/2024'] },
  { label: 'Chair', kinds: ['people'], answers: ['Cllr Ida Thorne', 'Dr Sam Abel'] },
  { label: 'Link officer', kinds: ['contactName'], answers: ['Ruth Pell', 'Owen Carr'] },
  { label: 'Telephone', kinds: ['phone'], answers: ['01632 960411', '01632 960412'] },
  { label: 'Email', kinds: ['email'], answers: ['ruth@example.org', 'owen@example.org'] },
  {
    label: 'What went well this quarter?',
    kinds: ['entries'],
    answers: ['• Two moors were rewetted\n• Ranger hut mended', '• The mart reopened\n• Buses run on Sundays'],
  },
  {
    label: 'What is planned for next quarter?',
    kinds: ['entries'],
    answers: ['• Seed collecting in June', '• A winter fair'],
  },
  {
    label: 'Overall RAG rating',
    kinds: ['choice'],
    answers: ['Amber', 'Green'],
    choices: ['Red', 'Amber', 'Green'],
  },
  {
    label: 'Is the terms of reference up to date? (Yes/No)',
    kinds: ['yesNo'],
    answers: ['Yes', 'No'],
    choices: ['Yes', 'No'],
  },
  { label: 'Budget for the year (£)', kinds: ['money'], answers: ['£48,500', '£12,000'] },
  { label: 'Number of members', kinds: ['number'], answers: ['14', '9'] },
  { label: 'Percentage of actions on time', kinds: ['percentage'], answers: ['62%', '80%'] },
  { label: 'Reporting period', kinds: ['period'], answers: ['Jan–Mar 2024', 'Q1 2024'] },
  {
    label: 'Which priorities does the work support? (tick all that apply)',
    kinds: ['choices', 'text'],
    answers: ['Climate, Health', 'Skills'],
  },
  {
    label: 'Which sub-groups report to you?',
    kinds: ['subGroups'],
    answers: ['• Peat task group', '• Events group\n• Buses group'],
  },
  { label: 'Date of next meeting', kinds: ['meetings'], answers: ['8 July 2024', '21 June 2024'] },
]

export interface Drawn {
  readonly grids: readonly Grid[]
  readonly answerCells?: readonly AnswerCells[]
}

/** Draws a blank copy (`null`) or one of the two filled ones. */
export type Layout = (copy: 0 | 1 | null) => Drawn

const answer = (asked: Asked, copy: 0 | 1 | null) => (copy === null ? '' : asked.answers[copy])
const rowsBeside = (copy: 0 | 1 | null, asked = ASKED) => asked.map((one) => [one.label, answer(one, copy)])
const one = (grid: Grid): Drawn => ({ grids: [grid] })
const [ABOUT, WORK, FIGURES] = [ASKED.slice(0, 6), ASKED.slice(6, 8), ASKED.slice(8)]

export const LAYOUTS: Readonly<Record<string, Layout>> = {
  'beside the question': (copy) => one(sheetOf(rowsBeside(copy))),
  'beneath the question': (copy) => one(sheetOf(ASKED.flatMap((asked) => [[asked.label], [answer(asked, copy)], []]))),
  'beneath, with guidance between': (copy) =>
    one(
      sheetOf(
        ASKED.flatMap((asked) => [
          [asked.label],
          ...(asked.kinds[0] === 'entries' ? [['Please use bullet points, no more than five.']] : []),
          [answer(asked, copy)],
          [],
        ]),
      ),
    ),
  'in the question’s own cell': (copy) =>
    one(sheetOf(ASKED.map((asked) => [`${asked.label}${/\?/.test(asked.label) ? '' : ':'}\n${answer(asked, copy)}`]))),
  'with a title, an instruction and sections': (copy) =>
    one(
      sheetOf([
        ['Moorland partnerships: quarterly return'],
        ['Please complete every box and return the form to the team by 30 May.'],
        ['Section 1: About you'],
        ...rowsBeside(copy, ABOUT),
        ['Section 2: Your work'],
        ...rowsBeside(copy, WORK),
        ['Section 3: Figures'],
        ...rowsBeside(copy, FIGURES),
        ['Thank you for completing this form'],
      ]),
    ),
  'numbered in a column of its own': (copy) =>
    one(sheetOf(ASKED.map((asked, at) => [`${at + 1}.`, asked.label, answer(asked, copy)]))),
  'numbered before the question': (copy) =>
    one(sheetOf(ASKED.map((asked, at) => [`Q${at + 1}. ${asked.label}`, answer(asked, copy)]))),
  'from C4, with question, guidance and answer in columns': (copy) =>
    one(
      sheetOf([
        [],
        ['', '', 'Moorland quarterly return'],
        [],
        ['', '', 'Question', 'Guidance', 'Your answer'],
        ...ASKED.map((asked) => ['', '', asked.label, 'Please be brief', answer(asked, copy)]),
      ]),
    ),
  'with drop-downs whose lists stand on a sheet of their own': (copy) => ({
    grids: [
      sheetOf(
        ASKED.map((asked) => [asked.label, asked.choices && copy === null ? 'Please select' : answer(asked, copy)]),
        [],
        'Return',
      ),
      sheetOf([['RAG', 'Yes or no'], ['Red', 'Yes'], ['Amber', 'No'], ['Green']], [], 'Values'),
    ],
    answerCells: ASKED.flatMap((asked, at): AnswerCells[] => {
      if (!asked.choices) return []
      const row = at + 1
      const ranges = [{ top: row, left: 2, bottom: row, right: 2 }]
      const range = { top: 2, left: 1, bottom: 4, right: 1 }
      return [
        { sheet: 'Return', accepts: 'list', ranges, choices: asked.choices, choicesAt: { sheet: 'Values', range } },
      ]
    }),
  }),
  'over three sheets, with instructions': (copy) => ({
    grids: [
      sheetOf([['How to fill in this workbook'], ['Work through the three sheets in order.']], [], 'Instructions'),
      sheetOf(rowsBeside(copy, ABOUT), [], 'About you'),
      sheetOf(rowsBeside(copy, WORK), [], 'Your work'),
      sheetOf(rowsBeside(copy, FIGURES), [], 'Figures'),
    ],
  }),
  'a return in each row': (copy) =>
    one(
      sheetOf([
        ASKED.map(({ label }) => label),
        ...(copy === null ? [] : [ASKED.map((asked) => answer(asked, 0)), ASKED.map((asked) => answer(asked, 1))]),
      ]),
    ),
  'as exported from an online form': (copy) =>
    one(
      sheetOf([
        ['ID', 'Start time', 'Completion time', ...ASKED.map(({ label }) => label)],
        ...(copy === null
          ? []
          : [
              ['1', '03/05/2024 09:00', '03/05/2024 09:20', ...ASKED.map((asked) => answer(asked, 0))],
              ['2', '14/05/2024 10:00', '14/05/2024 10:10', ...ASKED.map((asked) => answer(asked, 1))],
            ]),
      ]),
    ),
  'two questions side by side, then the long ones': (copy) => {
    const heads = [...ABOUT, ...FIGURES.slice(0, 6)]
    const rest = [...WORK, ...FIGURES.slice(6)]
    const pairs = heads.flatMap((asked, at) => (at % 2 === 0 ? [[asked, heads[at + 1] ?? asked]] : []))
    return one(
      sheetOf([
        ...pairs.map((pair) => pair.flatMap((asked) => [`${asked.label}:`, answer(asked, copy)])),
        ...rest.flatMap((asked) => [[asked.label], [answer(asked, copy)]]),
      ]),
    )
  },
}

/** A table of actions under the questions, with blank numbered rows to fill in. */
export function withActions(copy: 0 | 1 | null): Grid {
  const rows =
    copy === null
      ? [['1'], ['2'], ['3']]
      : [
          ['1', copy === 0 ? 'Rewet the north moor' : 'Mend the hall roof', 'Ruth Pell', '30/09/2024'],
          ['2', copy === 0 ? 'Train two rangers' : 'Paint the shelter', 'Owen Carr', '31/10/2024'],
          ['3'],
        ]
  return sheetOf([...rowsBeside(copy), [], ['Actions agreed'], ['No.', 'Action', 'Lead', 'Due'], ...rows])
}

/** The first cell with a text. */
export function cellOf(grid: Grid, text: string): GridCell | undefined {
  return grid.cells.find((cell) => cell.text.includes(text))
}
