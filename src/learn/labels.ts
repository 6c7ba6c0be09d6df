/**
 * Finding the questions of a form nobody has described yet. Each cell gets a score for how much it looks like a label; on several
 * copies of one form the labels are what stays the same.
 */
import type { Grid, GridCell } from '../read/grid.ts'
import { squeeze } from '../recognise/label-text.ts'
import { boxesOn } from '../recognise/protection.ts'
import { submissionOf } from '../recognise/submission.ts'
import { isCommonLabel } from '../recognise/vocabulary.ts'
import { isColumnHeading, isMarginFurniture, isSectionHeading } from '../recognise/wording.ts'
import { FORM_TITLE, PART_OF_ANSWER, QUESTION_OPENING, REQUEST } from '../words/en/asked-kinds.ts'
import { GUIDANCE_OPENING } from '../words/en/furniture.ts'
import { openingCells, standApart } from './gaps.ts'
import { headingCells } from './headings.ts'
import { type Boxed, boxedCells, joinHelp, partBeside, rightOf, withMarkedHelp, withPrintedHelp } from './help.ts'
import { looksLikeAnswerTo, tellsKind } from './kinds.ts'
import { isMachineMark, labelTexts, NUMBER } from './label-texts.ts'
import { blockAt, type MarkedBlock, markedBlocks, openingOf } from './marks.ts'
import { answerCellAt, type FormSheet, type Page } from './pages.ts'
import { surroundingCells } from './surroundings.ts'
import { cellsOfTables, type Tables } from './tables.ts'
import { looksLikeValue } from './value-look.ts'

export interface LearntLabel {
  /** As printed, without colon or numbering. */
  readonly text: string
  readonly row: number
  readonly column: number
  /** The line it stands in, which may say more of the answer: "… Yes / No". */
  readonly line: string
  /** What the form says about the answer, in cells between the question and its answer. */
  readonly help: readonly string[]
  /** A mark for a program says that it is a question. */
  readonly isMarked?: true
}

const LEAST_SCORE = 2
/** Added for the first column of a blank form, where nearly every text is a label, also those with nothing beside them to show it. */
const BLANK_HEAD = 1.5

export interface Found extends LearntLabel {
  readonly cell: GridCell
}

/** What labels of a page are told by, gathered once. */
export interface Sheet {
  readonly page: Page
  readonly pool: readonly GridCell[]
  readonly left: number
  readonly numbered: ReadonlySet<GridCell>
  readonly answered: ReadonlySet<GridCell>
  /** The first cell of each block, on a sheet of blocks with gaps between them. */
  readonly opening: ReadonlySet<GridCell>
  /** Where marks for a program enclose the questions. */
  readonly blocks: readonly MarkedBlock[]
  readonly marked: ReadonlySet<GridCell>
  /** All questions of the sheet are marked. */
  readonly isMarked: boolean
  /** What asks for nothing. */
  readonly around: ReadonlySet<GridCell>
  readonly boxed: Boxed
}

/**
 * The labels of a page, in reading order, without those of its tables.
 *
 * @param state whether the copies have answers, as `stateOf` tells
 */
export function findLabels(sheet: Sheet, state: CopyState): LearntLabel[] {
  const isBlank = state === 'blank'
  const scored = scoreSheet(sheet, isBlank ? BLANK_HEAD : 0)
  const labels = withoutTitle(withMarkedHelp(withPrintedHelp(joinHelp(scored, sheet), sheet), sheet), sheet.page)
  return (isBlank ? withoutHeadings(labels, sheet) : withoutValues(labels, sheet)).map(({ cell: _, ...label }) => label)
}

export type CopyState = 'blank' | 'filled'

/** Values are told from labels by comparing copies; a single one of little else than labels is blank, all its pages taken together. */
export function stateOf(sheets: readonly Sheet[]): CopyState {
  const counted = sheets.map((sheet) => {
    const { page } = sheet
    const sure =
      page.repeated.size === 0 && standApart(sheet.pool, page.first.grid)
        ? sheet.pool.length
        : scoreSheet(sheet, 0).length
    return { pool: sheet.pool.length, sure, least: page.repeated.size > 0 ? 0.9 : 0.5 }
  })
  const needed = counted.reduce((sum, { pool, least }) => sum + pool * least, 0)
  return counted.reduce((sum, { sure }) => sum + sure, 0) >= needed ? 'blank' : 'filled'
}

