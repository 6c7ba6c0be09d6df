/** A round's run as it happens in the office: only if something changed, with what earlier runs read, leaving the folder whole. */
import { join } from 'node:path'
import type { Round } from '../config/schema.ts'
import { type Effects, runRound } from '../pipeline.ts'
import type { Setup } from '../setup.ts'
import { finishExchange } from '../write/exchange.ts'
import type { Edition } from '../write/results.ts'
import type { Earlier } from './earlier.ts'
import { type Inputs, inputsOf, keptFolder, lookAtInputs, readingFingerprint, roundFingerprint } from './fingerprint.ts'
import { recallRun, recordRun, rememberRun } from './journal.ts'
import { keepIn } from './kept.ts'
import { type RunSummary, summariseRun } from './summary.ts'
import { verifyRound } from './verify.ts'

export interface RoundOptions {
  /** What the program is; see `programIdentity`. */
  readonly program: string
  readonly edition: Edition
  /** Ignores what earlier runs kept. */
  readonly fresh: boolean
}

/**
 * Runs one round unless nothing it depends on has changed and its outputs are all there.
 *
 * @throws OutputError when outputs could not be written; the last ones are then untouched
 */
export async function runChangedRound(
  setup: Setup,
  round: Round,
  earlier: Earlier,
  effects: Effects,
  { program, edition, fresh }: RoundOptions,
): Promise<RunSummary> {
  const folder = join(setup.output, round.id)
  const memory = join(keptFolder(setup), 'rounds', `${round.id}.json`)
  const setAside = await finishExchange(folder, effects)
  const fingerprint = async (inputs: Inputs) =>
    roundFingerprint(program, setup, round, inputs, await earlier.checksums(), edition)

  const last = fresh ? null : await recallRun(memory)
  const inputs = last && (await lookAtInputs(join(setup.input, round.id), effects.files, effects.signal))
  if (last && inputs && last.fingerprint === (await fingerprint(inputs)) && (effects.restless?.size ?? 0) === 0) {
    const { whole } = await verifyRound(folder, effects.outputs)
    if (whole) return { ...last.summary, setAside: [...setAside], unchanged: true }
  }

  const kept = keepIn(join(keptFolder(setup), 'kept', round.id), readingFingerprint(program, setup, round), { fresh })
  const history = await earlier.records()
  const run = await runRound(setup, round, history, { ...effects, kept }, edition, await earlier.comparisons())
  const summary = summariseRun(run)
  if (run.outputs.changed) await recordRun(folder, effects.clock.now(), run.record.files, summary)
  await rememberRun(memory, { fingerprint: await fingerprint(inputsOf(run)), summary })
  await kept.sweep()
  return summary
}
