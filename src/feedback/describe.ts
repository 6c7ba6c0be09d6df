/**
 * A return as it goes back to its officer, in the form it came on: every box as it was written, beside what was understood, and a sheet of questions in front.
 * It is read back like any form we sent out; `decisions/explained.ts` reads the sheet of questions.
 */
import { queryKey } from '../decisions/explained.ts'
import type { Question } from '../decisions/question.ts'
import { groupedBy } from '../groups.ts'
import { type IssuedRecord, NO_CONTENT } from '../issue/content.ts'
import { describeIssue } from '../issue/describe.ts'
import type { Issue, IssuedCell, IssuedColumn, IssuedForm, IssuedRow, IssuedSheet } from '../issue/issued-form.ts'
import { row } from '../issue/rows.ts'
import { COLUMNS, printedKey } from '../issued/marks.ts'
import { feedbackWords as words } from '../words/en/feedback.ts'
import type { Written } from '../written.ts'

/** Something asked about a return. */
export interface AskedOf {
  readonly question: Question
  /** Key of the form's question it is about; null for the return as a whole. */
  readonly field: string | null
  /** The question in the form's words. */
  readonly about: string
  /** Where it stands in the return that came. */
  readonly place: string
  readonly found: string
  readonly action: string
  /** An error cannot be right as it stands. */
  readonly canStand: boolean
}

export interface FeedbackFacts extends Omit<Issue, 'content' | 'kind'> {
  readonly written: readonly Written[]
  /** Rows of tables as they were written, by key of the question. */
  readonly records: ReadonlyMap<string, readonly IssuedRecord[]>
  /** Text of the return that belongs to no question. */
  readonly leftOver: readonly string[]
  readonly asked: readonly AskedOf[]
  /** Checksum of the file it came in. */
  readonly sha256: string
}

export function describeFeedback({ written, asked, leftOver, sha256, records, ...facts }: FeedbackFacts): IssuedForm {
  const answers = new Map(
    written.flatMap(({ field, cells: [first] }) =>
      first ? [[field, { text: first.text, isToConfirm: false }] as const] : [],
    ),
  )
  const issued = describeIssue({ ...facts, kind: 'workbook', content: { ...NO_CONTENT, answers, records } })
  const sheets = issued.sheets.flatMap((sheet) => {
    if (sheet.corner.role === 'instructions') return [queriesSheet(issued, sheet, { asked, sha256 })]
    return sheet.corner.role === 'form' ? [answersSheet(sheet, { written, asked, leftOver })] : [sheet]
  })
  return { ...issued, sheets }
}

// --- what is asked -----------------------------------------------------------------------------------------------------

const QUERY_COLUMNS: readonly IssuedColumn[] = [
  { key: 'number', width: 6 },
  { key: COLUMNS.question, width: 34 },
  { key: 'place', width: 14 },
  { key: 'found', width: 46 },
  { key: 'action', width: 40 },
  { key: COLUMNS.because, width: 44 },
]

function queriesSheet(
  { partnership }: IssuedForm,
  { corner }: IssuedSheet,
  { asked, sha256 }: Pick<FeedbackFacts, 'asked' | 'sha256'>,
): IssuedSheet {
  const { headings } = words
  const sentence = (text: string) => row({ row: 'words', key: '' }, 'text', { number: { text } })
  return {
    name: words.sheet,
    corner: { ...corner, role: 'queries' },
    columns: QUERY_COLUMNS,
    rows: [
      row({ row: 'returned', key: sha256 }, 'title', { number: { text: words.title } }),
      row({ row: 'words', key: '' }, 'subtitle', { number: { text: partnership } }),
      ...words.steps.map(sentence),
      row({ row: 'words', key: '' }, 'header', {
        number: { text: headings.number },
        [COLUMNS.question]: { text: headings.question },
        place: { text: headings.place },
        found: { text: headings.found },
        action: { text: headings.action },
        [COLUMNS.because]: { text: headings.because },
      }),
      ...asked.map((one, at) =>
        row({ row: 'query', key: queryKey(one.question) }, 'row', {
          number: { text: `${at + 1}` },
          [COLUMNS.question]: { text: one.about },
          place: { text: one.place },
          found: { text: one.found },
          action: { text: one.action },
          [COLUMNS.because]: one.canStand
            ? { text: '', input: { lines: 2, name: headings.because } }
            : { text: words.cannotStand },
        }),
      ),
    ],
  }
}

