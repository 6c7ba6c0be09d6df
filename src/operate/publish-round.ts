/** Freezing what goes out of a round: copies nobody writes over, with their checksums in `run.json`. */
import { dirname, join } from 'node:path'
import type { Clock } from '../clock.ts'
import { readRecord } from '../migrate.ts'
import { finishExchange, RECORD } from '../write/exchange.ts'
import { describeFile, explain, OutputError, type OutputFileSystem } from '../write/files.ts'
import { type Publication, returnsOf } from '../write/publication.ts'
import type { RunRecord } from '../write/run-record.ts'
import { recordPublication } from './journal.ts'
import { readRun } from './publications.ts'
import { verifyRound } from './verify.ts'

interface SignOff {
  /** ISO day. */
  readonly day: string
  readonly by: string
  readonly note: string
}

const PAPER = 'committee-report.docx'

/**
 * Copies the paper and, where there is one, the public edition into a folder of their own.
 *
 * @param folder the round's outputs
 * @throws OutputError when the outputs are not one whole run, or the copies could not be written; nothing is then published
 */
export async function publishRound(
  folder: string,
  { day, by, note }: SignOff,
  effects: { readonly outputs: OutputFileSystem; readonly clock: Clock },
): Promise<Publication> {
  const { outputs: files, clock } = effects
  await finishExchange(folder, effects)
  const { problems } = await verifyRound(folder, files)
  if (problems.length > 0) throw new OutputError(`Nothing was published. ${problems.join('\n')}`)
  const run = await readRun(folder, files)
  const record = readRecord((await files.read(join(folder, 'round.json'))) ?? new Uint8Array())
  if (typeof record === 'string')
    throw new OutputError(`${join(folder, 'round.json')} cannot be read. Run the round again.`)
  const home = await freeFolder(folder, day, files)
  const copied: Publication['files'] = []
  const staging = `published/.${day}.part`
  await files.remove(join(folder, staging))
  for (const { name } of run.outputs.filter(({ name }) => name === PAPER || name.startsWith('public/'))) {
    const bytes = await files.read(join(folder, name))
    if (!bytes) throw new OutputError(`${name} is missing. Run the round again.`)
    await files.makeFolder(dirname(join(folder, staging, name)))
    await files.writeSynced(join(folder, staging, name), bytes).catch(explain(`copy ${name}`, folder))
    copied.push(describeFile(`${home}/${name}`, bytes))
  }
  await files.rename(join(folder, staging), join(folder, home)).catch(explain('publish', join(folder, home)))
  await files.syncFolder(join(folder, 'published'))
  const publication = { folder: home, day, by, note, files: copied, returns: returnsOf(record) }
  await replaceRun(folder, { ...run, published: [...(run.published ?? []), publication] }, files)
  await recordPublication(folder, clock.now(), publication)
  return publication
}

/** `published/2011-03-04`; a second time on the day `published/2011-03-04 (2)`. */
async function freeFolder(folder: string, day: string, files: OutputFileSystem): Promise<string> {
  const taken = new Set(await files.list(join(folder, 'published')))
  const names = [day, ...Array.from({ length: taken.size + 1 }, (_, index) => `${day} (${index + 2})`)]
  return `published/${names.find((name) => !taken.has(name)) ?? day}`
}

async function replaceRun(folder: string, run: RunRecord, files: OutputFileSystem): Promise<void> {
  const bytes = new TextEncoder().encode(`${JSON.stringify(run, null, 2)}\n`)
  const draft = join(folder, `.${RECORD}.part`)
  await files.remove(draft)
  await files.writeSynced(draft, bytes).catch(explain(`write ${RECORD}`, folder))
  await files.rename(draft, join(folder, RECORD)).catch(explain(`write ${RECORD}`, folder))
}
