/**
 * Returns in a table: labels in one row and a return in each row beneath, as online forms export them; or the same on its side,
 * with labels in one column and a return in each column.
 */
import type { Form, FormField } from '../config/schema.ts'
import { optionNamed } from '../kinds/choices/marks.ts'
import { KINDS } from '../kinds/kinds.ts'
import type { CellRange } from '../read/grid.ts'
import { ANSWER_KIND_HEADING } from '../words/en/export-headings.ts'
import type { Claimed } from './answers.ts'
import { isApart, nameLastTime, useOf } from './columns.ts'
import { squeeze } from './label-text.ts'
import type { Label } from './labels.ts'
import { couldFit, fits, TELLING_KINDS } from './plausible.ts'
import { type Claim, claimOf } from './settle.ts'
import { fieldsOf, hasLabel, type Item, labelsOf, loneLabel, rowsOf } from './sheet.ts'
import { submissionOf } from './submission.ts'
import { isName, LEAST_COLUMNS, type Records, readRecords, type TableRecord, withStray } from './table-records.ts'

export interface Table {
  readonly turned: boolean
  readonly header: readonly Item[]
  readonly records: readonly TableRecord[]
  /** Cells above the header. */
  readonly before: readonly Item[]
}

/** Share of all labels on the sheet that must stand in the header, so that a form laid out otherwise is no table. */
const HEADER_SHARE = 0.6

/** The table a sheet holds, or null when it is laid out as a form. */
export function findTable(items: readonly Item[], form: Form): Table | null {
  return readTable(items, false, form) ?? readTable(items.map(turn), true, form)
}

function turn(item: Item): Item {
  return { ...item, box: turnBox(item.box) }
}

function turnBox({ top, left, bottom, right }: CellRange): CellRange {
  return { top: left, left: top, bottom: right, right: bottom }
}

function readTable(items: readonly Item[], turned: boolean, form: Form): Table | null {
  const row = headerRow(items)
  if (row === null) return null
  const top = items.filter(({ box }) => box.top === row)
  const lower = rowsOf(items.filter(({ box }) => box.top > row))
  const below = lower.filter((cells) => !repeatsHeadings(cells, top))
  const again = lower.filter((cells) => repeatsHeadings(cells, top)).flat()
  const sub = isSubHeader(below[0], below[1]) ? (below[0] ?? []) : []
  const rows = sub.length > 0 ? below.slice(1) : below
  const header = withNames(withSubHeadings(top, sub), rows, form)
  if (!header) return null
  const { records, stray } = turned ? withoutOtherColumns(readRecords(rows, header)) : readRecords(rows, header)
  const named = records.filter((record) => isNamed(record) && !(turned && isOverDates(record)))
  if (named.length === 0 || (turned && (!looksTurned(named, top) || isOverTimes(named)))) return null
  return {
    turned,
    header: [...top, ...sub, ...again],
    records: withStray(records, stray),
    before: items.filter(({ box }) => box.top < row),
  }
}

function headerRow(items: readonly Item[]): number | null {
  const whole = labelsOf(items.filter(({ parts }) => parts.length === 1 && parts[0]?.text === ''))
  const all = fieldsOf(labelsOf(items)).size
  const rows = new Map<number, typeof whole>()
  for (const use of whole) {
    const row = rows.get(use.item.box.top)
    if (row) row.push(use)
    else rows.set(use.item.box.top, [use])
  }
  // Headings printed again on each page are no questions beneath the first.
  const firsts = new Map([...rows.values()].reverse().map((uses) => [wordsOf(uses), uses]))
  const lowest = new Map<FormField, number>()
  for (const { item, label } of [...firsts.values()].flat())
    lowest.set(label.field, Math.max(lowest.get(label.field) ?? 0, item.box.top))
  for (const [row, uses] of rows) {
    const fields = fieldsOf(uses)
    if (fields.size < Math.max(LEAST_COLUMNS, all * HEADER_SHARE)) continue
    const beneath = [...lowest.values()].filter((last) => last > row).length
    if (beneath < fields.size / 2) return row
  }
  return null
}

