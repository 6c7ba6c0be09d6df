/**
 * How wide the columns of a table stand: as wide as their texts need on a screen, and such that they fit a landscape page in a size that can
 * be read, or as few pages side by side as it takes.
 */
import { PAGE } from './book.ts'
import type { Cell } from './cells.ts'
import { TEXT_SIZE } from './look.ts'
import { MOST_POINTS_A_UNIT, POINTS_A_UNIT, textWidth, unitsOfText } from './measure.ts'
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
/** A name that leads somewhere, such as that of a file, stays on one line up to here where no paper limits it. */
const WIDEST_ON_SCREEN = 60
/** Across a table with its sentences above it. */
const FEWEST_UNITS = 90
/** Longer lines of text are hard to read. */
const MOST = 124
/** How much of its own width a column keeps when the page is short of room. */
const KEPT = 0.6
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
export function layOutColumns(columns: readonly SheetColumn[], rows: readonly (readonly Cell[])[]): ColumnsLayout {
  const printed = printedColumns(columns)
  const spans = columns.map((column, index) => spanOf(column, rows, index))
  const onPaper = spans.slice(0, printed)
  const pages = pagesOf(onPaper.map(({ least }) => least))
  const widths = withRoomAbove(widened({ spans: onPaper, pages, room: UNITS_AT_SMALLEST }, rows))
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

function spanOf(column: SheetColumn, rows: readonly (readonly Cell[])[], index: number): Span {
  const { width, widest = width, heading } = column
  const cells = { rows, index }
  const headed = longestWord(heading, true) + BUTTON
  const made = Math.ceil(Math.max(width, headed))
  if (isFixed(cells)) return { least: made, most: made }
  const cap = column.screenOnly ? WIDEST_ON_SCREEN : MOST
  const { natural, unbroken } = textsOf(cells, cap)
  const own = Math.max(headed, unbroken)
  const narrow = Math.max(own, Math.min(natural, Math.max(NARROWEST, width * KEPT)))
  const least = Math.ceil(fitting(cells, narrow, widest))
  return { least, most: Math.max(least, Math.ceil(natural)) }
}

/** The cells of one column. */
interface ColumnCells {
  readonly rows: readonly (readonly Cell[])[]
  readonly index: number
}

/** Room to write in, and what is written for programs, are as wide as they are, and so are links and days. */
function isFixed({ rows, index }: ColumnCells): boolean {
  return rows.some((row) => {
    const cell = row[index]
    return cell?.look === 'room' || cell?.look === 'mark' || cell?.value?.kind === 'day'
  })
}

/** How wide the longest line is, up to a limit, and what must not be broken: words, figures and links, which LibreOffice does not wrap. */
function textsOf({ rows, index }: ColumnCells, cap: number): { readonly natural: number; readonly unbroken: number } {
  let natural = 0
  let unbroken = 0
  for (const row of rows) {
    const cell = row[index]
    if (!cell || cell.text === '') continue
    const isBold = cell.look === 'strong' || cell.look === 'alert' || Boolean(cell.runs)
    if (natural < cap && mayReach(cell.text, natural)) {
      for (const line of cell.text.split('\n')) natural = Math.max(natural, unitsOf(line, isBold))
    }
    const whole = cell.value !== undefined || cell.link !== undefined
    if (!mayReach(cell.text, unbroken)) continue
    unbroken = Math.max(unbroken, whole ? unitsOf(cell.text, isBold) : longestWord(cell.text, isBold))
  }
  return { natural: Math.min(natural, cap), unbroken }
}

/** Whether a text of so many characters, each as wide as they come, is wider than so many units; most are not, and need no measuring. */
function mayReach(text: string, units: number): boolean {
  return text.length * TEXT_SIZE * 1.4 > units * POINTS_A_UNIT - 14
}

function unitsOf(text: string, isBold: boolean): number {
  return unitsOfText(textWidth(text, TEXT_SIZE, isBold))
}

/** Longer words, such as addresses, are broken. */
const LONGEST_WORD = 18

function longestWord(text: string, isBold: boolean): number {
  let longest = 0
  for (const [word] of text.matchAll(/\S+/g)) {
    if (word.length > LONGEST_WORD) continue
    if (mayReach(word, longest)) longest = Math.max(longest, unitsOf(word, isBold))
  }
  return longest
}

/** The least width from one on in which each text can be read in one row; the widest where none is enough. */
function fitting({ rows, index }: ColumnCells, from: number, widest: number): number {
  for (let candidate = from; candidate < widest; candidate += 8) {
    if (rows.every((row) => fits(row[index]?.text ?? '', candidate))) return candidate
  }
  return Math.max(from, widest)
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
