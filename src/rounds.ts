/** Which rounds a run covers, in which order, and what each is compared with. */
import { join } from 'node:path'
import type { FileSystem } from './collect/file-system.ts'
import type { Round } from './config/schema.ts'
import { type RoundRecord, roundRecordSchema } from './model.ts'
import type { Setup } from './setup.ts'

/** Configured rounds, each after the one it is compared with, otherwise by due date. */
export function inOrder(rounds: readonly Round[]): Round[] {
  const byDate = [...rounds].sort((a, b) => (dateOf(a) < dateOf(b) ? -1 : 1))
  const ordered: Round[] = []
  const place = (round: Round, waiting: ReadonlySet<string>) => {
    if (ordered.includes(round) || waiting.has(round.id)) return
    const previous = byDate.find(({ id }) => id === round.previous)
    if (previous) place(previous, new Set([...waiting, round.id]))
    ordered.push(round)
  }
  for (const round of byDate) place(round, new Set())
  return ordered
}

function dateOf(round: Round): string {
  return round.due ?? round.id
}

/** The configured rounds that have a folder in the input folder, in order, and the folders that belong to no round. */
export async function roundsWithInput(
  setup: Setup,
  files: FileSystem,
): Promise<{ rounds: Round[]; strangers: string[] }> {
  const folders = new Set(await folderNames(setup.input, files))
  const configured = new Set(setup.config.rounds.map(({ id }) => id))
  return {
    rounds: inOrder(setup.config.rounds).filter(({ id }) => folders.has(id)),
    strangers: [...folders].filter((name) => !configured.has(name) && !name.startsWith('.')),
  }
}

async function folderNames(folder: string, files: FileSystem): Promise<string[]> {
  const names = await files.readdir(folder).catch(() => [])
  const kinds = await Promise.all(
    names.map(async (name) => (await files.lstat(join(folder, name)).catch(() => null))?.kind),
  )
  return names.filter((_, at) => kinds[at] === 'folder').sort()
}

/**
 * The record an earlier run stored for a round; null when there is none.
 *
 * @throws Error when a file is there but is no record this version can read
 */
export async function storedRecord(setup: Setup, id: string, files: FileSystem): Promise<RoundRecord | null> {
  const path = join(setup.output, id, 'round.json')
  let text: string
  try {
    text = new TextDecoder().decode(await files.readFile(path))
  } catch {
    return null
  }
  const checked = roundRecordSchema.safeParse(parseJson(text))
  if (!checked.success) {
    throw new Error(`${path} is no record this version of Collate can read. Run round ${id} again to make it anew.`)
  }
  return checked.data
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
