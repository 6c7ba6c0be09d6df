/** Decisions about the comparison that no longer hold, because a text they were made about is another by now. */
import type { Decision } from '../decisions/decision.ts'
import { isApart, isOutcome, isQuoted, judgedBy, NOTHING_SAID } from '../decisions/judgement.ts'
import { finding } from '../findings/finding.ts'
import { type Finding, type Source, sourceOf } from '../model.ts'
import { DECISION_WORDS } from '../words/en/decisions.ts'
import { isText, type Judgements } from './judgements.ts'
import type { PromiseOutcome } from './model.ts'
import type { PlacedEntry, PlacedGroup } from './placed-entries.ts'
import type { PlacedPromise } from './promises.ts'

/** A note for each decision made for this round that does not hold: it names the text that is gone, or the one that stands there now. */
export function lapsedJudgements(
  { group, before, after }: PlacedGroup,
  { round, decisions }: Judgements,
  promises: readonly PlacedPromise[],
): Finding[] {
  const [update] = group.after
  const whole = update ? sourceOf(update) : null
  return decisions
    .filter((one) => one.round === round)
    .flatMap((decision) => {
      const why =
        judgedBy(decision.decision) === 'plan'
          ? planLapsed(decision, promises, after)
          : goneOf([...before, ...after], [decision.text, decision.against])
      return why ? [lapsed(decision, why, why.now?.source ?? whole)] : []
    })
}

/** Notes about decisions that name a partnership of which neither round has a return. */
export function unplacedJudgements(decisions: readonly Decision[]): Finding[] {
  return decisions.map((decision) => lapsed(decision, { gone: decision.text }, null))
}

interface Why {
  readonly gone?: string
  readonly now?: { readonly text: string; readonly source: Source | null }
}

function planLapsed(decision: Decision, promises: readonly PlacedPromise[], after: readonly PlacedEntry[]): Why | null {
  const { text, against } = decision
  const plans = promises.map(({ promise }) => promise).filter(({ promised }) => isQuoted(text, promised.text))
  if (plans.length === 0) return { gone: text }
  const needed = against === '' || against === NOTHING_SAID ? [] : [against]
  if (!isOutcome(decision.decision)) return goneOf(after, needed)
  // A later decision on another text stands in its place.
  if (plans.some(isOutcomeDecided)) return null
  const answer = plans.find((plan) => plan.answer)?.answer
  return goneOf(after, needed) ?? (answer ? { now: answer } : null)
}

function isOutcomeDecided({ decided }: PromiseOutcome): boolean {
  return decided !== undefined && !isApart(decided)
}

function goneOf(entries: readonly PlacedEntry[], texts: readonly string[]): Why | null {
  const gone = texts.find((text) => !entries.some((entry) => isText(text, entry)))
  return gone === undefined ? null : { gone }
}

function lapsed({ text, decision, by }: Decision, { gone = '', now }: Why, source: Source | null): Finding {
  const args = { text, decision: DECISION_WORDS[decision], gone, now: now?.text ?? '', by }
  return finding('judgement-lapsed', source, args)
}
