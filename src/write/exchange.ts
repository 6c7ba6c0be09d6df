/**
 * Exchanging a round's outputs for new ones, so that whatever happens, and whenever, the folder holds the last outputs or the new ones.
 *
 * All new files are first written into the folder `.staging` beside the old ones, each as it is made; `run.json`, with the checksums of all,
 * comes last and makes the exchange *decided*. Then each file is moved to its place, `run.json` again last. Whoever comes after an interruption
 * finishes what was decided and throws away what was not. docs/decisions/0002-whole-outputs.md says why.
 */
import { basename, dirname, extname, join } from 'node:path'
import { z } from 'zod'
import type { Clock } from '../clock.ts'
import {
  describeFile,
  explain,
  isRefusal,
  OutputError,
  type OutputFileSystem,
  patiently,
  type WrittenFile,
} from './files.ts'

export const RECORD = 'run.json'
export const STAGING = '.staging'

/** The stored record that a round was compared with: which round's, and the checksum of its `round.json`. */
export const comparedWithSchema = z.object({ round: z.string(), sha256: z.string() })
export type ComparedWith = z.infer<typeof comparedWithSchema>

/** As much of `run.json` as the files' own sake needs; the same in every version. */
const outputsSchema = z.object({
  version: z.string(),
  outputs: z.array(z.object({ name: z.string(), bytes: z.number(), sha256: z.string() })),
  comparedWith: comparedWithSchema.nullish(),
})
export type OutputList = z.infer<typeof outputsSchema>

export interface WriteEffects {
  readonly outputs: OutputFileSystem
  readonly clock: Clock
  /** Looked at before the exchange is decided, not after. */
  readonly signal?: AbortSignal
  /** Checksums of files that may be replaced although somebody has changed them, because what they say was taken over. */
  readonly replaceable?: ReadonlySet<string>
}

/** An output whose place was taken by an open file: the new one lies beside it. */
export interface SetAside {
  readonly name: string
  readonly as: string
}

export interface Exchanged {
  readonly written: readonly WrittenFile[]
  /** False when every file was there already, byte for byte. */
  readonly changed: boolean
  readonly setAside: readonly SetAside[]
  /** Outputs that somebody had changed since the last run wrote them, and what they are called now. */
  readonly keptAside: readonly SetAside[]
}

/** The longest path that Windows and the programs on it open. */
const LONGEST_PATH = 260

/** An output by its name within the round's folder: `consolidated.xlsx`, `data/entries.csv`. */
export type Output = readonly [name: string, bytes: Uint8Array]

/**
 * Writes outputs into a folder, each as it is made, and with them `run.json`.
 *
 * @param makeRecord the content of `run.json`, from the checksums of all others
 * @throws OutputError when they could not be written, and what making one threw; the outputs that were there before are then untouched
 */
export async function writeWhole(
  folder: string,
  outputs: Iterable<Output> | AsyncIterable<Output>,
  makeRecord: (written: readonly WrittenFile[]) => Uint8Array,
  effects: WriteEffects,
): Promise<Exchanged> {
  await finishExchange(folder, effects)
  const staging = stagingIn(folder, effects)
  const written: WrittenFile[] = []
  try {
    for await (const [name, bytes] of outputs) {
      checkLength(join(folder, name))
      written.push(await staging.addNew(name, bytes))
    }
    const record = makeRecord(written)
    written.push(describeFile(RECORD, record))
    if (!(await staging.decide(record))) return { written, changed: false, setAside: [], keptAside: [] }
  } catch (error) {
    await staging.abandon()
    throw error
  }
  return { written, changed: true, ...(await place(folder, effects, 'begun now')) }
}

function checkLength(path: string): void {
  if (path.length <= LONGEST_PATH) return
  throw new OutputError(
    `The path ${path} has ${path.length} characters, and Windows and Excel open no more than ${LONGEST_PATH}. Choose an output folder with a shorter path.`,
  )
}

/** Whether a file is there with exactly these bytes. */
export async function isThere(path: string, { sha256 }: WrittenFile, files: OutputFileSystem): Promise<boolean> {
  const bytes = await files.read(path)
  return bytes !== null && describeFile(path, bytes).sha256 === sha256
}

/** New outputs beside the old ones. */
interface Staging {
  /** Writes an output unless it is there already, byte for byte. */
  addNew(name: string, bytes: Uint8Array): Promise<WrittenFile>
  /** Writes `run.json`; from then on the exchange is decided. False when there is nothing to exchange. */
  decide(record: Uint8Array): Promise<boolean>
  abandon(): Promise<void>
}

