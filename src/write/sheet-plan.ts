/** Which lists of a workbook have a sheet of their own: a dozen sheets at most, whatever the form asks. */
import { sheets, words } from './strings.ts'
import type { SheetList } from './tables/folded.ts'

/** Sheets of a workbook, its cover among them. */
export const MOST_SHEETS = 12

/** A list of so few rows that the round's own form does not ask for is a remnant of another form. */
const REMNANT = 1

export interface SheetPlan {
  /** Lists with a sheet of their own, in their order. */
  readonly own: readonly SheetList[]
  /** Lists that share a sheet. */
  readonly folded: readonly SheetList[]
  /** Lists without a row, which have no sheet, though somebody may look for them: the round's own form asks for what they list. */
  readonly empty: readonly SheetList[]
}

/**
 * Lists without a row are left out. Of the others, remnants share a sheet where there are several of them; where there would still be more than a
 * dozen sheets, the shortest lists join them.
 */
export function planSheets(lists: readonly SheetList[]): SheetPlan {
  const empty = lists.filter(({ rows, folds }) => rows === 0 && folds !== 'whenShort')
  const filled = lists.filter(({ rows }) => rows !== 0)
  const foldable = filled.filter(({ folds }) => folds !== 'never').sort((a, b) => (a.rows ?? 0) - (b.rows ?? 0))
  const remnants = foldable.filter(({ rows, folds }) => folds === 'whenShort' && (rows ?? 0) <= REMNANT)
  const cover = 1
  const shared = 1
  const surplus = cover + filled.length - MOST_SHEETS
  const needed = surplus > 0 ? surplus + shared : 0
  const folded = new Set([...foldable.slice(0, needed), ...(remnants.length > 1 ? remnants : [])])
  return {
    own: filled.filter((list) => !folded.has(list)),
    folded: filled.filter((list) => folded.has(list)),
    empty,
  }
}

/** Says on the cover which lists share a sheet, and which have none. */
export function planNotes({ folded, empty }: SheetPlan): readonly string[] {
  const names = (lists: readonly SheetList[]) => lists.map(({ name }) => name)
  return [
    ...(folded.length > 0 ? [words.foldedInto(names(folded), sheets.otherAnswers)] : []),
    ...(empty.length > 0 ? [words.leftOut(names(empty))] : []),
  ]
}
