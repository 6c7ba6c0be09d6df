/** The cells of a list the team keeps, whether it is saved as a workbook or as CSV. */
import { parse } from 'csv-parse/sync'
import { limitsSchema } from '../config/schema.ts'
import { wordingOf } from '../findings/finding.ts'
import { nodeEffects } from '../node-effects.ts'
import { fileTypeOf } from '../read/file-type.ts'
import type { Grid, GridCell } from '../read/grid.ts'
import { readReturnFile } from '../read/read.ts'
import { decodeText } from '../read/text/decode-text.ts'

/** A list as its file holds it: bytes of a workbook or a text file, or text that was read already. */
export type ListContent = Uint8Array | string

export interface ListCell {
  /** As displayed; line breaks kept, other white space tidied. */
  readonly text: string
  /** ISO day, where the workbook stored a date. */
  readonly day: string | null
  /** Why the text cannot be taken as it is; null when it can. */
  readonly fault: 'an error of a formula' | 'text that is struck through' | null
}

export interface ListSheet {
  /** Null in a text file. */
  readonly sheet: string | null
  /** Cells from column A on, by row as Excel counts; blank rows have none. */
  readonly rows: ReadonlyMap<number, readonly ListCell[]>
}

export interface ListFile {
  readonly sheets: readonly ListSheet[]
  /** Why the file could not be read; null when it was. */
  readonly problem: string | null
  /** Worth knowing, such as an encoding that had to be guessed. */
  readonly note: string | null
}

const EMPTY: ListCell = { text: '', day: null, fault: null }

export function readListFile(content: ListContent, file: string): ListFile {
  if (typeof content === 'string') return readCsv(content)
  const type = fileTypeOf(content)
  if (type === 'empty') return { sheets: [], problem: null, note: null }
  if (type !== 'text') return readWorkbook(content, file)
  const { text, state } = decodeText(content)
  const note = state === 'doubtful' ? 'some letters may be wrong; save it as “CSV UTF-8” or as a workbook' : null
  return { ...readCsv(text), note }
}

function readWorkbook(bytes: Uint8Array, file: string): ListFile {
  const { grids, findings } = readReturnFile(file, bytes, limitsSchema.parse({}), nodeEffects)
  const failed = findings.find(({ severity }) => severity === 'error')
  if (!failed)
    return { sheets: grids.filter(({ state }) => state === 'visible').map(sheetOf), problem: null, note: null }
  const { message, action } = wordingOf(failed)
  return { sheets: [], problem: `${message} ${action}`, note: null }
}

function sheetOf({ sheet, cells }: Grid): ListSheet {
  const rows = new Map<number, ListCell[]>()
  for (const cell of cells) {
    const row = rows.get(cell.row) ?? []
    rows.set(cell.row, row)
    while (row.length < cell.column) row.push(EMPTY)
    row[cell.column - 1] = listCell(cell)
  }
  return { sheet, rows }
}

function listCell({ text, value, struck }: GridCell): ListCell {
  const fault =
    value.kind === 'error' ? 'an error of a formula' : struck !== undefined ? 'text that is struck through' : null
  return { text: tidy(text), day: value.kind === 'date' ? value.iso.slice(0, 10) : null, fault }
}

function readCsv(csv: string): ListFile {
  const text = csv.replace(/^\uFEFF/, '')
  try {
    const table: string[][] = parse(text, {
      delimiter: separatorOf(text),
      relax_column_count: true,
      relax_quotes: true,
    })
    const rows = new Map<number, ListCell[]>()
    table.forEach((cells, index) => {
      const row = cells.map((cell) => ({ ...EMPTY, text: tidy(cell) }))
      if (row.some((cell) => cell.text !== '')) rows.set(index + 1, row)
    })
    return { sheets: [{ sheet: null, rows }], problem: null, note: null }
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error)
    return { sheets: [], problem: `expected a CSV file, found ${found}`, note: null }
  }
}

/** Excel writes a list separator that depends on the country it is set to. */
function separatorOf(text: string): string {
  const lines = text
    .split(/\r?\n|\r/)
    .filter((line) => line.trim() !== '')
    .slice(0, ENOUGH_LINES)
  const counts = [',', ';', '\t'].map((mark) => ({
    mark,
    count: Math.max(0, ...lines.map((line) => line.split(mark).length)),
  }))
  counts.sort((a, b) => b.count - a.count)
  return counts[0]?.mark ?? ','
}

/** A title and a blank line may stand above the headings. */
const ENOUGH_LINES = 3

function tidy(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim()
}
