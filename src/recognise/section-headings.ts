/**
 * Headings that a form prints between its questions: "Section 2: Progress", those the configuration names, and where answers stand beneath their
 * questions also "2. The numbers", "THE NUMBERS" and what is in bold, which would else be more of the answer above.
 */
import { type Claim, claimOf } from './settle.ts'
import { hasLabel, type Item, loneLabel } from './sheet.ts'
import { isInCapitals, isSectionHeading, printedNumber } from './wording.ts'

type Row = readonly Item[]

/** A single heading of its sort may be an answer. */
const LEAST_HEADINGS = 2
const LONGEST = 80

export interface Sections {
  readonly claims: readonly [Item, Claim][]
  /** Worded as a heading of the form, of which there is one only. */
  readonly doubtful: ReadonlySet<Item>
}

/** @param rows cells by row, each row from left to right */
export function findSections(rows: readonly Row[]): Sections {
  const over = rows.flatMap((row, at) => headingAt(row, rows[at - 1], rows[at + 1]) ?? [])
  const named = over.filter(({ item }) => isSectionHeading(item.cell.text)).map(({ item }) => item)
  const known = rows.flatMap((row) => row.filter(({ isSection }) => isSection))
  const [inLook, doubtful] = setOff([inCapitals(over), inBold(over)])
  const headings = [named, numbered(over)].filter(({ length }) => length >= LEAST_HEADINGS).flat()
  return {
    claims: [...new Set([...headings, ...inLook, ...known])].map((item) => [item, claimOf('sectionHeading')]),
    doubtful,
  }
}

/** By each look the headings it shows, where it shows several below answers; a single one may be how its officer ends an answer. */
function setOff(looks: readonly (readonly Candidate[])[]): [headings: Item[], doubtful: Set<Item>] {
  const headings: Item[] = []
  const doubtful = new Set<Item>()
  for (const shown of looks) {
    const between = shown.filter(({ above }) => above !== null)
    if (between.length >= LEAST_HEADINGS) headings.push(...shown.map(({ item }) => item))
    else for (const { item } of between) doubtful.add(item)
  }
  for (const item of headings) doubtful.delete(item)
  return [headings, doubtful]
}

interface Candidate {
  readonly item: Item
  /** What stands right before it; null for the first text of the sheet. */
  readonly above: Item | null
}

/** The only text of a row right above a question. */
function headingAt(row: Row, above: Row | undefined, below: Row | undefined): Candidate | null {
  const [item, second] = row
  if (!item || second || hasLabel(item) || !below?.some(hasLabel)) return null
  return { item, above: above?.at(-1) ?? null }
}

/** What is no answer by itself: a question with nothing else beneath it has this for its answer. */
function isFree({ item, above }: Candidate): boolean {
  return item.cell.text.length <= LONGEST && !(above && loneLabel(above))
}

/** "1. About you", "2. The numbers": counted on from the first, none of them in a list. */
function numbered(over: readonly Candidate[]): Item[] {
  const counted = over.flatMap((candidate) => {
    const number = printedNumber(candidate.item.cell.text)
    const isListed = candidate.above !== null && printedNumber(candidate.above.cell.text) !== null
    return number !== null && !isListed && isFree(candidate) ? [{ item: candidate.item, number }] : []
  })
  return counted.every(({ number }, at) => number === at + 1) ? counted.map(({ item }) => item) : []
}

/** "Your story" in bold, where the answers are not. */
function inBold(over: readonly Candidate[]): Candidate[] {
  const bold = over.filter((candidate) => candidate.item.cell.bold && isFree(candidate))
  return bold.some(({ above }) => above?.cell.bold) ? [] : bold
}

/** "THE NUMBERS", where the answers are not in capitals. */
function inCapitals(over: readonly Candidate[]): Candidate[] {
  const capitals = over.filter((candidate) => isInCapitals(candidate.item.cell.text) && isFree(candidate))
  return capitals.some(({ above }) => above !== null && isInCapitals(above.cell.text)) ? [] : capitals
}
