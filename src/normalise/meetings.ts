/** Dates of past and future meetings, told apart by the words beside them or by the date of completion. */
import { finding } from '../findings/finding.ts'
import type { Entry, Finding, Meeting, PartialDate, Source } from '../model.ts'
import type { Piece } from '../recognise/raw.ts'
import { isAwaited } from './answers.ts'
import { firstDay, formatDate, lastDay } from './calendar.ts'
import { remarkFindings, storedDate } from './date.ts'
import { type DateRemark, type FoundDate, findDates } from './date-grammar.ts'
import { tidy, trimOf } from './text.ts'

export interface MeetingContext {
  readonly completedOn: PartialDate | null
  /** ISO day the round was due; stands in for a missing date of completion. */
  readonly due: string | null
  /** The question as the officer left it: "Date of next meeting" says what its dates are. */
  readonly label: string
}

export interface ReadMeetings {
  readonly meetings: readonly Meeting[]
  readonly findings: readonly Finding[]
}

type When = Meeting['when']

interface Draft {
  readonly date: PartialDate | null
  readonly said: When | null
  readonly text: string
  readonly dateText: string
  readonly remarks: readonly DateRemark[]
  readonly findings: readonly Finding[]
  readonly source: Source
}

const HELD = /(?<!\p{L})(?:last|previous|past|held|met|most recent|latest|took place|recent)(?!\p{L})/iu
const PLANNED =
  /(?<!\p{L})(?:next|future|forthcoming|upcoming|planned|scheduled|proposed|following|will|to be held|due|provisional(?:ly)?|t\.?b\.?[ca]\.?)(?!\p{L})/iu

/** Names another meeting, which "TBC" behind a date does not. */
const NEXT = /(?<!\p{L})(?:next|future|following|forthcoming|upcoming|meetings?)(?!\p{L})/iu

/**
 * Reads the entries of a meetings field. `pieces` are its cells, for days a cell stored. A word counts for the dates after
 * it, up to the next such word, also on the lines below a heading; a word after a date counts when none stands before it.
 */
export function readMeetings(
  entries: readonly Entry[],
  pieces: readonly Piece[],
  context: MeetingContext,
): ReadMeetings {
  const near = context.completedOn ? firstDay(context.completedOn) : context.due
  const fromLabel = wordOf(context.label)
  let heading: When | null = fromLabel
  const drafts: Draft[] = []
  for (const entry of entries) {
    const own = draftsOf(entry, pieces, near, heading)
    drafts.push(...own)
    const isHeading = own.length === 0 && wordOf(entry.text) !== null
    if (isHeading) heading = wordOf(entry.text)
  }
  const meetings = drafts.map((draft) => ({
    date: draft.date,
    until: null,
    when: draft.said ?? whenByDate(draft.date, context),
    text: draft.text,
    source: draft.source,
  }))
  return {
    meetings,
    findings: [
      ...drafts.flatMap((draft, index) => findingsOf(draft, meetings[index]?.when ?? 'held', context)),
      ...findingsOfAll(entries, meetings),
    ],
  }
}

/** What a phrase says by itself: held, planned, or nothing when it says both or neither. */
function wordOf(text: string): When | null {
  const [held, planned] = [HELD.test(text), PLANNED.test(text)]
  return held === planned ? null : held ? 'held' : 'planned'
}

function draftsOf(entry: Entry, pieces: readonly Piece[], near: string | null, heading: When | null): Draft[] {
  const stored = pieces.find((piece) => piece.source.cell === entry.source.cell && tidy(piece.text) === entry.text)
  const cell = stored ? storedDate(stored, near) : null
  if (cell) {
    return [{ ...cell, said: heading, text: entry.text, dateText: entry.text, source: entry.source }]
  }
  const found = findDates(entry.text, { near, loose: isAwaited(withoutMonth(entry.text)) })
  if (found.length === 0) {
    const word = wordOf(entry.text)
    const isUndated = isAwaited(entry.text) || (word !== null && isAwaited(afterWord(entry.text)))
    if (!isUndated) return []
    const said = isAwaited(entry.text) ? (heading ?? 'planned') : word
    return [{ date: null, said, text: entry.text, dateText: '', remarks: [], findings: [], source: entry.source }]
  }
  const tail = entry.text.slice(found.at(-1)?.end ?? 0)
  const undated = NEXT.test(tail) && isAwaited(afterWord(tail))
  const length = undated ? entry.text.length - tail.length : entry.text.length
  const dated = datedDrafts({ ...entry, text: entry.text.slice(0, length) }, found, heading)
  if (!undated) return dated
  const text = tail.replace(/^[\s,;.&/–-]+/u, '')
  return [
    ...dated,
    { date: null, said: wordOf(tail), text, dateText: '', remarks: [], findings: [], source: entry.source },
  ]
}

