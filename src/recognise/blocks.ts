/**
 * Forms that print a question, its answer beneath and an empty row, over and over. Words that stand so as a question does, but are none of the
 * form's, are not simply more of the answer above.
 */
import { ANSWER_KINDS } from '../config/schema.ts'
import type { Label } from './labels.ts'
import { hasLabel, type Item, loneLabel } from './sheet.ts'
import { looksLikeQuestion, strangerLabel } from './strangers.ts'

type Row = readonly Item[]

/** Questions that must stand so before the form is taken to be laid out so. */
const LEAST_QUESTIONS = 3
const LONGEST = 120

export interface BlockQuestions {
  /** Under a question with a short fact for its answer: questions of the sheet's own. */
  readonly strangers: ReadonlyMap<Item, Label>
  /** Under a question with any text for its answer: nobody can tell. */
  readonly doubtful: ReadonlySet<Item>
}

/**
 * Other headings in a row of questions that have their answers in the row beneath: each asks for what stands under it.
 *
 * @param rows cells by row, each row from left to right
 */
export function findHeadings(rows: readonly Row[]): Map<Item, Label> {
  const strangers = new Map<Item, Label>()
  for (const [at, row] of rows.entries()) {
    const questions = row.filter(loneLabel)
    const below = rows[at + 1] ?? []
    if (questions.length < LEAST_QUESTIONS || questions.length === row.length || below.some(hasLabel)) continue
    const answered = new Set(below.map(({ box }) => box.left))
    if (questions.filter(({ box }) => answered.has(box.left)).length * 2 <= questions.length) continue
    for (const item of row) {
      if (!hasLabel(item) && answered.has(item.box.left)) strangers.set(item, strangerLabel(item.cell.text.trim()))
    }
  }
  return strangers
}

/** @param rows cells by row, each row from left to right */
export function findBlockQuestions(rows: readonly Row[]): BlockQuestions {
  const strangers = new Map<Item, Label>()
  const doubtful = new Set<Item>()
  const isApart = (at: number) => (rows[at]?.[0]?.box.top ?? 0) > (rows[at - 1]?.[0]?.box.bottom ?? 0) + 1
  const questions = [...rows.keys()].filter((at) => rows[at]?.length === 1 && loneLabel(rows[at]?.[0]))
  const column = rows[questions[0] ?? -1]?.[0]?.box.left
  const isRhythm = questions.slice(1).every((at) => isApart(at) && rows[at]?.[0]?.box.left === column)
  if (questions.length < LEAST_QUESTIONS || !isRhythm) return { strangers, doubtful }
  let above: Label | null = null
  for (const [at, row] of rows.entries()) {
    const [item, second] = row
    if (!item) continue
    const label = loneLabel(item)
    if (label) above = label
    const [below] = rows[at + 1] ?? []
    const isOverText = below !== undefined && !hasLabel(below) && below.box.left === column && !isApart(at + 1)
    const standsSo = !second && !hasLabel(item) && item.box.left === column && isApart(at) && isOverText
    if (!above || !standsSo || item.cell.text.length > LONGEST || !looksLikeQuestion(item.cell.text)) continue
    if (ANSWER_KINDS.has(above.field.kind)) doubtful.add(item)
    else strangers.set(item, strangerLabel(item.cell.text.trim()))
  }
  return { strangers, doubtful }
}
