/**
 * What people decided, kept in `input/decisions.csv`: one row a decision, about a query, a name on a return, or which of several returns
 * stands. A row that was undone stays, so that the file says what was decided when, and so that a workbook whose decisions were taken
 * over is known for good.
 */
import { z } from 'zod'
import { collapsed } from '../collapsed.ts'
import { nameKey } from '../register/names.ts'
import { headingsOf, problemAt, readTable } from '../register/table.ts'
import { DECISION_WORDS } from '../words/en/decisions.ts'
import { isJudgement, judgedSubject, missingIn } from './judgement.ts'

export type Verdict = keyof typeof DECISION_WORDS

/**
 * Decisions about whose return a text is (`is`, `is-never`, with a register id as `value`) go by the text alone: a name as printed or a file's
 * name. Decisions about the comparison go by partnership, `text` and `against`; `judgement.ts` says how. All others go by partnership, field,
 * finding and text; `value` is the right value of a `correct`.
 */
export interface Decision {
  /** Id of the round whose query was answered; empty for names and rows written by hand. */
  readonly round: string
  /** Register id, or `unregistered:…`; empty for what is about a file or the whole round. */
  readonly partnership: string
  /** Topic, office or other name of the field, as `question.ts` gives it; empty in a row written by hand fits any. */
  readonly field: string
  /** Code of the finding; empty in a row written by hand fits any. */
  readonly finding: string
  /** Collapsed text the decision was made about. It holds as long as the text is this one, wherever its cell is. */
  readonly text: string
  readonly decision: Verdict
  readonly value: string
  readonly by: string
  /** ISO day. */
  readonly when: string
  readonly why: string
  /** Checksum of the workbook it was taken over from; empty for others. */
  readonly from: string
  /** When it was undone, and by whom; empty while it holds. */
  readonly undone: string
  /** For a decision about the comparison, the collapsed text of the other round; empty for others. */
  readonly against: string
}

const DECISION_COLUMNS = [
  'round',
  'partnership',
  'field',
  'finding',
  'text',
  'decision',
  'value',
  'by',
  'when',
  'why',
  'from',
  'undone',
  'against',
] as const
/** The columns of the first version, which only knew decisions about names. */
const FIRST_COLUMNS = ['text', 'verdict', 'id', 'by', 'when'] as const

/** "Not an answer" as `not-an-answer`; a text that is no decision comes back in the same form. */
export function verdictIn(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-')
}

export function isVerdict(text: string): text is Verdict {
  return Object.hasOwn(DECISION_WORDS, text)
}

/** Decisions that say nothing without their value, and what it has to be. */
export const NEEDED_VALUE: Readonly<Partial<Record<Verdict, string>>> = {
  correct: 'the right value',
  is: 'an id of the register',
  'is-never': 'an id of the register',
}

const NAMED_BY_TEXT: ReadonlySet<Verdict> = new Set(['is', 'is-never', 'stands'])

/** Decides whose return something is, rather than answers a query about what it says. */
export function isAboutName({ decision }: Pick<Decision, 'decision'>): boolean {
  return decision === 'is' || decision === 'is-never'
}

const rowSchema = z
  .object({
    round: z.string(),
    partnership: z.string(),
    field: z.string(),
    finding: z.string(),
    text: z.string(),
    decision: z
      .string()
      .transform(verdictIn)
      .refine(isVerdict, {
        error: ({ input }) => `expected ${listed(Object.values(DECISION_WORDS))}, found "${input}"`,
      }),
    value: z.string(),
    by: z.string(),
    when: z.string(),
    why: z.string(),
    from: z.string(),
    undone: z.string(),
    against: z.string(),
  })
  .superRefine((row, context) => {
    const { decision, text, value } = row
    for (const [column, message] of missingIn(row)) context.addIssue({ code: 'custom', path: [column], message })
    const needed = NEEDED_VALUE[decision]
    if (needed && value === '')
      context.addIssue({ code: 'custom', path: ['value'], message: `expected ${needed}, found nothing` })
    if (NAMED_BY_TEXT.has(decision) && nameKey(text) === '')
      context.addIssue({
        code: 'custom',
        path: ['text'],
        message: 'expected a name as printed on a return or the name of a file, found nothing',
      })
  })

function listed(words: readonly string[]): string {
  const quoted = words.map((word) => `"${word}"`)
  return `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)}`
}

/**
 * Reads the decisions file (UTF-8; a byte-order mark, semicolons, tabs and blank rows are fine), whichever version wrote it. Problems are one
 * line each with row and column. An empty file holds no decisions.
 */
