/** The sheets beside the form's own: how to fill it in, a sheet for each table, and last time's plans. */
import type { FormField } from '../config/schema.ts'
import { COLUMNS, printedKey } from '../issued/marks.ts'
import { kindOf } from '../kinds/kinds.ts'
import { columnField, type TableColumn } from '../kinds/table/columns.ts'
import { issuedWords, PROMISE_CHOICES } from '../words/en/issued-form.ts'
import { asksToConfirm, type IssuedRecord } from './content.ts'
import type { BoxInput, Issue, IssuedColumn, IssuedRow } from './issued-form.ts'
import { heading, questionText, row, widthsFor, withChoices, words } from './rows.ts'

const EMPTY_RECORDS = 12

export function instructionRows(issue: Issue, tables: readonly string[]): IssuedRow[] {
  const { content, form, organisation } = issue
  const { instructions } = issuedWords
  const own = instructions[issue.kind]
  const quoted = new Intl.ListFormat('en-GB').format(tables.map((name) => `“${name}”`))
  const steps = [
    ...own.fill,
    instructions.none,
    ...(asksToConfirm(content) ? [instructions.confirm] : []),
    ...(content.lastRound !== null ? [instructions.last] : []),
    ...(tables.length > 0 ? [own.tables(quoted)] : []),
    ...(content.promises.length > 0 ? [own.promises] : []),
    ...(form.fields.some(({ maxLength }) => maxLength) ? [own.length] : []),
    ...(own.check === null ? [] : [own.check]),
    own.save,
  ]
  return [
    ...heading(issue, COLUMNS.question),
    words('header', instructions.heading, COLUMNS.question),
    ...steps.map((step, index) => words('text', `${index + 1}.  ${step}`, COLUMNS.question)),
    words('text', instructions.send(organisation), COLUMNS.question),
  ]
}

export function tableColumns({ columns = [] }: FormField): IssuedColumn[] {
  return columns.map(({ key, kind }) => ({ key, width: kind === 'text' ? 40 : 20 }))
}

export function tableRows(issue: Issue, field: FormField): IssuedRow[] {
  const { columns = [] } = field
  const first = columns[0]?.key ?? ''
  const { content } = issue
  const records = content.records.get(field.key) ?? []
  const before = content.lastRecords.get(field.key) ?? []
  const empty = Array.from({ length: EMPTY_RECORDS }, (): IssuedRecord => ({}))
  const headings = Object.fromEntries(
    columns.map((column) => {
      const asked = columnField(column, field)
      return [column.key, { text: withChoices(column.label, kindOf(asked).input(asked), issue) }]
    }),
  )
  return [
    words('title', field.title ?? field.label, first),
    words('text', field.title === undefined ? (field.help ?? '') : questionText(field, issue), first),
    row({ row: 'headings', key: field.key }, 'header', headings),
    ...[...records, ...empty].map((record) =>
      row({ row: 'record', key: field.key }, 'row', recordCells(columns, field, record)),
    ),
    ...(before.length === 0
      ? []
      : [
          words('text', issuedWords.lastRecords(content.lastRound ?? ''), first),
          ...before.map((record) => row({ row: 'lastRecord', key: field.key }, 'row', lastCells(columns, record))),
        ]),
  ].filter(({ mark, cells }) => mark.row !== 'words' || Object.values(cells).some(({ text }) => text !== ''))
}

function recordCells(columns: readonly TableColumn[], field: FormField, record: IssuedRecord): IssuedRow['cells'] {
  return Object.fromEntries(
    columns.map((column) => {
      const asked = columnField(column, field)
      const input = { ...kindOf(asked).input(asked), name: asked.title ?? column.label }
      return [column.key, { text: record[column.key] ?? '', input }]
    }),
  )
}

function lastCells(columns: readonly TableColumn[], record: IssuedRecord): IssuedRow['cells'] {
  return Object.fromEntries(columns.map(({ key }) => [key, { text: record[key] ?? '' }]))
}

export function promiseColumns({ kind }: Issue): IssuedColumn[] {
  return [COLUMNS.promise, COLUMNS.outcome, COLUMNS.remark].map((key) => ({ key, width: widthsFor(kind)[key] }))
}

export function promiseRows(issue: Issue): IssuedRow[] {
  const { headings, promises, sheets } = issuedWords
  const outcome: BoxInput = {
    lines: 1,
    accepts: { type: 'list', choices: PROMISE_CHOICES.map(({ choice }) => choice) },
    name: headings.outcome,
  }
  const remark: BoxInput = { lines: 1, name: headings.remark }
  return [
    words('title', sheets.promises, COLUMNS.promise),
    words('subtitle', issue.partnership?.name ?? issuedWords.forAll, COLUMNS.promise),
    words('text', promises, COLUMNS.promise),
    row({ row: 'words', key: '' }, 'header', {
      [COLUMNS.promise]: { text: headings.promise },
      [COLUMNS.outcome]: { text: withChoices(headings.outcome, outcome, issue) },
      [COLUMNS.remark]: { text: headings.remark },
    }),
    ...[...new Set(issue.content.promises)].map((text) =>
      row({ row: 'promise', key: printedKey(text) }, 'row', {
        [COLUMNS.promise]: { text },
        [COLUMNS.outcome]: { text: '', input: outcome },
        [COLUMNS.remark]: { text: '', input: remark },
      }),
    ),
  ]
}
