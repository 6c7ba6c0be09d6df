/**
 * The marks that a form we sent out carries beside its text: whose it is, and for each row and column what it asks. In a workbook they fill a
 * hidden column and a hidden row of each sheet, so that they move with the cells whatever is inserted, renamed or saved anew, in any
 * format; in a document they are hidden text of the cells. Where they meet, in the corner, stands whose form it is, so that a sheet copied elsewhere
 * still says so.
 */
import { collapsed } from '../collapsed.ts'

/** Whose form it is, and which. */
export interface Identity {
  /** Id of the round it was issued for. */
  readonly round: string
  /** Id in the register; null on the form that is one for all. */
  readonly partnership: string | null
  readonly form: string
  /** Of the form's definition as it was when issued. */
  readonly edition: string
}

/** What a sheet of an issued form is for; `identity` holds nothing but the corner. */
export const ISSUED_SHEETS = ['form', 'table', 'promises', 'instructions', 'identity'] as const
export type IssuedSheetRole = (typeof ISSUED_SHEETS)[number]

export interface Corner extends Identity {
  readonly kind: 'corner'
  readonly role: IssuedSheetRole
}

/** What stands in a column: of a table's sheet the key of the table's column, else one of `COLUMNS`. */
export interface ColumnMark {
  readonly kind: 'column'
  readonly key: string
}

export const COLUMNS = {
  question: 'question',
  answer: 'answer',
  confirmed: 'confirmed',
  last: 'last',
  length: 'length',
  promise: 'promise',
  outcome: 'outcome',
  remark: 'remark',
} as const

/**
 * What stands in a row. `words`: nothing but the form's own text. `answer`: a question with its answer. `headings` and `record`: of the table
 * that answers the question. `lastRecord`: a row of that table as it was last time. `promise`: what was promised, and what came of it.
 */
export const ISSUED_ROWS = ['words', 'answer', 'headings', 'record', 'lastRecord', 'promise'] as const
export type IssuedRowKind = (typeof ISSUED_ROWS)[number]

export interface RowMark {
  readonly kind: 'row'
  readonly row: IssuedRowKind
  /** Key of the question, or of the promise (`printedKey` of its text); empty for words. */
  readonly key: string
  /** `printedKey` of what was printed, by the key of its column; a column with nothing printed is left out. */
  readonly printed: ReadonlyMap<string, string>
}

export type Mark = Corner | ColumnMark | RowMark

const PREFIX = 'collate:'
const NOBODY = '-'

/** As it stands in a cell: no white space, and plain letters only. */
export function writeMark(mark: Mark): string {
  return PREFIX + partsOf(mark).map(encodeURIComponent).join(':')
}

function partsOf(mark: Mark): string[] {
  switch (mark.kind) {
    case 'corner':
      return ['form', mark.role, mark.round, mark.partnership ?? NOBODY, mark.form, mark.edition]
    case 'column':
      return ['column', mark.key]
    case 'row':
      return ['row', mark.row, mark.key, ...[...mark.printed].map(([column, key]) => `${column}=${key}`)]
  }
}

export interface Marked {
  readonly marks: readonly Mark[]
  /** The text behind the marks, and on which of its cell's lines it begins. */
  readonly rest: string
  readonly line: number
}

/** The marks with which a text begins; null where it begins with none. */
export function readMarks(text: string): Marked | null {
  if (!text.startsWith(PREFIX)) return null
  const marks: Mark[] = []
  let at = 0
  for (;;) {
    const word = /^\S+/.exec(text.slice(at))?.[0] ?? ''
    const mark = word.startsWith(PREFIX) ? parseMark(word) : null
    if (!mark) break
    marks.push(mark)
    at += word.length
    at += /^\s*/.exec(text.slice(at))?.[0].length ?? 0
  }
  return marks.length > 0 ? { marks, rest: text.slice(at), line: text.slice(0, at).split('\n').length } : null
}

/** Whether a text is nothing but marks. */
export function isOnlyMarks(text: string): boolean {
  return readMarks(text.trim())?.rest === ''
}

function parseMark(word: string): Mark | null {
  const parts = word.slice(PREFIX.length).split(':').map(decoded)
  const [kind, first = '', second = '', ...rest] = parts
  if (kind === 'column') return parts.length === 2 && first !== '' ? { kind, key: first } : null
  if (kind === 'row') return parseRow(first, second, rest)
  const [partnership = '', form = '', edition = ''] = rest
  const role = ISSUED_SHEETS.find((one) => one === first)
  if (kind !== 'form' || !role || second === '' || form === '' || rest.length !== 3) return null
  return {
    kind: 'corner',
    role,
    round: second,
    partnership: partnership === NOBODY ? null : partnership,
    form,
    edition,
  }
}

function parseRow(name: string, key: string, rest: readonly string[]): RowMark | null {
  const row = ISSUED_ROWS.find((one) => one === name)
  if (!row) return null
  const printed = rest.map((one) => one.split('='))
  if (printed.some((pair) => pair.length !== 2)) return null
  return { kind: 'row', row, key, printed: new Map(printed.map(([column = '', of = '']) => [column, of])) }
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

/** By which a text is known again, however its white space was changed on the way: FNV-1a of 32 bits, in letters and digits. */
export function printedKey(text: string): string {
  let hash = 0x811c9dc5
  for (const byte of new TextEncoder().encode(collapsed(text))) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0
  return hash.toString(36)
}
