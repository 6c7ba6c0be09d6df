/** What the rows of an issued form are read with, and what is gathered of them. */
import type { FormField } from '../config/schema.ts'
import { printedKey, type RowMark } from '../issued/marks.ts'
import type { Finding, PromiseReport, Source } from '../model.ts'
import { blockOf, type GridCell } from '../read/grid.ts'
import { type Answer, type Claimed, wholeCell } from './answers.ts'
import type { IssuedRegion } from './issued-regions.ts'
import type { RuleName } from './rules.ts'
import { claimOf } from './settle.ts'
import type { Item } from './sheet.ts'
import type { Vocabulary } from './vocabulary.ts'

export interface Disagreeing {
  readonly label: Item
  readonly asked: FormField
}

export interface Reading {
  readonly region: IssuedRegion
  readonly vocabulary: Vocabulary
  readonly sourceOf: (item: Item) => Source
  readonly answers: Answer[]
  readonly claimed: Claimed[]
  readonly promises: PromiseReport[]
  readonly findings: Finding[]
  readonly told: Set<FormField>
  readonly unconfirmed: Item[]
  readonly relabelled: Item[]
  readonly disagreeing: Disagreeing[]
}

/** A marked row with the rows that were added beneath it. */
export interface Asked {
  readonly mark: RowMark
  readonly row: number
  readonly own: readonly Item[]
  readonly added: readonly Item[]
}

export function claim(
  { claimed }: Pick<Reading, 'claimed'>,
  item: Item,
  rule: RuleName,
  { field = null, heading = '' }: { readonly field?: FormField | null; readonly heading?: string } = {},
): void {
  claimed.push({ part: wholeCell(item), claim: claimOf(rule, field, heading), runnerUp: null })
}

export function isPrinted({ mark }: Asked, column: string | undefined, { cell }: Item): boolean {
  // Words stand alone in their row, whatever column that is.
  if (mark.row === 'words' && [...mark.printed.values()].includes(printedKey(cell.text))) return true
  return column !== undefined && mark.printed.get(column) === printedKey(cell.text)
}

export function columnOf(item: Item, { region }: Reading): string | undefined {
  return region.columns.get(item.cell.column)
}

export function claimPrinted(asked: Asked, reading: Reading, rule: RuleName): void {
  for (const item of [...asked.own, ...asked.added]) {
    claim(reading, item, isPrinted(asked, columnOf(item, reading), item) ? rule : 'issuedUnknown')
  }
}

/** The cell at a row's column, with its text or without. */
export function itemAt({ own, row }: Asked, key: string, reading: Reading): Item {
  const found = own.find((item) => columnOf(item, reading) === key)
  if (found) return found
  const column = reading.region.columnAt.get(key) ?? 1
  const cell: GridCell = { row, column, text: '', value: { kind: 'text' } }
  return { cell, box: blockOf(cell), parts: [] }
}

export function fieldWithKey(key: string, { vocabulary }: Reading): FormField | undefined {
  return vocabulary.form.fields.find((field) => field.key === key)
}
