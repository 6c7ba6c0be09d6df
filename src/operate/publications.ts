/** What `run.json` says was published of a round. */
import { join } from 'node:path'
import type { z } from 'zod'
import { RECORD } from '../write/exchange.ts'
import type { OutputFileSystem } from '../write/files.ts'
import type { Publication } from '../write/publication.ts'
import { type RunRecord, runRecordSchema } from '../write/run-record.ts'

/** @throws when there is no `run.json`, or none that makes sense */
export async function readRun(folder: string, files: OutputFileSystem): Promise<RunRecord> {
  return runRecordSchema.parse(await runIn(folder, files))
}

const factsSchema = runRecordSchema.omit({ inputs: true })
export type RunFacts = z.infer<typeof factsSchema>

/** The same without its longest part, the list of inputs, for those who have no use for it. */
export async function readRunFacts(folder: string, files: OutputFileSystem): Promise<RunFacts> {
  return factsSchema.parse(await runIn(folder, files))
}

async function runIn(folder: string, files: OutputFileSystem): Promise<unknown> {
  const bytes = await files.read(join(folder, RECORD))
  return JSON.parse(new TextDecoder().decode(bytes ?? new Uint8Array()))
}

/** What was published of the round so far; nothing when no run has finished there. */
export async function publicationsIn(folder: string, files: OutputFileSystem): Promise<readonly Publication[]> {
  return readRunFacts(folder, files).then(
    ({ published }) => published ?? [],
    () => [],
  )
}
