/** Whether a folder of outputs is one whole run. Looks only; changes nothing. */
import { dirname, join } from 'node:path'
import { sha256 } from '../checksum.ts'
import {
  besideNames,
  isThere,
  type OutputList,
  RECORD,
  readOutputList,
  type SetAside,
  STAGING,
} from '../write/exchange.ts'
import type { OutputFileSystem } from '../write/files.ts'
import type { Publication } from '../write/publication.ts'
import { describeTombstone, readTombstones } from './forget/tombstone.ts'
import { publicationsIn } from './publications.ts'

export interface Verdict {
  readonly whole: boolean
  /** Version that wrote the outputs; null when nobody can tell. */
  readonly version: string | null
  /** How many files were compared with their checksums. */
  readonly files: number
  /** A line for each thing that is wrong, with what to do. */
  readonly problems: readonly string[]
  /** Outputs that lie beside their places, because these were open in another program. */
  readonly setAside: readonly SetAside[]
  /** A sentence for each time somebody or something was forgotten there. */
  readonly forgotten: readonly string[]
  /** A run was interrupted while its outputs were being moved to their places; finishing it makes the folder whole. */
  readonly interrupted: boolean
}

/** Compares every file that `run.json` lists with its checksum. */
export async function verifyRound(folder: string, files: OutputFileSystem): Promise<Verdict> {
  const forgotten = (await readTombstones(folder, files)).map(describeTombstone)
  const interrupted = (await readOutputList(join(folder, STAGING, RECORD), files)) !== null
  const record = await readOutputList(join(folder, RECORD), files)
  if (!record) {
    const problem =
      (await files.read(join(folder, RECORD))) === null
        ? `There is no ${RECORD} in ${folder}: no run has finished there. Run the round.`
        : `${join(folder, RECORD)} makes no sense. Run the round again.`
    return { whole: false, version: null, files: 0, problems: [problem], setAside: [], forgotten, interrupted }
  }
  const problems: string[] = []
  const setAside: SetAside[] = []
  for (const output of record.outputs) {
    if (await isThere(join(folder, output.name), output, files)) continue
    const as = await besideWith(folder, output, files)
    if (as !== null) setAside.push({ name: output.name, as })
    else problems.push(await describeFault(folder, output.name, files))
  }
  for (const published of await publishedFiles(folder, files)) {
    if (await isThere(join(folder, published.name), published, files)) continue
    problems.push(`${published.name} is missing or not as it was published. Restore it from a backup.`)
  }
  const former = await comparedWithFormer(folder, record, files)
  if (former !== null) problems.push(former)
  if (interrupted)
    problems.push('A run was interrupted while it moved its outputs to their places. The next run finishes it.')
  const { version } = record
  const counted = record.outputs.length + 1
  return { whole: problems.length === 0, version, files: counted, problems, setAside, forgotten, interrupted }
}

/** The record a round was compared with must be the one that is stored now. */
async function comparedWithFormer(
  folder: string,
  { comparedWith }: OutputList,
  files: OutputFileSystem,
): Promise<string | null> {
  if (!comparedWith) return null
  const now = await files.read(join(dirname(folder), comparedWith.round, 'round.json'))
  if (now !== null && sha256(now) === comparedWith.sha256) return null
  const what = now === null ? 'is not there any more' : 'has been written anew since'
  return `The record of round ${comparedWith.round}, which this round was compared with, ${what}. Run the round again.`
}

async function besideWith(
  folder: string,
  output: { readonly name: string; readonly bytes: number; readonly sha256: string },
  files: OutputFileSystem,
): Promise<string | null> {
  for (const as of await besideNames(folder, output.name, files)) {
    if (await isThere(join(folder, as), output, files)) return as
  }
  return null
}

async function publishedFiles(folder: string, files: OutputFileSystem): Promise<Publication['files']> {
  return (await publicationsIn(folder, files)).flatMap((publication) => publication.files)
}

async function describeFault(folder: string, name: string, files: OutputFileSystem): Promise<string> {
  const bytes = await files.read(join(folder, name))
  if (bytes === null) return `${name} is missing. Run the round again.`
  return `${name} is not as the run wrote it: it has been changed since, or comes from another run. Run the round again.`
}
