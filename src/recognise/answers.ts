/** Questions of a return with the parts of cells that answer them, while they are gathered. */
import type { FormField } from '../config/schema.ts'
import type { Label } from './labels.ts'
import type { Claim } from './settle.ts'
import type { Item } from './sheet.ts'

/** A cell, or a stretch of its text. */
export interface Part {
  readonly item: Item
  readonly text: string
  /** Line of the cell on which the text begins, from 1; null for a whole cell. */
  readonly line: number | null
  /** The form's own text, as the configuration lists it. */
  readonly isOwn?: boolean
}

export type Way = 'inCell' | 'beside' | 'beneath'

/** What becomes of a question's answer: it is one of the form's, is asked by this sheet alone, or is set aside with its question. */
export type Asked = 'form' | 'unknown' | 'setAside'

export interface Answer {
  readonly label: Label
  readonly item: Item
  readonly asked: Asked
  /** In reading order. */
  readonly parts: readonly Part[]
  readonly ways: ReadonlySet<Way>
}

/** A part of a cell with the claim that won it. */
export interface Claimed {
  readonly part: Part
  readonly claim: Claim
  /** A claim that was nearly as strong. */
  readonly runnerUp: Claim | null
}

export function wholeCell(item: Item): Part {
  return { item, text: item.cell.text, line: item.line ?? null }
}

export function fieldOf(answer: Answer): FormField | null {
  return answer.asked === 'unknown' ? null : answer.label.field
}
