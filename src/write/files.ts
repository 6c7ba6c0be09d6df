/** Writing outputs to disk: each file whole or not at all. */
import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/** What writing needs of a file system; tests hand in one that fails where they choose. */
export interface OutputFileSystem {
  makeFolder(path: string): Promise<void>
  /** Writes a new file and returns once its bytes are on the disk, not only in a buffer. */
  writeSynced(path: string, bytes: Uint8Array): Promise<void>
  rename(from: string, to: string): Promise<void>
  /** Removes a file; no error when there is none. */
  remove(path: string): Promise<void>
}

export interface WrittenFile {
  readonly name: string
  readonly bytes: number
  readonly sha256: string
}

/** An output could not be written. The message is for the person who ran the round. */
export class OutputError extends Error {
  override readonly name = 'OutputError'
}

export const diskOutput: OutputFileSystem = {
  makeFolder: async (path) => {
    await mkdir(path, { recursive: true })
  },
  writeSynced: async (path, bytes) => {
    const file = await open(path, 'wx')
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
  },
  rename,
  remove: (path) => rm(path, { force: true }),
}

/**
 * Writes outputs, by name (`consolidated.xlsx`, `data/entries.csv`), into a folder. All are first written beside their places under temporary names; only when every one
 * is on the disk are they renamed, so a full disk leaves the last run's outputs as they were. Throws an `OutputError`.
 */
export async function writeWhole(
  folder: string,
  outputs: ReadonlyMap<string, Uint8Array>,
  files: OutputFileSystem,
): Promise<readonly WrittenFile[]> {
  const run = randomUUID()
  const waiting = new Map(
    [...outputs.keys()].map((name) => [name, join(folder, dirname(name), `.${run}.${basename(name)}.part`)]),
  )
  try {
    for (const path of new Set([...waiting.values()].map(dirname))) {
      await files.makeFolder(path).catch(explain('make the output folder', path))
    }
    for (const [name, temporary] of waiting) {
      await files.writeSynced(temporary, outputs.get(name) ?? new Uint8Array()).catch(explain(`write ${name}`, folder))
    }
    for (const [name, temporary] of waiting) {
      await files.rename(temporary, join(folder, name)).catch(explain(`replace ${name}`, folder))
    }
  } catch (error) {
    for (const temporary of waiting.values()) await files.remove(temporary).catch(() => undefined)
    throw error
  }
  return [...outputs].map(([name, bytes]) => ({ name, bytes: bytes.length, sha256: sha256(bytes) }))
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

const REASONS: Record<string, string> = {
  EPERM: 'It may be open in another program: close it and run again.',
  EBUSY: 'It may be open in another program: close it and run again.',
  EACCES: 'You may not write there: ask for the right to, or choose another output folder.',
  EROFS: 'The disk is read-only: choose another output folder.',
  ENOSPC: 'The disk is full: make room and run again.',
  EDQUOT: 'Your share of the disk is used up: make room and run again.',
  EEXIST: 'Something that is no folder has that name: rename it or choose another output folder.',
  ENOTDIR: 'Something on the way there is no folder: choose another output folder.',
  ENAMETOOLONG: 'The path is too long: choose an output folder with a shorter path.',
}

function explain(what: string, folder: string): (error: unknown) => never {
  return (error) => {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    const reason = REASONS[code] ?? (error instanceof Error ? error.message : String(error))
    throw new OutputError(`Could not ${what} (${folder}). ${reason}`, { cause: error })
  }
}
