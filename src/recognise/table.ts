/**
 * Returns in a table: labels in one row and a return in each row beneath, as online forms export them; or the same on its side,
 * with labels in one column and a return in each column.
 */
import { ANSWER_KINDS, type Form, type FormField } from '../config/schema.ts'
import { kindOf } from '../kinds/kinds.ts'
import type { CellRange } from '../read/grid.ts'
import { ANSWER_KIND_HEADING } from '../words/en/export-headings.ts'
import { type Answer, type Claimed, type Part, wholeCell } from './answers.ts'
import { isApart, useOf } from './columns.ts'
import type { Label } from './labels.ts'
import { couldFit, fits } from './plausible.ts'
import { type Claim, claimOf } from './settle.ts'
import { fieldsOf, type Item, labelsOf, rowsOf } from './sheet.ts'
import { type Submission, submissionOf } from './submission.ts'

export interface TableRecord {
  readonly answers: readonly Answer[]
  /** Every cell of the record: answers, what stands under headings the form does not know, what an export adds. */
  readonly claimed: readonly Claimed[]
  readonly submission: { readonly completedAt: Part | null; readonly email: Part | null; readonly name: Part | null }
}

export interface Table {
  readonly turned: boolean
  readonly header: readonly Item[]
  readonly records: readonly TableRecord[]
  /** Cells above the header. */
  readonly before: readonly Item[]
}

const LEAST_COLUMNS = 3
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
  const below = rowsOf(items.filter(({ box }) => box.top > row))
  const sub = isSubHeader(below[0], below[1]) ? (below[0] ?? []) : []
  const rows = sub.length > 0 ? below.slice(1) : below
  const header = withNames(withSubHeadings(top, sub), rows, form)
  if (!header) return null
  const { records, stray } = turned ? withoutOtherColumns(readRecords(rows, header)) : readRecords(rows, header)
  const named = records.filter(isNamed)
  if (named.length === 0 || (turned && !looksTurned(named, top))) return null
  return {
    turned,
    header: [...top, ...sub],
    records: withStray(records, stray),
    before: items.filter(({ box }) => box.top < row),
  }
}

function isName({ label }: { label: Label }): boolean {
  return kindOf(label.field).identifies === true
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
  const lowest = new Map<FormField, number>()
  for (const { item, label } of whole) lowest.set(label.field, Math.max(lowest.get(label.field) ?? 0, item.box.top))
  for (const [row, uses] of rows) {
    const fields = fieldsOf(uses)
    if (fields.size < Math.max(LEAST_COLUMNS, all * HEADER_SHARE)) continue
    const beneath = [...lowest.values()].filter((last) => last > row).length
    if (beneath < fields.size / 2) return row
  }
  return null
}

/** A second row of headings, as survey programs write: the kind of each answer, or the parts of a question. */
function isSubHeader(row: readonly Item[] | undefined, next: readonly Item[] | undefined): boolean {
  if (!row || !next || row.length < 2) return false
  const texts = row.map(({ cell }) => cell.text.trim())
  const isKind = (text: string) => ANSWER_KIND_HEADING.test(text)
  return texts.filter(isKind).length >= texts.length * HEADER_SHARE
}

