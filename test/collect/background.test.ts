import { describe, expect, it } from 'vitest'
import { collect } from '../../src/collect/collect.ts'
import type { FileSystem } from '../../src/collect/file-system.ts'
import { wordingOf } from '../../src/findings/finding.ts'

/** A folder of files in memory; names with `/` are in sub-folders. */
function folderOf(names: readonly string[]): FileSystem {
  const within = (folder: string) => names.filter((name) => `round/${name}`.startsWith(`${folder}/`))
  return {
    readdir: async (folder) => [
      ...new Set(within(folder).map((name) => `round/${name}`.slice(folder.length + 1).split('/')[0] ?? '')),
    ],
    lstat: async (path) => ({
      kind: names.includes(path.replace(/^round\//, '')) ? 'file' : 'folder',
      size: 1,
      modified: 0,
    }),
    realpath: async (path) => path,
    readFile: async () => new Uint8Array(),
  }
}

describe('the team’s own text for the committee report', () => {
  it.each(['background.txt', 'Background.TXT'])('is left alone as %s, with a note', async (name) => {
    const { files, records } = await collect('round', folderOf([name, 'Cherwell LSP.xlsx']))
    expect(files.map(({ file }) => file)).toEqual(['Cherwell LSP.xlsx'])
    expect(
      records.map(({ file, outcome, findings }) => [file, outcome, findings[0]?.code, findings[0]?.severity]),
    ).toEqual([[name, 'ignored', 'background-text-ignored', 'note']])
    const [found] = records[0]?.findings ?? []
    expect(found && wordingOf(found).action).toContain('committee report')
  })

  it('is only that in the folder of the round itself, under that name', async () => {
    const { files } = await collect('round', folderOf(['sent/background.txt', 'background notes.txt']))
    expect(files.map(({ file }) => file).sort()).toEqual(['background notes.txt', 'sent/background.txt'])
  })
})
