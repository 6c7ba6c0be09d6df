/** Tables on a page of a form: a row of headings over rows to fill in. */
import type { Grid, GridCell } from '../read/grid.ts'
import { squeeze } from '../recognise/label-text.ts'
import { isCommonLabel } from '../recognise/vocabulary.ts'
import { PART_OF_ANSWER, TABLE_END } from '../words/en/asked-kinds.ts'
import { COLUMN_HEADINGS, type ColumnUse, PLAIN_HEADING } from '../words/en/column-headings.ts'
import { rightOf } from './help.ts'
import { isMachineMark, labelTexts, NUMBER } from './label-texts.ts'
import { blockAt, markedBlocks } from './marks.ts'
import { answerCellAt, type FormSheet, listCells, type Page } from './pages.ts'
import { turnedTables } from './turned-tables.ts'
import { looksLikeValue } from './value-look.ts'

export interface LearntTable {
  readonly headings: readonly GridCell[]
  /** Its first and last row. */
  readonly top: number
  readonly bottom: number
  /** Cells of its rows, by reading order. */
  readonly body: readonly GridCell[]
  /** Its rows are numbered, take answers by their validation, or stand between marks of their own. */
  readonly isSure: boolean
  /** Its headings stand on several rows, which could not be put together. */
  readonly isStacked: boolean
  /** Of two rows of headings, a cell for each column with all that stands over it as its text. */
  readonly stacked: readonly GridCell[] | null
  /** What it is called, where that stands left of its headings. */
  readonly label: GridCell | null
}

/** Columns of a form by what stands over them: "Question", "Guidance", "Your answer", "Example". */
export interface FormColumns {
  readonly headings: readonly GridCell[]
  readonly uses: ReadonlyMap<number, ColumnUse | 'plain'>
}

export interface Tables {
  readonly tables: readonly LearntTable[]
  readonly columns: FormColumns | null
}

/** All cells of tables, with what these are called. */
export function cellsOfTables(tables: readonly LearntTable[]): Set<GridCell> {
  return new Set(tables.flatMap(({ headings, body, label }) => [...headings, ...body, ...(label ? [label] : [])]))
}

const MOST_WORDS = 16
const MOST_LEVELS = 3

export function findTables(page: Page): Tables {
  const { first } = page
  const rows = rowsOf(first.grid)
  const lists = listCells(first)
  const tables: LearntTable[] = []
  let columns: FormColumns | null = null
  for (const [row, cells] of rows) {
    if (tables.some(({ bottom }) => row <= bottom)) continue
    const run = named(headingRun(cells, page), rows.get(row - 1) ?? [])
    if (run.length < 2 || run.every((cell) => lists.has(cell))) continue
    const uses = usesOf(run)
    if (uses) columns ??= { headings: run, uses }
    else {
      const table = tableUnder(run, rows, page)
      // Beneath "Question | Guidance | Your answer" each row is a question, whatever it looks like.
      const above = tables.at(-1)
      // Headings over several rows are one table's; its columns go by the first of them.
      if (table && above && above.body.length === 0 && table.top <= above.bottom + 1)
        tables[tables.length - 1] = { ...table, top: above.top, headings: above.headings }
      else if (table && (table.isSure || !columns)) tables.push(table)
    }
  }
  return { tables: [...tables, ...turnedTables(page, tables, rows)], columns }
}

function rowsOf({ cells }: Grid): Map<number, GridCell[]> {
  const rows = new Map<number, GridCell[]>()
  for (const cell of cells) {
    const row = rows.get(cell.row)
    if (row) row.push(cell)
    else rows.set(cell.row, [cell])
  }
  return rows
}

/** The longest run of neighbours that could all be headings. */
function headingRun(cells: readonly GridCell[], page: Page): GridCell[] {
  let best: GridCell[] = []
  let run: GridCell[] = []
  for (const cell of cells) {
    const before = run.at(-1)
    if (!isHeadingLike(cell, page)) run = []
    else if (before && cell.column === rightOf(before, page.first.grid) + 1) run = [...run, cell]
    else run = [cell]
    if (run.length > best.length) best = run
  }
  return best
}

function isHeadingLike(cell: GridCell, page: Page): boolean {
  const text = cell.text.trim()
  const isHeading = PLAIN_HEADING.test(text)
  if ((looksLikeValue(cell) && !isHeading) || isMachineMark(text) || answerCellAt(page.first, cell)) return false
  if (NUMBER.test(text) && !isHeading) return false
  if (page.repeated.size > 0 && !labelTexts(text).some((label) => page.repeated.has(squeeze(label)))) return false
  return text.replace(/\([^)]*\)/g, '').split(/\s+/).length <= MOST_WORDS && !/[.;]$/.test(text)
}

/** "Actual | Actual | Forecast | Forecast" names no column; the row above it does, where it has a cell over each. */
function named(run: readonly GridCell[], above: readonly GridCell[]): readonly GridCell[] {
  const names = new Set(run.map(({ text }) => text.trim().toLowerCase()))
  if (run.length < 3 || names.size > run.length / 2) return run
  const over = run.flatMap(({ column }) => above.find((cell) => cell.column === column) ?? [])
  return over.length === run.length ? over : run
}