/** None of the outputs waits in memory for the others. */
function stagingIn(folder: string, { outputs: files, signal }: WriteEffects): Staging {
  const staging = join(folder, STAGING)
  const folders = new Set<string>()
  const makeFolder = async (path: string) => {
    if (folders.has(path)) return
    if (folders.size === 0) await files.remove(staging).catch(explain('clear away an earlier attempt', staging))
    folders.add(path)
    await files.makeFolder(path).catch(explain('make the output folder', folder))
  }
  const isThereAlready = (file: WrittenFile) =>
    isThere(join(folder, file.name), file, files).catch(explain('read the outputs', folder))
  return {
    addNew: async (name, bytes) => {
      signal?.throwIfAborted()
      const file = describeFile(name, bytes)
      if (await isThereAlready(file)) return file
      await makeFolder(dirname(join(staging, name)))
      await files.writeSynced(join(staging, name), bytes).catch(explain(`write ${name}`, folder))
      return file
    },
    decide: async (record) => {
      if (folders.size === 0 && (await isThereAlready(describeFile(RECORD, record)))) return false
      await makeFolder(staging)
      await files.writeSynced(join(staging, `${RECORD}.part`), record).catch(explain(`write ${RECORD}`, folder))
      for (const path of folders) await files.syncFolder(path).catch(explain('write to the disk', folder))
      signal?.throwIfAborted()
      const [part, decided] = [join(staging, `${RECORD}.part`), join(staging, RECORD)]
      await files.rename(part, decided).catch(explain(`write ${RECORD}`, folder))
      await files.syncFolder(staging).catch(() => undefined)
      return true
    },
    abandon: async () => {
      if (folders.size > 0) await abandon(staging, files)
    },
  }
}

/** What is no longer decided cannot be finished by mistake, wherever this is broken off. */
async function abandon(staging: string, files: OutputFileSystem): Promise<void> {
  await files.remove(join(staging, RECORD)).catch(() => undefined)
  await files.remove(staging).catch(() => undefined)
}

/**
 * Brings a folder into order after an interruption: an exchange that was decided is finished, one that was not is thrown away, and
 * outputs that had to be set aside are moved to their places where these are free again.
 */
export async function finishExchange(folder: string, effects: WriteEffects): Promise<readonly SetAside[]> {
  const { outputs: files } = effects
  const staging = join(folder, STAGING)
  if (await readOutputList(join(staging, RECORD), files)) return (await place(folder, effects, 'begun before')).setAside
  if ((await files.list(folder).catch((): string[] => [])).includes(STAGING))
    await files.remove(staging).catch(explain('clear away an earlier attempt', staging))
  return mend(folder, effects)
}

/** Moves what was decided to its place. Can be broken off anywhere and begun again. */
async function place(
  folder: string,
  effects: WriteEffects,
  exchange: 'begun now' | 'begun before',
): Promise<Pick<Exchanged, 'setAside' | 'keptAside'>> {
  const { outputs: files } = effects
  const staging = join(folder, STAGING)
  const decided = await readOutputList(join(staging, RECORD), files)
  if (!decided) return { setAside: [], keptAside: [] }
  const last = await readOutputList(join(folder, RECORD), files)
  const setAside: SetAside[] = []
  const keptAside: SetAside[] = []
  const staged = await stagedAmong(decided.outputs, staging, files)
  const machineFirst = [...staged].sort((a, b) => Number(isForPrograms(b)) - Number(isForPrograms(a)))
  for (const [index, name] of machineFirst.entries()) {
    const target = join(folder, name)
    await files.makeFolder(dirname(target)).catch(explain('make the output folder', folder))
    try {
      const kept = await keepAside(folder, name, last, effects)
      if (kept) keptAside.push(kept)
      await moveTo(join(staging, name), target, effects)
      await removeBeside(folder, name, files)
    } catch (error) {
      if (isRefusal(error) && !isForPrograms(name)) {
        setAside.push(await moveBeside(folder, name, join(staging, name), effects))
        continue
      }
      if (index === 0 && exchange === 'begun now') await abandon(staging, files)
      explain(`replace ${name}`, folder)(error)
    }
  }
  await removeOutdated(folder, decided, files)
  await moveTo(join(staging, RECORD), join(folder, RECORD), effects).catch(explain(`replace ${RECORD}`, folder))
  await files.syncFolder(folder)
  await files.remove(staging).catch(() => undefined)
  return { setAside, keptAside }
}

/**
 * Gives what somebody changed since the last run another name, so that no work is lost. An output that an earlier run could not put into its place,
 * because it was open, is only an older one.
 */
