/** What is remembered of runs: of the last one, to tell whether anything has changed; of all, for people, in `runs.jsonl`. */
import { appendFile, mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { sha256 } from '../checksum.ts'
import { parseJson } from '../migrate.ts'
import type { FileRecord } from '../model.ts'
import { VERSION } from '../version.ts'
import { RECORD } from '../write/exchange.ts'
import type { Publication } from '../write/publication.ts'
import { type RunFigures, runFiguresSchema, runRecordSchema } from '../write/run-record.ts'
import { type RunSummary, runSummarySchema } from './summary.ts'

export const JOURNAL = 'runs.jsonl'

const lastRunSchema = z.object({ fingerprint: z.string(), summary: runSummarySchema })
export type LastRun = z.infer<typeof lastRunSchema>

/** What the last run of a round depended on and gave; null when nobody knows any more. */
export async function recallRun(path: string): Promise<LastRun | null> {
  try {
    return lastRunSchema.parse(JSON.parse(await readFile(path, 'utf8')))
  } catch {
    return null
  }
}

/** Keeps it for the next run. Does nothing when the disk refuses: the next run then does its work again. */
export async function rememberRun(path: string, last: LastRun): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(`${path}.part`, JSON.stringify(last))
    await rename(`${path}.part`, path)
  } catch {
    // Only saves time.
  }
}

/** Appends a line to the round's `runs.jsonl`: when, which version, which inputs, with which result. */
export async function recordRun(
  folder: string,
  when: Date,
  files: readonly FileRecord[],
  { figures, setAside }: RunSummary,
): Promise<void> {
  const run = await checksumOf(join(folder, RECORD))
  await append(folder, { when: when.toISOString(), version: VERSION, run, inputs: opened(files), figures, setAside })
}

/** Appends a line about what was published, and by whom. */
export async function recordPublication(
  folder: string,
  when: Date,
  { folder: frozen, by, note }: Pick<Publication, 'folder' | 'by' | 'note'>,
): Promise<void> {
  const run = await checksumOf(join(folder, RECORD))
  const line = { when: when.toISOString(), version: VERSION, run, published: frozen, by, note }
  await appendFile(join(folder, JOURNAL), `${JSON.stringify(line)}\n`).catch(() => undefined)
}

/** A run that was killed after its outputs were in their places, and before its line was written, gets the line from what it left in `run.json`. */
export async function recordMissedRun(folder: string): Promise<void> {
  const path = join(folder, RECORD)
  try {
    const bytes = await readFile(path)
    const checksum = sha256(bytes)
    const last = lastLineSchema.parse(await lastLine(join(folder, JOURNAL)))
    if (last?.run === checksum) return
    const run = runRecordSchema.parse(JSON.parse(bytes.toString('utf8')))
    const inputs = opened(run.inputs)
    // Lines of version 0.1.0 do not say which run they are of.
    if (last && !last.run && isSame(last, { inputs, figures: run.figures })) return
    const { mtime } = await stat(path)
    const { version, figures } = run
    await append(folder, { when: mtime.toISOString(), version, run: checksum, inputs, figures, setAside: [] })
  } catch {
    // No outputs yet, or none of a version that keeps a journal.
  }
}

const lastLineSchema = z.object({ run: z.string().nullish(), inputs: z.unknown(), figures: z.unknown() }).nullable()

interface JournalLine {
  readonly when: string
  readonly version: string
  /** Checksum of the run's `run.json`. */
  readonly run: string | null
  readonly inputs: readonly { readonly file: string; readonly sha256: string }[]
  readonly figures: RunFigures
  readonly setAside: RunSummary['setAside']
}

async function append(folder: string, line: JournalLine): Promise<void> {
  await appendFile(join(folder, JOURNAL), `${JSON.stringify(line)}\n`).catch(() => undefined)
}

function opened(files: readonly { readonly file: string; readonly sha256: string }[]): JournalLine['inputs'] {
  return files.filter(({ sha256 }) => sha256 !== '').map(({ file, sha256 }) => ({ file, sha256 }))
}

async function checksumOf(path: string): Promise<string | null> {
  return readFile(path).then(sha256, () => null)
}

/** The last line of the journal as data; null when there is no journal. */
async function lastLine(path: string): Promise<unknown> {
  const text = await readFile(path, 'utf8').catch(() => '')
  const last = text.trimEnd().split('\n').at(-1) ?? ''
  return last === '' ? null : parseJson(last)
}

function isSame(one: unknown, other: unknown): boolean {
  const pick = (line: unknown) => JSON.stringify(lineFactsSchema.parse(line))
  return pick(one) === pick(other)
}

const lineFactsSchema = z.object({
  inputs: z.array(z.object({ file: z.string(), sha256: z.string() })),
  figures: runFiguresSchema,
})
