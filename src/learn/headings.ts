/** Headings that a form prints over groups of its questions, told by how they are written: "1. About you", "2. The numbers", "YOUR STORY". */
import type { Grid, GridCell } from '../read/grid.ts'
import { stripNumbering } from '../recognise/label-text.ts'
import { isInCapitals, printedNumber } from '../recognise/wording.ts'
import { tellsKind } from './kinds.ts'

/** A single one may be anything. */
const LEAST_HEADINGS = 2
/** Texts under each heading, and under all of them on average: a question has its guidance and its answer beneath it. */
const LEAST_UNDER = 2
const LEAST_ON_AVERAGE = 3
const MOST_WORDS = 10
/** Texts over the first heading: the title, and to whom the form goes. A question over it has its answer there as well. */
const MOST_OVER = 3

/** The headings of a sheet, which are no questions of it. */
export function headingCells({ cells }: Grid): Set<GridCell> {
  const left = Math.min(...cells.map(({ column }) => column))
  const firsts = cells.filter(({ column }) => column === left)
  const alone = firsts.filter((cell) => !cells.some((other) => other !== cell && other.row === cell.row))
  const short = alone.filter(({ text }) => text.trim().split(/\s+/).length <= MOST_WORDS && !/[?:]\s*$/.test(text))
  const counted = short.filter(({ text }) => printedNumber(text) !== null)
  const isCounted = counted.every(({ text }, at) => printedNumber(text) === at + 1)
  const capitals = short.filter(({ text }) => isInCapitals(text))
  const kinds = [isCounted ? counted : [], capitals]
  return new Set(kinds.flatMap((headings) => (standOverQuestions(headings, firsts) ? headings : [])))
}

function standOverQuestions(headings: readonly GridCell[], firsts: readonly GridCell[]): boolean {
  const top = headings[0]?.row ?? 0
  const opensForm = firsts.filter(({ row }) => row < top).length <= MOST_OVER
  return opensForm && standOverGroups(headings, firsts) && askLess(headings, firsts)
}

/** Counted questions with their answers beneath stand as headings do, but it is they that tell what they ask for, not what is under them. */
function askLess(headings: readonly GridCell[], firsts: readonly GridCell[]): boolean {
  const asking = firsts.filter(({ text }) => tellsKind(stripNumbering(text)))
  return asking.filter((cell) => headings.includes(cell)).length * 2 < asking.length
}

/** Whether several questions stand under each of the headings but a title, which may be the first. */
function standOverGroups(headings: readonly GridCell[], firsts: readonly GridCell[]): boolean {
  const under = headings.map(({ row }, at) => {
    const next = headings[at + 1]?.row ?? Number.POSITIVE_INFINITY
    return firsts.filter((cell) => cell.row > row && cell.row < next && isShort(cell)).length
  })
  const groups = under[0] === 0 ? under.slice(1) : under
  const sum = groups.reduce((total, count) => total + count, 0)
  return (
    groups.length >= LEAST_HEADINGS &&
    groups.every((count) => count >= LEAST_UNDER) &&
    sum >= groups.length * LEAST_ON_AVERAGE
  )
}

/** As a question may be, and a sentence of an answer is not. */
function isShort({ text }: GridCell): boolean {
  return text.trim().split(/\s+/).length <= 2 * MOST_WORDS && !/[.;,]\s*$/.test(text)
}
