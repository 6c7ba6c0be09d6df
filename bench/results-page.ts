/** The measures as a page: a table for each number of returns, and how they grow. */
import { execFileSync } from 'node:child_process'
import { cpus, loadavg, release, totalmem, type } from 'node:os'
import { VERSION } from '../src/version.ts'
import type { Taken } from './measured.ts'
import { READERS } from './read-with.ts'

export interface Measures {
  readonly count: number
  /** By what was measured, a measure for each repetition. */
  readonly taken: ReadonlyMap<string, readonly Taken[]>
  /** Of a cold run, seconds by part of the program, the largest first. */
  readonly shares: readonly (readonly [part: string, seconds: number])[]
}

const RUNS = ['cold', 'one changed', 'unchanged']
const NAMES: Readonly<Record<string, readonly [name: string, does: string]>> = {
  cold: [
    'whole run, cold',
    'reads every file, compares with the stored record of the round before, writes every output',
  ],
  'one changed': ['whole run, one return changed', 'reads that file, compares it, writes every output'],
  unchanged: ['whole run, nothing changed', 'takes the checksums of every file and output, writes nothing'],
  collate: ['our reading of the workbooks', 'opens each and gives its cells; recognises nothing'],
  floor: ['floor', 'reads each file, inflates the parts with cells, scans them once'],
  exceljs: ['`exceljs` (E)', 'opens each and looks at every cell'],
  sheetjs: ['SheetJS', 'opens each and looks at every cell'],
  script: [
    'script with Python and openpyxl',
    'puts the cells of all into one workbook; knows no form, compares nothing',
  ],
  version: ['`collate --version`', 'starts and ends'],
}
/** Shares below this are left out. */
const LEAST_SHARE = 0.01

export async function resultsPage(all: readonly Measures[], python: string): Promise<string> {
  const [processor] = cpus()
  const machine = `${cpus().length} × ${processor?.model.trim() ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GB, ${type()} ${release()}, other work on it at the end: a load of ${Math.max(0, (loadavg()[0] ?? 0) - 1).toFixed(1)}`
  const versions = `Collate ${VERSION}, Node ${process.version}, ${pythonVersion(python)}`
  return [
    '# What a run costs',
    `Made by \`npm run bench\`: medians of processes of their own that took turns. ${machine}; ${versions}; ${new Date().toISOString().slice(0, 10)}. Seconds of processors hold the process and those it started, memory is the most they had together, E the time \`exceljs\` takes only to open the returns and look at every cell.`,
    ...all.map(tableOf),
    ...(all.length > 1 ? [growthOf(all)] : []),
    '',
  ].join('\n\n')
}

function tableOf({ count, taken, shares }: Measures): string {
  const e = middle(taken.get('exceljs') ?? [], 'processor')
  const lines = [...RUNS, ...READERS, 'script', 'version'].flatMap((name) => {
    const list = taken.get(name)
    if (!list) return name === 'script' || name === 'sheetjs' ? [`| ${labelOf(name)} | not installed | | | |`] : []
    const [wall, processor, memory] = [middle(list, 'wall'), middle(list, 'processor'), middle(list, 'memory')]
    const ratio = name === 'version' || processor === null || !e ? '' : (processor / e).toFixed(2)
    return [`| ${labelOf(name)} | ${show(wall, 2)} | ${show(processor, 2)} | ${ratio} | ${show(memory, 0)} |`]
  })
  const total = shares.reduce((sum, [part, seconds]) => sum + (part === 'waiting' ? 0 : seconds), 0)
  const parts = shares.filter(([part, seconds]) => part !== 'waiting' && seconds / total >= LEAST_SHARE)
  return [
    `## ${count.toLocaleString('en-GB')} returns, and as many in the round before`,
    '',
    '| | does | seconds | of processors | ÷ E | MB |',
    '|---|---|---|---|---|---|',
    ...lines,
    '',
    `Of a cold run's own process: ${parts.map(([part, seconds]) => `${part} ${Math.round((100 * seconds) / total)} %`).join(', ')}.`,
  ].join('\n')
}

function labelOf(name: string): string {
  return (NAMES[name] ?? [name, '']).join(' | ')
}

function growthOf(all: readonly Measures[]): string {
  const lines = all.map(({ count, taken }, at) => {
    const list = taken.get('cold') ?? []
    const [wall, processor] = [middle(list, 'wall'), middle(list, 'processor')]
    const last = at > 0 ? middle(all[at - 1]?.taken.get('cold') ?? [], 'processor') : null
    const growth = processor !== null && last ? (processor / last).toFixed(1) : ''
    return `| ${count.toLocaleString('en-GB')} | ${show(wall, 2)} | ${show(processor, 2)} | ${growth} | ${show(middle(list, 'memory'), 0)} |`
  })
  return [
    '## Growth of a cold run',
    '',
    '| returns | seconds | of processors | × the line above | MB |',
    '|---|---|---|---|---|',
    ...lines,
  ].join('\n')
}

function middle(list: readonly Taken[], what: 'wall' | 'processor' | 'memory'): number | null {
  const numbers = list.flatMap((one) => one[what] ?? []).sort((a, b) => a - b)
  return numbers[Math.floor(numbers.length / 2)] ?? null
}

function show(number: number | null, digits: number): string {
  return number === null ? '–' : number.toFixed(digits)
}

function pythonVersion(python: string): string {
  const ask = 'import sys, openpyxl; print("Python", sys.version.split()[0], "with openpyxl", openpyxl.__version__)'
  try {
    return execFileSync(python, ['-c', ask], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
  } catch {
    return 'no Python with openpyxl'
  }
}
