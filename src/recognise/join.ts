/** One return out of the sheets it is spread over. */
import { ANSWER_KINDS } from '../config/schema.ts'
import { countCells } from './ledger.ts'
import type { RawField, RawReturn } from './raw.ts'

/** Joins sheets of one form. Head facts that a later sheet repeats word for word are read once; `source.sheet` is null. */
export function joinReturns(main: RawReturn, added: readonly RawReturn[]): RawReturn {
  const whole = [main, ...added]
  const ledger = whole.flatMap((raw) => raw.ledger)
  const fields: RawField[] = []
  const known = new Set<string>()
  for (const field of whole.flatMap((raw) => raw.fields)) {
    const text = `${field.field.key} ${field.pieces.map((piece) => piece.text.trim()).join('\n')}`
    const isRepeated = known.has(text) && !ANSWER_KINDS.has(field.field.kind)
    known.add(text)
    if (!isRepeated) fields.push(field)
  }
  const layouts = new Set(whole.map(({ layout }) => layout))
  return {
    ...main,
    layout: layouts.size === 1 ? main.layout : 'mixed',
    fields: withoutEmptyTwins(fields),
    leftOver: whole.flatMap((raw) => raw.leftOver),
    setAside: whole.flatMap((raw) => raw.setAside),
    furniture: whole.flatMap((raw) => raw.furniture),
    ledger,
    coverage: countCells(ledger),
    source: { ...main.source, sheet: null, cell: null },
    findings: whole.flatMap((raw) => raw.findings),
  }
}

/** A question left empty on one sheet and answered on another was answered. */
function withoutEmptyTwins(fields: readonly RawField[]): RawField[] {
  const answered = new Set(fields.filter(({ pieces }) => pieces.length > 0).map(({ field }) => field))
  return fields.filter(({ field, pieces }) => pieces.length > 0 || !answered.has(field))
}
