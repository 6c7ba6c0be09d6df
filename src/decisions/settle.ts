/** Queries that people have settled, and decisions whose text has changed. */
import { collapsed } from '../collapsed.ts'
import type { Form } from '../config/schema.ts'
import { finding } from '../findings/finding.ts'
import { groupedBy } from '../groups.ts'
import { type Finding, sourceOf } from '../model.ts'
import { answers } from './apply.ts'
import { asksWhichStands, KNOWN } from './choices.ts'
import { type Decision, isAboutName, subjectOf } from './decision.ts'
import { isJudgement, settledAs } from './judgement.ts'
import { type Asked, questionOf } from './question.ts'

/** Decisions that hold, without those about names and about the comparison. */
export interface DecisionIndex {
  /** Those about a partnership's return; `''` for files and the whole round. */
  about(partnership: string): readonly Decision[]
  /** The one that says which of a partnership's returns stands; null when there is none. */
  standing(partnership: string): Decision | null
}

/** Of several decisions about the same thing the last one holds. */
export function indexDecisions(decisions: readonly Decision[]): DecisionIndex {
  const latest = new Map<string, Decision>()
  const standing = new Map<string, Decision>()
  for (const decision of decisions) {
    if (decision.undone !== '' || isAboutName(decision) || isJudgement(decision)) continue
    if (decision.decision === 'stands') standing.set(decision.partnership, decision)
    else latest.set(subjectOf(decision), decision)
  }
  const byPartnership = groupedBy([...latest.values()], ({ partnership }) => partnership)
  return {
    about: (partnership) => byPartnership.get(partnership) ?? [],
    standing: (partnership) => standing.get(partnership) ?? null,
  }
}

export interface SettleContext {
  readonly decisions: DecisionIndex
  readonly forms: readonly Form[]
  /** Decisions that could not be carried out, so that what they answer stays open. */
  readonly refused?: ReadonlySet<Decision>
}

/** The findings with those that somebody settled as notes that say who did. Errors about values that were corrected are settled too. */
export function settleFindings(findings: readonly Finding[], update: Asked, context: SettleContext): Finding[] {
  const decisions = context.decisions
    .about(update?.partnershipId ?? '')
    .filter((one) => !context.refused?.has(one) && (update !== null || KNOWN.includes(one.decision)))
  const standing = update && context.decisions.standing(update.partnershipId)
  if (decisions.length === 0 && !standing) return [...findings]
  return findings.map((found) => {
    if (found.severity === 'note' || found.code === 'decision-not-applied') return found
    if (standing && asksWhichStands(found.code)) return settledBy(found, standing)
    const question = questionOf(found, update, context.forms)
    const decision = decisions.find((one) => answers(one, question))
    return decision ? settledBy(found, decision) : found
  })
}

function settledBy(found: Finding, decision: Decision): Finding {
  return { ...found, severity: 'note', settled: settledAs(decision) }
}

/**
 * A note for each decision of this round about a return whose text is another by now: the same question is asked about other words.
 *
 * @param asked findings of the return as it was read
 */
export function lapsedFindings(
  asked: readonly Finding[],
  update: NonNullable<Asked>,
  round: string,
  { decisions, forms }: SettleContext,
): Finding[] {
  const questions = asked.map((found) => questionOf(found, update, forms))
  return decisions.about(update.partnershipId).flatMap((decision) => {
    if (decision.round !== round || decision.finding === '' || decision.field === '') return []
    const about = questions.filter(({ field, finding: code }) => field === decision.field && code === decision.finding)
    if (about.length === 0 || about.some(({ text }) => text === collapsed(decision.text))) return []
    const args = { text: decision.text, now: about[0]?.text ?? '', by: decision.by }
    return [finding('decision-lapsed', sourceOf(update), args)]
  })
}
