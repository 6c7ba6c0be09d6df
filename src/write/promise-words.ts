/** What became of a plan in words: the outcome, what it rests on, and who decided. The same in workbook, page and on the screen. */

import { isApart } from '../decisions/judgement.ts'
import { settledWords } from '../findings/finding.ts'
import type { Settled } from '../model.ts'
import type { PromiseOutcome, Side } from '../reconcile/model.ts'
import { daysInWords } from './dates.ts'
import { placeText } from './links.ts'
import { lookOf } from './look.ts'
import type { RoundResults } from './results.ts'
import { decidedPromiseWords, promiseWords } from './status-words.ts'
import { words } from './strings.ts'

/** Whether a person said what became of it, and not only what did not tell of it. */
export function isDecided({ decided }: Pick<PromiseOutcome, 'decided'>): boolean {
  return decided !== undefined && !isApart(decided)
}

/** Not mentioned again, and nobody has judged it. */
export function isLost(promise: Pick<PromiseOutcome, 'outcome' | 'decided'>): boolean {
  return promise.outcome === 'notMentionedAgain' && !isDecided(promise)
}

export function outcomeWord(promise: Pick<PromiseOutcome, 'outcome' | 'decided'>): string {
  return (isDecided(promise) ? decidedPromiseWords : promiseWords)[promise.outcome]
}

/** `“27” (B9) against “40 children” (B11) planned`, `“two” of “three” (B9)`, `“was opened” (B9)`; null where it rests on nothing but the place of the answer. */
export function restsOn(promise: PromiseOutcome, place: (side: Side) => string = placeOf): string | null {
  const { figures, words: said, answer, promised } = promise
  if (figures && answer) {
    const { reported, counted } = figures
    if (!counted) return words.figureOf(words.quote(reported), quoted(figures.promised, place(answer)))
    return words.figuresAgainst(quoted(reported, place(answer)), quoted(counted, place(promised)))
  }
  return said && answer ? quoted(said, place(answer)) : null
}

function quoted(text: string, place: string): string {
  return [words.quote(text), place && `(${place})`].filter(Boolean).join(' ')
}

/** The cell a text stands in; nothing where it is not told. */
function placeOf({ source }: Side): string {
  return source?.cell ? placeText(source) : ''
}

/** "Decided by Ann Example on 20 September 2012: dropped. Rang the officer." */
export function decidedText(results: Pick<RoundResults, 'look'>, decided: Settled | undefined): string | null {
  return decided ? daysInWords(settledWords(words.decided, decided), lookOf(results.look).dateFormat) : null
}
