/** The collecting stage: a round's folder → the files to read, and a word about each file that is left alone. */
import { join, sep } from 'node:path'
import { finding } from '../findings/finding.ts'
import type { FileRecord, Finding, Outcome, Source } from '../model.ts'
import type { FileFacts, FileSystem } from './file-system.ts'
import { ignoredBecause, isApplePackage, isBackground, leftByCloud } from './ignored.ts'

/** A candidate: what it is, only reading it will tell. */
export interface SourceFile {
  /** Path within the round's folder, with `/` between folders, in the characters the disk has. */
  readonly file: string
  /** Path to open it by. */
  readonly path: string
  /** Bytes. */
  readonly size: number
  /** When it was last saved, in milliseconds since 1970. */
  readonly modified: number
}

export interface Collected {
  readonly files: readonly SourceFile[]
  /** Files and folders that are not read, each with its reason. */
  readonly records: readonly FileRecord[]
}

/** Sub-folders within sub-folders; officers' folders have two or three. */
const DEEPEST = 8

/**
 * Walks `folder` and its sub-folders. Both lists are in the order of their paths, the same on every machine.
 * Fails only when `folder` itself cannot be listed; what goes wrong below it is a record of its own.
 */
export async function collect(folder: string, files: FileSystem): Promise<Collected> {
  const found: Found = { files: [], records: [] }
  const root = await files.realpath(folder)
  const names = await files.readdir(folder)
  await collectNames({ folder, root, files, found }, '', names, 0)
  return { files: found.files.sort(byFile), records: found.records.sort(byFile) }
}

interface Found {
  readonly files: SourceFile[]
  readonly records: FileRecord[]
}

interface Walk {
  readonly folder: string
  /** The folder without links, to tell what lies outside it. */
  readonly root: string
  readonly files: FileSystem
  readonly found: Found
}

async function collectNames(walk: Walk, within: string, names: readonly string[], depth: number): Promise<void> {
  for (const name of [...names].sort()) await collectOne(walk, within + name, name, depth)
}

async function collectOne(walk: Walk, file: string, name: string, depth: number): Promise<void> {
  if (isBackground(file)) return leave(walk, file, 'ignored', finding('background-text-ignored', sourceOf(file), {}))
  const elsewhere = leftByCloud(file, name)
  if (elsewhere) return leave(walk, file, 'rejected', elsewhere)
  const ignored = ignoredBecause(name)
  if (ignored) return leave(walk, file, 'ignored', finding(ignored, sourceOf(file), {}))
  const path = join(walk.folder, file)
  try {
    const facts = await walk.files.lstat(path)
    if (facts.kind === 'folder' && isApplePackage(name))
      leave(walk, file, 'rejected', finding('file-apple-numbers', sourceOf(file), {}))
    else if (facts.kind === 'folder') await collectFolder(walk, file, path, depth)
    else if (facts.kind === 'link') await leaveLink(walk, file, path)
    else if (facts.kind === 'file') walk.found.files.push(sourceFile(file, path, facts))
    else leave(walk, file, 'ignored', finding('system-file-ignored', sourceOf(file), {}))
  } catch (error) {
    leave(walk, file, 'rejected', notOpened(file, name, error))
  }
}

/** Node shows a name whose bytes are no UTF-8 with U+FFFD in it, and then finds no such file. */
function notOpened(file: string, name: string, error: unknown): Finding {
  if (name.includes('\uFFFD')) return finding('file-name-unreadable', sourceOf(file), {})
  return finding('file-unreadable', sourceOf(file), { reason: reasonOf(error) })
}

async function collectFolder(walk: Walk, file: string, path: string, depth: number): Promise<void> {
  if (depth >= DEEPEST) {
    return leave(walk, file, 'rejected', finding('folder-too-deep', sourceOf(file), { limit: DEEPEST }))
  }
  await collectNames(walk, `${file}/`, await walk.files.readdir(path), depth + 1)
}

/** Links are never followed: what they lead to is in the folder anyway, or was not handed in. */
async function leaveLink(walk: Walk, file: string, path: string): Promise<void> {
  const target = await walk.files.realpath(path).catch(() => null)
  const within = target !== null && (target === walk.root || target.startsWith(walk.root + sep))
  leave(walk, file, 'ignored', finding(within ? 'link-within-folder' : 'link-not-followed', sourceOf(file), {}))
}

function leave(walk: Walk, file: string, outcome: Outcome, reason: Finding): void {
  walk.found.records.push({ file, sha256: '', outcome, partnershipId: null, arrived: null, findings: [reason] })
}

function sourceFile(file: string, path: string, { size, modified }: FileFacts): SourceFile {
  return { file, path, size, modified }
}

function sourceOf(file: string): Source {
  return { file, sheet: null, cell: null }
}

const REASONS: ReadonlyMap<string, string> = new Map([
  ['EACCES', 'reading it is not permitted'],
  ['EPERM', 'reading it is not permitted'],
  ['EBUSY', 'another program has it locked'],
  ['ENOENT', 'it disappeared while the folder was being looked through'],
  ['ENAMETOOLONG', 'its path is too long'],
  ['EMFILE', 'too many files are open'],
  ['ETIMEDOUT', 'its drive, or the cloud it lies in, did not hand it over'],
  ['UNKNOWN', 'its drive, or the cloud it lies in, did not hand it over'],
])

/** What the operating system said, in plain words. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return REASONS.get(code) ?? (code === '' ? 'the computer gave no reason' : `the computer reported ${code}`)
}

function byFile(a: { readonly file: string }, b: { readonly file: string }): number {
  if (a.file === b.file) return 0
  return a.file < b.file ? -1 : 1
}
