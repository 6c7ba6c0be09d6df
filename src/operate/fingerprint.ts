/** Checksums that tell whether anything a result depends on has changed. */
import { scryptSync } from 'node:crypto'
import { join, relative } from 'node:path'
import { readBackground } from '../background.ts'
import { sha256 } from '../checksum.ts'
import { type Collected, collect } from '../collect/collect.ts'
import type { FileSystem } from '../collect/file-system.ts'
import type { RoundRun } from '../pipeline.ts'
import type { ReadingContext } from '../reading-context.ts'
import type { RoundPlan } from '../round-plan.ts'
import type { Setup } from '../setup.ts'

/** What was in a round's folder. */
export interface Inputs {
  /** `sha256` is empty for a file that could not be opened. */
  readonly files: readonly { readonly file: string; readonly modified: number; readonly sha256: string }[]
  /** What is not read as a return. */
  readonly others: Collected['records']
  readonly background: string | null
}

/** Looks through a round's folder and takes the checksum of every file. */
export async function lookAtInputs(folder: string, files: FileSystem, signal?: AbortSignal): Promise<Inputs> {
  const { files: found, records } = await collect(folder, files)
  const inputs: Inputs['files'][number][] = []
  for (const { file, path, modified } of found) {
    signal?.throwIfAborted()
    const bytes = await files.readFile(path).catch(() => null)
    inputs.push({ file, modified, sha256: bytes ? sha256(bytes) : '' })
  }
  return { files: inputs, others: records, background: await readBackground(records, folder, files) }
}

/** The same of a run that is over, as it read them. */
export function inputsOf({ collected, record, background }: RoundRun): Inputs {
  const checksums = new Map(record.files.map(({ file, sha256 }) => [file, sha256]))
  const files = collected.files.map(({ file, modified }) => ({ file, modified, sha256: checksums.get(file) ?? '' }))
  return { files, others: collected.records, background }
}

/** The key of a reading's context, by which kept readings go together with the files' own checksums. */
export function readingFingerprint(context: ReadingContext): string {
  return digest(context)
}

/** What a round's outputs depend on. `earlier`: checksums of what is stored of the rounds before. */
export function roundFingerprint(
  program: string,
  { setup, round, edition, notices = [], since, published = [] }: RoundPlan,
  inputs: Inputs,
  earlier: readonly string[],
): string {
  const { input, output, decisionsFile: _, ...rest } = setup
  const links = relative(join(output, round.id), join(input, round.id))
  return digest([program, rest, round.id, inputs, earlier, edition, links, notices, since, published])
}

function digest(value: unknown): string {
  const short = (key: string, part: unknown) => {
    if (part instanceof Uint8Array) return sha256(part)
    return key === 'passwords' && Array.isArray(part) && part.length > 0 ? stretched(part.join('\n')) : part
  }
  return sha256(JSON.stringify(value, short))
}

/** Passwords may not be guessed from what is kept more easily than from the files they open. */
function stretched(passwords: string): string {
  return scryptSync(passwords, 'collate', 32).toString('hex')
}

/** Folder for what may be deleted at any time. */
export function keptFolder(setup: Pick<Setup, 'output'>): string {
  return join(setup.output, '.collate')
}

/** The lock of the run under way. */
export function lockFile(setup: Pick<Setup, 'output'>): string {
  return join(keptFolder(setup), 'run.lock')
}