/** The words of a row and where they stand. */
function wordsOf(uses: readonly { readonly item: Item }[]): string {
  return JSON.stringify(uses.map(({ item }) => [item.box.left, squeeze(item.cell.text)]))
}

/** The headings printed again, as on each page: the cells of a row are all labels, each as it stands over its column. */
function repeatsHeadings(cells: readonly Item[], top: readonly Item[]): boolean {
  if (fieldsOf(labelsOf(cells)).size < LEAST_COLUMNS) return false
  const isAgain = (item: Item) =>
    top.some(({ box, cell }) => box.left === item.box.left && squeeze(cell.text) === squeeze(item.cell.text))
  return cells.every(isAgain)
}

/** A second row of headings, as survey programs write: the kind of each answer, or the parts of a question. */
function isSubHeader(row: readonly Item[] | undefined, next: readonly Item[] | undefined): boolean {
  if (!row || !next || row.length < 2) return false
  const texts = row.map(({ cell }) => cell.text.trim())
  const isKind = (text: string) => ANSWER_KIND_HEADING.test(text)
  return texts.filter(isKind).length >= texts.length * HEADER_SHARE
}

/** Columns without a heading, or with one the form does not know over one it knows, take the one of the second row. */
function withSubHeadings(first: readonly Item[], sub: readonly Item[]): Item[] {
  const isOver = (item: Item, under: Item) => item.box.left <= under.box.left && under.box.left <= item.box.right
  const top = overItsOptions(first, sub)
  const own = sub.filter((under) => {
    const heading = top.find((item) => isOver(item, under))
    return !heading || (!hasLabel(heading) && hasLabel(under))
  })
  const replaced = own.flatMap((under) => top.filter((item) => item.box.left === under.box.left))
  return [...top.filter((item) => !replaced.includes(item)), ...own].sort((a, b) => a.box.left - b.box.left)
}

/** A check list exported with a column for each option: its question stands over the first of them and is meant for all. */
function overItsOptions(top: readonly Item[], sub: readonly Item[]): Item[] {
  return top.map((item, at) => {
    const choices = loneLabel(item)?.field.choices ?? []
    const next = top[at + 1]?.box.left ?? Number.POSITIVE_INFINITY
    const options = sub.filter(({ box, cell }) => {
      return box.left >= item.box.left && box.left < next && optionNamed(cell.text, choices) !== null
    })
    const right = Math.max(item.box.right, ...options.map(({ box }) => box.right))
    return right > item.box.right ? { ...item, box: { ...item.box, right } } : item
  })
}

/**
 * Where no heading asks for the partnership, the column in front of the questions that holds a name in each row is taken for it; its
 * heading, if it has one, is none that the form knows. Null when there is no such column.
 */
function withNames(header: readonly Item[], rows: readonly (readonly Item[])[], form: Form): Item[] | null {
  if (labelsOf(header).some(isName)) return [...header]
  const field = form.fields.find(({ kind }) => kind === 'partnership')
  const first = header.find(({ parts }) => parts[0]?.label)
  if (!field || !first || rows.length < 2) return null
  const candidates = rows[0]?.filter(({ box }) => box.left < first.box.left) ?? []
  const column = candidates.find(({ box }) => {
    const heading = header.find((item) => item.box.left === box.left)
    const names = rows.map((row) => row.find((item) => item.box.left === box.left)?.cell.text ?? '')
    const isOther = heading !== undefined && submissionOf(heading.cell.text) !== null
    return !isOther && new Set(names).size === names.length && names.every((name) => fits(field, name) === 'yes')
  })?.box.left
  if (column === undefined) return null
  const heading = header.find((item) => item.box.left === column)
  const text = heading?.cell.text ?? 'a column without a heading'
  const label: Label = { field, strength: 'near', text, closed: true, wording: field.label }
  const base = heading ?? { ...first, box: { ...first.box, left: column, right: column } }
  return [{ ...base, parts: [{ label, text: '', line: 1 }] }, ...header.filter((item) => item !== heading)]
}

