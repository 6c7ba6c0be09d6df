/**
 * One run at a time: a lock file in the output folder that says who runs, on which computer, and, by the time it was last touched,
 * that they still do.
 */
import { dirname } from 'node:path'
import { z } from 'zod'
import type { Clock } from '../clock.ts'
import { codeOf, explain, patiently } from '../write/files.ts'
import { diskLock, type LockFileSystem } from './lock-files.ts'

const ownerSchema = z.object({
  /** Who started the run: the account's name. */
  owner: z.string(),
  host: z.string(),
  pid: z.number().int(),
  /** ISO time. */
  started: z.string(),
  /** Tells this very run from all others. */
  token: z.string(),
})
export type Owner = z.infer<typeof ownerSchema>

export interface LockEffects {
  readonly clock: Clock
  /** Whether a process of this computer is there. */
  readonly isAlive: (pid: number) => boolean
  /** The disk where it is left out. */
  readonly files?: LockFileSystem
}

export interface Lock {
  /** Whose dead run's lock was taken over; null when the way was free. */
  readonly tookOver: Owner | null
  /** Aborts when the lock was lost: another run took over while this computer slept. */
  readonly lost: AbortSignal
  release(): Promise<void>
}

/** Another run is under way. */
export class LockedError extends Error {
  override readonly name = 'LockedError'
  readonly owner: Owner
  constructor(owner: Owner) {
    super(
      `Another run is under way: started by ${owner.owner} on ${owner.host} at ${owner.started} (process ${owner.pid}).`,
    )
    this.owner = owner
  }
}

const HEARTBEAT = 5_000
/** A lock not touched for this long belongs to a dead run. Longer than any pause of a busy network drive. */
export const STALE = 60_000

/**
 * Takes the lock.
 *
 * @throws LockedError when a living run holds it
 * @throws OutputError when the lock file cannot be written
 */
export async function takeLock(path: string, me: Owner, effects: LockEffects): Promise<Lock> {
  const cannot = explain('write the lock of this run', path)
  const { files = diskLock } = effects
  await files.makeFolder(dirname(path)).catch(cannot)
  let tookOver: Owner | null = null
  for (;;) {
    const { made, now } = await create(path, me, files).catch(cannot)
    if (made) return hold(path, me, tookOver, files)
    const at = now ?? effects.clock.now().getTime()
    const held = await look(path, at, files)
    if (!held) continue
    if (!isDead(held, me, effects) && !(await isStuckInTheFuture(path, held, effects)))
      throw new LockedError(held.owner)
    if (await clearAway(path, held, me, at, effects)) tookOver = held.owner
  }
}

/** As `takeLock`, and waits for a living run to end. `onWait` is called once, when it begins to wait. */
export async function waitForLock(
  path: string,
  me: Owner,
  effects: LockEffects,
  onWait: (owner: Owner) => void,
  signal?: AbortSignal,
): Promise<Lock> {
  for (let waited = false; ; waited = true) {
    try {
      return await takeLock(path, me, effects)
    } catch (error) {
      if (!(error instanceof LockedError)) throw error
      if (!waited) onWait(error.owner)
      await effects.clock.pause(500, signal)
    }
  }
}

/** Who holds the lock now and whether they live; null when nobody does. */
export async function lockHolder(
  path: string,
  me: Pick<Owner, 'host' | 'pid'>,
  effects: LockEffects,
): Promise<{ owner: Owner; dead: boolean } | null> {
  const held = await look(path, effects.clock.now().getTime(), effects.files ?? diskLock)
  return held && { owner: held.owner, dead: isDead(held, me, effects) }
}

interface Held {
  readonly owner: Owner
  /** When it was last touched, in milliseconds since 1970 by the clock of the drive. */
  readonly touched: number
  /** Milliseconds since it was last touched. */
  readonly age: number
}

interface Creation {
  readonly made: boolean
  /** The time by the clock of the drive, which is the one the lock's age counts by; null when it is not known. */
  readonly now: number | null
}

/** Creates the lock with its whole content in one step, so that nobody ever sees half of it. */
async function create(path: string, me: Owner, files: LockFileSystem): Promise<Creation> {
  const draft = `${path}.${me.token}`
  let now: number | null = null
  try {
    await files.write(draft, `${JSON.stringify(me)}\n`)
    now = await files.modified(draft)
    await files.link(draft, path)
    return { made: true, now }
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return { made: false, now }
    if (['ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EPERM', 'EMLINK', 'UNKNOWN'].includes(codeOf(error)))
      return { made: await createWithoutLinks(path, me, files), now }
    throw error
  } finally {
    await files.remove(draft).catch(() => undefined)
  }
}

