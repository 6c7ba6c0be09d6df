/** `collate verify`: whether each round's folder of outputs is one whole run. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { systemClock } from '../clock.ts'
import { type Verdict, verifyRound } from '../operate/verify.ts'
import type { Setup } from '../setup.ts'
import { finishExchange, RECORD, STAGING } from '../write/exchange.ts'
import { diskOutput } from '../write/files.ts'
import { UsageError } from './failure.ts'
import { type FolderOptions, loadSetupFor, takeTurn } from './folders.ts'
import { openLog } from './log-options.ts'
import type { ExitCode, Terminal } from './terminal.ts'

export interface VerifyOptions extends FolderOptions {
  json?: boolean
}

/** All rounds that have outputs, or one. An interrupted exchange of outputs is finished first. */
export async function verifyRounds(
  id: string | undefined,
  options: VerifyOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const setup = await loadSetupFor(options)
  const verdicts: { round: string; folder: string; verdict: Verdict }[] = []
  for (const round of chooseRounds(setup, id)) {
    const folder = join(setup.output, round)
    if (existsSync(join(folder, STAGING))) await finishInterrupted(setup, folder, terminal)
    verdicts.push({ round, folder, verdict: await verifyRound(folder, diskOutput) })
  }
  if (options.json) {
    const told = verdicts.map(({ round, folder, verdict }) => ({ round, folder, ...verdict }))
    terminal.out(`${JSON.stringify(told, null, 2)}\n`)
  } else for (const { round, verdict } of verdicts) terminal.out(describeVerdict(round, verdict))
  return verdicts.every(({ verdict }) => verdict.whole && verdict.setAside.length === 0) ? 0 : 1
}

async function finishInterrupted(setup: Setup, folder: string, terminal: Terminal): Promise<void> {
  const log = openLog({}, terminal, systemClock.now, true)
  const lock = await takeTurn(setup, false, log)
  try {
    await finishExchange(folder, { outputs: diskOutput, clock: systemClock })
  } finally {
    await lock.release()
  }
}

function chooseRounds(setup: Setup, id: string | undefined): string[] {
  const ids = setup.config.rounds.map((round) => round.id)
  if (id !== undefined) {
    if (ids.includes(id)) return [id]
    throw new UsageError(`There is no round "${id}" in the configuration; it has ${ids.join(', ')}.`)
  }
  const run = ids.filter((one) => [RECORD, STAGING].some((name) => existsSync(join(setup.output, one, name))))
  if (run.length === 0) throw new UsageError(`There is nothing to verify: no round has outputs in ${setup.output}.`)
  return run
}

function describeVerdict(round: string, verdict: Verdict): string {
  const { whole, files, version, problems, setAside, forgotten } = verdict
  const head = whole
    ? `${round}: whole: ${files} files, all as version ${version} wrote them.\n`
    : `${round}: not one whole run.\n`
  const lines = problems.map((problem) => `  - ${problem}\n`)
  const aside = setAside.map(
    ({ name, as }) => `  - ${name} is an older one, because it was open when the run ended; the new one is "${as}".\n`,
  )
  const notes = forgotten.map((note) => `  - ${note}\n`)
  return head + lines.join('') + aside.join('') + notes.join('')
}
