/** The questions of one page: its labels and its tables, with what was answered. */

import type { AnswerCells } from '../read/answer-cells.ts'
import { addressOn, type Grid, type GridCell } from '../read/grid.ts'
import { squeeze } from '../recognise/label-text.ts'
import { submissionOf } from '../recognise/submission.ts'
import { isCommonLabel } from '../recognise/vocabulary.ts'
import { isSectionHeading } from '../recognise/wording.ts'
import { QUESTION_OPENING } from '../words/en/asked-kinds.ts'
import { SECTION_NUMBER } from '../words/en/furniture.ts'
import { answersOf } from './answers.ts'
import { rightOf } from './help.ts'
import { type LearntColumn, tellsKind, tellsPartnership } from './kinds.ts'
import { isMachineMark, labelTexts, NUMBER } from './label-texts.ts'
import { type CopyState, findLabels, gather, type LearntLabel, type Sheet, stateOf } from './labels.ts'
import { blockAt } from './marks.ts'
import { answerCellAt, type FormSheet, type Page } from './pages.ts'
import { findTables, type LearntTable, type Tables } from './tables.ts'
import { looksLikeValue } from './value-look.ts'

export interface Question extends LearntLabel {
  readonly page: Page
  readonly values: readonly string[]
  readonly accepts: AnswerCells | null
  /** Of a table; none for other questions. */
  readonly columns: readonly LearntColumn[]
  /** Cells at which a table with the same headings begins again. */
  readonly again: readonly string[]
  /** The heading that tells it from another question in the same words. */
  readonly section?: string
  /** Of a table whose headings stand on several rows: it goes by the first. */
  readonly isStacked?: true
}

const MOST_ROWS_BETWEEN = 4
const LEAST_COLUMNS_OF_RETURNS = 4

/** The questions of all pages, page by page. */
export function questionsOf(pages: readonly Page[]): Question[] {
  const found = pages.map((page) => {
    const tables = findTables(page)
    return { tables, sheet: gather(page, tables) }
  })
  const form = { state: stateOf(found.map(({ sheet }) => sheet)), isOnly: pages.length === 1 }
  return found.flatMap(({ tables, sheet }) => questionsOn(sheet, tables, form))
}

interface WholeForm {
  readonly state: CopyState
  /** It has one page. */
  readonly isOnly: boolean
}

function questionsOn(sheet: Sheet, found: Tables, { state, isOnly }: WholeForm): Question[] {
  const { page } = sheet
  const returns = tableOfReturns(found, page, isOnly)
  if (returns) return returns
  const labels = findLabels(sheet, state)
  const answers = answersOf(labels, page)
  const asked = withoutUnanswered(labels, answers)
  const tables = found.tables.map((table) => nameTable(table, asked, answers, sheet))
  const named = new Set(tables.map(({ text }) => squeeze(text)))
  const questions = asked
    .filter(({ text }) => !named.has(squeeze(text)))
    .map((label): Question => {
      const accepts = acceptedBy(label, asked, page.first)
      return { ...label, page, values: answers.get(squeeze(label.text)) ?? [], accepts, columns: [], again: [] }
    })
  return [...questions, ...onceEach(tables)].sort((a, b) => a.row - b.row || a.column - b.column)
}

/**
 * A sheet that is nothing but a row of headings with a return in each row under it: the headings are the questions. Beside other sheets it is
 * such only where a heading asks whose the row is.
 */
function tableOfReturns({ tables }: Tables, page: Page, isOnly: boolean): Question[] | null {
  const [table, another] = tables
  if (!table || another) return null
  const { headings, body } = table
  const first = headings[0]?.row ?? 0
  const texts = headings.map(({ text }) => text.trim())
  const isNamed = texts.some((text) => (isOnly ? tellsKind(text) : tellsPartnership(text)))
  const isWide = headings.length >= LEAST_COLUMNS_OF_RETURNS || texts.some((text) => submissionOf(text) !== null)
  const inside = new Set<GridCell>([...headings, ...body])
  const others = page.first.grid.cells.filter((cell) => !inside.has(cell) && cell.row >= first)
  const above = page.first.grid.cells.filter(({ row }) => row < first)
  if (!isNamed || !isWide || others.length > 0 || above.length > 2) return null
  return headings.flatMap((cell): Question[] => {
    const text = labelTexts(cell.text)[0] ?? ''
    const added = submissionOf(text)
    if (text === '' || (added !== null && !isCommonLabel(text) && added !== 'name')) return []
    const values = body.filter(({ column }) => column === cell.column).map((value) => value.text)
    const accepts = answerCellAt(page.first, { row: cell.row + 1, column: cell.column })
    return [
      {
        text,
        line: cell.text,
        row: cell.row,
        column: cell.column,
        help: [],
        page,
        values,
        accepts,
        columns: [],
        again: [],
      },
    ]
  })
}

/**
 * What is answered on no filled copy, and is not worded as a question, is a title or heading. On blank forms nothing can be told apart so.
 */
function withoutUnanswered(
  labels: readonly LearntLabel[],
  answers: ReadonlyMap<string, readonly string[]>,
): LearntLabel[] {
  const isAnswered = ({ text }: LearntLabel) => answers.has(squeeze(text))
  if (labels.filter(isAnswered).length < labels.length * 0.4) return [...labels]
  return labels.filter(
    (label) =>
      label.isMarked ||
      isAnswered(label) ||
      isCommonLabel(label.text) ||
      tellsKind(label.text) ||
      /\?$/.test(label.text) ||
      QUESTION_OPENING.test(label.text),
  )
}

/** The same for tables with the same headings. */
export function headingsKey({ columns }: Question): string {
  return columns.map(({ heading }) => squeeze(heading)).join(' ')
}

