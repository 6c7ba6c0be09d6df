/** Turns the description of the sample rounds into files, the same bytes each time. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { unzipParts, zipParts } from '../../src/write/zip.ts'
import { round200904 } from './2009-04.ts'
import { round201103 } from './2011-03.ts'
import { itemsOf, plainText, writeLayout } from './layouts.ts'
import { lockFileBytes, thumbnailsBytes } from './office-leftovers.ts'
import { csvBytes, unicodeTextBytes } from './text-files.ts'
import type { PlainSheet, SampleFile, SampleReturn, SampleRound } from './types.ts'

export const sampleRounds: readonly SampleRound[] = [round200904, round201103]

/** Writes the rounds, a folder each, into a folder. Other files there are left alone. Returns the paths it wrote. */
export async function makeSample(folder: string): Promise<string[]> {
  const written: string[] = []
  for (const round of sampleRounds) {
    await mkdir(join(folder, round.id), { recursive: true })
    for (const [name, bytes] of await filesOf(round)) {
      const path = join(folder, round.id, name)
      await writeFile(path, bytes)
      written.push(path)
    }
  }
  return written
}

async function filesOf(round: SampleRound): Promise<[string, Uint8Array][]> {
  const files: [string, Uint8Array][] = []
  for (const file of round.files) files.push([file.file, await bytesOf(file)])
  for (const lock of round.locks) files.push([lock.file, lockFileBytes(lock.person)])
  for (const name of round.thumbnails) files.push([name, thumbnailsBytes()])
  if (round.background) files.push(['background.txt', new TextEncoder().encode(round.background)])
  return files
}

async function bytesOf(file: SampleFile): Promise<Uint8Array> {
  const bytes = file.format === 'xlsx' ? await workbookBytes(file) : textBytes(file)
  return file.keep === undefined ? bytes : bytes.subarray(0, Math.floor(bytes.length * file.keep))
}

function textBytes(file: SampleFile): Buffer {
  const rows = file.returns.flatMap(textRows)
  return file.format === 'csv' ? csvBytes(rows) : unicodeTextBytes(rows)
}

function textRows(sample: SampleReturn): string[][] {
  return itemsOf(sample).map((item) => [item.label, plainText(item)])
}

async function workbookBytes(file: SampleFile): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  workbook.creator = file.savedBy
  workbook.lastModifiedBy = file.savedBy
  workbook.created = new Date(file.savedAt)
  workbook.modified = new Date(file.savedAt)
  for (const sheet of file.before ?? []) addPlainSheet(workbook, sheet)
  for (const sample of file.returns) {
    writeLayout(sample.layout, workbook.addWorksheet(sample.sheet ?? 'Sheet1'), itemsOf(sample))
  }
  for (const sheet of file.after ?? []) addPlainSheet(workbook, sheet)
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer())
  // exceljs stamps each part with the clock; packed again, the same parts give the same bytes.
  return zipParts(unzipParts(bytes))
}

function addPlainSheet(workbook: ExcelJS.Workbook, sheet: PlainSheet): void {
  const worksheet = workbook.addWorksheet(sheet.name)
  const columns = Math.max(...sheet.rows.map((row) => row.length))
  worksheet.columns = Array.from({ length: columns }, () => ({ width: columns === 1 ? 90 : 18 }))
  for (const row of sheet.rows) worksheet.addRow([...row])
  worksheet.getRow(1).font = { bold: true }
}
