/** `forgotten.json` of a round: that something was taken out, when and by whom, and out of which files. What it was, it does not say. */
import { join } from 'node:path'
import { z } from 'zod'
import type { OutputFileSystem } from '../../write/files.ts'
import { replaceFile } from '../replace-file.ts'

export const TOMBSTONES = 'forgotten.json'

const tombstoneSchema = z.object({
  /** ISO day. */
  day: z.string(),
  by: z.string(),
  why: z.string(),
  about: z.enum(['person', 'partnership']),
  /** Files within the round's folder that were written without it. */
  changed: z.array(z.string()),
  /** Files that showed it where it could not be taken out, and are no longer there. */
  removed: z.array(z.string()),
  /** False while the files are being changed: whoever forgets again finishes what was begun. */
  finished: z.boolean(),
})
export type Tombstone = z.infer<typeof tombstoneSchema>

/** Oldest first; none where nothing was ever forgotten. */
export async function readTombstones(folder: string, files: OutputFileSystem): Promise<readonly Tombstone[]> {
  const bytes = await files.read(join(folder, TOMBSTONES))
  return bytes ? z.array(tombstoneSchema).parse(JSON.parse(new TextDecoder().decode(bytes))) : []
}

export async function writeTombstones(
  folder: string,
  tombstones: readonly Tombstone[],
  files: OutputFileSystem,
): Promise<void> {
  const bytes = new TextEncoder().encode(`${JSON.stringify(tombstones, null, 2)}\n`)
  const draft = join(folder, `.${TOMBSTONES}.part`)
  await replaceFile(join(folder, TOMBSTONES), bytes, { draft, what: 'note that something was forgotten' }, files)
}

/** A sentence for each, as `verify` tells it. */
export function describeTombstone({ day, by, why, about, changed, removed }: Tombstone): string {
  const what = [
    ...(changed.length > 0 ? [`taken out of ${changed.join(', ')}`] : []),
    ...(removed.length > 0 ? [`removed with ${removed.join(', ')}`] : []),
  ]
  return `On ${day} ${by} had a ${about} forgotten: ${what.join('; ')}.${why === '' ? '' : ` Reason: ${why}`}`
}
