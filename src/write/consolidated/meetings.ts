/** *Meetings*: by date, those of the next 90 days marked in words. */

import { addDays } from '../../kinds/date/calendar.ts'
import type { Meeting } from '../../model.ts'
import { type Cell, day, sourceCells, sourceColumns, text } from '../cells.ts'
import { dateInWords, dayInWords } from '../dates.ts'
import { lookOf } from '../look.ts'
import { compareNames, type RoundResults, updatesByName } from '../results.ts'
import { headings, sheets, sheetWords, words } from '../strings.ts'
import type { TableSheet } from '../table-sheet.ts'

const SOON_DAYS = 90

interface NamedMeeting {
  readonly name: string
  readonly meeting: Meeting
}

export function meetingsSheet(results: RoundResults): TableSheet {
  const meetings = updatesByName(results)
    .flatMap(({ name, update }) => update.meetings.map((meeting) => ({ name, meeting })))
    .sort(byDate)
  return {
    name: sheets.meetings,
    title: sheetWords.meetings.title,
    about: [sheetWords.meetings.about, soonExplained(results)],
    columns: [
      { heading: headings.date, width: 22 },
      { heading: headings.when, width: 30 },
      { heading: headings.partnership, width: 34 },
      { heading: headings.asWritten, width: 52 },
      ...sourceColumns(28),
    ],
    keyColumn: 2,
    rows: meetings.map((named) => rowOf(results, named)),
    empty: sheetWords.meetings.empty,
  }
}

function rowOf(results: RoundResults, { name, meeting }: NamedMeeting): Cell[] {
  const soon = isSoon(meeting, results.round.round.due)
  return [
    dateCell(results, meeting),
    soon ? text(words.soon, 'strong') : text(meeting.when === 'held' ? words.held : words.planned),
    text(name),
    text(meeting.text),
    ...sourceCells(meeting.source, results.inputPath),
  ]
}

function dateCell(results: RoundResults, { date }: Meeting): Cell {
  if (!date) return text(words.noDate, 'quiet')
  const display = dateInWords(date, lookOf(results.look).dateFormat)
  return date.precision === 'day' ? day(date.date, display) : text(display)
}

/** Planned for a day, or a month that begins, within the 90 days from the due date. */
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

function byDate(a: NamedMeeting, b: NamedMeeting): number {
  const [first, second] = [a.meeting.date?.date ?? '9999', b.meeting.date?.date ?? '9999']
  if (first !== second) return first < second ? -1 : 1
  return compareNames(a.name, b.name)
}