// --- the answers ---------------------------------------------------------------------------------------------------------

const WIDTHS = { asked: 14, understood: 44 } as const

function answersSheet(
  sheet: IssuedSheet,
  { written, asked, leftOver }: Pick<FeedbackFacts, 'written' | 'asked' | 'leftOver'>,
): IssuedSheet {
  const { headings } = words
  const columns = sheet.columns.flatMap((column) =>
    column.key === COLUMNS.answer
      ? [column, { key: COLUMNS.asked, width: WIDTHS.asked }, { key: COLUMNS.understood, width: WIDTHS.understood }]
      : [column],
  )
  const byField = groupedBy(written, ({ field }) => field)
  const rows = sheet.rows.flatMap((one): IssuedRow[] => {
    if (one.look === 'header')
      return [printing(one, { [COLUMNS.asked]: headings.asked, [COLUMNS.understood]: headings.understood })]
    if (one.mark?.row !== 'answer' && one.look !== 'row') return [one]
    const key = one.mark?.key ?? ''
    const numbers = asked.flatMap(({ field }, at) => (field === key ? [at + 1] : []))
    const answers = byField.get(key) ?? []
    return answerRows(one, {
      asked: numbers.length > 0 ? words.asked(numbers) : '',
      understood: answers.flatMap(({ understood }) => understood).join('\n'),
      further: answers.flatMap(({ cells }) => cells.map(({ text }) => text)).slice(1),
    })
  })
  return { ...sheet, columns, rows: [...rows, ...unplacedRows(leftOver)] }
}

interface Beside {
  readonly asked: string
  readonly understood: string
  /** Texts of the answer's cells after the first, which get rows of their own, as they had. */
  readonly further: readonly string[]
}

function answerRows(one: IssuedRow, { asked, understood, further }: Beside): IssuedRow[] {
  const box = one.cells[COLUMNS.answer]
  const marked: IssuedCell | undefined = box && { ...asWritten(box), ...(asked === '' ? {} : { isAsked: true }) }
  const cells = marked ? { ...one.cells, [COLUMNS.answer]: marked } : one.cells
  const first = printing({ ...one, cells }, { [COLUMNS.asked]: asked, [COLUMNS.understood]: understood })
  const isBox = marked?.input !== undefined
  return [
    first,
    ...(isBox ? further : []).map(
      (text): IssuedRow => ({
        mark: null,
        look: 'row',
        cells: { [COLUMNS.answer]: { ...marked, text } },
      }),
    ),
  ]
}

/** A box that holds its answer needs no more room than that. */
function asWritten(box: IssuedCell): IssuedCell {
  return box.input && box.text !== '' ? { ...box, input: { ...box.input, lines: 1 } } : box
}

/** The row with more of what the form prints, which its mark knows again. */
function printing(one: IssuedRow, texts: Readonly<Record<string, string>>): IssuedRow {
  const shown = Object.entries(texts).filter(([, text]) => text !== '')
  const cells = { ...one.cells, ...Object.fromEntries(shown.map(([key, text]) => [key, { text }])) }
  if (!one.mark) return { ...one, cells }
  const printed = new Map([
    ...one.mark.printed,
    ...shown.map(([key, text]): [string, string] => [key, printedKey(text)]),
  ])
  return { ...one, cells, mark: { ...one.mark, printed } }
}

/** Text that nobody could place comes back as such, unless the officer moves or deletes it. */
function unplacedRows(leftOver: readonly string[]): IssuedRow[] {
  if (leftOver.length === 0) return []
  return [
    row({ row: 'words', key: '' }, 'text', { [COLUMNS.question]: { text: words.unplaced } }),
    ...leftOver.map((text) =>
      row({ row: 'words', key: '' }, 'row', {
        [COLUMNS.question]: { text: '' },
        [COLUMNS.answer]: { text, input: { lines: 1, name: words.unplaced } },
      }),
    ),
  ]
}
