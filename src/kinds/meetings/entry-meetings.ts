/** The meetings of an entry, each with the words beside its date. */
import type { Entry } from '../../model.ts'
import { NEXT_MEETING } from '../../words/en/meeting-states.ts'
import { isAwaited } from '../answers.ts'
import type { FoundDate } from '../date/date-grammar.ts'
import { undatedIn } from '../date/date-remains.ts'
import { trimOf } from '../text.ts'
import type { Draft, When } from './draft.ts'
import type { EntryDate } from './entry-dates.ts'
import { afterWord, firstWord, lastWord, wordOf } from './held-or-planned.ts'
import { areNotCertain } from './not-certain.ts'
import type { DateState } from './states.ts'

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

export function draftsOf(entry: Entry, found: readonly EntryDate[], { heading, states }: Beside): Draft[] {
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
  const undated = NEXT_MEETING.test(tail) && isAwaited(afterWord(tail))
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
