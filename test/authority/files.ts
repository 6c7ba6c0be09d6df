/** Sheets as files: workbooks, and text in several encodings with several delimiters. */
import ExcelJS from 'exceljs'
import type { Cell, Placed, Sheet } from './layouts.ts'
import { asText, type Content } from './writers.ts'

const contentOf = (cell: Cell): Content => (typeof cell === 'object' && 'of' in cell ? cell.content : cell)

/** Addresses of what answers something, with their sheets, by what it answers. */
export function placesIn(sheets: readonly Sheet[], sheetName: (sheet: Sheet) => string | null): Map<string, string[]> {
  const places = new Map<string, string[]>()
  for (const sheet of sheets) {
    for (const [r, row] of sheet.rows.entries()) {
      for (const [c, cell] of row.entries()) {
        if (typeof cell !== 'object' || !('of' in cell)) continue
        const { of } = cell as Placed
        places.set(of, [...(places.get(of) ?? []), `${sheetName(sheet) ?? ''}!${letters(c + 1)}${r + 1}`])
      }
    }
  }
  return places
}

function letters(column: number): string {
  return column > 26
    ? letters(Math.floor((column - 1) / 26)) + letters(((column - 1) % 26) + 1)
    : String.fromCharCode(64 + column)
}

export async function workbookOf(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  for (const { name, rows, merges = [], state } of sheets) {
    const sheet = workbook.addWorksheet(name, state ? { state } : {})
    for (const [r, row] of rows.entries()) {
      for (const [c, cell] of row.entries()) {
        const content = contentOf(cell)
        if (content === '') continue
        const target = sheet.getCell(r + 1, c + 1)
        if (typeof content === 'string') target.value = content
        else if ('day' in content) {
          target.value = new Date(`${content.day}T00:00:00Z`)
          target.numFmt = 'dd/mm/yyyy'
        } else {
          target.value = content.number
          target.numFmt = content.format
        }
      }
    }
    for (const [top, left, bottom, right] of merges) sheet.mergeCells(top, left, bottom, right)
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

export type TextKind = 'comma' | 'semicolon' | 'tab16' | 'bar' | 'ansi' | 'bom'
export function textOf(sheets: readonly Sheet[], kind: TextKind): Uint8Array {
  const delimiter = { comma: ',', semicolon: ';', tab16: '\t', bar: '|', ansi: ',', bom: ';' }[kind]
  const quoted = (text: string) => (/[",;|\t\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  const text = (sheets[0]?.rows ?? [])
    .map((row) => `${row.map((cell) => quoted(asText(contentOf(cell)))).join(delimiter)}\r\n`)
    .join('')
  if (kind === 'tab16') return new Uint8Array(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]))
  if (kind === 'bom') return new Uint8Array(Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(text)]))
  if (kind === 'ansi')
    return Uint8Array.from(
      text,
      (character) =>
        ({ '–': 0x96, '’': 0x92, '•': 0x95 })[character] ??
        (character.charCodeAt(0) < 256 ? character.charCodeAt(0) : 0x3f),
    )
  return new TextEncoder().encode(text)
}