export function gather(page: Page, { tables, columns }: Tables): Sheet {
  const { grid } = page.first
  const inTables = cellsOfTables(tables)
  const under = Math.min(...(columns?.headings.map(({ row }) => row) ?? [Number.POSITIVE_INFINITY]))
  const isHelpColumn = ({ row, column }: GridCell) =>
    row >= under && ['help', 'notes', 'lastTime', 'thisTime'].includes(columns?.uses.get(column) ?? '')
  const headings = new Set(columns?.headings)
  const numbered = numberedCells(grid)
  const around = surroundingCells(page)
  const sections = headingCells(grid)
  const isElsewhere = (cell: GridCell) =>
    inTables.has(cell) || sections.has(cell) || headings.has(cell) || around.has(cell) || isHelpColumn(cell)
  const pool = grid.cells.filter((cell) => !isElsewhere(cell) && mayBeLabel(cell, page, numbered))
  const left = Math.min(...pool.map(({ column }) => column))
  const answered = new Set(pool.filter((cell) => hasAnswerCell(cell, page.first)))
  const blocks = markedBlocks(grid)
  const isMarked = blocks.length > 1 || tables.some(({ top }) => blockAt(blocks, top) !== undefined)
  const marked = openingOf(blocks, grid)
  const boxed = boxedCells(pool, grid)
  return { page, pool, left, numbered, answered, opening: openingCells(grid), blocks, marked, isMarked, around, boxed }
}

function mayBeLabel(cell: GridCell, { first, sheetNames }: Page, numbered: ReadonlySet<GridCell>): boolean {
  const text = cell.text.trim()
  if (cell.text === '' || NUMBER.test(text) || isMachineMark(text) || answerCellAt(first, cell)) return false
  const isInBox = boxesOn(first.grid)?.(cell.row, cell.column, cell.column) ?? false
  if (isInBox && !isCommonLabel(text)) return false
  const isAsked = numbered.has(cell) || REQUEST.test(text) || hasAnswerCell(cell, first)
  return (isAsked || !isFormsOwn(text)) && !sheetNames.has(squeeze(text))
}

/** Headings, instructions and what an online form adds: on the form, but no questions of it. */
function isFormsOwn(text: string): boolean {
  const added = submissionOf(text)
  return (
    isSectionHeading(text) ||
    isMarginFurniture(text) ||
    GUIDANCE_OPENING.test(text) ||
    (isColumnHeading(text) && !isCommonLabel(text)) ||
    (added !== null && !isCommonLabel(text) && added !== 'name')
  )
}

/** Texts behind the number of a question, in its cell or in one of its own: not the running numbers of a table or of entries. */
function numberedCells(grid: Grid): Set<GridCell> {
  const behind = grid.cells.filter((cell, at) => {
    const before = grid.cells[at - 1]
    if (!before || before.row !== cell.row || !NUMBER.test(before.text.trim())) return false
    return before.value.kind === 'text' && grid.cells[at + 3]?.row !== cell.row
  })
  const opening = grid.cells.filter(({ text }) => OPENING_NUMBER.test(text))
  const counts = opening.every(({ text }, at) => Number(OPENING_NUMBER.exec(text)?.[1]) === at + 1)
  return new Set([...behind, ...(counts && opening.length >= LEAST_NUMBERED ? opening : [])])
}

/** "Q4. ", "4) ": counted on through the whole form. */
const OPENING_NUMBER = /^\s*(?:q(?:uestion)?\s*)?(\d{1,2})\s*[.):]\s*\S/i
const LEAST_NUMBERED = 4

