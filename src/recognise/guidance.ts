/** Taking the form's own words out of answers: guidance behind a question, instructions and office notes under the last one. */
import { ANSWER_KINDS } from '../config/schema.ts'
import type { Answer, Gathering } from './assign.ts'
import { endsForm, isMarginFurniture, isQuestionGuidance, readsAsGuidance } from './furniture.ts'
import type { Item } from './sheet.ts'

export interface Dropped {
  readonly furniture: Item[]
  readonly leftOver: Item[]
}

/** Answers with text behind the label and a value beside it from which such text is taken for the form's own. */
const LEAST_DOUBLE = 3

/**
 * "(e.g. membership changes)" between a question and its answer, in the question's cell or in a cell of its own. On a sheet where several
 * questions have text in their own cell and a value beside it, that text is the form's: guidance, or the question in another language.
 */
export function dropGuidance(answers: readonly Answer[]): Dropped {
  const dropped: Dropped = { furniture: [], leftOver: [] }
  const double = answers.filter(({ inCell, ways }) => inCell && ways.has('beside'))
  const single = answers.filter(({ inCell, cells }) => inCell && cells.length === 0)
  const isPattern = double.length >= LEAST_DOUBLE && double.length > single.length
  for (const answer of answers) {
    const { inCell, cells } = answer
    const [first, second] = cells
    if (first && inCell && isGuidanceBehind(answer, inCell.text)) takeInCell(answer)
    else if (inCell && isPattern && double.includes(answer)) {
      dropped.leftOver.push({ ...answer.item, cell: { ...answer.item.cell, text: inCell.text } })
      takeInCell(answer)
    } else if (first && second && isQuestionGuidance(first.cell.text)) {
      dropped.furniture.push(first)
      cells.shift()
    }
  }
  return dropped
}

function takeInCell(answer: Answer): void {
  answer.inCell = null
  answer.ways.delete('inCell')
}

/** Text in the question's own cell when the answer stands elsewhere. */
function isGuidanceBehind(answer: Answer, text: string): boolean {
  const { label, ways } = answer
  // "Partnership / Partneriaeth": the label in a second language.
  if (label.text.endsWith('/') && !/[\d@]/.test(text) && text.split(/\s+/).length <= 8) return true
  if (isQuestionGuidance(text)) return true
  return ANSWER_KINDS.has(label.field.kind) && readsAsGuidance(text, ways.has('beside'))
}

/** A page code or "Please return to …" under the last answer, and what an office wrote beneath it. */
export function dropTrailingFurniture(answers: readonly Gathering[]): Dropped {
  const dropped: Dropped = { furniture: [], leftOver: [] }
  let last: Gathering | null = null
  for (const answer of answers) if (answer.bottom >= (last?.bottom ?? 0)) last = answer
  if (!last) return dropped
  const end = last.cells.findIndex((item, at) => (at > 0 || last.inCell !== null) && endsForm(item.cell.text))
  if (end >= 0) {
    for (const item of last.cells.splice(end)) {
      const list = isMarginFurniture(item.cell.text) ? dropped.furniture : dropped.leftOver
      list.push(item)
    }
  }
  if (last.label.field.kind === 'targets') return dropped
  for (let item = last.cells.at(-1); item; item = last.cells.at(-1)) {
    const enough = last.cells.length > 1 || last.inCell !== null
    if (!isMarginFurniture(item.cell.text) || !(enough || /^(?:please )?return\b/i.test(item.cell.text.trim()))) break
    last.cells.pop()
    dropped.furniture.push(item)
  }
  return dropped
}
