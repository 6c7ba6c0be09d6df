/** Which sheets of the copies are the form, and which are copies of the same page of it. */

import type { AnswerCells } from '../read/answer-cells.ts'
import { isWithin } from '../read/choice-lists.ts'
import type { Grid } from '../read/grid.ts'
import { labelKeys, squeeze } from '../recognise/label-text.ts'
import { NO_FORM_SHEET } from '../words/en/asked-kinds.ts'
import { EXAMPLE_SHEET } from '../words/en/furniture.ts'
import { labelTexts } from './label-texts.ts'

export interface Copy {
  readonly file: string
  readonly grids: readonly Grid[]
  /** The data validations of the file, where it has any. */
  readonly answerCells?: readonly AnswerCells[]
  /** Sheets with named lists on them. */
  readonly listSheets?: readonly string[]
}

export interface FormSheet {
  readonly file: string
  readonly grid: Grid
  readonly answerCells: readonly AnswerCells[]
}

/** One page of the form with all copies of it; the first is the one whose cells are named. */
export interface Page {
  readonly first: FormSheet
  readonly sheets: readonly FormSheet[]
  /** Keys of the texts that most copies have: labels, titles and guidance, but no answers. Empty for a single copy. */
  readonly repeated: ReadonlySet<string>
  /** Names of all sheets of the workbook, squeezed: a list of them is a table of contents. */
  readonly sheetNames: ReadonlySet<string>
}

/** "4b - Funding" is listed as "Funding". */
const SHEET_NUMBER = /^[\da-z]{1,3}\s*[-–.:]\s*/i
const SHARED_BY_COPIES = 0.6
/** Of the texts on the shorter of two sheets. */
const ALIKE = 0.3

export function pagesOf(copies: readonly Copy[]): Page[] {
  const pages: FormSheet[][] = []
  for (const sheet of copies.flatMap(formSheets)) {
    const page = pages.find(([first]) => first && isSamePage(first, sheet))
    if (page) page.push(sheet)
    else pages.push([sheet])
  }
  return pages.flatMap(([first, ...others]): Page[] => {
    if (!first) return []
    const sheets = [first, ...others]
    const workbook = copies.find(({ file }) => file === first.file)?.grids ?? []
    const sheetNames = new Set(
      workbook.length > 2
        ? workbook.flatMap(({ sheet }) => [squeeze(sheet ?? ''), squeeze((sheet ?? '').replace(SHEET_NUMBER, ''))])
        : [],
    )
    return [{ first, sheets, repeated: repeatedTexts(sheets.map(({ grid }) => grid)), sheetNames }]
  })
}

/** The visible sheets of a workbook without its lists, examples and checks. */
function formSheets({ file, grids, answerCells = [] }: Copy): FormSheet[] {
  const visible = grids.filter(({ state, cells }) => state === 'visible' && cells.length > 0)
  const isList = ({ sheet }: Grid) =>
    answerCells.some(({ choicesAt }) => choicesAt?.sheet === sheet) && !answerCells.some((own) => own.sheet === sheet)
  const named = visible.filter(
    (grid) => !EXAMPLE_SHEET.test(grid.sheet ?? '') && !NO_FORM_SHEET.test(grid.sheet ?? '') && !isList(grid),
  )
  return (named.length > 0 ? named : visible).map((grid) => ({
    file,
    grid,
    answerCells: answerCells.filter(({ sheet }) => sheet === grid.sheet),
  }))
}

/** The second sheet of one file is never the same page as its first only because of the name. */
function isSamePage(a: FormSheet, b: FormSheet): boolean {
  const [left, right] = [textsOf(a.grid), textsOf(b.grid)]
  const shared = [...left].filter((text) => right.has(text)).length
  if (a.file !== b.file && a.grid.sheet !== null && a.grid.sheet === b.grid.sheet) return shared > 0
  return shared > 1 && shared >= Math.min(left.size, right.size) * (a.file === b.file ? SHARED_BY_COPIES : ALIKE)
}

function textsOf({ cells }: Grid): Set<string> {
  return new Set(cells.map(({ text }) => squeeze(text)).filter((text) => text !== ''))
}

/** Texts that stand on most of several sheets. */
export function repeatedTexts(grids: readonly Grid[]): Set<string> {
  if (grids.length < 2) return new Set()
  const counts = new Map<string, number>()
  for (const grid of grids) {
    const texts = new Set(grid.cells.flatMap(({ text }) => [...labelKeys(text), ...labelTexts(text).map(squeeze)]))
    for (const key of texts) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const least = Math.max(2, grids.length * SHARED_BY_COPIES)
  return new Set([...counts].filter(([key, count]) => key !== '' && count >= least).map(([key]) => key))
}

/** The validation of a cell, if it has one. */
export function answerCellAt({ answerCells }: FormSheet, at: { row: number; column: number }): AnswerCells | null {
  return answerCells.find(({ ranges }) => ranges.some((range) => isWithin(at, range))) ?? null
}
