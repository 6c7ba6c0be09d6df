/** Reading the list of medium-term priorities from the CSV a team keeps in Excel. */
import { parseTable } from './load.ts'
import type { Priority, Register } from './register.ts'

const COLUMNS = ['focus', 'theme', 'partnership', 'priority'] as const
type Column = (typeof COLUMNS)[number]

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
  const table = parseTable(csv, file, problems)
  const headerAt = table.findIndex((cells) => cells.some((cell) => cell !== ''))
  const header = table[headerAt]?.map((cell) => cell.toLowerCase()) ?? []
  for (const column of COLUMNS) {
    if (problems.length > 0 && headerAt < 0) break
    if (!header.includes(column))
      problems.push(`${file} row ${Math.max(1, headerAt + 1)}, ${column}: expected this column, not found`)
  }
  if (problems.length > 0) return { priorities: [], problems }

  const rows = new Map<string, { row: number; priority: Priority }>()
  table.forEach((cells, index) => {
    if (index <= headerAt || cells.every((cell) => cell === '')) return
    const at = (column: Column, message: string) => problems.push(`${file} row ${index + 1}, ${column}: ${message}`)
    const value = (column: Column) => cells[header.indexOf(column)] ?? ''
    const partnership = value('partnership')
    if (value('focus') === '' && value('theme') === '') at('focus', 'expected a focus or a theme, found neither')
    if (value('priority') === '') at('priority', 'expected a priority in words, found nothing')
    if (partnership !== '' && !register.byId.has(partnership))
      at('partnership', `expected an id of the register, found "${partnership}"`)
    const key = COLUMNS.map((column) => value(column).toLowerCase()).join('\n')
    const earlier = rows.get(key)
    if (earlier) at('priority', `expected each row once, found it again (first in row ${earlier.row})`)
    const priority = {
      focus: value('focus') || null,
      theme: value('theme') || null,
      partnership: partnership || null,
      priority: value('priority'),
    }
    if (!earlier) rows.set(key, { row: index + 1, priority })
  })
  return { priorities: [...rows.values()].map(({ priority }) => priority), problems }
}
