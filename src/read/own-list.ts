/** Lists that Collate writes for the team and that are no returns, known again by a mark in each of their rows. */
import type { Grid } from './grid.ts'

export const LIST_MARK = 'collate-list/1'

export function isOwnList(grids: readonly Grid[]): boolean {
  return grids.some(({ cells }) => cells.some(({ text }) => text === LIST_MARK))
}
