/**
 * Which cells answer which label, whatever the layout: behind the label in its own cell, beside it, or beneath it.
 *
 * A value belongs to the nearest label to its left in its row; where there is none, to the nearest label above it or above and to
 * its left, whichever stands lower. What fits neither (a note in the margin, a line under the form) is left over.
 */
import { isMarginFurniture, isQuestionGuidance } from './furniture.ts'
import type { CellPart, Label } from './labels.ts'
import { type Item, sharesColumns } from './sheet.ts'

export type Way = 'inCell' | 'beside' | 'beneath'

export interface Answer {
  readonly label: Label
  readonly item: Item
  /** The value in the label's own cell, if there is one. */
  inCell: CellPart | null
  /** Cells that hold the rest of the value, in reading order. */
  readonly cells: Item[]
  readonly ways: Set<Way>
}

export interface Assignment {
  readonly answers: readonly Answer[]
  readonly furniture: readonly Item[]
  readonly leftOver: readonly Item[]
}

/** Empty columns a value may be away from its label, and empty rows from the cell before it. */
const WIDEST_GAP = 4
const TALLEST_GAP = 3

export function assignValues(cells: readonly Item[], isOwnFurniture: (text: string) => boolean): Assignment {
  const items = cells.flatMap(partText)
  const answers = findAnswers(items)
  const lastOf = new Map<Item, Answer>()
  for (const answer of answers) lastOf.set(answer.item, answer)
  const furniture: Item[] = []
  const leftOver: Item[] = []
  const waiting: Item[] = []
  const firstRow = answers[0]?.item.box.top ?? 0

  for (const row of rowsOf(items)) {
    let nearest: { answer: Answer; end: number } | null = null
    for (const item of row) {
      const own = lastOf.get(item)
      if (own) nearest = { answer: own, end: item.box.right }
      if (own) continue
      if (isOwnFurniture(item.cell.text) || (item.box.top < firstRow && isMarginFurniture(item.cell.text)))
        furniture.push(item)
      else if (item.box.top < firstRow) leftOver.push(item)
      else {
        const beside: { answer: Answer; end: number } | null = nearest ?? labelSpanning(item, answers)
        if (beside && continuesBeside(item, beside, answers)) {
          beside.answer.cells.push(item)
          beside.answer.ways.add('beside')
          nearest = { answer: beside.answer, end: item.box.right }
        } else waiting.push(item)
      }
    }
  }
  for (const item of waiting) placeBeneath(item, answers, furniture, leftOver)
  for (const answer of answers) {
    answer.cells.sort((a, b) => a.box.top - b.box.top || a.box.left - b.box.left)
    dropGuidance(answer, furniture)
  }
  return { answers, furniture: [...furniture, ...dropTrailingFurniture(answers)], leftOver }
}

/** Text before the first label of a cell goes on with the answer before; it is assigned as if it stood in a cell of its own. */
function partText(item: Item): Item[] {
  const [first, ...rest] = item.parts
  if (!first || first.label || rest.length === 0) return [item]
  return [
    { ...item, cell: { ...item.cell, text: first.text }, parts: [first] },
    { ...item, parts: rest },
  ]
}

function findAnswers(items: readonly Item[]): Answer[] {
  return items.flatMap((item) =>
    item.parts.flatMap((part) => {
      if (!part.label) return []
      const inCell = part.text.trim() === '' ? null : part
      return [{ label: part.label, item, inCell, cells: [], ways: new Set<Way>(inCell ? ['inCell'] : []) }]
    }),
  )
}

/** Cells by the row they begin in, top to bottom, each row from left to right. */
export function rowsOf(items: readonly Item[]): Item[][] {
  const sorted = [...items].sort((a, b) => a.box.top - b.box.top || a.box.left - b.box.left)
  const rows = new Map<number, Item[]>()
  for (const item of sorted) {
    const row = rows.get(item.box.top)
    if (row) row.push(item)
    else rows.set(item.box.top, [item])
  }
  return [...rows.values()]
}

