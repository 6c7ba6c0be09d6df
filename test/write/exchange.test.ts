import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { verifyRound } from '../../src/operate/verify.ts'
import { finishExchange, writeWhole } from '../../src/write/exchange.ts'
import {
  describeFile,
  diskOutput,
  OutputError,
  type OutputFileSystem,
  type WrittenFile,
} from '../../src/write/files.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'collate-write-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const clock = { now: () => new Date(2011, 2, 4, 9, 30), pause: async () => undefined }
const bytes = (text: string) => new TextEncoder().encode(text)
const texts = (files: Record<string, string>) =>
  new Map(Object.entries(files).map(([name, text]) => [name, bytes(text)]))

const before = texts({ 'round.json': 'old', 'one.xlsx': 'one', 'data/two.csv': 'two', 'public/gone.xlsx': 'gone' })
const after = texts({ 'round.json': 'new', 'one.xlsx': 'ONE', 'data/two.csv': 'two', 'data/three.csv': 'THREE' })

const record = (outputs: readonly WrittenFile[]) => bytes(JSON.stringify({ version: '1', outputs }))
const write = (outputs: ReadonlyMap<string, Uint8Array>, files: OutputFileSystem = diskOutput) =>
  writeWhole(folder, outputs, record, { outputs: files, clock })

async function contents(): Promise<Record<string, string>> {
  const all = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = all.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name))
  const pairs = files.map(async (path) => [path.slice(folder.length + 1), await readFile(path, 'utf8')] as const)
  const { 'run.json': _, ...rest } = Object.fromEntries(await Promise.all(pairs))
  return rest
}

const textOf = (outputs: ReadonlyMap<string, Uint8Array>) =>
  Object.fromEntries([...outputs].map(([name, content]) => [name, new TextDecoder().decode(content)]))

const verify = () => verifyRound(folder, diskOutput)

describe('writing outputs', () => {
  it('writes every file, in folders too, says what it wrote, and run.json holds the checksums', async () => {
    const { written, changed } = await write(before)
    expect(changed).toBe(true)
    expect(written.map(({ name }) => name)).toEqual([...before.keys(), 'run.json'])
    expect(written[1]).toEqual({
      name: 'one.xlsx',
      bytes: 3,
      sha256: '7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed',
    })
    expect(await contents()).toEqual(textOf(before))
    expect(await verify()).toMatchObject({ whole: true, files: 5, problems: [] })
  })

  it('writes nothing when all is there already, byte for byte', async () => {
    await write(before)
    const untouchable = new Proxy(diskOutput, {
      get: (files, name: keyof OutputFileSystem) => {
        if (name === 'read' || name === 'list') return files[name]
        throw new Error(`${name} was called`)
      },
    })
    expect(await write(before, untouchable)).toMatchObject({ changed: false })
  })

  it('takes away what the last run wrote and this one does not, unless somebody changed it', async () => {
    await write(before)
    await write(after)
    expect(await contents()).toEqual(textOf(after))
    await write(before)
    await writeFile(join(folder, 'public/gone.xlsx'), 'a remark')
    await write(after)
    expect(await contents()).toEqual({ ...textOf(after), 'public/gone.xlsx': 'a remark' })
  })

  it('brings each output to the disk before the next is made', async () => {
    const seen: string[][] = []
    async function* making() {
      for (const one of after) {
        seen.push(Object.keys(await contents()).filter((name) => name.startsWith('.staging')))
        yield one
      }
    }
    await writeWhole(folder, making(), record, { outputs: diskOutput, clock })
    expect(seen.map((names) => names.length)).toEqual([0, 1, 2, 3])
    expect(await contents()).toEqual(textOf(after))
  })

  it('leaves the last outputs as they were when one of the new cannot be made', async () => {
    await write(before)
    async function* making() {
      yield* after
      throw new Error('the gate is shut')
    }
    const failing = writeWhole(folder, making(), record, { outputs: diskOutput, clock })
    await expect(failing).rejects.toThrow('the gate is shut')
    expect(await contents()).toEqual(textOf(before))
    expect(await readdir(folder)).not.toContain('.staging')
    expect(await verify()).toMatchObject({ whole: true })
  })

  it('refuses a path that Windows and Excel could not open, before it writes anything', async () => {
    const long = new Map([[`${'a'.repeat(250)}.xlsx`, bytes('x')]])
    await expect(write(long)).rejects.toThrow(/open no more than 260. Choose an output folder with a shorter path/)
    expect(await readdir(folder)).toEqual([])
  })
})

