/** Decisions about whose return a text is, and which return stands, as `resolve` looks them up. */
import { nameKey } from '../register/names.ts'
import { addDecision, type Decision, isAboutName } from './decision.ts'

/**
 * Decisions that hold in a round: which of several returns stands, and whose the return in a file is, are about the returns of the round in which they were
 * decided, because the next round has files of the same name. A name on a return stays whose it is.
 */
export function holdingIn(decisions: readonly Decision[], round: string): Decision[] {
  const isOfItsRound = (one: Decision) => one.decision === 'stands' || (isAboutName(one) && FILE_NAME.test(one.text))
  return decisions.filter((one) => one.round === '' || one.round === round || !isOfItsRound(one))
}

const FILE_NAME = /\.[a-z]{3,4}$/i

/** Decisions by the key of their text. The last one about a text and id counts. */
export interface NameDecisions {
  /** The id a text was decided to be, among the texts given (a name, its file's name). */
  decided(texts: readonly string[]): string | null
  /** Ids the texts were decided never to be. */
  never(texts: readonly string[]): ReadonlySet<string>
  /** Whether it was decided that the return in the file of one of these names stands. */
  stands(files: readonly string[]): boolean
}

export function indexNames(decisions: readonly Decision[]): NameDecisions {
  const latest = new Map<string, Decision[]>()
  const standing = new Map<string, string>()
  for (const decision of decisions) {
    if (decision.undone !== '') continue
    const key = nameKey(decision.text)
    if (decision.decision === 'stands') standing.set(decision.partnership, key)
    if (isAboutName(decision)) latest.set(key, addDecision(latest.get(key) ?? [], decision))
  }
  const files = new Set(standing.values())
  const about = (texts: readonly string[]) => texts.flatMap((text) => latest.get(nameKey(text)) ?? [])
  return {
    decided: (texts) => about(texts).find(({ decision }) => decision === 'is')?.value ?? null,
    never: (texts) => new Set(about(texts).flatMap(({ decision, value }) => (decision === 'is-never' ? [value] : []))),
    stands: (names) => names.some((name) => files.has(nameKey(name))),
  }
}
