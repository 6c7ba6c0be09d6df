/** Which rows under a table's headings are records, and what the others are. */
import { OF_TOTALS, ROW_EXAMPLES, ROW_INVITATIONS, ROW_REMARKS, TOTALS } from '../../words/en/tables.ts'
import { isPrompt } from '../answers.ts'
import type { PlacedPiece, PlacedRow } from '../places.ts'
import { tidy } from '../text.ts'
import type { TableColumn } from './columns.ts'
import type { TableLayout } from './layout.ts'

export type RowRole = 'record' | 'total' | 'example' | 'furniture' | 'words' | 'empty' | 'alone'

const TOTAL = new RegExp(String.raw`^${TOTALS}(?:\s*${OF_TOTALS})*\s*$`, 'i')
const INVITATION = new RegExp(`^(?:${ROW_INVITATIONS.join('|')})`, 'i')
const REMARK = new RegExp(String.raw`^(?:${ROW_REMARKS.join('|')})\s*:`, 'i')
const EXAMPLE = new RegExp(`^(?:${ROW_EXAMPLES.join('|')})`, 'i')

/** What each row is. A single text over fuller rows may be a heading over them as well as a record; a person has to say. */
export function rolesOf(
  { rows, columns }: Pick<TableLayout, 'rows' | 'columns'>,
  naming?: TableColumn,
): readonly RowRole[] {
  const told = rows.map((row) => saying(row, columns))
  const prepared = preparedFrom(told, columns, naming)
  const roles = told.map((cells, index): RowRole => {
    const [first, ...others] = cells
    if (!first) return (rows[index]?.cells ?? []).some(({ piece }) => isPrompt(piece.text)) ? 'furniture' : 'empty'
    const text = tidy(first.piece.text)
    if (index >= prepared) return 'furniture'
    if (EXAMPLE.test(text)) return 'example'
    if (isTotalWord(text)) return 'total'
    if (REMARK.test(text) || (others.length === 0 && isOverAll(first, columns))) return 'words'
    if (others.length > 0) return 'record'
    const onlyCounts = isRowNumber(text) && Number.parseInt(text.replace('(', ''), 10) === index + 1
    if (INVITATION.test(text) || onlyCounts) return 'furniture'
    const isHeading = columns.size > 1 && (told[index + 1]?.length ?? 0) > 1
    return isHeading || !columns.has(first.column) ? 'alone' : 'record'
  })
  // Where one text stands alone over fuller rows, the last one alone may be a heading with no rows beneath.
  const hasHeadings = roles.includes('alone')
  return roles.map((role, index) => (hasHeadings && role === 'record' && told[index]?.length === 1 ? 'alone' : role))
}

/** From where on the rows hold nothing but codes that the form prints in one of its columns for records to come: "A4", "A5". */
function preparedFrom(
  told: readonly (readonly PlacedPiece[])[],
  columns: TableLayout['columns'],
  naming: TableColumn | undefined,
): number {
  let from = told.length
  const codes = new Set<string>()
  while (from > 0) {
    const [only, ...others] = told[from - 1] ?? []
    const column = only && columns.get(only.column)
    const isCode = only && column?.kind === 'text' && column !== naming && CODE.test(tidy(only.piece.text))
    if (others.length > 0 || (only && !isCode)) break
    if (only) codes.add(`${only.column} ${tidy(only.piece.text)}`)
    from -= 1
  }
  const isOneColumn = new Set([...codes].map((code) => code.split(' ')[0])).size === 1
  return codes.size >= LEAST_PREPARED && isOneColumn ? from : told.length
}

const CODE = /^\p{L}{0,3}-?\d{1,4}\p{L}?$/u
const LEAST_PREPARED = 2

/** Merged over all columns: a heading over the rows beneath, or words to the whole table. */
function isOverAll({ piece, column }: PlacedPiece, columns: TableLayout['columns']): boolean {
  const places = [...columns.keys()]
  const right = column + (piece.columns ?? 1) - 1
  return columns.size > 1 && column <= Math.min(...places) && right >= Math.max(...places)
}

/** The cells of a row that an officer filled in: no prompts, no bare currency signs, no number that only counts the rows. */
function saying({ cells }: PlacedRow, columns: TableLayout['columns']): readonly PlacedPiece[] {
  return cells.filter(({ piece, column }) => {
    const text = tidy(piece.text)
    if (!/[\p{L}\d☑☒✓✔✅●\p{Extended_Pictographic}]/u.test(text) || isPrompt(text)) return false
    return columns.has(column) || !isRowNumber(text)
  })
}

/** "3", "3.", "(3)": beside the columns of the form it counts the rows. */
export function isRowNumber(text: string): boolean {
  return /^\(?\d{1,3}[.)]?$/.test(text)
}

/** "Total", "Grand total for the year". */
export function isTotalWord(text: string): boolean {
  return TOTAL.test(tidy(text))
}

/** "Add rows as needed". */
export function isInvitation(text: string): boolean {
  return INVITATION.test(tidy(text))
}