/**
 * A form with values beside its labels looks like a turned table of one return; several returns fill several columns. A column that
 * tells how to answer is none of them.
 */
function looksTurned(named: readonly TableRecord[], header: readonly Item[]): boolean {
  const filled = (record: TableRecord) => record.answers.filter(({ parts }) => parts.length > 0).length
  const full = named.filter((record) => filled(record) >= header.length / 2)
  return full.length >= 2
}

/** Columns that name one partnership, under "March 2024" and "June 2024": one return with what was said at each time. */
function isOverTimes(named: readonly TableRecord[]): boolean {
  const names = named.map(({ answers }) =>
    answers
      .find(isName)
      ?.parts.map(({ text }) => squeeze(text))
      .join(' '),
  )
  const over = named.flatMap(({ claimed }) =>
    claimed.filter(({ claim }) => isOverColumn(claim)).map(({ part }) => part.item),
  )
  return new Set(names).size === 1 && nameLastTime(over)
}

/** A column in which a day stands where the partnership does says when the answers beside it were given. */
function isOverDates({ answers }: TableRecord): boolean {
  return answers.some((answer) => isName(answer) && answer.parts.every(({ text }) => KINDS.date.looksLike(text) === 1))
}

function isNamed({ answers }: TableRecord): boolean {
  return answers.some((answer) => isName(answer) && answer.parts.length > 0)
}

/**
 * In a table on its side, columns of guidance, examples, last time's answers and comments stand among the returns: none of them is one.
 * Their cells go with the first return.
 */
function withoutOtherColumns(read: Records): Records {
  const columns = read.records.map((record, at) => ({ record, claim: otherColumn(record, read.records[at - 1]) }))
  const [first, ...rest] = columns.filter(({ claim }) => claim === null).map(({ record }) => record)
  if (!first) return { ...read, records: [] }
  const others = columns.flatMap(({ record, claim }) =>
    claim === null ? [] : record.claimed.map((cell): Claimed => ({ ...cell, claim })),
  )
  return { ...read, records: [{ ...first, claimed: [...first.claimed, ...others] }, ...rest] }
}

/** Why a column is none of the returns; null for one that is. */
function otherColumn(record: TableRecord, before: TableRecord | undefined): Claim | null {
  const over = record.claimed.find(({ claim, part }) => isOverColumn(claim) && isApart(useOf(part.text)))
  const heading = over?.part.text.trim() ?? ''
  if (over) return claimOf(useOf(heading) === 'lastTime' ? 'lastTimeColumn' : 'notesColumn', null, heading)
  if (isGuidance(record, before !== undefined && columnOf(record) - columnOf(before) > APART))
    return claimOf('guidanceColumn')
  return isNamed(record) || record.answers.every(({ parts }) => parts.length === 0) ? null : claimOf('noQuestion')
}

/** The column of a record in a table on its side. */
function columnOf({ claimed }: TableRecord): number {
  return claimed[0]?.part.item.box.top ?? 0
}

/** Above the first question, or beside a heading such as "Question". */
function isOverColumn({ rule, heading }: Claim): boolean {
  return rule === 'noQuestion' || (rule === 'unknownAnswer' && useOf(heading) === 'question')
}

/** Most of what can be told by its look is no answer to its question, or all that looks like nothing else, in a column apart even once. */
function isGuidance({ answers }: TableRecord, isApartFromOthers: boolean): boolean {
  const judged = answers.flatMap(({ label, parts }) =>
    parts
      .slice(0, 1)
      .map(({ text }) => ({ isTelling: TELLING_KINDS.has(label.field.kind), fit: couldFit(label.field, text) }))
      .filter(({ fit }) => fit !== 'unknown'),
  )
  const telling = judged.filter(({ isTelling }) => isTelling)
  const isUnlike = telling.length >= (isApartFromOthers ? 1 : 2) && telling.every(({ fit }) => fit === 'no')
  return isUnlike || judged.filter(({ fit }) => fit === 'no').length > judged.length / 2
}

/** Empty columns between the returns of a table on its side and a list beside it. */
const APART = 2
