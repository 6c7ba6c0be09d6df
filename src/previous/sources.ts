/** Where a value of a workbook came from: the officer's file, as the sheet says it, so that nothing loses its source on the way. */
import type { Source } from '../model.ts'
import { words } from '../write/strings.ts'
import { cellOf, type TableRow } from './sheet-table.ts'

/** What follows a semicolon says who corrected the value. */
const PLACE =
  /^([A-Z]{1,3}\d+|table \d+, row \d+(?:, column \d+)?(?:, paragraph \d+)?|paragraph \d+)(?:[^\d;]+(\d+))?(?:;.*)?$/s

/** The officer's file, sheet and cell; without one, the row of the workbook itself. */
export function sourceOf(row: TableRow, sheet: string, workbook: string): Source {
  const name = cellOf(row, 'source_file').text
  if (name === '' || name === words.noSource) return { file: workbook, sheet, cell: row.address }
  const place = cellOf(row, 'source_place')
  const [, cell = null, line] = PLACE.exec(place.text) ?? []
  const { file, sheet: sheetOfFile } = splitFile(name, place.link)
  return { file, sheet: sheetOfFile, cell, ...(line ? { line: Number(line) } : {}) }
}

/** "Some file.xlsx, Sheet 1": the address the place links to tells where the file's name ends, for both may hold commas. */
function splitFile(name: string, link: string | null): { file: string; sheet: string | null } {
  const path = link === null ? null : decode(link)
  const commas = [...name.matchAll(/, /g)].map(({ index }) => index)
  const ends = [name.length, ...commas.reverse()]
  const linked = path === null ? undefined : ends.find((end) => path.endsWith(`/${name.slice(0, end)}`))
  const end = linked ?? commas[0] ?? name.length
  return { file: name.slice(0, end), sheet: end < name.length ? name.slice(end + 2) : null }
}

function decode(link: string): string {
  const path = link.split('#')[0] ?? ''
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
