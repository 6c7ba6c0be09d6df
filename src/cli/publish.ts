/** `collate publish`: somebody signs a round off, and what goes out is frozen. */
import { join } from 'node:path'
import { dayOf, systemClock } from '../clock.ts'
import { writeLanding } from '../operate/landing.ts'
import { programIdentity } from '../operate/program.ts'
import { publishRound } from '../operate/publish-round.ts'
import type { Setup } from '../setup.ts'
import { StoreError } from '../store/store-error.ts'
import { diskOutput } from '../write/files.ts'
import type { Publication } from '../write/publication.ts'
import { UsageError } from './failure.ts'
import { type FolderOptions, loadSetupFor, takeTurn } from './folders.ts'
import { openLog } from './log-options.ts'
import { openNamedStore, storeAddress, tellHistory } from './store.ts'
import type { ExitCode, Terminal } from './terminal.ts'

export interface PublishOptions extends FolderOptions {
  by?: string
  note?: string
  json?: boolean
}

export async function publish(id: string, options: PublishOptions, terminal: Terminal): Promise<ExitCode> {
  const setup = await loadSetupFor(options)
  const ids = setup.config.rounds.map((round) => round.id)
  if (!ids.includes(id))
    throw new UsageError(`There is no round "${id}" in the configuration; it has ${ids.join(', ')}.`)
  const by = options.by?.trim() ?? ''
  if (by === '') throw new UsageError('Say with --by NAME who signs the round off.')
  const lock = await takeTurn(setup, false, openLog({}, terminal, systemClock.now, true))
  try {
    const signOff = { day: dayOf(systemClock.now()), by, note: options.note?.trim() ?? '' }
    const effects = { outputs: diskOutput, clock: systemClock }
    const publication = await publishRound(join(setup.output, id), signOff, effects)
    await writeLanding(setup, signOff.day, diskOutput)
    terminal.out(
      options.json ? `${JSON.stringify(publication, null, 2)}\n` : describePublication(id, publication, setup.output),
    )
    await recordInStore(setup, terminal)
    return 0
  } finally {
    await lock.release()
  }
}

/** What was published stays published when the store cannot be told of it. */
async function recordInStore(setup: Setup, terminal: Terminal): Promise<void> {
  const address = storeAddress({}, setup.config.store)
  if (address === null) return
  try {
    const options = { program: programIdentity(), upkeep: false, signal: terminal.signal }
    const store = await openNamedStore(address, options)
    await tellHistory(store, setup).finally(() => store.close())
  } catch (error) {
    if (!(error instanceof StoreError)) throw error
    terminal.err(`${error.message} The round is published; the next run puts it into the tables of the store.\n`)
  }
}

function describePublication(id: string, { folder, files, by }: Publication, output: string): string {
  const isPublic = files.some(({ name }) => name.includes('/public/'))
  return [
    `Round ${id} was signed off by ${by}: ${files.length} files are frozen in ${join(output, id, folder)}.`,
    ...(isPublic ? [] : ['There was no public edition to freeze; run with --edition public to make one.']),
    `collate verify ${id} proves that they are as they went out; later runs say what has changed since.`,
    '',
  ].join('\n')
}
