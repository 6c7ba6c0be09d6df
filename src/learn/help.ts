/** What stands between a question and its answer: guidance, and the parts that the answer has. */
import type { Grid, GridCell } from '../read/grid.ts'
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

/** The first part of an answer beside its question: "Name" above "Email" and "Telephone". */
export function partBeside(label: { row: number; column: number }, grid: Grid): GridCell | null {
  const column = rightOf(label, grid) + 1
  const beside = grid.cells.find((cell) => cell.row === label.row && cell.column === column)
  return beside && PART_OF_ANSWER.test(beside.text.trim()) ? beside : null
}

export function rightOf({ row, column }: { row: number; column: number }, { merges }: Grid): number {
  return merges.find(({ top, left }) => top === row && left === column)?.right ?? column
}

/** Guidance or the question in full right under a short label, with a gap or the answer beneath both. */
function isHelpBeneath([question, label]: readonly [Found, Found], grid: Grid, labels: readonly Found[]): boolean {
  if (label.column !== question.column || label.row !== question.row + 1 + question.help.length) return false
  const isAlone = (row: number) =>
    grid.cells.filter((cell) => cell.row === row && !NUMBER.test(cell.text.trim())).length === 1
  if (!isAlone(question.row) || !isAlone(label.row)) return false
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
