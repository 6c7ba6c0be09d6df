/**
 * Finding the questions of a form nobody has described yet. Each cell gets a score for how much it looks like a label; on several
 * copies of one form the labels are what stays the same.
 */
import type { Grid, GridCell } from '../read/grid.ts'
import { labelKeys, squeeze, stripNumbering } from '../recognise/label-text.ts'
import { submissionOf } from '../recognise/submission.ts'
import { isCommonLabel } from '../recognise/vocabulary.ts'
import { isColumnHeading, isMarginFurniture, isSectionHeading } from '../recognise/wording.ts'

export interface LearntLabel {
  /** As printed, without colon or numbering. */
  readonly text: string
  readonly row: number
  readonly column: number
}

const LEAST_SCORE = 2
const BULLET = /^\s*(?:[•·▪○*–—\uf0a7\uf0b7-]\s|\(?(?:\d{1,2}|[a-z])[.)]\s)/i
const VALUE = /@|^[\d\s/.,:£%+()-]+$|^(?:cllr|councillor|dr|mr|mrs|ms|prof|sir|dame|lord|lady|rev)\b/i
const QUESTION =
  /^(?:what|which|who|when|where|how|why|are|is|do|does|did|has|have|please (?:list|describe|give|outline|summarise|set out|tell))\b/i

/** The labels of a sheet, in reading order. `repeated` holds the squeezed texts that other copies of the form have too. */
export function findLabels(whole: Grid, repeated: ReadonlySet<string>): LearntLabel[] {
  const grid = { ...whole, cells: whole.cells.filter(({ text }) => !isFormsOwn(text) && !NUMBER.test(text.trim())) }
  const numbered = numberedCells(whole)
  const sure = scoreSheet(grid, repeated, 0, numbered)
  // On a blank form nearly every text is a label, also those with nothing beside them to show it.
  const isBlank = sure.length >= grid.cells.length * 0.5
  return isBlank ? scoreSheet(grid, repeated, 1.5, numbered) : sure
}

/** Headings, instructions and what an online form adds: on the form, but no questions of it. */
function isFormsOwn(text: string): boolean {
  const added = submissionOf(text)
  return (
    isSectionHeading(text) ||
    isMarginFurniture(text) ||
    (isColumnHeading(text) && !isCommonLabel(text)) ||
    (added !== null && !isCommonLabel(text) && added !== 'name')
  )
}

/** Texts right behind the number of a question, at the start of a row with little else: not the running numbers of a table. */
function numberedCells(grid: Grid): Set<GridCell> {
  return new Set(
    grid.cells.filter((cell, at) => {
      const [first, before, after] = [grid.cells[at - 2], grid.cells[at - 1], grid.cells[at + 3]]
      if (!before || before.row !== cell.row || first?.row === cell.row) return false
      return after?.row !== cell.row && NUMBER.test(before.text.trim())
    }),
  )
}

/** The number of a question in a cell of its own. */
const NUMBER = /^(?:q(?:uestion)?\.?\s*)?\d{1,2}[a-z]?\s*[.):]?$/i

function scoreSheet(
  grid: Grid,
  repeated: ReadonlySet<string>,
  head: number,
  numbered: ReadonlySet<GridCell>,
): LearntLabel[] {
  const left = Math.min(...grid.cells.map(({ column }) => column))
  const seen = new Set<string>()
  return grid.cells.flatMap((cell) =>
    labelTexts(cell.text).flatMap((text): LearntLabel[] => {
      const key = squeeze(text)
      const inColumn = (cell.column === left ? head : 0) + (numbered.has(cell) ? 2 : 0)
      if (key === '' || seen.has(key) || scoreLabel(cell, text, left, grid, repeated) + inColumn < LEAST_SCORE)
        return []
      seen.add(key)
      return [{ text, row: cell.row, column: cell.column }]
    }),
  )
}

/** The parts of a cell that could be labels: its beginning up to a colon, question mark or line end, and short captions of further lines. */
function labelTexts(text: string): string[] {
  const whole = stripNumbering(text.trim())
  const question = /^[^:?]{2,250}?\?(?:\s*\([^()]*\))?/.exec(whole.replace(/\n/g, ' '))?.[0]
  const lines = whole.split('\n').map((line) => line.trim())
  const first = /^[^:]{2,150}?:(?=\s|$)/.exec(lines[0] ?? '')?.[0] ?? lines[0] ?? ''
  const captions = lines.slice(1).flatMap((line) => {
    const caption = /^([^:]{2,30}):/.exec(line)?.[1] ?? ''
    return isCommonLabel(caption) ? [caption] : []
  })
  return [question ?? first, ...captions].map((label) =>
    label
      .replace(/\s+/g, ' ')
      .replace(/[\s:*]+$/, '')
      .trim(),
  )
}

function scoreLabel(cell: GridCell, text: string, left: number, grid: Grid, repeated: ReadonlySet<string>): number {
  const words = text.split(' ').length
  if (cell.value.kind !== 'text' || words > 45 || BULLET.test(cell.text) || VALUE.test(text)) return 0
  const closed = /[?:]/.test(cell.text.slice(0, cell.text.indexOf(text) + text.length + 2))
  const signs: [boolean, number][] = [
    [isCommonLabel(text), 3],
    [repeated.has(squeeze(text)), 3],
    [repeated.size > 0 && !repeated.has(squeeze(text)), -3],
    [closed, 1.5],
    [QUESTION.test(text), 1.5],
    [cell.column === left, 0.5],
    [words <= 6 && hasValueBeside(cell, grid), 1.5],
    [words <= 12 && standsOverText(cell, grid), 1.5],
    [words > 12 && !/[?)]$/.test(text) && !QUESTION.test(text), -2],
    [/[.;,]$/.test(text), -2],
    [/^\p{Ll}/u.test(text), -2],
  ]
  return signs.reduce((score, [shown, weight]) => (shown ? score + weight : score), 0)
}

function hasValueBeside(cell: GridCell, grid: Grid): boolean {
  return grid.cells.some(({ row, column }) => row === cell.row && column > cell.column && column <= cell.column + 2)
}

/** Alone in its row, with a longer text in the row beneath: a heading over its answer. */
function standsOverText(cell: GridCell, grid: Grid): boolean {
  const inRow = grid.cells.filter(({ row }) => row === cell.row)
  const below = grid.cells.find(({ row, column }) => row === cell.row + 1 && column === cell.column)
  return (
    inRow.length === 1 && below !== undefined && below.text.length > cell.text.length * 1.2 && !cell.text.includes('\n')
  )
}

/** Texts that stand on every one of several sheets: labels, titles and guidance, but no answers. */
export function repeatedTexts(grids: readonly Grid[]): Set<string> {
  if (grids.length < 2) return new Set()
  const counts = new Map<string, number>()
  for (const grid of grids) {
    const texts = new Set(grid.cells.flatMap(({ text }) => [...labelKeys(text), ...labelTexts(text).map(squeeze)]))
    for (const key of texts) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return new Set([...counts].filter(([, count]) => count >= Math.max(2, grids.length * 0.6)).map(([key]) => key))
}