/** A label merged over several rows has its entries beside it, a row for each. */
function labelSpanning(item: Item, answers: readonly Answer[]): { answer: Answer; end: number } | null {
  const spanning = answers.filter(
    ({ item: { box } }) => box.top < item.box.top && item.box.top <= box.bottom && box.right < item.box.left,
  )
  const answer = spanning.sort((a, b) => b.item.box.right - a.item.box.right)[0]
  return answer ? { answer, end: answer.item.box.right } : null
}

function continuesBeside(item: Item, beside: { answer: Answer; end: number }, answers: readonly Answer[]): boolean {
  const gap = item.box.left - beside.end - 1
  if (gap > WIDEST_GAP) return false
  if (beside.end === beside.answer.item.box.right) return true
  // A second value in the row continues the first only when it adjoins it and no label stands right above it with nothing beside.
  const above = answers.find(
    ({ item: { box }, ways }) => box.bottom === item.box.top - 1 && sharesColumns(box, item.box) && !ways.has('beside'),
  )
  return gap === 0 && !above
}

function placeBeneath(item: Item, answers: readonly Answer[], furniture: Item[], leftOver: Item[]): void {
  const answer = labelAbove(item, answers)
  if (answer && continuesBeneath(item, answer)) {
    answer.cells.push(item)
    answer.ways.add(item.box.left > answer.item.box.right && answer.ways.has('beside') ? 'beside' : 'beneath')
  } else if (isMarginFurniture(item.cell.text)) furniture.push(item)
  else leftOver.push(item)
}

function labelAbove(item: Item, answers: readonly Answer[]): Answer | null {
  const before = answers.filter(({ item: { box } }) => box.top < item.box.top && box.left <= item.box.right)
  const ranked = before
    .filter(({ item: { box } }) => box.left <= item.box.left || sharesColumns(box, item.box))
    .sort((a, b) => b.item.box.top - a.item.box.top || b.item.box.left - a.item.box.left)
  return ranked.at(0) ?? null
}

function continuesBeneath(item: Item, answer: Answer): boolean {
  const last = [...answer.cells].sort((a, b) => b.box.bottom - a.box.bottom)[0]
  const bottom = Math.max(answer.item.box.bottom, last?.box.bottom ?? 0)
  if (item.box.top - bottom - 1 > TALLEST_GAP) return false
  const beside = answer.ways.has('beside')
  // Under a label whose value stands beside it there is no value, but there may be a note.
  if (beside && item.box.left <= answer.item.box.right) return false
  return (
    item.box.left - answer.item.box.right - 1 <= WIDEST_GAP ||
    answer.cells.some(({ box }) => sharesColumns(box, item.box))
  )
}

/** "(e.g. membership changes)" between a question and its answer, in the question's cell or in a cell of its own. */
function dropGuidance(answer: Answer, furniture: Item[]): void {
  const [first, second] = answer.cells
  if (first && answer.inCell && isQuestionGuidance(answer.inCell.text)) {
    answer.inCell = null
    answer.ways.delete('inCell')
  } else if (first && second && isQuestionGuidance(first.cell.text)) {
    furniture.push(first)
    answer.cells.shift()
  }
}

/** A page code or "Please return to …" under the last answer. */
function dropTrailingFurniture(answers: readonly Answer[]): Item[] {
  const last = answers.reduce<Answer | null>(
    (lowest, answer) => (bottomOf(answer) >= (lowest ? bottomOf(lowest) : 0) ? answer : lowest),
    null,
  )
  const dropped: Item[] = []
  while (last && last.label.field.kind !== 'targets' && last.cells.length > 0) {
    const item = last.cells.at(-1) as Item
    const enough = last.cells.length > 1 || last.inCell !== null
    if (!isMarginFurniture(item.cell.text) || !(enough || isReturnAddress(item.cell.text))) break
    last.cells.pop()
    dropped.push(item)
  }
  return dropped
}

function isReturnAddress(text: string): boolean {
  return /^(?:please )?return\b/i.test(text.trim())
}

function bottomOf(answer: Answer): number {
  return Math.max(answer.item.box.bottom, ...answer.cells.map(({ box }) => box.bottom))
}
