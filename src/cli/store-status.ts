/** `collate status --store`: how the store stands, for those who look after it. */
import { loadConfig } from '../config/load.ts'
import { programIdentity } from '../operate/program.ts'
import { asMetrics, type StoreState, stateOf } from '../store/state.ts'
import { openNamedStore, storeAddress } from './store.ts'
import type { ExitCode, Terminal } from './terminal.ts'

export interface StoreStatusOptions {
  config: string
  /** Its address; without one, the store of the computer or of the configuration. */
  store: string | true
  json?: boolean
  metrics?: boolean
}

export async function showStore(
  { config, store: named, json, metrics }: StoreStatusOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const store = await openNamedStore(await addressOf(named, config), {
    program: programIdentity(),
    upkeep: false,
    signal: terminal.signal,
  })
  try {
    const state = await stateOf(store.database)
    terminal.out(json ? `${JSON.stringify(state)}\n` : metrics ? asMetrics(state) : describeStore(state))
    return 0
  } finally {
    await store.close()
  }
}

/** The configuration is asked last: whoever looks after a store may have none. */
async function addressOf(named: string | true, config: string): Promise<string | null> {
  if (named !== true) return named
  return storeAddress({}) ?? (await loadConfig(config)).config.store ?? null
}

const MEGABYTE = 1024 * 1024

export function describeStore({ waiting, active, failed, oldest, workers, parts, bytes, rounds }: StoreState): string {
  const lines = [
    ['Waiting', waiting === 0 ? 'nothing' : `${waiting}, the oldest for ${oldest ?? 0} s`],
    ['In hand', String(active)],
    ['Given up', failed === 0 ? 'none' : `${failed}; whoever asked has done it without the workers`],
    ['Kept', `${parts} parts, ${Math.ceil(bytes / MEGABYTE)} MB`],
    ['Published', `${rounds} rounds in the tables`],
    ['Workers', workers.length === 0 ? 'none; runs do all the work themselves' : ''],
  ].map(([name = '', said]) => `  ${name.padEnd(10)}${said}\n`)
  const each = workers.map(
    ({ host, process, done, failed: back, silent, isGone }) =>
      `    ${host}, process ${process}: ${done} done, ${back} given back${isGone ? `; not heard of for ${silent} s` : ''}\n`,
  )
  return [...lines, ...each].join('').replaceAll(/ +\n/g, '\n')
}
