/** The rows of a form's table, read back: cell by cell as written from *Values*, and as understood from the sheet the table has of its own. */
import type { FormField } from '../config/schema.ts'
import { columnField, type TableColumn, valueKindOf } from '../kinds/table/columns.ts'
import { described } from '../kinds/table/read.ts'
import type { PartnershipUpdate, TypedValue } from '../model.ts'
import type { Grid } from '../read/grid.ts'
import { topicName, words } from '../write/strings.ts'
import { keyedHeadings } from '../write/tables/in-cells.ts'
import { recordSheetColumns } from '../write/tables/topics.ts'
import { readDate } from './dates.ts'
import { namesOfTopic, type WorkbookContext } from './names.ts'
import { cellOf, readTable, type SheetTable, type TableCell, type TableRow } from './sheet-table.ts'
import { sourceOf } from './sources.ts'
import { typedValue } from './typed-value.ts'

/** The table's own sheet, known by the title and the question on top of it: its tab may be cut short. Undefined where the workbook has none. */
export function recordSheet(
  grids: readonly Grid[],
  topic: string,
  field: FormField,
  context: WorkbookContext,
): SheetTable | undefined {
  const lineOf = ({ cells }: Grid, line: number) => cells.find(({ row, column }) => row === line && column === 1)?.text
  const titles = namesOfTopic(topic, context)
  const about = [words.questionAbout(field.label), words.questionNotOnForm]
  const grid = grids.find((one) => titles.includes(lineOf(one, 1) ?? '') && about.includes(lineOf(one, 2) ?? ''))
  return grid && readTable(grid, keyedHeadings(recordSheetColumns(field)), 'partnership_id')
}

export interface SeenTable {
  readonly topic: string
  readonly field: FormField
  /** Its cells on *Values*, a row each. */
  readonly cells: readonly TableRow[]
  /** Its rows on its own sheet. */
  readonly records: readonly TableRow[]
}

/** What both sheets say of one record. */
interface SeenRecord {
  readonly written: readonly TableRow[]
  readonly record: TableRow | undefined
}

export function addRecords(table: SeenTable, update: PartnershipUpdate, context: WorkbookContext): void {
  const seen = recordsOf(table)
  if (seen.length === 0) return
  const { topic, field } = table
  const rows = seen.map(({ written, record }) => {
    const cells: Record<string, TypedValue[]> = {}
    const places = [record, ...written].flatMap((row) => (row ? sourceOf(row, topic, context.file) : []))
    const source = places[0] ?? update.source
    for (const column of field.columns ?? []) {
      const own = written.find((row) => cellOf(row, 'column').text === topicName(column.key))
      const value = typedValue(
        {
          written: own ? cellOf(own, 'text').text : record ? cellOf(record, `${column.key}_text`).text : null,
          understood: record ? understoodIn(record, column) : null,
          source: own ? sourceOf(own, topic, context.file) : source,
        },
        { field: columnField(column, field), kind: valueKindOf(column), region: context.config.region },
      )
      if (value) cells[column.key] = [value]
    }
    return { cells, source }
  })
  update.tables[topic] = { rows, columns: described(field.columns ?? []) }
}

/** Where the two sheets have not the same rows, somebody added or removed some on the table's own, and it counts. */
function recordsOf({ cells, records }: SeenTable): SeenRecord[] {
  const numbers = [...new Set(cells.map((cell) => cellOf(cell, 'row').text))]
  if (records.length > 0 && records.length !== numbers.length) return records.map((record) => ({ written: [], record }))
  return numbers.map((number, at) => ({
    written: cells.filter((cell) => cellOf(cell, 'row').text === number),
    record: records[at],
  }))
}

/** A period has its last day in a column beside it. */
function understoodIn(record: TableRow, { key, kind }: TableColumn): Pick<TableCell, 'text' | 'value'> {
  const cell = cellOf(record, key)
  const [from, to] = [readDate(cell), readDate(cellOf(record, `${key}_to`))]
  if (kind !== 'period' || !from || !to) return cell
  const source = { file: '', sheet: null, cell: null }
  const whole = valueKindOf({ kind }).show({ kind, text: cell.text, source, from: from.date, to: to.date })
  return { text: whole, value: { kind: 'text' } }
}
