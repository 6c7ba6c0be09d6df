/** The cells of a list the team keeps, whether it is saved as a workbook or as CSV. */
import { parse } from 'csv-parse/sync'
import { fileTypeOf } from '../read/file-type.ts'
import { decodeText } from '../read/text/decode-text.ts'

/** A list as it is to be read: opened by `openList`, or a text. */
export type ListContent = ListFile | string

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

export const EMPTY: ListCell = { text: '', day: null, fault: null }

/**
 * Opens a list, whatever it is saved as.
 *
 * @param file the name used in what is told
 */
export async function openList(bytes: Uint8Array, file: string): Promise<ListFile> {
  const type = fileTypeOf(bytes)
  if (type === 'empty') return { sheets: [], problem: null, note: null }
  // Most lists are text, and the readers of workbooks are a third of what a command would load.
  if (type !== 'text') return (await import('./list-workbook.ts')).readListWorkbook(bytes, file)
  const { text, state } = decodeText(bytes)
  const note = state === 'doubtful' ? 'some letters may be wrong; save it as “CSV UTF-8” or as a workbook' : null
  return { ...readCsv(text), note }
}

export function readListFile(content: ListContent): ListFile {
  return typeof content === 'string' ? readCsv(content) : content
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

/** Line breaks kept, other white space tidied. */
export function tidy(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim()
}