/** What each column is for, when every heading says so and one of them is over the questions or the answers. */
function usesOf(run: readonly GridCell[]): Map<number, ColumnUse | 'plain'> | null {
  const uses = new Map<number, ColumnUse | 'plain'>()
  for (const { column, text } of run) {
    const heading = text.replace(/\([^)]*\)/g, '').trim()
    const names: readonly ColumnUse[] = ['thisTime', 'lastTime', 'help', 'question', 'notes']
    const use = names.find((name) => COLUMN_HEADINGS[name].test(heading))
    if (use) uses.set(column, use)
    else if (PLAIN_HEADING.test(heading)) uses.set(column, 'plain')
    else return null
  }
  const found = [...uses.values()]
  return found.includes('question') || found.includes('thisTime') || found.includes('plain') ? uses : null
}

function tableUnder(
  run: readonly GridCell[],
  rows: ReadonlyMap<number, readonly GridCell[]>,
  page: Page,
): LearntTable | null {
  const [first] = run
  const last = run.at(-1)
  if (!first || !last) return null
  const within = (row: number) =>
    (rows.get(row) ?? []).filter(({ column }) => column >= first.column - 1 && column <= last.column)
  const validated = validatedBottom(run, page.first)
  const body = bodyRows(run, within, page)
  const marked = markedBottom(run, rows, page)
  const bottom = aboveNextQuestion(Math.max(validated, body.bottom, marked), run, rows)
  if (bottom === 0) return null
  const filled = body.rows.filter((cells) => cells.length > 1).length
  // Two texts beside each other are more often a question and its answer: only rows that are plainly a table's make headings of them.
  const isSure = marked > 0 || body.numbers > 1 || (validated > 0 && (run.length > 2 || !/:$/.test(first.text.trim())))
  const isQuestion = /[?:]\s*(?:\([^)]*\))?$/.test(first.text.trim()) || isSplitAnswer(run)
  const isLikely = run.length > 2 ? !isQuestion : page.repeated.size > 0 && filled > 1
  if (!isSure && !isLikely) return null
  const cells = [...rows].flatMap(([row, own]) => (row > first.row && row <= bottom ? own : []))
  const isStacked = page.first.grid.merges.some(
    ({ top, left, right }) => top === first.row && right > left && left >= first.column && left <= last.column,
  )
  const stacked = isStacked ? stackedOver(run, rows.get(first.row + 1) ?? [], page) : null
  const isLabelled =
    run.length > 2 && body.rows.length > 0 && body.rows.every(([lead]) => (lead?.column ?? 0) > first.column)
  return {
    headings: isLabelled ? run.slice(1) : run,
    label: isLabelled ? first : null,
    top: first.row,
    bottom,
    body: cells,
    isSure,
    isStacked: isStacked && stacked === null && within(first.row + 1).length > 1,
    stacked,
  }
}

/** "Target 2024" for "2024" under "Target"; null where what stands beneath are no headings. */
function stackedOver(run: readonly GridCell[], row: readonly GridCell[], page: Page): GridCell[] | null {
  const { grid } = page.first
  const [first, last] = [run[0]?.column ?? 0, rightOf(run.at(-1) ?? { row: 0, column: 0 }, grid)]
  const beneath = row.filter(({ column }) => column >= first && column <= last)
  const lower = beneath.filter((cell) => isHeadingLike(cell, page) || YEAR.test(cell.text.trim()))
  if (lower.length < 2 || lower.length < beneath.length) return null
  const under = lower.map((cell): GridCell => {
    const over = run.find((heading) => heading.column <= cell.column && cell.column <= rightOf(heading, grid))
    return over ? { ...cell, text: `${over.text.trim()} ${cell.text.trim()}` } : cell
  })
  const alone = run.filter((heading) => !lower.some(({ column }) => column === heading.column))
  return [...alone, ...under].sort((a, b) => a.column - b.column)
}

const YEAR = /^(?:19|20)\d\d(?:\s*[/–-]\s*\d{2,4})?$/

/** Cells that take answers go on beneath the table, with another question at their left. */
function aboveNextQuestion(
  bottom: number,
  run: readonly GridCell[],
  rows: ReadonlyMap<number, readonly GridCell[]>,
): number {
  const { row: header, column: left } = run[0] ?? { row: 0, column: 0 }
  const asking = [...rows].find(
    ([row, cells]) =>
      row > header + 1 &&
      row <= bottom &&
      cells.filter(({ column }) => column >= left).length < 2 &&
      cells.some(({ column, text }) => column < left && /[?:]$/.test(text.trim()) && !isMachineMark(text)),
  )
  return asking ? asking[0] - 1 : bottom
}

