/** Where one return ends and the next begins, when several are stacked in one sheet or stand side by side. */
import type { FormField } from '../config/schema.ts'
import { squeeze } from './label-text.ts'
import { type Item, type LabelUse, labelsOf } from './sheet.ts'
import { isMarginFurniture } from './wording.ts'

/** Labels between two names of partnerships that make the first of them the start of a return. */
const LEAST_LABELS = 2

/** Cuts a sheet into the cells of each of its returns. A sheet with one return comes back whole. */
export function splitReturns(items: readonly Item[]): Item[][] {
  return splitColumns(items).flatMap(splitRows)
}

/** Forms side by side: names of partnerships in one row, each with labels of its own beneath. */
function splitColumns(items: readonly Item[]): Item[][] {
  const anchors = findAnchors(labelsOf(items))
  const [first] = anchors
  if (!first) return [[...items]]
  const sameRow = anchors.filter((anchor) => anchor.item.box.top === first.item.box.top)
  const bands = sameRow.map((anchor) => anchor.item.box.left).sort((a, b) => a - b)
  if (bands.length < 2 || !bands.every((left, at) => labelsBeneath(items, left, bands[at + 1]) >= LEAST_LABELS))
    return [[...items]]
  return bands.map((left, at) =>
    items.filter(({ box }) => (at === 0 || box.left >= left) && box.left < (bands[at + 1] ?? Infinity)),
  )
}

function labelsBeneath(items: readonly Item[], left: number, right = Infinity): number {
  return (
    new Set(labelsOf(items.filter(({ box }) => box.left === left && box.left < right)).map((use) => use.label.field))
      .size - 1
  )
}

function splitRows(items: readonly Item[]): Item[][] {
  const uses = labelsOf(items)
  const anchors = findAnchors(uses)
  const [first] = anchors
  if (!first || anchors.length < 2) return [[...items]]
  const places = new Map(uses.map((use, at) => [use, at]))
  const leading = new Set(uses.slice(0, places.get(first)).map((use) => use.label.field))
  const titles = titlesAbove(items, first)
  const rows = firstOfRows(items)
  const starts = anchors.slice(1).map((anchor) => firstRow(items, rows, uses, places.get(anchor) ?? 0, leading, titles))
  const regions: Item[][] = [[]]
  for (const item of items) {
    // Cells come in reading order, so each return ends where the next begins.
    while (item.box.top >= (starts[regions.length - 1] ?? Number.POSITIVE_INFINITY)) regions.push([])
    regions.at(-1)?.push(item)
  }
  return regions.filter((region) => region.length > 0)
}

/** Where in the list each row begins. */
function firstOfRows(items: readonly Item[]): Map<number, number> {
  const rows = new Map<number, number>()
  for (const [at, { box }] of items.entries()) if (!rows.has(box.top)) rows.set(box.top, at)
  return rows
}

/** The labels for the name of a partnership that begin a return: enough other labels follow before the next. */
function findAnchors(uses: readonly LabelUse[]): LabelUse[] {
  const named = uses.flatMap(({ label }, at) =>
    label.field.kind === 'partnership' && label.strength !== 'weak' ? [at] : [],
  )
  const rowOf = (at: number | undefined) =>
    at === undefined ? Number.POSITIVE_INFINITY : (uses[at]?.item.box.top ?? 0)
  const asked = new Set<FormField>()
  return named.flatMap((from, at) => {
    let next = at + 1
    while (next < named.length && rowOf(named[next]) <= rowOf(from)) next++
    const anchor = uses[from]
    const fields = new Set(uses.slice(from + 1, named[next] ?? uses.length).map((use) => use.label.field))
    // A second return asks again what the first asked; the heading of a table within a return does not.
    const again = [...fields].filter((field) => asked.has(field)).length
    const isFirst = asked.size === 0 || rowOf(from) === rowOf(named[0])
    if (!anchor || fields.size < LEAST_LABELS || (!isFirst && again < LEAST_LABELS)) return []
    for (const field of fields) asked.add(field)
    return [anchor]
  })
}

function titlesAbove(items: readonly Item[], first: LabelUse): Set<string> {
  return new Set(items.filter(({ box }) => box.top < first.item.box.top).map(({ cell }) => squeeze(cell.text)))
}

/** A return begins above its partnership's name when the first return's labels did (its date, say), or its title stands there. */
function firstRow(
  items: readonly Item[],
  rows: ReadonlyMap<number, number>,
  uses: readonly LabelUse[],
  place: number,
  leading: ReadonlySet<FormField>,
  titles: ReadonlySet<string>,
): number {
  // `place` is an index of `uses`, `rows` holds indexes of `items`; both are only counted down, to 0.
  let at = place
  while (at > 0 && leading.has((uses[at - 1] as LabelUse).label.field)) at--
  let row = (uses[at] as LabelUse).item.box.top
  for (let above = (rows.get(row) ?? 0) - 1; above >= 0; above--) {
    const item = items[above] as Item
    const isTitle = titles.has(squeeze(item.cell.text)) || isMarginFurniture(item.cell.text)
    if (!isTitle || item.parts.some((part) => part.label)) break
    row = item.box.top
  }
  return row
}
