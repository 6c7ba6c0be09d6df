/** Whether what is told of something shows that it is there by now, or tells of something else. */
import { ACTING, BE, BRINGING_ABOUT, GETTING, HIRING, MEANS, NOT_ACTING, STARTED } from '../words/en/outcome-words.ts'
import { PREPOSITIONS } from '../words/en/stop-words.ts'
import { isTelling, type Plan } from './plan.ts'
import { isMatter, type Token } from './prepared.ts'
import { subjectOf } from './subject.ts'
import { stemOf } from './vocabulary.ts'

/** "The café obtained permission", where it was the café that was planned. */
export function getsAnother({ object }: Plan, clause: readonly Token[], place: number): boolean {
  if (!GETTING.has(clause[place]?.word ?? '')) return false
  const after = clause.slice(place + 1)
  const end = after.findIndex(({ word }) => PREPOSITIONS.has(word))
  const what = (end < 0 ? after : after.slice(0, end)).filter(isMatter)
  return what.length > 0 && !what.some(({ stem }) => object.has(stem))
}

const HIRED = new Set(HIRING.map(stemOf))
const BRINGING = new Set(BRINGING_ABOUT.map(stemOf))

/** What was to be brought about is there: it does something, somebody has it, or something has gone on with it since. */
export function isThere(plan: Plan, clause: readonly Token[], place: number): boolean {
  const { action, head } = plan
  if (action === null || head === null || !BRINGING.has(stemOf(action.word))) return false
  return isAtWork(plan, clause, place) || isHad(plan, clause, place) || isSince(plan, clause, place)
}

const BEFORE_PARTICIPLE = 2

/** "The toy library lent 300 toys". What is done to it, or to what is only called after it, tells nothing. */
function isAtWork({ action, core, head, words }: Plan, clause: readonly Token[], place: number): boolean {
  const token = clause[place]
  if (!token || core.has(token.stem)) return false
  // "The hall that was to be hired started to leak".
  const isStart =
    STARTED.has(token.word) && action !== null && HIRED.has(action.stem) && clause[place + 1]?.word !== 'to'
  if (!(token.past || ACTING.has(token.word)) || words.includes(token.word)) return false
  if (NOT_ACTING.has(token.word) && !isStart) return false
  const [by, ...doer] = clause.slice(place + 1)
  if (by?.word === 'by' && doer.find(isTelling)?.stem === head) return true
  const before = clause.slice(0, place)
  if (before.slice(-BEFORE_PARTICIPLE).some(({ word }) => BE.has(word))) return false
  return subjectOf(before).filter(isTelling).at(-1)?.stem === head
}

const HAVING = new Set(['has', 'have'])

/** "Each ward has a warden"; "has a need for wardens" and "has asked for wardens" say nothing of the kind. */
function isHad({ core, head }: Plan, clause: readonly Token[], place: number): boolean {
  if (!HAVING.has(clause[place]?.word ?? '')) return false
  const after = clause.slice(place + 1)
  const end = after.findIndex(({ word, past, denied }) => past || denied || PREPOSITIONS.has(word))
  const held = (end < 0 ? after : after.slice(0, end)).filter(isTelling)
  return held.some(({ stem }) => stem === head) && held.every(({ stem, kind }) => kind === 'frame' || core.has(stem))
}

/** "Lodgers have lived in the hostel since May". */
function isSince({ head }: Plan, clause: readonly Token[], place: number): boolean {
  const next = clause[place + 1]
  if (!HAVING.has(clause[place]?.word ?? '') || !next || next.denied || NOT_ACTING.has(next.word)) return false
  const isPerfect = next.past || next.word === 'been'
  const isOfOld = clause.slice(place).some(({ word }) => word === 'since')
  return isPerfect && isOfOld && clause.some(({ stem }) => stem === head)
}

/** What something needs is told of, not the thing itself: "funding for the post", "the slipway design". */
export function isOnlyMeans({ words }: Plan, before: readonly Token[]): boolean {
  const subject = subjectOf(before).findLast(({ kind }) => kind !== 'stop')?.word ?? ''
  return MEANS.has(subject) && !` ${words} `.includes(` ${subject} `)
}
