/**
 * What stands right under a question that was left empty, in the column of the questions and with a text beside it, on a form whose answers stand
 * beside their questions: another question, or the first row of an answer written beneath.
 */
import type { FormField } from '../config/schema.ts'
import { optionNamed } from '../kinds/choices/marks.ts'
import { kindOf } from '../kinds/kinds.ts'
import type { Label } from './labels.ts'
import { isLikeQuestion } from './near.ts'
import { fieldsOf, gapBetween, hasLabel, type Item, labelsOf, loneLabel, WIDEST_GAP } from './sheet.ts'
import { looksLikeQuestion, strangerLabel } from './strangers.ts'
import type { Vocabulary } from './vocabulary.ts'

type Row = readonly Item[]

export interface UnderEmpty {
  /** Plainly questions of the sheet's own. */
  readonly strangers: ReadonlyMap<Item, Label>
  /** Nobody can tell. */
  readonly doubtful: ReadonlySet<Item>
}

/** Questions for more than a fact that must have their answers beside them. */
const LEAST_BESIDE = 2

/** @param rows cells by row, each row from left to right */
export function findUnderEmpty(rows: readonly Row[], vocabulary: Vocabulary): UnderEmpty {
  const strangers = new Map<Item, Label>()
  const doubtful = new Set<Item>()
  const asked = fieldsOf(labelsOf(rows.flat()))
  const missing = vocabulary.form.fields.filter((field) => !asked.has(field))
  for (const [at, row] of rows.entries()) {
    const [item, value] = row
    const [question, ...beside] = rows[at - 1] ?? []
    const label = loneLabel(question)
    if (!item || !value || !question || !label || beside.length > 0 || !holdsMore(label.field)) continue
    const isUnder = item.box.left === question.box.left && item.box.top <= question.box.bottom + 2
    if (!isUnder || !isPair(item, value) || countBeside(rows, item, value) < LEAST_BESIDE) continue
    const text = item.cell.text.trim()
    if (optionNamed(text, label.field.choices ?? [])) continue
    const isPlain = /[?:]$/.test(text) || missing.some((field) => isLikeQuestion(text, field, vocabulary))
    if (isPlain) strangers.set(item, strangerLabel(text.replace(/\s*:$/, '')))
    else if (looksLikeQuestion(text)) doubtful.add(item)
  }
  return { strangers, doubtful }
}

function isPair(item: Item, value: Item): boolean {
  return !hasLabel(item) && !hasLabel(value) && !item.isInTable && gapBetween(item, value) <= WIDEST_GAP
}

function holdsMore(field: FormField): boolean {
  return kindOf(field).under !== null
}

function countBeside(rows: readonly Row[], item: Item, value: Item): number {
  return rows.filter(([first, second]) => {
    const label = loneLabel(first)
    const isSame = first?.box.left === item.box.left && second?.box.left === value.box.left
    return label !== null && isSame && second !== undefined && !hasLabel(second) && holdsMore(label.field)
  }).length
}