/** Whether the cells beside or beneath take an answer, as their validation says. */
function hasAnswerCell(cell: GridCell, first: FormSheet): boolean {
  const { cells } = first.grid
  const right = rightOf(cell, first.grid)
  const beside = [1, 2].some((step) => answerCellAt(first, { row: cell.row, column: right + step }))
  const between = (row: number) =>
    cells.some((other) => other.row === row && other.column === cell.column && !answerCellAt(first, other))
  const isAsked = cells.some(
    ({ row, column, text }) => row === cell.row + 1 && column < cell.column && !NUMBER.test(text.trim()),
  )
  const beneath = !isAsked && answerCellAt(first, { row: cell.row + 1, column: cell.column }) !== null
  const lower =
    !isAsked && !between(cell.row + 1) && answerCellAt(first, { row: cell.row + 2, column: cell.column }) !== null
  return beside || beneath || lower
}

/** @param head added in the columns that questions stand in: the first, and others that are as full */
function scoreSheet(sheet: Sheet, head: number): Found[] {
  const inColumn = (column: number) => sheet.pool.filter((cell) => cell.column === column).length
  const columns = [...new Set(sheet.pool.map(({ column }) => column))]
  const heads = new Set(columns.filter((column) => column === sheet.left || inColumn(column) >= sheet.pool.length / 3))
  return sheet.pool.flatMap((cell) =>
    labelTexts(cell.text).flatMap((text): Found[] => {
      const score = scoreLabel(cell, text, sheet) + (heads.has(cell.column) ? head : 0)
      if (squeeze(text) === '' || isMachineMark(text) || score < LEAST_SCORE) return []
      const isMarked = sheet.isMarked && sheet.marked.has(cell) ? { isMarked: true as const } : {}
      return [{ text, line: lineOf(cell.text, text), row: cell.row, column: cell.column, help: [], cell, ...isMarked }]
    }),
  )
}

function lineOf(whole: string, label: string): string {
  return whole.split('\n').find((line) => line.includes(label)) ?? label
}

function isQuestion(text: string, cell: GridCell): boolean {
  const at = cell.text.indexOf(text)
  return /[?:]/.test(cell.text.slice(0, at < 0 ? 0 : at + text.length + 2)) || QUESTION_OPENING.test(text)
}

function scoreLabel(cell: GridCell, text: string, sheet: Sheet): number {
  const { page, left, numbered, answered, opening, blocks, marked, isMarked, around, boxed } = sheet
  const { repeated } = page
  const { grid } = page.first
  const words = text.split(' ').length
  if (cell.value.kind !== 'text' || words > 45 || looksLikeValue({ ...cell, text: cell.text.split('\n')[0] ?? '' }))
    return 0
  const closed = /[?:]/.test(cell.text.slice(0, cell.text.indexOf(text) + text.length + 2))
  const signs: [boolean, number][] = [
    [isCommonLabel(text), 3],
    [repeated.has(squeeze(text)), 3],
    [repeated.size > 0 && !repeated.has(squeeze(text)), -3],
    [numbered.has(cell), 2],
    [answered.has(cell), 2],
    [boxed.opening.has(cell), 2],
    [boxed.between.has(cell) && !tellsKind(text) && !closed, -3],
    [opening.has(cell), 2],
    [isAnsweredOtherwise(cell, text, page), -6],
    [marked.has(cell), 2.5],
    [!marked.has(cell) && blockAt(blocks, cell.row) !== undefined, -2],
    [isMarked && !blockAt(blocks, cell.row), -4],
    [opening.size > 0 && !opening.has(cell) && cell.column === left && !closed, -3],
    [partBeside(cell, grid) !== null && !PART_OF_ANSWER.test(text), 2],
    [closed, 1.5],
    [QUESTION_OPENING.test(text), 1.5],
    [tellsKind(text) && words <= 12, 1.5],
    [cell.column === left, 0.5],
    [words <= 6 && hasValueBeside(cell, grid), 1.5],
    [words <= 12 && standsOverText(cell, grid, around), 1.5],
    [words > 12 && !/[?)]$/.test(text) && !QUESTION_OPENING.test(text), -2],
    [/[.;,]$/.test(text) && !QUESTION_OPENING.test(text), -2],
    [/^\p{Ll}/u.test(text), -2],
  ]
  return signs.reduce((score, [shown, weight]) => (shown ? score + weight : score), 0)
}