/** Tables with the same headings are one, however often the form has them: "Project 1", "Project 2". */
function onceEach(tables: readonly Question[]): Question[] {
  const byHeadings = new Map<string, Question>()
  for (const table of tables) {
    const key = headingsKey(table)
    const first = byHeadings.get(key)
    const again = first ? [...first.again, addressOn(table.page.first.grid, table.row, table.column)] : []
    byHeadings.set(key, first ? { ...first, again } : table)
  }
  return [...byHeadings.values()]
}

/** A table goes by the question above it that nothing else answers, else by the heading above it, by its marks, else by its sheet. */
function nameTable(
  table: LearntTable,
  labels: readonly LearntLabel[],
  answers: ReadonlyMap<string, readonly string[]>,
  { page, blocks }: Sheet,
): Question {
  const { headings, body, isStacked, stacked, label } = table
  const top = headings[0]?.row ?? 1
  const column = headings[0]?.column ?? 1
  const isTurned = headings.length > 1 && headings.every((heading) => heading.column === column)
  const lowest = Math.max(...(stacked ?? []).map(({ row }) => row))
  const columns = (stacked ?? headings).map((heading): LearntColumn => {
    const isUnder = (cell: GridCell) => cell.column === heading.column && (!stacked || cell.row > lowest)
    const isOf = (cell: GridCell) => (isTurned ? cell.row === heading.row : isUnder(cell))
    const values = body.filter(isOf).map((cell) => cell.text.trim())
    const accepts = isTurned ? null : validationUnder(heading, page.first)
    return { heading: heading.text.replace(/\s+/g, ' ').trim(), values: accepts ? [] : values, accepts }
  })
  const own = {
    page,
    values: [],
    accepts: null,
    columns,
    again: [],
    ...(isStacked ? { isStacked: true as const } : {}),
  }
  const block = blockAt(blocks, top)
  const isOutside = (row: number) => block !== undefined && row < block.top && blockAt(blocks, row) !== undefined
  if (label)
    return { text: labelTexts(label.text)[0] ?? '', line: '', row: top, column: label.column, help: [], ...own }
  const isAbove = ({ row }: LearntLabel) => row < top && row >= top - MOST_ROWS_BETWEEN && !isOutside(row)
  const above = labels.filter(isAbove).at(-1)
  const isFree =
    above !== undefined &&
    !isQuestionApart(above, top) &&
    !answers.has(squeeze(above.text)) &&
    acceptedBy(above, labels, page.first) === null
  if (isFree) return { ...above, ...own }
  const isAsked = (cell: GridCell) => labels.some(({ row, column }) => row === cell.row && column === cell.column)
  const isNoHeading = (cell: GridCell) =>
    isOutside(cell.row) || (isAsked(cell) && QUESTION_OPENING.test(cell.text.trim()))
  const heading = headingAbove(page.first.grid, top, isNoHeading)
  const text = heading ? headingText(heading) : (block?.name ?? page.first.grid.sheet ?? 'Table')
  return { text, line: '', row: top, column, help: [], ...own }
}

/** A question in words with more than a row to answer in asks for itself, and not for the table further down. */
function isQuestionApart({ text, line, row }: LearntLabel, top: number): boolean {
  return row < top - MOST_ROWS_TO_ASK && (/[?]/.test(line) || QUESTION_OPENING.test(text))
}

const MOST_ROWS_TO_ASK = 2

/** "SECTION B: Risks of the schemes" is about the risks of the schemes. */
function headingText({ text }: GridCell): string {
  const inLine = text.replace(/\s+/g, ' ').trim()
  const ofSection = isSectionHeading(inLine) ? SECTION_NUMBER.exec(inLine)?.[0] : undefined
  return ofSection === undefined ? (labelTexts(text)[0] ?? '') : inLine.slice(ofSection.length)
}

/** The validation of the first cells beneath a heading that have one. */
function validationUnder({ row, column }: GridCell, first: FormSheet): AnswerCells | null {
  const rows = Array.from({ length: MOST_ROWS_BETWEEN }, (_, step) => row + 1 + step)
  return rows.map((below) => answerCellAt(first, { row: below, column })).find((cells) => cells !== null) ?? null
}

function headingAbove({ cells }: Grid, top: number, isNone: (cell: GridCell) => boolean): GridCell | null {
  const isNear = ({ row }: GridCell) => row < top && row >= top - MOST_ROWS_BETWEEN
  const above = cells.filter(
    (cell) => isNear(cell) && !isNone(cell) && !isMachineMark(cell.text) && !NUMBER.test(cell.text.trim()),
  )
  const alone = above.filter(
    ({ row, text }) => text.length < 80 && above.filter((other) => other.row === row).length === 1,
  )
  return (
    [...alone]
      .reverse()
      .find((cell) => !/[.;]$/.test(cell.text.trim()) && headingText(cell) !== '' && !looksLikeValue(cell)) ?? null
  )
}

/** The validation of the cells beside or beneath a label, before the next label. */
function acceptedBy(label: LearntLabel, labels: readonly LearntLabel[], first: FormSheet): AnswerCells | null {
  const right = rightOf(label, first.grid)
  const isTaken = (row: number, column: number) =>
    labels.some((other) => other !== label && other.row === row && other.column === column)
  for (let step = 1; step <= 3 && !isTaken(label.row, right + step); step++) {
    const beside = answerCellAt(first, { row: label.row, column: right + step })
    if (beside) return beside
  }
  for (let step = 1; step <= MOST_ROWS_BETWEEN && !isTaken(label.row + step, label.column); step++) {
    const beneath = answerCellAt(first, { row: label.row + step, column: label.column })
    if (beneath) return beneath
  }
  return null
}
