/**
 * A drive of Windows in memory: names are one whatever their capitals, `/` and `\` both part folders, stops and spaces at the end of a name fall away, some
 * names are taken, and what a program has open can be neither replaced nor removed. What each refusal is called is what Node reports for it.
 */
import type { FileSystem } from '../../../src/collect/file-system.ts'
import type { LockFileSystem } from '../../../src/operate/lock-files.ts'
import type { OutputFileSystem } from '../../../src/write/files.ts'

interface Entry {
  /** As it was written when it was made. */
  name: string
  bytes: Uint8Array | null
  modified: number
}

export interface WindowsDisk {
  readonly outputs: OutputFileSystem
  readonly inputs: FileSystem
  readonly locks: LockFileSystem
  /** As a program does that has a file open: for so many attempts, or until it is closed. */
  open(path: string, attempts?: number): void
  close(path: string): void
  put(path: string, text: string): void
  /** Paths of all files, as they are shown. */
  files(): string[]
  text(path: string): string | null
}

const TAKEN = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i
const FORBIDDEN = /[<>"|?*]|:(?!$)/

export function windowsDisk(now: () => number = () => 0): WindowsDisk {
  const entries = new Map<string, Entry>()
  const opened = new Map<string, number>()

  const fail = (code: string, path: string): never => {
    throw Object.assign(new Error(`${code}: ${path}`), { code, path })
  }
  const partsOf = (path: string) => {
    const parts = path.split(/[\\/]+/).filter((part) => part !== '' && part !== '.')
    return parts.map((part, at) => (at === 0 ? part : part.replace(/[. ]+$/, '')))
  }
  const keyOf = (path: string) => partsOf(path).join('\\').toLowerCase()
  const parentOf = (key: string) => key.slice(0, Math.max(key.lastIndexOf('\\'), 0))
  const check = (path: string) => {
    for (const [at, part] of partsOf(path).entries())
      if (TAKEN.test(part) || (at > 0 && FORBIDDEN.test(part)) || /^.+:./.test(part)) fail('ENOENT', path)
  }
  /** A program that has a file open lets nobody else replace, rename or remove it. */
  const free = (path: string, code = 'EPERM') => {
    for (const [key, left] of opened) {
      if (key !== keyOf(path) && !key.startsWith(`${keyOf(path)}\\`)) continue
      if (left <= 1) opened.delete(key)
      else opened.set(key, left - 1)
      fail(code, path)
    }
  }
  const found = (path: string): Entry => entries.get(keyOf(path)) ?? fail('ENOENT', path)
  const isFolder = (key: string) => key === '' || !key.includes('\\') || entries.get(key)?.bytes === null
  const make = (path: string, bytes: Uint8Array | null) => {
    check(path)
    const key = keyOf(path)
    if (!isFolder(parentOf(key))) fail('ENOENT', path)
    const name = entries.get(key)?.name ?? partsOf(path).at(-1) ?? ''
    entries.set(key, { name, bytes, modified: now() })
  }
  const makeFolder = (path: string) => {
    check(path)
    const parts = partsOf(path)
    for (let count = 2; count <= parts.length; count += 1) {
      const folder = parts.slice(0, count).join('\\')
      const there = entries.get(folder.toLowerCase())
      if (there?.bytes) fail('EEXIST', path)
      if (!there) make(folder, null)
    }
  }
  const within = (path: string) => {
    const key = keyOf(path)
    return [...entries].filter(([one]) => parentOf(one) === key).map(([, { name }]) => name)
  }
  const remove = (path: string) => {
    free(path, 'EBUSY')
    const key = keyOf(path)
    for (const one of [...entries.keys()]) if (one === key || one.startsWith(`${key}\\`)) entries.delete(one)
  }
  const rename = (from: string, to: string) => {
    check(to)
    free(from)
    free(to)
    const moved = [...entries].filter(([key]) => key === keyOf(from) || key.startsWith(`${keyOf(from)}\\`))
    if (moved.length === 0) fail('ENOENT', from)
    if (!isFolder(parentOf(keyOf(to)))) fail('ENOENT', to)
    const target = entries.get(keyOf(to))
    if (target?.bytes === null && keyOf(from) !== keyOf(to)) fail('EPERM', to)
    for (const [key] of moved) entries.delete(key)
    for (const [key, entry] of moved) {
      const name = key === keyOf(from) ? (partsOf(to).at(-1) ?? '') : entry.name
      entries.set(keyOf(to) + key.slice(keyOf(from).length), { ...entry, name })
    }
  }
  const read = (path: string) => {
    const entry = found(path)
    return entry.bytes ?? fail('EISDIR', path)
  }
  const write = (path: string, bytes: Uint8Array) => {
    free(path)
    if (entries.get(keyOf(path))?.bytes === null) fail('EISDIR', path)
    make(path, bytes)
  }
  const writeNew = (path: string, bytes: Uint8Array) => {
    if (entries.has(keyOf(path))) fail('EEXIST', path)
    make(path, bytes)
  }
  const shown = (key: string): string => {
    const parts = key.split('\\')
    return parts
      .map((part, at) => entries.get(parts.slice(0, at + 1).join('\\'))?.name ?? part.toUpperCase())
      .join('\\')
  }
  const text = (content: string) => new TextEncoder().encode(content)

  return {
    outputs: {
      makeFolder: async (path) => makeFolder(path),
      writeSynced: async (path, bytes) => writeNew(path, bytes),
      syncFolder: async () => undefined,
      rename: async (from, to) => rename(from, to),
      remove: async (path) => remove(path),
      read: async (path) => entries.get(keyOf(path))?.bytes ?? null,
      list: async (folder) => within(folder),
    },
    inputs: {
      readdir: async (folder) => (isFolder(keyOf(folder)) ? within(folder) : fail('ENOENT', folder)),
      lstat: async (path) => {
        const { bytes, modified } = found(path)
        return { kind: bytes ? 'file' : 'folder', size: bytes?.length ?? 0, modified }
      },
      realpath: async (path) => shown(keyOf(path)),
      // Excel lets nobody else read a workbook that it is saving.
      readFile: async (path) => {
        free(path, 'EBUSY')
        return read(path)
      },
    },
    locks: {
      makeFolder: async (path) => makeFolder(path),
      write: async (path, content) => write(path, text(content)),
      writeNew: async (path, content) => writeNew(path, text(content)),
      link: async (path, as) => {
        if (entries.has(keyOf(as))) fail('EEXIST', as)
        make(as, read(path))
      },
      modified: async (path) => found(path).modified,
      read: async (path) => new TextDecoder().decode(read(path)),
      rename: async (from, to) => rename(from, to),
      remove: async (path) => remove(path),
      touch: async (path) => {
        found(path).modified = now()
      },
    },
    open: (path, attempts = Number.POSITIVE_INFINITY) => opened.set(keyOf(path), attempts),
    close: (path) => opened.delete(keyOf(path)),
    put: (path, content) => {
      makeFolder(path.replace(/[\\/][^\\/]*$/, ''))
      write(path, text(content))
    },
    files: () =>
      [...entries]
        .filter(([, { bytes }]) => bytes)
        .map(([key]) => shown(key))
        .sort(),
    text: (path) => {
      const bytes = entries.get(keyOf(path))?.bytes
      return bytes ? new TextDecoder().decode(bytes) : null
    },
  }
}
