/**
 * Whether the meeting of a date takes place. A word such as "cancelled" counts for a date when what it is said of is the
 * meeting: nothing else is named between them in the same clause. "(the bus was cancelled)" leaves the meeting as it is.
 */
import {
  AFTER_CANCELLED,
  ANOTHER,
  CANCELLED,
  DUE_BY,
  EMPTY_WORDS,
  HEDGES,
  MEETING_KINDS,
  MEETING_NOUNS,
  MOVED,
  NONE_TO_COME,
  NOT_MET,
  NOW,
  OLD,
  OTHER_EVENTS,
  PAPERS,
  PLURALS,
  PREPOSITIONS,
  TO_NEW,
  WEAK_NOUNS,
} from '../../words/en/meeting-states.ts'
import type { FoundDate } from '../date/date-readings.ts'

/**
 * `stands`: nothing is said against it. `moved`: the new date of a meeting whose old one is written as well. `cancelled`: the
 * meeting does not take place on this date. `doubtful`: something on this date is cancelled, perhaps the meeting. `other`: the
 * date is that of something else which was moved or cancelled.
 */
export type DateState = 'stands' | 'moved' | 'cancelled' | 'doubtful' | 'other'

export interface States {
  /** For each date, in their order. */
  readonly dates: readonly DateState[]
  /** What a text without dates of its own, or one that begins so, says of the meeting before it. */
  readonly before: 'cancelled' | null
}

/** Stands for a date (or several that share a month) in the masked text. */
const DATE = '\u0002'
const word = (words: readonly string[]) => `(?<![\\p{L}])(?:${words.join('|')})(?!\\p{L})`
const CANCEL = new RegExp(word([...CANCELLED, ...NOT_MET]), 'giu')
const IS_NOT_MET = new RegExp(`^(?:${NOT_MET.join('|')})$`, 'iu')
const IS_NONE_TO_COME = new RegExp(word(NONE_TO_COME), 'iu')
const HEDGED = new RegExp(`${word(HEDGES)}\\s*(?:be(?:en)?\\s*)?$`, 'iu')
const CONTINUES = new RegExp(String.raw`^\s*(?:$|[^\p{L}\s]|(?:${AFTER_CANCELLED.join('|')})(?!\p{L}))`, 'iu')
const NAMED_BEHIND = new RegExp(
  String.raw`^\s{0,3}(?:(?:${MEETING_NOUNS.join('|')})\s(?:of|on|in|for|:)?|of|:)\s{0,3}(?:the\s)?${DATE}`,
  'iu',
)
const ON_A_DATE = new RegExp(String.raw`^\s{0,3}(?:on|in|at|for|during)\s(?:the\s)?${DATE}`, 'iu')
const AT_ONCE = new RegExp(String.raw`^\s{0,3}[:–-]?\s{0,3}${DATE}`, 'u')
const CALLED_OFF_ON = new RegExp(String.raw`^\s{0,3}on\s(?:the\s)?${DATE}`, 'iu')
const DAY_LEAD = String.raw`\s{0,3}:?\s{0,3}(?:on\s)?(?:the\s)?`
const TO_CUE = new RegExp(
  String.raw`(?:${word(MOVED)}[\s:]{0,3}(?:${TO_NEW.join('|')})|(?<!\p{L})(?:${NOW.join('|')}))${DAY_LEAD}$`,
  'iu',
)
const FROM_CUE = new RegExp(String.raw`(?:${word(MOVED)}\sfrom|(?<!\p{L})(?:${OLD.join('|')}))${DAY_LEAD}$`, 'iu')
/** "Postponed from 16 January": the word is said of the date behind it, which was exchanged. */
const IS_OLD_DATE = new RegExp(String.raw`^\s{0,3}from\s(?:the\s)?${DATE}`, 'iu')
const NAMES_ANOTHER = new RegExp(word(ANOTHER), 'iu')
const BOUNDARY = /[,;:()[\]–—.!?]|\s-(?=\s|\p{L})|\sbut\s/giu
const TIME =
  /(?:\b(?:at|from)\s)?(?<!\d)\d{1,2}(?:[:.]\d\d(?:\s?[ap]\.?m\b\.?)?|\s?(?:[ap]\.?m\b\.?|noon|midday|hrs\b))(?:\s?(?:-|–|to|until)\s?\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]\.?m\b\.?|noon)?)?/giu
const LAST_DAY = new RegExp(
  String.raw`${word(PAPERS)}.{0,30}${word(DUE_BY)}\s(?:the\s)?$|${word(OTHER_EVENTS)}[\s:]{0,3}(?:(?:on|in|of|is)\s)?$`,
  'iu',
)
const EMPTY = new Set(EMPTY_WORDS)
const NOUNS = new Set(MEETING_NOUNS)
const PREPOSED = new Set(PREPOSITIONS)
const PLURAL = new Set(PLURALS)
/** As far as a clause is looked back over. */
const REACH = 160

