/** Which findings the officer who filled in a return can say something about; the others are for the team. */
import type { FindingCode } from '../findings/catalogue.ts'
import type { Finding } from '../model.ts'
import { choicesFor } from './choices.ts'
import type { Verdict } from './decision.ts'

/** About the team's own lists and rounds. */
const FOR_THE_TEAM: ReadonlySet<string> = new Set([
  'partnership-not-active',
  'return-not-expected',
  'decision-not-applied',
  'replaces-return',
  'another-round',
] satisfies FindingCode[])

/** Whose return it is and which of several stands is decided by the team. */
const OF_THE_TEAM: ReadonlySet<Verdict> = new Set(['is', 'stands'])

/** Whether an open finding of a return is one to ask its officer about. */
export function isForOfficer(found: Finding): boolean {
  if (found.severity === 'note' || FOR_THE_TEAM.has(found.code)) return false
  if (found.severity === 'error') return true
  return !choicesFor(found, true).some((choice) => OF_THE_TEAM.has(choice))
}
