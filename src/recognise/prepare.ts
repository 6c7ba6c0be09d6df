/** A sheet's cells read with the labels of one form, in the languages and tables they stand in. */
import { blockOf, cellAddress, type Grid } from '../read/grid.ts'
import { markInnerTables } from './inner-tables.ts'
import { readParts } from './labels.ts'
import { joinLanguages } from './languages.ts'
import { protectionOf } from './protection.ts'
import { placeInSections } from './sections.ts'
import type { Item } from './sheet.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Cells that are read before it is looked whether there is time left. */
const CELLS_AT_A_TIME = 2_000

/**
 * Cells with text, in reading order, read with the labels of one form.
 *
 * @param stopIfLate throws when the file has had its time
 */
export function prepareItems(grid: Grid, vocabulary: Vocabulary, stopIfLate: () => void): Item[] {
  const blocks = new Map(grid.merges.map((merge) => [cellAddress(merge.top, merge.left), merge]))
  const protectedAs = protectionOf(grid)
  const items = grid.cells
    .filter((cell) => cell.text.trim() !== '')
    .map((cell, at): Item => {
      if (at % CELLS_AT_A_TIME === 0) stopIfLate()
      const box = (blocks.size > 0 ? blocks.get(cellAddress(cell.row, cell.column)) : undefined) ?? blockOf(cell)
      const protection = protectedAs(box)
      return { cell, box, parts: readParts(cell.text, vocabulary), ...(protection ? { protection } : {}) }
    })
  return markInnerTables(joinLanguages(placeInSections(items, vocabulary, grid.sheet), vocabulary))
}
