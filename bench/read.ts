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
    const installed = READERS.filter(isInstalled)
    const best = timeInTurn(installed, folder)
    for (const reader of READERS) printLine(reader, best.get(reader), best.get('collate'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

interface Timing {
  readonly milliseconds: number
  readonly cells: number
}

/**
 * The fastest of several runs of each reader: the others were held up by something else. Readers take turns, so that a busy minute
 * of the machine does not fall on one of them alone.
 */
function timeInTurn(readers: readonly Reader[], folder: string): Map<Reader, Timing> {
  const best = new Map<Reader, Timing>()
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const reader of readers) {
      const run = timeOnce(reader, folder)
      const before = best.get(reader)
      if (!before || run.milliseconds < before.milliseconds) best.set(reader, run)
    }
  }
  return best
}

function timeOnce(reader: Reader, folder: string): Timing {
  const self = fileURLToPath(import.meta.url)
  const output = execFileSync(process.execPath, [launcher(), self, '--with', reader, folder])
  return JSON.parse(output.toString())
}

/** The program that runs TypeScript for the project's own scripts. */
function launcher(): string {
  return join(dirname(createRequire(import.meta.url).resolve('jiti/package.json')), 'lib', 'jiti-cli.mjs')
}

function isInstalled(name: Reader): boolean {
  if (name === 'collate') return true
  try {
    createRequire(import.meta.url).resolve(name)
    return true
  } catch {
    return false
  }
}

function printLine(name: Reader, timing: Timing | undefined, ours: Timing | undefined): void {
  if (!timing || !ours) {
    console.log(`${name.padEnd(12)} not installed (npm i --no-save ${name} to compare with it)`)
    return
  }
  const seconds = `${(timing.milliseconds / 1000).toFixed(2)} s`
  const ratio = timing === ours ? '' : `${(timing.milliseconds / ours.milliseconds).toFixed(1)} times as long`
  console.log(`${name.padEnd(12)} ${seconds.padStart(8)}  ${String(timing.cells).padStart(8)} cells  ${ratio}`)
}
