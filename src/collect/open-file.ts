/** Opening a file that others may be saving, hold open or take away at this very moment. */
import type { Clock } from '../clock.ts'
import { finding } from '../findings/finding.ts'
import type { Finding, Outcome } from '../model.ts'
import { reasonOf, type SourceFile } from './collect.ts'
import type { FileSystem } from './file-system.ts'

/** Why a file gave no bytes. */
export interface NotOpened {
  readonly outcome: Outcome
  readonly finding: Finding
}

const TRIES = 4
const BETWEEN_TRIES = 500

/**
 * The whole content of a file as it stood at one moment. A locked file and one that changes while it is read are tried again.
 *
 * @returns the bytes, or the finding that says why there are none: `file-gone`, `file-still-changing` or `file-unreadable`
 */
export async function openFile(
  { file, path, ...facts }: SourceFile,
  files: FileSystem,
  clock: Clock,
  signal?: AbortSignal,
): Promise<Uint8Array | NotOpened> {
  const source = { file, sheet: null, cell: null }
  let expected = { size: facts.size, modified: facts.modified }
  let problem: NotOpened = { outcome: 'rejected', finding: finding('file-still-changing', source, {}) }
  for (let tries = 1; tries <= TRIES; tries += 1) {
    if (tries > 1) await clock.pause(BETWEEN_TRIES, signal)
    try {
      const bytes = await files.readFile(path)
      const { size, modified } = await files.lstat(path)
      if (size === expected.size && modified === expected.modified && bytes.length === size) return bytes
      expected = { size, modified }
      problem = { outcome: 'rejected', finding: finding('file-still-changing', source, {}) }
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : ''
      if (code === 'ENOENT') return { outcome: 'ignored', finding: finding('file-gone', source, {}) }
      problem = { outcome: 'rejected', finding: finding('file-unreadable', source, { reason: reasonOf(error) }) }
      if (!LOCKED.has(code)) return problem
    }
  }
  return problem
}

/** What the systems say of a file that another program has open for itself alone. */
const LOCKED: ReadonlySet<string> = new Set(['EBUSY', 'EPERM', 'EACCES', 'EAGAIN', 'UNKNOWN'])
