/** What stands between a question and its answer: guidance, and the parts that the answer has. */
import type { Grid, GridCell } from '../read/grid.ts'
import { boxesOn } from '../recognise/protection.ts'
import { WIDEST_GAP } from '../recognise/sheet.ts'
import { isCommonLabel } from '../recognise/vocabulary.ts'
import { readsAsGuidance } from '../recognise/wording.ts'
import { ABOUT_THE_QUESTION, PART_OF_ANSWER } from '../words/en/asked-kinds.ts'
import { isMachineMark, NUMBER } from './label-texts.ts'
import type { Found, Sheet } from './labels.ts'
import { blockAt } from './marks.ts'

/** Texts between a question and its answer: guidance, and what part of the answer goes where ("Name", "Email", "Telephone"). */
export function joinHelp(found: readonly Found[], { page }: Sheet): Found[] {
  const { grid } = page.first
  const joined: Found[] = []
  let lead: { column: number; row: number } | null = null
  for (const label of found) {
    const question = joined.at(-1)
    const isBeside = question?.row === label.row && label.column === rightOf(question, grid) + 1
    const isPart: boolean = PART_OF_ANSWER.test(label.text)
    const isHelp = readsAsGuidance(label.text) || isPart
    const goesOn = lead !== null && lead.column === label.column && lead.row === label.row - 1 && isPart
    const rows = grid.cells.filter(({ row }) => row === label.row)
    const isMore = goesOn && rows.every(({ column }) => column >= label.column || column < (question?.column ?? 0))
    if (question && ((isBeside && isHelp) || isMore)) {
      lead = { column: label.column, row: label.row }
      joined[joined.length - 1] = {
        ...question,
        help: [...question.help.filter((line) => line !== label.text), label.text],
      }
    } else if (question && isHelpBeneath([question, label], grid, found)) {
      joined[joined.length - 1] = { ...question, help: [...question.help, label.text] }
    } else {
      const part = partBeside(label, grid)
      if (part) lead = { column: part.column, row: part.row }
      joined.push(part ? { ...label, help: [part.text.trim()] } : label)
    }
  }
  return joined
}

/** What stands beneath a question between its marks and speaks of it: the question in full, how to answer it. */
export function withMarkedHelp(found: readonly Found[], { page, blocks, marked }: Sheet): Found[] {
  const taken = new Set<GridCell>()
  const joined = found.map((label) => {
    const block = marked.has(label.cell) ? blockAt(blocks, label.row) : undefined
    const beneath = page.first.grid.cells.filter(
      ({ row, column }) => column === label.column && row > label.row && row <= (block?.bottom ?? 0),
    )
    const end = beneath.findIndex(({ text }, at) => !speaksOfQuestion(text) || beneath[at]?.row !== label.row + 1 + at)
    const help = beneath.slice(0, end < 0 ? 0 : end)
    for (const cell of help) taken.add(cell)
    const texts = [...label.help, ...help.map(({ text }) => text.trim())]
    return help.length > 0 ? { ...label, help: [...new Set(texts)] } : label
  })
  return joined.filter(({ cell }) => !taken.has(cell))
}

function speaksOfQuestion(text: string): boolean {
  return /\?$/.test(text.trim()) || ABOUT_THE_QUESTION.test(text.trim()) || readsAsGuidance(text)
}

/** On a protected sheet: the texts over a box, the first of them and those between it and the box. */
export interface Boxed {
  readonly opening: ReadonlySet<GridCell>
  readonly between: ReadonlySet<GridCell>
}

/** @param pool cells that may be questions */
export function boxedCells(pool: readonly GridCell[], grid: Grid): Boxed {
  const between = new Set<GridCell>()
  const opening = grid.boxes
    ? pool.filter((cell) => {
        const beneath = between.has(cell) || !isAlone(cell.row, grid) ? null : printedBeneath(cell, grid)
        for (const under of beneath ?? []) between.add(under)
        return beneath !== null
      })
    : []
  return { opening: new Set(opening), between }
}

