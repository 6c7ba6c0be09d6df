/** Labels that were only close to a question which another sheet of the same return asks as printed: they are other questions. */
import { finding } from '../findings/finding.ts'
import type { Source } from '../model.ts'
import { shorten } from '../shorten.ts'
import { countCells } from './ledger.ts'
import type { LedgerCell, RawField, RawReturn } from './raw.ts'

const LONGEST_QUOTE = 200

/** Leaves over what was taken for a question that another of the sheets asks in its own words. */
export function withoutNearTwins(sheets: readonly RawReturn[]): RawReturn[] {
  const near = new Map(sheets.map((raw) => [raw, nearFields(raw)]))
  const sure = new Set(
    sheets.flatMap((raw) => raw.fields.filter((field) => !near.get(raw)?.has(field)).map(({ field }) => field)),
  )
  return sheets.map((raw) => {
    const twins = new Set([...(near.get(raw) ?? [])].filter(({ field }) => sure.has(field)))
    return twins.size === 0 ? raw : leaveOver(raw, twins)
  })
}

/** The questions of a return whose labels are only close to theirs. */
export function nearFields(raw: RawReturn): Set<RawField> {
  const cells = new Set(raw.ledger.flatMap(({ rule, source }) => (rule === 'nearLabel' ? [source.cell] : [])))
  return new Set(raw.fields.filter(({ labelSource }) => cells.has(labelSource.cell)))
}

function leaveOver(raw: RawReturn, twins: ReadonlySet<RawField>): RawReturn {
  const labels = new Set([...twins].map(({ labelSource }) => labelSource.cell))
  const values = new Set([...twins].flatMap(({ pieces }) => pieces.map(({ source }) => keyOf(source))))
  const keys = new Set([...twins].map(({ field }) => field.key))
  const ledger = raw.ledger.map((cell): LedgerCell => {
    if (cell.rule === 'nearLabel' && labels.has(cell.source.cell)) {
      return { ...cell, role: 'leftOver', field: null, rule: 'noQuestion' }
    }
    const isValue =
      cell.role === 'value' && cell.field !== null && keys.has(cell.field) && values.has(keyOf(cell.source))
    return isValue ? { ...cell, role: 'leftOver', field: null, rule: 'unknownAnswer' } : cell
  })
  const left = [...twins].map(({ labelText, labelSource, pieces }) => ({
    text: [labelText, ...pieces.map(({ text }) => text)].join(': '),
    source: labelSource,
  }))
  return {
    ...raw,
    fields: raw.fields.filter((field) => !twins.has(field)),
    leftOver: [...raw.leftOver, ...left],
    ledger,
    coverage: countCells(ledger),
    findings: [
      ...raw.findings.filter(({ code, source }) => code !== 'label-near' || !labels.has(source?.cell ?? null)),
      ...left.map(({ text, source }) => finding('left-over', source, { text: shorten(text, LONGEST_QUOTE) })),
    ],
  }
}

function keyOf({ cell, line }: Source): string {
  return `${cell ?? ''} ${line ?? ''}`
}
