/** The journal of what was chased, `chased.json` among a round's outputs: never to be deleted, and written whole or not at all. */
import { join } from 'node:path'
import { type Chased, chasedSchema, NOBODY_CHASED } from '../chase/sent.ts'
import { parseJson } from '../migrate.ts'
import { explain, OutputError, type OutputFileSystem } from '../write/files.ts'
import { replaceFile } from './replace-file.ts'

const JOURNAL = 'chased.json'

/** @throws OutputError when the journal makes no sense */
export async function readChased(output: string, disk: Pick<OutputFileSystem, 'read'>): Promise<Chased> {
  const path = join(output, JOURNAL)
  const bytes = await disk.read(path).catch(explain('read what was chased', path))
  if (!bytes) return NOBODY_CHASED
  const read = chasedSchema.safeParse(parseJson(new TextDecoder().decode(bytes)))
  if (read.success) return read.data
  throw new OutputError(
    `${path} makes no sense. Restore it from a backup; or delete it, and nobody knows any more what was sent.`,
  )
}

export async function writeChased(output: string, chased: Chased, disk: OutputFileSystem): Promise<void> {
  const path = join(output, JOURNAL)
  const bytes = new TextEncoder().encode(`${JSON.stringify(chased, null, 2)}\n`)
  await replaceFile(path, bytes, { draft: `${path}.part`, what: 'keep what was chased' }, disk)
}
