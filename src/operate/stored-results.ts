/** What is stored of a round's last run, as the outputs are written from it. */
import { join } from 'node:path'
import type { FileSystem } from '../collect/file-system.ts'
import type { Round } from '../config/schema.ts'
import { planRound } from '../round-plan.ts'
import { roundResults } from '../round-results.ts'
import { storedComparison, storedRecord } from '../rounds.ts'
import type { Setup } from '../setup.ts'
import { diskOutput } from '../write/files.ts'
import type { RoundResults } from '../write/results.ts'
import { storedRounds } from './earlier.ts'
import { publicationsIn } from './publications.ts'

/** @returns null when the round was not run yet */
export async function storedResults(setup: Setup, round: Round, files: FileSystem): Promise<RoundResults | null> {
  const record = await storedRecord(setup, round.id, files)
  const comparison = await storedComparison(setup, round.id, files)
  if (!record || !comparison) return null
  const earlier = storedRounds(setup, files).before(round)
  const history = { records: await earlier.records(), comparisons: await earlier.comparisons() }
  const published = await publicationsIn(join(setup.output, round.id), diskOutput)
  const results = roundResults({ ...planRound(setup, round), published }, history, record, comparison)
  return { ...results, decisions: setup.decisions }
}
