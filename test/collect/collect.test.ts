import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { sha256 } from '../../src/checksum.ts'
import { collect } from '../../src/collect/collect.ts'
import { type FileSystem, nodeFileSystem } from '../../src/collect/file-system.ts'
import { ignoredBecause, leftByCloud } from '../../src/collect/ignored.ts'

let outside: string
let folder: string

beforeEach(async () => {
  outside = await mkdtemp(join(tmpdir(), 'collate-'))
  folder = join(outside, 'round')
  await mkdir(folder)
})
afterEach(() => rm(outside, { recursive: true }))

async function put(...files: string[]): Promise<void> {
  for (const file of files) {
    await mkdir(dirname(join(folder, file)), { recursive: true })
    await writeFile(join(folder, file), 'x')
  }
}

it.each([
  ['~$Cherwell return.xlsx', 'lock-file-ignored'],
  ['.~lock.Cherwell.ods#', 'lock-file-ignored'],
  ['Thumbs.db', 'system-file-ignored'],
  ['desktop.ini', 'system-file-ignored'],
  ['.DS_Store', 'system-file-ignored'],
  ['._Cherwell.xlsx', 'system-file-ignored'],
  ['.hidden.xlsx', 'hidden-file-ignored'],
  ['Cherwell.xlsx.tmp', 'temporary-file-ignored'],
  ['~WRD0001.TMP', 'temporary-file-ignored'],
  ['Cherwell.xlsx~', 'temporary-file-ignored'],
  ['Cherwell.xlsx.crdownload', 'partial-download-ignored'],
  ['Cherwell.xlsx.part', 'partial-download-ignored'],
  ['Cherwell - Shortcut.lnk', 'shortcut-ignored'],
  ['Cherwell.xlsx', null],
  ['notes.txt', null],
  ['letter.docx', null],
  ['~Cherwell.xlsx', null],
  ['return', null],
])('decides about %s: %s', (name, code) => {
  expect(ignoredBecause(name)).toBe(code)
})

it.each([
  ['Return.gsheet', 'cloud-document'],
  ['Minutes.GDOC', 'cloud-document'],
  ['.Return.xlsx.icloud', 'cloud-not-downloaded'],
  ['Return.gsheet.xlsx', null],
  ['icloud', null],
])('knows what a cloud leaves: %s gives %s', (name, code) => {
  expect(leftByCloud(`a/${name}`, name)?.code ?? null).toBe(code)
})

it('says in one record each what stands in the place of a file, and looks into no package of Apple’s', async () => {
  await put('Return.numbers/Index/Document.iwa', 'Return.numbers/preview.jpg', '.Old.xlsx.icloud', 'kept.numbers.csv')
  const { files, records } = await collect(folder, nodeFileSystem)
  expect(files.map(({ file }) => file)).toEqual(['kept.numbers.csv'])
  expect(records.map(({ file, outcome, findings }) => [file, outcome, findings[0]?.code, findings[0]?.args])).toEqual([
    ['.Old.xlsx.icloud', 'rejected', 'cloud-not-downloaded', { name: 'Old.xlsx' }],
    ['Return.numbers', 'rejected', 'file-apple-numbers', {}],
  ])
})

it('finds files in sub-folders, in the order of their paths, with sizes', async () => {
  await put('b.xlsx', 'A/z.csv', 'A/b/c.ods', 'Ärzte.xlsx', 'a.txt')
  const { files, records } = await collect(folder, nodeFileSystem)
  expect(files.map(({ file }) => file)).toEqual(['A/b/c.ods', 'A/z.csv', 'a.txt', 'b.xlsx', 'Ärzte.xlsx'])
  expect(files[0]).toMatchObject({ path: join(folder, 'A', 'b', 'c.ods'), size: 1, modified: expect.any(Number) })
  expect(records).toEqual([])
})

const isLinux = process.platform === 'linux'

