/** `collate work`: a worker of a store. */
import { programIdentity } from '../operate/program.ts'
import { createReadingProcess } from '../operate/reading-process.ts'
import { work } from '../store/worker.ts'
import { openNamedStore, type StoreChoice, storeAddress } from './store.ts'
import type { ExitCode, Terminal } from './terminal.ts'

export interface WorkChoice extends StoreChoice {
  untilIdle?: boolean
  json?: boolean
}

/** Told to stop, it ends what it has begun first. */
export async function workForStore(options: WorkChoice, terminal: Terminal): Promise<ExitCode> {
  const { signal } = terminal
  const store = await openNamedStore(storeAddress(options), { program: programIdentity(), upkeep: true, signal })
  const reading = (await terminal.openReading?.()) ?? createReadingProcess()
  if (!options.json) terminal.err('Waiting for work. Ctrl+C ends.\n')
  try {
    const tally = await work(store, { reading, signal, untilIdle: options.untilIdle === true })
    const told = tally.failed === 0 ? '' : `, ${tally.failed} given back`
    terminal.out(options.json ? `${JSON.stringify(tally)}\n` : `${tally.done} done${told}.\n`)
    return 0
  } finally {
    reading.end()
    await store.close()
  }
}
