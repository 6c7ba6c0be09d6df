/**
 * Questions that stand on a sheet but not in the form's definition: "Vice-Chairman", "Job title", a question added by hand.
 * Their answers belong to them and not to the question before, so both are left over together.
 */
import { ANSWER_KINDS, type FormField } from '../config/schema.ts'
import { optionNamed } from '../kinds/choices/marks.ts'
import { kindOf } from '../kinds/kinds.ts'
import { OFFICE_CAPTIONS, USUAL_QUESTIONS } from '../words/en/usual-questions.ts'
import { squeeze, stripNumbering } from './label-text.ts'
import type { Label } from './labels.ts'
import { gapBetween, hasLabel, type Item, isOverText, WIDEST_GAP } from './sheet.ts'
import { isMarginFurniture } from './wording.ts'

const USUAL = new Set(USUAL_QUESTIONS.map(squeeze))
const OFFICES = new Set(OFFICE_CAPTIONS.map(squeeze))

export function isOfficeCaption(text: string): boolean {
  return OFFICES.has(squeeze(captionOf(text)))
}

/** Labels that stand in one column with their values beside them before other texts of the column count as questions too. */
const LEAST_LABELS = 3
const LONGEST = 150
const LONGEST_CAPTION = 40

/** What stands last in a column: a head question or another, and whether it has its answer. */
interface LastQuestion {
  readonly field: FormField
  readonly isHead: boolean
  readonly isAnswered: boolean
}

/**
 * Gives the questions among cells without a label a label of no field.
 *
 * @param rows cells by row, each row from left to right
 */
export function findStrangers(rows: readonly (readonly Item[])[]): Map<Item, Label> {
  const columns = labelColumns(rows)
  const strangers = new Map<Item, Label>()
  const last = new Map<number, LastQuestion>()
  for (const [r, row] of rows.entries()) {
    let headOfRow = false
    for (const [at, item] of row.entries()) {
      const own = item.parts.at(-1)?.label
      const next = row[at + 1]
      const hasValue = hasValueBeside(row, at, rows[r + 1])
      const isNear = hasValue && next !== undefined && gapBetween(item, next) === 0
      if (own) {
        headOfRow = !ANSWER_KINDS.has(own.field.kind) && !kindOf(own.field).spansRows
        const isAnswered = (item.parts.length === 1 && hasValue) || item.parts.at(-1)?.text !== ''
        last.set(item.box.left, { field: own.field, isHead: headOfRow, isAnswered })
        continue
      }
      const before = last.get(item.box.left)
      // An option of the question above is part of its check list, whatever mark stands beside it.
      if (optionNamed(item.cell.text, before?.field.choices ?? [])) continue
      const inLabelColumn = at === 0 && (columns.get(item.box.left) ?? 0) >= LEAST_LABELS
      const isNext = before !== undefined && (before.isAnswered || before.isHead)
      const isQuestion = isUsualQuestion(item.cell.text)
        ? (headOfRow && (isNear || !isFresh(row[at - 1]))) ||
          (at === 0 && before?.isAnswered) ||
          (inLabelColumn && isNext && hasValue) ||
          (at === 0 && before?.isHead && !hasValue && isAboveValue(item, rows[r + 1]))
        : inLabelColumn && isNext && hasValue && looksLikeQuestion(item.cell.text)
      const isFact =
        headOfRow && (isNear || (hasValue && !isFresh(row[at - 1]))) && /^[^:\n]{2,40}:$/.test(item.cell.text.trim())
      if (isQuestion || isFact) strangers.set(item, strangerLabel(captionOf(item.cell.text)))
    }
  }
  return strangers
}

/** What stands beside a text in its row is no label, nor a list far to the right of a question with its answer beneath. */
function hasValueBeside(row: readonly Item[], at: number, below: readonly Item[] | undefined): boolean {
  const [item, next] = [row[at], row[at + 1]]
  if (!item || !next || hasLabel(next)) return false
  return gapBetween(item, next) <= WIDEST_GAP || !isOverText(item, below)
}

/** A label whose answer would stand here. */
function isFresh(before: Item | undefined): boolean {
  return before?.parts.at(-1)?.label != null && before.parts.at(-1)?.text.trim() === ''
}

/** Alone in its row, over a text in the same column: a question above its answer. */
function isAboveValue(item: Item, below: readonly Item[] | undefined): boolean {
  const [first] = below ?? []
  return first !== undefined && first.box.left === item.box.left && !hasLabel(first)
}

/** "Vice-Chairman", "Fax": a question of its own on any form. */
export function isUsualQuestion(text: string): boolean {
  const caption = captionOf(text)
  return caption.length <= LONGEST_CAPTION && USUAL.has(squeeze(caption))
}

/** How many labels each column holds with a value beside them. */
function labelColumns(rows: readonly (readonly Item[])[]): Map<number, number> {
  const columns = new Map<number, number>()
  for (const [r, row] of rows.entries()) {
    const [first] = row
    if (first && hasLabel(first) && hasValueBeside(row, 0, rows[r + 1])) {
      columns.set(first.box.left, (columns.get(first.box.left) ?? 0) + 1)
    }
  }
  return columns
}

/** A short line that begins with a capital and is no sentence. */
export function looksLikeQuestion(text: string): boolean {
  const line = stripNumbering(text.trim())
  if (line.length > LONGEST || isMarginFurniture(line)) return false
  if (/^\s*[•·▪○*\-–—\uf0a7\uf0b7]\s/.test(text) || /@|[.;,]$/.test(line)) return false
  return /^\p{Lu}/u.test(line) && /\p{L}{2}/u.test(line)
}

/** `Job title: Manager` → `Job title`. */
function captionOf(text: string): string {
  const colon = text.indexOf(':')
  return (colon > 0 ? text.slice(0, colon) : text).trim()
}

/** What follows the colon of a stranger's cell. */
export function behindCaption(text: string): string {
  const colon = text.indexOf(':')
  return colon > 0 ? text.slice(colon + 1).trim() : ''
}

/** A label of no field. */
export function strangerLabel(text: string): Label {
  const field: FormField = { key: 'unknown', label: text, otherLabels: [], kind: 'entries', required: false }
  return { field, strength: 'weak', text, closed: true }
}