describe('a power cut', () => {
  class PowerCut extends Error {}

  /** Nothing but the cut ended the writing, whatever it was told as. */
  const isPowerCut = (error: unknown): boolean =>
    error instanceof PowerCut || (error instanceof Error && error.cause instanceof PowerCut)

  /** Everything works up to a certain step, which is half done; nothing works after it. */
  function cutAt(step: number): { files: OutputFileSystem; steps: () => number } {
    let steps = 0
    const halves: Partial<OutputFileSystem> = {
      writeSynced: (path, content) => diskOutput.writeSynced(path, content.subarray(0, content.length / 2)),
      remove: async (path) => {
        const [first] = await diskOutput.list(path).catch(() => [])
        if (first) await rm(join(path, first), { recursive: true })
      },
    }
    const changing = ['makeFolder', 'writeSynced', 'syncFolder', 'rename', 'remove'] as const
    const cut = (name: (typeof changing)[number]) => async (path: string, other: never) => {
      steps += 1
      if (steps === step) await (halves[name] as typeof diskOutput.rename | undefined)?.(path, other)
      if (steps >= step) throw new PowerCut()
      await diskOutput[name](path, other)
    }
    const files = { ...diskOutput, ...Object.fromEntries(changing.map((name) => [name, cut(name)])) }
    return { files, steps: () => steps }
  }

  it('at any step leaves the last or the new outputs whole, and the next run ends as if nothing had been', async () => {
    let step = 1
    let cuts = 0
    const seen = new Set<string>()
    for (; ; step += 1) {
      await rm(folder, { recursive: true })
      await write(before)
      const { files, steps } = cutAt(step)
      const ended = await write(after, files).catch((error: unknown) => error)
      if (steps() < step) break
      // A cut while what is no longer needed is tidied away ends nothing: the outputs are there.
      if (ended instanceof Error) {
        expect(isPowerCut(ended), `step ${step}: ${ended}`).toBe(true)
        cuts += 1
      }
      await finishExchange(folder, { outputs: diskOutput, clock })
      expect(await verify(), `step ${step}`).toMatchObject({ whole: true })
      const found = JSON.stringify(sorted(await contents()))
      seen.add(found)
      expect(
        [textOf(before), textOf(after)].map((one) => JSON.stringify(sorted(one))),
        `step ${step}`,
      ).toContain(found)
      await write(after)
      expect(await contents(), `step ${step}`).toEqual(textOf(after))
      expect((await readdir(folder)).sort()).toEqual(['data', 'one.xlsx', 'round.json', 'run.json'])
    }
    expect(step).toBeGreaterThan(12)
    expect(cuts).toBeGreaterThan(10)
    expect(seen.size).toBe(2)
  })

  const sorted = (files: Record<string, string>) => Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1))
})

describe('a disk that is full after so many bytes', () => {
  function room(total: number): OutputFileSystem {
    let left = total
    return {
      ...diskOutput,
      async writeSynced(path, content) {
        await diskOutput.writeSynced(path, content.subarray(0, left))
        left -= content.length
        if (left < 0) throw Object.assign(new Error('no space'), { code: 'ENOSPC' })
      },
    }
  }

  it('leaves the last outputs as they were, wherever it ends', async () => {
    await write(before)
    let total = 0
    for (; ; total += 7) {
      const attempt = await write(after, room(total)).catch((error: unknown) => error)
      if (!(attempt instanceof Error)) break
      expect(attempt).toBeInstanceOf(OutputError)
      expect(attempt.message).toMatch(/The disk is full: make room and run again/)
      expect(await contents(), `${total} bytes`).toEqual(textOf(before))
      expect(await verify()).toMatchObject({ whole: true })
    }
    expect(total).toBeGreaterThan(100)
    expect(await contents()).toEqual(textOf(after))
  })
})

describe('a disk that refuses', () => {
  function refusing(code: string, on: 'makeFolder' | 'writeSynced' | 'syncFolder', call: number): OutputFileSystem {
    let calls = 0
    return {
      ...diskOutput,
      [on]: (...args: [string, never]) => {
        calls += 1
        return calls === call ? Promise.reject(Object.assign(new Error(code), { code })) : diskOutput[on](...args)
      },
    }
  }

  it.each([
    ['EROFS', 'makeFolder', 1, /disk is read-only/],
    ['ENOENT', 'makeFolder', 1, /drive or folder is not there: connect the drive/],
    ['EACCES', 'makeFolder', 1, /may not write there/],
    ['EDQUOT', 'writeSynced', 2, /share of the disk is used up/],
    ['ENAMETOOLONG', 'writeSynced', 1, /path is too long/],
    ['EIO', 'syncFolder', 1, /disk reported a fault/],
    ['EWHAT', 'writeSynced', 1, /EWHAT/],
  ] as const)('with %s while calling %s leaves the last outputs, and says why', async (code, on, call, reason) => {
    await write(before)
    const attempt = write(after, refusing(code, on, call))
    await expect(attempt).rejects.toThrow(OutputError)
    await expect(attempt).rejects.toThrow(reason)
    expect(await contents()).toEqual(textOf(before))
    expect(await verify()).toMatchObject({ whole: true })
  })
})