function datedDrafts(entry: Entry, found: readonly FoundDate[], heading: When | null): Draft[] {
  const ends = segmentEnds(entry.text, found)
  let said: When | null = heading
  return found.map((date, index) => {
    const from = ends[index - 1] ?? 0
    const end = ends[index] ?? entry.text.length
    const before = lastWord(entry.text.slice(from, date.start))
    const after = firstWord(entry.text.slice(date.end, end))
    said = before ?? said
    const isShared = found[index - 1]?.start === date.start
    const text = found.length === 1 ? entry.text : entry.text.slice(isShared ? date.start : from, end)
    return {
      date: date.date,
      said: before ?? after ?? said,
      text: trimOf(' ,;&/–-', text.replace(/^(?:[\s,;:&./–-]|and\s)+/u, ''), 'end') || date.text,
      dateText: date.text,
      remarks: date.remarks,
      findings: [],
      source: entry.source,
    }
  })
}

/**
 * Where the words about each date end: before the next date where words stand after their dates ("9/2/09 last meeting 26/5/09
 * next meeting"), else at the first comma or semicolon after it.
 */
function segmentEnds(text: string, found: readonly FoundDate[]): number[] {
  const wordsFollow =
    lastWord(text.slice(0, found[0]?.start)) === null && firstWord(text.slice(found.at(-1)?.end ?? 0)) !== null
  return found.map((date, index) => {
    const next = found[index + 1]
    if (!next) return text.length
    if (next.start === date.start) return date.end
    if (wordsFollow) return next.start
    const cut = text.slice(date.end, next.start).search(/[,;]/)
    return date.end + Math.max(cut, 0)
  })
}

/** "Date TBC March" holds a month that may do without a year; "may" in a sentence does not. */
function withoutMonth(text: string): string {
  return tidy(
    text.replace(/(?:in |for )?\b\p{Lu}\p{L}{2,8}\b/gu, (word) =>
      findDates(word, { near: '2000-01-01', loose: true }).length > 0 ? '' : word,
    ),
  )
}

function afterWord(text: string): string {
  return text.replace(/^.*?(?:meetings?|date)\b(?: date)?(?: is| are)?[\s:–-]*/iu, '')
}

function lastWord(text: string): When | null {
  const places = [HELD, PLANNED].map((word) => [...text.matchAll(new RegExp(word, 'giu'))].at(-1)?.index ?? -1)
  const [held = -1, planned = -1] = places
  return held === planned ? null : held > planned ? 'held' : 'planned'
}

function firstWord(text: string): When | null {
  const [held, planned] = [text.search(HELD), text.search(PLANNED)]
  if (held < 0 && planned < 0) return null
  return planned < 0 || (held >= 0 && held < planned) ? 'held' : 'planned'
}

/** Up to the end of the day (or month) of completion a meeting was held. Without one, the due date decides. */
function whenByDate(date: PartialDate | null, context: MeetingContext): When {
  const limit = context.completedOn ? lastDay(context.completedOn) : context.due
  if (!date) return 'planned'
  return limit !== null && firstDay(date) > limit ? 'planned' : 'held'
}

function findingsOf(draft: Draft, when: When, context: MeetingContext): Finding[] {
  const found = [...remarkFindings(draft.remarks, draft.dateText, draft.date, draft.source), ...draft.findings]
  if (!draft.date) {
    if (draft.dateText === '') found.push(finding('meeting-undated', draft.source, { text: draft.text }))
    return found
  }
  const { completedOn } = context
  if (!completedOn || draft.said === null) return found
  const args = { text: draft.text, date: formatDate(draft.date), completed: formatDate(completedOn) }
  if (when === 'planned' && lastDay(draft.date) < firstDay(completedOn))
    found.push(finding('meeting-already-past', draft.source, args))
  if (when === 'held' && firstDay(draft.date) > lastDay(completedOn))
    found.push(finding('meeting-not-yet-held', draft.source, args))
  return found
}

function findingsOfAll(entries: readonly Entry[], meetings: readonly Meeting[]): Finding[] {
  const [entry] = entries
  if (!entry) return []
  if (meetings.length === 0) return [finding('meeting-no-date', entry.source, { text: entry.text })]
  const isPlanned = meetings.some((meeting) => meeting.when === 'planned')
  return isPlanned ? [] : [finding('meeting-none-planned', entry.source, {})]
}
