/** Telling a person why a command could not be carried out. */
import { SetupError } from '../config/load.ts'
import { OutputError } from '../write/files.ts'
import type { ExitCode, Terminal } from './command-line.ts'

export function reportFailure(error: unknown, terminal: Terminal): ExitCode {
  if (error instanceof SetupError) {
    terminal.err(`${error.message}\n${error.problems.map((problem) => `  ${problem}\n`).join('')}`)
  } else if (error instanceof OutputError || error instanceof UsageError) {
    terminal.err(`${error.message}\n`)
  } else {
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error)
    terminal.err(`Collate met a fault of its own. Please report it with these lines:\n${detail}\n`)
  }
  return 2
}

/** A command that asks for something that is not there. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}
