/** Rows of the outputs' sheets once they are laid out: what can be kept of a partnership and put together with others later. */
import type { SheetCell, SheetRow } from '../workbook/row.ts'
import type { StyleName } from './styles.ts'

export type LaidRow = SheetRow<StyleName>
export type LaidCell = SheetCell<StyleName>
