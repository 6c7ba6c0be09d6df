/**
 * How wide the columns of a table stand: as wide as their texts need on a screen, and such that they fit a landscape page in a size that can
 * be read, or as few pages side by side as it takes.
 */
import { PAGE } from './book.ts'
import type { Cell } from './cells.ts'
import { TEXT_SIZE } from './look.ts'
import { MOST_POINTS_A_UNIT, POINTS_A_UNIT, textWidth, unitsOfText } from './measure.ts'
import { fits, type SheetColumn } from './table-layout.ts'

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
const UNITS_AT_FULL_SIZE = Math.floor(PAGE.across / MOST_POINTS_A_UNIT)
const UNITS_AT_SMALLEST = Math.floor(PAGE.across / MOST_POINTS_A_UNIT / SMALLEST_SCALE)

/** Text in a column this narrow is torn into single words. */
const NARROWEST = 8
/** A name that leads somewhere, such as that of a file, stays on one line up to here where no paper limits it. */
const WIDEST_ON_SCREEN = 60
/** How much of its own width a column keeps when the page is short of room. */
const KEPT = 0.6
/** What a column of text may grow by where the page has room. */
const GROWTH = 1.5
/** The button that filters stands beside the heading. */
const BUTTON = 3

/** Widths one column can have. */
interface Span {
  /** Down to here it may be narrowed for the page. */
  readonly least: number
  readonly wanted: number
  /** Up to here more width saves lines. */
  readonly most: number
}

/** The columns of a table with these rows. */
export function layOutColumns(columns: readonly SheetColumn[], rows: readonly (readonly Cell[])[]): ColumnsLayout {
  const printed = printedColumns(columns)
  const spans = columns.map((column, index) => spanOf(column, rows, index))
  const paper = onPaper(spans.slice(0, printed))
  const beside = spans.slice(printed).map(({ wanted, most }) => Math.max(wanted, Math.min(most, WIDEST_ON_SCREEN)))
  return { widths: [...paper.widths, ...beside].map(rounded), printed, pagesWide: paper.pages.length }
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
  if (isFixed(cells)) return { least: width, wanted: Math.max(width, headed), most: width }
  const cap = Math.max(widest, width * GROWTH, column.screenOnly ? WIDEST_ON_SCREEN : 0)
  const { natural, unbroken } = textsOf(cells, cap)
  const own = Math.max(headed, unbroken)
  const wanted = Math.max(own, fitting(cells, Math.min(width, natural), widest))
  const least = Math.min(wanted, Math.max(own, fitting(cells, Math.max(NARROWEST, width * KEPT), wanted)))
  return { least, wanted, most: Math.max(wanted, Math.min(cap, natural)) }
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

/** As few pages side by side as can be, with the columns as wide as these allow. */
function onPaper(spans: readonly Span[]): { readonly widths: readonly number[]; readonly pages: Pages } {
  const shares = [1, 0.75, 0.5, 0.25, 0]
  const ways = shares.map((share) => spans.map(({ least, wanted }) => least + (wanted - least) * share))
  const fewest = Math.min(...ways.map((widths) => pagesOf(widths).length))
  const widths = ways.find((way) => pagesOf(way).length === fewest) ?? []
  const pages = pagesOf(widths)
  return { widths: grown(widths, spans, pages), pages }
}

/** The columns put on pages one after the other, none cut in two. */
function pagesOf(widths: readonly number[]): Pages {
  const [first = 0] = widths
  const pages: number[][] = [[]]
  let used = 0
  widths.forEach((width, index) => {
    const isFull = used + width > UNITS_AT_SMALLEST && (pages.at(-1)?.length ?? 0) > (pages.length > 1 ? 0 : 1)
    if (isFull) {
      pages.push([])
      used = first
    }
    pages.at(-1)?.push(index)
    used += width
  })
  return pages
}

/** What is left of each page goes to the columns whose texts take more than a line, so that rows are lower. */
function grown(widths: readonly number[], spans: readonly Span[], pages: Pages): number[] {
  const [first = 0] = widths
  const room = pages.length > 1 ? UNITS_AT_SMALLEST : UNITS_AT_FULL_SIZE
  const result = [...widths]
  pages.forEach((page, at) => {
    const used = page.reduce((sum, index) => sum + (widths[index] ?? 0), at > 0 ? first : 0)
    // The first column is on every page.
    const wishes = page.map((index) => (index === 0 ? 0 : (spans[index]?.most ?? 0) - (widths[index] ?? 0)))
    const wished = wishes.reduce((sum, wish) => sum + wish, 0)
    const share = wished > 0 ? Math.min(1, Math.max(0, room - used) / wished) : 0
    page.forEach((index, place) => {
      result[index] = (widths[index] ?? 0) + (wishes[place] ?? 0) * share
    })
  })
  return result
}

/** Never narrower than what was measured to fit. */
function rounded(width: number): number {
  return Math.ceil(width * 10) / 10
}
