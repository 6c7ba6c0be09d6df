/** Reading the list of medium-term priorities from the CSV a team keeps in Excel. */
import type { Priority, Register } from './register.ts'
import { problemAt, readTable } from './table.ts'

const COLUMNS = ['focus', 'theme', 'partnership', 'priority'] as const

/**
 * Reads and checks a list of priorities: one row each, `partnership` an id of the register or empty. `csv` is the file's text, `file` the
 * name used in problems, which are one line each with row (as Excel counts) and column.
 */
export function loadPriorities(
  csv: string,
  file: string,
  register: Register,
): { priorities: Priority[]; problems: string[] } {
  const problems: string[] = []
  const rows = new Map<string, { row: number; priority: Priority }>()
  for (const { row, cells } of readTable(csv, file, { all: COLUMNS, needed: COLUMNS }, problems)) {
    const { focus, theme, partnership, priority } = cells
    const at = (column: (typeof COLUMNS)[number], message: string) =>
      problems.push(problemAt(file, row, column, message))
    if (focus === '' && theme === '') at('focus', 'expected a focus or a theme, found neither')
    if (priority === '') at('priority', 'expected a priority in words, found nothing')
    if (partnership !== '' && !register.byId.has(partnership))
      at('partnership', `expected an id of the register, found "${partnership}"`)
    const key = COLUMNS.map((column) => cells[column].toLowerCase()).join('\n')
    const earlier = rows.get(key)
    if (earlier) at('priority', `expected each row once, found it again (first in row ${earlier.row})`)
    else
      rows.set(key, {
        row,
        priority: { focus: focus || null, theme: theme || null, partnership: partnership || null, priority },
      })
  }
  return { priorities: [...rows.values()].map(({ priority }) => priority), problems }
}
