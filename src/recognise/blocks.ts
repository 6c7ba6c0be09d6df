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
const MOST = 0.9
const LONGEST = 120

export interface BlockQuestions {
  /** Under a question with a short fact for its answer: questions of the sheet's own. */
  readonly strangers: ReadonlyMap<Item, Label>
  /** Under a question with any text for its answer, and worded as a question: one of the form's in other words, where the form has more than were found. */
  readonly asked: ReadonlyMap<Item, Label>
  /** Under such a question: nobody can tell. */
  readonly doubtful: ReadonlySet<Item>
  /** The same where every question has one cell of answer, and such words as well: even if no question of the form is missing, nobody can tell. */
  readonly paired: ReadonlySet<Item>
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
  const asked = new Map<Item, Label>()
  const doubtful = new Set<Item>()
  const paired = new Set<Item>()
  const isApart = (at: number) => (rows[at]?.[0]?.box.top ?? 0) > (rows[at - 1]?.[0]?.box.bottom ?? 0) + 1
  const questions = [...rows.keys()].filter((at) => rows[at]?.length === 1 && loneLabel(rows[at]?.[0]))
  const column = rows[questions[0] ?? -1]?.[0]?.box.left
  // An answer may read like a question itself.
  const inRhythm = questions.slice(1).filter((at) => isApart(at) && rows[at]?.[0]?.box.left === column)
  if (questions.length < LEAST_QUESTIONS || inRhythm.length < (questions.length - 1) * MOST)
    return { strangers, asked, doubtful, paired }
  const hasOneCell = (at: number) => rows[at + 1]?.length === 1 && (at + 2 >= rows.length || isApart(at + 2))
  const isStrict = questions.filter(hasOneCell).length >= questions.length * MOST
  let above: Label | null = null
  for (const [at, row] of rows.entries()) {
    const [item, second] = row
    if (!item) continue
    above = loneLabel(item) ?? above
    const [below] = rows[at + 1] ?? []
    const isOverText = below !== undefined && !hasLabel(below) && below.box.left === column && !isApart(at + 1)
    const standsSo = !second && !hasLabel(item) && item.box.left === column && isApart(at) && isOverText
    if (!above || !standsSo || item.cell.text.length > LONGEST || !looksLikeQuestion(item.cell.text)) continue
    const label = strangerLabel(item.cell.text.trim())
    if (isStrict && hasOneCell(at)) paired.add(item)
    if (!ANSWER_KINDS.has(above.field.kind)) strangers.set(item, label)
    else if (/\?$/.test(item.cell.text.trim())) asked.set(item, label)
    else doubtful.add(item)
  }
  return { strangers, asked, doubtful, paired }
}
