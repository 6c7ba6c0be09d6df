/** Tables of two rounds: rows meet by what they are known by, wherever they stand, and differ cell by cell. */
import { finding } from '../../findings/finding.ts'
import { groupedBy } from '../../groups.ts'
import type { Finding, PartnershipUpdate, Source, TableRow, TypedValue } from '../../model.ts'
import { type ComparedReturns, type ComparedValues, type End, type Placed, sideOf, valueChange } from '../comparing.ts'
import { heldAnswerIn, heldChange } from '../held-answer.ts'
import { isMisspelt } from '../misspelt.ts'
import { entryKey } from '../text.ts'
import { isOutOfScale, isSame } from '../typed.ts'
import { valueKindNamed } from './columns.ts'

interface PlacedRow extends Pick<TableRow, 'cells' | 'source'> {
  readonly topic: string
  /** What it is known by; empty when the row does not say. */
  readonly name: string
  readonly labels: ReadonlyMap<string, string>
}

export function compareTables(returns: ComparedReturns): ComparedValues {
  const found = returns.pair(rowsIn, [
    { kind: 'kept', test: (a, b) => a.topic === b.topic && differing(a, b).length === 0 },
    { kind: 'changed', test: (a, b) => a.topic === b.topic && a.name !== '' && entryKey(a.name) === entryKey(b.name) },
    { kind: 'changed', test: (a, b) => a.topic === b.topic && isNameMisspelt(a.name, b.name) },
  ])
  const changes = found.flatMap(({ kind, before, after, home }): Placed[] => {
    if (before && after && kind === 'changed') {
      return differing(before.item, after.item).map((key) => ({ change: cellChange(key, before, after), home }))
    }
    const topic = after?.item.topic ?? before?.item.topic ?? ''
    const held = kind === 'dropped' && home ? heldAnswerIn(home, topic) : null
    if (held && before && home) {
      return [{ change: { ...heldChange('values', before, { held, in: home, show: rowText }), topic }, home }]
    }
    const judged = kind === 'added' || kind === 'dropped' ? returns.judgeSingle(kind, topic) : { kind, remark: null }
    const change = valueChange('values', judged.kind, sideOf(before, rowText), sideOf(after, rowText), judged.remark)
    return [{ change: { ...change, topic }, home }]
  })
  const outOfScale = found.flatMap(({ kind, before, after }) =>
    before && after && kind === 'changed' ? outOfScaleCells(before.item, after) : [],
  )
  return { changes, findings: [...groupedBy(outOfScale, ({ column }) => column).values()].flatMap(askedOfColumn) }
}

/** In a shorter word of a name a letter makes another: "Market Hall" and "Market Hill". */
const SHORTEST_IN_A_NAME = 6

/** "Resurfase the slipway": the same words but for one. */
function isNameMisspelt(a: string, b: string): boolean {
  const [ours, theirs] = [a, b].map((name) => entryKey(name).split(' '))
  if (!ours || !theirs || ours.length !== theirs.length || ours.length < 2) return false
  const differing = ours.flatMap((word, place) =>
    word === theirs[place] ? [] : [[word, theirs[place] ?? ''] as const],
  )
  const [only, ...others] = differing
  return (
    only !== undefined &&
    others.length === 0 &&
    only.every(({ length }) => length >= SHORTEST_IN_A_NAME) &&
    isMisspelt(...only)
  )
}

interface OutOfScale {
  /** The same for all cells of a column of one return. */
  readonly column: string
  readonly topic: string
  readonly from: TypedValue
  readonly to: TypedValue
}

function outOfScaleCells(before: PlacedRow, { item: { topic, cells }, of }: End<PlacedRow>): OutOfScale[] {
  return Object.entries(cells).flatMap(([key, [to]]) => {
    const from = before.cells[key]?.[0]
    const kind = from && to && from.kind === to.kind ? valueKindNamed(from.kind) : undefined
    const column = JSON.stringify([of.partnershipId, topic, key])
    return from && to && kind && isOutOfScale(from, to, kind) ? [{ column, topic, from, to }] : []
  })
}

/** One query for a column: whoever leaves out the thousands does so in all its cells. */
function askedOfColumn([first, ...others]: readonly OutOfScale[]): Finding[] {
  if (!first) return []
  const { topic, from, to } = first
  const more = others.length > 0 ? { others: others.length } : {}
  return [finding('figure-out-of-scale', to.source, { topic, before: from.text, after: to.text, ...more })]
}

function rowsIn({ tables }: PartnershipUpdate): PlacedRow[] {
  return Object.entries(tables).flatMap(([topic, { rows, columns = [] }]) => {
    const labels = new Map(columns.map(({ key, label }) => [key, label]))
    const named = columns.find(({ names }) => names)?.key
    return rows.map(({ cells, source }) => {
      const key = named ?? Object.keys(cells)[0] ?? ''
      return { topic, name: textIn(cells[key]).replace(NUMBERED, ''), labels, cells, source }
    })
  })
}

/** "2. Mill bridge" is the row that was "1. Mill bridge". */
const NUMBERED = /^\d{1,2}[.)]\s+/

/** Keys of the columns in which two rows differ. */
function differing(a: PlacedRow, b: PlacedRow): string[] {
  const keys = [...new Set([...Object.keys(a.cells), ...Object.keys(b.cells)])]
  return keys.filter((key) => !sameCell(a.cells[key], b.cells[key]))
}

function sameCell(a: readonly TypedValue[] = [], b: readonly TypedValue[] = []): boolean {
  if (entryKey(textIn(a)) === entryKey(textIn(b))) return true
  const [one, other] = [a[0], b[0]]
  if (!one || !other || a.length + b.length > 2 || one.kind !== other.kind) return false
  const kind = valueKindNamed(one.kind)
  return kind !== undefined && isSame(one, other, kind)
}

/** "Harbour path, Status: worse". */
function cellChange(key: string, before: End<PlacedRow>, after: End<PlacedRow>): Placed['change'] {
  const [from, to] = [before.item.cells[key]?.[0], after.item.cells[key]?.[0]]
  const kind = from && to && from.kind === to.kind ? valueKindNamed(from.kind) : undefined
  const difference = from && to && kind ? kind.difference(from, to) : null
  const direction = from && to && kind ? kind.direction?.(from, to) : undefined
  const place = `${after.item.name}, ${after.item.labels.get(key) ?? key}`
  const side = (end: End<PlacedRow>, value: TypedValue | undefined) =>
    value ? sideOf<{ source: Source }>({ item: value, of: end.of }, () => shown(value)) : null
  const what = from ? (to ? 'changed' : 'dropped') : 'added'
  const change = valueChange(
    'values',
    what,
    side(before, from),
    side(after, to),
    difference ? `${place}: ${difference}` : place,
  )
  return { ...change, topic: after.item.topic, ...(direction ? { direction } : {}) }
}

function rowText({ cells }: PlacedRow): string {
  return Object.values(cells).flat().map(shown).join('; ')
}

function shown(value: TypedValue): string {
  return valueKindNamed(value.kind)?.show(value) ?? value.text
}

function textIn(values: readonly TypedValue[] = []): string {
  return values.map(({ text }) => text).join('\n')
}
