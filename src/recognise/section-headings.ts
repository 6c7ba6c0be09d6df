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
/** Questions under each. */
const LEAST_UNDER = 2
const LONGEST = 80

export interface Sections {
  readonly claims: readonly [Item, Claim][]
  /** Written as headings are, where nothing else says that the form printed them. */
  readonly doubtful: ReadonlySet<Item>
}

/** @param rows cells by row, each row from left to right */
export function findSections(rows: readonly Row[]): Sections {
  const over = rows.flatMap((row, at) => headingAt(row, at, rows) ?? [])
  const named = over.filter(({ item }) => isSectionHeading(item.cell.text))
  const known = rows.flatMap((row) => row.filter(({ isSection }) => isSection))
  const questions = rows.flatMap((row, at) => row.filter(hasLabel).map(() => at))
  const [counted, capitals, bold] = [numbered(over), inCapitals(over), inBold(over)]
  const opening = [counted, capitals].filter((found) => openForm(found, questions))
  const printed = [named, bold, ...opening.filter((found) => found === counted || standOverSeveral(found, questions))]
  const sure = printed.filter(({ length }) => length >= LEAST_HEADINGS).flat()
  const headings = new Set([...sure.map(({ item }) => item), ...known])
  // A list of one is nothing unusual.
  const others = [...(counted.length >= LEAST_HEADINGS ? counted : []), ...capitals, ...bold]
  const doubtful = others.filter(({ item, above }) => above !== null && !headings.has(item))
  return {
    claims: [...headings].map((item) => [item, claimOf('sectionHeading')]),
    doubtful: new Set(doubtful.map(({ item }) => item)),
  }
}

interface Candidate {
  readonly item: Item
  /** Index of its row. */
  readonly at: number
  /** What stands right before it; null for the first text of the sheet. */
  readonly above: Item | null
  /** The question beneath it. */
  readonly question: Item
}

/** The only text of a row right above a question. */
function headingAt(row: Row, at: number, rows: readonly Row[]): Candidate | null {
  const [item, second] = row
  const question = rows[at + 1]?.find(hasLabel)
  if (!item || second || hasLabel(item) || !question) return null
  return { item, at, above: rows[at - 1]?.at(-1) ?? null, question }
}

/** The first stands over the first question, where nobody has answered anything yet: an officer's lines, in capitals or counted, do not. */
function openForm([first]: readonly Candidate[], [question = 0]: readonly number[]): boolean {
  return first !== undefined && first.at < question
}

/** A name in capitals over the form says nothing of a line in capitals under an answer. */
function standOverSeveral(headings: readonly Candidate[], questions: readonly number[]): boolean {
  return headings.every(({ at }, place) => {
    const next = headings[place + 1]?.at ?? Number.POSITIVE_INFINITY
    return questions.filter((row) => row > at && row < next).length >= LEAST_UNDER
  })
}

/** In the column of the questions, in no box, and no answer by itself: a question with nothing else beneath it has this for its answer. */
function isFree({ item, above, question }: Candidate): boolean {
  const isBeside = item.box.left > question.box.left
  const isAnswer = isBeside || item.protection?.isBox || (above !== null && loneLabel(above) !== null)
  return item.cell.text.length <= LONGEST && !item.isOwn && !isAnswer
}

/** "1. About you", "2. The numbers": counted on from the first, none of them in a list. */
function numbered(over: readonly Candidate[]): Candidate[] {
  const counted = over.flatMap((candidate) => {
    const number = printedNumber(candidate.item.cell.text)
    const isListed = candidate.above !== null && printedNumber(candidate.above.cell.text) !== null
    return number !== null && !isListed && isFree(candidate) ? [{ candidate, number }] : []
  })
  return counted.every(({ number }, at) => number === at + 1) ? counted.map(({ candidate }) => candidate) : []
}

/** "Your story" in bold, where the answers are not. */
function inBold(over: readonly Candidate[]): Candidate[] {
  const bold = over.filter((candidate) => candidate.above !== null && candidate.item.cell.bold && isFree(candidate))
  return bold.some(({ above }) => above?.cell.bold) ? [] : bold
}

/** "THE NUMBERS", where the answers are not in capitals. */
function inCapitals(over: readonly Candidate[]): Candidate[] {
  const capitals = over.filter((candidate) => isInCapitals(candidate.item.cell.text) && isFree(candidate))
  return capitals.some(({ above }) => above !== null && isInCapitals(above.cell.text)) ? [] : capitals
}
