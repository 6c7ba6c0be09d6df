/** The queries of a round that nobody has settled, in one list, the same for the command line and the workbook to decide in. */
import type { Form } from '../config/schema.ts'
import type { Finding, PartnershipUpdate, RoundRecord } from '../model.ts'
import type { Reconciliation } from '../reconcile/model.ts'
import { choicesFor } from './choices.ts'
import { type Decision, goingBy, type Verdict } from './decision.ts'
import { judged } from './judgement.ts'
import { keyOf, type Question, questionOf } from './question.ts'

export interface OpenQuestion {
  readonly finding: Finding
  readonly question: Question
  readonly choices: readonly Verdict[]
  /** The return it is about; null for a file or the whole round. */
  readonly update: PartnershipUpdate | null
}

/** Each question once, however many findings ask it: returns in their order, then files, the round and the comparison. */
export function openQuestions(
  record: RoundRecord,
  reconciliation: Pick<Reconciliation, 'findings'> | null,
  forms: readonly Form[],
): OpenQuestion[] {
  const updates = [...record.updates, ...record.superseded.map(({ update }) => update)]
  const asked: (readonly [Finding, PartnershipUpdate | null])[] = [
    ...updates.flatMap((update) => update.findings.map((found) => [found, update] as const)),
    ...record.files.flatMap(({ file, findings }) =>
      findings.map((found) => [{ ...found, source: found.source ?? { file, sheet: null, cell: null } }, null] as const),
    ),
    ...record.findings.map((found) => [found, null] as const),
    ...(reconciliation?.findings ?? []).map((found) => [found, null] as const),
  ]
  const open = new Map<string, OpenQuestion>()
  for (const [found, update] of asked) {
    const choices = choicesFor(found, update !== null)
    if (choices.length === 0) continue
    const question = questionOf(found, update, forms)
    const key = keyOf(question)
    if (!open.has(key)) open.set(key, { finding: found, question, choices, update })
  }
  return [...open.values()]
}

/** What a person enters about a question. */
export interface Entered {
  readonly decision: Verdict
  readonly value: string
  readonly by: string
  readonly when: string
  readonly why: string
}

/**
 * The decision about a question.
 *
 * @param source facts of the round and, for one that was filled in, the checksum of the workbook
 */
export function decisionAbout(
  { question, finding: { source }, update }: Pick<OpenQuestion, 'question' | 'finding' | 'update'>,
  entered: Entered,
  { round, from }: { readonly round: string; readonly from: string },
): Decision {
  const file = source?.file ?? update?.source.file ?? ''
  return goingBy(judged(question, { round, ...entered, from }), { name: update?.partnership ?? '', file })
}
