/** Workbooks to decide in that lie outside a round's folder of returns: beside it in the input folder, or filled in where the run wrote them. */
import { extname, join, relative, sep } from 'node:path'
import { sha256 } from '../checksum.ts'
import type { FileSystem } from '../collect/file-system.ts'
import { ignoredBecause } from '../collect/ignored.ts'
import type { EnteredRow } from '../decisions/entered.ts'
import type { EnteredWorkbook } from '../decisions/take-over.ts'
import { takeOver, tellOf } from '../decisions/take-over.ts'
import type { Finding } from '../model.ts'
import type { OpenedFile } from '../reading-context.ts'
import type { Setup } from '../setup.ts'
import { RECORD, readOutputList } from '../write/exchange.ts'
import type { OutputFileSystem } from '../write/files.ts'
import { TO_DECIDE } from '../write/to-decide-name.ts'
import { changeDecisions } from './decisions-file.ts'

export interface TakenOver {
  /** With the decisions that hold now. */
  readonly setup: Setup
  /** What is to be said of the workbooks, by the round it is about. */
  readonly notices: ReadonlyMap<string, readonly Finding[]>
  /** Checksum of a round's own workbook that may be replaced, because all that was entered in it was taken over. */
  readonly replaceable: ReadonlyMap<string, string>
}

/** What was entered in a workbook to decide in; null for any other file. */
export type EnteredIn = (file: OpenedFile) => Promise<EnteredRow[] | null>

interface Effects {
  readonly files: FileSystem
  readonly outputs: OutputFileSystem
  readonly entered: EnteredIn
}

interface Found {
  readonly path: string
  readonly workbook: EnteredWorkbook
  /** The round in whose outputs it lies; null for one in the input folder. */
  readonly round: string | null
}

/**
 * Takes over what is entered in them, each workbook once.
 *
 * @param today ISO day that is written with the decisions
 * @throws OutputError when the decisions could not be kept; nothing is then taken over
 */
export async function takeOverOutside(setup: Setup, today: string, effects: Effects): Promise<TakenOver> {
  const found = [...(await besideRounds(setup, effects)), ...(await inOutputs(setup, effects))]
  if (found.length === 0) return { setup, notices: new Map(), replaceable: new Map() }
  const context = { today, hasId: (id: string) => setup.register.byId.has(id) }
  const workbooks = found.map(({ workbook }) => workbook)
  const decisions = await changeDecisions(setup.decisionsFile, (before) => takeOver(before, workbooks, context))
  const notices = new Map<string, Finding[]>()
  const replaceable = new Map<string, string>()
  for (const { path, workbook, round } of found) {
    const home = round ?? workbook.rows[0]?.round ?? ''
    const file = relative(join(setup.input, home), path).split(sep).join('/')
    const told = tellOf(decisions, { ...workbook, file }, context)
    notices.set(home, [...(notices.get(home) ?? []), ...told])
    if (round !== null && told.length === 1) replaceable.set(round, workbook.sha256)
  }
  return { setup: { ...setup, decisions }, notices, replaceable }
}

/** Spreadsheets in the input folder that lie in no round's folder. */
async function besideRounds(setup: Setup, { files, entered }: Effects): Promise<Found[]> {
  const rounds = new Set(setup.config.rounds.map(({ id }) => id))
  const found: Found[] = []
  const walk = async (folder: string, depth: number): Promise<void> => {
    for (const name of await files.readdir(folder).catch((): string[] => [])) {
      if (ignoredBecause(name) || (depth === 0 && rounds.has(name))) continue
      const path = join(folder, name)
      const facts = await files.lstat(path).catch(() => null)
      if (facts?.kind === 'folder' && depth < DEEPEST) await walk(path, depth + 1)
      if (facts?.kind !== 'file' || facts.size > LARGEST || !SPREADSHEETS.has(extname(name).toLowerCase())) continue
      const bytes = await files.readFile(path).catch(() => null)
      found.push(...(await opened(path, bytes, null, entered)))
    }
  }
  await walk(setup.input, 0)
  return found
}

const DEEPEST = 3
/** A workbook to decide in is far smaller. */
const LARGEST = 5_000_000
const SPREADSHEETS: ReadonlySet<string> = new Set(['.xlsx', '.xlsm', '.ods'])

/** Workbooks in the folders of outputs that are not as the run wrote them. */
async function inOutputs(setup: Setup, { outputs, entered }: Effects): Promise<Found[]> {
  const found: Found[] = []
  for (const { id } of setup.config.rounds) {
    const path = join(setup.output, id, TO_DECIDE)
    const bytes = await outputs.read(path).catch(() => null)
    if (!bytes) continue
    const record = await readOutputList(join(setup.output, id, RECORD), outputs).catch(() => null)
    const written = record?.outputs.find(({ name }) => name === TO_DECIDE)
    if (written?.sha256 !== sha256(bytes)) found.push(...(await opened(path, bytes, id, entered)))
  }
  return found
}

async function opened(
  path: string,
  bytes: Uint8Array | null,
  round: string | null,
  enteredIn: EnteredIn,
): Promise<Found[]> {
  if (!bytes) return []
  const workbook = { file: path, sha256: sha256(bytes) }
  const rows = await enteredIn({ ...workbook, bytes })
  return rows && rows.length > 0 ? [{ path, round, workbook: { ...workbook, rows } }] : []
}
