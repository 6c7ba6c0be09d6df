/** The pieces the sheets of an issued form are put together from. */
import type { FormField } from '../config/schema.ts'
import { guidanceOf } from '../issued/guidance.ts'
import { printedKey, type RowMark } from '../issued/marks.ts'
import type { AnswerInput } from '../kinds/kind.ts'
import { withoutBlanks } from '../printed-blanks.ts'
import { issuedWords } from '../words/en/issued-form.ts'
import { dayInWords } from '../write/dates.ts'
import type { Issue, IssuedKind, IssuedRow } from './issued-form.ts'

const WIDTHS = { question: 36, answer: 62, confirmed: 13, last: 44, length: 13, promise: 70, outcome: 18, remark: 50 }
/** Headings and boxes of a document have room for what may be chosen. */
const DOCUMENT_WIDTHS = { ...WIDTHS, question: 38, answer: 52, confirmed: 20, last: 42, promise: 60, outcome: 26 }

export function widthsFor(kind: IssuedKind): typeof WIDTHS {
  return kind === 'document' ? DOCUMENT_WIDTHS : WIDTHS
}

export function words(look: IssuedRow['look'], text: string, column: string): IssuedRow {
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

/** A heading over boxes; in a document with what may be written in them. */
export function withChoices(heading: string, { accepts }: AnswerInput, { kind }: Issue): string {
  return kind === 'document' && accepts?.type === 'list' ? `${heading}\n${accepts.choices.join(' / ')}` : heading
}

export function heading({ form, round, partnership, look }: Issue, column: string): IssuedRow[] {
  return [
    words('title', issuedWords.title(form.label, round.label), column),
    words('subtitle', partnership?.name ?? issuedWords.forAll, column),
    ...(round.due ? [words('text', issuedWords.due(dayInWords(round.due, look.dateFormat)), column)] : []),
  ]
}

/** The question with the blank filled in that a form keeps for the time of the last update, and what helps to answer it. */
export function questionText(field: FormField, { content, kind }: Issue): string {
  const { always, onPaper } = guidanceOf(field)
  const label = withoutBlanks(field.label, content.lastRound ?? undefined)
  return [label, ...always, ...(kind === 'document' ? onPaper : [])].join('\n')
}
