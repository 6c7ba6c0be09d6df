/**
 * Forgetting: records and texts are written without a person, what shows a partnership is removed, in published copies too. A note stays that says so, and
 * the checksums of `run.json` are those of what is there now.
 */
import { join } from 'node:path'
import type { z } from 'zod'
import { arrivalsSchema } from '../../collect/arrivals.ts'
import { parseJson, readRecord } from '../../migrate.ts'
import { roundRecordSchema } from '../../model.ts'
import { reconciliationSchema } from '../../reconcile/model.ts'
import { RECORD } from '../../write/exchange.ts'
import { describeFile, OutputError, type OutputFileSystem } from '../../write/files.ts'
import { recordJson } from '../../write/record-json.ts'
import type { RunRecord } from '../../write/run-record.ts'
import { readRun } from '../publications.ts'
import { replaceFile } from '../replace-file.ts'
import { without } from './contents.ts'
import type { ForgetPlan, Subject } from './plan.ts'
import { readTombstones, type Tombstone, writeTombstones } from './tombstone.ts'
import { isIn, type Wanted } from './words.ts'

export interface Forgetting {
  readonly subject: Subject
  /** ISO day. */
  readonly day: string
  readonly by: string
  readonly why: string
}

/** What is checked by a schema: everything they say of a partnership is in an item of a list that names it. */
const RECORDS: Readonly<Record<string, z.ZodObject>> = {
  'round.json': roundRecordSchema,
  'reconciliation.json': reconciliationSchema,
  'arrivals.json': arrivalsSchema,
}
/** What an operator keeps: of a partnership it says no more than names of files. */
const JOURNALS = new Set([RECORD, 'runs.jsonl'])

/**
 * Carries a plan out, round by round. Killed at any moment, it is finished by asking for the same again.
 *
 * @throws OutputError when a file could not be written, or a record would no longer be one
 */
export async function forget(
  plan: ForgetPlan,
  forgetting: Forgetting,
  output: string,
  files: OutputFileSystem,
): Promise<readonly Tombstone[]> {
  const done: Tombstone[] = []
  const names = (await files.list(output)).sort()
  for (const round of names) {
    const folder = join(output, round)
    const found = plan.rounds.find((one) => one.round === round)?.files ?? []
    const earlier = await readTombstones(folder, files)
    const begun = earlier.filter(({ finished }) => !finished)
    if (found.length === 0 && begun.length === 0) continue
    const changes = new Map<string, Uint8Array | null>()
    for (const file of found)
      changes.set(file, await changedFile(join(folder, file), file, { plan, forgetting, files }))
    const { subject, ...said } = forgetting
    const tombstone: Tombstone = { ...said, about: subject.about, ...listOf(changes), finished: false }
    const finished = earlier.map((each) => ({ ...each, finished: true }))
    if (found.length > 0) await writeTombstones(folder, [...earlier, tombstone], files)
    for (const [file, bytes] of changes) await putInPlace(join(folder, file), bytes, files)
    const touched = new Set([tombstone, ...begun].flatMap(({ changed, removed }) => [...changed, ...removed]))
    await writeChecksums(folder, touched, files)
    const all = found.length > 0 ? [...finished, { ...tombstone, finished: true }] : finished
    await writeTombstones(folder, all, files)
    if (found.length > 0) done.push(tombstone)
  }
  await writeComparisons(output, names, files)
  return done
}

function listOf(changes: ReadonlyMap<string, Uint8Array | null>): Pick<Tombstone, 'changed' | 'removed'> {
  const all = [...changes]
  return {
    changed: all.filter(([, bytes]) => bytes !== null).map(([file]) => file),
    removed: all.filter(([, bytes]) => bytes === null).map(([file]) => file),
  }
}

interface Means {
  readonly plan: ForgetPlan
  readonly forgetting: Forgetting
  readonly files: OutputFileSystem
}

