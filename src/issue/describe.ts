/**
 * A form as it is sent out, as plain data: its sheets, their columns and rows, what stands in each cell and which cells are to be filled in. Workbook
 * and document are renderings of it, and its marks (`issued/marks.ts`) are how it is read back.
 */
import type { Form, FormField, Round } from '../config/schema.ts'
import { editionOf } from '../issued/edition.ts'
import { COLUMNS, type Corner, type Identity, type IssuedSheetRole, printedKey, type RowMark } from '../issued/marks.ts'
import type { AnswerInput } from '../kinds/kind.ts'
import { kindOf } from '../kinds/kinds.ts'
import { columnField, type TableColumn } from '../kinds/table/columns.ts'
import { withoutBlanks } from '../printed-blanks.ts'
import type { Partnership } from '../register/register.ts'
import { YES_NO } from '../words/en/choices.ts'
import { issuedWords, PROMISE_CHOICES } from '../words/en/issued-form.ts'
import { dayInWords } from '../write/dates.ts'
import type { Look } from '../write/look.ts'
import { sheetNamer } from '../write/sheet-names.ts'
import type { IssuedContent, IssuedRecord } from './content.ts'

/** What it is sent out as. A document has no drop-downs and counts nothing, so that it says in words what may be written. */
export type IssuedKind = 'workbook' | 'document'

/** What a form is issued from. */
export interface Issue {
  readonly kind: IssuedKind
  readonly form: Form
  readonly round: Round
  /** Null for the form that is one for all. */
  readonly partnership: Partnership | null
  readonly organisation: string
  readonly look: Look
  readonly content: IssuedContent
}

export interface IssuedForm {
  readonly kind: IssuedKind
  readonly identity: Identity
  readonly title: string
  /** Whose form it is, in words. */
  readonly partnership: string
  readonly organisation: string
  readonly look: Look
  readonly sheets: readonly IssuedSheet[]
}

export interface IssuedSheet {
  readonly name: string
  readonly corner: Corner
  readonly columns: readonly IssuedColumn[]
  readonly rows: readonly IssuedRow[]
}

export interface IssuedColumn {
  readonly key: string
  /** In characters. */
  readonly width: number
}

export interface IssuedRow {
  /** Null for a row that goes on with the answer of the row above. */
  readonly mark: RowMark | null
  readonly look: 'title' | 'subtitle' | 'text' | 'header' | 'row'
  /** By key of the column; a column left out has an empty cell. */
  readonly cells: Readonly<Record<string, IssuedCell>>
}

export interface IssuedCell {
  readonly text: string
  /** A box to fill in, and how; left out for what the form prints. */
  readonly input?: BoxInput
  /** The characters in the row's answer are counted here. */
  readonly counts?: number
  /** Something is asked about what stands in it. */
  readonly isAsked?: true
}

export interface BoxInput extends AnswerInput {
  /** What is asked for in it, for those who do not see what stands around it. */
  readonly name: string
  readonly maxLength?: number
}

const WIDTHS = { question: 36, answer: 62, confirmed: 13, last: 44, length: 13, promise: 70, outcome: 18, remark: 50 }
/** On paper alone headings stand for what a workbook shows in a list. */
const DOCUMENT_WIDTHS = { ...WIDTHS, question: 38, answer: 52, confirmed: 20, last: 42, promise: 60, outcome: 26 }
/** Narrow enough for paper also where a wider typeface takes the place of the form's. */
const ONLY_WORDS = 72
const EMPTY_RECORDS = 12
/** Of last time's text on the form; all of it stands in last time's return. */
const LONGEST_LAST = 6_000