export function parseDecisions(csv: string, file: string): { decisions: Decision[]; problems: string[] } {
  const decisions: Decision[] = []
  const problems: string[] = []
  const { rows, headings } = rowsOf(csv, file, problems)
  for (const { row, cells } of rows) {
    const plain = Object.fromEntries(Object.entries(cells).map(([column, cell]) => [column, unquoted(cell)]))
    const parsed = rowSchema.safeParse(plain)
    if (parsed.success) decisions.push(parsed.data)
    for (const { path, message } of parsed.error?.issues ?? []) {
      const column = path.join('.')
      problems.push(problemAt(file, row, headings[column] ?? column, message))
    }
  }
  return { decisions, problems }
}

type Cells = Record<(typeof DECISION_COLUMNS)[number], string>

interface Rows {
  readonly rows: readonly { readonly row: number; readonly cells: Cells }[]
  /** What a column is called in the file, where that is not its name. */
  readonly headings: Readonly<Record<string, string>>
}

/** The first version's `verdict` and `id` are today's `decision` and `value`. */
function rowsOf(csv: string, file: string, problems: string[]): Rows {
  const headings = headingsOf(csv).map((heading) => heading.toLowerCase())
  if (headings.includes('verdict') && !headings.includes('decision')) {
    const optional = DECISION_COLUMNS.filter((column) => !isAmong(FIRST_COLUMNS, column))
    const all = [...FIRST_COLUMNS, ...optional]
    const rows = readTable(csv, file, { all, optional, needed: FIRST_COLUMNS, mayBeEmpty: true }, problems)
    const renamed = rows.map(({ row, cells: { verdict, id, ...rest } }) => ({
      row,
      cells: { ...EMPTY, ...rest, decision: verdict, value: id },
    }))
    return { rows: renamed, headings: { decision: 'verdict', value: 'id' } }
  }
  const needed = ['text', 'decision'] as const
  const optional = DECISION_COLUMNS.filter((column) => !isAmong(needed, column))
  const columns = { all: DECISION_COLUMNS, optional, needed, mayBeEmpty: true }
  return { rows: readTable(csv, file, columns, problems), headings: {} }
}

function isAmong(columns: readonly string[], column: string): boolean {
  return columns.includes(column)
}

// Made from the list of columns, so it has each of them.
const EMPTY = Object.fromEntries(DECISION_COLUMNS.map((column) => [column, ''])) as Cells

/** Columns of a decisions file that are the team's own and that writing it anew would lose. */
export function foreignColumns(csv: string): string[] {
  const known: ReadonlySet<string> = new Set([...DECISION_COLUMNS, ...FIRST_COLUMNS])
  return headingsOf(csv).filter((heading) => !known.has(heading.toLowerCase()))
}

/** The whole file again, in the order given; what `parseDecisions` reads back. */
export function formatDecisions(decisions: readonly Decision[]): string {
  const rows = [DECISION_COLUMNS, ...decisions.map((decision) => DECISION_COLUMNS.map((column) => decision[column]))]
  return `\uFEFF${rows.map((cells) => cells.map(quote).join(',')).join('\r\n')}\r\n`
}

/** Excel runs a cell that begins like a formula; an apostrophe in front, which reading takes off, keeps it a text. */
function quote(cell: string): string {
  const text = /^'*[=+\-@]/.test(cell) ? `'${cell}` : cell
  return /[",;\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

function unquoted(cell: string): string {
  return /^'+[=+\-@]/.test(cell) ? cell.slice(1) : cell
}

/**
 * The decision with the text it goes by: whose return something is by the name on it, or by its file where it has none; which return stands by its
 * file; all others by the text of their question.
 */
export function goingBy(
  decision: Decision,
  { name, file }: { readonly name: string; readonly file: string },
): Decision {
  if (isAboutName(decision)) return { ...decision, text: name.trim() || file }
  return decision.decision === 'stands' ? { ...decision, text: decision.value || file, value: '' } : decision
}

/** What a decision is about, so that a later one about the same takes its place. */
export function subjectOf(decision: Decision): string {
  const { partnership, field, finding, text } = decision
  if (isAboutName(decision)) return JSON.stringify(['name', nameKey(text)])
  if (isJudgement(decision)) return judgedSubject(decision)
  if (decision.decision === 'stands') return JSON.stringify(['stands', partnership])
  return JSON.stringify([partnership, field, finding, collapsed(text)])
}

/**
 * The list with one more decision. What was decided before about the same gives way to it; that a text is never one partnership goes
 * together with what else is said of it.
 */
export function addDecision(decisions: readonly Decision[], decision: Decision): Decision[] {
  const subject = subjectOf(decision)
  const kept = decisions.filter((earlier) => {
    if (earlier.undone !== '' || subjectOf(earlier) !== subject) return true
    if (!isAboutName(decision)) return false
    return earlier.value !== decision.value && !(earlier.decision === 'is' && decision.decision === 'is')
  })
  return [...kept, decision]
}

/** A decision about a name on a return. */
export function nameDecision(about: Pick<Decision, 'text' | 'decision' | 'value'> & Partial<Decision>): Decision {
  return { ...EMPTY, ...about }
}
