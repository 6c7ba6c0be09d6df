/** The journal of a round's arrivals, `arrivals.json` among its outputs: never to be deleted, and written whole or not at all. */
import { join } from 'node:path'
import { type Arrival, arrivalsSchema } from '../collect/arrivals.ts'
import { parseJson } from '../migrate.ts'
import { diskOutput, explain, OutputError } from '../write/files.ts'
import { replaceFile } from './replace-file.ts'

const NAME = 'arrivals.json'

/** @returns null when the round was never run @throws OutputError when the journal makes no sense */
export async function readArrivals(folder: string): Promise<readonly Arrival[] | null> {
  const path = join(folder, NAME)
  const bytes = await diskOutput.read(path).catch(explain('read the journal of arrivals', path))
  if (!bytes) return null
  const read = arrivalsSchema.safeParse(parseJson(new TextDecoder().decode(bytes)))
  if (read.success) return read.data.files
  throw new OutputError(
    `${path} makes no sense. Restore it from a backup; or delete it, and no run knows any more when the files came.`,
  )
}

export async function writeArrivals(folder: string, files: readonly Arrival[]): Promise<void> {
  const path = join(folder, NAME)
  const text = `${JSON.stringify({ schema: 'collate/arrivals/1', files }, null, 2)}\n`
  const bytes = new TextEncoder().encode(text)
  const before = await diskOutput.read(path).catch(() => null)
  if (before && new TextDecoder().decode(before) === text) return
  await replaceFile(path, bytes, { draft: `${path}.part`, what: 'keep the journal of arrivals' }, diskOutput)
}
