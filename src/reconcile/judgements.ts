/** What people decided about pairings and plans, as the comparison of some returns that belong together looks it up. */
import type { Decision } from '../decisions/decision.ts'
import { isApart, isJudgement, isOutcome, isQuoted, judgedBy } from '../decisions/judgement.ts'
import type { Group } from './pairing.ts'
import type { PlacedEntry } from './placed-entries.ts'

/** Decisions about the returns of one group, the latest first; `round` is the id of the round that is compared with the one before it. */
export interface Judgements {
  readonly round: string
  readonly decisions: readonly Decision[]
}

export const NO_JUDGEMENTS: Judgements = { round: '', decisions: [] }

/** The decisions about the comparison that hold, by group. */
export function judgementsByGroup(decisions: readonly Decision[], round: string): (group: Group) => Judgements {
  const held = decisions.filter((one) => one.undone === '' && isJudgement(one)).reverse()
  if (held.length === 0) return () => NO_JUDGEMENTS
  return ({ before, after }) => {
    const ids = new Set([...before, ...after].map(({ partnershipId }) => partnershipId))
    return { round, decisions: held.filter(({ partnership }) => ids.has(partnership)) }
  }
}

/** Decisions made for the round about partnerships of which no group has a return. */
export function unplacedDecisions(decisions: readonly Decision[], round: string, groups: readonly Group[]): Decision[] {
  const ids = new Set(
    groups.flatMap(({ before, after }) => [...before, ...after]).map(({ partnershipId }) => partnershipId),
  )
  return decisions.filter(
    (one) => one.undone === '' && isJudgement(one) && one.round === round && !ids.has(one.partnership),
  )
}

export function isText(text: string, { entry }: PlacedEntry): boolean {
  return isQuoted(text, entry.text)
}

function isIn(field: string, ...entries: readonly PlacedEntry[]): boolean {
  return field === '' || entries.some(({ topic }) => topic === field)
}

/** What was decided this round of what became of a plan: one decision for each text it was decided on. */
export function outcomesDecided({ decisions, round }: Judgements, plan: PlacedEntry): readonly Decision[] {
  return decisions.filter(
    (one) => one.round === round && isOutcome(one.decision) && isIn(one.field, plan) && isText(one.text, plan),
  )
}

/** The decision that a text is not about a plan; null when nobody said so. */
export function ruledOut(judgements: Judgements, plan: PlacedEntry, answer: PlacedEntry): Decision | null {
  const decision = pairDecided(judgements, plan, answer)
  return decision && isApart(decision) ? decision : null
}

/** The decision whether two entries are one matter; null when nobody said. */
export function pairDecided({ decisions }: Judgements, before: PlacedEntry, after: PlacedEntry): Decision | null {
  const isAbout = ({ text, against, field }: Decision) =>
    isIn(field, before, after) &&
    ((isText(text, before) && isText(against, after)) || (isText(text, after) && isText(against, before)))
  return decisions.find((one) => isAboutTwo(one) && isAbout(one)) ?? null
}

/** What became of a plan says nothing of whether the text that tells so is the plan in other words. */
function isAboutTwo(decision: Decision): boolean {
  return judgedBy(decision.decision) === 'wording' || isApart(decision)
}
