/** Waiting for files that are still being saved or copied into the input folder. */

import type { Clock } from '../clock.ts'
import { collect, type SourceFile } from '../collect/collect.ts'
import type { FileSystem } from '../collect/file-system.ts'

export interface SettleOptions {
  /** How long a file must have been left alone, in seconds. */
  readonly settle: number
  /** After how many seconds to go on without what is still growing. */
  readonly patience: number
  readonly onWait: (files: readonly string[]) => void
  readonly signal?: AbortSignal | undefined
}

/**
 * Returns once every file of the folder has been left alone for `settle` seconds.
 *
 * @returns names of the files that were still changing when patience ran out
 */
export async function waitUntilSettled(
  folder: string,
  files: FileSystem,
  clock: Clock,
  { settle, patience, onWait, signal }: SettleOptions,
): Promise<ReadonlySet<string>> {
  if (settle === 0) return new Set()
  const begun = clock.now().getTime()
  let seen = new Map<string, Observation>()
  for (let waited = false; ; waited = true) {
    const now = clock.now().getTime()
    const { files: found } = await collect(folder, files)
    seen = new Map(found.map((file) => [file.file, look(file, seen.get(file.file), now)]))
    const unsettled = [...seen].filter(([, observed]) => timeToSettle(observed, settle, now) > 0)
    if (unsettled.length === 0) return new Set()
    if (now - begun >= patience * 1000) return new Set(unsettled.map(([file]) => file))
    if (!waited) onWait(unsettled.map(([file]) => file))
    const longest = Math.max(...unsettled.map(([, observed]) => timeToSettle(observed, settle, now)))
    await clock.pause(Math.min(Math.max(longest, 50), 1000), signal)
  }
}

interface Observation {
  readonly size: number
  readonly modified: number
  /** Since when it has looked like this, by our own clock. */
  readonly since: number
}

function look({ size, modified }: SourceFile, before: Observation | undefined, now: number): Observation {
  const same = before && before.size === size && before.modified === modified
  return { size, modified, since: same ? before.since : now }
}

/** Milliseconds still to wait. The file's own time counts unless the server's clock runs ahead of ours. */
function timeToSettle({ modified, since }: Observation, settle: number, now: number): number {
  const quiet = Math.max(now - since, now >= modified ? now - modified : 0)
  return settle * 1000 - quiet
}
