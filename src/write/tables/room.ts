/** The columns in which the team decides, the same on every sheet to decide on. */
import type { Verdict } from '../../decisions/decision.ts'
import { DECISION_WORDS } from '../../words/en/decisions.ts'
import { decideWords } from '../decide-words.ts'
import { words } from '../strings.ts'
import { type Column, columnsOf } from './column.ts'

/** A row with room for what somebody decides. */
export interface RoomRow {
  /** As `collate decide --list` has it. */
  readonly number: number
  readonly id: string | null
  readonly choices: readonly Verdict[]
  /** What the row is about, for taking it over; too long to be laid out, so written when the sheet is. */
  readonly mark: string
}

/** Columns that the team fills in. */
export const ROOM_COLUMNS = ['decision', 'value', 'by', 'why'] as const

const ROOM = () => null

/** The number of the row and whose return it is about. */
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
  ]
}

/** The decisions that make sense, and the cells to fill in. */
export function roomColumns<Row extends RoomRow>(): readonly Column<Row>[] {
  const column = columnsOf<Row>()
  return [
    column.text('choices', 'Decisions that make sense.', ({ choices }) => namesOf(choices), {
      heading: decideWords.choices,
      width: 24,
    }),
    column.text('decision', 'What was decided.', ROOM, { heading: decideWords.decision, width: 18 }),
    column.text('value', 'The right value.', ROOM, { heading: decideWords.value, width: 30 }),
    column.text('by', 'Who decided.', ROOM, { heading: decideWords.by, width: 16 }),
    column.text('why', 'The reason.', ROOM, { heading: decideWords.why, width: 30 }),
    column.text('mark', 'What the row is about.', ROOM, { heading: decideWords.mark, width: 12 }),
  ]
}

function namesOf(choices: readonly Verdict[]): string {
  return choices.map((choice) => DECISION_WORDS[choice]).join(', ')
}
