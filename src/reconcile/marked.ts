/** A mark behind a plan that is written down again, by which somebody says that it is done. */
import { MONTH_STEMS } from '../words/en/dates.ts'
import { MONTHS_AND_SEASONS } from '../words/en/frame-words.ts'
import { DONE_MARKS } from '../words/en/outcome-words.ts'
import type { Prepared } from './prepared.ts'

/** A hyphen without a space is part of a word: "part-completed". What follows a comma tells how something is done: "Sessions for carers, delivered in May". */
const BEFORE = String.raw`(?:\s-+\s*|-\s+|[([:;|/]\s*|[.]\s+)`
const DAY = String.raw`\d{1,2}(?:st|nd|rd|th)?`
const DATE = String.raw`\d{1,2}[/.]\d{1,4}(?:[/.]\d{2,4})?`
const MONTH = [...MONTHS_AND_SEASONS, ...MONTH_STEMS, 'sept'].join('|')
/** "June 2012", "in the spring": what is done by then is not done. */
const WHEN = String.raw`(?: (?:in|on|since|the|early|late|${MONTH}|${DATE}|${DAY}|\d{4}))*`
const MARKED = new RegExp(
  String.raw`(?:${BEFORE}(?:now |all |both )?(?<mark>${DONE_MARKS.join('|')})${WHEN}|,\s*(?<alone>done|completed?))[)\]!.\s]*$`,
  'u',
)

/** "Recruit two wardens – DONE", "… (completed June)"; null where there is none, or the plan itself was written with it. */
export function markedDone({ key }: Prepared, plan: Prepared): string | null {
  const { mark, alone } = MARKED.exec(key)?.groups ?? {}
  return MARKED.test(plan.key) ? null : (mark ?? alone ?? null)
}
