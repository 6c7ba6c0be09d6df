/** A form of an invented council with a question of every kind, in the layouts officers and offices lay forms out in. */

import type { AnswerCells } from '../../src/read/answer-cells.ts'
import type { Grid } from '../../src/read/grid.ts'
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

/** The same kinds in another council's words. */
export const ASKED_ELSEWHERE: readonly Asked[] = [
  { label: 'Board', kinds: ['partnership'], answers: ['Culture and Place Board', 'Eastway Skills Board'] },
  { label: 'Return completed by', kinds: ['contactName'], answers: ['Meera Shah', 'Lee Wong'] },
  { label: 'Completed on', kinds: ['date'], answers: ['1 July 2025', '03/07/2025'] },
  { label: 'Board chair', kinds: ['people'], answers: ['Alderman Pat Dune', 'Prof. Zed Lowe'] },
  { label: 'Best number to reach you on', kinds: ['phone'], answers: ['01632 960701', '01632 960702'] },
  { label: 'Contact email address', kinds: ['email'], answers: ['meera@example.org', 'lee@example.org'] },
  {
    label: 'Headline achievements',
    kinds: ['entries'],
    answers: ['Festival drew crowds\nLibrary wing opened', 'Sixty apprentices placed'],
  },
  {
    label: 'Priorities for next term',
    kinds: ['entries'],
    answers: ['Find a curator\nRefit the annexe', 'Adult classes'],
  },
  {
    label: 'Delivery confidence (RAG)',
    kinds: ['choice'],
    answers: ['Green', 'Red'],
    choices: ['Red', 'Amber', 'Green'],
  },
  {
    label: 'Do you need a decision from cabinet? Yes / No',
    kinds: ['yesNo'],
    answers: ['No', 'Yes'],
    choices: ['Yes', 'No'],
  },
  { label: 'Spend to date', kinds: ['money'], answers: ['£102,000', '£8,450'] },
  { label: 'How many people took part?', kinds: ['number'], answers: ['340', '61'] },
  { label: 'Proportion of milestones met (%)', kinds: ['percentage'], answers: ['75%', '50%'] },
  { label: 'Quarter', kinds: ['period'], answers: ['Q1 2025/26', 'Q1 2025/26'] },
  { label: 'Principal risks', kinds: ['entries'], answers: ['Roof leaks\nGrant ends', 'Tutors leaving'] },
  { label: 'Task groups', kinds: ['subGroups'], answers: ['Museum group', 'Colleges group\nEmployers group'] },
  { label: 'Next meeting', kinds: ['meetings'], answers: ['14 October 2025', '7 October 2025'] },
  {
    label: 'Anything else we should know',
    kinds: ['entries'],
    answers: ['Our clerk retires in May', 'The lease ends'],
  },
]

export interface Drawn {
  readonly grids: readonly Grid[]
  readonly answerCells?: readonly AnswerCells[]
}

/** Draws a blank copy (`null`) or one of the two filled ones. */
export type Layout = (copy: 0 | 1 | null) => Drawn

const answer = (asked: Asked, copy: 0 | 1 | null) => (copy === null ? '' : asked.answers[copy])
const rowsBeside = (copy: 0 | 1 | null, asked: readonly Asked[]) => asked.map((one) => [one.label, answer(one, copy)])
const one = (grid: Grid): Drawn => ({ grids: [grid] })

