/**
 * *Other answers*: small lists of a workbook together on one sheet, a row for each of their rows, so that a workbook has a dozen sheets at most
 * whatever the form asks. What a row says stands in a cell, a line for each column under its heading, by which it is read back.
 */
import type { FormField } from '../../config/schema.ts'
import type { Source } from '../../model.ts'
import { type Cell, isBlank } from '../cells.ts'
import type { RoundResults } from '../results.ts'
import { sheets, words } from '../strings.ts'
import type { TableSheet } from '../table-sheet.ts'
import { type Column, columnsFor, columnsOf, sourceColumn, type Table } from './column.ts'
import { sheetOf, valueCell } from './in-cells.ts'

/** A list of a workbook before it is known whether it has a sheet of its own. */
export interface SheetList {
  /** Name of its sheet. */
  readonly name: string
  /** Rows it would have; null for a list that has a sheet whether it has any or not. */
  readonly rows: number | null
  /** Whether it may share a sheet with other short lists: `never`, `whenFull` or, where only other forms than the round's ask for it, `whenShort` too. */
  readonly folds: 'never' | 'whenFull' | 'whenShort'
  sheets(): readonly TableSheet[]
  folded(): readonly FoldedRow[]
}

interface FoldedRow {
  readonly list: string
  /** Whose it is; null where it is about several. */
  readonly id: string | null
  readonly says: string
  readonly source: Source | null
}

/** A list that always has a sheet of its own; its table is made when the sheet is due. */
export function alone<Row>(results: RoundResults, name: string, make: () => Table<Row>): SheetList {
  return { name, rows: null, folds: 'never', sheets: () => sheetOf(results, make()), folded: () => [] }
}

/** A list that is left out where it is empty. */
export function filled<Row>(results: RoundResults, table: Table<Row>): SheetList {
  return { ...alone(results, table.sheet, () => table), rows: table.rows.length }
}

/**
 * A list that is left out where it is empty, and may share a sheet.
 *
 * @param isAsked whether the round's own form asks for what it lists
 */
export function foldable<Row>(
  results: RoundResults,
  table: Table<Row>,
  isAsked: (field: FormField) => boolean,
): SheetList {
  return {
    ...filled(results, table),
    folds: results.form.fields.some(isAsked) ? 'whenFull' : 'whenShort',
    folded: () => table.rows.map((row) => foldedRow(results, table, row)),
  }
}

function foldedRow<Row>(results: RoundResults, table: Table<Row>, row: Row): FoldedRow {
  const named = table.columns.find(({ type }) => type === 'partnership')
  const source = table.columns.find(({ type }) => type === 'source')
  return {
    list: table.sheet,
    id: named?.type === 'partnership' ? named.value(row) : null,
    says: saidOf(results, table, row),
    source: source?.type === 'source' ? source.value(row) : null,
  }
}

/**
 * What a row says besides whose it is and where it stands, a line for each column that has something to say. How a value was written is left out
 * where that is what is shown.
 */
export function saidOf<Row>(results: RoundResults, table: Pick<Table<Row>, 'columns'>, row: Row): string {
  const said = columnsFor(table.columns, 'sheet', results.edition ?? 'internal')
    .filter(({ type }) => type !== 'partnership' && type !== 'source')
    .flatMap((column) => {
      const cell = saidCell(results, column, row)
      return cell && !isBlank(cell) ? [{ heading: column.heading, text: cell.text }] : []
    })
  return said
    .filter(
      ({ heading, text }, at) => text !== said[at - 1]?.text || !heading.startsWith(said[at - 1]?.heading ?? heading),
    )
    .map(({ heading, text }) => words.underHeading(heading, text))
    .join('\n')
}

/** Null where the row has no value: what a sheet shows in its place says nothing here. */
function saidCell<Row>(results: RoundResults, column: Column<Row>, row: Row): Cell | null {
  const shown = column.shown?.(row) ?? null
  if (shown) return shown
  const value = column.value(row)
  return value === null || value === '' ? null : valueCell(results, column, row)
}

const column = columnsOf<FoldedRow>()

export const foldedColumns: readonly Column<FoldedRow>[] = [
  column.text('list', 'The list it belongs to.', ({ list }) => list, {
    heading: words.list,
    width: 20,
    required: true,
    look: 'strong',
  }),
  column.partnership('partnership_id', 'Whose it is.', ({ id }) => id, {
    heading: words.partnership,
    width: 30,
    missing: words.severalPartnerships,
  }),
  column.text('says', 'What the row says, a line for each column.', ({ says }) => says, {
    heading: words.whatItSays,
    width: 72,
    widest: 104,
    required: true,
  }),
  sourceColumn(26),
]

/** The sheet of the lists that have none of their own. */
export function foldedSheet(results: RoundResults, lists: readonly SheetList[]): readonly TableSheet[] {
  const table: Table<FoldedRow> = {
    key: 'other-answers',
    sheet: sheets.otherAnswers,
    title: sheets.otherAnswers,
    about: words.foldedAbout(lists.map(({ name }) => name)),
    empty: '',
    namedBy: 'list',
    columns: foldedColumns,
    rows: lists.flatMap((list) => list.folded()),
  }
  return sheetOf(results, table)
}
