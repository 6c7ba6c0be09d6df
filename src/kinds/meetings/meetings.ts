/** Dates of past and future meetings, told apart by the words beside them or by the date of completion. */
import { finding } from '../../findings/finding.ts'
import { groupsOf } from '../../groups.ts'
import type { Entry, Finding, Meeting, PartialDate, Source } from '../../model.ts'
import type { Piece } from '../../recognise/raw.ts'
import { WITH_A_YEAR } from '../../words/en/dates.ts'
import { isAwaited } from '../answers.ts'
import { firstDay, formatDate, lastDay } from '../date/calendar.ts'
import { checked, remarkFindings, storedDate } from '../date/date.ts'
import { type DateRemark, type FoundDate, findDates } from '../date/date-grammar.ts'
import { joinDateParts } from '../date/date-parts.ts'
import { undatedIn, unreadIn } from '../date/date-remains.ts'
import { tidy, trimOf } from '../text.ts'
import { exchangedFinding } from './exchanges.ts'
import { inHeadedYear, yearAlone } from './headed-years.ts'
import { areNotCertain } from './not-certain.ts'
import { type DateState, splitMoved, statesOf } from './states.ts'
import { settleYears } from './years.ts'

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

/** A meeting before it is settled whether it was held, is planned or was cancelled, and in which year it is. */
export interface Draft {
  readonly date: PartialDate | null
  readonly until: PartialDate | null
  readonly said: When | null
  readonly state: DateState
  readonly text: string
  readonly dateText: string
  readonly swapped: PartialDate | null
  readonly hasYear: boolean
  readonly weekday: string | null
  /** Whether the cell stored a day, rather than text. */
  readonly isStored: boolean
  readonly remarks: readonly DateRemark[]
  readonly findings: readonly Finding[]
  readonly source: Source
}

const HELD =
  /(?<!\p{L})(?:last|previous|past|(?<!\b(?:be|are) )held|met|most recent|latest|took place|recent|did (?:you|it|they|we|the \p{L}+) meet)(?!\p{L})/iu
const PLANNED =
  /(?<!\p{L})(?:next|future|forthcoming|upcoming|planned|scheduled|proposed|following|will|to be held|due|meets? again|provisional(?:ly)?|to come|coming (?:year|months?|meetings?)|t\.?b\.?[ca]\.?)(?!\p{L})/iu

/** Names another meeting, which "TBC" behind a date does not. */
const NEXT = /(?<!\p{L})(?:next|new date|future|following|forthcoming|upcoming|meetings?)(?!\p{L})/iu

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
  let heading: When | null = wordOf(context.label)
  const read: Draft[] = []
  const findings: Finding[] = []
  const withValues = entries.map((entry) => ({ ...entry, value: cellOf(entry, pieces)?.value }))
  const joined = joinDateParts(withValues)
  let year: number | null = null
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
    findings.push(...unreadIn(entry.text, found).map((written) => unreadFinding(entry, written)))
  }
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
      ...findings,
      ...findingsOfAll(entries, meetings, findings.length > 0),
    ],
  }
}

function lacksYears(found: readonly EntryDate[]): boolean {
  return found.length > 0 && found.every(({ hasYear }) => !hasYear)
}

function unreadFinding(entry: Entry, written: string): Finding {
  return finding('meeting-date-unread', entry.source, { text: entry.text, written })
}

function otherFinding({ state, date, text, source }: Draft): Finding[] {
  if (state !== 'other' || !date) return []
  return [finding('meeting-other-date', source, { text, date: formatDate(date) })]
}

/** One query for all dates of a cell whose year had to be assumed. */
function assumedYears(drafts: readonly Draft[]): Finding[] {
  const assumed = drafts.filter(({ date, remarks }) => date && remarks.some(({ kind }) => kind === 'yearAssumed'))
  return groupsOf(assumed, ({ source }) => source.cell ?? '').flatMap((same) => {
    const [first] = same
    if (!first) return []
    const text = same.map(({ dateText }) => dateText).join('; ')
    const date = same.flatMap((one) => (one.date ? [formatDate(one.date)] : [])).join('; ')
    return [finding('date-year-assumed', first.source, { text, date })]
  })
}

/** One query for all days of a cell on which there may be no meeting: "12 or 19 April" is one doubt. */
function doubtfulDays(drafts: readonly Draft[]): Finding[] {
  const doubtful = drafts.filter(({ date, state }) => date && state === 'doubtful')
  return groupsOf(doubtful, ({ source }) => source.cell ?? '').flatMap((same) => {
    const [first] = same
    if (!first) return []
    const text = [...new Set(same.map((one) => one.text))].join('; ')
    const date = same.flatMap((one) => (one.date ? [formatDate(one.date)] : [])).join(' or ')
    return [finding('meeting-state-doubtful', first.source, { text, date })]
  })
}

/** What a phrase says by itself: held, planned, or nothing when it says both or neither. */
function wordOf(text: string): When | null {
  const [held, planned] = [HELD.test(text), PLANNED.test(text)]
  return held === planned ? null : held ? 'held' : 'planned'
}

/** The cell that holds an entry and nothing else. */
function cellOf(entry: Entry, pieces: readonly Piece[]): Piece | undefined {
  return pieces.find((piece) => piece.source.cell === entry.source.cell && tidy(piece.text) === entry.text)
}

/** The dates of an entry: the day its cell stored, or those written. */
function datesIn(entry: Entry, pieces: readonly Piece[], near: string | null): EntryDate[] {
  const stored = cellOf(entry, pieces)
  const cell = stored ? storedDate(stored, near) : null
  if (cell) return [{ ...cell, isStored: true }]
  const loose = isAwaited(withoutMonth(entry.text)) || isYearAlone(entry.text)
  const dates = findDates(entry.text, { near, loose, asked: true })
  const years = loose ? [] : yearsAlone(entry.text, dates)
  return splitMoved(
    entry.text,
    [...dates, ...years].sort((a, b) => a.start - b.start),
  ).map((found) => ({
    ...checked({ ...found, source: entry.source, findings: [] }, near),
    isStored: false,
  }))
}

