/** `collate status --store`: how the store stands, for those who look after it. */
import { programIdentity } from '../operate/program.ts'
import { asMetrics, type StoreState, stateOf } from '../store/state.ts'
import { openNamedStore } from './store.ts'
import type { ExitCode, Terminal } from './terminal.ts'

export interface StoreStatusOptions {
  json?: boolean
  metrics?: boolean
}

/** @param address of the store; null when nobody has said which */
export async function showStore(
  address: string | null,
  { json, metrics }: StoreStatusOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const store = await openNamedStore(address, {
    program: await programIdentity(),
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
