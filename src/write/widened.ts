/** Gives what is left of a page to the columns where it makes the most rows lower. */
import type { Cell } from './cells.ts'
import { TEXT_SIZE } from './look.ts'
import { pointsOfColumn, textWidth } from './measure.ts'

/** Lines end before the column does, since words stay whole. */
const RAGGED = 1.06
/** Units a column is widened by at a time: a line may be saved by little or only by much. */
const STEPS = [2, 4, 8, 16]

export interface Widening {
  /** Where each column starts, and beyond what it is never widened. */
  readonly spans: readonly { readonly least: number; readonly most: number }[]
  /** Indexes of the columns by the page they are on; the first column is on each. */
  readonly pages: readonly (readonly number[])[]
  /** Units across a page. */
  readonly room: number
}

/**
 * Widths of the columns, in Excel's units.
 *
 * @param sample rows that stand for all
 */
export function widened({ spans, pages, room }: Widening, sample: readonly (readonly Cell[])[]): number[] {
  const widths = spans.map(({ least }) => least)
  const texts = spans.map((_, index) => sample.map((row) => paragraphsOf(row[index])))
  const lines: (readonly number[])[] = texts.map((paragraphs, index) => linesOf(paragraphs, widths[index] ?? 0))
  const left: number[] = pages.map((page, at) => room - pageWidth(widths, page, at))
  for (;;) {
    const best = bestStep({ spans, pages, widths, texts, lines, left })
    if (!best) return widths
    widths[best.column] = best.width
    lines[best.column] = best.lines
    for (const page of best.pages) left[page] = (left[page] ?? 0) - best.step
  }
}

interface Standing {
  readonly spans: Widening['spans']
  readonly pages: Widening['pages']
  readonly widths: readonly number[]
  /** Of each column, the points of each text's paragraphs. */
  readonly texts: readonly (readonly Paragraphs[])[]
  /** Of each column, the lines of each text. */
  readonly lines: readonly (readonly number[])[]
  /** Units left on each page. */
  readonly left: readonly number[]
}

interface Step {
  /** Pages on which the column takes its room. */
  readonly pages: readonly number[]
  readonly column: number
  readonly step: number
  readonly width: number
  readonly lines: readonly number[]
  /** Lines the rows are lower by, for each unit. */
  readonly saved: number
}

function bestStep({ spans, pages, widths, texts, lines, left }: Standing): Step | null {
  let best: Step | null = null
  for (const [column, width] of widths.entries()) {
    const on = [...pages.keys()].filter((page) => column === 0 || pages[page]?.includes(column))
    const room = Math.min(...on.map((page) => left[page] ?? 0))
    const steps = STEPS.map((wished) => Math.min(wished, (spans[column]?.most ?? 0) - width))
    const possible = new Set(steps.filter((step) => step > 0 && step <= room))
    if (possible.size === 0) continue
    const others = othersIn(lines, column)
    for (const step of possible) {
      const fewer = linesOf(texts[column] ?? [], width + step)
      const saved = savedBy(lines[column] ?? [], fewer, others) / (step * on.length)
      if (saved > (best?.saved ?? 0)) best = { pages: on, column, step, width: width + step, lines: fewer, saved }
    }
  }
  return best
}

function pageWidth(widths: readonly number[], page: readonly number[], at: number): number {
  return page.reduce((sum, index) => sum + (widths[index] ?? 0), at > 0 ? (widths[0] ?? 0) : 0)
}

type Paragraphs = readonly number[]

function paragraphsOf(cell: Cell | undefined): Paragraphs {
  const isBold = cell?.look === 'strong' || cell?.look === 'alert' || Boolean(cell?.runs)
  return (cell?.text ?? '').split('\n').map((line) => textWidth(line, TEXT_SIZE, isBold))
}

function linesOf(texts: readonly Paragraphs[], width: number): number[] {
  const room = pointsOfColumn(width)
  return texts.map((paragraphs) =>
    paragraphs.reduce((sum, points) => sum + (points <= room ? 1 : Math.ceil((points * RAGGED) / room)), 0),
  )
}

/**
 * How high rows are, nearly: the highest text counts most, but where two texts are as high as each other, lowering the one is a step on the way, since
 * no row gets lower before both are.
 */
const POWER = 6

/** What the other texts of each row add up to. */
function othersIn(lines: readonly (readonly number[])[], without: number): number[] {
  const rows = lines[0]?.length ?? 0
  return Array.from({ length: rows }, (_, row) => {
    let sum = 0
    for (let index = 0; index < lines.length; index += 1)
      if (index !== without) sum += powerOf(lines[index]?.[row] ?? 0)
    return sum
  })
}

const powers: number[] = []

/** Worked out once for each number of lines: tables of many columns ask for it a million times. */
function powerOf(lines: number): number {
  powers[lines] ??= lines ** POWER
  return powers[lines]
}

function savedBy(before: readonly number[], after: readonly number[], others: readonly number[]): number {
  const height = (sum: number, lines: number) => (sum + powerOf(lines)) ** (1 / POWER)
  return others.reduce((saved, other, row) => {
    const [from = 0, to = 0] = [before[row], after[row]]
    return from === to ? saved : saved + height(other, from) - height(other, to)
  }, 0)
}
