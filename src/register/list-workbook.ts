/** The cells of a list that is saved as a workbook. */
import { limitsSchema } from '../config/schema.ts'
import { wordingOf } from '../findings/finding.ts'
import { nodeEffects } from '../node-effects.ts'
import type { Grid, GridCell } from '../read/grid.ts'
import { readReturnFile } from '../read/read.ts'
import { EMPTY, type ListCell, type ListFile, type ListSheet, tidy } from './list-file.ts'

/** Its visible sheets, as they are displayed. */
export function readListWorkbook(bytes: Uint8Array, file: string): ListFile {
  const { grids, findings } = readReturnFile(file, bytes, limitsSchema.parse({}), nodeEffects)
  const failed = findings.find(({ severity }) => severity === 'error')
  if (!failed)
    return { sheets: grids.filter(({ state }) => state === 'visible').map(sheetOf), problem: null, note: null }
  const { message, action } = wordingOf(failed)
  return { sheets: [], problem: `${message} ${action}`, note: null }
}

function sheetOf({ sheet, cells }: Grid): ListSheet {
  const rows = new Map<number, ListCell[]>()
  for (const cell of cells) {
    const row = rows.get(cell.row) ?? []
    rows.set(cell.row, row)
    while (row.length < cell.column) row.push(EMPTY)
    row[cell.column - 1] = listCell(cell)
  }
  return { sheet, rows }
}

function listCell({ text, value, struck }: GridCell): ListCell {
  const fault =
    value.kind === 'error' ? 'an error of a formula' : struck !== undefined ? 'text that is struck through' : null
  return { text: tidy(text), day: value.kind === 'date' ? value.iso.slice(0, 10) : null, fault }
}
