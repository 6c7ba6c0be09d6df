/** *To decide*: the open queries of a round, each with room for what somebody decides. */
import type { Verdict } from '../../decisions/decision.ts'
import { rowMark } from '../../decisions/entered.ts'
import { type OpenQuestion, openQuestions } from '../../decisions/open-questions.ts'
import type { Source } from '../../model.ts'
import { DECISION_WORDS } from '../../words/en/decisions.ts'
import type { Cell } from '../cells.ts'
import { decideWords, questionName } from '../decide-words.ts'
import { type RoundResults, wordingIn } from '../results.ts'
import { words } from '../strings.ts'
import { type Column, columnsOf, sourceColumn, type Table } from './column.ts'

export interface DecideRow {
  readonly number: number
  readonly id: string | null
  readonly question: string
  readonly found: string
  readonly text: string
  readonly source: Source | null
  readonly choices: readonly Verdict[]
  /** What the row is about, for taking it over. */
  readonly mark: string
}

const column = columnsOf<DecideRow>()

/** A column that the team fills in. */
function room(key: 'decision' | 'value' | 'by' | 'why', description: string, width: number, choices?: Choices) {
  const shown = (row: DecideRow): Cell => ({ text: '', look: 'room', ...(choices ? { choice: choices(row) } : {}) })
  return column.text(key, description, () => null, { heading: decideWords[key], width, shown })
}

type Choices = (row: DecideRow) => NonNullable<Cell['choice']>

/** The decisions that make sense. */
function decisionsFor({ choices }: DecideRow): NonNullable<Cell['choice']> {
  const options = choices.map((choice) => DECISION_WORDS[choice])
  return { options, title: decideWords.decision, message: decideWords.whichDecision }
}

export const decideColumns: readonly Column<DecideRow>[] = [
  column.integer('number', 'Number of the query, as collate decide --list has it.', ({ number }) => number, {
    heading: decideWords.number,
    width: 6,
    minimum: 1,
  }),
  column.partnership('partnership', 'Whose return it is about.', ({ id }) => id, {
    heading: words.partnership,
    width: 28,
    missing: words.aboutFileOrRound,
  }),
  column.text('question', 'Field it is about.', ({ question }) => question, {
    heading: decideWords.question,
    width: 20,
  }),
  column.text('found', 'What was found.', ({ found }) => found, { heading: decideWords.found, width: 46 }),
  column.text('text', 'The words in question.', ({ text }) => text, { heading: decideWords.text, width: 40 }),
  sourceColumn(26),
  column.text('choices', 'Decisions that make sense.', ({ choices }) => namesOf(choices), {
    heading: decideWords.choices,
    width: 24,
  }),
  room('decision', 'What was decided.', 18, decisionsFor),
  room('value', 'The right value.', 30),
  room('by', 'Who decided.', 16),
  room('why', 'The reason.', 30),
  column.text('mark', 'What the row is about.', ({ mark }) => mark, {
    heading: decideWords.mark,
    width: 12,
    look: 'mark',
  }),
]

export function decideTable(results: RoundResults): Table<DecideRow> {
  const { round, reconciliation, forms } = results
  return {
    key: 'to-decide',
    sheet: decideWords.sheet,
    title: decideWords.title,
    about: decideWords.about,
    remarks: decideWords.remarks,
    empty: decideWords.empty,
    internal: true,
    namedBy: 'number',
    columns: decideColumns,
    rows: openQuestions(round, reconciliation, forms).map((open, index) => rowOf(results, open, index + 1)),
  }
}

function rowOf(results: RoundResults, open: OpenQuestion, number: number): DecideRow {
  const { question, finding, choices } = open
  return {
    number,
    id: question.partnership || null,
    question: questionName(results.forms, question.field),
    found: wordingIn(results, finding).message,
    text: question.text,
    source: finding.source,
    choices,
    mark: rowMark(open, results.round.round.id),
  }
}

function namesOf(choices: readonly Verdict[]): string {
  return choices.map((choice) => DECISION_WORDS[choice]).join(', ')
}
