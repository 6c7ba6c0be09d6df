/** The sample rounds, run from their folders; what is written is kept in memory instead of on the disk. */
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readTextFile } from '../../src/cli/read-text.ts'
import { nodeFileSystem } from '../../src/collect/file-system.ts'
import type { RoundRecord } from '../../src/model.ts'
import { type RoundRun, runRound } from '../../src/pipeline.ts'
import { inOrder } from '../../src/rounds.ts'
import { loadSetup } from '../../src/setup.ts'
import type { OutputFileSystem } from '../../src/write/files.ts'
import type { Edition } from '../../src/write/results.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

export interface SampleRun {
  readonly run: RoundRun
  /** By name within the round's folder: `data/entries.csv`. */
  readonly outputs: ReadonlyMap<string, Uint8Array>
}

/** Every sample round by its id, each compared with the one before. */
export async function runSamples(edition: Edition): Promise<ReadonlyMap<string, SampleRun>> {
  const setup = await loadSetup({ config: join(root, 'pipeline.config.ts') }, readTextFile)
  const runs = new Map<string, SampleRun>()
  const history: RoundRecord[] = []
  for (const round of inOrder(setup.config.rounds)) {
    const kept = new Map<string, Uint8Array>()
    const effects = { files: nodeFileSystem, outputs: keepIn(kept), progress: () => undefined }
    const run = await runRound(setup, round, history, effects, edition)
    const names = [...kept].map(
      ([path, bytes]) => [path.slice(run.folder.length + 1).replaceAll('\\', '/'), bytes] as const,
    )
    runs.set(round.id, { run, outputs: new Map(names) })
    history.unshift(run.record)
  }
  return runs
}

function keepIn(kept: Map<string, Uint8Array>): OutputFileSystem {
  return {
    makeFolder: async () => undefined,
    writeSynced: async (path, bytes) => {
      kept.set(path, bytes)
    },
    rename: async (from, to) => {
      kept.set(to, kept.get(from) ?? new Uint8Array())
      kept.delete(from)
    },
    remove: async (path) => {
      kept.delete(path)
    },
  }
}

/** The files of a folder among outputs, by their names in it. */
export function within(folder: string, outputs: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, Uint8Array> {
  return new Map(
    [...outputs].flatMap(([name, bytes]) =>
      name.startsWith(folder) ? [[name.slice(folder.length), bytes] as const] : [],
    ),
  )
}
