/**
 * Reads every workbook of a folder with one reader and prints how long that took and how many cells it saw: `jiti bench/read-with.ts READER FOLDER`.
 * Loading the reader itself is not part of the time.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { limitsSchema } from '../src/config/schema.ts'
import { nodeEffects } from '../src/node-effects.ts'
import { readReturnFile } from '../src/read/read.ts'
import { scanParts } from './floor.ts'

export const READERS = ['collate', 'floor', 'exceljs', 'sheetjs'] as const
export type Reader = (typeof READERS)[number]

export interface Reading {
  /** Seconds on the clock and of the processor. */
  readonly wall: number
  readonly processor: number
  readonly cells: number
}

type CountCells = (path: string) => number | Promise<number>

const makers: Readonly<Record<Reader, () => Promise<CountCells>>> = {
  collate: async () => {
    const limits = limitsSchema.parse({})
    return (path) =>
      readReturnFile(path, readFileSync(path), limits, nodeEffects).grids.reduce(
        (sum, grid) => sum + grid.cells.length,
        0,
      )
  },
  floor: async () => scanParts,
  exceljs: async () => {
    const { default: exceljs } = await import('exceljs')
    return async (path) => {
      const workbook = new exceljs.Workbook()
      await workbook.xlsx.readFile(path)
      let cells = 0
      workbook.eachSheet((sheet) => {
        sheet.eachRow((row) => {
          row.eachCell((cell) => {
            if (cell.text.length > 0) cells += 1
          })
        })
      })
      return cells
    }
  },
  sheetjs: async () => {
    const { read } = await openSheetJs()
    return (path) =>
      Object.values(read(readFileSync(path)).Sheets).reduce(
        (sum, sheet) => sum + Object.keys(sheet).filter((key) => key[0] !== '!').length,
        0,
      )
  },
}

interface SheetJs {
  read(bytes: Uint8Array): { Sheets: Record<string, Record<string, unknown>> }
}

/** It is no dependency: it is measured where somebody has installed it, under the name it has on npm or its own. */
export function sheetJsPath(): string | null {
  for (const name of ['@e965/xlsx', 'xlsx']) {
    try {
      return createRequire(import.meta.url).resolve(name)
    } catch {
      // The other name may be there.
    }
  }
  return null
}

async function openSheetJs(): Promise<SheetJs> {
  const path = sheetJsPath()
  if (path === null) throw new Error('SheetJS is not installed')
  const library: SheetJs & { default?: SheetJs } = await import(path)
  return library.default ?? library
}

async function readAll(reader: Reader, folder: string): Promise<Reading> {
  const paths = readdirSync(folder)
    .filter((name) => name.endsWith('.xlsx'))
    .map((name) => join(folder, name))
  const read = await makers[reader]()
  const used = process.cpuUsage()
  const begun = performance.now()
  let cells = 0
  for (const path of paths) cells += await read(path)
  const { user, system } = process.cpuUsage(used)
  return { wall: (performance.now() - begun) / 1000, processor: (user + system) / 1e6, cells }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const reader = READERS.find((name) => name === process.argv[2])
  if (reader) console.log(JSON.stringify(await readAll(reader, process.argv[3] ?? '.')))
}
