/** What a person should know about the meetings of an answer. */
import { finding } from '../../findings/finding.ts'
import { groupsOf } from '../../groups.ts'
import type { Entry, Finding, Meeting } from '../../model.ts'
import { firstDay, formatDate, lastDay } from '../date/calendar.ts'
import { remarkFindings } from '../date/date.ts'
import type { Draft, MeetingContext, When } from './draft.ts'

export function unreadFinding(entry: Entry, written: string): Finding {
  return finding('meeting-date-unread', entry.source, { text: entry.text, written })
}

export function otherFinding({ state, date, text, source }: Draft): Finding[] {
  if (state !== 'other' || !date) return []
  return [finding('meeting-other-date', source, { text, date: formatDate(date) })]
}

/** One query for all dates of a cell whose year had to be assumed. */
export function assumedYears(drafts: readonly Draft[]): Finding[] {
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
export function doubtfulDays(drafts: readonly Draft[]): Finding[] {
  const doubtful = drafts.filter(({ date, state }) => date && state === 'doubtful')
  return groupsOf(doubtful, ({ source }) => source.cell ?? '').flatMap((same) => {
    const [first] = same
    if (!first) return []
    const text = [...new Set(same.map((one) => one.text))].join('; ')
    const date = same.flatMap((one) => (one.date ? [formatDate(one.date)] : [])).join(' or ')
    return [finding('meeting-state-doubtful', first.source, { text, date })]
  })
}

export function findingsOf(draft: Draft, when: When, context: MeetingContext): Finding[] {
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

export function findingsOfAll(entries: readonly Entry[], meetings: readonly Meeting[], isAsked: boolean): Finding[] {
  const [entry] = entries
  if (!entry) return []
  if (meetings.length === 0) return isAsked ? [] : [finding('meeting-no-date', entry.source, { text: entry.text })]
  const isPlanned = meetings.some((meeting) => meeting.when === 'planned')
  return isPlanned || isAsked ? [] : [finding('meeting-none-planned', entry.source, {})]
}
