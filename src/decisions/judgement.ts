/**
 * Decisions about what the comparison concludes: that two entries are one matter or two, and what became of a plan.
 *
 * About two entries `text` and `against` are the two wordings, whichever was first; it holds in every round in which they meet. About a plan `text` is the
 * plan and `against` the text of the next round it was decided on: `–` where nothing seemed to speak of the plan, empty for whatever is said. What became of a plan
 * holds for the round in which it was decided; that a text is *not* about a plan holds wherever the two meet.
 */
import { collapsed } from '../collapsed.ts'
import { entryKey } from '../kinds/text.ts'
import type { Settled } from '../model.ts'
import type { PromiseOutcome } from '../reconcile/model.ts'
import { DECISION_WORDS } from '../words/en/decisions.ts'
import type { Decision, Verdict } from './decision.ts'
import { abridged, type Question } from './question.ts'

/** What stands in the column `finding` of a decision about the comparison. */
export type Judged = 'plan' | 'wording'

/** What a person says became of a plan. */
export const OUTCOMES = {
  done: 'reportedDone',
  'done-in-part': 'partlyDone',
  'still-planned': 'stillPlanned',
  postponed: 'postponed',
  dropped: 'dropped',
  mentioned: 'mentioned',
  'not-mentioned-again': 'notMentionedAgain',
} as const satisfies Partial<Record<Verdict, PromiseOutcome['outcome']>>

const VERDICTS: Readonly<Record<Judged, readonly Verdict[]>> = {
  plan: [...(Object.keys(OUTCOMES) as (keyof typeof OUTCOMES)[]), 'not-this-plan'],
  wording: ['same-matter', 'two-matters', 'not-turned-round'],
}

/** That two texts are different matters, said of two entries or of a plan and what seemed to speak of it. */
export function isApart({ decision }: { readonly decision: string }): boolean {
  return decision === 'two-matters' || decision === 'not-this-plan'
}

/** Stands for the text of a plan of which nothing seemed to speak. */
export const NOTHING_SAID = '–'

/** What a verdict is about; null for a decision about a return or a query. */
export function judgedBy(verdict: Verdict): Judged | null {
  return VERDICTS.plan.includes(verdict) ? 'plan' : VERDICTS.wording.includes(verdict) ? 'wording' : null
}

export function isJudgement({ decision }: Pick<Decision, 'decision'>): boolean {
  return judgedBy(decision) !== null
}

/** The decisions that a question takes, by what it is about: those of the comparison, or those about a return. */
export function verdictsFor({ finding }: Pick<Question, 'finding'>): readonly Verdict[] {
  if (finding === 'plan' || finding === 'wording') return VERDICTS[finding]
  return (Object.keys(DECISION_WORDS) as Verdict[]).filter((verdict) => judgedBy(verdict) === null)
}

/**
 * The decision about a question. Who says that an entry is the same matter as another than the one it was set beside gives that one's text as the
 * right value.
 */
export function judged(question: Question, entered: Omit<Decision, keyof Question | 'undone'>): Decision {
  const { against = '', ...asked } = question
  const isOther = entered.decision === 'same-matter' && entered.value !== ''
  const other = isOther ? { against: collapsed(entered.value), value: '' } : { against }
  return { ...asked, ...entered, ...other, undone: '' }
}

/** Who decided what, as a settled query or a judged comparison shows it. */
export function settledAs({ decision, by, when, why }: Decision): Settled {
  return { decision, by, when, why }
}

export function isOutcome(verdict: Verdict): verdict is keyof typeof OUTCOMES {
  return Object.hasOwn(OUTCOMES, verdict)
}

type Row = Pick<Decision, 'decision' | 'round' | 'partnership' | 'text' | 'against'>

/** Columns without which a decision about the comparison would be about nothing, each with what is said of its absence. */
export function missingIn(row: Row): [column: keyof Row, message: string][] {
  const judged = judgedBy(row.decision)
  if (judged === null) return []
  const needsBoth = judged === 'wording' || row.decision === 'not-this-plan'
  const needed = ['round', 'partnership', 'text', ...(needsBoth ? ['against' as const] : [])] as const
  return needed.flatMap((column): [keyof Row, string][] =>
    row[column] === '' ? [[column, `expected ${NEEDED[column]}, found nothing`]] : [],
  )
}

const NEEDED = {
  round: 'the id of the round whose comparison it is about',
  partnership: 'an id of the register',
  text: 'the text of the plan or entry',
  against: 'the text of the other round',
} as const

/** Whether a text of a decision is the one that stands in a return; of a long one the decision may quote it abridged, as queries do. */
export function isQuoted(text: string, standing: string): boolean {
  const key = entryKey(text)
  return key === entryKey(standing) || key === entryKey(abridged(standing))
}

/** What a decision about the comparison is about: a plan's end is another question once another text speaks of it. */
export function judgedSubject({ decision, round, partnership, text, against }: Row): string {
  const texts = [entryKey(text), entryKey(against)]
  if (judgedBy(decision) === 'plan') return JSON.stringify(['plan', round, partnership, ...texts])
  return JSON.stringify(['wording', partnership, ...texts.sort()])
}
