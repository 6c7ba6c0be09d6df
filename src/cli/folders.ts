/** The configuration and the folders a command is told of, and its turn at them. */
import { resolve } from 'node:path'
import { lockFile } from '../operate/fingerprint.ts'
import { type Lock, takeLock, waitForLock } from '../operate/lock.ts'
import type { Log } from '../operate/log.ts'
import { loadSetup, type Setup } from '../setup.ts'
import { lockEffects, thisRun } from './machine.ts'
import { readFileBytes, readTextFile } from './read-text.ts'

export interface FolderOptions {
  config: string
  input?: string
  output?: string
}

export function loadSetupFor({ config, input, output }: FolderOptions): Promise<Setup> {
  const folders = {
    input: input === undefined ? undefined : resolve(input),
    output: output === undefined ? undefined : resolve(output),
  }
  return loadSetup({ config, ...folders, passwords: process.env.COLLATE_PASSWORDS }, readTextFile, readFileBytes)
}

export async function takeTurn(setup: Setup, wait: boolean, log: Log, signal?: AbortSignal): Promise<Lock> {
  const path = lockFile(setup)
  const lock = wait
    ? await waitForLock(
        path,
        thisRun(),
        lockEffects,
        ({ owner, host, started }) => log.warn('waiting for another run to end', { owner, host, started }),
        signal,
      )
    : await takeLock(path, thisRun(), lockEffects)
  if (lock.tookOver) {
    const { owner, host, started } = lock.tookOver
    log.warn('took over the lock of a run that died', { owner, host, started })
  }
  return lock
}
