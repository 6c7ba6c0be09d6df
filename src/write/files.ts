/** The disk as writing sees it, and what its refusals mean in plain words. */
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import { sha256 } from '../checksum.ts'

/** What writing needs of a file system; tests hand in one that fails where they choose. */
export interface OutputFileSystem {
  makeFolder(path: string): Promise<void>
  /** Writes a new file and returns once its bytes are on the disk, not only in a buffer. */
  writeSynced(path: string, bytes: Uint8Array): Promise<void>
  /** Brings the names in a folder to the disk, where the system can. */
  syncFolder(path: string): Promise<void>
  rename(from: string, to: string): Promise<void>
  /** Removes a file or a folder with all in it; no error when there is none. */
  remove(path: string): Promise<void>
  /** A file's content; null when there is no such file, or something else has its name. */
  read(path: string): Promise<Uint8Array | null>
  /** Names of what is directly in a folder; none when there is no such folder. */
  list(folder: string): Promise<string[]>
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
  syncFolder: async (path) => {
    // Windows has no such thing, and some network drives refuse it.
    const folder = await open(path, 'r').catch(() => null)
    await folder?.sync().catch(() => undefined)
    await folder?.close()
  },
  rename,
  // What another program holds for a moment is tried again.
  remove: (path) => rm(path, { recursive: true, force: true, maxRetries: 3 }),
  read: (path) => readFile(path).catch(nothingThere(null)),
  list: (folder) => readdir(folder).catch(nothingThere([])),
}

function nothingThere<T>(instead: T): (error: unknown) => T {
  return (error) => {
    if (['ENOENT', 'ENOTDIR', 'EISDIR'].includes(codeOf(error))) return instead
    throw error
  }
}

export function describeFile(name: string, bytes: Uint8Array): WrittenFile {
  return { name, bytes: bytes.length, sha256: sha256(bytes) }
}

/** The operating system's code of an error, such as `ENOSPC`; empty when it has none. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}

/** What Windows says of a file that another program has open, and any system of a place that something else takes up. */
export function isRefusal(error: unknown): boolean {
  return ['EPERM', 'EBUSY', 'EACCES', 'EISDIR', 'ENOTEMPTY'].includes(codeOf(error))
}

const TRIES = 4
const BETWEEN_TRIES = 250

/**
 * A virus scanner or indexer holds a new file for a moment only, so a refusal is not taken at its word at once.
 *
 * @param pause waits for so many milliseconds
 */
export async function patiently<Given>(
  action: () => Promise<Given>,
  pause: (milliseconds: number) => Promise<unknown>,
): Promise<Given> {
  for (let left = TRIES; ; left -= 1) {
    try {
      return await action()
    } catch (error) {
      if (!isRefusal(error) || left <= 1) throw error
      await pause(BETWEEN_TRIES)
    }
  }
}

const REASONS: Record<string, string> = {
  EPERM: 'It may be open in another program: close it and run again.',
  EBUSY: 'It may be open in another program: close it and run again.',
  EACCES: 'You may not write there: ask for the right to, or choose another output folder.',
  EROFS: 'The disk is read-only: choose another output folder.',
  ENOSPC: 'The disk is full: make room and run again.',
  EDQUOT: 'Your share of the disk is used up: make room and run again.',
  EFBIG: 'The disk cannot hold a file of this size: choose another output folder.',
  EIO: 'The disk reported a fault: check the disk or the network connection and run again.',
  ENOENT: 'The drive or folder is not there: connect the drive, or choose another output folder.',
  ENXIO: 'The drive is not there: connect it, or choose another output folder.',
  ENODEV: 'The drive is not there: connect it, or choose another output folder.',
  ESTALE: 'The network drive was disconnected: connect it and run again.',
  ETIMEDOUT: 'The network drive does not answer: check the connection and run again.',
  EHOSTDOWN: 'The network drive does not answer: check the connection and run again.',
  ENOTCONN: 'The network drive was disconnected: connect it and run again.',
  EEXIST: 'Something that is no folder has that name: rename it or choose another output folder.',
  ENOTDIR: 'Something on the way there is no folder: choose another output folder.',
  ENAMETOOLONG: 'The path is too long: choose an output folder with a shorter path.',
}

/** To be called with what the file system threw: throws an `OutputError` that says what could not be done, why, and what to do. */
export function explain(what: string, folder: string): (error: unknown) => never {
  return (error) => {
    if (error instanceof OutputError) throw error
    const reason = REASONS[codeOf(error)] ?? (error instanceof Error ? error.message : String(error))
    throw new OutputError(`Could not ${what} (${folder}). ${reason}`, { cause: error })
  }
}
