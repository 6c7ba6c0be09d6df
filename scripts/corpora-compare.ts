/** Compares the cells that our reader and exceljs see, for every workbook that exceljs can read in time. docs/reading.md explains the differences. */
import { type ChildProcess, fork } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { limitsSchema } from '../src/config/schema.ts'
import { nodeEffects } from '../src/node-effects.ts'
import { cellAddress, type Grid, type GridCell } from '../src/read/grid.ts'
import { readReturnFile } from '../src/read/read.ts'
import type { OtherReading } from './read-with-exceljs.ts'

const LONGEST_MILLISECONDS = 10_000
const MEMORY_MEGABYTES = 1_024
const EXAMPLES = 3

interface Difference {
  readonly kind: string
  readonly where: string
}

export async function compareWithExceljs(folder: string, files: readonly string[]): Promise<void> {
  const child = new OtherReader()
  const differences: Difference[] = []
  const failures: Difference[] = []
  let compared = 0
  let cells = 0
  for (const file of files.filter((name) => /\.xls[xm]$/i.test(name))) {
    const ours = readReturnFile(file, readFileSync(join(folder, file)), limitsSchema.parse({}), nodeEffects)
    if (ours.grids.length === 0) continue
    const theirs = await child.read(join(folder, file))
    if (typeof theirs === 'string') {
      failures.push({ kind: theirs, where: file })
      continue
    }
    compared += 1
    for (const grid of ours.grids) {
      cells += grid.cells.length
      differences.push(...compareSheet(file, grid, theirs))
    }
  }
  child.stop()
  console.log(`\nCompared with exceljs: ${compared} workbooks, ${cells} cells; ${failures.length} it could not read`)
  printCounted('it failed', failures)
  printCounted('difference', differences)
}

function printCounted(what: string, rows: readonly Difference[]): void {
  const byKind = new Map<string, Difference[]>()
  for (const row of rows) byKind.set(row.kind, [...(byKind.get(row.kind) ?? []), row])
  for (const [kind, found] of [...byKind].sort((a, b) => b[1].length - a[1].length)) {
    const files = new Set(found.map(({ where }) => where.split(' ')[0]))
    console.log(`${String(found.length).padStart(6)}  ${what}: ${kind} (${files.size} files)`)
    for (const { where } of found.slice(0, EXAMPLES)) console.log(`          ${where}`)
  }
}

function compareSheet(file: string, grid: Grid, theirs: OtherReading): Difference[] {
  const sheet = theirs.sheets.find(({ name }) => name === grid.sheet)
  if (!sheet)
    return grid.cells.length > 0 ? [{ kind: 'sheet not seen by exceljs', where: `${file} ${grid.sheet}` }] : []
  const others = new Map(sheet.cells)
  const differences: Difference[] = []
  for (const cell of grid.cells) {
    const address = cellAddress(cell.row, cell.column)
    const other = others.get(address)
    others.delete(address)
    const kind = differenceOf(cell, other)
    if (kind) {
      const shown = `${JSON.stringify(cell.text)} against ${JSON.stringify(other)}`
      differences.push({ kind, where: `${file} ${grid.sheet}!${address}: ${shown.slice(0, 160)}` })
    }
  }
  for (const [address, other] of others) {
    const where = `${file} ${grid.sheet}!${address}: ${JSON.stringify(other).slice(0, 80)}`
    differences.push({ kind: 'seen by exceljs only', where })
  }
  return differences
}

type OtherValue = OtherReading['sheets'][number]['cells'][number][1]

/** Null when both saw the same. */
function differenceOf(cell: GridCell, other: OtherValue | undefined): string | null {
  if (!other) return `${cell.value.kind} seen by us only`
  const ours = storedIn(cell)
  if (ours.kind !== other.kind) return `${ours.kind} for us, ${other.kind} for exceljs`
  if (ours.value === other.value) return null
  if (
    ours.kind === 'number' &&
    Math.abs(Number(ours.value) - Number(other.value)) <= 1e-9 * Math.abs(Number(ours.value))
  )
    return null
  return `another ${ours.kind}`
}

function storedIn(cell: GridCell): OtherValue {
  switch (cell.value.kind) {
    case 'text':
      return { kind: 'text', value: cell.text + (cell.struck ?? '') }
    case 'number':
      return { kind: 'number', value: String(cell.value.number) }
    case 'date':
      return { kind: 'date', value: cell.value.iso }
    case 'boolean':
      return { kind: 'boolean', value: String(cell.value.boolean) }
    case 'error':
      return { kind: 'error', value: cell.text }
  }
}

/** exceljs in a process of its own, which is ended and started again when it does not come back. */
class OtherReader {
  #child: ChildProcess | null = null

  read(path: string): Promise<OtherReading | string> {
    this.#child ??= start()
    const child = this.#child
    return new Promise((resolve) => {
      const end = (outcome: OtherReading | string) => {
        clearTimeout(timer)
        child.removeAllListeners()
        if (typeof outcome === 'string' && outcome.startsWith('not back')) this.stop()
        resolve(outcome)
      }
      const timer = setTimeout(() => end(`not back in ${LONGEST_MILLISECONDS / 1000} s`), LONGEST_MILLISECONDS)
      child.once('message', (message) => end(message as OtherReading | string))
      child.once('exit', () => {
        this.#child = null
        end(`more than ${MEMORY_MEGABYTES} MB`)
      })
      child.send(path)
    })
  }

  stop(): void {
    this.#child?.removeAllListeners()
    this.#child?.kill('SIGKILL')
    this.#child = null
  }
}

function start(): ChildProcess {
  const jiti = join(dirname(createRequire(import.meta.url).resolve('jiti/package.json')), 'lib', 'jiti-cli.mjs')
  const script = fileURLToPath(new URL('./read-with-exceljs.ts', import.meta.url))
  return fork(jiti, [script], {
    execArgv: [`--max-old-space-size=${MEMORY_MEGABYTES}`],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
}