/** What a protected sheet prints between a question and the box beneath it, whatever it says. */
export function withPrintedHelp(found: readonly Found[], { page }: Sheet): Found[] {
  const { grid } = page.first
  if (!grid.boxes) return [...found]
  const labels = new Map(found.map((label) => [label.cell, label]))
  const taken = new Set<GridCell>()
  const joined = found.map((label) => {
    const between = taken.has(label.cell) ? [] : (printedBeneath(label, grid) ?? [])
    const help = between.every((cell) => !labels.has(cell) || isAboutAnswer(cell.text)) ? between : []
    for (const cell of help) taken.add(cell)
    const texts = help.map(({ text }) => text.trim())
    return texts.length > 0 ? { ...label, help: [...new Set([...label.help, ...texts])] } : label
  })
  return joined.filter(({ cell }) => !taken.has(cell))
}

/** A heading may stand over a question with a box; only what speaks of the answer is taken for help when it could be a question. */
function isAboutAnswer(text: string): boolean {
  return readsAsGuidance(text) || /[.?]$/.test(text.trim()) || text.trim().split(/\s+/).length > LONGEST_QUESTION_AFTER
}

const LONGEST_QUESTION_AFTER = 8
const MOST_EMPTY_ROWS = 2
/** More texts under one another are no help with one question. */
const MOST_PRINTED = 3

/** The cells between a label and its box in the same column; null where there is none, or one stands beside the label or beside what is between. */
function printedBeneath(label: { row: number; column: number }, grid: Grid): GridCell[] | null {
  const hasBox = boxesOn(grid)
  if (!hasBox) return null
  const hasOwn = (cell: { row: number; column: number }) => {
    const right = rightOf(cell, grid)
    return hasBox(cell.row, right + 1, right + WIDEST_GAP)
  }
  if (hasOwn(label)) return null
  const between: GridCell[] = []
  for (let row = label.row + 1, empty = 0; empty <= MOST_EMPTY_ROWS; row++) {
    if (hasBox(row, label.column, label.column)) return between
    const cell = grid.cells.find((other) => other.row === row && other.column === label.column)
    if (cell && (hasOwn(cell) || isMachineMark(cell.text) || between.length === MOST_PRINTED)) return null
    if (cell) between.push(cell)
    else empty += 1
  }
  return null
}

/** The first part of an answer beside its question: "Name" above "Email" and "Telephone". */
export function partBeside(label: { row: number; column: number }, grid: Grid): GridCell | null {
  const column = rightOf(label, grid) + 1
  const beside = grid.cells.find((cell) => cell.row === label.row && cell.column === column)
  return beside && PART_OF_ANSWER.test(beside.text.trim()) ? beside : null
}

export function rightOf({ row, column }: { row: number; column: number }, { merges }: Grid): number {
  return merges.find(({ top, left }) => top === row && left === column)?.right ?? column
}

/** One text stands in the row, its number aside. */
function isAlone(row: number, grid: Grid): boolean {
  return grid.cells.filter((cell) => cell.row === row && !NUMBER.test(cell.text.trim())).length === 1
}

/** Guidance or the question in full right under a short label, with a gap or the answer beneath both. */
function isHelpBeneath([question, label]: readonly [Found, Found], grid: Grid, labels: readonly Found[]): boolean {
  if (label.column !== question.column || label.row !== question.row + 1 + question.help.length) return false
  if (!isAlone(question.row, grid) || !isAlone(label.row, grid)) return false
  const above = grid.cells.some(({ row }) => row === question.row - 1)
  if (grid.cells.some(({ row }) => row === label.row + 1) && labels.some(({ row }) => row === label.row + 1))
    return false
  if (isCommonLabel(label.text)) return false
  const isFull = readsAsGuidance(label.text) || /\?$/.test(label.text) || label.text.split(' ').length > 6
  return (
    isFull &&
    !/\?$/.test(question.text) &&
    (!above || grid.cells.some(({ row, text }) => row === question.row - 1 && isMachineMark(text)))
  )
}