describe('an output that is open in another program', () => {
  /** As on Windows: a file that is open cannot be replaced. */
  const held = (name: string, times = Number.POSITIVE_INFINITY): OutputFileSystem => {
    let left = times
    return {
      ...diskOutput,
      rename: (from, to) => {
        if (to !== join(folder, name) || left <= 0) return diskOutput.rename(from, to)
        left -= 1
        return Promise.reject(Object.assign(new Error('busy'), { code: 'EBUSY' }))
      },
    }
  }
  const aside = 'one (new 2011-03-04 09.30).xlsx'

  it('gets the new one beside it under a dated name, which the next run puts in its place', async () => {
    await write(before)
    expect((await write(after, held('one.xlsx'))).setAside).toEqual([{ name: 'one.xlsx', as: aside }])
    expect(await contents()).toEqual({ ...textOf(after), 'one.xlsx': 'one', [aside]: 'ONE' })
    expect(await verify()).toMatchObject({ whole: true, setAside: [{ name: 'one.xlsx', as: aside }] })
    expect(await finishExchange(folder, { outputs: held('one.xlsx'), clock })).toEqual([
      { name: 'one.xlsx', as: aside },
    ])
    expect(await finishExchange(folder, { outputs: diskOutput, clock })).toEqual([])
    expect(await contents()).toEqual(textOf(after))
  })

  it('is replaced by a still newer one, and no dated name is left', async () => {
    await write(before)
    await write(after, held('one.xlsx'))
    const newest = new Map([...after, ['one.xlsx', bytes('newest')]])
    await write(newest, held('one.xlsx'))
    expect(await contents()).toEqual({ ...textOf(newest), 'one.xlsx': 'one', [aside]: 'newest' })
    await write(newest)
    expect(await contents()).toEqual(textOf(newest))
  })

  it('is replaced after all when it was held for a moment only', async () => {
    await write(before)
    expect((await write(after, held('one.xlsx', 2))).setAside).toEqual([])
    expect(await contents()).toEqual(textOf(after))
  })

  it('stops the run when it is the record the next round reads: the last outputs stay', async () => {
    await write(before)
    await expect(write(after, held('round.json'))).rejects.toThrow(/round.json.*close it and run again/)
    expect(await contents()).toEqual(textOf(before))
    expect(await verify()).toMatchObject({ whole: true })
  })
})

describe('verify', () => {
  it.each([
    ['a file that is missing', (path: string) => rm(path), 'one.xlsx is missing. Run the round again.'],
    ['a file somebody changed', (path: string) => writeFile(path, 'other'), /one.xlsx is not as the run wrote it/],
  ])('names %s', async (_, spoil, problem) => {
    await write(before)
    await spoil(join(folder, 'one.xlsx'))
    const { whole, problems } = await verify()
    expect(whole).toBe(false)
    expect(problems).toEqual([expect.stringMatching(problem)])
  })

  it('says so when no run has finished there, or run.json makes no sense', async () => {
    expect((await verify()).problems[0]).toMatch(/no run has finished there/)
    await writeFile(join(folder, 'run.json'), '{"outputs":')
    expect((await verify()).problems[0]).toMatch(/makes no sense/)
  })
})

describe('an output that somebody changed', () => {
  const changed = (name: string) => name.replace(/(\.\w+)$/, ' (changed 2011-03-04 09.30)$1')

  it.each(['one.xlsx', 'round.json'])('%s is kept under another name when a new one takes its place', async (name) => {
    await write(before)
    await writeFile(join(folder, name), 'what somebody wrote')
    expect((await write(after)).keptAside).toEqual([{ name, as: changed(name) }])
    expect(await contents()).toEqual({ ...textOf(after), [changed(name)]: 'what somebody wrote' })
    expect(await verify()).toMatchObject({ whole: true })
  })

  it('is kept when the new one is what the last run wrote', async () => {
    await write(before)
    await writeFile(join(folder, 'one.xlsx'), 'what somebody wrote')
    await write(before)
    expect(await contents()).toEqual({ ...textOf(before), [changed('one.xlsx')]: 'what somebody wrote' })
  })

  it('is replaced when what it says was taken over', async () => {
    await write(before)
    await writeFile(join(folder, 'one.xlsx'), 'filled in')
    const replaceable = new Set([describeFile('one.xlsx', bytes('filled in')).sha256])
    const { keptAside } = await writeWhole(folder, after, record, { outputs: diskOutput, clock, replaceable })
    expect(keptAside).toEqual([])
    expect(await contents()).toEqual(textOf(after))
  })

  it('is kept by whoever finishes an exchange that was broken off', async () => {
    await write(before)
    await writeFile(join(folder, 'one.xlsx'), 'what somebody wrote')
    const breaksOff: OutputFileSystem = {
      ...diskOutput,
      rename: (from, to) => {
        if (to.endsWith('round.json')) throw new Error('the power went')
        return diskOutput.rename(from, to)
      },
    }
    await expect(
      write(texts({ 'one.xlsx': 'ONE', 'data/two.csv': 'TWO', 'round.json': 'new' }), breaksOff),
    ).rejects.toThrow()
    await finishExchange(folder, { outputs: diskOutput, clock })
    expect(Object.values(await contents())).toContain('what somebody wrote')
  })
})
