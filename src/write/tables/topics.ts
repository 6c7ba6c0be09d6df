/**
 * The columns of a topic in a row for each partnership, and the table of a topic that has rows of its own. Every output takes them from
 * here, so that a form's own topic needs none of its own; how the values of a kind stand in columns and words is for the kind to say.
 */
import type { FormField } from '../../config/schema.ts'
import type { FieldNames } from '../../kinds/kind.ts'
import { kindOf } from '../../kinds/kinds.ts'
import { columnField, type TableColumn, valueKindNamed, valueKindOf } from '../../kinds/table/columns.ts'
import type { PartnershipUpdate, RecordTable, TableRow } from '../../model.ts'
import { answerOrReason, type Question, valuesUnder } from '../answers.ts'
import { text } from '../cells.ts'
import { type RoundResults, updatesByName } from '../results.ts'
import { sheets, topicName, words } from '../strings.ts'
import {
  BY_NUMBER,
  type Column,
  columnsOf,
  numberColumn,
  numbered,
  partnershipColumn,
  sourceColumn,
  type Table,
} from './column.ts'
import { everyColumn, typedCell, typedColumns } from './typed-columns.ts'
import type { UpdateRow } from './updates.ts'

type Forms = Pick<RoundResults, 'forms'>

/** The field that asks for a topic; undefined where only an earlier configuration knew it. */
function fieldOn({ forms }: Forms, topic: string): FormField | undefined {
  return forms.flatMap((form) => form.fields).find((field) => field.topic === topic)
}

/** One column, with the figure behind what is shown; it is in the sheets only, because the data has a row for each entry and value. */
export function topicColumns(results: Forms, { topic, name, label }: Question): readonly Column<UpdateRow>[] {
  const field = fieldOn(results, topic)
  const kind = field && kindOf(field).value
  const answer = (row: UpdateRow) => answerOrReason(results.forms, row.update, topic)
  const column = columnsOf<UpdateRow>().text(
    topic,
    label ?? name,
    (row) => (answer(row).answered ? answer(row).text : null),
    {
      heading: name,
      width: kind ? 20 : 40,
      widest: 104,
      only: 'sheet',
      shown: (row) =>
        (field && kind && typedCell(kind, field, valuesUnder(row.update, topic))) ??
        (isAskedOf(row.update, topic) ? text(answer(row).text, answer(row).answered ? undefined : 'quiet') : null),
    },
  )
  return [column]
}

/** Whether the return's form asks the question. */
export function isAskedOf({ answers, values, tables }: PartnershipUpdate, topic: string): boolean {
  return [answers, values, tables].some((held) => Object.hasOwn(held, topic))
}

/** What was understood of the values of a topic, where that is not what was written. */
export function readAs(results: Forms, update: PartnershipUpdate, topic: string): string | null {
  const field = fieldOn(results, topic)
  const kind = field && kindOf(field).value
  const values = valuesUnder(update, topic)
  if (!kind || values.length === 0) return null
  const shown = values.map((value) => kind.show(value)).join('\n')
  return shown === values.map(({ text }) => text).join('\n') ? null : shown
}

/** Whether a return gives records under the topic. */
export function hasRecords({ round }: RoundResults, topic: string): boolean {
  return round.updates.some(({ tables }) => Object.hasOwn(tables, topic) && (tables[topic]?.rows.length ?? 0) > 0)
}

/** Names that other sheets have: a sheet is found by its name. */
const OURS: ReadonlySet<string> = new Set(Object.values(sheets).map((name) => name.toLowerCase()))

type RecordRow = TableRow & { readonly id: string; readonly number: number }

/** A row for each record under the topic, with the form's columns and those only the records have; null where no return gives one. */
export function recordsTable(results: RoundResults, { topic, name, label }: Question): Table<RecordRow> | null {
  const tables = updatesByName(results).flatMap(({ update }) => {
    const table = Object.hasOwn(update.tables, topic) ? update.tables[topic] : undefined
    return table ? [{ id: update.partnershipId, table }] : []
  })
  const rows = tables.flatMap(({ id, table }) => numbered(id, table.rows))
  if (rows.length === 0) return null
  return {
    key: `table-${topic}`,
    sheet: OURS.has(name.toLowerCase()) ? words.answersTo(name) : name,
    title: name,
    about: label ? words.questionAbout(label) : words.questionNotOnForm,
    empty: words.questionEmpty,
    blankMeans: words.returnSilent,
    columns: [
      partnershipColumn(30, 'strong'),
      numberColumn('Place among the rows of the partnership, from 1.'),
      ...recordColumns(
        fieldOn(results, topic),
        tables.map(({ table }) => table),
        rows,
      ),
      sourceColumn(26),
    ],
    rows,
    primaryKey: BY_NUMBER,
  }
}

/** The columns that the sheet of a question's records can have, for reading it back. */
export function recordSheetColumns(field: FormField): readonly Column<RecordRow>[] {
  const own = (field.columns ?? []).flatMap((column) =>
    everyColumn({
      kind: valueKindOf(column),
      field: namesIn(column, field),
      key: column.key,
      valuesOf: ({ cells }: RecordRow) => cells[column.key] ?? [],
    }),
  )
  return [partnershipColumn<RecordRow>(30), ...own, sourceColumn<RecordRow>(26)]
}

/** A column of a table goes by its own name on the table's sheet. */
function namesIn(column: TableColumn, field: FormField): FieldNames {
  return { ...columnField(column, field), title: column.title ?? column.label }
}

function recordColumns(
  field: FormField | undefined,
  tables: readonly RecordTable[],
  rows: readonly RecordRow[],
): readonly Column<RecordRow>[] {
  const configured = field?.columns ?? []
  const labels = new Map(tables.flatMap(({ columns = [] }) => columns.map(({ key, label }) => [key, label])))
  const keys = new Set([...configured.map(({ key }) => key), ...rows.flatMap(({ cells }) => Object.keys(cells))])
  return [...keys].flatMap((key) => {
    const valuesOf = ({ cells }: RecordRow) => cells[key] ?? []
    const column = configured.find((one) => one.key === key)
    const named = valueKindNamed(rows.flatMap(valuesOf)[0]?.kind ?? 'text')
    const kind = column ? valueKindOf(column) : named
    const label = labels.get(key) ?? topicName(key)
    const names = column && field ? namesIn(column, field) : { label }
    return kind ? typedColumns({ kind, field: names, key, valuesOf }, rows) : []
  })
}
