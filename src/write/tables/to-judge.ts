/** *To judge*: what the comparison suggests, each with room for somebody who knows better. */
import { suggestionMark } from '../../decisions/entered.ts'
import { type Suggestion, suggestions } from '../../decisions/suggestions.ts'
import type { Change, Side } from '../../reconcile/model.ts'
import { judgeWords, questionName } from '../decide-words.ts'
import { restsOn } from '../promise-words.ts'
import type { RoundResults } from '../results.ts'
import { promiseWords } from '../status-words.ts'
import { words } from '../strings.ts'
import { asSentence } from '../text.ts'
import { bothSources } from './changes.ts'
import { type Column, columnsOf, type Table } from './column.ts'
import { leadColumns, type RoomRow, roomColumns } from './room.ts'

export interface JudgeRow extends RoomRow {
  readonly concluded: string
  readonly grounds: string | null
  readonly before: Side | null
  readonly after: Side | null
}

const column = columnsOf<JudgeRow>()

const columns: readonly Column<JudgeRow>[] = [
  ...leadColumns<JudgeRow>(),
  column.text('concluded', 'What the comparison makes of it.', ({ concluded }) => concluded, {
    heading: judgeWords.concluded,
    width: 22,
    look: 'strong',
  }),
  column.text('grounds', 'The words it rests on.', ({ grounds }) => grounds, {
    heading: judgeWords.grounds,
    width: 24,
    missing: words.nothingSaid,
  }),
  column.text('before', 'The text last time.', ({ before }) => before?.text ?? null, {
    heading: judgeWords.before,
    width: 40,
  }),
  { ...bothSources.before, description: 'the text of last time', value: ({ before }) => before?.source ?? null },
  column.text('after', 'The text this time.', ({ after }) => after?.text ?? null, {
    heading: judgeWords.after,
    width: 40,
    missing: words.nothingNow,
  }),
  {
    ...bothSources.after,
    description: 'the text of this time',
    missing: words.nothingNow,
    value: ({ after }) => after?.source ?? null,
  },
  ...roomColumns<JudgeRow>(),
]

/** @param first number of the first row, past those of the open queries */
export function judgeTable(results: RoundResults, first: number): Table<JudgeRow> {
  return {
    key: 'to-judge',
    sheet: judgeWords.sheet,
    title: judgeWords.title,
    about: judgeWords.about,
    remarks: judgeWords.remarks,
    empty: judgeWords.empty,
    internal: true,
    namedBy: 'number',
    columns,
    rows: suggestions(results.reconciliation).map((one, index) => rowOf(results, one, first + index)),
  }
}

function rowOf(results: RoundResults, suggestion: Suggestion, number: number): JudgeRow {
  const { question, choices, before, after, concluded } = suggestion
  return {
    number,
    id: question.partnership,
    question: questionName(results.forms, question.field),
    concluded: concludedWord(suggestion),
    grounds: concluded.kind === 'plan' ? restsOn(concluded.promise) : remarkOf(concluded.change),
    before,
    after,
    choices,
    mark: suggestionMark(suggestion, results.round.round.id),
  }
}

function remarkOf({ remark }: Change): string | null {
  return remark && asSentence(remark)
}

/** "Seems done", "One matter in other words". */
export function concludedWord({ concluded }: Suggestion): string {
  if (concluded.kind === 'plan') return promiseWords[concluded.promise.outcome]
  if (concluded.kind === 'near') return judgeWords.near
  return concluded.change.rank === 'turned' ? judgeWords.turned : judgeWords.same
}
