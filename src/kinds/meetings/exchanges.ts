/** Days and months that a computer set to American dates may have exchanged. */
import { finding } from '../../findings/finding.ts'
import type { Finding, Meeting, PartialDate } from '../../model.ts'
import { addDays, firstDay, formatDate, lastDay } from '../date/calendar.ts'
import type { Draft } from './draft.ts'

/** Days from completion within which the meetings before and after it usually lie. */
const USUAL = 125
/** Days from completion past which the nearest meeting is doubted, when exchanging day and month brings it within the usual. */
const FAR = 270

/**
 * One query that names every date of an answer whose day and month seem exchanged, or null. The signs: cells in which only
 * days past the 12th stayed text, while the others were stored; a date on the wrong side of completion, out of order or
 * far away, which exchanging would put right.
 */
export function exchangedFinding(
  drafts: readonly Draft[],
  meetings: readonly Pick<Meeting, 'when'>[],
  completedOn: PartialDate | null,
): Finding | null {
  const doubted = isHalfConverted(drafts)
    ? drafts.filter((one) => one.isStored && one.swapped)
    : drafts.filter((one, index) => fitsBetter(one, index, { drafts, meetings, completedOn }))
  const [first] = doubted
  if (!first) return null
  const list = (dates: readonly (PartialDate | null)[]) => dates.flatMap((date) => (date ? [formatDate(date)] : []))
  return finding('meeting-exchanged', first.source, {
    dates: doubted.map(({ dateText, source }) => `${dateText} (${source.cell ?? ''})`).join(', '),
    read: list(doubted.map(({ date }) => date)).join(', '),
    others: list(doubted.map(({ swapped }) => swapped)).join(', '),
  })
}

const DAY_FIRST = /^(\d{1,2})[/.-]\d/

/** What such a computer makes of days typed first: up to the 12th it stores another day, the rest stays text. */
function isHalfConverted(drafts: readonly Draft[]): boolean {
  const stored = drafts.filter((one) => one.isStored && one.date)
  const typed = drafts.flatMap((one) => (one.isStored ? [] : (DAY_FIRST.exec(one.dateText)?.[1] ?? [])))
  const areEarly = stored.every(({ date }) => Number(date?.date.slice(8)) <= 12)
  const areLate = typed.every((day) => Number(day) > 12)
  return typed.length > 0 && areLate && areEarly && stored.some(({ swapped }) => swapped !== null)
}

interface Answer {
  readonly drafts: readonly Draft[]
  readonly meetings: readonly Pick<Meeting, 'when'>[]
  readonly completedOn: PartialDate | null
}

function fitsBetter(draft: Draft, index: number, { drafts, meetings, completedOn }: Answer): boolean {
  const { date, swapped, said } = draft
  const when = meetings[index]?.when
  if (!date || !swapped || !completedOn || when === 'cancelled') return false
  const completed = { from: firstDay(completedOn), to: lastDay(completedOn) }
  const usual = { from: addDays(completed.from, -USUAL), to: addDays(completed.to, USUAL) }
  const other = swapped.date
  if (other < usual.from || other > usual.to) return false
  if (said === 'held' && date.date > completed.to) return other <= completed.to
  if (said === 'planned' && date.date < completed.from) return other >= completed.from
  const days = drafts.flatMap((one) =>
    one.date && one.state === 'stands' && one !== draft ? [firstDay(one.date)] : [],
  )
  const nearer = days.some((day) => day > completed.to && day < date.date)
  const later = days.some((day) => day <= completed.to && day > date.date)
  if (date.date > addDays(completed.to, FAR)) return !nearer && other > completed.to
  return date.date < addDays(completed.from, -FAR) && !later && other <= completed.to
}
