/** The drafts to whoever is outstanding or asked about, in the folder `chase` of a round's outputs. Nothing is ever sent. */
import { randomUUID } from 'node:crypto'
import { basename, extname, join } from 'node:path'
import { type Addressee, type Attached, draftMessage } from '../chase/message.ts'
import { type ChaseOptions, planChase, type ToChase, valuesFor } from '../chase/plan.ts'
import type { Chased } from '../chase/sent.ts'
import { fillTemplate } from '../chase/template.ts'
import { sha256 } from '../checksum.ts'
import { type Clock, dayOf } from '../clock.ts'
import { messageWords } from '../words/en/messages.ts'
import { explain, type OutputFileSystem } from '../write/files.ts'
import { fileStem } from '../write/partnership-file.ts'
import type { RoundResults } from '../write/results.ts'
import type { ChaseRow } from '../write/tables/to-chase.ts'
import { chaseWorkbook } from '../write/to-chase.ts'
import { readChased, writeChased } from './chased-file.ts'
import { messageTemplates } from './message-templates.ts'
import { replaceFile } from './replace-file.ts'

export const CHASE_FOLDER = 'chase'
const LIST = 'to-chase.xlsx'

/** The workbook that goes with a message; null where there is none to send. */
export type AttachmentFor = (results: RoundResults, one: ToChase) => Promise<Attached | null>

export interface ChaseEffects {
  readonly outputs: OutputFileSystem
  readonly clock: Clock
  readonly attachmentFor: AttachmentFor
}

export interface ChaseFolders {
  /** The input folder, which may hold the team's own texts. */
  readonly input: string
  /** The round's outputs. */
  readonly output: string
}

/**
 * Writes a draft for each message that is due, and their list. What the team changed in an earlier draft is kept under another name.
 *
 * @throws SetupError when a template has mistakes, before anything is written
 * @throws OutputError when something could not be written
 */
export async function writeChase(
  results: RoundResults,
  folders: ChaseFolders,
  options: ChaseOptions & { readonly from: Addressee },
  effects: ChaseEffects,
): Promise<readonly ChaseRow[]> {
  const { outputs, clock, attachmentFor } = effects
  const templates = await messageTemplates(folders.input, outputs)
  const chased = await readChased(folders.output, outputs)
  const files = new Map<string, Uint8Array>()
  const rows: ChaseRow[] = []
  for (const one of planChase(results, chased, options)) {
    const attached = await attachmentFor(results, one)
    const attachment =
      messageWords.attached[attached === null ? 'nothing' : one.kind === 'outstanding' ? 'form' : 'feedback']
    const message = fillTemplate(templates[one.kind], valuesFor(results, one, dayOf(clock.now()), attachment))
    const draft = `${fileStem(one.id)}.eml`
    const { from } = options
    const { id: round } = results.round.round
    files.set(draft, draftMessage({ ...message, from, to: one.to, date: clock.now(), round, attached }))
    rows.push({ ...one, draft, attached: attached?.name ?? null })
  }
  files.set(LIST, await chaseWorkbook(results, rows))
  await exchange(folders.output, { chased, files, rows }, outputs)
  return rows
}

interface Exchange {
  readonly chased: Chased
  readonly files: ReadonlyMap<string, Uint8Array>
  readonly rows: readonly ChaseRow[]
}

/** The journal comes first: a file it does not know would be taken for one of the team's. */
async function exchange(output: string, { chased, files, rows }: Exchange, disk: OutputFileSystem): Promise<void> {
  const folder = join(output, CHASE_FOLDER)
  const drafts = new Map(
    rows.map(({ draft, id, kind, to }) => [
      draft,
      { partnership: id, kind, to: to.map(({ address }) => address), sent: null },
    ]),
  )
  const written = [...files].map(([file, bytes]) => ({ file, sha256: sha256(bytes), draft: drafts.get(file) ?? null }))
  const own = new Set([...chased.files, ...written].map((one) => one.sha256))
  await setChangedAside(folder, [...new Set([...chased.files, ...written].map(({ file }) => file))], own, disk)
  await writeChased(output, { ...chased, files: written }, disk)
  for (const [file, bytes] of files)
    await replaceFile(
      join(folder, file),
      bytes,
      { draft: join(folder, `.${randomUUID()}.part`), what: `write ${file}` },
      disk,
    )
  for (const { file } of chased.files) {
    if (!files.has(file)) await disk.remove(join(folder, file)).catch(explain(`remove ${file}`, folder))
  }
}

/** What is there under a name of ours and is not as we wrote it is somebody's work. */
async function setChangedAside(
  folder: string,
  names: readonly string[],
  own: ReadonlySet<string>,
  disk: OutputFileSystem,
): Promise<void> {
  const taken = new Set(await disk.list(folder))
  for (const name of names) {
    const bytes = await disk.read(join(folder, name))
    if (bytes === null || own.has(sha256(bytes))) continue
    let as = name
    for (let number = 1; taken.has(as); number += 1)
      as = `${basename(name, extname(name))} (changed${number > 1 ? ` ${number}` : ''})${extname(name)}`
    taken.add(as)
    await disk.rename(join(folder, name), join(folder, as)).catch(explain(`keep ${name}, which was changed`, folder))
  }
}