/** What a file becomes; null when it is to be removed. */
async function changedFile(path: string, name: string, { plan, forgetting, files }: Means): Promise<Uint8Array | null> {
  const bytes = (await files.read(path)) ?? new Uint8Array()
  const { subject } = forgetting
  const schema = RECORDS[name]
  if (!schema) return subject.about === 'person' || JOURNALS.has(name) ? without(bytes, plan.wanted) : null
  const changed = subject.about === 'person' ? await without(bytes, plan.wanted) : itemsWithout(bytes, subject.id)
  const record = changed && schema.safeParse(upToDate(name, changed))
  if (record?.success) return recordJson(schema, record.data)
  throw new OutputError(`${path} would no longer be a record without it, so it was left as it is. Please report it.`)
}

function itemsWithout(bytes: Uint8Array, id: string): Uint8Array {
  return Buffer.from(JSON.stringify(withoutItems(parseJson(new TextDecoder().decode(bytes)), id)))
}

/** Records of rounds by earlier versions are brought into today's shape. */
function upToDate(name: string, bytes: Uint8Array): unknown {
  return name === 'round.json' ? readRecord(bytes) : parseJson(new TextDecoder().decode(bytes))
}

function withoutItems<T>(value: T, id: string): T {
  if (Array.isArray(value)) return value.filter((item) => !isAbout(item, id)).map((item) => withoutItems(item, id)) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutItems(inner, id)])) as T
}

function isAbout(item: unknown, id: string): boolean {
  if (item === id) return true
  if (typeof item !== 'object' || item === null) return false
  if ('partnershipId' in item && item.partnershipId === id) return true
  return 'update' in item && isAbout(item.update, id)
}

async function putInPlace(path: string, bytes: Uint8Array | null, files: OutputFileSystem): Promise<void> {
  if (bytes === null) return files.remove(path)
  await replaceFile(path, bytes, { draft: `${path}.part`, what: 'take it out of a file' }, files)
}

/** The checksums of what was changed as it is now; what is gone is listed no longer. */
async function writeChecksums(folder: string, touched: ReadonlySet<string>, files: OutputFileSystem): Promise<void> {
  const run = await readRun(folder, files).catch(() => null)
  if (!run) return
  const now = async <Listed extends { readonly name: string }>(listed: readonly Listed[]): Promise<Listed[]> => {
    const kept: Listed[] = []
    for (const each of listed) {
      const bytes = touched.has(each.name) ? await files.read(join(folder, each.name)) : undefined
      if (bytes !== null) kept.push(bytes ? { ...each, ...describeFile(each.name, bytes) } : each)
    }
    return kept
  }
  const published: RunRecord['published'] = []
  for (const each of run.published ?? []) published.push({ ...each, files: await now(each.files) })
  await writeRun(folder, { ...run, outputs: await now(run.outputs), ...(run.published ? { published } : {}) }, files)
}

/** A round that was compared with a record knows its checksum. */
async function writeComparisons(output: string, rounds: readonly string[], files: OutputFileSystem): Promise<void> {
  for (const round of rounds) {
    const folder = join(output, round)
    const run = await readRun(folder, files).catch(() => null)
    if (!run?.comparedWith) continue
    const former = join(output, run.comparedWith.round)
    const bytes = await files.read(join(former, 'round.json'))
    const wasChanged = (await readTombstones(former, files)).some(({ changed }) => changed.includes('round.json'))
    if (!bytes || !wasChanged) continue
    await writeRun(
      folder,
      { ...run, comparedWith: { ...run.comparedWith, sha256: describeFile('', bytes).sha256 } },
      files,
    )
  }
}

async function writeRun(folder: string, run: RunRecord, files: OutputFileSystem): Promise<void> {
  const bytes = new TextEncoder().encode(`${JSON.stringify(run, null, 2)}\n`)
  await replaceFile(
    join(folder, RECORD),
    bytes,
    { draft: join(folder, `.${RECORD}.part`), what: `write ${RECORD}` },
    files,
  )
}

/** A decision without what is to be forgotten; the very same where it says nothing of it. */
export function decisionWithout<Said extends object>(decision: Said, wanted: Wanted, mark: string): Said {
  const cells = Object.entries(decision)
  if (!cells.some(([, cell]) => typeof cell === 'string' && isIn(cell, wanted))) return decision
  const changed = cells.map(([key, cell]) => [
    key,
    typeof cell === 'string' ? cell.replace(wanted.pattern, mark) : cell,
  ])
  return Object.fromEntries(changed) as Said
}
