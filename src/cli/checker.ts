/** `collate checker`: the page on which officers check their forms before they send them. */
import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { checkerPage } from '../checker/page.ts'
import { checkerProgram } from '../checker/program.ts'
import { checkerSetup } from '../checker/setup.ts'
import { loadSetup } from '../setup.ts'
import { explain } from '../write/files.ts'
import { readFileBytes, readTextFile } from './read-text.ts'
import { roundOf } from './rounds.ts'
import type { ExitCode, Terminal } from './terminal.ts'

export interface CheckerOptions {
  config: string
  out: string
  round?: string
}

export async function makeChecker(options: CheckerOptions, terminal: Terminal): Promise<ExitCode> {
  const setup = await loadSetup({ config: options.config }, readTextFile, readFileBytes)
  const round = roundOf(setup.config.rounds, options.round)
  const program = await checkerProgram(() => terminal.err(FROM_SOURCES))
  const page = checkerPage({ setup: checkerSetup(setup, round), program, look: setup.look })
  const path = resolve(options.out)
  await writeFile(path, page).catch(explain('write the page', path))
  terminal.out(
    `Made ${path} (${Math.ceil(page.length / 1024)} KB) for the round ${round.id}. Send it to the officers with the form, or put it where they can open it; it needs no network.\n`,
  )
  return 0
}

const FROM_SOURCES =
  'Putting the page together from the sources. The first time this takes half a minute; after "npm run build" it takes none.\n'