/** For drives without hard links. Whoever finds the file still empty takes it for a fresh lock. */
async function createWithoutLinks(path: string, me: Owner, files: LockFileSystem): Promise<boolean> {
  try {
    await files.writeNew(path, `${JSON.stringify(me)}\n`)
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  }
}

async function look(path: string, now: number, files: LockFileSystem): Promise<Held | null> {
  try {
    const touched = await files.modified(path)
    return { owner: readOwner(await files.read(path)), touched, age: now - touched }
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    return explain('read the lock of another run', path)(error)
  }
}

function readOwner(text: string): Owner {
  try {
    return ownerSchema.parse(JSON.parse(text))
  } catch {
    return { owner: 'somebody', host: 'an unknown computer', pid: 0, started: 'an unknown time', token: '' }
  }
}

/** On this computer the process is looked up; elsewhere only its heartbeat tells. */
function isDead({ owner, age }: Held, me: Pick<Owner, 'host' | 'pid'>, { isAlive }: LockEffects): boolean {
  if (age > STALE) return true
  if (owner.host !== me.host || owner.pid === 0) return false
  return owner.pid === me.pid || !isAlive(owner.pid)
}

/**
 * A lock dated in the future never grows old: a clock was set back, or is wrong. A living run touches its lock, which then has the time of the
 * drive; one that nobody touches any more is a dead run's.
 */
async function isStuckInTheFuture(
  path: string,
  held: Held,
  { clock, files = diskLock }: LockEffects,
): Promise<boolean> {
  if (held.age > -STALE) return false
  await clock.pause(3 * HEARTBEAT)
  const later = await look(path, clock.now().getTime(), files)
  return later !== null && later.touched === held.touched && later.owner.token === held.owner.token
}

/**
 * Takes a dead run's lock out of the way, one run at a time: a second that found the same dead run would otherwise take away the lock of the first,
 * and a third come in. False when it was done by another by then.
 */
async function clearAway(path: string, dead: Held, me: Owner, now: number, effects: LockEffects): Promise<boolean> {
  const { clock, files = diskLock } = effects
  const turn = `${path}.clearing`
  if (!(await createWithoutLinks(turn, me, files).catch(explain('take over the lock of a dead run', path)))) {
    const other = await look(turn, now, files)
    if (other && isDead(other, me, effects)) await files.remove(turn).catch(() => undefined)
    await clock.pause(A_MOMENT)
    return false
  }
  try {
    const held = await look(path, now, files)
    return held?.owner.token === dead.owner.token && (await moveAway(path, dead, me, effects))
  } finally {
    await files.remove(turn).catch(() => undefined)
  }
}

/** Longer than it takes to clear a lock away. */
const A_MOMENT = 20

/** False when the lock was another's by then, which is put back. */
async function moveAway(
  path: string,
  dead: Held,
  me: Owner,
  { clock, files = diskLock }: LockEffects,
): Promise<boolean> {
  const aside = `${path}.${me.token}.dead`
  try {
    // Whoever looks through the folder may have it open for a moment.
    await patiently(
      () => files.rename(path, aside),
      (milliseconds) => clock.pause(milliseconds),
    )
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false
    return explain('take over the lock of a dead run', path)(error)
  }
  const mine = readOwner(await files.read(aside)).token === dead.owner.token
  if (!mine) await files.link(aside, path).catch(() => undefined)
  await files.remove(aside)
  return mine
}

function hold(path: string, me: Owner, tookOver: Owner | null, files: LockFileSystem): Lock {
  const lost = new AbortController()
  const isMine = async () => readOwner(await files.read(path).catch(() => '')).token === me.token
  const beat = async () => {
    if (!(await isMine())) return lost.abort(new LostLockError())
    // Written again, its time is that of the drive's own clock, and nobody ever sees it empty.
    await files.touch(path, '{').catch(() => undefined)
  }
  const timer = setInterval(() => void beat(), HEARTBEAT)
  timer.unref()
  return {
    tookOver,
    lost: lost.signal,
    release: async () => {
      clearInterval(timer)
      if (await isMine()) await files.remove(path).catch(() => undefined)
    },
  }
}

/** Another run took this one for dead and went ahead. */
export class LostLockError extends Error {
  override readonly name = 'LostLockError'
  constructor() {
    super('Another run took over while this one did not answer; this one stopped without writing anything.')
  }
}
