/** A round's run as it happens in the office: only if something changed, with what earlier runs read, leaving the folder whole. */
import { join } from 'node:path'
import type { Arrival } from '../collect/arrivals.ts'
import type { KeptParts } from '../parts.ts'
import type { Effects } from '../pipeline.ts'
import type { RoundPlan } from '../round-plan.ts'
import { finishExchange } from '../write/exchange.ts'
import { readArrivals, writeArrivals } from './arrivals-file.ts'
import { changeDecisions } from './decisions-file.ts'
import type { Earlier } from './earlier.ts'
import { type Inputs, inputsOf, keptFolder, lookAtInputs, readingFingerprint, roundFingerprint } from './fingerprint.ts'
import { recallRun, recordMissedRun, recordRun, rememberRun } from './journal.ts'
import { readingsIn } from './kept.ts'
import { partsIn } from './parts-folder.ts'
import { publicationsIn } from './publications.ts'
import { type RunSummary, summariseRun } from './summary.ts'
import { verifyRound } from './verify.ts'

export interface RoundOptions {
  /** What the program is; see `programIdentity`. */
  readonly program: string
  /** Ignores what earlier runs kept. */
  readonly fresh: boolean
  /** Where parts are kept; left out, in a folder of the outputs. */
  readonly parts?: KeptParts
}

/**
 * Runs one round unless nothing it depends on has changed and its outputs are all there.
 *
 * @throws OutputError when outputs could not be written; the last ones are then untouched
 */
export async function runChangedRound(
  asked: RoundPlan,
  earlier: Earlier,
  effects: Effects,
  { program, fresh, parts: elsewhere }: RoundOptions,
): Promise<RunSummary> {
  const { setup, round } = asked
  const folder = join(setup.output, round.id)
  const memory = join(keptFolder(setup), 'rounds', `${round.id}.json`)
  const setAside = await finishExchange(folder, effects)
  const plan = { ...asked, published: await publicationsIn(folder, effects.outputs) }
  await recordMissedRun(folder)
  const fingerprint = async (inputs: Inputs, decisions = setup.decisions) =>
    roundFingerprint(program, { ...plan, setup: { ...setup, decisions } }, inputs, await earlier.checksums())

  const last = fresh ? null : await recallRun(memory)
  if (!last) effects.prepare?.()
  const inputs = last && (await lookAtInputs(join(setup.input, round.id), effects.files, effects.signal))
  if (last && inputs && last.fingerprint === (await fingerprint(inputs)) && (effects.unsettled?.size ?? 0) === 0) {
    const { whole } = await verifyRound(folder, effects.outputs)
    if (whole) return { ...last.summary, setAside: [...setAside], keptAside: [], unchanged: true }
  }

  const parts = elsewhere ?? partsIn(join(keptFolder(setup), 'kept', round.id), { program, fresh })
  const kept = readingsIn(parts, readingFingerprint(plan.reading))
  const history = {
    records: await earlier.records(),
    comparisons: await earlier.comparisons(),
    comparedWith: await earlier.comparedWith(),
  }
  const change: Effects['changeDecisions'] = (make) => changeDecisions(setup.decisionsFile, make)
  const arrivals = {
    earlier: await readArrivals(folder),
    now: effects.clock.now(),
    due: round.due,
    keep: (files: readonly Arrival[]) => writeArrivals(folder, files),
  }
  // A round that has not changed needs nothing of the stages.
  const { runRound } = await import('../pipeline.ts')
  const run = await runRound(plan, history, { changeDecisions: change, arrivals, ...effects, kept, parts })
  const summary = summariseRun(run)
  if (run.outputs.changed) await recordRun(folder, effects.clock.now(), run.record.files, summary)
  await rememberRun(memory, { fingerprint: await fingerprint(inputsOf(run), run.decisions), summary })
  await parts.sweep()
  return summary
}
