/** *Meetings*: by date, those of the next 90 days marked in words. */

import { addDays } from '../../kinds/date/calendar.ts'
import type { Meeting } from '../../model.ts'
import { text } from '../cells.ts'
import { dayInWords } from '../dates.ts'
import { lookOf } from '../look.ts'
import { compareNames, type RoundResults, updatesByName } from '../results.ts'
import { meetingWords } from '../status-words.ts'
import { sheets, words } from '../strings.ts'
import {
  BY_NUMBER,
  type Column,
  columnsOf,
  numberColumn,
  numbered,
  partnershipColumn,
  sourceColumn,
  type Table,
} from './column.ts'

const SOON_DAYS = 90

type MeetingRow = Meeting & {
  readonly id: string
  readonly number: number
  readonly name: string
  /** Planned for a day, or a month that begins, within the 90 days from the due date. */
  readonly soon: boolean
}

const column = columnsOf<MeetingRow>()

export const meetingColumns: readonly Column<MeetingRow>[] = [
  column.date('date', 'Day of the meeting; missing when the return gives none.', ({ date }) => date, {
    heading: 'Date',
    width: 22,
    missing: words.noDate,
  }),
  column.date('until', 'Last day of a meeting over several days; missing for others.', ({ until }) => until, {
    heading: 'Until',
    width: 18,
  }),
  column.code('when', 'Whether it had been held, was planned or was cancelled.', ({ when }) => when, {
    heading: 'When',
    words: meetingWords,
    width: 30,
    required: true,
    shown: ({ soon }) => (soon ? text(words.soon, 'strong') : null),
  }),
  partnershipColumn(34),
  numberColumn(),
  column.text('text', 'As written.', (row) => row.text, { heading: 'As written', width: 52 }),
  sourceColumn(28),
]

export function meetingsTable(results: RoundResults): Table<MeetingRow> {
  const { due } = results.round.round
  const hasUntil = results.round.updates.some(({ meetings }) => meetings.some(({ until }) => until !== null))
  return {
    key: 'meetings',
    sheet: sheets.meetings,
    title: 'Meetings',
    about: 'One row for each meeting a return speaks of, by date; those without a date come last.',
    remarks: [soonExplained(results)],
    empty: 'No return of this round names a meeting.',
    namedBy: 'partnership_id',
    columns: hasUntil ? meetingColumns : meetingColumns.map(inDataOnly),
    rows: updatesByName(results)
      .flatMap(({ name, update }) =>
        numbered(
          update.partnershipId,
          update.meetings.map((meeting) => ({ ...meeting, name, soon: isSoon(meeting, due) })),
        ),
      )
      .sort(byDate),
    primaryKey: BY_NUMBER,
  }
}

/** A sheet has no column for what no meeting of the round has. */
function inDataOnly(column: Column<MeetingRow>): Column<MeetingRow> {
  return column.key === 'until' ? { ...column, only: 'data' } : column
}

function isSoon(meeting: Meeting, due: string | null): boolean {
  if (!due || !meeting.date || meeting.when !== 'planned' || meeting.date.date.length < 7) return false
  const { date } = meeting.date
  return date >= due.slice(0, date.length) && date <= addDays(due, SOON_DAYS).slice(0, date.length)
}

function soonExplained(results: RoundResults): string {
  const { due } = results.round.round
  if (!due) return words.noDueDate
  const format = lookOf(results.look).dateFormat
  return words.soonAbout(dayInWords(due, format), dayInWords(addDays(due, SOON_DAYS), format))
}

function byDate(a: MeetingRow, b: MeetingRow): number {
  const [first, second] = [a.date?.date ?? '9999', b.date?.date ?? '9999']
  if (first !== second) return first < second ? -1 : 1
  return compareNames(a.name, b.name)
}