/** The sheets of a form. The same form, round, partnership and content give the same description. */
export function describeIssue(issue: Issue): IssuedForm {
  const { form, round, partnership, organisation, look, content } = issue
  const identity: Identity = {
    round: round.id,
    partnership: partnership?.id ?? null,
    form: form.id,
    edition: editionOf(form),
  }
  const nameSheet = sheetNamer()
  const names = {
    instructions: nameSheet(issuedWords.sheets.instructions),
    form: nameSheet(issuedWords.sheets.form),
  }
  const tables = form.fields
    .filter(({ columns }) => columns)
    .map((field) => ({ field, name: nameSheet(field.title ?? field.label) }))
  const sheet = (
    role: IssuedSheetRole,
    name: string,
    columns: readonly IssuedColumn[],
    rows: readonly IssuedRow[],
  ) => ({
    name,
    corner: { kind: 'corner' as const, role, ...identity },
    columns,
    rows,
  })
  return {
    kind: issue.kind,
    identity,
    title: issuedWords.title(form.label, round.label),
    partnership: partnership?.name ?? issuedWords.forAll,
    organisation,
    look,
    sheets: [
      sheet(
        'instructions',
        names.instructions,
        [{ key: COLUMNS.question, width: ONLY_WORDS }],
        instructionRows(
          issue,
          tables.map(({ name }) => name),
        ),
      ),
      sheet(
        'form',
        names.form,
        formColumns(issue),
        formRows(issue, new Map(tables.map(({ field, name }) => [field.key, name]))),
      ),
      ...tables.map(({ field, name }) => sheet('table', name, tableColumns(field), tableRows(issue, field))),
      ...(content.promises.length > 0
        ? [sheet('promises', nameSheet(issuedWords.sheets.promises), promiseColumns(issue), promiseRows(issue))]
        : []),
    ],
  }
}

function widthsFor(kind: IssuedKind): typeof WIDTHS {
  return kind === 'document' ? DOCUMENT_WIDTHS : WIDTHS
}

function words(look: IssuedRow['look'], text: string, column: string): IssuedRow {
  return row({ row: 'words', key: '' }, look, { [column]: { text } })
}

/** A row whose mark knows again what the form prints in it. */
export function row(
  mark: Pick<RowMark, 'row' | 'key'>,
  look: IssuedRow['look'],
  cells: IssuedRow['cells'],
  known: readonly string[] = [],
): IssuedRow {
  const printed = Object.entries(cells).flatMap(([column, { text, input }]): [string, string][] =>
    text !== '' && (!input || known.includes(column)) ? [[column, printedKey(text)]] : [],
  )
  return { mark: { kind: 'row', ...mark, printed: new Map(printed) }, look, cells }
}

function heading({ form, round, partnership, look }: Issue, column: string): IssuedRow[] {
  return [
    words('title', issuedWords.title(form.label, round.label), column),
    words('subtitle', partnership?.name ?? issuedWords.forAll, column),
    ...(round.due ? [words('text', issuedWords.due(dayInWords(round.due, look.dateFormat)), column)] : []),
  ]
}

function asksToConfirm({ answers }: IssuedContent): boolean {
  return [...answers.values()].some(({ isToConfirm }) => isToConfirm)
}

