/** Dates of past and future meetings, told apart by the words beside them or by the date of completion. */
import type { Entry, Finding, Meeting, PartialDate } from '../../model.ts'
import type { Piece } from '../../recognise/raw.ts'
import { firstDay, lastDay } from '../date/calendar.ts'
import { joinDateParts } from '../date/date-parts.ts'
import { unreadIn } from '../date/date-remains.ts'
import type { Draft, MeetingContext, When } from './draft.ts'
import { cellOf, datesIn, type EntryDate } from './entry-dates.ts'
import { draftsOf } from './entry-meetings.ts'
import { exchangedFinding } from './exchanges.ts'
import { inHeadedYear, yearAlone } from './headed-years.ts'
import { wordOf } from './held-or-planned.ts'
import {
  assumedYears,
  doubtfulDays,
  findingsOf,
  findingsOfAll,
  otherFinding,
  unreadFinding,
} from './meeting-findings.ts'
import { statesOf } from './states.ts'
import { settleYears } from './years.ts'

export interface ReadMeetings {
  readonly meetings: readonly Meeting[]
  readonly findings: readonly Finding[]
}

/** Reads the entries of a meetings field. `pieces` are its cells, for days a cell stored. */
export function readMeetings(
  entries: readonly Entry[],
  pieces: readonly Piece[],
  context: MeetingContext,
): ReadMeetings {
  const { read, unread } = readEntries(entries, pieces, context)
  const settled = settleYears(read, context)
  const drafts = settled.filter(({ state }) => state !== 'other')
  const meetings = drafts.map((draft) => ({
    date: draft.date,
    until: draft.until,
    when: draft.state === 'cancelled' ? 'cancelled' : (draft.said ?? whenByDate(draft.date, context)),
    text: draft.text,
    source: draft.source,
  }))
  const exchanged = exchangedFinding(drafts, meetings, context.completedOn)
  return {
    meetings,
    findings: [
      ...assumedYears(drafts),
      ...doubtfulDays(drafts),
      ...drafts.flatMap((draft, index) => findingsOf(draft, meetings[index]?.when ?? 'held', context)),
      ...settled.flatMap(otherFinding),
      ...(exchanged ? [exchanged] : []),
      ...unread,
      ...findingsOfAll(entries, meetings, unread.length > 0),
    ],
  }
}

interface ReadEntries {
  readonly read: readonly Draft[]
  /** About what looks like a date and was not read. */
  readonly unread: readonly Finding[]
}

/**
 * A word counts for the dates after it, up to the next such word, also on the lines below a heading; a word after a date counts when none stands before
 * it. So does a year.
 */
function readEntries(entries: readonly Entry[], pieces: readonly Piece[], context: MeetingContext): ReadEntries {
  const near = context.completedOn ? firstDay(context.completedOn) : context.due
  const read: Draft[] = []
  const unread: Finding[] = []
  let heading: When | null = wordOf(context.label)
  let year: number | null = null
  const joined = joinDateParts(entries.map((entry) => ({ ...entry, value: cellOf(entry, pieces)?.value })))
  for (const [index, entry] of joined.entries()) {
    const written = datesIn(entry, pieces, near)
    const following = joined[index + 1]
    const alone = yearAlone(entry.text, written, near)
    if (alone !== null && following && lacksYears(datesIn(following, pieces, near))) {
      year = alone
      heading = wordOf(entry.text) ?? heading
      continue
    }
    const found = inHeadedYear(entry.text, written, year)
    if (found.some(({ hasYear }, place) => hasYear && written[place]?.hasYear)) year = null
    const states = statesOf(entry.text, found)
    const own = draftsOf(entry, found, { heading, states: states.dates })
    const last = read.at(-1)
    const isHeading = own.length === 0 && (/:$/.test(entry.text) || /\bmeetings\b/iu.test(entry.text))
    const isAboutLast = states.before !== null && !isHeading
    if (last && isAboutLast) read[read.length - 1] = { ...last, state: 'cancelled' }
    if (own.length === 0) heading = (states.before !== null && isHeading ? 'cancelled' : wordOf(entry.text)) ?? heading
    read.push(...own)
    unread.push(...unreadIn(entry.text, found).map((written) => unreadFinding(entry, written)))
  }
  return { read, unread }
}

function lacksYears(found: readonly EntryDate[]): boolean {
  return found.length > 0 && found.every(({ hasYear }) => !hasYear)
}

/** Up to the end of the day (or month) of completion a meeting was held. Without one, the due date decides. */
function whenByDate(date: PartialDate | null, context: MeetingContext): When {
  const limit = context.completedOn ? lastDay(context.completedOn) : context.due
  if (!date) return 'planned'
  return limit !== null && firstDay(date) > limit ? 'planned' : 'held'
}
