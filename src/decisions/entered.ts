/** The workbook to decide in, read back: what somebody entered in which row. */
import { collapsed } from '../collapsed.ts'
import { groupedBy } from '../groups.ts'
import { cellAddress, type Grid, type GridCell } from '../read/grid.ts'
import { decideHeadings } from '../words/en/decide-headings.ts'
import type { OpenQuestion } from './open-questions.ts'
import type { Question } from './question.ts'
import type { Suggestion } from './suggestions.ts'

/** A row in which something was entered. */
export interface EnteredRow {
  readonly round: string
  readonly question: Question
  /** Name on the return, and its file: what a decision about whose it is goes by. */
  readonly name: string
  readonly file: string
  readonly decision: string
  readonly value: string
  readonly by: string
  readonly why: string
  /** Where it was entered. */
  readonly sheet: string | null
  readonly cell: string
}

/** Begins the last cell of every row. It travels with the row when rows are sorted, filtered or copied to another workbook. */
const MARK = 'collate-query/1 '

/** What a row is about, for a cell of its own. */
export function rowMark({ question, finding, update }: OpenQuestion, round: string): string {
  const file = finding.source?.file ?? update?.source.file ?? ''
  return markOf(question, round, [update?.partnership ?? '', file])
}

/** The same for what the comparison suggests. */
export function suggestionMark({ question }: Suggestion, round: string): string {
  return markOf(question, round, ['', ''])
}

function markOf({ partnership, field, finding, text, against }: Question, round: string, whose: string[]): string {
  const other = against === undefined ? [] : [against]
  return MARK + JSON.stringify([round, partnership, field, finding, text, ...whose, ...other])
}

/**
 * The rows of a workbook in which something was entered; null for a workbook that is none of ours to decide in. It goes by the rows' marks, and by
 * the headings above them.
 */
export function enteredIn(grids: readonly Grid[]): EnteredRow[] | null {
  const marked = grids.map((grid) => ({ grid, marks: grid.cells.filter(({ text }) => text.startsWith(MARK)) }))
  if (marked.every(({ marks }) => marks.length === 0)) return null
  return marked.flatMap(({ grid, marks }) => (marks.length === 0 ? [] : rowsOf(grid, marks)))
}

function rowsOf(grid: Grid, marks: readonly GridCell[]): EnteredRow[] {
  const first = Math.min(...marks.map(({ row }) => row))
  const rows = groupedBy(grid.cells, ({ row }) => row)
  const columns = headingColumns(grid, first)
  return marks.flatMap((mark) => {
    const about = aboutOf(mark.text)
    const at = (heading: string) => rows.get(mark.row)?.find(({ column }) => column === columns.get(heading))
    const entered = (heading: string) => enteredText(at(heading))
    const row = {
      decision: entered(decideHeadings.decision),
      value: entered(decideHeadings.value),
      by: entered(decideHeadings.by),
      why: entered(decideHeadings.why),
    }
    if (!about || (row.decision === '' && row.value === '')) return []
    const cell = cellAddress(mark.row, columns.get(decideHeadings.decision) ?? mark.column)
    return [{ ...about, ...row, sheet: grid.sheet, cell }]
  })
}

/** The columns by their headings, which stand in the nearest row above that has them. */
function headingColumns(grid: Grid, below: number): ReadonlyMap<string, number> {
  const wanted = new Set<string>(Object.values(decideHeadings))
  const found = grid.cells.filter(({ row, text }) => row < below && wanted.has(collapsed(text)))
  return new Map(found.map(({ text, column }) => [collapsed(text), column]))
}

/** A day that was typed is a date for Excel, whatever it shows. */
function enteredText(cell: GridCell | undefined): string {
  if (!cell) return ''
  if (cell.value.kind === 'date') return cell.value.iso.slice(0, 10)
  const text = collapsed(cell.text)
  return text === '–' ? '' : text
}

type About = Pick<EnteredRow, 'round' | 'question' | 'name' | 'file'>

function aboutOf(mark: string): About | null {
  const parts = parseList(mark.slice(MARK.length))
  if (parts?.length !== 7 && parts?.length !== 8) return null
  const [round = '', partnership = '', field = '', finding = '', text = '', name = '', file = '', against] = parts
  const question = { partnership, field, finding, text, ...(against === undefined ? {} : { against }) }
  return { round, question, name, file }
}

function parseList(json: string): string[] | null {
  try {
    const list: unknown = JSON.parse(json)
    return Array.isArray(list) && list.every((part) => typeof part === 'string') ? list : null
  } catch {
    return null
  }
}
