/**
 * How wide the columns of a table stand: as wide as their texts need on a screen, and such that they fit a landscape page in a size that can
 * be read, or as few pages side by side as it takes.
 */
import { PAGE } from './book.ts'
import type { CellRows } from './cells.ts'
import { columnNeeds, longestWord, type Needs } from './column-needs.ts'
import { MOST_POINTS_A_UNIT } from './measure.ts'
import { fits, type SheetColumn } from './table-layout.ts'
import { widened } from './widened.ts'

export interface ColumnsLayout {
  /** In Excel's units, one a column. */
  readonly widths: readonly number[]
  /** How many columns are printed, from the first. */
  readonly printed: number
  /** Pages on which the printed columns lie side by side. */
  readonly pagesWide: number
}

/** Text of 10 points printed smaller than 9 is hard to read. */
const SMALLEST_SCALE = 0.9
const UNITS_AT_SMALLEST = Math.floor(PAGE.across / MOST_POINTS_A_UNIT / SMALLEST_SCALE)

/** Text in a column this narrow is torn into single words. */
const NARROWEST = 8
/** Across a table with its sentences above it. */
const FEWEST_UNITS = 90
/** How much of its own width a column keeps when the page is short of room. */
const KEPT = 0.6
/** By how much a column is tried wider. */
const STEP = 8
/** The button that filters stands beside the heading. */
const BUTTON = 3

/** Widths one column can have. */
interface Span {
  /** Words are whole and each text can be read in one row. */
  readonly least: number
  /** No text would take fewer lines in a wider one. */
  readonly most: number
}

/** The columns of a table with these rows. */
export function layOutColumns(columns: readonly SheetColumn[], rows: CellRows): ColumnsLayout {
  const printed = printedColumns(columns)
  const { needs, sample } = columnNeeds(columns, rows)
  const spans = spansOf(needs.map(rangeOf), rows)
  const onPaper = spans.slice(0, printed)
  const pages = pagesOf(onPaper.map(({ least }) => least))
  const widths = withRoomAbove(widened({ spans: onPaper, pages, room: UNITS_AT_SMALLEST }, sample))
  return { widths: [...widths, ...spans.slice(printed).map(({ most }) => most)], printed, pagesWide: pages.length }
}

/** A narrow table's last column goes on as far as the sentences above the table need. */
function withRoomAbove(widths: readonly number[]): number[] {
  const short = FEWEST_UNITS - widths.reduce((sum, width) => sum + width, 0)
  return widths.map((width, index) => (index === widths.length - 1 ? width + Math.max(0, short) : width))
}

/** All but those behind the last one that is of use on paper. */
function printedColumns(columns: readonly SheetColumn[]): number {
  const last = columns.findLastIndex(({ screenOnly }) => !screenOnly)
  return last < 0 ? columns.length : last + 1
}

function spansOf(ranges: readonly Range[], rows: CellRows): readonly Span[] {
  return fitting(ranges, rows).map((units, index) => {
    const least = Math.ceil(units)
    return { least, most: Math.max(least, Math.ceil(ranges[index]?.natural ?? 0)) }
  })
}

interface Range {
  /** As narrow as its words let it be. */
  readonly from: number
  /** As wide as a long text may make it. */
  readonly widest: number
  /** As wide as its longest line. */
  readonly natural: number
}

function rangeOf({ column, isFixed, natural, unbroken }: Needs): Range {
  const { width, widest = width, heading } = column
  const headed = longestWord(heading, true) + BUTTON
  const made = Math.max(width, headed)
  if (isFixed) return { from: made, widest: made, natural: made }
  const own = Math.max(headed, unbroken)
  const from = Math.max(own, Math.min(natural, Math.max(NARROWEST, width * KEPT)))
  return { from, widest: Math.max(from, widest), natural }
}

/** The least width of each column in which each of its texts can be read in one row; the widest where none is enough. */
function fitting(ranges: readonly Range[], rows: CellRows): number[] {
  const widths = ranges.map(({ from }) => from)
  const growing = ranges.flatMap(({ from, widest }, index) => (from < widest ? [{ index, widest }] : []))
  if (growing.length === 0) return widths
  for (const row of rows) {
    for (const { index, widest } of growing) {
      const text = row[index]?.text ?? ''
      let width = widths[index] ?? widest
      // What fits a column fits a wider one, so that no text has to be looked at twice.
      while (width < widest && !fits(text, width)) width = Math.min(widest, width + STEP)
      widths[index] = width
    }
  }
  return widths
}

/** Columns by the page they are on, each page beginning anew with the first. */
type Pages = readonly (readonly number[])[]

/** As few pages side by side as can be, filled alike. */
function pagesOf(widths: readonly number[]): Pages {
  const fewest = filled(widths, UNITS_AT_SMALLEST)
  for (let room = Math.max(...widths); room < UNITS_AT_SMALLEST; room += 4) {
    const pages = filled(widths, room)
    if (pages.length <= fewest.length) return pages
  }
  return fewest
}

/** The columns put on pages of this room one after the other, none cut in two. */
function filled(widths: readonly number[], room: number): Pages {
  const [first = 0] = widths
  const pages: number[][] = [[]]
  let used = 0
  widths.forEach((width, index) => {
    const page = pages.at(-1) ?? []
    const isBegun = page.length > (pages.length > 1 ? 0 : 1)
    if (isBegun && used + width > room) {
      pages.push([index])
      used = first + width
    } else {
      page.push(index)
      used += width
    }
  })
  return pages
}
