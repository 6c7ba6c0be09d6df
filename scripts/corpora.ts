/**
 * Reads every spreadsheet of a folder of difficult files, each in turn, and prints what became of them.
 *
 *   npm run corpora [FOLDER]             default ../shared/corpora
 *   npm run corpora -- --compare [FOLDER]  also compares cell texts with exceljs, in a child process with a time limit
 *
 * Every file must end in cells or in one clear finding, within 5 s and 300 MB. Exit code 1 when one does not, or when a sheet has
 * another number of cells than `expected-cells.json` in the folder says.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { limitsSchema } from '../src/config/schema.ts'
import { wordingOf } from '../src/findings/finding.ts'
import { nodeEffects } from '../src/node-effects.ts'
import type { ReadFile } from '../src/read/grid.ts'
import { readReturnFile } from '../src/read/read.ts'
import { compareWithExceljs } from './corpora-compare.ts'

const LONGEST_MILLISECONDS = 5_000
const LARGEST_MEGABYTES = 300
const BLANK = 'a formula fetches an empty cell, so that its 0 is a blank and no cell'

/** Sheets that rightly have another number of cells than expected-cells.json says. */
const EXPLAINED: ReadonlyMap<string, string> = new Map([
  ['MathNya__umya-spreadsheet/test_files__issue_215.xlsx', BLANK],
  ['apache__poi/spreadsheet__47737.xlsx', BLANK],
  ['apache__poi/spreadsheet__51998.xlsx', BLANK],
  [
    'apache__poi/spreadsheet__52348.xlsx',
    'the number format shows nothing of a 0, so that the cell is seen to be empty',
  ],
  ['apache__poi/spreadsheet__61652.xlsx', BLANK],
  ['apache__poi/spreadsheet__ForShifting.xlsx', BLANK],
  ['apache__poi/spreadsheet__FormulaEvalTestData_Copy.xlsx', BLANK],
  ['nacnudus__tidyxl/extdata__examples.xlsm', BLANK],
  ['nacnudus__tidyxl/extdata__examples.xlsx', BLANK],
  ['nacnudus__tidyxl/testthat__examples.xlsx', BLANK],
  [
    'apache__poi/spreadsheet__52575_main.xlsx',
    'an inline text stands where other cells have their value; LibreOffice, which wrote it, shows it, so it counts',
  ],
])

const EXTENSIONS = /\.(xlsx|xlsm|xltx|xltm|xlsb|xls|ods|fods|csv|tsv|txt|docx|docm|dotx|odt|doc|rtf)$/i

interface Row {
  readonly file: string
  readonly read: ReadFile
  readonly milliseconds: number
  /** By how much reading it raised the most memory the process ever held, in MB. */
  readonly megabytes: number
}

const { values, positionals } = parseArgs({
  options: { compare: { type: 'boolean', default: false } },
  allowPositionals: true,
})
const folder = resolve(positionals[0] ?? '../shared/corpora')

if (!existsSync(folder)) {
  console.log(`There is no folder ${folder}; nothing was read.`)
} else {
  const files = listFiles(folder).filter((file) => EXTENSIONS.test(file))
  const rows = files.map((file) => readOne(join(folder, file), file))
  const problems = [...printTable(rows), ...printExpectedCells(rows)]
  if (values.compare) await compareWithExceljs(folder, files)
  for (const problem of problems) console.log(`PROBLEM  ${problem}`)
  process.exitCode = problems.length > 0 ? 1 : 0
}

function listFiles(root: string): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort()
}

function readOne(path: string, file: string): Row {
  const bytes = readFileSync(path)
  const before = mostMemory()
  const started = performance.now()
  const read = readReturnFile(file, bytes, limitsSchema.parse({}), nodeEffects)
  const milliseconds = performance.now() - started
  const megabytes = mostMemory() - before
  return { file, read, milliseconds, megabytes }
}

/** The most memory the process has held so far, in MB. */
function mostMemory(): number {
  return process.resourceUsage().maxRSS / 1024
}

function isRead(row: Row): boolean {
  return row.read.grids.length > 0
}

function printTable(rows: readonly Row[]): string[] {
  const read = rows.filter(isRead)
  const cells = read.flatMap((row) => row.read.grids).reduce((sum, grid) => sum + grid.cells.length, 0)
  console.log(`Files       ${rows.length}`)
  console.log(`Read        ${read.length} (${cells} cells)`)
  console.log(`Refused     ${rows.length - read.length}`)
  const reasons = new Map<string, string[]>()
  for (const row of rows) {
    const [reason] = row.read.findings.filter((found) => found.severity === 'error')
    if (reason) {
      const wording = `${reason.code}: ${wordingOf(reason).message}`
      reasons.set(wording, [...(reasons.get(wording) ?? []), row.file])
    }
  }
  for (const [reason, files] of [...reasons].sort((a, b) => b[1].length - a[1].length)) {
    console.log(`  ${String(files.length).padStart(4)}  ${reason}  [${files[0]}]`)
  }
  const slowest = [...rows].sort((a, b) => b.milliseconds - a.milliseconds).slice(0, 5)
  for (const row of slowest) console.log(`Slowest     ${row.milliseconds.toFixed(0).padStart(6)} ms  ${row.file}`)
  const largest = [...rows].sort((a, b) => b.megabytes - a.megabytes).slice(0, 5)
  for (const row of largest) console.log(`Most memory ${row.megabytes.toFixed(0).padStart(6)} MB  ${row.file}`)
  console.log(`Most memory ${mostMemory().toFixed(0).padStart(6)} MB  the whole process, over all files`)
  return rows.flatMap(problemsOf)
}

function problemsOf(row: Row): string[] {
  const errors = row.read.findings.filter((found) => found.severity === 'error')
  const problems: string[] = []
  if (isRead(row) ? errors.length > 0 : errors.length !== 1) problems.push('neither cells nor one clear finding')
  if (row.milliseconds > LONGEST_MILLISECONDS) problems.push(`took ${Math.round(row.milliseconds)} ms`)
  if (row.megabytes > LARGEST_MEGABYTES) problems.push(`took ${Math.round(row.megabytes)} MB`)
  return problems.map((problem) => `${row.file}: ${problem}`)
}

function printExpectedCells(rows: readonly Row[]): string[] {
  const path = join(folder, 'expected-cells.json')
  if (!existsSync(path)) return []
  const expected: Record<string, Record<string, number>> = JSON.parse(readFileSync(path, 'utf8'))
  const problems: string[] = []
  let sheets = 0
  let same = 0
  for (const row of rows) {
    for (const [sheet, count] of Object.entries(expected[row.file] ?? {})) {
      sheets += 1
      const grid = row.read.grids.find((grid) => grid.sheet === sheet)
      const explained = EXPLAINED.get(row.file)
      if (grid?.cells.length === count) same += 1
      else if (explained) console.log(`Explained   ${row.file}: ${explained}`)
      else
        problems.push(`${row.file}, sheet ${sheet}: ${count} cells expected, ${grid?.cells.length ?? 'no sheet'} found`)
    }
  }
  console.log(`Expected    ${same} of ${sheets} sheets have the number of cells that expected-cells.json gives`)
  return problems
}
