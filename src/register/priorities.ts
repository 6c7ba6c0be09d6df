/** Reading the list of medium-term priorities from the workbook or CSV a team keeps in Excel. */
import { PRIORITY_HEADINGS } from '../words/en/list-headings.ts'
import type { ListContent } from './list-file.ts'
import type { Priority, Register } from './register.ts'
import { codeCell, readTable } from './table.ts'

const COLUMNS = ['focus', 'theme', 'partnership', 'priority'] as const

/**
 * Reads and checks a list of priorities: one row each, `partnership` an id of the register or empty. `content` is a workbook or a
 * CSV, `file` the name used in problems, which are one line each with row (as Excel counts), column and cell.
 */
export function loadPriorities(
  content: ListContent,
  file: string,
  register: Register,
): { priorities: Priority[]; problems: string[] } {
  const problems: string[] = []
  const rows = new Map<string, { row: number; priority: Priority }>()
  const table = { all: COLUMNS, needed: COLUMNS, headings: PRIORITY_HEADINGS }
  for (const { row, cells, say } of readTable(content, file, table, problems)) {
    const { focus, theme, priority } = cells
    const partnership = codeCell.parse(cells.partnership)
    const at = (column: (typeof COLUMNS)[number], message: string) => problems.push(say(column, message))
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
