/** `collate doctor`: whether this computer and these folders are fit for runs. */
import { readFileSync } from 'node:fs'
import { systemClock } from '../clock.ts'
import { type Check, examineAll } from '../operate/doctor.ts'
import { programIdentity } from '../operate/program.ts'
import { StoreError } from '../store/store-error.ts'
import { type FolderOptions, loadSetupFor } from './folders.ts'
import { lockEffects, thisRun } from './machine.ts'
import { openNamedStore, storeAddress } from './store.ts'
import type { ExitCode, Terminal } from './terminal.ts'

export interface DoctorOptions extends FolderOptions {
  json?: boolean
}

/** Ends with 1 when something is bad; what is only doubtful does not keep runs from working. */
export async function examine(options: DoctorOptions, terminal: Terminal): Promise<ExitCode> {
  const { host, pid } = thisRun()
  const checks = await examineAll(() => loadSetupFor(options), {
    ...lockEffects,
    clock: systemClock,
    node: process.versions.node,
    neededNode: neededNode(),
    host,
    pid,
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  })
  const store = await checkStore(options, terminal)
  if (store) checks.push(store)
  terminal.out(options.json ? `${JSON.stringify(checks, null, 2)}\n` : checks.map(describeCheck).join(''))
  return checks.some(({ state }) => state === 'bad') ? 1 : 0
}

/** Of the store, where one is named; a setup that cannot be loaded has been told of. */
async function checkStore(options: DoctorOptions, { signal }: Terminal): Promise<Check | null> {
  const configured = await loadSetupFor(options).then(
    ({ config }) => config.store,
    () => undefined,
  )
  const address = storeAddress({}, configured)
  if (address === null) return null
  try {
    const store = await openNamedStore(address, {
      program: programIdentity(),
      upkeep: false,
      signal,
      patience: 0,
    })
    const { stateOf } = await import('../store/state.ts')
    const { workers, waiting, parts } = await stateOf(store.database).finally(() => store.close())
    const alive = workers.filter(({ isGone }) => !isGone).length
    const found = `${alive} ${alive === 1 ? 'worker' : 'workers'}, ${waiting} jobs waiting, ${parts} parts kept`
    return { name: 'Store', state: 'good', found, todo: null }
  } catch (error) {
    if (!(error instanceof StoreError)) throw error
    return { name: 'Store', state: 'bad', found: error.message, todo: 'See docs/regions.md.' }
  }
}

const MARKS: Record<Check['state'], string> = { good: 'good', doubtful: 'look', bad: 'BAD' }

function describeCheck({ name, state, found, todo }: Check): string {
  const told = `${MARKS[state].padEnd(6)}${name.padEnd(20)}${found.replaceAll('\n', `\n${' '.repeat(26)}`)}\n`
  return todo === null ? told : `${told}${' '.repeat(26)}→ ${todo}\n`
}

/** From package.json: `>=20.19` is `20.19`. */
function neededNode(): string {
  const { engines } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
  return String(engines.node).replace(/[^\d.]/g, '')
}
