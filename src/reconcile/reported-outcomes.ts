/** What the officer says became of a plan, on a form that listed it. */
import { OUTCOMES } from '../decisions/judgement.ts'
import { printedKey } from '../issued/marks.ts'
import type { PartnershipUpdate } from '../model.ts'
import { OFFICER } from '../words/en/decisions.ts'
import type { PromiseOutcome } from './model.ts'
import { type PlacedEntry, sideOf } from './placed-entries.ts'

/**
 * The outcome that the first of some returns reports of a plan, and which return that is; null when none does. It stands as decided by the officer, on the
 * day of completion.
 *
 * @param returns those that may speak of the plan
 */
export function reportedOutcome(
  plan: PlacedEntry,
  returns: readonly PartnershipUpdate[],
): { readonly outcome: PromiseOutcome; readonly of: PartnershipUpdate } | null {
  const key = printedKey(plan.entry.text)
  for (const of of returns) {
    const report = of.promiseReports?.find(({ promise }) => printedKey(promise) === key)
    const decision = report && Object.entries(OUTCOMES).find(([, outcome]) => outcome === report.outcome)?.[0]
    if (!report || decision === undefined) continue
    const text = [report.text, report.remark].filter(Boolean).join(' – ')
    const outcome: PromiseOutcome = {
      outcome: report.outcome,
      promised: sideOf(plan),
      topic: plan.topic,
      answer: { text, partnershipId: of.partnershipId, source: report.source },
      answerTopic: null,
      likeness: 1,
      words: null,
      figures: null,
      decided: { decision, by: OFFICER, when: of.completedOn?.date ?? '', why: report.remark ?? '' },
    }
    return { outcome, of }
  }
  return null
}
