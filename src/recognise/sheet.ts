/** A sheet prepared for recognition: each cell with the block it covers and the labels found in its text. */
import type { FormField } from '../config/schema.ts'
import { groupsOf } from '../groups.ts'
import type { CellRange, GridCell } from '../read/grid.ts'
import { rememberedShort } from '../remembered.ts'
import type { CellPart, Label } from './labels.ts'
import { type NearLabel, nearestField } from './near.ts'
import type { Vocabulary } from './vocabulary.ts'
import { isQuestionNumber } from './wording.ts'

export interface Item {
  readonly cell: GridCell
  /** The cell, or the merged block of which it is the top-left. */
  readonly box: CellRange
  readonly parts: readonly CellPart[]
  /** Line of the cell on which the text begins, where the form's own text was cut off before it. */
  readonly line?: number
  /** The text is the form's own, as the configuration lists it. */
  readonly isOwn?: boolean
  /** Stands in a table that answers a question: no label, and no column but the table's. */
  readonly isInTable?: boolean
  /** A heading of the form, which says which questions stand under it. */
  readonly isSection?: boolean
  /** On a protected sheet: whether the cell can be written in, and whether one that can stands right before, beside or beneath it. */
  readonly protection?: Protection
  /** Has the words of several questions, and nothing says for sure which of them it asks. */
  readonly unclearBetween?: readonly FormField[]
  /** The label it holds, which is that of no question of the form where it stands. */
  readonly isUnplaced?: Label
}

export interface Protection {
  readonly isBox: boolean
  readonly hasBoxBefore: boolean
  readonly hasBoxBeside: boolean
  readonly hasBoxBeneath: boolean
}

export interface LabelUse {
  readonly item: Item
  readonly label: Label
}

export function labelsOf(items: readonly Item[]): LabelUse[] {
  const uses: LabelUse[] = []
  for (const item of items) for (const { label } of item.parts) if (label) uses.push({ item, label })
  return uses
}

export function fieldsOf(uses: readonly LabelUse[]): Set<FormField> {
  return new Set(uses.map((use) => use.label.field))
}

/** Gives the fields without a label the nearest text that stands alone in a cell or before a colon, if it is near enough. */
export function addNearLabels(items: readonly Item[], vocabulary: Vocabulary): Item[] {
  const missing = new Set(vocabulary.form.fields)
  for (const field of fieldsOf(labelsOf(items).filter((use) => use.label.strength !== 'weak'))) missing.delete(field)
  if (missing.size === 0 || !isWorthComparing(items, missing.size, vocabulary)) return [...items]
  const found = nearLabelsFor(items, vocabulary, missing)
  // The questions found show the column in which questions stand; others there may be longer.
  const still = new Set(missing)
  for (const field of fieldsOf(labelsOf(found))) still.delete(field)
  return still.size === 0 || still.size === missing.size ? found : nearLabelsFor(found, vocabulary, still)
}

/** As `addNearLabels`, for these fields alone. */
export function nearLabelsFor(items: readonly Item[], vocabulary: Vocabulary, missing: ReadonlySet<FormField>): Item[] {
  const taken = new Map<FormField, { item: Item; likeness: number; parts: CellPart[] }>()
  const nearest = nearestAmong(missing, vocabulary)
  const places = findQuestionPlaces(items)
  for (const item of items) {
    if (item.isInTable || item.parts.some((part) => part.label)) continue
    const near = nearParts(item.cell.text, (head) => nearest(head, places.has(item)))
    if (near && near.likeness > (taken.get(near.field)?.likeness ?? 0)) taken.set(near.field, { item, ...near })
  }
  const replaced = new Map([...taken.values()].map((near) => [near.item, near.parts]))
  return items.map((item) => ({ ...item, parts: replaced.get(item) ?? item.parts }))
}

/** Comparing by likeness is slow: only a sheet that shows some labels, or is as small as a form, is compared. */
function isWorthComparing(items: readonly Item[], missing: number, vocabulary: Vocabulary): boolean {
  return items.length <= SMALL_SHEET || (missing < vocabulary.form.fields.length && items.length <= LARGE_SHEET)
}

const SMALL_SHEET = 300
const LARGE_SHEET = 5_000

