/**
 * How fast returns are read: `npm run bench:read [COUNT]`. Writes COUNT (2,000) small workbooks to a temporary folder and reads them
 * all, one after the other, with each reader in a process of its own so that none warms up for another.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { READERS, type Reader, readAllWith } from './read-with.ts'
import { writeReturns } from './returns.ts'

const ROUNDS = 3

if (process.argv[2] === '--with') {
  const [, , , reader, folder] = process.argv
  console.log(JSON.stringify(await readAllWith(reader as Reader, folder ?? '')))
} else {
  await compareReaders(Number(process.argv[2] ?? 2_000))
}

async function compareReaders(count: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'collate-bench-'))
  try {
    const bytes = await writeReturns(folder, count)
    console.log(`${count} workbooks of ${(bytes / count / 1024).toFixed(1)} KB, best of ${ROUNDS}`)
    const ours = timeReader('collate', folder)
    printLine('collate', ours, ours.milliseconds)
    for (const reader of READERS.slice(1)) {
      if (!isInstalled(reader))
        console.log(`${reader.padEnd(12)} not installed (npm i --no-save ${reader} to compare with it)`)
      else printLine(reader, timeReader(reader, folder), ours.milliseconds)
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

interface Timing {
  readonly milliseconds: number
  readonly cells: number
}

/** The fastest of several runs: the others were held up by something else. */
function timeReader(reader: Reader, folder: string): Timing {
  const runs = Array.from({ length: ROUNDS }, (): Timing => {
    const self = fileURLToPath(import.meta.url)
    const output = execFileSync(process.execPath, [launcher(), self, '--with', reader, folder])
    return JSON.parse(output.toString())
  })
  return runs.reduce((best, run) => (run.milliseconds < best.milliseconds ? run : best))
}

/** The program that runs TypeScript for the project's own scripts. */
function launcher(): string {
  return join(dirname(createRequire(import.meta.url).resolve('jiti/package.json')), 'lib', 'jiti-cli.mjs')
}

function isInstalled(name: string): boolean {
  try {
    createRequire(import.meta.url).resolve(name)
    return true
  } catch {
    return false
  }
}

function printLine(name: string, { milliseconds, cells }: Timing, ours: number): void {
  const seconds = `${(milliseconds / 1000).toFixed(2)} s`
  const ratio = name === 'collate' ? '' : `${(milliseconds / ours).toFixed(1)} times as long`
  console.log(`${name.padEnd(12)} ${seconds.padStart(8)}  ${String(cells).padStart(8)} cells  ${ratio}`)
}