it.runIf(isLinux)(
  'says of a name that is not UTF-8 that nobody can make it out, and not that the file is gone',
  async () => {
    await writeFile(Buffer.concat([Buffer.from(`${folder}/Beh`), Buffer.from([0xf6]), Buffer.from('rde.xlsx')]), 'x')
    await put('Behörde.xlsx', 'odd \uFFFD but there.xlsx')
    const { files, records } = await collect(folder, nodeFileSystem)
    expect(files.map(({ file }) => file)).toEqual(['Behörde.xlsx', 'odd \uFFFD but there.xlsx'])
    expect(records).toMatchObject([
      { outcome: 'rejected', findings: [{ code: 'file-name-unreadable', severity: 'error' }] },
    ])
  },
)

it('gives every ignored file a record with its reason', async () => {
  await put('Cherwell.xlsx', '~$Cherwell.xlsx', 'sub/Thumbs.db', '.git/config')
  const { files, records } = await collect(folder, nodeFileSystem)
  expect(files.map(({ file }) => file)).toEqual(['Cherwell.xlsx'])
  expect(records.map(({ file, outcome, findings }) => [file, outcome, findings[0]?.code])).toEqual([
    ['.git', 'ignored', 'hidden-file-ignored'],
    ['sub/Thumbs.db', 'ignored', 'system-file-ignored'],
    ['~$Cherwell.xlsx', 'ignored', 'lock-file-ignored'],
  ])
})

it('follows no link', async () => {
  await put('Cherwell.xlsx')
  await writeFile(join(outside, 'secret.xlsx'), 'x')
  await symlink(join(outside, 'secret.xlsx'), join(folder, 'out.xlsx'))
  await symlink(outside, join(folder, 'up'))
  await symlink(join(folder, 'Cherwell.xlsx'), join(folder, 'in.xlsx'))
  await symlink(join(folder, 'nowhere.xlsx'), join(folder, 'broken.xlsx'))
  const { files, records } = await collect(folder, nodeFileSystem)
  expect(files.map(({ file }) => file)).toEqual(['Cherwell.xlsx'])
  expect(records.map(({ file, findings }) => [file, findings[0]?.code])).toEqual([
    ['broken.xlsx', 'link-not-followed'],
    ['in.xlsx', 'link-within-folder'],
    ['out.xlsx', 'link-not-followed'],
    ['up', 'link-not-followed'],
  ])
})

it('goes down a bounded number of folders and says where it stopped', async () => {
  await put('1/2/3/4/5/6/7/8/last.xlsx', '1/2/3/4/5/6/7/8/9/lost.xlsx')
  const { files, records } = await collect(folder, nodeFileSystem)
  expect(files.map(({ file }) => file)).toEqual(['1/2/3/4/5/6/7/8/last.xlsx'])
  expect(records).toMatchObject([
    { file: '1/2/3/4/5/6/7/8/9', outcome: 'rejected', findings: [{ code: 'folder-too-deep' }] },
  ])
})

it.each([
  ['EACCES', /not permitted/],
  ['ENOENT', /disappeared/],
  ['EIO', /EIO/],
])('reports what the disk refuses (%s) and goes on', async (code, reason) => {
  await put('a.xlsx', 'b.xlsx')
  const files: FileSystem = {
    ...nodeFileSystem,
    lstat: (path) =>
      path.endsWith('a.xlsx') ? Promise.reject(Object.assign(new Error('no'), { code })) : nodeFileSystem.lstat(path),
  }
  const collected = await collect(folder, files)
  expect(collected.files.map(({ file }) => file)).toEqual(['b.xlsx'])
  expect(collected.records).toMatchObject([
    { file: 'a.xlsx', outcome: 'rejected', findings: [{ code: 'file-unreadable' }] },
  ])
  expect(collected.records[0]?.findings[0]?.args.reason).toMatch(reason)
})

it('gives the same whatever the order the disk lists in', async () => {
  await put('a.xlsx', 'b/c.xlsx', 'd.xlsx')
  const reversed: FileSystem = {
    ...nodeFileSystem,
    readdir: async (path) => (await nodeFileSystem.readdir(path)).reverse(),
  }
  expect(await collect(folder, reversed)).toEqual(await collect(folder, nodeFileSystem))
})

it('fails when the folder itself is not there', async () => {
  await expect(collect(join(folder, 'missing'), nodeFileSystem)).rejects.toThrow()
})

it('makes checksums', () => {
  expect(sha256(Buffer.from('abc'))).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
})
