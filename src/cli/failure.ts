/** Telling a person why a command could not be carried out. */
import { MissingFilesError } from '../collect/arrivals.ts'
import { SetupError } from '../config/load.ts'
import { LockedError, LostLockError } from '../operate/lock.ts'
import { RecordError } from '../rounds.ts'
import { StoreError } from '../store/store-error.ts'
import { OutputError } from '../write/files.ts'
import type { ExitCode, Terminal } from './terminal.ts'

/** A command that asks for something that is not there. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** Errors whose message says all a person needs. */
const PLAIN = [MissingFilesError, OutputError, UsageError, RecordError, LostLockError, StoreError]

export interface Failure {
  readonly code: ExitCode
  /** The first line says what; the others, where there are any, say where. */
  readonly lines: readonly string[]
}

export function describeFailure(error: unknown, stopped: boolean): Failure {
  if (error instanceof LockedError)
    return { code: 3, lines: [`${error.message} Nothing was done. With --wait this run waits for it to end.`] }
  if (stopped)
    return { code: 2, lines: ['Stopped before the run was finished. The last outputs were left as they are.'] }
  if (error instanceof SetupError) return { code: 2, lines: [error.message, ...error.problems] }
  if (error instanceof Error && PLAIN.some((kind) => error instanceof kind)) return { code: 2, lines: [error.message] }
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return {
    code: 2,
    lines: ['Collate met a fault of its own. Please report it with these lines:', ...detail.split('\n')],
  }
}

export function reportFailure(error: unknown, terminal: Terminal): ExitCode {
  const { code, lines } = describeFailure(error, terminal.signal?.aborted === true)
  const [first = '', ...rest] = lines
  terminal.err(`${first}\n${rest.map((line) => `  ${line.trimStart()}\n`).join('')}`)
  return code
}

/** The same for a log. What a fault of Collate's own says may quote a return, so only its place is told. */
export function failureFacts({ lines: [first = '', ...rest] }: Failure, error: unknown): Record<string, string> {
  if (!first.startsWith('Collate met a fault')) return { reason: [first, ...rest].join(' ') }
  const place = rest.find((line) => line.trimStart().startsWith('at '))?.trim() ?? ''
  return { reason: 'a fault of Collate’s own', kind: error instanceof Error ? error.name : typeof error, place }
}