async function keepAside(
  folder: string,
  name: string,
  last: OutputList | null,
  effects: WriteEffects,
): Promise<SetAside | null> {
  const { outputs: files, clock, replaceable } = effects
  const written = last?.outputs.find((output) => output.name === name)
  if (!written) return null
  const bytes = await files.read(join(folder, name))
  if (bytes === null) return null
  const { sha256 } = describeFile(name, bytes)
  if (sha256 === written.sha256 || replaceable?.has(sha256)) return null
  if ((await besideNames(folder, name, files)).length > 0) return null
  const as = besideName(name, clock.now(), 'changed')
  await moveTo(join(folder, name), join(folder, as), effects)
  return { name, as }
}

async function stagedAmong(
  outputs: readonly WrittenFile[],
  staging: string,
  files: OutputFileSystem,
): Promise<string[]> {
  const names: string[] = []
  for (const { name } of outputs) {
    if ((await files.list(dirname(join(staging, name)))).includes(basename(name))) names.push(name)
  }
  return names
}

/** What the last run wrote and this one does not, such as a public edition, goes, unless somebody has changed it since. */
async function removeOutdated(folder: string, decided: OutputList, files: OutputFileSystem): Promise<void> {
  const last = await readOutputList(join(folder, RECORD), files)
  const names = new Set(decided.outputs.map(({ name }) => name))
  for (const output of last?.outputs ?? []) {
    if (names.has(output.name)) continue
    const path = join(folder, output.name)
    if (await isThere(path, output, files)) await files.remove(path).catch(() => undefined)
    const within = dirname(path)
    if (within !== folder && (await files.list(within)).length === 0) await files.remove(within).catch(() => undefined)
  }
}

/** The next round and other programs read these by their names; they are never open in Excel. */
function isForPrograms(name: string): boolean {
  return extname(name) === '.json'
}

async function moveTo(from: string, to: string, { outputs, clock }: WriteEffects): Promise<void> {
  await patiently(
    () => outputs.rename(from, to),
    (milliseconds) => clock.pause(milliseconds),
  )
}

// --- outputs whose place is taken ---------------------------------------------------------------------------------------

async function moveBeside(folder: string, name: string, from: string, effects: WriteEffects): Promise<SetAside> {
  await removeBeside(folder, name, effects.outputs)
  const as = besideName(name, effects.clock.now())
  await effects.outputs.rename(from, join(folder, as)).catch(explain(`write ${as}`, folder))
  return { name, as }
}

/** `data/entries.csv` → `data/entries (new 2011-03-04 09.30).csv`, by the clock on the wall. */
function besideName(name: string, now: Date, what: 'new' | 'changed' = 'new'): string {
  const two = (number: number) => String(number).padStart(2, '0')
  const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
  const time = `${two(now.getHours())}.${two(now.getMinutes())}`
  const ending = extname(name)
  return `${name.slice(0, name.length - ending.length)} (${what} ${day} ${time})${ending}`
}

const STAMP = /^ \(new \d{4}-\d\d-\d\d \d\d\.\d\d\)$/

/** Names, from the round's folder, of the files that were set aside for an output. */
export async function besideNames(folder: string, name: string, files: OutputFileSystem): Promise<string[]> {
  const ending = extname(name)
  const stem = basename(name, ending)
  const within = dirname(name)
  const names = await files.list(join(folder, within))
  return names
    .filter((other) => other.startsWith(stem) && other.endsWith(ending))
    .filter((other) => STAMP.test(other.slice(stem.length, other.length - ending.length)))
    .map((other) => (within === '.' ? other : `${within}/${other}`))
}

async function removeBeside(folder: string, name: string, files: OutputFileSystem): Promise<void> {
  for (const other of await besideNames(folder, name, files))
    await files.remove(join(folder, other)).catch(() => undefined)
}

/** Moves outputs that lie beside their places into them; those whose places are still taken stay, and are named. */
async function mend(folder: string, effects: WriteEffects): Promise<readonly SetAside[]> {
  const { outputs: files } = effects
  const record = await readOutputList(join(folder, RECORD), files)
  const still: SetAside[] = []
  for (const output of record?.outputs ?? []) {
    for (const as of await besideNames(folder, output.name, files)) {
      if (!(await isThere(join(folder, as), output, files))) continue
      try {
        await files.rename(join(folder, as), join(folder, output.name))
      } catch (error) {
        if (!isRefusal(error)) explain(`replace ${output.name}`, folder)(error)
        still.push({ name: output.name, as })
      }
    }
  }
  return still
}

/** The outputs a `run.json` lists; null when there is none, or none that makes sense. */
export async function readOutputList(path: string, files: OutputFileSystem): Promise<OutputList | null> {
  const bytes = await files.read(path)
  if (bytes === null) return null
  try {
    return outputsSchema.parse(JSON.parse(new TextDecoder().decode(bytes)))
  } catch {
    return null
  }
}
