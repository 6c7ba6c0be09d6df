import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { diskOutput, OutputError, type OutputFileSystem, writeWhole } from '../../src/write/files.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'collate-write-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const outputs = new Map([
  ['one.txt', Buffer.from('one')],
  ['data/two.txt', Buffer.from('two')],
])

function failing(code: string, on: keyof OutputFileSystem, call: number): OutputFileSystem {
  let calls = 0
  const fail = () => Promise.reject(Object.assign(new Error(code), { code }))
  return {
    ...diskOutput,
    [on]: (...args: [string, never]) => {
      calls += 1
      return calls === call ? fail() : diskOutput[on](...args)
    },
  }
}

describe('writing outputs', () => {
  it('writes every file, in folders too, and says what it wrote', async () => {
    const written = await writeWhole(join(folder, 'new'), outputs, diskOutput)
    expect(await readFile(join(folder, 'new', 'data', 'two.txt'), 'utf8')).toBe('two')
    expect(written).toEqual([
      { name: 'one.txt', bytes: 3, sha256: '7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed' },
      { name: 'data/two.txt', bytes: 3, sha256: '3fc4ccfe745870e2c0d99f71f30ff0656c8dedd41cc1d7d3d376b0dbe685e2f3' },
    ])
    expect(await readdir(join(folder, 'new'))).toEqual(['data', 'one.txt'])
  })

  it.each([
    ['ENOSPC', 'writeSynced', 2, /disk is full/],
    ['EBUSY', 'rename', 1, /close it and run again/],
    ['EACCES', 'makeFolder', 1, /may not write there/],
    ['EWHAT', 'writeSynced', 1, /EWHAT/],
  ] as const)(
    'after %s while calling %s leaves the last run’s outputs and nothing half-written',
    async (code, on, call, reason) => {
      await writeFile(join(folder, 'one.txt'), 'before')
      const attempt = writeWhole(folder, outputs, failing(code, on, call))
      await expect(attempt).rejects.toThrow(OutputError)
      await expect(attempt).rejects.toThrow(reason)
      expect(await readFile(join(folder, 'one.txt'), 'utf8')).toBe('before')
      const left = await readdir(folder, { recursive: true })
      expect(left.filter((name) => name.endsWith('.part'))).toEqual([])
    },
  )
})
