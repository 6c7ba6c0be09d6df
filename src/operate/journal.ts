/** What is remembered of runs: of the last one, to tell whether anything has changed; of all, for people, in `runs.jsonl`. */
import { appendFile, mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import type { FileRecord } from '../model.ts'
import { VERSION } from '../version.ts'
import { type RunSummary, runSummarySchema } from './summary.ts'

const JOURNAL = 'runs.jsonl'

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
  const inputs = files.filter(({ sha256 }) => sha256 !== '').map(({ file, sha256 }) => ({ file, sha256 }))
  const line = { when: when.toISOString(), version: VERSION, inputs, figures, setAside }
  await appendFile(join(folder, JOURNAL), `${JSON.stringify(line)}\n`).catch(() => undefined)
}
