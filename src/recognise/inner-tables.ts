/**
 * Tables that answer a question: a row of headings right beneath the question, or beside it, with rows beneath. Words among the headings that
 * read like questions of the form ("Lead officer", "Status") are the table's own, and all of its cells are the question's. Those of a table that
 * stands by itself are nobody's.
 */
import { ANSWER_KINDS, type FormField } from '../config/schema.ts'
import { groupedBy } from '../groups.ts'
import { useOf } from './columns.ts'
import type { Label } from './labels.ts'
import { couldFit, TELLING_KINDS } from './plausible.ts'
import { hasLabel, type Item, type LabelUse, labelsOf, loneLabel, rowsOf } from './sheet.ts'
import { strangerLabel } from './strangers.ts'

type Row = readonly Item[]

const LEAST_HEADINGS = 2
const LONGEST_HEADING = 80
/** Lines of guidance between the question and the headings. */
const MOST_LINES_BETWEEN = 2

/** Takes the labels off the cells of tables within answers, and marks those cells. */
export function markInnerTables(items: readonly Item[]): Item[] {
  if (!items.some(isAnswerLabel)) return [...items]
  const rows = rowsOf(items)
  const askedAt = groupedBy(labelsOf(items), ({ label }) => label.field)
  const inner = new Set<Item>()
  for (let at = 0; at < rows.length; at++) {
    const found = tableFrom(rows, at)
    if (found && isTable(found, askedAt)) for (const item of found.flat()) inner.add(item)
  }
  const openings = new Map<Item, Label>()
  const inColumns = new Map([...askedAt].map(([field, uses]) => [field, oneOfEachColumn(uses)]))
  for (const [at, row] of rows.entries()) {
    const [first] = row
    const found = first && !inner.has(first) ? tableByItself(rows, at, inColumns) : null
    if (!first || !found) continue
    for (const item of found.flat()) inner.add(item)
    openings.set(first, strangerLabel(first.cell.text.trim()))
  }
  if (inner.size === 0) return [...items]
  return items.map((item) => {
    const isUnplaced = openings.get(item)
    return inner.has(item) ? { ...asText(item), ...(isUnplaced ? { isUnplaced } : {}) } : item
  })
}

/** A column may hold the words of a question in each of its rows. */
function oneOfEachColumn(uses: readonly LabelUse[]): LabelUse[] {
  return [...new Map(uses.map((use) => [use.item.box.left, use])).values()]
}

/** "Item", "Detail", "Status" over rows of which the form asks nothing, where it asks for the status elsewhere. */
function tableByItself(
  rows: readonly Row[],
  at: number,
  askedAt: ReadonlyMap<FormField, readonly LabelUse[]>,
): Row[] | null {
  const headings = rows[at] ?? []
  const asking = labelsOf(headings)
  if (headings.length < LEAST_COLUMNS || headings.some(({ cell }) => /\d/.test(cell.text))) return null
  if (asking.length === 0 || asking[0]?.item === headings[0]) return null
  // Headings printed again on each page stand in their column.
  const isElsewhere = asking.every(({ item: { box }, label }) =>
    askedAt.get(label.field)?.some(({ item }) => item.box.top !== box.top && item.box.left !== box.left),
  )
  const table = isElsewhere ? tableOf(headings, rows, at + 1) : null
  return table?.slice(1).some(({ length }) => length === headings.length) ? table : null
}

function asText(item: Item): Item {
  return { ...item, parts: [{ label: null, text: item.cell.text, line: 1 }], isInTable: true }
}

function isAnswerLabel(item: Item): boolean {
  const label = loneLabel(item)
  return label !== null && ANSWER_KINDS.has(label.field.kind)
}

/** The rows of a table that answers the question a row begins with, its headings first; null when there is none. */
function tableFrom(rows: readonly Row[], at: number): Row[] | null {
  const [question, ...beside] = rows[at] ?? []
  if (!question || !isAnswerLabel(question)) return null
  if (beside.length > 0) return tableOf(beside, rows, at + 1)
  for (let next = at + 1; next <= at + 1 + MOST_LINES_BETWEEN; next++) {
    const row = rows[next]
    if (!row || (row.length === 1 && row.some(hasLabel))) return null
    if (row.length > 1) return tableOf(row, rows, next + 1)
  }
  return null
}

/** Headings with the rows beneath that keep to their columns, down to an empty row or the next question. */
function tableOf(headings: Row, rows: readonly Row[], from: number): Row[] | null {
  const [first] = headings
  const last = headings.at(-1)
  if (!first || !last || headings.length < LEAST_HEADINGS || !headings.every(isHeading)) return null
  const table = [headings]
  let bottom = first.box.bottom
  for (let at = from; at < rows.length; at++) {
    const row = rows[at] ?? []
    const [start] = row
    const isWithin = row.every(({ box }) => first.box.left <= box.left && box.left <= last.box.right)
    if (!start || start.box.top > bottom + 1 || !isWithin || (start.box.left === first.box.left && hasLabel(start)))
      break
    table.push(row)
    bottom = Math.max(bottom, ...row.map(({ box }) => box.bottom))
  }
  return table
}

function isHeading({ cell, parts }: Item): boolean {
  return cell.text.length <= LONGEST_HEADING && parts.length === 1 && (!parts[0]?.label || parts[0].text === '')
}

/**
 * Whether headings that read like questions are a table's: the first is none of the form's and none asks for the partnership, or the form
 * asks those questions elsewhere. What stands beneath must be what such a column holds.
 */
function isTable(
  [headings = [], ...rows]: readonly Row[],
  askedAt: ReadonlyMap<FormField, readonly LabelUse[]>,
): boolean {
  const labelled = headings.flatMap((item) => {
    const label = loneLabel(item)
    return label ? [{ item, field: label.field }] : []
  })
  if (labelled.length === 0) return isPlainTable(headings, rows)
  if (!rows.some((row) => row.length >= LEAST_HEADINGS)) return false
  const isElsewhere = labelled.every(({ item, field }) =>
    askedAt
      .get(field)
      ?.some(({ item: { box } }) => box.top < item.box.top || box.top > (rows.at(-1)?.[0]?.box.top ?? 0)),
  )
  const asksWhose = labelled.some(({ field }) => field.kind === 'partnership' || field.kind === 'reference')
  const isOther = labelled[0]?.item !== headings[0] && !asksWhose
  if (!isElsewhere && !isOther) return false
  return labelled.every(({ item, field }) => {
    const beneath = rows.flatMap((row) => row.filter(({ box }) => box.left === item.box.left)).slice(0, 2)
    const isTold = TELLING_KINDS.has(field.kind) && beneath.length > 0
    return !isTold || beneath.some(({ cell }) => couldFit(field, cell.text) === 'yes')
  })
}

/** Short headings without a figure over full rows; what is said last time and this time is no such table. */
function isPlainTable(headings: Row, rows: readonly Row[]): boolean {
  const isFull =
    headings.length >= LEAST_COLUMNS && rows.filter((row) => row.length >= LEAST_COLUMNS).length >= LEAST_ROWS
  return isFull && headings.every(({ cell }) => !/\d/.test(cell.text) && useOf(cell.text) !== 'lastTime')
}

const LEAST_COLUMNS = 3
const LEAST_ROWS = 2
