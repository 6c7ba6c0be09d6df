/** The values of the forms' own questions, read back from the sheets that show them. */
import type { FormField } from '../config/schema.ts'
import { kindOf } from '../kinds/kinds.ts'
import { described } from '../kinds/table/read.ts'
import type { PartnershipUpdate } from '../model.ts'
import { sheets, words } from '../write/strings.ts'
import { topicTitled, type WorkbookContext } from './names.ts'
import { addRecords } from './records.ts'
import { cellOf, type TableCell, type TableRow } from './sheet-table.ts'
import { sourceOf } from './sources.ts'
import { typedValue } from './typed-value.ts'

/** The field of each topic that holds values or a table; that of the round's own form where several ask for the topic. */
export type ValueFields = ReadonlyMap<string, FormField>

/** @param form id of the round's form; empty when that is not known */
export function valueFields({ config }: WorkbookContext, form: string): ValueFields {
  const forms = [...config.forms].sort((a, b) => Number(b.id === form) - Number(a.id === form))
  const fields = new Map<string, FormField>()
  for (const field of forms.flatMap((one) => one.fields)) {
    const { topic } = field
    if (topic !== undefined && kindOf(field).under === 'values' && !fields.has(topic)) fields.set(topic, field)
  }
  return fields
}

/** The places that topics have in the record of a return that was asked for them, still empty. */
export function emptyTopics(
  topics: Iterable<string>,
  fields: ValueFields,
): Pick<PartnershipUpdate, 'answers' | 'values' | 'tables'> {
  const places: Pick<PartnershipUpdate, 'answers' | 'values' | 'tables'> = { answers: {}, values: {}, tables: {} }
  for (const topic of topics) {
    const field = fields.get(topic)
    if (!field) places.answers[topic] = []
    else if (field.kind !== 'table') places.values[topic] = []
    else places.tables[topic] = { rows: [], columns: described(field.columns ?? []) }
  }
  return places
}

/** What the sheets say of one return. */
export interface SeenReturn {
  readonly update: PartnershipUpdate
  /** The cell of a topic in *Updates*. */
  shownFor(topic: string): TableCell
  /** Its rows of *Values*. */
  readonly values: readonly TableRow[]
  /** Its rows of the sheets that tables have of their own, by topic. */
  readonly records: ReadonlyMap<string, readonly TableRow[]>
}

/** Adds the values and tables of a return to its record. */
export function addValues(seen: SeenReturn, fields: ValueFields, context: WorkbookContext): void {
  const rowsOf = new Map<string, TableRow[]>()
  for (const row of seen.values) {
    const topic = topicTitled(cellOf(row, 'topic').text, context)
    rowsOf.set(topic, [...(rowsOf.get(topic) ?? []), row])
  }
  for (const topic of new Set([...fields.keys(), ...rowsOf.keys()])) {
    const field = fields.get(topic)
    const rows = rowsOf.get(topic) ?? []
    if (field?.kind !== 'table') addAlone({ topic, field, rows }, seen, context)
    else {
      const alone = rows.filter((row) => cellOf(row, 'row').text === '')
      const cells = rows.filter((row) => cellOf(row, 'row').text !== '')
      addRecords({ topic, field, cells, records: seen.records.get(topic) ?? [] }, seen.update, context)
      // What its question was answered with in place of rows is text.
      addAlone({ topic, field: undefined, rows: alone }, seen, context)
    }
  }
}

interface SeenValue {
  readonly topic: string
  readonly field: FormField | undefined
  /** Of *Values*. */
  readonly rows: readonly TableRow[]
}

function addAlone({ topic, field, rows }: SeenValue, { update, shownFor }: SeenReturn, context: WorkbookContext): void {
  const cell = shownFor(topic)
  const understood = field && rows.length < 2 && isAnswer(cell.text) ? cell : null
  if (rows.length === 0 && !understood) return
  const asked = field ?? PLAIN
  const { value: kind } = kindOf(asked)
  if (!kind) return
  const reader = { field: asked, kind, region: context.config.region }
  const places = rows.map((row) => ({
    written: cellOf(row, 'text').text,
    source: sourceOf(row, sheets.values, context.file),
  }))
  const seen = places.length > 0 ? places : [{ written: null, source: update.source }]
  update.values[topic] = seen.flatMap((place) => typedValue({ ...place, understood }, reader) ?? [])
}

/** What no field asks for is text. */
const PLAIN: FormField = { key: 'value', label: 'Value', otherLabels: [], kind: 'text', required: false }

/** Not what stands in a topic's column where there is no answer. */
function isAnswer(shown: string): boolean {
  const [opening = '', closing = ''] = words.quote('\n').split('\n')
  const isQuoted = shown.startsWith(opening) && shown.endsWith(closing)
  return shown !== '' && shown !== words.notAsked && shown !== words.leftEmpty && !isQuoted
}
