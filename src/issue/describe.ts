/**
 * A form as it is sent out, as plain data: its sheets, their columns and rows, what stands in each cell and which cells are to be filled in. Workbook
 * and document are renderings of it, and its marks (`issued/marks.ts`) are how it is read back.
 */
import type { FormField } from '../config/schema.ts'
import { editionOf } from '../issued/edition.ts'
import { COLUMNS, type Identity, type IssuedSheetRole } from '../issued/marks.ts'
import { kindOf } from '../kinds/kinds.ts'
import type { Partnership } from '../register/register.ts'
import { YES_NO } from '../words/en/choices.ts'
import { issuedWords } from '../words/en/issued-form.ts'
import { sheetNamer } from '../write/sheet-names.ts'
import { asksToConfirm } from './content.ts'
import { instructionRows, promiseColumns, promiseRows, tableColumns, tableRows } from './further-sheets.ts'
import type { BoxInput, Issue, IssuedCell, IssuedColumn, IssuedForm, IssuedRow } from './issued-form.ts'
import { heading, questionText, row, widthsFor, withChoices, words } from './rows.ts'

/** Narrow enough for paper also where a wider typeface takes the place of the form's. */
const ONLY_WORDS = 72
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

/** What says whose form it is stands there already, and is not to be changed. */
function identityText(field: FormField, { id, name }: Partnership): string | null {
  if (field.kind === 'partnership') return name
  return field.kind === 'reference' ? id : null
}

function shortened(text: string): string {
  return text.length > LONGEST_LAST ? `${text.slice(0, LONGEST_LAST).toWellFormed()}…` : text
}
