/** One typed value read back from what our sheets show of it: as it was written, and as it was understood. */
import type { FormField } from '../config/schema.ts'
import { entryKey } from '../kinds/text.ts'
import { readAnswer, type ValueKind } from '../kinds/typed.ts'
import type { Source, TypedValue } from '../model.ts'
import type { TableCell } from './sheet-table.ts'

export interface Shown {
  /** The answer as the return has it; null where no sheet says. */
  readonly written: string | null
  /** The cell of what was understood, with the figure or date behind it; null where no sheet has one. */
  readonly understood: Pick<TableCell, 'text' | 'value'> | null
  readonly source: Source
}

/** How a column or question's answers are read. */
export interface ValueReader {
  readonly field: FormField
  readonly kind: ValueKind
  readonly region: string
}

/**
 * What both say together. Where they differ, what was understood counts: a person may have corrected it there, and a cell can hold more
 * decimals than were written. Null where neither says anything.
 */
export function typedValue({ written, understood, source }: Shown, reader: ValueReader): TypedValue | null {
  const { kind, field } = reader
  const read = (cell: Pick<TableCell, 'text' | 'value'>, of = field) => readCell(cell, source, { ...reader, field: of })
  const own = written === null || written === '' ? null : read({ text: written, value: { kind: 'text' } })
  if (!understood || understood.text === '') return own
  // What a label adds ("£000") is in the figure already.
  const shown = read(understood, { ...field, label: '', title: undefined })
  if (!own || !shown) return shown ?? own
  const isSameText = entryKey(own.text) === entryKey(understood.text)
  const isFigure = kind.columns(field)[0]?.type === 'number'
  // A figure that was not certain stands there as text.
  if (isFigure && isSameText && understood.value.kind !== 'number') return { ...own, ...kind.unread }
  if (kind.isSame(own, shown)) return own
  if (isSameText) return { ...shown, text: own.text }
  const held = read({ text: own.text, value: understood.value })
  return held && kind.isSame(held, shown) ? held : shown
}

/** A cell that says that there is nothing ("n/a") is kept without a figure or choice, as in a table of a return. */
function readCell(
  { text, value }: Pick<TableCell, 'text' | 'value'>,
  source: Source,
  { field, kind, region }: ValueReader,
): TypedValue | null {
  const raw = { field, labelText: '', labelSource: source, pieces: [{ text, value, link: null, source }] }
  const answer = readAnswer(raw, kind, region)
  if (answer.value) return answer.value
  return answer.absence ? { kind: kind.name, ...kind.unread, ...answer.absence } : null
}
