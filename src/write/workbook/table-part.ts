/** The part that makes rows of a sheet a table (ISO 29500-1, 18.5.1). */
import { columnName } from '../../read/grid.ts'
import { attributes, DECLARATION } from '../package-parts.ts'
import { MAIN } from './markup.ts'
import type { SheetTable } from './sheet.ts'

/**
 * @param number of the table in the workbook, from 1
 * @param lastRow of its sheet
 */
export function tablePart(table: SheetTable, number: number, lastRow: number): string {
  const { name, headerRow, rows = lastRow - headerRow, headings, filters, look } = table
  const ref = `A${headerRow}:${columnName(headings.length)}${headerRow + rows}`
  const columns = headings.map((heading, at) => `<tableColumn${attributes({ id: at + 1, name: heading })}/>`)
  const hidden = headings.map((_, at) => `<filterColumn colId="${at}" hiddenButton="1"/>`)
  const filter = {
    buttons: `<autoFilter ref="${ref}"/>`,
    hidden: `<autoFilter ref="${ref}">${hidden.join('')}</autoFilter>`,
    none: '',
  }
  return [
    `${DECLARATION}<table xmlns="${MAIN}"${attributes({ id: number, name, displayName: name, ref, headerRowCount: 1, totalsRowShown: 0 })}>`,
    filter[filters],
    `<tableColumns count="${headings.length}">${columns.join('')}</tableColumns>`,
    `<tableStyleInfo name="${look}" showFirstColumn="0" showLastColumn="0" showRowStripes="0" showColumnStripes="0"/></table>`,
  ].join('')
}
