/**
 * What the comparison concluded and nobody has judged: what became of plans, entries taken for one matter, and entries that may be one. Nobody need answer
 * them; they are listed so that a person can say no.
 */
import type { Change, PromiseOutcome, Reconciliation, Side } from '../reconcile/model.ts'
import type { Verdict } from './decision.ts'
import { isApart, NOTHING_SAID, verdictsFor } from './judgement.ts'
import { abridged, type Question } from './question.ts'

export interface Suggestion {
  readonly question: Question
  readonly choices: readonly Verdict[]
  /** What was concluded: an outcome of a plan, or of two entries how they differ; `near` where they were taken for two matters in doubt. */
  readonly concluded:
    | { readonly kind: 'plan'; readonly promise: PromiseOutcome }
    | { readonly kind: 'wording' | 'near'; readonly change: Change }
  readonly before: Side | null
  readonly after: Side | null
}

/** In the order of the comparison; of each partnership its plans first, then wordings, those that are in doubt last. */
export function suggestions(reconciliation: Pick<Reconciliation, 'partnerships'> | null): Suggestion[] {
  return (reconciliation?.partnerships ?? []).flatMap(({ partnershipId, changes, promises }) => {
    const answers = changes.filter((change) => change.field === 'answers' && !isToldOfPlan(change, promises))
    return [
      ...promises.filter(isOpen).map((promise) => aboutPlan(partnershipId, promise)),
      ...answers.filter(({ decided }) => !decided).flatMap((change) => aboutWording(partnershipId, change)),
      ...answers.flatMap((change) => aboutNear(partnershipId, change)),
    ]
  })
}

/** A plan and what tells of it are asked about once. */
function isToldOfPlan({ before, after }: Change, promises: readonly PromiseOutcome[]): boolean {
  return promises.some(
    ({ promised, answer }) => after !== null && promised.text === before?.text && answer?.text === after.text,
  )
}

/** That one text is not about a plan leaves open what became of it. */
function isOpen({ decided }: PromiseOutcome): boolean {
  return !decided || isApart(decided)
}

function aboutPlan(partnership: string, promise: PromiseOutcome): Suggestion {
  const { promised, answer, topic } = promise
  const choices = verdictsFor({ finding: 'plan' }).filter((verdict) => answer || verdict !== 'not-this-plan')
  const text = abridged(promised.text)
  return {
    question: {
      partnership,
      field: topic,
      finding: 'plan',
      text,
      against: answer ? abridged(answer.text) : NOTHING_SAID,
    },
    choices,
    concluded: { kind: 'plan', promise },
    before: promised,
    after: answer,
  }
}

function aboutWording(partnership: string, change: Change): Suggestion[] {
  const { before, after, words, rank } = change
  // The same words are the same matter, wherever they stand.
  if (!before || !after || !words) return []
  const choices = verdictsFor({ finding: 'wording' }).filter(
    (verdict) => rank === 'turned' || verdict !== 'not-turned-round',
  )
  return [ofTwo(partnership, change, { kind: 'wording', before, after, choices })]
}

function aboutNear(partnership: string, change: Change): Suggestion[] {
  const { before, near } = change
  if (!before || !near) return []
  const choices = ['same-matter', 'two-matters'] as const
  return [ofTwo(partnership, change, { kind: 'near', before, after: near, choices })]
}

interface Two extends Pick<Suggestion, 'choices'> {
  readonly kind: 'wording' | 'near'
  readonly before: Side
  readonly after: Side
}

function ofTwo(partnership: string, change: Change, { kind, before, after, choices }: Two): Suggestion {
  const texts = { text: abridged(before.text), against: abridged(after.text) }
  return {
    question: { partnership, field: change.topic ?? '', finding: 'wording', ...texts },
    choices,
    concluded: { kind, change },
    before,
    after,
  }
}
