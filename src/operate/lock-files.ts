/** What taking and holding a lock needs of a file system. */
import { link, mkdir, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'

export interface LockFileSystem {
  makeFolder(path: string): Promise<void>
  write(path: string, text: string): Promise<void>
  /** Fails with `EEXIST` when there is such a file. */
  writeNew(path: string, text: string): Promise<void>
  /** Gives a file a second name; fails with `EEXIST` when that is taken, and in other ways on drives that have no such thing. */
  link(path: string, as: string): Promise<void>
  /** When it was last written, in milliseconds since 1970 by the clock of the drive. */
  modified(path: string): Promise<number>
  read(path: string): Promise<string>
  rename(from: string, to: string): Promise<void>
  /** No error when there is none. */
  remove(path: string): Promise<void>
  /** Writes the first character again, the same one. */
  touch(path: string, first: string): Promise<void>
}

export const diskLock: LockFileSystem = {
  makeFolder: async (path) => {
    await mkdir(path, { recursive: true })
  },
  write: (path, text) => writeFile(path, text),
  writeNew: (path, text) => writeFile(path, text, { flag: 'wx' }),
  link,
  modified: async (path) => (await stat(path)).mtimeMs,
  read: (path) => readFile(path, 'utf8'),
  rename,
  remove: (path) => rm(path, { force: true }),
  touch: async (path, first) => {
    const file = await open(path, 'r+')
    await file.write(first, 0).finally(() => file.close())
  },
}
