/** Reads outputs back with other tools than wrote them. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import ExcelJS from 'exceljs'
import { unzipParts } from '../../src/write/zip.ts'

export async function readBack(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer)
  return workbook
}

export function sheetOf(workbook: ExcelJS.Workbook, name: string): ExcelJS.Worksheet {
  const sheet = workbook.getWorksheet(name)
  if (!sheet) throw new Error(`no sheet ${name} among ${workbook.worksheets.map((one) => one.name).join(', ')}`)
  return sheet
}

/** The table of a sheet as text, header row first; null for a sheet without a table. */
export function tableOf(workbook: ExcelJS.Workbook, name: string): string[][] | null {
  const sheet = sheetOf(workbook, name)
  const [only] = Object.values(tablesOf(sheet))
  if (!only) return null
  const [top = 0, bottom = 0] = only.table.tableRef.split(':').map((address) => Number(/\d+/.exec(address)?.[0]))
  const rows: string[][] = []
  for (let row = top; row <= bottom; row += 1) {
    const cells: string[] = []
    for (let column = 1; column <= only.table.columns.length; column += 1) cells.push(sheet.getCell(row, column).text)
    rows.push(cells)
  }
  return rows
}

export function headerRowOf(sheet: ExcelJS.Worksheet): number | null {
  for (const table of Object.values(tablesOf(sheet)))
    return Number(/\d+/.exec(table.table.tableRef.split(':')[0] ?? '')?.[0])
  return null
}

interface ReadTable {
  table: { name: string; tableRef: string; columns: { name: string }[]; autoFilterRef?: string }
}

/** `exceljs` types the tables of a sheet as a tuple; it holds them by name. */
export function tablesOf(sheet: ExcelJS.Worksheet): Record<string, ReadTable> {
  return (sheet as unknown as { tables: Record<string, ReadTable> }).tables
}

/** Text of one part of a workbook. */
export function part(bytes: Uint8Array, name: string): string {
  return unzipParts(bytes).get(name)?.toString('utf8') ?? ''
}

export const hasLibreOffice = (() => {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
})()

if (!hasLibreOffice) console.log('LibreOffice (soffice) is not installed: tests that open outputs with it do not run.')

/** What LibreOffice makes of a workbook or document in another format. */
export function convert(bytes: Uint8Array, format: string, from: 'xlsx' | 'docx' = 'xlsx'): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'collate-office-'))
  try {
    writeFileSync(join(folder, `book.${from}`), bytes)
    const profile = pathToFileURL(join(folder, 'profile')).href
    // Beside the file, so that its links stay as they are; what has the same name stands apart.
    const out = format === from ? join(folder, 'out') : folder
    const options = [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', format, '--outdir', out]
    execFileSync('soffice', [...options, join(folder, `book.${from}`)], { stdio: 'ignore', timeout: 100_000 })
    return readFileSync(join(out, `book.${format.split(':')[0]}`))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