/** The same words in most copies, but others in one, right beside or beneath the same label: an answer that many give. Behind the label in its cell they may differ. */
function isAnsweredOtherwise({ row, column }: GridCell, text: string, { first, sheets }: Page): boolean {
  const textAt = ({ cells }: Grid, at: { row: number; column: number }) =>
    cells.find((cell) => cell.row === at.row && cell.column === at.column)?.text
  const places = [
    { row, column: column - 1 },
    { row: row - 1, column },
  ]
  return sheets.some(({ grid }) => {
    const other = textAt(grid, { row, column })
    if (grid === first.grid || other === undefined || labelTexts(other).includes(text)) return false
    return places.some((place) => {
      const label = textAt(first.grid, place)
      return label !== undefined && textAt(grid, place) === label
    })
  })
}

function hasValueBeside(cell: GridCell, grid: Grid): boolean {
  return grid.cells.some(({ row, column }) => row === cell.row && column > cell.column && column <= cell.column + 2)
}

/** Alone in its row, with a longer text in the row beneath that is no question itself: a heading over its answer. */
function standsOverText(cell: GridCell, grid: Grid, around: ReadonlySet<GridCell>): boolean {
  const inRow = grid.cells.filter(({ row }) => row === cell.row)
  const below = grid.cells.find(({ row, column }) => row === cell.row + 1 && column === cell.column)
  return (
    inRow.length === 1 &&
    below !== undefined &&
    !around.has(below) &&
    !/[?:]$/.test(below.text.trim()) &&
    below.text.length > cell.text.length * 1.2 &&
    !cell.text.includes('\n')
  )
}

/** What stands alone in the first row and says of itself that it is a form's name. */
function withoutTitle(found: readonly Found[], page: Page): Found[] {
  const isTitle = (label: Found, at: number) =>
    at === 0 &&
    (isAloneAtTop(label, page) || (page.sheetNames.size > 0 && label.row === page.first.grid.cells[0]?.row)) &&
    FORM_TITLE.test(label.cell.text) &&
    !/[?:]$/.test(label.cell.text.trim()) &&
    !tellsKind(label.text)
  return found.filter((label, at) => !isTitle(label, at))
}

/** Headings over the questions of a blank form, told apart from questions by how most questions of the form are written. */
function withoutHeadings(found: readonly Found[], { page, numbered, answered }: Sheet): Found[] {
  const isMarked = ({ text, cell }: Found) => isQuestion(text, cell) || numbered.has(cell) || answered.has(cell)
  const isWide = (label: Found) => rightOf(label, page.first.grid) > label.column
  const mostMarked = found.filter(isMarked).length >= found.length * MOST
  const isOwn = (label: Found) => isMarked(label) || tellsKind(label.text)
  const mostOwn = found.filter(isOwn).length >= found.length * MOST
  const mostWide = found.filter(isWide).length >= found.length * (1 - MOST)
  return found.filter((label, at) => {
    if (isOwn(label)) return true
    const isTitle = at === 0 && isAloneAtTop(label, page) && (isWide(label) || mostOwn)
    const hasRoom = !page.first.grid.cells.some(({ row }) => row === label.row + 1)
    return !(isTitle || (mostMarked && !hasRoom) || (!mostWide && isWide(label)))
  })
}

const MOST = 0.6

/** What stands in the place of a question's answer and looks like one is no question itself. */
function withoutValues(found: readonly Found[], { page, numbered, answered }: Sheet): Found[] {
  const { grid } = page.first
  return found.filter((label, at) => {
    const before = found[at - 1]
    if (!before || page.repeated.size > 0 || numbered.has(label.cell) || answered.has(label.cell)) return true
    if (isQuestion(label.text, label.cell) || tellsKind(label.text)) return true
    const isBeside = before.row === label.row && label.column === rightOf(before, grid) + 1
    const isBeneath = before.column === label.column && label.row === before.row + 1 + before.help.length
    return !(isBeside || isBeneath) || !looksLikeAnswerTo(before.text, label.cell.text)
  })
}

function isAloneAtTop({ row }: Found, { first }: Page): boolean {
  const top = first.grid.cells[0]?.row ?? 0
  return row === top && first.grid.cells.filter((cell) => cell.row === top).length === 1
}
