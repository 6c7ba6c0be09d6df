/** The returns of a table: what stands in each row beneath the headings. */
import { ANSWER_KINDS } from '../config/schema.ts'
import { kindOf } from '../kinds/kinds.ts'
import { isTotalWord } from '../kinds/table/rows.ts'
import { type Answer, type Claimed, type Part, wholeCell } from './answers.ts'
import type { Label } from './labels.ts'
import { type Claim, claimOf } from './settle.ts'
import type { Item } from './sheet.ts'
import { type Submission, submissionOf } from './submission.ts'

export interface TableRecord {
  readonly answers: readonly Answer[]
  /** Every cell of the record: answers, what stands under headings the form does not know, what an export adds. */
  readonly claimed: readonly Claimed[]
  readonly submission: { readonly completedAt: Part | null; readonly email: Part | null; readonly name: Part | null }
}

/** Headings that make a table. */
export const LEAST_COLUMNS = 3

export interface Records {
  readonly records: readonly TableRecord[]
  /** Lines that are no return, by the number of returns above them. */
  readonly stray: ReadonlyMap<number, readonly Item[]>
}

export function readRecords(rows: readonly (readonly Item[])[], header: readonly Item[]): Records {
  const headings = new Headings(withoutSubmissionTwins(header))
  const kept: Item[][] = []
  const stray = new Map<number, Item[]>()
  for (const row of rows) {
    const above = kept.at(-1)
    if (above && continuesRecord(row, headings)) above.push(...row)
    else if ((row.length === 1 && header.length >= LEAST_COLUMNS) || isTotal(row, headings)) {
      const known = stray.get(kept.length)
      if (known) known.push(...row)
      else stray.set(kept.length, [...row])
    } else kept.push([...row])
  }
  return { records: kept.map((cells) => readRecord(cells, headings)), stray }
}

/** A line that adds up the returns: where their partnership stands, it says so. */
function isTotal(row: readonly Item[], headings: Headings): boolean {
  return row.some((item) => {
    const label = headings.over(item)?.item.parts[0]?.label
    return label != null && isName({ label }) && isTotalWord(item.cell.text)
  })
}

/** A line with a single cell ("Total: 2") is no return; it is left over with the return above it. */
export function withStray(records: readonly TableRecord[], stray: ReadonlyMap<number, readonly Item[]>): TableRecord[] {
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

/** The name of the partnership, or its code. */
export function isName({ label }: { label: Label }): boolean {
  return kindOf(label.field).identifies === true
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
