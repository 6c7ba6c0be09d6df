/** Reads every workbook of a folder with one reader and says how long it took and how many cells it saw. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { limitsSchema } from '../src/config/schema.ts'
import { nodeEffects } from '../src/node-effects.ts'
import { readReturnFile } from '../src/read/read.ts'

export const READERS = ['collate', 'exceljs', 'xlsx'] as const
export type Reader = (typeof READERS)[number]

export async function readAllWith(reader: Reader, folder: string): Promise<{ milliseconds: number; cells: number }> {
  const paths = readdirSync(folder).map((name) => join(folder, name))
  const read = await prepare(reader)
  const started = performance.now()
  let cells = 0
  for (const path of paths) cells += await read(path)
  return { milliseconds: performance.now() - started, cells }
}

type CountCells = (path: string) => number | Promise<number>

/** Loading the reader itself is not part of the time. */
async function prepare(reader: Reader): Promise<CountCells> {
  if (reader === 'exceljs') return prepareExceljs()
  if (reader === 'xlsx') return prepareXlsx()
  const limits = limitsSchema.parse({})
  return (path) =>
    readReturnFile(path, readFileSync(path), limits, nodeEffects).grids.reduce(
      (sum, grid) => sum + grid.cells.length,
      0,
    )
}

async function prepareExceljs(): Promise<CountCells> {
  const { default: exceljs } = await import('exceljs')
  return async (path) => {
    const workbook = new exceljs.Workbook()
    await workbook.xlsx.readFile(path)
    let cells = 0
    workbook.eachSheet((sheet) => {
      sheet.eachRow((row) => {
        row.eachCell((cell) => {
          if (cell.master === cell) cells += 1
        })
      })
    })
    return cells
  }
}

interface XlsxLibrary {
  read(bytes: Uint8Array): { Sheets: Record<string, Record<string, unknown>> }
}

async function prepareXlsx(): Promise<CountCells> {
  // Not a dependency: the name is hidden from the type checker so that it need not be installed.
  const name: string = 'xlsx'
  const library: XlsxLibrary & { default?: XlsxLibrary } = await import(name)
  const { read } = library.default ?? library
  return (path) => {
    const { Sheets } = read(readFileSync(path))
    return Object.values(Sheets).reduce(
      (sum, sheet) => sum + Object.keys(sheet).filter((key) => key[0] !== '!').length,
      0,
    )
  }
}
