/** Every output of a round, made from the same results and written together. */

import { feedbackFiles } from '../feedback/feedback.ts'
import { roundRecordSchema } from '../model.ts'
import type { Parts } from '../parts.ts'
import { reconciliationSchema } from '../reconcile/model.ts'
import { changeReportWorkbook } from './change-report.ts'
import { consolidatedWorkbook } from './consolidated.ts'
import { dataFiles } from './data/data-package.ts'
import { committeeReport } from './docx/committee-report.ts'
import { type Exchanged, type Output, type WriteEffects, writeWhole } from './exchange.ts'
import { changeReportPages } from './html/change-report-page.ts'
import { withMarks } from './marks.ts'
import { publicEdition } from './public/public-edition.ts'
import { publishable } from './publishable.ts'
import { recordJson } from './record-json.ts'
import type { Edition, RoundResults } from './results.ts'
import { makeRunRecord } from './run-record.ts'
import { decideWorkbook } from './to-decide.ts'
import { TO_DECIDE } from './to-decide-name.ts'

export interface WriteOptions {
  /** The team's own text for the committee report. */
  readonly background: string | null
  /** `public` writes the public edition too. */
  readonly edition: Edition
}

/**
 * Writes the outputs of a round into its folder. `run.json` comes last: it holds the checksums of all others.
 *
 * @throws OutputError when one could not be written, or the public edition holds what must not be published; the outputs that were
 * there before are then untouched
 */
export async function writeRound(
  results: RoundResults,
  folder: string,
  effects: WriteEffects & { readonly parts?: Parts },
  { background, edition }: WriteOptions = { background: null, edition: 'internal' },
): Promise<Exchanged> {
  const outputs = outputsOf(results, effects.parts, { background, edition })
  return writeWhole(folder, outputs, (written) => encodeJson(makeRunRecord(results, written)), effects)
}

/** Each is made when the one before it is on the disk. */
async function* outputsOf(
  results: RoundResults,
  parts: Parts | undefined,
  { background, edition }: WriteOptions,
): AsyncGenerator<Output> {
  yield* makeOutputs(results)
  const shown = withMarks(await publishable(results, parts), results)
  yield ['committee-report.docx', await committeeReport(shown, background)]
  if (edition === 'public') yield* await publicEdition(shown, background, makePublicOutputs)
  const toDecide = await decideWorkbook(results)
  if (toDecide) yield [TO_DECIDE, toDecide]
  yield* await feedbackFiles(results, parts)
  yield ['reconciliation.json', recordJson(reconciliationSchema, results.reconciliation)]
  yield ['round.json', recordJson(roundRecordSchema, results.round)]
}

/** The outputs of the public edition: all at once, since the gate lets all of them through or none. */
async function makePublicOutputs(
  results: RoundResults,
  background: string | null,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const made = new Map<string, Uint8Array>()
  for await (const [name, bytes] of makeOutputs(results)) made.set(name, bytes)
  return made.set('committee-report.docx', await committeeReport(results, background))
}

/** The outputs that both editions have, without the paper, which is made for those outside in both. */
async function* makeOutputs(results: RoundResults): AsyncGenerator<Output> {
  yield ['consolidated.xlsx', await consolidatedWorkbook(results)]
  yield ['change-report.xlsx', await changeReportWorkbook(results)]
  yield* changeReportPages(results)
  for (const [name, bytes] of dataFiles(results)) yield [`data/${name}`, bytes]
}

function encodeJson(value: unknown): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`)
}