/** "Cancelled", "Did not take place". */
export function saysCancelled(text: string): boolean {
  return text.search(CANCEL) >= 0
}

/** What a text says of each of its dates. */
export function statesOf(text: string, found: readonly FoundDate[]): States {
  const { masked, groups } = mask(text, found)
  const states: DateState[] = groups.map(() => 'stands')
  const places = [...masked.matchAll(new RegExp(DATE, 'g'))].map((match) => match.index)
  let before: States['before'] = null
  for (const [index, place] of places.entries()) {
    const isFirst = index === 0 && !NAMES_ANOTHER.test(masked.slice(0, place))
    if (markMove(masked, places, index, states) && isFirst && TO_CUE.test(clauseBefore(masked, place))) {
      before = /^[^\p{L}]*$/u.test(clauseBefore(masked, place).replace(TO_CUE, '')) ? 'cancelled' : null
    }
  }
  for (const [index, place] of places.entries()) if (LAST_DAY.test(clauseBefore(masked, place))) states[index] = 'other'
  for (const match of masked.matchAll(CANCEL)) {
    const at = { from: match.index, to: match.index + match[0].length }
    if (IS_OLD_DATE.test(masked.slice(at.to))) continue
    if (HEDGED.test(masked.slice(Math.max(0, at.from - 20), at.from)) || !CONTINUES.test(masked.slice(at.to))) continue
    const target = cancelledBy(masked, places, at)
    if (target === 'before') before = 'cancelled'
    else for (const [index, state] of target) if (states[index] !== 'other') states[index] = state
  }
  const dates: DateState[] = found.map(() => 'stands')
  for (const [index, group] of groups.entries()) for (const one of group) dates[one] = states[index] ?? 'stands'
  return { dates, before }
}

const AFTER_MOVED = new RegExp(`${word([...MOVED, ...OLD])}\\s(?:from\\s)?(?:the\\s)?$`, 'iu')
const SPAN_LINK = /\s{0,3}(?:[-–—]|\bto\b|\buntil\b)\s{0,3}/iu

/** "Moved from 22 to 29 April": what looks like a range is the old date and the new one. */
export function splitMoved(text: string, found: readonly FoundDate[]): FoundDate[] {
  return found.flatMap((one) => {
    const link = one.until ? SPAN_LINK.exec(one.text) : null
    if (!link || !AFTER_MOVED.test(text.slice(Math.max(0, one.start - REACH), one.start))) return [one]
    const cut = one.start + link.index
    const next = cut + link[0].length
    return [
      { ...one, end: cut, text: text.slice(one.start, cut), until: null },
      {
        ...one,
        start: next,
        text: text.slice(next, one.end),
        date: one.until,
        until: null,
        weekday: null,
        remarks: [],
      },
    ]
  })
}

/** The text with a sign for each date and without times of day, whose dots and colons would part clauses. */
function mask(text: string, found: readonly FoundDate[]): { masked: string; groups: number[][] } {
  const groups: number[][] = []
  let masked = ''
  let from = 0
  for (const [index, date] of found.entries()) {
    if (found[index - 1]?.start === date.start) {
      groups.at(-1)?.push(index)
      continue
    }
    masked += text.slice(from, date.start).replaceAll(DATE, ' ') + DATE
    groups.push([index])
    from = date.end
  }
  masked += text.slice(from).replaceAll(DATE, ' ')
  return { masked: masked.replace(TIME, ' '), groups }
}

/** The text from the last clause boundary, or date, up to a place. */
function clauseBefore(masked: string, place: number): string {
  const near = masked.slice(Math.max(0, place - REACH), place)
  const cut = Math.max(
    ...[...near.matchAll(BOUNDARY)].map((match) => match.index + match[0].length),
    near.lastIndexOf(DATE) + 1,
    0,
  )
  return near.slice(cut)
}

/** Marks the date at `index`, or the one before it, when the words in front say that one was exchanged for the other. */
function markMove(masked: string, places: readonly number[], index: number, states: DateState[]): boolean {
  const place = places[index] ?? 0
  const previous = places[index - 1]
  const lead = masked.slice(Math.max(previous === undefined ? 0 : previous + 1, place - REACH), place)
  const clause = cueClause(masked, previous ?? -1, place)
  if (FROM_CUE.test(lead)) {
    states[index] = subjectOf(clause.replace(FROM_CUE, '')) === 'other' ? 'other' : 'cancelled'
    return true
  }
  const isLinked = previous !== undefined && /^\s*(?:to|until|and|-|–|→)\s*(?:the\s)?$/iu.test(lead)
  if (isLinked && states[index - 1] === 'other') states[index] = 'other'
  if (!TO_CUE.test(lead)) return false
  if (subjectOf(clause.replace(TO_CUE, '')) === 'other') {
    if (previous !== undefined) states[index] = 'other'
    return false
  }
  if (previous !== undefined && !NAMES_ANOTHER.test(lead)) {
    states[index - 1] = 'cancelled'
    states[index] = 'moved'
  }
  return true
}