function instructionRows(issue: Issue, tables: readonly string[]): IssuedRow[] {
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

// --- the form's own sheet -------------------------------------------------------------------------------------------

function formColumns({ form, content, kind }: Issue): IssuedColumn[] {
  const has: Readonly<Record<string, boolean>> = {
    [COLUMNS.confirmed]: asksToConfirm(content),
    [COLUMNS.last]: content.lastRound !== null,
    [COLUMNS.length]: kind === 'workbook' && form.fields.some(({ maxLength }) => maxLength !== undefined),
  }
  const keys = [COLUMNS.question, COLUMNS.answer, COLUMNS.confirmed, COLUMNS.length, COLUMNS.last] as const
  return keys.flatMap((key) => (has[key] === false ? [] : [{ key, width: widthsFor(kind)[key] }]))
}

function formRows(issue: Issue, sheets: ReadonlyMap<string, string>): IssuedRow[] {
  const { form, content } = issue
  const { headings } = issuedWords
  const titles: Readonly<Record<string, string>> = {
    ...headings,
    confirmed: withChoices(headings.confirmed, CONFIRM, issue),
    last: headings.last(content.lastRound ?? ''),
  }
  const header = Object.fromEntries(formColumns(issue).map(({ key }) => [key, { text: titles[key] ?? '' }]))
  const sections = new Set<string>()
  const asked = form.fields.flatMap((field) => {
    const { section } = field
    const isNew = section !== undefined && !sections.has(section)
    if (section !== undefined) sections.add(section)
    return [
      ...(isNew ? [words('subtitle', section, COLUMNS.question)] : []),
      questionRow(issue, field, sheets.get(field.key)),
    ]
  })
  return [
    ...heading(issue, COLUMNS.question),
    words('text', issuedWords.onlyWhite, COLUMNS.question),
    row({ row: 'words', key: '' }, 'header', header),
    ...asked,
  ]
}

function questionRow(issue: Issue, field: FormField, sheet: string | undefined): IssuedRow {
  const { content, partnership } = issue
  const question = { text: questionText(field, issue) }
  if (sheet !== undefined) {
    const see = { [COLUMNS.question]: question, [COLUMNS.answer]: { text: issuedWords.seeTable[issue.kind](sheet) } }
    return row({ row: 'words', key: field.key }, 'row', see)
  }
  const prefilled = content.answers.get(field.key)
  const own = partnership ? identityText(field, partnership) : null
  const { maxLength } = field
  const name = field.title ?? field.label
  const cells: Record<string, IssuedCell> = {
    [COLUMNS.question]: question,
    [COLUMNS.answer]:
      own === null
        ? {
            text: prefilled?.text ?? '',
            input: { ...kindOf(field).input(field), name, ...(maxLength ? { maxLength } : {}) },
          }
        : { text: own },
    [COLUMNS.last]: { text: shortened(content.last.get(field.key) ?? '') },
  }
  if (prefilled?.isToConfirm) cells[COLUMNS.confirmed] = { text: '', input: CONFIRM }
  if (maxLength && issue.kind === 'workbook') cells[COLUMNS.length] = { text: '', counts: maxLength }
  return row({ row: 'answer', key: field.key }, 'row', cells, prefilled?.isToConfirm ? [COLUMNS.answer] : [])
}

const CONFIRM: BoxInput = {
  lines: 1,
  accepts: { type: 'list', choices: YES_NO.map(({ choice }) => choice) },
  name: issuedWords.headings.confirmed,
}

/** The question with the blank filled in that a form keeps for the time of the last update, and what helps to answer it. */
function questionText(field: FormField, { content, kind }: Issue): string {
  const { label, help, choices = [], maxLength } = field
  const { accepts } = kindOf(field).input(field)
  const names = choices.map(({ choice }) => choice)
  const lines = [
    withoutBlanks(label, content.lastRound ?? undefined),
    help,
    field.kind === 'choices' ? issuedWords.anyOf(names) : undefined,
    kind === 'document' && accepts?.type === 'list' ? issuedWords.oneOf(accepts.choices) : undefined,
    kind === 'document' && maxLength ? issuedWords.atMost(maxLength.toLocaleString('en-GB')) : undefined,
  ]
  return lines.filter((line) => line !== undefined).join('\n')
}

/** What says whose form it is stands there already, and is not to be changed. */
function identityText(field: FormField, { id, name }: Partnership): string | null {
  if (field.kind === 'partnership') return name
  return field.kind === 'reference' ? id : null
}

/** A heading over boxes; in a document with what may be written in them. */
function withChoices(heading: string, { accepts }: AnswerInput, { kind }: Issue): string {
  return kind === 'document' && accepts?.type === 'list' ? `${heading}\n${accepts.choices.join(' / ')}` : heading
}

function shortened(text: string): string {
  return text.length > LONGEST_LAST ? `${text.slice(0, LONGEST_LAST).toWellFormed()}…` : text
}

// --- tables ---------------------------------------------------------------------------------------------------------

function tableColumns({ columns = [] }: FormField): IssuedColumn[] {
  return columns.map(({ key, kind }) => ({ key, width: kind === 'text' ? 40 : 20 }))
}

function tableRows(issue: Issue, field: FormField): IssuedRow[] {
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
  ].filter(({ mark, cells }) => mark?.row !== 'words' || Object.values(cells).some(({ text }) => text !== ''))
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

// --- promises -------------------------------------------------------------------------------------------------------

function promiseColumns({ kind }: Issue): IssuedColumn[] {
  return [COLUMNS.promise, COLUMNS.outcome, COLUMNS.remark].map((key) => ({ key, width: widthsFor(kind)[key] }))
}

function promiseRows(issue: Issue): IssuedRow[] {
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