/** A form in every layout: its first six questions are about the partnership, the next two about its work, the others figures and lists. */
export function layoutsOf(all: readonly Asked[]): Readonly<Record<string, Layout>> {
  const [about, work, figures] = [all.slice(0, 6), all.slice(6, 8), all.slice(8)]
  return {
    'beside the question': (copy) => one(sheetOf(rowsBeside(copy, all))),
    'beneath the question': (copy) => one(sheetOf(all.flatMap((asked) => [[asked.label], [answer(asked, copy)], []]))),
    'beneath, with guidance between': (copy) =>
      one(
        sheetOf(
          all.flatMap((asked) => [
            [asked.label],
            ...(asked.kinds[0] === 'entries' ? [['Please use bullet points, no more than five.']] : []),
            [answer(asked, copy)],
            [],
          ]),
        ),
      ),
    'in the question’s own cell': (copy) =>
      one(sheetOf(all.map((asked) => [`${asked.label}${/\?/.test(asked.label) ? '' : ':'}\n${answer(asked, copy)}`]))),
    'with a title, an instruction and sections': (copy) =>
      one(
        sheetOf([
          ['Moorland partnerships: quarterly return'],
          ['Please complete every box and return the form to the team by 30 May.'],
          ['Section 1: About you'],
          ...rowsBeside(copy, about),
          ['Section 2: Your work'],
          ...rowsBeside(copy, work),
          ['Section 3: Figures'],
          ...rowsBeside(copy, figures),
          ['Thank you for completing this form'],
        ]),
      ),
    'numbered in a column of its own': (copy) =>
      one(sheetOf(all.map((asked, at) => [`${at + 1}.`, asked.label, answer(asked, copy)]))),
    'numbered before the question': (copy) =>
      one(sheetOf(all.map((asked, at) => [`Q${at + 1}. ${asked.label}`, answer(asked, copy)]))),
    'from C4, with question, guidance and answer in columns': (copy) =>
      one(
        sheetOf([
          [],
          ['', '', 'Moorland quarterly return'],
          [],
          ['', '', 'Question', 'Guidance', 'Your answer'],
          ...all.map((asked) => ['', '', asked.label, 'Please be brief', answer(asked, copy)]),
        ]),
      ),
    'with drop-downs whose lists stand on a sheet of their own': (copy) => ({
      grids: [
        sheetOf(
          all.map((asked) => [asked.label, asked.choices && copy === null ? 'Please select' : answer(asked, copy)]),
          [],
          'Return',
        ),
        sheetOf([['RAG', 'Yes or no'], ['Red', 'Yes'], ['Amber', 'No'], ['Green']], [], 'Values'),
      ],
      answerCells: all.flatMap((asked, at): AnswerCells[] => {
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
        sheetOf(rowsBeside(copy, about), [], 'About you'),
        sheetOf(rowsBeside(copy, work), [], 'Your work'),
        sheetOf(rowsBeside(copy, figures), [], 'Figures'),
      ],
    }),
    'a return in each row': (copy) =>
      one(
        sheetOf([
          all.map(({ label }) => label),
          ...(copy === null ? [] : [all.map((asked) => answer(asked, 0)), all.map((asked) => answer(asked, 1))]),
        ]),
      ),
    'as exported from an online form': (copy) =>
      one(
        sheetOf([
          ['ID', 'Start time', 'Completion time', ...all.map(({ label }) => label)],
          ...(copy === null
            ? []
            : [
                ['1', '03/05/2024 09:00', '03/05/2024 09:20', ...all.map((asked) => answer(asked, 0))],
                ['2', '14/05/2024 10:00', '14/05/2024 10:10', ...all.map((asked) => answer(asked, 1))],
              ]),
        ]),
      ),
    'two questions side by side, then the long ones': (copy) => {
      const heads = [...about, ...figures.slice(0, 6)]
      const rest = [...work, ...figures.slice(6)]
      const pairs = heads.flatMap((asked, at) => (at % 2 === 0 ? [[asked, heads[at + 1] ?? asked]] : []))
      return one(
        sheetOf([
          ...pairs.map((pair) => pair.flatMap((asked) => [`${asked.label}:`, answer(asked, copy)])),
          ...rest.flatMap((asked) => [[asked.label], [answer(asked, copy)]]),
        ]),
      )
    },
  }
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
  return sheetOf([...rowsBeside(copy, ASKED), [], ['Actions agreed'], ['No.', 'Action', 'Lead', 'Due'], ...rows])
}
