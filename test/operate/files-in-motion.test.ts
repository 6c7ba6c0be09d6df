import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sha256 } from '../../src/checksum.ts'
import { type FileSystem, nodeFileSystem } from '../../src/collect/file-system.ts'
import { openFile } from '../../src/collect/open-file.ts'
import { waitUntilSettled } from '../../src/operate/settle.ts'
import { readRecogniseNormalise } from '../../src/read-files.ts'
import { oneCell, workbook } from '../read/workbook-fixture.ts'
import { contextWith } from './program.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'collate-motion-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** A clock that moves only while somebody waits. `meanwhile` happens at each wait. */
function clockFrom(start: number, meanwhile: (now: number) => void = () => undefined) {
  let time = start
  return {
    now: () => new Date(time),
    pause: async (milliseconds: number) => {
      time += milliseconds
      meanwhile(time)
    },
  }
}

const START = Date.UTC(2011, 2, 4, 9, 30)

function save(name: string, text: string, at: number): void {
  writeFileSync(join(folder, name), text)
  utimesSync(join(folder, name), at / 1000, at / 1000)
}

describe('waiting for files to settle', () => {
  const options = { settle: 2, patience: 10 }

  it.each([
    ['saved long ago: at once', START - 60_000, 0],
    ['just saved: for what is left of the settling time', START - 500, 1_500],
    ['saved by a server whose clock runs ahead: for the settling time', START + 3_600_000, 2_000],
  ])('%s', async (_, at, waits) => {
    save('return.csv', 'text', at)
    const clock = clockFrom(START)
    const waited: string[] = []
    const onWait = (files: readonly string[]) => waited.push(...files)
    expect(await waitUntilSettled(folder, nodeFileSystem, clock, { ...options, onWait })).toEqual(new Set())
    expect(clock.now().getTime() - START).toBe(waits)
    expect(waited).toEqual(waits === 0 ? [] : ['return.csv'])
  })

  it('waits for a file that grows until it is whole', async () => {
    save('return.csv', 'a', START)
    const clock = clockFrom(START, (now) => now < START + 5_000 && save('return.csv', 'a'.repeat(now % 977), now))
    expect(await waitUntilSettled(folder, nodeFileSystem, clock, { ...options, onWait: () => undefined })).toEqual(
      new Set(),
    )
    expect(clock.now().getTime() - START).toBeGreaterThanOrEqual(6_000)
  })

  it('goes on without a file that never ends to grow, and names it', async () => {
    save('still.csv', 'text', START - 60_000)
    save('growing.csv', 'a', START)
    const clock = clockFrom(START, (now) => save('growing.csv', 'a'.repeat(now % 977), now))
    const unsettled = await waitUntilSettled(folder, nodeFileSystem, clock, { ...options, onWait: () => undefined })
    expect([...unsettled]).toEqual(['growing.csv'])
  })

  it('does not look at all when nothing is to be waited for', async () => {
    expect(
      await waitUntilSettled('/nowhere', nodeFileSystem, clockFrom(START), {
        ...options,
        settle: 0,
        onWait: () => undefined,
      }),
    ).toEqual(new Set())
  })
})

describe('a workbook without its end', () => {
  const half = workbook({ sheets: oneCell('<c r="A1"><v>1</v></c>') }).subarray(0, 300)

  it.each([
    ['is still being saved when it was saved a moment ago', 3_000, 'file-still-changing', ''],
    ['is incomplete when it has been left alone', 60_000, 'file-truncated', sha256(half)],
    ['is incomplete when its time is in the future', -60_000, 'file-truncated', sha256(half)],
  ])('%s', async (_, age, code, checksum) => {
    const path = join(folder, 'return.xlsx')
    writeFileSync(path, half)
    utimesSync(path, new Date(START - age), new Date(START - age))
    const files = [{ file: 'return.xlsx', path, size: half.length, modified: START - age }]
    const effects = { files: nodeFileSystem, clock: clockFrom(START), progress: () => undefined }
    const [found] = await readRecogniseNormalise(files, contextWith(), 1, effects)
    expect(found?.record).toMatchObject({ outcome: 'rejected', sha256: checksum, findings: [{ code }] })
  })
})

describe('opening a file', () => {
  const source = (text: string) => {
    save('return.csv', text, START)
    return { file: 'return.csv', path: join(folder, 'return.csv'), size: text.length, modified: START }
  }
  const refuse = (code: string, times: number): FileSystem => {
    let left = times
    return {
      ...nodeFileSystem,
      readFile: (path) => {
        left -= 1
        return left < 0 ? nodeFileSystem.readFile(path) : Promise.reject(Object.assign(new Error(code), { code }))
      },
    }
  }
  const text = (bytes: unknown) => new TextDecoder().decode(bytes as Uint8Array)

  it.each(['EBUSY', 'EPERM', 'EACCES'])('that is locked for a moment (%s) is tried again', async (code) => {
    expect(text(await openFile(source('text'), refuse(code, 2), clockFrom(START)))).toBe('text')
  })

  it('that stays locked is reported', async () => {
    expect(await openFile(source('text'), refuse('EBUSY', 99), clockFrom(START))).toEqual({
      outcome: 'rejected',
      finding: expect.objectContaining({ code: 'file-unreadable', args: { reason: 'another program has it locked' } }),
    })
  })

  it('that cannot be read at all is reported at once', async () => {
    const clock = clockFrom(START)
    expect(await openFile(source('text'), refuse('EIO', 99), clock)).toMatchObject({
      finding: { code: 'file-unreadable' },
    })
    expect(clock.now().getTime()).toBe(START)
  })

  it('that has gone is no error', async () => {
    const file = source('text')
    rmSync(file.path)
    expect(await openFile(file, nodeFileSystem, clockFrom(START))).toMatchObject({
      outcome: 'ignored',
      finding: { code: 'file-gone' },
    })
  })

  it('that was replaced since it was listed is read as it is now', async () => {
    const file = source('text')
    save('return.csv', 'longer text', START + 1000)
    expect(text(await openFile(file, nodeFileSystem, clockFrom(START)))).toBe('longer text')
  })

  it('that changes each time it is read is not used', async () => {
    const file = source('text')
    const clock = clockFrom(START, (now) => save('return.csv', 'a'.repeat(now % 977), now))
    expect(await openFile({ ...file, size: 1 }, nodeFileSystem, clock)).toMatchObject({
      outcome: 'rejected',
      finding: { code: 'file-still-changing' },
    })
  })
})