/** Columns without a heading take the one of the second row; what has neither stays without. */
function withSubHeadings(top: readonly Item[], sub: readonly Item[]): Item[] {
  const isHeaded = (item: Item) => top.some(({ box }) => box.left <= item.box.left && item.box.left <= box.right)
  return [...top, ...sub.filter((item) => !isHeaded(item))].sort((a, b) => a.box.left - b.box.left)
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

function isNamed({ answers }: TableRecord): boolean {
  return answers.some((answer) => isName(answer) && answer.parts.length > 0)
}

/**
 * In a table on its side, columns of guidance, examples, last time's answers and comments stand among the returns: none of them is one.
 * Their cells go with the first return.
 */
function withoutOtherColumns(read: Records): Records {
  const columns = read.records.map((record) => ({ record, claim: otherColumn(record) }))
  const [first, ...rest] = columns.filter(({ claim }) => claim === null).map(({ record }) => record)
  if (!first) return { ...read, records: [] }
  const others = columns.flatMap(({ record, claim }) =>
    claim === null ? [] : record.claimed.map((cell): Claimed => ({ ...cell, claim })),
  )
  return { ...read, records: [{ ...first, claimed: [...first.claimed, ...others] }, ...rest] }
}

/** Why a column is none of the returns; null for one that is. */
function otherColumn(record: TableRecord): Claim | null {
  const over = record.claimed.find(({ claim, part }) => isOverColumn(claim) && isApart(useOf(part.text)))
  const heading = over?.part.text.trim() ?? ''
  if (over) return claimOf(useOf(heading) === 'lastTime' ? 'lastTimeColumn' : 'notesColumn', null, heading)
  if (isGuidance(record)) return claimOf('guidanceColumn')
  return isNamed(record) || record.answers.every(({ parts }) => parts.length === 0) ? null : claimOf('noQuestion')
}

/** Above the first question, or beside a heading such as "Question". */
function isOverColumn({ rule, heading }: Claim): boolean {
  return rule === 'noQuestion' || (rule === 'unknownAnswer' && useOf(heading) === 'question')
}

function isGuidance({ answers }: TableRecord): boolean {
  const fitting = answers.flatMap(({ label, parts }) =>
    parts.slice(0, 1).map(({ text }) => couldFit(label.field, text)),
  )
  const judged = fitting.filter((fit) => fit !== 'unknown')
  return judged.filter((fit) => fit === 'no').length > judged.length / 2
}

interface Records {
  readonly records: readonly TableRecord[]
  /** Lines that are no return, by the number of returns above them. */
  readonly stray: ReadonlyMap<number, readonly Item[]>
}

function readRecords(rows: readonly (readonly Item[])[], header: readonly Item[]): Records {
  const headings = new Headings(withoutSubmissionTwins(header))
  const kept: Item[][] = []
  const stray = new Map<number, Item[]>()
  for (const row of rows) {
    const above = kept.at(-1)
    if (above && continuesRecord(row, headings)) above.push(...row)
    else if (row.length === 1 && header.length >= LEAST_COLUMNS) {
      const known = stray.get(kept.length)
      if (known) known.push(...row)
      else stray.set(kept.length, [...row])
    } else kept.push([...row])
  }
  return { records: kept.map((cells) => readRecord(cells, headings)), stray }
}

/** A line with a single cell ("Total: 2") is no return; it is left over with the return above it. */
function withStray(records: readonly TableRecord[], stray: ReadonlyMap<number, readonly Item[]>): TableRecord[] {
  return records.map((record, at) => {
    const items = [...(at === 0 ? (stray.get(0) ?? []) : []), ...(stray.get(at + 1) ?? [])]
    if (items.length === 0) return record
    return { ...record, claimed: [...record.claimed, ...items.map((item) => claimed(item, claimOf('noQuestion')))] }
  })
}

/** A row with text under questions alone, nothing under name, date, people or the export's own columns, goes on with the row above. */
function continuesRecord(row: readonly Item[], headings: Headings): boolean {
  return row.every((item) => {
    const heading = headings.over(item)
    const kind = heading?.item.parts[0]?.label?.field.kind
    return kind !== undefined && !heading?.submission && ANSWER_KINDS.has(kind)
  })
}

interface Heading {
  readonly item: Item
  readonly submission: Submission | null
}

/** Headings, found by column. A heading merged over many columns is kept as a range. */
class Headings {
  readonly list: readonly Heading[]
  private readonly byColumn = new Map<number, Heading>()
  private readonly wide: Heading[] = []

  constructor(list: readonly Heading[]) {
    this.list = list
    for (const heading of list) {
      const { left, right } = heading.item.box
      if (right - left > WIDEST_INDEXED) this.wide.push(heading)
      else for (let column = left; column <= right; column++) this.byColumn.set(column, heading)
    }
  }

  over({ box }: Item): Heading | undefined {
    return (
      this.byColumn.get(box.left) ??
      this.wide.find(({ item }) => item.box.left <= box.left && box.left <= item.box.right)
    )
  }
}

const WIDEST_INDEXED = 100

/** `Email` and `Name` in front of the questions are the sender's, not the form's, when the export's own columns stand before them. */
function withoutSubmissionTwins(header: readonly Item[]): Heading[] {
  const firstField = header.findIndex(({ parts }) => parts[0]?.label && isName({ label: parts[0].label }))
  const front = header.slice(0, Math.max(firstField, 0))
  const isExport = front.some((item) => ['other', 'completedAt'].includes(submissionOf(item.cell.text) ?? ''))
  return header.map((item, at) => {
    const submission = submissionOf(item.cell.text)
    const isFront = at < firstField && isExport
    return { item, submission: isFront || !item.parts[0]?.label ? submission : null }
  })
}

function readRecord(cells: readonly Item[], headings: Headings): TableRecord {
  const under = new Map<Heading, Item[]>()
  const others: Item[] = []
  for (const item of cells) {
    const heading = headings.over(item)
    const found = heading && under.get(heading)
    if (found) found.push(item)
    else if (heading) under.set(heading, [item])
    else others.push(item)
  }
  const answers: Answer[] = []
  const claims: Claimed[] = others.map((item) => claimed(item, claimOf('noQuestion')))
  const submission: { completedAt: Part | null; email: Part | null; name: Part | null } = {
    completedAt: null,
    email: null,
    name: null,
  }
  for (const heading of headings.list) {
    const found = under.get(heading) ?? []
    const label = heading.item.parts[0]?.label
    if (heading.submission) {
      const key = heading.submission
      const [first] = found
      const isFact = key !== 'other' && submission[key] === null && first !== undefined
      if (isFact) submission[key] = wholeCell(first)
      claims.push(
        ...found.map((item) => claimed(item, claimOf(isFact && item === first ? 'inTableCell' : 'exportColumn'))),
      )
    } else if (label) {
      answers.push({ label, item: heading.item, asked: 'form', parts: found.map(wholeCell), ways: new Set() })
      claims.push(...found.map((item) => claimed(item, claimOf('inTableCell', label.field))))
    } else {
      const claim = claimOf('unknownAnswer', null, heading.item.cell.text)
      claims.push(...found.map((item) => claimed(item, claim)))
    }
  }
  return { answers, claimed: claims, submission }
}

function claimed(item: Item, claim: Claim): Claimed {
  return { part: wholeCell(item), claim, runnerUp: null }
}
