/** Questions that a form asks in the same words under several headings: each with the heading that tells it from the others. */
import type { GridCell } from '../read/grid.ts'
import { labelKeys, squeeze } from '../recognise/label-text.ts'
import { sectionTitle } from '../recognise/wording.ts'
import { isMachineMark, NUMBER } from './label-texts.ts'
import type { Question } from './questions.ts'
import { looksLikeValue } from './value-look.ts'

/** More of them are a block that comes again and again rather than sections. */
const MOST_SECTIONS = 6
const LONGEST_HEADING = 80

/** The same questions, those that have a heading each of their own with it; null where they have not. */
export function withSections(alike: readonly Question[], all: readonly Question[]): Question[] | null {
  if (alike.length > MOST_SECTIONS || alike.some(({ columns }) => columns.length > 0)) return null
  const named = alike.flatMap((question): Question[] => {
    const section = sectionOver(question, all)
    return section === null ? [] : [{ ...question, section }]
  })
  // What stands in brackets tells no sections apart.
  const sections = new Set(named.map(({ section = '' }) => labelKeys(section).at(-1)))
  return named.length === alike.length && sections.size === alike.length ? named : null
}

/** The lowest text above a question that stands alone in its row and neither asks nor answers; else the name of its sheet, where there are others. */
function sectionOver({ page, row }: Question, all: readonly Question[]): string | null {
  const { grid } = page.first
  const own = all.filter((question) => question.page === page)
  const taken = new Set(own.flatMap(({ text, help, values }) => [text, ...help, ...values].map(squeeze)))
  const isAlone = (cell: GridCell) => grid.cells.every((other) => other === cell || other.row !== cell.row)
  const isOwn = ({ text }: GridCell) => page.repeated.size === 0 || page.repeated.has(squeeze(text))
  const heading = grid.cells.findLast(
    (cell) =>
      cell.row < row &&
      cell.text.length <= LONGEST_HEADING &&
      isAlone(cell) &&
      isOwn(cell) &&
      !own.some((question) => question.row === cell.row) &&
      !taken.has(squeeze(cell.text)) &&
      !looksLikeValue(cell) &&
      !isMachineMark(cell.text) &&
      !NUMBER.test(cell.text.trim()),
  )
  if (heading) return sectionTitle(heading.text).replace(/\s+/g, ' ').trim()
  return all.every((question) => question.page === page) ? null : grid.sheet
}
