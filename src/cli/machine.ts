/** What the operate modules ask of this computer and process. */
import { randomUUID } from 'node:crypto'
import { hostname, userInfo } from 'node:os'
import { systemClock } from '../clock.ts'
import type { LockEffects, Owner } from '../operate/lock.ts'

export function thisRun(): Owner {
  return {
    owner: userName(),
    host: hostname(),
    pid: process.pid,
    started: systemClock.now().toISOString(),
    token: randomUUID(),
  }
}

export const lockEffects: LockEffects = { clock: systemClock, isAlive }

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** Accounts of services and containers may have no name. */
function userName(): string {
  try {
    return userInfo().username
  } catch {
    return 'somebody'
  }
}