type EntryDate = FoundDate & Pick<Draft, 'isStored' | 'findings'>

/** "Then sometime in 2010" has nothing in it but the year and words that say when. */
function isYearAlone(text: string): boolean {
  const words = text.toLowerCase().match(/[\p{L}\d]+/gu) ?? []
  return words.every((word) => /^20\d\d$/.test(word) || WITH_A_YEAR.includes(word))
}

/** "13 févr. 2025": the stop is that of a month, in another language perhaps. */
const BEHIND_A_DAY = /\d\s\p{L}{2,9}\.\s?$/u

/** The same in a sentence behind others: "Last: 18 January 2011. Then some time in 2012". */
function yearsAlone(text: string, dates: readonly FoundDate[]): FoundDate[] {
  const sentences = [...text.matchAll(/[^.;\n]+/gu)].filter(
    ([sentence]) => /20\d\d/.test(sentence) && isYearAlone(sentence),
  )
  if (sentences.length === 0) return []
  return findDates(text, { loose: true }).filter(
    ({ date, start, end }) =>
      date?.precision === 'year' &&
      !BEHIND_A_DAY.test(text.slice(0, start)) &&
      sentences.some((sentence) => start >= sentence.index && end <= sentence.index + sentence[0].length) &&
      !dates.some((other) => other.start < end && start < other.end),
  )
}

const UNDATED: Omit<Draft, 'said' | 'text' | 'source'> = {
  date: null,
  until: null,
  state: 'stands',
  dateText: '',
  swapped: null,
  hasYear: true,
  weekday: null,
  isStored: false,
  remarks: [],
  findings: [],
}

interface Beside {
  readonly heading: When | null
  readonly states: readonly DateState[]
}

function draftsOf(entry: Entry, found: readonly EntryDate[], { heading, states }: Beside): Draft[] {
  const { text, source } = entry
  const rules = undatedIn(text, found).map((rule): Draft => ({ ...UNDATED, said: 'planned', text: rule, source }))
  const [first] = found
  if (!first) {
    const word = wordOf(text)
    const isUndated = isAwaited(text) || (word !== null && isAwaited(afterWord(text)))
    if (!isUndated) return rules
    const said = isAwaited(text) ? (heading ?? 'planned') : word
    return [{ ...UNDATED, said, text, source }]
  }
  if (first.isStored) return [{ ...first, said: heading, state: 'stands', text, dateText: text, source }]
  const tail = text.slice(found.at(-1)?.end ?? 0)
  const undated = NEXT.test(tail) && isAwaited(afterWord(tail))
  const length = undated ? text.length - tail.length : text.length
  const dated = datedDrafts({ ...entry, text: text.slice(0, length) }, found, { heading, states })
  if (!undated) return [...dated, ...rules]
  return [
    ...dated,
    { ...UNDATED, said: wordOf(tail) ?? 'planned', text: tail.replace(/^[\s,;:.&()/–-]+/u, ''), source },
  ]
}

function datedDrafts(entry: Entry, found: readonly EntryDate[], { heading, states }: Beside): Draft[] {
  const ends = segmentEnds(entry.text, found)
  const notCertain = areNotCertain(entry.text, found)
  let said: When | null = heading
  return found.map((date, index) => {
    const from = ends[index - 1] ?? 0
    const end = ends[index] ?? entry.text.length
    const before = lastWord(entry.text.slice(from, date.start))
    const after = firstWord(entry.text.slice(date.end, end))
    const stated = states[index] ?? 'stands'
    const state = stated === 'stands' && notCertain[index] ? 'doubtful' : stated
    if (before === null && beginsAfresh(entry.text.slice(found[index - 1]?.end ?? date.start, date.start)))
      said = heading
    said = before ?? said
    const isShared = found[index - 1]?.start === date.start
    const text = found.length === 1 ? entry.text : entry.text.slice(isShared ? date.start : from, end)
    return {
      ...date,
      said: state === 'moved' ? null : (before ?? after ?? said),
      state: heading === 'cancelled' && state === 'stands' ? 'cancelled' : state,
      text: trimOf(' ,;&/–-', text.replace(/^(?:[\s,;:&./–-]|and\s)+/u, ''), 'end') || date.text,
      dateText: date.text,
      source: entry.source,
    }
  })
}

/** "Last: 18 January. Retreat: …" begins a sentence of its own, of which the word before says nothing. */
function beginsAfresh(lead: string): boolean {
  return /[.;]\s+\p{L}/u.test(lead)
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
  return text.replace(
    /^.*?(?:(?:meetings?|dates?)\b(?: date)?|(?:next|future|following|then)\b(?!.*\b(?:meetings?|dates?)\b))(?: is| are)?[\s:–-]*/iu,
    '',
  )
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
  const remarks = draft.remarks.filter(({ kind }) => kind !== 'yearAssumed')
  const found = [...remarkFindings(remarks, draft.dateText, draft.date, draft.source), ...draft.findings]
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

function findingsOfAll(entries: readonly Entry[], meetings: readonly Meeting[], isAsked: boolean): Finding[] {
  const [entry] = entries
  if (!entry) return []
  if (meetings.length === 0) return isAsked ? [] : [finding('meeting-no-date', entry.source, { text: entry.text })]
  const isPlanned = meetings.some((meeting) => meeting.when === 'planned')
  return isPlanned || isAsked ? [] : [finding('meeting-none-planned', entry.source, {})]
}
