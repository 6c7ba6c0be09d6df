/** Which rounds a run covers, in which order, and what each is compared with. */
import { join } from 'node:path'
import type { FileSystem } from './collect/file-system.ts'
import type { Round } from './config/schema.ts'
import { parseJson, readRecord } from './migrate.ts'
import type { RoundRecord } from './model.ts'
import { type Reconciliation, reconciliationSchema } from './reconcile/model.ts'
import type { Setup } from './setup.ts'
import { VERSION } from './version.ts'

/** A stored record this version cannot read. The message says what to do. */
export class RecordError extends Error {
  override readonly name = 'RecordError'
}

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

/** Ids of the rounds a round builds on, the one it is compared with first. */
export function earlierIds(rounds: readonly Round[], round: Round): string[] {
  const ids: string[] = []
  for (let id = round.previous; id !== null && id !== round.id && !ids.includes(id); ) {
    ids.push(id)
    id = rounds.find((candidate) => candidate.id === id)?.previous ?? null
  }
  return ids
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
    strangers: [...folders].filter((name) => !configured.has(name) && !name.startsWith('.') && name !== MESSAGES),
  }
}

/** The folder of the input folder that holds the team's own texts of messages. */
export const MESSAGES = 'messages'

async function folderNames(folder: string, files: FileSystem): Promise<string[]> {
  const names = await files.readdir(folder).catch(() => [])
  const kinds = await Promise.all(
    names.map(async (name) => (await files.lstat(join(folder, name)).catch(() => null))?.kind),
  )
  return names.filter((_, at) => kinds[at] === 'folder').sort()
}

/**
 * The record an earlier run stored for a round, in today's shape; null when there is none.
 *
 * @throws RecordError when a file is there but this version cannot read it
 */
export async function storedRecord(setup: Setup, id: string, files: FileSystem): Promise<RoundRecord | null> {
  const folder = join(setup.output, id)
  const bytes = await files.readFile(join(folder, 'round.json')).catch(() => null)
  if (!bytes) return null
  const record = readRecord(bytes)
  if (record !== 'unreadable' && record !== 'newer') return record
  const path = join(folder, 'round.json')
  if (record === 'unreadable')
    throw new RecordError(`${path} is no record Collate can read. Run round ${id} again to make it anew.`)
  const version = await files.readFile(join(folder, 'run.json')).then(versionIn, () => null)
  throw new RecordError(
    `${path} was written by a newer Collate than this one (${VERSION}). Use ${version === null ? 'a newer version' : `version ${version} or newer`}, or restore the outputs from before the upgrade.`,
  )
}

/** Whether an earlier run stored a record for a round, whatever it holds. */
export async function hasRecord(setup: Setup, id: string, files: FileSystem): Promise<boolean> {
  const found = await files.lstat(join(setup.output, id, 'round.json')).catch(() => null)
  return found?.kind === 'file'
}

function versionIn(bytes: Uint8Array): string | null {
  const run = parseJson(new TextDecoder().decode(bytes))
  return typeof run === 'object' && run !== null && 'version' in run ? String(run.version) : null
}

/** What an earlier run stored of how a round compared with the one before; null when there is none that can be read. */
export async function storedComparison(setup: Setup, id: string, files: FileSystem): Promise<Reconciliation | null> {
  const bytes = await files.readFile(join(setup.output, id, 'reconciliation.json')).catch(() => null)
  if (!bytes) return null
  return reconciliationSchema.safeParse(parseJson(new TextDecoder().decode(bytes))).data ?? null
}
