/** The columns in which the team decides, the same on every sheet to decide on. */
import type { Verdict } from '../../decisions/decision.ts'
import { DECISION_WORDS } from '../../words/en/decisions.ts'
import { decideWords } from '../decide-words.ts'
import { words } from '../strings.ts'
import type { SheetChoice } from '../workbook/row.ts'
import { type Column, columnsOf } from './column.ts'

/** A row with room for what somebody decides. */
export interface RoomRow {
  /** As `collate decide --list` has it. */
  readonly number: number
  readonly id: string | null
  readonly question: string
  readonly choices: readonly Verdict[]
  /** What the row is about, for taking it over. */
  readonly mark: string
}

/** The number of the row, whose return it is about and which question. */
export function leadColumns<Row extends RoomRow>(): readonly Column<Row>[] {
  const column = columnsOf<Row>()
  return [
    column.integer('number', 'Number of the row, as collate decide --list has it.', ({ number }) => number, {
      heading: decideWords.number,
      width: 6,
      minimum: 1,
    }),
    column.partnership('partnership', 'Whose return it is about.', ({ id }) => id, {
      heading: words.partnership,
      width: 28,
      missing: words.aboutFileOrRound,
    }),
    column.text('question', 'Question it is about.', ({ question }) => question, {
      heading: decideWords.question,
      width: 20,
    }),
  ]
}

/** The decisions that make sense, and the cells to fill in. */
export function roomColumns<Row extends RoomRow>(): readonly Column<Row>[] {
  const column = columnsOf<Row>()
  /** A column that the team fills in. */
  const room = (key: RoomKey, description: string, width: number, choice?: (row: Row) => SheetChoice) =>
    column.text(key, description, () => null, {
      heading: decideWords[key],
      width,
      shown: (row) => ({ text: '', look: 'room', ...(choice ? { choice: choice(row) } : {}) }),
    })
  return [
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
      screenOnly: true,
    }),
  ]
}

type RoomKey = 'decision' | 'value' | 'by' | 'why'

/** A list to choose from of the decisions that make sense. */
function decisionsFor({ choices }: RoomRow): SheetChoice {
  const options = choices.map((choice) => DECISION_WORDS[choice])
  return { options, title: decideWords.decision, message: decideWords.whichDecision }
}

function namesOf(choices: readonly Verdict[]): string {
  return choices.map((choice) => DECISION_WORDS[choice]).join(', ')
}
