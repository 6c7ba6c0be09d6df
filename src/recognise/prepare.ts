/** A sheet's cells read with the labels of one form, in the languages and tables they stand in. */
import { type CellRange, cellAddress, type Grid, type GridCell } from '../read/grid.ts'
import { markInnerTables } from './inner-tables.ts'
import { readParts } from './labels.ts'
import { joinLanguages } from './languages.ts'
import type { Item } from './sheet.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Cells with text, in reading order, read with the labels of one form. */
export function prepareItems(grid: Grid, vocabulary: Vocabulary): Item[] {
  const blocks = new Map(grid.merges.map((merge) => [cellAddress(merge.top, merge.left), merge]))
  const items = grid.cells
    .filter((cell) => cell.text.trim() !== '')
    .map((cell) => ({
      cell,
      box: blocks.get(cellAddress(cell.row, cell.column)) ?? boxOf(cell),
      parts: readParts(cell, vocabulary, () => true),
    }))
  return markInnerTables(joinLanguages(items, vocabulary))
}

function boxOf(cell: GridCell): CellRange {
  return { top: cell.row, left: cell.column, bottom: cell.row, right: cell.column }
}
