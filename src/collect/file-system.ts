/** The disk as collecting and reading see it. Only these few calls exist, and none of them writes. */
import { lstat, readdir, readFile, realpath } from 'node:fs/promises'

export interface FileFacts {
  readonly kind: 'file' | 'folder' | 'link' | 'other'
  /** Bytes. */
  readonly size: number
  /** Milliseconds since 1970. */
  readonly modified: number
}

export interface FileSystem {
  /** Names of what is directly in a folder, in any order. */
  readdir(folder: string): Promise<string[]>
  /** Facts about a path itself; of a link, not of what it leads to. */
  lstat(path: string): Promise<FileFacts>
  /** The path without links. */
  realpath(path: string): Promise<string>
  readFile(path: string): Promise<Uint8Array>
}

export const nodeFileSystem: FileSystem = {
  readdir: (folder) => readdir(folder),
  realpath: (path) => realpath(path),
  readFile: (path) => readFile(path),
  async lstat(path) {
    const facts = await lstat(path)
    return { kind: kindOf(facts), size: facts.size, modified: facts.mtimeMs }
  },
}

function kindOf(facts: { isFile(): boolean; isDirectory(): boolean; isSymbolicLink(): boolean }): FileFacts['kind'] {
  if (facts.isSymbolicLink()) return 'link'
  if (facts.isDirectory()) return 'folder'
  return facts.isFile() ? 'file' : 'other'
}
