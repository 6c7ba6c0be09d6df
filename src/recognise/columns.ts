/** What the columns of a form are for: where answers stand far from their labels, and where guidance stands between the two. */
import { ANSWER_KINDS } from '../config/schema.ts'
import { isGuidanceHeading, readsAsGuidance } from './furniture.ts'
import { fits } from './plausible.ts'
import type { Item } from './sheet.ts'

export interface Columns {
  /** Whether answers stand in this column for several labels of that column, so that its distance does not matter. */
  isValueColumn(labelColumn: number, column: number): boolean
  /** Whether a column holds guidance on how to answer, with the answers in a column behind it. */
  isGuidanceColumn(column: number): boolean
}

/** Labels that must have their values in one column before its distance is no matter. */
const LEAST_IN_COLUMN = 3
/** Share of a column's texts that must read like guidance. */
const GUIDANCE_SHARE = 0.5

/** @param rows cells by row, each row from left to right */
export function readColumns(rows: readonly (readonly Item[])[]): Columns {
  const values = new Map<string, number>()
  const between = new Map<number, { guidance: number; all: number }>()
  const headed = new Set<number>()
  for (const row of rows) {
    for (const [at, item] of row.entries()) {
      if (isGuidanceHeading(item.cell.text)) headed.add(item.box.left)
      const label = loneLabel(item)
      const [first, second] = row.slice(at + 1, at + 3)
      if (!label || !first || hasLabel(first)) continue
      const key = `${item.box.left} ${first.box.left}`
      values.set(key, (values.get(key) ?? 0) + 1)
      const found = between.get(first.box.left) ?? { guidance: 0, all: 0 }
      between.set(first.box.left, found)
      if (!second || hasLabel(second)) continue
      found.all++
      const fit = fits(label.field, first.cell.text)
      if (fit === 'no' || (ANSWER_KINDS.has(label.field.kind) && readsAsGuidance(first.cell.text))) found.guidance++
    }
  }
  return {
    isValueColumn: (labelColumn, column) => (values.get(`${labelColumn} ${column}`) ?? 0) >= LEAST_IN_COLUMN,
    isGuidanceColumn(column) {
      const found = between.get(column)
      if (!found || found.all < LEAST_IN_COLUMN) return false
      return headed.has(column) || found.guidance >= found.all * GUIDANCE_SHARE
    },
  }
}

function hasLabel(item: Item): boolean {
  return item.parts.some((part) => part.label)
}

function loneLabel(item: Item) {
  return item.parts.length === 1 && item.parts[0]?.text === '' ? item.parts[0].label : null
}

/** `7`, `Q7`, `7.`, `(a)` in a cell of its own before a question. */
export function isLabelNumber(item: Item, next: Item | undefined): boolean {
  if (!next || !hasLabel(next) || next.box.left - item.box.right > 2) return false
  return /^(?:q(?:uestion)?\.?\s*)?\d{1,2}(?:\.\d{1,2})*[a-z]?\s*[.):]?$|^\(?[a-z][.)]$/i.test(item.cell.text.trim())
}
