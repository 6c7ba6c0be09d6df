/** `collate publish`: somebody signs a round off, and what goes out is frozen. */
import { join } from 'node:path'
import { dayOf, systemClock } from '../clock.ts'
import { writeLanding } from '../operate/landing.ts'
import { publishRound } from '../operate/publish-round.ts'
import { diskOutput } from '../write/files.ts'
import type { Publication } from '../write/publication.ts'
import { UsageError } from './failure.ts'
import { openLog } from './log-options.ts'
import { type FolderOptions, loadSetupFor, takeTurn } from './run.ts'
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
    return 0
  } finally {
    await lock.release()
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
