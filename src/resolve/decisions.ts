/** What people decided about names, kept in `input/decisions.csv`: this text is, or is never, this partnership. */
import { z } from 'zod'
import { nameKey } from '../register/names.ts'
import { headingsOf, problemAt, readTable } from '../register/table.ts'

/** `text` is a name as printed on a return or, for a return without one, its file's name. */
export interface Decision {
  readonly text: string
  readonly verdict: 'is' | 'is-never'
  readonly id: string
  readonly by: string
  /** ISO day. */
  readonly when: string
}

const COLUMNS = ['text', 'verdict', 'id', 'by', 'when'] as const

const rowSchema = z.object({
  text: z.string().min(1, 'expected a name as printed on a return, found nothing'),
  verdict: z
    .string()
    .transform((text) => text.toLowerCase().replace(/[\s_]+/g, '-'))
    .pipe(
      z.enum(['is', 'is-never'], {
        error: (issue) => `expected "is" or "is-never", found "${String(issue.input)}"`,
      }),
    ),
  id: z.string().min(1, 'expected an id of the register, found nothing'),
  by: z.string(),
  when: z.string(),
})

/**
 * Reads the decisions file (UTF-8; a byte-order mark, semicolons, tabs and blank rows are fine). Problems are one line each with row
 * and column. An empty file holds no decisions.
 */
export function parseDecisions(csv: string, file: string): { decisions: Decision[]; problems: string[] } {
  const decisions: Decision[] = []
  const problems: string[] = []
  const columns = { all: COLUMNS, needed: COLUMNS, mayBeEmpty: true } as const
  for (const { row, cells } of readTable(csv, file, columns, problems)) {
    const parsed = rowSchema.safeParse(cells)
    if (parsed.success) decisions.push(parsed.data)
    else
      for (const issue of parsed.error.issues) problems.push(problemAt(file, row, issue.path.join('.'), issue.message))
  }
  return { decisions, problems }
}

/** Columns of a decisions file besides those it has to have. */
export function foreignColumns(csv: string): string[] {
  const known: readonly string[] = COLUMNS
  return headingsOf(csv).filter((heading) => !known.includes(heading.toLowerCase()))
}

/** The whole file again, in the order given; what `parseDecisions` reads back. */
export function formatDecisions(decisions: readonly Decision[]): string {
  const rows = [COLUMNS, ...decisions.map((decision) => COLUMNS.map((column) => decision[column]))]
  return `\uFEFF${rows.map((cells) => cells.map(quote).join(',')).join('\r\n')}\r\n`
}

/**
 * The list with one more decision. What was decided before about the same text and id, or that the same text is another
 * partnership, gives way to it.
 */
export function addDecision(decisions: readonly Decision[], decision: Decision): Decision[] {
  const key = nameKey(decision.text)
  const kept = decisions.filter((earlier) => {
    if (nameKey(earlier.text) !== key) return true
    return earlier.id !== decision.id && !(earlier.verdict === 'is' && decision.verdict === 'is')
  })
  return [...kept, decision]
}

function quote(cell: string): string {
  return /[",;\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

/** Decisions by the key of their text. The last one about a text and id counts. */
export interface DecisionIndex {
  /** The id a text was decided to be, among the texts given (a name, its file's name). */
  decided(texts: readonly string[]): string | null
  /** Ids the texts were decided never to be. */
  never(texts: readonly string[]): ReadonlySet<string>
}

export function indexDecisions(decisions: readonly Decision[]): DecisionIndex {
  const latest = new Map<string, Decision[]>()
  for (const decision of decisions) {
    const key = nameKey(decision.text)
    latest.set(key, addDecision(latest.get(key) ?? [], decision))
  }
  const about = (texts: readonly string[]) => texts.flatMap((text) => latest.get(nameKey(text)) ?? [])
  return {
    decided: (texts) => about(texts).find(({ verdict }) => verdict === 'is')?.id ?? null,
    never: (texts) => new Set(about(texts).flatMap(({ verdict, id }) => (verdict === 'is-never' ? [id] : []))),
  }
}
