/** `collate run`: the rounds asked for, oldest first, with progress while it works and a summary at the end. */
import { join, resolve } from 'node:path'
import { nodeFileSystem } from '../collect/file-system.ts'
import type { Round } from '../config/schema.ts'
import type { RoundRecord } from '../model.ts'
import { type RoundRun, runRound } from '../pipeline.ts'
import { roundsWithInput, storedRecord } from '../rounds.ts'
import { loadSetup, type Setup } from '../setup.ts'
import { diskOutput } from '../write/files.ts'
import type { Edition } from '../write/results.ts'
import type { ExitCode, Terminal } from './command-line.ts'
import { UsageError } from './failure.ts'
import { createProgress } from './progress.ts'
import { readTextFile } from './read-text.ts'
import { describeRun, describeStrangers, summariseRun } from './summary.ts'

export interface RunOptions {
  round?: string
  config: string
  input?: string
  output?: string
  edition?: Edition
  json?: boolean
}

export async function runRounds(options: RunOptions, terminal: Terminal): Promise<ExitCode> {
  const setup = await loadSetup(
    {
      config: options.config,
      input: options.input === undefined ? undefined : resolve(options.input),
      output: options.output === undefined ? undefined : resolve(options.output),
    },
    readTextFile,
  )
  const { rounds, strangers } = await roundsWithInput(setup, nodeFileSystem)
  const chosen = await chooseRounds(setup, rounds, options.round)
  const records = new Map<string, RoundRecord>()
  const runs: RoundRun[] = []
  for (const round of chosen) {
    const progress = createProgress(round.label, terminal)
    const history = await earlierRecords(setup, round, records)
    const effects = { files: nodeFileSystem, outputs: diskOutput, progress: progress.step }
    const run = await runRound(setup, round, history, effects, options.edition)
    progress.done()
    records.set(round.id, run.record)
    runs.push(run)
    if (!options.json) terminal.out(describeRun(run))
  }
  if (options.json)
    terminal.out(`${JSON.stringify({ rounds: runs.map(summariseRun), unknownFolders: strangers }, null, 2)}\n`)
  else terminal.out(describeStrangers(strangers, setup.input))
  return runs.some((run) => summariseRun(run).figures.errors > 0) ? 1 : 0
}

/** All rounds with input; or the one asked for, after those it builds on that have input and were never run. */
async function chooseRounds(
  setup: Setup,
  available: readonly Round[],
  id: string | undefined,
): Promise<readonly Round[]> {
  const ids = setup.config.rounds.map((round) => round.id).join(', ')
  if (id === undefined) {
    if (available.length > 0) return available
    throw new UsageError(`There is nothing to do: ${setup.input} has no folder for any configured round (${ids}).`)
  }
  const round = setup.config.rounds.find((candidate) => candidate.id === id)
  if (!round) throw new UsageError(`There is no round "${id}" in the configuration; it has ${ids}.`)
  if (!available.includes(round)) {
    throw new UsageError(`Round ${id} has no input: expected a folder ${join(setup.input, id)}.`)
  }
  const chosen = [round]
  for (let before = round.previous; before !== null; ) {
    const previous = available.find((candidate) => candidate.id === before)
    if (!previous || chosen.includes(previous) || (await storedRecord(setup, previous.id, nodeFileSystem))) break
    chosen.unshift(previous)
    before = previous.previous
  }
  return chosen
}

/** Records of the rounds before, nearest first: those of this run, else those an earlier run stored. */
async function earlierRecords(
  setup: Setup,
  round: Round,
  records: ReadonlyMap<string, RoundRecord>,
): Promise<RoundRecord[]> {
  const earlier: RoundRecord[] = []
  const seen = new Set([round.id])
  for (let id = round.previous; id !== null && !seen.has(id); ) {
    seen.add(id)
    const record = records.get(id) ?? (await storedRecord(setup, id, nodeFileSystem))
    if (record) earlier.push(record)
    id = setup.config.rounds.find((candidate) => candidate.id === id)?.previous ?? null
  }
  return earlier
}
