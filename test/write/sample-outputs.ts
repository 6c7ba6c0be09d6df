/** The sample rounds, run as a person would into a folder that is gone when they have been read back. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runCommandLine } from '../../src/cli/command-line.ts'

const config = fileURLToPath(new URL('../../pipeline.config.ts', import.meta.url))

/** Bytes of outputs by name: `data/entries.csv`. */
export type Outputs = ReadonlyMap<string, Uint8Array>

/** The outputs of both sample rounds in both editions, by round and name: `2011-03/data/entries.csv`. */
export async function runSamples(): Promise<Outputs> {
  const folder = mkdtempSync(join(tmpdir(), 'collate-sample-'))
  const said: string[] = []
  try {
    const terminal = { out: () => undefined, err: (text: string) => said.push(text), isTerminal: false }
    const code = await runCommandLine(['run', '--config', config, '--output', folder, '--edition', 'public'], terminal)
    if (code === 2) throw new Error(said.join(''))
    return readFolder(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function readFolder(folder: string): Outputs {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile())
  return new Map(
    files.map((file) => {
      const path = join(file.parentPath, file.name)
      return [relative(folder, path).replaceAll('\\', '/'), readFileSync(path)]
    }),
  )
}

/** The files of a folder among outputs, by their names in it. */
export function within(folder: string, outputs: Outputs): Outputs {
  const names = [...outputs.keys()].filter((name) => name.startsWith(folder))
  return new Map(names.map((name) => [name.slice(folder.length), outputs.get(name) ?? new Uint8Array()]))
}

/** An output that is JSON. */
export function readJson(outputs: Outputs, name: string): unknown {
  return JSON.parse(new TextDecoder().decode(outputs.get(name)))
}