/** The clause in which a cue stands: from the last boundary or date before it. A colon or dash just before the date belongs to the cue. */
function cueClause(masked: string, previous: number, place: number): string {
  const lead = masked.slice(Math.max(previous + 1, place - REACH), place)
  const trimmed = lead.replace(/[\s:–-]+$/u, '')
  const cut = Math.max(...[...trimmed.matchAll(BOUNDARY)].map((match) => match.index + match[0].length), 0)
  return lead.slice(cut)
}

interface Span {
  readonly from: number
  readonly to: number
}

/** Which dates a word of cancelling speaks of, and how surely. */
function cancelledBy(masked: string, places: readonly number[], at: Span): 'before' | [number, DateState][] {
  const left = leftOf(masked, at.from)
  const right = masked.slice(at.to)
  const first = places.findIndex((place) => place >= at.to)
  const last = first < 0 ? places.length - 1 : first - 1
  const own = places.flatMap((place, index) => (place >= at.from - left.length && place < at.from ? [index] : []))
  const isNotMet = IS_NOT_MET.test(masked.slice(at.from, at.to))
  const subject = isNotMet ? 'meeting' : subjectOf(left)
  const tokens = wordsOf(left)
  const isPlural = tokens.some((token) => PLURAL.has(token))
  const when: [number, DateState][] = first >= 0 && CALLED_OFF_ON.test(right) ? [[first, 'other']] : []
  if (own.length > 0) {
    if (subject === 'other') return [[own.at(-1) ?? 0, left.trimStart().startsWith(DATE) ? 'doubtful' : 'other']]
    return [
      ...own.map((index): [number, DateState] => [index, isPlural || index === last ? 'cancelled' : 'doubtful']),
      ...when,
    ]
  }
  if (subject === 'other') return when
  const opens =
    last < 0 || /[.!?;]\s*$/u.test(masked.slice(Math.max(0, at.from - left.length - 5), at.from - left.length))
  if (first >= 0 && (NAMED_BEHIND.test(right) || (isNotMet && ON_A_DATE.test(right)))) {
    if (isNotMet || opens || !/^\s{0,3}:/u.test(right)) return [[first, 'cancelled']]
  }
  const isToCome = isNotMet && IS_NONE_TO_COME.test(masked.slice(at.from, at.to))
  if (isToCome || (isNotMet && !/^\s*(?:$|[,;.)]|due\b|because\b)/iu.test(right))) return []
  if (last < 0) return first >= 0 && AT_ONCE.test(right) ? [[first, 'cancelled']] : 'before'
  if (isPlural) return [...places.keys()].slice(0, last + 1).map((index) => [index, 'cancelled'])
  return [[last, subject === 'meeting' ? 'cancelled' : 'doubtful'], ...when]
}

/** The clause in front of a word, dates included. */
function leftOf(masked: string, place: number): string {
  const near = masked.slice(Math.max(0, place - REACH), place)
  const cut = Math.max(...[...near.matchAll(BOUNDARY)].map((match) => match.index + match[0].length), 0)
  return near.slice(cut)
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\d’']+/gu) ?? []
}

const SAID = new RegExp(word([...CANCELLED, ...MOVED]), 'giu')
const KINDS = new Set([...MEETING_KINDS, ...MEETING_NOUNS, ...WEAK_NOUNS])
const WEAK = new Set(WEAK_NOUNS)

/** What a clause names in front of its first preposition: the meeting (or nothing else), a meeting of a name of its own, or something else. */
function subjectOf(clause: string): 'meeting' | 'named' | 'other' {
  const head: string[] = []
  for (const token of wordsOf(clause.replaceAll(DATE, ' ').replace(SAID, ' '))) {
    if (PREPOSED.has(token) && !EMPTY.has(token)) break
    if (!EMPTY.has(token)) head.push(token)
  }
  const noun = head.at(-1)
  if (noun === undefined) return 'meeting'
  if (!NOUNS.has(noun) && !WEAK.has(noun)) return 'other'
  if (head.every((token) => KINDS.has(token))) return 'meeting'
  return NOUNS.has(noun) ? 'named' : 'other'
}
