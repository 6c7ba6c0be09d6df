/** Every output of a round, made from the same results and written together. */
import { roundRecordSchema } from '../model.ts'
import type { Parts } from '../parts.ts'
import { reconciliationSchema } from '../reconcile/model.ts'
import { changeReportWorkbook } from './change-report.ts'
import { consolidatedWorkbook } from './consolidated.ts'
import { dataFiles } from './data/data-package.ts'
import { committeeReport } from './docx/committee-report.ts'
import { type Exchanged, type WriteEffects, writeWhole } from './exchange.ts'
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
  const shown = withMarks(await publishable(results, effects.parts), results)
  const toDecide = await decideWorkbook(results)
  const outputs = new Map<string, Uint8Array>([
    ...(await makeOutputs(results)),
    ['committee-report.docx', await committeeReport(shown, background)],
    ...(edition === 'public' ? await publicEdition(shown, background, makePublicOutputs) : []),
    ...(toDecide ? [[TO_DECIDE, toDecide] as const] : []),
    ['reconciliation.json', recordJson(reconciliationSchema, results.reconciliation)],
    ['round.json', recordJson(roundRecordSchema, results.round)],
  ])
  return writeWhole(folder, outputs, (written) => encodeJson(makeRunRecord(results, written)), effects)
}

/** The outputs of the public edition. */
async function makePublicOutputs(
  results: RoundResults,
  background: string | null,
): Promise<ReadonlyMap<string, Uint8Array>> {
  return new Map([
    ...(await makeOutputs(results)),
    ['committee-report.docx', await committeeReport(results, background)],
  ])
}

/** The outputs that both editions have, without the paper, which is made for those outside in both. */
async function makeOutputs(results: RoundResults): Promise<ReadonlyMap<string, Uint8Array>> {
  const data = [...dataFiles(results)].map(([name, bytes]) => [`data/${name}`, bytes] as const)
  return new Map([
    ['consolidated.xlsx', await consolidatedWorkbook(results)],
    ['change-report.xlsx', await changeReportWorkbook(results)],
    ...changeReportPages(results),
    ...data,
  ])
}

function encodeJson(value: unknown): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`)
}
