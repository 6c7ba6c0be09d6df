/** Which sheets of the copies are the form, and which are copies of the same page of it. */

import type { AnswerCells } from '../read/answer-cells.ts'
import type { Grid, GridCell } from '../read/grid.ts'
import { isWithin } from '../read/grid.ts'
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
  /** Keys of texts that another page of the workbook has as well. */
  readonly elsewhere: ReadonlySet<string>
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
  const apart = pages.flatMap((sheets) => (isMostOfItsFile(sheets, pages) ? [sheets] : byPlace(sheets)))
  return apart.flatMap(([first, ...others]): Page[] => {
    if (!first) return []
    const sheets = [first, ...others]
    const workbook = copies.find(({ file }) => file === first.file)?.grids ?? []
    const sheetNames = new Set(
      workbook.length > 2
        ? workbook.flatMap(({ sheet }) => [squeeze(sheet ?? ''), squeeze((sheet ?? '').replace(SHEET_NUMBER, ''))])
        : [],
    )
    const elsewhere = new Set(
      apart
        .filter(([other]) => other && other !== first && other.file === first.file)
        .flatMap(([other]) => [...textsOf(other?.grid ?? first.grid)]),
    )
    return [{ first, sheets, repeated: repeatedTexts(sheets.map(({ grid }) => grid)), sheetNames, elsewhere }]
  })
}

/** A workbook with a return on each sheet has little else; two sheets among many that look alike are two pages. */
function isMostOfItsFile(sheets: readonly FormSheet[], pages: readonly (readonly FormSheet[])[]): boolean {
  const file = sheets[0]?.file
  const own = sheets.filter((sheet) => sheet.file === file).length
  const all = pages.flat().filter((sheet) => sheet.file === file).length
  return own < 2 || own > all / 2
}

/** The sheets of each file in their order: the first of all are one page, the second another. */
function byPlace(sheets: readonly FormSheet[]): FormSheet[][] {
  const pages: FormSheet[][] = []
  for (const sheet of sheets) {
    const named = pages.find(([first]) => first?.grid.sheet === sheet.grid.sheet)
    if (named) named.push(sheet)
    else pages.push([sheet])
  }
  return pages
}

/** The visible sheets of a workbook without its lists, examples and checks. */
function formSheets(copy: Copy): FormSheet[] {
  const { file, grids, answerCells = [] } = copy
  const visible = grids.filter(({ state, cells }) => state === 'visible' && cells.length > 0)
  const named = visible.filter(
    (grid) => !EXAMPLE_SHEET.test(grid.sheet ?? '') && !NO_FORM_SHEET.test(grid.sheet ?? '') && !isList(grid, copy),
  )
  return (named.length > 0 ? named : visible).map((grid) => ({
    file,
    grid,
    answerCells: answerCells.filter(({ sheet }) => sheet === grid.sheet),
  }))
}

/** Names of the sheets that only what stands on them tells to be lists, so that a person can look. */
export function takenForLists(copies: readonly Copy[]): string[] {
  const lists = copies.flatMap((copy) =>
    copy.grids
      .filter(({ state, cells }) => state === 'visible' && cells.length > 0)
      .filter((grid) => isList(grid, copy)),
  )
  return [...new Set(lists.flatMap(({ sheet }) => sheet ?? []))]
}

/** Drop-downs or names take their choices from it, or it is long and full; and nothing on it takes an answer, as other sheets do. */
function isList(grid: Grid, { grids, answerCells = [], listSheets = [] }: Copy): boolean {
  if (grids.length < 2 || takesAnswers(grid, answerCells)) return false
  const isDrawnFrom = answerCells.some(({ choicesAt }) => choicesAt?.sheet === grid.sheet)
  const isNamed = grid.sheet !== null && listSheets.includes(grid.sheet)
  return isDrawnFrom || (answerCells.length > 0 && (isNamed || isLongTable(grid)))
}

/** A cell to choose by on top of a long list does not make the list a form. */
function takesAnswers(grid: Grid, answerCells: readonly AnswerCells[]): boolean {
  const own = answerCells.filter(({ sheet }) => sheet === grid.sheet)
  const isOnTop = own.every(({ ranges }) =>
    ranges.every(({ top, bottom }) => bottom <= MOST_ROWS_ON_TOP && top === bottom),
  )
  return own.length > 0 && !(isOnTop && isLongTable(grid))
}

const MOST_ROWS_ON_TOP = 5

/** Nobody types that many full rows into a form. */
const LONG_TABLE = 60
const LEAST_COLUMNS = 3

function isLongTable({ cells }: Grid): boolean {
  const counts = new Map<number, number>()
  for (const { row } of cells) counts.set(row, (counts.get(row) ?? 0) + 1)
  const full = [...counts.values()].filter((count) => count >= LEAST_COLUMNS).length
  return full >= LONG_TABLE && full >= counts.size * 0.9
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
function repeatedTexts(grids: readonly Grid[]): Set<string> {
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

/** What drop-downs of the sheet take their choices from on the sheet itself, and the headings over it. */
export function listCells({ grid, answerCells }: FormSheet): Set<GridCell> {
  const lists = answerCells.flatMap(({ choicesAt }) =>
    choicesAt?.sheet === grid.sheet && choicesAt ? [choicesAt.range] : [],
  )
  const isListed = (cell: GridCell) => lists.some((range) => isWithin(cell, { ...range, top: range.top - 1 }))
  return new Set(lists.length === 0 ? [] : grid.cells.filter(isListed))
}
