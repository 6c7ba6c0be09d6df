/** Replacing a file: written beside its place and then renamed, so that a full disk, an open Excel or a kill leaves it as it was. */
import { dirname } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { explain, type OutputFileSystem, patiently } from '../write/files.ts'

interface Replacing {
  /** Where it is written first, on the same disk. */
  readonly draft: string
  /** What could not be done where it fails: "keep the decision". */
  readonly what: string
}

/** @throws OutputError when it could not be written; no draft stays behind then */
export async function replaceFile(
  path: string,
  bytes: Uint8Array,
  { draft, what }: Replacing,
  files: OutputFileSystem,
): Promise<void> {
  try {
    await files.makeFolder(dirname(draft))
    // A run that was killed may have left one.
    await files.remove(draft)
    await files.writeSynced(draft, bytes)
    await patiently(() => files.rename(draft, path), setTimeout)
  } catch (error) {
    // A full disk leaves an empty file behind.
    await files.remove(draft).catch(() => undefined)
    explain(what, path)(error)
  }
}
