/** Which decisions make sense for a query, by its code. What is not listed takes any decision about a text. */
import { catalogue, type FindingCode } from '../findings/catalogue.ts'
import type { Finding } from '../model.ts'
import type { Verdict } from './decision.ts'

const ABOUT_TEXT: readonly Verdict[] = ['confirm', 'correct', 'withhold', 'not-an-answer', 'nothing-to-do']
/** Nothing of the return stands in question; no more than this can be said of a file or the whole round, which hold no value. */
export const KNOWN: readonly Verdict[] = ['confirm', 'nothing-to-do']
const WHOSE: readonly Verdict[] = ['is', 'is-never', 'nothing-to-do']
const WHICH: readonly Verdict[] = ['stands', 'nothing-to-do']
/** A value that could not be read or is missing. */
const MISSING: readonly Verdict[] = ['correct', 'nothing-to-do']
/** A person has decided already, and it could not be carried out. */
const DECIDED: readonly Verdict[] = []
const HIDDEN: readonly Verdict[] = ['confirm', 'withhold', 'nothing-to-do']

const BY_CODE: Readonly<Partial<Record<FindingCode, readonly Verdict[]>>> = {
  'hidden-sheet-read': HIDDEN,
  'hidden-cells-read': HIDDEN,
  'struck-through-text': KNOWN,
  'text-box-found': KNOWN,
  'picture-in-cell': MISSING,
  'hash-marks': MISSING,
  'error-value': MISSING,
  'linked-blank': MISSING,
  'formula-without-result': MISSING,
  'date-unreadable': MISSING,
  'date-impossible': MISSING,
  'question-reworded': MISSING,
  'labels-unmatched': KNOWN,
  'required-question-missing': MISSING,
  'answer-empty': MISSING,
  'answer-placeholder': MISSING,
  'near-match': WHOSE,
  'name-fits-several': WHOSE,
  'contact-match': WHOSE,
  'near-name-taken': WHOSE,
  'ambiguous-name': WHOSE,
  'unregistered-partnership': WHOSE,
  'unknown-reference': WHOSE,
  'reference-disagrees': WHOSE,
  'emptier-return': WHICH,
  'replaces-in-doubt': WHICH,
  'returns-disagree': WHICH,
  'encoding-doubtful': KNOWN,
  'quotation-mark-not-closed': KNOWN,
  'drawing-unreadable': KNOWN,
  'decision-not-applied': DECIDED,
  'decision-unknown': DECIDED,
  'another-round': KNOWN,
  'return-outstanding': KNOWN,
  'partnership-not-active': KNOWN,
  'named-for-another': KNOWN,
  'returns-say-the-same': KNOWN,
  'says-what-another-said': KNOWN,
}

/** Whether a query is about which of several returns stands. */
export function asksWhichStands(code: string): boolean {
  return BY_CODE[code as FindingCode] === WHICH
}

/** Whether a query is about whose return something is, or which of several stands. */
export function isAboutWhose(code: string): boolean {
  const choices = BY_CODE[code as FindingCode]
  return choices === WHOSE || choices === WHICH || choices === DECIDED
}

/** What a query puts in doubt, the worst first. */
const DOUBTS: readonly (readonly Verdict[] | undefined)[] = [DECIDED, WHOSE, WHICH, MISSING, HIDDEN, undefined, KNOWN]

/**
 * How much rests on the answer to a query, the lower the more: a decision that was not carried out, whose return it is, which return stands, a value nobody could read, text that
 * was hidden, then any other doubt, and last what is only to be known.
 */
export function doubtOf(code: string): number {
  return DOUBTS.indexOf(BY_CODE[code as FindingCode])
}

/**
 * The decisions to choose from; none for what only the return, the register or decisions.csv itself can put right.
 *
 * @param isAboutReturn false for a file or the whole round, which hold no value to correct
 */
export function choicesFor({ code, severity }: Finding, isAboutReturn: boolean): readonly Verdict[] {
  if (severity === 'note') return []
  const own = BY_CODE[code as FindingCode]
  if (severity === 'error') return own ?? []
  if (!Object.hasOwn(catalogue, code)) return KNOWN
  const choices = own ?? ABOUT_TEXT
  return isAboutReturn ? choices : choices.filter((choice) => KNOWN.includes(choice))
}
