/** `collate status`: how a round stands, on one screen, once or again and again. */
import { dayOf, systemClock } from '../clock.ts'
import { nodeFileSystem } from '../collect/file-system.ts'
import { statusOf } from '../operate/status.ts'
import type { Setup } from '../setup.ts'
import { diskOutput } from '../write/files.ts'
import { describeFailure, UsageError } from './failure.ts'
import { type FolderOptions, loadSetupFor } from './folders.ts'
import { describeStatus } from './status-text.ts'
import type { ExitCode, Terminal } from './terminal.ts'

export interface StatusOptions extends FolderOptions {
  round?: string
  json?: boolean
  watch?: boolean
  /** Seconds between two looks. */
  every: number
}

export async function showStatus(options: StatusOptions, terminal: Terminal): Promise<ExitCode> {
  if (options.watch) return watchStatus(options, terminal)
  terminal.out(await screenOf(options))
  return 0
}

/** Shows it anew whenever it has changed, until told to stop. What goes wrong meanwhile is shown in its place. */
async function watchStatus(options: StatusOptions, terminal: Terminal): Promise<ExitCode> {
  const signal = terminal.signal ?? new AbortController().signal
  let last: string | null = null
  while (!signal.aborted) {
    const screen: string = await screenOf(options).catch(
      (error) => `${describeFailure(error, false).lines.join('\n')}\n`,
    )
    if (screen !== last) {
      if (terminal.isTerminal && !options.json) terminal.draw?.(CLEARED)
      terminal.out(screen)
    }
    last = screen
    await systemClock.pause(options.every * 1000, signal).catch(() => undefined)
  }
  return 0
}

/** Clears a terminal and goes to its top (ECMA-48: ED, CUP). */
const CLEARED = '\u001B[2J\u001B[H'

async function screenOf(options: StatusOptions): Promise<string> {
  const setup = await loadSetupFor(options)
  const effects = { files: nodeFileSystem, outputs: diskOutput }
  const status = await statusOf(setup, options.round, dayOf(systemClock.now()), effects)
  if (!status) throw unknownRound(options.round, setup)
  return options.json ? `${JSON.stringify(status)}\n` : describeStatus(status, setup.config.timeZone)
}

export function unknownRound(id: string | undefined, { config }: Setup): UsageError {
  const ids = config.rounds.map((round) => round.id).join(', ')
  return new UsageError(`There is no round "${id ?? ''}" in the configuration; it has ${ids}.`)
}
