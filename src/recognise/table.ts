/**
 * Returns in a table: labels in one row and a return in each row beneath, as online forms export them; or the same on its side,
 * with labels in one column and a return in each column.
 */
import { ANSWER_KINDS } from '../config/schema.ts'
import type { CellRange } from '../read/grid.ts'
import { type Answer, rowsOf } from './assign.ts'
import { squeeze } from './label-text.ts'
import { fieldsOf, type Item, labelsOf } from './sheet.ts'

export interface TableRecord {
  readonly answers: readonly Answer[]
  /** Cells under a heading that is no question of the form, with that heading. */
  readonly others: readonly { readonly heading: string; readonly item: Item }[]
  readonly submission: { readonly completedAt: Item | null; readonly email: Item | null; readonly name: Item | null }
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

/** Headings that online forms put in front of the questions. */
const SUBMISSION: ReadonlyMap<string, Submission> = new Map<string, Submission>([
  ...[
    'id',
    'starttime',
    'started',
    'startdate',
    'lastmodifiedtime',
    'language',
    'responseid',
    'respondentid',
    'ipaddress',
  ].map((heading): [string, Submission] => [heading, 'other']),
  ...['completiontime', 'timestamp', 'submitted', 'submittedat', 'submissiondate', 'enddate'].map(
    (heading): [string, Submission] => [heading, 'completedAt'],
  ),
  ['email', 'email'],
  ['emailaddress', 'email'],
  ['username', 'email'],
  ['name', 'name'],
  ['respondent', 'name'],
])
type Submission = 'completedAt' | 'email' | 'name' | 'other'

/** The table a sheet holds, or null when it is laid out as a form. */
export function findTable(items: readonly Item[]): Table | null {
  return readTable(items, false) ?? readTable(items.map(turn), true)
}

function turn(item: Item): Item {
  return { ...item, box: turnBox(item.box) }
}

function turnBox({ top, left, bottom, right }: CellRange): CellRange {
  return { top: left, left: top, bottom: right, right: bottom }
}

function readTable(items: readonly Item[], turned: boolean): Table | null {
  const row = headerRow(items)
  if (row === null) return null
  const header = items.filter(({ box }) => box.top === row)
  const below = items.filter(({ box }) => box.top > row)
  const records = recordsBelow(below, header)
  const named = records.filter((record) =>
    record.answers.some(({ label, cells }) => isName(label.field.kind) && cells.length > 0),
  )
  if (named.length === 0 || (turned && !looksTurned(named, header))) return null
  return { turned, header, records, before: items.filter(({ box }) => box.top < row) }
}

function isName(kind: string): boolean {
  return kind === 'partnership' || kind === 'reference'
}

function headerRow(items: readonly Item[]): number | null {
  const whole = labelsOf(items.filter(({ parts }) => parts.length === 1 && parts[0]?.text === ''))
  const all = fieldsOf(labelsOf(items)).size
  for (const row of new Set(whole.map(({ item }) => item.box.top))) {
    const fields = fieldsOf(whole.filter(({ item }) => item.box.top === row))
    const beneath = fieldsOf(whole.filter(({ item }) => item.box.top > row)).size
    const isHeader =
      fields.size >= Math.max(LEAST_COLUMNS, all * HEADER_SHARE) && [...fields].some(({ kind }) => isName(kind))
    if (isHeader && beneath < fields.size / 2) return row
  }
  return null
}

/** A form with values beside its labels looks like a turned table of one return; several returns fill several columns. */
function looksTurned(named: readonly TableRecord[], header: readonly Item[]): boolean {
  const filled = (record: TableRecord) => record.answers.filter(({ cells }) => cells.length > 0).length
  return named.length >= 2 && named.every((record) => filled(record) >= header.length / 2)
}

function recordsBelow(items: readonly Item[], header: readonly Item[]): TableRecord[] {
  const headings = withoutSubmissionTwins(header)
  const records: Item[][] = []
  for (const row of rowsOf(items)) {
    const above = records.at(-1)
    if (above && continuesRecord(row, headings)) above.push(...row)
    else records.push(row)
  }
  return records.map((cells) => readRecord(cells, headings))
}

/** A row with text under questions alone, nothing under name, date, people or the export's own columns, goes on with the row above. */
function continuesRecord(row: readonly Item[], headings: readonly Heading[]): boolean {
  return row.every((item) => {
    const heading = headings.find(({ item: { box } }) => item.box.left >= box.left && item.box.left <= box.right)
    const kind = heading?.item.parts[0]?.label?.field.kind
    return kind !== undefined && !heading?.submission && ANSWER_KINDS.has(kind)
  })
}

interface Heading {
  item: Item
  submission: Submission | null
}

/** `Email` and `Name` in front of the questions are the sender's, not the form's, when the export's own columns stand before them. */
function withoutSubmissionTwins(header: readonly Item[]): Heading[] {
  const keyOf = (item: Item) => squeeze(item.cell.text)
  const firstField = header.findIndex(({ parts }) => isName(parts[0]?.label?.field.kind ?? ''))
  const front = header.slice(0, Math.max(firstField, 0))
  const isExport = front.some((item) => ['other', 'completedAt'].includes(SUBMISSION.get(keyOf(item)) ?? ''))
  return header.map((item) => {
    const submission = SUBMISSION.get(keyOf(item)) ?? null
    const isFront = front.includes(item) && isExport
    return { item, submission: isFront || !item.parts[0]?.label ? submission : null }
  })
}

function readRecord(cells: readonly Item[], headings: readonly Heading[]): TableRecord {
  const answers: Answer[] = []
  const others: { heading: string; item: Item }[] = []
  const submission: { completedAt: Item | null; email: Item | null; name: Item | null } = {
    completedAt: null,
    email: null,
    name: null,
  }
  const used = new Set<Item>()
  for (const heading of headings) {
    const { box, parts, cell } = heading.item
    const under = cells.filter((item) => item.box.left >= box.left && item.box.left <= box.right)
    for (const item of under) used.add(item)
    const label = parts[0]?.label
    if (heading.submission) {
      if (heading.submission !== 'other') submission[heading.submission] ??= under[0] ?? null
    } else if (label) answers.push({ label, item: heading.item, inCell: null, cells: [...under], ways: new Set() })
    else others.push(...under.map((item) => ({ heading: cell.text, item })))
  }
  others.push(...cells.filter((item) => !used.has(item)).map((item) => ({ heading: '', item })))
  return { answers, others, submission }
}
