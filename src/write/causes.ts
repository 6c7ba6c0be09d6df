/**
 * Findings by cause: those of one kind about the same partnerships ask one thing of one person, however many cells they touch, so that they stand
 * together wherever findings are listed.
 */
import { WHO_ACTS, type WhoActs, whoActs } from '../findings/finding.ts'
import type { Settled, Source } from '../model.ts'
import { type FindingState, type NamedFinding, stateOf } from './named-findings.ts'
import { type RoundResults, wordingIn } from './results.ts'

export interface Cause {
  readonly whoActs: WhoActs
  readonly state: FindingState
  /** Ids of the partnerships it is about; none where it is about a file or the round. */
  readonly about: readonly string[]
  /** Their names, set apart by "; "; null where there is none. */
  readonly name: string | null
  readonly action: string
  readonly settled: Settled | undefined
  /** What was found, and where, as often as it was. */
  readonly places: readonly { readonly message: string; readonly source: Source | null }[]
}

/** The causes by who has to act, else in the order of their first findings. */
export function causesOf(results: RoundResults, findings: readonly NamedFinding[]): readonly Cause[] {
  const causes = new Map<string, Cause & { places: Cause['places'][number][] }>()
  for (const { finding, about, name } of findings) {
    const { settled, source } = finding
    const { message, action } = wordingIn(results, finding)
    const whose = about.length > 0 ? about : [source?.file ?? '']
    const key = JSON.stringify([finding.code, finding.severity, action, whose])
    const cause = causes.get(key) ?? {
      whoActs: whoActs(finding),
      state: stateOf(finding),
      about,
      name,
      action,
      settled,
      places: [],
    }
    cause.places.push({ message, source })
    causes.set(key, cause)
  }
  return [...causes.values()].sort((a, b) => WHO_ACTS.indexOf(a.whoActs) - WHO_ACTS.indexOf(b.whoActs))
}
