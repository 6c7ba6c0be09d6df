/** `collate doctor`: whether this computer and these folders are fit for runs. */
import { readFileSync } from 'node:fs'
import { systemClock } from '../clock.ts'
import { type Check, examineAll } from '../operate/doctor.ts'
import { lockEffects, thisRun } from './machine.ts'
import { type FolderOptions, loadSetupFor } from './run.ts'
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
  terminal.out(options.json ? `${JSON.stringify(checks, null, 2)}\n` : checks.map(describeCheck).join(''))
  return checks.some(({ state }) => state === 'bad') ? 1 : 0
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
