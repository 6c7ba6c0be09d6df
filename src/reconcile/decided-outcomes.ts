/** What a person decided became of a plan. */
import type { Decision } from '../decisions/decision.ts'
import { isOutcome, NOTHING_SAID, OUTCOMES, settledAs } from '../decisions/judgement.ts'
import { isText, type Judgements, outcomesDecided } from './judgements.ts'
import type { PromiseOutcome } from './model.ts'
import { type PlacedEntry, sideOf } from './placed-entries.ts'

/** An outcome with the entry that tells it; null where none does. */
export interface Followed {
  readonly outcome: PromiseOutcome
  readonly answer: PlacedEntry | null
}

/**
 * The outcome that was decided; null when none was, or when the text it was decided on stands there no longer.
 *
 * @param suggested what the texts seem to tell
 * @param follow what one text seems to tell
 */
export function decidedOutcome(
  judgements: Judgements,
  plan: PlacedEntry,
  { suggested, answers, follow }: Told,
): Followed | null {
  for (const decision of outcomesDecided(judgements, plan)) {
    const on = decidedOn(decision, suggested, answers)
    if (on === undefined || !isOutcome(decision.decision)) continue
    const told = on === suggested.answer ? suggested.outcome : follow(on)
    const outcome = OUTCOMES[decision.decision]
    const answer = outcome === 'notMentionedAgain' ? null : on
    return {
      answer,
      outcome: {
        ...told,
        outcome,
        answer: answer && sideOf(answer),
        answerTopic: answer?.topic ?? null,
        // What the text seemed to say is no ground for what somebody knows better.
        ...(told.outcome === outcome ? {} : { words: null, figures: null }),
        decided: settledAs(decision),
      },
    }
  }
  return null
}

interface Told {
  readonly suggested: Followed
  /** Every entry that may speak of the plan. */
  readonly answers: readonly PlacedEntry[]
  follow(answer: PlacedEntry | null): PromiseOutcome
}

/** The entry it was decided on, null where it was on none; undefined when that is no longer so. */
function decidedOn(
  { against }: Decision,
  { answer }: Followed,
  answers: readonly PlacedEntry[],
): PlacedEntry | null | undefined {
  if (against === '') return answer
  if (against === NOTHING_SAID) return answer === null ? null : undefined
  return answers.find((one) => isText(against, one))
}