/** Short texts with something beside them, and texts alone in their row over something longer: where questions stand. */
function findQuestionPlaces(items: readonly Item[]): Set<Item> {
  const firstOfRow = new Map<number, Item>()
  const inRow = new Map<number, number>()
  for (const item of items) {
    const isNumber = isQuestionNumber(item.cell.text)
    if (!isNumber && !firstOfRow.has(item.box.top)) firstOfRow.set(item.box.top, item)
    inRow.set(item.box.top, (inRow.get(item.box.top) ?? 0) + 1)
  }
  const labelColumns = new Map<number, number>()
  for (const item of items) {
    if (hasLabel(item)) labelColumns.set(item.box.left, (labelColumns.get(item.box.left) ?? 0) + 1)
  }
  return new Set(
    items.filter((item) => {
      const { text } = item.cell
      if (/^\s*[•·▪○*\-–—\uf0a7\uf0b7]\s/.test(text) || text.length > LONGEST_QUESTION) return false
      if (/[?:]\s*$/.test(text) || /^[^\n]{3,150}\?/.test(text)) return true
      const isInLabelColumn = (labelColumns.get(item.box.left) ?? 0) >= LEAST_IN_COLUMN
      if (isInLabelColumn && firstOfRow.get(item.box.top) === item && text.length <= LONGEST_IN_COLUMN) return true
      const isAlone = inRow.get(item.box.top) === 1
      const below = firstOfRow.get(item.box.bottom + 1)
      const isHeading = isAlone && below !== undefined && below.cell.text.length > text.length
      const hasValue = !isAlone && (firstOfRow.get(item.box.top) === item || (inRow.get(item.box.top) ?? 0) >= 4)
      return text.split(/\s+/).length <= 8 && !/[.;,]$/.test(text) && (isHeading || hasValue)
    }),
  )
}

const LONGEST_QUESTION = 1_000
/** Labels in a column from which a text there may be a question in other words, and how long it may be then. */
const LEAST_IN_COLUMN = 2
const LONGEST_IN_COLUMN = 200

type Nearest = (text: string, isQuestion: boolean) => NearLabel | null

/** Labels come again in each return, and each sheet is looked through several times: what was found for short texts is kept, within bounds. */
const knownNear = new WeakMap<Vocabulary, Record<'asked' | 'told', (text: string) => NearLabel | 'none'>>()

function nearestAmong(missing: ReadonlySet<FormField>, vocabulary: Vocabulary): Nearest {
  const known = knownNear.get(vocabulary) ?? {
    asked: rememberedShort((text) => nearestField(text, vocabulary, true) ?? 'none'),
    told: rememberedShort((text) => nearestField(text, vocabulary, false) ?? 'none'),
  }
  knownNear.set(vocabulary, known)
  return (text, isQuestion) => {
    const nearest = isQuestion ? known.asked(text) : known.told(text)
    return nearest !== 'none' && missing.has(nearest.field) ? nearest : null
  }
}

function nearParts(
  text: string,
  nearest: (head: string) => NearLabel | null,
): { field: FormField; likeness: number; parts: CellPart[] } | null {
  for (const { head, rest, line } of headsOf(text)) {
    const near = nearest(head)
    if (!near) continue
    const strength = near.isSame ? 'other' : 'near'
    const label: Label = { field: near.field, strength, text: head.trim(), closed: true, wording: near.wording }
    return { field: near.field, likeness: near.likeness, parts: [{ label, text: rest, line }] }
  }
  return null
}

/** Ways to cut a cell into a label and what follows: all of it, up to its first line's end, up to a colon or question mark. */
function headsOf(text: string): { head: string; rest: string; line: number }[] {
  const heads = text.length <= LONGEST_HEAD ? [{ head: text, rest: '', line: 1 }] : []
  const cut = (at: number) => {
    if (at > LONGEST_HEAD) return
    const rest = text.slice(at)
    const skipped = /^\s*/.exec(rest)?.[0] ?? ''
    heads.push({
      head: text.slice(0, at),
      rest: rest.trim(),
      line: text.slice(0, at + skipped.length).split('\n').length,
    })
  }
  const lineEnd = text.indexOf('\n')
  if (lineEnd > 0) cut(lineEnd)
  const mark = /[:?]/.exec(text)
  if (mark && mark.index > 0) cut(mark.index + 1)
  return heads
}

const LONGEST_HEAD = 250

/** Whether a block spans any column that another does. */
export function sharesColumns(a: CellRange, b: CellRange): boolean {
  return a.left <= b.right && b.left <= a.right
}

/** Cells by the row they begin in, top to bottom, each row from left to right. */
export function rowsOf(items: readonly Item[]): Item[][] {
  const sorted = [...items].sort((a, b) => a.box.top - b.box.top || a.box.left - b.box.left)
  return groupsOf(sorted, ({ box }) => box.top)
}

export function hasLabel(item: Item): boolean {
  return item.parts.some((part) => part.label)
}

/** The label of a cell that holds nothing else. */
export function loneLabel(item: Item | undefined): Label | null {
  const [part, second] = item?.parts ?? []
  return part && !second && part.text.trim() === '' ? part.label : null
}

/** Empty columns between two cells of a row. */
export function gapBetween(left: Item, right: Item): number {
  return right.box.left - left.box.right - 1
}

/** Right beneath a text in its column. */
export function goesOn({ box }: Item, above: readonly Item[] | undefined): boolean {
  return (
    above?.some((other) => other.box.left === box.left && other.box.bottom === box.top - 1 && !hasLabel(other)) ?? false
  )
}

/** Empty columns a value may be away from its label. */
export const WIDEST_GAP = 4

/** Right beneath a cell, in its column, stands a text that is no question: it answers before a list far to the right does. */
export function isOverText({ box }: Item, below: readonly Item[] | undefined): boolean {
  return (
    below?.some((item) => item.box.left === box.left && item.box.top === box.bottom + 1 && !hasLabel(item)) ?? false
  )
}
