/** *To decide*: the open queries of a round, each with room for what somebody decides. */
import { rowMark } from '../../decisions/entered.ts'
import { type OpenQuestion, openQuestions } from '../../decisions/open-questions.ts'
import type { Source } from '../../model.ts'
import { decideWords, questionName } from '../decide-words.ts'
import { type RoundResults, wordingIn } from '../results.ts'
import { type Column, columnsOf, sourceColumn, type Table } from './column.ts'
import { leadColumns, type RoomRow, roomColumns } from './room.ts'

export interface DecideRow extends RoomRow {
  readonly found: string
  readonly text: string
  readonly source: Source | null
}

const column = columnsOf<DecideRow>()

const columns: readonly Column<DecideRow>[] = [
  ...leadColumns<DecideRow>(),
  column.text('found', 'What was found.', ({ found }) => found, { heading: decideWords.found, width: 46 }),
  column.text('text', 'The words in question.', ({ text }) => text, { heading: decideWords.text, width: 40 }),
  sourceColumn(26),
  ...roomColumns<DecideRow>(),
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
    columns,
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
