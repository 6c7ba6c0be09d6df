/** What officers say to the questions in a workbook that went back to them, read from its sheet of questions. */
import { COLUMNS, type RowMark, readMarks } from '../issued/marks.ts'
import { isEmptyAnswer } from '../kinds/answers.ts'
import { tidy } from '../kinds/text.ts'
import { addressOf, type Grid, type GridCell } from '../read/grid.ts'
import type { EnteredRow } from './entered.ts'
import type { Question } from './question.ts'

/** An explanation, with what it is about. */
export interface Explained {
  /** Checksum of the file whose return was asked about; null when the sheet does not say any more. */
  readonly answersTo: string | null
  /** Without who says so, which the return tells. */
  readonly rows: readonly Omit<EnteredRow, 'by' | 'decision' | 'value'>[]
}

/** The key of a row of questions. */
export function queryKey({ partnership, field, finding, text }: Question): string {
  return JSON.stringify([partnership, field, finding, text])
}

/** Takes the sheets of questions out of a workbook; `explained` is null where there is none. */
export function takeExplanations(grids: readonly Grid[], file: string): { grids: Grid[]; explained: Explained | null } {
  const sheets = grids.map((grid) => ({ grid, round: roundOf(grid) }))
  const asking = sheets.flatMap(({ grid, round }) => (round === null ? [] : [readSheet(grid, round, file)]))
  const others = sheets.flatMap(({ grid, round }) => (round === null ? [grid] : []))
  if (asking.length === 0) return { grids: others, explained: null }
  const answersTo = asking.find((one) => one.answersTo !== null)?.answersTo ?? null
  return { grids: others, explained: { answersTo, rows: asking.flatMap(({ rows }) => rows) } }
}

/** The round of a sheet of questions; null for any other sheet. */
function roundOf({ cells: [first] }: Grid): string | null {
  const mark = first ? readMarks(first.text)?.marks[0] : undefined
  return mark?.kind === 'corner' && mark.role === 'queries' ? mark.round : null
}

function readSheet(grid: Grid, round: string, file: string): Explained {
  const [corner] = grid.cells
  const because = grid.cells.find(({ row, text }) => row === corner?.row && isColumn(text, COLUMNS.because))?.column
  const marked = grid.cells.flatMap((cell) => {
    const mark = cell.column === corner?.column ? rowMarkIn(cell) : null
    return mark ? [{ mark, row: cell.row }] : []
  })
  const returned = marked.find(({ mark }) => mark.row === 'returned')?.mark.key ?? null
  const rows = marked.flatMap(({ mark, row }) => {
    const question = mark.row === 'query' ? questionIn(mark.key) : null
    const cell = grid.cells.find((one) => one.row === row && one.column === because)
    const why = tidy(cell?.text ?? '')
    if (!question || !cell || why === '' || isEmptyAnswer(why)) return []
    return [{ round, question, name: '', file, why, sheet: grid.sheet, cell: addressOf(cell) }]
  })
  return { answersTo: returned, rows }
}

function isColumn(text: string, key: string): boolean {
  return readMarks(text)?.marks.some((mark) => mark.kind === 'column' && mark.key === key) ?? false
}

function rowMarkIn({ text }: GridCell): RowMark | null {
  const mark = readMarks(text)?.marks[0]
  return mark?.kind === 'row' ? mark : null
}

function questionIn(key: string): Question | null {
  try {
    const parts: unknown = JSON.parse(key)
    if (!Array.isArray(parts) || parts.length !== 4 || !parts.every((part) => typeof part === 'string')) return null
    const [partnership = '', field = '', finding = '', text = ''] = parts
    return { partnership, field, finding, text }
  } catch {
    return null
  }
}
