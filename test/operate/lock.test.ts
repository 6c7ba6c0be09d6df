import { existsSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { runCommandLine } from '../../src/cli/command-line.ts'
import { systemClock } from '../../src/clock.ts'
import { type Lock, LockedError, lockHolder, type Owner, STALE, takeLock, waitForLock } from '../../src/operate/lock.ts'
import { diskLock, type LockFileSystem } from '../../src/operate/lock-files.ts'
import { makeOffice } from './program.ts'

let folder: string
let path: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'collate-lock-'))
  path = join(folder, '.collate', 'run.lock')
})
afterEach(() => rmSync(folder, { recursive: true }))

const owner = (token: string, parts: Partial<Owner> = {}): Owner => ({
  owner: 'robin',
  host: 'OFFICE-PC',
  pid: 4711,
  started: '2011-03-04T09:30:00.000Z',
  token,
  ...parts,
})
const alive = { clock: systemClock, isAlive: () => true }
const dead = { clock: systemClock, isAlive: () => false }

const longAgo = () => {
  const then = new Date(Date.now() - STALE - 1000)
  utimesSync(path, then, then)
}

describe('the lock', () => {
  it('is held by one run and free again after it', async () => {
    const lock = await takeLock(path, owner('one'), alive)
    expect(lock.tookOver).toBeNull()
    await expect(takeLock(path, owner('two', { pid: 1 }), alive)).rejects.toThrow(LockedError)
    await expect(takeLock(path, owner('two', { pid: 1 }), alive)).rejects.toThrow(/started by robin on OFFICE-PC/)
    await lock.release()
    expect(readdirSync(join(folder, '.collate'))).toEqual([])
    await (await takeLock(path, owner('two'), alive)).release()
  })

  it.each([
    ['its process is gone from this computer', owner('two', { pid: 1 }), dead, () => undefined, true],
    ['its number now belongs to this very process', owner('two'), alive, () => undefined, true],
    ['its heart has not beaten for long', owner('two', { host: 'ELSEWHERE' }), alive, longAgo, true],
    [
      'it runs on another computer and its heart beats',
      owner('two', { host: 'ELSEWHERE' }),
      dead,
      () => undefined,
      false,
    ],
    ['its process is there', owner('two', { pid: 1 }), alive, () => undefined, false],
  ])('is taken over, or not, when %s', async (_, me, effects, prepare, taken) => {
    const first = await takeLock(path, owner('one'), alive)
    prepare()
    const attempt = takeLock(path, me, effects)
    if (taken) {
      const lock = await attempt
      expect(lock.tookOver).toMatchObject({ token: 'one' })
      await first.release()
      expect(existsSync(path), 'the old owner leaves the new owner’s lock').toBe(true)
      await lock.release()
    } else {
      await expect(attempt).rejects.toThrow(LockedError)
      await first.release()
    }
    expect(readdirSync(join(folder, '.collate'))).toEqual([])
  })

  it.each([
    ['taken over when nobody touches it', () => undefined, true],
    ['respected when its run touches it', () => utimesSync(path, new Date(), new Date()), false],
  ])('of another computer that is dated in the future is %s', async (_, meanwhile, taken) => {
    const first = await takeLock(path, owner('one'), alive)
    const tomorrow = new Date(Date.now() + 86_400_000)
    utimesSync(path, tomorrow, tomorrow)
    let now = Date.now()
    const clock = {
      now: () => new Date(now),
      pause: async (milliseconds: number) => {
        now += milliseconds
        meanwhile()
      },
    }
    const attempt = takeLock(path, owner('two', { host: 'ELSEWHERE' }), { clock, isAlive: () => false })
    if (taken) {
      const lock = await attempt
      expect(lock.tookOver).toMatchObject({ token: 'one' })
      await lock.release()
    } else await expect(attempt).rejects.toThrow(LockedError)
    await first.release()
  })

  it('is held by one only when many come at once, also over a dead run’s lock', async () => {
    for (let round = 0; round < 5; round += 1) {
      await takeLock(path, owner('dead', { pid: 99 }), alive)
      longAgo()
      const many = Array.from({ length: 8 }, (_, number) =>
        takeLock(path, owner(`n${number}`, { pid: 100 + number }), alive),
      )
      const results = await Promise.allSettled(many)
      const held = results.filter((result) => result.status === 'fulfilled')
      expect(held).toHaveLength(1)
      for (const { value } of held) await value.release()
    }
  })

  it('is not taken from a run that took over meanwhile', async () => {
    await takeLock(path, owner('dead', { pid: 99 }), alive)
    longAgo()
    const locks: Lock[] = []
    const comesIn = async (token: string) => {
      locks.push(await takeLock(path, owner(token, { pid: 200 + locks.length }), alive))
    }
    const slow: LockFileSystem = {
      ...diskLock,
      read: async (file) => {
        const text = await diskLock.read(file)
        if (file === path && locks.length === 0) await comesIn('first')
        return text
      },
      rename: async (from, to) => {
        await diskLock.rename(from, to)
        await comesIn('third')
      },
    }
    await expect(takeLock(path, owner('second', { pid: 300 }), { ...alive, files: slow })).rejects.toThrow(LockedError)
    expect(locks).toHaveLength(1)
    expect(JSON.parse(await diskLock.read(path))).toMatchObject({ token: 'first' })
    await locks[0]?.release()
  })

  it.each([
    ['long ago', '', 120_000],
    ['on this computer', JSON.stringify(owner('cleared', { pid: 99 })), 0],
  ])('is taken over although whoever cleared one away before died over it: %s', async (_, text, ago) => {
    await takeLock(path, owner('dead', { pid: 99 }), alive)
    longAgo()
    writeFileSync(`${path}.clearing`, text)
    const before = new Date(Date.now() - ago)
    utimesSync(`${path}.clearing`, before, before)
    const lock = await takeLock(path, owner('one'), { ...alive, isAlive: (pid) => pid !== 99 })
    expect(lock.tookOver).toMatchObject({ token: 'dead' })
    await lock.release()
    expect(readdirSync(dirname(path))).toEqual([])
  })

  it('with --wait is waited for', async () => {
    const first = await takeLock(path, owner('one'), alive)
    const waits: string[] = []
    const second = waitForLock(path, owner('two', { pid: 1 }), alive, ({ token }) => waits.push(token))
    setTimeout(() => void first.release(), 50)
    await (await second).release()
    expect(waits).toEqual(['one'])
  })

  it('that is half written belongs to somebody, until it is old', async () => {
    await (await takeLock(path, owner('one'), alive)).release()
    writeFileSync(path, '{"owner":')
    expect(await lockHolder(path, owner('two'), dead)).toMatchObject({ dead: false })
    longAgo()
    expect(await lockHolder(path, owner('two'), dead)).toMatchObject({ dead: true })
  })
})

it('a second run leaves with exit code 3, and says who is at work', async () => {
  const office = makeOffice()
  try {
    const lock = await takeLock(join(office.output, '.collate/run.lock'), owner('one', { host: 'ELSEWHERE' }), alive)
    const told: string[] = []
    const terminal = { out: () => undefined, err: (text: string) => void told.push(text), isTerminal: false }
    expect(await runCommandLine(['run', '--config', office.config], terminal)).toBe(3)
    expect(told.join('')).toMatch(/Another run is under way: started by robin on ELSEWHERE.*Nothing was done/)
    await lock.release()
    expect(existsSync(join(office.output, '2012-06'))).toBe(false)
  } finally {
    office.remove()
  }
})
