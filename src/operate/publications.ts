/** What `run.json` says was published of a round. */
import { join } from 'node:path'
import { RECORD } from '../write/exchange.ts'
import type { OutputFileSystem } from '../write/files.ts'
import type { Publication } from '../write/publication.ts'
import { type RunRecord, runRecordSchema } from '../write/run-record.ts'

export async function readRun(folder: string, files: OutputFileSystem): Promise<RunRecord> {
  const bytes = await files.read(join(folder, RECORD))
  return runRecordSchema.parse(JSON.parse(new TextDecoder().decode(bytes ?? new Uint8Array())))
}

/** What was published of the round so far; nothing when no run has finished there. */
export async function publicationsIn(folder: string, files: OutputFileSystem): Promise<readonly Publication[]> {
  return readRun(folder, files).then(
    ({ published }) => published ?? [],
    () => [],
  )
}