/** Where the mark at its end stands, for headings that open a block of rows between two marks; else 0. */
function markedBottom(
  run: readonly GridCell[],
  rows: ReadonlyMap<number, readonly GridCell[]>,
  { first: { grid } }: Page,
): number {
  const row = run[0]?.row ?? 0
  const block = blockAt(markedBlocks(grid), row)
  if (!block) return 0
  const inside = [...rows].filter(([at]) => at > block.top && at <= block.bottom)
  const isOpening = inside.every(([at, cells]) => at >= row || cells.length === 1)
  const full = inside.filter(([at, cells]) => at > row && cells.length >= run.length)
  return isOpening && full.length >= LEAST_OF_MATRIX ? block.bottom : 0
}

/** "Contact | Name | …": a question with the parts of its answer beside it. */
function isSplitAnswer([first, second]: readonly GridCell[]): boolean {
  return (
    second !== undefined && PART_OF_ANSWER.test(second.text.trim()) && !PART_OF_ANSWER.test(first?.text.trim() ?? '')
  )
}

/** Last row of the cells beneath the headings that take answers; 0 when there are none over several rows. Beneath a pair they are rows enough. */
function validatedBottom(run: readonly GridCell[], { answerCells }: FormSheet): number {
  const isPair = run.length === 2
  if (isPair && PART_OF_ANSWER.test(run[0]?.text.trim() ?? '')) return 0
  const bottoms = run.flatMap(({ row, column }) =>
    answerCells.flatMap(({ ranges }) =>
      ranges
        .filter(
          ({ left, right, top, bottom }) =>
            left <= column &&
            right >= column &&
            top > row &&
            top <= row + MOST_LEVELS + 1 &&
            bottom > top + (isPair ? 1 : 0),
        )
        .map(({ bottom }) => bottom),
    ),
  )
  return bottoms.length === 0 ? 0 : Math.max(...bottoms)
}

interface Body {
  readonly rows: readonly (readonly GridCell[])[]
  readonly bottom: number
  /** Rows with nothing but their number. */
  readonly numbers: number
}

/** Rows up to the next question, heading or gap. One empty row directly beneath headings is a row to fill in. */
function bodyRows(run: readonly GridCell[], within: (row: number) => readonly GridCell[], page: Page): Body {
  const header = run[0]?.row ?? 0
  const printed = lastPrintedRow(run, within)
  const found: (readonly GridCell[])[] = []
  let numbers = 0
  let bottom = header
  for (let row = header + 1; ; row++) {
    const cells = within(row)
    const [only] = cells
    if (!only) {
      bottom = Math.max(bottom, row === header + 1 ? row : bottom)
      break
    }
    const isNumber = cells.length === 1 && NUMBER.test(only.text.trim())
    const isOwn = isNumber || row <= printed || TABLE_END.test(only.text) || isMatrixRow(cells, page)
    if (!isOwn && isAnotherPart(cells, page)) break
    if (isNumber) numbers += 1
    found.push(cells)
    bottom = row
  }
  return { rows: found, bottom: bottom === header ? 0 : bottom, numbers }
}

/** "How much is contracted? | £4,000 | £2,500": what stands beside a question's label would be no figures. */
function isMatrixRow([, ...others]: readonly GridCell[], { first }: Page): boolean {
  return others.length > 1 && others.every((cell) => looksLikeValue(cell) || answerCellAt(first, cell) !== null)
}

/** On a blank form the rows of a matrix have nothing but their names, right beneath its first heading; 0 where there are none. */
function lastPrintedRow(run: readonly GridCell[], within: (row: number) => readonly GridCell[]): number {
  const [first] = run
  if (!first || run.length < LEAST_OF_MATRIX || run.some(({ text }) => isFormColumn(text))) return 0
  let row = first.row
  const names: string[] = []
  for (;;) {
    const [name, ...others] = within(row + 1)
    if (!name || others.length > 0 || name.column !== first.column) break
    names.push(name.text.trim())
    row += 1
  }
  const isEnded = within(row + 1).length === 0
  return isEnded && names.length > 1 && !names.some((name) => isCommonLabel(name)) ? row : 0
}

/** A column for each of several things asked, beside that of the names. */
const LEAST_OF_MATRIX = 3

/** "Question", "Guidance": beneath such headings stand questions. */
function isFormColumn(text: string): boolean {
  const heading = text.replace(/\([^)]*\)/g, '').trim()
  return PLAIN_HEADING.test(heading) || COLUMN_HEADINGS.help.test(heading)
}

/** A label of the form where a row of the table would be. */
function isAnotherPart(cells: readonly GridCell[], { repeated, first }: Page): boolean {
  const [lead] = cells.filter(({ text }) => !NUMBER.test(text.trim()))
  if (!lead || looksLikeValue(lead) || answerCellAt(first, lead)) return false
  const text = lead.text.trim()
  if (isCommonLabel(text) || /[?:]$/.test(text)) return true
  if (repeated.size > 0) return cells.length < 4 && labelTexts(text).some((label) => repeated.has(squeeze(label)))
  return cells.length === 1
}
